import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import type { Layout } from '../layout.ts'
import { recogniseProtocol } from './protocol.ts'

/** Протокол ОГЭ из РИС ГИА, its English variant in CSV and the one after appeals. */
export const ogeProtocol: Layout = {
  name: 'oge-protocol',
  description: catalogue(
    {
      title: 'Протокол проверки результатов ОГЭ',
      source: 'РИС ГИА: XLSX с блоками экзаменов или CSV с английскими заголовками',
      signs:
        'столбцы «Код ОО» (SchoolCode), «Оценка» (Mark5) и «Первичный балл» (PrimaryMark) рядом с «Код ППЭ» или ФИО',
      taken:
        'школа, предмет и дата: участники, отметки, распределение первичных баллов; фамилии, документы, аудитории, ППЭ и классы стираются при чтении, хранится файл без них',
    },
    {
      title: 'Protocol of ОГЭ',
      source: 'РИС ГИА: XLSX with blocks of exams, or CSV with English headings',
      signs:
        'columns «Код ОО» (SchoolCode), «Оценка» (Mark5) and «Первичный балл» (PrimaryMark) beside «Код ППЭ» or names',
      taken:
        'a school, subject and day: participants, marks, distribution of primary scores; names, documents, rooms, places and classes are erased while it is read, the file is kept without them',
    },
  ),
  recognise: (book) => recogniseProtocol(book, 'oge'),
}
