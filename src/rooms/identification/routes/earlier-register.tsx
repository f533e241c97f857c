import { fileStore } from '../../../kernel/files/file-store.ts'
import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { namesOfSchools } from '../../schools/index.ts'
import { enterEarlierOrder } from '../commands/enter-earlier-order.ts'
import { workingOf } from '../commands/tenant.ts'
import { earlierRefusalText } from '../earlier-texts.ts'
import { earlierOrderInput } from '../input-earlier.ts'
import { keepScan } from '../keep-scan.ts'
import { earlierMessages } from '../messages-earlier.ts'
import { EarlierRegisterPage } from '../pages/earlier-register-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { LARGEST_SCAN_MB } from '../register/scan.ts'
import type { Route } from './+types/earlier-register.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, today }) => ({
    schools: await namesOfSchools(reader, actor),
    year: Number(today.slice(0, 4)) - 1,
    megabytes: LARGEST_SCAN_MB,
  }),
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.earlierOrderEntered',
  input: earlierOrderInput,
  before: async ({ service }, { scan }) => {
    const kept = await keepScan(service(fileStore), scan)
    return kept.ok ? ok({ carried: kept.value }) : kept
  },
  run: (context, { year, order, schools }, scan) =>
    enterEarlierOrder(context.writer, workingOf(context), {
      year,
      order: { ...order, scan },
      schools,
    }),
  refusal: earlierRefusalText,
  redirectTo: (_, registerId) => identificationPaths.register({ registerId }),
  flash: (_, locale) => earlierMessages[locale].done,
})

export default function EarlierRegisterRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <EarlierRegisterPage {...loaderData} state={actionData} />
}
