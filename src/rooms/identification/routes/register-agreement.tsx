import { fileStore } from '../../../kernel/files/file-store.ts'
import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { agreementRefusalText } from '../agreement-texts.ts'
import { recordAgreementLetter } from '../commands/record-agreement-letter.ts'
import { sendForAgreement } from '../commands/send-for-agreement.ts'
import { workingOf } from '../commands/tenant.ts'
import type { RegisterId } from '../ids.ts'
import { letterInput, sendInput } from '../input-agreement.ts'
import { keepScan } from '../keep-scan.ts'
import { agreementMessages } from '../messages-agreement.ts'
import { RegisterAgreementPage } from '../pages/register-agreement-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { listAgreements } from '../queries-agreements.ts'
import { registerState } from '../queries-register-state.ts'
import { getRegister } from '../queries-registers.ts'
import { agreementStanding, membersFingerprint } from '../register/agreement.ts'
import { membersOf } from '../register/members.ts'
import { LARGEST_SCAN_MB } from '../register/scan.ts'
import { stepsOf } from '../register/steps.ts'
import type { Route } from './+types/register-agreement.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) => {
    const register = await getRegister(reader, actor, id<RegisterId>('registerId'))
    const { standings, steps } = await registerState(reader, actor, register)
    const members = membersOf(standings)
    const agreements = await listAgreements(reader, actor, register.id)
    const blocks = stepsOf(steps).find(({ name }) => name === 'agreement')?.blocks ?? []
    return {
      register,
      agreements: agreements.map(({ sheet, ...rest }) => ({
        ...rest,
        schoolCount: sheet.schools.length,
        sentByName: sheet.sentByName,
      })),
      standing: agreementStanding(agreements, membersFingerprint(members)),
      memberCount: members.length,
      blocks: register.isOpen ? blocks.filter(({ at }) => at !== 'agreement') : [],
      megabytes: LARGEST_SCAN_MB,
    }
  },
})

const registerIdOf = ({ id }: { readonly id: <Id extends string>(name: string) => Id }) =>
  id<RegisterId>('registerId')

const back = (context: Parameters<typeof registerIdOf>[0]) =>
  identificationPaths.registerAgreement({ registerId: registerIdOf(context) })

const send = form({
  policy: canIdentify,
  audit: 'identification.agreementAsked',
  input: sendInput,
  run: (context, input) =>
    sendForAgreement(context.writer, workingOf(context), {
      registerId: registerIdOf(context),
      sentByName: context.actor.displayName,
      ...input,
    }),
  refusal: agreementRefusalText,
  redirectTo: back,
  flash: (_, locale) => agreementMessages[locale].send.done,
})

const letter = form({
  policy: canIdentify,
  audit: 'identification.agreementLetterEntered',
  input: letterInput,
  before: async ({ service }, { scan }) => {
    const kept = await keepScan(service(fileStore), scan)
    return kept.ok ? ok({ carried: kept.value }) : kept
  },
  run: (context, input, scan) =>
    recordAgreementLetter(context.writer, workingOf(context), {
      ...input,
      scan,
      registerId: registerIdOf(context),
      enteredByName: context.actor.displayName,
    }),
  refusal: agreementRefusalText,
  redirectTo: back,
  flash: (_, locale) => agreementMessages[locale].enterLetter.done,
})

export const action = forms({ send, letter })

export default function RegisterAgreementRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RegisterAgreementPage {...loaderData} state={actionData} />
}
