import { path } from '../../kernel/http/paths.ts'

export const schoolPaths = {
  list: path('/schools'),
  exportFile: path('/schools/export/:format'),
  add: path('/schools/new'),
  grades: path('/schools/grades'),
  imports: path('/schools/imports'),
  template: path('/schools/imports/template'),
  import: path('/schools/imports/:importId'),
  importFile: path('/schools/imports/:importId/file'),
  card: path('/schools/:schoolId'),
  edit: path('/schools/:schoolId/edit'),
  close: path('/schools/:schoolId/close'),
  merge: path('/schools/:schoolId/merge'),
  reopen: path('/schools/:schoolId/reopen'),
} as const
