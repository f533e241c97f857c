import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoMunicipalityId, demoPersonId } from '../../../db/demo/ids.ts'
import { demoPerson } from '../../../db/demo/people.ts'
import { seedDemo } from '../../../db/demo/seed.ts'
import type { Reader, Scope, Writer } from '../../../src/kernel/database/handles.ts'
import { openDatabase } from '../../../src/kernel/database/open.ts'
import { folderStore } from '../../../src/kernel/files/file-store.ts'
import { type Day, newId } from '../../../src/kernel/ids.ts'
import type { Result } from '../../../src/kernel/result.ts'
import { computeRun } from '../../../src/rooms/identification/commands/compute-run.ts'
import { enterOrder } from '../../../src/rooms/identification/commands/enter-order.ts'
import { readyForOrder } from '../../../src/rooms/identification/commands/register-kit.ts'
import { startRegister } from '../../../src/rooms/identification/commands/start-register.ts'
import { withdrawRegister } from '../../../src/rooms/identification/commands/withdraw-register.ts'
import type { RegisterId } from '../../../src/rooms/identification/ids.ts'
import { getRegister, listRegisters } from '../../../src/rooms/identification/queries-registers.ts'
import { listRuns } from '../../../src/rooms/identification/queries-runs.ts'

/**
 * A server in which people make runs or sign orders one after another. `--do=run` or `--do=approval`; what a person is
 * told is said on standard output once its transaction has ended. Without it the demo district is laid down and that is all.
 */
const dataFolder = process.env.OPORA_DATA ?? ''
const open = await openDatabase({ dataFolder, purpose: 'serve' })
const today = '2025-09-15' as Day
const working = { municipalityId: demoMunicipalityId, today }
const scope: Scope = {
  tenant: demoMunicipalityId,
  actor: demoPersonId(demoPerson('metodist').place),
}
const read = <T>(work: (reader: Reader) => Promise<T>) => open.database.read(scope, work)
const done = async <T, R>(work: (writer: Writer) => Promise<Result<T, R>>): Promise<T> => {
  const result = await open.database.write(scope, work)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}
const { decideQueue, agree } = readyForOrder({ working, read, done })
/** Numbers of protocols, letters and orders are used once. */
const number = (): string => String(newId()).slice(-12)

process.on('SIGTERM', () => {
  void open.close().then(() => process.exit(0))
})
switch (process.argv.find((word) => word.startsWith('--do='))) {
  case '--do=run':
    say('ready')
    for (;;) await compute()
  case '--do=approval':
    await withdrawOpen()
    for (let life = 0; ; life += 1) {
      const registerId = await prepared()
      if (life === 0) say('ready')
      await sign(registerId)
    }
  default:
    await seedDemo(open, folderStore(join(dataFolder, 'files')), { upTo: 'runs' })
    say('ready')
    await sleep(60_000)
}

async function compute(): Promise<void> {
  const id = await done((writer) => computeRun(writer, working, { year: 2025, stage: 'final' }))
  say(`computed ${id}`)
}

/** What an earlier life left half way: people take it back and begin again. */
async function withdrawOpen(): Promise<void> {
  for (const { id, isOpen, revision } of await read((reader) => listRegisters(reader, working)))
    if (isOpen)
      await done((writer) =>
        withdrawRegister(writer, working, id, { revision, reason: 'прерванная работа' }),
      )
}

async function prepared(): Promise<RegisterId> {
  const runs = await read((reader) => listRuns(reader, working))
  const run = runs.find(({ year, outcome }) => year === 2025 && outcome === 'final')
  if (run === undefined) throw new Error('no final run')
  const registerId = await done((writer) => startRegister(writer, working, run.id))
  await decideQueue(registerId, number())
  await agree(registerId, number())
  return registerId
}

async function sign(registerId: RegisterId): Promise<void> {
  const { revision } = await read((reader) => getRegister(reader, working, registerId))
  const order = {
    number: number(),
    on: today,
    signatoryPost: 'начальник управления образования',
    signatoryName: 'Громова Елена Примеровна',
    scan: null,
    revision,
    isEverySchoolMeant: false,
  }
  say(`signing ${registerId}`)
  await done((writer) => enterOrder(writer, working, registerId, order))
  say(`signed ${registerId}`)
}
