import { describe, expect, it } from 'vitest';
import { decideAnswerable } from '../../src/answering/decide-answerable.ts';
import { readPeriods } from '../../src/text/periods.ts';
import { madeSnapshot } from '../support/made-archive.ts';
import { makeArticle } from '../support/make-articles.ts';
import { createHitFinder } from './hit-finder.ts';

const REPORT = makeArticle({
  id: 'town-2024-11-05-p01-a01',
  issueId: 'town-2024-11-05',
  pageIds: ['town-2024-11-05-p01'],
  paragraphs: [
    ['headline', '柳川陶器出口走旺'],
    [
      'body',
      '县商务局介绍，今年1月至9月，柳川陶器出口3.2亿元，较去年同期增长8%。其中民营企业出口增长11%。2023年，柳川县共有窑口71座。',
    ],
  ],
});

describe('otherPeriod', async () => {
  const { snapshot } = await madeSnapshot([REPORT]);
  const finder = createHitFinder(snapshot);
  const decide = (question: string) => {
    const { query, evidence } = finder.request(question);
    return decideAnswerable({ ...query, periods: readPeriods(question, '2024-12-01') }, evidence, finder.parts);
  };

  it.each([
    '2024年第一季度柳川陶器出口多少亿元？',
    '今年10月柳川陶器出口多少亿元？',
    '2021年柳川县共有多少座窑口？',
    '去年柳川陶器出口多少亿元？',
    '去年柳川民营企业出口增长多少？', // 其中 is of the time told before it
  ])('refuses: %s', (question) => expect(decide(question)).toMatchObject({ answerable: false, reason: 'near-miss' }));

  it.each([
    '今年前9个月柳川陶器出口多少亿元？',
    '截至2024年9月，柳川陶器出口多少亿元？',
    '2024年柳川陶器出口多少亿元？',
  ])('lets pass: %s', (question) => expect(decide(question)).toEqual({ answerable: true }));
});
