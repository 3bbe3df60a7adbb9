import { conversations } from '../messages/conversations.ts';
import { keeping } from '../state/conversations.ts';

/** Said when the browser had no room for every conversation. */
export function KeepingNote() {
  const { keptInstead, notKept, understood } = conversations();
  if (keeping.value === 'kept') return null;
  return (
    <p class="notice" role="status">
      {keeping.value === 'kept-instead' ? keptInstead : notKept}
      <button type="button" class="bare-button" onClick={() => (keeping.value = 'kept')}>
        {understood}
      </button>
    </p>
  );
}
