import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Ends the output with `N passed, N failed` alone on a line, which continuous integration reads. A file that could not be
 * loaded, and an error outside any test, count as one failure each.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        if (state === 'failed') failed++;
      }
      failed += module.errors().length;
    }
    // The other reporters print their summary after this call; at exit, everything is printed.
    process.once('exit', () => writeSync(1, `${passed} passed, ${failed} failed\n`));
  }
}
