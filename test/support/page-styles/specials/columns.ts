import type { Chance } from '../../compose-page-random.ts';
import type { Habit } from './habit.ts';
import type { Line } from './line.ts';

/** A line with its article, in the order of the file. */
export interface Placed extends Line {
  readonly owner: number | null;
  readonly goesOn?: true;
}

/** Paragraphs cut where a column ends, long headlines set on two lines. */
export function broken(chance: Chance, lines: readonly Placed[], habit: Habit): Placed[] {
  return lines.flatMap((line) => {
    if (line.role === 'headline' && chance.percent(habit.twoLines)) return onTwoLines(line);
    const isCut = line.role === 'body' && !line.isWhole && line.text.length > 60 && chance.percent(habit.breaks);
    if (!isCut) return [line];
    const at = chance.between(20, line.text.length - 20);
    const rest: Placed = { ...line, text: line.text.slice(at), goesOn: true };
    return [{ ...line, text: line.text.slice(0, at) }, rest];
  });
}

function onTwoLines(line: Placed): Placed[] {
  const { text } = line;
  if (text.length < 12) return [line];
  const blank = text.search(/[ 　]/u);
  const middle = text.search(/(?<=[，、：！？])/u);
  const at = blank > 3 ? blank : middle > 3 && middle < text.length - 3 ? middle : -1;
  if (at < 0) return [line];
  return [
    { ...line, text: text.slice(0, at) },
    { ...line, text: text.slice(at).trim(), isTight: true, isApart: false },
  ];
}

/** Lines where the reading of columns, pictures and torn edges left them. */
export function inPlace(chance: Chance, lines: readonly Placed[], habit: Habit): Placed[] {
  let placed = habit.isFar ? inRows(chance, lines) : [...lines];
  placed = astray(chance, placed, habit.astray);
  if (habit.isRepeating) repeatOne(chance, placed);
  if (habit.isTopAmid) topAmid(chance, placed);
  if (habit.isCutOff) placed = cutOff(chance, placed);
  return renumbered(placed);
}

/** The upper halves of several neighbours first, then their lower halves in the same order. */
function inRows(chance: Chance, lines: readonly Placed[]): Placed[] {
  const owners = [...new Set(lines.flatMap(({ owner }) => (owner === null ? [] : [owner])))];
  const first = chance.between(0, Math.max(0, owners.length - 3));
  const row = owners.slice(first, first + chance.between(2, 5));
  const lower = row.flatMap((owner) => {
    const own = lines.filter((line) => line.owner === owner);
    const bodies = own.flatMap((line, n) => (n > 2 && line.role === 'body' ? [n] : []));
    return bodies.length < 2 ? [] : own.slice(chance.pick(bodies));
  });
  const last = lines.findLastIndex(({ owner }) => owner !== null && row.includes(owner));
  const upper = lines.slice(0, last + 1).filter((line) => !lower.includes(line));
  return [...upper, ...lower, ...lines.slice(last + 1)];
}

function astray(chance: Chance, lines: readonly Placed[], share: number): Placed[] {
  const strays = new Set(lines.filter(({ role }) => role === 'caption' && chance.percent(share)));
  const placed = lines.filter((line) => !strays.has(line));
  for (const line of strays) placed.splice(chance.between(1, placed.length), 0, line);
  return placed;
}

function repeatOne(chance: Chance, lines: Placed[]): void {
  const at = chance.between(0, lines.length - 1);
  const line = lines[at];
  if (line && !line.goesOn && lines[at + 1]?.goesOn === undefined) lines.splice(at + 1, 0, line);
}

function topAmid(chance: Chance, lines: Placed[]): void {
  const [top] = lines;
  if (top?.role === 'furniture') lines.splice(chance.between(2, lines.length), 0, top);
}

function cutOff(chance: Chance, lines: readonly Placed[]): Placed[] {
  const at = lines.findLastIndex(({ role, text }) => role === 'body' && text.length > 40);
  const last = lines[at];
  if (!last || at < lines.length / 2) return [...lines];
  return [...lines.slice(0, at), { ...last, text: last.text.slice(0, chance.between(20, last.text.length - 5)) }];
}

/** Without holes where a whole article was torn away. */
function renumbered(lines: readonly Placed[]): Placed[] {
  const left = [...new Set(lines.flatMap(({ owner }) => (owner === null ? [] : [owner])))].toSorted((a, b) => a - b);
  return lines.map((line) => ({ ...line, owner: line.owner === null ? null : left.indexOf(line.owner) }));
}
