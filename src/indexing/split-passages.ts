import { sentences } from '../text/sentences.ts';
import type { Article, ParagraphRole } from '../types/article.ts';
import type { Passage } from '../types/passage.ts';
import type { Span } from '../types/span.ts';

/** Changes whenever the same article may be split differently; pinned in the manifest. */
export const PASSAGES_FINGERPRINT = 'sentences-280/1';

/** Lengths in UTF-16 units. */
const TARGET_LENGTH = 280;
const LONGEST = 480;
/** A table is worth more whole than a passage is worth being short. */
const LONGEST_TABLE = 700;
const LONGEST_UNIT = 320;

/** What a break costs by what it cuts, in units of the squared relative deviation from the target length. */
const BREAK_COST = {
  insideSentence: 0.8,
  insideParagraph: 0.2,
  insideTable: 1.5,
  beforeTable: 0.6,
  afterHeading: 2,
  betweenParagraphs: 0,
  beforeCaption: -0.1,
  beforeSubhead: -0.3,
};

/**
 * Splits articles into passages: on sentence bounds, preferably before a subhead or between paragraphs, near 280
 * characters, never across articles or page files. Of all ways to split an article the one with the lowest sum of
 * length deviations and break costs is taken.
 * @returns passages in the order of the articles, `ordinal` being the position in the list; those of one article, put
 * together, are its text; an article without text has none
 */
export function splitPassages(articles: readonly Article[]): Passage[] {
  const passages: Passage[] = [];
  for (const article of articles) {
    const units = unitsOf(article);
    const subheads = subheadsAbove(units);
    for (const [index, [from, to]] of bestSplit(units).entries()) {
      const span: Span = [(units[from] as Unit).span[0], (units[to - 1] as Unit).span[1]];
      passages.push({
        id: `${article.id}-s${String(index + 1).padStart(2, '0')}`,
        articleId: article.id,
        ordinal: passages.length,
        span,
        text: article.text.slice(...span),
        subhead: subheads[from] ?? '',
      });
    }
  }
  return passages;
}

/** What is never cut: a sentence, or a piece of a very long one. */
interface Unit {
  readonly span: Span;
  readonly role: ParagraphRole;
  readonly paragraph: number;
  readonly paragraphText: string;
  readonly opens: 'paragraph' | 'sentence' | 'piece';
  readonly file: string;
}

function unitsOf(article: Article): Unit[] {
  const units: Unit[] = [];
  let offset = 0;
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const isLast = index === article.paragraphs.length - 1;
    const text = isLast ? paragraph.text : `${paragraph.text}\n`;
    const runs = fileRuns(paragraph.segments);
    for (const [start, end] of sentences(text)) {
      for (const [from, to] of pieces(text, start, end, runs)) {
        units.push({
          span: [offset + from, offset + to],
          role: paragraph.role,
          paragraph: index,
          paragraphText: paragraph.text,
          opens: from === 0 ? 'paragraph' : from === start ? 'sentence' : 'piece',
          file: runs.findLast((run) => run.start <= from)?.file ?? '',
        });
      }
    }
    offset += text.length;
  }
  return units;
}

interface FileRun {
  /** Where in the paragraph the text from this file begins. */
  readonly start: number;
  readonly file: string;
}

function fileRuns(segments: Article['paragraphs'][number]['segments']): FileRun[] {
  const runs: FileRun[] = [];
  let start = 0;
  for (const { file, span } of segments) {
    if (file !== runs.at(-1)?.file) runs.push({ start, file });
    start += span[1] - span[0];
  }
  return runs;
}

function pieces(text: string, start: number, end: number, runs: readonly FileRun[]): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (from < end) {
    const nextFile = runs.find((run) => run.start > from && run.start < end)?.start ?? end;
    const to = nextFile - from > LONGEST_UNIT ? cutPoint(text, from) : nextFile;
    spans.push([from, to]);
    from = to;
  }
  return spans;
}

/** After the last comma within reach, else at the limit, but never between the halves of a surrogate pair. */
function cutPoint(text: string, from: number): number {
  const limit = from + LONGEST_UNIT;
  for (let i = limit; i > from + LONGEST_UNIT / 2; i--) {
    if (/[，,、：:]/.test(text[i - 1] as string)) return i;
  }
  return /[\udc00-\udfff]/.test(text[limit] ?? '') ? limit - 1 : limit;
}

/**
 * Shortest path over the break points between units, as in breaking a paragraph into lines.
 * @returns of each passage its first unit and the unit after its last
 */
function bestSplit(units: readonly Unit[]): Span[] {
  const costs: number[] = [0];
  const starts: number[] = [0];
  for (let end = 1; end <= units.length; end++) {
    costs[end] = Infinity;
    let longest = LONGEST;
    for (let start = end - 1; start >= 0; start--) {
      const unit = units[start] as Unit;
      if (unit.role === 'table-row') longest = LONGEST_TABLE;
      const isAlone = start === end - 1;
      if (!isAlone && (unit.file !== units[start + 1]?.file || lengthOf(units, start, end) > longest)) break;
      const cost = (costs[start] as number) + breakCost(units[start - 1], unit) + lengthCost(units, start, end);
      if (cost < (costs[end] as number)) {
        costs[end] = cost;
        starts[end] = start;
      }
    }
  }
  const passages: Span[] = [];
  for (let end = units.length; end > 0; end = starts[end] as number) passages.push([starts[end] as number, end]);
  return passages.toReversed();
}

function lengthOf(units: readonly Unit[], start: number, end: number): number {
  return (units[end - 1] as Unit).span[1] - (units[start] as Unit).span[0];
}

function lengthCost(units: readonly Unit[], start: number, end: number): number {
  return (lengthOf(units, start, end) / TARGET_LENGTH - 1) ** 2;
}

function breakCost(before: Unit | undefined, after: Unit): number {
  if (!before || before.file !== after.file) return 0;
  if (after.opens === 'piece') return BREAK_COST.insideSentence;
  if (before.role === 'table-row' && after.role === 'table-row') return BREAK_COST.insideTable;
  if (after.opens === 'sentence') return BREAK_COST.insideParagraph;
  if (HEADINGS.has(before.role)) return BREAK_COST.afterHeading;
  if (after.role === 'subhead') return BREAK_COST.beforeSubhead;
  if (after.role === 'caption' && before.role !== 'caption') return BREAK_COST.beforeCaption;
  return after.role === 'table-row' ? BREAK_COST.beforeTable : BREAK_COST.betweenParagraphs;
}

const HEADINGS: ReadonlySet<ParagraphRole> = new Set(['section', 'kicker', 'headline', 'deck', 'byline', 'subhead']);

/** For each unit the subhead it stands under; empty above the first. */
function subheadsAbove(units: readonly Unit[]): string[] {
  let subhead = '';
  return units.map((unit) => (subhead = unit.role === 'subhead' ? unit.paragraphText : subhead));
}
