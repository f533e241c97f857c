import {
  Button,
  Form,
  type FormState,
  LinkButton,
  PageHead,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { rulesMessages } from '../messages-rules.ts'
import { identificationPaths } from '../paths.ts'
import type { RuleVersionWithContent } from '../queries-rules.ts'
import { thresholdsWithoutBasis } from '../rule-set/basis.ts'
import { BareThresholds, VprLetter } from './rule-parts.tsx'

interface ApproveRulesPageProps {
  readonly version: RuleVersionWithContent
  readonly state: FormState | undefined
}

/** The question of approval: what the rules let ВПР decide, what they still lack, by which document. */
export function ApproveRulesPage({ version, state }: ApproveRulesPageProps) {
  const t = rulesMessages[useLocale()]
  const title = t.approval.title(version.version)
  const page = identificationPaths.ruleVersion({ versionId: version.id })
  const bare = thresholdsWithoutBasis(version.ruleSet).length
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: t.stage, href: identificationPaths.home({}) },
          { label: t.title, href: identificationPaths.rules({}) },
          { label: t.version(version.version), href: page },
        ]}
        lead={t.approval.text}
      />
      <BareThresholds version={version} />
      <VprLetter />
      <p>
        {t.vprUse}: {t.vprWords[version.ruleSet.vprUse]}.
      </p>
      <Form
        state={state}
        actions={
          <>
            <Button kind="main" {...(bare > 0 ? { blocked: t.bareTitle(bare) } : {})}>
              {t.approval.act}
            </Button>
            <LinkButton href={page} kind="quiet">
              {t.back}
            </LinkButton>
          </>
        }
      >
        <input type="hidden" name="revision" value={version.revision} />
        <TextField
          name="basis"
          label={t.approval.basis}
          hint={t.approval.basisHint}
          width="full"
          maxLength={500}
        />
      </Form>
    </>
  )
}
