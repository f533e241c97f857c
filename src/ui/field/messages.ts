import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  { optional: '(необязательно)', required: '(обязательно)', choose: 'Выберите' },
  { optional: '(optional)', required: '(required)', choose: 'Choose' },
)
