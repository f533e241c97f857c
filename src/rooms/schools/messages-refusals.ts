import { catalogue, type Locale } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'
import { messages } from './messages.ts'
import type { SchoolRefusal } from './refusals.ts'
import type { CodeFault } from './rules-codes.ts'

export const refusalTexts = catalogue(
  {
    changedMeanwhile: (school: string) =>
      `Пока форма была открыта, сведения изменил кто-то другой: ${school}. Откройте её заново – чужая правка не\u00a0будет потеряна.`,
    nothingChanged: 'Ничего не\u00a0изменено, записывать нечего.',
    nameTaken: 'Так уже называется другая действующая школа. Сверьте с\u00a0уставом.',
    codeTaken: (code: string, value: string, school: string) =>
      `${code} ${value} принадлежит школе ${school}. Один код – одна школа.`,
    codeTakenMeanwhile: 'Один из кодов только что получила другая школа. Откройте форму заново.',
    mainSchoolUnknown: 'Такой школы нет в\u00a0реестре.',
    mainSchoolIsItself: 'Школа не\u00a0может быть филиалом самой себя.',
    mainSchoolIsBranch: (school: string) =>
      `${school} сама филиал. Укажите школу, которой она принадлежит.`,
    hasBranches: (branches: string) =>
      `У\u00a0школы есть действующие филиалы: ${branches}. Сначала решите, чьи они.`,
    closedBeforeOpened: 'День закрытия раньше дня открытия.',
    alreadyClosed: 'Школа уже закрыта.',
    notClosed: 'Школа действует: отменять нечего.',
    mergedIntoItself: 'Школу нельзя присоединить к\u00a0ней самой.',
    alreadyMerged: 'Школа уже присоединена.',
    mergedIntoUnknown: 'Такой школы нет в\u00a0реестре.',
    mergedIntoClosed: (school: string) => `${school} закрыта: присоединить к\u00a0ней нельзя.`,
    notFisOkoLogin: 'Логин – это sch или edu и\u00a06–8 цифр, например edu230107.',
    notRisCode: 'Код ОО – это число, например 990107.',
    innLength: 'В\u00a0ИНН организации 10\u00a0цифр.',
    innOfPerson: 'Это ИНН человека: 12\u00a0цифр. У\u00a0организации их 10.',
    innCheckDigit: 'Контрольная цифра ИНН не\u00a0сходится: проверьте, нет ли опечатки.',
    notPupilCount: (found: string, grade: string) =>
      `${grade}\u00a0кл., «${found}»: введите число, 0, ? или оставьте пустым.`,
    cellsWrong: (count: number) =>
      `${pluralRu(count, 'клетка заполнена', 'клетки заполнены', 'клеток заполнено')} не\u00a0числом.`,
  },
  {
    changedMeanwhile: (school: string) =>
      `Somebody else changed the facts while the form was open: ${school}. Open it again, so that nobody's correction is lost.`,
    nothingChanged: 'Nothing was changed, there is nothing to save.',
    nameTaken: 'Another open school has this name. Check the charter.',
    codeTaken: (code: string, value: string, school: string) =>
      `${code} ${value} belongs to ${school}. One code, one school.`,
    codeTakenMeanwhile: 'Another school has just been given one of the codes. Open the form again.',
    mainSchoolUnknown: 'There is no such school in the register.',
    mainSchoolIsItself: 'A school cannot be its own branch.',
    mainSchoolIsBranch: (school: string) =>
      `${school} is a branch itself. Name the school it belongs to.`,
    hasBranches: (branches: string) =>
      `The school has open branches: ${branches}. Decide first whose they are.`,
    closedBeforeOpened: 'The day of closing is before the day of opening.',
    alreadyClosed: 'The school is closed already.',
    notClosed: 'The school is open: there is nothing to undo.',
    mergedIntoItself: 'A school cannot be merged into itself.',
    alreadyMerged: 'The school is merged already.',
    mergedIntoUnknown: 'There is no such school in the register.',
    mergedIntoClosed: (school: string) => `${school} is closed: nothing can be merged into it.`,
    notFisOkoLogin: 'A login is sch or edu and 6–8 digits, such as edu230107.',
    notRisCode: 'The code is a number, such as 990107.',
    innLength: 'The number of an organisation has 10 digits.',
    innOfPerson: 'This is the number of a person: 12 digits. An organisation has 10.',
    innCheckDigit: 'The check digit does not fit: look for a misprint.',
    notPupilCount: (found: string, grade: string) =>
      `Grade ${grade}, “${found}”: give a number, 0, ? or leave it empty.`,
    cellsWrong: (count: number) => `${pluralEn(count, 'cell is', 'cells are')} not a number.`,
  },
)

/** The refusal in words. */
export function refusalText(refusal: SchoolRefusal, locale: Locale): string {
  const text = refusalTexts[locale]
  switch (refusal.kind) {
    case 'changedMeanwhile':
      return text.changedMeanwhile(refusal.school)
    case 'codeTaken':
      return refusal.code === null || refusal.school === null
        ? text.codeTakenMeanwhile
        : text.codeTaken(messages[locale].codes[refusal.code], refusal.value, refusal.school)
    case 'mainSchoolIsBranch':
      return text.mainSchoolIsBranch(refusal.school)
    case 'hasBranches':
      return text.hasBranches(refusal.branches.join(', '))
    case 'mergedIntoClosed':
      return text.mergedIntoClosed(refusal.school)
    default:
      return text[refusal.kind]
  }
}

/** The field of the form at which a refusal is shown; the rest concern the form as a whole. */
export function fieldOf(refusal: SchoolRefusal): string | null {
  switch (refusal.kind) {
    case 'nameTaken':
      return 'fullName'
    case 'codeTaken':
      return refusal.code
    case 'mainSchoolUnknown':
    case 'mainSchoolIsItself':
    case 'mainSchoolIsBranch':
      return 'mainSchoolId'
    case 'mergedIntoItself':
    case 'mergedIntoUnknown':
    case 'mergedIntoClosed':
      return 'intoSchoolId'
    case 'closedBeforeOpened':
      return 'closedOn'
    default:
      return null
  }
}

/** A refusal as the form wrapper wants it: at its field, in words. */
export const atField = (refusal: SchoolRefusal, locale: Locale) => ({
  field: fieldOf(refusal),
  text: refusalText(refusal, locale),
})

export const codeFaultText = (fault: CodeFault, locale: Locale): string =>
  refusalTexts[locale][fault.kind]
