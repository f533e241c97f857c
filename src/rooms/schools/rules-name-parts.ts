import { wholeWords } from './rules-kinds.ts'

/** Организационно-правовая форма: says who founded the school and how it is paid, never which school it is. */
const LEGAL_FORMS = [
  'моу мбоу маоу мкоу мобу мкоо мбоо маоо мбу мку мау мбо',
  'гоу гбоу гкоу гаоу гбоо гку гбу кгбоу кгкоу кгобу огбоу огкоу обоу обгоу фгбоу фгкоу фгоу',
  'чоу чоо чу ночу нчоу ноу анон аноо ано оано боу коу аоу оу оо',
]
  .join(' ')
  .split(' ')

/** What tells no school of one register from another: dropped wherever it stands. */
const droppedPhrases: readonly RegExp[] = [
  wholeWords('(?:\\S+(?:ое|ого|ому|ая|ой) )*(?:учреждени[еяю]|организаци[яию])'),
  wholeWords(LEGAL_FORMS.join('|')),
  wholeWords('муниципальн\\S+ образовани[еяю]|мо'),
  wholeWords(
    '\\S+(?:ий|ый|ого|его|ом|ем) (?:муниципальн\\S+ |городск\\S+ )?(?:район[ае]?|р н[ае]?|округ[ае]?)',
  ),
  wholeWords('\\S+[сц]к(?:ий|ого|ом) кра[йяе]'),
  wholeWords('\\S+[сц]к(?:ая|ой) област[ьи]'),
  wholeWords(
    'с углубленн\\S+ изучени\\S+(?: (?:отдельн\\S+ )?предмет\\S+| \\S+(?: и \\S+)? язык\\S+| \\S+)?',
  ),
  wholeWords('с \\S+(?:ыми|ими) (?:классами|группами)'),
]

export function dropCommonPhrases(text: string): string {
  const dropped = droppedPhrases.reduce((rest, phrase) => rest.replace(phrase, ' '), text)
  return squeeze(dropped)
}

const PLACE_TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    город: 'г гор город города городе',
    поселок: 'п пос поселок поселка поселке пгт рп',
    село: 'с сел село села селе',
    станица: 'ст станица станицы станице',
    хутор: 'х хут хутор хутора хуторе',
    деревня: 'д дер деревня деревни деревне',
    аул: 'аул аула ауле',
  }).flatMap(([type, words]) => words.split(' ').map((word) => [word, type])),
)

/** Тип населённого пункта by any of its words: «г.», «города» → «город». */
export const placeTypeOf = (word: string): string | undefined =>
  Object.hasOwn(PLACE_TYPES, word) ? PLACE_TYPES[word] : undefined

/** Two-word spellings of a settlement type, made one word before the text is cut into words. */
export const joinPlaceTypes = (text: string): string =>
  text
    .replace(wholeWords('ст ц[аые]'), 'станица')
    .replace(wholeWords('п г т|р п|(?:рабочий|рабочего|городского типа) посел\\S+'), 'поселок')
    .replace(wholeWords('посел\\S+ городского типа'), 'поселок')

/**
 * The word without its case ending, so that «города Абинска» meets «г. Абинск». Crude on purpose: it only ever
 * compares names of one register, and two different names rarely differ in the ending alone.
 */
export function stem(word: string): string {
  let current = word
  for (;;) {
    const next = current.replace(/(?:ого|его|ому|ему)$/u, '').replace(/[аеиоуыэюяйь]+$/u, '')
    if (next === current || next.length < 3) return current
    current = next
  }
}

export const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()
