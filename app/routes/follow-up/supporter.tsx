import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { follow } from '~/cases/following'
import { wordsToHandOver } from '~/cases/new-code'
import { giveKey, keysGiven, mostKeys, type SupporterPart, supporterParts, takeKeyBack } from '~/cases/follow-up/supporter'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { PageStateProvider } from './post-form'
import { idIn } from './reading'
import { givenIn } from './shown'
import { SupporterKeysPage } from './supporter-keys-page'
import { answered, asVisitor, type Form } from './visiting'

export const meta = pageTitle((words) => words.followUpSupporter.title)

/** The words are made with the page and open nothing until its form comes back: whoever leaves it has given nothing away. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  return asVisitor(request, async (tx, { draft, variant }) => {
    const following = await follow(tx)
    const { review, holder } = following
    const given = await keysGiven(tx, following)
    return {
      state: { reviewId: review.id, version: review.version, given: givenIn(draft) },
      keys: given.map(({ id, shows, lastUsedOn }) => ({ id, shows, lastUsedOn: dayInWords(lastUsedOn, now(), text(variant).days) })),
      parts: supporterParts.filter((part) => part !== 'told' || holder === 'personTellingUs'),
      next: given.length < mostKeys ? await wordsToHandOver() : null,
    }
  })
}

type Asked = { is: 'give'; secret: string; shows: SupporterPart[] } | { is: 'take'; id: string }

const supporter: Form<Asked> = {
  name: 'supporter',
  page: '/follow-up/supporter',
  read: (typed) => {
    const id = idIn(typed)
    if (id !== null) return { value: { is: 'take', id } }
    const shows = supporterParts.filter((part) => typed[`shows-${part}`] === 'yes')
    if (shows.length === 0) return { errors: [{ field: 'shows', code: 'choose' }] }
    return { value: { is: 'give', secret: typed.secret ?? '', shows } }
  },
  act: async (tx, following, asked) => {
    if (asked.is === 'take') {
      await takeKeyBack(tx, following, asked.id)
      return 'supporter.taken'
    }
    await giveKey(tx, following, asked)
    return 'supporter.given'
  },
}

export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return answered(request, supporter)
}

export default function Supporter() {
  const { state, ...rest } = useLoaderData<typeof loader>()
  return (
    <PageStateProvider value={state}>
      <SupporterKeysPage {...rest} />
    </PageStateProvider>
  )
}
