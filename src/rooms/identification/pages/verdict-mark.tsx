import { type IconKind, Mark, useLocale } from '../../../ui/index.ts'
import { identificationMessages } from '../messages.ts'
import type { VerdictName } from '../verdict.ts'

const kinds: Readonly<Record<VerdictName, IconKind>> = {
  listed: 'diamond',
  riskZone: 'triangle',
  notEnoughData: 'dashed',
  notApplicable: 'circle',
  notListed: 'circle',
}

/** The conclusion as a mark and a word; before the order the machine only concludes. */
export function VerdictMark({ verdict }: { verdict: VerdictName }) {
  const { verdict: words } = identificationMessages[useLocale()]
  return <Mark kind={kinds[verdict]}>{words[verdict].replace(/^(вывод|conclusion): /, '')}</Mark>
}
