import { catalogue } from '../i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../i18n/plural.ts'

export const faultTexts = catalogue(
  {
    needed: 'Заполните это поле',
    choose: 'Выберите один из вариантов',
    wrong: 'Значение не подходит: проверьте, что введено',
    number: 'Введите число',
    shortest: (count: number) => `Не короче ${pluralRu(count, 'знака', 'знаков', 'знаков')}`,
    longest: (count: number) => `Не длиннее ${pluralRu(count, 'знака', 'знаков', 'знаков')}`,
    least: (least: number) => `Не меньше ${least}`,
    most: (most: number) => `Не больше ${most}`,
    largest: (megabytes: number) => `Файл не больше ${megabytes}\u00a0МБ`,
    signedOut:
      'Ничего не\u00a0записано: сеанс закончился. Войдите, введённое сохранено и\u00a0вернётся на\u00a0страницу.',
    kept: 'Введённое до входа возвращено на\u00a0страницу, но ещё не\u00a0записано. Проверьте и\u00a0отправьте форму; файлы выберите заново.',
  },
  {
    needed: 'Fill in this field',
    choose: 'Choose one of the options',
    wrong: 'This value does not fit: check what was typed',
    number: 'Enter a number',
    shortest: (count: number) => `At least ${pluralEn(count, 'character', 'characters')}`,
    longest: (count: number) => `At most ${pluralEn(count, 'character', 'characters')}`,
    least: (least: number) => `Not less than ${least}`,
    most: (most: number) => `Not more than ${most}`,
    largest: (megabytes: number) => `The file may have at most ${megabytes}\u00a0MB`,
    signedOut:
      'Nothing was stored: the session had ended. Sign in, what you typed is kept and comes back to the page.',
    kept: 'What you typed before signing in is back on the page but not yet stored. Check it and send the form; choose files again.',
  },
)
