/** Full-width marks as a recognition that knows only half-width ones writes them. */
export const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '（': '(',
  '）': ')',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
};
