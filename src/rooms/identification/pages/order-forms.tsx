import {
  Button,
  CheckField,
  DayField,
  FileField,
  Form,
  Notice,
  Section,
  TextareaField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { orderMessages } from '../messages-order.ts'
import { LARGEST_SCAN_MB, scanKinds } from '../register/scan.ts'
import { blocksOfSigning } from '../register/steps.ts'
import type { OrderPageProps } from './order-page.tsx'
import { StepBlocks } from './register-steps.tsx'

/** Documents, terms and control: what the list itself does not say. */
export function OrderDraftForm({ draft, state }: OrderPageProps) {
  const { form: t } = orderMessages[useLocale()]
  const own = state?.values.intent === 'draft' ? state : undefined
  return (
    <Section title={t.title}>
      <Form state={own} label={t.title} actions={<Button>{t.save}</Button>}>
        <input type="hidden" name="intent" value="draft" />
        <input type="hidden" name="revision" value={draft.revision} />
        <TextareaField
          name="inAccordanceWith"
          label={t.inAccordanceWith}
          hint={t.inAccordanceWithHint}
          rows={3}
          optional
          defaultValue={draft.inAccordanceWith.join('\n')}
        />
        <DayField name="sheetsDue" label={t.sheetsDue} optional defaultValue={draft.due.sheets} />
        <DayField name="planDue" label={t.planDue} optional defaultValue={draft.due.plan} />
        <DayField
          name="programmesDue"
          label={t.programmesDue}
          optional
          defaultValue={draft.due.programmes}
        />
        <TextField
          name="controlOn"
          label={t.controlOn}
          hint={t.controlOnHint}
          optional
          width="full"
          maxLength={300}
          defaultValue={draft.controlOn}
        />
      </Form>
    </Section>
  )
}

/** The number and date that the paper got; not offered while something blocks it. */
export function SignedOrderForm(props: OrderPageProps) {
  const { register, steps, head, today, state } = props
  const locale = useLocale()
  const { sign: t, noHead } = orderMessages[locale]
  const blocks = blocksOfSigning(steps)
  const own = state?.values.intent === 'sign' ? state : undefined
  if (blocks.length > 0 && own === undefined)
    return (
      <Section title={t.title} id="sign">
        <Notice kind="lack" title={t.blocked}>
          <StepBlocks registerId={register.id} runId={register.runId} blocks={blocks} />
        </Notice>
      </Section>
    )
  return (
    <Section title={t.title} id="sign">
      <p>{t.lead}</p>
      <Form files state={own} label={t.title} actions={<Button kind="main">{t.act}</Button>}>
        <input type="hidden" name="intent" value="sign" />
        <input type="hidden" name="revision" value={register.revision} />
        <TextField name="number" label={t.number} width="short" maxLength={50} />
        <DayField name="on" label={t.on} defaultValue={today} max={today} />
        <TextField
          name="signatoryPost"
          label={t.signatoryPost}
          hint={head === null ? noHead : undefined}
          width="full"
          maxLength={300}
          defaultValue={head?.post}
        />
        <TextField
          name="signatoryName"
          label={t.signatoryName}
          width="full"
          maxLength={300}
          defaultValue={head?.name}
        />
        <FileField
          name="scan"
          label={t.scan}
          hint={t.scanHint(LARGEST_SCAN_MB)}
          optional
          accept={scanKinds.map((kind) => `.${kind}`).join(',')}
        />
        {steps.members.isEverySchool ? (
          <CheckField name="everySchool" label={t.everySchool} />
        ) : null}
      </Form>
    </Section>
  )
}
