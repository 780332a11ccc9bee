import { Role } from '@tongchou/runtime'
import { beforeAll, describe, expect, test } from 'vitest'
import { docxOf, paragraph, pdfOf, zipOf } from '../../../../seeds/policy/test/files.js'
import { useOffice, type Json } from '../office.js'
import { corpus, Importing } from './importing.js'

const office = useOffice()
const code = '410301'
let importing: Importing
beforeAll(async () => {
  importing = new Importing(office(), await office().person([Role.OFFICE], code))
})

const stored = async (): Promise<Json[]> => [
  ...(await office().rows('select 1 from source_file')),
  ...(await office().rows('select 1 from policy_import')),
]

describe('a file whose first bytes say that it cannot be read is refused at once, and nothing is stored', () => {
  test.each<[string, string, Uint8Array]>([
    ['EMPTY_FILE', '空.txt', new Uint8Array()],
    ['IMAGE_FILE', '照片.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['IMAGE_FILE', '照片改名.docx', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['OLD_WORD_FILE', '旧.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['WPS_FILE', '方案.wps', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['OFD_FILE', '版式.ofd', zipOf({ 'OFD.xml': '<OFD/>' })],
    ['ENCRYPTED_OFFICE_FILE', '加密.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ])('%s: %s', async (refusal, name, bytes) => {
    const before = await stored()
    const { status, body } = await importing.upload(name, bytes)
    expect([status, body.errors[0].extensions.code]).toEqual([400, refusal])
    expect(await stored()).toEqual(before)
  })

  test('6 MB: the address takes 5', async () => {
    const before = await stored()
    const { status, body } = await importing.upload('大.txt', Buffer.alloc(6 * 1024 * 1024, 'a'))
    expect([status, body.errors[0].extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    expect(await stored()).toEqual(before)
  })

  test('without a name, or a key', async () => {
    const nameless = await importing.upload('', corpus('01-star-marks'))
    expect(nameless.body.errors[0].extensions).toMatchObject({ code: 'INVALID_INPUT', facts: { field: 'name' } })
    const keyless = await importing.upload('a.txt', corpus('01-star-marks'), '')
    expect(keyless.body.errors[0].extensions).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'idempotencyKey' },
    })
  })
})

describe('a file that only the reader finds unreadable fails with its code, and its bytes are not kept', () => {
  test.each<[string, string, Uint8Array]>([
    ['EMPTY_FILE', '空行.txt', Buffer.from(' \n\n')],
    ['TEXT_TOO_LONG', '长.txt', Buffer.from('字'.repeat(200_001))],
    ['WRONG_ENCODING', '编码.txt', Buffer.from(Array.from({ length: 400 }, (_, at) => 128 + ((at * 37) % 128)))],
    ['ARCHIVE_TOO_LARGE', '炸弹.docx', zipOf({ 'word/document.xml': Buffer.alloc(80 * 1024 * 1024) }, { claim: 100 })],
    ['ARCHIVE_DAMAGED', '坏.docx', docxOf(paragraph('一')).subarray(0, 300)],
    ['OFD_FILE', '版式.zip', zipOf({ 'OFD.xml': '<OFD/>' })],
    ['PDF_SCANNED', '扫描.pdf', pdfOf([])],
    [
      'PDF_ENCRYPTED',
      '加密.pdf',
      pdfOf(
        ['secret text that needs a password'],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>] `,
      ),
    ],
    ['CLASSIFIED_CONTENT', '涉密.txt', Buffer.from(`机密★10年\n${corpus('01-star-marks').toString()}`)],
  ])('%s: %s', async (failureCode, name, bytes) => {
    const failed = await importing.read(name, bytes)
    expect(failed).toMatchObject({
      status: 'FAILED',
      failureCode,
      text: null,
      document: null,
      tasks: [],
      questions: [],
    })
    expect(await office().rows('select 1 from source_file where sha256 = ?', [failed.sha256])).toEqual([])
    expect((await importing.files(`imports/${failed.id}/source`)).status).toBe(404)
    const reread = await importing.ask(
      'mutation ($id: ID!, $version: Int!, $key: String!) { rereadImport(importId: $id, version: $version, idempotencyKey: $key) { id } }',
      { id: failed.id, version: failed.version, key: `again-${failed.id}` },
    )
    expect(reread.code).toBe('IMPORT_CLOSED')
  })
})

describe('a document that is read but is no plan of this place', () => {
  test('a novel says what was looked for, and is not issued', async () => {
    const novel = await importing.read('小说.txt', corpus('35-novel'))
    expect(novel).toMatchObject({ status: 'READ', tasks: [] })
    expect(novel.questions).toContainEqual({ code: 'NO_TASKS', count: 1, itemIds: [] })
    expect(novel.findings[0]).toMatchObject({ code: 'NO_TASKS', message: expect.stringContaining('未见') })
    const { code: refused, errors } = await importing.issue(novel)
    expect(refused).toBe('IMPORT_INCOMPLETE')
    expect(errors![0]!.extensions.facts.questions).toEqual(novel.questions)
  })

  test('one of another jurisdiction asks, and goes on once that is confirmed', async () => {
    const foreign = await importing.read('外地.txt', corpus('12-duties-without-numbers'))
    expect(foreign.document.foreign).toBe(true)
    expect(foreign.questions[0]).toEqual({ code: 'FOREIGN_JURISDICTION', count: 1, itemIds: [] })
    const confirmed = await importing.corrected(foreign, { setDocument: { confirmJurisdiction: true } })
    expect(confirmed.questions.map((one: Json) => one.code)).not.toContain('FOREIGN_JURISDICTION')
    expect(confirmed.document).toMatchObject({ foreign: true, jurisdictionConfirmed: true })
  })

  test('one that speaks of state secrets is no classified one', async () => {
    const text = `${corpus('01-star-marks').toString()}\n四、保密要求\n不得泄露国家秘密、商业秘密。\n`
    expect((await importing.read('保密.txt', Buffer.from(text))).status).toBe('READ')
  })
})
