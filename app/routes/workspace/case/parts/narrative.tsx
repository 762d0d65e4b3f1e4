import { Fragment } from 'react'
import { Details } from '~/components/asides'
import { capital } from '~/content/capital'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { stretchesOf } from './quotes'

/** What an account holds that somebody may want to be ready for, said before the account. */
export function ContentNote({ kinds }: { kinds: string[] }) {
  const words = useText().caseWork.account
  if (kinds.length === 0) return null
  return (
    <div className="nhsuk-inset-text">
      <p><strong>{words.beforeYouRead}</strong> {fill(words.holds, { kinds: capital(kinds.join('; ')) })}</p>
      <p>{words.folded}</p>
    </div>
  )
}

/** The account, paragraph by paragraph. What was said in it is folded below its paragraph: whoever wants to, opens it, without any script. */
export function Narrative({ text }: { text: string }) {
  const words = useText().caseWork.account
  return text.split('\n').map((paragraph, at) => {
    const stretches = stretchesOf(paragraph)
    const quotes = stretches.filter(({ is }) => is === 'quote')
    let nth = 0
    return (
      <Fragment key={`${at}`}>
        <p translate="no">{stretches.map(({ is, text: said }, place) => <Fragment key={`${place}`}>{is === 'text' ? said : `[${fill(words.quote, { nth: `${++nth}` })}]`}</Fragment>)}</p>
        {quotes.length > 0 && (
          <Details summary={quotes.length === 1 ? words.openQuote : fill(words.openQuotes, { count: quotes.length })}>
            {quotes.map(({ text: said }, place) => <p key={`${place}`} translate="no">{fill(words.quote, { nth: `${place + 1}` })}: “{said}”</p>)}
          </Details>
        )}
      </Fragment>
    )
  })
}
