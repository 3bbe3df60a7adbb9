import { toBaowenError } from '../errors.ts';
import type { Anchor, Correction, CorrectionOutcome, PageCorrections } from '../types/correction.ts';
import { cannot, placeFinder, quoted, type PlaceFinder } from './find-place.ts';
import type { LaidArticle, LaidLine, PageLayout } from './page-layout.ts';
import { asOpening, asText, cutAt, lineAt, loose, putInto, takeOut } from './rearrange.ts';
import { overlapAtSeam } from './seam.ts';

/**
 * Applies an archivist's corrections to what was read, one after the other, each to what those before it left. One that
 * cannot be applied changes nothing and says why. Every block stays in exactly one place, cut in two where need be.
 * @param text the page
 */
export function applyCorrections(
  layout: PageLayout,
  { file, corrections }: PageCorrections,
  text: string,
): { layout: PageLayout; outcomes: CorrectionOutcome[] } {
  const blocks = [
    ...layout.articles.flatMap((a) => a.lines.map((l) => l.block)),
    ...layout.furniture,
    ...layout.repeats,
  ];
  const finder = placeFinder(
    text,
    blocks.flatMap((block) => block.parts).toSorted((a, b) => a[0] - b[0]),
  );
  let current = layout;
  const outcomes = corrections.map((correction, n): CorrectionOutcome => {
    const name = `${n + 1} ${correction.do} ${quoted(correction.at)}`;
    try {
      const [offset] = finder.place(correction.at);
      current = withoutEmpty(applied(current, correction, { ...finder, text }));
      return { name, offset, failure: '' };
    } catch (error) {
      const failure = `${file}: correction ${name} was not applied: ${toBaowenError(error).message}.`;
      return { name, offset: null, failure };
    }
  });
  return { layout: current, outcomes };
}

interface Page extends PlaceFinder {
  readonly text: string;
}

function withoutEmpty(layout: PageLayout): PageLayout {
  return { ...layout, articles: layout.articles.filter(({ lines }) => lines.length > 0) };
}

function applied(layout: PageLayout, correction: Correction, page: Page): PageLayout {
  switch (correction.do) {
    case 'merge':
      return merge(layout, correction, page);
    case 'split':
      return split(layout, correction, page);
    case 'set': {
      const { do: _, at, ...stated } = correction;
      if (Object.keys(stated).length === 0) throw cannot('it states no field');
      const n = articleAt(layout, at, page);
      return withArticle(layout, n, (article) => ({ ...article, stated: { ...article.stated, ...stated } }));
    }
    case 'move':
      return move(layout, correction, page);
    case 'drop': {
      const { rest, taken } = passage(layout, correction, page);
      return { ...rest, furniture: [...rest.furniture, ...taken.map((line) => line.block)] };
    }
    case 'join':
      return join(layout, correction, page);
    case 'unjoin':
      return unjoin(layout, correction, page);
  }
}

type Of<D extends Correction['do']> = Extract<Correction, { do: D }>;

function merge(layout: PageLayout, { at, into, after }: Of<'merge'>, page: Page): PageLayout {
  const [from, to] = [articleAt(layout, at, page), articleAt(layout, into, page)];
  if (from === to) throw cannot(`${quoted(at)} and ${quoted(into)} stand in one article already`);
  const source = layout.articles[from] as LaidArticle;
  const target = placeWithin(layout, to, after, page);
  const merged = withArticle(layout, to, (article) => ({
    ...putInto(article, source.lines, target),
    jumpsTo: article.jumpsTo ?? source.jumpsTo,
    jumpsFrom: article.jumpsFrom ?? source.jumpsFrom,
  }));
  return { ...merged, articles: merged.articles.filter((_, n) => n !== from) };
}

function split(whole: PageLayout, { at: anchor }: Of<'split'>, page: Page): PageLayout {
  const [offset] = page.place(anchor);
  const layout = cutAt(whole, offset, page.text);
  const place = lineAt(layout, offset);
  if (!place) return splitOffFurniture(layout, offset);
  const article = layout.articles[place.article] as LaidArticle;
  if (place.line === 0) throw cannot('an article begins there already');
  const at = article.lines[place.line] as LaidLine;
  const opens = at.block.span[0];
  const isBelow = (line: LaidLine, n: number): boolean =>
    at.part === 'caption' ? line === at : line.part === 'caption' ? line.block.span[0] > opens : n >= place.line;
  const { stated: _, ...rest } = article;
  const above = { ...article, jumpsTo: null, lines: article.lines.filter((line, n) => !isBelow(line, n)) };
  const below = { ...rest, opens, jumpsFrom: null, lines: asOpening(article.lines.filter(isBelow)) };
  return { ...layout, articles: layout.articles.toSpliced(place.article, 1, above, below) };
}

/** What belonged to no article begins one. */
function splitOffFurniture(layout: PageLayout, offset: number): PageLayout {
  const { rest, taken } = takeOut(layout, [offset, offset + 1]);
  if (taken.length === 0) throw cannot('no words of the page begin there');
  const lines = asOpening(taken);
  const made: LaidArticle = { opens: offset, lines, sections: [], jumpsFrom: null, jumpsTo: null };
  const next = rest.articles.findIndex((article) => article.opens > offset);
  return { ...rest, articles: rest.articles.toSpliced(next < 0 ? rest.articles.length : next, 0, made) };
}

function move(layout: PageLayout, correction: Of<'move'>, page: Page): PageLayout {
  const { rest, taken } = passage(layout, correction, page);
  const to = articleAt(rest, correction.into, page, 'stands in the passage itself or in no article');
  const after = placeWithin(rest, to, correction.after, page);
  return withArticle(rest, to, (article) => putInto(article, taken, after));
}

function join(whole: PageLayout, { at, to }: Of<'join'>, page: Page): PageLayout {
  const [start] = page.place(at);
  const layout = cutAt(whole, start, page.text);
  const from = lineAt(layout, start);
  const end = page.place(to)[1] - 1;
  const before = lineAt(layout, end);
  if (!from) throw cannot(`${quoted(at)} belongs to no article; move it into one first`);
  const last = before && layout.articles[before.article]?.lines[before.line];
  if (!before || last?.part !== 'text') throw cannot(`${quoted(to)} is not running text of an article`);
  const source = layout.articles[from.article]?.lines ?? [];
  const first = source[from.line] as LaidLine;
  if (first.isGlued && source[from.line - 1] === last) throw cannot('the two are one paragraph already');
  const next = source.findIndex((line, n) => n > from.line && !line.isGlued);
  const run = source.slice(from.line, next < 0 ? source.length : next);
  if (run.includes(last)) throw cannot(`${quoted(to)} stands behind ${quoted(at)} in one paragraph`);
  const skip = overlapAtSeam(last.block.text, first.block.text);
  const glued = run.map((line, n): LaidLine =>
    n > 0 ? line : { ...line, part: 'text', state: 'body', skip, seam: 'corrected', isGlued: true },
  );
  const without = withArticle(layout, from.article, (article) => ({
    ...article,
    lines: article.lines.filter((line) => !run.includes(line)),
  }));
  return withArticle(without, before.article, (article) => putInto(article, glued, end));
}

function unjoin(whole: PageLayout, { at }: Of<'unjoin'>, page: Page): PageLayout {
  const [offset] = page.place(at);
  const layout = cutAt(whole, offset, page.text);
  const place = lineAt(layout, offset);
  const line = place && layout.articles[place.article]?.lines[place.line];
  if (!line?.isGlued) throw cannot('a paragraph begins there already');
  return withArticle(layout, place?.article ?? 0, (article) => ({
    ...article,
    lines: article.lines.map((l) => (l === line ? { ...loose(l), seam: 'corrected' as const } : l)),
  }));
}

/** The text from `at` to the end of `until`, or of the line, taken out of where it is. */
function passage(
  whole: PageLayout,
  { at, until }: Of<'move'> | Of<'drop'>,
  page: Page,
): { rest: PageLayout; taken: LaidLine[] } {
  const [start, wordsEnd] = page.place(at);
  const opened = cutAt(whole, start, page.text);
  const end = until === undefined ? undefined : page.placeAfter(until, start)[1];
  const { rest, taken } = takeOut(end === undefined ? opened : cutAt(opened, end, page.text), [start, end ?? wordsEnd]);
  return { rest, taken: taken.map(asText) };
}

function articleAt(layout: PageLayout, anchor: Anchor, page: Page, otherwise = 'belongs to no article'): number {
  const place = lineAt(layout, page.place(anchor)[0]);
  if (!place) throw cannot(`${quoted(anchor)} ${otherwise}`);
  return place.article;
}

/** Where an anchor's words end, when they stand in this article. */
function placeWithin(layout: PageLayout, article: number, anchor: Anchor | undefined, page: Page): number | undefined {
  if (anchor === undefined) return undefined;
  const end = page.place(anchor)[1] - 1;
  if (lineAt(layout, end)?.article !== article)
    throw cannot(`${quoted(anchor)} does not stand in the article it goes to`);
  return end;
}

function withArticle(layout: PageLayout, at: number, change: (article: LaidArticle) => LaidArticle): PageLayout {
  return { ...layout, articles: layout.articles.map((article, n) => (n === at ? change(article) : article)) };
}
