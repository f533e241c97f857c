import { expect, test } from 'vitest'
import { documentAnswer } from './document-file.ts'
import { loadTypst } from './render-pdf.ts'

test('a document comes down under its title', async () => {
  const answer = documentAnswer('Лист: МБОУ «СОШ № 7» / 2025\n', 'pdf', Buffer.from('%PDF'))
  const disposition = answer.headers.get('content-disposition') ?? ''
  const name = /filename\*=UTF-8''(.+)$/u.exec(disposition)?.[1] ?? ''
  expect(decodeURIComponent(name)).toBe('Лист МБОУ «СОШ № 7» 2025.pdf')
  expect(disposition).toMatch(/^attachment; /u)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(await answer.text()).toBe('%PDF')
})

test('a machine without the typesetting module is told so, not crashed', () => {
  expect(loadTypst('@opora/no-such-module')).toBeNull()
  expect(loadTypst()).toHaveProperty('NodeCompiler')
})
