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
  },
)
