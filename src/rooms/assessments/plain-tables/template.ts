/** Образец: the headings of a plain table of results, in the order in which people fill them in. */
export const plainResultHeadings: readonly string[] = [
  'municipality',
  'school',
  'year',
  'kind',
  'grade',
  'subject',
  'level',
  'date',
  'enrolled',
  'participants',
  'low',
  'mark2',
  'mark3',
  'mark4',
  'mark5',
]
