const CHUNK_CHARS = 1 << 20;

/** One JSON text a line, in chunks of about a million characters. */
export function* jsonLines(rows: Iterable<unknown>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${JSON.stringify(row)}\n`;
    if (chunk.length >= CHUNK_CHARS) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}

/**
 * Reads what `jsonLines` wrote; the caller knows what the rows are.
 * @throws SyntaxError when a line is no JSON
 */
export function parseJsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}
