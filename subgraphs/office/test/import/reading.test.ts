import { Role } from '@tongchou/runtime'
import { describe, expect, test } from 'vitest'
import { useOffice, type Json } from '../office.js'
import { corpus, Importing } from './importing.js'

const office = useOffice()
const clerk = async (code: string): Promise<Importing> =>
  new Importing(office(), await office().person([Role.OFFICE], code))

describe('an uploaded document', () => {
  test('is read into tasks, units, roles and questions, every passage a slice of its text', async () => {
    const importing = await clerk('410101')
    const found = await importing.read('河道清淤.txt', corpus('01-star-marks'))
    expect(found).toMatchObject({ status: 'READ', mediaType: 'text/plain', uploadedBy: '张三', failureCode: null })
    expect(found.document).toMatchObject({ from: '2024-01-01', to: '2026-12-31', jurisdictionName: '白鹭区', foreign: true })
    expect(found.tasks.map((task: Json) => [task.number, task.chapter])).toEqual([
      ['二/(一)/1', '(一)摸清河道底数'],
      ['二/(一)/2', '(一)摸清河道底数'],
      ['二/(二)/1', '(二)分段清淤整治'],
    ])
    for (const task of found.tasks) {
      for (const { surfaceForm, spans } of task.responsible)
        expect(spans.map(({ start, end }: Json) => found.text.slice(start, end)).join('')).toBe(surfaceForm)
    }
    expect(found.questions.map((one: Json) => one.code)).toEqual(['FOREIGN_JURISDICTION', 'UNKNOWN_UNIT', 'EMPTY_COLLECTIVE'].slice(0, 2))
    expect(found.units[0]).toMatchObject({ surfaceForm: '区水务局', count: 3, decision: 'OPEN' })
    expect(found.marks.filter((mark: Json) => mark.kind === 'UNIT')).toHaveLength(10)
  })
})
