import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { signIn, type Client } from '../client.js'
import type { DemoPerson, TestPlatform } from '../platform.js'

/** What of the demo the pictures show: people by what they are, and the ids that addresses need. */
export interface DemoThings {
  people: Record<'office' | 'otherOffice' | 'leader' | 'liaison' | 'head' | 'auditor' | 'admin', DemoPerson>
  plan: string
  otherPlan: string
  task: string
  unit: string
  /** "water/0197…": an overdue duty. */
  duty: string
  /** The same of the liaison's unit. */
  ownDuty: string
  meeting: string
  /** A policy document that was read in and waits for the clerk. */
  imported: string
}

const home = '330305'

interface Seen {
  plan: {
    units: { id: string; shortName: string }[]
    tasks: { id: string; assignments: { id: string }[] }[]
    dutyIndex: { edges: { node: { dutyId: string; unitId: string; sector: string | null } }[] }
  }
}

const seen = /* GraphQL */ `
  query ($id: ID!) {
    plan(id: $id) {
      units {
        id
        shortName
      }
      tasks {
        id
        assignments {
          id
        }
      }
      dutyIndex(first: 200) {
        edges {
          node {
            dutyId
            unitId
            sector
          }
        }
      }
    }
  }
`

/** Finds them on a fresh demo platform, and drafts the meeting that a picture needs. */
export async function demoThings({ url, accounts }: TestPlatform): Promise<DemoThings> {
  const person = (role: string, isHome = true): DemoPerson => {
    const found = accounts.find((each) => each.roles.includes(role) && (each.jurisdiction === home) === isHome)
    if (!found) throw new Error(`The demo has nobody with the role ${role}.`)
    return found
  }
  const clerk = person('OFFICE')
  const office = await signIn(url, clerk)
  const plan = await firstPlan(office)
  const { tasks, units, duties } = await indexed(office, plan)
  // The unit with the most to report makes the desk worth a picture.
  const ofUnit = (id: string) => duties.filter(({ unitId }) => unitId === id)
  const silent = await silentDuties(office, plan)
  const load = ({ id }: { id: string }) => silent.filter((unitId) => unitId === id).length * 100 + ofUnit(id).length
  const busiest = [...units].sort((one, other) => load(other) - load(one))
  const works = (role: string, unit: (typeof units)[number]) => (each: DemoPerson) =>
    each.jurisdiction === home && each.roles.includes(role) && each.units.includes(unit.shortName)
  const own = busiest.find((unit) => accounts.some(works('LIAISON', unit)))!
  const people: DemoThings['people'] = {
    office: clerk,
    otherOffice: person('OFFICE', false),
    leader: person('LEADER'),
    liaison: accounts.find(works('LIAISON', own))!,
    head: accounts.find(works('UNIT_HEAD', own)) ?? person('UNIT_HEAD'),
    auditor: person('AUDITOR'),
    admin: person('ADMIN'),
  }
  const addressOf = ({ sector, dutyId }: Seen['plan']['dutyIndex']['edges'][number]['node']): string =>
    `${sector ?? 'office'}/${dutyId}`
  const meeting = await office.ask<{ draftMeeting: { id: string } }>(
    'mutation ($input: DraftMeetingInput!) { draftMeeting(input: $input) { id } }',
    {
      input: {
        planId: plan,
        title: '第九次联席会议',
        heldOn: '2026-12-04',
        place: '区政府三楼会议室',
        idempotencyKey: 'pictures',
      },
    },
  )
  return {
    people,
    plan,
    otherPlan: await firstPlan(await signIn(url, people.otherOffice)),
    task: tasks[0]!.id,
    unit: own.id,
    duty: addressOf(duties[0]!),
    ownDuty: addressOf(ofUnit(own.id)[0]!),
    meeting: meeting.data!.draftMeeting.id,
    imported: await readIn(url, office),
  }
}

/**
 * The units of the duties on which nothing was reported this week, one for each duty. Right after the first start the
 * keepers' reports are still on their way, so it waits until two answers in a row are the same.
 */
async function silentDuties(office: Client, id: string): Promise<string[]> {
  for (let before = ''; ; await wait(1000)) {
    const { data } = await office.ask<{ plan: { dutyIndex: { edges: { node: { unitId: string } }[] } } }>(
      'query ($id: ID!) { plan(id: $id) { dutyIndex(first: 200, filter: { week: [SILENT] }) { edges { node { unitId } } } } }',
      { id },
    )
    const units = data!.plan.dutyIndex.edges.map(({ node }) => node.unitId)
    const now = [...units].sort().join()
    if (now && now === before) return units
    before = now
  }
}

/** Uploads the document that the web's tests read, and waits until it is. */
async function readIn(url: string, office: Client): Promise<string> {
  const name = encodeURIComponent('洞头区城市更新行动实施方案.txt')
  const response = await fetch(`${url}/files/office/imports?name=${name}&idempotencyKey=pictures`, {
    method: 'POST',
    headers: { authorization: `Bearer ${office.token}`, 'content-type': 'application/octet-stream' },
    body: readFileSync(new URL('../../web/test/mock/issued-document.txt', import.meta.url)),
  })
  const { id } = (await response.json()) as { id: string }
  for (;;) {
    const { data } = await office.ask<{ policyImport: { status: string } }>(
      'query ($id: ID!) { policyImport(id: $id) { status } }',
      { id },
    )
    if (data?.policyImport.status === 'READ') return id
    await wait(500)
  }
}

/** Right after the first start the keepers' states are still on their way to the office. */
async function indexed(office: Client, id: string) {
  for (;;) {
    const { plan } = (await office.ask<Seen>(seen, { id })).data!
    const duties = plan.dutyIndex.edges.map(({ node }) => node)
    const assigned = plan.tasks.flatMap(({ assignments }) => assignments).length
    if (duties.length === assigned) return { ...plan, duties }
    await wait(500)
  }
}

async function firstPlan(client: Client): Promise<string> {
  const { data } = await client.ask<{ plans: { edges: { node: { id: string } }[] } }>(
    '{ plans { edges { node { id } } } }',
  )
  return data!.plans.edges[0]!.node.id
}
