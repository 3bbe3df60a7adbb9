import { beforeAll, describe, expect, it } from 'vitest';
import { isOtherAmount } from '../../src/answering/doubted-amount.ts';
import { planAnswer } from '../../src/answering/plan-answer.ts';
import { openTown } from './town-archive.ts';

describe('isOtherAmount', () => {
  let town: Awaited<ReturnType<typeof openTown>>;
  beforeAll(async () => {
    town = await openTown();
  });
  const isOther = (question: string): boolean => {
    const { query, evidence } = town.request(question);
    const plan = planAnswer(query, evidence, town.parts);
    return plan.type === 'sentences' && isOtherAmount(query.folded, plan.chosen);
  };

  it('tells an amount that the report gives otherwise', () => {
    expect(isOther('柳川老街现有商铺300家，对吗？')).toBe(true);
  });

  it.each(['柳川老街现有商铺214家，对吗？', '柳川老街现有商铺二百一十四家，是吗？', '柳川老街现有商铺多少家？'])(
    'leaves alone: %s',
    (question) => expect(isOther(question)).toBe(false),
  );
});
