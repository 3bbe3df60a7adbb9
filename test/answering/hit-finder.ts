import { selectEvidence } from '../../src/answering/select-evidence.ts';
import { parseQuery } from '../../src/retrieval/parse-query.ts';
import { jiebaTokenizer as tokenizer } from '../../src/text/tokenizer.ts';
import type { Hit } from '../../src/types/hit.ts';
import type { Snapshot } from '../../src/types/snapshot.ts';

/** Finds by words alone: enough to test what answering makes of hits. */
export function createHitFinder({ lexical, store }: Snapshot) {
  const hitsFor = (question: string): Hit[] =>
    lexical.search(parseQuery(question, { tokenizer }).terms, 20).flatMap(({ ordinal, score }, i) => {
      const passage = store.passages[ordinal];
      const article = passage && store.article(passage.articleId);
      return article ? [{ rank: i + 1, passage, article, scores: { bm25Score: score } }] : [];
    });
  return {
    store,
    parts: { tokenizer, lexical },
    hitsFor,
    request(question: string) {
      const query = parseQuery(question, { tokenizer });
      const evidence = selectEvidence(hitsFor(question), store, { k: 6, budgetChars: 6_000 });
      return { query, evidence, history: [] };
    },
  };
}
