import { layout, type RouteConfig } from '@react-router/dev/routes'
import { accessRoutes } from './rooms/access/routes.ts'
import { assessmentsRoutes } from './rooms/assessments/routes.ts'
import { deskRoutes } from './rooms/desk/routes.ts'
import { identificationRoutes } from './rooms/identification/routes.ts'
import { schoolsRoutes } from './rooms/schools/routes.ts'
import { galleryRoutes } from './ui/gallery/routes.ts'

export default [
  layout('rooms/desk/routes/shell.tsx', [
    ...accessRoutes,
    ...assessmentsRoutes,
    ...galleryRoutes,
    ...schoolsRoutes,
    ...identificationRoutes,
    ...deskRoutes,
  ]),
] satisfies RouteConfig
