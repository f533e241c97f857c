import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const blockAfter = (opening: string) => {
  const from = css.indexOf(opening)
  return css.slice(from, css.indexOf('\n}', from))
}
const colours = (block: string) =>
  new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map(([, name, value]) => [
      name,
      value,
    ]),
  )

const light = colours(blockAfter('\n:root {'))
const dark = new Map([...light, ...colours(blockAfter('@media (prefers-color-scheme: dark)'))])

function luminance(hex: string): number {
  const full =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'need', 'risk', 'good', 'lack', 'fault']
const pairs = [
  ...texts.flatMap((ink) => [
    [ink, 'paper', 4.5],
    [ink, 'wash', 4.5],
  ]),
  ...['need', 'risk', 'good', 'lack', 'fault'].map((ink) => [ink, `${ink}-wash`, 4.5]),
  ...['ink', 'ink-2', 'ink-3', 'accent', 'accent-strong', 'need', 'risk', 'good', 'lack'].map(
    (ink) => [ink, 'accent-wash', 4.5],
  ),
  ...['risk', 'fault', 'lack'].map((kind) => ['ink', `${kind}-wash`, 7]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['paper', 'ink', 7],
  ['rule-strong', 'paper', 3],
  ['rule-strong', 'wash', 3],
  ['focus', 'paper', 3],
] as const as readonly (readonly [string, string, number])[]

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_, theme) => {
  it.each(pairs)('--%s on --%s has a contrast of at least %s', (ink, ground, least) => {
    expect(contrast(theme.get(ink)!, theme.get(ground)!)).toBeGreaterThanOrEqual(least)
  })
})

it('gives every colour of the light theme a dark one', () => {
  const own = colours(blockAfter('@media (prefers-color-scheme: dark)'))
  expect([...light.keys()].filter((name) => !own.has(name))).toEqual([])
})

it('has every style sheet of a component in ui.css once, and no colour outside the tokens', async () => {
  const { readdirSync } = await import('node:fs')
  const here = new URL('.', import.meta.url)
  const sheets = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && file !== 'ui.css')
    .sort()
  const imported = [
    ...readFileSync(new URL('ui.css', here), 'utf8').matchAll(/url\("\.\/(.+?)"\)/g),
  ]
  expect(imported.map((found) => found[1]).sort()).toEqual(sheets)
  for (const sheet of sheets.filter((file) => file !== 'tokens.css')) {
    expect(readFileSync(new URL(sheet, here), 'utf8'), sheet).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i)
  }
})

it('uses only tokens that exist', async () => {
  const { readdirSync } = await import('node:fs')
  const here = new URL('.', import.meta.url)
  const defined = new Set([...css.matchAll(/--([\w-]+):/g)].map((found) => found[1]))
  const given = ['anchor-width', 'available-height']
  const sheets = readdirSync(here, { recursive: true, encoding: 'utf8' })
  for (const sheet of sheets.filter((file) => file.endsWith('.css'))) {
    const used = [...readFileSync(new URL(sheet, here), 'utf8').matchAll(/var\(--([\w-]+)\)/g)]
    const unknown = used.map((found) => found[1]!).filter((name) => !defined.has(name))
    expect(
      unknown.filter((name) => !given.includes(name)),
      sheet,
    ).toEqual([])
  }
})
