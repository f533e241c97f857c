/** Признаки списка Рособрнадзора by grade and subject, as facts of a school and year. */
export const biasFlags = ['bias_4_RU', 'bias_4_MA', 'bias_5_RU', 'bias_5_MA'] as const

/** Количество маркеров: the fact that the risk zone of the built-in rules reads. */
export const biasTotal = 'bias_markers'

export type BiasFact = (typeof biasFlags)[number] | typeof biasTotal
