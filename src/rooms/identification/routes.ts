import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { identificationPaths } from './paths.ts'

const at = (path: { readonly pattern: string }, file: string): RouteConfigEntry =>
  route(path.pattern, `rooms/identification/routes/${file}.tsx`)

export const identificationRoutes: RouteConfigEntry[] = [
  at(identificationPaths.home, 'home'),
  at(identificationPaths.run, 'run'),
  at(identificationPaths.compareRuns, 'compare-runs'),
  at(identificationPaths.terms, 'terms'),
  at(identificationPaths.whatIf, 'what-if'),
  at(identificationPaths.school, 'own-school'),
  at(identificationPaths.sheets, 'sheets'),
  at(identificationPaths.sheet, 'sheet'),
  at(identificationPaths.sheetFile, 'sheet-file'),
  at(identificationPaths.sheetAnswerFile, 'sheet-answer-file'),
  at(identificationPaths.sheetPreview, 'sheet-preview'),
  at(identificationPaths.registers, 'registers'),
  at(identificationPaths.register, 'register'),
  at(identificationPaths.amendRegister, 'amend-register'),
  at(identificationPaths.registerOrder, 'register-order'),
  at(identificationPaths.registerOrderFile, 'register-order-file'),
  at(identificationPaths.registerOrderScan, 'register-order-scan'),
  at(identificationPaths.registerAgreement, 'register-agreement'),
  at(identificationPaths.agreementScan, 'agreement-scan'),
  at(identificationPaths.agreements, 'agreements'),
  at(identificationPaths.agreement, 'agreement'),
  at(identificationPaths.received, 'received-lists'),
  at(identificationPaths.registerReceived, 'register-received'),
  at(identificationPaths.receivedList, 'received-list'),
  at(identificationPaths.receivedFile, 'received-file'),
  at(identificationPaths.registerExperts, 'experts'),
  at(identificationPaths.newExpertMeeting, 'new-expert-meeting'),
  at(identificationPaths.expertMeeting, 'expert-meeting'),
  at(identificationPaths.correctExpertMeeting, 'edit-expert-meeting'),
  at(identificationPaths.cancelExpertMeeting, 'cancel-expert-meeting'),
  at(identificationPaths.expertMinutes, 'expert-minutes'),
  at(identificationPaths.rules, 'rules'),
  at(identificationPaths.compareRules, 'compare-rules'),
  at(identificationPaths.ruleVersion, 'rule-version'),
  at(identificationPaths.editRules, 'edit-rules'),
  at(identificationPaths.approveRules, 'approve-rules'),
]
