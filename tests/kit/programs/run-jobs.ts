import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDatabase } from '../../../src/kernel/database/open.ts'
import { type MunicipalityId, newId } from '../../../src/kernel/ids.ts'
import { enqueue } from '../../../src/kernel/jobs/enqueue.ts'
import { findJobRun } from '../../../src/kernel/jobs/runs.ts'
import { defineTask } from '../../../src/kernel/jobs/task.ts'
import { startWorker } from '../../../src/kernel/jobs/worker.ts'
import { record } from '../../../src/kernel/journal/journal.ts'
import { openLog } from '../../../src/kernel/log.ts'
import { ok } from '../../../src/kernel/result.ts'

/** A server with one slow job. `--ask` puts it into the queue; without it the program goes on with what it finds. */
const scope = { tenant: 'aaaaaaaa-0000-7000-8000-000000000001' as MunicipalityId, actor: null }
const open = await openDatabase({ dataFolder: process.env.OPORA_DATA ?? '', purpose: 'serve' })
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

/** All or nothing: its rows and the end of its run are one transaction. */
const task = defineTask({
  name: 'test.slow',
  async run(_payload, { database, progress, finish, runId, scope: given }) {
    say('started')
    await database.write(given, async (writer) => {
      for (let done = 1; done <= 20; done++) {
        await record(writer, {
          event: 'test.rowWritten',
          object: { kind: 'run', id: runId },
          details: { done },
        })
        progress(done, 20)
        await sleep(25)
      }
      await finish(writer, { written: 20 })
      return ok(null)
    })
    return undefined
  },
})

const worker = await startWorker(open, [task], { log: openLog('error') })
if (process.argv.includes('--ask')) {
  await open.database.write(scope, async (writer) => {
    say(`run ${await enqueue(writer, task, { salt: newId() })}`)
    return ok(null)
  })
}
say('ready')
process.on('SIGTERM', () => {
  void worker
    .stop()
    .then(() => open.close())
    .then(() => process.exit(0))
})

const wanted = process.argv.find((word) => word.startsWith('--await='))?.slice('--await='.length)
for (; wanted !== undefined; await sleep(25)) {
  const run = await open.database.read(scope, (reader) => findJobRun(reader, wanted))
  if (run?.state !== 'finished' && run?.state !== 'failed') continue
  const rows = await open.database.read(scope, (reader) =>
    sql<{
      count: number
    }>`select count(*) as count from journal where object_id = ${wanted}`.execute(reader),
  )
  say(`${run.state} ${JSON.stringify(run.outcome)} ${rows.rows[0]?.count}`)
  break
}
await sleep(60_000)
