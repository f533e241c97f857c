import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const blocksOf = (page: string): string[] =>
  [...readFileSync(`${root}${page}`, 'utf8').matchAll(/^```\n([\s\S]*?)^```$/gmu)].map(
    ([, block = '']) => block,
  )

/** As a shell would: the reader copies the block. */
const run = (block: string): string =>
  execFileSync('bash', ['-c', block.replace('npx opora', 'node bin/opora.js')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'ru_RU.UTF-8' },
  })

const commandIn = (page: string): string =>
  blocksOf(page).find((block) => block.startsWith('npx opora identify')) ?? ''

test('the main job of the README prints what the README shows', () => {
  const output = run(commandIn('README.md'))
  const [sample = ''] = blocksOf('README.md').filter((block) => block.startsWith('Заречный'))
  expect(sample.trim().split('\n').length).toBeGreaterThan(3)
  for (const line of sample.trim().split('\n')) expect(plain(output)).toContain(plain(line).trim())
})

test('both languages and the handbook show the same command', () => {
  const words = (command: string) => command.replaceAll('\\\n', ' ').trim().split(/\s+/u)
  expect(words(commandIn('README.ru.md'))).toEqual(words(commandIn('README.md')))
  expect(words(commandIn('docs/handbook/identification.md'))).toEqual(words(commandIn('README.md')))
})

/** The page is typed with ordinary spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
