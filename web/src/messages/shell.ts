import { counted } from '../lib/counted.ts';
import { messages } from '../state/language.ts';

const zh = {
  skip: '跳到正文',
  sections: '栏目',
  ask: '提问',
  archive: '报库',
  anew: '新对话',
  otherLanguage: 'EN',
  otherLanguageName: 'EN – English',
  theme: { auto: '明暗：随系统', light: '明暗：浅色', dark: '明暗：深色' },
  holds: (issues: number, articles: number) => `报库收有 ${issues} 期、${articles} 篇报道`,
  building: '正在建立索引……',
  buildingSoFar: (done: number, pages: number) => `正在建立索引：已读 ${done}/${pages} 版`,
  noIndex: '还没有索引，暂时不能回答。',
};

const en: typeof zh = {
  skip: 'Skip to content',
  sections: 'Sections',
  ask: 'Ask',
  archive: 'Archive',
  anew: 'New chat',
  otherLanguage: '中',
  otherLanguageName: '中 – 中文',
  theme: { auto: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' },
  holds: (issues, articles) => `${counted(issues, 'issue')}, ${counted(articles, 'article')}`,
  building: 'Building the index …',
  buildingSoFar: (done, pages) => `Building the index: ${done} of ${pages} pages read`,
  noIndex: 'There is no index yet, so nothing can be answered.',
};

/** Of the masthead and what surrounds every page. */
export const shell = messages({ zh, en });
