import { signedIn } from '../../../kernel/access/decision.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { page } from '../../../kernel/http/page.ts'
import { countSchools } from '../../schools/index.ts'
import { StagePage } from '../pages/stage-page.tsx'
import { isStage } from '../stages.ts'
import type { Route } from './+types/stage.ts'

export const loader = page({
  policy: signedIn,
  load: async ({ params, reader, actor }) => {
    const { stage } = params
    if (!isStage(stage)) throw new NotFound(`no stage ${stage}`)
    const schools = await countSchools(reader, actor)
    return { stage, openSchools: schools.open }
  },
})

export default function StageRoute({ loaderData }: Route.ComponentProps) {
  return <StagePage {...loaderData} />
}
