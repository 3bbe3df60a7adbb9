interface Props {
  /** What kind of thing it is; empty where the text says so itself. */
  readonly label: string;
  readonly text: string;
  /** Changes it. */
  readonly onEdit?: (() => void) | undefined;
  readonly edition?: string;
  /** Takes it away. */
  readonly onRemove?: (() => void) | undefined;
  readonly removal?: string;
}

/** Something that holds for a question, to be changed or taken away where it can be. */
export function Chip({ label, text, onEdit, edition, onRemove, removal }: Props) {
  const words = (
    <>
      {label && <span class="chip-label">{label}</span>}
      <bdi lang="zh-CN">{text}</bdi>
    </>
  );
  return (
    <span class="chip">
      {onEdit ? (
        <button type="button" class="chip-words" title={edition} onClick={onEdit}>
          {words}
        </button>
      ) : (
        <span class="chip-words">{words}</span>
      )}
      {onRemove && (
        <button type="button" class="chip-remove" aria-label={removal} title={removal} onClick={onRemove}>
          ×
        </button>
      )}
    </span>
  );
}
