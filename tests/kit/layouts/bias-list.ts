type Cell = string | number

export const biasListHead: readonly Cell[] = [
  'Год',
  'Логин',
  'Муниципалитет',
  'ОО',
  '4 РУ',
  '4 МА',
  '5 РУ',
  '5 МА',
  'Количество маркеров',
]

/** Список Рособрнадзора as `domain.md` § 6.1 describes it: a title, the header, a row a school. */
export const biasListRows = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => [
  ['Школы с признаками необъективности результатов'],
  biasListHead,
  ...rows,
]
