import { describe, expect, test } from 'vitest'
import { demoColleagues } from '#prisma/factories/people'
import { isScopeOf, type Role, roleInTheWay, roleInWords, roles } from '~/people/roles'

/** Written by hand from DESIGN 8.6 and the table of roles in DOMAIN 3.1. */
const withAdministrator: Record<Role, 'refused' | 'allowed'> = {
  firstReader: 'refused',
  reviewer: 'refused',
  facilitator: 'refused',
  owner: 'refused',
  lineManager: 'refused',
  nameKeeper: 'refused',
  guardian: 'refused',
  routeLead: 'refused',
  matron: 'refused',
  violencePrevention: 'refused',
  supportCoordinator: 'refused',
  learningEditor: 'refused',
  learningApprover: 'refused',
  handlingReviewer: 'refused',
  helper: 'refused',
  leader: 'allowed',
  auditor: 'allowed',
  administrator: 'allowed',
}

describe('roles that one person may not have at once', () => {
  test.each(Object.entries(withAdministrator))('administrator with %s: %s', (role, expected) => {
    expect(roleInTheWay(['administrator'], role as Role)).toBe(expected === 'refused' ? 'administrator' : null)
    expect(roleInTheWay([role as Role], 'administrator')).toBe(expected === 'refused' ? role : null)
  })

  test('first reader and name keeper, in either order; everything else goes together', () => {
    expect(roleInTheWay(['firstReader'], 'nameKeeper')).toBe('firstReader')
    expect(roleInTheWay(['leader', 'nameKeeper'], 'firstReader')).toBe('nameKeeper')
    const others = roles.filter((role) => role !== 'administrator')
    const refused = others.flatMap((one) => others.filter((other) => roleInTheWay([one], other) !== null).map((other) => `${one} ${other}`))
    expect(refused).toEqual(['firstReader nameKeeper', 'nameKeeper firstReader'])
  })

  test('nobody in the demo trust has such a pair, and each scope is one that the role can have', () => {
    for (const { roles: held } of demoColleagues) {
      for (const { role, scope } of held) {
        expect(roleInTheWay(held.map((one) => one.role), role)).toBeNull()
        if (role !== 'matron' && role !== 'violencePrevention') expect(isScopeOf(role, scope)).toBe(true)
      }
    }
  })
})

describe('what narrows a role', () => {
  test.each([
    ['routeLead', 'safeguarding', true],
    ['routeLead', 'executive', false],
    ['routeLead', null, false],
    ['learningApprover', 'patientPartner', true],
    ['learningApprover', null, false],
    ['matron', 'Alder Ward', false],
    ['reviewer', null, true],
    ['reviewer', 'safeguarding', false],
  ] as const)('%s for %s: %s', (role, scope, expected) => {
    expect(isScopeOf(role, scope)).toBe(expected)
  })

  test('roles are said as people say them', () => {
    expect(roleInWords({ role: 'routeLead', scope: 'hateCrime' })).toBe('Route lead: hate crime and police liaison')
    expect(roleInWords({ role: 'learningApprover', scope: 'network' })).toBe('Learning approver: staff network co-chair')
    expect(roleInWords({ role: 'matron', scope: 'an-id' }, 'Alder Ward')).toBe('Matron: Alder Ward')
    expect(roleInWords({ role: 'guardian', scope: null })).toBe('Freedom to Speak Up guardian')
  })
})
