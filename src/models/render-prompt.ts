import { BaowenError } from '../errors.ts';
import type { Prompt } from './load-prompts.ts';

/** One message for a chat model. */
export interface PromptMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/**
 * Fills a prompt's placeholders. Each value is put in once and as it is: braces in it are not placeholders, `$` means
 * nothing.
 * @returns the system message and the user message, in this order
 * @throws BaowenError `prompt_invalid` naming the file and the placeholder when a value is missing or not asked for
 */
export function renderPrompt<Variable extends string>(
  prompt: Prompt<Variable>,
  values: Readonly<Record<Variable, string>>,
): readonly PromptMessage[] {
  const given = new Map<string, string>(Object.entries(values));
  for (const name of given.keys()) {
    if (!prompt.variables.some((v) => v === name)) throw wrongValue(prompt, name, 'is given but not a variable of it');
  }
  const fill = (text: string) =>
    text.replaceAll(PLACEHOLDER, (_, name: string) => {
      const value = given.get(name);
      if (value === undefined) throw wrongValue(prompt, name, 'was given no value');
      return value;
    });
  return [
    { role: 'system', content: fill(prompt.system) },
    { role: 'user', content: fill(prompt.user) },
  ];
}

/** The names a text holds as `{{name}}`. */
export function placeholdersIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''));
}

function wrongValue(prompt: Prompt, name: string, what: string): BaowenError {
  return new BaowenError('prompt_invalid', `Prompt ${prompt.file}: {{${name}}} ${what}.`, {
    details: { file: prompt.file, placeholder: `{{${name}}}` },
  });
}
