import { readFile } from 'node:fs/promises'
import type { Writer } from '../../src/kernel/database/handles.ts'
import type { FileStore } from '../../src/kernel/files/file-store.ts'
import type { Day, MunicipalityId } from '../../src/kernel/ids.ts'
import { ok, type Result, refuse } from '../../src/kernel/result.ts'
import {
  addProcedure,
  applyImport,
  keepFiles,
  type NewProcedure,
  uploadResults,
} from '../../src/rooms/assessments/index.ts'
import type { DemoYear } from './district.ts'
import { demoProcedures, heldOn } from './procedures.ts'

interface Acting {
  readonly municipalityId: MunicipalityId
}

interface Loading {
  readonly year: DemoYear
  readonly files: FileStore
}

/** A year's table by the same import as people use. What a story says was never loaded is not in it. */
export const addDemoResults = (writer: Writer, actor: Acting, { year, files }: Loading) =>
  addDemoTable(writer, actor, { fileName: `results-${year}.csv`, files })

/** What the rules read beside marks: the list of biased results, conditions, resources. */
export const addDemoFacts = (writer: Writer, actor: Acting, { files }: Pick<Loading, 'files'>) =>
  addDemoTable(writer, actor, { fileName: 'facts-2025.csv', files })

async function addDemoTable(
  writer: Writer,
  actor: Acting,
  { fileName, files }: { readonly fileName: string; readonly files: FileStore },
): Promise<Result<unknown, unknown>> {
  const bytes = await readFile(new URL(fileName, import.meta.url))
  const kept = await keepFiles(files, [{ fileName, bytes }])
  if (!kept.ok) return kept
  const uploaded = await uploadResults(writer, actor, kept.value)
  if (!uploaded.ok) return uploaded
  const told = { importId: uploaded.value, fingerprint: null, store: files, progress: () => {} }
  const applied = await applyImport(writer, actor, told)
  if (!applied.ok) return applied
  const { refused, unanswered } = applied.value
  return refused + unanswered > 0 ? refuse(applied.value) : applied
}

/** The calendar of 2024/25: what came in time, one result that is late, one procedure that was not held. */
export async function addDemoCalendar(
  writer: Writer,
  actor: Acting,
): Promise<Result<null, unknown>> {
  for (const procedure of calendar()) {
    const added = await addProcedure(writer, actor, procedure)
    if (!added.ok) return added
  }
  return ok(null)
}

const received = { vpr: '2025-06-20', oge: '2025-06-27', ege: '2025-06-24' } as const
const expected = { vpr: '2025-06-16', oge: '2025-06-26', ege: '2025-06-24' } as const

function calendar(): readonly NewProcedure[] {
  const held = demoProcedures.map((procedure): NewProcedure => {
    const { kind, grade, subject, level = '' } = procedure
    const on = heldOn(procedure, 2025) as Day
    return {
      ...{ year: 2025, kind, grade, subject, level, heldFrom: on, heldTo: on },
      resultsExpectedOn: expected[kind] as Day,
      resultsReceivedOn: received[kind] as Day,
      ...{ state: 'held', basis: null },
    }
  })
  return [...held, lateWork, workNotHeld]
}

const lateWork: NewProcedure = {
  year: 2025,
  kind: 'municipal',
  grade: 9,
  subject: 'MA',
  level: '',
  heldFrom: '2025-02-12' as Day,
  heldTo: '2025-02-13' as Day,
  resultsExpectedOn: '2025-03-03' as Day,
  resultsReceivedOn: null,
  state: 'held',
  basis: null,
}

const workNotHeld: NewProcedure = {
  year: 2025,
  kind: 'regional',
  grade: 10,
  subject: 'RU',
  level: '',
  heldFrom: null,
  heldTo: null,
  resultsExpectedOn: null,
  resultsReceivedOn: null,
  state: 'notHeld',
  basis: 'Письмо министерства образования Примерной области от 14.03.2025 № 12-04/318',
}
