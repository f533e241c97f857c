import { useLocale } from '../../../ui/index.ts'
import { scaleMessages } from '../messages-scales.ts'
import type { MarkBands } from '../scales/rules-scale.ts'
import type { ScaleLine } from '../scales/scales-view.ts'

const joined = (from: number, to: number) => (from === to ? `${from}` : `${from}–\u2060${to}`)

/** «0–6», «7–10», «11–14», «15–20»; with the minimum alone two bands. */
export const bandTexts = ({ maxFor2, maxFor3, maxFor4, maxScore }: MarkBands): readonly string[] =>
  maxFor3 === null || maxFor4 === null
    ? [joined(0, maxFor2), joined(maxFor2 + 1, maxScore)]
    : [
        joined(0, maxFor2),
        joined(maxFor2 + 1, maxFor3),
        joined(maxFor3 + 1, maxFor4),
        joined(maxFor4 + 1, maxScore),
      ]

export function WhoseScale({
  line: { authority, certainty },
}: {
  line: Pick<ScaleLine, 'authority' | 'certainty'>
}) {
  const t = scaleMessages[useLocale()]
  return <div className="note">{`${t.authority[authority]}, ${t.certainty[certainty]}`}</div>
}
