import { readFileSync, writeFileSync } from 'node:fs'
import { documents } from './docs/documents.ts'

/** `npm run docs`: writes every generated page. A test says when one of them is out of date. */
for (const document of await documents()) {
  const page = new URL(`../${document.path}`, import.meta.url)
  const before = currentText(page)
  const after = await document.render(before)
  if (after === before) continue
  writeFileSync(page, after)
  console.log(document.path)
}

function currentText(page: URL): string {
  try {
    return readFileSync(page, 'utf8')
  } catch {
    return ''
  }
}
