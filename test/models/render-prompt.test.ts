import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../src/models/load-prompts.ts';
import { renderPrompt } from '../../src/models/render-prompt.ts';

const PROMPT: Prompt<'question' | 'evidence'> = {
  file: 'prompts/answer.md',
  purpose: '试',
  version: 1,
  variables: ['question', 'evidence'],
  system: '只凭{{evidence}}作答。',
  user: '{{question}}（{{evidence}}）',
};

describe('renderPrompt', () => {
  it('fills each placeholder wherever it stands', () => {
    expect(renderPrompt(PROMPT, { question: '几人？', evidence: '三人。' })).toEqual([
      { role: 'system', content: '只凭三人。作答。' },
      { role: 'user', content: '几人？（三人。）' },
    ]);
  });

  it('puts values in as they are: braces and dollars in them mean nothing', () => {
    const tricky = fc.array(fc.constantFrom('{{question}}', '{{evidence}}', '{{', '}}', '$&', '$1', '甲'));
    fc.assert(
      fc.property(tricky, tricky, (a, b) => {
        const [question, evidence] = [a.join(''), b.join('')];
        expect(renderPrompt(PROMPT, { question, evidence })[1]?.content).toBe(`${question}（${evidence}）`);
      }),
    );
  });

  it('names the placeholder without a value, and the value without a placeholder', () => {
    const lacking = { question: '几人？' } as { question: string; evidence: string };
    expect(() => renderPrompt(PROMPT, lacking)).toThrow(
      expect.objectContaining({
        code: 'prompt_invalid',
        message: 'Prompt prompts/answer.md: {{evidence}} was given no value.',
      }),
    );
    const surplus = { question: '几人？', evidence: '三人。', date: '今天' };
    expect(() => renderPrompt(PROMPT, surplus)).toThrow(
      expect.objectContaining({ code: 'prompt_invalid', details: { file: PROMPT.file, placeholder: '{{date}}' } }),
    );
  });
});
