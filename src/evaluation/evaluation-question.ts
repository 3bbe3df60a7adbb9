import fs from 'node:fs/promises';
import { z } from 'zod';
import { BaowenError } from '../errors.ts';

const questionSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  type: z.string().min(1),
  answerable: z.boolean(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).optional(),
  must_include: z.array(z.array(z.string().min(1)).min(1)).default([]),
  gold: z.array(z.object({ file: z.string(), headline: z.string().default(''), quote: z.string().min(1) })).default([]),
});

/** A question with what a right answer has to hold. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly question: string;
  /** Figures are told by type, too. */
  readonly type: string;
  /** False when the archive does not say. */
  readonly answerable: boolean;
  readonly history: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  /** Facts; of each, one of its spellings must stand in the answer. */
  readonly facts: readonly (readonly string[])[];
  /** The words of the archive that answer, each with its page file (the base name is compared) and its article's headline, if known. */
  readonly gold: readonly Gold[];
}

/** Words of a page file that answer a question. */
export interface Gold {
  readonly file: string;
  readonly headline: string;
  readonly quote: string;
}

/**
 * Reads questions, a JSON object a line: `id, question, type, answerable, must_include, gold: [{file, headline, quote}], history?`;
 * other fields are left alone.
 * @throws BaowenError `questions_invalid` naming the file and the line
 */
export async function readEvaluationQuestions(file: string): Promise<EvaluationQuestion[]> {
  const text = await read(file);
  const questions = text.split('\n').flatMap((line, i) => (line.trim() ? [parseLine(line, file, i + 1)] : []));
  if (questions.length === 0) throw invalid(file, 'It holds no question.');
  return questions;
}

async function read(file: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (cause) {
    throw invalid(file, 'It cannot be read.', cause);
  }
}

function parseLine(line: string, file: string, number: number): EvaluationQuestion {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    throw invalid(file, `Line ${number} is no JSON.`, cause);
  }
  const parsed = questionSchema.safeParse(row);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw invalid(file, `Line ${number}: ${wrong}.`);
  }
  const { must_include: facts, history = [], ...rest } = parsed.data;
  return { ...rest, history, facts };
}

function invalid(file: string, message: string, cause?: unknown): BaowenError {
  return new BaowenError('questions_invalid', `The questions of ${file} cannot be used. ${message}`, {
    details: { file },
    cause,
  });
}
