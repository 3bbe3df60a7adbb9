import { useEffect, useId, useRef } from 'preact/hooks';
import { kept } from '../messages/kept.ts';

interface Props {
  readonly address: string;
  readonly onCopy: () => void;
}

/** The address under which an answer is shared, selected so that it can be copied at once. */
export function SharedAddress({ address, onCopy }: Props) {
  const { sharedUnder, copyAddress } = kept();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [address]);
  return (
    <p class="shared-address">
      <label for={id}>{sharedUnder}</label>
      <input id={id} ref={field} class="field" type="text" readOnly value={address} />
      <button type="button" class="quiet-button" onClick={onCopy}>
        {copyAddress}
      </button>
    </p>
  );
}
