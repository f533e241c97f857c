import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../../../kernel/i18n/plural.ts'

const peopleRu = (count: number) => pluralRu(count, 'участник', 'участника', 'участников')
const peopleEn = (count: number) => pluralEn(count, 'participant', 'participants')

export const vprTexts = catalogue(
  {
    needsExport:
      'коды участников; это форма, которую только подготовили к заполнению. Нужна выгрузка Ф1 «Индивидуальные результаты» из ФИС ОКО',
    needsSchool:
      'название или логин школы в имени файла или папки: сама форма не говорит, чья она. Например «Форма сбора результатов Математика 4 класс ВПР 2026 СОШ 7.xlsx»',
    procedure:
      'предмет, класс и год над таблицей, в имени листа или файла, например «ВПР 2026 Русский язык 4 класс»',
    subject: 'предмет ВПР, например «Русский язык» или «РУ»',
    otherSubject: (title: string) => `тот же предмет, что в заголовке: «${title}»`,
    grade: 'класс от 1 до 11',
    year: 'год проведения, например 2026',
    otherYear: (year: number) => `${year} год: так назван файл`,
    yearOfLayout: (year: number) => `${year} год: так выгружались результаты только тогда`,
    yearOfDate: (year: number) => `дата ${year} года, как в заголовке`,
    whole: 'целое число от 0',
    task: 'балл за задание (целое число), X или «-»',
    overTask: (max: number) => `не больше ${max}: это максимум задания`,
    overMax: (max: number) => `не больше ${max}: это максимальный первичный балл`,
    taskHeading: 'номер задания с максимумом, например «5К1 (2б)»',
    sumOfTasks: (sum: number) => `${sum}: столько в сумме заданий`,
    sumOfMaxima: (sum: number) => `${sum}: столько в сумме максимумов заданий`,
    total: 'первичный балл, целое число',
    mark: 'отметка 2, 3, 4 или 5',
    journalMark: 'отметка 2, 3, 4 или 5 либо «нет отметки»',
    variant: 'номер варианта или «отсутствовал»',
    code: 'код участника',
    codeTwice: (row: number) =>
      `каждый участник один раз; этот код с другими баллами стоит в строке\u00a0${row}`,
    participantsTwice: (count: number) =>
      `каждый участник один раз; повторов без изменений: ${count}, они посчитаны один раз`,
    declared: (rows: number) => `${peopleRu(rows)}: столько строк ниже`,
    school: 'название или логин школы',
    login: 'логин школы в ФИС ОКО, например edu203389',
    otherSchool: (group: string) => `школа группы, в которой стоит строка: «${group}»`,
    schoolTwice: (row: number) =>
      `одна строка на школу и процедуру; другие данные этой школы стоят в строке\u00a0${row}`,
    schoolsTwice: (count: number) =>
      `каждая школа один раз; повторов без изменений: ${pluralRu(count, 'строка', 'строки', 'строк')}, они посчитаны один раз`,
    participants: 'число участников, целое от 0',
    share: 'доля в процентах от 0 до 100',
    sharesSum: (sum: number, participants: number) =>
      `доли, которые дают ${peopleRu(participants)}; по этим долям их ${sum}`,
    sharesRestored:
      'доли, по которым число участников восстанавливается однозначно; здесь взято ближайшее',
    totalParticipants: (sum: number) => `${peopleRu(sum)}: столько в сумме по школам ниже`,
    totalSchools: (count: number) => `${count}: столько школ ниже`,
    group: 'школа с логином, муниципалитет, регион или «Вся выборка»',
    sumOfGroups: (sum: number) => `${sum}: столько в сумме понизили, подтвердили и повысили`,
    shareOfCount: (share: string) => `${share}\u00a0%: столько дают числа участников`,
    allGroups: 'строки «Понизили», «Подтвердили» и «Повысили» этой школы',
    scoreColumns: (score: number) => `столбец балла ${score}: баллы идут подряд от 0`,
    subjectCode: 'код предмета: 1 — русский язык, 2 — математика',
    date: 'дата загрузки',
    noRows: 'хотя бы одна строка с результатами',
  },
  {
    needsExport:
      'codes of participants; this is a form that is only prepared. The export Ф1 «Индивидуальные результаты» of ФИС ОКО is needed',
    needsSchool:
      'name or login of the school in the name of the file or folder: the form itself does not say whose it is, for example “Форма сбора результатов Математика 4 класс ВПР 2026 СОШ 7.xlsx”',
    procedure:
      'subject, grade and year above the table, in the name of the sheet or file, for example «ВПР 2026 Русский язык 4 класс»',
    subject: 'a subject of ВПР, for example «Русский язык» or «РУ»',
    otherSubject: (title: string) => `the subject of the title: “${title}”`,
    grade: 'a grade from 1 to 11',
    year: 'the year in which it was held, such as 2026',
    otherYear: (year: number) => `the year ${year}: so the file is named`,
    yearOfLayout: (year: number) => `the year ${year}: results were exported so only then`,
    yearOfDate: (year: number) => `a day of ${year}, as in the title`,
    whole: 'a whole number from 0',
    task: 'score of a task (a whole number), X or “-”',
    overTask: (max: number) => `at most ${max}: the maximum of the task`,
    overMax: (max: number) => `at most ${max}: the maximum primary score`,
    taskHeading: 'number of a task with its maximum, for example «5К1 (2б)»',
    sumOfTasks: (sum: number) => `${sum}: the sum of the tasks`,
    sumOfMaxima: (sum: number) => `${sum}: the sum of the maxima of the tasks`,
    total: 'a primary score, a whole number',
    mark: 'a mark 2, 3, 4 or 5',
    journalMark: 'a mark 2, 3, 4 or 5, or «нет отметки»',
    variant: 'number of the variant, or «отсутствовал»',
    code: 'code of a participant',
    codeTwice: (row: number) =>
      `each participant once; this code stands with other scores in row ${row}`,
    participantsTwice: (count: number) =>
      `each participant once; repeated unchanged: ${count}, counted once`,
    declared: (rows: number) => `${peopleEn(rows)}: so many rows stand below`,
    school: 'name or login of a school',
    login: 'login of the school in ФИС ОКО, for example edu203389',
    otherSchool: (group: string) => `the school of the group in which the row stands: “${group}”`,
    schoolTwice: (row: number) =>
      `one row for a school and procedure; other data of this school stand in row ${row}`,
    schoolsTwice: (count: number) =>
      `each school once; repeated unchanged: ${pluralEn(count, 'row', 'rows')}, counted once`,
    participants: 'number of participants, a whole number from 0',
    share: 'a share in per cent from 0 to 100',
    sharesSum: (sum: number, participants: number) =>
      `shares that give ${peopleEn(participants)}; by these there are ${sum}`,
    sharesRestored: 'shares that give one number of participants only; the nearest is taken here',
    totalParticipants: (sum: number) => `${peopleEn(sum)}: the sum of the schools below`,
    totalSchools: (count: number) => `${count}: so many schools stand below`,
    group: 'a school with its login, a municipality, a region or «Вся выборка»',
    sumOfGroups: (sum: number) => `${sum}: the sum of lower, same and higher`,
    shareOfCount: (share: string) => `${share}\u00a0%: what the numbers of participants give`,
    allGroups: 'the rows «Понизили», «Подтвердили» and «Повысили» of this school',
    scoreColumns: (score: number) => `a column of the score ${score}: scores go one by one from 0`,
    subjectCode: 'code of the subject: 1 is Russian, 2 is mathematics',
    date: 'day of upload',
    noRows: 'at least one row of results',
  },
)

export type VprSay = (texts: (typeof vprTexts)['ru']) => string
