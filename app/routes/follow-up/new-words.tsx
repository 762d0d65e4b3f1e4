import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { changeCode, mustChange } from '~/cases/follow-up/change-code'
import { wordsOfSecret, wordsToHandOver } from '~/cases/new-code'
import { endVisit, newVisitSecret, visitor } from '~/cases/follow-up/visit'
import { Button } from '~/components/button'
import { EightWords } from '~/components/eight-words'
import { ErrorSummary } from '~/components/error-summary'
import { TextInput } from '~/components/text-input'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import { formIn } from '~/http/form'
import { asActor } from '~/platform/database'
import { parseCode } from '~/reports/code'
import { orKeepTheForm } from '../when-away'
import { home, newWords } from './doors'
import { StandingLine } from './post-form'
import { asVisitor, backToPage, goOn, isOpen, newVisit, typedIn, visitIn } from './visiting'
import { visitSecretIn } from './visit-cookie'

export const meta = pageTitle((words) => words.followUpNewWords.title)

const form = 'newWords'

/** New words are made with the page, and open nothing until they were typed back: whoever leaves it has changed nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft }) => {
    if (!(await mustChange(tx))) throw backToPage(request)
    const { secret = '', words: typed = '' } = draft.form === form ? draft.typed : {}
    const shown = await wordsOfSecret(secret)
    return { ...(shown === null ? await wordsToHandOver() : { secret, words: shown }), typed, isWrong: draft.form === form }
  })
}

/** The new words typed back: from then on they are the person's, and the old ones are nobody's. */
export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return orKeepTheForm(request, async () => {
    const { secret = '', words = '' } = typedIn(await formIn(request))
    const visit = await visitIn(request)
    if (!isOpen(visit)) return goOn(newVisit(request, visitSecretIn(request) ?? undefined), home, { problem: 'ended' })
    const shown = await wordsOfSecret(secret)
    const isTypedBack = shown !== null && parseCode(words) === shown.join(' ')
    if (!isTypedBack) return goOn(visit, newWords, { form, typed: { secret, words: words.slice(0, 400) } })
    const code = await asActor(visitor(visit.secret, visit.code), (tx) => changeCode(tx, secret))
    if (code === null) return goOn({ ...visit, code: null }, home, { problem: 'notKnown' })
    await endVisit(visit.secret)
    return goOn({ ...visit, secret: newVisitSecret(), code }, home, { done: form })
  })
}

/** Eight words that nobody else has seen, before anything else is shown. */
export default function NewWords() {
  const { secret, words: eight, typed, isWrong } = useLoaderData<typeof loader>()
  const { followUpNewWords: words, frame } = useText()
  const way = useWay()
  return (
    <>
      {isWrong && <ErrorSummary errors={[{ fieldId: 'words', text: words.back.wrong }]} />}
      <h1>{words.heading}</h1>
      {words.lead.map((line) => <p key={line}>{line}</p>)}
      <EightWords words={eight} label={words.label} />
      <p>{words.write}</p>
      <form method="post" action={way(newWords)} autoComplete="off" noValidate data-keep={frame.notSent}>
        <input type="hidden" name="secret" value={secret} />
        <TextInput id="words" name="words" label={words.back.label} labelSize="m" hint={words.back.hint} value={typed} {...(isWrong ? { error: words.back.wrong } : {})} />
        <p>{words.then}</p>
        <Button>{words.button}</Button>
        <StandingLine />
      </form>
      <h2 className="nhsuk-heading-s">{words.notMine.heading}</h2>
      <p>{words.notMine.body}</p>
    </>
  )
}
