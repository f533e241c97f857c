import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  {
    interval: (ends: string) => `интервал ${ends}`,
    threshold: (share: string) => `порог ${share}`,
    low: 'низкий',
    notLow: 'не\u00a0низкий',
    intervalWord: 'интервал',
    score: 'первичный балл',
    participants: (count: string) => `участников: ${count}`,
    table: 'Таблица к\u00a0графику',
  },
  {
    interval: (ends: string) => `interval ${ends}`,
    threshold: (share: string) => `threshold ${share}`,
    low: 'low',
    notLow: 'not low',
    intervalWord: 'interval',
    score: 'raw score',
    participants: (count: string) => `participants: ${count}`,
    table: 'Table behind the chart',
  },
)
