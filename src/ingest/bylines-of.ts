import type { Byline } from '../types/article.ts';
import { endsInCredit, readBylines } from './byline-grammar.ts';
import { bylinesAtEnd, bylinesAtStart } from './bylines-in-text.ts';
import { isProse } from './draft.ts';
import { mergeBylines } from './merge-bylines.ts';
import type { StitchedDraft } from './stitch.ts';
import type { PageBlock } from './to-blocks.ts';

/**
 * Everyone an article names as its maker, by role: from byline lines, from where its text opens and ends, from captions
 * and from the end of a photo story.
 * @returns each role once, in simplified script; names as they are printed, in that order
 */
export function bylinesOf(draft: StitchedDraft): Byline[] {
  const lines = draft.units.flatMap((u) => u.lines);
  const [first] = lines;
  const last = lines.findLast(isProse);
  const signed = [...draft.head.filter((l) => l.state === 'byline'), ...lines.filter((l) => l.state === 'credit')];
  const found = [
    ...named(first ? [first.block] : [], bylinesAtStart),
    ...named(
      signed.map((l) => l.block),
      (plain) => readBylines(plain).bylines,
    ),
    ...named(last ? [last.block] : [], bylinesAtEnd),
    ...named(last ? [last.block] : [], creditAtEnd),
    ...named(
      draft.captions.map((c) => c.block),
      creditAtEnd,
    ),
  ];
  return mergeBylines(found);
}

function named(blocks: readonly PageBlock[], read: (plain: string) => readonly Byline[]): Byline[] {
  return blocks.flatMap((block) => asPrinted(read(block.plain), block));
}

/** The names in the script of the page. */
function asPrinted(bylines: readonly Byline[], { plain, text }: PageBlock): readonly Byline[] {
  if (plain === text) return bylines;
  const printed = (name: string): string => {
    const at = plain.indexOf(name);
    return at < 0 ? name : text.slice(at, at + name.length);
  };
  return bylines.map(({ role, names }) => ({ role, names: names.map(printed) }));
}

const SENTENCE_ENDS = /[。！？!?；;，,：:“”"](?=[^。！？!?；;，,：:“”"]*$)/u;

/** The photographer or giver named at the end of a caption or photo story. */
export function creditAtEnd(text: string): Byline[] {
  const tail = text.slice(-60);
  if (!endsInCredit(tail)) return [];
  const credit = tail.slice((SENTENCE_ENDS.exec(tail)?.index ?? -1) + 1).trim();
  const words = (IN_BRACKETS.exec(credit)?.[1] ?? credit).split(/\s+/u);
  const role = words.findIndex((w) => ROLE_START.test(w));
  for (let n = Math.max(0, role); n < words.length; n++) {
    const reading = readBylines(words.slice(n).join(' '));
    if (reading.isComplete) return [...reading.bylines];
  }
  const giver = /([\p{Script=Han}]{2,20})\s*供图$/u.exec(credit)?.[1];
  return giver ? [{ role: '供图', names: [giver] }] : [];
}

/** （记者甲乙摄） */
const IN_BRACKETS = /[（(]([^（()）]{2,30}(?:摄|供图))[)）]$/u;
const ROLE_START = /记者|通讯员|实习生|摄影/u;
