import { BagCounter } from './bags.ts';
import type { ContrastiveModel } from './contrastive-model.ts';
import type { NumberedText } from './numbered-text.ts';

/** Unit vectors of many texts, row by row; a text is given in parts. */
export function textVectors(model: ContrastiveModel, texts: readonly (readonly Int32Array[])[]): Float32Array {
  const { batch, vectors } = model;
  const all = new Float32Array(texts.length * vectors.columns);
  const counter = new BagCounter(vectors.rows);
  for (let at = 0; at < texts.length; at += batch) {
    const some = texts.slice(at, at + batch);
    for (const text of some) {
      for (const part of text) counter.add(part);
      counter.endText();
    }
    const rows = model.embed(counter.take()).values;
    all.set(rows.subarray(0, some.length * vectors.columns), at * vectors.columns);
  }
  return all;
}

/** Characters of a passage of the archive. */
const PASSAGE = 280;

/** Cuts a text into passages of whole sentences. */
export function passagesOf({ sentences, lengths }: NumberedText): Int32Array[][] {
  const passages: Int32Array[][] = [];
  let [passage, length]: [Int32Array[], number] = [[], 0];
  for (const [i, sentence] of sentences.entries()) {
    passage.push(sentence);
    length += lengths[i] ?? 0;
    if (length < PASSAGE && i + 1 < sentences.length) continue;
    passages.push(passage);
    [passage, length] = [[], 0];
  }
  return passages;
}
