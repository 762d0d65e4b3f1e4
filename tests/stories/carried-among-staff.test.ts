import { hairAndFaith, longAgo, takenForJunior } from './rule-and-place'
import { useStories } from './story'
import { treatedWorseSince } from './told-apart'
import { bankShifts, passedOver } from './treated-worse'
import { disagreementAtTraining } from './two-people'

const people = useStories()

passedOver(people)
bankShifts(people)
disagreementAtTraining(people)
hairAndFaith(people)
takenForJunior(people)
longAgo(people)
treatedWorseSince(people)
