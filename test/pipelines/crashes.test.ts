import { describe, expect, it } from 'vitest';
import { corruptionCampaign } from '../../bench/crashes/corruption-campaign.ts';
import { crashCampaign } from '../../bench/crashes/crash-campaign.ts';
import { swapCampaign } from '../../bench/crashes/swap-campaign.ts';
import { PROGRAM } from '../cli/spawn-baowen.ts';

/** The short form of `npm run bench:crashes` and `npm run bench:swaps`. */
describe('an index', () => {
  it('is the old one or the new one, whole, whenever its build is killed', async () => {
    const program = [process.execPath, ...PROGRAM] as const;
    const { problems, servedOld, servedNew, killed } = await crashCampaign({
      kills: 4,
      pages: 3,
      program,
      random: Math.random,
    });
    expect(problems).toEqual([]);
    expect(servedOld + servedNew).toBeGreaterThanOrEqual(4);
    expect(killed).toBe(4);
  }, 120_000);

  it('that is damaged is refused by the name of its file, and the one before is served', async () => {
    const { problems, refused, damages } = await corruptionCampaign({ rounds: 1, pages: 2, random: Math.random });
    expect(problems).toEqual([]);
    expect(refused).toBe(damages);
    expect(damages).toBeGreaterThan(40);
  }, 60_000);

  it('is swapped under load without an answer that fails or is made from two', async () => {
    const program = [process.execPath, ...PROGRAM] as const;
    const { problems, answers } = await swapCampaign({ swaps: 4, warmUp: 0, clients: 2, pages: 2, program });
    expect(problems).toEqual([]);
    expect(answers).toBeGreaterThan(40);
  }, 60_000);
});
