import { setTimeout as wait } from 'node:timers/promises'
import { readFileSync } from 'node:fs'
import { mintToken } from '@tongchou/runtime'
import { key, type Json, type Office, type Person } from '../office.js'

const importFields = `id status version failureCode fileName mediaType bytes sha256 uploadedBy changedBy text
  document { title docNumber issuer jurisdictionName issuedOn from to draft kind foreign jurisdictionConfirmed }
  tasks { id number chapter title text dueOn leader jointLead dropped corrected line spans
    responsible { id surfaceForm role basis dropped corrected line spans } }
  units { surfaceForm count decision readsCollective newName newShortName newSector newCollective newMembers unit { id name }
    suggestions { likeness remembered unit { id name } } }
  roster { id role name posts dropped line } indicators { id number name unit nature dropped targets { year value raw } }
  marks { kind itemId start end } findings { id code severity message decision quotes { quote line spans } }
  questions { code count itemIds } sameFile { id } inForce { id } plan { id }`

/** A synthetic document of the reader's corpus. */
export function corpus(name: string): Buffer {
  return readFileSync(new URL(`../../../../seeds/policy/corpus/${name}.txt`, import.meta.url))
}

/** A person at the import's addresses. */
export class Importing {
  constructor(
    readonly office: Office,
    readonly person: Person,
  ) {}

  /** Below `/files`; the answer's JSON, or its text where it is a file. */
  async files(path: string, init: RequestInit = {}): Promise<{ status: number; headers: Headers; body: Json }> {
    const token = await mintToken({ key: this.office.keys.gateway.privateJwk, audience: 'office', claims: this.person })
    const address = this.office.url.replace(/graphql$/, `files/${path}`)
    const response = await fetch(address, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const json = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(bytes.toString()) : bytes }
  }

  upload(name: string, content: Uint8Array, idempotencyKey = key()): ReturnType<Importing['files']> {
    const query = new URLSearchParams({ name, idempotencyKey })
    return this.files(`imports?${query}`, { method: 'POST', body: new Uint8Array(content) })
  }

  /** The import of a document once the reader is done with it. */
  async read(name: string, content: Uint8Array): Promise<Json> {
    const { body, status } = await this.upload(name, content)
    if (status !== 200) throw new Error(`the upload answered ${status}: ${JSON.stringify(body)}`)
    return this.settled(body.id)
  }

  async settled(id: string): Promise<Json> {
    for (;;) {
      const found = await this.get(id)
      if (found.status !== 'READING') return found
      await wait(50)
    }
  }

  async get(id: string): Promise<Json> {
    const { data, errors } = await this.ask(`query ($id: ID!) { policyImport(id: $id) { ${importFields} } }`, { id })
    if (errors) throw new Error(JSON.stringify(errors))
    return data.policyImport
  }

  ask(query: string, variables: object = {}) {
    return this.office.ask(this.person, query, variables)
  }

  correct(found: { id: string; version: number }, changes: object[], idempotencyKey = key()) {
    return this.ask(`mutation ($input: CorrectImportInput!) { correctImport(input: $input) { ${importFields} } }`, {
      input: { importId: found.id, version: found.version, idempotencyKey, changes },
    })
  }

  /** The import after corrections that must succeed. */
  async corrected(found: { id: string; version: number }, ...changes: object[]): Promise<Json> {
    const { data, errors } = await this.correct(found, changes)
    if (errors) throw new Error(JSON.stringify(errors))
    return data.correctImport
  }

  issue(found: { id: string; version: number }, more: object = {}, idempotencyKey = key()) {
    return this.ask(
      `mutation ($input: IssueImportInput!) { issueImport(input: $input) { id title docNumber status version printedPairs
        from to issuedOn demo units { id name } roster { role name posts unit { name } } indicators { number name unit targets { year value } }
        tasks { id number chapter title dueOn dueOnInvented outsideText leader version
          assignments { id role dueOn withdrawn revision unit { name } history { what reason } } }
        dutyIndex(first: 200) { totalCount } } }`,
      { input: { importId: found.id, version: found.version, idempotencyKey, ...more } },
    )
  }

  /** Everything that stands open settled in the plainest way: new units, cooperating roles, findings acknowledged. */
  async settle(found: Json): Promise<Json> {
    const open = (code: string): string[] => found.questions.find((one: Json) => one.code === code)?.itemIds ?? []
    const asked = new Set(found.questions.map((one: Json) => one.code))
    const changes = [
      ...(open('OPEN_FINDING').length > 0
        ? [{ decideFindings: { findingIds: open('OPEN_FINDING'), decision: 'ACKNOWLEDGED' } }]
        : []),
      ...(open('UNDECIDED_ROLE').length > 0
        ? [{ setResponsible: { responsibleIds: open('UNDECIDED_ROLE'), role: 'COOPERATE' } }]
        : []),
      ...(open('SEVERAL_LEADS').length > 0 ? [{ setTasks: { taskIds: open('SEVERAL_LEADS'), jointLead: true } }] : []),
      ...(open('TASK_WITHOUT_UNITS').length > 0
        ? [{ setTasks: { taskIds: open('TASK_WITHOUT_UNITS'), dropped: true } }]
        : []),
      ...(asked.has('FOREIGN_JURISDICTION') ? [{ setDocument: { confirmJurisdiction: true } }] : []),
      ...(open('UNKNOWN_UNIT').length > 0 ? [{ newUnits: { surfaceForms: open('UNKNOWN_UNIT') } }] : []),
    ]
    const settled = changes.length === 0 ? found : await this.corrected(found, ...changes)
    const empty: string[] = settled.questions.find((one: Json) => one.code === 'EMPTY_COLLECTIVE')?.itemIds ?? []
    const members = empty.map((form) => ({ newUnits: { surfaceForms: [form], members: ['东街道', '西街道'] } }))
    return members.length === 0 ? settled : this.corrected(settled, ...members)
  }
}
