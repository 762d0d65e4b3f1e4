import type { Upgrade } from '../workflow'

/** The names that choices had before they were the codes of the form. */
const codes: Readonly<Record<string, string>> = {
  contact: 'contactMe', share: 'shareWithReviewTeam', speak: 'speakToThePerson', learning: 'useInLearning', later: 'checkOnMeLater',
  fairness: 'checkThatWeAreFair', goAhead: 'goAheadIfSilent',
}

/** The choices get the codes that the form and the choice rows have, so that there is one set of names. */
export const choicesByTheirCodes: Upgrade = ({ state, context }) => {
  const kept = context as { choices: Record<string, boolean> }
  const choices = Object.fromEntries(Object.entries(kept.choices).map(([name, isOn]) => [codes[name] ?? name, isOn]))
  return { state, context: { ...kept, choices } }
}
