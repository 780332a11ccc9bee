export const states = {
  failed: '读取失败',
  offlineTitle: '无法连接平台',
  offlineExplained: '本页每隔几秒自动重试，恢复后直接打开。已填写的草稿保存在本机，不会丢失。',
  notFound: '没有这个页面。',
  goHome: '回到首页',
  forbidden: '您无权查看此页。',
  forbiddenWho: '此页供{roles}使用。如确需查看，请联系系统管理员。',
}
