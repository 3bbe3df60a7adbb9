import fs from 'node:fs/promises';
import { z } from 'zod';
import { BaowenError } from '../errors.ts';
import type { QuestionScore } from './score-question.ts';

const share = z.number().min(0).max(1).nullable();
const baselineSchema = z.object({
  scores: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      answerable: z.boolean(),
      refused: z.boolean(),
      correct: z.boolean(),
      rank: z.int().min(0).nullable(),
      citationPrecision: share,
      citationRecall: share,
      quoteFidelity: share,
      chars: z.number(),
      ms: z.number(),
    }),
  ),
});

/**
 * The scores of a result that `baowen evaluate --json` wrote.
 * @throws BaowenError `baseline_invalid`
 */
export async function readBaseline(file: string): Promise<readonly QuestionScore[]> {
  try {
    return baselineSchema.parse(JSON.parse(await fs.readFile(file, 'utf8'))).scores;
  } catch (cause) {
    throw new BaowenError(
      'baseline_invalid',
      `The baseline ${file} cannot be used. Write it anew with: baowen evaluate … --json ${file}`,
      { details: { file }, cause },
    );
  }
}
