const date =
  '(?:20\\d\\d\\s?年\\s?)?(?:\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?|第?[一二三四1-4]季度|上半年|下半年)(?:底|末|上旬|中旬|下旬|初)?|20\\d\\d\\s?年(?:年?底|末|年末)?|(?:今|当|本|明)?年(?:底|内|末)|全年|每年|“?十[四五六]五”?(?:期末|末|期间)'
const due = new RegExp(`^(?:(?:到|于|在|至|力争|确保)?(?:${date})(?:之?前|以前)?)`, 'u')
const always = /^(?:长期|持续|常年|全年|每年|常态化)(?:坚持|推进|实施|开展|落实|进行)?$/u
const rest =
  /^\s?(?:前|内)?(?:全面|基本|全部)?(?:完成|建成|启动|投用|取得(?:阶段性)?成效|实施|推进|落实|见效)?(?:并?持续推进|并长期坚持)?$/u

/** 2024年9月底前, 6月底前完成, 长期坚持: a time by which, or for which, something is to be done. */
export function isDue(letters: string): boolean {
  const words = letters.trim()
  if (always.test(words)) return true
  const match = due.exec(words)
  return match !== null && rest.test(words.slice(match[0].length))
}

/** Letters of the time itself, without 完成 behind it. */
export function dueLength(letters: string): number {
  const words = letters.trimStart()
  const blanks = letters.length - words.length
  return always.test(words.trim()) ? letters.length : blanks + (due.exec(words)?.[0].length ?? words.length)
}
