import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import { FaultList } from '../../../../kernel/sheets/faults.ts'
import type { Layout } from '../layout.ts'
import { regionalTexts } from './messages-regional.ts'
import { regionalHeader } from './regional-header.ts'
import { type RegionalNote, RegionalSheet } from './regional-sheet.ts'

const MOST_FAULTS = 20_000

/** Сводка результатов ЕГЭ по школам, as regions publish it. */
export const egeRegional: Layout = {
  name: 'ege-regional',
  description: catalogue(
    {
      title: 'Сводка ЕГЭ по школам региона',
      source: 'региональный центр оценки: XLSX с шапкой в две-три строки',
      signs: 'столбец с названием школы и под названиями предметов «Средний балл»',
      taken:
        'школа, предмет и уровень: участники, средний балл, не преодолевшие минимум, если они названы; строки «Итого» сверяются с суммой и не загружаются; заявки на участие отвергаются',
    },
    {
      title: 'Regional summary of ЕГЭ by school',
      source: 'the assessment centre of the region: XLSX with a header of two or three rows',
      signs: 'a column with names of schools and «Средний балл» below names of subjects',
      taken:
        'a school, subject and level: participants, the mean, those below the minimum where they are told; rows of totals are compared with the sum and not loaded; applications are refused',
    },
  ),
  recognise(book) {
    const sheets = book.sheets.flatMap((sheet) => {
      const header = regionalHeader(sheet)
      return header === null ? [] : [{ sheet, header }]
    })
    const isEge = [
      book.fileName,
      ...sheets.flatMap(({ sheet, header }) => titles(sheet, header.at)),
    ]
    if (sheets.length === 0 || !isEge.some((text) => /егэ|ege/iu.test(text))) return null
    return () => {
      const [faults, warnings] = [new FaultList(MOST_FAULTS), new FaultList()]
      const read = sheets.map(({ sheet, header }, index) => {
        const noteIn =
          (list: FaultList): RegionalNote =>
          (at, column, say) => {
            const place = { file: book.fileName, sheet: sheet.name, row: sheet.number(at) }
            const where = column < 0 ? place : { ...place, column }
            const found = column < 0 ? '' : sheet.text(at, column)
            list.add(where, found, (locale) => say(regionalTexts[locale]))
          }
        const texts = [...titles(sheet, header.at), sheet.name ?? '', book.fileName]
        const notes = { fault: noteIn(faults), warn: noteIn(warnings) }
        return new RegionalSheet({ book, sheet, header, index, texts, ...notes }).read()
      })
      const refused = new Set(faults.kept.map(({ place }) => `${place.sheet} ${place.row}`))
      return {
        sheets: read.map((one) => one.sheet),
        results: read.flatMap((one) => one.results),
        facts: [],
        faults: faults.kept,
        faultCount: faults.total,
        refusedRows: refused.size,
        warnings: warnings.kept,
      }
    }
  },
}

/** Everything that stands above the rows of schools. */
const titles = (
  sheet: {
    width(at: number): number
    text(at: number, column: number): string
    name?: string | undefined
  },
  last: number,
): readonly string[] =>
  Array.from({ length: last + 1 }, (_, at) => at)
    .flatMap((at) => Array.from({ length: sheet.width(at) }, (_, column) => sheet.text(at, column)))
    .concat(sheet.name ?? '')
    .filter((text) => text !== '')
