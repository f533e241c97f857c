import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  {
    state: { done: 'закрыто', going: 'идёт', none: 'не\u00a0начато' },
    noNext: 'нет следующего шага',
  },
  { state: { done: 'closed', going: 'under way', none: 'not started' }, noNext: 'no next step' },
)
