import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Nothing happens at import and no module keeps a state, so files can share a worker's modules.
    isolate: false,
    // Vitest leaves one processor free, which on two halves the speed.
    maxWorkers: '100%',
    // Tests that start a program or a browser share the processors with all others.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
