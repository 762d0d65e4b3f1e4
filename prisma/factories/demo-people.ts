import type { HeldRole } from '~/people/roles'

export type DemoTeam = { name: string; division: string; headcount: number }

/** Somebody of the demo trust. `key` is their name at the demo's identity provider, and what tests call them. */
export type DemoColleague = {
  key: string
  name: string
  /** what they do, as people say it */
  job: string
  team: string | null
  manager?: string
  /** a team's name stands where the id of a ward is */
  roles: readonly HeldRole[]
  /** how many hours a month they agreed to review or to facilitate */
  hoursAMonth?: number
  /** member of the Multi Ethnic Colleagues Network */
  inNetwork?: true
}

export const demoTeams: readonly DemoTeam[] = [
  { name: 'Alder Ward', division: 'Secure', headcount: 42 },
  { name: 'Hawthorn Ward', division: 'Secure', headcount: 36 },
  { name: 'Rowan Ward', division: 'Local', headcount: 38 },
  { name: 'Clock View Liaison', division: 'Local', headcount: 17 },
  { name: 'North Liverpool Community Team', division: 'Community', headcount: 29 },
  { name: 'Sefton Early Help', division: 'Community', headcount: 6 },
  { name: 'Southport District Nursing', division: 'Physical health', headcount: 31 },
  { name: 'People and Culture', division: 'Corporate', headcount: 64 },
  { name: 'Safety and Governance', division: 'Corporate', headcount: 23 },
  { name: 'Digital', division: 'Corporate', headcount: 40 },
  { name: 'Board Office', division: 'Corporate', headcount: 9 },
]

const plain = (...roles: HeldRole['role'][]): HeldRole[] => roles.map((role) => ({ role, scope: null }))
/** Violence is prevented on these wards by somebody who has them as their own. */
const wards = (...scopes: string[]): HeldRole[] => scopes.map((scope) => ({ role: 'violencePrevention', scope }))
const leads = (...scopes: string[]): HeldRole[] => scopes.map((scope) => ({ role: 'routeLead', scope }))

/** The demo trust's people. All invented; the names are ones that are heard on Merseyside. */
export const demoColleagues: readonly DemoColleague[] = [
  { key: 'bernadette', name: 'Bernadette Halloran', job: 'Head of staff experience', team: 'People and Culture', manager: 'richard', roles: plain('firstReader') },
  { key: 'idris', name: 'Idris Farah', job: 'Equality and inclusion lead', team: 'People and Culture', manager: 'bernadette', roles: plain('firstReader'), inNetwork: true },
  { key: 'amara', name: 'Amara Okafor', job: 'Senior nurse', team: 'Alder Ward', manager: 'kelly', roles: [{ role: 'reviewer', scope: 'network' }], inNetwork: true, hoursAMonth: 8 },
  { key: 'joe', name: 'Joe Molyneux', job: 'Occupational therapist', team: 'Rowan Ward', manager: 'tomasz', roles: plain('reviewer'), hoursAMonth: 6 },
  { key: 'shufen', name: 'Shu-Fen Lau', job: 'Psychologist', team: 'North Liverpool Community Team', manager: 'catherine', roles: plain('reviewer'), hoursAMonth: 12 },
  { key: 'samina', name: 'Samina Qureshi', job: 'District nurse', team: 'Southport District Nursing', roles: plain('reviewer') },
  { key: 'deepak', name: 'Deepak Raghunathan', job: 'Chaplain', team: 'Board Office', roles: plain('reviewer') },
  { key: 'catherine', name: 'Catherine Ennis', job: 'Family therapist', team: 'North Liverpool Community Team', manager: 'grace', roles: plain('facilitator'), hoursAMonth: 10 },
  { key: 'grace', name: 'Grace Adeyemi-Holt', job: 'Deputy director of nursing', team: 'Board Office', manager: 'richard', roles: plain('owner') },
  { key: 'martin', name: 'Martin Rimmer', job: 'Director of estates and policy', team: 'Board Office', roles: plain('owner') },
  { key: 'kelly', name: 'Kelly Fazakerley', job: 'Ward manager', team: 'Alder Ward', manager: 'josephine', roles: plain('lineManager') },
  { key: 'tomasz', name: 'Tomasz Zielinski', job: 'Ward manager', team: 'Rowan Ward', manager: 'grace', roles: plain('lineManager') },
  { key: 'josephine', name: 'Josephine Mensah', job: 'Matron', team: 'Alder Ward', manager: 'grace', roles: [{ role: 'matron', scope: 'Alder Ward' }] },
  { key: 'nuala', name: 'Nuala Devaney', job: 'Safeguarding lead', team: 'Safety and Governance', manager: 'grace', roles: leads('safeguarding', 'sexualSafety') },
  { key: 'olumide', name: 'Olumide Bankole', job: 'Patient safety lead', team: 'Safety and Governance', manager: 'grace', roles: leads('patientSafety', 'complaint') },
  { key: 'steve', name: 'Steve Aspinall', job: 'Violence prevention lead', team: 'Safety and Governance', manager: 'grace', roles: [...leads('abuse', 'useOfForce', 'healthAndSafety'), ...wards('Alder Ward', 'Hawthorn Ward', 'Rowan Ward')] },
  { key: 'farhana', name: 'Farhana Chowdhury', job: 'Hate crime and police liaison lead', team: 'Clock View Liaison', roles: leads('hateCrime', 'police') },
  { key: 'helen', name: 'Helen Whitby', job: 'People partner', team: 'People and Culture', manager: 'bernadette', roles: leads('hr') },
  { key: 'leila', name: 'Leila Mansour', job: 'Support coordinator', team: 'People and Culture', manager: 'bernadette', roles: plain('supportCoordinator') },
  { key: 'gareth', name: 'Gareth Prydderch', job: 'Learning editor', team: 'Safety and Governance', roles: plain('learningEditor') },
  { key: 'precious', name: 'Precious Moyo', job: 'Co-chair of the Multi Ethnic Colleagues Network', team: 'Hawthorn Ward', roles: [{ role: 'learningApprover', scope: 'network' }], inNetwork: true },
  { key: 'richard', name: 'Richard Ollerenshaw', job: 'Executive lead for inclusion', team: 'Board Office', roles: [{ role: 'learningApprover', scope: 'executive' }, { role: 'leader', scope: null }] },
  { key: 'yusuf', name: 'Yusuf Abdi', job: 'Patient and carer race equality partner', team: null, roles: [{ role: 'learningApprover', scope: 'patientPartner' }] },
  { key: 'anjali', name: 'Anjali Menon', job: 'Chair of the people committee', team: 'Board Office', roles: plain('leader') },
  { key: 'siobhan', name: 'Siobhan Tierney', job: 'Freedom to Speak Up guardian', team: 'Board Office', roles: plain('guardian') },
  { key: 'marcus', name: 'Marcus Bello', job: 'Independent handling reviewer', team: null, roles: plain('handlingReviewer') },
  { key: 'patricia', name: 'Patricia Lunt', job: 'Information governance lead', team: 'Safety and Governance', roles: plain('nameKeeper') },
  { key: 'tariq', name: 'Tariq Hussain', job: 'Non-executive director', team: 'Board Office', roles: plain('nameKeeper') },
  { key: 'danny', name: 'Danny Ashcroft', job: 'Systems administrator', team: 'Digital', roles: plain('administrator') },
  { key: 'ewa', name: 'Ewa Kowalczyk', job: 'Internal auditor', team: 'Safety and Governance', roles: plain('auditor') },
  { key: 'chidi', name: 'Chidi Nwosu', job: 'Healthcare assistant', team: 'Alder Ward', manager: 'kelly', roles: [] },
  // At the end, because staff numbers follow the order.
  { key: 'maureen', name: 'Maureen Tyrer', job: 'Speech and language therapist', team: 'Southport District Nursing', manager: 'grace', roles: plain('reviewer'), hoursAMonth: 8 },
  { key: 'kwame', name: 'Kwame Asante', job: 'Social worker', team: 'Sefton Early Help', manager: 'catherine', roles: [{ role: 'reviewer', scope: 'network' }], inNetwork: true },
  { key: 'gwen', name: 'Gwen Parry', job: 'Dietitian', team: 'Rowan Ward', manager: 'tomasz', roles: plain('reviewer'), hoursAMonth: 8 },
  { key: 'paul', name: 'Paul Kavanagh', job: 'Pharmacist', team: 'Clock View Liaison', manager: 'tomasz', roles: plain('reviewer') },
  { key: 'blessing', name: 'Blessing Adeleke', job: 'Ward clerk, and named to help people tell', team: 'Hawthorn Ward', manager: 'grace', roles: plain('helper') },
]
