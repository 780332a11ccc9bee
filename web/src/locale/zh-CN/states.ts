export const states = {
  away: '{keeper}自 {time} 起无法连接，现显示此前的状态，恢复后自动更新。',
  awayAll: '自 {time} 起无法连接平台，现显示此前的状态，恢复后自动更新。',
  failed: '读取失败',
  offlineTitle: '无法连接平台',
  offlineExplained: '本页每隔几秒自动重试，恢复后直接打开。',
  notFound: '地址可能有误，或该页已不再使用。请从首页重新进入。',
  goHome: '返回首页',
  outdated: '平台可能已更新或网络中断，本页部分功能未能载入。请先自行记下未保存的内容，再重新打开本页。',
  openAnew: '重新打开',
  forbidden: '您无权查看此页。',
  forbiddenWho: '您无权查看此页，此页供{roles}使用。如确需查看，请联系系统管理员。',
}
