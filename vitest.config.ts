import { defineConfig } from 'vitest/config';

const infrastructure = 'test/infrastructure/**/*.test.ts';

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
          name: 'service',
          include: ['test/**/*.test.ts'],
          exclude: [infrastructure, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'infrastructure',
          include: [infrastructure],
          setupFiles: ['test/infrastructure/remove-temporary-folders.ts'],
          // Loading CDK takes four seconds of CPU: once per worker instead of once per file.
          isolate: false,
        },
      },
    ],
  },
});
