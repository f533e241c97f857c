import type { DocFault, Page } from './pages.ts'

/** A page that is read in one go stays one; a room's README is a door, not a book. */
const lineLimits: readonly (readonly [RegExp, number])[] = [
  [/^(?:README|README\.ru)\.md$/u, 90],
  [/^(?:ARCHITECTURE|STYLE)\.md$/u, 200],
  [/^AGENTS\.md$/u, 60],
  [/^src\/rooms\/[^/]+\/README\.md$/u, 25],
]

export function tooLong(page: Page): DocFault[] {
  const limit = lineLimits.find(([pattern]) => pattern.test(page.path))?.[1]
  const lines = page.text.trimEnd().split('\n').length
  if (limit === undefined || lines <= limit) return []
  return [{ page: page.path, line: limit, names: `${lines} lines`, fault: `at most ${limit}` }]
}

const parts = ['## Context', '## Decision', '## Consequences']

/** Decision records: unique numbers without gaps, the three parts, links both ways when superseded. */
export function decisionFaults(all: readonly Page[]): DocFault[] {
  const records = all.filter((page) => page.path.startsWith('docs/decisions/'))
  const numbers = records.map((page) => Number(/(\d{4})-/u.exec(page.path)?.[1]))
  const counted = records.flatMap((page, index) =>
    numbers[index] === index + 1 ? [] : [fault(page, 'its number is not the next one')],
  )
  const incomplete = records.flatMap((page) =>
    parts.filter((part) => !page.text.includes(part)).map((part) => fault(page, `no «${part}»`)),
  )
  const oneWay = records.flatMap((page) =>
    [...page.text.matchAll(/(?:Superseded by|Supersedes) \[\d+\]\(([^)]+)\)/gu)]
      .map(([, target = '']) => records.find((each) => each.path.endsWith(target)))
      .filter((target) => !target?.text.includes(page.path.split('/').at(-1) ?? ''))
      .map(() => fault(page, 'the other record does not link back')),
  )
  return [...counted, ...incomplete, ...oneWay]
}

const fault = (page: Page, text: string): DocFault => ({
  page: page.path,
  line: 1,
  names: page.path,
  fault: text,
})
