import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import type { Layout } from '../layout.ts'
import { recogniseProtocol } from './protocol.ts'

/** Протокол ЕГЭ из РИС ГИА. */
export const egeProtocol: Layout = {
  name: 'ege-protocol',
  description: catalogue(
    {
      title: 'Протокол проверки результатов ЕГЭ',
      source: 'РИС ГИА: XLSX с блоками экзаменов',
      signs: 'столбцы «Код ОО» и «Балл» рядом с «Код ППЭ» или ФИО, строка «код - предмет дата»',
      taken:
        'школа, предмет, уровень и дата: участники, не преодолевшие минимум года, распределение тестовых баллов, средний балл; базовая математика — отметки 2–5; фамилии, документы и аудитории стираются при чтении, хранится файл без них',
    },
    {
      title: 'Protocol of ЕГЭ',
      source: 'РИС ГИА: XLSX with blocks of exams',
      signs: 'columns «Код ОО» and «Балл» beside «Код ППЭ» or names, a row «code - subject day»',
      taken:
        'a school, subject, level and day: participants, those below the minimum of the year, distribution of test scores, the mean; basic mathematics: marks 2–5; names, documents and rooms are erased while it is read, the file is kept without them',
    },
  ),
  recognise: (book) => recogniseProtocol(book, 'ege'),
}
