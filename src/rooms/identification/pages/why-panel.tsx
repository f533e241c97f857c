import type { ReactNode } from 'react'
import { Columns, formatDay, LinkButton, Ruled, Stack, tie, useLocale } from '../../../ui/index.ts'
import { factName } from '../fact-names.ts'
import { identificationMessages, stabilityWord } from '../messages.ts'
import { runMessages } from '../messages-runs.ts'
import type { Origins } from '../origins.ts'
import type { ShownVerdict, StoredRun } from '../queries-runs.ts'
import { localText, procedureName } from '../rule-texts.ts'
import type { Diagnosis } from '../run/conclusions.ts'
import type { MissingFact } from '../verdict.ts'
import { ProcedureMultiples } from './procedure-multiples.tsx'
import { Criteria } from './why-criteria.tsx'

export interface WhyProps {
  readonly run: StoredRun
  readonly verdict: ShownVerdict
  readonly origins: Origins
  readonly threshold: number | null
  /** Nearest threshold and stability; null for the school itself. */
  readonly diagnosis: Diagnosis | null
  readonly schoolHref: string | null
  readonly actions?: ReactNode
}

/** «Почему»: criteria in words, every procedure with its counts, what is missing, and for the team how firm it is. */
export function WhyPanel(props: WhyProps) {
  const { run, verdict, diagnosis } = props
  const locale = useLocale()
  const { why: t } = runMessages[locale]
  const words = identificationMessages[locale]
  return (
    <Stack>
      <div>
        <h3>{t.title(tie(verdict.schoolName))}</h3>
        <p className="second">
          {words.verdictExplained[verdict.verdict]}{' '}
          {t.by(run.ruleVersion, formatDay(run.computedOn, locale))}
        </p>
        {verdict.needsExpert ? <p>{words.needsExpert}</p> : null}
      </div>
      <Criteria verdict={verdict} origins={props.origins} />
      <ProcedureMultiples
        explanation={verdict.explanation}
        origins={props.origins}
        threshold={props.threshold}
        ruleVersion={run.ruleVersion}
      />
      <Columns of={diagnosis === null ? 2 : 3}>
        <Missing verdict={verdict} />
        {diagnosis === null ? null : <NearestPart diagnosis={diagnosis} verdict={verdict} />}
        {diagnosis === null ? null : <StabilityPart diagnosis={diagnosis} />}
      </Columns>
      {props.actions === undefined && props.schoolHref === null ? null : (
        <div className="row">
          {props.actions}
          {props.schoolHref === null ? null : (
            <LinkButton href={props.schoolHref}>{t.openSchool}</LinkButton>
          )}
        </div>
      )}
    </Stack>
  )
}

function Missing({ verdict: { conclusion } }: { verdict: ShownVerdict }) {
  const locale = useLocale()
  const { why: t } = runMessages[locale]
  const { missing, mayBeListed, verdict } = conclusion
  return (
    <Ruled level={4} title={t.missing}>
      {missing.length === 0 ? <p>{t.nothingMissing}</p> : null}
      {missing.map((one) => (
        <p key={JSON.stringify(one)}>{missingText(one, locale)}.</p>
      ))}
      {missing.length > 0 ? (
        <p className="second">
          {mayBeListed && verdict !== 'listed'
            ? identificationMessages[locale].mayBeListed
            : t.noInfluence}
        </p>
      ) : null}
    </Ruled>
  )
}

function missingText(missing: MissingFact, locale: 'ru' | 'en'): string {
  const t = identificationMessages[locale].missing
  if ('fact' in missing) return `${t.fact(factName(missing.fact, locale))}, ${missing.year}`
  const name = `${procedureName(missing, locale)}, ${missing.year}`
  const why = missing.assumed ? t.assumed : t[missing.reason]
  return [`${name}: ${why}`, missing.basis].filter(Boolean).join('; ')
}

function NearestPart(props: { diagnosis: Diagnosis; verdict: ShownVerdict }) {
  const locale = useLocale()
  const { why: t } = runMessages[locale]
  const words = identificationMessages[locale]
  const { nearest } = props.diagnosis
  if (nearest === null)
    return (
      <Ruled level={4} title={t.nearestNone}>
        <p>{t.nearestNoneText}</p>
      </Ruled>
    )
  const criterion = props.verdict.explanation.criteria.find(({ id }) => id === nearest.criterion)
  const wording = criterion === undefined ? nearest.criterion : localText(criterion.wording, locale)
  const say = nearest.direction === 'meets' ? words.nearestMeets : words.nearestUndoes
  return (
    <Ruled level={4} title={t.nearest(t.learners(nearest.learners))}>
      <p>{say(nearest.learners, wording)}</p>
      <p className="second">
        {t.nearestAt(procedureName(nearest.procedure, locale), nearest.procedure.year)}
      </p>
    </Ruled>
  )
}

function StabilityPart({ diagnosis: { stability } }: { diagnosis: Diagnosis }) {
  const locale = useLocale()
  const { why: t } = runMessages[locale]
  const words = identificationMessages[locale]
  if (stability === null)
    return (
      <Ruled level={4} title={t.stability}>
        <p>{t.stabilityNone}</p>
      </Ruled>
    )
  return (
    <Ruled
      level={4}
      title={`${t.stability}: ${words.stability[stabilityWord(stability.listedProbability)]}`}
    >
      <p>{words.stabilityModel}</p>
      <p className="second">{t.stabilityNote}</p>
    </Ruled>
  )
}
