import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  { optional: '(необязательно)', choose: 'Выберите' },
  { optional: '(optional)', choose: 'Choose' },
)
