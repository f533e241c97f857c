import type { FormState } from '../../../kernel/http/form-state.ts'
import { Button, Form, PageHead, TextField, useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'

export function SetUpPage({ setUpKey, state }: { setUpKey: string; state: FormState | undefined }) {
  const { product, setUp: t } = messages[useLocale()]
  return (
    <>
      <title>{`${t.title} – ${product}`}</title>
      <PageHead title={t.title} lead={t.lead} />
      <Form state={state} label={t.title} actions={<Button kind="main">{t.act}</Button>}>
        <input type="hidden" name="key" value={setUpKey} />
        <fieldset>
          <legend>{t.place}</legend>
          <TextField name="regionName" label={t.regionName} />
          <TextField name="municipalityName" label={t.municipalityName} />
          <TextField name="municipalityCode" label={t.municipalityCode} hint={t.codeHint} />
          <TextField name="authorityName" label={t.authorityName} width="full" />
        </fieldset>
        <fieldset>
          <legend>{t.administrator}</legend>
          <TextField name="personName" label={t.personName} autoComplete="name" />
          <TextField name="login" label={t.login} hint={t.loginHint} autoComplete="username" />
          <TextField
            name="password"
            type="password"
            label={t.password}
            hint={t.passwordHint}
            autoComplete="new-password"
          />
        </fieldset>
      </Form>
    </>
  )
}
