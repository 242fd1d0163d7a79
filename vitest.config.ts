import { defineConfig } from 'vitest/config';

const infrastructure = 'test/infrastructure/**/*.test.ts';

/** Those that run a whole cloud, which takes all cores by itself, or that measure time. */
const alone = [
  'test/end-to-end/**/*.test.ts',
  'test/ci/**/*.test.ts',
  'test/cli/commands.test.ts',
  'test/cli/demo/demo.test.ts',
  'test/docs/walkthrough.test.ts',
  'test/workflow/load/performance-run.test.ts',
];

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
          exclude: [infrastructure, ...alone, '**/node_modules/**'],
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
        test: { name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
