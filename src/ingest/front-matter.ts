import type { Span } from '../types/span.ts';

/** What the lines between `---` at the top of a page file state; a missing key is not stated. */
export interface FrontMatter {
  readonly paper?: string;
  /** As written; whether it is a date is for the reader of it to judge. */
  readonly date?: string;
  readonly page?: string;
  readonly edition?: string;
}

const KEYS = ['paper', 'date', 'page', 'edition'] as const;
const FENCED = /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;
/** Front matter is a few lines; a page that merely begins with a rule must not be searched to its end. */
const LONGEST = 4096;

/** Where the front matter stands, both fences included; undefined when there is none. */
export function frontMatterSpan(text: string): Span | undefined {
  const found = fenced(text);
  if (!found) return undefined;
  return [text.startsWith('\ufeff') ? 1 : 0, found[0].trimEnd().length];
}

/** Reads `paper`, `date`, `page` and `edition`; other keys are ignored, quotation marks around a value dropped. */
export function readFrontMatter(text: string): FrontMatter {
  const lines = (fenced(text)?.[1] ?? '').split(/\r?\n/u);
  const stated: Partial<Record<(typeof KEYS)[number], string>> = {};
  for (const line of lines) {
    const [, key, value] = /^\s*(\w+)\s*[:：]\s*(.*?)\s*$/u.exec(line) ?? [];
    const known = KEYS.find((k) => k === key?.toLowerCase());
    const bare = value?.replace(/^(["'])(.*)\1$/u, '$2');
    if (known && bare) stated[known] = bare;
  }
  return stated;
}

/** Only lines of the form `key: value` make front matter, so that a page opening with a rule is not swallowed. */
function fenced(text: string): RegExpExecArray | null {
  const found = FENCED.exec(text.slice(0, LONGEST));
  const isKeyed = found?.[1]?.split(/\r?\n/u).every((line) => line.trim() === '' || /^\s*\w+\s*[:：]/u.test(line));
  return isKeyed ? found : null;
}
