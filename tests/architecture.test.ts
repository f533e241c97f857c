import { expect, test } from 'vitest'
import { breachesIn } from './kit/house-rules.ts'
import { readSources } from './kit/imports.ts'

test('the house keeps its rules', () => {
  const breaches = breachesIn(readSources())
  expect(breaches.map(({ file, rule }) => `${file}: ${rule}`)).toEqual([])
})

const planted: readonly (readonly [string, string, string])[] = [
  ['src/kernel/clock.ts', `import { getSchool } from '../rooms/schools/index.ts'`, 'know no room'],
  ['src/ui/x/x.tsx', `import { getSchool } from '../../rooms/schools/index.ts'`, 'know no room'],
  ['src/rooms/a/queries.ts', `import { b } from '../b/queries.ts'`, 'entered by its index'],
  ['src/rooms/a/queries.ts', `import type { B } from '../b/queries.ts'`, 'entered by its index'],
  ['src/rooms/a/rules.ts', `import { readFileSync } from 'node:fs'`, 'rules import only'],
  ['src/rooms/a/rules-x.ts', `import { a } from './queries.ts'`, 'rules import only'],
  ['src/rooms/a/pages/p.tsx', `import { a } from '../queries.ts'`, 'read and write nothing'],
  ['src/rooms/a/pages/p.tsx', `import { a } from '../commands/do-it.ts'`, 'read and write nothing'],
  ['src/rooms/a/input.ts', `import { sql } from 'kysely'`, 'know SQL'],
  ['src/rooms/a/present.ts', `import { P } from './pages/p.tsx'`, 'load no components'],
  ['src/cli/commands/x.ts', `import { P } from '../../rooms/a/index.ts'`, 'Node cannot load'],
  ['src/rooms/a/queries.ts', `export const q = (r) => r.selectFrom('x').selectAll()`, 'selectAll'],
  ['src/rooms/a/present.ts', `export const w = (database) => database.write(1)`, 'open a write'],
  ['src/rooms/a/commands/do-it.ts', '\n'.repeat(121), 'at most 120'],
  ['src/kernel/long.ts', '\n'.repeat(301), 'at most 300'],
  ['src/ui/x/x.tsx', 'const [isOpen, setOpen] = useState(false)', 'says useScript'],
  ['src/rooms/a/pages/p.tsx', '<div onKeyDown={move} />', 'says useScript'],
  ['src/rooms/a/utils.ts', 'export const x = 1', 'by what is in it'],
]

test.each(planted)('%s with «%s» is noticed', (file, source, rule) => {
  const sources = new Map([
    ['src/rooms/a/index.ts', `export { P } from './pages/door.tsx'`],
    ['src/rooms/a/pages/door.tsx', 'export const P = 1'],
    [file, source],
  ])
  expect(breachesIn(sources).map((breach) => breach.rule)).toContainEqual(
    expect.stringContaining(rule),
  )
})

test('rooms in a circle are noticed', () => {
  const sources = new Map([
    ['src/rooms/a/queries.ts', `import { b } from '../b/index.ts'`],
    ['src/rooms/b/queries.ts', `import { c } from '../c/index.ts'`],
    ['src/rooms/c/queries.ts', `import { a } from '../a/index.ts'`],
  ])
  expect(breachesIn(sources)).toHaveLength(3)
})

test('what is allowed is not noticed', () => {
  const sources = new Map([
    [
      'src/rooms/a/rules.ts',
      `import type { Row } from './queries.ts'\nimport { ok } from '../../kernel/result.ts'`,
    ],
    ['src/rooms/a/pages/p.tsx', `import type { Row } from '../queries.ts'`],
    ['src/rooms/a/commands/do-it.ts', `import { sql } from 'kysely'`],
  ])
  expect(breachesIn(sources)).toEqual([])
})
