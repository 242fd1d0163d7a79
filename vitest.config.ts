import { defineConfig } from 'vitest/config';

const infrastructure = 'test/infrastructure/**/*.test.ts';

/** Values in, values out: nothing that one file could leave behind for another. */
const pure = ['test/domain/**/*.test.ts', 'test/report/**/*.test.ts', 'test/contracts/**/*.test.ts'];

/** Those that run a whole cloud, which keeps two cores busy by itself: side by side they take no less time. */
const clouds = [
  'test/end-to-end/**/*.test.ts',
  'test/ci/**/*.test.ts',
  'test/cli/commands.test.ts',
  'test/cli/demo/demo.test.ts',
  'test/docs/walkthrough.test.ts',
];

/** Measures time, so nothing else runs beside it. */
const timed = 'test/workflow/load/performance-run.test.ts';

// Vitest leaves one core free, and on two cores that is half of them.
const together = { maxWorkers: '100%', sequence: { groupOrder: 0 } };

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    reporters: ['default', './scripts/closing-line-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          ...together,
          name: 'service',
          include: ['test/**/*.test.ts'],
          exclude: [infrastructure, ...pure, ...clouds, timed, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        // Loading what they test takes longer than most of them: once per worker.
        test: { ...together, name: 'pure', include: pure, isolate: false },
      },
      {
        extends: true,
        test: {
          ...together,
          name: 'infrastructure',
          include: [infrastructure],
          setupFiles: ['test/infrastructure/remove-temporary-folders.ts'],
          // Loading CDK takes four seconds of CPU: once per worker instead of once per file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'clouds', include: clouds, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: 'timed', include: [timed], maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
