import type { FileStore } from './kernel/files/file-store.ts'
import type { Task } from './kernel/jobs/task.ts'
import { importResultsTask } from './rooms/assessments/index.ts'
import { importRegisterTask } from './rooms/schools/index.ts'

/** Long work of all rooms, by name. */
export const tasksOver = (files: FileStore): readonly Task[] => [
  importRegisterTask,
  importResultsTask(files),
]
