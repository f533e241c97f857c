import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { processesNaming, startProgram } from '../../tests/kit/program.ts'
import { readMigrations } from '../kernel/database/migrate.ts'

const root = mkdtempSync(join(tmpdir(), 'opora-cli-'))
const command = fileURLToPath(new URL('../../bin/opora.js', import.meta.url))

afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function opora(data: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', HOME: '/', OPORA_DATA: data, LC_ALL: 'C.UTF-8' }
    const child = spawn(process.execPath, [command, ...args], { env })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8')
    })
    child.on('close', (status) => resolve({ status, out, err }))
  })
}

interface Report {
  readonly healthy: boolean
  readonly findings: readonly { check: string; state: string; sentence: string }[]
}

const stateOf = ({ out }: Ended, check: string): string | undefined =>
  (JSON.parse(out) as Report).findings.find((finding) => finding.check === check)?.state

test('the doctor looks at an empty folder without making anything in it', async () => {
  const data = join(root, 'none')
  const ended = await opora(data, 'doctor', '--json')
  expect(ended.status).toBe(0)
  expect(stateOf(ended, 'postgres')).toBe('notChecked')
  expect((await opora(data, 'doctor')).out).toContain('Базы ещё нет')
})

test('migrate makes the database, says so, and leaves no process; the doctor is content', async () => {
  const data = join(root, 'made')
  const made = await opora(data, 'migrate', '--json')
  expect(JSON.parse(made.out)).toMatchObject({
    database: 'embedded',
    applied: readMigrations().map(({ file }) => file),
  })
  expect(made.err).toContain('Создаю базу данных')
  expect(processesNaming(data)).toEqual([])
  const again = await opora(data, 'migrate')
  expect(again).toMatchObject({ status: 0, err: '' })
  expect(again.out).toContain('новых нет')
  const looked = await opora(data, 'doctor', '--json')
  expect((JSON.parse(looked.out) as Report).findings.map(({ state }) => state)).toEqual(
    Array(8).fill('good'),
  )
}, 60_000)

test('a command joins the database of a running server and leaves it running', async () => {
  const data = join(root, 'served')
  const server = startProgram('write-rows', [], { OPORA_DATA: data })
  await server.line('ready')
  const [migrated, looked] = await Promise.all([
    opora(data, 'migrate'),
    opora(data, 'doctor', '--json'),
  ])
  expect(migrated).toMatchObject({ status: 0, err: '' })
  expect(looked.out).toContain('работающая Опора')
  expect((await opora(data, 'doctor')).status).toBe(0)
  await server.kill('SIGTERM')
}, 60_000)

test('what is wrong is one sentence and exit status 1, with nothing else on standard output', async () => {
  const file = join(root, 'file')
  writeFileSync(file, '')
  const migrated = await opora(join(file, 'data'), 'migrate', '--json')
  expect(migrated).toMatchObject({ status: 1, out: '' })
  expect(migrated.err).toMatch(/^В папку данных «.*» нельзя писать \(ENOTDIR\)\..*\n$/)
})
