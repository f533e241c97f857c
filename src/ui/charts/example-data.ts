import type { MatrixPoint } from './matrix.ts'
import type { KnownShare } from './share-row.ts'

const known = (
  count: number,
  of: number,
  low: number,
  high: number,
  isLow = false,
): KnownShare => ({
  count,
  of,
  interval: { low: low / 100, high: high / 100 },
  isLow,
})

/** Procedures of one fictional school; intervals are Wilson's. */
export const procedures = [
  {
    title: 'ВПР, 5 кл., русский язык',
    mark: { kind: 'diamond', text: 'низкий в 2025' },
    years: [
      { year: '2024', value: known(6, 24, 12.0, 44.9) },
      { year: '2025', value: known(7, 23, 15.6, 50.9, true) },
    ],
  },
  {
    title: 'ВПР, 5 кл., математика',
    mark: { kind: 'diamond', text: 'низкий в 2024 и 2025' },
    years: [
      { year: '2024', value: known(8, 24, 18.0, 53.3, true) },
      { year: '2025', value: known(7, 22, 16.4, 52.7, true) },
    ],
  },
  {
    title: 'ОГЭ, 9 кл., математика',
    mark: { kind: 'circle', text: 'не низкий' },
    years: [
      { year: '2024', value: known(3, 18, 5.8, 39.2) },
      { year: '2025', value: known(4, 17, 9.6, 47.3) },
    ],
  },
  {
    title: 'ЕГЭ, 11 кл., русский язык',
    mark: { kind: 'dashed', text: 'не определён: мало участников' },
    years: [
      { year: '2024', value: { unknown: '0 из 4: мало' } },
      { year: '2025', value: { unknown: 'файл не загружен' } },
    ],
  },
] as const

const peers: readonly (readonly [number, number])[] = [
  [87, 0.04],
  [91, 0.03],
  [26, 0.175],
  [19, 0.21],
  [34, 0.19],
  [54, 0.12],
  [74, 0.07],
  [70, 0.09],
  [29, 0.185],
  [50, 0.115],
  [41, 0.132],
  [80, 0.06],
  [23, 0.2],
  [39, 0.188],
  [60, 0.246],
  [11, 0.227],
]

export const matrixPoints: readonly MatrixPoint[] = [
  ...peers.map(([conditions, lowShare], index) => ({ id: `${index}`, conditions, lowShare })),
  { id: '8', conditions: 16, lowShare: 0.098, name: 'СОШ № 8' },
  { id: '7', conditions: 20, lowShare: 0.234, name: 'СОШ № 7', isOwn: true },
]
