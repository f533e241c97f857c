import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { getMunicipalityNames } from '../../access/index.ts'
import { isOwnMunicipality } from '../../assessments/index.ts'
import { matcherOfRegister } from '../../schools/index.ts'
import type { ReceivedListId } from '../ids.ts'
import { type ReceivedRefusal, receivedRefusalByConstraint } from '../refusals-received.ts'
import type { ListLine } from '../register/list-lines.ts'
import { matchLines } from '../register/list-matching.ts'
import type { Sender } from '../register/member-facts.ts'
import { municipalityOf, type Working } from './tenant.ts'
import { touchOpenRegister } from './touch-open-register.ts'

/** What came: a file that is kept already, or lines from a letter. */
export interface ArrivedList {
  readonly year: number
  readonly sender: Sender
  readonly senderName: string
  readonly documentNumber: string | null
  readonly documentOn: Day | null
  readonly source: { readonly fileName: string } | { readonly typed: string }
  readonly sha256: string
  readonly lines: readonly ListLine[]
}

/** Полученный список принимается: each line with its school where the register tells it, a question where not. */
export async function enterReceivedList(
  writer: Writer,
  actor: Working,
  list: ArrivedList,
  id: ReceivedListId = newId<ReceivedListId>(),
): Promise<Result<ReceivedListId, ReceivedRefusal>> {
  const municipalityId = municipalityOf(actor)
  const before = await sameListBefore(writer, actor, list)
  if (before !== undefined) return refuse({ kind: 'sameListEntered', on: before.enteredOn })
  const matcher = await matcherOfRegister(writer, actor)
  const own = await getMunicipalityNames(writer, municipalityId)
  const matched = matchLines(list.lines, {
    match: (spelling) => matcher.match(spelling),
    isOwn: (municipality) => isOwnMunicipality(municipality, own),
    on: list.documentOn ?? actor.today,
  })
  const { year, sender, senderName, documentNumber, documentOn, source, sha256 } = list
  const stored = await orRefuse(receivedRefusalByConstraint, async () => {
    await writer
      .insertInto('receivedLists')
      .values({
        municipalityId,
        id,
        year,
        sender,
        senderName,
        documentNumber,
        documentOn,
        fileName: 'fileName' in source ? source.fileName.slice(-200) : null,
        typed: 'typed' in source ? source.typed : null,
        sha256,
        enteredOn: actor.today,
      })
      .execute()
    await writer
      .insertInto('receivedListEntries')
      .values(
        matched.map((entry, position) => ({ municipalityId, listId: id, position, ...entry })),
      )
      .execute()
  })
  if (!stored.ok) return stored
  await touchOpenRegister(writer, actor, year)
  await record(writer, {
    event: 'identification.receivedListEntered',
    object: { kind: 'receivedList', id },
    details: {
      year,
      sender,
      senderName,
      documentNumber,
      documentOn,
      sha256,
      lines: matched.length,
      unmatched: matched.filter(({ toldBy }) => toldBy === null).length,
    },
  })
  return ok(id)
}

const sameListBefore = (writer: Writer, actor: Working, { year, sender, sha256 }: ArrivedList) =>
  writer
    .selectFrom('receivedLists')
    .select('enteredOn')
    .where('municipalityId', '=', municipalityOf(actor))
    .where('year', '=', year)
    .where('sender', '=', sender)
    .where('sha256', '=', sha256)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
