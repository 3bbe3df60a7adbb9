import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../types/article.ts';
import type { Issue } from '../types/issue.ts';
import type { Page } from '../types/page.ts';
import type { Passage } from '../types/passage.ts';
import type { Span } from '../types/span.ts';
import type { CheckedFiles } from './checked-files.ts';
import { parseJsonLines, readLines } from './json-lines.ts';
import { MemoryPassageStore } from './memory-passage-store.ts';
import { PageTextFile } from './page-text-file.ts';
import { shareEqual } from './share-equal.ts';
import { restoreArticle, type StoredArticle, type TextOf } from './stored-article.ts';

/** A passage without its text, which is a slice of its article's. */
export type StoredPassage = Omit<Passage, 'text'>;

/** After so many rows the server gets a turn. */
const ROWS_A_TURN = 256;

/** What a line of the articles' file says, where that is in memory already. */
export type KnownArticle = (line: string) => StoredArticle | undefined;

/**
 * Reads a snapshot's archive into memory, but for the texts of pages, and of articles until they are asked for.
 * @throws BaowenError `index_damaged`
 */
export async function openStore(files: CheckedFiles, known: KnownArticle | undefined): Promise<MemoryPassageStore> {
  const [ofPages, ofArticles, ofPassages, ofIssues, textFile] = await Promise.all([
    files.unpack('pages'),
    files.unpack('articles'),
    files.unpack('passages'),
    files.unpack('issues'),
    files.check('pageTexts'),
  ]);
  const share = shareEqual();
  const pages: Page[] = [];
  const places = new Map<string, Span>();
  for (const row of parseJsonLines(ofPages)) {
    const { page, place } = share(row as { page: Page; place: Span });
    pages.push(page);
    places.set(page.id, place);
  }
  const pageTexts = new PageTextFile(textFile, places);
  const articles = new Map<string, Article>();
  const textOf = textsInTurn(pages, pageTexts);
  for (const row of storedArticles(ofArticles, known, share)) {
    const article = restoreArticle(row, textOf);
    articles.set(article.id, article);
    if (articles.size % ROWS_A_TURN === 0) await nextTurn();
  }
  const passages: Passage[] = [];
  for (const row of parseJsonLines(ofPassages)) {
    const stored = row as StoredPassage;
    passages.push(new RestoredPassage(stored, articles.get(stored.articleId)));
    if (passages.length % ROWS_A_TURN === 0) await nextTurn();
  }
  const issues = [...parseJsonLines(ofIssues)] as Issue[];
  return new MemoryPassageStore({ issues, pages, articles: [...articles.values()], passages, pageTexts });
}

function* storedArticles(
  bytes: Buffer,
  known: KnownArticle | undefined,
  share: (row: StoredArticle) => StoredArticle,
): Generator<StoredArticle> {
  if (!known) for (const row of parseJsonLines(bytes)) yield share(row as StoredArticle);
  else for (const line of readLines(bytes)) yield known(line) ?? share(JSON.parse(line) as StoredArticle);
}

/** Articles of one page are often asked for together, so that its text is read once for all of them. */
function textsInTurn(pages: readonly Page[], texts: PageTextFile): TextOf {
  const ids = new Map(pages.map(({ id, file }) => [file, id]));
  let last: { readonly file: string; readonly text: string | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, text: texts.get(ids.get(file) ?? '') };
    return last.text;
  };
}

/** Its text is a slice of its article's, when asked for. A class, as the article is. */
class RestoredPassage implements Passage {
  readonly id: string;
  readonly articleId: string;
  readonly ordinal: number;
  readonly span: Span;
  readonly subhead: string;
  readonly #article: Article | undefined;

  constructor({ id, articleId, ordinal, span, subhead }: StoredPassage, article: Article | undefined) {
    this.id = id;
    this.articleId = article?.id ?? articleId; // the same string, not an equal one
    this.ordinal = ordinal;
    this.span = span;
    this.subhead = subhead;
    this.#article = article;
  }

  get text(): string {
    return this.#article?.text.slice(...this.span) ?? '';
  }
}
