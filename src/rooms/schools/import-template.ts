import { xlsxOf } from './export-table.ts'
import { importMessages } from './messages-import.ts'
import {
  EXAMPLE_MARK,
  type ImportField,
  importFields,
  importHeadings,
} from './rules-import-columns.ts'

/** What each column takes, in words, in the row that a person overwrites. */
const example: Readonly<Record<ImportField, string>> = {
  fullName: `${EXAMPLE_MARK}: Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 7»`,
  shortName: 'МБОУ «СОШ № 7» с. Тихая Долина',
  name: 'СОШ № 7 – так школа названа в других таблицах',
  fisOko: 'edu230107 – буквы и 6–8 цифр',
  ris: '990107 – число',
  inn: '10 цифр, у филиала пусто',
  kind: 'СОШ, ООШ, НОШ, гимназия, лицей, школа-интернат…',
  setting: 'городская или сельская',
  remoteness: 'близлежащая или отдалённая',
  centreDistanceKm: '38,5',
  settlementName: 'с. Тихая Долина',
  settlementSize: '1250 или код 1–8 из файла ФИОКО',
  grades: '1–9 или 1–4, 10, 11 (ячейка в формате «Текстовый»)',
  mainSchool: 'название школы, филиалом которой она является',
  openedOn: '01.09.1978',
  closedOn: '31.08.2025',
  closedBasis: 'Постановление от 12.05.2025 № 318',
}

/** Образец таблицы: headings that will be known again, and one row of explanations. */
export const importTemplate = (): Promise<Buffer> =>
  xlsxOf(importMessages.ru.sheetName, [
    importFields.map((field) => importHeadings[field][0]),
    importFields.map((field) => example[field]),
  ])
