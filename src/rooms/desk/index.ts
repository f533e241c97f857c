export { ErrorPage } from './pages/error-page.tsx'
export { Framed } from './pages/framed.tsx'
export { deskRoutes } from './routes.ts'
