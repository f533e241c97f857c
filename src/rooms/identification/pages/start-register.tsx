import {
  Button,
  FaultSummary,
  Form,
  type FormState,
  LinkButton,
  useLocale,
} from '../../../ui/index.ts'
import { stepMessages } from '../messages-register-steps.ts'
import { registerMessages } from '../messages-registers.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredRun } from '../queries-runs.ts'

interface StartRegisterProps {
  readonly run: StoredRun
  /** The list of this run, or the one of this year that is being prepared. */
  readonly registerId: string | null
  readonly state: FormState | undefined
}

/** «К утверждению»: starts the list, or leads to the one that was started. */
export function StartRegister({ run, registerId, state }: StartRegisterProps) {
  const locale = useLocale()
  const t = registerMessages[locale]
  if (registerId !== null)
    return (
      <>
        <FaultSummary faults={state?.faults ?? []} title={t.notStarted} />
        <LinkButton kind="main" href={identificationPaths.register({ registerId })}>
          {t.openRegister}
        </LinkButton>
      </>
    )
  const isBlocked = run.outcome === 'preliminary'
  return (
    <Form state={state} label={t.start}>
      <Button
        kind="main"
        {...(isBlocked ? { blocked: stepMessages[locale].preliminaryShort } : {})}
      >
        {t.start}
      </Button>
    </Form>
  )
}
