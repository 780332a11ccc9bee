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
}

const home = '330305'

interface Seen {
  plan: {
    units: { id: string; name: string; shortName: string }[]
    tasks: { id: string }[]
    dutyIndex: { edges: { node: { dutyId: string; unitId: string; sector: string | null } }[] }
  }
}

const seen = /* GraphQL */ `
  query ($id: ID!) {
    plan(id: $id) {
      units {
        id
        name
        shortName
      }
      tasks {
        id
      }
      dutyIndex(first: 100) {
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
  const people: DemoThings['people'] = {
    office: person('OFFICE'),
    otherOffice: person('OFFICE', false),
    leader: person('LEADER'),
    liaison: person('LIAISON'),
    head: person('UNIT_HEAD'),
    auditor: person('AUDITOR'),
    admin: person('ADMIN'),
  }
  const office = await signIn(url, people.office)
  const plan = await firstPlan(office)
  const { units, tasks, dutyIndex } = (await office.ask<Seen>(seen, { id: plan })).data!.plan
  const duties = dutyIndex.edges.map(({ node }) => node)
  const addressOf = ({ sector, dutyId }: (typeof duties)[number]): string => `${sector ?? 'office'}/${dutyId}`
  const own = units.find(({ name, shortName }) => [name, shortName].includes(people.liaison.units[0]!))!
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
    ownDuty: addressOf(duties.find(({ unitId }) => unitId === own.id)!),
    meeting: meeting.data!.draftMeeting.id,
  }
}

async function firstPlan(client: Client): Promise<string> {
  const { data } = await client.ask<{ plans: { edges: { node: { id: string } }[] } }>(
    '{ plans { edges { node { id } } } }',
  )
  return data!.plans.edges[0]!.node.id
}
