import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type FileStore, folderStore, memoryStore, sha256Of } from './file-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stores: readonly (readonly [string, FileStore])[] = [
  ['a folder', folderStore(folder)],
  ['memory', memoryStore()],
]

describe.each(stores)('files in %s', (_, files) => {
  const bytes = Buffer.from('школа,год\n')

  test('come back under their hash, once for the same bytes', async () => {
    const sha256 = await files.put(bytes)
    expect(sha256).toBe(sha256Of(bytes))
    expect(await files.put(Buffer.from(bytes))).toBe(sha256)
    expect(await files.get(sha256)).toEqual(bytes)
    expect(await files.has(sha256)).toBe(true)
    const kept: string[] = []
    for await (const each of files.list()) kept.push(each)
    expect(kept).toEqual([sha256])
  })

  test('that nobody gave are missing', async () => {
    const other = sha256Of(Buffer.from('other'))
    expect(await files.has(other)).toBe(false)
    await expect(files.get(other)).rejects.toMatchObject({ name: 'FileMissing' })
  })
})

test('a hash that leads out of the folder is no hash', async () => {
  await expect(folderStore(folder).get('../../etc/passwd')).rejects.toMatchObject({
    name: 'FileMissing',
  })
})

test('a file that was changed on the disk is not given out', async () => {
  const files = folderStore(folder)
  const sha256 = await files.put(Buffer.from('whole'))
  writeFileSync(join(folder, sha256.slice(0, 2), sha256), 'spoilt')
  await expect(files.get(sha256)).rejects.toMatchObject({ name: 'FileMissing' })
})

test('nothing half written lies beside', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(names.filter((name) => /\.[0-9a-f-]{36}$/.test(name))).toEqual([])
})
