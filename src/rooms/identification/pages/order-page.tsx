import {
  Badge,
  type FormState,
  formatDay,
  KeyValue,
  LinkButton,
  Notice,
  PageHead,
  Section,
  useLocale,
} from '../../../ui/index.ts'
import type { OfficialDocument } from '../../documents/index.ts'
import { orderMessages } from '../messages-order.ts'
import { registerMessages } from '../messages-registers.ts'
import { identificationPaths } from '../paths.ts'
import type { OrderDraft } from '../queries-order-draft.ts'
import type { StoredRegister } from '../queries-registers.ts'
import type { StepFacts } from '../register/step-facts.ts'
import { servesYear } from '../run-texts.ts'
import { DocumentPreview } from './document-preview.tsx'
import type { PeopleNames } from './ground-lines.tsx'
import { OrderDraftForm, SignedOrderForm } from './order-forms.tsx'

export interface OrderPageProps {
  readonly register: StoredRegister
  readonly steps: StepFacts
  readonly draft: OrderDraft
  /** The text, or the sentence why there is none. */
  readonly text: { readonly document: OfficialDocument } | { readonly refused: string }
  /** Days of approval and of loading, when the rules came after the results. */
  readonly rulesLate: {
    readonly approvedOn: string
    readonly loadedOn: string
    readonly versionId: string
  } | null
  readonly head: { readonly post: string; readonly name: string } | null
  readonly today: string
  readonly names: PeopleNames
  readonly state: FormState | undefined
}

/** Приказ: the text as it will be signed, what it says besides the list, and the signed one. */
export function OrderPage(props: OrderPageProps) {
  const { register, text } = props
  const locale = useLocale()
  const t = orderMessages[locale]
  const { lists, title } = registerMessages[locale]
  const { order, id: registerId } = register
  const name = order === null ? t.draft : t.signed(order.number, formatDay(order.on, locale))
  return (
    <>
      <title>{`${name} – Опора`}</title>
      <PageHead
        title={name}
        crumbs={[
          { label: lists, href: identificationPaths.registers({}) },
          {
            label: title(servesYear(register.year)),
            href: identificationPaths.register({ registerId }),
          },
        ]}
        marks={
          <Badge kind={order === null ? 'draft' : 'full'}>
            {order === null ? t.isDraft : t.inForce}
          </Badge>
        }
        lead={register.withdrawal !== null ? t.withdrawn : order === null ? t.lead : undefined}
        actions={'document' in text ? <Files registerId={registerId} /> : undefined}
      />
      <RulesLate {...props} />
      {order === null ? null : <SignedOrder {...props} />}
      {register.isOpen ? <SignedOrderForm {...props} /> : null}
      {register.isOpen ? <OrderDraftForm {...props} /> : null}
      <Section title={t.text}>
        {'document' in text ? (
          <DocumentPreview document={text.document} />
        ) : (
          <Notice kind="lack">{text.refused}</Notice>
        )}
      </Section>
    </>
  )
}

function Files({ registerId }: { registerId: string }) {
  const t = orderMessages[useLocale()]
  const file = (format: 'docx' | 'pdf') =>
    identificationPaths.registerOrderFile({ registerId }, { format })
  return (
    <>
      <LinkButton href={file('docx')} download>
        {t.docx}
      </LinkButton>
      <LinkButton href={file('pdf')} download>
        {t.pdf}
      </LinkButton>
    </>
  )
}

function RulesLate({ rulesLate }: OrderPageProps) {
  const locale = useLocale()
  const { rulesLate: t } = orderMessages[locale]
  if (rulesLate === null) return null
  const { approvedOn, loadedOn, versionId } = rulesLate
  return (
    <Notice
      kind="risk"
      title={t.title}
      actions={<a href={identificationPaths.ruleVersion({ versionId })}>{t.open}</a>}
    >
      {t.text(formatDay(approvedOn, locale), formatDay(loadedOn, locale))}
    </Notice>
  )
}

function SignedOrder({ register, names }: OrderPageProps) {
  const locale = useLocale()
  const { facts: t } = orderMessages[locale]
  const { somebody, ground } = registerMessages[locale]
  const { order, id: registerId } = register
  if (order === null) return null
  const { scan, enteredBy } = order
  const name = enteredBy === null ? somebody : (names[enteredBy] ?? somebody)
  return (
    <Section title={t.title}>
      <KeyValue
        facts={[
          { term: t.number, value: order.number },
          { term: t.on, value: formatDay(order.on, locale) },
          { term: t.signatory, value: `${order.signatoryName}, ${order.signatoryPost}` },
          {
            term: t.scan,
            value:
              scan === null ? (
                t.noScan
              ) : (
                <a href={identificationPaths.registerOrderScan({ registerId })}>{scan.name}</a>
              ),
          },
          { term: t.entered, value: ground.by(name, formatDay(order.enteredOn, locale)) },
        ]}
      />
    </Section>
  )
}
