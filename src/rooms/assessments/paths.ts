import { path } from '../../kernel/http/paths.ts'

export const assessmentPaths = {
  imports: path('/assessments/imports'),
  import: path('/assessments/imports/:importId'),
  importFile: path('/assessments/imports/:importId/files/:position'),
  mapping: path('/assessments/imports/:importId/files/:position/mapping'),
  mappings: path('/assessments/mappings'),
  mappingFile: path('/assessments/mappings/:mappingId/file'),
  template: path('/assessments/template'),
  calendar: path('/assessments/calendar'),
  addProcedure: path('/assessments/calendar/new'),
  procedure: path('/assessments/calendar/:procedureId'),
  scales: path('/assessments/scales'),
  scale: path('/assessments/scales/edit'),
  objectivity: path('/assessments/objectivity'),
  schoolObjectivity: path('/assessments/objectivity/:schoolId'),
  school: path('/assessments/schools/:schoolId'),
  schoolProcedure: path('/assessments/schools/:schoolId/procedure'),
  schoolExport: path('/assessments/schools/:schoolId/export/:format'),
  export: path('/assessments/export/:format'),
} as const
