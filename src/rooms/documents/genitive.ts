import { NO_BREAK } from '../../ui/format/space.ts'

const genitives: Readonly<Record<string, string>> = {
  начальник: 'начальника',
  директор: 'директора',
  руководитель: 'руководителя',
  заведующий: 'заведующего',
  заведующая: 'заведующей',
  председатель: 'председателя',
  заместитель: 'заместителя',
  глава: 'главы',
}

const bodies: Readonly<Record<string, string>> = {
  управление: 'управления',
  отдел: 'отдела',
  департамент: 'департамента',
  комитет: 'комитета',
  администрация: 'администрации',
}

/**
 * «Исполняющий обязанности» asks for the genitive: «И. о. начальника управления образования». Only the first word
 * of a post changes; a post that begins otherwise is left in quotation marks rather than declined wrongly.
 */
export function actingPost(post: string): string {
  const [first = '', ...rest] = post.trim().split(' ')
  const genitive = genitives[first.toLowerCase()]
  if (genitive === undefined) return `И.${NO_BREAK}о. («${post.trim()}»)`
  return [`И.${NO_BREAK}о.`, genitive, ...rest].join(' ')
}

/** «приказом управления образования …»; a name that begins otherwise stands in brackets as it is. */
export function bodyInGenitive(name: string): string {
  const [first = '', ...rest] = name.trim().split(' ')
  const genitive = bodies[first.toLowerCase()]
  return genitive === undefined ? `(${name.trim()})` : [genitive, ...rest].join(' ')
}
