import type { Branded } from '../../kernel/ids.ts'

export type RuleVersionId = Branded<'RuleVersionId'>
export type RunId = Branded<'RunId'>
export type RegisterId = Branded<'RegisterId'>
export type AmendmentId = Branded<'AmendmentId'>
