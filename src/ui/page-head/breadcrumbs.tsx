import { useTexts } from '../locale/locale.ts'
import { messages } from './messages.ts'

export interface Crumb {
  readonly label: string
  /** The page itself, when it is named, has no address. */
  readonly href?: string
}

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTexts(messages)
  return (
    <nav className="crumbs" aria-label={t.crumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href === undefined ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <a href={crumb.href}>{crumb.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
