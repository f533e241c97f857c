/** Вид оценочной процедуры. */
export const procedureKinds = ['vpr', 'oge', 'ege', 'gve', 'regional', 'municipal'] as const

export type ProcedureKind = (typeof procedureKinds)[number]

/** Основные дни, резервные дни, дополнительный период. Stored as the index in this list. */
export const waves = ['main', 'reserve', 'additional'] as const

export type Wave = (typeof waves)[number]
