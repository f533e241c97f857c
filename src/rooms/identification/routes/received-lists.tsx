import { fileStore, sha256Of } from '../../../kernel/files/file-store.ts'
import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { loadedYears } from '../../assessments/index.ts'
import { enterReceivedList } from '../commands/enter-received-list.ts'
import { workingOf } from '../commands/tenant.ts'
import { enterListInput } from '../input-received.ts'
import { receivedMessages } from '../messages-received.ts'
import { ReceivedListsPage } from '../pages/received-lists-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { listReceived } from '../queries-received.ts'
import { LARGEST_LIST_MB } from '../read-received-list.ts'
import { arrivedLines } from '../received-source.ts'
import { receivedRefusalText } from '../received-texts.ts'
import type { Route } from './+types/received-lists.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, url }) => {
    const asked = Number(url.searchParams.get('year') ?? '')
    const loaded = (await loadedYears(reader, actor)).map(({ year }) => year)
    return {
      lists: await listReceived(reader, actor),
      years: loaded,
      year: loaded.includes(asked) ? asked : (loaded[0] ?? null),
      megabytes: LARGEST_LIST_MB,
    }
  },
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.receivedListEntered',
  input: enterListInput,
  before: async ({ service }, { file, text }) => {
    const read = await arrivedLines(file, text)
    if (!read.ok) return read
    const { bytes, source, lines } = read.value
    await service(fileStore).put(bytes)
    return ok({ carried: { source, lines, sha256: sha256Of(bytes) } })
  },
  run: (context, { file: _, text: __, ...about }, arrived) =>
    enterReceivedList(context.writer, workingOf(context), { ...about, ...arrived }),
  refusal: receivedRefusalText,
  redirectTo: (_, listId) => identificationPaths.receivedList({ listId }),
  flash: (_, locale) => receivedMessages[locale].entered,
})

export default function ReceivedListsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReceivedListsPage {...loaderData} state={actionData} />
}
