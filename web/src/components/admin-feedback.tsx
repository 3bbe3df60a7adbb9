import { useEffect, useState } from 'preact/hooks';
import type { FeedbackEntry, FeedbackResponse } from '../../../src/contract/feedback.ts';
import type { AdminApi } from '../lib/admin-api.ts';
import { type Failure, toFailure } from '../lib/api-error.ts';
import { longTime } from '../lib/long-date.ts';
import { admin } from '../messages/admin.ts';
import { kept } from '../messages/kept.ts';
import { language } from '../state/language.ts';
import { FailureNote } from './failure-note.tsx';

/** What readers said of answers, newest first, page after page. */
export function AdminFeedback({ access }: { readonly access: AdminApi }) {
  const text = admin();
  const [pages, setPages] = useState<readonly FeedbackResponse[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const load = (before?: number): void => {
    setFailure(undefined);
    access.feedback(before).then(
      (page) => setPages((sofar) => (before === undefined ? [page] : [...sofar, page])),
      (thrown: unknown) => setFailure(toFailure(thrown)),
    );
  };
  useEffect(() => load(), [access]);
  const [newest] = pages;
  const next = pages.at(-1)?.next;
  return (
    <section class="admin-part" aria-labelledby="admin-feedback">
      <h3 id="admin-feedback">{text.feedback}</h3>
      {failure && <FailureNote title={text.cannotOpen} failure={failure} onRetry={() => load(next)} />}
      {newest && (
        <p class="basis">{newest.up + newest.down > 0 ? text.judged(newest.up, newest.down) : text.noFeedback}</p>
      )}
      <ol class="admin-list">
        {pages
          .flatMap(({ entries }) => entries)
          .map((entry, i) => (
            <Entry key={i} entry={entry} />
          ))}
      </ol>
      {next !== undefined && (
        <button type="button" class="quiet-button" onClick={() => load(next)}>
          {text.older}
        </button>
      )}
    </section>
  );
}

function Entry({ entry: { at, rating, reason, comment, question, answerId } }: { readonly entry: FeedbackEntry }) {
  const text = admin();
  return (
    <li>
      <p>
        <span class={`verdict verdict-${rating}`}>{text.rating[rating]}</span>{' '}
        {question && (
          <bdi class="feedback-question" lang="zh-CN">
            {question}
          </bdi>
        )}
      </p>
      {(reason ?? comment) && (
        <p class="feedback-words">
          {[reason && kept().reasons[reason], comment].filter(Boolean).map((words, i) => (
            <bdi key={i}>{words}</bdi>
          ))}
        </p>
      )}
      <p class="failure-detail">
        {longTime(at, language.value)} · {text.answer} <code>{answerId}</code>
      </p>
    </li>
  );
}
