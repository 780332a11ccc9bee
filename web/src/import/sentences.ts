/**
 * Where a task's text may be cut in two: after each sentence, and where there is only one, after each clause.
 *
 * @returns offsets into the text, ascending, neither its begin nor its end
 */
export function cutsOf(text: string): number[] {
  const sentences = cutsAfter(text, /[。；！？;\n]+/gu)
  return sentences.length ? sentences : cutsAfter(text, /[，、,]/gu)
}

function cutsAfter(text: string, sign: RegExp): number[] {
  return [...text.matchAll(sign)]
    .map((match) => match.index + match[0].length)
    .filter((at) => text.slice(0, at).trim() && text.slice(at).trim())
}
