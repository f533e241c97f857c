import type { ReactNode } from 'react'

export interface Duty {
  readonly id: string
  /** Verb first: «Исправить 4 строки протокола ОГЭ». */
  readonly what: ReactNode
  /** Why, and where it stands. */
  readonly why?: ReactNode
  /** The date with its distance; a Mark when overdue. */
  readonly when?: ReactNode
  /** One button. */
  readonly act?: ReactNode
}

export interface DutyGroup {
  readonly title: string
  /** «2 дела», «ждёт не вас». */
  readonly note?: string
  readonly duties: readonly Duty[]
}

/** «Ждёт вас»: the inbox of duties, grouped by kind, each with the one action. */
export function Duties({ groups }: { groups: readonly DutyGroup[] }) {
  return (
    <ul className="duties">
      {groups.map((group) => (
        <li key={group.title}>
          <h3>
            {group.title}
            {group.note === undefined ? null : <small>{group.note}</small>}
          </h3>
          <ul>
            {group.duties.map((duty) => (
              <li className="duty" key={duty.id}>
                <div>
                  <p>{duty.what}</p>
                  {duty.why === undefined ? null : <p className="note">{duty.why}</p>}
                </div>
                <div className="duty-when">{duty.when}</div>
                <div className="duty-act">{duty.act}</div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
