import { describe, expect, it } from 'vitest';
import type { AnswerModel, AnswerRequest } from '../../src/types/ports/answer-model.ts';
import { anEvidence, aQuery } from '../support/answer-request.ts';

/** A question that the first of two pieces of evidence answers. */
const REQUEST: AnswerRequest = {
  query: aQuery('市图书馆新馆首日接待读者多少人次？', ['图书馆', '新馆', '首日', '接待', '读者']),
  evidence: [
    anEvidence(1, '市图书馆新馆昨日开门迎客，首日接待读者三千余人次。', '市图书馆新馆迎客'),
    anEvidence(2, '渡口村修通了水泥路，橘子运得出去了。', '渡口村通路'),
  ],
  history: [],
};

/**
 * What every `AnswerModel` keeps to. `makeModel` is called for each test and makes a model that answers the question
 * 市图书馆新馆首日接待读者多少人次？ from evidence 1.
 */
export function answerModelContract(name: string, makeModel: () => AnswerModel | Promise<AnswerModel>): void {
  const write = async (request: AnswerRequest, signal: AbortSignal): Promise<string> => {
    let answer = '';
    for await (const piece of (await makeModel()).write(request, signal)) answer += piece;
    return answer;
  };
  const patient = new AbortController().signal;

  describe(`${name} keeps the AnswerModel contract`, () => {
    it('says what it is', async () => {
      const { mode, model } = await makeModel();
      expect(['extractive', 'llm']).toContain(mode);
      expect(model).not.toBe('');
    });

    it('writes what the evidence says and marks it with the number of that evidence only', async () => {
      const answer = await write(REQUEST, patient);
      expect(answer).toContain('三千余人次');
      const marks = [...answer.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
      expect(new Set(marks)).toEqual(new Set([1]));
    });

    it('writes nothing when there is no evidence', async () => {
      expect(await write({ ...REQUEST, evidence: [] }, patient)).toBe('');
    });

    it('writes nothing for a caller who is gone', async () => {
      const gone = AbortSignal.abort();
      const outcome = await write(REQUEST, gone).catch((error: unknown) => error);
      expect(outcome === '' || (outcome as { code?: string }).code === 'request_aborted').toBe(true);
    });
  });
}
