import { Wrap } from '../layout/layout.tsx'
import { LocaleContext, useTexts } from '../locale/locale.ts'
import { CycleNav } from './cycle-nav.tsx'
import { Masthead } from './masthead.tsx'
import { messages } from './messages.ts'
import type { ShellProps } from './shell-props.ts'

/** What stands around every page. It knows no room: everything is told to it. */
export function Shell(props: ShellProps) {
  return (
    <LocaleContext value={props.locale}>
      <Frame {...props} />
    </LocaleContext>
  )
}

function Frame(props: ShellProps) {
  const t = useTexts(messages)
  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      {props.demoToday === null ? null : (
        <aside className="demo-banner" aria-label={t.demoName}>
          <Wrap>{t.demo(props.demoToday)}</Wrap>
        </aside>
      )}
      <Masthead {...props} />
      {props.cycle.length === 0 ? null : <CycleNav cycle={props.cycle} />}
      <main id="main" tabIndex={-1}>
        <Wrap>
          {props.flash ? <div className="shell-flash">{props.flash}</div> : null}
          {props.children}
        </Wrap>
      </main>
      <Footer {...props} />
    </>
  )
}

const languages = [
  { locale: 'ru', word: 'Русский' },
  { locale: 'en', word: 'English' },
] as const

function Footer({ installation, dataAsOf, language, locale }: ShellProps) {
  const t = useTexts(messages)
  const words = [
    installation === null ? t.product : t.installation(installation),
    dataAsOf === null ? '' : t.dataAsOf(dataAsOf),
  ]
  return (
    <footer className="footer">
      <Wrap>
        <p>{words.filter(Boolean).join(' · ')}</p>
        <form className="footer-language" method="post" action={language.action}>
          <input type="hidden" name="returnTo" value={language.returnTo} />
          <span className="unseen">{t.language}</span>
          {languages.map((each) => (
            <button
              key={each.locale}
              className="text-button"
              type="submit"
              name="locale"
              value={each.locale}
              lang={each.locale}
              aria-current={each.locale === locale ? 'true' : undefined}
            >
              {each.word}
            </button>
          ))}
        </form>
      </Wrap>
    </footer>
  )
}
