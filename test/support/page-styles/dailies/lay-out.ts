import type { StylePiece } from '../style.ts';
import { intoColumns, type Placed } from './columns.ts';
import { furniture, type Desk, type Item } from './draft.ts';
import { pageFoot, pageTop } from './page-furniture.ts';
import { settingOf, type Setting } from './setting.ts';
import { typeset } from './typeset.ts';

/** The items as a page: with its header and footer, in columns, as read; articles numbered where they begin. */
export function layOut(
  desk: Desk,
  items: readonly Item[],
  names: readonly string[],
  fixed: Partial<Setting> = {},
): StylePiece[] {
  const { chance } = desk;
  const setting = settingOf(chance, fixed);
  const flow = [...items];
  const at = (): number => chance.between(1, flow.length);
  if (setting.hasImages)
    flow.splice(at(), 0, furniture(chance.pick(['![](images/1.jpg)', '<img>', '[图片]', '图', '®'])));
  const top = chance.percent(70) ? pageTop(desk, names) : [];
  const foot = chance.percent(50) ? pageFoot(desk) : [];
  const swapped = chance.percent(10);
  if (top.length > 0) flow.splice(chance.percent(85) ? 0 : at(), 0, furniture(...(swapped ? foot : top)));
  if (foot.length > 0) flow.splice(chance.percent(80) ? flow.length : at(), 0, furniture(...(swapped ? top : foot)));
  let placed = intoColumns(chance, flow, setting);
  if (setting.isRepeating) placed = repeated(desk, placed);
  if (setting.isCutOff) placed = cutOff(desk, placed);
  return numbered(typeset(chance, placed, setting));
}

function repeated({ chance }: Desk, placed: readonly Placed[]): Placed[] {
  const long = placed.flatMap((p, n) => (p.role === 'body' && !p.goesOn && p.text.length > 30 ? [n] : []));
  if (long.length === 0) return [...placed];
  const at = chance.pick(long);
  return placed.flatMap((p, n) => (n === at ? [p, p] : [p]));
}

function cutOff({ chance }: Desk, placed: readonly Placed[]): Placed[] {
  const last = placed.findLastIndex((p) => p.role === 'body' && p.text.length > 40);
  const end = placed[last];
  if (!end) return [...placed];
  return [...placed.slice(0, last), { ...end, text: end.text.slice(0, chance.between(15, end.text.length - 5)) }];
}

/** Articles counted in the order of their headlines, or of their first pieces where they have none. */
function numbered(pieces: readonly StylePiece[]): StylePiece[] {
  const starts = new Map<number, number>();
  pieces.forEach(({ owner, role }, n) => {
    if (owner !== null && role === 'headline' && !starts.has(owner)) starts.set(owner, n);
  });
  pieces.forEach(({ owner }, n) => {
    if (owner !== null && !starts.has(owner)) starts.set(owner, n);
  });
  const order = [...starts].toSorted(([, a], [, b]) => a - b).map(([owner]) => owner);
  return pieces.map((piece) => (piece.owner === null ? piece : { ...piece, owner: order.indexOf(piece.owner) }));
}
