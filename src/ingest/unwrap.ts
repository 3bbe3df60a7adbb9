import { readBylines } from './byline-grammar.ts';
import { hasLead } from './datelines.ts';
import { isFurniture } from './line-role.ts';
import type { PrintedLine } from './printed-lines.ts';
import { textOf } from './parts.ts';

/** Columns of newspapers hold so many Han characters a line. */
const NARROWEST = 10;
const WIDEST = 45;
/** Where all longer lines are counted, in half places. */
const WIDER = WIDEST * 2 + 1;
/** Lines on each side that are compared with a line to find how wide its column is. */
const REACH = 12;
/** A line of a column is this much shorter or longer at most: closing marks hang over or pull a character down. */
const SLACK = 1;
/** So many lines of the same width make a column. */
const FEWEST = 3;
/** Columns break off inside sentences in at least so many of a hundred lines. */
const OPEN_PERCENT = 50;

/**
 * Glues the lines of paragraphs that are printed as they stood in their columns, each a line of the file: lines that are
 * as wide as those around them go on in the next line. Pages and parts of pages that are not so printed stay as they are.
 * @param plain the page's text, see `plainPage`
 */
export function unwrap(lines: readonly PrintedLine[], plain: string): PrintedLine[] {
  const texts = lines.map((line) => gluable(line, plain));
  const widths = lines.map((line, n) => widthOf(texts[n] ?? '') + (line.isIndented ? 2 : 0));
  const isFull = fullLines(widths, texts);
  const usual = usualBreaks(lines, texts, isFull);
  const isIndenting = indents(lines, texts, isFull);
  const runs: PrintedLine[][] = [];
  let isRunning = false; // the line before was glued to the one before it
  lines.forEach((line, n) => {
    const before = texts[n - 1] ?? '';
    const text = texts[n] ?? '';
    const isOn =
      isFull[n - 1] === true &&
      text !== '' &&
      line.breaksBefore <= usual &&
      !(isIndenting && line.isIndented) &&
      goesOn(before, text, {
        isRunning,
        isIndenting,
        wasIndented: lines[n - 1]?.isIndented ?? false,
        isLast:
          !isFull[n] ||
          (isIndenting && (lines[n + 1]?.isIndented ?? true)) ||
          (lines[n + 1]?.breaksBefore ?? 9) > usual,
      });
    if (isOn) runs.at(-1)?.push(line);
    else runs.push([line]);
    isRunning = isOn;
  });
  return runs.map(glue);
}

interface Place {
  /** The line before goes on with one before it. */
  readonly isRunning: boolean;
  readonly isIndenting: boolean;
  readonly wasIndented: boolean;
  /** The line is the last one that could be part of the paragraph. */
  readonly isLast: boolean;
}

/** Whether a full line goes on in the next one: not when the next one or the line itself is a heading or byline. */
function goesOn(before: string, text: string, { isRunning, isIndenting, wasIndented, isLast }: Place): boolean {
  if (hasLead(text)) return false;
  const isOpen = !ENDED.test(before);
  if (!isRunning && readBylines(before).isComplete) return false;
  const looksHead = isLast && !ENDED.test(text) && !text.includes('，');
  if (!isOpen) return !looksHead;
  if (isRunning || wasIndented) return true;
  // the first line of a paragraph, or a heading as wide as the column
  const mayBeHeading = !/[，,。、：:；“”（）()]/u.test(before);
  return !(mayBeHeading && (isIndenting || looksHead));
}

const ENDED = /[。！？!?；;…：:]["”’」』)）】》\]]*$/u;

/** The words of a line that may be one of a paragraph's; none for headings, rows and furniture. */
function gluable({ role, level, parts }: PrintedLine, plain: string): string {
  if (role !== undefined || level > 0) return '';
  const text = textOf(plain, parts);
  return isFurniture(text, false) ? '' : text;
}

function glue(run: readonly PrintedLine[]): PrintedLine {
  const [first, last] = [run[0] as PrintedLine, run.at(-1) as PrintedLine];
  return run.length === 1
    ? first
    : { ...first, span: [first.span[0], last.span[1]], parts: run.flatMap((l) => l.parts) };
}

/** In places of Han characters; Latin letters and figures take half of one. 0 for rows of tables and what is too short. */
function widthOf(text: string): number {
  if (text.length < NARROWEST || text.includes('\t') || text.startsWith('|')) return 0;
  let width = 0;
  for (let i = 0; i < Math.min(text.length, WIDEST * 3); i++) width += text.charCodeAt(i) < 0x250 ? 0.5 : 1;
  return width;
}

/** Which lines are as wide as the column they stand in. */
function fullLines(widths: readonly number[], texts: readonly string[]): boolean[] {
  const counts = new Int32Array(WIDER + 1);
  const opens = new Int32Array(WIDER + 1);
  const isOpen = texts.map((text) => text !== '' && !ENDED.test(text));
  const tally = (n: number, by: number): void => {
    const width = Math.min(Math.round((widths[n] ?? 0) * 2), WIDER);
    if (width < NARROWEST * 2) return;
    counts[width] = (counts[width] ?? 0) + by;
    if (isOpen[n]) opens[width] = (opens[width] ?? 0) + by;
  };
  for (let n = 0; n < REACH; n++) tally(n, 1);
  return widths.map((width, n) => {
    tally(n + REACH, 1);
    tally(n - REACH - 1, -1);
    return width >= NARROWEST && width <= WIDEST && isColumn(Math.round(width * 2), counts, opens);
  });
}

/** Whether lines of this width, in half places, are the widest of many about as wide. */
function isColumn(width: number, counts: Int32Array, opens: Int32Array): boolean {
  let [near, open, all, wider] = [0, 0, 0, 0];
  for (let w = NARROWEST * 2; w <= WIDER; w++) {
    const count = counts[w] ?? 0;
    all += count;
    if (Math.abs(w - width) <= SLACK * 2) {
      near += count;
      open += opens[w] ?? 0;
    } else if (w > width) wider += count;
  }
  return near >= FEWEST && near * 3 >= all && wider <= near && open * 100 >= near * OPEN_PERCENT;
}

/** How many line breaks stand between the lines of a column on this page: mostly one, two where each line stands apart. */
function usualBreaks(lines: readonly PrintedLine[], texts: readonly string[], isFull: readonly boolean[]): number {
  const after = lines.filter((_, n) => isFull[n - 1] && texts[n] !== '');
  const tight = after.filter((l) => l.breaksBefore === 1).length;
  return tight * 4 >= after.length ? 1 : 2;
}

/** Whether the columns of this page indent the first line of a paragraph. */
function indents(lines: readonly PrintedLine[], texts: readonly string[], isFull: readonly boolean[]): boolean {
  const inColumns = lines.filter((_, n) => texts[n] !== '' && (isFull[n] || isFull[n - 1]));
  return inColumns.filter((l) => l.isIndented).length * 20 >= inColumns.length && inColumns.some((l) => l.isIndented);
}
