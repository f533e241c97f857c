import type { Day } from '../../kernel/ids.ts'
import { schoolYearStarting } from '../../kernel/school-year.ts'
import type { ExpertMinutesFacts } from './expert-minutes.ts'
import type { Authority, RulesCited, Signatory } from './facts.ts'
import type { OrderListFacts } from './order-list.ts'
import type { SchoolSheetFacts } from './school-sheet.ts'

/** A fictional district, for tests and the bench. */
export const authority: Authority = {
  name: 'Управление образования администрации Заречного района',
  place: 'г. Заречный',
  advisoryService: 'МКУ «ИМЦ»',
}

export const acting: Signatory = {
  post: 'начальник управления образования',
  name: 'Зимин Павел Примерович',
  isActing: true,
}

export const rules: RulesCited = {
  title: 'Концепция Заречного района: два критерия',
  version: 3,
  source: 'Концепция (приказ управления образования от 04.03.2023 № 194), п. 3.3',
  low: { shareAtLeast: 0.3, basis: 'решение рабочей группы от 01.09.2025 № 4' },
  usesVpr: true,
}

const twoInYear = {
  wording:
    'Не менее чем по двум оценочным процедурам в предыдущем учебном году зафиксированы низкие результаты',
  clause: 'п. 3.3, критерий 1',
}

const mathematics = {
  procedure: 'ОГЭ, 9 класс, математика',
  year: 2025,
  participants: 25,
  low: 9,
  interval: [0.202, 0.555],
  origin: 'Результаты ОГЭ 2025.xlsx, лист «МА», D12–E12',
} as const

const russian = {
  procedure: 'ВПР, 5 класс, русский язык',
  year: 2025,
  participants: 20,
  low: 6,
  origin: 'ВПР 2025.xlsx, лист «РУ», D8–E8',
} as const

export const orderFacts: OrderListFacts = {
  authority,
  signatory: acting,
  order: null,
  schoolYear: schoolYearStarting(2025),
  rules,
  run: { on: '2025-09-12' as Day, year: 2025, isFinal: true, schoolCount: 24 },
  schools: [
    {
      school: 'МБОУ «СОШ № 12» с. Отрадное',
      grounds: [],
      decision: 'протокол заседания рабочей группы от 10.09.2025 № 2',
    },
    {
      school: 'МБОУ «СОШ № 7» с. Тихая Долина',
      grounds: [{ ...twoInYear, evidence: [mathematics, russian] }],
      decision: null,
    },
  ],
  leaving: [
    {
      school: 'МБОУ «СОШ № 17» п. Озёрный',
      basis: 'критерии не выполнены по результатам 2025 года',
    },
  ],
  inAccordanceWith: [
    'Концепцией сопровождения, утверждённой приказом управления образования от 04.03.2023 № 194',
  ],
  repeals: {
    order: { number: '398', on: '2024-09-13' as Day },
    heading: 'Об утверждении перечня на 2024/25 учебный год',
  },
  due: {
    sheets: '2025-09-26' as Day,
    plan: '2025-10-10' as Day,
    programmes: '2025-11-01' as Day,
  },
  controlOn: null,
}

export const minutesFacts: ExpertMinutesFacts = {
  authority,
  meeting: { number: '2', on: '2025-09-10' as Day },
  chair: { name: 'Громова Елена Примеровна', post: 'начальник управления образования' },
  secretary: { name: 'Соколова Ирина Примеровна', post: 'методист ИМЦ' },
  present: [
    { name: 'Зимин Павел Примерович', post: 'заместитель начальника управления образования' },
    { name: 'Соколова Ирина Примеровна', post: 'методист ИМЦ' },
  ],
  rules,
  clause: 'Концепция, п. 3.2',
  cases: [
    {
      school: 'МБОУ «СОШ № 12» с. Отрадное',
      question: 'критерий выполнен только благодаря группам меньше 10 участников',
      evidence: [{ ...mathematics, participants: 7, low: 3, interval: [0.158, 0.75] }],
      said: [
        { name: 'Соколова Ирина Примеровна', words: 'низкие результаты повторяются три года' },
      ],
      decision: 'list',
      reason: 'результат повторяется, школа просит о помощи',
    },
  ],
}

export const sheetFacts: SchoolSheetFacts = {
  authority,
  signatory: {
    post: 'руководитель МКУ «ИМЦ»',
    name: 'Орлова Нина Примеровна',
    isActing: false,
  },
  school: 'МБОУ «СОШ № 7» с. Тихая Долина',
  run: { on: '2025-09-12' as Day, year: 2025, isFinal: true },
  rules,
  verdict: 'нуждается в адресной поддержке',
  criteria: [
    { ...twoInYear, state: 'met' },
    {
      wording: 'Хотя бы по одной процедуре в каждом из двух предыдущих учебных годов',
      clause: 'п. 3.3, критерий 2',
      state: 'unknown',
    },
  ],
  results: [
    {
      ...mathematics,
      isLow: true,
      municipality: { kind: 'shown', schools: 22, participants: 611, low: 97 },
    },
    { ...russian, isLow: true, municipality: { kind: 'withheld' } },
  ],
  missing: [{ procedure: 'ВПР, 6 класс, математика', year: 2025, reason: 'результат не получен' }],
  sent: {
    on: '2025-09-15' as Day,
    answersDue: '2025-09-29' as Day,
    acknowledged: [],
    responses: [],
  },
}
