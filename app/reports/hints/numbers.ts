import { matches, type Span } from './spans'

const contacts = [
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu,
  /(?<![\d.])(?:\+\d{2}\s?\(?0?\)?|0)\d(?:[ -]?\d){8,9}(?!\d)/g,
  /(?<![\w@.])@[A-Za-z][\w.]{2,}/g,
  /\bhttps?:\/\/\S+/gi,
  /\b(?:ext|extension|bleep|pager|bleep number)\.?\s?\d{3,5}\b/gi,
]

/** Ways to reach somebody: e-mail, phone, bleep, an account name. */
export function contactsIn(text: string): Span[] {
  return contacts.flatMap((pattern) => matches(text, pattern, 'contact'))
}

const numbers = [
  /\b(?:bed|bay|theatre|cubicle|side ?room|room|ward|clinic|resus|trolley|chair|pod|zone|locker|desk|cot|house|flat|bus|box)\s+(?:number\s+|no\.?\s?)?(?:\d{1,3}[a-z]?|[A-H])\b/gi,
  /\b(?:bed|bay|theatre|cubicle|side ?room|room|ward)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi,
  /(?<![\d.])\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g,
  /(?<![\d.,£])\d{6,10}(?!\d)/g,
  /\b(?:nhs|hospital|staff|patient|payroll|pin|datix|case|incident|badge)\s?(?:number|no\.?|id|pin|ref(?:erence)?)\s*:?\s*[a-z]{0,3}-?\d[\w-]{2,}/gi,
  /\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b/g,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/g,
  /\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g,
]
const oneLetter = /^(?:bay|theatre|ward|pod|zone|side ?room)\s+[A-H]$|\d|\s[a-z]{3,}$/i

/** Numbers that stand for one person or one place: a bed, a bay, an NHS number, a number plate, a postcode. */
export function numbersIn(text: string): Span[] {
  return numbers.flatMap((pattern) => matches(text, pattern, 'number')).filter(({ start, end }) => {
    const said = text.slice(start, end)
    return oneLetter.test(said) && !/\s[a-h]$/.test(said)
  })
}
