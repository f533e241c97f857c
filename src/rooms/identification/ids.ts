import type { Branded } from '../../kernel/ids.ts'

export type RuleVersionId = Branded<'RuleVersionId'>
export type RunId = Branded<'RunId'>
export type RegisterId = Branded<'RegisterId'>
export type AmendmentId = Branded<'AmendmentId'>
export type ExpertMeetingId = Branded<'ExpertMeetingId'>
export type HeadMeetingId = Branded<'HeadMeetingId'>
export type SheetId = Branded<'SheetId'>
export type SheetResponseId = Branded<'SheetResponseId'>
export type ReceivedListId = Branded<'ReceivedListId'>
export type AgreementId = Branded<'AgreementId'>
