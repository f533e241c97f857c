import type { Procedure, ProcedureKind } from '../facts.ts'
import type { ProcedureChoice, RuleSet, Stage } from '../rule-set/rule-set.ts'

/** A procedure of the rule: levels of one subject belong to it together. */
export interface Unit {
  readonly index: number
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly dueAt: Stage
  /** What a result may decide: ВПР may be kept out of the criteria, or out of everything. */
  readonly use: 'criteria' | 'riskZone' | 'nothing'
  /** Units of one kind and grade share it. */
  readonly kindGrade: number
}

export function unitsOf(ruleSet: RuleSet): readonly Unit[] {
  const units: Unit[] = []
  const kindGrades: string[] = []
  for (const { kind, grades, subjects, dueAt } of ruleSet.procedures)
    for (const grade of grades) {
      const key = kindGradeKey(kind, grade)
      if (!kindGrades.includes(key)) kindGrades.push(key)
      const kindGrade = kindGrades.indexOf(key)
      for (const subject of subjects)
        units.push({
          index: units.length,
          kind,
          grade,
          subject,
          dueAt: dueAt ?? (isFinalAssessment(kind) ? 'final' : 'vpr'),
          use: roleOf(kind, ruleSet.vprUse),
          kindGrade,
        })
    }
  return units
}

const kindGradeKey = (kind: ProcedureKind, grade: number): string => `${kind} ${grade}`

const isFinalAssessment = (kind: ProcedureKind): boolean =>
  kind === 'oge' || kind === 'ege' || kind === 'gve'

function roleOf(kind: ProcedureKind, vprUse: RuleSet['vprUse']): Unit['use'] {
  if (kind !== 'vpr' || vprUse === 'criterion') return 'criteria'
  return vprUse === 'riskZoneOnly' ? 'riskZone' : 'nothing'
}

/** For each procedure of the facts its unit and its kind with grade; −1 where the rule does not know it. */
export function mapProcedures(procedures: readonly Procedure[], units: readonly Unit[]) {
  const unit = new Int16Array(procedures.length).fill(-1)
  const kindGrade = new Int16Array(procedures.length).fill(-1)
  procedures.forEach((procedure, at) => {
    for (const candidate of units) {
      if (candidate.kind !== procedure.kind || candidate.grade !== procedure.grade) continue
      kindGrade[at] = candidate.kindGrade
      if (candidate.subject === procedure.subject) unit[at] = candidate.index
    }
  })
  return { unit, kindGrade }
}

export const isChosen = (unit: Unit, choice: ProcedureChoice | undefined): boolean =>
  (choice?.kind === undefined || choice.kind === unit.kind) &&
  (choice?.grade === undefined || choice.grade === unit.grade) &&
  (choice?.subject === undefined || choice.subject === unit.subject)
