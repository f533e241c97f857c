import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { processesNaming, startProgram } from '../../../tests/kit/program.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** At the start, while rows are being stored, near the end. */
test.each([20, 350, 900])(
  'kill −9 %i ms after the confirmation: the next start stores the import whole and once',
  async (after) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'opora-import-'))
    folders.push(dataFolder)
    const env = { OPORA_DATA: dataFolder }
    const asking = startProgram('import-results', ['--ask'], env)
    while (!asking.lines.some((line) => line.startsWith('run '))) {
      if (asking.errors() !== '') throw new Error(asking.errors())
      await sleep(10)
    }
    const run = asking.lines.find((line) => line.startsWith('run '))?.slice('run '.length) ?? ''
    await sleep(after)
    await asking.kill('SIGKILL')

    const goingOn = startProgram('import-results', [`--await=${run}`], env)
    await goingOn.line('finished {"results":20000,"applied":1,"told":1}')
    await goingOn.kill('SIGTERM')
    expect(goingOn.errors()).toBe('')
    expect(processesNaming(dataFolder)).toEqual([])
  },
  90_000,
)
