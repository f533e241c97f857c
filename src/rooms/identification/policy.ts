import { oneOf, type Policy } from '../../kernel/access/decision.ts'

const team = ['adviser', 'authorityHead', 'authoritySpecialist'] as const

/** Команда муниципалитета: computes, explains, prepares the list (domain.md § 12). */
export const canIdentify: Policy = oneOf(...team)

/** Rules are read by whoever works with conclusions, also outside of the municipal team. */
export const canReadRules: Policy = oneOf(
  ...team,
  'administrator',
  'schoolHead',
  'schoolDeputy',
  'regionalCoordinator',
  'assessmentCentre',
)
