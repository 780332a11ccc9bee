export const keeper = {
  housing: '住房部门',
  planning: '规划部门',
  finance: '财政部门',
  water: '水务部门',
  utilities: '市政公用部门',
  office: '领导小组办公室',
}
