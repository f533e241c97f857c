import { expect, test } from 'vitest'
import { testApp } from '../../../tests/kit/app.ts'

const server = await testApp()

const deskOf = async (login: string): Promise<string> =>
  (await (await server.as(login)).get('/')).text()

test('acting that ends within a month waits for the head, the administrator and whoever acts', async () => {
  for (const login of ['nachalnik', 'admin']) {
    const desk = await deskOf(login)
    expect(desk).toContain('Зимин Павел Примерович, и.\u00a0о. начальника управления образования')
    expect(desk).toContain('через 11\u00a0дней, 26.09.2025')
  }
  expect(await deskOf('zamestitel')).toContain('Решить, кто дальше')
})

test('it is nobody else’s business, and a far term is nobody’s yet', async () => {
  for (const login of ['metodist', 'direktor-7', 'direktor-17', 'region']) {
    expect(await deskOf(login)).not.toContain('распоряжение администрации')
  }
})
