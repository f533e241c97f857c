/** What people decided about schools of the demo on the way to the list; schools by number. */

type Track = 'support' | 'riskZone'

/** Перечень из приказа, изданного до системы. */
export interface EarlierList {
  readonly year: number
  readonly number: string
  readonly on: string
  readonly schools: readonly {
    readonly number: number
    readonly track: Track
    readonly reason: string
  }[]
}

const listed = (number: number, reason: string, track: Track = 'support') => ({
  number,
  track,
  reason,
})

/** СОШ № 12 leaves in 2025, СОШ № 22 comes back after a year. */
export const earlierLists: readonly EarlierList[] = [
  {
    year: 2023,
    number: '91',
    on: '2023-09-08',
    schools: [
      listed(12, 'низкие результаты ВПР 5 и 6 классов'),
      listed(17, 'низкие результаты ВПР и ОГЭ по математике'),
      listed(22, 'решение рабочей группы: малочисленные классы, трудности с кадрами'),
    ],
  },
  {
    year: 2024,
    number: '98',
    on: '2024-09-06',
    schools: [
      listed(7, 'низкие результаты ВПР по математике в 5 и 6 классах'),
      listed(12, 'низкие результаты ВПР и ОГЭ, второй год подряд'),
      listed(17, 'низкие результаты ВПР по математике, второй год подряд'),
      listed(15, 'одна низкая процедура: ВПР по математике в 5 классе', 'riskZone'),
    ],
  },
]

export const expertDecisions = [
  {
    school: 13,
    decision: 'riskZone',
    reason:
      'В обеих процедурах низкий результат у двоих детей из пяти и шести; текущие работы ' +
      'сентября–мая с ними не совпадают. Наблюдение в течение года.',
  },
  {
    school: 22,
    decision: 'include',
    reason:
      'Затруднения повторяются второй год по разным предметам; школа просит закрепить ' +
      'тьютора по математике.',
  },
] as const

/** Поправка with its author's reason. */
export const reserved = {
  school: 21,
  reason:
    'Решение рабочей группы: трудные условия и высокий ресурсный дефицит; школа обратилась за ' +
    'адресной поддержкой с 2025/26 учебного года.',
} as const

export const headTalks = [
  {
    on: '2025-08-28',
    by: 'metodist',
    school: 7,
    head: 'direktor-7',
    actingBasis: null,
    presented:
      'Низкие результаты по русскому языку и математике 5 класса в 2025 году, по математике ' +
      '5 и 6 классов – в 2024 году.',
    answered:
      'В 5 классе полгода не было постоянного учителя математики; с 1 сентября учитель принят.',
    agreed: 'До 1 октября школа предлагает два мероприятия для плана поддержки.',
  },
  {
    on: '2025-08-29',
    by: 'nachalnik',
    school: 17,
    head: 'direktor-17',
    actingBasis: 'приказ управления образования от 29.08.2025 № 61-к',
    presented: 'Низкие результаты по математике третий год подряд, в том числе на ОГЭ.',
    answered: 'Математику во всех классах ведёт один учитель; замены на время курсов нет.',
    agreed: 'Закрепить тьютора по математике и обсудить сетевые занятия с СОШ № 1.',
  },
] as const

/** Расхождения со списком министерства. */
export const regionsResolutions = [
  {
    school: 12,
    resolution: 'leaveOut',
    reason:
      'В списке министерства учтены результаты 2023/24 учебного года; в 2024/25 году низких ' +
      'результатов нет ни по одной процедуре.',
  },
  {
    school: 24,
    resolution: 'include',
    reason:
      'Школа – участник регионального проекта адресной поддержки; результаты близки к порогу.',
  },
] as const
