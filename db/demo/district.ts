/**
 * The demo district. Everything here is invented: there is no region with the code 00, no Заречный район in it and nobody
 * whose patronymic is Примеровна. The tests' cast is the same district, so the demo is always tested.
 */

/** The day on which the demo's clock stands: results of 2025 are in, the list of 2025/26 is being prepared. */
export const demoToday = '2025-09-15'

/** Years of results, each the calendar year in which the school year ends. */
export const demoYears = [2023, 2024, 2025] as const

export type DemoYear = (typeof demoYears)[number]

export const demoRegion = { code: '00', name: 'Примерная область' } as const

export interface DemoMunicipality {
  readonly code: string
  readonly name: string
  readonly officialName: string
  /** МОУО: how the education authority is called here. */
  readonly authority: string
  /** ТМС: elsewhere ОМЦ, ИМЦ ДПО. */
  readonly advisoryService: string
  readonly expertCouncil: string
  readonly workingGroup: string
  /** «РМО» here, «ММО» in other districts. */
  readonly communityWord: string
}

export const demoMunicipality: DemoMunicipality = {
  code: 'demo',
  name: 'Заречный район',
  officialName: 'муниципальное образование «Заречный район» Примерной области',
  authority: 'Управление образования администрации Заречного района',
  advisoryService: 'МКУ «Информационно-методический центр» Заречного района',
  expertCouncil: 'Экспертный совет при управлении образования',
  workingGroup: 'Рабочая группа по поддержке школ',
  communityWord: 'РМО',
}

/** The neighbour: exists so that a test can prove that one municipality does not see the other. */
export const neighbourMunicipality: DemoMunicipality = {
  code: 'demo-sosed',
  name: 'Нагорный округ',
  officialName: 'Нагорный муниципальный округ Примерной области',
  authority: 'Отдел образования Нагорного округа',
  advisoryService: 'Методический кабинет Нагорного округа',
  expertCouncil: 'Экспертный совет отдела образования',
  workingGroup: 'Рабочая группа по качеству образования',
  communityWord: 'ММО',
}
