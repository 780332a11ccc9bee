import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { departmentSdl } from '../src/print-schema.js'

const sectors = ['housing', 'planning', 'finance', 'water', 'utilities']

describe('a department’s schema', () => {
  for (const sector of sectors) {
    test(`of ${sector} is committed as the code prints it`, async () => {
      const committed = await readFile(new URL(`../../${sector}/schema.graphql`, import.meta.url), 'utf8')
      expect(await departmentSdl(sector)).toBe(committed)
    })
  }

  test('differs from another’s in the sector’s name alone', async () => {
    const named = (sdl: string, sector: string): string =>
      sdl.replaceAll(sector, 'sector').replaceAll(`${sector.charAt(0).toUpperCase()}${sector.slice(1)}`, 'Sector')
    const water = named(await departmentSdl('water'), 'water')
    for (const sector of sectors) expect(named(await departmentSdl(sector), sector)).toBe(water)
  })
})
