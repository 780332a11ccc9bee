/** The heads of the sheet, as the office writes them and reads them back; their order is free when read. */
export const heads = {
  unit: '单位',
  name: '联络员',
  phone: '联络员电话',
  from: '联络员起始日期',
  substitute: '替补（B角）',
  substitutePhone: '替补电话',
  substituteFrom: '替补起始日期',
  substituteTo: '替补截止日期',
} as const

/** For the reader; what stands there is not read back. */
export const remarks = { openDuties: '未办结责任', lastReportedAt: '最近报送' } as const

export type Column = keyof typeof heads

/** One line of the sheet as it was written, all of it text; a date that a spreadsheet knows is "YYYY-MM-DD". */
export type SheetRow = Record<Column, string> & {
  /** As the spreadsheet counts its lines: the head is the first. */
  line: number
}

/** The posts of a unit, and the columns in which each stands. */
export const posts = [
  { substitute: false, name: 'name', phone: 'phone', from: 'from', to: null },
  { substitute: true, name: 'substitute', phone: 'substitutePhone', from: 'substituteFrom', to: 'substituteTo' },
] as const
export type Post = (typeof posts)[number]
