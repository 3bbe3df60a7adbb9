import { counted } from '../lib/counted.ts';
import { messages } from '../state/language.ts';

const zh = {
  limit: '限定时间、栏目',
  dates: '时间',
  section: '栏目',
  from: '从',
  to: '到',
  all: '全部',
  remove: (what: string) => `去掉${what}限定`,

  edit: '修改',
  editQuestion: '修改问题',
  askAgain: '重新提问',
  cancel: '取消',
  replaces: (count: number) => `其后的 ${count} 轮问答会被替换，可以撤销。`,
  replaced: (count: number) => (count > 0 ? `问题已改，其后 ${count} 轮问答已收起。` : '问题已改。'),
  undo: '撤销',
  askWithout: '去掉后重新提问',
  kinds: {
    standalone: '按这个意思查找',
    period: '时间',
    correction: '',
    section: '栏目',
    page: '版次',
    paper: '报纸',
    author: '作者',
    'date-filter': '限定时间',
    'section-filter': '限定栏目',
  },
};

const en: typeof zh = {
  limit: 'Limit dates or section',
  dates: 'Dates',
  section: 'Section',
  from: 'From',
  to: 'to',
  all: 'all',
  remove: (what) => `Remove: ${what}`,

  edit: 'Edit',
  editQuestion: 'Edit the question',
  askAgain: 'Ask again',
  cancel: 'Cancel',
  replaces: (count) => `${counted(count, 'later exchange')} will be replaced; this can be undone.`,
  replaced: (count) =>
    count > 0
      ? `The question was changed and ${counted(count, 'later exchange')} put aside.`
      : 'The question was changed.',
  undo: 'Undo',
  askWithout: 'Ask again without it',
  kinds: {
    standalone: 'Understood as',
    period: 'Dates',
    correction: '',
    section: 'Section',
    page: 'Page',
    paper: 'Paper',
    author: 'Author',
    'date-filter': 'Limited to',
    'section-filter': 'Section limited to',
  },
};

/** Of what limits a question, and of asking it otherwise. */
export const limits = messages({ zh, en });
