import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { bookZip } from '../../../../tests/kit/zip.ts'
import { usualLimits } from './limits.ts'
import { readWorkbookApart } from './read-apart.ts'
import { readWorkbook } from './read-workbook.ts'
import { ReadingProcess } from './reading-process.ts'

const book = async (rows: (string | number)[][]) =>
  Buffer.from(await writeXlsx({ sheets: [{ name: 'Итоги', rows }] }))

const many = (count: number) =>
  bookZip({
    sheets: [
      {
        name: 'Л',
        xml: `<sheetData>${Array.from({ length: count }, (_, at) => `<row><c><v>${at}.5</v></c><c t="str"><v>школа ${at}</v></c></row>`).join('')}</sheetData>`,
      },
    ],
  })

test('another process reads the same', async () => {
  const bytes = await book([
    ['школа', 'доля'],
    ['СОШ № 1', 12.5],
  ])
  expect(await readWorkbookApart(bytes)).toEqual(await readWorkbook(bytes))
})

test('files at once, more than there are processes', async () => {
  const books = await Promise.all([1, 2, 3, 4, 5].map((number) => book([[`школа ${number}`]])))
  const read = await Promise.all(books.map((bytes) => readWorkbookApart(bytes)))
  expect(read.map((one) => one.ok && one.value.texts)).toEqual(
    [1, 2, 3, 4, 5].map((number) => [`школа ${number}`]),
  )
})

test('a process that was started before anybody asked holds nobody back', async () => {
  const module = JSON.stringify(new URL('./read-apart.ts', import.meta.url).href)
  const program = `import { warmReader } from ${module}; warmReader()`
  const ended = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  expect(ended).toEqual({ stdout: '', stderr: '' })
})

test('a refusal crosses as it is', async () => {
  const bytes = bookZip({ sheets: [] })
  expect(await readWorkbookApart(bytes)).toEqual({ ok: false, refusal: { kind: 'noSheets' } })
})

test('a process that dies in its work gives a refusal, and the next file is read', async () => {
  const process = new ReadingProcess()
  const reading = process.read(many(150_000))
  process.kill()
  expect(await reading).toEqual({ ok: false, refusal: { kind: 'readerFailed' } })
  expect(await process.read(await book([['школа']]))).toMatchObject({
    ok: true,
  })
  process.kill()
})

test('a process that takes too long, or too much, is ended', async () => {
  const bytes = many(150_000)
  const slow = new ReadingProcess({ graceMs: -1 })
  const limits = { ...usualLimits, milliseconds: 2 }
  expect(await slow.read(bytes, { limits })).toMatchObject({
    refusal: { kind: 'tooSlow' },
  })
  const greedy = new ReadingProcess({ mostResident: 1024 * 1024 })
  expect(await greedy.read(bytes)).toMatchObject({
    refusal: { kind: 'tooMuchMemory' },
  })
  const small = new ReadingProcess({ heapMegabytes: 12 })
  expect(await small.read(bytes)).toMatchObject({
    refusal: { kind: 'tooMuchMemory' },
  })
})
