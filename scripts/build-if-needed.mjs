// Builds when dist/ is missing or older than the sources; otherwise does nothing.
import path from 'node:path';
import { isBuilt } from './build-stamp.mjs';

if (!isBuilt(path.resolve(import.meta.dirname, '..'))) {
  console.error('Building (once, until the sources change) …');
  await import('./build.mjs');
}
