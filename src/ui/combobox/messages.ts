import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  { open: 'Показать список', clear: 'Очистить', nothing: 'Ничего не\u00a0найдено' },
  { open: 'Show the list', clear: 'Clear', nothing: 'Nothing found' },
)
