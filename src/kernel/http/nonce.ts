import { createContext } from 'react'

/** The nonce that this answer's scripts carry; in the browser there is none and none is needed. */
export const NonceContext = createContext<string | undefined>(undefined)
