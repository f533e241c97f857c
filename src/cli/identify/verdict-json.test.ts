import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Verdict } from '../../rooms/identification/verdict.ts'
import { JsonBytes } from './json-bytes.ts'
import { writeVerdict } from './verdict-json.ts'

async function written(...verdicts: Verdict[]): Promise<string> {
  const pieces: Buffer[] = []
  const json = new JsonBytes(async (bytes) => void pieces.push(Buffer.from(bytes)))
  for (const verdict of verdicts) {
    writeVerdict(json, verdict)
    if (json.isFull) await json.flush()
  }
  await json.end()
  return Buffer.concat(pieces).toString()
}

const maybe = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }))

const aText = fc.string({ unit: 'binary' })
const aCount = fc.nat(10_000)
const aProcedure = fc.record({
  kind: fc.constantFrom('vpr' as const, 'oge' as const),
  grade: fc.nat(11),
  subject: aText,
  level: fc.option(aText),
  year: aCount,
})
const aShare = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0)
const aResult = fc
  .tuple(
    aProcedure,
    fc.record({
      participants: aCount,
      low: aCount,
      share: aShare,
      interval: fc.tuple(aShare, aShare),
    }),
    maybe('smallGroup', fc.constant(true as const)),
    maybe('lowCoverage', fc.constant(true as const)),
    maybe('pooled', fc.array(fc.record({ kind: aText, participants: aCount }))),
  )
  .map((parts) => Object.assign({}, ...parts))
const aFact = fc.record({ fact: aText, year: aCount, value: fc.oneof(aText, aShare) })
const aMissing = fc
  .tuple(
    aProcedure.map(({ level: _, ...rest }) => rest),
    fc.record({ reason: fc.constantFrom('missing', 'notHeld'), assumed: fc.boolean() }),
    maybe('basis', aText),
  )
  .map((parts) => Object.assign({}, ...parts))
const aVerdict = fc
  .tuple(
    fc.record({
      school: aText,
      municipality: aText,
      verdict: fc.constantFrom('listed', 'notListed'),
      mayBeListed: fc.boolean(),
      needsExpert: fc.boolean(),
    }),
    maybe('excludedType', aText),
    fc.record({
      triggers: fc.array(
        fc.record({
          criterion: aText,
          clause: aText,
          evidence: fc.array(fc.oneof(aResult, aFact)),
        }),
      ),
      missing: fc.array(fc.oneof(aMissing, aFact)),
      nearest: fc.option(
        fc.record({
          criterion: aText,
          learners: aCount,
          direction: fc.constantFrom('meets', 'undoes'),
          steps: aCount,
          procedure: aProcedure,
        }),
      ),
      stability: fc.option(fc.record({ listedProbability: aShare, model: aText })),
    }),
  )
  .map((parts) => Object.assign({}, ...parts) as Verdict)

test('what is written is what JSON.stringify writes', async () => {
  await fc.assert(
    fc.asyncProperty(aVerdict, async (verdict) => {
      expect(await written(verdict)).toBe(JSON.stringify(verdict))
    }),
  )
})

test('names longer than the room and many of them', async () => {
  const verdict = fc.sample(aVerdict, { numRuns: 1, seed: 1 })[0] as Verdict
  const long = { ...verdict, school: 'Ш'.repeat(300_000), municipality: 'a'.repeat(300_000) }
  const all = [long, ...Array.from({ length: 50 }, (_, at) => ({ ...long, school: `edu${at}` }))]
  expect(await written(...all)).toBe(all.map((one) => JSON.stringify(one)).join(''))
})
