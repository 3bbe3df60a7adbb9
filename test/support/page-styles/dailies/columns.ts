import { lineStarts } from '../../compose-page-print.ts';
import type { Chance } from '../../compose-page-random.ts';
import type { Draft, Item } from './draft.ts';
import type { Setting } from './setting.ts';

/** A draft with its article; `goesOn` where its paragraph broke off before. */
export interface Placed extends Draft {
  readonly owner: number | null;
  readonly goesOn?: true;
}

/** The items one after the other, long paragraphs broken where columns end and some columns carried away. */
export function intoColumns(chance: Chance, items: readonly Item[], setting: Setting): Placed[] {
  let count = 0;
  const runs = items.map(({ drafts, isFurniture }) => {
    const owner = isFurniture ? null : count++;
    return turned(
      chance,
      broken(
        chance,
        drafts.map((d) => ({ ...d, owner })),
        setting,
      ),
      setting,
    );
  });
  return (setting.isFar ? carriedAway(chance, runs) : runs).flat();
}

function broken(chance: Chance, run: readonly Placed[], { breaks, width }: Setting): Placed[] {
  const pieces = run.flatMap((piece): Placed[] => {
    const { text, role } = piece;
    if (role !== 'body' || text.length < 50 || !chance.percent(breaks)) return [piece];
    const starts = width > 0 ? lineStarts(text, width, false) : [];
    const wanted = chance.between(12, text.length - 12);
    const at = starts.find((start) => start >= wanted) ?? pastClosing(text, wanted);
    if (at < 8 || at > text.length - 6) return [piece];
    return [
      { ...piece, text: text.slice(0, at) },
      { role, owner: piece.owner, text: text.slice(at), goesOn: true },
    ];
  });
  // a picture with its caption stands in the middle of a column
  return pieces.reduce<Placed[]>((out, piece) => {
    const last = out.at(-1);
    if (piece.role === 'caption' && last?.goesOn && chance.percent(50)) out.splice(-1, 0, piece);
    else out.push(piece);
    return out;
  }, []);
}

function pastClosing(text: string, from: number): number {
  let at = from;
  while (/^[，。、；：！？”’）》】]/u.test(text.slice(at))) at++;
  // figures and Latin words stay whole
  while (/[\dA-Za-z.%]/u.test(text[at] ?? '') && /[\dA-Za-z.]/u.test(text[at - 1] ?? '')) at++;
  return at;
}

/** The last paragraphs of a long article stand before its first: columns read in the wrong order. */
function turned(chance: Chance, run: readonly Placed[], { isBackward }: Setting): Placed[] {
  const first = run.findIndex((p) => p.role === 'body');
  const cuts = run.flatMap((p, n) => (n > first + 1 && p.role === 'body' && !p.goesOn ? [n] : []));
  if (!isBackward || run.length < 8 || cuts.length < 2 || !chance.percent(40)) return [...run];
  const at = chance.pick(cuts);
  return [...run.slice(0, first), ...run.slice(at), ...run.slice(first, at)];
}

/** Left columns of some neighbours first, their right columns below in the same order. */
function carriedAway(chance: Chance, runs: readonly Placed[][]): Placed[][] {
  const most = Math.min(chance.between(2, 5), runs.length);
  const from = chance.between(0, runs.length - most);
  const group = runs.slice(from, from + most);
  const parted = group.map((run, n): [Placed[], Placed[]] => {
    const bodies = run.flatMap((p, at) => (p.role === 'body' ? [at] : [])).slice(1);
    const isLast = n === group.length - 1;
    if (bodies.length === 0 || isLast || run[0]?.owner === null || chance.percent(30)) return [[...run], []];
    const torn = bodies.filter((at) => run[at]?.goesOn);
    const at = chance.pick(torn.length > 0 ? torn : bodies);
    return [run.slice(0, at), run.slice(at)];
  });
  return [
    ...runs.slice(0, from),
    ...parted.map(([head]) => head),
    ...parted.map(([, tail]) => tail),
    ...runs.slice(from + most),
  ];
}
