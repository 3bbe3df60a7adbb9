import { HALF_WIDTH } from '../half-width.ts';
import { inTraditional, lineStarts } from '../../compose-page-print.ts';
import type { Chance } from '../../compose-page-random.ts';
import type { PieceRole, StylePiece } from '../style.ts';
import type { Placed } from './columns.ts';
import type { Habit } from './habit.ts';

const HEADS: readonly PieceRole[] = ['section', 'kicker', 'headline', 'deck', 'subhead'];
const RUNNING: readonly PieceRole[] = ['body', 'blurb', 'caption'];

/** The line as it stands in the file: marked, indented, set narrow and misread by the page's habits. */
export function typeset(chance: Chance, line: Placed, before: Placed | undefined, habit: Habit): StylePiece {
  const { role, owner, goesOn } = line;
  const isIndented = role === 'body' && !goesOn && !line.isWhole && habit.indent !== '';
  let text = noisy(chance, line.text, habit);
  if (habit.isHalfWidth) text = text.replaceAll(/[，（）：；？！]/gu, (c) => HALF_WIDTH[c] ?? c);
  if (habit.script === 'traditional') text = inTraditional(text);
  if (habit.isHeadSpaced && role === 'headline') text = text.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ');
  if (habit.wrap > 0 && RUNNING.includes(role) && !line.isWhole) text = narrow(text, habit.wrap, isIndented);
  if (role === 'subhead' && habit.subheads[0] !== '' && !/^[（一二三四五六七八九十\d]/u.test(text))
    text = habit.subheads.join(text);
  text = mark(chance, role, text, habit) + text;
  if (habit.isTrailing && chance.percent(30)) text += chance.pick([' ', '  ', '　']);
  const gap = (gapOf(chance, line, before, habit) + (isIndented ? habit.indent : '')).replaceAll('\n', habit.lineEnd);
  return {
    text: text.replaceAll('\n', habit.lineEnd),
    owner,
    role,
    before: gap,
    ...(goesOn ? { goesOn } : {}),
  };
}

function narrow(text: string, wrap: number, isIndented: boolean): string {
  const starts = lineStarts(text, wrap, isIndented);
  return starts.map((start, n) => text.slice(start, starts[n + 1])).join('\n');
}

function gapOf(chance: Chance, line: Placed, before: Placed | undefined, habit: Habit): string {
  if (line.isApart) return '\n\n';
  if (line.isTight && before?.owner === line.owner) return '\n';
  if (habit.gap === 'mixed') {
    const isSame = before?.owner === line.owner && line.role === 'body';
    return isSame ? (chance.percent(85) ? '\n' : '\n\n') : chance.percent(75) ? '\n\n' : '\n';
  }
  return habit.gap;
}

function mark(chance: Chance, role: PieceRole, text: string, { marks }: Habit): string {
  if (marks === 'wrong') {
    const share = HEADS.includes(role) ? 40 : text.length < 60 && role !== 'row' ? 15 : 2;
    return chance.percent(share) ? chance.pick(['## ', '### ', '# ']) : '';
  }
  if (!HEADS.includes(role) || marks === 'none') return '';
  if (marks === 'mixed') return chance.pick(['# ', '## ', '### ', '', '']);
  if (marks === 'heads') return role === 'headline' ? '## ' : '';
  if (marks === 'subheads') return role === 'subhead' || role === 'section' ? '## ' : '';
  return role === 'deck' || role === 'kicker' ? chance.pick(['## ', '']) : '## ';
}

function noisy(chance: Chance, text: string, { noise, strays }: Habit): string {
  if (noise === 0 && strays === 0) return text;
  return [...text]
    .map((c) => {
      const other = LOOKALIKES.get(c);
      // few characters have a lookalike, so each that has one is taken for it more often
      if (other && chance.between(1, 2000) <= noise * (/\p{P}/u.test(c) ? 2 : 16)) return other;
      return strays > 0 && chance.between(1, 1000) <= strays ? `${c} ` : c;
    })
    .join('');
}

const PAIRS =
  '未末 己已 日曰 人入 土士 天夭 干于 旦且 拔拨 侯候 大太 我找 在任 市巾 州洲 折拆 今令 间问 晴睛 辨辩 贷货 析折 ，、 。， —一 籍藉 “〞 0O 1l 风凤';
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').flatMap((pair) => {
    const [a = '', b = ''] = pair;
    return [
      [a, b],
      [b, a],
    ] as const;
  }),
);
