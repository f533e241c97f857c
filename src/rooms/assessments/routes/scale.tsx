import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { namesOfPeople } from '../../access/index.ts'
import { setScale } from '../commands/set-scale.ts'
import { scaleInput, scaleKeyInput, withdrawScaleInput } from '../input-scales.ts'
import { scaleMessages } from '../messages-scales.ts'
import { ScalePage } from '../pages/scale-page.tsx'
import { assessmentPaths } from '../paths.ts'
import { canKeepResults } from '../policy.ts'
import { procedureName } from '../procedure-name.ts'
import { scaleVersions } from '../queries-scales.ts'
import { shownYear } from '../shown-year.ts'
import type { Route } from './+types/scale.ts'

export const loader = page({
  policy: canKeepResults,
  load: async ({ reader, actor, url, today, locale }) => {
    const asked = scaleKeyInput.safeParse(Object.fromEntries(url.searchParams))
    const key = asked.success ? asked.data : null
    const versions = key === null ? [] : await scaleVersions(reader, actor, key)
    const people = versions.flatMap(({ setBy }) => setBy ?? [])
    return {
      year: shownYear(url, today),
      scaleKey: key,
      name: key === null ? null : procedureName(key, locale),
      versions,
      names: await namesOfPeople(reader, people),
    }
  },
})

const set = form({
  policy: canKeepResults,
  audit: 'assessments.scaleSet',
  input: scaleInput,
  run: ({ writer, actor, today }, scale) => setScale(writer, { ...actor, today }, scale),
  refusal: ({ kind }, locale) => scaleMessages[locale].refusals[kind],
  redirectTo: (_context, _version, { year }) => assessmentPaths.scales({}, { year }),
  flash: (version, locale) => scaleMessages[locale].saved(version),
})

const withdraw = form({
  policy: canKeepResults,
  audit: 'assessments.scaleSet',
  input: withdrawScaleInput,
  run: ({ writer, actor, today }, { reason, ...key }) =>
    setScale(
      writer,
      { ...actor, today },
      {
        ...key,
        bands: null,
        conditions: null,
        authority: 'municipal',
        certainty: 'document',
        source: reason,
      },
    ),
  refusal: ({ kind }, locale) => scaleMessages[locale].refusals[kind],
  redirectTo: (_context, _version, { year }) => assessmentPaths.scales({}, { year }),
  flash: (_version, locale) => scaleMessages[locale].withdrawn,
})

export const action = forms({ set, withdraw })

export default function ScaleRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ScalePage {...loaderData} state={actionData} />
}
