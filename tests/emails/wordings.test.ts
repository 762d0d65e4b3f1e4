import { expect, test } from 'vitest'
import { text } from '~/content/text'
import { colleaguesWording, mailText } from '~/emails/wordings'

const wordings = ['first', 'second', 'third'] as const
const mails = wordings.map(mailText)

test('there are three texts, and their size tells none from another', () => {
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(3)
  expect(new Set(mails.map(({ text: body }) => body)).size).toBe(3)
  expect(new Set(mails.map(({ subject }) => Buffer.byteLength(subject))).size).toBe(1)
  expect(new Set(mails.map(({ text: body }) => Buffer.byteLength(body))).size).toBe(1)
})

test.each(mails)('“$subject” says nothing of what the service is, and has nothing to follow or to load', ({ subject, text: body }) => {
  const whole = `${subject}\n${body}`
  expect(whole).not.toMatch(/rac(e|ism|ist)|abuse|report|case|review|ward|trust|nhs|heard|staff|patient|code|http|www|\/|<|>|\d|\{/i)
  expect(whole).toMatch(/^[\x20-\x7e\n]+$/)
})

test('the form offers the very words that are sent', () => {
  const labels = text('en').reportLists.alertWording
  for (const wording of wordings) expect(labels[wording]).toBe(`“${mailText(wording).subject}”`)
})

test('a colleague’s mail is one that a person may have picked, and a wording that is gone becomes the first', () => {
  expect(wordings).toContain(colleaguesWording)
  expect(mailText('a wording of long ago')).toEqual(mailText('first'))
})
