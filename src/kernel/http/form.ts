import { createHash } from 'node:crypto'
import { type ActionFunctionArgs, data, redirect } from 'react-router'
import type { z } from 'zod'
import type { Policy } from '../access/decision.ts'
import type { Scope } from '../database/handles.ts'
import type { Locale } from '../i18n/catalogue.ts'
import { ok, type Result } from '../result.ts'
import { admit, answering, askedFor } from './answer.ts'
import { assertRecorded } from './audit.ts'
import { type Context, contextOf, scopeOf, type WritingContext } from './context.ts'
import { type Declaration, declarationOf, declare } from './declaration.ts'
import { faultTexts } from './fault-texts.ts'
import type { Flash } from './flash.ts'
import { type FormValue, readForm, typedValues } from './form-body.ts'
import { type Fault, type FormState, intentField, onceField } from './form-state.ts'
import { inputFaults, wordingIn } from './input-faults.ts'
import { takeOnce } from './once.ts'
import { BadRequest, SignInNeeded } from './problems.ts'
import { type RequestState, type Session, stateOf } from './request-state.ts'
import { signInFirst } from './sign-in-first.ts'

interface FormDeclaration<Input extends z.ZodType, Value, Refusal, Carried> {
  readonly policy: Policy
  /** The journal event the write records; the transaction is rolled back when it did not. */
  readonly audit: string | readonly string[]
  readonly input: Input | ((context: Context) => Input)
  /**
   * What must be known or worked out before the transaction, and on whose behalf it runs when it is not the
   * signed-in person: signing in, the first administrator, hashing of a password.
   */
  readonly before?: (
    context: Context,
    input: z.output<Input>,
  ) => Promise<Result<Before<Carried>, Refusal>>
  readonly run: (
    context: WritingContext,
    input: z.output<Input>,
    carried: Carried,
  ) => Promise<Result<Value, Refusal>>
  /** Once it is stored: cookies and whatever else must not happen for a write that failed. */
  readonly afterwards?: (
    context: Context,
    value: Value,
    input: z.output<Input>,
  ) => Promise<void> | void
  /** The refusal in words, at the form or at a field. */
  readonly refusal: (refusal: Refusal, locale: Locale) => string | Fault | readonly Fault[]
  readonly redirectTo: string | ((context: Context, value: Value, input: z.output<Input>) => string)
  /** What happened, with numbers, for the page that follows. */
  readonly flash?: (value: Value, locale: Locale) => string | Flash
}

interface Before<Carried> {
  readonly scope?: Scope
  readonly carried: Carried
}

export type FormAction = (args: ActionFunctionArgs) => Promise<ReturnType<typeof data<FormState>>>
type Work = (context: Context, fields: Record<string, FormValue>) => Promise<FormAnswer>
type FormAnswer = Response | readonly Fault[]

const works = new WeakMap<FormAction, Work>()

/** Makes the action of a page. Input faults and refusals come back as 422 with the form filled. */
export function form<Input extends z.ZodType, Value, Refusal = never, Carried = undefined>(
  declaration: FormDeclaration<Input, Value, Refusal, Carried>,
): FormAction {
  const work: Work = (context, fields) => submit(declaration, context, fields)
  const action: FormAction = (args) => receive(args, null, () => ({ declared, work }))
  const declared: Declaration = {
    kind: 'form',
    policy: declaration.policy,
    audit: auditOf(declaration.audit),
  }
  works.set(action, work)
  return declare(action, declared)
}

/** Several forms on one page, told apart by their `intent` field; each keeps its own policy. */
export function forms(byIntent: Readonly<Record<string, FormAction>>): FormAction {
  const intents: Record<string, Declaration> = {}
  for (const [intent, action] of Object.entries(byIntent)) {
    intents[intent] = { ...declaredOf(action) }
  }
  const action: FormAction = (args) =>
    receive(args, intentField, (intent) => {
      const chosen = Object.hasOwn(byIntent, intent) ? byIntent[intent] : undefined
      if (chosen === undefined) throw new BadRequest(`no form ${intent}`)
      return { declared: declaredOf(chosen), work: works.get(chosen) as Work }
    })
  const policy: Policy = (subject) => {
    const decisions = Object.values(intents).map((each) => each.policy(subject))
    return decisions.find((each) => each.allowed) ?? (decisions[0] as (typeof decisions)[number])
  }
  const audit = Object.values(intents).flatMap((each) => each.audit)
  return declare(action, { kind: 'form', policy, audit, intents })
}

async function receive(
  { context, params, request }: ActionFunctionArgs,
  chooseBy: string | null,
  choose: (intent: string) => { declared: Declaration; work: Work },
): ReturnType<FormAction> {
  const state = stateOf(context)
  return answering(state, async () => {
    const session = await state.session()
    const fields = await readForm(request)
    const intent = chooseBy === null ? null : String(fields[chooseBy] ?? '')
    const { declared, work } = choose(intent ?? '')
    admitSender(declared.policy, session, state, fields)
    const answer = await work(contextOf(state, session, params), fields)
    await state.reads.close()
    if (answer instanceof Response) throw answer
    return data({ intent, values: typedValues(fields), faults: answer }, { status: 422 })
  })
}

/** A session may end while a long form is filled in: what was typed waits until its sender has signed in again. */
function admitSender(
  policy: Policy,
  session: Session,
  state: RequestState,
  fields: Record<string, FormValue>,
): void {
  try {
    admit(policy, session, state.locale)
  } catch (thrown) {
    if (!(thrown instanceof SignInNeeded)) throw thrown
    state.leaveFlash({ kind: 'fault', text: faultTexts[state.locale].signedOut })
    throw signInFirst(state.keptForms.keep(askedFor(state), fields), state.locale)
  }
}

async function submit<Input extends z.ZodType, Value, Refusal, Carried>(
  declaration: FormDeclaration<Input, Value, Refusal, Carried>,
  context: Context,
  fields: Record<string, FormValue>,
): Promise<FormAnswer> {
  const { state, locale } = context
  const schema =
    typeof declaration.input === 'function' ? declaration.input(context) : declaration.input
  const input = await schema.safeParseAsync(fields, { error: wordingIn(locale) })
  if (!input.success) return inputFaults(input.error)
  const before = await prepared(declaration, context, input.data)
  if (!before.ok) return faultsOf(declaration.refusal(before.refusal, locale))
  const { carried, scope = scopeOf(context.subject) } = before.value
  const sent = { scope, token: String(fields[onceField] ?? ''), body: digest(state, fields) }
  const outcome = await state.database.write(scope, (writer) =>
    takeOnce(writer, sent, async () => {
      const told = contextOf(state, context.session, context.params, { writer })
      const done = await declaration.run(told, input.data, carried)
      if (!done.ok) return done
      assertRecorded(writer, auditOf(declaration.audit))
      return ok({ ...leadOn(declaration, context, done.value, input.data), stored: done })
    }),
  )
  if (!outcome.ok) return faultsOf(declaration.refusal(outcome.refusal, locale))
  const { location, flash, stored } = outcome.value
  if (stored !== undefined) await declaration.afterwards?.(context, stored.value, input.data)
  if (flash !== null) state.leaveFlash(flash)
  return redirect(location, 303)
}

async function prepared<Input extends z.ZodType, Value, Refusal, Carried>(
  { before }: FormDeclaration<Input, Value, Refusal, Carried>,
  context: Context,
  input: z.output<Input>,
): Promise<Result<Before<Carried>, Refusal>> {
  return before === undefined ? ok({ carried: undefined as Carried }) : before(context, input)
}

const auditOf = (audit: string | readonly string[]): readonly string[] =>
  typeof audit === 'string' ? [audit] : audit

/** Where the browser goes after a write and what it says there. */
export interface Onward {
  readonly location: string
  readonly flash: Flash | null
}

function leadOn<Input extends z.ZodType, Value, Refusal, Carried>(
  declaration: FormDeclaration<Input, Value, Refusal, Carried>,
  context: Context,
  value: Value,
  input: z.output<Input>,
): Onward {
  const { redirectTo } = declaration
  const text = declaration.flash?.(value, context.locale) ?? null
  return {
    location: typeof redirectTo === 'string' ? redirectTo : redirectTo(context, value, input),
    flash: typeof text === 'string' ? { kind: 'done', text } : text,
  }
}

function faultsOf(refusal: string | Fault | readonly Fault[]): readonly Fault[] {
  if (typeof refusal === 'string') return [{ field: null, text: refusal }]
  return Array.isArray(refusal) ? refusal : [refusal as Fault]
}

/** Two sendings are the same when place and every field are; files count by name and size. */
function digest({ url }: RequestState, fields: Record<string, FormValue>): string {
  const plain = JSON.stringify(fields, (key, value) =>
    key === onceField ? undefined : value instanceof File ? [value.name, value.size] : value,
  )
  return createHash('sha256').update(url.pathname).update(plain).digest('base64url')
}

function declaredOf(action: FormAction): Declaration {
  const declared = declarationOf(action)
  if (declared === undefined) throw new Error('forms() takes what form() made')
  return declared
}
