import { Ruled, Section, Table, tie, useLocale } from '../../../ui/index.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { TrackRow } from '../queries-tracks.ts'
import type { LocalText } from '../rule-set/rule-set.ts'
import { localText } from '../rule-texts.ts'
import { runHref } from '../run-address.ts'
import { trackMessages } from '../tracks/messages-tracks.ts'
import { type TrackPlace, type TrackQuestion, tracksOf } from '../tracks/rules-tracks.ts'

/** What the rules call each criterion and each part of the risk zone. */
export type Wordings = Readonly<Record<string, LocalText>>

interface TracksProps {
  readonly run: StoredRun
  readonly tracks: readonly TrackRow[]
  readonly wordings: Wordings
}

/** Три трека: who is in which and by what; the third is for every school. */
export function Tracks({ run, tracks, wordings }: TracksProps) {
  const locale = useLocale()
  const t = trackMessages[locale]
  const { schools, notEnoughData } = run.summary
  const count = (name: TrackRow['track']) => tracks.filter(({ track }) => track === name).length
  return (
    <Section title={t.title} note={t.note} id="tracks">
      <p className="second">{t.proposed}</p>
      {tracks.length === 0 ? <p>{t.nobody}</p> : null}
      {tracks.length === 0 ? null : (
        <Table
          caption={t.title}
          captionUnseen
          rows={tracks}
          rowKey={({ schoolId }) => schoolId}
          partOf={({ track }) => t.counted(t.name[track], count(track))}
          columns={[
            {
              key: 'school',
              title: t.columns.school,
              keep: true,
              cell: ({ schoolId, schoolName }) => (
                <a
                  href={`${runHref(run.id, { verdict: null, expert: false, open: schoolId })}#row-${schoolId}`}
                >
                  {tie(schoolName)}
                </a>
              ),
            },
            {
              key: 'why',
              title: t.columns.why,
              cell: (place) => <Why place={place} wordings={wordings} />,
            },
            {
              key: 'open',
              title: t.columns.open,
              cell: ({ open }) => open.map((point) => t.open[point]).join('; ') || '–',
            },
          ]}
        />
      )}
      <Ruled level={3} title={t.counted(t.name.prevention, schools)}>
        <p>{t.prevention(schools)}</p>
        {notEnoughData === 0 ? null : (
          <p>
            {t.unsettled(notEnoughData)}{' '}
            <a href={runHref(run.id, { verdict: 'notEnoughData', expert: false, open: null })}>
              {t.showThem}
            </a>
          </p>
        )}
      </Ruled>
    </Section>
  )
}

function Why({ place, wordings }: { place: TrackPlace; wordings: Wordings }) {
  const locale = useLocale()
  const t = trackMessages[locale]
  return place.because.map(({ criterion, clause }) => (
    <div key={criterion}>
      {tie(t.reason(localText(wordings[criterion] ?? criterion, locale), clause))}
    </div>
  ))
}

/** The same for one school, in words for its head. */
export function OwnTracks(props: { conclusion: TrackQuestion; wordings: Wordings }) {
  const t = trackMessages[useLocale()]
  const places = tracksOf(props.conclusion)
  return (
    <Section title={t.own.title} note={t.note}>
      {places.map((place) => (
        <Ruled key={place.track} level={3} title={t.name[place.track]}>
          {place.track === 'prevention' ? (
            <p>{t.own.every}</p>
          ) : (
            <>
              <Why place={place} wordings={props.wordings} />
              <p className="second">{t.own.proposed}</p>
            </>
          )}
          {place.open.includes('experts') ? <p>{sentence(t.open.experts)}</p> : null}
          {place.open.includes('missing') ? <p>{t.own.missing}</p> : null}
        </Ruled>
      ))}
    </Section>
  )
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
