/**
 * Whether an answer says all that it must: of each group one of its spellings. Width, white space, case and digit groups do
 * not count, 2024-03-18 is 2024年3月18日, and a number must not be a piece of a longer one.
 */
export function holdsAnswer(answer: string, groups: readonly (readonly string[])[]): boolean {
  const said = plain(answer);
  return groups.every((spellings) => spellings.some((spelling) => says(said, plain(spelling))));
}

function says(said: string, spelling: string): boolean {
  const before = /^\d/u.test(spelling) ? '(?<![\\d.])' : '';
  const after = /\d$/u.test(spelling) ? '(?!\\.?\\d)' : '';
  return new RegExp(`${before}${spelling.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}${after}`, 'u').test(said);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, (_, y, m, d) => `${y}年${Number(m)}月${Number(d)}日`)
    .replace(/(?<!\d)0(?=\d[月日])/gu, '')
    .replace(/\s+/gu, '')
    .toLowerCase();
}
