import type { Examples } from '../gallery/examples.ts'
import { CheckField, CheckGroup, RadioGroup, SelectField } from './choice-field.tsx'
import { FileField } from './file-field.tsx'
import { DayField, NumberField, TextareaField, TextField } from './text-field.tsx'

const grades = Array.from({ length: 11 }, (_, index) => ({
  value: String(index + 1),
  label: String(index + 1),
}))

export const fieldExamples: Examples = {
  name: 'Field',
  title: 'Поля',
  note: 'Подпись сверху, подсказка под ней, ошибка между подсказкой и полем: что найдено и что сделать.',
  examples: [
    {
      title: 'Строка с подсказкой',
      body: (
        <TextField
          name="term"
          label="Срок исполнения"
          hint="Как пишете в бумаге: «ноябрь», «октябрь – декабрь», «по графику»"
          defaultValue="октябрь – декабрь"
        />
      ),
    },
    {
      title: 'Число с единицей и ошибкой',
      body: (
        <NumberField
          name="below"
          label="Не преодолели границу"
          unit="чел."
          defaultValue={25}
          fault="Больше, чем участников: 25 из 23. Проверьте протокол."
        />
      ),
    },
    { title: 'День', body: <DayField name="from" label="Действует с" defaultValue="2025-09-01" /> },
    {
      title: 'Выбор из списка',
      body: (
        <SelectField
          name="type"
          label="Вид школы"
          optional
          choices={[
            { value: 'primary', label: 'Начальная' },
            { value: 'basic', label: 'Основная' },
            { value: 'secondary', label: 'Средняя' },
          ]}
        />
      ),
    },
    {
      title: 'Отметки в строку',
      body: (
        <CheckGroup
          name="grades"
          label="Классы, в которых учат"
          choices={grades}
          defaultValues={['1', '2', '3', '4']}
          across
        />
      ),
    },
    {
      title: 'Одно из',
      body: (
        <RadioGroup
          name="place"
          label="Где стоит школа"
          defaultValue="rural"
          choices={[
            { value: 'urban', label: 'Город' },
            { value: 'rural', label: 'Село', hint: 'в том числе станица, хутор, посёлок' },
          ]}
        />
      ),
    },
    {
      title: 'Переключатель',
      body: (
        <RadioGroup
          name="look"
          label="Вид карты"
          segmented
          defaultValue="table"
          choices={[
            { value: 'table', label: 'Таблица' },
            { value: 'board', label: 'По срокам' },
          ]}
        />
      ),
    },
    {
      title: 'Да или нет',
      body: (
        <CheckField
          name="remote"
          label="Труднодоступная местность"
          hint="По перечню, утверждённому субъектом"
        />
      ),
    },
    {
      title: 'Файлы: можно перетащить на поле',
      body: (
        <FileField
          name="files"
          label="Файлы результатов"
          hint="CSV, XLSX или ODS; до 20 файлов разом"
          accept=".csv,.xlsx,.ods"
          multiple
        />
      ),
    },
    {
      title: 'Текст',
      body: (
        <TextareaField
          name="reply"
          label="Комментарий к ответу"
          hint="Виден школе и начальнику управления"
          optional
        />
      ),
    },
  ],
}
