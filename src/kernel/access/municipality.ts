import { NotFound } from '../errors.ts'
import type { MunicipalityId } from '../ids.ts'
import type { Actor } from './actor.ts'

/** On whose behalf: all that a read or write needs to know of the actor. A job knows no more. */
export type Acting = Pick<Actor, 'municipalityId'>

/** Somebody who acts in no municipality finds nothing. */
export function municipalityOf({ municipalityId }: Acting): MunicipalityId {
  if (municipalityId === null) throw new NotFound('no municipality')
  return municipalityId
}
