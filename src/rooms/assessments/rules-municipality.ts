/** Муниципалитет, от имени которого работают. */
export interface OwnMunicipality {
  readonly code: string
  readonly name: string
}

/** «Заречный район», «Заречный муниципальный р-н (reg00_m012)», «Администрация Заречного района» are one place. */
export function isOwnMunicipality(told: string, own: OwnMunicipality): boolean {
  const text = told.trim()
  if (text === '' || text.toLowerCase() === own.code.toLowerCase()) return true
  const [a, b] = [partsOf(text), partsOf(own.name)]
  if (a.isTown !== null && b.isTown !== null && a.isTown !== b.isTown) return false
  return a.stems.length > 0 && a.stems.join(' ') === b.stems.join(' ')
}

const login = /\((?:reg|edu|mo)[\w-]*\)/giu
const towns = /^(город|города|г|городской|городского|го)$/u
const districts = /^(район|района|р|н|мр|округ|округа|мо|муниципальный|муниципального)$/u
const empty =
  /^(муниципальное|муниципального|образование|образования|администрация|администрации)$/u
const ending = /(?:ый|ий|ой|ого|его|ая|яя|ое|ее|ой|а|я|е|и|у|о)$/u

function partsOf(name: string) {
  const words = name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(login, ' ')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
  const isTown = words.some((word) => towns.test(word))
  const isDistrict = words.some((word) => districts.test(word))
  const stems = words
    .filter((word) => ![towns, districts, empty].some((kind) => kind.test(word)))
    .map((word) => word.replace(ending, ''))
  return { isTown: isTown ? true : isDistrict ? false : null, stems }
}
