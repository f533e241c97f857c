import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { schoolPaths } from './paths.ts'

const at = (path: { readonly pattern: string }, file: string): RouteConfigEntry =>
  route(path.pattern, `rooms/schools/routes/${file}.tsx`)

export const schoolsRoutes: RouteConfigEntry[] = [
  at(schoolPaths.list, 'schools'),
  at(schoolPaths.exportFile, 'export-file'),
  at(schoolPaths.add, 'add-school'),
  at(schoolPaths.grades, 'grades'),
  at(schoolPaths.imports, 'imports'),
  at(schoolPaths.template, 'import-template'),
  at(schoolPaths.import, 'import'),
  at(schoolPaths.importFile, 'import-file'),
  at(schoolPaths.card, 'school'),
  at(schoolPaths.edit, 'edit-school'),
  at(schoolPaths.close, 'close-school'),
  at(schoolPaths.merge, 'merge-school'),
  at(schoolPaths.reopen, 'reopen-school'),
]
