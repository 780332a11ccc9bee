export const sector = {
  housing: '住房',
  planning: '规划与发改',
  finance: '财政金融',
  water: '水务',
  utilities: '市政公用',
  office: '其他单位与街镇',
}
