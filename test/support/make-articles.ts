import type { Article, Byline, ParagraphRole } from '../../src/types/article.ts';
import type { Issue } from '../../src/types/issue.ts';
import type { Page } from '../../src/types/page.ts';
import { MemoryPassageStore } from '../../src/indexing/memory-passage-store.ts';
import { tablesIn } from '../../src/ingest/tables-in.ts';
import { splitPassages } from '../../src/indexing/split-passages.ts';

/** An article to be made; paragraphs are written as in `[['headline', '…'], ['body', '…']]`. */
export interface ArticleSketch {
  readonly id?: string;
  readonly issueId?: string;
  readonly pageIds?: readonly string[];
  readonly section?: string;
  readonly bylines?: readonly Byline[];
  readonly variants?: readonly string[];
  readonly paragraphs: readonly (readonly [ParagraphRole, string, file?: string])[];
}

/** An article whose paragraphs stand one after another in their page file, one character apart. */
export function makeArticle(sketch: ArticleSketch): Article {
  const ends = new Map<string, number>();
  const paragraphs = sketch.paragraphs.map(([role, text, file = 'made/page.txt']) => {
    const start = ends.get(file) ?? 0;
    ends.set(file, start + text.length + 1);
    return { role, text, segments: text ? [{ file, span: [start, start + text.length] as const }] : [] };
  });
  const first = (role: ParagraphRole): string => paragraphs.find((p) => p.role === role)?.text ?? '';
  return {
    id: sketch.id ?? 'made-2024-05-06-p01-a01',
    issueId: sketch.issueId ?? 'made-2024-05-06',
    pageIds: sketch.pageIds ?? ['made-2024-05-06-p01'],
    type: 'news',
    kicker: first('kicker'),
    headline: first('headline'),
    deck: first('deck'),
    section: sketch.section ?? '',
    subheads: paragraphs.filter((p) => p.role === 'subhead').map((p) => p.text),
    bylines: sketch.bylines ?? [],
    dateline: '',
    paragraphs,
    text: paragraphs.map((p) => p.text).join('\n'),
    tables: tablesIn(paragraphs),
    sources: [],
    gaps: [],
    variants: sketch.variants ?? [],
  };
}

export function makeIssue(id: string, date: string | null, paper: string | null = '示例日报'): Issue {
  const dateBasis = date ? 'printed' : 'unknown';
  const basis = { paperBasis: 'printed', dateBasis, dateConfidence: date ? 0.97 : 0, dateEvidence: '' } as const;
  return { id, paper, date, ...basis, edition: '', pageIds: [`${id}-p01`] };
}

export function makePage(id: string, issueId: string, number: string | null): Page {
  return {
    id,
    issueId,
    file: `${id}.txt`,
    number,
    numberBasis: number ? 'printed' : 'unknown',
    title: '',
    articleIds: [],
    furniture: [],
    sha256: 'a'.repeat(64),
  };
}

/** A store of these articles, split into passages; each issue named by an article is dated as its id ends. */
export function makeStore(articles: readonly Article[]): MemoryPassageStore {
  const issueIds = [...new Set(articles.map((article) => article.issueId))];
  const pageIds = [...new Set(articles.flatMap((article) => article.pageIds))];
  return new MemoryPassageStore({
    issues: issueIds.map((id) => makeIssue(id, /\d{4}-\d\d-\d\d$/.exec(id)?.[0] ?? null)),
    pages: pageIds.map((id) => ({
      ...makePage(id, id.replace(/-p\d\d$/, ''), /p(\d\d)$/.exec(id)?.[1] ?? null),
      articleIds: articles.filter((article) => article.pageIds.includes(id)).map((article) => article.id),
    })),
    articles,
    passages: splitPassages(articles),
    pageTexts: new Map(pageIds.map((id) => [id, `${id} 的全文`])),
  });
}
