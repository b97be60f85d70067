export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/tests/browser/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  // The process that hands out the work needs next to nothing itself.
  maxWorkers: '100%',
  // What a file imports as an ES module is never let go: a worker that has grown so large only collects garbage.
  workerIdleMemoryLimit: '1200MB',
  testTimeout: 30000,
}
