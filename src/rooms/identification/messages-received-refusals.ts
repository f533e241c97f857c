import { catalogue } from '../../kernel/i18n/catalogue.ts'

/** Why a received list is not entered, or nothing is decided about it. */
export const receivedRefusals = catalogue(
  {
    fileTooLarge: (megabytes: number) => `Файл больше ${megabytes}\u00a0МБ.`,
    fileUnreadable: 'Файл не\u00a0прочитан.',
    noSchoolColumn: (headings: string) =>
      `В\u00a0первой строке нет столбца «Школа», «Наименование ОО» или\u00a0«Код ОО»; есть: ${headings}. Уберите строки над\u00a0заголовками или\u00a0вставьте названия в\u00a0поле ниже.`,
    tooManyLines: (limit: number) => `В\u00a0файле больше ${limit} строк: это не\u00a0список школ.`,
    noLines: 'В\u00a0файле нет ни\u00a0одной строки со\u00a0школой.',
    listGivenTwice: 'Дайте одно из\u00a0двух: файл или\u00a0строки из\u00a0письма.',
    nothingGiven: 'Дайте файл или\u00a0строки из\u00a0письма: хотя бы\u00a0одну школу.',
    sameListEntered: (on: string) =>
      `Этот список от\u00a0того\u00a0же отправителя уже внесён ${on}. Второй раз он не\u00a0нужен.`,
    sameListEnteredNow: 'Этот список только что внёс кто-то другой. Обновите страницу.',
    notOurSchool: 'Такой школы в\u00a0реестре нет: выберите из\u00a0списка.',
    nothingAnswered: 'Новых ответов нет: выберите школу хотя\u00a0бы в\u00a0одной строке.',
    nothingChosen: 'Отметьте хотя\u00a0бы одну школу.',
    noDifference: (school: string) =>
      school === ''
        ? 'По\u00a0одной из\u00a0школ расхождения уже нет. Посмотрите сверку ещё раз.'
        : `По\u00a0школе ${school} расхождения уже нет. Посмотрите сверку ещё раз.`,
    resolvedMeanwhile:
      'По\u00a0одной из\u00a0этих школ только что записано другое решение. Обновите страницу и\u00a0посмотрите.',
    alreadyWithdrawn: 'Этот список отозван.',
    resolutionNeeded: 'Выберите решение.',
    reasonNeeded: 'Напишите причину.',
    senderNameNeeded: 'Назовите отправителя.',
    dayExpected: 'Нужна дата, например 12.09.2025.',
  },
  {
    fileTooLarge: (megabytes: number) => `The file is larger than ${megabytes}\u00a0MB.`,
    fileUnreadable: 'The file was not read.',
    noSchoolColumn: (headings: string) =>
      `The first row has no column of schools or codes; it has: ${headings}. Remove the rows above the headings or paste the names into the field below.`,
    tooManyLines: (limit: number) => `The file has more than ${limit} rows: no list of schools.`,
    noLines: 'Not one row of the file names a school.',
    listGivenTwice: 'Give one of the two: a file or lines of a letter.',
    nothingGiven: 'Give a file or lines of a letter: one school at least.',
    sameListEntered: (on: string) =>
      `This list of the same sender was entered on ${on}. It is not needed twice.`,
    sameListEnteredNow: 'Somebody else has just entered this list. Reload the page.',
    notOurSchool: 'The register has no such school: choose from the list.',
    nothingAnswered: 'No new answer: choose a school in one line at least.',
    nothingChosen: 'Mark one school at least.',
    noDifference: (school: string) =>
      school === ''
        ? 'One of the schools is no difference any more. Look at the comparison again.'
        : `${school} is no difference any more. Look at the comparison again.`,
    resolvedMeanwhile:
      'Another decision about one of these schools has just been saved. Reload the page and look.',
    alreadyWithdrawn: 'This list is withdrawn.',
    resolutionNeeded: 'Choose a decision.',
    reasonNeeded: 'Write the reason.',
    senderNameNeeded: 'Name the sender.',
    dayExpected: 'A date is needed, such as 12.09.2025.',
  },
)
