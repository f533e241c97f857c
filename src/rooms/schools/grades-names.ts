/** The name of a cell of the grid, and of the hidden field that says what its row looked like. */
export const cellName = (schoolId: string, grade: number): string => `grade.${schoolId}.${grade}`
export const seenName = (schoolId: string): string => `seen.${schoolId}`
