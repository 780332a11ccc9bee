// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchFile, fileNameOf, type FileRefused } from '../src/files/fetchFile'
import { refusalOf } from '../src/graph/refusal'
import { type MatrixFilter, noFilter } from '../src/matrix/filter'
import { matrixFile } from '../src/matrix/matrixFile'

describe('the name of a file', () => {
  test.each([
    [`attachment; filename=agenda.docx; filename*=UTF-8''%E8%AE%AE%E7%A8%8B%F0%A0%AE%B7.docx`, '议程𠮷.docx'],
    ['attachment; filename="a b.csv"', 'a b.csv'],
    [`attachment; filename=plain.txt; filename*=UTF-8''%E8%`, 'plain.txt'],
    [null, 'tasks.xlsx'],
  ])('in %s', (disposition, name) => {
    expect(fileNameOf(disposition, '/files/office/plans/1/tasks.xlsx?paper=a3')).toBe(name)
  })
})

describe('a download', () => {
  const saved: string[] = []
  beforeEach(() => {
    saved.length = 0
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
  const answer = (body: string, init: ResponseInit) => vi.stubGlobal('fetch', async () => new Response(body, init))
  const refused = async () => refusalOf(await fetchFile('/files/office/x.docx').catch((error: FileRefused) => error))

  test('lands in the folder under the name that the platform gave', async () => {
    answer('PK', { headers: { 'content-disposition': `attachment; filename*=UTF-8''%E8%AE%AE.docx` } })
    await fetchFile('/files/office/x.docx')
    expect(saved).toEqual(['议.docx'])
  })

  test('that is refused says why, with the number of the request', async () => {
    const extensions = { code: 'NOT_FOUND', facts: { what: 'plan' }, requestId: 'r-1' }
    answer(JSON.stringify({ errors: [{ message: 'x', extensions }] }), { status: 404 })
    expect(await refused()).toEqual({ code: 'NOT_FOUND', facts: { what: 'plan' }, requestId: 'r-1', subgraph: null })
    expect(saved).toEqual([])
  })

  test('that a proxy answered, or nobody, is no file', async () => {
    answer('<h1>Bad gateway</h1>', { status: 502 })
    expect(await refused()).toMatchObject({ code: 'OFFLINE' })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await refused()).toMatchObject({ code: 'OFFLINE' })
    expect(saved).toEqual([])
  })
})

describe('the address of the matrix as a spreadsheet', () => {
  const filterOf = (address: string) =>
    JSON.parse(new URL(address, 'http://x').searchParams.get('filter')!) as Record<string, unknown>

  test('is bare where nothing is filtered', () => {
    expect(matrixFile('p', noFilter, '')).toBe('/files/office/plans/p/matrix.xlsx')
  })

  test('carries every condition of the page', () => {
    const since = '2026-11-01T00:00:00.000Z'
    const filter: MatrixFilter = {
      ...{ text: ' 住建&局 ', health: 'OVERDUE', role: 'LEAD', changedOnly: true },
      ...{ sector: 'water', unit: 'u-1' },
    }
    expect(filterOf(matrixFile('p', filter, since))).toEqual({
      ...{ text: '住建&局', health: ['OVERDUE'], role: ['LEAD'], sector: ['water'], unitIds: ['u-1'] },
      changedAfter: since,
    })
  })
})
