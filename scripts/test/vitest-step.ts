import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, runNode } from './step.ts'

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly unknown[]
  }[]
}

/** Runs vitest with its usual output on the screen and counts from its report. */
export async function runVitest(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'opora-report-'))
  const report = join(folder, 'vitest.json')
  try {
    const succeeded = await runNode(
      'node_modules/vitest/vitest.mjs',
      ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
      env,
    )
    return countsOf(report, succeeded)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not even be loaded holds no test, and an error outside of tests fails none: both are failures. */
function countsOf(report: string, succeeded: boolean): Counts {
  const { numPassedTests, numFailedTests, testResults } = readReport(report)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = numFailedTests + unloaded
  return { passed: numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) }
}

function readReport(path: string): VitestReport {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  }
}
