import path from 'node:path';
import { expect, it } from 'vitest';
import { loadPrompts } from '../../src/models/load-prompts.ts';
import { promptsFingerprint } from '../../src/models/prompts-fingerprint.ts';

it('the fingerprint of prompts changes with any word that a model is told, and with nothing else', async () => {
  const prompts = await loadPrompts(path.resolve(import.meta.dirname, '../../prompts'));
  const known = promptsFingerprint(prompts);
  const { answer, repair, condense } = prompts;
  expect(
    promptsFingerprint({ condense, repair, answer: { ...answer, file: 'elsewhere.md', purpose: 'another' } }),
  ).toBe(known);
  expect(promptsFingerprint({ ...prompts, repair: { ...repair, user: `${repair.user}。` } })).not.toBe(known);
  expect(promptsFingerprint({ ...prompts, answer: { ...answer, system: answer.user, user: answer.system } })).not.toBe(
    known,
  );
});
