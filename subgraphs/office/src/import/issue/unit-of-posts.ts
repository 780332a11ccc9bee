import type { Directory } from '../unit/directory.js'
import { namesOf } from '../unit/known-unit.js'

/** The unit that a post names at its beginning (县住建局局长), the longest name that fits; else null. */
export function unitOfPosts(posts: string[], { units }: Directory): string | null {
  let best: { id: string; length: number } | null = null
  for (const unit of units) {
    if (unit.collective) continue
    for (const name of namesOf(unit))
      if (name.length > (best?.length ?? 1) && posts.some((post) => post.startsWith(name)))
        best = { id: unit.id, length: name.length }
  }
  return best?.id ?? null
}
