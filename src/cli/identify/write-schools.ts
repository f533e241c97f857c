import type { SchoolFacts } from '../../rooms/identification/facts.ts'
import { counted, emptySummary, type Identification } from '../../rooms/identification/rules.ts'
import type { Summary } from '../../rooms/identification/verdict.ts'
import type { JsonBytes } from './json-bytes.ts'
import { writeVerdict } from './verdict-json.ts'

/** A school a line, those `from` up to, not including, `to`. Stops early when `goesOn` says so. */
export async function writeSchools(
  run: Identification,
  range: { readonly from: number; readonly to: number },
  json: JsonBytes,
  goesOn: (done: number) => boolean,
): Promise<Summary> {
  const summary = emptySummary()
  for (let at = range.from; at < range.to; at += 1) {
    const verdict = run.verdictOf(run.schools[at] as SchoolFacts)
    json.raw(at === 0 ? '\n' : ',\n')
    writeVerdict(json, verdict)
    counted(summary, verdict)
    if (!json.isFull) continue
    await json.flush()
    if (!goesOn(summary.schools)) break
  }
  await json.flush()
  return summary
}
