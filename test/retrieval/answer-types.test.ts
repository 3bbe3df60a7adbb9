import { describe, expect, it } from 'vitest';
import { answerTypesOf } from '../../src/retrieval/answer-types.ts';
import type { AnswerType } from '../../src/types/query.ts';

const CASES: readonly (readonly [string, AnswerType])[] = [
  ['龙舟赛的冠军是谁?', 'who'],
  ['图书馆什么时候延长开放?', 'when'],
  ['龙舟赛在哪里举行?', 'where'],
  ['改造工程总投资多少?', 'number'],
  ['比赛设哪些项目?', 'list'],
  ['什么是绕标赛?', 'definition'],
  ['座位怎么预约?', 'how'],
  ['为什么停水?', 'why'],
  ['委员对夜市有什么建议?', 'suggestion'],
  ['渡轮停航了吗?', 'yes-no'],
  ['今年的队伍比去年多了多少?', 'comparison'],
  ['这篇报道的记者是谁?', 'published'],
  ['龙舟赛', 'other'],
];

describe('answerTypesOf', () => {
  it.each(CASES)('%s → %s', (question, type) => {
    expect(answerTypesOf(question)[0]).toBe(type);
  });

  it('gives every kind the words allow, the surest first', () => {
    expect(answerTypesOf('停水的原因是什么,停多少小时?')).toEqual(['why', 'number', 'definition']);
  });
});
