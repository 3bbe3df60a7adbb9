import { createExtractiveAnswerModel } from '../../src/answering/extractive-answer-model.ts';
import { pairOverlap } from '../../src/answering/pair-overlap.ts';
import { parseCitations } from '../../src/answering/parse-citations.ts';
import type { CitedSentence } from '../../src/answering/parse-citations.ts';
import { selectEvidence } from '../../src/answering/select-evidence.ts';
import { retrieve } from '../../src/retrieval/retrieve.ts';
import { understandQuery } from '../../src/retrieval/understand-query.ts';
import type { SearchParts } from '../../src/pipelines/search.ts';
import type { Evidence } from '../../src/types/answer.ts';
import type { ParsedQuery } from '../../src/types/query.ts';

/** A sentence of an answer with all the evidence that its writer had. */
export interface Claim {
  readonly sentence: CitedSentence;
  readonly evidence: readonly Evidence[];
}

/** A sentence that retells what an article says, and words that tell which article. */
export interface Retold {
  readonly gold: string;
  readonly text: string;
}

/** What the product answers by quoting, sentence by sentence. */
export async function quotedClaims(questions: readonly string[], parts: SearchParts): Promise<Claim[]> {
  const model = createExtractiveAnswerModel({ tokenizer: parts.tokenizer, lexical: parts.snapshot.lexical });
  const claims: Claim[] = [];
  for (const question of questions) {
    const { query, evidence } = await evidenceFor(question, parts);
    if (evidence.length === 0) continue;
    const written = model.write({ query, evidence, history: [] }, new AbortController().signal);
    for await (const sentence of parseCitations(written, evidence.length)) claims.push({ sentence, evidence });
  }
  return claims;
}

/**
 * Retold sentences, each among the evidence that it finds itself, under the number of the article it retells.
 * @returns without those whose article is not found
 */
export async function retoldClaims(retold: readonly Retold[], parts: SearchParts): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const { gold, text } of retold) {
    const { evidence } = await evidenceFor(text, parts);
    const cited = evidence
      .filter(
        (piece) => piece.article.headline.includes(gold) || piece.text.includes(gold) || piece.article.text === gold,
      )
      .toSorted((a, b) => pairOverlap(text, b.text) - pairOverlap(text, a.text))[0];
    if (cited) claims.push({ sentence: sentenceOf(text, cited.n), evidence });
  }
  return claims;
}

/** A whole sentence under one mark. */
export function sentenceOf(text: string, n: number): CitedSentence {
  return { text, evidenceNumbers: [n], unknownNumbers: [], isComplete: true };
}

async function evidenceFor(
  question: string,
  parts: SearchParts,
): Promise<{ readonly query: ParsedQuery; readonly evidence: Evidence[] }> {
  const { snapshot, tokenizer, clock } = parts;
  const query = understandQuery(question, {}, { ...snapshot, tokenizer, clock });
  const { hits } = await retrieve(parts, query, { k: 20 }, new AbortController().signal);
  return { query, evidence: selectEvidence(hits, snapshot.store, { k: 6, budgetChars: 6_000 }) };
}
