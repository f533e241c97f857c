import { PageHead, Section, Table, tie, useLocale } from '../../../ui/index.ts'
import { additionMessages } from '../messages-additions.ts'
import { rulesMessages } from '../messages-rules.ts'
import { identificationPaths } from '../paths.ts'
import type { RuleVersion, RuleVersionWithContent } from '../queries-rules.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import {
  exclusionText,
  localText,
  procedureOfWord,
  thresholdName,
  thresholdValueText,
} from '../rule-texts.ts'
import { type RuleChange, ruleChanges } from '../rule-version/compare.ts'
import type { ThresholdField } from '../rule-version/thresholds.ts'
import { CompareForm } from './rules-page.tsx'

interface CompareRulesPageProps {
  readonly before: RuleVersionWithContent
  readonly after: RuleVersionWithContent
  readonly versions: readonly RuleVersion[]
}

/** Two versions side by side: only what differs. */
export function CompareRulesPage({ before, after, versions }: CompareRulesPageProps) {
  const locale = useLocale()
  const t = rulesMessages[locale]
  const title = t.compareTitle(before.version, after.version)
  const rows = ruleChanges(before.ruleSet, after.ruleSet).map((change) =>
    rowOf(change, before, after, locale),
  )
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: t.stage, href: identificationPaths.home({}) },
          { label: t.title, href: identificationPaths.rules({}) },
        ]}
      />
      <Section title={rows.length === 0 ? t.changes(0) : t.changes(rows.length)}>
        {rows.length === 0 ? (
          <p>{t.same}</p>
        ) : (
          <Table
            caption={title}
            captionUnseen
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { key: 'what', title: t.what, cell: ({ what }) => tie(what) },
              { key: 'before', title: t.was(before.version), cell: ({ was }) => tie(was) },
              { key: 'after', title: t.was(after.version), cell: ({ is }) => tie(is) },
            ]}
          />
        )}
      </Section>
      <CompareForm versions={versions} />
    </>
  )
}

/** «Критерий 2» as the rules order them, or «Зона риска: 3». */
function whichCriterion({ criteria, riskZone }: RuleSet, id: string, locale: 'ru' | 'en'): string {
  const t = rulesMessages[locale]
  const at = criteria.findIndex((one) => one.id === id)
  if (at >= 0) return t.criterion(at + 1)
  return `${t.parts.riskZone}: ${riskZone.findIndex((one) => one.id === id) + 1}`
}

interface Row {
  readonly key: string
  readonly what: string
  readonly was: string
  readonly is: string
}

function rowOf(
  change: RuleChange,
  before: RuleVersionWithContent,
  after: RuleVersionWithContent,
  locale: 'ru' | 'en',
): Row {
  const t = rulesMessages[locale]
  switch (change.kind) {
    case 'threshold': {
      const field = change.after ?? change.before
      const ruleSet = (change.after === null ? before : after).ruleSet
      const what = field === null ? '' : thresholdName(field, ruleSet, locale)
      const say = (one: ThresholdField | null) =>
        one === null
          ? t.absent
          : `${thresholdValueText(one, locale)}; ${one.basis === '' ? t.noBasis : one.basis}`
      return { key: field?.place ?? '', what, was: say(change.before), is: say(change.after) }
    }
    case 'setting': {
      const words: Readonly<Record<string, string>> = {
        ...t.combineWords,
        ...t.mathWords,
        ...t.vprWords,
        ...t.smallGroupWords,
      }
      const { name } = change
      return {
        key: name,
        what: t[name],
        was: words[change.before] ?? change.before,
        is: words[change.after] ?? change.after,
      }
    }
    case 'procedures': {
      const names = (all: readonly string[]) =>
        all.map((word) => procedureOfWord(word, locale)).join('; ') || t.absent
      return {
        key: 'procedures',
        what: t.procedures,
        was: names(change.gone),
        is: names(change.added),
      }
    }
    case 'exclusions': {
      const say = (all: typeof change.before) =>
        all.map((one) => exclusionText(one, locale)).join('; ') || t.absent
      return {
        key: 'exclusions',
        what: additionMessages[locale].exclusions,
        was: say(change.before),
        is: say(change.after),
      }
    }
    case 'criterion': {
      const say = (one: typeof change.before) =>
        one === null ? t.absent : `${localText(one.wording, locale)} (${one.clause})`
      const id = change.after?.id ?? change.before?.id ?? ''
      return {
        key: `criterion ${id}`,
        what: `${whichCriterion(change.after === null ? before.ruleSet : after.ruleSet, id, locale)}: ${t.wording.toLowerCase()}`,
        was: say(change.before),
        is: say(change.after),
      }
    }
  }
}
