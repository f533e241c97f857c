import type { Pool } from 'pg'
import { createContext } from 'react-router'
import { signerFrom } from '../../kernel/http/signed.ts'
import type { MunicipalityId, PersonId } from '../../kernel/ids.ts'
import { type Accounts, openAccounts } from './accounts.ts'
import { type Guessing, openGuessing } from './guessing.ts'
import { type DemoPeople, isEmpty, listDemoPeople } from './queries.ts'
import { sessionLookUp } from './session.ts'

/** What signing in needs beside the database. */
export interface Access {
  readonly accounts: Accounts
  readonly guessing: Guessing
  readonly sessionOf: ReturnType<typeof sessionLookUp>
  readonly personAt: (personId: string) => Promise<PersonPlace | null>
  /** The people that the sign-in page of a demo offers; null where there is no demo. */
  readonly demoPeople: () => Promise<DemoPeople | null>
  /** The right of the one-time link with which the first administrator is made. */
  readonly setUpKey: string
  readonly mayBeSetUp: (key: string | null) => Promise<boolean>
}

/** Where a person's writes go; known before there is a session. */
export interface PersonPlace {
  readonly personId: PersonId
  readonly municipalityId: MunicipalityId | null
}

/** How routes of this room reach it: `context.service(accessServices)`. */
export const accessServices = createContext<Access>()

export interface AccessParts {
  readonly owner: Pool
  readonly application: Pool
  readonly secret: string
  readonly publicUrl: URL | undefined
  /** Null: no demo. */
  readonly demoPassword: string | null
}

export function openAccess(parts: AccessParts): Access {
  const { owner, application, secret, publicUrl, demoPassword } = parts
  const accounts = openAccounts(owner, secret, publicUrl)
  const signer = signerFrom(secret)
  const setUpKey = signer.digest('set-up', 'first administrator')
  return {
    accounts,
    guessing: openGuessing(owner, signer),
    sessionOf: sessionLookUp(application, accounts),
    personAt: async (personId) => {
      const { rows } = await owner.query<PersonPlace>(
        `select id as "personId", municipality_id as "municipalityId"
         from people where id = $1 and left_at is null`,
        [personId],
      )
      return rows[0] ?? null
    },
    demoPeople: async () => {
      if (demoPassword === null) return null
      const people = await listDemoPeople(owner)
      return people.length === 0 ? null : { password: demoPassword, people }
    },
    setUpKey,
    mayBeSetUp: async (key) => key === setUpKey && (await isEmpty(owner)),
  }
}
