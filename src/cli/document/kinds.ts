/** Kinds of documents of the contract; `school-sheet` is our addition. */
export const documentKinds = [
  'order-list',
  'order-support',
  'roadmap',
  'roadmap-analysis',
  'programme',
  'concept',
  'note-year',
  'note-programme',
  'note-monitoring',
  'letter',
  'minutes',
  'school-sheet',
] as const

export type DocumentKind = (typeof documentKinds)[number]

export const isDocumentKind = (word: string): word is DocumentKind =>
  (documentKinds as readonly string[]).includes(word)
