import type { RosterFacts } from '../facts.js'

/** Posts as in the document, without the second plate in brackets; the persons are numbers here and get invented names. */
const entries: [role: string, posts: string, unit: string | null][] = [
  ['组长', '市委常委 县委书记', null],
  ['组长', '市政协副主席 县长', null],
  ['常务副组长', '县委常委 常务副县长', null],
  ['副组长', '副县长', null],
  ['副组长', '副县长 县公安局局长', 'police'],
  ['副组长', '县政协副主席 县发改委主任', 'development'],
  ['成员', '县委办公室主任', 'party'],
  ['成员', '县政府办公室主任', 'government'],
  ['成员', '县政府党组成员 县应急管理局局长', 'emergency'],
  ['成员', '县住建局局长', 'housing'],
  ['成员', '县自然资源和规划局局长', 'land'],
  ['成员', '县财政局局长', 'finance'],
  ['成员', '县城管局局长', 'cityscape'],
  ['成员', '县农业农村局局长', 'rural'],
  ['成员', '县民政局局长', 'civil'],
  ['成员', '县生态环境分局副局长', 'environment'],
  ['成员', '县交通运输局局长', 'transport'],
  ['成员', '县水利局局长', 'water'],
  ['成员', '县教体局局长', 'education'],
  ['成员', '县司法局局长', 'justice'],
  ['成员', '县经信局局长', 'industry'],
  ['成员', '县文旅局局长', 'culture'],
  ['成员', '县卫健委主任', 'health'],
  ['成员', '县审计局局长', 'audit'],
  ['成员', '县统计局局长', 'statistics'],
  ['成员', '县房管中心主任', 'estate'],
  ['成员', '县房屋征收中心主任', 'levy'],
  ['成员', '县供电公司总经理', 'power'],
  ['成员', '县电信公司总经理', 'telecom'],
  ['成员', '县移动公司总经理', 'mobile'],
  ['成员', '县联通公司总经理', 'unicom'],
  ['成员', '泗城镇党委书记', 'sicheng'],
  ['成员', '开发区党工委书记 管委会副主任', 'zone'],
  // The housing bureau's head also directs the office; his deputy stands in no other line and has no post.
  ['办公室主任', '县住建局局长', 'housing'],
  ['办公室副主任', '', null],
]

const housingHead = entries.findIndex(([, , unit]) => unit === 'housing')

export const roster: RosterFacts[] = entries.map(([role, posts, unit], index) => ({
  role,
  posts: posts === '' ? [] : posts.split(' '),
  unit,
  person: role === '办公室主任' ? housingHead : index,
}))
