type Language = 'zh' | 'en';

/** A moment as a reader reads its day, in the time of the reader's own place: 2026年1月5日, 5 January 2026. */
export function longDate(moment: string, language: Language): string {
  return inWords(moment, language, { dateStyle: 'long' });
}

/** The same with the time of day; a moment may also be given in milliseconds since 1970. */
export function longTime(moment: string | number, language: Language): string {
  return inWords(moment, language, { dateStyle: 'long', timeStyle: 'short' });
}

function inWords(moment: string | number, language: Language, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', format).format(new Date(moment));
}
