import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // No test is about time; a busy machine may take long.
    testTimeout: 60_000,
    // Real servers are waited for most of the time, so that two of them side by side are no slower than one.
    ...(process.env['HANGAR_REAL'] && { maxWorkers: Math.max(2, availableParallelism() - 1) }),
    // Not a test may depend on the machine's own settings.
    env: { NO_COLOR: '', FORCE_COLOR: '', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
