import type { Task } from './kernel/jobs/task.ts'

/** Long work of all rooms, by name. */
export const tasks: readonly Task[] = []
