import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { identificationPaths } from './paths.ts'

const at = (path: { readonly pattern: string }, file: string): RouteConfigEntry =>
  route(path.pattern, `rooms/identification/routes/${file}.tsx`)

export const identificationRoutes: RouteConfigEntry[] = [
  at(identificationPaths.home, 'home'),
  at(identificationPaths.run, 'run'),
  at(identificationPaths.compareRuns, 'compare-runs'),
  at(identificationPaths.whatIf, 'what-if'),
  at(identificationPaths.school, 'own-school'),
  at(identificationPaths.sheets, 'sheets'),
  at(identificationPaths.sheet, 'sheet'),
  at(identificationPaths.sheetFile, 'sheet-file'),
  at(identificationPaths.sheetAnswerFile, 'sheet-answer-file'),
  at(identificationPaths.sheetPreview, 'sheet-preview'),
  at(identificationPaths.received, 'received-lists'),
  at(identificationPaths.registerReceived, 'register-received'),
  at(identificationPaths.receivedList, 'received-list'),
  at(identificationPaths.receivedFile, 'received-file'),
  at(identificationPaths.rules, 'rules'),
  at(identificationPaths.compareRules, 'compare-rules'),
  at(identificationPaths.ruleVersion, 'rule-version'),
  at(identificationPaths.editRules, 'edit-rules'),
  at(identificationPaths.approveRules, 'approve-rules'),
]
