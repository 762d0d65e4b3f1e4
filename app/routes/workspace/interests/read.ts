import { type Interest, matters } from '~/cases/colleagues/interest-touches'
import { textOf } from '~/http/form'

export type Problem = 'about' | 'name' | 'team' | 'matter'
export type Typed = { about: string; name: string; team: string; matter: string }

/** What was typed, and the interest that it is, or what is wrong with it. That the team is one of the directory, the caller looks up. */
export function interestIn(form: FormData): { typed: Typed; interest: Interest } | { typed: Typed; problem: Problem } {
  const typed = { about: textOf(form, 'about'), name: textOf(form, 'name').trim(), team: textOf(form, 'team'), matter: textOf(form, 'matter') }
  switch (typed.about) {
    case 'person':
      // A name that says too little would mean nobody, or everybody.
      return /\p{L}{3}/u.test(typed.name) && typed.name.length <= 200 ? { typed, interest: { about: 'person', name: typed.name } } : { typed, problem: 'name' }
    case 'team':
      return /^[0-9a-f-]{36}$/.test(typed.team) ? { typed, interest: { about: 'team', teamId: typed.team } } : { typed, problem: 'team' }
    case 'matter': {
      const matter = matters.find((each) => each === typed.matter)
      return matter ? { typed, interest: { about: 'matter', matter } } : { typed, problem: 'matter' }
    }
    default:
      return { typed, problem: 'about' }
  }
}
