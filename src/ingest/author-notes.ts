import { bylinesAtEnd } from './bylines-in-text.ts';
import type { PageBlock } from './to-blocks.ts';

/** What is printed after the last line of a text about its author or reporter. */
const AUTHOR_NOTE =
  /^[（(〔](?:作者|本报记者|记者|据|综合|执笔|整理|本版|参与)[^]{0,80}[)）〕]$|[（(](?:作者(?:为|系|单位)|本报记者|记者)[^（()）]{2,60}[)）]$/u;

/** Whether a text ends with a word about who wrote it, in brackets: an article ends there. */
export function endsWithNote({ plain: text, role }: PageBlock): boolean {
  return role === 'body' && (AUTHOR_NOTE.test(text.slice(-90)) || bylinesAtEnd(text).length > 0);
}
