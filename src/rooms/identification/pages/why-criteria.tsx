import { Fragment } from 'react'
import { Columns, Ruled, tie, useLocale } from '../../../ui/index.ts'
import { factName } from '../fact-names.ts'
import { identificationMessages } from '../messages.ts'
import { runMessages } from '../messages-runs.ts'
import { factOriginKey, type Origins } from '../origins.ts'
import type { ShownVerdict } from '../queries-runs.ts'
import { localText, procedureName } from '../rule-texts.ts'
import type { CriterionExplanation } from '../rules.ts'
import type { Evidence } from '../verdict.ts'

interface CriteriaProps {
  readonly verdict: ShownVerdict
  readonly origins: Origins
}

/** Критерии словами: met, not met, undetermined, and what each rests on. */
export function Criteria({ verdict: { explanation }, origins }: CriteriaProps) {
  const { why: t } = runMessages[useLocale()]
  const risk = explanation.riskZone.filter(({ outcome }) => outcome === 'met')
  return (
    <Columns of={2}>
      {explanation.criteria.map((criterion) => (
        <CriterionPart
          key={criterion.id}
          criterion={criterion}
          head={t[criterion.outcome]}
          origins={origins}
        />
      ))}
      {risk.map((part) => (
        <CriterionPart key={part.id} criterion={part} head={t.riskMet} origins={origins} />
      ))}
    </Columns>
  )
}

interface CriterionProps {
  readonly criterion: CriterionExplanation
  readonly head: string
  readonly origins: Origins
}

function CriterionPart({ criterion, head, origins }: CriterionProps) {
  const locale = useLocale()
  const { evidence } = criterion
  return (
    <Ruled level={4} title={`${head}: ${criterion.clause}`}>
      <p>{tie(localText(criterion.wording, locale))}.</p>
      {criterion.outcome === 'met' && evidence.length > 0 ? (
        <p className="second">
          {evidence.map((one, at) => (
            <Fragment key={JSON.stringify(one)}>
              {at === 0 ? null : '; '}
              {evidenceText(one, locale)}
              <FactOrigin evidence={one} origins={origins} />
            </Fragment>
          ))}
          .
        </p>
      ) : null}
    </Ruled>
  )
}

/** Results show their cells in the table below; a fact shows its own beside it. */
function FactOrigin({ evidence, origins }: { evidence: Evidence; origins: Origins }) {
  const [origin] = 'fact' in evidence ? (origins[factOriginKey(evidence)] ?? []) : []
  if (origin === undefined) return null
  return (
    <>
      {' ('}
      <a href={origin.href}>{`${origin.fileName}, ${origin.cell}`}</a>)
    </>
  )
}

function evidenceText(evidence: Evidence, locale: 'ru' | 'en'): string {
  if ('fact' in evidence) {
    return `${factName(evidence.fact, locale)}, ${evidence.year}: ${evidence.value ?? '–'}`
  }
  if ('sum' in evidence) return `${evidence.year}: ${evidence.sum}`
  const counts = identificationMessages[locale].counts(evidence.low, evidence.participants)
  return `${procedureName(evidence, locale)}, ${evidence.year} – ${counts}`
}
