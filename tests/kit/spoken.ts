import { unzipped } from '../../src/rooms/documents/drawn-text-kit.ts'

/** No-break spaces, joiners and marks between texts are only setting. */
export const plain = (text: string): string =>
  text
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replaceAll('\u00ad', '')

/** What an answer says to whoever gets it: the page, the text of a table, the address it leads to. */
export async function spokenIn(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await answer.arrayBuffer())
  const leadsTo = answer.headers.get('location') ?? ''
  if (type.includes('spreadsheetml')) {
    const sheet = unzipped(bytes, 'xl/worksheets/sheet1.xml')
    return plain(sheet + (bytes.includes('xl/sharedStrings.xml') ? sharedIn(bytes) : ''))
  }
  if (bytes.length > 0 && !/^(text\/|application\/(problem\+)?json)/u.test(type))
    throw new Error(`cannot read ${type}`)
  return `${plain(bytes.toString('utf8'))} ${leadsTo}`
}

const sharedIn = (workbook: Buffer): string => unzipped(workbook, 'xl/sharedStrings.xml')
