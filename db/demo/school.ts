export type DemoSchoolKind =
  | 'primary'
  | 'basic'
  | 'secondary'
  | 'gymnasium'
  | 'lyceum'
  | 'kindergartenPrimary'

/** A school of the demo district, as its founder's register would describe it. */
export interface DemoSchool {
  /** Its number in the district; in the demo also its key. */
  readonly number: number
  readonly kind: DemoSchoolKind
  /** «г. Заречный»: type and name as they stand after the number. */
  readonly place: string
  /** Residents of the settlement. */
  readonly residents: number
  readonly urban: boolean
  /** Kilometres by road to the centre of the district. */
  readonly kilometres: number
  /**
   * Learners by cohort, named by the grade of 2024/25: the first number is the future first grade, then grades 1 to 9,
   * then the four cohorts that stood in grade 9 one to four years before.
   */
  readonly cohorts: readonly number[]
  /** Grade 10 of 2025/26, grade 10 of 2024/25, grade 11 of 2024/25, 2023/24 and 2022/23; empty: not taught. */
  readonly seniors: readonly number[]
  /** Ability of its learners in deviations from the region: 0 is the average school. */
  readonly level: number
  /** 50 is the average school of the district; less is harder. */
  readonly contextIndex: number
  readonly resourceDeficit: 'высокий' | 'средний' | 'низкий' | 'отсутствует'
  /** Филиал: the school it belongs to. */
  readonly branchOf?: number
  /** Реорганизация в форме присоединения: from that day it is a branch of another school. */
  readonly joined?: { readonly on: string; readonly to: number }
}

const shortKinds: Readonly<Record<DemoSchoolKind, string>> = {
  primary: 'НОШ',
  basic: 'ООШ',
  secondary: 'СОШ',
  gymnasium: 'Гимназия',
  lyceum: 'Лицей',
  kindergartenPrimary: 'НШ-ДС',
}

const fullKinds: Readonly<Record<DemoSchoolKind, string>> = {
  primary: 'Начальная общеобразовательная школа',
  basic: 'Основная общеобразовательная школа',
  secondary: 'Средняя общеобразовательная школа',
  gymnasium: 'Гимназия',
  lyceum: 'Лицей',
  kindergartenPrimary: 'Начальная школа – детский сад',
}

/** «СОШ № 7 с. Тихая Долина»: the name in files of results. */
export const plainName = (school: DemoSchool): string =>
  `${shortKinds[school.kind]} № ${school.number} ${school.place}`

/** «МБОУ «СОШ № 7» с. Тихая Долина». */
export const shortName = (school: DemoSchool): string =>
  `МБОУ «${shortKinds[school.kind]} № ${school.number}» ${school.place}`

export const officialName = (school: DemoSchool): string =>
  `Муниципальное бюджетное общеобразовательное учреждение «${fullKinds[school.kind]} № ${school.number}» ` +
  `${school.place} Заречного района`
