import type { ArticleResponse } from '../../../src/contract/archive.ts';
import type { Citation } from '../../../src/types/answer.ts';
import type { Span } from '../../../src/types/span.ts';
import { type ArticleBlock, articleBlocks } from '../lib/article-blocks.ts';
import { quoteRanges } from '../lib/highlight.ts';
import { rowCells } from '../../../src/text/row-cells.ts';
import { LitText } from './lit-text.tsx';

type Article = ArticleResponse['article'];
interface Props {
  readonly article: Article;
  readonly citation: Citation | undefined;
}

/** An article as a newspaper column, every word of it in reading order, the citation's quote lit. */
export function ArticleColumn({ article, citation }: Props) {
  const { paragraphs } = article;
  const ranges = citation ? quoteRanges(paragraphs, citation) : [];
  const isLost = citation !== undefined && ranges.every((spans) => spans.length === 0);
  const blocks = articleBlocks(paragraphs);
  const hasHeadline = blocks.some(({ role }) => role === 'headline');
  return (
    <article class="column">
      {isLost && <p class="notice">这篇报道里找不到所引的原话，报库可能已经更新。</p>}
      {!hasHeadline && <h2 class="headline headline-missing">（无标题报道）</h2>}
      {blocks.map((block) => (
        <Block key={block.paragraphs[0]} block={block} article={article} ranges={ranges} />
      ))}
    </article>
  );
}

interface BlockProps {
  readonly block: ArticleBlock;
  readonly article: Article;
  readonly ranges: readonly (readonly Span[])[];
}

function Block({ block: { role, paragraphs: indexes }, article, ranges }: BlockProps) {
  const rows = indexes.map((i) => ({ i, text: article.paragraphs[i]?.text ?? '', lit: ranges[i] ?? [] }));
  const lines = rows.map(({ i, text, lit }, row) => (
    <span key={i} class="line">
      {row > 0 && <br />}
      <LitText text={text} lit={lit} dateline={role === 'body' ? datelineSpan(text, article.dateline) : undefined} />
    </span>
  ));
  switch (role) {
    case 'headline':
      return <h2 class="headline">{lines}</h2>;
    case 'subhead':
      return <h3 class="subhead">{lines}</h3>;
    case 'table-row':
      return <Table rows={rows} />;
    case 'section':
    case 'kicker':
    case 'deck':
    case 'byline':
    case 'caption':
    case 'body':
      return <p class={role}>{lines}</p>;
  }
}

interface TableProps {
  readonly rows: readonly { readonly i: number; readonly text: string; readonly lit: readonly Span[] }[];
}

function Table({ rows }: TableProps) {
  const cut = rows.map(({ i, text, lit }) => ({ i, text, lit, cells: rowCells(text) }));
  const columns = Math.max(...cut.map(({ cells }) => cells.length));
  return (
    <div class="table-frame">
      <table>
        <tbody>
          {cut.map(({ i, text, lit, cells }) => (
            <tr key={i}>
              {cells.map(([start, end], c) => (
                <td key={c} colSpan={c === cells.length - 1 ? columns - c : 1}>
                  <LitText text={text.slice(start, end)} lit={lit.map(([from, to]) => [from - start, to - start])} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Only where the paragraph opens with it. */
function datelineSpan(text: string, dateline: string): Span | undefined {
  return dateline && text.startsWith(dateline) ? [0, dateline.length] : undefined;
}
