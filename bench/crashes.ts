// Kills builds and damages indexes, and looks what the next start serves:
//   npm run bench:crashes -- [--kills 200] [--rounds 20] [--seed 1]
// Prints how many recoveries were clean, and writes the result as JSON into bench/results/.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corruptionCampaign } from './crashes/corruption-campaign.ts';
import { crashCampaign } from './crashes/crash-campaign.ts';
import { randomOf } from '../models/train/embedder/random.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const PAGES = 24;
const ROOT = path.resolve(import.meta.dirname, '..');
const about = circumstances();
const { next: random } = randomOf(Number(values.seed));
console.log(`${about.machine}, commit ${about.commit}, seed ${values.seed}`);

const crashes = await crashCampaign({
  kills: Number(values.kills),
  pages: PAGES,
  program: [process.execPath, path.join(ROOT, 'bin/baowen.mjs')],
  random,
  onRound: (round) => {
    if (round % 20 === 0) console.log(`  ${round} builds killed`);
  },
});
const { killed, servedOld, servedNew, problems } = crashes;
console.log(`${servedOld + servedNew} clean recoveries, ${problems.length} lost or mixed`);
console.log(`  ${killed} killed before they ended; ${servedOld} starts served the old index, ${servedNew} the new one`);

const damages = await corruptionCampaign({ rounds: Number(values.rounds), pages: PAGES, random });
console.log(
  `${damages.refused} of ${damages.damages} damaged indexes refused by the file's name, the one before served`,
);

for (const problem of [...problems, ...damages.problems]) console.log(`  ${problem}`);
writeReport('crashes', { ...about, crashes, damages });
if (problems.length + damages.problems.length > 0) process.exitCode = 1;
