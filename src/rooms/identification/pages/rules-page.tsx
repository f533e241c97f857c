import {
  Badge,
  Button,
  EmptyState,
  Form,
  type FormState,
  formatDay,
  PageHead,
  Section,
  SelectField,
  Table,
  useLocale,
} from '../../../ui/index.ts'
import { rulesMessages } from '../messages-rules.ts'
import { identificationPaths } from '../paths.ts'
import type { RuleVersion } from '../queries-rules.ts'
import type { LocalText } from '../rule-set/rule-set.ts'
import { localText } from '../rule-texts.ts'

interface RulesPageProps {
  readonly versions: readonly RuleVersion[]
  readonly presets: readonly { readonly key: string; readonly title: LocalText }[]
  readonly mayChange: boolean
  readonly state: FormState | undefined
}

/** Every version of the rules, the newest first, and where a new one begins. */
export function RulesPage(props: RulesPageProps) {
  const { versions, mayChange } = props
  const t = rulesMessages[useLocale()]
  const draft = versions.find(({ approval }) => approval === null)
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[{ label: t.stage, href: identificationPaths.home({}) }]}
        lead={t.lead}
      />
      {versions.length === 0 ? (
        <Section title={t.title} titleUnseen>
          <EmptyState title={t.none}>{t.noneText}</EmptyState>
        </Section>
      ) : (
        <Versions versions={versions} />
      )}
      {versions.length > 1 ? <CompareForm versions={versions} /> : null}
      {mayChange ? (
        <Section title={t.start.title} id="start">
          {draft === undefined ? <Start {...props} /> : <p>{t.start.draft(draft.version)}</p>}
        </Section>
      ) : null}
    </>
  )
}

function Versions({ versions }: Pick<RulesPageProps, 'versions'>) {
  const locale = useLocale()
  const t = rulesMessages[locale]
  const inForce = versions.find(({ approval }) => approval !== null)
  return (
    <Table
      caption={t.title}
      captionUnseen
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'version',
          title: t.columns.version,
          keep: true,
          cell: ({ id, version }) => (
            <a href={identificationPaths.ruleVersion({ versionId: id })}>{t.version(version)}</a>
          ),
        },
        { key: 'title', title: t.columns.title, cell: ({ title }) => title },
        {
          key: 'state',
          title: t.columns.state,
          keep: true,
          cell: (version) => <State version={version} isInForce={version === inForce} />,
        },
        {
          key: 'basis',
          title: t.columns.basis,
          cell: ({ approval, startedOn }) =>
            approval === null
              ? t.startedOn(formatDay(startedOn, locale))
              : `${approval.basis}; ${t.approvedOn(formatDay(approval.approvedOn, locale))}`,
        },
      ]}
    />
  )
}

export function State({ version, isInForce }: { version: RuleVersion; isInForce: boolean }) {
  const t = rulesMessages[useLocale()]
  if (version.approval === null) return <Badge kind="draft">{t.state.draft}</Badge>
  return isInForce ? (
    <Badge kind="full">{t.state.inForce}</Badge>
  ) : (
    <Badge>{t.state.approved}</Badge>
  )
}

export function CompareForm({ versions }: Pick<RulesPageProps, 'versions'>) {
  const t = rulesMessages[useLocale()]
  const choices = versions.map(({ version, title }) => ({
    value: String(version),
    label: t.start.version(version, title),
  }))
  return (
    <Section title={t.compare}>
      <Form
        method="get"
        action={identificationPaths.compareRules({})}
        actions={<Button>{t.compareAct}</Button>}
      >
        <SelectField
          name="before"
          label={t.before}
          empty={false}
          choices={choices}
          defaultValue={choices[1]?.value}
        />
        <SelectField
          name="after"
          label={t.after}
          empty={false}
          choices={choices}
          defaultValue={choices[0]?.value}
        />
      </Form>
    </Section>
  )
}

function Start({ versions, presets, state }: RulesPageProps) {
  const locale = useLocale()
  const { start: t } = rulesMessages[locale]
  const choices = [
    ...versions.map(({ id, version, title }) => ({
      value: `version:${id}`,
      label: t.version(version, title),
    })),
    ...presets.map(({ key, title }) => ({
      value: `preset:${key}`,
      label: t.preset(localText(title, locale)),
    })),
  ]
  return (
    <Form state={state} actions={<Button kind="main">{t.act}</Button>}>
      <SelectField name="from" label={t.from} choices={choices} empty={false} />
    </Form>
  )
}
