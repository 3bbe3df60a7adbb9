import { useEffect } from 'preact/hooks';
import type { SharedResponse } from '../../../src/contract/shared.ts';
import { onPlainClick } from '../lib/on-plain-click.ts';
import { longDate } from '../lib/long-date.ts';
import { kept } from '../messages/kept.ts';
import { language } from '../state/language.ts';
import { goToChat } from '../state/place.ts';
import { loadShared, sharedExchange, sharedExchangeId } from '../state/shared.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { useResource } from '../state/use-resource.ts';
import { AnswerActions } from './answer-actions.tsx';
import { AnswerText } from './answer-text.tsx';
import { FailureNote } from './failure-note.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { SourceList } from './source-list.tsx';

/** An answer somebody shared: as it was given, with what has changed in the archive since. */
export function SharedView({ id }: { readonly id: string }) {
  const { cannotOpenShared, loadingShared } = kept();
  const { value, failure, isLoading, retry } = useResource(id, loadShared);
  useReadingTitle(value?.answer.question);
  useEffect(() => () => void (sharedExchange.value = undefined), []);
  if (failure && !isLoading) return <FailureNote title={cannotOpenShared} failure={failure} onRetry={retry} />;
  if (!value || isLoading) return <p class="loading">{loadingShared}</p>;
  return <Loaded response={value} />;
}

function Loaded({ response }: { readonly response: SharedResponse }) {
  const text = kept();
  const exchange = sharedExchange.value;
  const answer = exchange?.answer;
  if (!exchange || !answer || exchange.id !== sharedExchangeId(response.id)) return null;
  const { citations } = exchange;
  const gone = new Set(response.standings.flatMap(({ n, standing }) => (standing === 'gone' ? [n] : [])));
  const standings = new Map(response.standings.map(({ n, standing }) => [n, text.standings[standing]]));
  return (
    <article class="exchange">
      <p class="shared-note">
        {[text.shared, text.sharedOn(longDate(response.sharedAt, language.value)), text.sharedFrom].join(text.space)}
        {text.space}
        {changeTold(response)}
      </p>
      <h2 class="question" lang="zh-CN">
        <bdi>{exchange.question}</bdi>
      </h2>
      {answer.refusal ? <RefusalNote refusal={answer.refusal} /> : <AnswerText exchange={exchange} isJudged={false} />}
      {citations.length > 0 && <SourceList exchangeId={exchange.id} citations={citations} notes={standings} />}
      <AnswerActions answer={{ ...answer, citations: citations.filter(({ n }) => !gone.has(n)) }} />
      <p>
        <a href="/" onClick={onPlainClick(goToChat)}>
          {text.askYourself}
        </a>
      </p>
    </article>
  );
}

function changeTold({ archiveChanged, standings }: SharedResponse): string {
  const { sharedUnchanged, sharedChanged, standsAsBefore, standsNoMore } = kept();
  if (!archiveChanged) return sharedUnchanged;
  const otherwise = standings.filter(({ standing }) => standing !== 'unchanged').length;
  return `${sharedChanged}${otherwise === 0 ? standsAsBefore : standsNoMore(otherwise)}`;
}
