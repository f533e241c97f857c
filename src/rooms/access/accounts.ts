import { createHmac, timingSafeEqual } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { cookieOf } from '../../kernel/http/server/cookies.ts'
import { hashPassword, passwordMatches } from './passwords.ts'

const COOKIE = 'opora.session_token'
const DAY = 86_400

/** The accounts library, tied to the schema `auth`, which only the owner of the tables may touch. */
export interface Accounts {
  /** The token of a session cookie that we signed ourselves, else null. */
  readonly tokenOf: (headers: Headers) => string | null
  /** Null when login and password do not fit together. */
  readonly signIn: (login: string, password: string) => Promise<SignedIn | null>
  readonly signOut: (headers: Headers) => Promise<readonly string[]>
  /** Makes the session and its cookie live longer. */
  readonly renew: (headers: Headers) => Promise<readonly string[]>
}

export interface SignedIn {
  readonly personId: string
  readonly cookies: readonly string[]
}

export function openAccounts(owner: Pool, secret: string, publicUrl: URL | undefined): Accounts {
  const auth = configure(owner, secret, publicUrl)
  const cookieName = publicUrl?.protocol === 'https:' ? `__Secure-${COOKIE}` : COOKIE
  return {
    tokenOf: (headers) => openToken(cookieOf(headers, cookieName), secret),
    signIn: async (login, password) => {
      try {
        const body = { username: login, password, rememberMe: true }
        const done = await auth.api.signInUsername({ body, returnHeaders: true })
        return { personId: done.response.user.id, cookies: done.headers.getSetCookie() }
      } catch (thrown) {
        if (isRefusal(thrown)) return null
        throw thrown
      }
    },
    signOut: async (headers) => {
      const done = await auth.api.signOut({ headers, returnHeaders: true })
      return done.headers.getSetCookie()
    },
    renew: async (headers) => {
      const done = await auth.api.getSession({ headers, returnHeaders: true })
      return done.headers.getSetCookie()
    },
  }
}

function configure(owner: Pool, secret: string, publicUrl: URL | undefined) {
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' }
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool: owner }) }).withSchema('auth')
  return betterAuth({
    database: { db, type: 'postgres' },
    secret,
    baseURL: publicUrl?.origin ?? 'http://localhost',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => passwordMatches(password, hash),
      },
    },
    user: { modelName: 'users', fields: { emailVerified: 'email_verified', ...times } },
    session: {
      modelName: 'sessions',
      fields: {
        ...times,
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
      expiresIn: 14 * DAY,
      updateAge: DAY,
    },
    account: { modelName: 'accounts', fields: { ...accountFields, ...times } },
    verification: { modelName: 'verifications', fields: { ...times, expiresAt: 'expires_at' } },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: (login) => /^[a-z0-9][a-z0-9._-]+$/i.test(login),
        schema: { user: { fields: { username: 'username', displayUsername: 'display_username' } } },
      }),
    ],
    advanced: {
      cookiePrefix: 'opora',
      useSecureCookies: publicUrl?.protocol === 'https:',
      database: { generateId: 'uuid' },
      // Addresses are not kept: guessing is slowed down by our own counter, before the password is looked at.
      ipAddress: { disableIpTracking: true },
    },
  })
}

const accountFields = {
  accountId: 'account_id',
  providerId: 'provider_id',
  userId: 'user_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
}

/** Checked here and not by the library: a request then asks the database once instead of three times. */
function openToken(cookie: string | undefined, secret: string): string | null {
  const at = cookie?.lastIndexOf('.') ?? -1
  if (cookie === undefined || at < 1) return null
  const token = cookie.slice(0, at)
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(cookie.slice(at + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

function isRefusal(thrown: unknown): boolean {
  const status = (thrown as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 500
}
