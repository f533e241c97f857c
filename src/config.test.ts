import { expect, test } from 'vitest'
import { ConfigFaults, readConfig } from './config.ts'

test('an empty environment is a working one', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    demo: true,
    databaseUrl: undefined,
    proxies: 0,
    uploadBytes: 67_108_864,
  })
})

test('an empty variable is one that is not set', () => {
  expect(readConfig({ PORT: '', OPORA_URL: '' })).toMatchObject({
    port: 3000,
    publicUrl: undefined,
  })
})

test('what is set is read', () => {
  const config = readConfig({
    PORT: '8080',
    OPORA_DEMO: '0',
    OPORA_URL: 'https://opora.example.ru/',
    DATABASE_URL: 'postgres://opora:secret@db/opora',
  })
  expect(config).toMatchObject({ port: 8080, demo: false })
  expect(config.publicUrl?.origin).toBe('https://opora.example.ru')
})

test('all faults are told at once and no value is repeated', () => {
  const secret = 'mysql://root:hunter2@db/x'
  const read = () =>
    readConfig({ PORT: '70000', OPORA_DEMO: 'да', DATABASE_URL: secret, OPORA_SECRET: 'short' })
  expect(read).toThrow(ConfigFaults)
  try {
    read()
  } catch (thrown) {
    const { faults } = thrown as ConfigFaults
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'OPORA_DEMO',
      'OPORA_SECRET',
    ])
    expect(faults.join()).not.toContain('hunter2')
  }
})
