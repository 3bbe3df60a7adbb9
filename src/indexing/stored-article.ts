import type { Article, Paragraph } from '../types/article.ts';
import { LatelyUsed } from '../text/lately-used.ts';

/** The text of a page file; undefined for one that is not in the archive. */
export type TextOf = (file: string) => string | undefined;

/** An article without the words that its page files hold. */
export interface StoredArticle extends Omit<Article, 'text' | 'paragraphs'> {
  /** Page files its words stand in. */
  readonly files: readonly string[];
  readonly paragraphs: readonly StoredParagraph[];
}

interface StoredParagraph {
  readonly role: Paragraph['role'];
  /** Number of the file, start and end of each segment, one after another. */
  readonly at: readonly number[];
  /** Only where it is not what stands there. */
  readonly text?: string;
}

/** @returns what `restoreArticle` makes the article from again */
export function storeArticle(article: Article, textOf: TextOf): StoredArticle {
  const files = [...new Set(article.paragraphs.flatMap(({ segments }) => segments.map(({ file }) => file)))];
  const paragraphs = article.paragraphs.map(({ role, text, segments }) => {
    const at = segments.flatMap(({ file, span }) => [files.indexOf(file), ...span]);
    return { role, at, ...(wordsAt(segments, textOf) !== text && { text }) };
  });
  // field by field: the same article is the same line, whether it was just read or restored from one
  return {
    id: article.id,
    issueId: article.issueId,
    pageIds: article.pageIds,
    type: article.type,
    kicker: article.kicker,
    headline: article.headline,
    deck: article.deck,
    section: article.section,
    subheads: article.subheads,
    bylines: article.bylines,
    dateline: article.dateline,
    tables: article.tables,
    sources: article.sources,
    gaps: article.gaps,
    variants: article.variants,
    files,
    paragraphs,
  };
}

/** @returns the article; its words are looked up when they are first asked for, as those of most articles never are */
export function restoreArticle(article: StoredArticle, textOf: TextOf): Article {
  return new RestoredArticle(article, textOf);
}

/** What an article was restored from; undefined for one that was not. */
export function storedOf(article: Article): StoredArticle | undefined {
  return article instanceof RestoredArticle ? article.stored : undefined;
}

/** Of articles looked into; a large archive's texts together would take more memory than all else of it. */
const MOST_CHARS = 16_000_000;
const lately = new LatelyUsed<RestoredArticle, Words>(MOST_CHARS);

interface Words {
  readonly text: string;
  paragraphs: readonly Paragraph[] | undefined;
}

/** A class, since an object with getters of its own takes several times the memory. */
class RestoredArticle implements Article {
  readonly id: string;
  readonly issueId: string;
  readonly pageIds: Article['pageIds'];
  readonly type: Article['type'];
  readonly kicker: string;
  readonly headline: string;
  readonly deck: string;
  readonly section: string;
  readonly subheads: Article['subheads'];
  readonly bylines: Article['bylines'];
  readonly dateline: string;
  readonly tables: Article['tables'];
  readonly sources: Article['sources'];
  readonly gaps: Article['gaps'];
  readonly variants: Article['variants'];
  readonly #stored: StoredArticle;
  readonly #textOf: TextOf;

  constructor(stored: StoredArticle, textOf: TextOf) {
    this.id = stored.id;
    this.issueId = stored.issueId;
    this.pageIds = stored.pageIds;
    this.type = stored.type;
    this.kicker = stored.kicker;
    this.headline = stored.headline;
    this.deck = stored.deck;
    this.section = stored.section;
    this.subheads = stored.subheads;
    this.bylines = stored.bylines;
    this.dateline = stored.dateline;
    this.tables = stored.tables;
    this.sources = stored.sources;
    this.gaps = stored.gaps;
    this.variants = stored.variants;
    this.#stored = stored;
    this.#textOf = textOf;
  }

  get stored(): StoredArticle {
    return this.#stored;
  }

  get text(): string {
    return this.#words().text;
  }

  /** Their texts are slices of the article's, not copies. */
  get paragraphs(): readonly Paragraph[] {
    const words = this.#words();
    return (words.paragraphs ??= restoreParagraphs(this.#stored, words.text));
  }

  #words(): Words {
    return lately.get(
      this,
      () => ({ text: restoreText(this.#stored, this.#textOf), paragraphs: undefined }),
      ({ text }) => text.length,
    );
  }
}

function restoreText({ files, paragraphs }: StoredArticle, textOf: TextOf): string {
  return paragraphs.map(({ at, text }) => text ?? wordsAt(segmentsAt(at, files), textOf)).join('\n');
}

function restoreParagraphs({ files, paragraphs }: StoredArticle, articleText: string): Paragraph[] {
  let end = -1;
  return paragraphs.map(({ role, at, text }) => {
    const segments = segmentsAt(at, files);
    const start = end + 1;
    end = start + (text?.length ?? segments.reduce((sum, { span }) => sum + span[1] - span[0], 0));
    return { role, text: articleText.slice(start, end), segments };
  });
}

function wordsAt(segments: Paragraph['segments'], textOf: TextOf): string {
  return segments.map(({ file, span }) => textOf(file)?.slice(...span) ?? '').join('');
}

function segmentsAt(at: readonly number[], files: readonly string[]): Paragraph['segments'] {
  // of its length from the first: a list that grows keeps room for more
  return Array.from({ length: at.length / 3 }, (_, n) => {
    const [file = 0, start = 0, end = 0] = at.slice(3 * n);
    return { file: files[file] ?? '', span: [start, end] };
  });
}
