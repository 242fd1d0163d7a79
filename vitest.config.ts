import { defineConfig } from 'vitest/config';

/** They share one browser, and those of the dashboard one served world. */
const page = ['test/dashboard/**/*.test.ts', 'test/docs/site-in-browser.test.ts'];

const infrastructure = 'test/infrastructure/**/*.test.ts';

/** They leave nothing behind for one another, and loading what they test takes longer than most of them. */
const sharing = ['domain', 'report', 'contracts', 'workflow', 'targets', 'adapters', 'reactions'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** Those that run a whole cloud: two at a time, and nothing else beside them. */
const clouds = [
  'test/end-to-end/**/*.test.ts',
  'test/ci/**/*.test.ts',
  'test/cli/commands.test.ts',
  'test/cli/demo/demo.test.ts',
  'test/docs/walkthrough.test.ts',
];

/** They measure time, or their own process: nothing else runs beside them, or before them in it. */
const measured = ['test/workflow/load/performance-run.test.ts', 'test/workflow/batch/memory.test.ts'];

// Vitest leaves one core free, and on two cores that is half of them.
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
          exclude: [infrastructure, ...sharing, ...clouds, ...page, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          ...together,
          name: 'sharing',
          include: sharing,
          exclude: measured,
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
        test: { name: 'clouds', include: clouds, ...heavy },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: page,
          ...heavy,
          isolate: false,
          // A browser on a busy machine takes its time.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: { name: 'measured', include: measured, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
