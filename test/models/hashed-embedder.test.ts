import { describe, expect, it } from 'vitest';
import { Bm25fIndex } from '../../src/indexing/bm25f-index.ts';
import { buildLexicalPostings } from '../../src/indexing/build-lexical-postings.ts';
import { createHashedEmbedder, HASHED_EMBEDDER } from '../../src/models/hashed-embedder.ts';
import { jiebaTokenizer } from '../../src/text/tokenizer.ts';
import type { Embedder } from '../../src/types/ports/embedder.ts';
import { embedderContract } from '../contract/embedder-contract.ts';

const KNOWN = ['新馆首日接待了三千多位读者。', '村里的橘子运得出去了。', '明天小雨，气温下降。', '桥上今天限行。'];

async function makeEmbedder(): Promise<Embedder> {
  const none = { headline: [], kicker: [], section: [], subhead: [], bylines: [], issue: [] };
  const passages = KNOWN.map((text) => ({ ...none, body: jiebaTokenizer.terms(text) }));
  return createHashedEmbedder(jiebaTokenizer, new Bm25fIndex(await buildLexicalPostings(passages)));
}

embedderContract('the hashed embedder', makeEmbedder);

describe('the hashed embedder', () => {
  it('says that its vectors hold for one archive only', async () => {
    const { isArchiveFree, fingerprint, dimension } = await makeEmbedder();
    expect({ isArchiveFree, fingerprint, dimension }).toEqual({ isArchiveFree: false, ...HASHED_EMBEDDER });
  });

  it('puts the text that shares the telling words nearest to a question', async () => {
    const embedder = await makeEmbedder();
    const question = await embedder.embedQuery('新馆首日有多少读者');
    const cosines = (await embedder.embedPassages(KNOWN)).map((v) =>
      v.reduce((sum, x, i) => sum + x * (question[i] ?? 0), 0),
    );
    expect(cosines.indexOf(Math.max(...cosines))).toBe(0);
  });

  it('reads both scripts and widths alike', async () => {
    const embedder = await makeEmbedder();
    expect(await embedder.embedQuery('新館首日')).toEqual(await embedder.embedQuery('新馆首日'));
  });

  it('hears nothing in words of a question that no passage holds', async () => {
    const embedder = await makeEmbedder();
    const vector = await embedder.embedQuery('zzz');
    expect(Math.hypot(...vector)).toBe(0);
  });
});
