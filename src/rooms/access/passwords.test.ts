import { expect, test } from 'vitest'
import { hashPassword, newPassword, passwordMatches } from './passwords.ts'

test('a password matches its hash and no other', async () => {
  const hash = await hashPassword('пароль-Ёлка-7')
  expect(hash).toMatch(/^argon2id\$19456\$2\$1\$/)
  expect(await passwordMatches('пароль-Ёлка-7', hash)).toBe(true)
  expect(await passwordMatches('пароль-Елка-7', hash)).toBe(false)
})

test('one password gives two hashes', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'))
})

test('a letter typed as one character or as two is the same password', async () => {
  expect(await passwordMatches('й'.normalize('NFD'), await hashPassword('й'))).toBe(true)
})

test.each(['', 'plain', 'bcrypt$1$2$3$4$5', 'argon2id$19456$2$1'])(
  '«%s» is no hash',
  async (hash) => {
    expect(await passwordMatches('x', hash)).toBe(false)
  },
)

test('made-up passwords differ and have no letters that look alike', () => {
  const made = Array.from({ length: 200 }, newPassword)
  expect(new Set(made).size).toBe(200)
  for (const password of made)
    expect(password).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{4}$/)
})
