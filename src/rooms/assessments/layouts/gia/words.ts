import { subjectWords } from '../../plain-tables/subjects.ts'

/** Headings of protocols of ГИА whose columns are read; every other column is emptied. */
export const giaHeadings = {
  school: '^(?:код (?:оо|оу|школы|образовательной организации)|schoolcode)$',
  exam: '^(?:экзамен|предмет|subject|exam)$',
  primary: '^(?:первичный балл|primarymark)$',
  mark: '^(?:оценка|отметка|mark5)$',
  score: '^(?:балл|тестовый балл|балл \\(?(?:тестовый|100)\\)?|балл ?/ ?оценка|mark100)$',
} as const

export type GiaField = keyof typeof giaHeadings

/** «(базовый уровень)», «профильная», «(устная часть)». */
const QUALIFIER =
  '(?:базов(?:ая|ый уровень)|профильн(?:ая|ый уровень)|устн(?:ая часть|ый)|письменн(?:ая часть|ый)|\\d{1,2}-?(?:й|ый)? класс|база|профиль)'
const NAMES = [...subjectWords.map(([word]) => word), 'математика база', 'математика профиль']
  .map((word) => word.replace(/[()]/gu, '\\$&'))
  .join('|')
const NAME = `(?:${NAMES})(?:[ ,]*\\(?${QUALIFIER}\\)?)?`
const DAY = '(?:\\d{4}\\.\\d{2}\\.\\d{2}|\\d{2}\\.\\d{2}\\.\\d{4})'

/** «12 - Обществознание 2026.07.03», «Математика(2026.06.02)»: nothing else may stand in the place of a subject. */
export const EXAM = `(?:\\d{1,3} ?[-–—] ?)?${NAME} ?\\(?${DAY}\\)?`
/** Of what a title looks like: that it is one is said by `EXAM`. */
export const EXAM_SHAPE = `^\\d{1,3} ?[-–—] ?.+\\(?${DAY}\\)?$`
export const END_OF_BLOCK = '^(?:средн(?:ие|ее)(?: значени[ея])?|итого|всего)$'

/** Stands where something else than a number stood: it may have been a name. */
export const ERASED = '[удалено]'

const CODE = '^\\d{1,6}(?:[.,]0+)?$'
const POINTS = '^\\d{1,3}(?:[.,]0+)?$'
export const ABSENT = 'неявка|не явился|удален|удалён|н/я'

export const giaColumns = Object.entries(giaHeadings).map(([field, heading]) => ({
  heading,
  values: { school: CODE, exam: `^${EXAM}$` }[field] ?? `${POINTS}|^(?:${ABSENT})$`,
}))

const otherHeadings =
  '№|№ п/п|п/п|класс|classcode|код (?:класса|ппэ|мсу|ате)|stationcode|задания с (?:кратким|разв[её]рнутым|устным) ответом|(?:кратк|разв[её]рнут)\\S* ответ\\S*|краткие|разв[её]рнутые|устные|testresult[a-d]cell|минимальный балл'

/** A heading that only a protocol has beside the columns that are read. */
export const ONLY_OF_PROTOCOLS =
  '^(?:код ппэ|stationcode|аудитория|auditoriumcode|фамилия|surnamecell|ф\\.?и\\.?о\\.?.*|задания с .*ответом|краткие|разв[её]рнутые|testresult[a-d]cell|экзамен)$'

/** Texts of a protocol in which nobody can be named. */
export const giaTexts = (personalHeadings: string): string =>
  [
    `^(?:${EXAM})$`,
    END_OF_BLOCK,
    `^(?:${otherHeadings})$`,
    personalHeadings,
    '^протокол проверки результатов(?: (?:огэ|егэ|гиа|гиа-9|гиа-11|экзаменов))?$',
    '^\\[удалено\\]$',
  ]
    .map((pattern) => `(?:${pattern})`)
    .join('|')

export const giaSheetNames = `^(?:лист|sheet|worksheet|page|table|таблица|протокол|результаты|огэ|егэ|гиа|${NAMES}|[\\d\\s._()№-])+$`

/** A cell that is nothing but a patronymic. */
export const PATRONYMIC = '^[А-ЯЁ][а-яё]{2,}(?:вич|вна|ична|инична)$'

/** Words that only protocols use, and pairs that make one. */
export const giaSigns: readonly (readonly string[])[] = [
  ['^код ппэ$'],
  ['^протокол проверки'],
  [EXAM_SHAPE],
  ['^(?:surname|name|secondname)cell$'],
  // Answers of a participant: «1(2)2(3)», «+++2-».
  ['^(?:\\d{1,2}\\(\\d{1,2}\\)){2,}$'],
  ['^(?:\\d{1,2}\\(\\d{1,2}\\)|[+-]{3,}|(?=.*[+-])[+\\d-]{4,})$', PATRONYMIC],
  ['^document(?:series|number)code$'],
  ['^testresult[a-d]cell$'],
  ['^(?:primarymark|mark5|mark100)$', '^schoolcode$'],
  ['^задания с (?:кратким|разв[её]рнутым) ответом$'],
  [
    '^(?:фамилия|ф\\.? ?и\\.? ?о\\.?.*|отчество)$',
    '^(?:первичный балл|тестовый балл|балл|оценка)$',
  ],
]
