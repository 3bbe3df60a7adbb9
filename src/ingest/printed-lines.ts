import type { BlockRole } from '../types/page.ts';
import type { Span } from '../types/span.ts';
import { isFurniture } from './line-role.ts';
import { jumpAtEnd, jumpFromAtStart } from './jump-lines.ts';
import { trimmed } from './trimmed.ts';

/** A line of a page file, or a jump line printed on the same line as text. */
export interface PrintedLine {
  /** Marks included, white space at both ends excluded. */
  readonly span: Span;
  /** Pieces of the page which, glued, are its words: without marks, and without spaces that strayed in. */
  readonly parts: readonly Span[];
  readonly role?: BlockRole;
  /** Number of `#` before it. */
  readonly level: number;
  /** Line breaks between it and the line before. */
  readonly breaksBefore: number;
  /** Printed with an indent of two full-width characters, as the first line of a paragraph is. */
  readonly isIndented: boolean;
}

const LINE = /[^\r\n]+/g;

/**
 * The lines of a page from an offset on.
 * @param plain the page's text, see `plainPage`
 */
export function printedLines(plain: string, from: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let end = from;
  LINE.lastIndex = from;
  for (let found = LINE.exec(plain); found; found = LINE.exec(plain)) {
    const inner = trimmed(plain, found.index, found.index + found[0].length);
    if (!inner) continue;
    for (const { span, role } of splitJumps(plain, inner)) {
      lines.push(toLine(plain, span, role, countBreaks(plain, end, span[0])));
      end = span[1];
    }
  }
  return isMarkedThroughout(lines, plain) ? lines.map((line) => ({ ...line, level: 0 })) : lines;
}

interface Raw {
  readonly span: Span;
  readonly role?: BlockRole;
}

function splitJumps(text: string, [start, end]: Span): Raw[] {
  const line = text.slice(start, end);
  const from = jumpFromAtStart(line);
  const to = jumpAtEnd(line);
  if (!from && !to) return [{ span: [start, end] }];
  const bodyStart = start + (from?.length ?? 0);
  const bodyEnd = end - (to?.length ?? 0);
  const parts: Raw[] = [];
  if (from) parts.push({ span: [start, bodyStart], role: 'jump-line' });
  if (bodyStart < bodyEnd) {
    const body = trimmed(text, bodyStart, bodyEnd);
    if (body) parts.push({ span: body });
  }
  if (to) parts.push({ span: [Math.max(bodyEnd, bodyStart), end], role: 'jump-line' });
  return parts.flatMap(({ span, role }) => {
    const inner = trimmed(text, span[0], span[1]);
    return inner ? [{ span: inner, ...(role ? { role } : {}) }] : [];
  });
}

function toLine(plain: string, span: Span, role: BlockRole | undefined, breaksBefore: number): PrintedLine {
  const [start, end] = span;
  const marks = /^#{1,12}(?=[^#]|$)\s*/u.exec(plain.slice(start, Math.min(end, start + 64)))?.[0] ?? '';
  const isJump = role === 'jump-line';
  const words: Span = isJump ? span : [start + marks.length, end];
  return {
    span,
    parts: isJump ? [words] : withoutStrays(plain, words),
    ...(role ? { role } : {}),
    level: isJump ? 0 : marks.trimEnd().length,
    breaksBefore,
    isIndented: /[\u3000\u2003]{2}$| {4}$/u.test(plain.slice(Math.max(0, start - 4), start)),
  };
}

const SPACED = /\p{Script=Han} (?=\p{Script=Han})/gu;
const HAN_PAIR = /\p{Script=Han}(?=[ \u3000]?\p{Script=Han})/gu;

/** 关 于 停 水 的 通 告: a line whose characters are spaced, as titles are, without its spaces. */
function withoutStrays(plain: string, words: Span): Span[] {
  const line = plain.slice(words[0], Math.min(words[1], words[0] + 80));
  if (line.length > 60 || !line.includes(' ')) return [words];
  const spaces = [...line.matchAll(SPACED)].map((m) => words[0] + m.index + 1);
  const pairs = [...line.matchAll(HAN_PAIR)].length;
  if (spaces.length < 3 || spaces.length * 4 < pairs * 3) return [words];
  const starts = [words[0], ...spaces.map((at) => at + 1)];
  return starts.map((start, n) => [start, spaces[n] ?? words[1]]);
}

/** Marks before every line, or nearly so, say no more than none. */
function isMarkedThroughout(lines: readonly PrintedLine[], plain: string): boolean {
  const marked = lines.filter((l) => l.level > 0);
  if (marked.length < 6) return false;
  const printed = lines.filter((l) => l.level > 0 || !isFurniture(plain.slice(...l.span), false));
  if (marked.length * 10 < printed.length * 7) return false;
  if (marked.length > 20 && marked.length * 10 >= printed.length * 9) return true;
  const isRunning = ([start, end]: Span): boolean => end - start > 60 || /[。；，、]/u.test(plain.slice(start, end));
  return marked.filter((l) => isRunning(l.span)).length * 5 >= marked.length * 2;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
