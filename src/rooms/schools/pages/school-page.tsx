import type { ReactNode } from 'react'
import {
  Badge,
  DisclosureBox,
  formatDay,
  LinkButton,
  PageHead,
  Section,
  tie,
  useLocale,
  WithAside,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { cardMessages } from '../messages-card.ts'
import { schoolPaths } from '../paths.ts'
import type { SchoolCard } from '../queries-card.ts'
import { PageTitle } from './page-title.tsx'
import { SchoolCodes, SchoolNames } from './school-codes-and-names.tsx'
import { SchoolFacts } from './school-facts.tsx'
import { SchoolGrades } from './school-grades.tsx'
import { SchoolStructure } from './school-structure.tsx'
import { SchoolTimeline } from './school-timeline.tsx'

export interface SchoolPageProps {
  readonly card: SchoolCard
  readonly today: string
  readonly mayKeep: boolean
  readonly mayReadCodes: boolean
  /** By which right the page is open, in words. */
  readonly why: string
  readonly people: Readonly<Record<string, string>>
}

export function SchoolPage(props: SchoolPageProps) {
  const { card, mayKeep, mayReadCodes, today } = props
  const { school } = card
  const locale = useLocale()
  const { title, sections } = messages[locale]
  const { card: t } = cardMessages[locale]
  return (
    <>
      <PageTitle of={school.shortName} />
      <PageHead
        title={tie(school.shortName)}
        crumbs={[{ label: title, href: schoolPaths.list({}) }]}
        lead={tie(school.fullName)}
        marks={<State card={card} />}
        actions={mayKeep ? <Actions card={card} /> : undefined}
      />
      <WithAside
        aside={
          <>
            <Section title={sections.timeline}>
              <SchoolTimeline events={card.timeline} people={props.people} />
            </Section>
            <DisclosureBox title={t.whyTitle}>{props.why}</DisclosureBox>
          </>
        }
      >
        <Section title={sections.passport}>
          <SchoolFacts card={card} />
        </Section>
        <Section title={sections.codes}>
          {mayReadCodes ? (
            <SchoolCodes codes={school.codes} today={today} />
          ) : (
            <p className="note">{t.codesHidden}</p>
          )}
        </Section>
        <Section title={sections.grades}>
          <SchoolGrades years={card.grades} />
        </Section>
        <Section title={sections.structure}>
          <SchoolStructure card={card} />
        </Section>
        <Section title={sections.namesHistory}>
          <SchoolNames names={card.names} />
        </Section>
      </WithAside>
    </>
  )
}

function State({ card }: { card: SchoolCard }): ReactNode {
  const { school, mainSchool } = card
  const locale = useLocale()
  const { list } = messages[locale]
  if (school.closedOn !== null) {
    return <Badge kind="full">{list.closed(formatDay(school.closedOn, locale))}</Badge>
  }
  return mainSchool === null ? undefined : <Badge>{list.branchOf(tie(mainSchool.shortName))}</Badge>
}

function Actions({ card: { school, mergedInto } }: { card: SchoolCard }) {
  const { card: t } = cardMessages[useLocale()]
  const at = { schoolId: school.id }
  if (school.closedOn !== null) {
    const words = mergedInto === null ? t.reopen : t.reopenMerger
    return <LinkButton href={schoolPaths.reopen(at)}>{words}</LinkButton>
  }
  return (
    <>
      {mergedInto === null ? (
        <>
          <LinkButton href={schoolPaths.close(at)} kind="quiet">
            {t.close}
          </LinkButton>
          <LinkButton href={schoolPaths.merge(at)} kind="quiet">
            {t.merge}
          </LinkButton>
        </>
      ) : (
        <LinkButton href={schoolPaths.reopen(at)} kind="quiet">
          {t.reopenMerger}
        </LinkButton>
      )}
      <LinkButton href={schoolPaths.edit(at)} kind="main">
        {t.edit}
      </LinkButton>
    </>
  )
}
