import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { BuildJournal, removeJournal } from '../../src/indexing/build-journal.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baowen-journal-'));
const file = path.join(folder, '.journal');
const value = fc.oneof(fc.string(), fc.uint32Array(), fc.record({ text: fc.string(), none: fc.constant(undefined) }));
const entries = fc.uniqueArray(fc.tuple(fc.string(), value), { selector: ([key]) => key, maxLength: 6 });

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Notes some values and closes. @returns how long the file was after each */
function note(added: readonly (readonly [string, unknown])[], identity = 'program 1'): number[] {
  const journal = new BuildJournal(folder, identity);
  const lengths = added.map(([key, noted]) => {
    journal.add(`key ${key}`, noted);
    return fs.statSync(file).size;
  });
  journal.close();
  return lengths;
}

describe('BuildJournal', () => {
  it('gives back what was noted, as far as it is whole, and goes on behind it', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(255), (added, at, flip) => {
        removeJournal(folder);
        const lengths = note(added);
        const bytes = fs.readFileSync(file);
        const damagedAt = at % bytes.length;
        bytes[damagedAt] = (bytes[damagedAt] as number) ^ flip;
        fs.writeFileSync(file, flip === 0 ? bytes.subarray(0, damagedAt) : bytes);

        note([['last', 'added']]);
        const journal = new BuildJournal(folder, 'program 1');
        const whole = added.filter((_, n) => (lengths[n] as number) <= damagedAt);
        for (const [key] of added) expect(journal.has(`key ${key}`)).toBe(whole.some(([known]) => known === key));
        for (const [key, noted] of whole) expect(journal.get(`key ${key}`)).toEqual(noted);
        expect(journal.get('key last')).toBe('added');
        journal.close();
      }),
      { numRuns: 60 },
    );
  });

  it('forgets what was noted with another program', () => {
    removeJournal(folder);
    note([['a', 1]]);
    note([['b', 2]], 'program 2');
    const journal = new BuildJournal(folder, 'program 2');
    expect([journal.has('key a'), journal.get('key b')]).toEqual([false, 2]);
    journal.close();
  });

  it('notes nothing where nothing can be written', () => {
    const journal = new BuildJournal(path.join(folder, 'no such folder'), 'program 1');
    journal.add('key a', 1);
    expect(journal.get('key a')).toBeUndefined();
  });
});
