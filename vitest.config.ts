import { defineConfig } from 'vitest/config'

/** Files whose subject is the database: they run on PostgreSQL 18 and again on 15. */
const database = ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts']
const pages = ['src/**/*.http.test.ts', 'tests/**/*.http.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,tests,scripts,db,examples}/**/*.test.{ts,tsx}'],
          exclude: [...database, ...pages, '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'db',
          include: database,
          globalSetup: ['tests/kit/global-setup.ts'],
        },
      },
      {
        test: {
          name: 'http',
          include: pages,
          globalSetup: ['tests/kit/global-setup.ts'],
        },
      },
    ],
  },
})
