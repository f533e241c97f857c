import type { RoleGrant } from '../../../kernel/access/actor.ts'
import { roleTitle } from '../../../kernel/access/role-names.ts'
import { KeyValue, PageHead, Section, Table, useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import type { Oneself } from '../queries.ts'

export function MePage({ person }: { person: Oneself }) {
  const locale = useLocale()
  const { product, me: t } = messages[locale]
  return (
    <>
      <title>{`${t.title} – ${product}`}</title>
      <PageHead title={person.name} lead={person.authority ?? undefined} />
      <KeyValue
        facts={[
          { term: t.login, value: person.login },
          { term: t.post, value: person.post ?? t.none },
          { term: t.municipality, value: person.municipality ?? t.region },
        ]}
      />
      <Section title={t.roles}>
        <Table
          caption={t.roles}
          captionUnseen
          rows={person.grants}
          rowKey={(grant) => `${grant.role} ${grant.schoolId ?? ''}`}
          empty={t.noRoles}
          columns={[
            {
              key: 'role',
              title: t.role,
              cell: (grant) => roleTitle(grant.role, grant.acting !== null, locale),
            },
            {
              key: 'where',
              title: t.where,
              cell: ({ schoolId }) =>
                schoolId === null ? (
                  t.wholeMunicipality
                ) : (
                  <a href={`/schools/${schoolId}`}>{t.school}</a>
                ),
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
