import { writeSync } from 'node:fs'
import { openDatabase } from '../../../src/kernel/database/open.ts'
import { type MunicipalityId, newId } from '../../../src/kernel/ids.ts'
import { record } from '../../../src/kernel/journal/journal.ts'
import { ok } from '../../../src/kernel/result.ts'

/**
 * Opens the database of `OPORA_DATA` as a server does, says so, and with `--write` writes rows until it is killed. A row is
 * acknowledged on standard output only after its transaction has ended.
 */
const open = await openDatabase({
  dataFolder: process.env.OPORA_DATA ?? '',
  purpose: process.argv.includes('--command') ? 'command' : 'serve',
})
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}
say('ready')

process.on('SIGTERM', () => {
  void open.close().then(() => process.exit(0))
})

if (process.argv.includes('--write')) await Promise.all([1, 2, 3, 4].map(writeForEver))
else await new Promise((resolve) => setTimeout(resolve, 120_000))

async function writeForEver(): Promise<void> {
  const scope = { tenant: newId<MunicipalityId>(), actor: null }
  for (;;) {
    const id = newId<string & never>() as string
    await open.database.write(scope, async (writer) => {
      await record(writer, { event: 'test.written', object: { kind: 'row', id } })
      return ok(null)
    })
    say(id)
  }
}
