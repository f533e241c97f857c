import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/kit/database.ts'
import { type MunicipalityId, newId } from '../ids.ts'
import { ok } from '../result.ts'
import { type CopyValue, copyRows } from './copy-rows.ts'
import { OutsideTransaction } from './driver.ts'
import type { Reader, Scope, Writer } from './handles.ts'

const { database } = await testDatabase()
const scope: Scope = { tenant: newId<MunicipalityId>(), actor: null }
const target = { table: 'arriving', columns: ['number', 'word', 'data'] }

const copied = (rows: Iterable<readonly CopyValue[]>) =>
  database.write(scope, async (writer) => {
    await sql`create temporary table arriving (number int, word text, data jsonb) on commit drop`.execute(
      writer,
    )
    await copyRows(writer, target, rows)
    const found = await sql<{ number: number; word: string | null; data: unknown }>`
      select number, word, data from arriving order by number`.execute(writer)
    return ok(found.rows)
  })

test('what is copied comes back as it was, whatever is in it', async () => {
  const words = ['', 'a\tb', 'line\nline\r\n', '\\N', '\\', 'Ёлкино «7»', null, '\\.']
  const rows = words.map((word, number) => [number, word, JSON.stringify({ word })] as const)
  expect(await copied(rows)).toEqual(
    ok(words.map((word, number) => ({ number, word, data: { word } }))),
  )
})

test('more than one message holds goes over whole', async () => {
  function* many() {
    for (let number = 0; number < 50_000; number += 1) yield [number, 'школа'.repeat(8), null]
  }
  const back = await copied(many())
  expect(back.ok && back.value.length).toBe(50_000)
})

test('a value of another type is an error, and the connection serves on', async () => {
  await expect(copied([[1, 'a', '{broken']])).rejects.toMatchObject({ code: '22P02' })
  for (let time = 0; time < 12; time += 1) expect((await copied([[time, 'a', null]])).ok).toBe(true)
})

test('rows that cannot be made end the copying with their own error', async () => {
  function* broken(): Generator<readonly CopyValue[]> {
    yield [1, 'a', null]
    throw new RangeError('no more')
  }
  await expect(copied(broken())).rejects.toThrow(RangeError)
  expect((await copied([])).ok).toBe(true)
})

test('a table that row-level security watches takes no copy', async () => {
  const copying = database.write(scope, async (writer) => {
    const journal = { table: 'journal', columns: ['municipality_id'] }
    await copyRows(writer, journal, [[scope.tenant]])
    return ok(null)
  })
  await expect(copying).rejects.toMatchObject({ code: expect.stringMatching(/^(?:0A000|42501)$/) })
})

test('outside a write nothing is copied', async () => {
  const copying = database.read(scope, (reader: Reader) =>
    copyRows(reader as unknown as Writer, target, []),
  )
  await expect(copying).rejects.toThrow(OutsideTransaction)
})
