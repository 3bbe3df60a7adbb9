import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadThesaurus } from '../../src/retrieval/load-thesaurus.ts';
import { fold } from '../../src/text/fold.ts';

describe('loadThesaurus', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'baowen-thesaurus-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads every file of the folder in order of name, and nothing else', () => {
    writeFileSync(path.join(folder, 'b.tsv'), '竣工\t盖好\n');
    writeFileSync(path.join(folder, 'a.tsv'), '开业\t开张\n');
    writeFileSync(path.join(folder, 'README.md'), 'no group');
    expect(loadThesaurus(folder).map(({ printed }) => printed[0])).toEqual(['开业', '竣工']);
  });

  it('names a folder that holds none', () => {
    const missing = path.join(folder, 'gone');
    expect(() => loadThesaurus(missing)).toThrow(
      expect.objectContaining({ code: 'thesaurus_invalid', message: expect.stringContaining(missing) }),
    );
  });

  it('holds thousands of groups of our own, folded as questions are, none said twice', () => {
    const groups = loadThesaurus();
    expect(groups.length).toBeGreaterThan(3000);
    const lines = groups.map(({ printed, spoken }) => `${printed.join(' ')}\t${spoken.join(' ')}`);
    expect(lines.filter((line) => fold(line) !== line)).toEqual([]);
    const heads = groups.map(({ printed, spoken }) => `${printed[0]} ${spoken[0]}`);
    expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([]);
  });
});
