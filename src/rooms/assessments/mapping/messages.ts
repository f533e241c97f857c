import { catalogue } from '../../../kernel/i18n/catalogue.ts'

/** What was expected in a cell that is refused or doubted. */
export const mappingFaults = catalogue(
  {
    number: 'число; если данных нет, впишите этот знак в\u00a0«Значения, когда данных нет»',
    whole: 'целое число от\u00a00: это количество участников',
    notNegative: 'число не\u00a0меньше нуля',
    percent: 'доля от\u00a00 до\u00a0100\u00a0%',
    percentFits: (participants: number) =>
      `доля, которая получается из\u00a0целого числа участников (их ${participants})`,
    percentNeedsParticipants:
      'число участников в\u00a0этой строке: без него доля не\u00a0станет числом',
    year: 'год окончания учебного года: 2025 или 2024/2025',
    yearOnce:
      'год: ни\u00a0над таблицей, ни\u00a0в\u00a0имени листа и\u00a0файла его нет или их несколько',
    kind: 'вид процедуры: ВПР, ОГЭ, ЕГЭ, ГВЭ, regional или municipal',
    grade: 'класс от\u00a01 до\u00a012',
    subject: 'предмет, до\u00a060\u00a0знаков',
    date: 'дата, например 20.04.2025',
    wave: 'main, reserve или additional',
    tooLong: 'название не\u00a0длиннее 300\u00a0знаков',
    lowOver: (participants: number) =>
      `не\u00a0больше числа участников (${participants}): ниже порога не\u00a0может быть больше всех`,
    enrolledUnder: (participants: number) => `не\u00a0меньше числа участников (${participants})`,
    marksSum: (sum: number) => `${sum}: столько в\u00a0сумме отметок 2–5`,
    allMarks: 'все четыре отметки или ни\u00a0одной',
    lowIsMark2: (mark2: number) =>
      `${mark2}, как в\u00a0отметке «2»: это одни и\u00a0те\u00a0же участники`,
    meanOfNobody: 'пусто: участников нет, а\u00a0среднее есть',
    meanOutside: (from: string, to: string) =>
      `среднее от\u00a0${from} до\u00a0${to}: такова шкала`,
    headingsMissing: 'столбцы сопоставления; таких заголовков в\u00a0файле нет',
    noRows: 'хотя\u00a0бы одна строка со\u00a0школой под заголовками',
    doubtSwapped: (other: string) =>
      `количество участников; похоже, перепутано со\u00a0столбцом ${other}: здесь дроби, там целые`,
    doubtAllZeros: 'хотя\u00a0бы одно число больше нуля; похоже, столбец не\u00a0заполнен',
    doubtBound: (bound: string) =>
      `меньше: вместе с\u00a0«не\u00a0ниже» выходит больше, чем участников; похоже, «менее ${bound}» здесь значит «не\u00a0менее ${bound}»`,
    doubtAtLeast:
      'число тех, кто ниже порога; заголовок говорит о\u00a0тех, кто его преодолел («не\u00a0менее», «от», «и\u00a0выше»)',
    doubtLowHigh:
      'число тех, кто ниже порога; их большинство, а\u00a0среднее высокое: похоже, это те, кто порог преодолел',
    doubtSkipped: (rows: number, first: string) =>
      `школа; без неё пропущено строк: ${rows} (${first}). Итоговые строки так и\u00a0пропускают`,
    doubtPercentShape:
      'доли в\u00a0процентах; похоже, здесь количества: сумма равна числу участников',
    doubtScale: (to: string) => `среднее не\u00a0выше ${to}; укажите шкалу или проверьте столбец`,
  },
  {
    number: 'a number; if it stands for “no data”, add it to those signs',
    whole: 'a whole number from 0: participants are counted',
    notNegative: 'a number that is not below zero',
    percent: 'a share from 0 to 100 %',
    percentFits: (participants: number) =>
      `a share that a whole number of participants gives (there are ${participants})`,
    percentNeedsParticipants: 'the number of participants in this row: a share needs it',
    year: 'the year in which the school year ends: 2025 or 2024/2025',
    yearOnce: 'a year: none, or several, above the table and in the names of sheet and file',
    kind: 'kind of procedure: vpr, oge, ege, gve, regional or municipal',
    grade: 'a grade from 1 to 12',
    subject: 'a subject of at most 60 characters',
    date: 'a date, such as 2025-04-20',
    wave: 'main, reserve or additional',
    tooLong: 'a name of at most 300 characters',
    lowOver: (participants: number) => `at most the participants (${participants})`,
    enrolledUnder: (participants: number) => `at least the participants (${participants})`,
    marksSum: (sum: number) => `${sum}: the sum of the marks 2–5`,
    allMarks: 'all four marks or none',
    lowIsMark2: (mark2: number) => `${mark2}, as in mark 2: these are the same participants`,
    meanOfNobody: 'empty: a mean without participants',
    meanOutside: (from: string, to: string) => `a mean from ${from} to ${to}: such is the scale`,
    headingsMissing: 'the columns of the mapping; the file has no such headings',
    noRows: 'at least one row with a school below the headings',
    doubtSwapped: (other: string) =>
      `participants; probably swapped with column ${other}: fractions here, whole numbers there`,
    doubtAllZeros: 'at least one number above zero; the column is probably not filled in',
    doubtBound: (bound: string) =>
      `fewer: together with “at least” it is more than the participants; “under ${bound}” probably means “at least ${bound}”`,
    doubtAtLeast: 'those below the minimum; the heading speaks of those who reached it',
    doubtLowHigh:
      'those below the minimum; they are most, yet the mean is high: probably those who reached it',
    doubtSkipped: (rows: number, first: string) =>
      `a school; rows without one are left out: ${rows} (${first}). Rows of totals are meant to be`,
    doubtPercentShape:
      'shares in per cent; these look like counts: they add up to the participants',
    doubtScale: (to: string) => `a mean of at most ${to}; state the scale or check the column`,
  },
)

type Texts = (typeof mappingFaults)['ru']
export type MappingFaultText = {
  [K in keyof Texts]: Texts[K] extends string ? K : never
}[keyof Texts]
