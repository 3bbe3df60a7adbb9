import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    reporters: ['default', './test/support/totals-reporter.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Each file gets a process of its own: nodejs-jieba and hnswlib-node are native and keep process-wide state.
    pool: 'forks',
    maxWorkers: 2,
  },
});
