/** Why a case is looked at before others: what marks it out, so that whoever reads the list can judge it. */
export const risks = {
  lifeAtRisk: 'A name was opened because a life was at risk. A second person has to look at that.',
  treatedWorse: 'Somebody says that things changed for them since they spoke.',
  lookToday: 'It tells of danger, violence, a slur, or somebody to keep safe. Safety is looked at the same day.',
  evidence: '{route}: films and pictures are soon overwritten. They are to be kept today.',
  worseBegun: 'They say that they are treated worse already.',
  routeNotLookedAt: '{route}: its answers ask for this route, and nobody has looked yet.',
  askedToBeRung: 'The person telling us asked to be rung.',
  likelyTreatedWorse: 'Whoever set it found that they are likely to be treated worse for speaking.',
  choseThePhone: 'The person telling us lets us contact them, and chose the phone.',
}
