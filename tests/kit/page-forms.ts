/** A form of a page as a browser would send it, its empty fields filled. */
export interface PageForm {
  readonly path: string
  readonly fields: FormData
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(=|\\s|/?>)`).test(tag)

/** Every form of a page that writes, once for each of its named buttons; `typed` goes into whatever a person would type. */
export function formsOf(html: string, at: string, typed: string): readonly PageForm[] {
  return [...html.matchAll(/<form\s[^>]*>.*?<\/form>/gsu)].flatMap(([form]) => {
    const [head = ''] = /^<form\s[^>]*>/u.exec(form) ?? []
    if (attribute(head, 'method') !== 'post') return []
    const path = attribute(head, 'action') || at
    const controls = controlsOf(form)
    const buttons = controls.filter(({ kind }) => kind === 'button')
    const pressed = buttons.length === 0 ? [undefined] : buttons
    return pressed.map((button) => ({ path, fields: fieldsOf(controls, button, typed) }))
  })
}

interface Control {
  readonly kind: 'input' | 'select' | 'textarea' | 'button'
  readonly tag: string
  readonly name: string
  readonly inside: string
}

function controlsOf(form: string): readonly Control[] {
  const found = form.matchAll(
    /(<(input)\b[^>]*>)|(<(select|textarea|button)\b[^>]*>)(.*?)<\/\4>/gsu,
  )
  return [...found].flatMap(([, input, , opened = '', kind = 'input', inside = '']) => {
    const tag = input ?? opened
    const name = attribute(tag, 'name')
    return name === undefined ? [] : [{ kind: kind as Control['kind'], tag, name, inside }]
  })
}

function fieldsOf(
  controls: readonly Control[],
  pressed: Control | undefined,
  typed: string,
): FormData {
  const fields = new FormData()
  for (const control of controls) {
    const { kind, tag, name, inside } = control
    if (kind === 'select') fields.append(name, chosenIn(inside))
    else if (kind === 'textarea') fields.append(name, unescaped(inside) || typed)
    else if (kind === 'input') appendInput(fields, tag, name, typed)
    else if (control === pressed) fields.append(name, attribute(tag, 'value') ?? '')
  }
  return fields
}

const chosenIn = (options: string): string => {
  const values = [...options.matchAll(/<option\b[^>]*>/gu)].map(([tag]) => attribute(tag, 'value'))
  return values.find((value) => value) ?? ''
}

function appendInput(fields: FormData, tag: string, name: string, typed: string): void {
  const value = attribute(tag, 'value') ?? ''
  const type = attribute(tag, 'type')
  if (type === 'file') fields.append(name, new File([`${typed}\n`], `${typed}.csv`))
  else if (type === 'radio') {
    if (has(tag, 'checked') || !fields.has(name)) fields.set(name, value)
  } else if (type === 'date') fields.append(name, value || '2025-09-15')
  else if (type === 'number') fields.append(name, value || '1')
  else fields.append(name, value || typed)
}
