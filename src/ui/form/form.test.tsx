import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CheckGroup, RadioGroup, SelectField } from '../field/choice-field.tsx'
import { NumberField, TextField } from '../field/text-field.tsx'
import { Form } from './form.tsx'
import { type FormState, KeptFormContext } from './form-state.ts'

const state: FormState = {
  values: {
    title: 'СОШ «7»',
    inn: '12',
    kind: 'basic',
    grades: ['1', '9'],
    place: 'rural',
    secret: 'x',
  },
  faults: [
    { field: 'inn', text: 'нужно 10 цифр' },
    { field: null, text: 'школа уже есть' },
  ],
}
const choices = ['basic', 'rural', 'urban', '1', '9', '11'].map((value) => ({
  value,
  label: value,
}))

const html = renderToStaticMarkup(
  <Form state={state} token="t-1">
    <TextField name="title" label="Название" defaultValue="прежнее" />
    <TextField name="secret" label="Пароль" type="password" />
    <NumberField name="inn" label="ИНН" hint="из устава" />
    <SelectField name="kind" label="Вид" choices={choices} defaultValue="urban" />
    <CheckGroup name="grades" label="Классы" choices={choices} defaultValues={['11']} />
    <RadioGroup name="place" label="Место" choices={choices} />
  </Form>,
)

describe('a refused form', () => {
  it('comes back with what was typed, not with what was stored', () => {
    expect(html).toContain('value="СОШ «7»"')
    expect(html).not.toContain('прежнее')
    expect(html).toMatch(/<option value="basic" selected="">/)
    const checked = [...html.matchAll(/checked="" value="(\w+)"|value="(\w+)" checked=""/g)]
    expect(checked.map((found) => found[1] ?? found[2])).toEqual(['1', '9', 'rural'])
  })

  it('never sends a password back', () => {
    expect(html).not.toContain('value="x"')
  })

  it('ties the fault and the hint to their field', () => {
    const input = /<input[^>]*id="field-inn"[^>]*>/.exec(html)![0]
    expect(input).toContain('aria-invalid="true"')
    expect(input).toContain('aria-describedby="field-inn-hint field-inn-fault"')
    expect(html).toContain('id="field-inn-fault"')
  })

  it('links the summary to the field and says what belongs to none', () => {
    expect(html).toContain('<a href="#field-inn">нужно 10 цифр</a>')
    expect(html).toContain('<li>школа уже есть</li>')
  })

  it('carries the token and works without script', () => {
    expect(html).toContain('<input type="hidden" name="idempotencyToken" value="t-1"/>')
    expect(html).toMatch(/<form[^>]* method="post"/)
  })
})

it('shows what was typed before the session ended, until the server has something newer', () => {
  const shown = (given?: FormState) =>
    renderToStaticMarkup(
      <KeptFormContext value={{ title: 'долгий текст' }}>
        <Form state={given}>
          <TextField name="title" label="Название" defaultValue="прежнее" />
        </Form>
      </KeptFormContext>,
    )
  expect(shown()).toContain('value="долгий текст"')
  expect(shown(state)).toContain('value="СОШ «7»"')
})

describe('what may stay empty', () => {
  const fields = (
    <>
      <TextField name="title" label="Название" />
      <TextField name="inn" label="ИНН" optional />
    </>
  )

  it('is marked where most must be filled in', () => {
    const shown = renderToStaticMarkup(<Form>{fields}</Form>)
    expect(shown).toMatch(/ИНН<span[^>]*> \(необязательно\)/)
    expect(shown).not.toContain('(обязательно)')
  })

  it('is not marked where most may: then what must be filled in is', () => {
    const shown = renderToStaticMarkup(<Form marksRequired>{fields}</Form>)
    expect(shown).toMatch(/Название<span[^>]*> \(обязательно\)/)
    expect(shown).not.toContain('(необязательно)')
  })
})
