import { expect, it } from 'vitest';
import { followUpSet, type FollowUp } from '../../bench/support/follow-up-set.ts';
import { holdsAnswer } from '../../bench/support/holds-answer.ts';
import type { Turn } from '../../src/types/query.ts';
import { answerOf, openArchive, SAMPLE_CORPUS } from '../support/archive.ts';

/** The least that holds on the sample archive; `npm run bench:follow-ups` tells which are wrong. */
const LEAST = { right: 0.75, leftAlone: 1, carriedOn: 0.9 };

it('follow-ups about the sample archive are answered, and what stands alone is left alone', async () => {
  await using app = await openArchive(SAMPLE_CORPUS);
  const rows: { readonly kind: FollowUp['kind']; readonly isRight: boolean; readonly isUnchanged: boolean }[] = [];
  for (const { kind, before, question, holds } of followUpSet()) {
    const history = before.flatMap<Turn>(([asked, answer]) => [
      { role: 'user', content: asked },
      { role: 'assistant', content: answer },
    ]);
    const { refused, answer, standaloneQuestion } = await answerOf(app, { question, history });
    rows.push({ kind, isRight: !refused && holdsAnswer(answer, holds), isUnchanged: standaloneQuestion === question });
  }
  const share = (of: typeof rows, holds: (row: (typeof rows)[number]) => boolean): number =>
    of.filter(holds).length / of.length;
  const alone = rows.filter(({ kind }) => kind === 'alone');
  const leaning = rows.filter(({ kind }) => kind !== 'alone');
  expect(share(rows, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(LEAST.right);
  expect(share(alone, ({ isUnchanged }) => isUnchanged)).toBeGreaterThanOrEqual(LEAST.leftAlone);
  expect(share(leaning, ({ isUnchanged }) => !isUnchanged)).toBeGreaterThanOrEqual(LEAST.carriedOn);
});
