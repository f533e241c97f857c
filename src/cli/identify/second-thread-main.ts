import { parentPort } from 'node:worker_threads'
import { tableOfTail } from '../../kernel/sheets/csv-table.ts'
import { FaultList } from '../../kernel/sheets/faults.ts'
import { BatchSink } from '../../rooms/assessments/plain-tables/result-batch.ts'
import { ResultsReader } from '../../rooms/assessments/plain-tables/results.ts'
import { prepare } from '../../rooms/identification/rules.ts'
import { JsonBytes } from './json-bytes.ts'
import type { Answer, Work } from './second-thread-work.ts'
import { writeSchools } from './write-schools.ts'

const port = parentPort
if (port === null) throw new Error('This file is run as a thread of `opora identify`.')

const answer = (message: Answer, moved: ArrayBufferLike[] = []) =>
  port.postMessage(message, moved as ArrayBuffer[])

port.on('message', (work: Work) => {
  if (work.do === 'read') read(work)
  else void conclude(work)
})

function read({ tail }: Extract<Work, { do: 'read' }>): void {
  const faults = new FaultList(0)
  const sink = new BatchSink()
  new ResultsReader(sink, faults).read(tableOfTail(tail))
  const batch = faults.total === 0 ? sink.batch() : undefined
  answer({ batch }, batch === undefined ? [] : [batch.cells.buffer])
}

async function conclude({ facts, rules, run, from }: Extract<Work, { do: 'conclude' }>) {
  const identification = prepare(facts, rules, run)
  const json = new JsonBytes(async (bytes) => {
    const json = new Uint8Array(bytes)
    answer({ json }, [json.buffer])
  })
  const range = { from, to: identification.schools.length }
  answer({ summary: await writeSchools(identification, range, json, () => true) })
}
