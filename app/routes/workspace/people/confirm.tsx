import { data, redirect } from '@remix-run/node'
import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'
import { RefusedByRule } from '~/people/people'

/** Carries out an act on one person, then goes back to them and says so; a rule that refuses is told on the same page. */
export async function carryOut(personId: string, done: 'ended' | 'disabled' | 'enabled', act: () => Promise<void>) {
  try {
    await act()
  } catch (error) {
    if (error instanceof RefusedByRule) return data({ problem: error.message }, { status: 409 })
    throw error
  }
  return redirect(`/workspace/people/${personId}?done=${done}`, 303)
}

type ConfirmProps = { personId: string; backText: string; heading: string; body: string; button: string; problem: string | undefined }

/** Asks once more before something that another person will feel. */
export function Confirm({ personId, backText, heading, body, button, problem }: ConfirmProps) {
  return (
    <>
      <BackLink href={`/workspace/people/${personId}`} text={backText} />
      {problem !== undefined && <ErrorSummary errors={[{ fieldId: 'confirm', text: problem }]} />}
      <h1>{heading}</h1>
      <p>{body}</p>
      <form method="post">
        <Button id="confirm" look="warning">
          {button}
        </Button>
      </form>
    </>
  )
}
