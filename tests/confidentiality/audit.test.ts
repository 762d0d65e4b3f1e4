import { describe, expect, test } from 'vitest'
import { auditRow, type AuditAct } from '~/confidentiality/audit'

const amarasCase = '4b1d6f0e-8f0c-4a51-9d0c-2f6b7f0f5a11'
const ruth = '11111111-1111-4111-8111-111111111111'
const evening = new Date('2026-07-01T23:30:00Z')
const reporter = { role: 'personTellingUs', personId: null }
const firstReader = { role: 'firstReader', personId: ruth }

describe('an act becomes a row of ids and codes', () => {
  test('what a person with a code did has a date, and no time anywhere in it', () => {
    const row = auditRow({ act: 'choice.changed', caseId: amarasCase, kind: 'contact', isOn: true }, reporter, evening)
    expect(row).toMatchObject({
      caseId: amarasCase,
      act: 'choice.changed',
      body: { kind: 'contact', isOn: true, byRole: 'personTellingUs', byPerson: null },
      on: new Date('2026-07-02T00:00:00Z'),
      at: null,
    })
    expect(JSON.stringify(row)).not.toMatch(/23:30|00:30/)
    expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  })

  test('what a colleague or the worker did has its time', () => {
    expect(auditRow({ act: 'account.read', caseId: amarasCase, masked: false }, firstReader, evening)).toMatchObject({
      body: { masked: false, byRole: 'firstReader', byPerson: ruth },
      at: evening,
    })
    expect(auditRow({ act: 'case.shredded', caseId: amarasCase, because: 'retention' }, { role: 'worker', personId: null }, evening).at).toEqual(evening)
  })
})

describe('words cannot slip in', () => {
  test.each<[string, unknown]>([
    ['a sentence for a reason', { act: 'name.opened', caseId: amarasCase, vaultId: ruth, why: 'because Ruth asked' }],
    ['a name for an id', { act: 'grant.given', caseId: amarasCase, personId: 'Ruth Okafor', as: 'reviewer' }],
    ['a reference for the case', { act: 'report.sent', caseId: 'HX-1' }],
    ['a field that does not belong to the act', { act: 'report.sent', caseId: amarasCase, narrative: 'x' }],
  ])('%s is refused', (_story, act) => {
    expect(() => auditRow(act as AuditAct, firstReader, evening)).toThrow()
  })

  test('nor through the role or the person', () => {
    expect(() => auditRow({ act: 'report.sent' }, { role: 'a first reader', personId: null }, evening)).toThrow()
    expect(() => auditRow({ act: 'report.sent' }, { role: 'firstReader', personId: 'ruth@example.nhs.uk' }, evening)).toThrow()
  })
})
