import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import type { Layout } from '../layout.ts'
import { recogniseRaw } from './raw-export.ts'
import { tasksWithMaxima } from './tasks.ts'

/** Выгрузка строк участников ВПР 2022 года. */
export const vprRaw2022: Layout = {
  name: 'vpr-raw-2022',
  description: catalogue(
    {
      title: 'ВПР 2022: выгрузка строк участников',
      source:
        'ФИС ОКО, выгрузка строк участников; таблица XLSX или CSV; предмет и класс в имени файла или листа',
      signs:
        'столбцы Пользователь, Муниципалитет, Школа («edu223379 | МКОУ …»), Дата загрузки, Код, Вариант, 1 (1б) …, Итого баллов',
      taken:
        'на школу (по логину): участники без отсутствовавших, распределение первичных баллов, отметки по журналу. Баллы больше максимума показываются и не обрезаются; коды участников не сохраняются',
    },
    {
      title: 'ВПР 2022: export of participants’ rows',
      source:
        'ФИС ОКО, export of participants’ rows; XLSX or CSV; subject and grade in the name of the file or sheet',
      signs:
        'columns Пользователь, Муниципалитет, Школа («edu223379 | МКОУ …»), Дата загрузки, Код, Вариант, 1 (1б) …, Итого баллов',
      taken:
        'for a school (by its login): participants without the absent, distribution of primary scores, journal marks. Scores over the maximum are told and not clipped; codes of participants are not kept',
    },
  ),
  recognise: recogniseRaw({
    year: 2022,
    wanted: [
      { field: 'user', heading: /^пользователь$/ },
      { field: 'municipality', heading: /^муниципалитет$/, optional: true },
      { field: 'school', heading: /^школа$/ },
      { field: 'date', heading: /^дата загрузки$/, optional: true },
      { field: 'code', heading: /^код$/ },
      { field: 'journal', heading: /^отметка за предыдущ/, optional: true },
      { field: 'total', heading: /^итого баллов$/ },
    ],
    variants: /^вариант$/,
    tasks: tasksWithMaxima,
  }),
}
