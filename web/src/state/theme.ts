import { effect } from '@preact/signals';
import { browserStore } from './browser-store.ts';
import { keptChoice } from './kept-choice.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Paper by day or by night; `auto` is as the system has it. */
export const theme = keptChoice<Theme>(browserStore(), 'baowen.theme', THEMES, 'auto');

/** Goes on to the next theme. */
export function nextTheme(): void {
  theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'auto';
}

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
});
