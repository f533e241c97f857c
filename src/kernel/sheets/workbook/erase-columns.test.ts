import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readWorkbookApart } from './read-apart.ts'
import { sheetsOf } from './sheet.ts'

const erasing = {
  headings: '^(?:фамилия|фио|документ)$',
  texts: '^[А-ЯЁ][а-яё]+ [А-ЯЁ]\\.[А-ЯЁ]\\.$',
}

test('named columns are empty when they come out of the reader, their texts are gone', async () => {
  const bytes = Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: 'Протокол',
          rows: [
            ['Эксперт', 'Выдумкин В.В.'],
            ['Код ОО', 'Фамилия', 'Документ', null, 'Балл'],
            ['101', 'Небывалова', '0304', 123456, 17],
            ['101', 'Придуманный', '0304', 4608123456, 9],
          ],
          merges: [{ startRow: 1, startCol: 2, endRow: 1, endCol: 3 }],
        },
        { name: 'Школы', rows: [['школа'], ['СОШ имени Выдумкина В.В.']] },
      ],
    }),
  )
  const read = await readWorkbookApart(bytes, { erasing })
  if (!read.ok) throw new Error(read.refusal.kind)
  expect([...(read.value.sheets[0]?.numbers ?? [])]).toEqual([0])
  expect(JSON.stringify(read.value)).not.toMatch(/Небывалова|Придуманный|Выдумкин В|0304|123456/)
  const [protocol] = sheetsOf(read.value)
  expect([protocol?.text(2, 0), protocol?.text(2, 1), protocol?.text(2, 4)]).toEqual([
    '101',
    '',
    '17',
  ])
  expect(read.value.erased).toBe(7)
})
