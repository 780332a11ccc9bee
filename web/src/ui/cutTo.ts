/**
 * Keeps a field's text within so many characters as the server counts them: code points, so that 𠮷 is one. (`maxlength`
 * counts UTF-16 units, of which it has two.) What is too much is taken off where it was just entered, before the caret.
 */
export function cutTo(field: HTMLInputElement | HTMLTextAreaElement, max: number): void {
  const { value } = field
  const surplus = value.length > max ? [...value].length - max : 0
  if (surplus <= 0) return
  const caret = field.selectionStart ?? value.length
  const before = [...value.slice(0, caret)]
  const kept = before.slice(0, Math.max(0, before.length - surplus)).join('')
  field.value = [...(kept + value.slice(caret))].slice(0, max).join('')
  field.setSelectionRange(kept.length, kept.length)
}
