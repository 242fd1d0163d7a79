import { defineConfig } from 'vitest/config';

const infrastructure = 'test/infrastructure/**/*.test.ts';

/** They leave nothing behind for one another, and loading what they test takes longer than most of them. */
const sharing = ['domain', 'report', 'contracts', 'workflow', 'targets', 'adapters', 'reactions'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** Those that run a whole cloud or see the page in a browser: two at a time, and nothing else beside them. */
const clouds = [
  'test/dashboard/**/*.test.ts',
  'test/end-to-end/**/*.test.ts',
  'test/ci/**/*.test.ts',
  'test/cli/commands.test.ts',
  'test/cli/demo/demo.test.ts',
  'test/docs/walkthrough.test.ts',
  'test/docs/site-in-browser.test.ts',
];

/** It measures time: nothing else runs beside it. */
const timed = 'test/workflow/load/performance-run.test.ts';

/** It measures its own process: nothing else runs before it there. */
const alone = 'test/workflow/batch/memory.test.ts';

// Vitest leaves one core free, and on two cores that is half of them; a third worker makes two cores no faster.
const together = { maxWorkers: '100%', sequence: { groupOrder: 0 } };
const heavy = { maxWorkers: 2, sequence: { groupOrder: 1 } };

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
          // Loading CDK, the AWS SDK and the command takes longer than most of these tests.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [infrastructure, ...sharing, ...clouds, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          ...together,
          name: 'sharing',
          include: sharing,
          exclude: [timed, alone],
          isolate: false,
        },
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
        test: {
          ...heavy,
          name: 'clouds',
          include: clouds,
          globalSetup: ['test/support/quick-start/setup.ts'],
          // A worker's browser is started once, and what runs a cloud is loaded once.
          isolate: false,
          // A browser on a busy machine takes its time.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: [alone], ...heavy },
      },
      {
        extends: true,
        test: { name: 'timed', include: [timed], maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
