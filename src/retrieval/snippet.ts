import type { WordFinder } from '../text/word-pattern.ts';
import type { Article, ParagraphRole } from '../types/article.ts';
import type { Snippet } from '../types/found-articles.ts';
import type { Passage } from '../types/passage.ts';

const LENGTH = 120;
/** At most so much stands before the first word that was looked for. */
const LEAD = 30;
/** What a list shows beside the snippet anyway. */
const OF_THE_HEAD: ReadonlySet<ParagraphRole> = new Set(['section', 'kicker', 'headline', 'deck', 'byline']);

/**
 * The stretch of a passage that holds most of the words looked for, from the beginning of a clause where one is near. What
 * stands above the article's text is left out, if anything else is there.
 * @param find finds what was looked for
 */
export function snippetOf(article: Article, passage: Passage, find: WordFinder): Snippet {
  const [start, end] = passage.span;
  const from = Math.min(Math.max(start, headEnd(article)), end);
  const text = (from < end ? article.text.slice(from, end) : passage.text).replaceAll('\n', ' ');
  const marks = find(text);
  const first = marks[bestFirst(marks.map(([at, to]) => ({ at, to, word: text.slice(at, to) })))];
  const cut = first ? clauseStart(text, first[0]) : 0;
  const stop = wholeCharacter(text, Math.min(text.length, cut + LENGTH));
  const before = cut > 0 ? '…' : '';
  const shift = before.length - cut;
  return {
    text: before + text.slice(cut, stop) + (stop < text.length ? '…' : ''),
    marks: marks.filter(([at, to]) => at >= cut && to <= stop).map(([at, to]) => [at + shift, to + shift]),
  };
}

/** Where the paragraphs above the text end; 0 when there is nothing below them. */
function headEnd({ paragraphs }: Article): number {
  let end = 0;
  for (const { role, text } of paragraphs) {
    if (!OF_THE_HEAD.has(role)) return end;
    end += text.length + 1;
  }
  return 0;
}

/** Which mark to begin with, so that most different words are seen; the first of equals. */
function bestFirst(marks: readonly { readonly at: number; readonly to: number; readonly word: string }[]): number {
  let best = { first: 0, words: 0 };
  for (const [first, { at }] of marks.entries()) {
    const seen = new Set<string>();
    for (let i = first; (marks[i]?.to ?? Infinity) <= at + LENGTH - LEAD; i++) seen.add(marks[i]?.word ?? '');
    if (seen.size > best.words) best = { first, words: seen.size };
  }
  return best.first;
}

function clauseStart(text: string, at: number): number {
  const earliest = Math.max(0, at - LEAD);
  if (earliest === 0) return 0;
  const before = text.slice(earliest, at);
  const sentence = Math.max(...[...'。！？；'].map((end) => before.lastIndexOf(end)));
  const clause = sentence >= 0 ? sentence : Math.max(before.lastIndexOf('，'), before.lastIndexOf('、'));
  const start = wholeCharacter(text, clause >= 0 ? earliest + clause + 1 : earliest);
  return start + (/^\s*/.exec(text.slice(start, at))?.[0].length ?? 0);
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
