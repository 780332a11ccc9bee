import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '../client.js'
import type { ForeignIds } from './walk.js'

interface Found {
  status: string
  tasks: { id: string; responsible: { id: string }[] }[]
  indicators: { id: string }[]
  findings: { id: string }[]
}

/** A document of the reader's corpus. */
const corpus = (name: string): Buffer => readFileSync(new URL(`../../seeds/policy/corpus/${name}.txt`, import.meta.url))

/** An import of the other jurisdiction, read, with an id of everything in it. */
export async function foreignImport(url: string, office: Client): Promise<ForeignIds> {
  const names = ['01-star-marks', '28-indicators-by-year', '31-dates-weekday-percent']
  const uploaded = await fetch(`${url}/files/office/imports?name=tenancy.txt&idempotencyKey=tenancy-import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${office.token}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(Buffer.concat(names.map(corpus))),
  })
  const { id } = (await uploaded.json()) as { id: string }
  for (;;) {
    const { data } = await office.ask<{ policyImport: Found }>(
      'query ($id: ID!) { policyImport(id: $id) { status tasks { id responsible { id } } indicators { id } findings { id } } }',
      { id },
    )
    const { status, tasks, indicators, findings } = data!.policyImport
    if (status === 'READING') {
      await wait(50)
      continue
    }
    return {
      importId: id,
      policyImportId: id,
      afterTaskId: tasks[0]!.id,
      responsibleId: tasks[0]!.responsible[0]!.id,
      indicatorId: indicators[0]!.id,
      findingId: findings[0]!.id,
    }
  }
}
