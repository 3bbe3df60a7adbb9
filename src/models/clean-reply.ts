import { BaowenError } from '../errors.ts';

/** What a model is told to write, alone, when the evidence does not say. */
export const SILENCE = '【库中未载】';

const SILENCE_WORDS = '库中未载';
const THINK = '<think>';
const THOUGHT = '</think>';

/**
 * A reply as a reader may see it: without the thoughts that some models write before it, and without anything when it
 * opens with `SILENCE`, in whatever brackets or stars. Pieces pass as soon as it is clear that they belong to the answer.
 * @throws BaowenError `model_stream_broken` when the reply holds neither an answer nor `SILENCE`
 */
export async function* cleanReply(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  let isAnswer = false;
  for await (const piece of pieces) {
    if (isAnswer) {
      yield piece;
      continue;
    }
    held += piece;
    const text = withoutThoughts(held);
    const words = text.replace(/^[^\p{L}\p{N}]+/u, '');
    if (words.startsWith(SILENCE_WORDS)) return;
    if (SILENCE_WORDS.startsWith(words)) continue;
    isAnswer = true;
    yield text;
  }
  if (isAnswer) return;
  const rest = withoutThoughts(held).trimEnd();
  if (!rest) {
    throw new BaowenError(
      'model_stream_broken',
      'The model ended without writing an answer. If it thinks before it writes, raise MODEL_MAX_OUTPUT_TOKENS.',
    );
  }
  yield rest;
}

/** What follows the thoughts; empty while they may still go on. */
function withoutThoughts(held: string): string {
  const text = held.trimStart();
  if (THINK.startsWith(text)) return '';
  if (!text.startsWith(THINK)) return text;
  const end = text.indexOf(THOUGHT);
  return end < 0 ? '' : text.slice(end + THOUGHT.length).trimStart();
}
