import { catalogue } from '../../../kernel/i18n/catalogue.ts'

export const scoreTableTexts = catalogue(
  {
    scoresOrRows: 'столбец score_counts (например 2:2;3:1) или столбец score по участникам',
    scoreCounts: 'балл:участников через точку с запятой, например 2:2;3:1',
    scoreTwice: (score: number) => `балл ${score} назван в ячейке дважды`,
    score: 'первичный балл, целое число от 0',
    journal: 'отметка по журналу от 2 до 5; если её нет, ячейка пустая',
    maxScore: 'целое число от 0',
    notAbove: (name: string, score: number) => `больше, чем ${name} (${score})`,
    gap: (next: number) => `${next}: шкала идёт без пропусков и наложений`,
    scaleTwice: (first: string) => `одна строка на предмет, класс и год; такая уже есть: ${first}`,
  },
  {
    scoresOrRows: 'a column score_counts (such as 2:2;3:1) or a column score, a row a participant',
    scoreCounts: 'score:participants divided by semicolons, such as 2:2;3:1',
    scoreTwice: (score: number) => `score ${score} stands twice in the cell`,
    score: 'a primary score, a whole number from 0',
    journal: 'a mark of the school journal from 2 to 5; an empty cell where there is none',
    maxScore: 'a whole number from 0',
    notAbove: (name: string, score: number) => `more than ${name} (${score})`,
    gap: (next: number) => `${next}: a scale has neither gaps nor overlaps`,
    scaleTwice: (first: string) =>
      `one row for a subject, grade and year; it already stands in ${first}`,
  },
)
