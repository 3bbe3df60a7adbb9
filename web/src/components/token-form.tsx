import { useId, useRef, useState } from 'preact/hooks';
import { toFailure } from '../lib/api-error.ts';
import { admin } from '../messages/admin.ts';
import { errorSentence } from '../messages/errors.ts';
import { enterAdmin } from '../state/admin.ts';

/** Asks for the admin token; a wrong one is said to be wrong, and the field is ready for another. */
export function TokenForm() {
  const { token, tokenTold, enter, wrongToken } = admin();
  const [failure, setFailure] = useState('');
  const [isTrying, setTrying] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const submit = async (): Promise<void> => {
    const given = field.current?.value.trim();
    if (!given) return;
    setTrying(true);
    setFailure('');
    await enterAdmin(given).catch((thrown: unknown) => {
      const { code } = toFailure(thrown);
      setFailure(code === 'unauthorized' ? wrongToken : errorSentence(code));
      setTrying(false);
      field.current?.select();
    });
  };
  return (
    <form
      class="token-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for={id}>{token}</label>
      <div class="token-row">
        <input
          id={id}
          ref={field}
          class="field"
          type="password"
          autocomplete="off"
          aria-describedby={`${id}-told`}
          aria-invalid={failure !== ''}
        />
        <button type="submit" class="quiet-button" aria-disabled={isTrying}>
          {enter}
        </button>
      </div>
      <p id={`${id}-told`} class="basis">
        {tokenTold}
      </p>
      <p class="token-failure" role="alert">
        {failure}
      </p>
    </form>
  );
}
