import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountTold } from '#prisma/factories/accounts'
import { tagged, textOf } from '#tests/stories/html'
import { Teller } from '#tests/stories/telling'
import { monday, useDemoTrust } from '#tests/cases/case-story'
import { text } from '~/content/text'
import { webDoor } from './web'

useDemoTrust()
const words = text('en')
let at = monday
let port: number
let close: () => Promise<void>

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  process.env.HEARD_DEMO = '1'
  ;({ port, close } = await (await webDoor(() => at)).serveWeb({ port: 0 }))
})
afterAll(() => close())

/** Somebody before the page that sends, with this account and what else they say. */
async function beforeSending(id: string, more: Record<string, unknown> = {}, on = monday): Promise<Teller> {
  at = on
  const teller = new Teller(port)
  const { answers } = accountTold(id, on.toISOString().slice(0, 10))
  await teller.fillIn({ answers: { ...answers, ...more } })
  return teller
}

/** The lines below "Who will read it, and when", up to the next heading: who, and then each promise with its day. */
function saysWho(teller: Teller): string {
  const [, below = ''] = teller.check.split(words.reportCheck.readers.heading)
  return below
}

describe('how are you', () => {
  test('nobody is promised that somebody sees it tonight, or that it stays without effect where it has one; and there is somebody to ring now', async () => {
    const teller = await beforeSending('a01', { howAreYou: 'ringMe', contact: 'codeOnly', contactDetails: undefined })
    expect(teller.read).toContain('Nobody will see this tonight. It is not told to your manager and not used about your fitness to work.')
    // 999, the mental health crisis line of the NHS and the Samaritans, each with its number and hours.
    for (const line of ['999Day and night, free', 'NHS 111, option 2, for a mental health crisis111Day and night', 'Samaritans116 123Day and night, free']) {
      expect(teller.read.replaceAll(' ', ''), line).toContain(line.replaceAll(' ', ''))
    }
    expect(teller.read).toContain('If you want us to ring, give a number near the end. We ring in our hours.')
    // Asked to be rung, and no number: said before anything is sent.
    expect(teller.check).toContain('You asked us to ring you, and gave no number. You can change that above.')
    // A number left for it, and nothing said of contact: it serves for ringing, and for nothing else.
    const rung = await beforeSending('a01', { howAreYou: 'ringMe', choices: [] })
    expect(rung.check).toContain('You asked us to ring you, so we may. “Contact me” is off, so we do nothing else with your number.')
    expect(rung.check).not.toContain('We do not use it until you turn that on.')
  })
})

describe('your name', () => {
  test('to give it and to write none is said before anything is sent, and stands in nobody’s way', async () => {
    const said = 'You chose to give your name, and wrote none. You can send it so: then we do not know who you are.'
    expect((await beforeSending('a01')).check).toContain(said)
    expect((await beforeSending('a01', { yourName: 'Ada Obi' })).check).not.toContain(said)
  })
})

describe('who will read it, and when', () => {
  const by = (promise: string, day: string) => new RegExp(`${promise} by ${day}`)

  test('a01 on Monday morning: looked at today, answered within three working days, told within five, written to within twenty', async () => {
    const said = saysWho(await beforeSending('a01', { choices: ['contactMe'], rhythm: undefined }))
    for (const line of ['The first reader reads it, and those who must keep people safe. Nobody else does.', 'these people look at their own part:', 'You did not say that reviewers may read it. They will not.']) expect(said).toContain(line)
    expect(said).toMatch(by('The first reader looks at what is needed to be safe', 'Monday 2 November'))
    expect(said).toMatch(by('The first reader answers you and offers support', 'Thursday 5 November'))
    expect(said).toMatch(by('The first reader tells you what will happen with this', 'Monday 9 November'))
    expect(said).toMatch(by('The first reader writes to you', 'Monday 30 November'))
  })

  test('after five on a Friday the days count from Monday, and bank holidays are no working days', async () => {
    const friday = saysWho(await beforeSending('a01', {}, new Date('2026-11-06T17:30:00Z')))
    expect(friday).toMatch(by('looks at what is needed to be safe', 'Monday 9 November'))
    expect(friday).toMatch(by('answers you and offers support', 'Thursday 12 November'))
    const christmas = saysWho(await beforeSending('a01', {}, new Date('2026-12-24T10:00:00Z')))
    expect(christmas).toMatch(by('answers you and offers support', 'Thursday 31 December'))
  })

  test('a02 shares with reviewers, two of whom they are asked about; nobody is promised for the same day', async () => {
    const said = saysWho(await beforeSending('a02', { choices: ['contactMe', 'shareWithReviewTeam', 'useInLearning'] }))
    for (const line of ['The first reader reads it.', 'Two reviewers may read it, after you have said yes to each of them.', 'Parts of it may help others to learn. You see them first.']) expect(said).toContain(line)
    expect(said).toMatch(by('asks you about two people who could carry this with you', 'Wednesday 11 November'))
    expect(said).not.toContain('needed to be safe')
    const off = saysWho(await beforeSending('a02', { choices: [] }))
    expect(off).toContain('The first reader reads it, and those who must keep people safe. Nobody else does.')
    expect(off).not.toContain('two people who could carry this')
  })

  test('in ninety seconds the same promises stand there before anything is sent', async () => {
    const said = saysWho(await beforeSending('a15'))
    expect(said).toMatch(by('The first reader looks at what is needed to be safe', 'Monday 2 November'))
    expect(said).toMatch(by('answers you and offers support', 'Thursday 5 November'))
  })
})

describe('a picture that was chosen and not added when the page put itself away', () => {
  const { pictureNotAdded } = words.reportNotices

  /** On the page about what happened, with the four words that lead back to it. */
  async function onWhatHappened(): Promise<{ teller: Teller; four: string }> {
    at = monday
    const teller = new Teller(port)
    await teller.go('/report')
    const four = textOf(tagged(teller.main, 'p', { class: 'heard-phrase__words' })[0] ?? teller.main)
    await teller.browser.post('/report', { go: 'start' })
    for (const step of [{ step: 'safe', immediateDanger: 'no' }, { step: 'you' }]) await teller.browser.post('/report', { ...step, go: 'next' })
    await teller.go('/report')
    expect(teller.step()).toBe('what')
    return { teller, four }
  }
  const comesBack = async (four: string) => {
    const back = new Teller(port)
    await back.browser.post('/report', { go: 'comeBack', phrase: four })
    await back.go('/report')
    return back
  }

  test('the page that comes back by the four words says so, with the words that were typed, until they go on', async () => {
    const { teller, four } = await onWhatHappened()
    await teller.browser.post('/report', { step: 'what', narrative: 'It hung on the board, and', go: 'putAway', putAway: 'yes', hadPicture: 'yes' })
    const away = new Teller(port)
    await away.go('/report')
    expect(away.text, 'nobody else at this computer is told').not.toContain(pictureNotAdded)
    const back = await comesBack(four)
    for (const said of [pictureNotAdded, 'It hung on the board, and']) expect(back.text).toContain(said)
    await back.browser.post('/report', { step: 'what', narrative: 'It hung on the board, and nobody took it down.', go: 'next' })
    await back.go('/report')
    expect(back.text).not.toContain(pictureNotAdded)
  })

  test('says nothing of pictures where none was chosen', async () => {
    const { teller, four } = await onWhatHappened()
    await teller.browser.post('/report', { step: 'what', narrative: 'Words alone.', go: 'putAway', putAway: 'yes' })
    const back = await comesBack(four)
    expect(back.text).toContain('Words alone.')
    expect(back.text).not.toContain(pictureNotAdded)
  })
})
