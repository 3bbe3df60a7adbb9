import type { BlockRole } from '../../types/page.ts';
import { lineRole } from '../line-role.ts';
import type { ReadyLine } from './lay-out.ts';

const ROLES: Readonly<Record<BlockRole, ReadyLine['role']>> = {
  heading: 'subhead',
  byline: 'byline',
  body: 'body',
  caption: 'caption',
  'table-row': 'table-row',
  'jump-line': 'body',
  furniture: 'furniture',
};

/**
 * The lines of a ready article's running text, each with what it is by its form: a row where there are tabs, a caption,
 * the reporters' names, the editors'. Line feeds part paragraphs; indents are dropped.
 */
export function bodyLines(text: string): ReadyLine[] {
  return text.split(/[\r\n]+/u).flatMap((line) => bodyLine(line, false) ?? []);
}

/**
 * One line of running text.
 * @param isMarked printed as a heading or wholly in bold
 * @returns undefined for an empty line
 */
export function bodyLine(line: string, isMarked: boolean): ReadyLine | undefined {
  const words = line.trim();
  return words === '' ? undefined : { role: ROLES[lineRole(words, isMarked, false)], text: words };
}
