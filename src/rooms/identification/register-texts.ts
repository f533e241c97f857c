import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatDay } from '../../ui/format/day.ts'
import { stepMessages } from './messages-register-steps.ts'
import type {
  AmendmentRefusal,
  EnterOrderRefusal,
  OrderDraftRefusal,
  RegisterClosed,
  StartRegisterRefusal,
} from './refusals-registers.ts'
import type { Block } from './register/steps.ts'

export const blockText = ({ kind, count }: Block, locale: Locale): string =>
  stepMessages[locale].block[kind](count)

type Refusal =
  | StartRegisterRefusal
  | AmendmentRefusal
  | OrderDraftRefusal
  | EnterOrderRefusal
  | RegisterClosed

/** Why not, in words; the same for every form of the list. */
export function registerRefusalText(refusal: Refusal, locale: Locale): string {
  const t = stepMessages[locale].refusals
  const day = (on: string) => formatDay(on, locale)
  switch (refusal.kind) {
    case 'laterListInForce':
    case 'orderBeforeFormer':
      return t[refusal.kind](refusal.number, day(refusal.on))
    case 'registerOpen':
      return t.registerOpen(refusal.year)
    case 'blocked':
      return t.blocked(refusal.blocks.map((block) => blockText(block, locale)).join(' '))
    case 'orderBeforeRun':
      return t.orderBeforeRun(day(refusal.computedOn))
    case 'scanTooLarge':
      return t.scanTooLarge(refusal.megabytes)
    case 'numberUsed':
      return t.numberUsed(refusal.number, refusal.year)
    default:
      return t[refusal.kind]
  }
}

const orderFields: Partial<Readonly<Record<EnterOrderRefusal['kind'], string>>> = {
  numberUsed: 'number',
  orderInFuture: 'on',
  orderBeforeRun: 'on',
  orderBeforeFormer: 'on',
  scanUnknown: 'scan',
  scanTooLarge: 'scan',
  everySchoolUnconfirmed: 'everySchool',
}

/** A refused order at the field that it is about. */
export const orderRefusalFault = (refusal: EnterOrderRefusal, locale: Locale): Fault => ({
  field: orderFields[refusal.kind] ?? null,
  text: registerRefusalText(refusal, locale),
})
