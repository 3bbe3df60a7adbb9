import { describe, expect, it } from 'vitest';
import type { ArchiveFacts } from '../../src/retrieval/archive-facts.ts';
import { readLimits } from '../../src/retrieval/read-limits.ts';
import { fold } from '../../src/text/fold.ts';
import { readPeriods } from '../../src/text/periods.ts';
import type { Limits } from '../../src/types/query.ts';

const FACTS: ArchiveFacts = {
  papers: new Set(['江边晚报', '示例日报']),
  pages: new Set(['01', 'A04']),
  sections: new Set(['民生', '城市民生', '文体']),
  authors: new Set(['姚一舟', '方小禾']),
  articles: [],
  firstDay: '2024-05-06',
  lastDay: '2024-05-09',
};
const limitsOf = (question: string): Limits =>
  readLimits(fold(question), readPeriods(question, '2024-05-09'), FACTS).limits;

const SIXTH = { from: '2024-05-06', to: '2024-05-06' };
const MAY = { from: '2024-05-01', to: '2024-05-31' };

describe('readLimits', () => {
  it.each<[string, Limits]>([
    ['头版登了什么', { page: '01' }],
    ['A04版有哪些报道', { page: 'A04' }],
    ['A４版有哪些报道', { page: 'A04' }],
    ['第三版刊登了什么', { page: '03' }],
    ['2024年5月6日三版的文章', { page: '03', ...SIXTH }],
    ['2024年5月6日的报纸', SIXTH],
    ['2024年5月6日那期讲码头的', SIXTH],
    ['《江边晚报》2024年5月6日怎么报道码头的', { paper: '江边晚报', ...SIXTH }],
    ['江边晚报和码头', { paper: '江边晚报' }],
    ['城市民生版说了什么', { section: '城市民生' }],
    ['“文体”专栏说了什么', { section: '文体' }],
    ['姚一舟采写的码头', { author: '姚一舟' }],
    ['作者方小禾', { author: '方小禾' }],
    ['5月份关于码头的报道', MAY],
    ['五月有哪些关于码头的新闻', MAY],
  ])('%s', (question, limits) => expect(limitsOf(question)).toEqual(limits));

  it.each([
    '报纸上关于5月6日停水的公告怎么说',
    '姚一舟谈到的关于码头的报道',
    '6月末上升了多少',
    '七月下旬至十月中旬期间能看到什么',
    '2012年6月的改版换了什么',
    '软件从1.4版起由谁维护',
    '2023年上海的高考人数',
    '第四版教材什么时候用',
    '《新华词典》第四版收了多少字',
    '第三版权是谁的',
    '修订版有什么变化',
    '民生工程有哪些',
    '姚一舟是谁',
    '姚一舟获了什么奖',
    '江边晚报社在哪里',
    '5月6日码头怎么了',
    '据报道5月份码头开工了吗',
    '2023年5月和2024年5月的报道里码头投资各是多少',
  ])('%s: none', (question) => expect(limitsOf(question)).toEqual({}));
});
