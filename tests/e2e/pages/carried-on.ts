/** What somebody answers otherwise than the form stands filled in (`filled-in.ts`). `last`: the last of a list; an empty list: nothing of that name. */
type Answers = Readonly<Record<string, string | readonly string[]>>

/** A step that a colleague, by what the demo trust calls them, takes on a case or on something to learn; or so many days that pass. */
export type CarriedOn = { by: string; noun: string; answers?: Answers } | { days: number }

const by = (key: string, noun: string, answers: Answers = {}): CarriedOn => ({ by: key, noun, answers })
const duty = (kind: string, personTold = 'first') => by('bernadette', 'duty', { kind, personTold })
const year = String(new Date().getFullYear() + 1)

/**
 * Steps that stand open to nobody in the demo trust as it begins: for each case, by its name there, what leads to them, in the order in which it happens.
 * After each, whoever took it looks at what stands open then, and so do the lookers.
 */
export const carriedOn: Readonly<Record<string, { steps: readonly CarriedOn[]; lookers: readonly string[] }>> = {
  // A path, that it is not ours or no conduct, and three routes that are opened by duty. Two people decide some of it.
  'Every morning': {
    lookers: ['idris', 'steve'],
    steps: [
      by('bernadette', 'first-look'), by('bernadette', 'safety-look'), by('bernadette', 'acknowledgement'), by('bernadette', 'mask', { narrative: [] }),
      duty('useOfForce', 'unsafeToTell'), duty('sexualSafety'), duty('lifeAtRisk'), by('bernadette', 'name-opening'),
      by('steve', 'capacity-considered'), by('steve', 'protection-offer'), by('bernadette', 'not-conduct'), by('bernadette', 'not-ours'),
    ],
  },
  // Being treated worse, from what may be done against it to what puts it right; and a look at the handling that somebody without a page asked for.
  'Lunch in the staff room': {
    lookers: [],
    steps: [
      by('gwen', 'treated-worse-risk', { forWhom: 'personTellingUs', isBank: 'yes' }), by('gwen', 'protection-plan'), by('gwen', 'worse-told'), by('bernadette', 'urgent-look'),
      by('bernadette', 'remedy'), by('bernadette', 'look-asked', { by: 'otherInCase' }),
    ],
  },
  'After the module': { lookers: [], steps: [by('marcus', 'look-made')] },
  'Two voice messages': { lookers: [], steps: [by('farhana', 'hold-lifted')] },
  'The other one': { lookers: [], steps: [by('maureen', 'obligation', { needId: 'last', kind: 'rule', 'dueOn.year': year })] },
  // Each was met alone, and had two days to think.
  'Checked twice': {
    lookers: ['catherine'],
    steps: [
      by('bernadette', 'notice-agreed'), by('bernadette', 'notice-told'),
      ...['otherAgrees', 'partAcknowledgedAfterAdvice', 'otherPreMeeting'].map((precondition) => by('catherine', 'precondition', { precondition })), { days: 6 },
    ],
  },
}

const checked = ['noNames', 'noDays', 'noSmallPlaces', 'noExactRoles', 'nothingRare', 'quotesReworded', 'nobodyCouldGuess']
const quarter = '2026-Q3'

/** The same of something to learn: what comes of "The Monday meeting" until its person looks at it, and after they said that it is fine. */
export const learnt = {
  of: 'The Monday meeting',
  beforeTheirYes: [
    by('gareth', 'draft', { quarter }), by('gareth', 'check', { quarter, checklist: checked, isComposite: [] }), by('gareth', 'count'), by('gareth', 'preview'),
  ],
  afterTheirYes: [by('precious', 'approval'), by('richard', 'approval'), by('gareth', 'actions'), by('gareth', 'report-back')],
  lookers: ['gareth', 'precious'],
}

/** A form with these answers in it, in place of what it was filled in with. `html`: the page, for the last of a list. */
export function answered(form: URLSearchParams, answers: Answers, html: string): URLSearchParams {
  for (const [name, said] of Object.entries(answers)) {
    form.delete(name)
    for (const one of [said].flat()) form.append(name, one === 'last' ? lastOf(name, html) : one)
  }
  return form
}

function lastOf(name: string, html: string): string {
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag.includes(`name="${name}"`))
  return /\bvalue="([^"]*)"/.exec(inputs.at(-1) ?? '')?.[1] ?? ''
}
