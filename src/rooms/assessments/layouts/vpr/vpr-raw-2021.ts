import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import type { Layout } from '../layout.ts'
import { recogniseRaw } from './raw-export.ts'
import { tasksNamed } from './tasks.ts'

/** Выгрузка строк участников ВПР 2021 года. */
export const vprRaw2021: Layout = {
  name: 'vpr-raw-2021',
  description: catalogue(
    {
      title: 'ВПР 2021: выгрузка строк участников',
      source:
        'ФИС ОКО, выгрузка строк участников; таблица XLSX или CSV; предмет и класс в имени файла или листа',
      signs:
        'столбцы логин школы, регион (на деле муниципалитет), код обучающегося, отметка за предыдущую четверть, всего баллов, балл за 1 …',
      taken:
        'на школу (по логину): участники без отсутствовавших, распределение первичных баллов, отметки по журналу. Баллы больше максимума показываются и не обрезаются; коды участников не сохраняются',
    },
    {
      title: 'ВПР 2021: export of participants’ rows',
      source:
        'ФИС ОКО, export of participants’ rows; XLSX or CSV; subject and grade in the name of the file or sheet',
      signs:
        'columns логин школы, регион (in fact the municipality), код обучающегося, отметка за предыдущую четверть, всего баллов, балл за 1 …',
      taken:
        'for a school (by its login): participants without the absent, distribution of primary scores, journal marks. Scores over the maximum are told and not clipped; codes of participants are not kept',
    },
  ),
  recognise: recogniseRaw({
    year: 2021,
    wanted: [
      { field: 'school', heading: /^логин школы$/ },
      { field: 'municipality', heading: /^регион$/, optional: true },
      { field: 'code', heading: /^код обучающегося$/ },
      { field: 'journal', heading: /^отметка за предыдущ/ },
      { field: 'total', heading: /^всего баллов$/ },
    ],
    variants: /^вариант/,
    tasks: (reading) => tasksNamed(reading, /^балл за /),
  }),
}
