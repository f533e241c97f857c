import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  { action: 'Действие', why: 'Почему', close: 'Свернуть', nothing: 'Записей нет.' },
  { action: 'Action', why: 'Why', close: 'Close', nothing: 'No records.' },
)
