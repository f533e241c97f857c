import type { MissingReason, VerdictName } from '../../../src/rooms/identification/verdict.ts'
import { markdownTable } from '../parts.ts'

/** In the order in which they are tried. */
const missingWords: readonly (readonly [MissingReason, string, string])[] = [
  ['notDue', 'ещё не наступило', 'на этом этапе года результата ещё не должно быть'],
  [
    'notLoaded',
    'не загружено ни у кого',
    'процедуру не загрузили ни для одной школы муниципалитета',
  ],
  [
    'notHeld',
    'не проводилась',
    'так записано в календаре; или в этом классе, по реестру, не учат или нет учащихся; или у школы есть другие результаты года, но ни одного по этому виду и классу (последнее – предположение, оно так и отмечено)',
  ],
  [
    'missing',
    'нет результата',
    'другой предмет того же вида и класса есть, а этого нет; или у школы из реестра нет ни одной строки за год',
  ],
  ['tooSmall', 'участников меньше наименьшего числа', 'правила не берутся судить по такой группе'],
]

export const missingTable = (): string =>
  markdownTable(
    ['Обозначение', 'Причина', 'Когда'],
    missingWords.map(([reason, name, when]) => [`\`${reason}\``, name, when]),
  )

export const verdictNamesRu: Readonly<Record<VerdictName, string>> = {
  listed: 'соответствует критериям',
  riskZone: 'зона риска',
  notEnoughData: 'недостаточно данных',
  notApplicable: 'правила не применяются',
  notListed: 'не соответствует критериям',
}

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
    order.map((name) => [verdictNamesRu[name], `\`${name}\``, verdictMeanings[name]]),
  )
