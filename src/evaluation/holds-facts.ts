/**
 * Whether an answer holds one spelling of every fact. Width, white space, digit commas and the way a date is written make no
 * difference; a spelling that begins or ends with a digit must not be part of a longer number.
 */
export function holdsFacts(answer: string, facts: readonly (readonly string[])[]): boolean {
  const said = comparable(answer);
  return facts.every((spellings) => spellings.some((spelling) => holds(said, comparable(spelling))));
}

function holds(said: string, fact: string): boolean {
  for (let at = said.indexOf(fact); at >= 0; at = said.indexOf(fact, at + 1)) {
    const before = said.slice(0, at);
    const after = said.slice(at + fact.length);
    const beginsInNumber = /^\d/u.test(fact) && /[\d.]$/u.test(before);
    const endsInNumber = /\d$/u.test(fact) && /^\.?\d/u.test(after);
    if (!beginsInNumber && !endsInNumber) return true;
  }
  return false;
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replaceAll(
      /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu,
      (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
    )
    .replaceAll(/(?<!\d)0(?=\d[月日])/gu, '')
    .replaceAll(/\s+/gu, '')
    .toLowerCase();
}
