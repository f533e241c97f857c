import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

export const objectivityTexts = catalogue(
  {
    help: `Возможные маркеры необъективности по методике ФИОКО и индекс региона. База не нужна.
Маркер требует дополнительного анализа и ничего не доказывает; официального списка он не заменяет.

  opora objectivity --scores FILE… --scales FILE --year 2025

  --scores FILE…    распределения баллов (CSV или XLSX): school, year, kind, grade, subject,
                    score_counts («2:2;3:1» – балл:участников) или, строка на участника без имён,
                    score и journal (отметка по журналу); по желанию municipality
  --scales FILE     шкалы: subject, grade, max_for_2, min_for_3, max_for_3, min_for_4, max_for_4,
                    min_for_5, max_score; по желанию year. Без них М3 не считается
  --year Y          год, в котором заканчивается учебный год
  --json            один документ JSON

  М1  завышенный средний балл      М2  результаты против отметок по журналу
  М3  резкое падение или рост: 4 класс прошлого года – 5 класс этого

Код завершения: 0 – готово, 1 – в таблицах ошибки (они названы), 2 – неверные параметры.
`,
    needsScores: 'Нужны таблицы баллов: --scores FILE….',
    looseWord: (word: string) => `«${word}» стоит отдельно: таблицы называют после --scores.`,
    oneScales: 'После --scales нужен один файл.',
    needsYear: 'Нужен год: --year 2025.',
    badYear: (year: string) => `--year ${year}: нужен год окончания учебного года, например 2025.`,
    refused: (count: number) =>
      `Ничего не посчитано: ${pluralRu(count, 'ошибка', 'ошибки', 'ошибок')} в таблицах.`,
    noGroups: (year: number) => `За ${year}\u00a0год нет результатов, по которым считают маркеры.`,
    withoutScale: (grade: number, subject: string) =>
      `М3 не посчитан: нет шкалы, ВПР, ${grade}\u00a0класс, ${subject}.`,
    overMaximum: (school: string, procedure: string, score: number, max: number, times: number) =>
      `Не учтено: ${school}, ${procedure}: балл ${score} при максимуме ${max}, ${pluralRu(times, 'участник', 'участника', 'участников')}.`,
    procedure: (grade: number, subject: string) => `${grade}\u00a0класс, ${subject}`,
    title: (year: number) => `${year}\u00a0год: возможные маркеры, требуют дополнительного анализа`,
    marker: {
      M1: 'М1, завышенный средний балл',
      M2: 'М2, результаты против отметок по журналу',
      'M3-fall': 'М3, резкое падение',
      'M3-rise': 'М3, резкий рост',
    },
    line: (what: string, where: string, value: string, bound: string) =>
      `${what}: ${where}: ${value} при границе ${bound}`,
    smallGroup: (count: number) =>
      `малая группа, ${pluralRu(count, 'участник', 'участника', 'участников')}`,
    schools: (marked: number, total: number) => `Школ с\u00a0маркерами: ${marked} из ${total}.`,
    index: (index: string) => `Индекс: ${index}`,
    noIndex: 'Индекс не определён: школ нет.',
  },
  {
    help: `Possible markers of biased results by the method of ФИОКО, and the index of the region. No database.
A marker calls for analysis and proves nothing; it does not replace the official list.

  opora objectivity --scores FILE… --scales FILE --year 2025

  --scores FILE…    distributions of scores (CSV or XLSX): school, year, kind, grade, subject,
                    score_counts (“2:2;3:1” – score:participants) or, a row a participant without names,
                    score and journal (the school's own mark); optional municipality
  --scales FILE     scales: subject, grade, max_for_2, min_for_3, max_for_3, min_for_4, max_for_4,
                    min_for_5, max_score; optional year. Without them M3 is not computed
  --year Y          year in which the school year ends
  --json            one JSON document

  M1  overstated mean      M2  results against the marks of the school journal
  M3  sudden fall or rise: grade 4 of the year before – grade 5 of this one

Exit status: 0 done, 1 faults in the tables (they are named), 2 wrong usage.
`,
    needsScores: 'Tables of scores are needed: --scores FILE….',
    looseWord: (word: string) => `“${word}” stands by itself: tables are named after --scores.`,
    oneScales: '--scales takes one file.',
    needsYear: 'The year is needed: --year 2025.',
    badYear: (year: string) =>
      `--year ${year}: it must be the year in which the school year ends, such as 2025.`,
    refused: (count: number) =>
      `Nothing is computed: ${pluralEn(count, 'fault', 'faults')} in the tables.`,
    noGroups: (year: number) => `There are no results of ${year} that a marker looks at.`,
    withoutScale: (grade: number, subject: string) =>
      `M3 is not computed: no scale for ВПР, grade ${grade}, ${subject}.`,
    overMaximum: (school: string, procedure: string, score: number, max: number, times: number) =>
      `Left out: ${school}, ${procedure}: score ${score}, the maximum is ${max}, ${pluralEn(times, 'participant', 'participants')}.`,
    procedure: (grade: number, subject: string) => `grade ${grade}, ${subject}`,
    title: (year: number) => `${year}: possible markers, to be analysed`,
    marker: {
      M1: 'M1, overstated mean',
      M2: 'M2, results against journal marks',
      'M3-fall': 'M3, sudden fall',
      'M3-rise': 'M3, sudden rise',
    },
    line: (what: string, where: string, value: string, bound: string) =>
      `${what}: ${where}: ${value}, the bound is ${bound}`,
    smallGroup: (count: number) => `small group, ${pluralEn(count, 'participant', 'participants')}`,
    schools: (marked: number, total: number) => `Schools with markers: ${marked} of ${total}.`,
    index: (index: string) => `Index: ${index}`,
    noIndex: 'No index: there are no schools.',
  },
)
