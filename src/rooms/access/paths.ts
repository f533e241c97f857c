import { path } from '../../kernel/http/paths.ts'

export const signInPath = path('/sign-in')
export const setUpPath = path('/set-up')
export const mePath = path('/me')
