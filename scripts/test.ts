import { parseArgs } from 'node:util'
import type { Counts, Step } from './test/step.ts'
import { steps } from './test/steps.ts'

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const asked = values.only?.flatMap((names) => names.split(','))
const unknown = asked?.filter((name) => !steps.some((step) => step.name === name)) ?? []
if (unknown.length > 0) {
  const known = steps.map(({ name }) => name).join(', ')
  process.stderr.write(`No step ${unknown.join(', ')}; there are ${known}\n`)
  process.exit(2)
}

const chosen = steps.filter(({ name, onlyWhenAsked }) =>
  asked === undefined ? onlyWhenAsked !== true : asked.includes(name),
)
const lines: string[] = []
let total: Counts = { passed: 0, failed: 0 }
for (const step of chosen) {
  const counts = await take(step)
  total = { passed: total.passed + counts.passed, failed: total.failed + counts.failed }
}
process.stdout.write(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0

async function take({ name, missing, run }: Step): Promise<Counts> {
  const reason = missing?.()
  if (reason !== undefined) {
    lines.push(`- ${name}: nothing to run (${reason})`)
    return { passed: 0, failed: 0 }
  }
  process.stdout.write(`\n── ${name}\n`)
  const began = performance.now()
  const counts = await run()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  lines.push(`- ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`)
  return counts
}
