import { catalogue } from '../../kernel/i18n/catalogue.ts'

/** Why an import, its confirmation or its undo is refused. */
export const importRefusals = catalogue(
  {
    importClosed: 'Эта загрузка уже подтверждена или отклонена.',
    planChanged:
      'Пока вы смотрели, данные изменились. Проверьте обновлённый список и\u00a0подтвердите снова.',
    nothingToStore: 'Записывать нечего: всё совпадает с\u00a0записанным или не\u00a0принято.',
    notOurSchool: (spelling: string) => `«${spelling}»: выбранной школы нет в\u00a0реестре.`,
    notApplied: 'Эта загрузка не\u00a0записана или уже отменена.',
    laterImports: (numbers: string) =>
      `Её значения изменили более поздние загрузки: №\u00a0${numbers}. Сначала отмените их.`,
    inUse: (titles: string) => `На этих данных стоит: ${titles}. Сначала отмените это решение.`,
    fileNeeded: 'Выберите файл',
    tooManyFiles: (limit: number) => `Не\u00a0больше ${limit}\u00a0файлов за\u00a0раз`,
    fileTooLarge: (name: string, megabytes: number) => `${name}: файл больше ${megabytes}\u00a0МБ`,
    leftOut: (name: string, expected: string) => `${name}: ожидалось: ${expected}`,
    andMore: (count: number) => `И\u00a0ещё ${count}.`,
    nothingRecognised: 'Файлы не\u00a0приняты.',
  },
  {
    importClosed: 'This load has been confirmed or discarded.',
    planChanged: 'The data changed meanwhile. Check the new list and confirm again.',
    nothingToStore: 'Nothing to store: everything is the same or refused.',
    notOurSchool: (spelling: string) => `“${spelling}”: the chosen school is not in the register.`,
    notApplied: 'This load is not stored or has been undone.',
    laterImports: (numbers: string) =>
      `Later loads changed its values: No.\u00a0${numbers}. Undo them first.`,
    inUse: (titles: string) => `This rests on it: ${titles}. Undo that decision first.`,
    fileNeeded: 'Choose a file',
    tooManyFiles: (limit: number) => `At most ${limit} files at once`,
    fileTooLarge: (name: string, megabytes: number) => `${name}: larger than ${megabytes}\u00a0MB`,
    leftOut: (name: string, expected: string) => `${name}: expected: ${expected}`,
    andMore: (count: number) => `And ${count} more.`,
    nothingRecognised: 'The files are not accepted.',
  },
)
