import { expect, test } from 'vitest'
import { opora } from '../../tests/kit/opora.ts'
import { locales } from '../kernel/i18n/catalogue.ts'
import { documentKinds } from './document/kinds.ts'
import { documentTexts } from './document/messages.ts'
import { documentSources } from './document/sources.ts'

const whole = ['order-list', '--municipality', 'demo', '--out', 'order.docx']

test.each<[string, readonly string[], string]>([
  ['nothing said', [], 'Не хватает: ВИД, --municipality, --out.'],
  ['no file', whole.slice(0, 3), 'Не хватает: --out.'],
  ['an unknown kind', ['prikaz', ...whole.slice(1)], 'Вида документа «prikaz» нет.'],
  ['another format', [...whole.slice(0, 4), 'order.odt'], 'должен оканчиваться на .docx или .pdf'],
  ['a year of two digits', [...whole, '--year', '25'], 'Год пишется четырьмя цифрами'],
  ['two kinds', ['letter', ...whole], 'Вид документа указывается один.'],
])('wrong usage: %s', async (_, args, sentence) => {
  const ended = await opora('document', ...args)
  expect(ended).toMatchObject({ status: 2, stdout: '' })
  expect(ended.stderr).toContain(sentence)
})

test('a kind whose data is not stored is refused by a sentence, and no file is made', async () => {
  const kind = documentKinds.find((each) => documentSources[each] === undefined) ?? ''
  const ended = await opora('document', kind, ...whole.slice(1))
  expect(ended).toMatchObject({ status: 1, stdout: '' })
  expect(ended.stderr).toMatch(/^Собрать документ «.+» не из чего: .+ не хранятся\.\n$/u)
})

test('every kind has its title and the name of what it is made of', () => {
  for (const locale of locales) {
    expect(Object.keys(documentTexts[locale].titles)).toEqual([...documentKinds])
    expect(Object.keys(documentTexts[locale].missing)).toEqual([...documentKinds])
  }
})
