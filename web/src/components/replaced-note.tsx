import { limits } from '../messages/limits.ts';
import { replaced, undoRevision } from '../state/chat.ts';

/** Where a revised question took the place of others: that it did, and the way back. */
export function ReplacedNote({ id }: { readonly id: string }) {
  const { replaced: told, undo } = limits();
  const change = replaced.value;
  if (change?.as !== id) return null;
  return (
    <p class="stopped">
      {told(change.count)}
      <button type="button" class="quiet-button" onClick={undoRevision}>
        {undo}
      </button>
    </p>
  );
}
