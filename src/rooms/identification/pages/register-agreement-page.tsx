import {
  Button,
  Columns,
  DayField,
  FileField,
  Form,
  type FormState,
  Notice,
  PageHead,
  Section,
  TextareaField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { agreementMessages } from '../messages-agreement.ts'
import { registerMessages } from '../messages-registers.ts'
import { runMessages } from '../messages-runs.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredRegister } from '../queries-registers.ts'
import { type AgreementStanding, maySend } from '../register/agreement.ts'
import type { Block } from '../register/steps.ts'
import { blockText } from '../register-texts.ts'
import { servesYear } from '../run-texts.ts'
import { AnswerFields } from './agreement-answer.tsx'
import { AgreementHistory, type AgreementRow } from './agreement-history.tsx'

export interface RegisterAgreementPageProps {
  readonly register: StoredRegister
  readonly agreements: readonly AgreementRow[]
  readonly standing: AgreementStanding
  readonly memberCount: number
  /** What must be decided before anybody is asked to agree. */
  readonly blocks: readonly Block[]
  readonly megabytes: number
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

const kinds = {
  notSent: 'info',
  waiting: 'info',
  waitingOutdated: 'risk',
  remarks: 'risk',
  agreed: 'info',
  agreedOutdated: 'risk',
} as const

/** Согласование со стороны муниципалитета: send, see the answers, enter a letter. */
export function RegisterAgreementPage(props: RegisterAgreementPageProps) {
  const { register, agreements, standing, blocks } = props
  const locale = useLocale()
  const t = agreementMessages[locale]
  const words = registerMessages[locale]
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[
          { label: runMessages[locale].title, href: identificationPaths.home({}) },
          { label: words.lists, href: identificationPaths.registers({}) },
          {
            label: words.title(servesYear(register.year)),
            href: identificationPaths.register({ registerId: register.id }),
          },
        ]}
        lead={t.lead}
      />
      <Notice kind={kinds[standing]}>{t.standing[standing]}</Notice>
      <Section title={t.history} id="history">
        {agreements.length === 0 ? (
          <p>{t.noHistory}</p>
        ) : (
          <AgreementHistory registerId={register.id} agreements={agreements} />
        )}
      </Section>
      {!register.isOpen || standing === 'agreed' ? null : blocks.length > 0 ? (
        <Notice
          kind="lack"
          actions={
            <a href={identificationPaths.register({ registerId: register.id })}>{t.toRegister}</a>
          }
        >
          {t.refusals.blockedBefore(blocks.map((block) => blockText(block, locale)).join(' '))}
        </Notice>
      ) : (
        <>
          {maySend(standing) ? <Send {...props} /> : null}
          <Letter {...props} />
        </>
      )}
    </>
  )
}

function Send({ register, memberCount, state }: RegisterAgreementPageProps) {
  const { send: t } = agreementMessages[useLocale()]
  return (
    <Section title={t.title} id="send">
      <p>{t.text(memberCount)}</p>
      <Form
        state={state?.intent === 'send' ? state : undefined}
        actions={<Button kind="main">{t.act}</Button>}
      >
        <input type="hidden" name="intent" value="send" />
        <input type="hidden" name="revision" value={register.revision} />
        <TextareaField
          name="note"
          label={t.note}
          hint={t.noteHint}
          rows={3}
          maxLength={2000}
          optional
        />
      </Form>
    </Section>
  )
}

function Letter({ register, megabytes, state }: RegisterAgreementPageProps) {
  const locale = useLocale()
  const { enterLetter: t, scan } = agreementMessages[locale]
  return (
    <Section title={t.title} id="letter">
      <p>{t.text}</p>
      <Form
        files
        state={state?.intent === 'letter' ? state : undefined}
        actions={<Button>{t.act}</Button>}
      >
        <input type="hidden" name="intent" value="letter" />
        <input type="hidden" name="revision" value={register.revision} />
        <AnswerFields />
        <TextField
          name="respondent"
          label={t.respondent}
          hint={t.respondentHint}
          width="full"
          maxLength={200}
        />
        <Columns of={2}>
          <TextField name="number" label={t.number} width="short" maxLength={60} />
          <DayField name="on" label={t.on} />
        </Columns>
        <FileField
          name="scan"
          label={scan}
          hint={t.scanHint(megabytes)}
          accept=".pdf,.jpg,.jpeg,.png"
          optional
        />
      </Form>
    </Section>
  )
}
