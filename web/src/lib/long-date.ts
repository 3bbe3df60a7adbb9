/** A moment as a reader reads its day, in the time of the reader's own place: 2026年1月5日, 5 January 2026. */
export function longDate(moment: string, language: 'zh' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format(new Date(moment));
}

/** The same with the time of day. */
export function longTime(moment: string, language: 'zh' | 'en'): string {
  const format = { dateStyle: 'long', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', format).format(new Date(moment));
}
