import { text } from '~/content/text'
import { checklist } from '~/routes/workspace/learning/fields'
import { expect, test } from './story'

const words = text('en')

test.use({ account: 'a02' })

test('a name and an accent, put right by carrying words to and fro and a letter, without ever meeting', async ({ page, story }) => {
  const { told: { answers }, expected } = story
  let code: string[] = []
  const ref = await story.refAfter(async () => {
    const form = story.reportForm()
    await form.begin()
    await form.goThrough(answers)
    await expect(page.locator('main')).toContainText('Two reviewers may read it, after you have said yes to each of them.')
    await expect(page.locator('main')).toContainText('If only the two of you were there, they will know.')
    code = await form.send()
  })
  const person = story.followUp(code)

  await test.step('the first reader looks, and the person hears what will happen', async () => {
    const bernadette = await story.caseOf('bernadette', ref)
    await bernadette.take('first-look')
    await bernadette.readAccount()
    const account = bernadette.page.locator('main')
    await expect(account).toContainText('Put it right')
    expected.followsFromTheAnswers(await bernadette.facts())
    await bernadette.take('acknowledgement', { words: 'Thank you for telling us. A name is not a small thing. By Monday you hear what can be done, and nothing is said to anybody before you say so.' })
    await bernadette.take('safety-look', { done: ['nothingNeededNow'] })
    await bernadette.take('mask', { nobodyRecognisable: 'yes' })
    await bernadette.take('put-it-right')
    await person.open()
    expected.pathIsTold(await page.locator('main').innerText())
  })

  let toLearn: string[] = []
  const [amara, joe, shufen] = await Promise.all(['amara', 'joe', 'shufen'].map((key) => story.caseOf(key, ref)))
  if (!amara || !joe || !shufen) throw new Error('Three reviewers')

  await test.step('two people are proposed, who see nothing before the person agrees; one of them steps back and is replaced', async () => {
    const bernadette = await story.caseOf('bernadette', ref)
    await bernadette.take('reviewers', { people: ['Amara Okafor', 'Joe Molyneux'] })
    await story.picture('first-reader-proposed', bernadette.page)
    expect(await amara.open()).toBe(404)
    await expect(amara.page.locator('main')).toContainText('Your own cases are in your list.')
    await bernadette.open('messages')
    await expect(bernadette.page.locator('main')).toContainText(`First reader wrote on ${story.day()}`)
    expect(await joe.open('account')).toBe(404)
    await person.open()
    await story.picture('person-reviewers')
    await expect(page.locator('main')).toContainText('Amara Okafor, reviewer. Works in: Secure.')
    await person.agree()
    await story.picture('person-agreed')

    await joe.take('recusal')
    await story.picture('reviewer-stepped-back', joe.page)
    expect(await joe.open()).toBe(404)
    await person.open()
    await person.expectPromise('asks you about somebody else', 'next', story.day(2))
    await bernadette.take('reviewers', { people: ['Shu-Fen Lau'] })
    expect(await shufen.open()).toBe(404)
    await person.agree()
    expect(await shufen.open()).toBe(200)
    await person.open()
    await expect(page.locator('main')).not.toContainText('Joe Molyneux')
  })

  await test.step('the reviewers hear who was hurt, what is needed, and write down who owes what by when', async () => {
    await amara.readAccount()
    await expect(amara.page.locator('main')).toContainText('introduces me with a shortened name')
    await expect(amara.page.locator('main')).toContainText('found no patient in it who could be recognised')
    await expect(amara.page.locator('main')).not.toContainText('was taken out before you could read it')
    await expect(amara.page.locator('main')).not.toContainText('What the answers suggest')
    await amara.take('need', { kind: 'person', who: 'the person who told us', need: 'To be called by my own name, and to be let finish when I speak.' })
    await amara.take('need', { kind: 'person', who: 'the person who told us', need: 'That she says she is sorry and means it.' })
    await amara.take('needs-complete')
    await shufen.take('obligation', {
      needId: 'To be called by my own name, and to be let finish when I speak.', kind: 'behaviour', ownerId: 'Martin Rimmer', dueOn: story.date(15),
      what: 'Names are said in full and as their owner says them in every team meeting, and each person finishes before another begins.',
    })
    await shufen.take('obligation', {
      needId: 'That she says she is sorry and means it.', kind: 'apology', ownerId: 'Martin Rimmer', dueOn: story.date(10),
      what: 'An apology in writing, carried by the facilitator.',
    })
    await shufen.open('needs')
    await story.picture('needs-table', shufen.page)
    await shufen.take('options', { words: 'You need not meet anybody. Nothing more for now is a whole answer. Somebody can carry your words and bring back hers, or she can write you a letter.' })
  })

  await test.step('the person chooses in their own words, and it is prepared', async () => {
    await person.open()
    await story.picture('person-options')
    expected.shown('meetingOffered', (await page.getByLabel(words.followUpAnswers.option.options.direct).count()) === 1)
    await person.choose('shuttle', 'I do not want to sit in a room with her. Somebody may carry my words, and a letter back would be good.')
    await amara.take('facilitator', { personId: 'Catherine Ennis' })
    const catherine = await story.caseOf('catherine', ref)
    await catherine.open()
    await story.picture('facilitator-case', catherine.page)
    await expect(catherine.page.locator('main')).toContainText('I do not want to sit in a room with her.')
    await catherine.take('risk', { danger: 'low', isOwnLineManager: 'no', why: 'Peers in one team, a new chair for the meeting, and both know whom to tell.' })
    // Whoever is asked for a yes was told of it first, in writing.
    const bernadette = await story.caseOf('bernadette', ref)
    const telling = 'Telling the person described'
    await bernadette.take('notice-agreed', { words: 'The gist, and no name.' }, telling)
    await bernadette.take('notice-told', { words: 'A colleague is hurt by how their name is said in meetings. You can bring somebody to every conversation.', inWriting: 'yes', companion: 'yes', support: 'yes' }, telling)
    for (const precondition of ['affectedAgrees', 'otherAgrees', 'partAcknowledgedAfterAdvice', 'affectedPreMeeting', 'otherPreMeeting']) await catherine.take('precondition', { precondition })
    expect(await catherine.offers()).not.toContain('meeting')
    await story.workingDaysPass(3)
    await catherine.take('meeting', { words: 'On Thursday I carry your words to her, and hers to you. You can stop it at any minute.' })
    await story.picture('facilitator-arranged', catherine.page)
    await person.open()
    await story.picture('person-arranged')
    await catherine.take('meeting-ended', { words: 'She heard it read out twice. She wrote a letter, which you have.' })
    await catherine.take('agreement', { words: 'Your name is said in full. The chair asks who has not spoken. She may not answer for you.' })
  })

  await test.step('what was written down can be read again: by those who carry it, and by the person what is theirs', async () => {
    const catherine = await story.caseOf('catherine', ref)
    await catherine.open()
    const record = catherine.page.getByRole('region', { name: words.caseWork.record.heading })
    for (const line of ['a new chair for the meeting, and both know whom to tell', 'She heard it read out twice.', 'Your name is said in full.']) await expect(record).toContainText(line)
    await expect(record).toContainText(`What was agreed, ${story.day()}, by the facilitator`)
    await person.open()
    const agreed = page.getByRole('region', { name: words.followUpAgreed.heading })
    await expect(agreed).toContainText('She heard it read out twice. She wrote a letter, which you have.')
    await expect(agreed).toContainText('The chair asks who has not spoken.')
    await expect(page.locator('main')).not.toContainText('a new chair for the meeting')
    await story.picture('person-agreed-words')
    await story.picture('facilitator-record', catherine.page)
  })

  await test.step('the owner answers without having read a word of the story, and the person says what was met', async () => {
    const martin = await story.caseOf('martin', ref)
    await martin.open()
    await story.picture('owner-case', martin.page)
    await expect(martin.page.locator('main')).not.toContainText('shortened name')
    expect(await martin.open('account')).toBe(404)
    await martin.answerOwed('An apology in writing, carried by the facilitator.', 'done', 'Catherine brought the letter on Thursday.')
    await story.picture('owner-answered', martin.page)
    await person.open()
    await story.picture('person-obligations')
    await expect(page.locator('main')).toContainText('the person who told us: To be called by my own name')
    toLearn = await story.learning()
    await person.sayMet('An apology in writing', 'met', 'I have the letter.')
    await person.sayMet('Names are said in full', 'partly', 'Most weeks.')
    await story.picture('person-finishing')
    await person.finish('content', { hurtAcknowledged: 'yes', healing: 'partly', got: 'My name. I got it, most weeks.', again: 'yes' })
    await person.open()
    await story.picture('person-finished')
    await expect(page.locator('main')).toContainText('This is finished.')
  })

  await test.step('what could be learnt is held, because too few are alike', async () => {
    const bernadette = await story.caseOf('bernadette', ref)
    await bernadette.take('learning-material', { theme: 'treatedAsNotBelonging', happened: 'A colleague was introduced by a name that was not theirs, and spoken over.' }, words.caseWork.strandNames['learning-capture'])
    const gareth = await story.learningOf('gareth', await story.learningSince(toLearn))
    await gareth.take('draft', { title: 'Said in full', impact: 'They stopped speaking.', responsible: 'A habit in a meeting.', changed: 'Names are said in full.', worked: 'Most weeks.', question: 'Whose name do you shorten?' })
    await gareth.take('check', { checklist: [...checklist] })
    await story.picture('learning-held', gareth.page)
    await expect(gareth.page.locator('main')).toContainText('Held: too few are alike')
  })

  await test.step('twenty and sixty working days later the person is asked how things are, and what they say reaches the first reader', async () => {
    const asked = person.promise('how things are')
    const first = story.day(20)
    await person.open()
    await expect(asked.filter({ hasText: first })).toContainText('We ask you how things are.')
    // It falls due at the end of its day, and a story's day begins at nine: the clock jumps, and so we ask on the morning after.
    await story.workingDaysPass(21)
    await person.open()
    await story.picture('person-20-days')
    await expect(asked.filter({ hasText: 'We asked you how things are.' })).toHaveCount(1)
    await expect(asked.filter({ hasText: 'We asked you how things are.' })).toContainText(story.day())
    await expect(asked.filter({ hasText: 'We ask you how things are.' })).toContainText(story.day(39))
    await person.sayHowItIs('somethingChanged', 'They repeat what I say again since the new chair left.')
    const bernadette = await story.caseOf('bernadette', ref)
    await bernadette.open()
    await expect(bernadette.page.locator('main')).toContainText('They repeat what I say again since the new chair left.')
    await story.workingDaysPass(40)
    await person.open()
    await story.picture('person-60-days')
    await expect(asked.filter({ hasText: 'We asked you how things are.' })).toHaveCount(2)
    await expect(asked.filter({ hasText: 'We ask you how things are.' })).toHaveCount(0)
    await expect(page.locator('main')).toContainText(words.followUpAnswers.howItIs.summary)
  })

  expected.isWhole()
})
