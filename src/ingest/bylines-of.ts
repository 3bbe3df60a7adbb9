import type { Byline } from '../types/article.ts';
import { endsInCredit, readBylines } from './byline-grammar.ts';
import { bylineAfterDateline } from './datelines.ts';
import { isProse } from './draft.ts';
import type { StitchedDraft } from './stitch.ts';

/**
 * Everyone an article names as its maker, by role: from byline lines, from the brackets after the dateline, from
 * captions and from the end of a photo story.
 * @returns each role once, names in the order they are printed
 */
export function bylinesOf(draft: StitchedDraft): Byline[] {
  const lines = draft.units.flatMap((u) => u.lines);
  const first = lines[0]?.block.text ?? '';
  const last = lines.findLast(isProse)?.block.text ?? '';
  const found = [
    ...draft.head.filter((l) => l.state === 'byline').flatMap((l) => readBylines(l.block.text).bylines),
    ...readBylines(bylineAfterDateline(first)).bylines,
    ...lines
      .filter((l) => l.state === 'credit' || l.state === 'byline')
      .flatMap((l) => readBylines(l.block.text).bylines),
    ...creditAtEnd(last),
    ...draft.captions.flatMap(({ block }) => creditAtEnd(block.text)),
  ];
  const merged = new Map<string, string[]>();
  for (const { role, names } of found) {
    const known = merged.get(role) ?? [];
    merged.set(role, [...known, ...names.filter((n) => !known.includes(n))]);
  }
  return [...merged].map(([role, names]) => ({ role, names }));
}

const SENTENCE_ENDS = /[。！？!?；;，,：:“”"](?=[^。！？!?；;，,：:“”"]*$)/u;

/** The photographer or giver named at the end of a caption or photo story. */
export function creditAtEnd(text: string): Byline[] {
  const tail = text.slice(-60);
  if (!endsInCredit(tail)) return [];
  const credit = tail.slice((SENTENCE_ENDS.exec(tail)?.index ?? -1) + 1).trim();
  const words = credit.split(/\s+/u);
  const role = words.findIndex((w) => ROLE_START.test(w));
  for (let n = Math.max(0, role); n < words.length; n++) {
    const reading = readBylines(words.slice(n).join(' '));
    if (reading.isComplete) return [...reading.bylines];
  }
  const giver = /([\p{Script=Han}]{2,20})\s*供图$/u.exec(credit)?.[1];
  return giver ? [{ role: '供图', names: [giver] }] : [];
}

const ROLE_START = /记者|通讯员|实习生|摄影/u;
