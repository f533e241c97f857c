import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { processesNaming, startProgram } from '../../../../tests/kit/program.ts'
import type { StorageFault } from '../faults.ts'
import { databaseMessages } from '../messages.ts'
import { createPool } from '../pools.ts'
import { SUPERUSER } from './cluster.ts'
import { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { readPostmaster } from './postmaster.ts'

// Each test starts PostgreSQL several times.
vi.setConfig({ testTimeout: 60_000 })

const root = mkdtempSync(join(tmpdir(), 'opora-embedded-'))
chmodSync(root, 0o755)
const isRoot = process.getuid?.() === 0

afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0
const folder = (): string => join(root, `data-${++count}`)

const start = (dataFolder: string, more: Partial<EmbeddedOptions> = {}): Promise<Embedded> =>
  startEmbedded({
    dataFolder,
    purpose: 'command',
    report: () => undefined,
    texts: databaseMessages.ru,
    durable: false,
    ...more,
  })

const ask = async (embedded: Embedded, sql: string): Promise<unknown[]> => {
  const pool = createPool({ host: embedded.host, user: SUPERUSER, database: 'postgres' }, 1)
  try {
    return (await pool.query(sql)).rows
  } finally {
    await pool.end()
  }
}

const fault = (kind: StorageFault['kind'], more: object = {}) => ({ fault: { kind, ...more } })

test('a later start keeps what the first one made, and a stop leaves no process', async () => {
  const data = folder()
  const first = await start(data)
  await ask(first, 'create table kept as select 7 as number')
  const began = performance.now()
  await first.stop()
  expect(performance.now() - began).toBeLessThan(3_000)
  expect(processesNaming(data)).toEqual([])
  const second = await start(data)
  expect(await ask(second, 'select number from kept')).toEqual([{ number: 7 }])
  await second.stop()
})

test('the data folder and the socket are closed to others, and nothing listens on the network', async () => {
  const data = folder()
  const embedded = await start(data)
  expect(statSync(embedded.host).mode & 0o777).toBe(0o700)
  expect(statSync(join(data, 'pg')).mode & 0o077).toBe(0)
  expect(await ask(embedded, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  await embedded.stop()
})

test('a data folder whose path is too long for a socket works', async () => {
  const data = join(folder(), 'очень-длинное-имя-папки'.repeat(4))
  const embedded = await start(data)
  expect(Buffer.byteLength(`${embedded.host}/.s.PGSQL.5432`)).toBeLessThan(108)
  expect(await ask(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
})

test('a start below a folder that only its owner may enter works', async () => {
  const closed = folder()
  mkdirSync(closed, { mode: 0o700 })
  const embedded = await start(join(closed, 'data'))
  expect(await ask(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
})

test('a second server on the same data is refused; a command joins and leaves it running', async () => {
  const data = folder()
  const server = startProgram('write-rows', [], { OPORA_DATA: data })
  await server.line('ready')
  await expect(start(data, { purpose: 'serve' })).rejects.toMatchObject(
    fault('alreadyServing', { pid: server.pid, path: data }),
  )
  const command = await start(data)
  expect(command.joined).toBe(true)
  await command.stop()
  const again = await start(data)
  expect(await ask(again, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.kill('SIGTERM')
  expect(processesNaming(data)).toEqual([])
})

test('a server waits until a command has done its work', async () => {
  const data = folder()
  const command = await start(data)
  const told: string[] = []
  const serving = start(data, { purpose: 'serve', report: (sentence) => told.push(sentence) })
  await sleep(300)
  expect(told).toEqual([databaseMessages.ru.waitingForCommand(process.pid)])
  await command.stop()
  const server = await serving
  expect(server.joined).toBe(false)
  await server.stop()
})

test('a PostgreSQL left by a program that is gone is ended, and its data are there', async () => {
  const data = folder()
  const left = await start(data)
  await ask(left, 'create table kept as select 7 as number')
  rmSync(join(data, 'opora.pid'))
  const embedded = await start(data)
  expect(embedded.pid).not.toBe(left.pid)
  expect(await ask(embedded, 'select number from kept')).toEqual([{ number: 7 }])
  await embedded.stop()
  expect(processesNaming(data)).toEqual([])
})

test('a postmaster.pid that names a living program of somebody else does not stop the start', async () => {
  const data = folder()
  await (await start(data)).stop()
  const pidFile = join(data, 'pg', 'postmaster.pid')
  writeFileSync(pidFile, `${process.ppid}\n${join(data, 'pg')}\n0\n5432\n/nowhere\n\n\nready\n`)
  writeFileSync(join(data, 'opora.pid'), 'half a fi')
  const embedded = await start(data)
  expect(readPostmaster(join(data, 'pg'))?.pid).toBe(embedded.pid)
  await embedded.stop()
})

test('a program killed during its first start leaves a folder that the next start can use', async () => {
  const data = folder()
  for (const milliseconds of [350, 700, 1_050]) {
    const program = startProgram('write-rows', ['--command'], { OPORA_DATA: data })
    await sleep(milliseconds)
    await program.kill('SIGKILL')
  }
  const embedded = await start(data)
  expect(await ask(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
})

describe('what cannot be used is said in a sentence', () => {
  test('a data folder that cannot be made', async () => {
    const file = folder()
    writeFileSync(file, '')
    await expect(start(join(file, 'data'))).rejects.toMatchObject(
      fault('dataNotWritable', { code: 'ENOTDIR' }),
    )
  })

  test('a folder full of something else', async () => {
    const data = folder()
    mkdirSync(join(data, 'pg'), { recursive: true })
    writeFileSync(join(data, 'pg', 'letter.docx'), 'not ours')
    await expect(start(data)).rejects.toMatchObject(fault('notACluster'))
    expect(readFileSync(join(data, 'pg', 'letter.docx'), 'utf8')).toBe('not ours')
  })

  test('data of another PostgreSQL', async () => {
    const data = folder()
    mkdirSync(join(data, 'pg'), { recursive: true })
    writeFileSync(join(data, 'pg', 'PG_VERSION'), '15\n')
    await expect(start(data)).rejects.toMatchObject(
      fault('clusterVersion', { found: '15', expected: '18' }),
    )
  })

  test('a PostgreSQL that does not start says its own last words', async () => {
    const data = folder()
    await (await start(data)).stop()
    writeFileSync(join(data, 'pg', 'postgresql.conf'), 'nonsense = 1\n')
    await expect(start(data)).rejects.toThrow(/nonsense/)
    expect(existsSync(join(data, 'opora.pid'))).toBe(false)
  })
})

describe.runIf(isRoot)('as root', () => {
  test('the way of running may change from start to start', async () => {
    const data = folder()
    const first = await start(data, { account: 'namespace' })
    await ask(first, 'create table kept as select 7 as number')
    await first.stop()
    expect(statSync(join(data, 'pg')).uid).toBe(0)
    const second = await start(data, { account: 'nobody' })
    expect(await ask(second, 'select number from kept')).toEqual([{ number: 7 }])
    expect(statSync(join(data, 'pg')).uid).toBe(65534)
    await second.stop()
    const third = await start(data, { account: 'namespace' })
    expect(await ask(third, 'select number from kept')).toEqual([{ number: 7 }])
    await third.stop()
  })

  test('nobody cannot work below a closed folder: the folder is named', async () => {
    const closed = folder()
    mkdirSync(closed, { mode: 0o700 })
    const data = join(closed, 'data')
    const starting = start(data, { account: 'nobody' })
    await expect(starting).rejects.toMatchObject(fault('dataUnreachable', { path: data }))
  })
})
