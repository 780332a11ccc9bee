import { Role } from '@tongchou/runtime'
import { expect, test } from 'vitest'
import { key, useOffice, type Person } from './office.js'

const office = useOffice()
const [code, other] = ['330305', '341324']
const change = (by: Person, input: object) =>
  office().ask(
    by,
    'mutation ($input: ChangeJurisdictionInput!) { changeJurisdiction(input: $input) { code name divisionCode divisionEdition version } }',
    { input: { idempotencyKey: key(), ...input } },
  )

test('a jurisdiction gets a new division code and name, and all that is its own stays its own', async () => {
  const admin = await office().person([Role.ADMIN], code)
  const plan = await office().plan(code)
  expect(
    (await office().ask(admin, '{ me { jurisdiction { divisionCode divisionEdition } } }')).data.me.jurisdiction,
  ).toEqual({
    divisionCode: code,
    divisionEdition: null,
  })
  const input = { version: 1, name: '洞头市', divisionCode: '330383', divisionEdition: 2025, idempotencyKey: key() }
  const changed = { code, name: '洞头市', divisionCode: '330383', divisionEdition: 2025, version: 2 }
  expect((await change(admin, input)).data.changeJurisdiction).toEqual(changed)
  expect((await change(admin, input)).data.changeJurisdiction).toEqual(changed)
  expect((await office().ask(admin, '{ plans { edges { node { id } } } }')).data.plans.edges).toEqual([
    { node: { id: plan } },
  ])
  expect(await office().rows(`select before, after from audit_entry where action = 'changeJurisdiction'`)).toEqual([
    {
      before: { name: `县${code}`, divisionCode: code, divisionEdition: null, version: 1 },
      after: { name: '洞头市', divisionCode: '330383', divisionEdition: 2025, version: 2 },
    },
  ])
  const stale = await change(admin, { version: 1, name: '旧名' })
  expect([stale.code, stale.errors![0]!.extensions.facts.current]).toEqual([
    'STALE',
    { name: '洞头市', divisionCode: '330383', divisionEdition: 2025, version: 2 },
  ])
  // What others have is taken, be it their key or their present code.
  const stranger = await office().person([Role.ADMIN], other)
  expect((await change(stranger, { version: 1, divisionCode: '330383' })).code).toBe('DIVISION_CODE_TAKEN')
  expect((await change(admin, { version: 2, divisionCode: other })).code).toBe('DIVISION_CODE_TAKEN')
})

test('a division code has six digits of a province, an edition is a year that has been', async () => {
  const admin = await office().person([Role.ADMIN], '320106')
  const clerk = await office().person([Role.OFFICE], '320106')
  const refused: [object, string][] = [
    [{ divisionCode: '32010' }, 'INVALID_INPUT'],
    [{ divisionCode: '３２０１０６' }, 'INVALID_INPUT'],
    [{ divisionCode: '920106' }, 'INVALID_INPUT'],
    [{ divisionEdition: 1979 }, 'INVALID_INPUT'],
    [{ divisionEdition: 2999 }, 'INVALID_INPUT'],
    [{ name: '' }, 'INVALID_INPUT'],
    [{ name: '机密县' }, 'CLASSIFIED_CONTENT'],
  ]
  for (const [input, expected] of refused)
    expect([input, (await change(admin, { version: 1, ...input })).code]).toEqual([input, expected])
  expect((await change(clerk, { version: 1, name: '鼓楼区' })).code).toBe('FORBIDDEN')
})
