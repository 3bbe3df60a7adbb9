import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchable } from '../../bench/support/cached-snapshot.ts';
import { pagesArchive } from '../../bench/support/seed-pages.ts';
import { retoldClaims, quotedClaims, type Claim, type Retold } from '../../bench/verification/claims.ts';
import { measureVerification, type Measured } from '../../bench/verification/measure-verification.ts';
import { SAMPLE_CORPUS } from '../support/archive.ts';
import { chanceOf } from '../support/compose-page-random.ts';

const BENCH = path.resolve(import.meta.dirname, '../../bench');
const linesOf = <T>(file: string): T[] =>
  fs
    .readFileSync(path.join(BENCH, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Of each set; some corruptions fit few sentences of so small an archive, so all are held together and each by a looser bound. */
const LEAST = { detected: 0.97, eachDetected: 0.9, falseAlarms: 0.03 };
/** Kinds that fewer sentences allow tell nothing by themselves. */
const FEW = 10;

describe.each<readonly [string, (parts: Awaited<ReturnType<typeof searchable>>) => Promise<Claim[]>]>([
  [
    'that quote',
    (parts) =>
      quotedClaims(
        linesOf<{ question: string }>('quality/own-questions.jsonl')
          .slice(0, 40)
          .map(({ question }) => question),
        parts,
      ),
  ],
  ['that retell', (parts) => retoldClaims(linesOf<Retold>('verification/retold-sentences.jsonl'), parts)],
])('sentences %s the sample archive, true and corrupted', (_, claimsOf) => {
  let measured: Measured;
  beforeAll(async () => {
    measured = measureVerification(await claimsOf(await searchable(await pagesArchive(SAMPLE_CORPUS))), chanceOf(1));
    process.stdout.write(measured.mistakes.map(({ kind, text, why }) => `${kind}: ${text} ${why}\n`).join(''));
  });

  it('pass when they are true', () => {
    const { claims, rejected } = measured.untouched;
    expect(claims).toBeGreaterThan(30);
    expect(rejected / claims).toBeLessThanOrEqual(LEAST.falseAlarms);
  });

  it('do not pass when they are corrupted', () => {
    const { corrupted } = measured;
    const sum = (of: 'claims' | 'rejected') => corrupted.reduce((total, row) => total + row[of], 0);
    expect(sum('rejected') / sum('claims')).toBeGreaterThanOrEqual(LEAST.detected);
    const overlooked = corrupted.filter(
      ({ claims, rejected }) => claims >= FEW && rejected / claims < LEAST.eachDetected,
    );
    expect(overlooked).toEqual([]);
    expect(corrupted.length).toBeGreaterThanOrEqual(12);
  });
});
