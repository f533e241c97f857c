import { expect, test } from 'vitest'
import { whatIsWrong } from '../../../../tests/kit/mutants/judge.ts'
import { mutant } from '../../../../tests/kit/mutants/mutant.ts'
import { ReadingProcess } from '../../../kernel/sheets/workbook/reading-process.ts'
import { recognise } from './layouts.ts'

/** `bench/fuzz-workbooks.ts` runs twenty thousand of them. */
const MUTANTS = 500
const MOST_BYTES = 400 * 1024 * 1024

test('mutated workbooks end in sound rows or in a sentence, and one process reads them all', async () => {
  const reader = new ReadingProcess({ mostResident: MOST_BYTES })
  reader.warm()
  const { pid } = reader
  const wrong: string[] = []
  const ends = new Set<string>()
  for (let seed = 1; seed <= MUTANTS; seed += 1) {
    const { fileName, bytes, done } = mutant(seed)
    const file = { position: 0, fileName, bytes }
    const { reading } = await recognise(file, (book, wishes) => reader.read(book, wishes))
    const why = whatIsWrong(reading)
    if (why !== undefined) wrong.push(`${seed} (${fileName}, ${done}): ${why}`)
    ends.add(reading.layout)
  }
  expect(wrong).toEqual([])
  expect(reader.pid).toBe(pid)
  // Both ways of ending are met, or the mutants would prove nothing.
  expect([...ends]).toEqual(expect.arrayContaining(['unknown', 'plain-results']))
  reader.kill()
}, 60_000)
