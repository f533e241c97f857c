import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/kit/database.ts'
import type { Scope } from '../database/handles.ts'
import { type MunicipalityId, newId, type PersonId } from '../ids.ts'
import { listJournal, record } from '../journal/journal.ts'
import { openLog } from '../log.ts'
import { ok, refuse } from '../result.ts'
import { enqueue } from './enqueue.ts'
import { findJobRun, type JobRun, listJobRuns } from './runs.ts'
import { defineTask, JobRefused, type Task } from './task.ts'
import { type JobWorker, startWorker } from './worker.ts'

const db = await testDatabase()
const scope: Scope = { tenant: newId<MunicipalityId>(), actor: newId<PersonId>() }
const logged: string[] = []
const log = openLog('info', (line) => logged.push(line))
let worker: JobWorker | undefined

afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

async function ask(task: Pick<Task, 'name' | 'attempts'>, request?: string): Promise<string> {
  const asked = await db.database.write(scope, async (writer) =>
    ok(await enqueue(writer, task, { school: 'Школа № 1' }, request)),
  )
  if (!asked.ok) throw new Error('refused')
  return asked.value
}

const look = (id: string): Promise<JobRun | undefined> =>
  db.database.read(scope, (reader) => findJobRun(reader, id))

async function until(id: string, isReached: (run: JobRun) => boolean): Promise<JobRun> {
  for (let left = 400; left > 0; left--) {
    const run = await look(id)
    if (run !== undefined && isReached(run)) return run
    await sleep(25)
  }
  throw new Error(`not reached: ${JSON.stringify(await look(id))}\n${logged.join('')}`)
}

test('a job works for the municipality and person that asked, and leaves its outcome', async () => {
  const task = defineTask<{ school: string }>({
    name: 'test.adds',
    async run({ school }, { database, scope: given, progress }) {
      progress(1, 2)
      await database.write(given, async (writer) => {
        await record(writer, { event: 'test.added', object: { kind: 'school', id: school } })
        return ok(null)
      })
      progress(2)
      return { added: [school] }
    },
  })
  const id = await ask(task, 'request-1')
  expect(await look(id)).toMatchObject({ state: 'queued', done: 0, total: null })
  worker = await startWorker(db, [task as Task], { log })
  const run = await until(id, ({ state }) => state === 'finished')
  expect(run).toMatchObject({
    done: 2,
    total: 2,
    outcome: { added: ['Школа № 1'] },
    requestedBy: scope.actor,
    requestId: 'request-1',
  })
  const [entry] = await db.database.read(scope, (reader) =>
    listJournal(reader, { events: ['test.added'] }),
  )
  expect(entry).toMatchObject({ actorId: scope.actor, object: { id: 'Школа № 1' } })
})

test('progress is seen while the task is at work', async () => {
  let goOn = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const task = defineTask({
    name: 'test.waits',
    async run(_payload, { progress }) {
      progress(3, 10)
      await gate
      return undefined
    },
  })
  worker = await startWorker(db, [task], { log })
  const id = await ask(task)
  expect(await until(id, ({ done }) => done === 3)).toMatchObject({ state: 'running', total: 10 })
  goOn()
  await until(id, ({ state }) => state === 'finished')
})

test('what was enqueued in a refused write is not there', async () => {
  let asked = ''
  await db.database.write(scope, async (writer) => {
    asked = await enqueue(writer, { name: 'test.adds' }, {})
    return refuse('no')
  })
  expect(await look(asked)).toBeUndefined()
  const { rowCount } = await db.owner.query(
    'select from graphile_worker._private_jobs where key = $1',
    [asked],
  )
  expect(rowCount).toBe(0)
})

test('a refused job is tried once and says why', async () => {
  let tries = 0
  const task = defineTask({
    name: 'test.refuses',
    async run() {
      tries++
      throw new JobRefused('В файле нет ни одной строки.')
    },
  })
  worker = await startWorker(db, [task], { log })
  const run = await until(await ask(task), ({ state }) => state === 'failed')
  expect(run.failure).toBe('В файле нет ни одной строки.')
  expect(tries).toBe(1)
})

test('a bug is tried again, then leaves the request id that leads to the log', async () => {
  let tries = 0
  const task = defineTask({
    name: 'test.breaks',
    attempts: 2,
    async run() {
      tries++
      throw new TypeError('broken')
    },
  })
  worker = await startWorker(db, [task], { log })
  const run = await until(await ask(task, 'request-7'), ({ state }) => state === 'failed')
  expect(run).toMatchObject({ failure: null, requestId: 'request-7' })
  expect(tries).toBe(2)
  expect(logged.join('')).toContain('"requestId":"request-7"')
})

test('a job that was interrupted after its result is not done twice', async () => {
  let tries = 0
  const task = defineTask({
    name: 'test.finishes',
    attempts: 2,
    async run(_payload, { database, scope: given, finish }) {
      tries++
      await database.write(given, async (writer) => {
        await record(writer, { event: 'test.finished', object: { kind: 'run', id: 'r' } })
        await finish(writer, { written: 1 })
        return ok(null)
      })
      throw new Error('the program dies here')
    },
  })
  worker = await startWorker(db, [task], { log })
  const id = await ask(task)
  expect(await until(id, ({ state }) => state === 'finished')).toMatchObject({
    outcome: { written: 1 },
  })
  for (let left = 200; left > 0 && (await jobOf(id)) > 0; left--) await sleep(25)
  expect(await jobOf(id)).toBe(0)
  expect(tries).toBe(1)
  expect(await look(id)).toMatchObject({ state: 'finished', outcome: { written: 1 } })
})

async function jobOf(id: string): Promise<number> {
  const { rowCount } = await db.owner.query(
    'select from graphile_worker._private_jobs where key = $1',
    [id],
  )
  return rowCount ?? 0
}

test('a stop tells the task, and the next start does the work anew', async () => {
  let starts = 0
  const task = defineTask({
    name: 'test.isStopped',
    async run(_payload, { signal }) {
      starts++
      if (starts > 1) return { starts }
      await new Promise((_resolve, reject) => signal.addEventListener('abort', reject))
      return undefined
    },
  })
  worker = await startWorker(db, [task], { log })
  const id = await ask(task)
  await until(id, ({ state }) => state === 'running')
  const began = performance.now()
  await worker.stop()
  expect(performance.now() - began).toBeLessThan(2_500)
  expect(await look(id)).toMatchObject({ state: 'queued' })
  worker = await startWorker(db, [task], { log })
  expect(await until(id, ({ state }) => state === 'finished')).toMatchObject({
    outcome: { starts: 2 },
  })
})

test('another municipality sees no run, and the application cannot write one', async () => {
  const elsewhere: Scope = { tenant: newId<MunicipalityId>(), actor: null }
  expect(await db.database.read(elsewhere, (reader) => listJobRuns(reader))).toEqual([])
  expect(
    (await db.database.read(scope, (reader) => listJobRuns(reader, { limit: 3 }))).length,
  ).toBe(3)
  for (const statement of [
    `update job_runs set state = 'finished'`,
    'delete from job_runs',
    'select * from graphile_worker._private_jobs',
    `select graphile_worker.add_job('test.adds')`,
  ]) {
    await expect(db.application.query(statement)).rejects.toMatchObject({ code: '42501' })
  }
})
