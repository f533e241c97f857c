import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  { origin: 'Происхождение числа' },
  { origin: 'Where the figure comes from' },
)
