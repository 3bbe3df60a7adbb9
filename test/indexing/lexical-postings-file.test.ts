import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicalPostings } from '../../src/indexing/build-lexical-postings.ts';
import { decodeLexicalPostings, encodeLexicalPostings } from '../../src/indexing/lexical-postings-file.ts';
import { passagesOfTerms } from '../contract/lexical-index-contract.ts';
import { countTerms } from '../support/count-terms.ts';

const damaged = expect.objectContaining({ code: 'index_damaged', details: { file: 'postings.bin' } }) as Error;

describe('the file of the lexical index', () => {
  it('is read as it was written, wherever its bytes lie in memory', async () => {
    await fc.assert(
      fc.asyncProperty(passagesOfTerms, fc.nat(3), async (passages, shift) => {
        const postings = await buildLexicalPostings([countTerms(passages)]);
        const bytes = Buffer.concat(encodeLexicalPostings(postings));
        const shifted = new Uint8Array(bytes.length + shift);
        shifted.set(bytes, shift);
        expect(decodeLexicalPostings(shifted.subarray(shift), 'postings.bin')).toEqual(postings);
      }),
    );
  });

  it('is the same for the same passages, in however many parts they were counted', async () => {
    await fc.assert(
      fc.asyncProperty(passagesOfTerms, fc.nat(), async (passages, at) => {
        const cut = at % (passages.length + 1);
        const parts = [passages.slice(0, cut), passages.slice(cut)].map(countTerms);
        const [one, other] = [await buildLexicalPostings([countTerms(passages)]), await buildLexicalPostings(parts)];
        expect(encodeLexicalPostings(one)).toEqual(encodeLexicalPostings(other));
      }),
    );
  });

  it('is refused when it is cut, longer than it says, empty or another file', async () => {
    const words = { headline: ['桥'], kicker: [], section: [], subhead: [], bylines: [], issue: [], body: ['路'] };
    const bytes = Buffer.concat(encodeLexicalPostings(await buildLexicalPostings([countTerms([words])])));
    const wrong = [bytes.subarray(0, -1), Buffer.concat([bytes, bytes]), Buffer.alloc(0), Buffer.alloc(64, 'x')];
    for (const file of wrong) expect(() => decodeLexicalPostings(file, 'postings.bin')).toThrow(damaged);
  });
});
