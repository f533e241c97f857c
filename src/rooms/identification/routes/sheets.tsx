import { NotFound } from '../../../kernel/errors.ts'
import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { postOf } from '../../access/index.ts'
import { changeAnswerDays } from '../commands/change-answer-days.ts'
import { sendSheets } from '../commands/send-sheets.ts'
import { workingOf } from '../commands/tenant.ts'
import type { RunId } from '../ids.ts'
import { sendInput, termInput } from '../input-sheets.ts'
import { sheetTeamMessages } from '../messages-sheets-team.ts'
import { SheetsPage } from '../pages/sheets-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { openObjections } from '../queries-objections.ts'
import { listRuns } from '../queries-runs.ts'
import { sheetRows } from '../queries-sheet-table.ts'
import { answerDays } from '../queries-sheets.ts'
import { sheetRefusalText } from '../sheet-texts.ts'
import { teamSignerOf } from '../sheets/signing.ts'
import { afterWorkingDays } from '../sheets/working-days.ts'
import type { Route } from './+types/sheets.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, url, today }) => {
    const runs = await listRuns(reader, actor)
    const asked = url.searchParams.get('run')
    const run = asked === null ? (runs[0] ?? null) : runs.find(({ id }) => id === asked)
    if (run === undefined) throw new NotFound(`no run ${asked}`)
    const days = await answerDays(reader, actor)
    const last = runs.find(({ year }) => year === run?.year)
    return {
      run,
      runs,
      rows: run === null ? [] : await sheetRows(reader, actor, { run, runs, today }),
      objections: run === null ? [] : await openObjections(reader, actor, run.year),
      isOlder: last?.id !== run?.id,
      days,
      today,
      due: afterWorkingDays(today, days),
    }
  },
})

const send = form({
  policy: canIdentify,
  audit: 'identification.sheetSent',
  input: sendInput,
  run: async (context, { runId, school, whom, answersDue }) => {
    const { writer, actor } = context
    return sendSheets(writer, workingOf(context), {
      runId: runId as RunId,
      whom,
      chosen: school,
      answersDue,
      sender: teamSignerOf(actor, await postOf(writer, actor.personId)),
    })
  },
  refusal: sheetRefusalText,
  redirectTo: (_context, _count, { runId }) => identificationPaths.sheets({}, { run: runId }),
  flash: (count, locale) => sheetTeamMessages[locale].send.done(count),
})

const term = form({
  policy: canIdentify,
  audit: 'identification.answerDaysChanged',
  input: termInput,
  run: (context, { answerDays: days }) =>
    changeAnswerDays(context.writer, workingOf(context), days),
  refusal: (refusal: never) => refusal,
  redirectTo: identificationPaths.sheets({}),
  flash: (days, locale) => sheetTeamMessages[locale].term.done(days),
})

export const action = forms({ send, term })

export default function SheetsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SheetsPage {...loaderData} state={actionData} />
}
