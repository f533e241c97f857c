import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type ScaleVersion, scaleVersions } from '../queries-scales.ts'
import { scaleKeyText } from '../scales/rules-scale.ts'

/** Шкала, которую записывают: bands null take it back, `source` then says why. */
export type NewScale = Omit<ScaleVersion, 'version' | 'setBy' | 'setOn'>

export type ScaleRefusal = { readonly kind: 'changedMeanwhile' | 'nothingChanges' }

type ActingToday = Acting & { readonly today: Day }

const once = { mark_scales_pkey: { kind: 'changedMeanwhile' } } as const

/** Записать шкалу: a new version, the earlier ones stay. `seen` is the version the person saw, 0 when there was none. */
export async function setScale(
  writer: Writer,
  actor: ActingToday,
  { seen, ...scale }: NewScale & { readonly seen: number },
): Promise<Result<number, ScaleRefusal>> {
  const [last] = await scaleVersions(writer, actor, scale)
  if ((last?.version ?? 0) !== seen) return refuse({ kind: 'changedMeanwhile' })
  if (isSame(last, scale)) return refuse({ kind: 'nothingChanges' })
  return storeVersion(writer, actor, scale, seen + 1)
}

/** Взять несколько шкал: those offered by the program, or a table of them. What stands already is not stored again. */
export async function takeScales(
  writer: Writer,
  actor: ActingToday,
  scales: readonly NewScale[],
): Promise<Result<number, ScaleRefusal>> {
  let stored = 0
  for (const scale of scales) {
    const [last] = await scaleVersions(writer, actor, scale)
    if (isSame(last, scale)) continue
    const version = await storeVersion(writer, actor, scale, (last?.version ?? 0) + 1)
    if (!version.ok) return version
    stored += 1
  }
  return stored === 0 ? refuse({ kind: 'nothingChanges' }) : ok(stored)
}

async function storeVersion(
  writer: Writer,
  actor: ActingToday,
  { bands, ...scale }: NewScale,
  version: number,
): Promise<Result<number, ScaleRefusal>> {
  const { maxFor2 = null, maxFor3 = null, maxFor4 = null, maxScore = null } = bands ?? {}
  const stored = await orRefuse(once, () =>
    writer
      .insertInto('markScales')
      .values({
        municipalityId: municipalityOf(actor),
        ...scale,
        version,
        ...{ maxFor2, maxFor3, maxFor4, maxScore },
        setOn: actor.today,
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await record(writer, {
    event: 'assessments.scaleSet',
    object: { kind: 'scale', id: scaleKeyText(scale) },
    basis: scale.source,
    details: { version, maxFor2, maxFor3, maxFor4, maxScore },
  })
  return ok(version)
}

function isSame(last: ScaleVersion | undefined, scale: NewScale): boolean {
  const told = (
    of: Pick<NewScale, 'bands' | 'conditions' | 'authority' | 'certainty' | 'source'>,
  ) =>
    JSON.stringify([
      ...[of.bands?.maxFor2, of.bands?.maxFor3, of.bands?.maxFor4, of.bands?.maxScore],
      ...[of.conditions, of.authority, of.certainty, of.source],
    ])
  return last === undefined ? scale.bands === null : told(last) === told(scale)
}
