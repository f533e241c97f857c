import { useEffect, useRef, useState } from 'react'
import { useScript } from '../script/use-script.ts'

const GAP = 8
/** Long enough to cross the gap between the figure and its popover. */
const LEAVE_MS = 150

/** Under the figure where there is room, else above; never outside the window. */
export function placeOf(
  anchor: { left: number; top: number; bottom: number },
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const left = Math.max(GAP, Math.min(anchor.left, view.width - size.width - GAP))
  const below = anchor.bottom + GAP
  const fits = below + size.height <= view.height - GAP
  return { left, top: fits ? below : Math.max(GAP, anchor.top - size.height - GAP) }
}

function place(link: HTMLElement, box: HTMLElement): void {
  const view = { width: document.documentElement.clientWidth, height: innerHeight }
  const { left, top } = placeOf(link.getBoundingClientRect(), box.getBoundingClientRect(), view)
  box.style.left = `${left}px`
  box.style.top = `${top}px`
}

/** WCAG 1.4.13: it stays under the pointer, goes on Esc, and moves with nothing else. */
export function useOriginPopover() {
  useScript()
  const anchor = useRef<HTMLAnchorElement>(null)
  const popover = useRef<HTMLSpanElement>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    const box = popover.current
    if (!isOpen || box === null || anchor.current === null) return
    box.showPopover()
    place(anchor.current, box)
    const close = () => setOpen(false)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    document.addEventListener('keydown', onKey)
    window.addEventListener('scroll', close, true)
    return () => {
      document.removeEventListener('keydown', onKey)
      window.removeEventListener('scroll', close, true)
      if (box.isConnected) box.hidePopover()
    }
  }, [isOpen])

  useEffect(() => () => clearTimeout(leaving.current), [])

  const open = () => {
    clearTimeout(leaving.current)
    setOpen(true)
  }
  const leave = () => {
    leaving.current = setTimeout(() => setOpen(false), LEAVE_MS)
  }
  const events = { onPointerEnter: open, onPointerLeave: leave, onFocus: open, onBlur: leave }
  return { anchor, popover, events }
}
