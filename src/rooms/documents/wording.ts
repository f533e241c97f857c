import { formatDay } from '../../ui/format/day.ts'
import { formatPercent, formatShare } from '../../ui/format/number.ts'
import { formatInterval } from '../../ui/format/range.ts'
import type { Span } from './document.ts'
import type { Registered, ResultLine, RulesCited, Signatory } from './facts.ts'
import { actingPost } from './genitive.ts'

/**
 * Documents are Russian whatever the language of the screen: they go to Russian bodies.
 * Использование результатов ВПР: domain.md § 2.
 */
export const vprReservation =
  'результаты всероссийских проверочных работ учитываются только для анализа состояния системы образования и выбора мер помощи; для оценки деятельности образовательных организаций и педагогических работников они не используются (письмо Рособрнадзора от 18.04.2025 № 02-86)'

export const purpose =
  'включение в перечень служит оказанию адресной методической помощи и не является оценкой работы образовательной организации, её руководителя и педагогических работников'

/** «36,0 % (9 из 25)», with the note on where it comes from. */
export function resultText({ participants, low, origin, interval }: ResultLine): readonly Span[] {
  const share = formatShare({ count: low, of: participants }, 'ru')
  const spread =
    interval === undefined ? [] : [`; возможные значения ${formatInterval(...interval, 'ru')}`]
  return [origin === undefined ? share : { text: share, origin }, ...spread]
}

/** What counts as low, with the threshold's own basis: the clause of a criterion is never put here. */
export function lowDefinition({ low }: RulesCited): string | null {
  if (low === null) return null
  const digits = Number.isInteger(low.shareAtLeast * 100) ? 0 : 1
  const share = formatPercent(low.shareAtLeast, 'ru', digits)
  const sentence = `Низким считается результат оценочной процедуры, в которой не менее ${share} участников не преодолели верхнюю границу отметки «2» или минимальный порог.`
  return low.basis === null
    ? `${sentence} Основание этого порога в правилах не указано: до подписания назовите документ или решение рабочей группы.`
    : `${sentence} Основание порога: ${low.basis}.`
}

export const registeredText = ({ number, on }: Registered): string =>
  `от ${formatDay(on, 'ru')} № ${number}`

export const signaturePost = ({ post, isActing }: Signatory): string =>
  isActing ? actingPost(post) : post

const natural = new Intl.Collator('ru', { numeric: true })

/** Schools stand by name, never by result. */
export const byName = <T extends { readonly school: string }>(
  schools: readonly T[],
): readonly T[] => [...schools].sort((one, other) => natural.compare(one.school, other.school))
