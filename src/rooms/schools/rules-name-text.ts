import { squeeze } from './rules-name-parts.ts'

const LOGIN = /\(?(?<![\p{L}\p{N}])((?:sch|edu)\d{6,8})(?![\p{L}\p{N}])\)?/iu

/** Latin letters that look Cyrillic: «CОШ» typed with a Latin «C» is met in real files. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

/** Логин ФИС ОКО в скобках: «МБОУ «СОШ № 1» (edu203389)» → the name alone and the login. */
export function splitLogin(text: string): { readonly name: string; readonly login: string | null } {
  const found = LOGIN.exec(text)
  if (found === null) return { name: squeeze(text), login: null }
  return { name: squeeze(text.replace(found[0], ' ')), login: (found[1] ?? '').toLowerCase() }
}

/** Lower case, «ё» as «е», one kind of number sign, no quotes or punctuation, no initials, single spaces. */
export function plainText(name: string): string {
  const lower = withoutInitials(name.replace(/№/gu, ' № '))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/(?<!\p{L})(?:no?|номер|#)\.?\s*(?=\d)/gu, ' № ')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .replace(/№/gu, ' № ')
  return squeeze(lower.replace(/\S+/gu, cyrillic))
}

function cyrillic(word: string): string {
  return /\p{Script=Cyrillic}/u.test(word)
    ? word.replace(/[a-z]/gu, (letter) => LOOK_ALIKES[letter] ?? letter)
    : word
}

/**
 * «им. А. С. Пушкина» → «им. Пушкина». A capital with a full stop is an initial after «имени», and a pair of them
 * anywhere; elsewhere a letter with a full stop is a settlement («с. Рощино»).
 */
function withoutInitials(name: string): string {
  const paired = name.replace(
    /(?<!\p{L})(?!(?:р\.\s?п|п\.\s?г)\.)\p{Lu}\.\s?\p{Lu}\.(?!\p{L}\.)/gu,
    ' ',
  )
  const honour = /(?<!\p{L})(?:им\.|им\s|имени\s)/iu.exec(paired)
  if (honour === null) return paired
  const start = honour.index + honour[0].length
  return (
    paired.slice(0, start) + paired.slice(start).replace(/(?<!\p{L})\p{Lu}\.(?=\s?\p{Lu})/gu, ' ')
  )
}
