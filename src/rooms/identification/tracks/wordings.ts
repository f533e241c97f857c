import type { LocalText, RuleSet } from '../rule-set/rule-set.ts'

/** What the rules call each criterion and each part of the risk zone, by its id. */
export const wordingsOf = ({ criteria, riskZone }: RuleSet): Readonly<Record<string, LocalText>> =>
  Object.fromEntries([...criteria, ...riskZone].map(({ id, wording }) => [id, wording]))
