import { type AccountTold, accountTold } from '#prisma/factories/accounts'
import { workingDaysAfter } from '#prisma/factories/cases/calendar'
import type { Answers } from '~/reports/answers'
import { dayInWords, londonDay } from '~/platform/working-days'
import { CaseOf, Colleague } from './colleague'
import { Expected } from './expected'
import { Person } from './person'
import { type Service, useService } from './service'
import { Teller } from './telling'

/** An account that has been told: its reference, whoever told it with their eight words, what the form said on its way (`read`), before sending (`check`), and what is to be seen of it. */
export type Told = AccountTold & { ref: string; person: Person; read: string; check: string; expected: Expected }

/** The people of the demo trust at their browsers, for one file of stories. */
export function useStories(): People {
  const service = useService()
  const colleagues = new Map<string, Colleague>()
  return new People(service, colleagues)
}

export class People {
  private readonly refs = new Set<string>()

  constructor(
    readonly service: Service,
    private readonly colleagues: Map<string, Colleague>,
  ) {}

  /** A colleague by what the demo trust calls them: `bernadette`. */
  as(key: string): Colleague {
    const known = this.colleagues.get(key) ?? new Colleague(this.service.port(), key)
    this.colleagues.set(key, known)
    return known
  }

  /** One case at the desk of several colleagues. */
  at(ref: string): (key: string) => CaseOf {
    return (key) => new CaseOf(this.as(key), ref)
  }

  /** Somebody tells one of the sixteen accounts through the form, with whatever a story adds. */
  async tells(account: string, more: Partial<Answers> = {}): Promise<Told> {
    const told = accountTold(account, londonDay(this.service.today()))
    const answers = { ...told.answers, ...more }
    const teller = this.teller()
    await teller.fillIn({ answers })
    const { ref, person } = await this.sent(teller)
    return { ...told, answers, ref, person, read: teller.read, check: teller.check, expected: Expected.of(account) }
  }

  teller(): Teller {
    return new Teller(this.service.port())
  }

  /** The form, as somebody came to it from a page of theirs: in the same browser. */
  tellerAt(person: Person): Teller {
    return new Teller(this.service.port(), person)
  }

  /** Sends what was filled in; the case is the one in `reader`'s list that no story has told before. */
  async sent(teller: Teller, reader = 'bernadette'): Promise<{ ref: string; person: Person }> {
    this.service.minutesPass(5)
    const person = this.personWith(await teller.sends())
    const [ref, ...others] = (await this.as(reader).cases()).filter((known) => !this.refs.has(known))
    if (ref === undefined || others.length > 0) throw new Error('Telling an account makes exactly one case')
    this.refs.add(ref)
    return { ref, person }
  }

  personWith(eightWords: readonly string[]): Person {
    return new Person(this.service.port(), eightWords)
  }

  workingDaysPass(days: number): Promise<void> {
    return this.service.workingDaysPass(days)
  }

  /** A day as pages write it, so many working days from today: "Monday 2 November". */
  day(workingDays = 0): string {
    return dayInWords(new Date(`${this.date(workingDays)}T12:00:00Z`), this.service.today())
  }

  /** The same as 2026-11-02, for a form. */
  date(workingDays = 0): string {
    return workingDays === 0 ? londonDay(this.service.today()) : workingDaysAfter(this.service.today(), workingDays)
  }
}
