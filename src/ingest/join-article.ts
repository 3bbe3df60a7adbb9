import type { Article, Paragraph, ParagraphRole } from '../types/article.ts';
import type { PageArticle } from '../types/reading.ts';
import { gapsIn } from './gaps.ts';
import { breaksOff } from './line-ends.ts';
import { mergeBylines } from './merge-bylines.ts';
import { isSameHeadline } from './same-headline.ts';
import { tablesIn } from './tables-in.ts';

/** What of an article is the same wherever its pages stand. */
export type WholeArticle = Omit<Article, 'id' | 'issueId' | 'pageIds' | 'sources' | 'variants'>;

/**
 * Makes one article of its parts on several pages: a sentence that the page's end cuts is whole again, a headline printed
 * again over a later part is left out, captions come last.
 * @param parts in reading order, at least one
 */
export function joinArticle(parts: readonly PageArticle[]): WholeArticle {
  const [first, ...rest] = parts as [PageArticle, ...PageArticle[]];
  const { jumpsTo: _to, jumpsFrom: _from, spans: _spans, ...fields } = first;
  const broken = new Set(parts.flatMap(brokenParagraphs));
  let said: Paragraph[] = first.paragraphs.filter(isText);
  let subheads: readonly string[] = first.subheads;
  for (const part of rest) {
    const heads = part.paragraphs.filter((p) => HEADS.has(p.role) && !isPrintedAgain(p, first));
    subheads = [...subheads, ...heads.map((p) => p.text), ...part.subheads];
    said = [...said, ...heads.map((p): Paragraph => ({ ...p, role: 'subhead' }))];
    const text = part.paragraphs.filter((p) => isText(p) && !HEADS.has(p.role));
    const [opening, ...further] = text;
    const end = said.at(-1);
    if (end && opening && isCut(end, opening)) {
      const whole = { ...end, text: end.text + opening.text, segments: [...end.segments, ...opening.segments] };
      if (broken.has(opening)) broken.add(whole);
      said = [...said.slice(0, -1), whole, ...further];
    } else said = [...said, ...text];
  }
  const last = said.at(-1);
  if (last && parts.at(-1)?.jumpsTo) broken.add(last); // what it goes on with is not in the archive
  const paragraphs = [...said, ...parts.flatMap((part) => part.paragraphs.filter((p) => !isText(p)))];
  return {
    ...fields,
    subheads,
    bylines: mergeBylines(parts.flatMap((part) => part.bylines)),
    paragraphs,
    text: paragraphs.map((p) => p.text).join('\n'),
    tables: tablesIn(paragraphs),
    gaps: gapsIn(paragraphs, broken),
  };
}

const HEADS: ReadonlySet<ParagraphRole> = new Set(['section', 'kicker', 'headline', 'deck']);

function isText({ role }: Paragraph): boolean {
  return role !== 'caption';
}

function isPrintedAgain({ text }: Paragraph, { kicker, headline, deck }: PageArticle): boolean {
  return [kicker, headline, deck].some((printed) => isSameHeadline(text, printed));
}

function isCut(end: Paragraph, opening: Paragraph): boolean {
  return end.role === 'body' && opening.role === 'body' && breaksOff(end.text);
}

function brokenParagraphs({ paragraphs, gaps }: PageArticle): Paragraph[] {
  const ends = new Set(gaps);
  let offset = -1;
  return paragraphs.filter((p) => ends.has((offset += p.text.length + 1)));
}
