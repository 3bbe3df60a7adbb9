import { useId, useState } from 'preact/hooks';
import type { AdminApi } from '../lib/admin-api.ts';
import { admin } from '../messages/admin.ts';
import { whyFailed } from '../messages/errors.ts';
import { indexVersion } from '../state/index-events.ts';

/** As long as the contract of the withdrawal takes. */
const LONGEST_REASON = 200;

/** Takes an article out of all that is shown, and puts it back. */
export function AdminWithdrawal({ access }: { readonly access: AdminApi }) {
  const text = admin();
  const [articleId, setArticleId] = useState('');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState('');
  const id = useId();
  const meant = articleId.trim().replace(/^.*\/articles\//, '');
  const act = (what: Promise<unknown>, done: string): void => {
    void what.then(
      () => {
        setTold(done);
        indexVersion.value += 1;
      },
      (thrown: unknown) => setTold(whyFailed(thrown)),
    );
  };
  return (
    <section class="admin-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text.withdrawing}</h3>
      <p class="basis">{text.withdrawTold}</p>
      <form
        class="withdrawal-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (meant) act(access.withdraw(meant, reason.trim()), text.isWithdrawn(meant));
        }}
      >
        <label for={`${id}-article`}>{text.articleId}</label>
        <input
          id={`${id}-article`}
          class="field"
          type="text"
          value={articleId}
          placeholder={text.articleIdTold}
          onInput={(event) => setArticleId(event.currentTarget.value)}
        />
        <label for={`${id}-reason`}>{text.withdrawReason}</label>
        <input
          id={`${id}-reason`}
          class="field"
          type="text"
          maxLength={LONGEST_REASON}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <p>
          <button type="submit" class="quiet-button">
            {text.withdraw}
          </button>{' '}
          <button
            type="button"
            class="quiet-button"
            onClick={() => {
              if (meant) act(access.restore(meant), text.isRestored(meant));
            }}
          >
            {text.restore}
          </button>
        </p>
        <p role="status">{told}</p>
      </form>
    </section>
  );
}
