import type { DemoYear } from './district.ts'

/** A result that the story of a school needs exactly so: participants and how many of them are low. */
export type Pin = readonly [participants: number, low: number]

/** `null`: the procedure was held, but nobody loaded the file. */
export type Pins = Readonly<Partial<Record<DemoYear, Readonly<Record<string, Pin | null>>>>>

export interface Story {
  /** What the school is in the demo for; shown to whoever tries the product. */
  readonly tells: string
  readonly pins: Pins
  /** Число маркеров в списке Рособрнадзора за 2025 год. */
  readonly biasMarkers?: number
  /** Everybody who stays to grade 11 takes mathematics at the profile level. */
  readonly allProfile?: boolean
  /** ВПР in grades 4 and 5 look better than what the same children show later. */
  readonly vprLift?: number
}

/** Schools by number; those without a line are ordinary. */
export const stories: Readonly<Record<number, Story>> = {
  3: {
    tells: 'Городская школа: доля «2» по математике в 6 классе выросла за год на 12 пунктов.',
    pins: {
      2024: { 'vpr-6-MA': [66, 5] },
      2025: { 'vpr-6-MA': [65, 13] },
    },
  },
  4: {
    tells: 'Лицей: все выпускники сдают профильную математику, базовой нет.',
    pins: {},
    allProfile: true,
  },
  5: {
    tells: 'Ни одной низкой процедуры, но в двух доля от 25 до 30 %.',
    pins: {
      2024: { 'vpr-5-RU': [32, 7], 'vpr-6-MA': [31, 6] },
      2025: { 'vpr-5-RU': [33, 9], 'vpr-6-MA': [31, 8] },
    },
  },
  6: {
    tells: 'Две низкие процедуры в 2025 году, годом раньше – ни одной.',
    pins: {
      2024: { 'vpr-5-MA': [22, 4], 'vpr-6-RU': [20, 4] },
      2025: { 'vpr-5-MA': [21, 7], 'vpr-6-RU': [22, 7] },
    },
  },
  7: {
    tells: 'Рабочий пример методики: выполняются оба критерия.',
    pins: {
      2024: {
        'vpr-5-RU': [24, 6],
        'vpr-5-MA': [24, 8],
        'vpr-6-RU': [20, 3],
        'vpr-6-MA': [20, 6],
        'oge-9-RU': [18, 2],
        'oge-9-MA': [18, 3],
        'ege-11-RU': [8, 0],
        'ege-11-MA-base': [5, 0],
        'ege-11-MA-profile': [3, 0],
      },
      2025: {
        'vpr-5-RU': [23, 7],
        'vpr-5-MA': [22, 7],
        'vpr-6-RU': [25, 5],
        'vpr-6-MA': [24, 6],
        'oge-9-RU': [17, 1],
        'oge-9-MA': [17, 4],
        'ege-11-RU': [7, 0],
        'ege-11-MA-base': [4, 0],
        'ege-11-MA-profile': [3, 0],
      },
    },
  },
  8: {
    tells: 'Трудные условия и хорошие результаты: опыт, которым школа может поделиться.',
    pins: {
      2025: {
        'vpr-5-RU': [8, 0],
        'vpr-5-MA': [8, 0],
        'vpr-6-RU': [9, 0],
        'vpr-6-MA': [9, 0],
        'oge-9-RU': [9, 0],
        'oge-9-MA': [9, 0],
      },
    },
  },
  9: {
    tells: 'По одной низкой процедуре в 2024 и 2025 годах, но по разным предметам.',
    pins: {
      2024: { 'oge-9-MA': [12, 4] },
      2025: { 'vpr-5-RU': [16, 5] },
    },
  },
  10: {
    tells: 'В списке Рособрнадзора: 4 класс, русский язык, и 5 класс, математика.',
    pins: {},
    biasMarkers: 2,
    vprLift: 0.8,
  },
  12: {
    tells: 'Восстановилась: в 2023 и 2024 годах низкие результаты, в 2025 – ни одного.',
    pins: {
      2023: { 'vpr-5-RU': [18, 6], 'vpr-6-MA': [17, 6] },
      2024: { 'vpr-6-RU': [18, 6], 'oge-9-MA': [16, 5] },
      2025: { 'vpr-5-RU': [18, 2], 'vpr-6-RU': [17, 2], 'vpr-6-MA': [17, 2], 'oge-9-MA': [17, 2] },
    },
  },
  13: {
    tells: 'Малочисленная: две низкие процедуры, в каждой решают двое детей. Дело экспертов.',
    pins: {
      2025: { 'vpr-5-MA': [5, 2], 'vpr-6-RU': [6, 2] },
    },
  },
  14: {
    tells: 'Малочисленная: одна низкая процедура, трое из девяти.',
    pins: {
      2025: { 'oge-9-MA': [9, 3] },
    },
  },
  15: {
    tells: 'Файл ВПР по математике 6 класса за 2025 год никто не загрузил.',
    pins: {
      2024: { 'vpr-5-MA': [9, 3] },
      2025: { 'vpr-6-MA': null },
    },
  },
  17: {
    tells: 'Трудные условия и низкие результаты три года подряд.',
    pins: {
      2023: { 'vpr-5-MA': [12, 4], 'oge-9-MA': [11, 4] },
      2024: { 'vpr-5-MA': [13, 5], 'vpr-6-MA': [12, 4] },
      2025: { 'vpr-5-MA': [12, 5], 'vpr-6-MA': [13, 4], 'oge-9-MA': [11, 4] },
    },
  },
  22: {
    tells: 'Малочисленная: по одной низкой процедуре в каждом из двух лет.',
    pins: {
      2024: { 'vpr-5-RU': [8, 3] },
      2025: { 'vpr-6-MA': [8, 3] },
    },
  },
  23: {
    tells: 'Самая малая: в 2024 году один ребёнок из трёх, в 2025 – никто.',
    pins: {
      2024: { 'vpr-5-RU': [3, 1] },
    },
  },
  24: {
    tells: 'Одна низкая процедура в 2025 году при достаточном числе участников.',
    pins: {
      2025: { 'vpr-5-MA': [15, 5] },
    },
  },
}
