import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { assessmentPaths } from './paths.ts'

const at = (path: { readonly pattern: string }, file: string): RouteConfigEntry =>
  route(path.pattern, `rooms/assessments/routes/${file}.tsx`)

export const assessmentsRoutes: RouteConfigEntry[] = [
  at(assessmentPaths.imports, 'imports'),
  at(assessmentPaths.import, 'import'),
  at(assessmentPaths.importFile, 'import-file'),
  at(assessmentPaths.mapping, 'mapping'),
  at(assessmentPaths.mappings, 'mappings'),
  at(assessmentPaths.mappingFile, 'mapping-file'),
  at(assessmentPaths.template, 'template'),
  at(assessmentPaths.calendar, 'calendar'),
  at(assessmentPaths.addProcedure, 'add-procedure'),
  at(assessmentPaths.procedure, 'procedure'),
  at(assessmentPaths.scales, 'scales'),
  at(assessmentPaths.scale, 'scale'),
  at(assessmentPaths.objectivity, 'objectivity'),
  at(assessmentPaths.schoolObjectivity, 'school-objectivity'),
  at(assessmentPaths.school, 'school'),
  at(assessmentPaths.schoolProcedure, 'school-procedure'),
  at(assessmentPaths.schoolExport, 'school-export'),
  at(assessmentPaths.export, 'export'),
]
