import { catalogue } from '../../../../kernel/i18n/catalogue.ts'

export const giaTexts = catalogue(
  {
    school: 'код школы в РИС: цифры, например 101',
    mark: 'отметка от 2 до 5',
    score: 'тестовый балл от 0 до 100',
    primary: 'первичный балл: целое число от 0 до 100',
    exam: 'экзамен и его дата: «12 - Обществознание 2026.07.03» над таблицей, столбец «Экзамен» или название файла',
    level: 'уровень математики ЕГЭ: «базовая» или «профильная»',
    noMinimum: (year: number) =>
      `экзамен, для которого известен минимальный балл: на ${year}\u00a0год по этому предмету он не внесён, и число не преодолевших не угадывается`,
    column: (name: string) => `столбец «${name}»: без него участников не сосчитать`,
    otherExamRows: (row: number) =>
      `те же результаты, что в строке\u00a0${row}: этот экзамен школы там уже стоит с другими`,
    examAgain: (row: number) =>
      `один раз: эти же результаты уже стоят со строки\u00a0${row}, второй раз они не прибавлены`,
  },
  {
    school: 'code of the school in РИС: digits, such as 101',
    mark: 'a mark from 2 to 5',
    score: 'a test score from 0 to 100',
    primary: 'a primary score: a whole number from 0 to 100',
    exam: 'the exam and its date: «12 - Обществознание 2026.07.03» above the table, a column «Экзамен» or the file name',
    level: 'the level of mathematics of ЕГЭ: «базовая» or «профильная»',
    noMinimum: (year: number) =>
      `an exam with a known minimum: for ${year} none is given for this subject, and who failed is not guessed`,
    column: (name: string) => `a column «${name}»: without it participants cannot be counted`,
    otherExamRows: (row: number) =>
      `the results of row ${row}: this exam of the school already stands there with others`,
    examAgain: (row: number) =>
      `once: the same results already stand from row ${row} on, they were not added again`,
  },
)
