import type { MissingReason, VerdictName } from '../../../src/rooms/identification/verdict.ts'
import { markdownTable } from '../parts.ts'
import { verdictText, words } from './words.ts'

/** In the order in which they are tried. */
const missingWhen: readonly (readonly [MissingReason, string])[] = [
  ['notDue', 'на этом этапе года результата ещё не должно быть'],
  ['notLoaded', 'процедуру не загрузили ни для одной школы муниципалитета'],
  [
    'notHeld',
    'так записано в календаре; или в этом классе, по реестру, не учат или нет учащихся; или у школы есть другие результаты года, но ни одного по этому виду и классу (последнее – предположение, оно так и отмечено)',
  ],
  [
    'missing',
    'другой предмет того же вида и класса есть, а этого нет; или у школы из реестра нет ни одной строки за год',
  ],
  ['tooSmall', 'по такой группе правила не судят'],
]

export const missingTable = (): string =>
  markdownTable(
    ['Обозначение', 'Причина', 'Когда'],
    missingWhen.map(([reason, when]) => [`\`${reason}\``, words.missing[reason], when]),
  )

const verdictMeanings: Readonly<Record<VerdictName, string>> = {
  listed: 'критерий наверняка выполняется',
  riskZone:
    'критерии наверняка не выполнены или зависят от недостающего, а составляющая зоны риска верна',
  notEnoughData: 'недостающий результат мог бы сделать критерий выполненным',
  notApplicable: 'ничего из того, о чём говорят правила, в этой школе не проводится',
  notListed: 'ничего из перечисленного',
}

const order: readonly VerdictName[] = [
  'listed',
  'riskZone',
  'notEnoughData',
  'notApplicable',
  'notListed',
]

export const verdictsTable = (): string =>
  markdownTable(
    ['Вывод', 'Обозначение', 'Когда'],
    order.map((name) => [verdictText(name), `\`${name}\``, verdictMeanings[name]]),
  )
