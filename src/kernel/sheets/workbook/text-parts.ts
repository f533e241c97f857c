import { CDATA, CLOSE, nameCode, OPEN, TEXT, type XmlScan } from './xml-scan.ts'
import { cellText } from './xml-text.ts'

const T = nameCode('t')
const PHONETIC = nameCode('rPh')

/** Puts together the text of `si` and `is`: plain, or cut into runs of different look; how to pronounce it is left out. */
export class TextParts {
  #text = ''
  #inText = false
  #inPhonetic = false

  get text(): string {
    return this.#text
  }

  clear(): void {
    this.#text = ''
    this.#inText = false
    this.#inPhonetic = false
  }

  visit(scan: XmlScan): void {
    const { kind, name } = scan
    if (kind === OPEN) {
      if (scan.selfClosed) return
      if (name === T) this.#inText = true
      else if (name === PHONETIC) this.#inPhonetic = true
      return
    }
    if (this.#inText && !this.#inPhonetic && (kind !== CLOSE || name === T)) this.#add(scan)
    if (kind !== CLOSE) return
    if (name === T) this.#inText = false
    else if (name === PHONETIC) this.#inPhonetic = false
  }

  #add({ kind, bytes, textFrom, textTo }: XmlScan): void {
    this.#text +=
      kind === CDATA
        ? bytes.toString('utf8', textFrom, textTo)
        : kind === TEXT || kind === CLOSE
          ? cellText(bytes, textFrom, textTo)
          : ''
  }
}
