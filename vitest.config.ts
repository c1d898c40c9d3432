import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Not a test may depend on the machine's own settings.
    env: { NO_COLOR: '', FORCE_COLOR: '' },
  },
});
