import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  { steps: 'Шаги', done: 'пройден', position: (at: number, of: number) => `Шаг ${at} из ${of}` },
  { steps: 'Steps', done: 'done', position: (at: number, of: number) => `Step ${at} of ${of}` },
)
