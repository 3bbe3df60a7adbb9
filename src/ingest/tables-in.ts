import type { Paragraph } from '../types/article.ts';
import type { Table, TableCell } from '../types/table.ts';
import { rowCells } from '../text/row-cells.ts';
import { alignCells } from './align-cells.ts';
import { withHeadings } from './table-headings.ts';

/**
 * The tables of an article, in order: rows that follow each other, with as many cells, and what is printed about them
 * above and below. A row that repeats the headings begins another table; one row alone is none.
 * @param paragraphs the article's paragraphs; spans point into their texts joined with line feeds
 */
export function tablesIn(paragraphs: readonly Paragraph[]): Table[] {
  const tables: Table[] = [];
  let offset = 0;
  let run: TableCell[][] = [];
  paragraphs.forEach(({ role, text }, n) => {
    if (role === 'table-row') {
      const start = offset;
      run.push(rowCells(text).map(([from, to]) => ({ text: text.slice(from, to), span: [start + from, start + to] })));
    }
    offset += text.length + 1;
    if (run.length === 0 || paragraphs[n + 1]?.role === 'table-row') return;
    const above = paragraphs.slice(Math.max(0, n + 1 - run.length - LINES_ABOUT), n + 1 - run.length);
    const found = tablesOfRun(run);
    const about = { ...headOf(above), note: noteOf(paragraphs.slice(n + 1, n + 1 + LINES_ABOUT)) };
    const none = { title: '', unit: '', note: '' };
    found.forEach((table, t) => {
      const { title, unit } = t === 0 ? about : none;
      tables.push({ title, unit, note: t === found.length - 1 ? about.note : '', ...table });
    });
    run = [];
  });
  return tables;
}

/** Lines above and below a table that may speak of it. */
const LINES_ABOUT = 2;

type Rows = Pick<Table, 'columns' | 'rows'>;

function tablesOfRun(run: readonly (readonly TableCell[])[]): Rows[] {
  const rows = evened(run);
  const tables: (readonly TableCell[])[][] = [];
  rows.forEach((row, n) => {
    const table = tables.at(-1);
    if (table && belongs(table, row, rows[n + 1])) table.push(row);
    else tables.push([row]);
  });
  return tables.flatMap((table) => withHeadings(alignCells(table)) ?? []);
}

/** Empty cells count where rows then have as many cells; where not, tabs stand doubled for looks. */
function evened(run: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] {
  const filled = run.map((row) => row.filter(({ text }) => text !== ''));
  return isEven(run) || !isEven(filled) ? run : filled;
}

function isEven(rows: readonly (readonly TableCell[])[]): boolean {
  return rows.every(({ length }) => length === rows[0]?.length);
}

/** Whether a row goes on the table above it: as wide, or missing cells that the row after it has again. */
function belongs(
  table: readonly (readonly TableCell[])[],
  row: readonly TableCell[],
  next: readonly TableCell[] | undefined,
): boolean {
  const [headings = []] = table;
  const width = Math.max(...table.map(({ length }) => length));
  if (row.length === headings.length && row.every((cell, i) => cell.text === headings[i]?.text)) return false;
  // the corner above the rows' names is often left blank, and a heading over several columns is one cell
  if (row.length > width) return table.length === 1 && headings.length > 1;
  return row.length === width || next?.length !== row.length || next.length === headings.length;
}

const UNIT = /单\s*位\s*[:：]\s*([^\s()（）。；;]{1,12})/u;
const UNIT_LINE = /^[(（]?\s*(?:计量)?单\s*位\s*[:：][^。]{1,20}$/u;
const TITLE =
  /表|情况|一览|统计|名单|排行|排名|榜|对照|对比|明细|汇总|价格|行情|指数|比分|积分|成绩|日程|安排|时刻|时间|结果|指标|数据|产量|预报/u;
const LONGEST_TITLE = 40;

/** The title and the unit above a table; prose above it is neither. */
function headOf(above: readonly Paragraph[]): { title: string; unit: string } {
  let title = '';
  let unit = '';
  for (const { role, text } of above.toReversed()) {
    if (title !== '' || (role !== 'body' && role !== 'subhead')) break;
    if (text.length > LONGEST_TITLE || /[。！？；，]/u.test(text)) break;
    unit ||= UNIT.exec(text)?.[1] ?? '';
    if (UNIT_LINE.test(text)) continue;
    if (!TITLE.test(text)) break;
    title = text.replace(/\s*[(（]\s*(?:计量)?单\s*位[^()（）]*[)）]/u, '').trim();
  }
  return { title, unit };
}

const NOTE = /^[(（]?\s*(?:注|备注|说明|资料来源|数据来源|来源|制表|制图)\s*\d?\s*[:：]/u;

function noteOf(below: readonly Paragraph[]): string {
  const end = below.findIndex(({ role, text }) => role !== 'body' || !NOTE.test(text));
  return below
    .slice(0, end < 0 ? below.length : end)
    .map(({ text }) => text)
    .join('\n');
}
