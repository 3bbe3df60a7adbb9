import type { ArticleResponse } from '../../../src/contract/archive.ts';
import type { Citation } from '../../../src/types/answer.ts';
import type { Span } from '../../../src/types/span.ts';
import { type ArticleBlock, articleBlocks } from '../lib/article-blocks.ts';
import { quoteRanges, wordRanges } from '../lib/highlight.ts';
import { pageTurns, type PageTurn } from '../lib/page-turns.ts';
import { paragraphOffsets, tableParts } from '../lib/table-parts.ts';
import { reading } from '../messages/reading.ts';
import { ArticleTable } from './article-table.tsx';
import { LitText } from './lit-text.tsx';
import { LooseRows } from './loose-rows.tsx';

type Article = ArticleResponse['article'];
interface Props {
  readonly article: Article;
  readonly pages: ArticleResponse['pages'];
  readonly citation: Citation | undefined;
  /** What the same answer quotes of this article besides. */
  readonly others: readonly Citation[];
  /** Lit where nothing is cited, as they are printed. */
  readonly words?: readonly string[] | undefined;
}

/** An article as a newspaper column, every word of it in reading order, the citation's quote lit. */
export function ArticleColumn({ article, pages, citation, others, words = [] }: Props) {
  const { paragraphs } = article;
  const { lost, untitled } = reading();
  const lit = citation ? quoteRanges(paragraphs, citation) : wordRanges(paragraphs, words);
  const faint = others.map((other) => quoteRanges(paragraphs, other));
  const isLost = citation !== undefined && lit.every((spans) => spans.length === 0);
  const turns = pageTurns(paragraphs, pages);
  const blocks = articleBlocks(paragraphs);
  const hasHeadline = blocks.some(({ role }) => role === 'headline');
  const rows = paragraphs.map(({ text }, i) => ({
    i,
    text,
    lit: lit[i] ?? [],
    faint: faint.flatMap((ranges) => ranges[i] ?? []),
    turn: turns.get(i),
  }));
  return (
    <article class="column" lang="zh-CN">
      {isLost && <p class="notice">{lost}</p>}
      {!hasHeadline && <h2 class="headline headline-missing">{untitled}</h2>}
      {blocks.map((block) => (
        <Block key={block.paragraphs[0]} block={block} article={article} rows={rows} />
      ))}
    </article>
  );
}

interface Row {
  readonly i: number;
  readonly text: string;
  readonly lit: readonly Span[];
  readonly faint: readonly Span[];
  readonly turn: PageTurn | undefined;
}

interface BlockProps {
  readonly block: ArticleBlock;
  readonly article: Article;
  readonly rows: readonly Row[];
}

function Block({ block: { role, paragraphs: indexes }, article, rows }: BlockProps) {
  const own = indexes.flatMap((i) => rows[i] ?? []);
  const turn = own.find((row) => row.turn)?.turn;
  return (
    <>
      {turn && <TurnNote turn={turn} />}
      {role === 'table-row' ? (
        <Tables rows={own} article={article} />
      ) : (
        <Lines role={role} rows={own} dateline={article.dateline} />
      )}
    </>
  );
}

interface LinesProps {
  readonly role: Exclude<ArticleBlock['role'], 'table-row'>;
  readonly rows: readonly Row[];
  readonly dateline: string;
}

function Lines({ role, rows, dateline }: LinesProps) {
  const lines = rows.map(({ i, text, lit, faint }, row) => (
    <span key={i} class="line">
      {row > 0 && <br />}
      <LitText text={text} lit={lit} faint={faint} dateline={role === 'body' ? opening(text, dateline) : undefined} />
    </span>
  ));
  switch (role) {
    case 'headline':
      return <h2 class="headline">{lines}</h2>;
    case 'subhead':
      return <h3 class="subhead">{lines}</h3>;
    case 'section':
    case 'kicker':
    case 'deck':
    case 'byline':
    case 'caption':
    case 'body':
      return <p class={role}>{lines}</p>;
  }
}

function Tables({
  rows,
  article: { paragraphs, tables },
}: {
  readonly rows: readonly Row[];
  readonly article: Article;
}) {
  const offsets = paragraphOffsets(paragraphs);
  const inArticle = (layer: 'lit' | 'faint'): readonly Span[] =>
    rows.flatMap((row) => row[layer].map(([from, to]): Span => [from + at(row.i), to + at(row.i)]));
  const at = (i: number): number => offsets[i] ?? 0;
  const parts = tableParts(
    paragraphs,
    rows.map(({ i }) => i),
    tables,
  );
  return (
    <>
      {parts.map((part, p) =>
        part.type === 'table' ? (
          <ArticleTable key={p} table={part.table} lit={inArticle('lit')} faint={inArticle('faint')} />
        ) : (
          <LooseRows key={p} rows={rows.filter(({ i }) => part.rows.includes(i))} />
        ),
      )}
    </>
  );
}

/** Says from which page what follows comes. */
function TurnNote({ turn: { page, isWithin } }: { readonly turn: PageTurn }) {
  const { turnsTo, turnsWithin, page: named } = reading();
  const name = page.number ? named(page.number) : page.file;
  return <p class="page-turn">{isWithin ? turnsWithin(name) : turnsTo(name)}</p>;
}

/** The dateline, where the paragraph opens with it. */
function opening(text: string, dateline: string): Span | undefined {
  return dateline && text.startsWith(dateline) ? [0, dateline.length] : undefined;
}
