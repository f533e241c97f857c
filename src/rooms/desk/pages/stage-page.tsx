import { Chain, EmptyState, LinkButton, PageHead, Section, useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { stageTexts } from '../messages-stages.ts'
import { stagePath } from '../paths.ts'
import { type Stage, stages } from '../stages.ts'
import { type DataOfStage, ResultsOfStage } from './data-stage.tsx'

export interface StagePageProps {
  readonly stage: Stage
  readonly openSchools: number
  /** Of the stage «Данные» only. */
  readonly data: DataOfStage | null
  /** Where conclusions are for whoever looks: the region has lists to agree, nothing else. */
  readonly conclusionsHref: string
}

/** A step of the cycle: what is here today, what is not here yet and what it waits for. */
export function StagePage({ stage, openSchools, data, conclusionsHref }: StagePageProps) {
  const locale = useLocale()
  const t = messages[locale]
  const texts = stageTexts[locale][stage]
  const at = stages.indexOf(stage)
  return (
    <>
      <title>{`${t.stages[stage]} – ${t.product}`}</title>
      <PageHead
        title={t.stages[stage]}
        crumbs={[{ label: t.desk, href: '/' }]}
        lead={texts.about}
        chain={<Chain from={neighbour(stages[at - 1], t)} to={neighbour(stages[at + 1], t)} />}
      />
      {stage === 'data' ? <Register openSchools={openSchools} /> : null}
      {data === null ? null : <ResultsOfStage {...data} />}
      <div className="section">
        {stage === 'identification' ? (
          <Identification href={conclusionsHref} />
        ) : (
          <EmptyState title={t.notHere}>
            <p>{texts.planned}</p>
            {stage === 'data' && openSchools > 0 ? null : <p>{texts.first}</p>}
          </EmptyState>
        )}
      </div>
    </>
  )
}

type Texts = (typeof messages)['ru']

const neighbour = (stage: Stage | undefined, t: Texts) =>
  stage === undefined ? undefined : <a href={stagePath({ stage })}>{t.stages[stage]}</a>

function Register({ openSchools }: { openSchools: number }) {
  const t = messages[useLocale()]
  return (
    <Section title={t.register}>
      <p>{openSchools === 0 ? t.registerEmpty : t.registered(openSchools)}</p>
      <p>
        <LinkButton href="/schools">{t.openRegister}</LinkButton>
      </p>
    </Section>
  )
}

function Identification({ href }: { href: string }) {
  const t = messages[useLocale()]
  return (
    <Section title={t.conclusions}>
      <p>
        <LinkButton href={href}>{t.openConclusions}</LinkButton>
      </p>
    </Section>
  )
}
