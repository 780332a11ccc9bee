import type { Invented } from '../document.js'

/** By the place of the task in the document; the six without days have the document's own date. */
export const invented: Invented[] = [
  { topic: '保租房', due: 34 },
  { topic: '公租房', due: 5 },
  { topic: '人才住房', due: 61 },
  { topic: '老旧小区改造' },
  { topic: '未来社区' },
  { topic: '住宅质量', due: -9 },
  { topic: '物业提质' },
  { topic: '加装电梯' },
  { topic: '危房治理' },
  { topic: '农房管理', due: 90 },
  { topic: '市场监测', due: 19 },
  { topic: '公积金扩面' },
]
