export const keeper = {
  housing: '住房子系统',
  planning: '规划子系统',
  finance: '财政子系统',
  water: '水务子系统',
  utilities: '市政公用子系统',
  office: '办公室子系统',
}
