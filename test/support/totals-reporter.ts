import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one plain line, `N passed, N failed, N skipped`, after everything else was printed. */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const totals = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') totals[state]++;
      }
      // A hook that fails skips its tests; the run has failed all the same.
      for (const suite of [module, ...module.children.allSuites()]) totals.failed += suite.errors().length;
    }
    totals.failed += unhandledErrors.length;
    const line = `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`;
    process.on('exit', () => process.stdout.write(`\n${line}\n`));
  }
}
