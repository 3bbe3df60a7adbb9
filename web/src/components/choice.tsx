interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** What each value is called, in the order they are offered. */
  readonly names: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, chosen from a list that opens. */
export function Choice<Value extends string>({ label, value, names, onChoose }: Props<Value>) {
  const values = Object.keys(names) as Value[];
  return (
    <label class="hits-choice">
      {label}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values[currentTarget.selectedIndex];
          if (chosen) onChoose(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
