import { messages } from '../state/language.ts';

const zh = {
  title: '报库',
  cannotOpen: '报库打不开',
  loading: '正在取报库目录……',
  undated: '日期不详',
  issueCounts: (pages: number, articles: number) => `${pages} 版 ${articles} 篇`,
};

const en: typeof zh = {
  title: 'Archive',
  cannotOpen: 'The archive cannot be opened',
  loading: 'Loading the archive …',
  undated: 'no date',
  issueCounts: (pages, articles) => `${pages} pages, ${articles} articles`,
};

/** Of the archive's pages. */
export const archive = messages({ zh, en });
