import { defaultVariant, text } from '~/content/text'

/** Which of the three texts, as the form's list `alertWording` calls them. */
export type Wording = 'first' | 'second' | 'third'

/** A whole mail save its address: plain text, no link, nothing that would tell whether it was opened. */
export type MailText = { subject: string; text: string }

/** Colleagues all get the same text, and it is one that a person may have picked: the two cannot be told apart. */
export const colleaguesWording: Wording = 'first'

/** One of the three fixed texts. What somebody picked long ago and is no longer there becomes the first. */
export function mailText(wording: string): MailText {
  const { wordings } = text(defaultVariant).mail
  return { ...(isWording(wording) ? wordings[wording] : wordings.first) }
}

function isWording(code: string): code is Wording {
  return code === 'first' || code === 'second' || code === 'third'
}
