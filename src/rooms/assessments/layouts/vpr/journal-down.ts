import type { SheetReading } from './book-reading.ts'
import { GroupRows } from './groups.ts'
import { titleOf, type VprTitle } from './title.ts'

type Outcome = 'lower' | 'same' | 'higher' | 'all'

const words: readonly (readonly [RegExp, Outcome])[] = [
  [/^понизили/iu, 'lower'],
  [/^подтвердили/iu, 'same'],
  [/^повысили/iu, 'higher'],
  [/^всего/iu, 'all'],
]

interface School {
  readonly spelling: string
  readonly municipality: string
  readonly at: number
  readonly counts: Map<Outcome, { readonly at: number; readonly count: number }>
  isFaulty: boolean
}

/** Layout of 2021: under the name of a group, or beside it, stand four rows of numbers. */
export function readDown(reading: SheetReading, fileName: string): void {
  const title = titleOf(reading, fileName)
  if (title === undefined) return
  const participants = reading.column('participants')
  const groups = new GroupRows(reading, { participants, schools: -1 })
  let school: School | undefined
  for (const at of reading.eachRow()) {
    const { name, outcome } = rowAt(reading, at, participants)
    if (name !== '') {
      finish(reading, title, school)
      const found = groups.school(at, name)
      if (found !== undefined) reading.rows += 1
      school =
        found === undefined
          ? undefined
          : { spelling: name, ...found, at, counts: new Map(), isFaulty: false }
    }
    if (outcome === undefined || school === undefined) continue
    const count = reading.sheet.whole(at, participants)
    if (count < 0) {
      reading.fault(at, participants, (t) => t.participants)
      school.isFaulty = true
    } else school.counts.set(outcome, { at, count })
  }
  finish(reading, title, school)
  if (reading.rows === 0) reading.fault(reading.header.at, -1, (t) => t.noRows)
}

/** The outcome stands in the column of groups or in one of its own beside it. */
function rowAt(reading: SheetReading, at: number, participants: number) {
  let name = ''
  let outcome: Outcome | undefined
  for (let column = 0; column < participants; column += 1) {
    const text = reading.sheet.text(at, column)
    const told = words.find(([word]) => word.test(text))?.[1]
    if (told !== undefined) outcome = told
    else if (column === reading.column('school')) name = text
  }
  return { name, outcome }
}

function finish(reading: SheetReading, title: VprTitle, school: School | undefined): void {
  if (school === undefined || school.isFaulty) return
  const { spelling, municipality, at, counts } = school
  const [lower, same, higher] = (['lower', 'same', 'higher'] as const).map((outcome) =>
    counts.get(outcome),
  )
  if (lower === undefined || same === undefined || higher === undefined) {
    reading.fault(at, reading.column('school'), (t) => t.allGroups)
    return
  }
  const sum = lower.count + same.count + higher.count
  const all = counts.get('all')
  if (all !== undefined && all.count !== sum) {
    reading.fault(all.at, reading.column('participants'), (t) => t.sumOfGroups(sum))
    return
  }
  const { procedure, year, heldOn } = title
  const againstJournal = { lower: lower.count, same: same.count, higher: higher.count }
  const own = { spelling, municipality, procedure, year, heldOn }
  reading.add(at, { ...own, details: { againstJournal } })
}
