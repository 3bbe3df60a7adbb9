import { Bm25fIndex } from '../../src/indexing/bm25f-index.ts';
import { buildHnswCells } from '../../src/indexing/hnsw-cells.ts';
import { HnswVectorIndex } from '../../src/indexing/hnsw-vector-index.ts';
import { buildLexicalPostings } from '../../src/indexing/build-lexical-postings.ts';
import { cutPassages } from '../../src/indexing/cut-passages.ts';
import { indexSettings } from '../../src/indexing/index-settings.ts';
import { passageTexts } from '../../src/indexing/passage-texts.ts';
import { VectorMatrix } from '../../src/indexing/vector-matrix.ts';
import type { SnapshotContent } from '../../src/indexing/write-snapshot.ts';
import { builtInEmbedder } from '../../src/models/built-in-embedder.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { Article } from '../../src/types/article.ts';
import type { Embedder } from '../../src/types/ports/embedder.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';
import { makeArticle, makeStore } from './make-articles.ts';

/** Five small articles of three issues, one undated, one printed twice. */
export const MADE_ARTICLES: readonly Article[] = [
  makeArticle({
    id: 'made-2024-05-06-p01-a01',
    section: '民生',
    bylines: [{ role: '记者', names: ['姚一舟'] }],
    paragraphs: [
      ['headline', '河西图书馆周五起延长开放'],
      ['body', '从5月10日起，河西图书馆的闭馆时间推迟到晚上九点半，方便下班以后来借书的读者。'],
      ['body', '图书馆同时新添了两百个自习座位，座位可以在手机上预约，每人每天限约一次。'],
    ],
  }),
  makeArticle({
    id: 'made-2024-05-06-p01-a02',
    paragraphs: [
      ['headline', '老码头改造工程启动'],
      ['body', '老码头改造工程昨天启动，总投资三千二百万元，计划明年六月完工。'],
      ['body', '施工期间，三路公交车绕行新民路，渡轮停航。'],
    ],
  }),
  makeArticle({
    id: 'made-2024-05-09-p02-a01',
    issueId: 'made-2024-05-09',
    pageIds: ['made-2024-05-09-p02'],
    section: '文体',
    paragraphs: [
      ['headline', '滨江龙舟赛下月开桨'],
      ['body', '本届龙舟赛有二十四支队伍报名，比赛设直道和绕标两个项目，冠军队奖金五万元。'],
    ],
  }),
  makeArticle({
    id: 'made-2024-05-09-p02-a02',
    issueId: 'made-2024-05-09',
    pageIds: ['made-2024-05-09-p02'],
    paragraphs: [
      ['headline', '停水公告'],
      ['body', '因管道检修，柳荫巷至石榴街一带夜间停水八小时，请居民提前储水，热线电话不停机。'],
    ],
  }),
  makeArticle({
    id: 'made-undated-p01-a01',
    issueId: 'made-undated',
    pageIds: ['made-undated-p01'],
    paragraphs: [
      ['headline', '停水公告'],
      ['body', '因管道检修，柳荫巷至石榴街一带夜间停水八小时，请居民提前储水，热线电话不停机。'],
    ],
  }),
];

/** What a snapshot of these articles is written from. */
export async function madeContent(articles: readonly Article[] = MADE_ARTICLES): Promise<SnapshotContent> {
  const store = makeStore(articles);
  const embedder = builtInEmbedder();
  const texts = [...passageTexts(store.passages, store)];
  const batch = { texts, isEmbedded: texts.map(() => true) };
  const { counts, vectors } = await cutPassages(batch, jiebaTokenizer, embedder);
  return {
    archive: store.parts,
    aliases: [{ short: '河图', full: '河西图书馆' }],
    postings: await buildLexicalPostings([counts]),
    vectors: VectorMatrix.of(vectors, embedder.dimension),
    settings: indexSettings(jiebaTokenizer, embedder),
    corpusFiles: { 'made/page.txt': 'b'.repeat(64) },
    failures: [],
    notes: { fingerprint: '', places: [], pages: [], articles: [] },
  };
}

/** A snapshot of these articles in memory, with the embedder made for it. */
export async function madeSnapshot(
  articles: readonly Article[] = MADE_ARTICLES,
): Promise<{ readonly snapshot: Snapshot; readonly embedder: Embedder }> {
  const content = await madeContent(articles);
  const lexical = new Bm25fIndex(content.postings);
  const snapshot: Snapshot = {
    manifest: {
      formatVersion: 1,
      buildId: '20240510T000000000Z-00000000',
      builtAt: '2024-05-10T00:00:00.000Z',
      corpus: { files: content.corpusFiles },
      settings: content.settings,
      counts: { issues: 3, pages: 3, articles: articles.length, passages: lexical.size, terms: lexical.termCount },
      coverage: { from: '2024-05-06', to: '2024-05-09' },
      checksums: {},
      failures: [],
    },
    lexical,
    vectors: new HnswVectorIndex(content.vectors, await buildHnswCells(content.vectors)),
    store: makeStore(articles),
    aliases: content.aliases,
  };
  return { snapshot, embedder: builtInEmbedder() };
}
