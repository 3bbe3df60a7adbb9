import { shell } from '../messages/shell.ts';
import { isChinese, language } from '../state/language.ts';
import { nextTheme, theme } from '../state/theme.ts';

const SIGNS = { auto: '◐', light: '○', dark: '●' } as const;

/** The language of the page and its light. */
export function PageChoices() {
  const { otherLanguage, otherLanguageName, theme: themes } = shell();
  return (
    <div class="page-choices">
      <button
        type="button"
        class="bare-button"
        lang={isChinese.value ? 'en' : 'zh-CN'}
        title={otherLanguageName}
        onClick={() => (language.value = isChinese.value ? 'en' : 'zh')}
      >
        {otherLanguage}
      </button>
      <button
        type="button"
        class="bare-button"
        aria-label={themes[theme.value]}
        title={themes[theme.value]}
        onClick={nextTheme}
      >
        {SIGNS[theme.value]}
      </button>
    </div>
  );
}
