import { readdirSync } from 'node:fs'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LocaleContext } from '../locale/locale.ts'
import { allExamples } from './all-examples.ts'
import { Gallery, GalleryExample } from './gallery.tsx'

const ui = new URL('..', import.meta.url)
const every = allExamples.flatMap((part) =>
  part.examples.map((example) => ({ name: `${part.name}: ${example.title}`, example })),
)

const said: unknown[][] = []
beforeEach(() => {
  said.length = 0
  vi.spyOn(console, 'error').mockImplementation((...words) => said.push(words))
  vi.spyOn(console, 'warn').mockImplementation((...words) => said.push(words))
})
afterEach(() => vi.restoreAllMocks())

describe('the gallery', () => {
  it('lists every file of examples', () => {
    const files = readdirSync(ui, { recursive: true, encoding: 'utf8' })
    const examples = files.filter((file) => file.endsWith('.examples.tsx'))
    expect(allExamples).toHaveLength(examples.length)
    expect(new Set(allExamples.map((part) => part.name)).size).toBe(examples.length)
  })

  it.each(every)('renders $name on the server without a warning', ({ example }) => {
    const html = renderToString(<GalleryExample example={example} />)
    expect(said).toEqual([])
    expect(html).not.toMatch(/undefined|NaN|\[object/)
  })

  it.each(every)('renders $name in English', ({ example }) => {
    const html = renderToString(
      <LocaleContext value="en">
        <GalleryExample example={example} />
      </LocaleContext>,
    )
    expect(said).toEqual([])
    expect(html).not.toMatch(/undefined|NaN|\[object/)
  })

  it('has no id twice', () => {
    const html = renderToStaticMarkup(<Gallery />)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('writes no style attribute, so that a strict content policy lets everything be seen', () => {
    expect(renderToStaticMarkup(<Gallery />)).not.toContain('style="')
  })

  it('links only to places that are there', () => {
    const html = renderToStaticMarkup(<Gallery />)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]))
    const contents = [...html.matchAll(/<li><a href="#([A-Za-z]+)">/g)].map((found) => found[1])
    expect(contents.length).toBeGreaterThan(20)
    expect(contents.filter((id) => !ids.has(id))).toEqual([])
  })
})
