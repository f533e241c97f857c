const MEGABYTE = 1024 * 1024

/** What an archive of files may cost. Sizes are counted while unpacking: what the archive says of itself is not believed. */
export const usualArchiveLimits = {
  files: 500,
  /** With folders and what systems add by themselves. */
  entries: 4000,
  fileBytes: 64 * MEGABYTE,
  unpackedBytes: 256 * MEGABYTE,
  /** Unpacked to packed, above `ratioFromBytes`: small tables full of repetition are honest. */
  ratio: 250,
  ratioFromBytes: 8 * MEGABYTE,
}

export type ArchiveLimits = typeof usualArchiveLimits
