import { z } from 'zod';
import { BaowenError } from '../errors.ts';
import { askRequestSchema, type AskRequest } from './ask.ts';
import { hitsRequestSchema, type HitsRequest } from './hits.ts';
import { searchRequestSchema, type SearchRequest } from './search.ts';

/** White space, control and format characters alone ask nothing. */
const VISIBLE = /[^\s\p{C}]/u;

/**
 * A checked question. The question itself is looked at first, so that a reader hears about it before about anything else.
 * @param body as parsed from JSON
 * @throws BaowenError `request_invalid` naming the field, `question_empty`, `question_too_long`
 */
export function readAskRequest(body: unknown, maxQuestionChars: number): AskRequest {
  checkQuestion('question', fieldOf(body, 'question'), maxQuestionChars);
  return readBody(askRequestSchema, body);
}

/**
 * A checked search.
 * @param query as parsed from the query string
 * @throws BaowenError as `readAskRequest`
 */
export function readSearchRequest(query: unknown, maxQuestionChars: number): SearchRequest {
  checkQuestion('q', fieldOf(query, 'q'), maxQuestionChars);
  return readBody(searchRequestSchema, query);
}

/**
 * A checked search for all hits.
 * @param query as parsed from the query string
 * @throws BaowenError as `readAskRequest`
 */
export function readHitsRequest(query: unknown, maxQuestionChars: number): HitsRequest {
  checkQuestion('q', fieldOf(query, 'q'), maxQuestionChars);
  return readBody(hitsRequestSchema, query);
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid([{ path: [], message: 'must be an object' }]);
  }
  return (value as Readonly<Record<string, unknown>>)[field];
}

function checkQuestion(field: string, text: unknown, maxChars: number): void {
  if (text === undefined) throw invalid([{ path: [field], message: 'is missing' }]);
  if (typeof text !== 'string') throw invalid([{ path: [field], message: 'must be a string, given once' }]);
  if (!VISIBLE.test(text)) throw new BaowenError('question_empty', `${field} is empty. Ask something.`);
  const chars = [...text].length;
  if (chars > maxChars) {
    throw new BaowenError('question_too_long', `${field} has ${chars} characters, at most ${maxChars} are taken.`, {
      details: { chars, maxChars },
    });
  }
}

/**
 * A checked body or query string.
 * @throws BaowenError `request_invalid` naming each wrong field
 */
export function readBody<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid(parsed.error.issues);
  return parsed.data;
}

function invalid(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): BaowenError {
  const wrong = issues.map((issue) => `${z.core.toDotPath(issue.path) || 'body'}: ${issue.message}`);
  return new BaowenError('request_invalid', `${wrong.join('; ')}.`, { details: { wrong } });
}
