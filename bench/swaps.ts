// Swaps the index of a running service again and again while it is asked:
//   npm run bench:swaps -- [--swaps 50] [--warm-up 200] [--clients 4]
// Prints its memory before and after, and how many answers failed or were made from two indexes; writes them as JSON into
// bench/results/.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { swapCampaign } from './crashes/swap-campaign.ts';
import { circumstances, writeReport } from './support/write-report.ts';

const { values } = parseArgs({
  options: {
    swaps: { type: 'string', default: '50' },
    'warm-up': { type: 'string', default: '200' },
    clients: { type: 'string', default: '4' },
  },
});
const about = circumstances();
console.log(`${about.machine}, commit ${about.commit}`);
const result = await swapCampaign({
  swaps: Number(values.swaps),
  warmUp: Number(values['warm-up']),
  clients: Number(values.clients),
  pages: 30,
  program: [process.execPath, path.resolve(import.meta.dirname, '../bin/baowen.mjs')],
});
const { startMiB, endMiB, answers, problems } = result;
const change = (100 * (endMiB - startMiB)) / startMiB;
console.log(`memory ${startMiB} MiB before, ${endMiB} MiB after ${values.swaps} swaps (${change.toFixed(1)} %)`);
console.log(`${answers} answers, ${problems.length} failed or mixed`);
for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
writeReport('swaps', { ...about, ...result });
if (problems.length > 0) process.exitCode = 1;
