import { path } from '../../kernel/http/paths.ts'

export const identificationPaths = {
  home: path('/cycle/identification'),
  rules: path('/identification/rules'),
  compareRules: path('/identification/rules/compare'),
  ruleVersion: path('/identification/rules/:versionId'),
  editRules: path('/identification/rules/:versionId/edit'),
  approveRules: path('/identification/rules/:versionId/approve'),
} as const
