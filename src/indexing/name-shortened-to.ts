/** What the names of organisations, works, plans and places end with. */
const NAME_END =
  /(?:公司|集团|大学|学院|学校|中学|小学|医院|银行|委员会|联合会|协会|学会|基金会|研究院|研究所|中心|办公室|法院|检察院|组织|联盟|工程|项目|计划|行动|大会|会议|公约|条约|协定|规划|条例|电视台|报社|出版社|博物馆|[党部局厅院队区省州])$/u;
const MOST_CHARACTERS = 30;
/** 大学, 委员会: the last character of a short form stands so near the end of the name. */
const LAST_WORD = 3;

/**
 * The name at the end of a text that a short form is made of as Chinese makes them: its characters stand in the name in order
 * (湖工大: 湖南工业大学), or it is the part that tells the name from others (联诚: 联诚轨道交通装备有限公司).
 * @param text ends with the name; where the name begins is found
 * @returns undefined when the short form is made of none
 */
export function nameShortenedTo(short: string, text: string): string | undefined {
  const start = alignedStart(short, text);
  const full = text.slice(Math.max(0, start));
  if (start < 0 || full.length < short.length + 2 || full.length > MOST_CHARACTERS) return undefined;
  if (!NAME_END.test(full) || full.endsWith(short)) return undefined;
  const endsAtEnd = text.length - text.lastIndexOf(short.at(-1) as string) <= LAST_WORD;
  return endsAtEnd || full.startsWith(short) ? full : undefined;
}

/** Where the name begins when each character is looked for as far right as it can stand; −1 when one is missing. */
function alignedStart(short: string, text: string): number {
  let at = text.length;
  for (const character of [...short].toReversed()) {
    at = at > 0 ? text.lastIndexOf(character, at - 1) : -1;
    if (at < 0) return -1;
  }
  return at;
}
