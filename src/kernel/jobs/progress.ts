const INTERVAL = 250

/** Passes on the latest figures a few times a second, however often they change; `flush` waits for the last. */
export function throttledProgress(save: (done: number, total: number | null) => Promise<void>): {
  report(done: number, total?: number): void
  flush(): Promise<void>
} {
  let latest: { done: number; total: number | null } | undefined
  let total: number | null = null
  let saving: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const pass = (): void => {
    timer = undefined
    const now = latest
    latest = undefined
    if (now === undefined) return
    // A figure that could not be shown is no reason to end the work.
    saving = saving.then(() => save(now.done, now.total)).catch(() => undefined)
  }
  return {
    report(done, newTotal) {
      total = newTotal ?? total
      latest = { done, total }
      timer ??= setTimeout(pass, INTERVAL)
    },
    flush() {
      clearTimeout(timer)
      pass()
      return saving
    },
  }
}
