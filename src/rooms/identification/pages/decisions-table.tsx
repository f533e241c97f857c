import { fieldId, RadioGroup, Table, tie, useFieldState, useLocale } from '../../../ui/index.ts'
import { expertMessages } from '../messages-experts.ts'
import type { StoredExpertDecision } from '../queries-expert-meetings.ts'
import { expertDecisions } from '../register/expert-decisions.ts'
import type { QueuedSchool } from '../register/expert-queue.ts'
import { decisionField, LONGEST_DECISION_REASON, reasonField } from '../register/field-names.ts'
import { caseId, criterionText, missingText } from './expert-case.tsx'

interface DecisionsTableProps {
  readonly schools: readonly QueuedSchool[]
  readonly decisions: readonly StoredExpertDecision[]
  /** Of meetings with a protocol: what counts now. */
  readonly inEffect: Readonly<Record<string, string>>
}

/** Решения: one line a school, all of them saved together. */
export function DecisionsTable({ schools, decisions, inEffect }: DecisionsTableProps) {
  const { columns: t, decide, groups } = expertMessages[useLocale()]
  const storedOf = ({ schoolId }: QueuedSchool) =>
    decisions.find((decision) => decision.schoolId === schoolId)
  return (
    <Table
      caption={decide.table}
      captionUnseen
      rows={schools}
      rowKey={({ schoolId }) => schoolId}
      partOf={({ group }) => groups[group]}
      columns={[
        {
          key: 'school',
          title: t.school,
          cell: (school) => <School school={school} said={inEffect[school.schoolId]} />,
        },
        {
          key: 'decision',
          title: t.decision,
          cell: (school) => <Choice school={school} stored={storedOf(school)} />,
        },
        {
          key: 'reason',
          title: t.reason,
          cell: (school) => <Reason school={school} stored={storedOf(school)} />,
        },
      ]}
    />
  )
}

function School({ school, said }: { school: QueuedSchool; said: string | undefined }) {
  const locale = useLocale()
  return (
    <>
      <a href={`#${caseId(school.schoolId)}`}>{tie(school.schoolName)}</a>
      <input type="hidden" name={`name.${school.schoolId}`} value={school.schoolName} />
      {school.criteria.map((criterion) => (
        <div className="note" key={criterion.id}>
          {criterionText(criterion, locale)}
        </div>
      ))}
      {school.group === 'gaps' ? <Gaps school={school} /> : null}
      {said === undefined ? null : <div className="note">{said}</div>}
    </>
  )
}

function Gaps({ school: { missing } }: { school: QueuedSchool }) {
  const locale = useLocale()
  const t = expertMessages[locale]
  return (
    <div className="note">
      {t.missing}: {missing.map((one) => missingText(one, locale)).join('; ')}.
    </div>
  )
}

interface LineProps {
  readonly school: QueuedSchool
  readonly stored: StoredExpertDecision | undefined
}

function Choice({ school, stored }: LineProps) {
  const t = expertMessages[useLocale()]
  const name = decisionField(school.schoolId)
  const { value: typed } = useFieldState(name)
  const now = stored?.decision ?? ''
  const differs = typeof typed === 'string' && typed !== now
  return (
    <>
      <RadioGroup
        name={name}
        label={<span className="unseen">{`${t.fields.decision}: ${school.schoolName}`}</span>}
        defaultValue={now}
        choices={[
          ...expertDecisions.map((value) => ({ value, label: t.decisions[value] })),
          { value: '', label: t.left },
        ]}
      />
      {differs && stored !== undefined ? (
        <p className="note">{t.storedNow(`${t.decisions[stored.decision]}. ${stored.reason}`)}</p>
      ) : null}
    </>
  )
}

function Reason({ school, stored }: LineProps) {
  const t = expertMessages[useLocale()]
  const name = reasonField(school.schoolId)
  const { value: typed, fault } = useFieldState(name)
  const id = fieldId(name)
  return (
    <>
      <textarea
        className="input input-full"
        id={id}
        name={name}
        rows={4}
        maxLength={LONGEST_DECISION_REASON}
        defaultValue={typeof typed === 'string' ? typed : stored?.reason}
        aria-label={`${t.fields.reason}: ${school.schoolName}`}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      />
      {fault === undefined ? null : (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  )
}
