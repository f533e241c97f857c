import type { StepFacts } from './step-facts.ts'

export const stepNames = [
  'calculation',
  'experts',
  'received',
  'agreement',
  'draftOrder',
  'signed',
  'inForce',
] as const

/** Шаги от расчёта до действующего перечня, in their order. */
export type StepName = (typeof stepNames)[number]

/** Работа со школами beside the chain: it is shown and never blocks. */
export type SideName = 'headMeetings' | 'sheets'

export interface Step {
  readonly name: StepName
  readonly state: 'done' | 'notNeeded' | 'toDo' | 'blocked'
  /** Why not now; each leads to where it is undone. */
  readonly blocks: readonly Block[]
}

export interface Side {
  readonly name: SideName
  readonly state: 'done' | 'notNeeded' | 'toDo'
}

export interface Block {
  readonly kind: BlockKind
  /** The step where it is undone. */
  readonly at: StepName
  readonly count: number
}

export type BlockKind =
  | 'preliminaryRun'
  | 'undecidedSchools'
  | 'openMeetings'
  | 'unresolvedDifferences'
  | 'unmatchedLines'
  | 'notAgreed'
  | 'remarks'
  | 'agreementOutdated'
  | 'nobodyListed'
  | 'thresholdWithoutBasis'
  | 'notSigned'

/** What is said before signing and does not forbid it. */
export type Warning = 'openObjections' | 'everySchool'

/** Цепочка утверждения. Основание: Концепция, п. 3.2; порядок работы команды муниципалитета. */
export function stepsOf(facts: StepFacts): readonly Step[] {
  const own = blocksByStep(facts)
  const isEntered = facts.run === null
  const isOver = facts.order !== null
  let before: readonly Block[] = []
  return stepNames.map((name): Step => {
    const mine = own[name]
    // What an earlier step lacks blocks everything after the preparation.
    const blocks = isOver ? [] : isGate(name) ? [...before, ...mine] : mine
    before = [...before, ...mine]
    if (isOver) return { name, state: passed(name, facts, isEntered), blocks }
    if (facts.withdrawnOn !== null) return { name, state: 'notNeeded', blocks: [] }
    return { name, state: stateOf(name, facts, blocks, isEntered), blocks }
  })
}

/** What still forbids to enter the order. */
export const blocksOfSigning = (facts: StepFacts): readonly Block[] =>
  stepsOf(facts).find(({ name }) => name === 'signed')?.blocks ?? []

export const warningsOf = ({ sheets, members, order }: StepFacts): readonly Warning[] =>
  order !== null
    ? []
    : [
        ...(sheets.openObjections > 0 ? (['openObjections'] as const) : []),
        ...(members.isEverySchool ? (['everySchool'] as const) : []),
      ]

export function sidesOf({ members, sheets }: StepFacts): readonly Side[] {
  const { support, met } = members
  const none = support === 0
  const answered = sheets.sent > 0 && sheets.acknowledged >= sheets.sent
  return [
    { name: 'headMeetings', state: none ? 'notNeeded' : met >= support ? 'done' : 'toDo' },
    {
      name: 'sheets',
      state: none ? 'notNeeded' : answered && sheets.openObjections === 0 ? 'done' : 'toDo',
    },
  ]
}

/** Steps that need everything before them; being in force needs the order alone. */
const isGate = (name: StepName): boolean => name === 'agreement' || name === 'signed'

function blocksByStep(facts: StepFacts): Readonly<Record<StepName, readonly Block[]>> {
  const { run, experts, received, members, bareThresholds, order } = facts
  const at = (step: StepName, found: Partial<Readonly<Record<BlockKind, number>>>): Block[] =>
    Object.entries(found)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => ({ kind: kind as BlockKind, at: step, count }))
  return {
    calculation: at('calculation', { preliminaryRun: run?.outcome === 'preliminary' ? 1 : 0 }),
    experts: at('experts', {
      undecidedSchools: experts.undecided,
      openMeetings: experts.openMeetings,
    }),
    received: at('received', {
      unresolvedDifferences: received.unresolved,
      unmatchedLines: received.unmatched,
    }),
    agreement: run === null ? [] : at('agreement', disagreement(facts)),
    draftOrder: at('draftOrder', {
      nobodyListed: members.support === 0 ? 1 : 0,
      thresholdWithoutBasis: bareThresholds,
    }),
    signed: [],
    inForce: order === null ? at('signed', { notSigned: 1 }) : [],
  }
}

function disagreement({ agreement }: StepFacts): Partial<Record<BlockKind, number>> {
  if (agreement === null) return { notAgreed: 1 }
  if (agreement.outcome === 'remarks') return { remarks: 1 }
  return agreement.isOutdated ? { agreementOutdated: 1 } : {}
}

function stateOf(
  name: StepName,
  facts: StepFacts,
  blocks: readonly Block[],
  isEntered: boolean,
): Step['state'] {
  if (isEntered && isPreparation(name)) return 'notNeeded'
  switch (name) {
    case 'calculation':
      return blocks.length > 0 ? 'blocked' : 'done'
    case 'experts':
      return facts.experts.queued === 0 && blocks.length === 0 ? 'notNeeded' : open(blocks)
    case 'received':
      return facts.received.lists === 0 ? 'notNeeded' : open(blocks)
    case 'agreement':
      if (blocks.length === 0) return 'done'
      return blocks.some(({ at }) => at !== 'agreement') ? 'blocked' : 'toDo'
    case 'draftOrder':
      return blocks.length > 0 ? 'blocked' : 'toDo'
    case 'signed':
    case 'inForce':
      return blocks.length > 0 ? 'blocked' : 'toDo'
  }
}

/** Experts and comparison are work to do, not something that somebody else holds up. */
const open = (blocks: readonly Block[]): Step['state'] => (blocks.length > 0 ? 'toDo' : 'done')

const isPreparation = (name: StepName): boolean =>
  name === 'calculation' || name === 'experts' || name === 'received' || name === 'agreement'

function passed(name: StepName, facts: StepFacts, isEntered: boolean): Step['state'] {
  if (isEntered && isPreparation(name)) return 'notNeeded'
  if (name === 'experts' && facts.experts.queued === 0) return 'notNeeded'
  if (name === 'received' && facts.received.lists === 0) return 'notNeeded'
  return 'done'
}
