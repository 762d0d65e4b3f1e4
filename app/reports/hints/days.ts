import { anyOf, matches, type Span } from './spans'

const months = anyOf([
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec',
])
const monthsThatAreOnlyMonths = anyOf(['January', 'February', 'April', 'July', 'August', 'September', 'October', 'November', 'December'])
const weekdays = anyOf(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
const feasts = anyOf([
  'eid', 'diwali', 'divali', 'vaisakhi', 'holi', 'navratri', 'christmas', 'easter', 'good friday', 'ash wednesday', 'boxing day', 'new year’s', "new year's",
  'hanukkah', 'chanukah', 'passover', 'yom kippur', 'rosh hashanah', 'ramadan', 'ashura', 'nowruz', 'lunar new year', 'chinese new year', 'vesak', 'onam',
  'bank holiday', 'halloween', 'bonfire night', 'mother’s day', "mother's day", 'father’s day', "father's day", 'valentine’s', "valentine's", 'st patrick’s', "st patrick's",
  'independence day', 'windrush day', 'carnival', 'black history month', 'nurses’ day', "nurses' day", 'remembrance sunday',
])
const partsOfDay = '(?:\\s+(?:morning|afternoon|evening|night|day|eve|party|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|lunch|dinner))*'
const ordinal = '\\d{1,2}(?:st|nd|rd|th)'

const days = [
  /\b\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})\b/g,
  /\b(?:19|20)\d\d-\d\d-\d\d\b/g,
  /\b\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b/g,
  /\b(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\b(?!\/)/g,
  new RegExp(`\\b(?:\\d{1,2}|${ordinal})(?:\\s+of)?\\s+(?:${months})\\b(?:,?\\s+(?:19|20)\\d\\d)?`, 'gi'),
  new RegExp(`\\b(?:${months})\\s+(?:the\\s+)?(?:${ordinal}|\\d{1,2})\\b(?:,?\\s+(?:19|20)\\d\\d)?`, 'gi'),
  new RegExp(`\\b(?:${months}),?\\s+(?:19|20)\\d\\d\\b`, 'gi'),
  new RegExp(`\\b(?:${monthsThatAreOnlyMonths})\\b`, 'g'),
  new RegExp(`\\b(?:in|since|last|this|until|before|after|of|during|from|by)\\s+(?:early\\s+|late\\s+|mid-?\\s?)?(?:${months})\\b(?!\\s+(?:I|we|you|be|have)\\b)`, 'gi'),
  new RegExp(`\\bthe\\s+${ordinal}\\b(?!\\s+(?:time|floor|person|year|month|week|day|shift|bed|one)\\b)`, 'gi'),
  /\b(?:in|since|from|until|back in|of|around|about|spring|summer|autumn|winter|year)\s+(?:19[3-9]\d|20[0-4]\d)\b/gi,
  /\b(?:yesterday|last night|the other night|this morning|the day before yesterday|tonight)\b/gi,
  /\b(?:first|second|third|last)\s+(?:day|shift|week)\s+(?:of|back|in|after)\b(?:\s+[\w'’]+)?/gi,
]

/** "On Mondays" and "every Monday" come round each week and point to no day; "the Tuesday pharmacist" is a person (roles.ts). */
const weekday = new RegExp(
  `(?<!\\b(?:a|any|every|each|most|some|always|all|usual)\\s)\\b(?:(?:last|this|next|that|on|the|one)\\s+)?(?:${weekdays})\\b(?![’'s-])(?:\\s+(?:morning|afternoon|evening|night|last|just gone)|\\s+of\\s+(?:the\\s+)?\\w+|(?!\\s+(?:prayers?|clinics?|lists?|meetings?|huddles?|teams?|rotas?|shifts?)\\b))`,
  'gi',
)
const feast = new RegExp(`\\b(?:${feasts})\\b${partsOfDay}`, 'gi')

/** Days that a reader could find on a rota or in a diary. */
export function daysIn(text: string): Span[] {
  const found = [...days, feast, weekday].flatMap((pattern) => matches(text, pattern, 'date'))
  return found.filter(({ start, end }) => !/^on \w+day$/i.test(text.slice(start, end)) || !/^\s+(?:it is|they|there is|she is|he is) always/i.test(text.slice(end)))
}

const hours = anyOf(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'])
const partOfDayAfter = '(?:in the (?:morning|afternoon|evening)|at night|this morning)'

const times = [
  /\b(?:[01]?\d|2[0-3])[:.][0-5]\d\s?(?:[ap]\.?m\b\.?)?/gi,
  /\b(?:1[0-2]|0?\d)\s?(?:[ap]\.?m\b\.?|o['’]clock)/gi,
  new RegExp(`\\b(?:half|quarter|ten|twenty|five|twenty[- ]five)(?:\\s+(?:past|to))\\s+(?:${hours}|\\d{1,2})\\b`, 'gi'),
  new RegExp(`\\bhalf\\s+(?:${hours})\\b`, 'gi'),
  new RegExp(`\\b(?:${hours}|\\d{1,2})\\s+(?:o['’]clock|${partOfDayAfter})`, 'gi'),
  new RegExp(`\\b(?:just (?:before|after)|a bit (?:before|after)|around|about|at)\\s+(?:midnight|noon|midday|dawn)\\b`, 'gi'),
  /\b(?:at|about|around|by|before|after|since)\s+(?:[01]\d|2[0-3])[0-5]\d\b(?!\s+(?:people|staff|patients))/gi,
  /\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs|hours|h)\b/gi,
]

/** Times of day. */
export function timesIn(text: string): Span[] {
  return times.flatMap((pattern) => matches(text, pattern, 'time')).filter(({ start, end }) => !/^\s?(?:%|per cent|out of|mg|ml|kg|miles)/i.test(text.slice(end)) && !/£\s?$/.test(text.slice(0, start)))
}

const toldByAnEvent = /\bthe\s+(?:day|night|morning|week|weekend|evening|afternoon|shift)\s+(?:of|that|when|before|after)\s+(?!(?:i|we|you)\s+(?:feel|am|are)\b)(?:[\w'’-]+\s?){1,4}/gi

/** "The day of the funeral", "the week that he left": a day told by what happened on it. */
export function daysOfEventsIn(text: string): Span[] {
  return matches(text, toldByAnEvent, 'date')
}
