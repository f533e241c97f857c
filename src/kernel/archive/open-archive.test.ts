import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { bookZip, type ZipPart, zipOf } from '../../../tests/kit/zip.ts'
import { usualArchiveLimits } from './limits.ts'
import { type ArchivedFile, openArchive } from './open-archive.ts'

const csv = 'school;year\nСОШ № 1;2025\n'
const part = (name: string, bytes: string | Buffer = csv): ZipPart => ({ name, bytes })

async function filesOf(zip: Buffer, limits = usualArchiveLimits): Promise<ArchivedFile[]> {
  const opened = await openArchive('архив.zip', zip, limits)
  if (opened.is !== 'archive') throw new Error(JSON.stringify(opened))
  const files: ArchivedFile[] = []
  for await (const file of opened.archive.files()) files.push(file)
  return files
}

const said = (files: readonly ArchivedFile[]) =>
  files.map((file) => [file.name, 'refusal' in file ? file.refusal.kind : String(file.bytes)])

/** As Windows packs it: the name in CP866 and no flag that would say so. */
function windowsZip(name: string): Buffer {
  const latin = 'x'.repeat(encode(name, 'cp866').length)
  const zip = zipOf([part(latin)])
  for (let at = zip.indexOf(latin); at >= 0; at = zip.indexOf(latin, at + 1)) {
    encode(name, 'cp866').copy(zip, at)
    const isLocal = zip.readUInt32LE(at - 30) === 0x04034b50
    zip.writeUInt16LE(0, isLocal ? at - 24 : at - 38)
  }
  return zip
}

describe('an archive of files', () => {
  test('gives them with their paths, without what systems leave beside', async () => {
    const zip = zipOf([
      part('ВПР/', ''),
      part('ВПР/а.csv'),
      part('б.csv'),
      part('__MACOSX/._б.csv'),
      part('ВПР/Thumbs.db'),
      part('ВПР/~$а.xlsx'),
    ])
    expect(said(await filesOf(zip))).toEqual([
      ['ВПР/а.csv', csv],
      ['б.csv', csv],
    ])
  })

  test('packed by Windows keeps its Russian names', async () => {
    expect(said(await filesOf(windowsZip('Итоги\\школы.csv')))).toEqual([['Итоги/школы.csv', csv]])
  })

  test('a workbook in it is a file', async () => {
    const book = bookZip({ sheets: [{ name: 'Лист', xml: '<sheetData/>' }] })
    const [file] = await filesOf(zipOf([part('книга.xlsx', book)]))
    expect(file).toMatchObject({ name: 'книга.xlsx', bytes: book })
  })
})

describe('one file is left out with its reason and the others go on', () => {
  test.each<[string, ZipPart]>([
    ['nestedArchive', part('внутри.zip', zipOf([part('в.csv')]))],
    ['nestedArchive', part('внутри.rar', Buffer.from('Rar!\x1a\x07\x01\x00'))],
    ['unsafeName', part('../../etc/passwd')],
    ['unsafeName', part('C:\\итоги.csv')],
    ['unsafeName', part('/итоги.csv')],
    ['encryptedFile', { ...part('тайна.csv'), encrypted: true }],
    ['damagedFile', { ...part('порча.csv'), saysSum: 1 }],
    ['damagedFile', { ...part('порча.csv'), saysSize: 5 }],
    ['damagedFile', part('целый.csv', 'другой того же имени')],
    ['bombFile', part('бомба.csv', Buffer.alloc(32 * 1024 * 1024))],
  ])('%s', async (kind, bad) => {
    const files = await filesOf(zipOf([part('целый.csv'), bad, part('ещё.csv')]))
    expect(said(files).map(([, outcome]) => outcome)).toEqual([csv, kind, csv])
  })

  test('what would be too large, alone or together', async () => {
    const limits = { ...usualArchiveLimits, fileBytes: 40, unpackedBytes: 80 }
    const zip = zipOf([part('1'), part('2', 'x'.repeat(41)), part('3'), part('4')])
    const kinds = said(await filesOf(zip, limits)).map(([, outcome]) => outcome)
    expect(kinds).toEqual([csv, 'largeFile', 'tooMuchUnpacked', 'tooMuchUnpacked'])
  })
})

describe('no archive at all', () => {
  test.each<[string, Buffer, unknown]>([
    ['книга.xlsx', bookZip({ sheets: [] }), { is: 'file' }],
    ['итоги.csv', Buffer.from(csv), { is: 'file' }],
    ['обрыв.xlsx', zipOf([part('а.csv')]).subarray(0, 40), { is: 'file' }],
    ['обрыв.zip', zipOf([part('а.csv')]).subarray(0, 40), { refusal: { kind: 'damagedArchive' } }],
    ['пусто.zip', zipOf([part('папка/', '')]), { refusal: { kind: 'emptyArchive' } }],
    [
      'много.zip',
      zipOf(Array.from({ length: 501 }, (_, at) => part(`${at}.csv`))),
      { refusal: { kind: 'tooManyFiles', limit: 500 } },
    ],
  ])('%s', async (name, bytes, expected) => {
    expect(await openArchive(name, bytes)).toMatchObject(expected as object)
  })
})
