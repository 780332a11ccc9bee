/**
 * Whether a document names another place than the jurisdiction that it was uploaded to. 温州市洞头区 and 洞头区 are one
 * place; the city above the district is another.
 *
 * @param named  as the document writes it; null where it names none
 */
export function isForeign(named: string | null, jurisdiction: string): boolean {
  if (named === null) return false
  const [a, b] = [named, jurisdiction].map((name) => name.replace(/\s/gu, '')) as [string, string]
  return !a.endsWith(b) && !b.endsWith(a)
}
