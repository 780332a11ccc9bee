/** Why an input was refused, where the platform says so. */
export const reasons = {
  EMPTY: '此项不能为空。',
  TOO_LONG: '最多 {max} 字，请删减后再试。',
  CONTROL_CHARACTER: '文字中含有无法显示的控制字符，请删除后再试。',
  SAYS_NOTHING: '请填写进展情况，或选择零报告。',
  ZERO_REPORT: '零报告不能同时填写存在问题。',
  NOT_THE_NEWEST: '只能更正最近一次报送。请刷新后再试。',
  ALREADY_CLEARED: '该问题此前已标为解决。',
}
