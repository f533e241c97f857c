import { counted, emptySummary, type Identification } from '../../rooms/identification/rules.ts'
import type { Output } from '../output.ts'
import { localText } from '../rules/describe-rules.ts'
import { JsonBytes } from './json-bytes.ts'
import type { Progress } from './progress.ts'
import { writeVerdict } from './verdict-json.ts'

/**
 * One JSON document, a school a line. Verdicts are written as they are made: a nation's would take a gigabyte at once.
 * The summary is known when the last school is, so it stands at the end.
 */
export async function writeJson(run: Identification, out: Output, progress: Progress) {
  const { rules, year, stage, schools } = run
  // The title does not follow the language of the terminal: the document is for programs.
  const head = { ...rules, title: localText(rules.title, 'ru') }
  const json = new JsonBytes((bytes) => out.writeBytes(bytes))
  json.raw('{"rules":')
  json.json(head)
  json.raw(`,"year":${year},"stage":"${stage}","schools":[`)
  const summary = emptySummary()
  for (const school of schools) {
    const verdict = run.verdictOf(school)
    json.raw(summary.schools === 0 ? '\n' : ',\n')
    writeVerdict(json, verdict)
    counted(summary, verdict)
    if (!json.isFull) continue
    progress.step(summary.schools)
    await json.flush()
    if (out.gone) return
  }
  json.raw('\n],"summary":')
  json.json(summary)
  json.raw('}\n')
  await json.end()
}
