import { BaowenError, reasonOf } from '../../errors.ts';
import { decodePage } from '../decode-page.ts';
import { readRecord } from './article-record.ts';
import type { Door } from './door.ts';
import { readRecords } from './read-records.ts';

const LINE_FEED = 10;

/** JSON Lines: one article a line. Lines are decoded one by one, so a file may be larger than a string can be. */
export const jsonLinesDoor: Door = {
  extensions: ['jsonl', 'ndjson'],
  holdsManyPages: true,
  async open(bytes, file) {
    const { encoding } = decodePage(firstLine(bytes) ?? bytes, file);
    return readRecords(
      lines(bytes),
      ({ line, number }) => ({
        part: `line-${number}`,
        record: () => readRecord(parse(line, file, number), `Line ${number} of ${file}`),
      }),
      encoding,
      file,
    );
  },
};

function firstLine(bytes: Uint8Array): Uint8Array | undefined {
  for (const { line } of lines(bytes)) return line;
  return undefined;
}

/** The lines that hold anything, numbered from 1. No character of UTF-8 or GB18030 has a line feed within it. */
function* lines(bytes: Uint8Array): Generator<{ line: Uint8Array; number: number }> {
  let number = 0;
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    number += 1;
    if (line.some((byte) => byte > 32)) yield { line, number };
    start = end + 1;
  }
}

function parse(line: Uint8Array, file: string, number: number): unknown {
  const { text } = decodePage(line, file);
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    throw new BaowenError(
      'record_invalid',
      `Line ${number} of ${file} is no JSON: ${reasonOf(cause)}. Mend or remove it.`,
      {
        cause,
      },
    );
  }
}
