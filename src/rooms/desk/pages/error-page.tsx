import { isRouteErrorResponse } from 'react-router'
import { isProblemBody, type ProblemBody } from '../../../kernel/http/problems.ts'
import { LinkButton, PageHead, Row, useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'

/** What went wrong, in words, why, and where to go from here. Never the text of an exception. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = messages[useLocale()].errors
  const problem = problemOf(error)
  const [title, text] = wording(problem.status, t)
  return (
    <>
      <title>{`${title} – ${messages[useLocale()].product}`}</title>
      <PageHead title={title} lead={problem.reason ?? text} />
      {problem.reason === null ? null : <p>{text}</p>}
      {problem.status < 500 || problem.requestId === '' ? null : (
        <p>
          {t.request}: <code>{problem.requestId}</code>
        </p>
      )}
      <Row>
        <LinkButton href="/" kind="main">
          {t.home}
        </LinkButton>
        {problem.status === 403 ? <LinkButton href="/me">{t.mine}</LinkButton> : null}
      </Row>
    </>
  )
}

type Texts = (typeof messages)['ru']['errors']

function wording(status: number, t: Texts): readonly [string, string] {
  if (status === 404) return [t.notFound, t.notFoundText]
  if (status === 403) return [t.denied, t.deniedText]
  if (status >= 400 && status < 500) return [t.badRequest, t.badRequestText]
  return [t.failed, t.failedText]
}

function problemOf(error: unknown): ProblemBody {
  if (!isRouteErrorResponse(error)) return { code: 'bug', status: 500, reason: null, requestId: '' }
  if (isProblemBody(error.data)) return error.data
  return { code: 'answer', status: error.status, reason: null, requestId: '' }
}
