import { binomialTail } from '../../../src/kernel/statistics/binomial.ts'
import { wilsonInterval } from '../../../src/kernel/statistics/wilson.ts'
import { markdownTable } from '../parts.ts'
import { percentText } from './words.ts'

const groups = [5, 10, 12, 20, 25, 50, 100] as const
const trueShares = [0.15, 0.2, 0.25] as const

/** The smallest count that is 30 % or more, in whole numbers. */
export const learnersForThreshold = (participants: number): number =>
  Math.ceil((30 * participants) / 100)

export const intervalsTable = (): string =>
  markdownTable(
    ['Участников', 'Низких', 'Доля', 'Интервал'],
    [
      [3, 10],
      [8, 25],
      [30, 100],
    ].map(([low = 0, participants = 0]) => {
      const [from, to] = wilsonInterval(low, participants)
      return [
        String(participants),
        String(low),
        percentText(low / participants),
        `${percentText(from)} – ${percentText(to)}`,
      ]
    }),
  )

export const chancesTable = (): string =>
  markdownTable(
    [
      'Участников',
      'Низких нужно для 30\u00a0%',
      ...trueShares.map((share) => `если на деле доля ${percentText(share)}`),
    ],
    groups.map((participants) => {
      const needed = learnersForThreshold(participants)
      const chances = trueShares.map((share) =>
        percentText(binomialTail(needed, participants, share)),
      )
      return [String(participants), String(needed), ...chances]
    }),
  )
