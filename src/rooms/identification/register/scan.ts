export const scanKinds = ['pdf', 'jpg', 'png'] as const

/** Скан приказа или письма: what a department's scanner makes. */
export type ScanKind = (typeof scanKinds)[number]

export const LARGEST_SCAN_MB = 20

/** By the first bytes, not by the name; null: none of the three. */
export function scanKindOf(bytes: Uint8Array): ScanKind | null {
  const starts = (...signature: readonly number[]) =>
    signature.every((byte, at) => bytes[at] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf'
  if (starts(0xff, 0xd8, 0xff)) return 'jpg'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  return null
}

export const scanTypes: Readonly<Record<ScanKind, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}
