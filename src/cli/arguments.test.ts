import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { UsageFault } from './command.ts'
import { run as runDoctor } from './commands/doctor.ts'
import { run as runMigrate } from './commands/migrate.ts'
import { run as runUser } from './commands/user.ts'
import { Output } from './output.ts'

const context = {
  locale: 'ru',
  stdout: new Output(process.stdout),
  stderr: new Output(process.stderr),
} as const

test('values stand after their option, in one word with it, or many of them', () => {
  const given = readArguments(
    ['--year', '2025', '--rules=a', 'слово', '--results', 'b', 'c'],
    { year: 'one', rules: 'one', results: 'many' },
    'ru',
  )
  expect(given.one('year')).toBe('2025')
  expect(given.one('rules')).toBe('a')
  expect(given.many('results')).toEqual(['b', 'c'])
  expect(given.positionals).toEqual(['слово'])
})

test.each([
  ['doctor', () => runDoctor(['лишнее'], context)],
  ['migrate', () => runMigrate(['--json', 'лишнее'], context)],
  ['user list', () => runUser(['list', 'лишнее'], context)],
  ['user reset', () => runUser(['reset', 'login', 'лишнее'], context)],
])('opora %s refuses a word too many before it does anything', async (_, run) => {
  await expect(run()).rejects.toThrow(new UsageFault('Лишнее слово: «лишнее».'))
})
