import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    reporters: ['default', './test/support/totals-reporter.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Processes, not threads: nodejs-jieba and hnswlib-node are native and keep state of the process.
    pool: 'forks',
    maxWorkers: 2,
    // One process runs many files: the modules and jieba's dictionary are loaded once, not two hundred times.
    isolate: false,
  },
});
