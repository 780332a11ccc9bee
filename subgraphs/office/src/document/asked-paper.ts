import { InvalidInput } from '@tongchou/runtime'
import { landscapes, type Measures, papers } from './measures.js'

/** The paper of a letter, `?paper=`. @throws {InvalidInput} none of that name */
export function askedPaper(name = 'a4'): Measures {
  if (!Object.hasOwn(papers, name)) throw unknown('paper', Object.keys(papers))
  return papers[name]!
}

/** The paper of a wide table, `?paper=`. @throws {InvalidInput} none of that name */
export function askedLandscape(name = 'a4'): keyof typeof landscapes {
  if (name !== 'a3' && name !== 'a4') throw unknown('paper', Object.keys(landscapes))
  return name
}

function unknown(field: string, allowed: string[]): InvalidInput {
  return new InvalidInput(field, `${field} is one of ${allowed.join(', ')}.`, { allowed })
}
