// Two projects: everything that runs in Node, and what needs a real browser, one file after the other.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Two: the default leaves one of two cores idle.
          maxWorkers: 2,
          globalSetup: ['test/build.ts'],
          setupFiles: ['test/seed.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          globalSetup: ['test/build.ts'],
        },
      },
    ],
  },
});
