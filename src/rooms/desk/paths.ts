import { path } from '../../kernel/http/paths.ts'

export const stagePath = path('/cycle/:stage')
