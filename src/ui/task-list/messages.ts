import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  {
    states: {
      notStarted: 'Не\u00a0начато',
      inWork: 'В\u00a0работе',
      done: 'Выполнено',
      cannotStart: 'Нельзя начать',
      cannotGoOn: 'Нельзя продолжить',
      overdue: 'Просрочено',
    },
  },
  {
    states: {
      notStarted: 'Not started',
      inWork: 'Under way',
      done: 'Done',
      cannotStart: 'Cannot start',
      cannotGoOn: 'Cannot go on',
      overdue: 'Overdue',
    },
  },
)
