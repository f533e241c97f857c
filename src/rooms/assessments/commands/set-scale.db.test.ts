import { expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { Day } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import { scalesInForce, scaleVersions } from '../queries-scales.ts'
import { scaleKeyText } from '../scales/rules-scale.ts'
import { assessmentDistrict } from '../test-district.ts'
import { type NewScale, setScale, takeScales } from './set-scale.ts'

const db = await testDatabase()
const { actor, scope, neighbour, neighbourScope, person } = await assessmentDistrict(db)
const acting = { ...actor, today: '2025-09-15' as Day }

const scale: NewScale = {
  ...{ year: 2025, kind: 'vpr', grade: 5, subject: 'MA', level: '' },
  bands: { maxFor2: 6, maxFor3: 10, maxFor4: 14, maxScore: 20 },
  conditions: null,
  ...{ authority: 'federal', certainty: 'document', source: 'Описание работы 2025 года' },
}

const set = (change: Partial<NewScale>, seen: number) =>
  db.database.write(scope, (writer) => setScale(writer, acting, { ...scale, ...change, seen }))
const inForce = () => db.database.read(scope, (reader) => scalesInForce(reader, actor, [2025]))

test('a scale is stored as a version with its source, and the journal knows', async () => {
  expect(await set({}, 0)).toEqual({ ok: true, value: 1 })
  expect(await inForce()).toEqual([{ ...scale, version: 1, setBy: person, setOn: '2025-09-15' }])
  const [event] = await db.database.read(scope, (reader) =>
    listJournal(reader, { object: { kind: 'scale', id: scaleKeyText(scale) } }),
  )
  expect(event).toMatchObject({ event: 'assessments.scaleSet', basis: scale.source })
})

test('the same is not stored twice, another is a new version, the earlier one stays', async () => {
  expect(await set({}, 1)).toMatchObject({ refusal: { kind: 'nothingChanges' } })
  const bands = { maxFor2: 5, maxFor3: 10, maxFor4: 14, maxScore: 20 }
  expect(await set({ bands, source: 'Исправленное описание' }, 1)).toEqual({ ok: true, value: 2 })
  expect(await set({ source: 'С устаревшей страницы' }, 1)).toMatchObject({
    refusal: { kind: 'changedMeanwhile' },
  })
  const versions = await db.database.read(scope, (reader) => scaleVersions(reader, actor, scale))
  expect(versions.map(({ version, bands: of }) => [version, of?.maxFor2])).toEqual([
    [2, 5],
    [1, 6],
  ])
})

test('a scale that is taken back is not in force, and may be entered again', async () => {
  expect(await set({ bands: null, source: 'Внесена ошибочно' }, 2)).toMatchObject({ value: 3 })
  expect(await inForce()).toEqual([])
  expect(await set({}, 3)).toMatchObject({ value: 4 })
})

test('of two people at once one is told to look again', async () => {
  const both = await Promise.all(['А', 'Б'].map((source) => set({ source }, 4)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'changedMeanwhile' } })
})

test('several are taken at once; those that stand already are not stored again', async () => {
  const several = [scale, { ...scale, grade: 6 }]
  const take = () => db.database.write(scope, (writer) => takeScales(writer, acting, several))
  expect(await take()).toEqual({ ok: true, value: 2 })
  expect(await take()).toMatchObject({ refusal: { kind: 'nothingChanges' } })
  expect((await inForce()).map(({ grade }) => grade)).toEqual([5, 6])
})

test('the minimum alone stands; the database refuses bands that do not rise', async () => {
  const minimum = { maxFor2: 26, maxFor3: null, maxFor4: null, maxScore: 100 }
  const ege: Partial<NewScale> = { kind: 'ege', grade: 11, level: 'profile' }
  expect(await set({ ...ege, bands: minimum }, 0)).toMatchObject({ value: 1 })
  for (const wrong of [
    { maxFor2: 7, maxFor3: 6, maxFor4: 14, maxScore: 20 },
    { maxFor2: 6, maxFor3: 10, maxFor4: null, maxScore: 20 },
    { maxFor2: 26, maxFor3: null, maxFor4: null, maxScore: 20 },
  ]) {
    await expect(set({ grade: 7, bands: wrong }, 0)).rejects.toThrow('mark_scales_rising')
  }
})

test('another municipality sees none of it', async () => {
  const theirs = await db.database.read(neighbourScope, async (reader) => [
    ...(await scalesInForce(reader, neighbour, [2025])),
    ...(await scalesInForce(reader, actor, [2025])),
  ])
  expect(theirs).toEqual([])
})
