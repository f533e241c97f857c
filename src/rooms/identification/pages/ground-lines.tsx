import { formatDay, Stack, tie, useLocale } from '../../../ui/index.ts'
import { registerMessages } from '../messages-registers.ts'
import type { MemberGround } from '../register/member-facts.ts'

/** Names of people by id; somebody of whom nothing is known is «система». */
export type PeopleNames = Readonly<Record<string, string>>

interface GroundLinesProps {
  readonly grounds: readonly MemberGround[]
  readonly names: PeopleNames
  /** Where the conclusion is explained. */
  readonly whyHref: string | null
}

/** Why a school stands where it stands: every decision that spoke of it, in its order. */
export function GroundLines({ grounds, names, whyHref }: GroundLinesProps) {
  return (
    <Stack>
      {grounds.map((ground) => (
        <div key={keyOf(ground)}>
          <GroundLine ground={ground} names={names} whyHref={whyHref} />
        </div>
      ))}
    </Stack>
  )
}

const keyOf = (ground: MemberGround): string => {
  switch (ground.kind) {
    case 'experts':
      return ground.meetingId
    case 'received':
      return ground.listId
    case 'amendment':
      return ground.id
    case 'conclusion':
    case 'earlierOrder':
      return ground.kind
  }
}

function GroundLine({
  ground,
  names,
  whyHref,
}: { ground: MemberGround } & Omit<GroundLinesProps, 'grounds'>) {
  const locale = useLocale()
  const { ground: t, why } = registerMessages[locale]
  switch (ground.kind) {
    case 'conclusion':
      return (
        <>
          {conclusionText(ground, t)} {whyHref === null ? null : <a href={whyHref}>{why}</a>}
        </>
      )
    case 'earlierOrder':
      return ground.reason ? `${t.earlierOrder} ${tie(ground.reason)}` : t.earlierOrder
    case 'experts':
      return t.expertsSaid(
        ground.protocol ?? ground.meetingNumber,
        formatDay(ground.heldOn, locale),
        t.experts[ground.decision],
        ground.reason,
      )
    case 'received':
      return (
        <>
          {t[ground.comparison](ground.title)}{' '}
          {ground.comparison === 'agreed' ? null : ground.resolution === null ? (
            t.unresolved
          ) : (
            <>
              {t.resolved[ground.resolution]} {ground.reason} <Author of={ground} names={names} />
            </>
          )}
        </>
      )
    case 'amendment':
      return (
        <>
          {t.amended[ground.change]} {ground.reason} <Author of={ground} names={names} />
        </>
      )
  }
}

type Conclusion = Extract<MemberGround, { kind: 'conclusion' }>

function conclusionText(
  { verdict, criteria, needsExpert }: Conclusion,
  t: (typeof registerMessages)['ru']['ground'],
): string {
  const clauses = criteria.map(({ clause }) => clause).join('; ')
  if (verdict === 'riskZone') return t.riskZone(clauses)
  if (verdict !== 'listed') return t[verdict]
  return needsExpert ? t.listedSmall(clauses) : t.listed(clauses)
}

interface AuthorProps {
  readonly of: { readonly by: string | null; readonly on: string | null }
  readonly names: PeopleNames
}

/** «Соколова И. П., 15.09.2025». */
export function Author({ of: { by, on }, names }: AuthorProps) {
  const locale = useLocale()
  const { ground: t, somebody } = registerMessages[locale]
  if (on === null) return null
  const name = by === null ? somebody : (names[by] ?? somebody)
  return <span className="second">{t.by(name, formatDay(on, locale))}</span>
}
