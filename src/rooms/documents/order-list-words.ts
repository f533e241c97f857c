import { pluralRu } from '../../kernel/i18n/plural.ts'
import { formatNumber } from '../../ui/format/number.ts'

/** «в 24 общеобразовательных организациях»: the prepositional case, so `pluralRu` does not serve. */
export function schoolsIn(count: number): string {
  const isOne = count % 10 === 1 && count % 100 !== 11
  const noun = isOne ? 'общеобразовательной организации' : 'общеобразовательных организациях'
  return `${formatNumber(count, 'ru')}\u00a0${noun}`
}

export const schoolsTotal = (count: number): string =>
  pluralRu(
    count,
    'общеобразовательная организация',
    'общеобразовательные организации',
    'общеобразовательных организаций',
  )
