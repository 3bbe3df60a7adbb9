/** Where the lines of a text begin and which line an offset stands in. */
export interface LineNumbers {
  /** Offsets of the lines' first characters; line 1 is the first. */
  readonly starts: readonly number[];
  /** The number of the line an offset stands in, from 1. */
  at(offset: number): number;
}

/** Counts the lines of a text as editors do: `\n`, `\r\n` and `\r` each end one. */
export function lineNumbers(text: string): LineNumbers {
  const starts = [0];
  for (const { index, 0: mark } of text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + mark.length);
  return {
    starts,
    at(offset) {
      let [low, high] = [0, starts.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle;
      }
      return low + 1;
    },
  };
}
