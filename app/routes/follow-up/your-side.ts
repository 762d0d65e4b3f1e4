import type { ActionFunctionArgs } from '@remix-run/node'
import { randomUUID } from 'node:crypto'
import { publicDoor } from '~/auth/guards'
import { answerNotice, askForLookAsDescribed, type Described, describedHere, sayHowItIsAsDescribed, stopAsDescribed, takeLookBackAsDescribed, writeAsDescribed } from '~/cases/follow-up/described'
import { type GoalsSaid, sayGoalsAsDescribed } from '~/cases/review/goals'
import { formIn } from '~/http/form'
import { home } from './doors'
import { goalsSaidIn } from './goals'
import { type HowItIs, howItIsIn } from './how-it-is'
import { shortWords } from './limits'
import { idIn, oneIn, wordsIn } from './reading'
import { answeredAs, backToPage, type Form, seenIn, typedIn } from './visiting'
import { orKeepTheForm } from '../when-away'

export function loader() {
  publicDoor()
  return backToPage()
}

type Said = { way: 'account' | 'nothing' | 'message' | 'look' | 'back' | 'stop'; text: string; id: string; seenVersion: number }

const names = { account: 'account', nothing: 'account', message: 'describedMessage', look: 'describedLook', back: 'describedLook', stop: 'describedStop' } as const

function formFor(way: Said['way']): Form<Said, Described> {
  return {
    name: names[way],
    page: home,
    read: (typed) => {
      const { words: text, errors } = wordsIn(typed, 'text', { isNeeded: way === 'account' || way === 'message', ...(way === 'look' ? { limit: shortWords } : {}) })
      return errors.length > 0 ? { errors } : { value: { way, text, id: idIn(typed) ?? randomUUID(), seenVersion: seenIn(typed) } }
    },
    act: async (tx, described, { text, id, seenVersion }) => {
      switch (way) {
        case 'account':
          await answerNotice(tx, described, { text, seenVersion })
          return 'described.account'
        case 'nothing':
          await answerNotice(tx, described, { text: null, seenVersion })
          return 'described.nothing'
        case 'message':
          await writeAsDescribed(tx, described, { id, text })
          return 'message.done'
        case 'look':
          await askForLookAsDescribed(tx, described, text)
          return 'anotherLook.done'
        case 'stop':
          await stopAsDescribed(tx, described)
          return 'meeting.done'
        case 'back':
          await takeLookBackAsDescribed(tx, described)
          return 'anotherLook.takenBack'
      }
    },
  }
}

const goals: Form<GoalsSaid, Described> = {
  name: 'describedGoals',
  page: home,
  read: goalsSaidIn,
  act: async (tx, described, said) => {
    await sayGoalsAsDescribed(tx, described, said)
    return 'goals.done'
  },
}

const since: Form<HowItIs, Described> = {
  name: 'describedSince',
  page: home,
  read: howItIsIn,
  act: async (tx, described, said) => {
    await sayHowItIsAsDescribed(tx, described, said)
    return 'howItIs.done'
  },
}

/** What the person described says, in the one way that they pressed. */
export function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return orKeepTheForm(request, async () => {
    const { code } = oneIn(typedIn(await formIn(request.clone())), 'way', ['account', 'nothing', 'message', 'look', 'back', 'stop', 'goals', 'since'])
    if (code === 'goals') return answeredAs(request, goals, describedHere)
    if (code === 'since') return answeredAs(request, since, describedHere)
    return answeredAs(request, formFor(code ?? 'message'), describedHere)
  })
}
