import { describe, expect, it } from 'vitest'
import { placeOf } from './use-origin-popover.ts'

const view = { width: 360, height: 700 }
const size = { width: 300, height: 120 }

describe('the place of an origin', () => {
  it.each([
    ['under the figure', { left: 20, top: 100, bottom: 120 }, { left: 20, top: 128 }],
    ['not over the right edge', { left: 200, top: 100, bottom: 120 }, { left: 52, top: 128 }],
    [
      'above when there is no room below',
      { left: 20, top: 640, bottom: 660 },
      { left: 20, top: 512 },
    ],
    ['not over the left edge', { left: -40, top: 100, bottom: 120 }, { left: 8, top: 128 }],
  ])('%s', (_, anchor, place) => {
    expect(placeOf(anchor, size, view)).toEqual(place)
  })

  it('never leaves the window when there is no room at all', () => {
    const tall = { width: 300, height: 690 }
    expect(placeOf({ left: 20, top: 300, bottom: 320 }, tall, view).top).toBe(8)
  })
})
