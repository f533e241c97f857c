import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  {
    of: (done: string, total: string) => `${done}\u00a0из\u00a0${total}`,
    mayLeave: 'Можно уйти со\u00a0страницы, работа не\u00a0прервётся.',
    refresh: 'Обновить',
  },
  {
    of: (done: string, total: string) => `${done}\u00a0of\u00a0${total}`,
    mayLeave: 'You may leave the page; the work goes on.',
    refresh: 'Refresh',
  },
)
