import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { databaseMessages } from '../messages.ts'
import { type Embedded, startEmbedded } from './embedded.ts'

const root = mkdtempSync(join(tmpdir(), 'opora-holder-'))

afterAll(() => rmSync(root, { recursive: true, force: true }))

const start = (dataFolder: string): Promise<Embedded> =>
  startEmbedded({
    dataFolder,
    purpose: 'command',
    report: () => undefined,
    texts: databaseMessages.ru,
    durable: false,
  })

test('a holder that died in another container is waited out, a living one is not disturbed', async () => {
  const data = join(root, 'data')
  await (await start(data)).stop()
  const holder = {
    pid: 1,
    startedAtTick: '1',
    boot: 'b',
    pidNamespace: 'pid:[1]',
    purpose: 'serve',
  }
  const file = join(data, 'opora.pid')
  writeFileSync(file, JSON.stringify(holder))
  const beating = setInterval(() => writeFileSync(file, JSON.stringify(holder)), 1_000)
  await expect(start(data)).rejects.toMatchObject({
    fault: { kind: 'heldElsewhere', path: data },
  })
  clearInterval(beating)
  const silentSince = new Date(Date.now() - 14_000)
  utimesSync(file, silentSince, silentSince)
  const embedded = await start(data)
  expect(embedded.joined).toBe(false)
  await embedded.stop()
}, 60_000)
