export const role = {
  ADMIN: '系统管理员',
  OFFICE: '领导小组办公室',
  LEADER: '领导小组成员',
  LIAISON: '联络员',
  UNIT_HEAD: '单位主要负责人',
  AUDITOR: '审计监督',
}
