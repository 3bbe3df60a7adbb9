import { messages } from '../state/language.ts';

const zh = {
  title: '管理',
  cannotOpen: '索引状态取不到',
  loading: '正在取索引状态……',
  index: '索引',
  builtAt: '建成时间',
  none: '没有',
  failures: (count: number) => `${count} 处没有读成`,
};

const en: typeof zh = {
  title: 'Administration',
  cannotOpen: 'The state of the index cannot be read',
  loading: 'Loading the state of the index …',
  index: 'Index',
  builtAt: 'Built at',
  none: 'none',
  failures: (count) => `${count} could not be read`,
};

/** Of the archivist's page. */
export const admin = messages({ zh, en });
