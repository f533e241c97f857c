import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'
import { path } from './paths.ts'
import { isForeign, publicUrl, remoteAddress } from './server/public-request.ts'
import { signerFrom } from './signed.ts'

test.each([
  ['/me', '/me'],
  ['/schools?q=№ 7#top', '/schools?q=%E2%84%96%207#top'],
  ['/a/../me', '/me'],
])('«%s» is a path of ours', (wanted, path) => {
  expect(localPath(wanted)).toBe(path)
})

test.each([
  null,
  '',
  'me',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
])('«%s» leads home', (wanted) => {
  expect(localPath(wanted)).toBe('/')
})

test('addresses are built from their pattern and leave out what is not asked', () => {
  const school = path('/schools/:schoolId/names/:nameId')
  expect(school({ schoolId: 'a b', nameId: '7' })).toBe('/schools/a%20b/names/7')
  expect(path('/schools')({}, { q: 'Лесная', page: 2, kind: null, state: '' })).toBe(
    '/schools?q=%D0%9B%D0%B5%D1%81%D0%BD%D0%B0%D1%8F&page=2',
  )
  expect(school.pattern).toBe('schools/:schoolId/names/:nameId')
})

test('of forwarded addresses only those that our own proxies added are believed', () => {
  const forwarded = '10.6.6.6, 203.0.113.9, 192.0.2.1'
  expect(remoteAddress('127.0.0.1', forwarded, 0)).toBe('127.0.0.1')
  expect(remoteAddress('127.0.0.1', forwarded, 1)).toBe('192.0.2.1')
  expect(remoteAddress('127.0.0.1', forwarded, 2)).toBe('203.0.113.9')
  expect(remoteAddress('127.0.0.1', '203.0.113.9', 2)).toBe('127.0.0.1')
})

test('only what changes something must come from a page of ours', () => {
  const url = new URL('https://opora.example.ru/schools')
  const send = (method: string, headers: Record<string, string> = {}) =>
    isForeign(new Request('http://127.0.0.1/schools', { method, headers }), url)
  expect(send('GET', { origin: 'https://evil.example' })).toBe(false)
  expect(send('POST', { origin: 'https://opora.example.ru' })).toBe(false)
  expect(send('POST', { origin: 'http://opora.example.ru' })).toBe(true)
  expect(send('DELETE', { 'sec-fetch-site': 'same-site' })).toBe(true)
  expect(send('POST')).toBe(false)
})

test('behind a proxy the address is the one people see', () => {
  const request = new Request('http://127.0.0.1:3000/schools?q=1')
  expect(publicUrl(request, new URL('https://opora.example.ru')).href).toBe(
    'https://opora.example.ru/schools?q=1',
  )
  expect(publicUrl(request, undefined).href).toBe('http://127.0.0.1:3000/schools?q=1')
})

test('what travels through a browser comes back unchanged or not at all', () => {
  const signer = signerFrom('one secret')
  const sealed = signer.seal('flash', 'Записано: 5')
  expect(signer.open('flash', sealed)).toBe('Записано: 5')
  expect(signer.open('other', sealed)).toBeNull()
  expect(signerFrom('another').open('flash', sealed)).toBeNull()
  expect(signer.open('flash', `${sealed.slice(0, 3)}${sealed.slice(4)}`)).toBeNull()
  expect(signer.open('flash', 'nonsense')).toBeNull()
})
