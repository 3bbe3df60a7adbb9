import { useEffect, useRef } from 'preact/hooks';
import { admin } from '../messages/admin.ts';
import { adminAccess } from '../state/admin.ts';
import { followIndex } from '../state/index-events.ts';
import { useReadingTitle } from '../state/use-reading-title.ts';
import { AdminCoverage } from './admin-coverage.tsx';
import { AdminFeedback } from './admin-feedback.tsx';
import { AdminIndex } from './admin-index.tsx';
import { AdminLatency } from './admin-latency.tsx';
import { AdminWithdrawal } from './admin-withdrawal.tsx';
import { TokenForm } from './token-form.tsx';
import '../styles/admin.css';

/** The archivist's page: behind the token, what is served, what was left out, how answering goes and what readers think. */
export function AdminPage() {
  const text = admin();
  const access = adminAccess.value;
  useReadingTitle(text.title);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!access) return;
    head.current?.focus(); // the form that had the focus is gone
    return followIndex();
  }, [access]);
  return (
    <div class="admin">
      <header class="admin-head">
        <h2 class="headline" ref={head} tabIndex={-1}>
          {text.title}
        </h2>
        {access && (
          <button type="button" class="quiet-button" onClick={() => (adminAccess.value = undefined)}>
            {text.leave}
          </button>
        )}
      </header>
      {access ? (
        <div class="admin-parts">
          <AdminIndex access={access} />
          <AdminCoverage />
          <AdminLatency access={access} />
          <AdminFeedback access={access} />
          <AdminWithdrawal access={access} />
        </div>
      ) : (
        <TokenForm />
      )}
    </div>
  );
}
