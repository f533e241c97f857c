import { counted, emptySummary, type Identification } from '../../rooms/identification/rules.ts'
import type { Output } from '../output.ts'
import { localText } from '../rules/describe-rules.ts'
import type { Progress } from './progress.ts'

/**
 * One JSON document, a school a line. Verdicts are written as they are made: a nation's would take a gigabyte at once.
 * The summary is known when the last school is, so it stands at the end.
 */
export async function writeJson(run: Identification, out: Output, progress: Progress) {
  const { rules, year, stage, schools } = run
  // The title does not follow the language of the terminal: the document is for programs.
  const head = { ...rules, title: localText(rules.title, 'ru') }
  out.write(`{"rules":${JSON.stringify(head)},"year":${year},"stage":"${stage}","schools":[`)
  const summary = emptySummary()
  let first = true
  for (const school of schools) {
    const verdict = run.verdictOf(school)
    counted(summary, verdict)
    out.write(first ? '\n' : ',\n')
    out.write(JSON.stringify(verdict))
    first = false
    progress.step(summary.schools)
    if (out.isFull) await out.flush()
    if (out.gone) return
  }
  out.line(`\n],"summary":${JSON.stringify(summary)}}`)
}
