import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPrompts, type Prompt } from '../../src/models/load-prompts.ts';
import { renderPrompt } from '../../src/models/render-prompt.ts';

const PROMPTS = path.resolve(import.meta.dirname, '../../prompts');

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baowen-prompts-'));
  fs.cpSync(PROMPTS, folder, { recursive: true });
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function edit(from: string | RegExp, to: string, name = 'answer.md'): void {
  const file = path.join(folder, name);
  const before = fs.readFileSync(file, 'utf8');
  const after = before.replace(from, () => to);
  expect(after).not.toBe(before);
  fs.writeFileSync(file, after);
}

describe('loadPrompts', () => {
  it('reads every prompt of this project, and each renders', async () => {
    const prompts = await loadPrompts(PROMPTS);
    expect(fs.readdirSync(PROMPTS).toSorted()).toEqual(
      Object.keys(prompts)
        .map((name) => `${name}.md`)
        .toSorted(),
    );
    for (const prompt of Object.values<Prompt>(prompts)) {
      const values = Object.fromEntries(prompt.variables.map((name) => [name, `‹${name}›`]));
      const messages = renderPrompt(prompt, values);
      const text = messages.map((m) => m.content).join('\n');
      expect(messages.map((m) => m.role)).toEqual(['system', 'user']);
      for (const value of Object.values(values)) expect(text).toContain(value);
      expect(text).not.toMatch(/\{\{|\}\}/);
      expect(prompt.purpose).not.toBe('');
    }
  });

  it('takes files with a byte order mark and CRLF', async () => {
    const file = path.join(folder, 'answer.md');
    fs.writeFileSync(file, `\uFEFF${fs.readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    expect((await loadPrompts(folder)).answer.system).toBe((await loadPrompts(PROMPTS)).answer.system);
  });

  it.each([
    ['an unknown placeholder', '{{question}}', '{{question}} {{date}}', '{{date}}'],
    ['a placeholder with blanks', '{{evidence}}', '{{ evidence }}', '{{ evidence }}'],
    ['a placeholder of another name', '{{evidence}}', '{{证据}}', '{{证据}}'],
    ['a placeholder left open', '{{evidence}}', '{{evidence}}\n{{evidence', '{{'],
    ['a missing placeholder', '{{silence}}', '库中未载', '{{silence}}'],
    ['a variable not declared', '[silence, evidence, question]', '[silence, evidence]', '{{question}}'],
    ['a variable declared in vain', 'question]', 'question, date]', '{{date}}'],
  ])('names file and placeholder of %s', async (_, from, to, placeholder) => {
    edit(from, to);
    await expect(loadPrompts(folder)).rejects.toMatchObject({
      code: 'prompt_invalid',
      message: expect.stringContaining(path.join(folder, 'answer.md')),
      details: { file: path.join(folder, 'answer.md'), placeholder },
    });
  });

  it.each([
    ['no front matter', /^---\n/, ''],
    ['no purpose', /purpose:.*\n/, ''],
    ['no version', 'version: 1', 'version: first'],
    ['no variables', /variables:.*\n/, ''],
    ['no user section', '# user', '# reader'],
    ['an empty system section', /(?<=# system\n)[\s\S]*(?=\n# user)/, ''],
  ])('refuses a file with %s', async (_, from, to) => {
    edit(from, to, 'condense.md');
    await expect(loadPrompts(folder)).rejects.toMatchObject({
      code: 'prompt_invalid',
      message: expect.stringContaining('condense.md'),
    });
  });

  it('names a file that is missing', async () => {
    fs.rmSync(path.join(folder, 'condense.md'));
    await expect(loadPrompts(folder)).rejects.toMatchObject({
      code: 'prompt_invalid',
      details: { file: path.join(folder, 'condense.md') },
    });
  });
});
