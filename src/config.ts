import { resolve } from 'node:path'
import { z } from 'zod'
import { levels } from './kernel/log.ts'

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535)
const yesOrNo = z.enum(['0', '1']).transform((value) => value === '1')
const megabytes = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)

/** Every variable of the environment that the server reads, with what it must be; the words are for the fault. */
const variables = {
  PORT: [port.default(3000), 'номер порта от 0 до 65535'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'адрес, на котором принимать соединения'],
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'адрес вида postgres://имя:пароль@сервер/база',
  ],
  DATABASE_APP_URL: [
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'адрес вида postgres://имя:пароль@сервер/база для роли приложения',
  ],
  OPORA_DATA: [z.string().min(1).default('data'), 'папка для данных'],
  OPORA_DEMO: [yesOrNo.default(true), '1 (показательный район) или 0 (пустая база)'],
  OPORA_URL: [
    z.url({ protocol: /^https?$/ }).optional(),
    'адрес, который видят люди, например https://opora.example.ru',
  ],
  OPORA_SECRET: [z.string().min(32).optional(), 'секрет не короче 32 знаков'],
  OPORA_PROXIES: [
    z.string().regex(/^\d$/).transform(Number).default(0),
    'число своих прокси-серверов перед программой, от 0 до 9',
  ],
  OPORA_UPLOAD_MB: [megabytes.default(64), 'наибольший размер загружаемого файла в мегабайтах'],
  OPORA_LOG: [z.enum(levels).optional(), `одно из: ${levels.join(', ')}`],
} as const

export interface Config {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  readonly databaseAppUrl: string | undefined
  readonly dataFolder: string
  readonly demo: boolean
  /** The origin people see, when a proxy stands in front. */
  readonly publicUrl: URL | undefined
  readonly secret: string | undefined
  readonly proxies: number
  readonly uploadBytes: number
  readonly log: (typeof levels)[number] | undefined
}

/** All faults at once, each a sentence; a server that starts with half of its settings wrong helps nobody. */
export class ConfigFaults extends Error {
  override readonly name = 'ConfigFaults'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = []
  const read = <Name extends keyof typeof variables>(name: Name) => {
    const [schema, expected] = variables[name]
    const given = environment[name] === '' ? undefined : environment[name]
    const parsed = (schema as z.ZodType).safeParse(given)
    if (!parsed.success) faults.push(`${name}: ожидается ${expected}`)
    return parsed.data as z.output<(typeof variables)[Name][0]>
  }
  const url = read('OPORA_URL')
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    databaseUrl: read('DATABASE_URL'),
    databaseAppUrl: read('DATABASE_APP_URL'),
    dataFolder: resolve(read('OPORA_DATA') ?? 'data'),
    demo: read('OPORA_DEMO'),
    publicUrl: url === undefined ? undefined : new URL(url),
    secret: read('OPORA_SECRET'),
    proxies: read('OPORA_PROXIES'),
    uploadBytes: read('OPORA_UPLOAD_MB') * 1_048_576,
    log: read('OPORA_LOG'),
  }
  if (faults.length > 0) throw new ConfigFaults(faults)
  return config
}
