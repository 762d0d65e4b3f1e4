import { acceptForReview } from '~/cases/review/first-look'
import { withdrawReport } from '~/cases/follow-up/persons-answers'
import { checkWithdrawal } from '~/cases/review/withdrawal'
import { recuse } from '~/cases/review/reviewers'
import { refuseReviewer } from '~/cases/follow-up/reviewers-answer'
import { agreeToThem, need, putForward, readAndAcknowledged, reviewersPutForward } from '../acts'
import { by, person, type Step, type Story } from '../story'

/** The person says "not this one": the last of those put forward, or the one at this place. */
function refuse(day: number, time: string, nth: number): Step {
  return person(day, time, (tx, following) => refuseReviewer(tx, following, { nth, seenVersion: following.review.version }))
}

/** Cases on their way to two people whom the person agreed to, or resting because they did not. */
export const reviewerStories: readonly Story[] = [
  {
    // Late on purpose: the demo trust has one promise that was not kept, so that its page can be seen.
    name: 'Bank shifts', stage: 'allocating', account: 'a13', told: { ago: 9, time: '12:40' },
    steps: [
      ...readAndAcknowledged('bernadette', 'Thank you for writing this. Six shifts cancelled after you spoke: I have asked for the list of what was offered and to whom, and I look at it myself. Some claims have short time limits, and telling us does not stop the clock; your union or Acas can tell you today. Bernadette', ['leadTold']),
      reviewersPutForward('bernadette', 3, 'shufen', 'amara'),
      refuse(5, '18:10', 0),
    ],
  },
  {
    name: 'Really from Bootle', stage: 'reviewerChoice', account: 'a05', told: { ago: 4, time: '09:10' },
    steps: [
      ...readAndAcknowledged('idris', 'Thank you for writing this before anybody asked you to. Nobody will be told that you did, and your colleague will not be pressed. Here is how we would like to go on, and you decide. Idris'),
      reviewersPutForward('idris', 2, 'joe', 'maureen'),
    ],
  },
  {
    name: 'The course and the late shifts', stage: 'needs', account: 'a06', told: { ago: 12, time: '10:30' },
    steps: [
      ...readAndAcknowledged('bernadette', 'Thank you for trusting us with this while you are careful. Nothing goes to your manager. What a formal route would be, and its time limit, stands on your page; taking it or not is yours. Bernadette'),
      reviewersPutForward('bernadette', 2, 'shufen', 'amara'),
      agreeToThem(3, '19:30'),
      // One steps back, the second is refused, the third agreed.
      by('amara', 4, '08:50', (acting) => recuse(acting)),
      by('bernadette', 5, '10:10', putForward('maureen')),
      refuse(6, '18:00', 2),
      by('bernadette', 7, '09:30', putForward('kwame')),
      agreeToThem(8, '12:15'),
      by('shufen', 10, '16:00', need('person', 'The nurse who was passed over', 'To know by what rule the course was given, and to have her turn.')),
    ],
  },
  {
    name: 'The doctor with the big badge', stage: 'resting', account: 'a10', told: { ago: 19, time: '21:10' },
    steps: [
      ...readAndAcknowledged('idris', 'Thank you. We will not try to find out which of you wrote this. If you agree to the two people on your page, they can carry it; if you do nothing, nothing is shared and support stays open. Idris', ['nothingNeededNow'], 1),
      by('idris', 3, '11:20', (acting) => acceptForReview(acting), putForward('gwen', 'amara')),
    ],
  },
  {
    name: 'Smile, it is only a joke', stage: 'withdrawn', account: 'a02',
    instead: {
      narrative: 'My manager does my accent when she reads out the off-duty. When nobody laughs she says smile, it is only a joke. It is every week. I have a form for a promotion on her desk.',
      relation: 'lineManager', source: ['colleagueSenior'],
    },
    told: { ago: 8, time: '12:20' },
    steps: [
      ...readAndAcknowledged('bernadette', 'Thank you for telling us. A joke that only one person may laugh at is not one. Your manager is told nothing. You set the pace, and you can take this back at any time. Bernadette'),
      reviewersPutForward('bernadette', 2, 'gwen', 'shufen'),
      person(5, '22:15', (tx, following) => withdrawReport(tx, following, { seenVersion: following.review.version })),
    ],
  },
  {
    name: 'I have left the trust since', stage: 'cleared', account: 'a02',
    instead: {
      narrative: 'At every handover the same two people laughed when I spoke. I asked for a transfer, and then for another job. I start there on Monday.',
      relation: 'sameTeam', source: ['colleaguePeer'],
    },
    told: { ago: 16, time: '08:20' },
    steps: [
      ...readAndAcknowledged('idris', 'Thank you for telling us, and for saying that you may not stay. You can take this back at any time, and you can also tell us from your new job. Idris'),
      person(4, '18:05', (tx, following) => withdrawReport(tx, following, { seenVersion: following.review.version })),
      by('patricia', 7, '10:30', (acting) => checkWithdrawal(acting, { found: 'nothing' })),
    ],
  },
]
