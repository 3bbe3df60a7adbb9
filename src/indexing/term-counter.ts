import { BM25F_FIELDS, lengthNorm, type FieldName, type PassageTerms } from './bm25f.ts';
import { ByteWriter } from './byte-writer.ts';
import { bodyNorm, frequencyCode } from './frequency-codes.ts';
import { GrowingUint32 } from './growing-uint32.ts';
import { CODE_BITS } from './posting-entry.ts';
import { TermNumbers } from './term-numbers.ts';

/** How often terms stand in some passages: plain data, which may come from another process. */
export interface TermCounts {
  /** Each term once; its place is its number. */
  readonly terms: readonly string[];
  /** A passage's terms, one passage after another: the term's number above its frequency code. */
  readonly entries: Uint32Array;
  /** Where each passage's entries end. */
  readonly ends: Uint32Array;
  /** See `bodyNorm`, one a passage. */
  readonly bodyNorms: Uint8Array;
}

const OTHER_FIELDS = (Object.keys(BM25F_FIELDS) as readonly FieldName[]).filter((name) => name !== 'body');

/** Counts the terms of passages, weighted over the fields. */
export class TermCounter {
  readonly #numbers = new TermNumbers();
  readonly #entries = new GrowingUint32();
  readonly #ends = new GrowingUint32();
  readonly #bodyNorms = new ByteWriter();
  /** Of the passage at hand, by term; zero again after it. */
  readonly #inBody: number[] = [];
  readonly #elsewhere: number[] = [];
  #met: number[] = [];

  /** Takes the next passage. */
  add(passage: PassageTerms): void {
    for (const term of passage.body) {
      const id = this.#meet(term);
      this.#inBody[id] = (this.#inBody[id] as number) + 1;
    }
    for (const name of OTHER_FIELDS) {
      const field = BM25F_FIELDS[name];
      const share = field.weight / lengthNorm(field, passage[name].length);
      for (const term of passage[name]) {
        const id = this.#meet(term);
        this.#elsewhere[id] = (this.#elsewhere[id] as number) + share;
      }
    }
    const norm = bodyNorm(passage.body.length);
    for (const id of this.#met) {
      const code = frequencyCode(this.#inBody[id] as number, norm, this.#elsewhere[id] as number);
      this.#entries.push(((id << CODE_BITS) | code) >>> 0);
      this.#inBody[id] = 0;
      this.#elsewhere[id] = 0;
    }
    this.#met = [];
    this.#bodyNorms.byte(norm);
    this.#ends.push(this.#entries.length);
  }

  /** What was counted in all passages taken. */
  counts(): TermCounts {
    return {
      terms: this.#numbers.terms,
      entries: this.#entries.items(),
      ends: this.#ends.items(),
      bodyNorms: this.#bodyNorms.view().slice(),
    };
  }

  #meet(term: string): number {
    const id = this.#numbers.of(term);
    if (id === this.#inBody.length) {
      this.#inBody.push(0);
      this.#elsewhere.push(0);
    }
    if (this.#inBody[id] === 0 && this.#elsewhere[id] === 0) this.#met.push(id);
    return id;
  }
}
