import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { namesOfPeople } from '../../access/index.ts'
import { namesOfSchools } from '../../schools/index.ts'
import { answerReceivedList } from '../commands/answer-received-list.ts'
import { resolveDifferences } from '../commands/resolve-differences.ts'
import { workingOf } from '../commands/tenant.ts'
import { withdrawReceivedList } from '../commands/withdraw-received-list.ts'
import type { ReceivedListId } from '../ids.ts'
import { answerLinesInput, resolveInput, withdrawListInput } from '../input-received.ts'
import { receivedMessages } from '../messages-received.ts'
import { ReceivedListPage } from '../pages/received-list-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { compareReceived, lineQuestions } from '../queries-differences.ts'
import { getReceived } from '../queries-received.ts'
import { receivedRefusalText } from '../received-texts.ts'
import type { Route } from './+types/received-list.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) => {
    const list = await getReceived(reader, actor, id<ReceivedListId>('listId'))
    const compared = await compareReceived(reader, actor, list)
    const people = compared.lines.flatMap(({ resolution }) => resolution?.resolvedBy ?? [])
    return {
      list,
      run: compared.run,
      registerId: compared.register?.id ?? null,
      lines: compared.lines,
      elsewhere: compared.entries.filter(({ toldBy }) => toldBy === 'elsewhere').length,
      questions: await lineQuestions(reader, actor, compared.entries),
      schools: (await namesOfSchools(reader, actor)).map(({ id: value, name }) => ({
        value,
        label: name,
      })),
      people: await namesOfPeople(reader, [...people, ...(list.enteredBy ? [list.enteredBy] : [])]),
    }
  },
})

const listIdOf = ({ id }: { id: <Id extends string>(name: string) => Id }) =>
  id<ReceivedListId>('listId')

const back = (context: Parameters<typeof listIdOf>[0]) =>
  identificationPaths.receivedList({ listId: listIdOf(context) })

const answer = form({
  policy: canIdentify,
  audit: 'identification.receivedListAnswered',
  input: answerLinesInput,
  run: (context, answers) =>
    answerReceivedList(context.writer, workingOf(context), {
      listId: listIdOf(context),
      answers,
      answeredBy: context.actor.personId,
    }),
  refusal: receivedRefusalText,
  redirectTo: back,
  flash: (count, locale) => receivedMessages[locale].questions.done(count),
})

const resolve = form({
  policy: canIdentify,
  audit: 'identification.differenceResolved',
  input: resolveInput,
  run: (context, { school: schools, resolution, reason }) =>
    resolveDifferences(context.writer, workingOf(context), {
      listId: listIdOf(context),
      schools,
      resolution,
      reason,
    }),
  refusal: receivedRefusalText,
  redirectTo: back,
  flash: (count, locale) => receivedMessages[locale].resolve.done(count),
})

const withdraw = form({
  policy: canIdentify,
  audit: 'identification.receivedListWithdrawn',
  input: withdrawListInput,
  run: (context, { reason }) =>
    withdrawReceivedList(context.writer, workingOf(context), {
      listId: listIdOf(context),
      reason,
      withdrawnBy: context.actor.personId,
    }),
  refusal: receivedRefusalText,
  redirectTo: back,
  flash: (_, locale) => receivedMessages[locale].withdraw.done,
})

export const action = forms({ answer, resolveOurs: resolve, resolveTheirs: resolve, withdraw })

export default function ReceivedListRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReceivedListPage {...loaderData} state={actionData} />
}
