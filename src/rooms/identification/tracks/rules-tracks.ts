import type { Verdict } from '../verdict.ts'

/** Трек работы со школой. Основание: Концепция, прил. 2 п. 17. */
export const trackNames = ['support', 'riskZone', 'prevention'] as const

export type TrackName = (typeof trackNames)[number]

/** Место школы в треке, with what put it there and what may still move it before the order. */
export interface TrackPlace {
  readonly track: TrackName
  /** Criteria or parts of the risk zone that are met; prevention is for every school and needs none. */
  readonly because: readonly TrackReason[]
  readonly open: readonly OpenPoint[]
}

export interface TrackReason {
  readonly criterion: string
  readonly clause: string
}

/** Уточнение с экспертами (п. 3.2); a result that is missing and could meet a criterion. */
export type OpenPoint = 'experts' | 'missing'

export type TrackQuestion = Pick<Verdict, 'verdict' | 'needsExpert' | 'mayBeListed'> & {
  readonly triggers: readonly TrackReason[]
}

/**
 * В каких треках школа. Концепция, прил. 2 п. 17: 1) адресная поддержка, 2) зона риска снижения результатов,
 * 3) профилактика учебной неуспешности – in every school, also in those of the first two.
 */
export function tracksOf(conclusion: TrackQuestion): readonly TrackPlace[] {
  const { verdict, triggers, needsExpert, mayBeListed } = conclusion
  const because = triggers.map(({ criterion, clause }) => ({ criterion, clause }))
  const experts: readonly OpenPoint[] = needsExpert ? ['experts'] : []
  const missing: readonly OpenPoint[] = mayBeListed && verdict !== 'listed' ? ['missing'] : []
  const open = [...experts, ...missing]
  if (verdict === 'listed') return [{ track: 'support', because, open }, prevention([])]
  if (verdict === 'riskZone') return [{ track: 'riskZone', because, open }, prevention([])]
  return [prevention(open)]
}

const prevention = (open: readonly OpenPoint[]): TrackPlace => ({
  track: 'prevention',
  because: [],
  open,
})
