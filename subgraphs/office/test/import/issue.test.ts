import { Role } from '@tongchou/runtime'
import { describe, expect, test } from 'vitest'
import { useOffice } from '../office.js'
import { corpus, Importing } from './importing.js'

const office = useOffice()
const clerk = async (code: string): Promise<Importing> =>
  new Importing(office(), await office().person([Role.OFFICE], code))

describe('issuing an import', () => {
  test('in a jurisdiction without a unit makes units, plan, tasks and duties of a synthetic document', async () => {
    const importing = await clerk('410201')
    const read = await importing.read('河道清淤.txt', corpus('01-star-marks'))
    const ready = await importing.settle(read)
    expect(ready.questions).toEqual([])
    const { data, errors } = await importing.issue(ready)
    expect(errors).toBeUndefined()
    console.log(JSON.stringify(data.issueImport, null, 1))
  })
})
