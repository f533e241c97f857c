import { Button, LinkButton } from '../button/button.tsx'
import { RadioGroup, SelectField } from '../field/choice-field.tsx'
import { NumberField, TextField } from '../field/text-field.tsx'
import type { Examples } from '../gallery/examples.ts'
import { Form } from './form.tsx'
import type { FormState } from './form-state.ts'

const refused: FormState = {
  values: { schoolName: 'СОШ №7', inn: '99010712', schoolPlace: 'rural', schoolKind: '' },
  faults: [
    { field: 'inn', text: 'ИНН: введено 8 цифр, нужно 10. Проверьте по уставу.' },
    { field: 'schoolKind', text: 'Вид школы не выбран. Выберите из списка.' },
    { field: null, text: 'Школа с именем «СОШ № 7» уже есть: с. Тихая Долина.' },
  ],
}

export const formExamples: Examples = {
  name: 'Form',
  title: 'Форма с ошибками',
  note: 'Уходит без скрипта, возвращается заполненной; сверху – все ошибки, каждая ведёт к своему полю.',
  examples: [
    {
      title: 'Вернулась с сервера',
      wide: true,
      body: (
        <Form
          label="Новая школа"
          action="/design"
          token="e5f0"
          state={refused}
          takesFocus={false}
          actions={
            <>
              <Button kind="main">Записать школу</Button>
              <LinkButton kind="quiet" href="#Form">
                Не сейчас
              </LinkButton>
            </>
          }
        >
          <TextField name="schoolName" label="Краткое наименование" />
          <NumberField name="inn" label="ИНН" hint="10 цифр, из устава или выписки" />
          <SelectField
            name="schoolKind"
            label="Вид школы"
            choices={[
              { value: 'basic', label: 'Основная' },
              { value: 'secondary', label: 'Средняя' },
            ]}
          />
          <RadioGroup
            name="schoolPlace"
            label="Место"
            choices={[
              { value: 'urban', label: 'Город' },
              { value: 'rural', label: 'Село' },
            ]}
          />
        </Form>
      ),
    },
  ],
}
