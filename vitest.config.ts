import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // No test is about time; a busy machine may take long.
    testTimeout: 60_000,
    // Not a test may depend on the machine's own settings.
    env: { NO_COLOR: '', FORCE_COLOR: '', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
