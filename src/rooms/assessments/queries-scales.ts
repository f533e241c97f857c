import { type Acting, municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, PersonId } from '../../kernel/ids.ts'
import type { MarkBands, ScaleAuthority, ScaleCertainty, ScaleKey } from './scales/rules-scale.ts'

/** Версия шкалы. Bands are null where the scale was taken back. */
export interface ScaleVersion extends ScaleKey {
  readonly version: number
  readonly bands: MarkBands | null
  readonly conditions: string | null
  readonly authority: ScaleAuthority
  readonly certainty: ScaleCertainty
  readonly source: string
  readonly setBy: PersonId | null
  readonly setOn: Day
}

export interface ScaleInForce extends ScaleVersion {
  readonly bands: MarkBands
}

const columns = [
  ...(['year', 'kind', 'grade', 'subject', 'level', 'version', 'conditions'] as const),
  ...(['maxFor2', 'maxFor3', 'maxFor4', 'maxScore'] as const),
  ...(['authority', 'certainty', 'source', 'setBy', 'setOn'] as const),
] as const

type ScaleRow = Omit<ScaleVersion, 'bands'> & {
  readonly [Field in keyof MarkBands]: number | null
}

const versionOf = ({ maxFor2, maxFor3, maxFor4, maxScore, ...row }: ScaleRow): ScaleVersion => ({
  ...row,
  bands: maxFor2 === null || maxScore === null ? null : { maxFor2, maxFor3, maxFor4, maxScore },
})

/** Шкалы в силе of these years. */
export async function scalesInForce(
  reader: Reader,
  actor: Acting,
  years: readonly number[],
): Promise<readonly ScaleInForce[]> {
  if (years.length === 0 || actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('markScales')
    .distinctOn(['year', 'kind', 'grade', 'subject', 'level'])
    .select(columns)
    .where('municipalityId', '=', actor.municipalityId)
    .where('year', 'in', [...years])
    .orderBy('year')
    .orderBy('kind')
    .orderBy('grade')
    .orderBy('subject')
    .orderBy('level')
    .orderBy('version', 'desc')
    .execute()
  return rows
    .map(versionOf)
    .flatMap((version) => (version.bands === null ? [] : [{ ...version, bands: version.bands }]))
}

const MOST = 50

/** Every version of one scale, the last one first. */
export async function scaleVersions(
  reader: Reader,
  actor: Acting,
  { year, kind, grade, subject, level }: ScaleKey,
): Promise<readonly ScaleVersion[]> {
  const rows = await reader
    .selectFrom('markScales')
    .select(columns)
    .where('municipalityId', '=', municipalityOf(actor))
    .where('year', '=', year)
    .where('kind', '=', kind)
    .where('grade', '=', grade)
    .where('subject', '=', subject)
    .where('level', '=', level)
    .orderBy('version', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(versionOf)
}

export async function scaleYears(reader: Reader, actor: Acting): Promise<readonly number[]> {
  if (actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('markScales')
    .select('year')
    .distinct()
    .where('municipalityId', '=', actor.municipalityId)
    .orderBy('year', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ year }) => year)
}
