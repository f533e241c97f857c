import { signedIn } from '../../../kernel/access/decision.ts'
import { page } from '../../../kernel/http/page.ts'
import { PageHead, useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'

export const loader = page({ policy: signedIn, show: () => ({}) })

export default function StageRoute() {
  const t = messages[useLocale()]
  return <PageHead title={t.desk} />
}
