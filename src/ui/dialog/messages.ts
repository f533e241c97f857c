import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue({ notNow: 'Не\u00a0сейчас' }, { notNow: 'Not now' })
