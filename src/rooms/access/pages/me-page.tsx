import type { RoleGrant } from '../../../kernel/access/actor.ts'
import { roleNames } from '../../../kernel/access/role-names.ts'
import { PageHead, Section, Table, useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import type { Oneself } from '../queries.ts'

export function MePage({ person }: { person: Oneself }) {
  const locale = useLocale()
  const { product, me: t } = messages[locale]
  const facts = [
    [t.login, person.login],
    [t.post, person.post ?? t.none],
    [t.municipality, person.municipality ?? t.region],
  ] as const
  return (
    <>
      <title>{`${t.title} – ${product}`}</title>
      <PageHead title={person.name} crumbs={[]} lead={person.authority ?? undefined} />
      <dl className="facts">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt> <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Section title={t.roles}>
        <Table
          caption={t.roles}
          captionUnseen
          rows={person.grants}
          rowKey={(grant) => `${grant.role} ${grant.schoolId ?? ''}`}
          empty={t.noRoles}
          columns={[
            { key: 'role', title: t.role, cell: (grant) => roleNames[locale][grant.role] },
            {
              key: 'where',
              title: t.where,
              cell: (grant) => (grant.schoolId === null ? t.wholeMunicipality : t.school),
            },
            { key: 'basis', title: t.basis, cell: (grant) => basisOf(grant, t) },
          ]}
        />
      </Section>
      <Section title={t.why}>
        <p>{t.whyText}</p>
      </Section>
    </>
  )
}

function basisOf({ acting }: RoleGrant, t: (typeof messages)['ru']['me']): string {
  if (acting === null) return t.own
  if (acting.untilOn === null) return t.acting(acting.basis)
  return t.actingUntil(acting.basis, acting.untilOn.split('-').reverse().join('.'))
}
