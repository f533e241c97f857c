import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoSchools } from '../db/demo/schools.ts'
import { decisionFaults, tooLong } from '../scripts/check-docs/limits.ts'
import {
  brokenLinks,
  missingFiles,
  missingScripts,
  unknownCommands,
  unknownRoutes,
  unknownVariables,
} from '../scripts/check-docs/named-things.ts'
import { type DocFault, pages, root } from '../scripts/check-docs/pages.ts'
import { documents } from '../scripts/docs/documents.ts'
import { isBuilt } from '../scripts/docs/glossary.ts'
import { answer } from '../scripts/where/search.ts'
import { checks } from '../src/cli/doctor/finding.ts'
import { glossary } from '../src/glossary.ts'
import { roles } from '../src/kernel/access/roles.ts'
import { stages } from '../src/rooms/desk/stages.ts'
import { presets } from '../src/rooms/identification/presets/presets.ts'

const all = pages()
const source = globSync('{src,scripts,tests,bin}/**/*.{ts,tsx,js}', { cwd: root })
  .map((file) => readFileSync(`${root}${file}`, 'utf8'))
  .join('\n')
const commands = globSync('src/cli/commands/*.ts', { cwd: root })
  .map((file) => file.replace(/^.*\/|\.ts$/gu, ''))
  .filter((name) => !name.includes('.'))

// The table of doors is read from the built pages, which may have to be built first.
test('generated pages are what the code says', { timeout: 180_000 }, async () => {
  for (const document of await documents()) {
    const current = readFileSync(`${root}${document.path}`, 'utf8')
    expect(await document.render(current), `npm run docs: ${document.path}`).toBe(current)
  }
})

test('files named in the documents exist', () => {
  expect(listed(all.flatMap(missingFiles))).toEqual([])
})

test('links in the documents lead somewhere', () => {
  expect(listed(all.flatMap(brokenLinks))).toEqual([])
})

test('scripts and commands named in the documents exist', () => {
  expect(listed(all.flatMap(missingScripts))).toEqual([])
  expect(listed(all.flatMap((page) => unknownCommands(page, commands)))).toEqual([])
})

test('addresses named in the documents are routes of the program', () => {
  const known = ['docs/access.md', 'src/app.ts']
    .map((file) => readFileSync(`${root}${file}`, 'utf8'))
    .join('\n')
  expect(listed(all.flatMap((page) => unknownRoutes(page, known)))).toEqual([])
  const page = { path: 'README.md', text: '`/no-such-address`, `GET /health`' }
  expect(unknownRoutes(page, known).map((fault) => fault.names)).toEqual(['/no-such-address'])
})

test('numbers in the documents are those of the code', () => {
  const textOf = (path: string) => all.find((page) => page.path === path)?.text ?? ''
  expect(textOf('README.md')).toContain(`a fictional district of ${demoSchools.length} schools`)
  expect(textOf('README.ru.md')).toContain(`район из ${demoSchools.length} школ`)
  expect(textOf('src/rooms/access/README.md')).toContain('the fourteen roles')
  expect(roles).toHaveLength(14)
  expect(textOf('src/rooms/desk/README.md')).toContain('the eight stages')
  expect(stages).toHaveLength(8)
  expect(textOf('docs/operations/doctor.md')).toContain('из восьми вопросов')
  expect(checks).toHaveLength(8)
  expect(textOf('docs/handbook/identification.md')).toContain('Готовых наборов правил три')
  expect(presets).toHaveLength(3)
})

test('environment variables named in the documents are read', () => {
  expect(listed(all.flatMap((page) => unknownVariables(page, source)))).toEqual([])
})

test('the page of settings names every variable that the program reads', () => {
  const config = readFileSync(`${root}src/config.ts`, 'utf8')
  const page = readFileSync(`${root}docs/operations/environment.md`, 'utf8')
  const names = [...config.matchAll(/^ {2}([A-Z_]+): \[/gmu)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

test('the table of rooms says who needs whom', () => {
  const map = readFileSync(`${root}ARCHITECTURE.md`, 'utf8')
  const table = map.slice(map.indexOf('## Rooms'), map.indexOf('Kinds of files in a room'))
  const said = [...table.matchAll(/^\| ([a-z-]+) \| .+ \| ([^|]+) \|$/gmu)].map(
    ([, room = '', needs = '']) => [room, needs === '–' ? [] : needs.split(', ')],
  )
  expect(Object.fromEntries(said)).toEqual(neededRooms())
})

test('pages keep their size and decision records their form', () => {
  expect(listed([...all.flatMap(tooLong), ...decisionFaults(all)])).toEqual([])
})

test('the check finds what is wrong', () => {
  const page = {
    path: 'README.md',
    text: 'See `src/no-such-file.ts`, `npm run nothing`, `opora nothing`, `OPORA_NOTHING_AT_ALL`, [x](no.md).',
  }
  expect(missingFiles(page).map((fault) => fault.names)).toEqual(['src/no-such-file.ts'])
  expect(missingScripts(page)).toHaveLength(1)
  expect(unknownCommands(page, ['identify'])).toHaveLength(1)
  expect(unknownVariables(page, 'OPORA_DATA')).toHaveLength(1)
  expect(brokenLinks(page)).toHaveLength(1)
  expect(tooLong({ path: 'AGENTS.md', text: 'line\n'.repeat(61) })).toHaveLength(1)
})

test('a word of the glossary occurs in the room that owns it', () => {
  const unused = glossary.filter((word) => isBuilt(word) && !occursIn(word.room, word.code))
  expect(unused.map((word) => `${word.room}: ${word.code}`)).toEqual([])
})

test('where tells the room of a Russian word', () => {
  expect(answer('наставник').join('\n')).toContain('src/rooms/access')
  expect(answer('вывод по школе').join('\n')).toContain('Verdict')
  expect(answer('такого слова нет')).toEqual([])
})

/** Whom each room imports, by the code; tests of a room may know more. */
function neededRooms(): Record<string, string[]> {
  const rooms = globSync('src/rooms/*', { cwd: root }).map((path) => path.split('/')[2] ?? '')
  const needs = (room: string) =>
    globSync(`src/rooms/${room}/**/*.{ts,tsx}`, { cwd: root })
      .filter((file) => !file.includes('.test.'))
      .flatMap((file) => [
        ...readFileSync(`${root}${file}`, 'utf8').matchAll(
          /from '(?:\.\.\/)+([a-z-]+)\/index\.ts'/gu,
        ),
      ])
      .map(([, name = '']) => name)
      .filter((name) => rooms.includes(name) && name !== room)
  return Object.fromEntries(rooms.sort().map((room) => [room, [...new Set(needs(room))].sort()]))
}

const listed = (faults: readonly DocFault[]): string[] =>
  faults.map((each) => `${each.page}:${each.line} ${each.names}: ${each.fault}`)

/** In any case: `Verdict`, `verdict`. A role stands in the kernel, which all rooms share. */
function occursIn(room: string, code: string): boolean {
  const folders = room === 'kernel' ? ['kernel'] : [`rooms/${room}`, 'kernel']
  const words = code.split(', ').map((word) => word.toLowerCase())
  return words.every((word) =>
    folders.some((folder) =>
      globSync(`src/${folder}/**/*.{ts,tsx}`, { cwd: root }).some(
        (file) =>
          readFileSync(`${root}${file}`, 'utf8').toLowerCase().includes(word) ||
          file.toLowerCase().includes(word),
      ),
    ),
  )
}
