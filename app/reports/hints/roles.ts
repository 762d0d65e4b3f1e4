import { anyOf, matches, type Span } from './spans'

/** Work of which a ward, a list or a building has one at a time. */
const singular = anyOf([
  'ward manager', 'line manager', 'unit manager', 'team manager', 'service manager', 'general manager', 'site manager', 'bed manager', 'practice manager', 'home manager', 'manager', 'deputy manager', 'boss',
  'charge nurse', 'nurse in charge', 'sister in charge', 'ward sister', 'night sister', 'deputy sister', 'matron', 'lead nurse', 'head nurse', 'chief nurse', 'nurse consultant', 'clinical nurse specialist',
  'practice educator', 'practice development nurse', 'clinical educator', 'preceptor', 'mentor', 'practice assessor', 'practice supervisor', 'personal tutor', 'link lecturer', 'educational supervisor', 'clinical supervisor',
  'cns', 'anp', 'acp', 'enp', 'spr', 'sho', 'st[1-8]', 'ct[1-3]', 'fy[12]', 'f[12]', 'reg', 'med reg', 'registrar', 'consultant', 'clinical lead', 'clinical director', 'medical director', 'rota coordinator', 'rota co-ordinator',
  'ward clerk', 'receptionist', 'secretary', 'housekeeper', 'team leader', 'team lead', 'shift leader', 'shift lead', 'coordinator', 'co-ordinator', 'supervisor', 'head porter', 'head chef', 'head of [\\p{L}]+', 'lead for [\\p{L}]+',
  'chaplain', 'imam', 'chief executive', 'director', 'chair', 'governor', 'guardian', 'union rep', 'union steward', 'steward', 'pharmacist', 'dietitian', 'dietician', 'phlebotomist', 'interpreter', 'play specialist', 'safeguarding lead',
  'discharge coordinator', 'flow coordinator', 'night porter', 'site practitioner', 'band [6-9][ab]?', 'b[6-9][ab]?',
])
/** Work of which there are many: one of them is meant only with something more about them. */
const plural = anyOf(['nurse', 'staff nurse', 'student nurse', 'student midwife', 'student', 'hca', 'doctor', 'junior doctor', 'porter', 'midwife', 'physio', 'therapist', 'cleaner', 'domestic', 'trainee', 'apprentice', 'paramedic', 'radiographer', 'technician', 'volunteer', 'locum', 'agency nurse', 'bank nurse', 'newbie', 'woman', 'man', 'girl', 'lad', 'guy', 'lady', 'person', 'patient', 'relative'])
const when = anyOf(['night', 'nights', 'day', 'late', 'early', 'twilight', 'weekend', 'weekday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'bank', 'agency', 'locum', 'new', 'acting', 'interim', 'deputy', 'senior', 'junior'])
/** What may stand before a role and belongs to something else. */
const between = anyOf(['for', 'to', 'of', 'and', 'or', 'the', 'a', 'an', 'in', 'on', 'at', 'with', 'from', 'by', 'is', 'was', 'told', 'asked', 'said', 'as', 'that', 'when', 'who', 'but', 'than', 'like', 'whole', 'same'])
const whose = '(?:the|our|my|his|her|their|your|this|that)'
const few = anyOf(['thing', 'things', 'way', 'reason', 'time', 'times', 'difference', 'problem', 'place', 'word', 'words', 'answer', 'question', 'people', 'ones', 'option', 'choice', 'day', 'hope', 'chance', 'good', 'bad', 'part', 'explanation', 'comfort', 'one', 'two', 'three', 'a', 'the', 'to', 'if', 'when', 'because', 'just', 'then'])
/** Where the description of a person ends. */
const ends = anyOf(['in', 'on', 'at', 'for', 'from', 'who', 'that', 'we', 'i', 'they', 'he', 'she', 'was', 'is', 'has', 'had', 'and', 'but', 'of', 'to', 'there', 'here', 'left', 'with', 'working', 'said', 'told', 'asked'])
const described = `(?!(?:${few})\\b)(?:[\\p{L}\\d'’-]+)(?:\\s+(?!(?:${ends})\\b)[\\p{L}\\d'’-]+){0,3}`
const clause = "(?:\\s+(?!(?:so|but|because|and)\\b)[\\p{L}\\d'’-]+){1,5}"

const oneOfAKind = [
  new RegExp(`\\bonly\\s+${described}`, 'giu'),
  new RegExp(`\\bonly\\s+one\\s+(?:with|who|from|that|in|on|of|wearing|here|there)\\b${clause}`, 'giu'),
  new RegExp(`\\bthe\\s+one\\s+(?:with|who|that|wearing|from|whose)\\b${clause}`, 'giu'),
  new RegExp(`\\b(?:am|i'm|i’m|is|she's|he's|was|as)\\s+(the\\s+(?:${plural})\\s+(?:who|with|from|that|whose)\\b${clause})`, 'giu'),
  new RegExp(`\\b${whose}\\s+(?:${plural})\\s+(?:who|with|whose)\\b${clause}`, 'giu'),
  new RegExp(`\\b(?:the|our|their)\\s+(?:first|youngest|oldest|newest|tallest|shortest|longest[- ]serving|most\\s+(?:senior|junior))\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${plural}|${singular})\\b`, 'giu'),
]
const oneOfAPlace = [
  new RegExp(`\\b${whose}\\s+(?:(?!(?:${between})\\b)[\\p{L}-]+\\s+){0,2}?(?:${singular})\\b`, 'giu'),
  new RegExp(`\\b(?:the|our|my|that|this)\\s+(?:(?:${when})\\s+){1,2}(?:${plural}|${singular})\\b`, 'giu'),
  new RegExp(`(?<=,)\\s*who\\s+(?:does|do|leads?|runs?|organises|makes|drives|teaches|plays|sings|looks\\s+after|sits|wears|collects|manages|chairs|supervises)\\b${clause}`, 'giu'),
  new RegExp(`\\bwho\\s+(?:does|leads|runs|organises|chairs|looks\\s+after)\\s+the\\b${clause}`, 'giu'),
]

/** Roles that one person has, and words that pick one person out: "the only…", "the one with…", "the night sister". */
export function rolesIn(text: string): Span[] {
  const single = matches(text, oneOfAKind[0] ?? /$^/g, 'role').filter(({ start }) => isOneOfAKind(text.slice(Math.max(0, start - 24), start)))
  const others = oneOfAKind.slice(1).flatMap((pattern) => [...text.matchAll(pattern)].map((match) => spanOf(match)))
  return [...single, ...others, ...oneOfAPlace.flatMap((pattern) => matches(text, pattern, 'role'))].map((span) => trimmed(text, span))
}

/** "The only Welsh speaker", and not "I only want", "not only" or "if only". */
function isOneOfAKind(before: string): boolean {
  return /\b(?:the|our|their|my|your|his|her|its|an|am|as)\s+(?:\w+\s+)?$/i.test(before) && !/\b(?:not|if|i|we|they|you|he|she|can|could|would|was|were|is|are|have|has|had)\s+$/i.test(before.replace(/\b(?:i am|i'm)\s+$/i, 'as '))
}

function spanOf(match: RegExpExecArray): Span {
  const said = match[1] ?? match[0]
  const start = match.index + match[0].lastIndexOf(said)
  return { start, end: start + said.length, kind: 'role' }
}

function trimmed(text: string, { start, end, kind }: Span): Span {
  const said = text.slice(start, end)
  return { start: start + (said.length - said.trimStart().length), end: start + said.trimEnd().length, kind }
}
