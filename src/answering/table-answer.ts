import type { Evidence } from '../types/answer.ts';
import { cellLetters } from '../text/table-cell.ts';
import { evidenceWords } from './evidence-words.ts';
import { tablesOf, type EvidenceTable } from './tables.ts';
import type { Focus } from './score-candidate.ts';

/** Cells of a table that answer a question. */
export interface TableAnswer {
  readonly evidence: Evidence;
  /** A clause for each column: “东关街道”一列“名次”为“第二名”. */
  readonly clauses: readonly string[];
}

/**
 * Answers from a table when the question names one of its columns, rows or cells: the cells of the columns named (东关街道第几名)
 * or of the column in which a named cell stands (哪个街道是末名), in the rows that the question is about.
 * @returns the answer of the best matching table; undefined when the question names too little of any table
 */
export function answerFromTable(focus: Focus, evidence: readonly Evidence[]): TableAnswer | undefined {
  let best: { readonly reading: Reading; readonly table: EvidenceTable } | undefined;
  for (const piece of evidence) {
    const tables = tablesOf(piece);
    const topic = tables.length > 0 ? topicShare(focus, piece) : 0;
    for (const table of tables) {
      const reading = read(table, focus);
      if (topic >= LEAST_TOPIC && (!best || reading.score > best.reading.score)) best = { reading, table };
    }
  }
  return best?.reading.answers
    ? { evidence: best.table.evidence, clauses: write(best.table, best.reading) }
    : undefined;
}

/** Share of the question's terms that must stand in the table's article, so that a column's name alone is not enough. */
const LEAST_TOPIC = 0.5;
/** Share of a row's name that the question must hold. */
const LEAST_ROW = 0.5;

interface Reading {
  /** Whether the cells answer; when the table that the question fits best does not, no other one is asked. */
  readonly answers: boolean;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly score: number;
}

function read(table: EvidenceTable, { query, asks, terms }: Focus): Reading {
  const question = cellLetters(query.folded);
  const named = indexesOf(table.columns, (cell, i) => i > 0 && isNamed(cell, question));
  const holding = [...cellsNamed(table, question), ...cellsTold(table, terms, question)];
  const columns = [...new Set([...named, ...holding.map(({ column }) => column)])];
  const scores = table.rows.map((row) => rowScore(row, question));
  const matched = indexesOf(scores, (score) => score >= LEAST_ROW);
  const wantsRank = asks.some(({ type }) => type === 'rank');
  const ranks = wantsRank ? indexesOf(table.rows, (row) => row.slice(1).some((cell) => /第.名|末名/u.test(cell))) : [];
  const spoken = indexesOf(table.rows, (row) => columns.some((column) => isSpokenOf(row[column] ?? '', terms)));
  const rows = [...new Set([...ranks, ...holding.map(({ row }) => row), ...matched, ...spoken])].toSorted(
    (a, b) => a - b,
  );
  const allColumns = table.columns.map((_, i) => i).slice(1);
  const shown = columns.length > 0 ? columns : allColumns;
  const isNamedRow = matched.some((row) => isNamed(table.rows[row]?.[0] ?? '', question));
  const score =
    columns.length + 2 * ranks.length + matched.reduce((sum, row) => sum + (scores[row] ?? 0), 0) + holding.length;
  // 甲市排第几 is told only by a table that names 甲市.
  const isOfOthers = wantsRank && columns.length === 0 && !isNamedRow;
  const answers =
    rows.length > 0 &&
    !isOfOthers &&
    (columns.length > 0 || isNamedRow) &&
    tellsWhatIsAsked(table, shown, rows, question, asks);
  return { answers, columns: shown, rows, score };
}

/** Body cells whose name the question gives: 第一名 of 第一名(达标), 西坪镇 of 西坪镇 某人. */
function cellsNamed(table: EvidenceTable, question: string): { row: number; column: number }[] {
  return table.rows.flatMap((row, r) =>
    row.flatMap((cell, column) => {
      const parts = cell.split(/[\s()（）:：]+/u).map(cellLetters);
      const isHit = column > 0 && parts.some((part) => part.length > 1 && isNamed(part, question));
      return isHit ? { row: r, column } : [];
    }),
  );
}

/** Whether a cell begins with a word of the question: 处罚30万元 where 怎么处罚 is asked. */
function isSpokenOf(cell: string, terms: Focus['terms']): boolean {
  return terms.some(({ term }) => term.length > 1 && cellLetters(cell).startsWith(term));
}

/** Body cells with a word and all the numbers that the question gives: 处罚30万元 for 哪个区被处罚了30万元. */
function cellsTold(table: EvidenceTable, terms: Focus['terms'], question: string): { row: number; column: number }[] {
  return table.rows.flatMap((row, r) =>
    row.flatMap((cell, column) => {
      const words = cellLetters(cell);
      const numbers = words.match(/\d[\d.]*/gu) ?? [];
      const isTold =
        column > 0 &&
        numbers.length > 0 &&
        numbers.every((number) => question.includes(number)) &&
        terms.some(({ term }) => words.includes(term));
      return isTold ? [{ row: r, column }] : [];
    }),
  );
}

/** Whether the question says the words, 第一 being as good as 第一名. */
function isNamed(cell: string, question: string): boolean {
  const words = cellLetters(cell);
  return (
    words.length > 1 && (question.includes(words) || (/^第.名$/u.test(words) && question.includes(words.slice(0, 2))))
  );
}

/** Share of the characters of the row's name that the question holds; whole names count as much as they are long. */
function rowScore(row: readonly string[], question: string): number {
  const name = cellLetters(row[0] ?? '');
  if (name.length < 2) return 0;
  if (isNamed(name, question)) return 1 + name.length / 10;
  const held = [...name].filter((char) => question.includes(char)).length / name.length;
  if (choicesOf(row).length > 1) return held > 0 ? Math.max(held, LEAST_ROW) : 0;
  return held > LEAST_ROW && !RANK.test(name) ? held : 0;
}

const RANK = /^第.名|^末名/u;

/** A row named 奖 罚 or 收入/支出 is about either; so is one named 奖罚 whose cells speak of both. */
function choicesOf(row: readonly string[]): string[] {
  const name = (row[0] ?? '').trim();
  const parts = name.split(/[\s/／、]+/u);
  if (RANK.test(cellLetters(name)) || parts.some((part) => part.length > 2)) return [];
  const characters = [...name];
  const areBothTold = characters.every((char) => row.slice(1).some((cell) => cell.includes(char)));
  return parts.length === 1 && characters.length === 2 && areBothTold ? characters : parts;
}

/** Whether the cells to be shown hold the choice that the question makes (罚, not 奖), and a number where one is asked for. */
function tellsWhatIsAsked(
  table: EvidenceTable,
  columns: readonly number[],
  rows: readonly number[],
  question: string,
  asks: Focus['asks'],
): boolean {
  const shown = rows.map((r) => ({
    row: table.rows[r] ?? [],
    cells: columns.map((c) => table.rows[r]?.[c] ?? '').join(' '),
  }));
  const isChosen = shown.every(({ row, cells }) => {
    const choices = choicesOf(row).filter((choice) => question.includes(choice));
    return choices.length === 0 || choices.some((choice) => cells.includes(choice));
  });
  const wantsNumber = asks.some(({ type, units }) => type === 'number' && units.length > 0);
  return isChosen && (!wantsNumber || shown.some(({ cells }) => /\d/u.test(cells)));
}

function write({ printed, rows }: EvidenceTable, reading: Reading): string[] {
  return reading.columns.map((column) => {
    const cells = reading.rows.map((row) => `“${rows[row]?.[0] ?? ''}”为“${rows[row]?.[column] ?? ''}”`);
    return `“${printed[column] ?? ''}”一列${cells.join('，')}`;
  });
}

function topicShare({ terms }: Focus, piece: Evidence): number {
  const words = evidenceWords(piece);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return terms.filter(({ term }) => words.includes(term)).reduce((sum, { weight }) => sum + weight, 0) / total;
}

function indexesOf<T>(items: readonly T[], holds: (item: T, index: number) => boolean): number[] {
  return items.flatMap((item, i) => (holds(item, i) ? [i] : []));
}
