/** A piece of an answer: words, or the mark of a citation. */
export type AnswerToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'mark'; readonly n: number; readonly text: string };

/**
 * Cuts an answer into words and citation marks; the tokens' texts, joined, are the answer. A 〔n〕 that is no citation —
 * documents are numbered 〔12〕 too — stays text.
 */
export function splitMarks(answer: string, isCitation: (n: number) => boolean): readonly AnswerToken[] {
  const tokens: AnswerToken[] = [];
  let from = 0;
  for (const match of answer.matchAll(/〔(\d{1,3})〕/g)) {
    const n = Number(match[1]);
    if (!isCitation(n)) continue;
    if (match.index > from) tokens.push({ type: 'text', text: answer.slice(from, match.index) });
    tokens.push({ type: 'mark', n, text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < answer.length) tokens.push({ type: 'text', text: answer.slice(from) });
  return tokens;
}

/** What is set in one go: words, or marks with the character they must not be parted from by a line's end. */
export interface AnswerPiece {
  readonly text: string;
  readonly marks: readonly number[];
}

/** Ties each run of marks to the last character before it; the pieces hold the same words and marks in the same order. */
export function tieMarks(tokens: readonly AnswerToken[]): readonly AnswerPiece[] {
  const pieces: { text: string; marks: number[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'text') {
      pieces.push({ text: token.text, marks: [] });
      continue;
    }
    const last = pieces.pop() ?? { text: '', marks: [] };
    const tied = last.marks.length > 0 ? last.text : (/.$/su.exec(last.text)?.[0] ?? '');
    const before = last.text.slice(0, last.text.length - tied.length);
    if (before) pieces.push({ text: before, marks: [] });
    pieces.push({ text: tied, marks: [...last.marks, token.n] });
  }
  return pieces;
}

/** The answer's words alone. */
export function withoutMarks(answer: string, isCitation: (n: number) => boolean): string {
  return splitMarks(answer, isCitation)
    .map((token) => (token.type === 'text' ? token.text : ''))
    .join('');
}

/** What of a growing answer may be shown: all of it but a mark that has only begun to arrive. */
export function withoutHalfMark(growing: string): string {
  return growing.replace(/〔\d{0,3}$/, '');
}
