import { computed, effect } from '@preact/signals';
import { browserStore } from './browser-store.ts';
import { keptChoice } from './kept-choice.ts';

/** Languages of the page itself; the archive and its answers are Chinese in both. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language chosen; before a choice, Chinese for whoever reads it according to the browser, else English. */
export const language = keptChoice<Language>(browserStore(), 'baowen.language', LANGUAGES, preferred());

/** Whether the page speaks Chinese. */
export const isChinese = computed(() => language.value === 'zh');

/**
 * The messages of a part of the page: a function that gives those in the language chosen, so that whatever draws with
 * them is drawn again when another is chosen.
 */
export function messages<M>(inLanguages: Readonly<Record<Language, M>>): () => M {
  return () => inLanguages[language.value];
}

effect(() => {
  document.documentElement.lang = isChinese.value ? 'zh-CN' : 'en';
});

function preferred(): Language {
  return navigator.languages.some((tag) => /^zh\b/i.test(tag)) ? 'zh' : 'en';
}
