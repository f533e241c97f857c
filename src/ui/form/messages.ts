import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

export const messages = catalogue(
  {
    faults: (count: number) => `Не записано: ${pluralRu(count, 'ошибка', 'ошибки', 'ошибок')}`,
    kept: 'Введённое сохранено на странице. Исправьте отмеченное и отправьте снова.',
  },
  {
    faults: (count: number) => `Not saved: ${pluralEn(count, 'fault', 'faults')}`,
    kept: 'What you typed is kept on the page. Correct what is marked and send again.',
  },
)
