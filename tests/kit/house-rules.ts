import { posix } from 'node:path'
import { type Import, importsOf, type Sources } from './imports.ts'

/** A broken rule, with the file and what to do instead. */
export interface Breach {
  readonly file: string
  readonly rule: string
}

const isTest = (file: string) =>
  /\.test\.tsx?$|\.examples\.tsx$|\/test-[a-z-]+\.ts$|-kit\.ts$/.test(file)
const roomOf = (file: string) => /^src\/rooms\/([^/]+)\//.exec(file)?.[1]
const insideRoom = (file: string) => file.replace(/^src\/rooms\/[^/]+\//, '')
const isRules = (file: string) =>
  roomOf(file) !== undefined && /^(rules[^/]*\.ts|rules\/)/.test(insideRoom(file))

/** Rules stand on nothing that could answer differently tomorrow; `facts.ts` and `rule-set.ts` are the shapes of what they are told. */
const rulesMayImport =
  /^src\/kernel\/(result|school-year|ids)\.ts$|^src\/kernel\/statistics\/|\/(facts|rule-set\/rule-set)\.ts$/

/** Files that have to know a library that rooms otherwise do not; each with its reason. */
const mayImportKysely = new Set([
  // Hands the accounts library its connection.
  'src/rooms/access/accounts.ts',
])

/** Front doors made of components; Node never loads them, the page builder bundles them. */
const componentDoors = /^src\/(ui\/.*|rooms\/[^/]+\/index)\.ts$/

const caps: readonly (readonly [RegExp, number])[] = [
  // Made from the database and read by nobody from top to bottom.
  [/^src\/rooms\/[^/]+\/tables\.ts$/, Number.POSITIVE_INFINITY],
  [/^src\/rooms\/.*\/commands\/[^/]+\.ts$/, 120],
  [/\/queries[^/]*\.ts$/, 250],
  [/\/(policy\.ts|routes\/[^/]+\.tsx|pages\/[^/]+\.tsx)$/, 200],
  [/\/rules[^/]*\.ts$/, 200],
  [/\.tsx?$/, 300],
]

/** Checks all rules over given sources; planted ones show that each rule bites. */
export function breachesIn(sources: Sources): readonly Breach[] {
  const breaches: Breach[] = []
  const imports = new Map<string, readonly Import[]>()
  for (const [file, source] of sources) {
    if (isTest(file)) continue
    const found = importsOf(file, source)
    imports.set(file, found)
    const say = (rule: string) => breaches.push({ file, rule })
    for (const each of found) for (const rule of brokenBy(file, each)) say(rule)
    for (const rule of brokenByText(file, source)) say(rule)
  }
  return [...breaches, ...cycles(imports), ...componentsUnderNode(imports)]
}

function brokenBy(file: string, { target, typeOnly }: Import): string[] {
  const room = roomOf(file)
  const other = roomOf(target)
  const inside = insideRoom(file)
  const broken: string[] = []
  const when = (is: boolean, rule: string) => {
    if (is) broken.push(`${rule}: ${target}`)
  }
  when(other !== undefined && /^src\/(kernel|ui)\//.test(file), 'kernel and ui know no room')
  when(
    other !== undefined && room !== undefined && room !== other && !/\/index\.tsx?$/.test(target),
    'another room is entered by its index',
  )
  if (typeOnly) return broken
  when(
    isRules(file) && !isRules(target) && !rulesMayImport.test(target),
    'rules import only types, result, school year, statistics and rules',
  )
  when(
    room !== undefined &&
      inside.startsWith('pages/') &&
      /\/(commands\/|queries)|^src\/kernel\/database\/|^(kysely|pg)$/.test(target),
    'pages read and write nothing',
  )
  when(
    room !== undefined &&
      target === 'kysely' &&
      !mayImportKysely.has(file) &&
      !/^(commands\/|queries|tables\.ts)/.test(inside),
    'only queries and commands know SQL',
  )
  when(
    file.endsWith('.ts') && target.endsWith('.tsx') && !componentDoors.test(file),
    'plain files load no components',
  )
  return broken
}

/** Pages that no component asks script for are sent without it. The rich part of a field comes by script only. */
const needsScript = (file: string, source: string): boolean =>
  file.endsWith('.tsx') &&
  !/^src\/ui\/combobox\/rich-|\.test\.tsx$/.test(file) &&
  /\buse(Effect|LayoutEffect|State|Revalidator|Fetcher|Submit)\(|\bon[A-Z]\w+=\{(?!on[A-Z])/.test(
    source,
  ) &&
  !source.includes('useScript()')

function brokenByText(file: string, source: string): string[] {
  const broken: string[] = []
  const lines = source.split('\n').length - 1
  const [, cap = 300] = caps.find(([kind]) => kind.test(file)) ?? []
  if (lines > cap) broken.push(`${lines} lines, at most ${cap}`)
  if (/(^|[/-])(utils?|helpers?|common|misc|manager)(\.|\/|-)/.test(file)) {
    broken.push('name the file by what is in it')
  }
  if (needsScript(file, source)) broken.push('what needs script says useScript()')
  const room = roomOf(file)
  if (room === undefined) return broken
  if (/\.selectAll\(/.test(source)) broken.push('columns are named, not selectAll')
  const writes = /\b(database|db)\.write[(<]/.test(source)
  if (writes && !insideRoom(file).startsWith('commands/')) {
    broken.push('only commands open a write')
  }
  return broken
}

/** Rooms that need one another in a circle are one room, or talk by events. */
function cycles(imports: ReadonlyMap<string, readonly Import[]>): Breach[] {
  const needs = new Map<string, Set<string>>()
  for (const [file, found] of imports) {
    const room = roomOf(file)
    for (const { target } of found) {
      const other = roomOf(target)
      if (room === undefined || other === undefined || room === other) continue
      needs.set(room, (needs.get(room) ?? new Set()).add(other))
    }
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(needs.get(from) ?? [])].some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      return reaches(next, to, seen.add(next))
    })
  return [...needs.keys()]
    .filter((room) => reaches(room, room))
    .map((room) => ({ file: `src/rooms/${room}`, rule: 'rooms need one another in a circle' }))
}

/** Whatever the command line, the worker and the server load themselves must be plain `.ts`. */
function componentsUnderNode(imports: ReadonlyMap<string, readonly Import[]>): Breach[] {
  const starts = [...imports.keys()].filter(
    (file) => file.startsWith('src/cli/') || /^src\/(main|tasks|assemble)\.ts$/.test(file),
  )
  const queue = starts.map((file) => [file, file] as const)
  const seen = new Set(starts)
  const breaches: Breach[] = []
  for (const [file, from] of queue) {
    if (file.endsWith('.tsx')) {
      breaches.push({ file, rule: `Node cannot load components; reached from ${from}` })
      continue
    }
    for (const { target, typeOnly } of imports.get(file) ?? []) {
      if (typeOnly || seen.has(target) || !target.startsWith('src/')) continue
      seen.add(target)
      queue.push([target, posix.basename(file)])
    }
  }
  return breaches
}
