import { catalogue } from '../../kernel/i18n/catalogue.ts'

/** Why a table, an answer or a confirmation is not accepted. */
export const importRefusals = catalogue(
  {
    fileTooLarge: (megabytes: number) => `Файл больше ${megabytes}\u00a0МБ.`,
    fileUnreadable: 'Файл не\u00a0прочитан.',
    tooManyRows: (limit: number) =>
      `В\u00a0таблице больше ${limit} строк: это не\u00a0реестр муниципалитета.`,
    noRows: 'В\u00a0таблице нет ни\u00a0одной строки под заголовками.',
    noSchoolColumn: (headings: string) =>
      `Нет столбца, по\u00a0которому узнать школу: «Полное наименование», «Школа», «Логин ФИС ОКО», «Код ОО в\u00a0РИС» или «ИНН». Есть только: ${headings}.`,
    fileNeeded: 'Выберите файл',
    importConfirmed: 'Эта загрузка уже подтверждена.',
    notACandidate: 'Такой школы нет в\u00a0реестре.',
    planChanged:
      'Пока вы смотрели, реестр изменился. Проверьте обновлённый список и\u00a0подтвердите снова.',
    nothingToStore: 'Записывать нечего.',
    nothingToUndo: 'Отменять нечего.',
    changedSince: (schools: string) =>
      `После загрузки уже меняли: ${schools}. Исправьте остальное на карточках.`,
    inUse: 'На внесённые школы уже опираются другие данные.',
    rowRefused: (row: number, why: string) => `Строка\u00a0${row}: ${why} Не записано ничего.`,
  },
  {
    fileTooLarge: (megabytes: number) => `The file is larger than ${megabytes}\u00a0MB.`,
    fileUnreadable: 'The file could not be read.',
    tooManyRows: (limit: number) => `More than ${limit} rows: not the register of a municipality.`,
    noRows: 'There is no row under the headings.',
    noSchoolColumn: (headings: string) =>
      `No column tells the school: a name, a login, a РИС code or an ИНН. There are only: ${headings}.`,
    fileNeeded: 'Choose a file',
    importConfirmed: 'This table has been confirmed.',
    notACandidate: 'There is no such school in the register.',
    planChanged: 'The register changed meanwhile. Check the new list and confirm again.',
    nothingToStore: 'Nothing to store.',
    nothingToUndo: 'There is nothing to undo.',
    changedSince: (schools: string) => `Changed since: ${schools}. Correct the rest on the cards.`,
    inUse: 'Other data already rests on the added schools.',
    rowRefused: (row: number, why: string) => `Row ${row}: ${why} Nothing was stored.`,
  },
)
