import { path } from '../../kernel/http/paths.ts'

export const identificationPaths = {
  home: path('/identification'),
  run: path('/identification/runs/:runId'),
  whatIf: path('/identification/runs/:runId/what-if'),
  school: path('/identification/schools/:schoolId'),
  rules: path('/identification/rules'),
  compareRules: path('/identification/rules/compare'),
  ruleVersion: path('/identification/rules/:versionId'),
  editRules: path('/identification/rules/:versionId/edit'),
  approveRules: path('/identification/rules/:versionId/approve'),
} as const
