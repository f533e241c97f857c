import { FaultList } from '../../../../kernel/sheets/faults.ts'
import type { ReadResult } from '../../result-values.ts'
import type { ArrivedBook, LayoutReading } from '../layout.ts'
import { giaTexts } from './messages.ts'
import { firstProtocolHeader } from './protocol-header.ts'
import { ProtocolSheet, type SeenTally } from './protocol-sheet.ts'

export type ProtocolKind = 'oge' | 'ege'

const MOST_FAULTS = 20_000

/** Протокол проверки результатов ГИА: rows of participants become counts of their schools; nobody is kept. */
export function recogniseProtocol(
  book: ArrivedBook,
  kind: ProtocolKind,
): (() => LayoutReading) | null {
  const sheets = book.sheets.flatMap((sheet) => {
    const header = firstProtocolHeader(sheet)
    return header !== null && kindOf(header.columns) === kind ? [{ sheet, header }] : []
  })
  if (sheets.length === 0) return null
  return () => {
    const [faults, warnings] = [new FaultList(MOST_FAULTS), new FaultList()]
    const seen = new Map<string, SeenTally>()
    const read = sheets.map(({ sheet, header }, index) => {
      const noteIn =
        (list: FaultList) =>
        (at: number, column: number, say: (texts: (typeof giaTexts)['ru']) => string) => {
          const place = { file: book.fileName, sheet: sheet.name, row: sheet.number(at) }
          list.add(
            column < 0 ? place : { ...place, column },
            column < 0 ? '' : sheet.text(at, column),
            (locale) => say(giaTexts[locale]),
          )
        }
      const notes = { fault: noteIn(faults), warn: noteIn(warnings) }
      const one = new ProtocolSheet({ book, kind, sheet, header, index, seen, ...notes })
      return one.read()
    })
    const refused = new Set(faults.kept.map(({ place }) => `${place.sheet} ${place.row}`))
    return {
      sheets: read.map((one) => one.sheet),
      results: read.flatMap((one): readonly ReadResult[] => one.results),
      facts: [],
      faults: faults.kept,
      faultCount: faults.total,
      refusedRows: refused.size,
      warnings: warnings.kept,
    }
  }
}

/** Of ЕГЭ the result is a score; of ОГЭ a mark. */
const kindOf = (columns: ReadonlyMap<string, unknown>): ProtocolKind =>
  columns.has('score') && !columns.has('mark') ? 'ege' : 'oge'
