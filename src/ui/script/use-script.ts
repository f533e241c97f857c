import { createContext, useContext } from 'react'

/** Does the page that is being drawn need our script? In the browser it is running already. */
export const ScriptNeedContext = createContext<{ isNeeded: boolean }>({ isNeeded: true })

/**
 * Every page is whole without script, and most gain nothing by it: they are sent without. A component to which script adds
 * something says so here while it is drawn.
 */
export function useScript(): void {
  useContext(ScriptNeedContext).isNeeded = true
}
