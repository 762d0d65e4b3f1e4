import type { Keeper, PromiseName } from '~/cases/promise-table'
import type { PauseReason } from '~/cases/promises'

type Words = { promise: string; kept: string }

const word: Words = { promise: 'We write to you, even if there is nothing new.', kept: 'We wrote to you.' }
const check: Words = { promise: 'We ask you if anything got worse for you.', kept: 'We asked you if anything got worse for you.' }
const followUp: Words = { promise: 'We ask you how things are.', kept: 'We asked you how things are.' }

/** Each promise as a whole sentence: while it is to come, and when it was kept. Those that are nobody's promise are never shown. */
export const followUpPromises = {
  sentences: {
    received: { promise: 'We get what you tell us.', kept: 'We got what you told us.' },
    obligation: { promise: 'A senior person answers for something that is owed to you.', kept: 'You told us that something owed to you was done.' },
    acknowledgement: { promise: 'The first reader writes to you and offers support.', kept: 'The first reader wrote to you and offered support.' },
    safetyLook: { promise: 'The first reader looks at what is needed to be safe.', kept: 'The first reader looked at what is needed to be safe.' },
    firstLook: { promise: 'The first reader tells you what will happen.', kept: 'The first reader told you what will happen.' },
    reviewersProposed: { promise: 'The first reader asks you about two people who could carry this.', kept: 'The first reader asked you about two people.' },
    recusalReplaced: { promise: 'The first reader asks you about somebody else.', kept: 'The first reader asked you about somebody else.' },
    needsConversation: { promise: 'Your reviewers ask you what you need.', kept: 'Your reviewers asked you what you need.' },
    ownerAnswer: { promise: 'A senior person outside the team says what will be done.', kept: 'A senior person outside the team said what will be done.' },
    wordFromUs: word,
    wordFromUsFortnightly: word,
    wordFromUsMonthly: word,
    optionsSettled: { promise: 'You and your reviewers settle how this is put right.', kept: 'It was settled how this is put right.' },
    optionsExtension: { promise: 'You and your reviewers settle how this is put right.', kept: 'It was settled how this is put right.' },
    outcomeFollowUp20: followUp,
    outcomeFollowUp60: followUp,
    handlingLook: { promise: 'Somebody independent tells you what they found.', kept: 'Somebody independent told you what they found.' },
    reopening: { promise: 'The first reader says if this is opened again.', kept: 'The first reader answered if this is opened again.' },
    learningDraft: { promise: 'Somebody writes down what others can learn, without names.', kept: 'Somebody wrote down what others can learn.' },
    learningPreview: { promise: 'You have until then to say what should change in it.', kept: 'You saw what others can learn.' },
    learningApproval: { promise: 'Two people decide if it is published.', kept: 'Two people decided if it is published.' },
    therapyTriage: { promise: 'The therapy service rings or writes to you.', kept: 'The therapy service was in touch with you.' },
    therapyFirstAppointment: { promise: 'You have your first appointment.', kept: 'You had your first appointment.' },
    therapyOuter: { promise: 'You have a first appointment by then at the latest.', kept: 'You had your first appointment.' },
    chase: { promise: 'Our support coordinator asks the service for you.', kept: 'Our support coordinator asked the service for you.' },
    onBehalfAgreement: { promise: 'You have until then to agree that somebody asks for you.', kept: 'You agreed that somebody asks for you.' },
    reviewerReminder5: { promise: 'We remind you.', kept: 'We reminded you.' },
    reviewerReminder10: { promise: 'We wait for your answer about the reviewers until then.', kept: 'You answered about the reviewers.' },
    answerReminder5: { promise: 'We remind you.', kept: 'We reminded you.' },
    answerReminder10: { promise: 'We wait for your answer until then, and go on without it after.', kept: 'You answered.' },
    finishingPrompt: { promise: 'We wait for your answer about finishing until then.', kept: 'You answered about finishing.' },
    resting: { promise: 'This rests until then, and then the first reader looks again.', kept: 'This rested.' },
    twoDaysToThink: { promise: 'You have until then to think about the meeting.', kept: 'You had time to think.' },
    riskAssessment: { promise: 'We look at the risk again.', kept: 'We looked at the risk.' },
    routeLook: { promise: 'The lead for this looks at it.', kept: 'The lead for this looked at it.' },
    lifeAtRiskReview: { promise: 'A second person checks it.', kept: 'A second person checked it.' },
    evidenceToday: { promise: 'The lead for this asks for the pictures and notes to be kept.', kept: 'The pictures and notes are kept.' },
    alertLapse: { promise: 'The alert ends, unless it is renewed.', kept: 'The alert ended.' },
    withdrawalCheck: { promise: 'Somebody checks what the law makes us keep.', kept: 'Somebody checked what the law makes us keep.' },
    checkWeek1: check,
    checkWeek4: check,
    checkMonth3: check,
    checkMonth6: check,
    noticeLook: { promise: 'We look again at why the other person is not told yet.', kept: 'We looked again at why the other person is not told yet.' },
    sessionReminder: { promise: 'We remind you.', kept: 'We reminded you.' },
  } satisfies Record<PromiseName, Words>,
  /** After the apology of a late one: who must act now. */
  mustAct: {
    service: 'We must act now.',
    firstReader: 'The first reader must act now, and has been told.',
    reviewers: 'Your reviewers must act now, and have been told.',
    facilitator: 'The facilitator must act now, and has been told.',
    owner: 'The senior person must act now. The executive lead can see that it is late.',
    routeLead: 'The lead for this must act now. The executive lead has been told.',
    handlingReviewer: 'The independent reviewer must act now, and has been told.',
    learningEditor: 'The learning editor must act now, and has been told.',
    learningApprovers: 'The two people who decide must act now, and have been told.',
    informationGovernance: 'Those who check what must be kept must act now. The executive lead has been told.',
    supportCoordinator: 'Our support coordinator must act now, and has been told.',
    provider: 'The service must act now. You can ring them, or ask us to.',
    you: '',
  } satisfies Record<Keeper, string>,
  notDone: 'You told us that this was not done. The executive lead must act now, and has been told.',
  wasDue: 'It was due by {day}.',
  by: 'by {day}',
  waits: {
    yourAnswer: 'This waits for your answer to our question.',
    anotherRoute: 'This waits because another process has to go first.',
    youAsked: 'This waits because you asked us to wait.',
  } satisfies Record<PauseReason, string>,
}
