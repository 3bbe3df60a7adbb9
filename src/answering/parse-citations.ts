import { plainSentence } from './plain-sentence.ts';

/** A sentence of a streamed answer with the evidence it names. */
export interface CitedSentence {
  /** Without citation marks, closing punctuation included. */
  readonly text: string;
  /** Known numbers, in order of first use, none twice. */
  readonly evidenceNumbers: readonly number[];
  /** Numbers the answer named though no such evidence was given. */
  readonly unknownNumbers: readonly number[];
  /** False for what the answer broke off in: it has neither a full stop nor a mark. */
  readonly isComplete: boolean;
}

/** Reads an answer piece by piece. */
export interface CitationParser {
  /** Takes the next piece. @returns the sentences that it completed */
  push(delta: string): CitedSentence[];
  /** Ends the answer. @returns what was still unfinished, as a sentence; empty when there is nothing */
  end(): CitedSentence[];
}

/**
 * A parser of answers with marks [1], [1][3], [1,3], 〔1〕 or 【1】 before or after the closing punctuation. How the answer
 * is cut into pieces makes no difference: half a mark or a closing mark that may be followed by citations waits. Sentence
 * ends inside “…” do not count, and inside them only [n] is a mark, since papers print 〔2017〕19号.
 * @param evidenceCount marks above it are unknown
 */
export function createCitationParser(evidenceCount: number): CitationParser {
  let rest = '';
  const take = (isLast: boolean): CitedSentence[] => {
    const sentences: CitedSentence[] = [];
    for (let end = sentenceEnd(rest, isLast); end > 0; end = sentenceEnd(rest, isLast)) {
      const sentence = toSentence(rest.slice(0, end), evidenceCount);
      rest = rest.slice(end);
      if (sentence) sentences.push(sentence);
    }
    return sentences;
  };
  return {
    push: (delta) => {
      rest += delta;
      return take(false);
    },
    end: () => take(true),
  };
}

/** The sentences of a streamed answer as soon as each is complete. */
export async function* parseCitations(
  deltas: AsyncIterable<string>,
  evidenceCount: number,
): AsyncGenerator<CitedSentence> {
  const parser = createCitationParser(evidenceCount);
  for await (const delta of deltas) yield* parser.push(delta);
  yield* parser.end();
}

const END = /[。！？!?；;\n]/;
const MARK = /[[〔【［] ?(\d{1,2}(?: ?[,，、] ?\d{1,2})*) ?[\]〕】］]/g;
const MARK_HERE = new RegExp(`^${MARK.source}`);
/** What may still become a mark when more text comes. */
const HALF_MARK = /^[[〔【［][\d ,，、]*$/;
const CLOSERS = /[”’"』」）)]/;

/** Offset after the first complete sentence with its marks; 0 when more text is needed to know. */
function sentenceEnd(text: string, isLast: boolean): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '“') depth++;
    else if (char === '”') depth = Math.max(0, depth - 1);
    else if (char === '\n') depth = 0; // a quotation left open must not swallow the rest of the answer
    const closesQuotedEnd = char === '”' && END.test(text[i - 1] ?? '');
    if (depth > 0 || !(END.test(char) || closesQuotedEnd)) continue;
    const end = afterMarks(text, i + 1);
    if (!isLast && (end === text.length || HALF_MARK.test(text.slice(end)))) return 0;
    if (closesQuotedEnd && end === i + 1 && !isSentenceStart(text, end)) continue;
    return end;
  }
  return isLast || text.length > LONGEST_SENTENCE ? text.length : 0;
}
/** No sentence is longer; a writer who finds no end must not be listened to for ever. */
const LONGEST_SENTENCE = 4_000;

/** Whether what follows a quoted sentence starts anew, rather than going on as in “好。”他说。 */
function isSentenceStart(text: string, at: number): boolean {
  return /^(?:\s*$|\n|据|“)/.test(text.slice(at));
}

function afterMarks(text: string, from: number): number {
  let i = from;
  for (;;) {
    const mark = MARK_HERE.exec(text.slice(i));
    if (mark) i += mark[0].length;
    else if (END.test(text[i] ?? '') || CLOSERS.test(text[i] ?? '') || (text[i] === ' ' && i > from)) i++;
    else return i;
  }
}

function toSentence(raw: string, evidenceCount: number): CitedSentence | undefined {
  const numbers: number[] = [];
  let depth = 0;
  const unmarked = raw.replace(/[“”]|[[〔【［] ?\d{1,2}(?: ?[,，、] ?\d{1,2})* ?[\]〕】］]/g, (found) => {
    if (found === '“') depth++;
    else if (found === '”') depth = Math.max(0, depth - 1);
    else if (depth === 0 || found.startsWith('[')) {
      numbers.push(...[...found.matchAll(/\d+/g)].map(Number));
      return '';
    }
    return found;
  });
  const text = plainSentence(unmarked);
  if (!text) return undefined;
  const distinct = [...new Set(numbers)];
  const isKnown = (n: number): boolean => n >= 1 && n <= evidenceCount;
  return {
    text,
    evidenceNumbers: distinct.filter(isKnown),
    unknownNumbers: distinct.filter((n) => !isKnown(n)),
    isComplete: distinct.length > 0 || /[。！？!?；;\n][”’"』」）)\s]*$/u.test(raw),
  };
}
