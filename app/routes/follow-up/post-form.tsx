import { useRouteLoaderData } from '@remix-run/react'
import { createContext, type ReactNode, useContext } from 'react'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import type { loader } from '~/root'
import { shortWords } from './limits'
import type { Given } from './shown'

/** What every form of an open page carries: which strand and version it shows, and what was typed in it before. */
export type PageState = { reviewId: string; version: number; given: Given }

const State = createContext<PageState | null>(null)
export const PageStateProvider = State.Provider

export function usePageState(): PageState {
  const state = useContext(State)
  if (!state) throw new Error('A form of an open page stands inside PageStateProvider')
  return state
}

/** A form of the page. It works without a script; with one, what was typed stays where the server does not answer. */
export function PostForm({ door, children, id, hasFiles = false }: { door: string; children: ReactNode; id?: string; hasFiles?: boolean }) {
  const { reviewId, version } = usePageState()
  const { frame } = useText()
  return (
    <form method="post" action={useWay()(door)} autoComplete="off" noValidate data-keep={frame.notSent} id={id} encType={hasFiles ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="strand" value={reviewId} />
      <input type="hidden" name="seen" value={version} />
      {children}
    </form>
  )
}

/** What was typed in one form, and what is wrong with each field, in words. */
export function useGiven(form: string): { typed: (field: string) => string | undefined; error: (field: string) => string | undefined } {
  const { given } = usePageState()
  const sentence = useErrorSentence()
  const isMine = given.form === form
  return {
    typed: (field) => (isMine ? given.typed[field] : undefined),
    error: (field) => {
      const found = isMine ? given.errors.find((error) => error.field === field) : undefined
      return found && sentence(found)
    },
  }
}

export function useErrorSentence(): (error: Given['errors'][number]) => string {
  const { followUp, followUpAlert, followUpAnswers, followUpChoices, followUpSupport, reportErrors } = useText()
  return ({ code, limit = shortWords }) => {
    if (code === 'tooLong') return fill(followUp.tooLong, { limit: limit.toLocaleString('en-GB') })
    if (code === 'hiddenCharacters') return followUp.hiddenCharacters
    if (code === 'chooseOne') return followUpChoices.fair.none
    if (code === 'notInvolved') return followUpSupport.keep.onBehalf.notInvolvedMissing
    if (code === 'phone') return reportErrors['contact.phoneUnreadable']
    if (code === 'nameButUnknown') return reportErrors['mode.missing']
    if (code === 'noName' || code === 'nothingGiven') return followUpChoices.reach[code]
    if (code === 'noMeeting') return followUpAnswers.option.noMeeting
    if (code === 'onlyOnce') return followUpAnswers.finishing.onlyOnce
    if (code === 'address') return followUpAlert.addressWrong
    return code === 'choose' ? followUp.choose : followUp.empty
  }
}

/** Whom to ring when pressing a button does nothing. */
export function StandingLine() {
  const { frame } = useText()
  const trust = useRouteLoaderData<typeof loader>('root')?.trust
  return <p className="heard-standing">{fill(frame.notSentHelp, { phone: trust?.ringUs.number ?? '' })}</p>
}
