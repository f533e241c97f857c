import { useTexts } from '../locale/locale.ts'
import { Icon } from '../mark/icon.tsx'
import { messages } from './messages.ts'
import type { CycleItem } from './shell-props.ts'

/** The management cycle as navigation, with what ends without a next step. */
export function CycleNav({ cycle }: { cycle: readonly CycleItem[] }) {
  const t = useTexts(messages)
  return (
    <nav className="cycle-nav" aria-label={t.cycle}>
      <div className="wrap">
        <ol>
          {cycle.map((item) => (
            <li key={item.label}>
              <CycleLink item={item} />
            </li>
          ))}
        </ol>
      </div>
    </nav>
  )
}

export function CycleLink({ item }: { item: CycleItem }) {
  if (item.unavailable !== undefined) {
    return (
      <span className="cycle-off" title={item.unavailable}>
        {item.label}
        <span className="unseen">, {item.unavailable}</span>
      </span>
    )
  }
  return (
    <a href={item.href} aria-current={item.current ? 'page' : undefined}>
      {item.label}
      <Breaks count={item.breaks ?? 0} />
    </a>
  )
}

function Breaks({ count }: { count: number }) {
  const t = useTexts(messages)
  if (count === 0) return null
  return (
    <span className="cycle-breaks" title={t.breaks(count)}>
      <Icon kind="break" />
      <span aria-hidden="true">{count}</span>
      <span className="unseen">, {t.breaks(count)}</span>
    </span>
  )
}
