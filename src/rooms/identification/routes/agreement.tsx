import type { Actor } from '../../../kernel/access/actor.ts'
import { roleNames } from '../../../kernel/access/role-names.ts'
import type { Context } from '../../../kernel/http/context.ts'
import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { agreementRefusalText } from '../agreement-texts.ts'
import { answerAgreement } from '../commands/answer-agreement.ts'
import type { AgreementId } from '../ids.ts'
import { answerInput } from '../input-agreement.ts'
import { agreementMessages } from '../messages-agreement.ts'
import { AgreementPage } from '../pages/agreement-page.tsx'
import { identificationPaths } from '../paths.ts'
import { agreeingRoles, canAgree } from '../policy.ts'
import { agreementsOfRegion, getAgreementOfRegion } from '../queries-agreements.ts'
import { isSentAnew } from '../register/agreement.ts'
import type { Route } from './+types/agreement.ts'

export const loader = page({
  policy: canAgree,
  load: async ({ reader, actor, id }) => {
    const agreement = await getAgreementOfRegion(reader, actor, id<AgreementId>('agreementId'))
    const all = await agreementsOfRegion(reader, actor)
    return { agreement, isSentAnew: isSentAnew(agreement, all) }
  },
})

export const action = form({
  policy: canAgree,
  audit: 'identification.agreementAnswered',
  input: answerInput,
  // Answered on behalf of the municipality whose list it is, whatever municipality the person works in today.
  before: async ({ state, scope, actor, id }: Context) => {
    const agreementId = id<AgreementId>('agreementId')
    const { municipalityId } = await state.reads.use(scope, (reader) =>
      getAgreementOfRegion(reader, actor, agreementId),
    )
    await state.reads.close()
    const carried = { municipalityId, agreementId }
    return ok({ scope: { tenant: municipalityId, actor: actor.personId }, carried })
  },
  run: ({ writer, actor, today }, answer, { municipalityId, agreementId }) =>
    answerAgreement(
      writer,
      { municipalityId, today },
      { ...answer, agreementId, respondent: respondentOf(actor) },
    ),
  refusal: agreementRefusalText,
  redirectTo: (_, agreementId) => identificationPaths.agreement({ agreementId }),
  flash: (_, locale) => agreementMessages[locale].region.done,
})

/** «Фомина Г. П., специалист центра оценки качества»: as the municipality reads it, in Russian. */
function respondentOf({ displayName, grants }: Actor): string {
  const role = agreeingRoles.find((one) => grants.some((grant) => grant.role === one))
  return role === undefined ? displayName : `${displayName}, ${roleNames.ru[role]}`
}

export default function AgreementRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AgreementPage {...loaderData} state={actionData} />
}
