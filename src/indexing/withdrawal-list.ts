import type { Article } from '../types/article.ts';
import { sha256 } from './durable-files.ts';

/** A line of the list of what was withdrawn. */
export interface WithdrawalLine {
  /** An article's id, or a page file as the manifest names it, all of whose articles are meant. */
  readonly target: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** See `textMark`. */
  readonly mark: string | null;
  readonly reason: string;
}

/** A target, in quotes where it holds blanks; then, each if it is there: a day, the mark of a text, a reason. */
const LINE =
  /^(?:"(?<quoted>[^"]+)"|(?<plain>[^\s"#]\S*))(?:\s+(?<date>\d{4}-\d\d-\d\d))?(?:\s+text:(?<mark>[0-9a-f]{16}))?(?:\s+(?<reason>.*))?$/;

/**
 * Reads the list: one thing withdrawn a line; blank lines and those that begin with `#` say nothing.
 * @returns its lines, those that are no such line with the whole line as their target, which names nothing
 */
export function parseWithdrawals(text: string): WithdrawalLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const { quoted, plain, date, mark, reason } = LINE.exec(line)?.groups ?? {};
      return { target: quoted ?? plain ?? line, date: date ?? null, mark: mark ?? null, reason: reason ?? '' };
    });
}

/** A line that `parseWithdrawals` reads back; white space of the reason becomes single blanks. */
export function formatWithdrawal({ target, date, mark, reason }: WithdrawalLine): string {
  const named = /[\s"]/.test(target) ? `"${target}"` : target;
  return [named, date ?? '', mark ? `text:${mark}` : '', reason.trim().replaceAll(/\s+/g, ' ')]
    .filter(Boolean)
    .join(' ');
}

/** By what an article is known again when its page was corrected and ids were counted anew: a hash of its words. */
export function textMark({ text }: Article): string {
  return sha256(text).slice(0, 16);
}
