import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

const rowsRu = (count: number) => pluralRu(count, 'строка', 'строки', 'строк')
const rowsEn = (count: number) => pluralEn(count, 'row', 'rows')

/** What the preview says of a load beside its tables. */
export const noticeMessages = catalogue(
  {
    repeats: (file: string, count: number, row: string) =>
      `«${file}»: список повторён (${rowsRu(count)}, первая – строка\u00a0${row}); взят один раз.`,
    repeatsOther: (file: string, count: number, other: string) =>
      `«${file}» говорит то\u00a0же, что «${other}» (${rowsRu(count)}); взято один раз.`,
    adds: (file: string, count: number, row: string) =>
      `«${file}»: ${rowsRu(count)} дополняют строки выше, первая – строка\u00a0${row}.`,
    addsToOther: (file: string, count: number, other: string) =>
      `«${file}» дополняет «${other}»: ${rowsRu(count)}.`,
    restored: (count: number) =>
      `Число участников с\u00a0каждой отметкой восстановлено из\u00a0процентов: ${rowsRu(count)}.`,
    ambiguous: (count: number) =>
      `Проценты подходят к\u00a0нескольким наборам чисел, взят ближайший: ${rowsRu(count)}. Сверьте с\u00a0файлом отметок (Ф3), если он есть.`,
    small: (count: number) =>
      `Групп меньше 5\u00a0человек: ${count}. Они записываются и\u00a0помечаются: доля в\u00a0них говорит об\u00a0отдельных учениках.`,
    contradict: (schools: number) =>
      `Файлы говорят разное: ${pluralRu(schools, 'школа', 'школы', 'школ')}. Пока файл не\u00a0выбран, эти строки не\u00a0записываются.`,
    filesTitle: 'Какому файлу верить?',
    filesNote:
      'Другой файл по-прежнему даёт школы, которых в\u00a0выбранном нет, и\u00a0то, о\u00a0чём выбранный молчит.',
    contents: (schools: number, procedures: number) =>
      `${pluralRu(schools, 'школа', 'школы', 'школ')}, ${pluralRu(procedures, 'процедура', 'процедуры', 'процедур')}.`,
    warningsTitle: 'Проверьте',
    warningsNote: 'Эти строки записываются; посмотрите, нет ли в\u00a0файле ошибки.',
    small5: 'Меньше 5\u00a0чел.',
    accepted: (taken: number, all: number) => `Принято ${taken} из\u00a0${all}`,
  },
  {
    repeats: (file: string, count: number, row: string) =>
      `“${file}”: the list stands twice (${rowsEn(count)}, the first is row ${row}); taken once.`,
    repeatsOther: (file: string, count: number, other: string) =>
      `“${file}” says the same as “${other}” (${rowsEn(count)}); taken once.`,
    adds: (file: string, count: number, row: string) =>
      `“${file}”: ${rowsEn(count)} add to rows above, the first is row ${row}.`,
    addsToOther: (file: string, count: number, other: string) =>
      `“${file}” adds to “${other}”: ${rowsEn(count)}.`,
    restored: (count: number) => `Counts of marks are turned back from per cent: ${rowsEn(count)}.`,
    ambiguous: (count: number) =>
      `More than one set of counts fits the per cent, the nearest is taken: ${rowsEn(count)}. Compare with the file of marks if there is one.`,
    small: (count: number) =>
      `Groups under 5: ${count}. They are stored and marked: their share tells of single learners.`,
    contradict: (schools: number) =>
      `The files say different things: ${pluralEn(schools, 'school', 'schools')}. Until a file is chosen these rows are not stored.`,
    filesTitle: 'Which file counts?',
    filesNote:
      'The other file still gives schools that the chosen one does not have, and what it does not tell.',
    contents: (schools: number, procedures: number) =>
      `${pluralEn(schools, 'school', 'schools')}, ${pluralEn(procedures, 'procedure', 'procedures')}.`,
    warningsTitle: 'Look at these',
    warningsNote: 'These rows are stored; see whether the file is wrong.',
    small5: 'Under 5',
    accepted: (taken: number, all: number) => `${taken} of ${all} accepted`,
  },
)
