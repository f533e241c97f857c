import { type ReactNode, useContext } from 'react'
import { Links, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router'
import type { Route } from './+types/root.ts'
import { everyone } from './kernel/access/decision.ts'
import { frameOf } from './kernel/http/frame.ts'
import { NonceContext } from './kernel/http/nonce.ts'
import { page } from './kernel/http/page.ts'
import { ErrorPage, Framed } from './rooms/desk/index.ts'
import cyrillic from './ui/fonts/golos-text-cyrillic.woff2?url'
import digits from './ui/fonts/onest-digits.woff2?url'
import { ScriptNeedContext } from './ui/script/use-script.ts'
import styles from './ui/ui.css?url'

export const loader = page({ policy: everyone('frame'), show: frameOf })

/** The frame shows the day, the person and the message of this very moment. */
export const shouldRevalidate = () => true

const preloaded = (href: string) =>
  ({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href }) as const

export const links: Route.LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  preloaded(cyrillic),
  preloaded(digits),
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export function Layout({ children }: { children: ReactNode }) {
  const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? 'ru'
  const nonce = useContext(NonceContext)
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Links nonce={nonce} />
      </head>
      <body>
        {children}
        <ScriptsIfNeeded />
      </body>
    </html>
  )
}

/** Comes after the page, so it knows what the page asked for. */
function ScriptsIfNeeded() {
  const nonce = useContext(NonceContext)
  if (!useContext(ScriptNeedContext).isNeeded) return null
  return (
    <>
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  )
}

export default function Root() {
  return <Outlet />
}

/** The last resort: outside of the layout route, as when the address leads nowhere at all. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Framed>
      <ErrorPage error={error} />
    </Framed>
  )
}
