import type { Actor, RoleGrant } from '../../../kernel/access/actor.ts'
import { roleTitle } from '../../../kernel/access/role-names.ts'
import type { SchoolId } from '../../../kernel/ids.ts'

/** Кто расписался: name and post as they were on that day. */
export interface Signer {
  readonly name: string
  readonly post: string
  /** Исполняющий обязанности: the order that says so. */
  readonly actingBasis: string | null
}

const acting = /^и\.\s*о\./iu

/** Somebody of the school; who acts for the head is said so, whatever the own post is. Null: not of this school. */
export function signerOf(actor: Actor, schoolId: SchoolId, ownPost: string | null): Signer | null {
  const grants = actor.grants.filter((grant) => grant.schoolId === schoolId)
  const grant =
    grants.find(({ role }) => role === 'schoolHead') ??
    grants.find(({ role }) => role === 'schoolDeputy')
  return grant === undefined ? null : signed(actor.displayName, grant, ownPost)
}

/** Somebody of the municipal team. */
export function teamSignerOf(actor: Actor, ownPost: string | null): Signer {
  const [first] = actor.grants
  if (first === undefined)
    return { name: actor.displayName, post: ownPost ?? '', actingBasis: null }
  return ownPost === null
    ? signed(actor.displayName, first, null)
    : { name: actor.displayName, post: ownPost, actingBasis: null }
}

function signed(name: string, grant: RoleGrant, ownPost: string | null): Signer {
  const title = roleTitle(grant.role, grant.acting !== null, 'ru')
  if (grant.acting === null) return { name, post: ownPost ?? title, actingBasis: null }
  const post = ownPost !== null && acting.test(ownPost) ? ownPost : title
  return { name, post, actingBasis: grant.acting.basis }
}
