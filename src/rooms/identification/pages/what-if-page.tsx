import {
  Button,
  Form,
  LinkButton,
  Notice,
  NumberField,
  PageHead,
  Section,
  useLocale,
} from '../../../ui/index.ts'
import { rulesMessages } from '../messages-rules.ts'
import { runMessages } from '../messages-runs.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { thresholdName } from '../rule-texts.ts'
import { enters, leaves, movableThresholds, type Shift } from '../run/what-if.ts'
import { runName, servesYear } from '../run-texts.ts'
import { Shifts } from './comparisons.tsx'

export interface WhatIfPageProps {
  readonly run: StoredRun
  readonly ruleSet: RuleSet
  readonly values: readonly (readonly [number, string])[]
  readonly faults: readonly number[]
  readonly total: number
  readonly outcome: { readonly shifts: readonly Shift[]; readonly allListed: boolean } | null
}

/** «Что если»: other thresholds on the same facts; nothing is stored. */
export function WhatIfPage(props: WhatIfPageProps) {
  const { run, outcome } = props
  const locale = useLocale()
  const { whatIf: t, title, fullTitle } = runMessages[locale]
  const page = identificationPaths.run({ runId: run.id })
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[
          { label: title, href: identificationPaths.home({}) },
          { label: `${fullTitle(servesYear(run.year))}. ${runName(run, locale)}`, href: page },
        ]}
        lead={t.text}
        actions={<LinkButton href={page}>{t.back}</LinkButton>}
      />
      <Thresholds {...props} />
      {outcome === null ? null : <Outcome {...props} outcome={outcome} />}
    </>
  )
}

function Thresholds({ run, ruleSet, values, faults }: WhatIfPageProps) {
  const locale = useLocale()
  const { whatIf: t } = runMessages[locale]
  const { unit } = rulesMessages[locale]
  const typed = new Map(values)
  return (
    <Form
      method="get"
      action={identificationPaths.whatIf({ runId: run.id })}
      actions={<Button kind="main">{t.act}</Button>}
    >
      {movableThresholds(ruleSet).map(({ index, field }) => (
        <NumberField
          key={field.place}
          name={`t-${index}`}
          label={thresholdName(field, ruleSet, locale)}
          unit={unit[field.unit]}
          decimal
          defaultValue={typed.get(index)}
          fault={faults.includes(index) ? t.fault : undefined}
        />
      ))}
    </Form>
  )
}

function Outcome(props: WhatIfPageProps & { outcome: NonNullable<WhatIfPageProps['outcome']> }) {
  const { outcome, total } = props
  const { whatIf: t } = runMessages[useLocale()]
  const { shifts, allListed } = outcome
  const entering = shifts.filter(enters).length
  const leaving = shifts.filter(leaves).length
  const title = shifts.length === 0 ? t.same : t.changed(shifts.length, total)
  return (
    <>
      {allListed ? <Notice kind="risk">{t.all}</Notice> : null}
      <Section title={title} note={`${t.enters(entering)}, ${t.leaves(leaving)}`}>
        {shifts.length === 0 ? null : (
          <Shifts shifts={shifts} caption={t.title} before={t.by} after={t.tried} />
        )}
      </Section>
    </>
  )
}
