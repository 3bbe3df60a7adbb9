import { describe, expect, it } from 'vitest';
import {
  articleResponseSchema,
  pageResponseSchema,
  type ArticleResponse,
  type PageResponse,
} from '../../src/contract/archive.ts';
import { answerEventSchema } from '../../src/contract/ask.ts';
import { searchResponseSchema, type SearchResponse } from '../../src/contract/search.ts';
import type { Answer } from '../../src/types/answer.ts';
import { QUESTION, serveTinyArchive } from './real-server.ts';
import { allEvents, postForEvents } from './serving.ts';

const { at, getAs, ask } = serveTinyArchive();

describe('POST /ask on a real archive', () => {
  it('answers with a citation whose quote stands in the page file at its spans', async () => {
    const answer = await ask({ question: QUESTION });
    expect(answer.refused).toBe(false);
    expect(answer.answer).toMatch(/三千二百万元.*〔1〕/s);
    const [citation] = answer.citations;
    expect(citation?.label).toBe('《示例日报》2024年5月6日01版《老码头改造工程启动》');
    const { article } = await getAs<ArticleResponse>(articleResponseSchema, citation?.article.url ?? '');
    expect(article.headline).toBe('老码头改造工程启动');
    const page = await getAs<PageResponse>(pageResponseSchema, `/pages/${citation?.issue.id}-p01`);
    expect(page.page.file).toBe(citation?.source.file);
    expect(citation?.source.spans.map((span) => page.text.slice(...span)).join('')).toBe(citation?.quote);
  });

  it('streams what it answers as JSON', async () => {
    const whole = await ask({ question: QUESTION });
    const events = await allEvents(await postForEvents(at('/ask'), { question: QUESTION }));
    for (const { event, data } of events) expect(answerEventSchema.parse({ type: event, ...data })).toBeTruthy();
    expect(events.map(({ event }) => event).filter((name, i, all) => name !== all[i - 1])).toEqual(
      expect.arrayContaining(['query', 'evidence', 'delta', 'citation', 'answer']),
    );
    const streamed = events.at(-1)?.data['answer'] as Answer;
    const { answerId: _id, timings: _timings, cached: _cached, ...expected } = whole;
    expect(streamed).toMatchObject(expected);
    const text = events.flatMap(({ event, data }) => (event === 'delta' ? [data['text']] : [])).join('');
    expect(text).toBe(streamed.answer);
    const cited = events.flatMap(({ event, data }) => (event === 'citation' ? [data['citation']] : []));
    expect(cited).toEqual(streamed.citations);
  });

  it('refuses with coverage and the nearest articles when the archive does not say', async () => {
    const answer = await ask({ question: '火星探测器带回了多少克岩石样本？' });
    expect(answer).toMatchObject({
      refused: true,
      citations: [],
      refusal: { coverage: { from: '2024-05-06', to: '2024-05-09', issues: 2 } },
    });
  });

  it('keeps to the filters', async () => {
    const outside = await ask({ question: QUESTION, filters: { from: '2024-05-07' } });
    expect(outside.refused).toBe(true);
    const otherPage = await ask({ question: QUESTION, filters: { page: '2' } });
    expect(otherPage.citations.map((citation) => citation.article.headline)).not.toContain('老码头改造工程启动');
    const inside = await ask({ question: QUESTION, filters: { to: '2024-05-06', page: '1' } });
    expect(inside.citations[0]?.article.headline).toBe('老码头改造工程启动');
  });

  it('understands a follow-up by its history', async () => {
    const history = [
      { role: 'user', content: QUESTION },
      { role: 'assistant', content: '总投资三千二百万元。' },
    ];
    const answer = await ask({ question: '它什么时候完工？', history });
    expect(answer.standaloneQuestion).toContain('老码头');
    expect(answer.answer).toContain('明年六月');
  });

  it.each([
    ['half a character', '码头\ud800'],
    ['a control character', '\u0000码头'],
    ['rare characters only', '𠮷'.repeat(2000)],
    ['markup', '<script>alert(1)</script>'],
    ['punctuation only', '；'.repeat(500)],
    ['escapes', '"\\%00'],
  ])('takes %s without failing', async (_what, question) => {
    expect((await ask({ question })).question).toBe(JSON.parse(JSON.stringify(question)));
  });
});

describe('GET /search on a real archive', () => {
  it('ranks passages with scores and spans into the page file', async () => {
    const found = await getAs<SearchResponse>(searchResponseSchema, `/search?q=${encodeURIComponent('夜市摊位')}&k=2`);
    expect(found.passages.map((passage) => passage.rank)).toEqual([1, 2].slice(0, found.passages.length));
    const [first] = found.passages;
    expect(first?.article.headline).toBe('滨江路夜市搬家');
    expect(first?.scores.rerankScore).toBeTypeOf('number');
    const page = await getAs<PageResponse>(pageResponseSchema, '/pages/shili-ribao-2024-05-09-p01');
    const printed = first?.source.spans.map((span) => page.text.slice(...span)).join('') ?? '';
    expect(first?.text.replaceAll('\n', '')).toBe(printed);
  });

  it('finds nothing where the filters leave nothing', async () => {
    const found = await getAs<SearchResponse>(
      searchResponseSchema,
      `/search?q=${encodeURIComponent('夜市')}&from=2030-01-01`,
    );
    expect(found).toMatchObject({ passages: [], total: 0, query: { filters: { from: '2030-01-01' } } });
  });
});
