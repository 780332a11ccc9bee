export const states = {
  failed: '读取失败',
  offlineTitle: '无法连接平台',
  notFound: '没有这个页面。',
  goHome: '回到首页',
  forbidden: '您无权查看此页。',
  forbiddenWho: '此页供{roles}使用。如确需查看，请联系系统管理员。',
}
