/** Half a date, half a time, letters for a number: the browser's own field then says '' as if it were empty. */
const isHalf = ({ type, validity }: HTMLInputElement) => validity.badInput || (type === 'date' && !validity.valid)

/**
 * Whether every field of a form holds what it shows, so that nothing else is sent in its place. Where not, each such
 * field is told by its `invalid` event (the browser speaks for those that do not listen), and the first one gets the
 * focus.
 */
export function isFinished(form: HTMLFormElement): boolean {
  const half = [...form.querySelectorAll('input')].filter(isHalf)
  for (const field of half.toReversed()) field.reportValidity()
  half[0]?.focus()
  return half.length === 0
}
