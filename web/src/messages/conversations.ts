import { counted } from '../lib/counted.ts';
import { messages } from '../state/language.ts';

const zh = {
  title: '以往对话',
  close: '关闭',
  search: '在对话里查找',
  none: '还没有对话。',
  noneFound: '没有找到。',
  open: (title: string) => `打开：${title}`,
  isOpen: '正在看',
  count: (exchanges: number) => `${exchanges} 问`,
  rename: '改名',
  name: '对话的名称',
  save: '保存',
  cancel: '取消',
  forget: '删除',
  forgotten: (title: string) => `已删除：${title}`,
  undo: '撤销',
  keptInstead: '浏览器里存不下了，最早的对话已经删去，好存下这一次的。',
  notKept: '浏览器里存不下了，这次对话在离开页面后不会保留。',
  understood: '知道了',
};

const en: typeof zh = {
  title: 'Conversations',
  close: 'Close',
  search: 'Search in conversations',
  none: 'There are no conversations yet.',
  noneFound: 'Nothing found.',
  open: (title) => `Open: ${title}`,
  isOpen: 'open',
  count: (exchanges) => counted(exchanges, 'question'),
  rename: 'Rename',
  name: 'Name of the conversation',
  save: 'Save',
  cancel: 'Cancel',
  forget: 'Delete',
  forgotten: (title) => `Deleted: ${title}`,
  undo: 'Undo',
  keptInstead: 'The browser had no room left: the oldest conversation was deleted to keep this one.',
  notKept: 'The browser has no room left: this conversation will not be kept when you leave the page.',
  understood: 'I see',
};

/** Of the conversations kept in the browser. */
export const conversations = messages({ zh, en });
