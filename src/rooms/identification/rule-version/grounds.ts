/** Основание порога: the document and its clause, kept in the rules as one line. */
export interface Ground {
  readonly document: string
  readonly clause: string
}

const clauseAtEnd = /^(.*?), ((?:п\.|пп\.|ст\.|разд\.|прил\.|приложени).*)$/u

export const groundText = ({ document, clause }: Ground): string =>
  [document.trim(), clause.trim()].filter((part) => part !== '').join(', ')

/** A clause that begins unusually stays with its document: nothing is lost. */
export function readGround(basis: string): Ground {
  const [, document = '', clause = ''] = clauseAtEnd.exec(basis) ?? []
  return document === '' ? { document: basis, clause: '' } : { document, clause }
}
