import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchResponseSchema } from '../../src/contract/search.ts';
import { answerSchema } from '../../src/contract/ask.ts';
import { issuesResponseSchema } from '../../src/contract/archive.ts';
import { errorResponseSchema } from '../../src/contract/error.ts';
import { readAskRequest, readSearchRequest } from '../../src/contract/read-request.ts';
import { BaowenError } from '../../src/errors.ts';
import {
  ANSWER_EXAMPLE,
  ASK_EXAMPLE,
  ERROR_EXAMPLE,
  ISSUES_EXAMPLE,
  SEARCH_EXAMPLE,
} from '../../src/server/openapi-examples.ts';

/** Whether a body is taken, or who can mend it. */
function outcome(body: unknown): string {
  try {
    return readAskRequest(body, 10).question.length > 0 ? 'taken' : 'empty';
  } catch (error) {
    return error instanceof BaowenError ? error.kind.actor : 'thrown';
  }
}

describe('readAskRequest', () => {
  it('takes what is right and writes page numbers with two digits', () => {
    const history = [{ role: 'user', content: '你好' }];
    expect(readAskRequest({ question: ' 谁？', history, filters: { page: '3' }, k: 5 }, 10)).toEqual({
      question: ' 谁？',
      history,
      filters: { page: '03' },
      k: 5,
    });
  });

  it('refuses anything else with a client error', () => {
    const property = fc.property(fc.anything(), (value) => ['reader', 'client', 'taken'].includes(outcome(value)));
    expect(fc.check(property, { numRuns: 500 }).counterexample).toBeNull();
  });

  it('takes a range of one day and open ranges', () => {
    for (const filters of [
      { from: '2024-05-06', to: '2024-05-06' },
      { from: '2024-05-06' },
      { to: '2024-05-06' },
      {},
    ]) {
      expect(readAskRequest({ question: '谁？', filters }, 10).filters).toEqual(filters);
    }
  });
});

describe('readSearchRequest', () => {
  it('reads numbers from text and has a default for k', () => {
    expect(readSearchRequest({ q: '桥' }, 10)).toEqual({ q: '桥', k: 10 });
    expect(readSearchRequest({ q: '桥', k: '3', page: '1' }, 10)).toEqual({ q: '桥', k: 3, page: '01' });
  });
});

it.each([
  ['answer', answerSchema, ANSWER_EXAMPLE],
  ['search', searchResponseSchema, SEARCH_EXAMPLE],
  ['issues', issuesResponseSchema, ISSUES_EXAMPLE],
  ['error', errorResponseSchema, ERROR_EXAMPLE],
])('the example of %s in openapi.json is what its schema describes', (_name, schema, example) => {
  expect(schema.parse(example)).toEqual(example);
});

it('the example question is one the server takes', () => {
  expect(readAskRequest(ASK_EXAMPLE, 2000)).toEqual(ASK_EXAMPLE);
});
