import { identificationPaths } from './paths.ts'
import { type VerdictName, verdictNames } from './verdict.ts'

/** What the page of a run shows, kept in its address. */
export interface RunAddress {
  readonly verdict: VerdictName | null
  readonly expert: boolean
  /** The school whose «почему» is open. */
  readonly open: string | null
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function runAddressOf({ searchParams }: URL): RunAddress {
  const verdict = verdictNames.find((name) => name === searchParams.get('verdict')) ?? null
  const open = searchParams.get('open') ?? ''
  return {
    verdict,
    expert: searchParams.get('expert') !== null,
    open: uuid.test(open) ? open : null,
  }
}

export const runHref = (runId: string, { verdict, expert, open }: RunAddress): string =>
  identificationPaths.run({ runId }, { verdict, expert: expert ? 'on' : null, open })
