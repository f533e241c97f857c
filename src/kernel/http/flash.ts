import type { Signer } from './signed.ts'

/** A sentence for the page after a redirect: what happened, with numbers. */
export interface Flash {
  readonly kind: 'done' | 'note' | 'fault'
  readonly text: string
}

export const flashCookie = 'opora_flash'

const LONGEST = 1500

export const sealFlash = (signer: Signer, flash: Flash): string =>
  signer.seal('flash', JSON.stringify({ kind: flash.kind, text: flash.text.slice(0, LONGEST) }))

export function openFlash(signer: Signer, sealed: string | undefined): Flash | null {
  const text = sealed === undefined ? null : signer.open('flash', sealed)
  return text === null ? null : (JSON.parse(text) as Flash)
}
