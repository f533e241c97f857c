import { Notice, Section, type Task, TaskList, useLocale } from '../../../ui/index.ts'
import { stepMessages } from '../messages-register-steps.ts'
import { registerMessages } from '../messages-registers.ts'
import { identificationPaths } from '../paths.ts'
import type { StepFacts } from '../register/step-facts.ts'
import { type Block, type Step, sidesOf, stepsOf, warningsOf } from '../register/steps.ts'
import { blockText } from '../register-texts.ts'

interface Place {
  readonly registerId: string
  readonly runId: string | null
}

interface RegisterStepsProps extends Place {
  readonly steps: StepFacts
}

/** The way from the run to the list in force: what is done, what blocks and where it is undone. */
export function RegisterSteps(props: RegisterStepsProps) {
  const t = stepMessages[useLocale()]
  return (
    <Section title={t.title} id="steps">
      <Warnings {...props} />
      <TaskList
        phases={[
          {
            title: t.phases.chain,
            tasks: stepsOf(props.steps).map((step) => taskOf(step, props, t)),
          },
          { title: t.phases.sides, tasks: sideTasks(props, t) },
        ]}
      />
    </Section>
  )
}

type Texts = (typeof stepMessages)['ru']
type StepPage = Step['name'] | 'headMeetings' | 'sheets'

/** Each step has a page of its own; the list itself is the page of «действует». */
function hrefOf(name: StepPage, { registerId, runId }: Place): string {
  const at = { registerId }
  switch (name) {
    case 'calculation':
      return runId === null ? identificationPaths.home({}) : identificationPaths.run({ runId })
    case 'experts':
      return identificationPaths.registerExperts(at)
    case 'headMeetings':
      return identificationPaths.headMeetings(at)
    case 'received':
      return identificationPaths.registerReceived(at)
    case 'agreement':
      return identificationPaths.registerAgreement(at)
    case 'sheets':
      return identificationPaths.sheets({}, { run: runId })
    case 'draftOrder':
    case 'signed':
    case 'inForce':
      return identificationPaths.registerOrder(at)
  }
}

const states = {
  done: 'done',
  notNeeded: 'done',
  toDo: 'inWork',
  blocked: 'cannotStart',
} as const

function taskOf({ name, state, blocks }: Step, props: RegisterStepsProps, t: Texts): Task {
  const text = state === 'notNeeded' ? { stateText: t.notNeeded } : {}
  const hint = name === 'draftOrder' || name === 'agreement' ? t.toDo[name] : undefined
  const reason =
    blocks.length > 0 ? (
      <StepBlocks blocks={blocks} {...props} />
    ) : state === 'toDo' ? (
      hint
    ) : undefined
  return {
    id: name,
    title: <a href={hrefOf(name, props)}>{t.step[name]}</a>,
    state: states[state],
    ...text,
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Why not yet, each reason leading to where it is undone. */
export function StepBlocks({ blocks, ...props }: Place & { blocks: readonly Block[] }) {
  const locale = useLocale()
  return blocks.map((block) => (
    <span key={`${block.at} ${block.kind}`}>
      <a href={hrefOf(block.at, props)}>{blockText(block, locale)}</a>{' '}
    </span>
  ))
}

function sideTasks(props: RegisterStepsProps, t: Texts): Task[] {
  const { members, sheets } = props.steps
  const reasons = {
    headMeetings: t.met(members.met, members.support),
    sheets: [
      t.sheets(sheets.acknowledged, sheets.sent),
      ...(sheets.openObjections > 0 ? [t.objections(sheets.openObjections)] : []),
    ].join(' '),
  }
  return sidesOf(props.steps).map(({ name, state }) => ({
    id: name,
    title: <a href={hrefOf(name, props)}>{t.side[name]}</a>,
    state: states[state],
    ...(state === 'notNeeded' ? { stateText: t.notNeeded } : { reason: reasons[name] }),
  }))
}

function Warnings({ steps }: RegisterStepsProps) {
  const { warning: t } = registerMessages[useLocale()]
  return warningsOf(steps).map((warning) => (
    <Notice key={warning} kind="risk">
      {warning === 'everySchool' ? t.everySchool : t.openObjections(steps.sheets.openObjections)}
    </Notice>
  ))
}
