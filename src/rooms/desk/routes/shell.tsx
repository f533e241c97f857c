import { Outlet } from 'react-router'
import { ErrorPage } from '../pages/error-page.tsx'
import { Framed } from '../pages/framed.tsx'
import type { Route } from './+types/shell.ts'

export default function ShellRoute() {
  return (
    <Framed>
      <Outlet />
    </Framed>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Framed>
      <ErrorPage error={error} />
    </Framed>
  )
}
