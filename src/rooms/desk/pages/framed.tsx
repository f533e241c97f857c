import type { ReactNode } from 'react'
import { useLocation, useRouteLoaderData } from 'react-router'
import type { FrameData } from '../../../kernel/http/frame.ts'
import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import {
  type Clock,
  ClockContext,
  type CycleItem,
  Flash,
  FormTokenContext,
  formatDay,
  KeptFormContext,
  Shell,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { stagePath } from '../paths.ts'
import { stageOfPage } from '../stage-of-page.ts'
import { stages } from '../stages.ts'

/** The shell filled with who is here, where and when. Stands around pages and around errors alike. */
export function Framed({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<FrameData>('root')
  const { pathname } = useLocation()
  const locale = frame?.locale ?? 'ru'
  const person = frame?.person ?? null
  const municipality = frame?.municipalityName ?? null
  return (
    <Shell
      locale={locale}
      home="/"
      place={
        frame === undefined || municipality === null
          ? null
          : { name: municipality, schoolYear: schoolYearIn(frame.schoolYear, locale) }
      }
      sections={person === null ? [] : sectionsAt(pathname, locale)}
      cycle={person === null ? [] : cycleAt(pathname, locale)}
      search={person === null ? null : { action: '/schools', query: '' }}
      person={person === null ? null : { ...person, href: '/me' }}
      signIn="/sign-in"
      signOut="/sign-out"
      language={{ action: '/language', returnTo: frame?.here ?? pathname }}
      demoToday={frame?.demoToday ? formatDay(frame.demoToday, locale) : null}
      dataAsOf={null}
      installation={municipality}
      flash={
        frame?.flash ? (
          <Flash kind={frame.flash.kind === 'fault' ? 'fault' : 'done'}>{frame.flash.text}</Flash>
        ) : null
      }
    >
      <FormTokenContext value={frame?.formToken}>
        <KeptFormContext value={frame?.keptForm ?? null}>
          <ClockContext value={frame?.clock ?? anyClock}>{children}</ClockContext>
        </KeptFormContext>
      </FormTokenContext>
    </Shell>
  )
}

/** Around errors that came before the frame was known. */
const anyClock: Clock = { today: '9999-12-31', timeZone: 'Europe/Moscow' }

const schoolYearIn = (year: string, locale: Locale): string =>
  locale === 'ru' ? `${year}\u00a0учебный год` : `school year ${year}`

function sectionsAt(pathname: string, locale: Locale) {
  const t = messages[locale]
  return [
    { label: t.desk, href: '/', current: pathname === '/' },
    { label: t.schools, href: '/schools', current: pathname.startsWith('/schools') },
  ]
}

function cycleAt(pathname: string, locale: Locale): CycleItem[] {
  const names = messages[locale].stages
  const current = stageOfPage(pathname)
  return stages.map((stage) => ({
    label: names[stage],
    href: stagePath({ stage }),
    current: stage === current,
  }))
}
