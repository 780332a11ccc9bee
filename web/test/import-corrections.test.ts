import { nextTick, shallowRef } from 'vue'
import { describe, expect, test } from 'vitest'
import type { ImportChange, ImportedRole } from '../src/gql/graphql'
import { correctionQueue } from '../src/import/corrections'
import type { ImportState } from '../src/import/reading'
import { reading, responsible, task } from './import-reading'

const refusal = (code: string) => ({ graphQLErrors: [{ extensions: { code } }] })
const offline = { networkError: new Error('down') }
const lead = (id: string): ImportChange[] => [{ setResponsible: { responsibleIds: [id], role: 'LEAD' } }]

/** An office that holds one import, checks versions and keeps keys, as the real one does. */
function office() {
  let kept = reading({ tasks: [task('t', [responsible('a', '甲'), responsible('b', '乙')])] })
  const keys: string[] = []
  const sent: ImportChange[][] = []
  const failures: unknown[] = []
  const state = shallowRef<ImportState | null>(kept)
  const set = (id: string, role: ImportedRole, who: string) => {
    kept = {
      ...kept,
      version: kept.version + 1,
      changedBy: who,
      tasks: kept.tasks.map((one) => ({
        ...one,
        responsible: one.responsible.map((unit) => (unit.id === id ? { ...unit, role } : unit)),
      })),
    }
  }
  const queue = correctionQueue({
    state,
    read: async () => kept,
    send: async (changes, version, key) => {
      keys.push(key)
      sent.push(changes)
      const failure = failures.shift()
      if (failure) throw failure
      if (version !== kept.version) throw refusal('STALE')
      const { responsibleIds, role } = changes[0]!.setResponsible!
      set(responsibleIds[0] as string, role!, 'me')
      return kept
    },
  })
  const roles = () => Object.fromEntries(kept.tasks[0]!.responsible.map(({ id, role }) => [id, role]))
  const colleague = (id: string) => set(id, 'COOPERATE', 'colleague')
  return { ...queue, state, keys, sent, failures, roles, colleague, look: () => (state.value = kept) }
}
const until = async (holds: () => unknown) => {
  for (let turn = 0; turn < 50 && !holds(); turn += 1) await nextTick()
}

describe('corrections', () => {
  test('go one after the other, each on the version that the one before made', async () => {
    const { correct, state, roles, waiting } = office()
    const both = Promise.all([correct(lead('a'), '甲'), correct(lead('b'), '乙')])
    expect(waiting.value).toBe(2)
    expect(await both).toEqual([true, true])
    expect(state.value?.version).toBe(3)
    expect(roles()).toEqual({ a: 'LEAD', b: 'LEAD' })
    expect(waiting.value).toBe(0)
  })

  test('of other things than the colleague’s are put upon the newest state by themselves', async () => {
    const { correct, colleague, conflict, roles } = office()
    colleague('b')
    expect(await correct(lead('a'), '甲')).toBe(true)
    expect(conflict.value).toBeNull()
    expect(roles()).toEqual({ a: 'LEAD', b: 'COOPERATE' })
  })

  test('are taken back by their opposite, the newest first', async () => {
    const { correct, own, undo, sent } = office()
    await correct(lead('a'), '甲牵头')
    await correct(lead('b'), '乙牵头')
    expect(own.value.map(({ said }) => said)).toEqual(['甲牵头', '乙牵头'])
    expect(await undo()).toBe('乙牵头')
    expect(sent.at(-1)).toEqual([{ setResponsible: { responsibleIds: ['b'], role: 'UNDECIDED' } }])
    expect(own.value.map(({ said }) => said)).toEqual(['甲牵头'])
    expect([await undo(), await undo()]).toEqual(['甲牵头', null])
  })

  test('taken back never overwrite a colleague who was later: the clerk is asked, and can try again', async () => {
    const { correct, colleague, look, own, undo, conflict, giveUp, redo, roles, sent } = office()
    await correct(lead('a'), '甲牵头')
    colleague('a')
    // His version is shown already, so the office would find nothing stale.
    look()
    const first = undo()
    await until(() => conflict.value)
    expect(conflict.value).toMatchObject({ said: '甲牵头', takesBack: true })
    expect(conflict.value?.before.tasks[0]!.responsible[0]!.role).toBe('LEAD')
    expect(conflict.value?.newest.tasks[0]!.responsible[0]!.role).toBe('COOPERATE')
    giveUp()
    expect([await first, sent.length, roles().a]).toEqual([null, 1, 'COOPERATE'])
    expect(own.value.map(({ said }) => said)).toEqual(['甲牵头'])
    const again = undo()
    await until(() => conflict.value)
    redo()
    expect([await again, roles().a, own.value]).toEqual(['甲牵头', 'UNDECIDED', []])
  })

  test('taken back beside a colleague’s other changes ask nothing', async () => {
    const { correct, colleague, look, undo, roles } = office()
    await correct(lead('a'), '甲牵头')
    colleague('b')
    look()
    expect([await undo(), roles()]).toEqual(['甲牵头', { a: 'UNDECIDED', b: 'COOPERATE' }])
  })

  test('refused when taken back stay, and can be taken back later', async () => {
    const { correct, failures, own, undo, refused } = office()
    await correct(lead('a'), '甲牵头')
    failures.push(refusal('NOT_READY'))
    expect([await undo(), own.value.length]).toEqual([null, 1])
    expect(refused.value).toEqual(refusal('NOT_READY'))
    expect([await undo(), own.value.length]).toEqual(['甲牵头', 0])
  })

  test('pressed twice, take back two; the one that is meant only while it is the newest', async () => {
    const { correct, own, undo, roles } = office()
    await correct(lead('a'), '甲牵头')
    const [first] = own.value
    await correct(lead('b'), '乙牵头')
    expect([await undo(first), roles()]).toEqual([null, { a: 'LEAD', b: 'LEAD' }])
    expect(await Promise.all([undo(), undo(), undo()])).toEqual(['乙牵头', '甲牵头', null])
    expect(roles()).toEqual({ a: 'UNDECIDED', b: 'UNDECIDED' })
  })

  test('of the same thing wait for the clerk, with both states; done again, they count', async () => {
    const { correct, colleague, conflict, redo, roles } = office()
    colleague('a')
    const done = correct(lead('a'), '甲牵头')
    await until(() => conflict.value)
    expect(conflict.value?.said).toBe('甲牵头')
    expect(conflict.value?.before.tasks[0]!.responsible[0]!.role).toBe('UNDECIDED')
    expect(conflict.value?.newest.tasks[0]!.responsible[0]!.role).toBe('COOPERATE')
    expect(roles().a).toBe('COOPERATE')
    redo()
    expect(await done).toBe(true)
    expect(roles().a).toBe('LEAD')
    expect(conflict.value).toBeNull()
  })

  test('given up, leave the colleague’s state, and the next one goes on', async () => {
    const { correct, colleague, conflict, giveUp, roles } = office()
    colleague('a')
    const first = correct(lead('a'), '甲')
    const second = correct(lead('b'), '乙')
    await until(() => conflict.value)
    giveUp()
    expect(await first).toBe(false)
    expect(await second).toBe(true)
    expect(roles()).toEqual({ a: 'COOPERATE', b: 'LEAD' })
  })

  test('that met a broken connection are kept, and sent again under the same key', async () => {
    const { correct, failures, broken, redo, keys, roles } = office()
    failures.push(offline)
    const done = correct(lead('a'), '甲')
    await until(() => broken.value)
    expect(broken.value?.said).toBe('甲')
    redo()
    expect(await done).toBe(true)
    expect(new Set(keys).size).toBe(1)
    expect(roles().a).toBe('LEAD')
  })

  test('refused for what they say are told so, and hold up nothing', async () => {
    const { correct, failures, refused, roles } = office()
    failures.push(refusal('CLASSIFIED_CONTENT'))
    expect(await correct(lead('a'), '甲')).toBe(false)
    expect(refused.value).toEqual(refusal('CLASSIFIED_CONTENT'))
    expect(await correct(lead('b'), '乙')).toBe(true)
    expect(refused.value).toBeNull()
    expect(roles()).toEqual({ a: 'UNDECIDED', b: 'LEAD' })
  })

  test('without a change ask nobody', async () => {
    const { correct, keys } = office()
    expect(await correct([], '')).toBe(true)
    expect(keys).toEqual([])
  })
})
