import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { opora } from '../../tests/kit/opora.ts'

const root = mkdtempSync(join(tmpdir(), 'opora-backup-'))
const copy = join(root, 'копия.opora')
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function on(data: string, ...args: string[]) {
  const before = process.env.OPORA_DATA
  process.env.OPORA_DATA = join(root, data)
  try {
    return await opora(...args)
  } finally {
    if (before === undefined) delete process.env.OPORA_DATA
    else process.env.OPORA_DATA = before
  }
}

beforeAll(async () => {
  expect((await on('first', 'migrate')).status).toBe(0)
})

test('a back-up is one file and comes back in another folder', async () => {
  const made = await on('first', 'backup', copy, '--json')
  expect(made.status).toBe(0)
  expect(JSON.parse(made.stdout)).toMatchObject({ file: copy, bytes: readFileSync(copy).length })
  const restored = await on('second', 'restore', copy)
  expect([restored.status, restored.stdout]).toEqual([0, expect.stringMatching(/^Восстановлено/u)])
  expect((await on('second', 'migrate')).stdout).toContain('База соответствует программе')
})

test('a damaged one leaves nothing, not even the folder', async () => {
  const damaged = join(root, 'обрезана.opora')
  writeFileSync(damaged, readFileSync(copy).subarray(0, -9))
  const ended = await on('third', 'restore', damaged)
  expect([ended.status, ended.stdout]).toEqual([1, ''])
  expect(ended.stderr).toContain('повреждена или обрезана')
  expect(readdirSync(root)).not.toContain('third')
})

test.each([
  ['backup', [], 2, 'Нужен один файл'],
  ['backup', ['нет/папки/копия'], 1, 'такой папки или файла нет'],
  ['restore', [], 2, 'Нужен один файл'],
  ['restore', ['нет.opora'], 1, 'такой папки или файла нет'],
  ['restore', [import.meta.filename], 1, 'не резервная копия'],
])('%s %j ends with %d and a sentence', async (command, args, status, sentence) => {
  const ended = await on('first', command, ...args)
  expect([ended.status, ended.stdout]).toEqual([status, ''])
  expect(ended.stderr).toContain(sentence)
})
