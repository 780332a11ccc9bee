/** One change of an assignment, read from the office's words: "REASSIGNED role:COOPERATE>LEAD dueOn:null>2026-12-31". */
export interface AssignmentChange {
  act: string
  changes: { field: string; before: string | null; after: string | null }[]
}

/** @see subgraphs/office/schema.graphql, AssignmentChange.what */
export function changeOf(what: string): AssignmentChange {
  const [act = '', ...parts] = what.split(' ')
  const changes = parts.flatMap((part) => {
    const [, field, values] = /^(\w+):(.+)$/.exec(part) ?? []
    if (!field || !values) return []
    const [first, second] = values.split('>')
    const known = (value: string | undefined) => (value && value !== 'null' ? value : null)
    return [{ field, before: second === undefined ? null : known(first), after: known(second ?? first) }]
  })
  return { act, changes }
}
