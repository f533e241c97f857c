import { path } from '../../kernel/http/paths.ts'

export const identificationPaths = {
  home: path('/identification'),
  run: path('/identification/runs/:runId'),
  compareRuns: path('/identification/runs/:runId/compare/:otherId'),
  whatIf: path('/identification/runs/:runId/what-if'),
  school: path('/identification/schools/:schoolId'),
  rules: path('/identification/rules'),
  compareRules: path('/identification/rules/compare'),
  ruleVersion: path('/identification/rules/:versionId'),
  editRules: path('/identification/rules/:versionId/edit'),
  approveRules: path('/identification/rules/:versionId/approve'),
  registers: path('/identification/registers'),
  register: path('/identification/registers/:registerId'),
  amendRegister: path('/identification/registers/:registerId/amendments/new'),
  registerOrder: path('/identification/registers/:registerId/order'),
  registerOrderFile: path('/identification/registers/:registerId/order/file'),
  registerOrderScan: path('/identification/registers/:registerId/order/scan'),
  // Experts, received lists, agreement, sheets: pages of their own below the register.
  registerExperts: path('/identification/registers/:registerId/experts'),
  registerReceived: path('/identification/registers/:registerId/received'),
  registerAgreement: path('/identification/registers/:registerId/agreement'),
  registerSheets: path('/identification/registers/:registerId/sheets'),
  received: path('/identification/received'),
  receivedList: path('/identification/received/:listId'),
  receivedFile: path('/identification/received/:listId/file'),
} as const
