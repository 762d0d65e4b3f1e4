import { since } from '~/reports/lists/item'

/** What is agreed later, or derived from the answers: nobody ticks these on the form, except the routes under "share with a route". */
export const laterLists = {
  theme: since(1, [
    'racistAbuse', 'treatedAsLessAble', 'treatedAsNotBelonging', 'toldNotRacism', 'shutOut', 'worseCare', 'ruleOrPlace', 'treatedWorse',
    'violenceOrThreat', 'sexual', 'notAboutRace', 'debateNotConduct',
  ]),
  outcome: since(1, [
    'heard', 'acknowledged', 'apology', 'explanation', 'agreementOnBehaviour', 'coachingEducation', 'ruleOrPlaceChanged', 'supportTakenUp',
    'formalRouteElsewhere', 'noAgreement', 'withdrawn', 'couldNotProceed',
  ]),
  route: since(1, [
    'abuse', 'hateCrime', 'safeguarding', 'patientSafety', 'sexualSafety', 'useOfForce', 'police', 'hr', 'regulator', 'complaint',
    'healthAndSafety',
  ]),
  path: since(1, ['recordAndMakeSafe', 'putItRight', 'changeTheSystem']),
  directionFrom: since(1, ['staff', 'patient', 'carerPublic', 'partner', 'system']),
  directionToward: since(1, ['staff', 'patient', 'carerPublic', 'group']),
}
