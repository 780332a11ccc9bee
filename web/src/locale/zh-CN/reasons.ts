/** Why an input was refused, where the platform says so. */
export const reasons = {
  EMPTY: '此项不能为空。',
  TOO_LONG: '最多 {max} 字，请删减后再试。',
  CONTROL_CHARACTER: '文字中含有无法显示的控制字符，请删除后再试。',
  SAYS_NOTHING: '请填写进展情况，或选择零报告。',
  ZERO_REPORT: '零报告不能同时填写存在问题。',
  NOT_THE_NEWEST: '只能更正最近一次报送。请刷新后再试。',
  ALREADY_CLEARED: '该问题此前已标为解决。',
  NO_DAY_OFF: '全年没有一个休息日，放假安排尚未录全，不能启用。',
  LATER_APPOINTMENT: '此日之后另有指定。请先核对任期，再确定起始日期。',
  NOT_A_LIAISON: '接手账号须为启用中的联络员账号。',
  NOT_HIS_UNIT: '移交账号没有关联该单位。请刷新后重新选择。',
  MOVES_TODAY: '账号权限即时移交，起始日期不能晚于今天。',
  DATES_REVERSED: '截止日期早于起始日期。',
  NO_PHONE: '电话号码为 3 至 30 位数字。',
  BEFORE_FROM: '截止日期不能早于起始日期。',
}
