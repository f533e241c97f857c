import { roleTitle } from '../../../kernel/access/role-names.ts'
import type { FormState } from '../../../kernel/http/form-state.ts'
import {
  Button,
  Form,
  PageHead,
  Section,
  Stack,
  Table,
  TextButton,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import type { DemoPeople, DemoSignIn } from '../queries.ts'

export interface SignInPageProps {
  readonly next: string
  readonly demo: DemoPeople | null
  readonly state: FormState | undefined
}

export function SignInPage({ next, demo, state }: SignInPageProps) {
  const { product, signIn: t } = messages[useLocale()]
  return (
    <>
      <title>{`${t.title} – ${product}`}</title>
      <PageHead title={t.title} lead={t.lead} />
      <Form
        state={state}
        refusedTitle={t.refused}
        label={t.title}
        actions={<Button kind="main">{t.act}</Button>}
      >
        <input type="hidden" name="next" value={next} />
        <TextField name="login" label={t.login} autoComplete="username" spellCheck={false} />
        <TextField
          name="password"
          type="password"
          label={t.password}
          hint={t.lost}
          autoComplete="current-password"
        />
      </Form>
      {demo === null ? null : <DemoTable demo={demo} next={next} />}
    </>
  )
}

function DemoTable({ demo, next }: { demo: DemoPeople; next: string }) {
  const locale = useLocale()
  const t = messages[locale].signIn
  const rolesOf = ({ roles }: DemoSignIn) =>
    roles.map(({ role, acting }) => roleTitle(role, acting, locale)).join(', ')
  return (
    <Section title={t.demo}>
      <Stack>
        <p>{t.demoLead(demo.password)}</p>
        <Table
          caption={t.demo}
          captionUnseen
          rows={demo.people}
          rowKey={(person) => person.login}
          columns={[
            { key: 'name', title: t.demoPerson, cell: (person) => person.name },
            { key: 'roles', title: t.demoRoles, cell: rolesOf },
            { key: 'login', title: t.login, cell: (person) => <code>{person.login}</code> },
            {
              key: 'act',
              title: t.demoAct,
              titleUnseen: true,
              cell: (person) => <DemoButton person={person} password={demo.password} next={next} />,
            },
          ]}
        />
      </Stack>
    </Section>
  )
}

function DemoButton(props: { person: DemoSignIn; password: string; next: string }) {
  const t = messages[useLocale()].signIn
  return (
    <form method="post">
      <input type="hidden" name="login" value={props.person.login} />
      <input type="hidden" name="password" value={props.password} />
      <input type="hidden" name="next" value={props.next} />
      <TextButton label={t.actFor(props.person.name)}>{t.demoAct}</TextButton>
    </form>
  )
}
