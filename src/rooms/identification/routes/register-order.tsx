import { fileStore } from '../../../kernel/files/file-store.ts'
import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { formatDay } from '../../../ui/index.ts'
import { changeOrderDraft } from '../commands/change-order-draft.ts'
import { enterOrder } from '../commands/enter-order.ts'
import { workingOf } from '../commands/tenant.ts'
import type { RegisterId } from '../ids.ts'
import { orderDraftInput, signedOrderInput } from '../input-registers.ts'
import { keepScan } from '../keep-scan.ts'
import { orderMessages } from '../messages-order.ts'
import { OrderPage } from '../pages/order-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { orderView } from '../queries-order-view.ts'
import { getRegister } from '../queries-registers.ts'
import { orderRefusalFault, registerRefusalText } from '../register-texts.ts'
import type { Route } from './+types/register-order.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id, today, locale }) => {
    const register = await getRegister(reader, actor, id<RegisterId>('registerId'))
    return { ...(await orderView(reader, actor, register, { today, locale })), today }
  },
})

const draft = form({
  policy: canIdentify,
  audit: 'identification.orderDraftChanged',
  input: orderDraftInput,
  run: (context, input) =>
    changeOrderDraft(context.writer, workingOf(context), context.id('registerId'), input),
  refusal: registerRefusalText,
  redirectTo: ({ id }) => identificationPaths.registerOrder({ registerId: id('registerId') }),
  flash: (_, locale) => orderMessages[locale].form.saved,
})

const sign = form({
  policy: canIdentify,
  audit: 'identification.registerInForce',
  input: signedOrderInput,
  before: async ({ service }, { scan }) => {
    const kept = await keepScan(service(fileStore), scan)
    return kept.ok ? ok({ carried: kept.value }) : kept
  },
  run: (context, { everySchool, ...input }, scan) =>
    enterOrder(context.writer, workingOf(context), context.id('registerId'), {
      ...input,
      scan,
      isEverySchoolMeant: everySchool,
    }),
  refusal: orderRefusalFault,
  redirectTo: ({ id }) => identificationPaths.register({ registerId: id('registerId') }),
  flash: ({ number, on }, locale) => orderMessages[locale].sign.done(number, formatDay(on, locale)),
})

export const action = forms({ draft, sign })

export default function RegisterOrderRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <OrderPage {...loaderData} state={actionData} />
}
