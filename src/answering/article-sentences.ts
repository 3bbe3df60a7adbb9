import type { Article, ParagraphRole } from '../types/article.ts';
import type { Span } from '../types/span.ts';
import { fold } from '../text/fold.ts';
import { LatelyUsed } from '../text/lately-used.ts';
import { sentences } from '../text/sentences.ts';
import { likelyPersons } from './read-names.ts';

/** A sentence of an article that may be quoted. */
export interface ArticleSentence {
  /** Exact words, white space at both ends left out. */
  readonly text: string;
  /** Span in the article's text. */
  readonly span: Span;
  readonly role: ParagraphRole;
  readonly folded: string;
  /** Persons that it seems to name, folded; worked out when first asked for, as few questions do and it takes a while. */
  readonly persons: () => readonly string[];
  /** The sentences right before and after it in its paragraph, folded. */
  readonly neighbours: string;
  /** Its paragraph, folded. */
  readonly paragraph: string;
  /** The subhead above it, folded; empty when there is none. */
  readonly subhead: string;
  /** The person that 他 or 她 at its beginning means, as the nearest sentence before it that names one does; else empty. */
  readonly pronounFor: string;
}

/** An article cut up for answering. */
export interface ArticleSentences {
  readonly sentences: readonly ArticleSentence[];
  /** Kicker, headline, deck, section, dateline and the names in bylines, folded. */
  readonly head: string;
}

/** Sentences take some 20 bytes a character of their articles, in which neighbouring ones stand again. */
const MOST_CHARS = 8_000_000;
const lately = new LatelyUsed<Article, ArticleSentences>(MOST_CHARS);

/** The sentences of body, captions, subheads and headlines in order; table rows and credits are not among them. */
export function articleSentences(article: Article): ArticleSentences {
  return lately.get(
    article,
    () => cutArticle(article),
    () => article.text.length,
  );
}

const QUOTABLE: ReadonlySet<ParagraphRole> = new Set(['body', 'caption', 'subhead', 'headline', 'deck', 'kicker']);

function cutArticle(article: Article): ArticleSentences {
  const found: ArticleSentence[] = [];
  let subhead = '';
  let offset = 0;
  for (const { role, text } of article.paragraphs) {
    if (role === 'subhead') subhead = fold(text);
    if (QUOTABLE.has(role) && !isCredit(text))
      found.push(...cutParagraph(text, offset, role, subhead, article.dateline));
    offset += text.length + 1;
  }
  const resolved = withPronouns(found);
  const names = article.bylines.flatMap((byline) => [byline.role, ...byline.names]);
  const heads = [article.kicker, article.headline, article.deck, article.section, article.dateline, ...names];
  return { sentences: resolved, head: fold(heads.join('\n')) };
}

/** The person named first in a sentence is the one that the next 他 means. */
function withPronouns(sentences: readonly ArticleSentence[]): ArticleSentence[] {
  return sentences.map((sentence, i) => {
    const pronounFor = PRONOUN.test(sentence.folded) ? lastNamed(sentences.slice(0, i)) : '';
    return pronounFor ? { ...sentence, pronounFor } : sentence;
  });
}

/** The person named first in the last sentence that names one; empty when none does. */
function lastNamed(sentences: readonly ArticleSentence[]): string {
  for (const { role, folded, persons } of sentences.toReversed()) {
    if (role !== 'body') continue;
    const [first] = persons().toSorted((a, b) => folded.indexOf(a) - folded.indexOf(b));
    if (first) return first;
  }
  return '';
}

const PRONOUN = /^["']?[他她](?!们)/u;

function cutParagraph(
  paragraph: string,
  offset: number,
  role: ParagraphRole,
  subhead: string,
  dateline: string,
): ArticleSentence[] {
  const folded = fold(paragraph);
  const spans = sentences(paragraph);
  return spans.flatMap(([from, to], i) => {
    const opening = i === 0 ? openingLength(paragraph.slice(from, to), dateline) : 0;
    const text = paragraph.slice(from + opening, to).trim();
    if (!text) return [];
    const at = paragraph.indexOf(text, from + opening);
    const neighbours = [spans[i - 1], spans[i + 1]].map((span) => (span ? folded.slice(...span) : '')).join('\n');
    return {
      text,
      span: [offset + at, offset + at + text.length],
      role,
      folded: folded.slice(at, at + text.length),
      persons: once(() => likelyPersons(text)),
      neighbours,
      paragraph: folded,
      subhead,
      pronounFor: '',
    };
  });
}

/** Worked out at the first call, and kept. */
function once<T>(work: () => T): () => T {
  let known: { readonly result: T } | undefined;
  return () => (known ??= { result: work() }).result;
}

const BYLINE_BRACKET = /^ *[(（][^()（）]{0,80}(?:记者|通讯员|实习生|作者|编辑)[^()（）]{0,80}[)）] */u;

/** Length of the dateline and the reporters' names in brackets that a report opens with: they are no part of what it says. */
function openingLength(sentence: string, dateline: string): number {
  const line = dateline && sentence.startsWith(dateline) ? dateline.length : 0;
  return line + (BYLINE_BRACKET.exec(sentence.slice(line))?.[0].length ?? 0);
}

/** A line of its own that only says who wrote or photographed. */
function isCredit(line: string): boolean {
  return line.length <= LONGEST_CREDIT && /记者|通讯员|摄影|供图|[^拍]摄$/u.test(line) && !/[。！？，,;；]/u.test(line);
}
const LONGEST_CREDIT = 40;
