import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { runPlaywright } from './playwright-step.ts'
import { asOne, root, runNode, runProgram, type Step } from './step.ts'
import { runVitest } from './vitest-step.ts'

const has = (pattern: string): boolean => globSync(pattern, { cwd: root }).length > 0

const unless = (there: boolean, sentence: string): string | undefined =>
  there ? undefined : sentence

/** Everything `npm test` does, in this order: what fails fastest comes first. */
export const steps: readonly Step[] = [
  {
    name: 'types',
    run: async () => {
      const generated =
        !existsSync(join(root, 'react-router.config.ts')) ||
        (await runNode('node_modules/@react-router/dev/bin.cjs', ['typegen']))
      return asOne(
        generated && (await runProgram(join(root, 'node_modules/.bin/tsc'), ['-p', '.'])),
      )
    },
  },
  {
    name: 'lint',
    run: async () =>
      asOne(await runProgram(join(root, 'node_modules/.bin/biome'), ['ci', '--colors=off'])),
  },
  {
    name: 'architecture',
    onlyWhenAsked: true,
    missing: () => unless(has('tests/architecture.test.ts'), 'no tests/architecture.test.ts yet'),
    run: () => runVitest(['--project', 'unit', 'tests/architecture.test.ts']),
  },
  {
    name: 'unit',
    run: () => runVitest(['--project', 'unit']),
  },
  {
    name: 'db',
    run: () => runVitest(['--project', 'db']),
  },
  {
    name: 'db-15',
    run: () => runVitest(['--project', 'db'], { OPORA_TEST_POSTGRES: '15' }),
  },
  {
    name: 'db-external',
    missing: () =>
      unless(Boolean(process.env.TEST_DATABASE_URL), 'TEST_DATABASE_URL names no server'),
    run: () => runVitest(['--project', 'db'], { OPORA_TEST_POSTGRES: 'external' }),
  },
  {
    name: 'build',
    missing: () => unless(has('scripts/build.ts'), 'no scripts/build.ts yet'),
    run: async () => asOne(await runNode('scripts/build.ts', [])),
  },
  {
    name: 'http',
    missing: () => unless(has('{src,tests}/**/*.http.test.ts'), 'no *.http.test.ts yet'),
    run: () => runVitest(['--project', 'http']),
  },
  {
    name: 'journeys',
    missing: () => unless(has('tests/journeys/**/*.spec.ts'), 'no tests/journeys/*.spec.ts yet'),
    run: runPlaywright,
  },
]
