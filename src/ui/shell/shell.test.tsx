import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Shell } from './shell.tsx'
import type { ShellProps } from './shell-props.ts'

const props: ShellProps = {
  locale: 'ru',
  home: '/',
  place: { name: 'Заречный район', schoolYear: '2025/26 учебный год' },
  sections: [{ label: 'Школы', href: '/schools', current: true }],
  cycle: [
    { label: 'Данные', href: '/data' },
    { label: 'Меры', href: '/measures', breaks: 2 },
    { label: 'Эффект', href: '/effect', unavailable: 'ещё нет' },
  ],
  search: { action: '/search', query: 'СОШ' },
  person: { name: 'Соколова И. П.', role: 'и.\u00a0о. директора школы', acting: 'приказ № 14-к' },
  signIn: '/sign-in',
  signOut: '/sign-out',
  language: { action: '/language', returnTo: '/schools?open=a' },
  demoToday: '15.09.2025',
  dataAsOf: '15.09.2025, 09:05',
  installation: 'Заречный район',
  children: 'страница',
}
const render = (over: Partial<ShellProps> = {}) =>
  renderToStaticMarkup(<Shell {...props} {...over} />)

describe('the shell', () => {
  it('counts what has no next step, in a number and in words', () => {
    expect(render()).toContain('нет следующего шага: 2\u00a0записи')
  })

  it('does not link a step that is not open and says why', () => {
    expect(render()).not.toContain('href="/effect"')
    expect(render()).toContain('ещё нет')
  })

  it('shows the person with the role, and the basis when acting', () => {
    expect(render()).toContain('<small title="приказ № 14-к">и.\u00a0о. директора школы</small>')
    expect(render({ person: { name: 'Громова', role: 'начальник' } })).toContain(
      '<small>начальник</small>',
    )
  })

  it('signs out and changes the language by plain forms', () => {
    const html = render()
    expect(html).toMatch(/<form action="\/sign-out" method="post">/)
    expect(html).toContain('name="returnTo" value="/schools?open=a"')
    expect(html).toMatch(/value="en" lang="en" name="locale"/)
  })

  it('offers to sign in, and nothing of the cycle, to a visitor', () => {
    const html = render({ person: null, cycle: [], sections: [], search: null, place: null })
    expect(html).toContain('href="/sign-in"')
    expect(html).not.toMatch(/cycle-nav|sign-out|type="search"/)
  })

  it('speaks English when told to', () => {
    const html = render({ locale: 'en' })
    expect(html).toContain('Skip to content')
    expect(html).toContain('no next step: 2\u00a0records')
  })

  it('says that the clock is of a demonstration, and nothing when it is not', () => {
    expect(render()).toContain('сегодня здесь 15.09.2025')
    expect(render({ demoToday: null })).not.toContain('demo-banner')
  })
})
