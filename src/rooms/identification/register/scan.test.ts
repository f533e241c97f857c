import { expect, test } from 'vitest'
import { scanKindOf } from './scan.ts'

test.each([
  ['pdf', Buffer.from('%PDF-1.7\n')],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
  [null, Buffer.from('<script>')],
  [null, Buffer.from('')],
])('a scan is told by its first bytes: %s', (kind, bytes) => {
  expect(scanKindOf(bytes)).toBe(kind)
})
