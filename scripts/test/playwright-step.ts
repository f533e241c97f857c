import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, runNode } from './step.ts'

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly flaky: number
    readonly unexpected: number
  }
  readonly errors: readonly unknown[]
}

export async function runPlaywright(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'opora-report-'))
  const report = join(folder, 'playwright.json')
  try {
    const succeeded = await runNode(
      'node_modules/@playwright/test/cli.js',
      ['test', '--reporter=line,json'],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CI: '1' },
    )
    return countsOf(report, succeeded)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A journey that succeeds only when repeated is not a journey that works. */
function countsOf(path: string, succeeded: boolean): Counts {
  try {
    const { stats, errors } = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport
    const failed = stats.unexpected + stats.flaky + errors.length
    return { passed: stats.expected, failed: succeeded ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
