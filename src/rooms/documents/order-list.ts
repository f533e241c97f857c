import type { Day } from '../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { formatSchoolYear, type SchoolYear } from '../../kernel/school-year.ts'
import { formatDay } from '../../ui/format/day.ts'
import type { Block, Item, OfficialDocument } from './document.ts'
import type { Authority, Ground, Registered, RulesCited, Signatory } from './facts.ts'
import { bodyInGenitive } from './genitive.ts'
import { groundsAnnex, listAnnex } from './order-list-annexes.ts'
import { schoolsIn, schoolsTotal } from './order-list-words.ts'
import { orderPage } from './page-layout.ts'
import { byName, purpose, registeredText, signaturePost, vprReservation } from './wording.ts'

/** Приказ о перечне ШНОР/ШССУ (domain.md § 14): everything that stands in it; nothing is added by the document. */
export interface OrderListFacts {
  readonly authority: Authority
  readonly signatory: Signatory
  /** Null: a draft. */
  readonly order: Registered | null
  readonly schoolYear: SchoolYear
  readonly rules: RulesCited
  readonly run: RunCited
  readonly schools: readonly ListedSchool[]
  readonly leaving: readonly LeavingSchool[]
  /** Каждый документ словами после «в соответствии с»: «приказом министерства от … № …». */
  readonly inAccordanceWith: readonly string[]
  /** `heading` null: nobody knows how that order was called. */
  readonly repeals: { readonly order: Registered; readonly heading: string | null } | null
  readonly due: Readonly<Record<'sheets' | 'plan' | 'programmes', Day | null>>
  /** Null: the signatory keeps it; otherwise on whom, «заместителя начальника … Зимина П. П.». */
  readonly controlOn: string | null
}

/** Расчёт: `year` is the calendar year of its results. */
export interface RunCited {
  readonly on: Day
  readonly year: number
  readonly isFinal: boolean
  readonly schoolCount: number
}

/** Школа перечня: by the rules, or by people, and then on what basis. */
export interface ListedSchool {
  readonly school: string
  readonly grounds: readonly Ground[]
  /** «протокол заседания рабочей группы от … № …»; null when the rules alone put it here. */
  readonly decision: string | null
}

export interface LeavingSchool {
  readonly school: string
  readonly basis: string
}

export type OrderListRefusal =
  | { readonly kind: 'nobodyListed' }
  | { readonly kind: 'preliminaryRun' }
  | { readonly kind: 'thresholdWithoutBasis' }
  | { readonly kind: 'schoolWithoutGrounds'; readonly school: string }

/** A draft may lack a basis and say so; what bears a number may not. */
export function orderList(facts: OrderListFacts): Result<OfficialDocument, OrderListRefusal> {
  const { authority, order, rules, run, schools } = facts
  if (schools.length === 0) return refuse({ kind: 'nobodyListed' })
  const bare = schools.find(({ grounds, decision }) => grounds.length === 0 && decision === null)
  if (bare !== undefined) return refuse({ kind: 'schoolWithoutGrounds', school: bare.school })
  if (order !== null && !run.isFinal) return refuse({ kind: 'preliminaryRun' })
  if (order !== null && rules.low?.basis === null) return refuse({ kind: 'thresholdWithoutBasis' })
  const heading = orderListHeading(facts.schoolYear)
  return ok({
    title: heading,
    page: orderPage,
    isDraft: order === null,
    letterhead: { body: authority.name, kind: 'ПРИКАЗ' },
    registration: { on: order?.on ?? null, number: order?.number ?? null, place: authority.place },
    heading,
    blocks: [preamble(facts), { kind: 'items', items: items(facts) }],
    signatures: [{ post: signaturePost(facts.signatory), name: facts.signatory.name }],
    annexes: [listAnnex(facts, grif(facts, 1)), groundsAnnex(facts, grif(facts, 2))],
  })
}

export const orderListHeading = (schoolYear: SchoolYear): string =>
  `Об утверждении перечня общеобразовательных организаций, нуждающихся в адресной поддержке, на ${formatSchoolYear(schoolYear)} учебный год`

function preamble({ inAccordanceWith, run }: OrderListFacts): Block {
  const start =
    inAccordanceWith.length === 0 ? 'По' : `В соответствии с ${inAccordanceWith.join(', ')}, по`
  const rest = `итогам оценочных процедур ${run.year} года в ${schoolsIn(run.schoolCount)} муниципалитета, в целях оказания адресной методической помощи`
  return { kind: 'preamble', text: `${start} ${rest}`, verb: 'приказываю' }
}

function items(facts: OrderListFacts): readonly Item[] {
  const { schools, schoolYear, repeals, controlOn } = facts
  return [
    {
      text: `Утвердить перечень общеобразовательных организаций с низкими образовательными результатами, нуждающихся в адресной поддержке в ${formatSchoolYear(schoolYear)} учебном году (всего: ${schoolsTotal(schools.length)}), согласно приложению № 1. Обоснование приведено в приложении № 2.`,
    },
    {
      text: 'Установить, что:',
      items: [
        { text: `${purpose};` },
        ...(facts.rules.usesVpr ? [{ text: `${vprReservation};` }] : []),
        {
          text: 'сведения приложения № 2 предназначены для служебной работы, на сайте не размещаются и не используются для составления рейтингов, при аттестации и назначении выплат.',
        },
      ],
    },
    ...tasks(facts),
    ...leavingItems(facts),
    ...(repeals === null
      ? []
      : [
          {
            text: `Признать утратившим силу приказ ${registeredText(repeals.order)}${repeals.heading === null ? '' : ` «${repeals.heading}»`}.`,
          },
        ]),
    {
      text:
        controlOn === null
          ? 'Контроль за исполнением настоящего приказа оставляю за собой.'
          : `Контроль за исполнением настоящего приказа возложить на ${controlOn}.`,
    },
  ]
}

function tasks({ authority, due }: OrderListFacts): readonly Item[] {
  const service = authority.advisoryService === null ? '' : ` (${authority.advisoryService})`
  return [
    {
      text: `Территориальной методической службе${service}:`,
      items: [
        {
          text: `ознакомить руководителей общеобразовательных организаций, включённых в перечень, с аналитическими листами их организаций${until(due.sheets)};`,
        },
        { text: `составить план методического сопровождения этих организаций${until(due.plan)}.` },
      ],
    },
    {
      text: `Руководителям общеобразовательных организаций, включённых в перечень, на основе диагностики разработать или скорректировать программу («дорожную карту») перехода в эффективный режим${until(due.programmes)}.`,
    },
  ]
}

const until = (day: Day | null): string => (day === null ? '' : ` до ${formatDay(day, 'ru')}`)

function leavingItems({ leaving }: OrderListFacts): readonly Item[] {
  if (leaving.length === 0) return []
  return [
    {
      text: 'Исключить из перечня прошлого периода:',
      items: byName(leaving).map(({ school, basis }, at) => ({
        text: `${school} – ${basis}${at === leaving.length - 1 ? '.' : ';'}`,
      })),
    },
  ]
}

function grif({ authority, order }: OrderListFacts, number: number): readonly string[] {
  return [
    `Приложение № ${number}`,
    ...(number === 1 ? ['УТВЕРЖДЁН приказом'] : ['к приказу']),
    bodyInGenitive(authority.name),
    ...(order === null ? ['(проект)'] : [registeredText(order)]),
  ]
}
