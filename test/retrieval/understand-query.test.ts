import { describe, expect, it } from 'vitest';
import { queryNotes } from '../../src/retrieval/query-notes.ts';
import { understandQuery } from '../../src/retrieval/understand-query.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import type { Filters, ParsedQuery } from '../../src/types/query.ts';
import { madeSnapshot } from '../support/made-archive.ts';

const { snapshot } = await madeSnapshot();

function understood(question: string, now = '2024-05-20', filters: Filters = {}): ParsedQuery {
  const clock = { now: () => new Date(`${now}T02:00:00Z`), monotonicMs: () => 0 };
  return understandQuery(question, filters, { ...snapshot, tokenizer, clock });
}
const listed = (question: string, now?: string): readonly string[] | undefined =>
  understood(question, now).listing?.map((id) => id.replace('made-2024-', ''));

const SIXTH = ['05-06-p01-a01', '05-06-p01-a02'];
const NINTH = ['05-09-p02-a01', '05-09-p02-a02'];

describe('understandQuery', () => {
  it.each([
    ['2024年5月6日头版有哪些文章？', SIXTH],
    ['示例日报2024年5月6日第一版刊登了什么', SIXTH],
    ['5月9日的报纸02版登了哪些新闻？', NINTH],
    ['本月9日的报纸上有什么', NINTH],
    ['2024年5月6日有哪些文章？', SIXTH],
    ['五月上旬有哪些报道', [...SIXTH, ...NINTH]],
    ['姚一舟写过哪些报道', ['05-06-p01-a01']],
    ['记者姚一舟的报道有哪些', ['05-06-p01-a01']],
    ['文体版都登了什么', ['05-09-p02-a01']],
    ['“民生”栏目5月6日有哪些文章', ['05-06-p01-a01']],
  ])('lists what was printed there: %s', (question, articles) => expect(listed(question)).toEqual(articles));

  it.each([
    '2024年5月6日头版关于码头的文章说了什么',
    '图书馆5月6日有什么变化',
    '姚一舟写过哪些关于图书馆的报道',
    '民生有哪些改善',
    '有哪些文章',
  ])('lists nothing where something in particular is asked: %s', (question) => {
    expect(listed(question)).toBeUndefined();
  });

  it('keeps to what the question says of the print, and takes its words for no content', () => {
    const query = understood('2024年5月6日头版上码头改造的文章说了什么？');
    expect(query.filters).toEqual({ from: '2024-05-06', to: '2024-05-06', page: '01' });
    expect(query.words).not.toContain('头版');
    expect(understood('姚一舟写的图书馆报道').filters).toEqual({ author: '姚一舟' });
  });

  it('takes a day for that of the event where nothing speaks of print', () => {
    expect(understood('2024年5月10日图书馆几点闭馆？').filters).toEqual({});
    expect(understood('5月6日至9日哪里停水？').filters).toEqual({});
  });

  it('keeps to no limit that leaves nothing, and says so', () => {
    const query = understood('2024年5月7日的报纸怎么说码头改造的？');
    expect(query).toMatchObject({ filters: {}, limits: {}, unmet: ['2024年5月7日'] });
    expect(queryNotes(query, 10)).toEqual(['报库里没有“2024年5月7日”的报道，在全部报纸里检索']);
    expect(listed('2024年5月7日头版有哪些文章')).toEqual([]);
  });

  it('takes a day without year for one of the last year that has it', () => {
    const query = understood('5月6日的报纸登了什么', '2026-04-01');
    expect(query.limits).toMatchObject({ from: '2024-05-06', to: '2024-05-06' });
    expect(queryNotes(query, 10)).toEqual(['“5月6日”按2024年5月6日理解']);
  });

  it('counts from the clock while issues come in, else from the last issue, and says from which', () => {
    expect(understood('上周哪里停水').periods).toMatchObject([{ from: '2024-05-13', to: '2024-05-19' }]);
    const later = understood('本周哪里停水', '2030-01-01');
    expect(later.today).toEqual({ day: '2024-05-09', basis: 'archive-end' });
    expect(queryNotes(later, 10)).toEqual(['“本周”按2024年5月6日至5月12日理解，以馆藏最后一期（2024年5月9日）为今天']);
  });

  it('narrows the filters of the reader and never widens them', () => {
    expect(understood('5月的报纸上停水的消息', undefined, { from: '2024-05-07', page: '02' }).filters).toEqual({
      from: '2024-05-07',
      to: '2024-05-31',
      page: '02',
    });
    expect(understood('2024年5月6日的报纸登了什么', undefined, { from: '2024-05-07' }).filters).toEqual({
      from: '2024-05-07',
    });
  });

  it('looks for what is dated in a short period', () => {
    const terms = understood('上旬哪里停水？本月9日呢？').terms.map(({ term }) => term);
    expect(terms).toContain('2024年5月9日');
    expect(understood('上个月哪里停水').terms).toContainEqual({ term: '2024年4月', weight: 0.5 });
  });

  it('asks for a name as the archive writes it, and says so', () => {
    const query = understood('姚一洲写过哪些报道？');
    expect(query.question).toBe('姚一舟写过哪些报道？');
    expect(query.listing).toEqual(['made-2024-05-06-p01-a01']);
    expect(query.expansions).toEqual([{ kind: 'homophone', from: '姚一洲', to: '姚一舟', weight: 1 }]);
    expect(queryNotes(query, 10)).toEqual(['按“姚一舟”检索，报库里没有“姚一洲”']);
  });

  it('tells how many there are when not all are listed', () => {
    expect(queryNotes(understood('2024年5月的报纸有哪些文章'), 3)).toEqual(['共4篇，列出前3篇']);
  });
});
