import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Signs sessions and seals what travels through browsers. Made on the first start, readable by us alone; whoever
 * runs several programs on one database sets OPORA_SECRET for all of them.
 */
export async function readSecret(dataFolder: string, fromEnvironment?: string): Promise<string> {
  if (fromEnvironment !== undefined) return fromEnvironment
  await mkdir(dataFolder, { recursive: true })
  const file = join(dataFolder, 'secret')
  try {
    const created = await open(file, 'wx', 0o600)
    await created.writeFile(randomBytes(48).toString('base64url'))
    await created.close()
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
  }
  return (await readFile(file, 'utf8')).trim()
}
