import type { Task } from './kernel/jobs/task.ts'
import { importRegisterTask } from './rooms/schools/index.ts'

/** Long work of all rooms, by name. */
export const tasks: readonly Task[] = [importRegisterTask]
