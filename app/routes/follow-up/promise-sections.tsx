import { PromiseTracker, type ShownPromise } from '~/components/promise-tracker'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Shown } from './shown'

type Strand = Shown['strands'][number]

/** What was promised, strand by strand, with the day of each. */
export function PromiseSections({ strands }: { strands: Strand[] }) {
  const { page } = useText().followUp
  const routes = strands.filter(({ machine }) => machine === 'safety-route')
  const others = strands.filter(({ machine }) => machine !== 'safety-route')
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{page.promises}</h2>
      <p>{page.promisesLead}</p>
      {others.map((strand) => (
        <StrandPromises key={strand.id} strand={strand} />
      ))}
      {routes.length > 0 && <p>{page.routesLead}</p>}
      {routes.map((strand) => (
        <StrandPromises key={strand.id} strand={strand} />
      ))}
    </section>
  )
}

function StrandPromises({ strand }: { strand: Strand }) {
  const name = useStrandName(strand)
  const shown = useShownPromises(strand)
  return (
    <>
      <h3>{name}</h3>
      <PromiseTracker label={name} promises={shown} />
    </>
  )
}

function useStrandName({ machine, route }: Strand): string {
  const { page, routes } = useText().followUp
  switch (machine) {
    case 'safety-route':
      return route === null ? page.review : routes[route]
    case 'support-offer':
    case 'session-booking':
    case 'programme-place':
      return page.support
    case 'protection':
      return page.protection
    case 'notice':
      return page.notice
    case 'learning-capture':
      return page.learning
    case 'handling-review':
      return page.look
    case 'restorative-review':
      return page.review
  }
}

function useShownPromises({ promises }: Strand): ShownPromise[] {
  const words = useText().followUpPromises
  return promises.map(({ id, name, by, standing, day, why, isUnmet }): ShownPromise => {
    const sentence = words.sentences[name][standing === 'kept' ? 'kept' : 'promise']
    const due = day === null ? undefined : standing === 'kept' ? day : fill(words.by, { day })
    if (standing === 'late') {
      const was = isUnmet || day === null ? '' : `${fill(words.wasDue, { day })}\n`
      return { id, standing, sentence, now: isUnmet ? words.notDone : was + words.mustAct[by] }
    }
    return { id, standing, sentence, day: due, ...(why === null ? {} : { now: words.waits[why] }) }
  })
}
