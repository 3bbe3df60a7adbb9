import type { FeedbackReason } from '../../../src/contract/feedback.ts';
import type { Standing } from '../../../src/contract/shared.ts';
import { messages } from '../state/language.ts';

const REASONS: Readonly<Record<FeedbackReason, string>> = {
  'off-topic': '答非所问',
  'wrong-source': '出处不对',
  'wrong-facts': '数字、日期或人名有误',
  incomplete: '不完整',
  other: '其他',
};
const STANDINGS: Readonly<Record<Standing, string>> = {
  unchanged: '',
  changed: '这篇报道现在已没有这句话',
  gone: '这篇报道已不在报库中',
};

const zh = {
  actions: '对这条回答',
  copy: '复制',
  copyTitle: '连同出处一起复制',
  references: '参考文献',
  referencesTitle: '按 GB/T 7714 复制出处',
  share: '分享',
  print: '打印',
  copied: '已复制。',
  notCopied: '浏览器不允许复制，请选中文字自己复制。',
  sharedUnder: '分享的地址',
  copyAddress: '复制地址',

  useful: '有用',
  useless: '没用',
  thanks: '已记下，谢谢。',
  why: '哪里不好？',
  reasons: REASONS,
  comment: '想说的话（可不填）',
  feedbackTold: '会连同问题一起交给报库的管理员。',
  send: '送出',
  cancel: '取消',

  shared: '这是别人分享的回答，',
  sharedOn: (date: string) => `分享于${date}。`,
  space: '',
  sharedFrom: '下面是当时的问题和回答。',
  sharedUnchanged: '报库自那时起没有变。',
  sharedChanged: '报库在这之后有过变动：',
  standsAsBefore: '所引的话现在都还在原报道里。',
  standsNoMore: (count: number) => `${count} 处出处与当时不同，已在下面注明。`,
  standings: STANDINGS,
  cannotOpenShared: '分享的回答打不开',
  loadingShared: '正在取分享的回答……',
  askYourself: '自己提问',

  printedFrom: (address: string) => `取自 ${address}`,
  indexOf: (date: string) => `所据索引建于${date}`,
};

const en: typeof zh = {
  actions: 'With this answer',
  copy: 'Copy',
  copyTitle: 'Copy with its sources',
  references: 'References',
  referencesTitle: 'Copy the sources as GB/T 7714 references',
  share: 'Share',
  print: 'Print',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying; select the text and copy it yourself.',
  sharedUnder: 'Address to share',
  copyAddress: 'Copy address',

  useful: 'Useful',
  useless: 'Not useful',
  thanks: 'Noted, thank you.',
  why: 'What is wrong with it?',
  reasons: {
    'off-topic': 'It does not answer the question',
    'wrong-source': 'A source is wrong',
    'wrong-facts': 'A figure, date or name is wrong',
    incomplete: 'It is incomplete',
    other: 'Something else',
  },
  comment: 'What you would like to say (optional)',
  feedbackTold: 'It goes to the archivist together with the question.',
  send: 'Send',
  cancel: 'Cancel',

  shared: 'This is a shared answer.',
  sharedOn: (date) => `Shared on ${date}.`,
  space: ' ',
  sharedFrom: 'The question and the answer as they were then.',
  sharedUnchanged: 'The archive has not changed since.',
  sharedChanged: 'The archive has changed since:',
  standsAsBefore: 'everything quoted still stands in its article.',
  standsNoMore: (count) => `${count} of the sources are not as they were; see below.`,
  standings: {
    unchanged: '',
    changed: 'The article no longer says this',
    gone: 'The article is no longer in the archive',
  },
  cannotOpenShared: 'The shared answer cannot be opened',
  loadingShared: 'Loading the shared answer …',
  askYourself: 'Ask a question yourself',

  printedFrom: (address) => `From ${address}`,
  indexOf: (date) => `index of ${date}`,
};

/** Of what is done with an answer once it is there: copying, sharing, printing, judging. */
export const kept = messages({ zh, en });
