// Made by `npm run tables` from the migrated database; a test holds it against the migrations.
import type {
  Generated,
  GeneratedInstant,
  Json,
  NullableInstant,
} from '../../kernel/database/columns.ts'
import type { Day, MunicipalityId, PersonId, SchoolId } from '../../kernel/ids.ts'

export interface ExpertDecisionsTable {
  municipalityId: MunicipalityId
  meetingId: string
  schoolId: SchoolId
  decision: 'include' | 'doNotInclude' | 'riskZone'
  reason: string
  decidedBy: Generated<PersonId | null>
  decidedAt: GeneratedInstant
}

export interface ExpertMeetingCancellationsTable {
  municipalityId: MunicipalityId
  meetingId: string
  reason: string
  cancelledBy: Generated<PersonId | null>
  cancelledOn: Day
  cancelledAt: GeneratedInstant
}

export interface ExpertMeetingsTable {
  municipalityId: MunicipalityId
  id: string
  registerId: string
  ordinal: number
  heldOn: Day
  chair: Json
  secretary: Json
  present: Json
  openRegisterId: string | null
  revision: Generated<number>
  openedBy: Generated<PersonId | null>
  openedOn: Day
  openedAt: GeneratedInstant
}

export interface ExpertProtocolsTable {
  municipalityId: MunicipalityId
  meetingId: string
  number: string
  drawnUpOn: Day
  closedBy: Generated<PersonId | null>
  closedOn: Day
  closedAt: GeneratedInstant
}

export interface HeadMeetingWithdrawalsTable {
  municipalityId: MunicipalityId
  meetingId: string
  reason: string
  withdrawnBy: Generated<PersonId | null>
  withdrawnOn: Day
  withdrawnAt: GeneratedInstant
}

export interface HeadMeetingsTable {
  municipalityId: MunicipalityId
  id: string
  registerId: string
  schoolId: SchoolId
  heldOn: Day
  headName: string
  headPost: string
  actingBasis: string | null
  personId: PersonId | null
  presented: string
  answered: string
  agreed: Generated<string>
  recordedBy: Generated<PersonId | null>
  recordedOn: Day
  recordedAt: GeneratedInstant
}

export interface IdentificationRunsTable {
  municipalityId: MunicipalityId
  id: string
  year: number
  stage: 'vpr' | 'final'
  outcome: 'preliminary' | 'final'
  ordinal: number
  ruleVersionId: string
  calendar: Json
  summary: Json
  computedBy: Generated<PersonId | null>
  computedOn: Day
  computedAt: GeneratedInstant
}

export interface IdentificationVerdictsTable {
  municipalityId: MunicipalityId
  runId: string
  schoolId: SchoolId
  schoolName: string
  verdict: 'listed' | 'riskZone' | 'notEnoughData' | 'notApplicable' | 'notListed'
  needsExpert: boolean
  outline: Json
  snapshot: Json
  conclusion: Json
  explanation: Json
  diagnosis: Json
}

export interface ReceivedListEntriesTable {
  municipalityId: MunicipalityId
  listId: string
  position: number
  spelling: string
  code: Generated<string>
  line: number
  schoolId: SchoolId | null
  toldBy: 'code' | 'name' | 'person' | 'elsewhere' | null
  toldPerson: string | null
  toldAt: NullableInstant
}

export interface ReceivedListResolutionsTable {
  municipalityId: MunicipalityId
  listId: string
  schoolId: SchoolId
  ordinal: number
  comparison: 'onlyOurs' | 'onlyTheirs'
  resolution: 'include' | 'leaveOut'
  reason: string
  resolvedBy: Generated<PersonId | null>
  resolvedOn: Day
  resolvedAt: GeneratedInstant
}

export interface ReceivedListsTable {
  municipalityId: MunicipalityId
  id: string
  year: number
  sender: 'region' | 'centre' | 'project'
  senderName: string
  documentNumber: string | null
  documentOn: Day | null
  fileName: string | null
  typed: string | null
  sha256: string
  enteredBy: Generated<PersonId | null>
  enteredOn: Day
  enteredAt: GeneratedInstant
  withdrawnReason: string | null
  withdrawnBy: PersonId | null
  withdrawnAt: NullableInstant
}

export interface RegisterAgreementAnswersTable {
  municipalityId: MunicipalityId
  agreementId: string
  outcome: 'agreed' | 'remarks'
  remarks: string | null
  way: 'system' | 'letter'
  respondent: string
  answeredOn: Day
  letterNumber: string | null
  scanSha256: string | null
  scanName: string | null
  scanType: 'pdf' | 'jpg' | 'png' | null
  enteredBy: Generated<PersonId | null>
  enteredOn: Day
  enteredAt: GeneratedInstant
}

export interface RegisterAgreementsTable {
  municipalityId: MunicipalityId
  id: string
  registerId: string
  ordinal: number
  way: 'system' | 'letter'
  fingerprint: string
  sheet: Json
  note: string | null
  sentBy: Generated<PersonId | null>
  sentOn: Day
  sentAt: GeneratedInstant
}

export interface RegisterAmendmentWithdrawalsTable {
  municipalityId: MunicipalityId
  amendmentId: string
  reason: string
  withdrawnBy: Generated<PersonId | null>
  withdrawnOn: Day
  withdrawnAt: GeneratedInstant
}

export interface RegisterAmendmentsTable {
  municipalityId: MunicipalityId
  id: string
  registerId: string
  schoolId: SchoolId
  change: 'include' | 'exclude'
  reason: string
  madeBy: Generated<PersonId | null>
  madeOn: Day
  madeAt: GeneratedInstant
}

export interface RegisterEntriesTable {
  municipalityId: MunicipalityId
  registerId: string
  schoolId: SchoolId
  schoolName: string
  track: 'support' | 'riskZone'
  origin: 'calculation' | 'experts' | 'region' | 'centre' | 'project' | 'earlierOrder' | 'amendment'
  grounds: Json
}

export interface RegisterOrderDraftsTable {
  municipalityId: MunicipalityId
  registerId: string
  inAccordanceWith: Generated<string[]>
  sheetsDue: Day | null
  planDue: Day | null
  programmesDue: Day | null
  controlOn: string | null
  revision: Generated<number>
  changedBy: Generated<PersonId | null>
  changedOn: Day
  changedAt: GeneratedInstant
}

export interface RegisterOrdersTable {
  municipalityId: MunicipalityId
  registerId: string
  number: string
  orderedOn: Day
  signatoryPost: string
  signatoryName: string
  scanSha256: string | null
  scanName: string | null
  scanType: 'pdf' | 'jpg' | 'png' | null
  enteredBy: Generated<PersonId | null>
  enteredOn: Day
  enteredAt: GeneratedInstant
}

export interface RegisterWithdrawalsTable {
  municipalityId: MunicipalityId
  registerId: string
  reason: string
  withdrawnBy: Generated<PersonId | null>
  withdrawnOn: Day
  withdrawnAt: GeneratedInstant
}

export interface RuleApprovalsTable {
  municipalityId: MunicipalityId
  versionId: string
  basis: string
  approvedBy: Generated<PersonId | null>
  approvedOn: Day
  approvedAt: GeneratedInstant
}

export interface RuleVersionsTable {
  municipalityId: MunicipalityId
  id: string
  version: number
  preset: string
  fromVersionId: string | null
  title: string
  content: Json
  revision: Generated<number>
  startedBy: Generated<PersonId | null>
  startedOn: Day
  startedAt: GeneratedInstant
}

export interface SchoolSheetsTable {
  municipalityId: MunicipalityId
  id: string
  runId: string
  schoolId: SchoolId
  year: number
  content: Json
  sentBy: Generated<PersonId | null>
  senderName: string
  senderPost: string
  sentOn: Day
  answersDue: Day
  sentAt: GeneratedInstant
}

export interface SheetAcknowledgementsTable {
  municipalityId: MunicipalityId
  sheetId: string
  personId: Generated<PersonId>
  personName: string
  post: string
  actingBasis: string | null
  acknowledgedOn: Day
  acknowledgedAt: GeneratedInstant
}

export interface SheetObjectionOutcomesTable {
  municipalityId: MunicipalityId
  responseId: string
  outcome: 'accepted' | 'declined'
  reason: string
  decidedBy: Generated<PersonId | null>
  deciderName: string
  deciderPost: string
  decidedOn: Day
  decidedAt: GeneratedInstant
}

export interface SheetResponsesTable {
  municipalityId: MunicipalityId
  id: string
  sheetId: string
  kind: 'comment' | 'objection'
  text: string
  fileName: string | null
  fileSha256: string | null
  personId: Generated<PersonId>
  personName: string
  post: string
  actingBasis: string | null
  sentOn: Day
  sentAt: GeneratedInstant
}

export interface SheetSettingsTable {
  municipalityId: MunicipalityId
  answerDays: number
  changedBy: Generated<PersonId | null>
  changedOn: Day
  changedAt: GeneratedInstant
}

export interface SupportRegistersTable {
  municipalityId: MunicipalityId
  id: string
  year: number
  origin: 'calculation' | 'order'
  runId: string | null
  openYear: number | null
  revision: Generated<number>
  madeBy: Generated<PersonId | null>
  madeOn: Day
  madeAt: GeneratedInstant
}

declare module '../../kernel/database/tables.ts' {
  interface Tables {
    expertDecisions: ExpertDecisionsTable
    expertMeetingCancellations: ExpertMeetingCancellationsTable
    expertMeetings: ExpertMeetingsTable
    expertProtocols: ExpertProtocolsTable
    headMeetingWithdrawals: HeadMeetingWithdrawalsTable
    headMeetings: HeadMeetingsTable
    identificationRuns: IdentificationRunsTable
    identificationVerdicts: IdentificationVerdictsTable
    receivedListEntries: ReceivedListEntriesTable
    receivedListResolutions: ReceivedListResolutionsTable
    receivedLists: ReceivedListsTable
    registerAgreementAnswers: RegisterAgreementAnswersTable
    registerAgreements: RegisterAgreementsTable
    registerAmendmentWithdrawals: RegisterAmendmentWithdrawalsTable
    registerAmendments: RegisterAmendmentsTable
    registerEntries: RegisterEntriesTable
    registerOrderDrafts: RegisterOrderDraftsTable
    registerOrders: RegisterOrdersTable
    registerWithdrawals: RegisterWithdrawalsTable
    ruleApprovals: RuleApprovalsTable
    ruleVersions: RuleVersionsTable
    schoolSheets: SchoolSheetsTable
    sheetAcknowledgements: SheetAcknowledgementsTable
    sheetObjectionOutcomes: SheetObjectionOutcomesTable
    sheetResponses: SheetResponsesTable
    sheetSettings: SheetSettingsTable
    supportRegisters: SupportRegistersTable
  }
}
