import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import type { Layout } from '../layout.ts'
import { recogniseRaw } from './raw-export.ts'
import { tasksNamed } from './tasks.ts'

/** Выгрузка строк участников ВПР 2020 года. */
export const vprRaw2020: Layout = {
  name: 'vpr-raw-2020',
  description: catalogue(
    {
      title: 'ВПР 2020: выгрузка строк участников',
      source:
        'ФИС ОКО, выгрузка строк участников; таблица XLSX или CSV; предмет и класс в имени файла или листа',
      signs: 'столбцы user, code, otc, klass, var-1, var-2, sum, a-1-grade …',
      taken:
        'на школу (по логину): участники без отсутствовавших, распределение первичных баллов, отметки по журналу. Баллы больше максимума показываются и не обрезаются; коды участников не сохраняются',
    },
    {
      title: 'ВПР 2020: export of participants’ rows',
      source:
        'ФИС ОКО, export of participants’ rows; XLSX or CSV; subject and grade in the name of the file or sheet',
      signs: 'columns user, code, otc, klass, var-1, var-2, sum, a-1-grade …',
      taken:
        'for a school (by its login): participants without the absent, distribution of primary scores, journal marks. Scores over the maximum are told and not clipped; codes of participants are not kept',
    },
  ),
  recognise: recogniseRaw({
    year: 2020,
    wanted: [
      { field: 'school', heading: /^user$/ },
      { field: 'code', heading: /^code$/ },
      { field: 'journal', heading: /^otc$/ },
      { field: 'total', heading: /^sum$/ },
    ],
    variants: /^var-\d+$/,
    tasks: (reading) => tasksNamed(reading, /^a-\d+-grade$/),
  }),
}
