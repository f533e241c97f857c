import { stagePath } from './paths.ts'
import { type Stage, stages } from './stages.ts'

/** Rooms whose pages belong to a step of the cycle; the register of schools stands beside the cycle, in the head. */
const rooms: Readonly<Partial<Record<Stage, readonly string[]>>> = {
  data: ['/assessments'],
  identification: ['/identification'],
}

/** At which step of the management cycle a page stands. */
export function stageOfPage(pathname: string): Stage | null {
  const isBelow = (start: string) => pathname === start || pathname.startsWith(`${start}/`)
  return (
    stages.find((stage) => [stagePath({ stage }), ...(rooms[stage] ?? [])].some(isBelow)) ?? null
  )
}
