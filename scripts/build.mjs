// Builds everything: the server and command line with tsc into dist/app, the chat page with Vite into dist/web.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { writeStamp } from './build-stamp.mjs';

const root = path.resolve(import.meta.dirname, '..');

function run(name, binary, args) {
  const script = path.join(root, 'node_modules', ...binary);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    console.error(`build: ${name} failed; mend what it says above and run "npm run build" again.`);
    process.exit(status ?? 1);
  }
}

fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
run('tsc', ['typescript', 'bin', 'tsc'], ['-p', 'tsconfig.build.json']);
run('vite', ['vite', 'bin', 'vite.js'], ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
writeStamp(root);
