import { EmptyState, Notice, PageHead, Section, tie, useLocale } from '../../../ui/index.ts'
import { identificationMessages } from '../messages.ts'
import { headMeetingMessages } from '../messages-head-meetings.ts'
import { rulesMessages } from '../messages-rules.ts'
import { runMessages } from '../messages-runs.ts'
import { sheetMessages } from '../messages-sheets.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredHeadMeeting } from '../queries-head-meetings.ts'
import { servesYear } from '../run-texts.ts'
import { HeadMeetingList } from './head-meeting-list.tsx'
import { OwnTracks } from './tracks.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import { WhyPanel, type WhyProps } from './why-panel.tsx'

interface OwnSchoolPageProps {
  readonly shown: Omit<WhyProps, 'diagnosis'> | null
  /** Беседы с руководителем: for the municipal team. */
  readonly talks: readonly StoredHeadMeeting[]
}

/** What a school sees of itself: its counts, the threshold, what is missing. */
export function OwnSchoolPage({ shown, talks }: OwnSchoolPageProps) {
  const locale = useLocale()
  const t = runMessages[locale]
  const title = shown === null ? t.own.title : tie(shown.verdict.schoolName)
  return (
    <>
      <title>{`${t.own.title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[{ label: t.title, href: identificationPaths.home({}) }]}
        lead={shown === null ? undefined : t.fullTitle(servesYear(shown.run.year))}
        marks={shown === null ? undefined : <VerdictMark verdict={shown.verdict.verdict} />}
      />
      {shown === null ? (
        <Section title={t.conclusions} titleUnseen>
          <EmptyState title={sheetMessages[locale].own.none}>
            {sheetMessages[locale].own.noneText}
          </EmptyState>
        </Section>
      ) : (
        <>
          <Notice kind="info" title={rulesMessages[locale].vprLetter}>
            {t.own.letter}
          </Notice>
          {shown.run.outcome === 'preliminary' ? (
            <Notice kind="lack">{identificationMessages[locale].preliminary}</Notice>
          ) : null}
          <OwnTracks verdict={shown.verdict} />
          <Section title={t.conclusions} titleUnseen>
            <WhyPanel {...shown} diagnosis={null} />
          </Section>
        </>
      )}
      {talks.length === 0 ? null : (
        <Section title={headMeetingMessages[locale].title}>
          <HeadMeetingList meetings={talks} ofSchool />
        </Section>
      )}
    </>
  )
}
