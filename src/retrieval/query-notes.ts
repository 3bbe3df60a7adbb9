import type { ParsedQuery } from '../types/query.ts';

/**
 * What a reader should be told of how the question was read, each a Chinese sentence without its full stop: 按“芦淞”检索.
 * Other words for the same thing are not worth telling; they show in the trace.
 */
export function queryNotes({ expansions }: ParsedQuery): string[] {
  const corrected = expansions.filter(({ kind }) => kind === 'homophone' || kind === 'ocr');
  const froms = [...new Set(corrected.map(({ from }) => from))];
  return froms.map((word) => {
    const tos = corrected.filter(({ from }) => from === word).map(({ to }) => `“${to}”`);
    return `按${tos.join('、')}检索，报库里没有“${word}”`;
  });
}
