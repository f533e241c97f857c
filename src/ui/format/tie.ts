import { NO_BREAK } from './space.ts'

const shortWord =
  /(?<![\p{L}\d-])(в|во|и|к|ко|о|об|от|с|со|у|на|за|из|до|по|не|ни|а|но|для|без|при|под|над|про)\s+/giu
const numberSign = /№\s*/g
const beforeNumberUnit = /(\d)\s+(%|кл\.|чел\.|п\.|г\.|ч\.|км|руб\.|шт\.)/g
const initials = /(\p{Lu}\.)\s*(\p{Lu}\.)/gu
const surnameThenInitials = /(\p{Lu}\p{Ll}+)\s+(\p{Lu}\.)/gu
const clause = /(?<!\p{L})(п|пп|ст|ч|прил|ред|с|г|д|х|ст-ца|пос)\.\s+(?=[\p{L}\d])/giu
const spacedDash = /\s+([–—])\s/g

/**
 * Russian setting of a text that a person typed: no line ends with a short word, a № or a dash begins.
 * Only spaces change, so the text is found by its words as before.
 */
export function tie(text: string): string {
  const known = tied.get(text)
  if (known !== undefined) return known
  const made = setInType(text)
  // Names of schools stand in every table, several times on a page.
  if (tied.size >= MOST_TIED) tied.clear()
  tied.set(text, made)
  return made
}

const tied = new Map<string, string>()
const MOST_TIED = 4000

function setInType(text: string): string {
  return text
    .replace(numberSign, `№${NO_BREAK}`)
    .replace(beforeNumberUnit, `$1${NO_BREAK}$2`)
    .replace(initials, `$1${NO_BREAK}$2`)
    .replace(surnameThenInitials, `$1${NO_BREAK}$2`)
    .replace(clause, `$1.${NO_BREAK}`)
    .replace(spacedDash, `${NO_BREAK}$1 `)
    .replace(shortWord, `$1${NO_BREAK}`)
}

/** «Ёлочки» instead of straight quotes, „лапки“ inside them. */
export function quote(text: string): string {
  let depth = 0
  return text.replace(/(^|[\s(«„])?"/g, (_, before: string | undefined) => {
    const opens = before !== undefined && (before !== '' || depth === 0)
    if (opens) depth += 1
    const mark = opens ? (depth > 1 ? '„' : '«') : depth > 1 ? '“' : '»'
    if (!opens) depth = Math.max(0, depth - 1)
    return `${before ?? ''}${mark}`
  })
}
