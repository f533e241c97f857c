import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  {
    show: 'Показать',
    reset: 'Сбросить',
    pages: 'Страницы',
    previous: 'Предыдущая',
    next: 'Следующая',
    range: (from: string, to: string, of: string) => `${from}–\u2060${to} из\u00a0${of}`,
  },
  {
    show: 'Show',
    reset: 'Reset',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    range: (from: string, to: string, of: string) => `${from}–\u2060${to} of\u00a0${of}`,
  },
)
