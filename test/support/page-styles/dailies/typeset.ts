import { lineStarts } from '../../compose-page-print.ts';
import type { Chance } from '../../compose-page-random.ts';
import type { StylePiece } from '../style.ts';
import type { Placed } from './columns.ts';
import { misreadAs } from './misread.ts';
import type { Setting } from './setting.ts';

const HEADS = new Set(['section', 'kicker', 'headline', 'deck']);
const COUNT = '一二三四五六七八九十';

/** Sets the pieces: marks, indents, line breaks and what the recognition made of the letters. */
export function typeset(chance: Chance, pieces: readonly Placed[], setting: Setting): StylePiece[] {
  const subheads = new Map<number | null, number>();
  return pieces.map((piece, n) => {
    const { owner, role } = piece;
    const before = pieces[n - 1];
    const number = subheads.get(owner) ?? 0;
    if (role === 'subhead') subheads.set(owner, number + 1);
    const isIndented = role === 'body' && !piece.goesOn && setting.indent !== '';
    const seen = misreadAs(chance, piece.text, role, setting);
    const text = setting.width > 0 && isRunning(piece) ? wrapped(seen, setting, isIndented) : seen;
    const blank = setting.hasTrailingBlanks && chance.percent(30) ? chance.pick([' ', '  ', '　']) : '';
    const stem = marked(chance, { ...piece, text }, setting, number) + blank;
    return {
      text: stem.replaceAll('\n', setting.lineEnd),
      owner,
      role,
      before:
        gapOf(chance, piece, before, setting).replaceAll('\n', setting.lineEnd) + (isIndented ? setting.indent : ''),
      ...(piece.goesOn ? { goesOn: true } : {}),
    };
  });
}

function isRunning({ role, text }: Placed): boolean {
  return (role === 'body' || role === 'blurb' || role === 'caption') && !text.includes('\n');
}

function wrapped(text: string, { width }: Setting, isIndented: boolean): string {
  const starts = lineStarts(text, width, isIndented);
  return starts.map((start, n) => text.slice(start, starts[n + 1]).trim()).join('\n');
}

function gapOf(chance: Chance, piece: Placed, before: Placed | undefined, setting: Setting): string {
  const isOther = before?.owner !== piece.owner;
  const gap = isOther ? setting.bigGap : setting.gap;
  if (piece.isTight && !isOther) return '\n';
  if (piece.goesOn && setting.width > 0 && chance.percent(60)) return '\n';
  if (gap === 'some') return chance.percent(isOther ? 70 : 40) ? '\n\n' : '\n';
  return gap;
}

function marked(chance: Chance, piece: Placed, { marks, mark, subheads, bullet }: Setting, number: number): string {
  const { role, text } = piece;
  if (marks === 'wrong') {
    const share = HEADS.has(role) || role === 'subhead' ? 45 : text.length < 60 && role !== 'row' ? 12 : 2;
    return (chance.percent(share) ? mark : '') + text;
  }
  if (role === 'subhead') {
    if (subheads === 'marked') return (marks === 'levels' ? `#${mark}` : marks === 'none' ? '' : mark) + text;
    if (subheads === 'bold') return `**${text}**`;
    if (subheads === 'bracket') return `【${text}】`;
    if (subheads === 'bullet') return bullet + text;
    if (subheads === 'number') return `${COUNT[number % COUNT.length]}、${text}`;
    return (marks === 'alike' ? mark : '') + text;
  }
  if (!HEADS.has(role) || marks === 'none') return text;
  if (marks === 'alike' || (marks === 'heads' && role === 'headline')) return mark + text;
  if (marks === 'levels') return (role === 'section' ? '# ' : role === 'headline' ? '## ' : '### ') + text;
  if (marks === 'mixed') return chance.pick(['# ', '## ', '### ', '', '']) + text;
  return text;
}
