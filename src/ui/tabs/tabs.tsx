import { Count } from '../badge/badge.tsx'

export interface Tab {
  readonly label: string
  readonly href: string
  readonly current?: boolean
  readonly count?: number
}

/** Tabs are pages: each has its address and opens without script. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : (
                <>
                  {' '}
                  <Count>{tab.count}</Count>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
