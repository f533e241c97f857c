import { catalogue } from '../../../../kernel/i18n/catalogue.ts'

export const regionalTexts = catalogue(
  {
    participants: 'число участников: целое число от 0',
    mean: 'средний тестовый балл от 0 до 100',
    meanMark: 'средняя отметка базовой математики от 2 до 5',
    meanOfNobody: 'средний балл больше нуля: 0 при участниках бывает только у пропуска',
    mixedLevels: 'тестовый балл: среднее до 5 похоже на отметку базовой математики',
    overParticipants: (n: number) => `не больше числа участников (${n})`,
    year: 'год результатов над таблицей, в названии листа или файла',
    plan: 'результаты: на этом листе заявки на участие, их не загружают',
    schoolTwice: (row: number) => `одна строка на школу; она уже стоит в строке\u00a0${row}`,
    sum: (sum: number) => `${sum}: столько в сумме строк школ`,
  },
  {
    participants: 'the number of participants: a whole number from 0',
    mean: 'a mean test score from 0 to 100',
    meanMark: 'a mean mark of basic mathematics from 2 to 5',
    meanOfNobody: 'a mean over zero: with participants 0 only stands for a gap',
    mixedLevels: 'a test score: a mean up to 5 looks like a mark of basic mathematics',
    overParticipants: (n: number) => `at most the participants (${n})`,
    year: 'the year of the results above the table, in the name of the sheet or file',
    plan: 'results: this sheet holds applications, which are not loaded',
    schoolTwice: (row: number) => `one row a school; it already stands in row ${row}`,
    sum: (sum: number) => `${sum}: the sum of the rows of schools`,
  },
)
