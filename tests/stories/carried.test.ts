import { assaultOnAStudent, betweenPatients, challengeThatWorked } from './by-patients-and-public'
import { withoutThePersonDescribed, withThePersonDescribed } from './practice'
import { useStories } from './story'
import { painNotBelieved, putItRight, travellersAtVisiting } from './whose-harm'

const people = useStories()

painNotBelieved(people)
putItRight(people)
travellersAtVisiting(people)
challengeThatWorked(people)
assaultOnAStudent(people)
betweenPatients(people)
withoutThePersonDescribed(people)
withThePersonDescribed(people)
