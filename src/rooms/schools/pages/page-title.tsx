import { useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'

/** What the window's tab says. */
export function PageTitle({ of }: { of: string }) {
  return <title>{`${of} – ${messages[useLocale()].product}`}</title>
}
