/** Управленческий цикл: данные → выявление → диагностика → меры → сопровождение → мониторинг → решения → эффект. */
export const stages = [
  'data',
  'identification',
  'diagnosis',
  'measures',
  'support',
  'monitoring',
  'decisions',
  'effect',
] as const

export type Stage = (typeof stages)[number]

export const isStage = (word: string | undefined): word is Stage =>
  stages.some((stage) => stage === word)
