import type { HtmlBox, HtmlFile, HtmlLine } from './html-lines.ts';

/** Where e-paper systems put an article's text, the surest first. */
const MARKED: readonly ((box: HtmlBox) => boolean)[] = [
  ({ tag }) => tag === 'founder-content',
  ({ names }) => /\bozoom\b|\barticleBody\b/iu.test(names),
  ({ tag }) => tag === 'article',
  ({ names }) => /(?:article|news|detail|main)[-_]?(?:content|body|text|con|detail)|\bcontent\b|zhengwen/iu.test(names),
];
/** A box is what the file is about when it holds this share of the running text around it; more than half, so only one can. */
const MOST = 0.6;
/** Less running text than this is no article. */
const SHORTEST = 20;

/**
 * The lines that are articles: one list an article. A file with several `<article>` side by side is a page of them; else it
 * is one article, which stands in the box that e-paper systems mark, or in the smallest that holds most running text.
 * @returns empty when there is no running text, as in a list of links
 */
export function htmlContents({ lines, boxes }: HtmlFile): (readonly HtmlLine[])[] {
  const amounts = runningText(lines, boxes);
  if ((amounts[0] ?? 0) < SHORTEST) return [];
  const articles = boxes.flatMap(({ tag }, n) => (tag === 'article' && (amounts[n] ?? 0) >= SHORTEST ? [n] : []));
  const side = linesByBox(articles, lines, boxes);
  if (side.length > 1) return side;
  return linesByBox([marked(boxes, amounts) ?? densest(boxes, amounts)], lines, boxes);
}

/** Characters in each box that are no links, those of boxes within it included. */
function runningText(lines: readonly HtmlLine[], boxes: readonly HtmlBox[]): number[] {
  const amounts = boxes.map(() => 0);
  for (const { box, text, linked } of lines) amounts[box] = (amounts[box] ?? 0) + Math.max(0, text.length - 2 * linked);
  // a box comes after the one around it
  for (let n = boxes.length - 1; n > 0; n--) {
    const { parent } = boxes[n] as HtmlBox;
    amounts[parent] = (amounts[parent] ?? 0) + (amounts[n] ?? 0);
  }
  return amounts;
}

function marked(boxes: readonly HtmlBox[], amounts: readonly number[]): number | undefined {
  for (const isMarked of MARKED) {
    let best: number | undefined;
    for (const [n, box] of boxes.entries()) {
      const amount = amounts[n] ?? 0;
      if (amount >= SHORTEST && isMarked(box) && amount > (amounts[best ?? -1] ?? 0)) best = n;
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

function densest(boxes: readonly HtmlBox[], amounts: readonly number[]): number {
  let found = 0;
  for (const [n, { parent }] of boxes.entries()) {
    if (parent === found && (amounts[n] ?? 0) >= MOST * (amounts[found] ?? 0)) found = n;
  }
  return found;
}

/** The lines of each of some boxes; of boxes within one another the outermost has them. */
function linesByBox(
  wanted: readonly number[],
  lines: readonly HtmlLine[],
  boxes: readonly HtmlBox[],
): (readonly HtmlLine[])[] {
  const found = new Map(wanted.map((n) => [n, [] as HtmlLine[]]));
  const owners: (number | undefined)[] = [];
  for (const [n, { parent }] of boxes.entries()) owners.push(owners[parent] ?? (found.has(n) ? n : undefined));
  for (const line of lines) found.get(owners[line.box] ?? -1)?.push(line);
  return [...found.values()].filter((own) => own.length > 0);
}
