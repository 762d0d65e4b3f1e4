import { personId, teamId } from '#prisma/factories/people'
import type { Answered } from './reading'

/**
 * Who stands in front of a page: anybody; the holder of the eight words of a case of the demo trust, by the case's name; or a colleague. Or the story
 * that looks at it instead, because it takes a story to come there.
 */
export type Reached = { anybody: true } | { code: string } | { colleague: string } | { story: string }
/**
 * One state of a page: what is seen there, who sees it, and at which address. `act` is what is done there first. A page that is meant to answer
 * with an error, or from another address than it was asked for at, says so.
 */
export type State = { state: string; by: Reached; at: string; act?: 'isHandedOver' | 'sends' | 'isRefused' | 'disables' | 'signsIn' | 'endsRole' | 'lapses' | undefined } & Answered

const anybody = { anybody: true } as const
const open = (at: string, state = 'as it stands', answered: Answered = {}): State => ({ state, by: anybody, at, ...answered })
const holding = (code: string, at: string, state: string = code): State => ({ state, by: { code }, at })
const as = (colleague: string, at: string, state = `as ${colleague} sees it`): State => ({ state, by: { colleague }, at })
const inStory = (story: string, state: string): State => ({ state, by: { story }, at: '' })

const received = 'Incident 48812'
const chidi = personId('chidi')

/**
 * Every page that there is, by its address in `app/routes.ts`; each state in which it looks otherwise; and how it is reached. A page that is missing here
 * fails (`every-page.spec.ts`). `walked`: what a case leads to, and each step of it, is met by those whose case it is, and a step that nobody stood before
 * fails (`every-step.spec.ts`).
 */
export const everyPage: Readonly<Record<string, readonly State[] | 'walked'>> = {
  '/': [open('/')],
  '/report': [open('/report', 'the start page'), inStory('telling-each-page.spec.ts', 'each of its pages, empty and with what is wrong'), inStory('telling-with-somebody.spec.ts', 'typed for somebody, and read back')],
  '/report/paper': [open('/report/paper')],
  '/report/sent': [{ state: 'the eight words of ninety seconds', by: anybody, at: '/report/sent', act: 'sends' }, inStory('telling-with-somebody.spec.ts', 'words to hand over, and the letter')],
  '/just-told': [open('/just-told')],
  '/follow-up': [
    open('/follow-up', 'the door'), { state: 'the door, words that are not known', by: anybody, at: '/follow-up', act: 'isRefused' },
    ...[
      received, 'Pain that was not believed', 'The letter from 2009', 'Three weekends running', 'The medication round', 'The comb', 'After the module', 'Bank shifts', 'Really from Bootle', 'The course and the late shifts',
      'The doctor with the big badge', 'Smile, it is only a joke', 'I have left the trust since', 'The other one', 'Lunch in the staff room', 'Checked twice', 'Two voice messages', 'Five minutes before the shift', 'The reply to all',
      'Letters in English only', 'The home visit', 'The Monday meeting', 'Nobody sat with me',
    ].map((name) => holding(name, '/follow-up')),
    inStory('follow-up-others.spec.ts', 'a supporter, the person described, the person affected'),
  ],
  '/follow-up/messages': [holding(received, '/follow-up/messages', 'words and pictures may be added'), holding('The Monday meeting', '/follow-up/messages', 'a conversation'), holding('Smile, it is only a joke', '/follow-up/messages', 'taken back')],
  '/follow-up/choices': [holding(received, '/follow-up/choices'), holding('Smile, it is only a joke', '/follow-up/choices', 'taken back')],
  '/follow-up/alert': [holding(received, '/follow-up/alert')],
  '/follow-up/my-copy': [holding(received, '/follow-up/my-copy')],
  '/follow-up/supporter': [holding(received, '/follow-up/supporter')],
  '/follow-up/new-words': [{ state: 'words that somebody else saw', by: { code: 'The comb' }, at: '/follow-up/new-words', act: 'isHandedOver' }],
  '/follow-up/one-more-page': [holding(received, '/follow-up/one-more-page')],
  '/follow-up/take-back': [holding(received, '/follow-up/take-back')],
  '/follow-up/support': [holding(received, '/follow-up/support'), holding('The Monday meeting', '/follow-up/support', 'another case')],
  '/follow-up/support/form': [holding(received, '/follow-up/support/form?nth=0', 'the form'), holding(received, '/follow-up/support/form?nth=0&told', 'with what was told'), holding(received, '/follow-up/support/form?nth=0&recall', 'to take it back')],
  '/follow-up/learning': [holding('The Monday meeting', '/follow-up/learning', 'after finishing'), holding(received, '/follow-up/learning', 'nothing to look at')],
  '/support': [open('/support')],
  '/support/form/:service': [open('/support/form/one-to-one'), open('/support/form/groups', 'groups')],
  '/education': [open('/education')],
  '/learning': [open('/learning')],
  '/learning/:id': 'walked',
  '/privacy': [open('/privacy')],
  '/accessibility': [open('/accessibility')],
  '*': [open('/no-such-page', 'an address that there is not', { status: 404 })],
  '/too-large': [open('/too-large')],
  '/sign-in/problem': [open('/sign-in/problem', 'a sign-in that ended half-way', { status: 400 })],
  '/sign-out': [open('/sign-out')],
  '/demo/identity/choose/:uid': [{ state: 'who is who', by: anybody, at: '/workspace/work', act: 'signsIn', leadsTo: /^\/demo\/identity\/choose\/[\w-]+$/ }],
  '/demo/mailbox': [open('/demo/mailbox')],
  '/workspace/work': [as('bernadette', '/workspace/work'), as('martin', '/workspace/work')],
  '/workspace/put-back': [
    { ...as('bernadette', '/workspace/put-back', 'nothing to put back'), leadsTo: '/workspace/work' },
    { ...as('bernadette', '/workspace/put-back', 'what was typed when the session had ended'), act: 'lapses' },
  ],
  '/workspace/cases': [as('bernadette', '/workspace/cases')],
  '/workspace/cases/:ref': 'walked',
  '/workspace/cases/:ref/access': 'walked',
  '/workspace/cases/:ref/account': 'walked',
  '/workspace/cases/:ref/reach': 'walked',
  '/workspace/cases/:ref/needs': 'walked',
  '/workspace/cases/:ref/messages': 'walked',
  '/workspace/cases/:ref/notes': 'walked',
  '/workspace/cases/:ref/obligations': 'walked',
  '/workspace/cases/:ref/others': 'walked',
  '/workspace/cases/:ref/:noun': 'walked',
  '/workspace/learning': [as('gareth', '/workspace/learning'), as('precious', '/workspace/learning')],
  '/workspace/learning/:strandId': 'walked',
  '/workspace/learning/:strandId/:noun': 'walked',
  '/workspace/telling': [as('blessing', '/workspace/telling'), as('bernadette', '/workspace/telling')],
  '/workspace/wards': [as('josephine', '/workspace/wards')],
  '/workspace/wards/:teamId': [as('josephine', `/workspace/wards/${teamId('Alder Ward')}`)],
  '/workspace/records': [as('bernadette', '/workspace/records')],
  '/workspace/hours': [as('bernadette', '/workspace/hours')],
  '/workspace/care': [as('joe', '/workspace/care')],
  '/workspace/interests': [as('joe', '/workspace/interests'), as('martin', '/workspace/interests')],
  '/workspace/leaders': [as('anjali', '/workspace/leaders')],
  '/workspace/people': [as('danny', '/workspace/people')],
  '/workspace/people/import': [as('danny', '/workspace/people/import')],
  '/workspace/people/:personId': [as('danny', `/workspace/people/${chidi}`)],
  '/workspace/people/:personId/hours': [as('danny', `/workspace/people/${personId('joe')}/hours`)],
  '/workspace/people/:personId/roles/:assignmentId': [{ state: 'a role to end', by: { colleague: 'danny' }, at: `/workspace/people/${personId('bernadette')}`, act: 'endsRole' }],
  '/workspace/people/:personId/disabling': [as('danny', `/workspace/people/${chidi}/disabling`)],
  '/workspace/people/:personId/enabling': [{ state: 'somebody who was disabled', by: { colleague: 'danny' }, at: `/workspace/people/${chidi}/enabling`, act: 'disables' }],
}
