import type { Reader } from '../../kernel/database/handles.ts'
import { assessmentPaths, importNames, listImports, originText } from '../assessments/index.ts'
import { factOriginKey, type Origins, type OriginView, originKey } from './origins.ts'
import type { Acting } from './queries-rules.ts'
import type { FigureOrigin, SchoolSnapshot, SnapshotResult } from './run/snapshot.ts'

const MOST_IMPORTS = 500

export async function originsOf(
  reader: Reader,
  actor: Acting,
  snapshot: SchoolSnapshot,
): Promise<Origins> {
  if (snapshot.results.length + snapshot.facts.length === 0) return {}
  return (await originsReader(reader, actor))(snapshot)
}

/** For many schools: the names of the loads are read once. */
export async function originsReader(
  reader: Reader,
  actor: Acting,
): Promise<(snapshot: SchoolSnapshot) => Origins> {
  const names = importNames(await listImports(reader, actor, MOST_IMPORTS))
  return ({ results, facts }) => {
    const origins: Record<string, OriginView[]> = {}
    for (const result of results) {
      const key = originKey(result)
      origins[key] = [...(origins[key] ?? []), viewOf(result, names)]
    }
    for (const { year, origins: cells = {} } of facts) {
      for (const [fact, origin] of Object.entries(cells)) {
        origins[factOriginKey({ fact, year })] = [factView(fact, origin, names)]
      }
    }
    return origins
  }
}

/** The cell stands in the column that bears the name of the fact. */
function factView(
  fact: string,
  origin: FigureOrigin,
  names: ReturnType<typeof importNames>,
): OriginView {
  const href = assessmentPaths.import({ importId: origin.importId })
  return { level: null, ...originText(origin, fact, names), href }
}

/** The count of low results is a column of its own, or that of mark 2. */
function viewOf(
  { origin, level }: SnapshotResult,
  names: ReturnType<typeof importNames>,
): OriginView {
  const places = ['low', 'mark2'].map((field) => originText(origin, field, names))
  const [place] = places.filter(({ cell }) => /^[A-Z]/.test(cell))
  const { fileName, sheet, cell } = place ?? originText(origin, 'low', names)
  const href = assessmentPaths.import({ importId: origin.importId })
  return { level, fileName, sheet, cell, href }
}
