import type { Identification } from '../../rooms/identification/rules.ts'
import type { Summary } from '../../rooms/identification/verdict.ts'
import type { Output } from '../output.ts'
import { localText } from '../rules/describe-rules.ts'
import { JsonBytes } from './json-bytes.ts'
import type { Progress } from './progress.ts'
import { writeSchools } from './write-schools.ts'

/** Schools that another thread concludes on: those from `from` on. */
export interface OtherHalf {
  readonly from: number
  /** Hands over the bytes, piece by piece in order; answers with the summary of its schools. */
  take(write: (bytes: Uint8Array) => Promise<void>): Promise<Summary>
}

/**
 * One JSON document, a school a line. Verdicts are written as they are made: a nation's would take a gigabyte at once.
 * The summary is known when the last school is, so it stands at the end.
 */
export async function writeJson(
  run: Identification,
  out: Output,
  progress: Progress,
  other?: OtherHalf,
): Promise<void> {
  const { rules, year, stage, schools } = run
  // The title does not follow the language of the terminal: the document is for programs.
  const head = { ...rules, title: localText(rules.title, 'ru') }
  const json = new JsonBytes((bytes) => out.writeBytes(bytes))
  json.raw('{"rules":')
  json.json(head)
  json.raw(`,"year":${year},"stage":"${stage}","schools":[`)
  const own = { from: 0, to: other?.from ?? schools.length }
  const summary = await writeSchools(run, own, json, (done) => {
    progress.step(done)
    return !out.gone
  })
  if (out.gone) return
  const rest = await other?.take((bytes) => out.writeBytes(bytes))
  json.raw('\n],"summary":')
  json.json(rest === undefined ? summary : sum(summary, rest))
  json.raw('}\n')
  await json.flush()
}

function sum(one: Summary, other: Summary): Summary {
  const both = { ...one }
  for (const key of Object.keys(both) as (keyof Summary)[]) both[key] += other[key]
  return both
}
