import type { DemoSchool } from './school.ts'

const town = { place: 'г. Заречный', residents: 18_420, urban: true, kilometres: 0 } as const

export const townSchools: readonly DemoSchool[] = [
  {
    ...town,
    number: 1,
    kind: 'secondary',
    cohorts: [88, 92, 97, 95, 90, 94, 91, 88, 86, 84, 87, 83, 80, 82],
    seniors: [38, 36, 33, 35, 31],
    level: 0.2,
    contextIndex: 56.1,
    resourceDeficit: 'низкий',
  },
  {
    ...town,
    number: 2,
    kind: 'gymnasium',
    cohorts: [54, 56, 52, 55, 53, 51, 54, 52, 50, 49, 51, 48, 50, 47],
    seniors: [31, 29, 28, 30, 27],
    level: 0.6,
    contextIndex: 63.4,
    resourceDeficit: 'отсутствует',
  },
  {
    ...town,
    number: 3,
    kind: 'secondary',
    cohorts: [66, 68, 71, 67, 69, 66, 70, 68, 65, 64, 66, 61, 63, 60],
    seniors: [24, 22, 21, 19, 20],
    level: 0,
    contextIndex: 51.2,
    resourceDeficit: 'средний',
  },
  {
    ...town,
    number: 4,
    kind: 'lyceum',
    cohorts: [48, 50, 49, 51, 48, 47, 50, 48, 49, 46, 47, 45, 48, 44],
    seniors: [33, 32, 30, 29, 31],
    level: 0.7,
    contextIndex: 61.8,
    resourceDeficit: 'отсутствует',
  },
  {
    ...town,
    number: 10,
    kind: 'secondary',
    cohorts: [57, 59, 61, 58, 60, 57, 59, 56, 55, 54, 56, 52, 53, 51],
    seniors: [19, 18, 17, 16, 18],
    level: -0.05,
    contextIndex: 49.7,
    resourceDeficit: 'средний',
  },
]
