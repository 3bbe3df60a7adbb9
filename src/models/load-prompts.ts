import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BaowenError } from '../errors.ts';
import { placeholdersIn } from './render-prompt.ts';

/** The prompts there are, and the placeholders the code fills in each. */
const VARIABLES = {
  answer: ['silence', 'evidence', 'question'],
  repair: ['silence', 'evidence', 'question', 'failed'],
  condense: ['history', 'question'],
} as const;

/** What a model is told: who it is (`system`) and what it is asked (`user`), with placeholders such as `{{question}}`. */
export interface Prompt<Variable extends string = string> {
  /** The file it was read from, for error messages. */
  readonly file: string;
  readonly purpose: string;
  readonly version: number;
  readonly variables: readonly Variable[];
  readonly system: string;
  readonly user: string;
}

/** All prompts, each typed by the variables that must be given when it is rendered. */
export type Prompts = { readonly [Name in keyof typeof VARIABLES]: Prompt<(typeof VARIABLES)[Name][number]> };

/**
 * Reads `answer.md`, `repair.md` and `condense.md` from a folder and checks that each uses exactly the placeholders the code fills, so
 * that a slip of the pen in a prompt stops the start and not the first question.
 * @throws BaowenError `prompt_invalid` naming the file and the placeholder
 */
export async function loadPrompts(folder: string): Promise<Prompts> {
  const [answer, repair, condense] = await Promise.all([
    loadPrompt(path.join(folder, 'answer.md'), VARIABLES.answer),
    loadPrompt(path.join(folder, 'repair.md'), VARIABLES.repair),
    loadPrompt(path.join(folder, 'condense.md'), VARIABLES.condense),
  ]);
  return Object.freeze({ answer, repair, condense });
}

async function loadPrompt<V extends string>(file: string, variables: readonly V[]): Promise<Prompt<V>> {
  const text = (await read(file)).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const parts = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/.exec(text)?.groups;
  if (!parts) throw invalid(file, 'It must begin with front matter between two lines of ---.');
  const head = readHead(file, parts.head ?? '');
  const sections = /^\s*# system\n(?<system>[\s\S]*?)\n# user\n(?<user>[\s\S]*)$/.exec(parts.body ?? '')?.groups;
  const [system, user] = [sections?.system?.trim(), sections?.user?.trim()];
  if (!system || !user)
    throw invalid(file, 'It needs a section "# system" and after it a section "# user", neither empty.');
  checkPlaceholders(file, head.variables, `${system}\n${user}`, variables);
  return Object.freeze({ file, purpose: head.purpose, version: head.version, variables, system, user });
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw invalid(file, 'It cannot be read. Restore it from the distribution.', undefined, cause);
  }
}

function readHead(file: string, head: string): { purpose: string; version: number; variables: readonly string[] } {
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'm').exec(head)?.[1]?.trim() ?? '';
  const [purpose, version, list] = [field('purpose'), Number(field('version')), /^\[(.*)\]$/.exec(field('variables'))];
  if (!purpose) throw invalid(file, 'Its front matter needs "purpose: …".');
  if (!Number.isInteger(version) || version < 1) throw invalid(file, 'Its front matter needs "version: 1" or higher.');
  if (!list) throw invalid(file, 'Its front matter needs "variables: [a, b]".');
  return {
    purpose,
    version,
    variables: (list[1] ?? '')
      .split(',')
      .map((v) => v.trim())
      .filter(Boolean),
  };
}

function checkPlaceholders(file: string, declared: readonly string[], body: string, wanted: readonly string[]): void {
  const used = placeholdersIn(body);
  const odd = /\{\{[^{}]*\}\}/g;
  for (const [written] of body.matchAll(odd)) {
    if (!wanted.some((v) => written === `{{${v}}}`)) {
      throw invalid(file, `It has a placeholder ${written} that nothing fills. Allowed: ${list(wanted)}.`, written);
    }
  }
  const left = body.replaceAll(odd, '');
  const brace = /\{\{|\}\}/.exec(left)?.[0];
  if (brace) throw invalid(file, `It has a stray ${brace}. Write placeholders as ${list(wanted)}.`, brace);
  for (const variable of wanted) {
    const placeholder = `{{${variable}}}`;
    if (!used.has(variable)) throw invalid(file, `Its text lacks the placeholder ${placeholder}.`, placeholder);
    if (!declared.includes(variable)) throw invalid(file, `Its "variables" lack ${variable}.`, placeholder);
  }
  const unknown = declared.find((v) => !wanted.includes(v));
  if (unknown) throw invalid(file, `Its "variables" name ${unknown}, which nothing fills.`, `{{${unknown}}}`);
}

const list = (variables: readonly string[]) => variables.map((v) => `{{${v}}}`).join(', ');

function invalid(file: string, message: string, placeholder?: string, cause?: unknown): BaowenError {
  return new BaowenError('prompt_invalid', `Prompt ${file} is wrong. ${message}`, {
    details: { file, ...(placeholder && { placeholder }) },
    cause,
  });
}
