import { createContext, useContext } from 'react'
import type { Catalogue, Locale } from '../../kernel/i18n/catalogue.ts'

/** The language of the page; the shell provides it, so that no component is told twice. */
export const LocaleContext = createContext<Locale>('ru')

export const useLocale = (): Locale => useContext(LocaleContext)

export const useTexts = <T>(messages: Catalogue<T>) => messages[useLocale()]
