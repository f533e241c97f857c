import {
  Chain,
  type Fact,
  formatDay,
  KeyValue,
  LinkButton,
  PageHead,
  Ruled,
  Section,
  Table,
  useLocale,
} from '../../../ui/index.ts'
import { identificationMessages } from '../messages.ts'
import { additionMessages } from '../messages-additions.ts'
import { rulesMessages } from '../messages-rules.ts'
import { identificationPaths } from '../paths.ts'
import type { RuleVersion, RuleVersionWithContent } from '../queries-rules.ts'
import type { Criterion, RuleSet } from '../rule-set/rule-set.ts'
import {
  exclusionText,
  localText,
  partName,
  procedureOfWord,
  thresholdName,
  thresholdValueText,
} from '../rule-texts.ts'
import { procedureWords } from '../rule-version/edit.ts'
import { thresholdsOf } from '../rule-version/thresholds.ts'
import { BareThresholds, VprLetter } from './rule-parts.tsx'
import { State } from './rules-page.tsx'

interface RuleVersionPageProps {
  readonly version: RuleVersionWithContent
  readonly others: readonly RuleVersion[]
  readonly people: Readonly<Record<string, string>>
  readonly mayChange: boolean
}

/** One version as it is and stays: criteria, thresholds with their basis, settings. */
export function RuleVersionPage({ version, others, people, mayChange }: RuleVersionPageProps) {
  const locale = useLocale()
  const t = rulesMessages[locale]
  const title = t.versionOf(version.version, version.title)
  const inForce = others.find(({ approval }) => approval !== null)
  const draft = version.approval === null
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: t.stage, href: identificationPaths.home({}) },
          { label: t.title, href: identificationPaths.rules({}) },
        ]}
        marks={<State version={version} isInForce={version.id === inForce?.id} />}
        actions={draft && mayChange ? <DraftActions version={version} /> : undefined}
        chain={
          <Chain
            from={localText(version.ruleSet.source, locale)}
            more={whose(version, people, locale)}
          />
        }
      />
      {draft ? <BareThresholds version={version} /> : null}
      <Criteria ruleSet={version.ruleSet} />
      <Thresholds ruleSet={version.ruleSet} />
      <Settings ruleSet={version.ruleSet} />
    </>
  )
}

function whose(
  { approval }: RuleVersion,
  people: RuleVersionPageProps['people'],
  locale: 'ru' | 'en',
) {
  if (approval === null) return []
  const t = rulesMessages[locale]
  const who = approval.approvedBy === null ? '' : (people[approval.approvedBy] ?? '')
  const when = t.approvedOn(formatDay(approval.approvedOn, locale))
  return [{ term: t.columns.basis, text: [approval.basis, when, who].filter(Boolean).join('; ') }]
}

function DraftActions({ version }: { version: RuleVersion }) {
  const t = rulesMessages[useLocale()]
  const at = { versionId: version.id }
  return (
    <>
      <LinkButton href={identificationPaths.editRules(at)}>{t.edit}</LinkButton>
      <LinkButton href={identificationPaths.approveRules(at)} kind="main">
        {t.approve}
      </LinkButton>
    </>
  )
}

function Criteria({ ruleSet }: { ruleSet: RuleSet }) {
  const t = rulesMessages[useLocale()]
  return (
    <>
      <Section title={t.parts.criteria} note={`${t.combine}: ${t.combineWords[ruleSet.combine]}`}>
        <div className="columns columns-2">
          {ruleSet.criteria.map((criterion, at) => (
            <OneCriterion key={criterion.id} criterion={criterion} title={t.criterion(at + 1)} />
          ))}
        </div>
      </Section>
      {ruleSet.riskZone.length === 0 ? null : (
        <Section title={t.parts.riskZone}>
          <div className="columns columns-2">
            {ruleSet.riskZone.map((part) => (
              <OneCriterion key={part.id} criterion={part} title={part.enabled ? '' : t.off} />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}

function OneCriterion({ criterion, title }: { criterion: Criterion; title: string }) {
  const locale = useLocale()
  return (
    <Ruled title={[title, criterion.clause].filter(Boolean).join(', ')}>
      <p>{localText(criterion.wording, locale)}</p>
    </Ruled>
  )
}

function Thresholds({ ruleSet }: { ruleSet: RuleSet }) {
  const locale = useLocale()
  const t = rulesMessages[locale]
  const certainty = identificationMessages[locale].certainty
  return (
    <Section title={t.parts.thresholds}>
      <Table
        caption={t.parts.thresholds}
        captionUnseen
        rows={thresholdsOf(ruleSet)}
        rowKey={({ place }) => place}
        partOf={(field) => partName(field, ruleSet, locale)}
        columns={[
          {
            key: 'what',
            title: t.what,
            cell: (field) => afterColon(thresholdName(field, ruleSet, locale)),
          },
          {
            key: 'value',
            title: t.value,
            kind: 'number',
            cell: (field) => thresholdValueText(field, locale),
          },
          {
            key: 'basis',
            title: t.where,
            cell: (field) =>
              field.basis !== ''
                ? field.basis
                : `${t.noBasis}${field.certainty === null ? '' : ` (${certainty[field.certainty]})`}`,
          },
        ]}
      />
    </Section>
  )
}

/** The part heads the rows already. */
const afterColon = (name: string): string => name.slice(name.lastIndexOf(': ') + 2)

function Settings({ ruleSet }: { ruleSet: RuleSet }) {
  const locale = useLocale()
  const t = rulesMessages[locale]
  const procedures = procedureWords(ruleSet.procedures).map((word) => procedureOfWord(word, locale))
  const facts: Fact[] = [
    { term: t.procedures, value: procedures.join('; ') || t.absent },
    {
      term: additionMessages[locale].exclusions,
      value: ruleSet.exclusions.map((one) => exclusionText(one, locale)).join('; ') || t.absent,
    },
    { term: t.vprUse, value: t.vprWords[ruleSet.vprUse] },
    { term: t.smallGroupHandling, value: t.smallGroupWords[ruleSet.smallGroup.handling] },
    { term: t.mathLevels, value: t.mathWords[ruleSet.mathLevels] },
  ]
  return (
    <Section title={t.parts.setting}>
      <KeyValue facts={facts} />
      <VprLetter />
    </Section>
  )
}
