import { Button } from '~/components/button'
import { PageLink } from '~/components/links'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import { AgreedSection, BeforeAgreeing } from './agreed-section'
import { AskedSection } from './asked-section'
import { BesideSection } from './beside-section'
import { AskedForSection } from './asked-for-section'
import { GoalsSection } from './goals-section'
import { FilesSection } from './files-section'
import { HeldSection } from './held-section'
import { HearingSection } from './hearing-section'
import { KeptTeams } from './kept-teams'
import { LearntSection } from './learnt-section'
import { MoreSection } from './more-section'
import { NeededSection, OwedSection } from './owed-section'
import { PageStateProvider, StandingLine } from './post-form'
import { PromiseSections } from './promise-sections'
import { ReviewersWorking } from './reviewers-section'
import { SafetySection, WaitingLine } from './safety-section'
import { SaidOnTop } from './said-on-top'
import { TakenOutSection } from './taken-out-section'
import type { Given, Shown } from './shown'

/** What happens now, what we ask, what was promised and by when, messages, who looked, and what else can be done. */
export function PersonsPage({ shown, given }: { shown: Shown; given: Given }) {
  return (
    <PageStateProvider value={{ reviewId: shown.reviewId, version: shown.version, given }}>
      <SaidOnTop forms={formsOn(shown)} />
      <Stage shown={shown} />
      <WaitingLine isWaiting={shown.isWaitingForCapacity} />
      <BeforeAgreeing shown={shown} />
      <AskedSection shown={shown} />
      <GoalsSection asked={shown.goals} who="personWhoTold" form="goals" door="/follow-up/goals" />
      <BesideSection supportOffers={shown.supportOffers} hasPreview={shown.hasPreview} />
      <NeededSection needed={shown.needed} />
      <OwedSection shown={shown} />
      <AgreedSection agreed={shown.agreed} />
      <AskedForSection shown={shown} />
      <PromiseSections strands={shown.strands} />
      <HearingSection shown={shown} />
      <SafetySection safety={shown.safety} />
      <LearntSection isPublished={shown.isLearntFrom} />
      <Messages shown={shown} />
      <ReviewersWorking shown={shown} />
      <FilesSection files={shown.files} />
      <TakenOutSection lines={shown.takenOut} />
      <HeldSection hasCopy={shown.hasCopyReleased} />
      <Looked looked={shown.looked} />
      <MoreSection shown={shown} />
      <LeaveForm />
      <StandingLine />
    </PageStateProvider>
  )
}

function Stage({ shown }: { shown: Shown }) {
  const { followUp, followUpPromises } = useText()
  const { page, stages } = followUp
  return (
    <>
      <h1>{page.heading}</h1>
      {shown.isDecidedElsewhere && <p className="nhsuk-lede-text">{page.theirs}</p>}
      {stages[shown.state].map((line, nth) => (
        <p key={line} className={nth === 0 ? 'nhsuk-lede-text' : undefined}>
          {line}
        </p>
      ))}
      {shown.deletion && <p>{shown.deletion.on === null ? fill(page.deletion.after, { days: shown.deletion.days }) : fill(page.deletion.on, { day: shown.deletion.on })}</p>}
      {shown.state === 'withdrawn' && <KeptTeams kept={shown.kept} />}
      <p>{fill(shown.isAffectedOnly ? page.toldBySomebody : page.told, { day: shown.receivedOn })}</p>
      <p>{shown.next ? fill(page.next, { sentence: followUpPromises.sentences[shown.next.name].promise, day: shown.next.day }) : page.nothingNext}</p>
    </>
  )
}

function Messages({ shown }: { shown: Shown }) {
  const { page } = useText().followUp
  const { newMessages: count } = shown
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{page.messages}</h2>
      {count > 0 && <p>{count === 1 ? page.newMessages.one : fill(page.newMessages.more, { count })}</p>}
      <p>
        <PageLink href="/follow-up/messages">{page.openMessages}</PageLink>
      </p>
    </section>
  )
}

function Looked({ looked }: { looked: Shown['looked'] }) {
  const { page, roles } = useText().followUp
  const names: Readonly<Record<string, string | undefined>> = roles
  return (
    <section aria-labelledby="looked">
      <h2 id="looked">{page.looked}</h2>
      <p>{looked.length === 0 ? page.lookedNobody : page.lookedLead}</p>
      <ul className="nhsuk-list">
        {looked.map(({ role, on }) => (
          <li key={`${role} ${on}`}>{fill(page.lookedBy, { role: names[role] ?? roles.unknown, day: on })}</li>
        ))}
      </ul>
    </section>
  )
}

/** Ends the visit. */
export function LeaveForm() {
  const { leave } = useText().followUp
  return (
    <form method="post" action={useWay()('/follow-up/leave')}>
      <Button look="secondary">{leave}</Button>
    </form>
  )
}

/** The forms that the page shows just now: what was typed in any other is shown to be copied. */
function formsOn({ offers, owed, mayBeAskedHowItIs, goals }: Shown): string[] {
  const forms = {
    question: 'question.answered', option: 'options.chosen', finishing: 'person.content', incident: 'incident.referenced',
    reopening: 'reopening.asked', look: 'handlingLook.asked',
  }
  const since = mayBeAskedHowItIs ? ['since'] : []
  const owing = offers.includes('obligation.answered') ? owed.filter(({ met }) => met === null).map(({ nth }) => `owed-${nth}`) : []
  return [...Object.entries(forms).filter(([, event]) => offers.includes(event)).map(([form]) => form), ...since, ...owing, ...(goals === null ? [] : ['goals'])]
}
