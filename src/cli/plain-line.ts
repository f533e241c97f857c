/** Control characters in a name from a file would repaint the terminal of whoever reads it. */
export const plainLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ')
