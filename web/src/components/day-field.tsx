interface Props {
  readonly label: string;
  /** `2024-03-18`; empty for none. */
  readonly value: string | undefined;
  /** Days that may be chosen. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onInput: (day: string) => void;
}

/** Where a day is set. */
export function DayField({ label, value = '', min, max, onInput }: Props) {
  return (
    <label>
      {label}
      <input type="date" min={min} max={max} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}
