/** What a day on which the person hears from us brings: word where things stand, a check for being treated worse, how things are after the end. */
export const hearingKinds = ['word', 'check', 'howItIs'] as const
export type HearingKind = (typeof hearingKinds)[number]

const broughtBy: Readonly<Record<string, HearingKind | undefined>> = {
  wordFromUs: 'word', checkWeek1: 'check', checkWeek4: 'check', checkMonth3: 'check', checkMonth6: 'check', outcomeFollowUp20: 'howItIs', outcomeFollowUp60: 'howItIs',
}

/** What the deadline of this name brings, or undefined where it is no contact. */
export function bringsOf(name: string): HearingKind | undefined {
  return broughtBy[name]
}

/** Milliseconds within which one day serves for several. */
const oneWeek = 7 * 24 * 60 * 60_000

/** A deadline with the person whom its strand watches over; null for the review, which asks whoever decides. */
export type Heard = { name: string; dueAt: Date | null; forWhom: string | null }

/**
 * The deadlines that come forward to the day of a check, so that nobody is asked twice about one thing and hears once in a week: word, and later
 * questions, that are due within a week after it. A promise is only ever made earlier. No check comes forward to the day of mere word, and the
 * first one, a week after the contact, to no day at all: nothing may have happened yet. Deadlines that wait, or have passed, stay.
 */
export function comingForward<T extends Heard>(deadlines: readonly T[], at: Date): { deadline: T; to: Date }[] {
  const open = deadlines
    .flatMap((deadline) => (bringsOf(deadline.name) === undefined || deadline.dueAt === null || deadline.dueAt <= at ? [] : [{ deadline, day: deadline.dueAt }]))
    .sort((one, other) => one.day.getTime() - other.day.getTime())
  const hosts: typeof open = []
  return open.flatMap(({ deadline, day }) => {
    const host = hosts.findLast((other) => isSamePerson(other.deadline, deadline) && day.getTime() - other.day.getTime() <= oneWeek)
    if (host && host.day < day && deadline.name !== 'checkWeek1') return [{ deadline, to: host.day }]
    if (bringsOf(deadline.name) !== 'word') hosts.push({ deadline, day })
    return []
  })
}

/** The person described has checks of their own, which have nothing to do with those who told us; each watch is over one person. */
function isSamePerson({ forWhom: one }: Heard, { forWhom: other }: Heard): boolean {
  return one === other || (one === null && other !== 'personDescribed') || (other === null && one !== 'personDescribed')
}
