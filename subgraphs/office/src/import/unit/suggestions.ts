import { distance } from 'fastest-levenshtein'
import type { Directory, DirectoryUnit } from './directory.js'
import { namesOf, plainName } from './known-unit.js'
import { UnitSuggestion, type ImportedUnit } from './imported-unit.js'

/** Below it two names have little more than their kind (局, 街道) in common. */
const least = 0.4

/** The units that a surface form may mean, the likeliest first. */
export function suggestionsFor({ surfaceForm }: ImportedUnit, directory: Directory, most: number): UnitSuggestion[] {
  const remembered = directory.remembered.get(plainName(surfaceForm))
  return directory.units
    .map((unit) => ({
      unit,
      likeness: unit.id === remembered ? 1 : likenessTo(unit, surfaceForm),
      remembered: unit.id === remembered,
    }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map((suggestion) => Object.assign(new UnitSuggestion(), suggestion))
}

/** Of the names of a unit, how like the likeliest is: 0 to 1. */
function likenessTo(unit: DirectoryUnit, surfaceForm: string): number {
  return Math.max(...namesOf(unit).map((name) => likeness(surfaceForm, name)))
}

/**
 * How like two names are: 0 to 1. The rank before the name (区, 县) tells little; that one abbreviates the other, letter by
 * letter in order (住建局 of 住房和城乡建设局), tells more than the distance does.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [bare(one), bare(other)]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === '') return 0
  const near = 1 - distance(short, long) / long.length
  const abbreviates = short.length > 1 && short.at(-1) === long.at(-1) && isWithin(short, long)
  const score = abbreviates ? Math.max(near, 0.6 + (0.3 * short.length) / long.length) : near
  return Math.round(score * 100) / 100
}

const bare = (name: string): string =>
  plainName(name)
    .replace(/\(.*\)$/u, '')
    .replace(/^(?:[省市区县州旗]|本[省市区县])(?=.{2})/u, '')

/** Whether the letters of `short` stand in `long` in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length
}
