import { messages } from '../state/language.ts';

const zh = { cannotOpen: '管理页打不开', loading: '正在取管理页……' };

const en: typeof zh = {
  cannotOpen: "The archivist's page cannot be opened",
  loading: "Loading the archivist's page …",
};

/** Of what is seen before the archivist's page is there. */
export const admin = messages({ zh, en });
