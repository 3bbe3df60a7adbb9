import type { Fragment } from './fragments.ts';

/** A part of a page: text in one column, or rows of a table. */
export type Region =
  | { readonly type: 'column'; readonly fragments: readonly Fragment[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly Fragment[])[] }
  /** Columns that are read one after the other, as one text. */
  | { readonly type: 'columns'; readonly columns: readonly Region[] }
  /** What stands one above the other. */
  | { readonly type: 'stack'; readonly parts: readonly Region[] };

/** Ems of the body type between two columns. */
const NARROWEST_GUTTER = 0.6;
/** Type this much larger than the body's is a heading. */
export const HEADING_SCALE = 1.2;
/** Ems of nothing across all columns that part two articles. */
const WIDE_GAP = 2.2;
/** A cell has fewer characters than a line of a column. */
const LONGEST_CELL = 9;
const DEEPEST = 30;
/** A page has some dozens; a file made to harm may have thousands. */
const MOST_HEADLINES = 100;

/**
 * Cuts a page where white runs across it: into bands, where a heading stands by itself or the columns change, then each into
 * its columns, then these again. Rows of short cells stay rows.
 * @see Nagy, Seth: Hierarchical representation of optically scanned documents (1984), for cutting by white in turns
 * @param body size of the body type
 */
export function cutPage(fragments: readonly Fragment[], body: number, depth = 0): Region {
  if (depth > DEEPEST) return { type: 'column', fragments };
  const groups = groupsOf(bandsOf(fragments), body);
  const parts = groups.map((group) => regionOf(group, body, depth, groups.length === 1));
  return parts.length === 1 && parts[0] ? parts[0] : { type: 'stack', parts };
}

type Band = readonly Fragment[];

interface Group {
  readonly bands: Band[];
  readonly kind: Kind;
  gutters: readonly Interval[];
}

type Interval = readonly [left: number, right: number];

function regionOf({ bands, kind, gutters }: Group, body: number, depth: number, isWhole: boolean): Region {
  const fragments = bands.flat();
  if (rowsOf(fragments).length === 1) return { type: 'column', fragments };
  if (kind === 'rows') return { type: 'table', rows: rowsOf(fragments) };
  if (gutters.length === 0) return isWhole ? { type: 'column', fragments } : cutPage(fragments, body, depth + 1);
  const columns = columnsOf(fragments, gutters);
  const apart = gutters.filter((_, n) => !areUnderOne(columns[n] ?? [], columns[n + 1] ?? [], body));
  const parts = apart.length > 0 ? columnsOf(fragments, apart) : columns;
  return { type: 'columns', columns: parts.map((column) => cutPage(column, body, depth + 1)) };
}

function columnsOf(fragments: readonly Fragment[], gutters: readonly Interval[]): Fragment[][] {
  return [...gutters, [Infinity, Infinity] as const].map(([right], n) =>
    fragments.filter((f) => f.left < right && f.left >= (gutters[n - 1]?.[1] ?? -Infinity) - 0.01),
  );
}

/**
 * Whether two columns are under one headline that is too short to reach into the second: nothing stands beside it, and the
 * lines below it begin at one height.
 */
function areUnderOne(a: readonly Fragment[], b: readonly Fragment[], body: number): boolean {
  const isHeadline = (f: Fragment): boolean => f.size > HEADING_SCALE * body;
  return a
    .filter(isHeadline)
    .slice(0, MOST_HEADLINES)
    .some((headline) => {
      if (b.some((f) => f.top < headline.bottom && f.bottom > headline.top)) return false;
      const [own, other] = [a, b].map((column) =>
        Math.min(...column.filter((f) => f.top >= headline.bottom - 1 && !isHeadline(f)).map((f) => f.top)),
      );
      return Math.abs((own ?? 0) - (other ?? Infinity)) < 0.5 * body;
    });
}

/** Fragments that overlap in height, from the top down; between two bands white runs across. */
function bandsOf(fragments: readonly Fragment[]): Band[] {
  const bands: Fragment[][] = [];
  let bottom = -Infinity;
  for (const fragment of fragments.toSorted((a, b) => a.top - b.top)) {
    if (fragment.top >= bottom - 0.15 * fragment.size) bands.push([]);
    bands.at(-1)?.push(fragment);
    bottom = Math.max(bottom, fragment.bottom);
  }
  return bands;
}

/** Bands below one another that are of one kind and that the same gutters run through. */
function groupsOf(bands: readonly Band[], body: number): Group[] {
  const kinds = kindsOf(bands, body);
  const groups: Group[] = [];
  let bottom = -Infinity;
  bands.forEach((band, n) => {
    const group = groups.at(-1);
    const kind = kinds[n] ?? 'text';
    const gap = Math.min(...band.map((f) => f.top)) - bottom;
    bottom = Math.max(...band.map((f) => f.bottom));
    const isNear = gap < WIDE_GAP * body && kind === group?.kind;
    const gutters = group && isNear ? guttersOf([...group.bands.flat(), ...band], body) : [];
    const keeps = group?.gutters.length === 0 ? guttersOf(band, body).length === 0 : gutters.length > 0;
    if (group && isNear && keeps) {
      group.bands.push(band);
      group.gutters = gutters;
    } else groups.push({ bands: [band], kind, gutters: kind === 'heading' ? [] : guttersOf(band, body) });
  });
  return groups;
}

type Kind = 'heading' | 'rows' | 'text';

/** A band of nothing but one heading; bands of short cells, two at least; and all others. */
function kindsOf(bands: readonly Band[], body: number): Kind[] {
  const areRows = bands.map(isRow);
  return bands.map((band, n) => {
    if (isLarge(band, body) && guttersOf(band, Math.max(...band.map((f) => f.size))).length === 0) return 'heading';
    return areRows[n] && (areRows[n - 1] || areRows[n + 1]) ? 'rows' : 'text';
  });
}

function isLarge(band: Band, body: number): boolean {
  return band.every((f) => f.size > HEADING_SCALE * body);
}

function isRow(band: Band): boolean {
  const characters = band.reduce((sum, f) => sum + f.text.length, 0);
  const isFlat = band.length > 1 && rowsOf(band).length === 1 && !band.some((f) => f.isVertical);
  return isFlat && characters <= LONGEST_CELL * band.length;
}

/** White stripes between fragments that run through all of them, from left to right. */
function guttersOf(fragments: readonly Fragment[], body: number): Interval[] {
  const gutters: Interval[] = [];
  let right = Infinity;
  for (const fragment of fragments.toSorted((a, b) => a.left - b.left)) {
    if (fragment.left - right >= NARROWEST_GUTTER * body) gutters.push([right, fragment.left]);
    right = right === Infinity ? fragment.right : Math.max(right, fragment.right);
  }
  return gutters;
}

/** Fragments on one baseline, from the left. */
export function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const fragment of fragments.toSorted((a, b) => a.bottom - b.bottom)) {
    const [first] = rows.at(-1) ?? [];
    if (first && Math.abs(fragment.bottom - first.bottom) < 0.4 * Math.min(fragment.size, first.size))
      rows.at(-1)?.push(fragment);
    else rows.push([fragment]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}
