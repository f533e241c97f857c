import { formatDay } from '../../../ui/format/day.ts'
import type { MemberGround } from './member-facts.ts'
import type { Standing } from './members.ts'

/** Documents are Russian whatever the language of the screen. */

/** На основании чего школа в перечне: the decision of people, when people put it there; null: the rules alone did. */
export function decisionText({
  origin,
  grounds,
}: Pick<Standing, 'origin' | 'grounds'>): string | null {
  if (origin === null || origin === 'calculation') return null
  const words = grounds.flatMap((ground) => said(ground, 'in') ?? [])
  return words.length === 0 ? null : words.join('; ')
}

/** Почему школа перечня прошлого периода в новый не входит. */
export function leavingBasis(standing: Standing | undefined, year: number): string {
  const decision = standing?.grounds.map((ground) => said(ground, 'out')).findLast(isSaid)
  if (decision !== undefined) return decision
  const conclusion = standing?.grounds.find((ground) => ground.kind === 'conclusion')
  if (conclusion === undefined) return `по итогам ${year} года не рассматривалась`
  switch (conclusion.verdict) {
    case 'riskZone':
      return `по итогам ${year} года критерии не выполнены, остаётся в зоне риска`
    case 'notEnoughData':
      return `данных ${year} года для вывода недостаточно`
    case 'notApplicable':
      return `по итогам ${year} года правила к ней неприменимы`
    case 'listed':
    case 'notListed':
      return `по итогам ${year} года критерии не выполнены`
  }
}

/** A reason as a part of a longer sentence: people end theirs with a full stop and begin it with a capital. */
const inSentence = (reason: string): string =>
  reason
    .trim()
    .replace(/[.;]+$/u, '')
    .replace(/^\p{Lu}(?=[\p{Ll}\s])/u, (letter) => letter.toLowerCase())

const isSaid = (words: string | null): words is string => words !== null

/** What a decision says for (`in`) or against a school; null: it speaks the other way, or is no decision. */
function said(ground: MemberGround, way: 'in' | 'out'): string | null {
  switch (ground.kind) {
    case 'conclusion':
      return null
    case 'earlierOrder':
      return way === 'in' ? 'прежний приказ' : null
    case 'experts': {
      const number = ground.protocol === null ? '' : ` № ${ground.protocol}`
      const words = `протокол заседания рабочей группы от ${formatDay(ground.heldOn, 'ru')}${number}`
      return (ground.decision === 'include') === (way === 'in') ? words : null
    }
    case 'received': {
      const isOut = ground.resolution === 'leaveOut'
      if (ground.comparison === 'onlyOurs' && !isOut) return null
      const words = isOut ? `${ground.title}: ${inSentence(ground.reason)}` : ground.title
      return isOut === (way === 'out') ? words : null
    }
    case 'amendment': {
      const words =
        ground.on === null
          ? inSentence(ground.reason)
          : `поправка от ${formatDay(ground.on, 'ru')}: ${inSentence(ground.reason)}`
      return (ground.change === 'include') === (way === 'in') ? words : null
    }
  }
}
