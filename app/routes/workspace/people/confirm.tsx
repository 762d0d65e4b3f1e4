import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'

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
