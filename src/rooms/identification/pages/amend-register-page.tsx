import {
  Button,
  type Choice,
  ComboboxField,
  Form,
  type FormState,
  LinkButton,
  PageHead,
  RadioGroup,
  TextareaField,
  useLocale,
} from '../../../ui/index.ts'
import { registerMessages } from '../messages-registers.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredRegister } from '../queries-registers.ts'
import { servesYear } from '../run-texts.ts'

interface AmendRegisterPageProps {
  readonly register: StoredRegister
  readonly schools: readonly Choice[]
  readonly asked: { readonly school: string | null; readonly change: 'include' | 'exclude' }
  readonly state: FormState | undefined
}

/** Поправка: which school, what to do and why. */
export function AmendRegisterPage({ register, schools, asked, state }: AmendRegisterPageProps) {
  const locale = useLocale()
  const { amendments: t, lists, title } = registerMessages[locale]
  const back = identificationPaths.register({ registerId: register.id })
  return (
    <>
      <title>{`${t.newTitle} – Опора`}</title>
      <PageHead
        title={t.newTitle}
        crumbs={[
          { label: lists, href: identificationPaths.registers({}) },
          { label: title(servesYear(register.year)), href: back },
        ]}
        lead={t.lead}
      />
      <Form
        state={state}
        actions={
          <>
            <Button kind="main">{t.save}</Button>
            <LinkButton href={back} kind="quiet">
              {t.back}
            </LinkButton>
          </>
        }
      >
        <input type="hidden" name="revision" value={register.revision} />
        <ComboboxField
          name="school"
          label={t.school}
          choices={schools}
          defaultValue={asked.school}
        />
        <RadioGroup
          name="change"
          label={t.change}
          defaultValue={asked.change}
          choices={(['include', 'exclude'] as const).map((value) => ({
            value,
            label: t.changes[value],
          }))}
        />
        <TextareaField
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          maxLength={1000}
        />
      </Form>
    </>
  )
}
