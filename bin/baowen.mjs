#!/usr/bin/env node
import fs from 'node:fs';

const main = new URL('../dist/app/cli/main.js', import.meta.url);
if (fs.existsSync(main)) await import(main.href);
else {
  process.stderr.write('usage: the program is not built yet. Run "npm run build" first.\n');
  process.exitCode = 2;
}
