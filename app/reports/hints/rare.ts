import { anyOf, matches, type Span } from './spans'

const people = anyOf(['twins', 'triplets', 'guide dog', 'assistance dog', 'hearing aids?', 'wheelchair', 'crutches', 'stammer', 'stutter', 'tattoos?', 'scar', 'prosthetic', 'turban', 'kirpan', 'kippah', 'niqab', 'burqa', 'headscarf', 'dreadlocks', 'dreads', 'locs', 'afro', 'braids', 'beard', 'insulin pump', 'sickle cell', 'foster (?:child|children|son|daughter)', 'stepson', 'stepdaughter', 'motorbike', 'scooter'])
const lives = anyOf(['refugee camp', 'asylum seeker', 'refugee', 'care leaver', 'ex-army', 'army reservist', 'pregnant', 'maternity leave', 'paternity leave', 'ivf', 'dialysis', 'chemo', 'transition(?:ed|ing)', 'deaf', 'registered blind', 'in a choir', 'magistrate', 'councillor', 'twin (?:brother|sister)', 'skilled worker visa', 'on a visa'])
const meals = anyOf(['cake', 'pizza', 'team', 'away', 'culture', 'cultural', 'open', 'sports', 'awards', 'charity', 'training', 'induction', 'teaching', 'study', 'audit', 'quiz', 'karaoke', 'fancy dress', 'pyjama', 'heritage', 'food', 'leaving', 'retirement', 'birthday', 'farewell'])
const colours = anyOf(['red', 'blue', 'green', 'yellow', 'orange', 'purple', 'pink', 'silver', 'gold', 'white', 'black', 'grey', 'brown'])
const vehicles = anyOf(['car', 'van', 'bike', 'motorbike', 'scooter', 'mini', 'bmw', 'fiat', 'ford', 'audi', 'toyota', 'mercedes', 'kia', 'nissan', 'honda', 'vw', 'golf', 'polo', 'corsa', 'volvo', 'tesla', 'skoda', 'jeep'])

/** "She is 58", and not "it was 40 minutes". */
const age = /\b(?:i am|i'm|i’m|he is|he's|he’s|she is|she's|she’s|is|was)\s+([1-9]\d|1[01]\d)\b(?!\s*(?:%|per|minutes|hours|days|weeks|months|miles|of|people|staff|patients|pounds|times|out|to|[:.]\d))/gi

const rare = [
  new RegExp(`\\b(?:my|his|her|their|the|a)\\s+(?:[\\p{L}-]+\\s+)?(?:${people})\\b`, 'giu'),
  new RegExp(`\\b(?:${lives})\\b`, 'giu'),
  new RegExp(`\\b(?:${meals})\\s+(?:day|night|evening|lunch|party|do|drinks|meal)\\b`, 'giu'),
  /\b(?:the|our|her|his|my)\s+(?:wedding|funeral|marathon|barbecue|bbq|carnival|inspection|strike|fire alarm|flood|power cut|baby shower|raffle|bake sale|choir|christening|court case|inquest|tribunal|graduation|union meeting|cqc visit|royal visit)\b/giu,
  new RegExp(`\\b(?:${colours})\\s+(?:[\\p{L}]+\\s+)?(?:${vehicles})\\b(?:\\s+\\p{Lu}[\\p{L}]+)?`, 'giu'),
  /\b(?:aged?|age of)\s+\d{1,3}\b/gi,
  /\b\d{1,3}[- ]years?[- ]old\b/gi,
  age,
  /\b(?:failed|resat|retook|repeated)\s+(?:the|my|her|his|their)\s+[\p{L}]+/giu,
  /\b(?:always|often|keeps?|every day)\s+(?:says?|saying|sings?|singing|wears?|wearing|brings?|bringing)\s+(?:['"‘“][^'"’”\n]{2,40}['"’”]|(?:[\p{L}]+\s?){1,3})/giu,
  /\b(?:says|pronounces|calls\s+it)\s+['‘"“]\p{Ll}[\p{L}-]{1,24}['’"”]/gu,
  /\b(?:grew\s+up|was\s+raised|was\s+born|used\s+to\s+live|lives?)\s+(?:on|in|at|above|behind)\s+(?:the|a|an)\s+(?:[\p{L}-]+\s?){1,2}/giu,
  /\b(?:he|she|i|dad|mum|father|mother)\s+(?:was|is|used\s+to\s+be|am)\s+an?\s+(?:[\p{L}-]+\s+){1,2}(?:in|from|at)\s+\p{Lu}[\p{L}]+/gu,
  /\b(?:years?|months?)\s+(?:in|at)\s+(?:\p{Lu}[\p{L}]+)/gu,
]

/** What few people share: an age, a car, an event, a thing that somebody is known by. Places come from names.ts. */
export function rareIn(text: string): Span[] {
  return rare.flatMap((pattern) => matches(text, pattern, 'rare', pattern === age ? 1 : 0))
}
