import { array, assert, constantFrom, nat, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBoundedCache } from '../../src/pipelines/bounded-cache.ts';
import type { AnswerEvent } from '../../src/types/answer.ts';

const KEYS = ['甲', '乙', '丙', '丁', '戊'];
const events = (chars: number): AnswerEvent[] => [{ type: 'delta', text: '答'.repeat(chars) }];
const bytesOf = (key: string, kept: readonly AnswerEvent[]): number => 2 * (JSON.stringify(kept).length + key.length);

describe('createBoundedCache', () => {
  it('holds what a list ordered by last use holds, whatever is kept and asked for', () => {
    const step = record({ key: constantFrom(...KEYS), chars: option(nat(40)) });
    const bounds = record({ maxEntries: nat(4), maxBytes: nat(400) });
    assert(
      property(bounds, array(step, { maxLength: 40 }), ({ maxEntries, maxBytes }, steps) => {
        const cache = createBoundedCache<readonly AnswerEvent[]>({ maxEntries, maxBytes });
        let list: { key: string; kept: AnswerEvent[] }[] = [];
        for (const { key, chars } of steps) {
          const held = list.find((entry) => entry.key === key);
          list = list.filter((entry) => entry !== held);
          if (chars === null) {
            cache.get(key);
            if (held) list.push(held);
            continue;
          }
          const kept = events(chars);
          cache.keep(key, kept);
          if (maxEntries > 0 && bytesOf(key, kept) <= maxBytes) list.push({ key, kept });
          const tooMuch = (): boolean =>
            list.length > maxEntries || list.reduce((sum, one) => sum + bytesOf(one.key, one.kept), 0) > maxBytes;
          while (tooMuch()) list.shift();
        }
        const held = KEYS.map((key) => list.find((entry) => entry.key === key)?.kept);
        expect(KEYS.map((key) => cache.get(key))).toEqual(held);
      }),
    );
  });
});
