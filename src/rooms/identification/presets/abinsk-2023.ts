import { knownFacts } from '../facts.ts'
import type { Criterion, GroundedThreshold, RiskZonePart, RuleSet } from '../rule-set/rule-set.ts'

const concept = 'Концепция (приказ управления образования от 04.03.2023 № 194)'

const byConcept = (value: number, clause: string): GroundedThreshold => ({
  value,
  certainty: 'S',
  basis: `${concept}, ${clause}`,
})

/** A setting of this system: the working group has still to say on what it rests. */
const bySystem = (value: number): GroundedThreshold => ({ value, certainty: 'I', basis: '' })

/** Not in the concept: known from the press of another region. */
export const thirtyPercent: GroundedThreshold = { value: 0.3, certainty: 'S2', basis: '' }

export const twoInYear: Criterion = {
  id: 'two-in-year',
  wording: {
    ru: 'Не менее чем по двум оценочным процедурам в предыдущем учебном году зафиксированы низкие результаты',
    en: 'Low results in at least two assessment procedures in the previous school year',
  },
  clause: 'п. 3.3, критерий 1',
  when: { lowProcedures: { atLeast: byConcept(2, 'п. 3.3') } },
}

const eachOfTwoYears: Criterion = {
  id: 'each-of-two-years',
  wording: {
    ru: 'Хотя бы по одной оценочной процедуре в каждом из двух предыдущих учебных годов зафиксированы низкие результаты',
    en: 'Low results in at least one assessment procedure in each of the two previous school years',
  },
  clause: 'п. 3.3, критерий 2',
  when: {
    lowProcedures: { atLeast: byConcept(1, 'п. 3.3'), inYears: byConcept(2, 'п. 3.3') },
  },
}

const setting = 'системная настройка'

const oneInYear: RiskZonePart = {
  id: 'one-in-year',
  enabled: true,
  wording: {
    ru: 'Низкий результат ровно по одной оценочной процедуре года',
    en: 'A low result in exactly one assessment procedure of the year',
  },
  clause: setting,
  when: { lowProcedures: { exactly: bySystem(1) } },
}

const nearThreshold: RiskZonePart = {
  id: 'near-threshold',
  enabled: true,
  wording: {
    ru: 'По двум и более процедурам года доля низких результатов от 25 до 30\u00a0% (не менее 10 участников)',
    en: 'In two or more procedures of the year the low share is from 25 to 30\u00a0% (10 or more participants)',
  },
  clause: setting,
  when: {
    lowProcedures: {
      atLeast: bySystem(2),
      meeting: {
        all: [
          { value: { share: 'low' }, atLeast: bySystem(0.25) },
          { value: { share: 'low' }, below: thirtyPercent },
          { value: { count: 'participants' }, atLeast: bySystem(10) },
        ],
      },
    },
  },
}

const onBiasList: RiskZonePart = {
  id: 'on-bias-list',
  enabled: true,
  wording: {
    ru: 'Школа в списке Рособрнадзора с признаками необъективности результатов',
    en: 'The school is on the list of Rosobrnadzor: signs of biased results',
  },
  clause: 'приложение № 1, п. 1',
  when: {
    school: {
      meeting: {
        value: { fact: knownFacts.biasMarkers },
        atLeast: byConcept(1, 'приложение № 1, п. 1'),
      },
    },
  },
}

const shareRose: RiskZonePart = {
  id: 'share-rose',
  enabled: true,
  wording: {
    ru: 'Доля низких результатов по процедуре выросла на 10 процентных пунктов и более (не менее 20 участников в каждом из двух лет)',
    en: 'The low share in a procedure rose by 10 percentage points or more (20 or more participants in each of the two years)',
  },
  clause: setting,
  when: {
    lowProcedures: {
      atLeast: bySystem(1),
      meeting: {
        value: { changeOfShare: 'low', participantsAtLeast: bySystem(20) },
        atLeast: bySystem(0.1),
      },
    },
  },
}

const hardConditions: RiskZonePart = {
  id: 'hard-conditions',
  enabled: true,
  wording: {
    ru: 'Индекс условий в нижней четверти муниципалитета и высокий ресурсный дефицит',
    en: 'Index of conditions in the lowest quarter of the municipality and a high resource deficit',
  },
  clause: setting,
  when: {
    school: {
      meeting: {
        all: [
          {
            value: { fact: knownFacts.contextIndex },
            quantile: { from: 'lowest', share: bySystem(0.25), within: 'municipality' },
          },
          {
            value: { fact: knownFacts.resourceDeficit },
            oneOf: { values: ['высокий'], certainty: 'I', basis: '' },
          },
        ],
      },
    },
  },
}

/** Концепция Абинского района, п. 3.3 и приложение № 1: either of the two criteria suffices. */
export const abinsk2023: RuleSet = {
  key: 'abinsk-2023',
  version: 1,
  title: {
    ru: 'Концепция Абинского района 2023 года: два критерия',
    en: 'Concept of Abinsk district, 2023: two criteria',
  },
  source: { ru: `${concept}, п. 3.3 и приложение № 1`, en: `${concept}, 3.3 and annex 1` },
  procedures: [
    { kind: 'vpr', grades: [5, 6], subjects: ['RU', 'MA'] },
    { kind: 'oge', grades: [9], subjects: ['RU', 'MA'] },
    { kind: 'ege', grades: [11], subjects: ['RU', 'MA'] },
  ],
  low: { value: { share: 'low' }, atLeast: thirtyPercent },
  criteria: [twoInYear, eachOfTwoYears],
  combine: 'any',
  riskZone: [oneInYear, nearThreshold, onBiasList, shareRose, hardConditions],
  exclusions: [],
  minParticipants: {
    value: 1,
    certainty: 'S',
    basis: `${concept}: наименьшее число участников не установлено`,
  },
  smallGroup: { below: bySystem(10), handling: 'markForExpert' },
  mathLevels: 'combined',
  vprUse: 'criterion',
  waves: ['main'],
  coverageBelow: bySystem(0.7),
}
