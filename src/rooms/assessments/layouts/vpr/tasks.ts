import type { SheetReading } from './book-reading.ts'

export interface TaskColumn {
  readonly column: number
  /** Null where the heading does not tell it. */
  readonly max: number | null
}

/** «4К1 (3б)» as `headingOf` writes it; «К» in either alphabet. */
const TASK = /^\d+(?:[.,]\d+)?(?:[кk]\d+)?\s*\((\d+)\s*б\.?\)$/u

/** Columns of tasks with their maxima: all that stand between the columns that have other names. */
export function tasksWithMaxima(reading: SheetReading): readonly TaskColumn[] {
  return reading.header.headings.flatMap((heading, column) => {
    const max = TASK.exec(heading)?.[1]
    if (max === undefined) return []
    reading.understood(column, 'task')
    return [{ column, max: Number(max) }]
  })
}

/** A heading among the tasks that names none: its scores would be missing in every sum. */
export function refuseOddHeadings(reading: SheetReading, tasks: readonly TaskColumn[]): void {
  const { header } = reading
  const known = new Set([...header.columns.values(), ...tasks.map(({ column }) => column)])
  const [first, last] = [tasks[0]?.column ?? 0, tasks.at(-1)?.column ?? 0]
  for (let column = first; column <= last; column += 1) {
    if (!known.has(column)) reading.fault(header.at, column, (t) => t.taskHeading)
  }
}

/** Columns of tasks whose headings tell no maximum. */
export function tasksNamed(reading: SheetReading, heading: RegExp): readonly TaskColumn[] {
  return reading.header.headings.flatMap((text, column) => {
    if (!heading.test(text)) return []
    reading.understood(column, 'task')
    return [{ column, max: null }]
  })
}

export const sumOfMaxima = (tasks: readonly TaskColumn[]): number =>
  tasks.reduce((sum, { max }) => sum + (max ?? 0), 0)
