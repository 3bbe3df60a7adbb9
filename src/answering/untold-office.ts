import type { Chosen } from './choose-sentences.ts';
import type { Focus } from './score-candidate.ts';
import { standsIn } from './stands-in.ts';

/** 市长, 校长, 董事长, 书记: what one person at a time is. */
const OFFICE =
  /(?:[省市区县州镇乡村校院厂局处科部会站所馆台行庭]长|董事长|秘书长|书记|主任|主席|总理|总统|经理|总裁|总编|主编|教练)$/u;

/**
 * The office a question asks the holder of (株洲市长是谁) when no sentence chosen to answer names it together with a person.
 * @returns as the question names it; undefined when it asks for no office, or a sentence tells who holds it
 */
export function untoldOffice({ asks, terms }: Focus, chosen: readonly Chosen[]): string | undefined {
  const holder = asks.find(({ type }) => type === 'who');
  const office = holder && terms.findLast(({ term }) => OFFICE.test(term));
  if (!office) return undefined;
  const words = [office.term, ...office.others];
  const isTold = chosen.some(
    ({ candidate: { folded, persons } }) => words.some((word) => standsIn(folded, word)) && persons().length > 0,
  );
  return isTold ? undefined : office.asked;
}
