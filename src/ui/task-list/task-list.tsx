import type { ReactNode } from 'react'
import { useTexts } from '../locale/locale.ts'
import type { IconKind } from '../mark/icon.tsx'
import { Mark } from '../mark/mark.tsx'
import { messages } from './messages.ts'

export type TaskState = 'notStarted' | 'inWork' | 'done' | 'cannotStart' | 'cannotGoOn' | 'overdue'

export interface Task {
  readonly id: string
  readonly title: ReactNode
  readonly state: TaskState
  /** The mark in other words: «просрочено 3 дня». */
  readonly stateText?: string
  /** Why not now, and who unblocks it by when. */
  readonly reason?: ReactNode
}

export interface TaskPhase {
  readonly title: string
  readonly tasks: readonly Task[]
}

const icons: Readonly<Record<TaskState, IconKind>> = {
  notStarted: 'circle',
  inWork: 'half',
  done: 'tick',
  cannotStart: 'lock',
  cannotGoOn: 'bars',
  overdue: 'overdue',
}

/** What is to be done, phase by phase; a blocked task says why and who unblocks it. */
export function TaskList({ phases }: { phases: readonly TaskPhase[] }) {
  return (
    <div className="tasks">
      {phases.map((phase) => (
        <section key={phase.title} aria-label={phase.title}>
          <h3>{phase.title}</h3>
          <ul>
            {phase.tasks.map((task) => (
              <TaskLine key={task.id} task={task} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function TaskLine({ task }: { task: Task }) {
  const t = useTexts(messages)
  return (
    <li>
      <div>{task.title}</div>
      <Mark kind={icons[task.state]}>{task.stateText ?? t.states[task.state]}</Mark>
      {task.reason === undefined ? null : <p className="task-reason">{task.reason}</p>}
    </li>
  )
}
