import type { Writer } from '../../../kernel/database/handles.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { addName, refreshSearchText } from './store-names.ts'
import { type Acting, placeOf } from './tenant.ts'

/** How a table of another room calls a school. Its own import tells the journal. */
export interface ToldSpelling {
  readonly schoolId: SchoolId
  readonly name: string
}

/** A person said which school a spelling means: it is not asked again. False when the register knew it. */
export async function rememberSpelling(
  writer: Writer,
  actor: Acting,
  { schoolId, name }: ToldSpelling,
): Promise<boolean> {
  const known = await writer
    .selectFrom('schoolNames')
    .select('id')
    .where('municipalityId', '=', placeOf(actor, schoolId).municipalityId)
    .where('schoolId', '=', schoolId)
    .where('name', '=', name)
    .where('kind', '=', 'spelling')
    .execute()
  if (known.length > 0) return false
  const spelling = { kind: 'spelling', name, source: 'choice', validFrom: null } as const
  await addName(writer, placeOf(actor, schoolId), spelling)
  await refreshSearchText(writer, schoolId)
  return true
}

/** The import in which it was said is taken back, and the word with it. */
export async function forgetSpelling(
  writer: Writer,
  actor: Acting,
  { schoolId, name }: ToldSpelling,
): Promise<void> {
  await writer
    .deleteFrom('schoolNames')
    .where('municipalityId', '=', placeOf(actor, schoolId).municipalityId)
    .where('schoolId', '=', schoolId)
    .where('name', '=', name)
    .where('kind', '=', 'spelling')
    .where('source', '=', 'choice')
    .execute()
  await refreshSearchText(writer, schoolId)
}
