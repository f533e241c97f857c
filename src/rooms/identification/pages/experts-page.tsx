import type { ReactNode } from 'react'
import {
  Chain,
  EmptyState,
  formatDay,
  LinkButton,
  PageHead,
  Section,
  useLocale,
} from '../../../ui/index.ts'
import { expertMessages } from '../messages-experts.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredExpertMeeting } from '../queries-expert-meetings.ts'
import type { ExpertQueue } from '../queries-expert-queue.ts'
import type { StoredHeadMeeting } from '../queries-head-meetings.ts'
import type { StoredRegister } from '../queries-registers.ts'
import { decisionsInEffect } from '../register/expert-decisions.ts'
import type { QueueGroup } from '../register/expert-queue.ts'
import { runHref } from '../run-address.ts'
import { servesYear } from '../run-texts.ts'
import { ExpertCase } from './expert-case.tsx'
import { ExpertMeetings, protocolText } from './expert-meetings.tsx'

export interface ExpertsPageProps {
  readonly register: StoredRegister
  /** Null: the list was entered from an order. */
  readonly queue: ExpertQueue | null
  readonly meetings: readonly StoredExpertMeeting[]
  readonly talks: readonly StoredHeadMeeting[]
}

/** «Уточнение с экспертами (п. 3.2)»: the queue as a sheet, the meetings about it. */
export function ExpertsPage(props: ExpertsPageProps) {
  const { register, queue, meetings } = props
  const locale = useLocale()
  const t = expertMessages[locale]
  const at = { registerId: register.id }
  const schools = queue?.schools ?? []
  const count = (group: QueueGroup) => schools.filter((school) => school.group === group).length
  const decided = new Set(decisionsInEffect(meetings).map(({ decision }) => decision.schoolId))
  const open = meetings.find(({ isOpen }) => isOpen)
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[
          { label: t.registers, href: identificationPaths.registers({}) },
          {
            label: t.register(servesYear(register.year)),
            href: identificationPaths.register(at),
          },
        ]}
        lead={queue === null ? t.noQueue : t.lead(count('smallGroups'), count('gaps'))}
        actions={
          <Act
            register={register}
            open={open}
            isAsked={schools.length > 0}
            isUndecided={schools.some(
              ({ group, schoolId }) => group === 'smallGroups' && !decided.has(schoolId),
            )}
          />
        }
        chain={queue === null ? undefined : <RunChain queue={queue} />}
      />
      {schools.length === 0 ? null : (
        <Section title={t.meetings}>
          {meetings.length === 0 ? <p>{t.noMeetings}</p> : <ExpertMeetings meetings={meetings} />}
        </Section>
      )}
      {queue !== null && schools.length === 0 ? (
        <EmptyState title={t.nobody}>{t.nobodyText}</EmptyState>
      ) : null}
      {queue === null ? null : <QueueSheet {...props} queue={queue} />}
    </>
  )
}

interface ActProps {
  readonly register: StoredRegister
  readonly open: StoredExpertMeeting | undefined
  readonly isAsked: boolean
  /** Somebody must still be decided about. */
  readonly isUndecided: boolean
}

function Act({ register, open, isAsked, isUndecided }: ActProps) {
  const t = expertMessages[useLocale()]
  const registerId = register.id
  if (open !== undefined)
    return (
      <LinkButton
        kind="main"
        href={identificationPaths.expertMeeting({ registerId, meetingId: open.id })}
      >
        {t.goOn}
      </LinkButton>
    )
  if (!register.isOpen || !isAsked) return null
  return (
    <LinkButton
      kind={isUndecided ? 'main' : 'plain'}
      href={identificationPaths.newExpertMeeting({ registerId })}
    >
      {t.begin}
    </LinkButton>
  )
}

function RunChain({ queue: { run } }: { queue: ExpertQueue }) {
  const locale = useLocale()
  const t = expertMessages[locale]
  return (
    <Chain
      from={
        <a href={runHref(run.id, { verdict: null, expert: true, open: null })}>
          {t.run(formatDay(run.computedOn, locale))}
        </a>
      }
    />
  )
}

interface QueueSheetProps extends Pick<ExpertsPageProps, 'meetings' | 'talks'> {
  readonly queue: ExpertQueue
}

/** Both groups with everything an expert needs; what was decided stands with its protocol, the newest last. */
export function QueueSheet({ queue, meetings, talks }: QueueSheetProps) {
  const locale = useLocale()
  const t = expertMessages[locale]
  const first = queue.schools[0]?.group
  return (['smallGroups', 'gaps'] as const).map((group): ReactNode => {
    const schools = queue.schools.filter((school) => school.group === group)
    if (schools.length === 0) return null
    return (
      <Section key={group} title={`${t.groups[group]}: ${schools.length}`}>
        <p>{t.groupText[group]}</p>
        {group === first ? <p className="second">{t.order}</p> : null}
        <div className="stack">
          {schools.map((school) => (
            <ExpertCase
              key={school.schoolId}
              school={school}
              stability={queue.stability[school.schoolId] ?? null}
              talks={talks.filter(
                (talk) => talk.schoolId === school.schoolId && talk.withdrawal === null,
              )}
              decided={meetings.flatMap((meeting) =>
                meeting.protocol === null
                  ? []
                  : meeting.decisions
                      .filter(({ schoolId }) => schoolId === school.schoolId)
                      .map((decision) => ({
                        ...decision,
                        protocol: protocolText(meeting, locale),
                      })),
              )}
              whyHref={runHref(queue.run.id, {
                verdict: null,
                expert: group === 'smallGroups',
                open: school.schoolId,
              })}
            />
          ))}
        </div>
      </Section>
    )
  })
}
