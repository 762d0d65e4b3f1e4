import { asActor, isDatabaseReady } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords, type DayNames } from '~/platform/working-days'
import type { GroupSession } from '~/trust/settings'

const AT_ONCE = 12
const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

/**
 * The group sessions to come, the next one first; null while the database is away: the rest of the page is needed all the more then. Public, and
 * read as nobody: there is no list of who asked.
 */
export async function comingSessions(names?: DayNames): Promise<GroupSession[] | null> {
  if (!(await isDatabaseReady())) return null
  const at = now()
  const rows = await asActor({ as: 'leaders', personId: null }, (tx) => tx.supportSession.findMany({ where: { startsAt: { gt: at } }, orderBy: { startsAt: 'asc' }, take: AT_ONCE }))
  return rows.map(({ id, title, theme, forWhom, startsAt, minutes }) => ({
    id, forWhom,
    on: dayInWords(startsAt, at, names),
    from: clockTime.format(startsAt),
    until: clockTime.format(new Date(startsAt.getTime() + minutes * 60_000)),
    about: theme === null ? null : `${title}: ${theme}`,
  }))
}
