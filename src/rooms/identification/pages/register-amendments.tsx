import {
  Button,
  DisclosureBox,
  Form,
  type FormState,
  LinkButton,
  Section,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { registerMessages } from '../messages-registers.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredAmendment } from '../queries-amendments.ts'
import { Author, type PeopleNames } from './ground-lines.tsx'

interface RegisterAmendmentsProps {
  readonly registerId: string
  readonly amendments: readonly StoredAmendment[]
  readonly names: PeopleNames
  readonly mayAmend: boolean
  readonly state: FormState | undefined
}

/** Поправки: those in effect and those taken back, each with reason and author. */
export function RegisterAmendments(props: RegisterAmendmentsProps) {
  const { registerId, amendments, mayAmend } = props
  const { amendments: t } = registerMessages[useLocale()]
  return (
    <Section
      title={t.title}
      id="amendments"
      note={
        mayAmend ? (
          <LinkButton small href={identificationPaths.amendRegister({ registerId })}>
            {t.add}
          </LinkButton>
        ) : undefined
      }
    >
      {amendments.length === 0 ? <p>{t.none}</p> : null}
      {amendments.map((amendment) => (
        <Amendment key={amendment.id} {...props} amendment={amendment} />
      ))}
    </Section>
  )
}

function Amendment(props: RegisterAmendmentsProps & { amendment: StoredAmendment }) {
  const { amendment, names, mayAmend } = props
  const { amendments: t, ground } = registerMessages[useLocale()]
  const { schoolName, change, reason, withdrawal } = amendment
  return (
    <div className="ruled">
      <p>
        <b>{tie(schoolName)}</b>. {ground.amended[change]} {reason}{' '}
        <Author of={amendment} names={names} />
      </p>
      {withdrawal === null ? null : (
        <p>
          {t.withdrawnNote} {withdrawal.reason} <Author of={withdrawal} names={names} />
        </p>
      )}
      {withdrawal === null && mayAmend ? <Withdraw {...props} /> : null}
    </div>
  )
}

function Withdraw({ amendment, state }: RegisterAmendmentsProps & { amendment: StoredAmendment }) {
  const { amendments: t } = registerMessages[useLocale()]
  const own =
    state?.values.intent === 'withdrawAmendment' && state.values.amendmentId === amendment.id
      ? state
      : undefined
  return (
    <DisclosureBox title={t.withdraw} open={own !== undefined}>
      <Form
        state={own}
        label={`${t.withdraw}: ${amendment.schoolName}`}
        actions={<Button>{t.withdraw}</Button>}
      >
        <input type="hidden" name="intent" value="withdrawAmendment" />
        <input type="hidden" name="amendmentId" value={amendment.id} />
        <TextField name="reason" label={t.withdrawReason} width="full" maxLength={1000} />
      </Form>
    </DisclosureBox>
  )
}
