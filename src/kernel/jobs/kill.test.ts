import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { processesNaming, startProgram } from '../../../tests/kit/program.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'opora-jobs-'))
const env = { OPORA_DATA: dataFolder }

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

test('a job that kill −9 interrupts is taken up by the next start and leaves its rows once', async () => {
  const asking = startProgram('run-jobs', ['--ask'], env)
  await asking.line('started')
  const run = asking.lines.find((line) => line.startsWith('run '))?.slice('run '.length) ?? ''
  await sleep(200)
  await asking.kill('SIGKILL')

  const goingOn = startProgram('run-jobs', [`--await=${run}`], env)
  const restarted = performance.now()
  await goingOn.line('finished {"written":20} 20')
  expect(performance.now() - restarted).toBeLessThan(15_000)
  const began = performance.now()
  await goingOn.kill('SIGTERM')
  expect(performance.now() - began).toBeLessThan(3_000)
  expect(goingOn.errors()).toBe('')
  expect(processesNaming(dataFolder)).toEqual([])
}, 60_000)
