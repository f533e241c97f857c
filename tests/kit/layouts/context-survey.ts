type Cell = string | number

/** Контекстные данные ФИОКО as `domain.md` § 5.3 describes them. */
export const contextSurveyRows = (
  rows: readonly (readonly Cell[])[],
  title = 'Контекстные данные, 2024/25 учебный год',
): readonly (readonly Cell[])[] => [
  [title],
  [
    'Логин ОО',
    'Где расположена ОО',
    'Наименование населённого пункта',
    'Размер населённого пункта',
    'ОО специальная (коррекционная)',
    'Кол-во обучающихся (сумма по классам)',
  ],
  ...rows,
]
