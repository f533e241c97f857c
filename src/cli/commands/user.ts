import { text as readText } from 'node:stream/consumers'
import { StorageProblem } from '../../kernel/database/faults.ts'
import type { OpenDatabase } from '../../kernel/database/open.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day } from '../../kernel/ids.ts'
import { addPerson } from '../../rooms/access/commands/add-person.ts'
import { resetPassword } from '../../rooms/access/commands/reset-password.ts'
import { loginInput, passwordInput, roleInput } from '../../rooms/access/input.ts'
import { hashPassword, newPassword } from '../../rooms/access/passwords.ts'
import { findMunicipality, findPlaceOf, listEverybody } from '../../rooms/access/queries.ts'
import { type Arguments, readArguments, refuseMoreWords } from '../arguments.ts'
import { type CommandContext, type ExitStatus, UsageFault } from '../command.ts'
import { withDatabase } from '../database.ts'
import { userTexts } from '../user-texts.ts'

const options = {
  municipality: 'one',
  login: 'one',
  name: 'one',
  post: 'one',
  role: 'many',
  acting: 'one',
  until: 'one',
  'password-stdin': 'flag',
  json: 'flag',
} as const

export const help = (locale: Locale): string => userTexts[locale].help

export async function run(
  [action, ...rest]: readonly string[],
  context: CommandContext,
): Promise<ExitStatus> {
  const text = userTexts[context.locale]
  const given = readArguments(rest, options, context.locale)
  const work = { add, reset, list }[action ?? '']
  if (work === undefined) throw new UsageFault(text.whatToDo)
  refuseMoreWords(given, work === reset ? 1 : 0, context.locale)
  try {
    return await work(given, context)
  } catch (thrown) {
    if (!(thrown instanceof StorageProblem)) throw thrown
    context.stderr.line(thrown.sentence(context.locale))
    return 1
  }
}

async function list(given: Arguments, context: CommandContext): Promise<ExitStatus> {
  const people = await withDatabase(context, ({ owner }) => listEverybody(owner))
  if (given.has('json')) context.stdout.line(JSON.stringify(people))
  else if (people.length === 0) context.stderr.line(userTexts[context.locale].nobodyYet)
  for (const { login, municipality, roles } of given.has('json') ? [] : people) {
    context.stdout.line(`${login}\t${municipality ?? '—'}\t${roles.join(', ')}`)
  }
  return 0
}

async function add(given: Arguments, context: CommandContext): Promise<ExitStatus> {
  const text = userTexts[context.locale]
  const wanted = personWanted(given, context.locale)
  const password = await passwordOf(given, context.locale)
  const passwordHash = await hashPassword(password)
  const fault = await withDatabase(context, async ({ database, owner }: OpenDatabase) => {
    const municipality = await findMunicipality(owner, wanted.municipality)
    if (municipality === undefined) return text.noMunicipality(wanted.municipality)
    const { id: municipalityId, regionId } = municipality
    const done = await database.write({ tenant: municipalityId, actor: null }, (writer) =>
      addPerson(writer, { ...wanted, municipalityId, regionId, passwordHash }),
    )
    return done.ok ? null : text.loginTaken(done.refusal.login)
  })
  return tell(fault, text.added(wanted.login), { login: wanted.login, password }, given, context)
}

async function reset(given: Arguments, context: CommandContext): Promise<ExitStatus> {
  const text = userTexts[context.locale]
  const [login] = given.positionals
  if (login === undefined) throw new UsageFault(text.needed('ЛОГИН'))
  const password = await passwordOf(given, context.locale)
  const passwordHash = await hashPassword(password)
  const fault = await withDatabase(context, async ({ database, owner }) => {
    const place = await findPlaceOf(owner, login)
    if (place === undefined) return text.nobody(login)
    // Whoever has the server is nobody of the system; a person of the region is seen by themselves alone.
    const actor = place.municipalityId === null ? place.personId : null
    const scope = { tenant: place.municipalityId, actor }
    const done = await database.write(scope, (writer) => resetPassword(writer, login, passwordHash))
    return done.ok ? null : text.nobody(login)
  })
  return tell(fault, text.reset(login), { login, password }, given, context)
}

function tell(
  fault: string | null,
  done: string,
  account: { login: string; password: string },
  given: Arguments,
  { stdout, stderr, locale }: CommandContext,
): ExitStatus {
  if (fault !== null) {
    stderr.line(fault)
    return 1
  }
  const secret = given.has('password-stdin') ? {} : { password: account.password }
  if (given.has('json')) {
    stdout.line(JSON.stringify({ login: account.login, ...secret }))
    return 0
  }
  stdout.line(done)
  if ('password' in secret) stdout.line(userTexts[locale].password(account.password))
  return 0
}

function personWanted(given: Arguments, locale: Locale) {
  const text = userTexts[locale]
  const needed = ['municipality', 'login', 'name', 'role'] as const
  const missing = needed.filter((option) => !given.has(option))
  if (missing.length > 0) {
    throw new UsageFault(text.needed(missing.map((option) => `--${option}`).join(', ')))
  }
  const login = loginInput.safeParse(given.one('login'))
  if (!login.success) throw new UsageFault(text.badLogin)
  const until = given.one('until') ?? null
  if (until !== null && !/^\d{4}-\d{2}-\d{2}$/.test(until)) throw new UsageFault(text.badDay)
  const basis = given.one('acting')
  const acting = basis === undefined ? null : { basis, untilOn: until as Day | null }
  return {
    municipality: given.one('municipality') ?? '',
    login: login.data,
    displayName: given.one('name') ?? '',
    post: given.one('post') ?? null,
    grants: given.many('role').map((word) => {
      const role = roleInput.safeParse(word)
      if (!role.success) throw new UsageFault(text.unknownRole(word))
      return { role: role.data, acting }
    }),
  }
}

/** From standard input it stands in no list of processes and no history of a shell. */
async function passwordOf(given: Arguments, locale: Locale): Promise<string> {
  if (!given.has('password-stdin')) return newPassword()
  const password = passwordInput.safeParse((await readText(process.stdin)).replace(/\r?\n$/, ''))
  if (!password.success) throw new UsageFault(userTexts[locale].badPassword)
  return password.data
}
