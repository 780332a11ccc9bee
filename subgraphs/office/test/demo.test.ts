import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { makeDemo } from '@tongchou/seeds'
import { expect, test } from 'vitest'
import { loadDemo } from '../src/demo/load-demo.js'
import { useOffice, visitor, type Json } from './office.js'

const office = useOffice()
const password = (username: string): string => `${username}-password`
const demo = makeDemo({ today: '2026-11-22', now: new Date('2026-11-22T03:00:00Z'), seed: 'test', password })

const load = () =>
  office()
    .database.system()
    .transactional((tx) => loadDemo(tx as SqlEntityManager, demo))

test('the demo is loaded once, and everything of it can be read', async () => {
  expect(await load()).toBe(true)
  expect(await load()).toBe(false)
  const clerk = demo.accounts.find((account) => account.roles.includes('OFFICE'))!
  const signedIn = await office().ask(
    visitor(),
    'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { token account { id name jurisdiction { code demo } units { name } } } }',
    {
      u: clerk.username,
      p: password(clerk.username),
    },
  )
  expect(signedIn.errors).toBeUndefined()
  expect(signedIn.data.signIn.account).toMatchObject({
    id: clerk.id,
    jurisdiction: { code: clerk.jurisdiction, demo: true },
  })
  const plan = demo.plans.find((one) => one.jurisdiction === clerk.jurisdiction)!
  const person = {
    sub: clerk.id,
    jti: clerk.id,
    name: clerk.name,
    roles: clerk.roles as never,
    units: [],
    jurisdiction: clerk.jurisdiction,
    address: '',
    requestId: 'r',
  }
  const answer = await office().ask(
    person,
    `query ($id: ID!) { plan(id: $id) { title printedPairs demo jurisdiction { code }
      tasks { number title assignments { role dueOn originalDueOn unit { shortName } duty { __typename id } history { what } } }
      units { shortName sector liaison { name } substitute { name } }
      roster { role name posts unit { shortName } } indicators { number name targets { year value raw } }
      officeSheet { id health } officeDuties { id task { number } unit { shortName } reports { totalCount } }
      dutyIndex(first: 200) { totalCount edges { node { dutyId health status sector asOf } } } } }`,
    { id: plan.id },
  )
  expect(answer.errors).toBeUndefined()
  expect(answer.data.plan.tasks).toHaveLength(plan.tasks.length)
  expect(answer.data.plan.printedPairs).toBe(plan.printedPairs)
  expect(answer.data.plan.roster).toHaveLength(plan.roster.length)
  expect(answer.data.plan.indicators).toHaveLength(plan.indicators.length)
  expect(answer.data.plan.dutyIndex.totalCount).toBe(plan.assignments.length)
  expect(answer.data.plan.officeSheet.id).toHaveLength(
    plan.assignments.filter(({ sector }) => sector === 'office').length,
  )
  const kinds = new Set(
    answer.data.plan.tasks.flatMap((task: Json) => task.assignments.map((one: Json) => one.duty.__typename)),
  )
  expect(kinds.has('OfficeDuty') || kinds.has('HousingDuty')).toBe(true)
})
