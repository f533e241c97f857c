import { existsSync, globSync, readFileSync } from 'node:fs'
import { glossary, type Word } from '../../src/glossary.ts'

const root = new URL('../../', import.meta.url).pathname

/** Where a word lives: its glossary row, the room, what the room's front door offers, its handbook page. */
export function answer(words: string): string[] {
  const found = glossary.filter((word) => isAbout(word, words))
  const rooms = [...new Set(found.map((word) => word.room))]
  return [
    ...found.map(describe),
    ...rooms.flatMap(roomLines),
    ...pagesNaming(words).map((page) => `page      ${page}`),
  ]
}

function isAbout(word: Word, words: string): boolean {
  const asked = words.toLowerCase()
  return word.russian.toLowerCase().includes(asked) || word.code.toLowerCase().includes(asked)
}

const describe = (word: Word): string =>
  `word      ${word.russian} = ${word.code} (${word.room})${word.note === '' ? '' : `: ${word.note}`}`

function roomLines(room: string): string[] {
  const folder = room === 'kernel' ? 'src/kernel' : `src/rooms/${room}`
  if (!existsSync(`${root}${folder}`)) return [`room      ${folder} (not built yet)`]
  return [`room      ${folder}`, ...frontDoor(`${folder}/index.ts`), ...migrations(room)]
}

/** What other rooms may use. */
function frontDoor(file: string): string[] {
  if (!existsSync(`${root}${file}`)) return []
  const exports = readFileSync(`${root}${file}`, 'utf8').matchAll(/export (?:type )?\{([^}]*)\}/gu)
  const names = [...exports].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  )
  return names.length > 0 ? [`door      ${file}: ${names.join(', ')}`] : []
}

/** By the comment that gives each table its room. */
const migrations = (room: string): string[] =>
  globSync('db/migrations/*.sql', { cwd: root })
    .sort()
    .flatMap((file) => {
      const sql = readFileSync(`${root}${file}`, 'utf8')
      const owned = sql.matchAll(new RegExp(`comment on table (\\w+) is '${room}'`, 'gu'))
      return [...owned].map(([, table]) => `table     ${table} (${file})`)
    })

const pagesNaming = (words: string): string[] =>
  globSync(['docs/handbook/*.md', 'src/rooms/*/README.md'], { cwd: root })
    .sort()
    .filter((file) =>
      readFileSync(`${root}${file}`, 'utf8').toLowerCase().includes(words.toLowerCase()),
    )
