import type { SharedAnswer, SharedResponse, Standing } from '../../contract/shared.ts';
import type { Citation } from '../../types/answer.ts';
import type { PassageStore } from '../../types/ports/passage-store.ts';
import type { Snapshot } from '../../types/snapshot.ts';
import type { SharedRecord } from './shared-answers.ts';

/**
 * A shared answer beside the archive as it is now. What the archive has given up since is not told from the shared copy
 * either: neither its quote nor the sentences that rest on it, nor a refusal that speaks of it.
 */
export function sharedView(
  id: string,
  { sharedAt, answer }: SharedRecord,
  { store, manifest }: Snapshot,
): SharedResponse {
  const standings = answer.citations.map((citation) => ({ n: citation.n, standing: standingOf(citation, store) }));
  const gone = new Set(standings.flatMap(({ n, standing }) => (standing === 'gone' ? [n] : [])));
  return {
    id,
    sharedAt,
    answer: withoutGoneNearest(gone.size > 0 ? withoutGone(answer, gone) : answer, store),
    archiveChanged: manifest.buildId !== answer.indexId,
    indexId: manifest.buildId,
    standings,
  };
}

/** What stands in the place of a sentence that is not told any more. */
const WITHDRAWN = '（此处所引的报道已不在报库中。）';

function standingOf({ article, quote }: SharedAnswer['citations'][number], store: PassageStore): Standing {
  const text = store.article(article.id)?.text;
  if (text === undefined) return 'gone';
  return letters(text).includes(letters(quote)) ? 'unchanged' : 'changed';
}

function withoutGone(answer: SharedAnswer, gone: ReadonlySet<number>): SharedAnswer {
  const isGone = ({ citations }: { readonly citations: readonly number[] }): boolean =>
    citations.some((n) => gone.has(n));
  const sentences = answer.sentences.filter((sentence) => !isGone(sentence));
  const told = answer.sentences.map((sentence) =>
    isGone(sentence) ? WITHDRAWN : `${sentence.text}${sentence.citations.map((n) => `〔${n}〕`).join('')}`,
  );
  return {
    ...answer,
    // Without sentences nothing says which words rest on what is gone.
    answer: told.length > 0 ? told.join('\n') : WITHDRAWN,
    sentences,
    citations: answer.citations.map((citation) => (gone.has(citation.n) ? blank(citation) : citation)),
  };
}

/** Says that there was a source, and where it was printed, but not what it said. */
function blank(citation: SharedAnswer['citations'][number]): Citation {
  const { n, verdict, passageId, source, article, issue } = citation;
  return {
    n,
    quote: '',
    verdict,
    passageId,
    label: '已不在报库中的报道',
    source: { file: source.file, spans: [] },
    article: { ...article, headline: '', section: '', bylines: [] },
    issue,
  };
}

function withoutGoneNearest(answer: SharedAnswer, store: PassageStore): SharedAnswer {
  const { refusal } = answer;
  if (!refusal) return answer;
  const nearest = refusal.nearest.filter(({ article }) => store.article(article.id) !== undefined);
  if (nearest.length === refusal.nearest.length) return answer;
  const message = '报库里没有答案。';
  return { ...answer, answer: message, notes: [], sentences: [], refusal: { ...refusal, message, nearest } };
}

function letters(text: string): string {
  return text.replace(/\s+/gu, '');
}
