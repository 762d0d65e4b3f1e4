import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { chooseFileAgain } from '~/auth/parked'
import { idleMinutes } from '~/auth/sessions'
import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { FormGroup } from '~/components/form-group'
import { BackLink } from '~/components/links'
import { Table } from '~/components/lists'
import { Blocks } from '~/components/prose'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { useText } from '~/content/use-text'
import { formIn } from '~/http/form'
import { columns } from '~/people/csv-columns'
import { importDirectory, type ImportResult } from '~/people/directory'

export const meta = pageTitle((words) => words.workspace.directory.title)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'administrator')
  return { minutes: idleMinutes, isAskedAgain: new URL(request.url).searchParams.has(chooseFileAgain) }
}

/** Brings in a file. The answer is the page itself: sending the same file again changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, 'administrator')
  const file = (await formIn(request)).get('file')
  if (!(file instanceof File) || file.size === 0) return data({ noFile: text('en').workspace.directory.noFile, result: null }, { status: 422 })
  const result = await importDirectory(personId, new Uint8Array(await file.arrayBuffer()))
  return data({ noFile: null, result }, { status: result.ok ? 200 : 422 })
}

export default function Import() {
  const { directory: words, person } = useText().workspace
  const answer = useActionData<typeof action>()
  const { isAskedAgain, minutes } = useLoaderData<typeof loader>()
  const error = answer?.noFile ?? undefined
  return (
    <>
      <BackLink href="/workspace/people" text={person.back} />
      {error !== undefined && <ErrorSummary errors={[{ fieldId: 'file', text: error }]} />}
      {isAskedAgain && !answer && <NotificationBanner id="again" heading={words.again.heading}><p>{words.again.body}</p></NotificationBanner>}
      {answer?.result && <Result result={answer.result} />}
      <h1>{words.heading}</h1>
      <Blocks blocks={words.body.map((block) => fill(block, { columns: columns.join(', ') }))} />
      <form method="post" action="/workspace/people/import" encType="multipart/form-data">
        <FormGroup id="file" label={words.file} error={error}>
          <input className="nhsuk-file-upload" id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby={error === undefined ? undefined : 'file-error'} />
        </FormGroup>
        <p>{fill(words.notKept, { minutes })}</p>
        <Button>{words.button}</Button>
      </form>
    </>
  )
}

function Result({ result }: { result: ImportResult }) {
  const words = useText().workspace.directory
  if (!result.ok) {
    const { heading, caption, columns: titles } = words.problems
    return (
      <>
        <ErrorSummary errors={[{ fieldId: 'problems', text: heading }]} />
        <Table id="problems" caption={caption} columns={[titles.line, titles.problem]} rows={result.problems.map(({ line, says }, place) => ({ id: `${line}-${place}`, cells: [line, says] }))} />
      </>
    )
  }
  const { added, updated, notInFile } = result
  return (
    <>
      <NotificationBanner id="done" heading={fill(words.done, { added, updated })} isSuccess />
      {notInFile.length > 0 && (
        <>
          <h2>{words.missing.heading}</h2>
          <p>{words.missing.body}</p>
          <Table
            id="missing"
            caption={words.missing.heading}
            isCaptionHidden
            columns={[words.missing.columns.name, words.missing.columns.staffNumber]}
            rows={notInFile.map(({ staffNumber, name }) => ({ id: staffNumber, cells: [name, staffNumber] }))}
          />
        </>
      )}
    </>
  )
}
