import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

const yearName = (year: number) => `${year - 1}/${String(year % 100).padStart(2, '0')}`

export const dataTexts = catalogue(
  {
    title: 'Результаты процедур',
    none: 'Результатов ещё нет.',
    year: (year: number, results: number, schools: number) =>
      `${yearName(year)}: ${pluralRu(results, 'результат', 'результата', 'результатов')}, ${pluralRu(schools, 'школа', 'школы', 'школ')}`,
    load: 'Загрузить результаты',
    loads: 'Загрузки',
    calendar: 'Календарь процедур',
    ownSchool: 'График процедур и\u00a0результаты школы',
  },
  {
    title: 'Results of procedures',
    none: 'No results yet.',
    year: (year: number, results: number, schools: number) =>
      `${yearName(year)}: ${pluralEn(results, 'result', 'results')}, ${pluralEn(schools, 'school', 'schools')}`,
    load: 'Load results',
    loads: 'Loads',
    calendar: 'Calendar of procedures',
    ownSchool: 'Schedule of procedures and results of the school',
  },
)
