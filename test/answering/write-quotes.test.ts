import { describe, expect, it } from 'vitest';
import { inQuotes } from '../../src/answering/write-quotes.ts';

describe('inQuotes', () => {
  it('turns quotation marks inside round and closes with a full stop', () => {
    expect(inQuotes('他说“好”')).toBe('“他说‘好’”。');
    expect(inQuotes('风筝节开幕。')).toBe('“风筝节开幕。”');
  });

  it('widens the brackets of printed note marks, which are no marks of the answer', () => {
    expect(inQuotes('全长22公里[3][4,5]。')).toBe('“全长22公里［3］［4,5］。”');
    expect(inQuotes('见附表[甲]')).toBe('“见附表[甲]”。');
  });
});
