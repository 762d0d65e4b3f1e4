import { Button } from '~/components/button'
import { PageLink } from '~/components/links'
import { Blocks } from '~/components/prose'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { doors } from './doors'
import { PostForm } from './post-form'
import type { Shown } from './shown'

type Reviewer = Shown['reviewers'][number]

/** The people put forward, before they get access: yes to all of them, or not this one. */
export function ReviewersAsked({ shown }: { shown: Shown }) {
  const words = useText().followUpAnswers.reviewers
  const asked = shown.reviewers.filter(({ answer }) => answer === null)
  return (
    <>
      <h3>{words.heading}</h3>
      <p>{words.lead}</p>
      <ul className="heard-people">
        {asked.map((reviewer) => (
          <OneReviewer key={reviewer.nth} reviewer={reviewer} way="refuse" />
        ))}
      </ul>
      <Blocks blocks={words.check} />
      {shown.offers.includes('reviewers.agreed') ? (
        <PostForm door={doors['reviewers.agreed']}>
          <p>{words.agreeEffect}</p>
          <Button name="way" value="agree">
            {words.agree}
          </Button>
        </PostForm>
      ) : (
        <>
          <p>{words.shareFirst}</p>
          <p>
            <PageLink href={doors['choice.changed']}>{words.shareLink}</PageLink>
          </p>
        </>
      )}
    </>
  )
}

/** Those who work on it, each of whom can still be refused. */
export function ReviewersWorking({ shown }: { shown: Shown }) {
  const words = useText().followUpAnswers.reviewers
  const working = shown.reviewers.filter(({ answer }) => answer === 'agreed')
  if (working.length === 0 || !shown.offers.includes('reviewer.recused')) return null
  return (
    <section aria-labelledby="working">
      <h2 id="working">{words.workingHeading}</h2>
      <p>{words.workingLead}</p>
      <ul className="heard-people">
        {working.map((reviewer) => (
          <OneReviewer key={reviewer.nth} reviewer={reviewer} way="end" />
        ))}
      </ul>
    </section>
  )
}

function OneReviewer({ reviewer, way }: { reviewer: Reviewer; way: 'refuse' | 'end' }) {
  const words = useText().followUpAnswers.reviewers
  const { nth, name, division, isFromNetwork } = reviewer
  return (
    <li className="heard-people__person">
      <p>
        <strong>{fill(words.person, { name, division: division ?? words.noDivision })}</strong>
      </p>
      {isFromNetwork && <p>{words.network}</p>}
      <PostForm door={doors['reviewer.refused']}>
        <input type="hidden" name="nth" value={nth} />
        <Button look="secondary" name="way" value={way}>
          {words.refuse}
          <span className="nhsuk-u-visually-hidden"> {fill(words.about, { name })}</span>
        </Button>
      </PostForm>
      {way === 'refuse' && <p className="heard-effect">{words.refuseEffect}</p>}
    </li>
  )
}
