import { useTexts } from '../locale/locale.ts'
import { CycleLink } from './cycle-nav.tsx'
import { messages } from './messages.ts'
import type { NavItem, ShellProps } from './shell-props.ts'

export function Masthead(props: ShellProps) {
  const t = useTexts(messages)
  const { home, place, sections } = props
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="brand" href={home}>
          <BrandMark />
          {t.product}
        </a>
        {place === null ? null : (
          <p className="place">
            <span>{place.name}</span> <small>{place.schoolYear}</small>
          </p>
        )}
        {sections.length === 0 ? null : (
          <nav className="sections" aria-label={t.sections}>
            {sections.map((section) => (
              <SectionLink key={section.href} section={section} />
            ))}
          </nav>
        )}
        <Search search={props.search} id="search" />
        <Person {...props} />
        <PhoneMenu {...props} />
      </div>
    </header>
  )
}

function BrandMark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path fill="currentColor" d="M1 2h18v4H1zM4 7.5h4V18H4zM12 7.5h4V18h-4z" />
    </svg>
  )
}

function SectionLink({ section }: { section: NavItem }) {
  return (
    <a href={section.href} aria-current={section.current ? 'page' : undefined}>
      {section.label}
    </a>
  )
}

function Search({ search, id }: { search: ShellProps['search']; id: string }) {
  const t = useTexts(messages)
  if (search === null) return null
  return (
    <search className="search">
      <form action={search.action}>
        <label className="unseen" htmlFor={id}>
          {t.search}
        </label>
        <input
          className="input"
          id={id}
          name="q"
          type="search"
          defaultValue={search.query}
          placeholder={t.searchHint}
        />
        <button className="unseen" type="submit">
          {t.searchAct}
        </button>
      </form>
    </search>
  )
}

function Person({ person, signIn, signOut }: ShellProps) {
  const t = useTexts(messages)
  if (person === null) {
    return (
      <p className="person">
        <a href={signIn}>{t.signIn}</a>
      </p>
    )
  }
  return (
    <div className="person">
      <p>
        {person.href === undefined ? (
          person.name
        ) : (
          <a className="person-link" href={person.href}>
            {person.name}
          </a>
        )}{' '}
        <small title={person.acting ?? undefined}>{person.role}</small>
      </p>
      <form method="post" action={signOut}>
        <button className="text-button" type="submit">
          {t.signOut}
        </button>
      </form>
    </div>
  )
}

/** Below 1088 px everything of the masthead but the brand stands in here; no script. */
function PhoneMenu(props: ShellProps) {
  const t = useTexts(messages)
  return (
    <details className="menu">
      <summary>{t.menu}</summary>
      <div className="menu-sheet">
        <Search search={props.search} id="search-menu" />
        <nav aria-label={t.menuContents}>
          <ul>
            {props.sections.map((section) => (
              <li key={section.href}>
                <SectionLink section={section} />
              </li>
            ))}
          </ul>
          <ol>
            {props.cycle.map((item) => (
              <li key={item.label}>
                <CycleLink item={item} />
              </li>
            ))}
          </ol>
        </nav>
        <Person {...props} />
      </div>
    </details>
  )
}
