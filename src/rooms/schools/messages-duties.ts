import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

const schoolsRu = (count: number) => pluralRu(count, 'школа', 'школы', 'школ')
const schoolsEn = (count: number) => pluralEn(count, 'school', 'schools')

/** «Ждёт вас»: what the register asks of those who keep it. */
export const dutyMessages = catalogue(
  {
    confirmImport: (file: string) => `Подтвердить загрузку реестра «${file}»`,
    answerImport: (file: string) => `Ответить на вопросы загрузки «${file}»`,
    importHolds: (added: number, changed: number, questions: number) =>
      [
        added > 0 ? `новых школ: ${added}` : '',
        changed > 0 ? `изменённых: ${changed}` : '',
        questions > 0 ? `вопросов: ${questions}` : '',
      ]
        .filter(Boolean)
        .join(', ')
        .concat('. До\u00a0подтверждения в\u00a0реестре ничего не\u00a0меняется.')
        .replace(/^./, (letter) => letter.toUpperCase()),
    openImport: 'Открыть проверку',
    grades: (year: string, count: number) =>
      `Внести параллели и\u00a0контингент на\u00a0${year}: ${schoolsRu(count)}`,
    openGrades: 'Внести',
    logins: (count: number) => `Указать логины ФИС\u00a0ОКО: ${schoolsRu(count)}`,
    loginsWhy: (names: string) => `${names}. По логину файлы результатов находят свою школу.`,
    openSchool: 'Исправить',
    openImports: 'Загрузить таблицу',
    andMore: (names: string, more: number) => `${names} и\u00a0ещё\u00a0${more}`,
  },
  {
    confirmImport: (file: string) => `Confirm the load of the register «${file}»`,
    answerImport: (file: string) => `Answer the questions of the load «${file}»`,
    importHolds: (added: number, changed: number, questions: number) =>
      [
        added > 0 ? `new schools: ${added}` : '',
        changed > 0 ? `changed: ${changed}` : '',
        questions > 0 ? `questions: ${questions}` : '',
      ]
        .filter(Boolean)
        .join(', ')
        .concat('. Nothing changes in the register until you confirm.')
        .replace(/^./, (letter) => letter.toUpperCase()),
    openImport: 'Open the check',
    grades: (year: string, count: number) =>
      `Enter grades and pupils of ${year}: ${schoolsEn(count)}`,
    openGrades: 'Enter',
    logins: (count: number) => `Give the FIS OKO logins: ${schoolsEn(count)}`,
    loginsWhy: (names: string) => `${names}. By the login a file of results finds its school.`,
    openSchool: 'Correct',
    openImports: 'Load a table',
    andMore: (names: string, more: number) => `${names} and ${more} more`,
  },
)
