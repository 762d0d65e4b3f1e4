import { Details, WarningCallout } from '~/components/asides'
import { Button } from '~/components/button'
import { TextInput } from '~/components/text-input'
import { useRouteLoaderData } from '@remix-run/react'
import { fill } from '~/content/fill'
import { inSentence } from '~/content/in-sentence'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import type { loader } from '~/root'
import { StandingLine } from './post-form'

type DoorProblem = keyof ReturnType<typeof useText>['followUp']['problems']

/** Where somebody without an open page types the eight words. */
export function DoorPage({ problem, words }: { problem: string | null; words: string }) {
  const { followUp, frame } = useText()
  const { code } = followUp
  const { name, number, when } = useRouteLoaderData<typeof loader>('root')?.trust.ringUs ?? { name: '', number: '', when: '' }
  const ring = { name: inSentence(name), number, when }
  const said = problem !== null && problem in followUp.problems ? followUp.problems[problem as DoorProblem] : null
  return (
    <>
      {said && (
        <div role="alert" tabIndex={-1} data-focus>
          <WarningCallout heading={said.heading}>
            {said.body.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </WarningCallout>
        </div>
      )}
      <h1>{code.heading}</h1>
      <p className="nhsuk-lede-text">{code.lead}</p>
      <form method="post" action={useWay()('/follow-up')} autoComplete="off" noValidate data-keep={frame.notSent}>
        <TextInput id="words" name="words" label={code.label} labelSize="m" hint={code.hint} value={words} />
        <Button>{code.button}</Button>
        <StandingLine />
      </form>
      <p>{code.closes}</p>
      <Details summary={code.lost.heading}>
        {code.lost.body.map((line) => (
          <p key={line}>{fill(line, ring)}</p>
        ))}
      </Details>
    </>
  )
}
