import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  { optional: '(можно не заполнять)', choose: 'Выберите' },
  { optional: '(optional)', choose: 'Choose' },
)
