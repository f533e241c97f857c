import { NotFound } from '../../../kernel/errors.ts'
import type { MunicipalityId } from '../../../kernel/ids.ts'
import type { Acting, Working } from '../queries-rules.ts'

export type { Acting, Working }

/** Somebody who acts in no municipality has no rules and no runs. */
export function municipalityOf(actor: Acting): MunicipalityId {
  if (actor.municipalityId === null) throw new NotFound('no municipality')
  return actor.municipalityId
}

/** What a form's context says of who works and when. */
export const workingOf = (context: {
  readonly actor: Acting
  readonly today: Working['today']
}): Working => ({ municipalityId: context.actor.municipalityId, today: context.today })
