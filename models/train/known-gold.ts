import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBylines } from '../../src/ingest/byline-grammar.ts';
import type { Span } from '../../src/types/span.ts';
import { known, type RolePiece } from './known-pages.ts';
import type { LabelledLine } from './labelled-page.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../shared');
const GOLD = path.join(SHARED, 'gold');
const PAGES = path.join(SHARED, 'corpus/zhuzhou-daily');
const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLE = path.join(ROOT, 'corpus');
const SAMPLE_GOLD = path.join(ROOT, 'test/fixtures/sample-pages.gold.json');

interface Gold {
  readonly articles: readonly GoldArticle[];
  readonly furniture: readonly Span[];
}

interface GoldArticle {
  readonly type: string;
  readonly kicker: string;
  readonly headline: string;
  readonly subheadline: string;
  readonly section: string;
  readonly subheads: readonly string[];
  readonly spans: readonly Span[];
  readonly captions: readonly Span[];
}

/** Pages cut by hand: the sample archive's and, when they lie beside the repository, real ones. */
export function goldPages(): LabelledLine[][] {
  const sample = JSON.parse(readFileSync(SAMPLE_GOLD, 'utf8')) as Readonly<Record<string, Gold>>;
  const own = Object.entries(sample).map(([file, gold]) => labelled(path.join(SAMPLE, file), gold));
  if (!existsSync(GOLD)) return own;
  const names = readdirSync(GOLD).filter((name) => name.endsWith('.json'));
  const real = names.map((name) => {
    const gold = JSON.parse(readFileSync(path.join(GOLD, name), 'utf8')) as Gold;
    return labelled(path.join(PAGES, name.replace(/\.json$/u, '')), gold);
  });
  return [...own, ...real];
}

function labelled(file: string, gold: Gold): LabelledLine[] {
  const text = readFileSync(file, 'utf8');
  return known(text, piecesOf(text, gold));
}

function piecesOf(text: string, { articles, furniture }: Gold): RolePiece[] {
  const owned = articles.flatMap((article, owner) =>
    article.spans.flatMap((span) =>
      linesIn(text, span).map((place) => {
        const words = text.slice(place[0], place[1]);
        const isCaption = article.captions.some((c) => c[0] <= place[0] && place[1] <= c[1]);
        return { text: words, place, owner, role: isCaption ? ('caption' as const) : roleOf(words, place, article) };
      }),
    ),
  );
  const left = furniture.map((place) => ({
    text: text.slice(...place),
    place,
    owner: null,
    role: 'furniture' as const,
  }));
  return [...owned, ...left].toSorted((a, b) => a.place[0] - b.place[0]);
}

/** So near its beginning an article's headings are found. */
const HEAD_REACH = 200;

/** What the article's fields say of a line of its text. */
function roleOf(words: string, [start]: Span, article: GoldArticle): RolePiece['role'] {
  const letters = lettersOf(words);
  const isIn = (field: string): boolean => letters !== '' && lettersOf(field).includes(letters);
  if (start - (article.spans[0]?.[0] ?? 0) < HEAD_REACH) {
    if (isIn(article.headline)) return 'headline';
    if (isIn(article.kicker)) return 'kicker';
    if (isIn(article.subheadline)) return 'deck';
    if (isIn(article.section)) return 'section';
    // one line may hold the kicker and the headline
    if (article.headline !== '' && letters.length < 60 && letters.includes(lettersOf(article.headline)))
      return 'headline';
  }
  if (article.subheads.some(isIn)) return 'subhead';
  if (words.includes('\t')) return 'row';
  if (words.length < 40 && readBylines(words).isComplete) return 'byline';
  if (article.type === 'notice' && words.length < 30 && !/[。；]$/u.test(words)) return 'signature';
  return 'body';
}

function linesIn(text: string, [start, end]: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S[^\r\n]*/gu)].map((m) => [
    start + m.index,
    start + m.index + m[0].trimEnd().length,
  ]);
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}
