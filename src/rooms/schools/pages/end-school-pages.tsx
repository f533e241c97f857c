import {
  Button,
  CheckField,
  DayField,
  Form,
  type FormState,
  formatDay,
  SelectField,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import type { Asked, AskedMerger } from '../end-address.ts'
import { formMessages } from '../messages-forms.ts'
import { schoolPaths } from '../paths.ts'
import type { OtherSchool } from '../queries-card.ts'
import { Back, BasisField, Frame, Next, Question } from './end-school-parts.tsx'

interface EndProps {
  readonly school: OtherSchool
  readonly today: string
  readonly state: FormState | undefined
}

/** First the day and the document, then the question with both; a refusal comes back to the first. */
export function CloseSchoolPage(props: EndProps & { asked: Asked | null }) {
  const { school, asked, today, state } = props
  const locale = useLocale()
  const { forms: t } = formMessages[locale]
  if (asked !== null && state === undefined) {
    return (
      <Question
        title={t.closeQuestion(tie(school.shortName), formatDay(asked.day, locale))}
        values={{ closedOn: asked.day, basis: asked.basis }}
        act={t.closeAct}
        backHref={schoolPaths.close({ schoolId: school.id })}
      >
        <p>{t.closeLead}</p>
        <p className="second">
          {t.basis}: {asked.basis}
        </p>
      </Question>
    )
  }
  return (
    <Frame school={school} title={t.closeTitle(tie(school.shortName))} lead={t.closeLead}>
      <Form method="get" state={state} actions={<Next school={school} />}>
        <DayField name="closedOn" label={t.closedOn} defaultValue={asked?.day ?? today} />
        <BasisField value={asked?.basis} />
      </Form>
    </Frame>
  )
}

export function MergeSchoolPage(
  props: EndProps & { asked: AskedMerger | null; schools: readonly OtherSchool[] },
) {
  const { school, schools, asked, today, state } = props
  const locale = useLocale()
  const { forms: t } = formMessages[locale]
  if (asked !== null && state === undefined) {
    const { into, day, basis, staysAsBranch } = asked
    const told = staysAsBranch ? t.mergeBranch : t.mergeCloses
    const values = { intoSchoolId: into.id, mergedOn: day, basis }
    return (
      <Question
        title={t.mergeQuestion(tie(school.shortName), tie(into.shortName))}
        values={staysAsBranch ? { ...values, staysAsBranch: 'on' } : values}
        act={t.mergeAct}
        backHref={schoolPaths.merge({ schoolId: school.id })}
      >
        <p>
          {told(formatDay(day, locale))} {t.mergeLead}
        </p>
        <p className="second">
          {t.basis}: {basis}
        </p>
      </Question>
    )
  }
  return (
    <Frame school={school} title={t.mergeTitle(tie(school.shortName))} lead={t.mergeLead}>
      <Form method="get" state={state} actions={<Next school={school} />}>
        <SelectField
          name="intoSchoolId"
          label={t.into}
          choices={schools.map((each) => ({ value: each.id, label: each.shortName }))}
        />
        <DayField name="mergedOn" label={t.mergedOn} defaultValue={today} />
        <BasisField value={undefined} />
        <CheckField name="staysAsBranch" label={t.staysAsBranch} hint={t.staysAsBranchHint} />
      </Form>
    </Frame>
  )
}

export function ReopenSchoolPage({ school, state }: Omit<EndProps, 'today'>) {
  const { forms: t } = formMessages[useLocale()]
  return (
    <Frame school={school} title={t.reopenTitle(tie(school.shortName))} lead={t.reopenLead}>
      <Form
        state={state}
        actions={
          <>
            <Button kind="main">{t.reopenAct}</Button>
            <Back school={school} />
          </>
        }
      >
        <TextField name="basis" label={t.reopenBasis} width="full" maxLength={500} />
      </Form>
    </Frame>
  )
}
