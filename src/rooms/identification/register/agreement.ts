import { createHash } from 'node:crypto'
import type { Day } from '../../../kernel/ids.ts'
import type { Member } from './members.ts'

/** Отправка на согласование: as it stands among the others of its list. */
export interface Sending {
  readonly ordinal: number
  readonly fingerprint: string
  readonly answer: { readonly outcome: 'agreed' | 'remarks'; readonly on: Day } | null
}

/** Согласование: чем дело стоит сейчас. «Outdated»: the list is another one by now. */
export type AgreementStanding =
  | 'notSent'
  | 'waiting'
  | 'waitingOutdated'
  | 'remarks'
  | 'agreed'
  | 'agreedOutdated'

/** Who is in the list and in which track, whatever the order of lines: two lists with one fingerprint are one list. */
export function membersFingerprint(members: readonly Pick<Member, 'schoolId' | 'track'>[]): string {
  const lines = members.map(({ schoolId, track }) => `${schoolId} ${track}`).toSorted()
  return createHash('sha256').update(lines.join('\n')).digest('base64url')
}

/** The latest sending speaks; agreement holds for the state that was sent and for no other. */
export function agreementStanding(
  sendings: readonly Sending[],
  fingerprint: string,
): AgreementStanding {
  const latest = latestOf(sendings)
  if (latest === undefined) return 'notSent'
  const isOutdated = latest.fingerprint !== fingerprint
  if (latest.answer === null) return isOutdated ? 'waitingOutdated' : 'waiting'
  if (latest.answer.outcome === 'remarks') return 'remarks'
  return isOutdated ? 'agreedOutdated' : 'agreed'
}

export const latestOf = <One extends Pick<Sending, 'ordinal'>>(
  sendings: readonly One[],
): One | undefined => sendings.toSorted((a, b) => b.ordinal - a.ordinal)[0]

/** Nothing is asked twice about the same state; after remarks the same list may be sent with an explanation. */
export const maySend = (standing: AgreementStanding): boolean =>
  standing !== 'waiting' && standing !== 'agreed'

/** A later sending of the same list has taken its place. */
export const isSentAnew = (
  one: { readonly registerId: string; readonly ordinal: number },
  among: readonly { readonly registerId: string; readonly ordinal: number }[],
): boolean =>
  among.some((other) => other.registerId === one.registerId && other.ordinal > one.ordinal)
