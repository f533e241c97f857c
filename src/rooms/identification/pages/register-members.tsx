import {
  type Column,
  formatDay,
  LinkButton,
  Section,
  Table,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { registerMessages } from '../messages-registers.ts'
import { identificationPaths } from '../paths.ts'
import type { Standing } from '../register/members.ts'
import type { OrderMark } from '../register/periods.ts'
import type { RegisterSections } from '../register/sections.ts'
import { runHref } from '../run-address.ts'
import { GroundLines, type PeopleNames } from './ground-lines.tsx'

/** Движение школы, as its line shows it. */
export type Movement = 'entered' | 'returned' | 'stayed'

export interface MembersProps {
  readonly registerId: string
  readonly runId: string | null
  readonly sections: RegisterSections
  /** Of schools with addressed support: how they came into this list. */
  readonly movements: Readonly<Record<string, Movement>>
  /** Since which order a school is in the list; empty before the order. */
  readonly since: Readonly<Record<string, OrderMark>>
  readonly names: PeopleNames
  readonly mayAmend: boolean
  readonly isApproved: boolean
}

/** The three tracks, and the schools of which something else is to be said. */
export function RegisterMembers(props: MembersProps) {
  const { sections, isApproved } = props
  const { tracks: t, leftOut, open, lackData, lackDataText } = registerMessages[useLocale()]
  return (
    <>
      <Part
        {...props}
        title={isApproved ? t.support : t.supportBefore}
        rows={sections.support}
        isSupport
      />
      {sections.open.length === 0 || isApproved ? null : (
        <Part {...props} title={open.title} rows={sections.open} />
      )}
      <Part {...props} title={t.riskZone} rows={sections.riskZone} />
      <Section title={t.prevention}>
        <p>{t.preventionText}</p>
      </Section>
      {sections.leftOut.length === 0 ? null : (
        <Part {...props} title={leftOut} rows={sections.leftOut} />
      )}
      {sections.lackData.length === 0 ? null : (
        <Part {...props} title={lackData} lead={lackDataText} rows={sections.lackData} />
      )}
    </>
  )
}

interface PartProps extends MembersProps {
  readonly title: string
  readonly lead?: string
  readonly rows: readonly Standing[]
  readonly isSupport?: boolean
}

function Part(props: PartProps) {
  const { title, lead, rows } = props
  const locale = useLocale()
  const t = registerMessages[locale]
  return (
    <Section title={title} note={t.schools(rows.length)}>
      {lead === undefined ? null : <p>{lead}</p>}
      {rows.length === 0 ? (
        <p>{t.tracks.none}</p>
      ) : (
        <Table
          caption={title}
          captionUnseen
          rows={rows}
          rowKey={({ schoolId }) => schoolId}
          columns={columnsOf(props, t, locale)}
        />
      )}
    </Section>
  )
}

function columnsOf(
  props: PartProps,
  t: (typeof registerMessages)['ru'],
  locale: 'ru' | 'en',
): readonly Column<Standing>[] {
  const { registerId, runId, names, movements, since, isApproved } = props
  const whyHref = (schoolId: string) =>
    runId === null ? null : runHref(runId, { verdict: null, expert: false, open: schoolId })
  const columns: Column<Standing>[] = [
    { key: 'school', title: t.columns.school, cell: ({ schoolName }) => tie(schoolName) },
    {
      key: 'why',
      title: t.columns.why,
      cell: ({ schoolId, grounds }) => (
        <GroundLines grounds={grounds} names={names} whyHref={whyHref(schoolId)} />
      ),
    },
  ]
  if (props.isSupport)
    columns.push({
      key: 'movement',
      title: isApproved ? t.columns.period : t.columns.movement,
      cell: ({ schoolId }) => {
        const from = since[schoolId]
        return (
          <>
            {movementText(movements[schoolId], isApproved, t)}
            {from === undefined ? null : (
              <span className="second">
                {' '}
                {t.movement.since(formatDay(from.on, locale), from.number)}
              </span>
            )}
          </>
        )
      },
    })
  if (props.mayAmend)
    columns.push({
      key: 'amend',
      title: t.amendments.title,
      titleUnseen: true,
      cell: ({ schoolId, schoolName, track }) => (
        <LinkButton
          small
          kind="quiet"
          label={`${t.amendments.short}: ${schoolName}`}
          href={identificationPaths.amendRegister(
            { registerId },
            { school: schoolId, change: track === 'support' ? 'exclude' : 'include' },
          )}
        >
          {t.amendments.short}
        </LinkButton>
      ),
    })
  return columns
}

const future = { entered: 'enter', returned: 'return', stayed: 'stay' } as const

const movementText = (
  movement: Movement | undefined,
  isApproved: boolean,
  { movement: t }: (typeof registerMessages)['ru'],
): string => (movement === undefined ? '' : t[isApproved ? movement : future[movement]])
