import { SelectField } from '../field/choice-field.tsx'
import { TextField } from '../field/text-field.tsx'
import type { Examples } from '../gallery/examples.ts'
import { Filters, Pagination } from './filters.tsx'

export const filtersExamples: Examples = {
  name: 'Filters',
  title: 'Отбор и страницы',
  note: 'Отбор живёт в адресе: «Назад», вторая вкладка и закладка его не теряют.',
  examples: [
    {
      title: 'Отбор школ',
      wide: true,
      body: (
        <Filters label="Отбор школ" action="/design" resetHref="/design">
          <TextField name="find" label="Название, село или код" type="search" optional />
          <SelectField
            name="where"
            label="Место"
            optional
            empty="все"
            choices={[
              { value: 'urban', label: 'город' },
              { value: 'rural', label: 'село' },
            ]}
          />
        </Filters>
      ),
    },
    {
      title: 'Страницы',
      body: (
        <Pagination from={51} to={100} total={1204} previousHref="#Filters" nextHref="#Filters" />
      ),
    },
  ],
}
