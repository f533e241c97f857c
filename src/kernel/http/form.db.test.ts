import { expect, test } from 'vitest'
import { z } from 'zod'
import { seedDemo } from '../../../db/demo/seed.ts'
import { testDatabase } from '../../../tests/kit/database.ts'
import { outcomeOf, requestTo, subjectOf } from '../../../tests/kit/wrapped.ts'
import { everyone, oneOf, signedIn } from '../access/decision.ts'
import { record } from '../journal/journal.ts'
import { ok, refuse } from '../result.ts'
import { form, forms } from './form.ts'
import { frameOf } from './frame.ts'
import { page } from './page.ts'

const db = await testDatabase()
await seedDemo(db)
const adviser = subjectOf('metodist')

/** A form of its own for these tests: it puts a line into the journal and may refuse. */
const note = form({
  policy: oneOf('adviser', 'administrator'),
  audit: 'test.noted',
  input: z.object({ title: z.string().min(3).max(20), count: z.coerce.number().int().min(1) }),
  run: async ({ writer }, { title, count }) => {
    if (title !== 'silent') {
      await record(writer, { event: 'test.noted', object: { kind: 'note', id: title } })
    }
    return title === 'refused' ? refuse({ kind: 'full' as const, count }) : ok(count)
  },
  refusal: ({ count }) => `Места нет: ${count}`,
  redirectTo: (_context, count) => `/notes?count=${count}`,
  flash: (count) => `Записано: ${count}`,
})

const send = (fields: Record<string, string>, as = adviser) =>
  requestTo(db.database, { fields, as })

async function noted(title: string): Promise<number> {
  const { rows } = await db.owner.query('select from journal where object_id = $1', [title])
  return rows.length
}

test('an accepted form leads on with a message and stands in the journal', async () => {
  const sent = send({ title: 'accepted', count: '2' })
  const outcome = await outcomeOf(note(sent.args))
  expect(outcome).toMatchObject({ status: 303, location: '/notes?count=2' })
  expect(sent.cookies.join()).toContain('opora_flash=')
  expect(await noted('accepted')).toBe(1)
})

test('every fault comes back at its field, in words, with everything typed', async () => {
  const outcome = await outcomeOf(note(send({ title: 'ab', count: '' }).args))
  expect(outcome).toMatchObject({
    status: 422,
    data: {
      values: { title: 'ab', count: '' },
      faults: [
        { field: 'title', text: 'Не короче 3\u00a0знаков' },
        { field: 'count', text: 'Не меньше 1' },
      ],
    },
  })
})

test('faults are worded in the language of the page', async () => {
  const sent = requestTo(db.database, { fields: { count: '1' }, as: adviser, locale: 'en' })
  const { data } = await outcomeOf(note(sent.args))
  expect(data).toMatchObject({ faults: [{ field: 'title', text: 'Fill in this field' }] })
})

test('a refusal is a sentence, and nothing of the write stays', async () => {
  const outcome = await outcomeOf(note(send({ title: 'refused', count: '7' }).args))
  expect(outcome).toMatchObject({
    status: 422,
    data: { values: { title: 'refused' }, faults: [{ field: null, text: 'Места нет: 7' }] },
  })
  expect(await noted('refused')).toBe(0)
})

test('a write that does not record its event is a bug and is rolled back', async () => {
  const sent = send({ title: 'silent', count: '1', idempotencyToken: 'silent' })
  expect(await outcomeOf(note(sent.args))).toMatchObject({ status: 500, data: { code: 'bug' } })
  expect(sent.logged.join()).toContain('declared test.noted, recorded nothing')
  const { rows } = await db.owner.query("select from form_submissions where token = 'silent'")
  expect(rows).toHaveLength(0)
})

test('who may not gets 403 with the reason and who can', async () => {
  const outcome = await outcomeOf(note(send({ title: 'x', count: '1' }, subjectOf('uchitel')).args))
  expect(outcome).toMatchObject({
    status: 403,
    data: { code: 'access-denied', reason: expect.stringContaining('методист, администратор') },
  })
})

test('a form sent after the session ended stores nothing and waits on its page', async () => {
  const sent = requestTo(db.database, { fields: { title: 'visitor', count: '1' }, path: '/notes' })
  const outcome = await outcomeOf(note(sent.args))
  expect(outcome.status).toBe(303)
  expect(outcome.location).toMatch(/^\/sign-in\?next=%2Fnotes%3Fkept%3D[\w-]+$/)
  expect(await noted('visitor')).toBe(0)
  const next = new URL(outcome.location ?? '', 'http://localhost').searchParams.get('next') ?? ''
  const frame = page({ policy: everyone('frame'), show: frameOf })
  const back = await outcomeOf(frame(requestTo(db.database, { path: next, as: adviser }).args))
  expect(back.data).toMatchObject({
    keptForm: { title: 'visitor', count: '1' },
    flash: { kind: 'fault', text: expect.stringContaining('ещё не\u00a0записано') },
  })
})

test('a form sent twice is stored once and answered alike, also at the same moment', async () => {
  const fields = { title: 'twice', count: '3', idempotencyToken: 'once-1' }
  const answers = await Promise.all([1, 2, 3, 4].map(() => outcomeOf(note(send(fields).args))))
  expect(answers.map((answer) => answer.location)).toEqual(Array(4).fill('/notes?count=3'))
  expect(await noted('twice')).toBe(1)
})

test('the same page sent again with other values is stored again', async () => {
  const token = { idempotencyToken: 'once-2' }
  await outcomeOf(note(send({ title: 'first', count: '1', ...token }).args))
  await outcomeOf(note(send({ title: 'second', count: '1', ...token }).args))
  expect([await noted('first'), await noted('second')]).toEqual([1, 1])
})

test('a refused form may be sent again unchanged', async () => {
  let full = true
  const action = form({
    policy: signedIn,
    audit: 'test.noted',
    input: z.object({}),
    run: async ({ writer }) => {
      await record(writer, { event: 'test.noted', object: { kind: 'note', id: 'again' } })
      return full ? refuse('full') : ok(null)
    },
    refusal: (refusal) => refusal,
    redirectTo: '/notes',
  })
  const fields = { idempotencyToken: 'once-3' }
  expect((await outcomeOf(action(send(fields).args))).status).toBe(422)
  full = false
  expect((await outcomeOf(action(send(fields).args))).status).toBe(303)
  expect(await noted('again')).toBe(1)
})

test('several forms of a page keep their own policies', async () => {
  const open = form({
    policy: everyone('test'),
    audit: 'test.opened',
    input: z.object({}),
    run: async ({ writer }) => {
      await record(writer, { event: 'test.opened', object: { kind: 'note', id: 'opened' } })
      return ok(null)
    },
    refusal: (refusal: never) => refusal,
    redirectTo: '/opened',
  })
  const action = forms({ note, open })
  const teacher = subjectOf('uchitel')
  const opened = await outcomeOf(action(send({ intent: 'open' }, teacher).args))
  expect(opened.location).toBe('/opened')
  const denied = await outcomeOf(
    action(send({ intent: 'note', title: 'no', count: '1' }, teacher).args),
  )
  expect(denied.status).toBe(403)
  expect((await outcomeOf(action(send({ intent: 'toString' }, teacher).args))).status).toBe(400)
})

test('a body that is no form is refused, not a bug', async () => {
  const sent = send({})
  const request = new Request('http://localhost/', { method: 'POST', body: '{}' })
  expect((await outcomeOf(note({ ...sent.args, request }))).status).toBe(400)
})

test('a file that is too large is a fault at its field', async () => {
  const upload = form({
    policy: signedIn,
    audit: 'test.noted',
    input: z.object({ file: z.file().max(1_048_576) }),
    run: async ({ writer }, { file }) => {
      await record(writer, { event: 'test.noted', object: { kind: 'file', id: file.name } })
      return ok(null)
    },
    refusal: (refusal: never) => refusal,
    redirectTo: '/files',
  })
  const sending = (file: File) => {
    const fields = new FormData()
    fields.append('file', file)
    return outcomeOf(upload(requestTo(db.database, { as: adviser, fields }).args))
  }
  expect(await sending(new File([new Uint8Array(2_000_000)], 'large.csv'))).toMatchObject({
    status: 422,
    data: { faults: [{ field: 'file', text: 'Файл не больше 1\u00a0МБ' }] },
  })
  expect((await sending(new File([], ''))).data).toMatchObject({
    faults: [{ field: 'file', text: 'Заполните это поле' }],
  })
  expect((await sending(new File(['school'], 'small.csv'))).status).toBe(303)
  expect(await noted('small.csv')).toBe(1)
})
