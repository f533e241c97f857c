import { Columns, Ruled, Section, tie, useLocale } from '../../../ui/index.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { TrackRow } from '../queries-tracks.ts'
import type { LocalText } from '../rule-set/rule-set.ts'
import { clauseText, localText } from '../rule-texts.ts'
import type { Explanation } from '../rules.ts'
import { runHref } from '../run-address.ts'
import { trackMessages } from '../tracks/messages-tracks.ts'
import {
  type TrackPlace,
  type TrackQuestion,
  type TrackReason,
  tracksOf,
} from '../tracks/rules-tracks.ts'

/** What the rules call each criterion and each part of the risk zone. */
export type Wordings = Readonly<Record<string, LocalText>>

interface TracksProps {
  readonly run: StoredRun
  readonly tracks: readonly TrackRow[]
  readonly wordings: Wordings
}

/** Три трека: who is in which and by what; the third is for every school. */
export function Tracks(props: TracksProps) {
  const t = trackMessages[useLocale()]
  const { summary, id } = props.run
  return (
    <Section title={t.title} note={t.note} id="tracks">
      <p className="second">{t.proposed}</p>
      <Columns of={3}>
        <Track {...props} track="support" />
        <Track {...props} track="riskZone" />
        <Ruled level={3} title={t.counted(t.name.prevention, summary.schools)}>
          <p>{t.prevention(summary.schools)}</p>
          {summary.notEnoughData === 0 ? null : (
            <p>
              {t.unsettled(summary.notEnoughData)}{' '}
              <a href={runHref(id, { verdict: 'notEnoughData', expert: false, open: null })}>
                {t.showThem}
              </a>
            </p>
          )}
        </Ruled>
      </Columns>
    </Section>
  )
}

function Track(props: TracksProps & { track: 'support' | 'riskZone' }) {
  const { run, tracks, wordings, track } = props
  const locale = useLocale()
  const t = trackMessages[locale]
  const inIt = tracks.filter((row) => row.track === track)
  return (
    <Ruled level={3} title={t.counted(t.name[track], inIt.length)}>
      {inIt.length === 0 ? <p>{t.nobody}</p> : null}
      {reasonsOf(inIt).map((reason) => (
        <div key={reason.criterion}>
          <p className="second">{reasonText(reason, wordings, locale)}:</p>
          <ul>
            {inIt
              .filter(({ because }) => because.some((one) => one.criterion === reason.criterion))
              .map((row) => (
                <TrackSchool key={row.schoolId} run={run} row={row} />
              ))}
          </ul>
        </div>
      ))}
    </Ruled>
  )
}

/** In the order in which the schools bring them. */
const reasonsOf = (rows: readonly TrackRow[]): readonly TrackReason[] => [
  ...new Map(rows.flatMap(({ because }) => because).map((one) => [one.criterion, one])).values(),
]

const reasonText = (
  { criterion, clause }: TrackReason,
  wordings: Wordings,
  locale: 'ru' | 'en',
): string =>
  tie(
    trackMessages[locale].reason(
      localText(wordings[criterion] ?? criterion, locale),
      clauseText(clause),
    ),
  )

function TrackSchool({ run, row }: { run: StoredRun; row: TrackRow }) {
  const t = trackMessages[useLocale()]
  const { schoolId, schoolName, open } = row
  const href = runHref(run.id, { verdict: null, expert: false, open: schoolId })
  return (
    <li>
      <a href={`${href}#row-${schoolId}`}>{tie(schoolName)}</a>
      {open.length === 0 ? null : ` – ${open.map((point) => t.open[point]).join('; ')}`}
    </li>
  )
}

interface OwnTracksProps {
  readonly verdict: {
    readonly conclusion: TrackQuestion
    readonly explanation: Pick<Explanation, 'criteria' | 'riskZone'>
  }
}

/** The same for one school, in words for its head. */
export function OwnTracks({ verdict }: OwnTracksProps) {
  const t = trackMessages[useLocale()]
  const { criteria, riskZone } = verdict.explanation
  const wordings = Object.fromEntries(
    [...criteria, ...riskZone].map(({ id, wording }) => [id, wording]),
  )
  return (
    <Section title={t.own.title} note={t.note}>
      <Columns of={2}>
        {tracksOf(verdict.conclusion).map((place) => (
          <OwnTrack key={place.track} place={place} wordings={wordings} />
        ))}
      </Columns>
    </Section>
  )
}

function OwnTrack({ place, wordings }: { place: TrackPlace; wordings: Wordings }) {
  const locale = useLocale()
  const t = trackMessages[locale]
  return (
    <Ruled level={3} title={t.name[place.track]}>
      {place.track === 'prevention' ? <p>{t.own.every}</p> : null}
      {place.because.map((reason) => (
        <p key={reason.criterion}>{reasonText(reason, wordings, locale)}.</p>
      ))}
      {place.open.includes('experts') ? <p>{sentence(t.open.experts)}</p> : null}
      {place.open.includes('missing') ? <p>{t.own.missing}</p> : null}
      {place.track === 'prevention' ? null : <p className="second">{t.own.proposed}</p>}
    </Ruled>
  )
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
