import { splitUnits } from './unit-list.js'
import { withoutBlanks } from '../text/letters.js'

const ending = new RegExp(
  '(?:局|委|办|部|处|室|院|厅|署|会|社|司|厂|站|所|队|中心|公司|集团|银行|支行|分行|政府|街道|乡镇|镇街|街镇|镇|乡|区|县|市|州|旗|盟' +
    '|部门|单位|机构|企业|组织|开发区|园区|新区|片区|法院|检察院|学校|大学|学院|医院|党校|报社|电视台|广播台|台|馆|工会|妇联|团委|科协|残联|侨联|文联|社科联' +
    '|工商联|总工会|协会|商会|学会|基金会|平台|指挥部|专班|领导小组|工作组|督查组|税务|供电|电力|联通|移动|电信|邮政|供水|排水|污水|通信|通讯|广电|环卫|石油|天然气|供气|供热|燃气|铁塔|城投|管网|热力|水务' +
    '|委员会|纪委监委|监委|纪委|政法委|党委|党工委|村|社区|居委会|村委会|物业|业委会|大队|总队|支队|消防|海关|气象|地震|运营商|媒体|科|股|园|林场|农场|管理区|度假区|风景区|库|港|航道|段|网)$',
  'u',
)
const opening = /^(?:各|有关|相关|市|区|县|省|州|盟|旗|镇|国网|中国|国家|团|人行|全|本|其他)/u
const notUnit =
  /[。!?“”"…=+的得]|[\p{Script=Han}](?:仍由|由|要|应(?![急用])|须|认真|切实|牵头|负责|进行|开展|实行|实现)|^(?:建设(?!局|委|厅|部|单位|处|银行|集团|公司)|部署|以|并|对|把|将|或|的|在|为|由|通过|按|做好|加强|加快|推进|推动|完善|完成|实施|实现|建立|健全|开展|提升|提高|强化|落实|负责|确保|力争|争取|逐步|每年|全面|深入|积极|组织(?!部)|协调|督促|规范|引导|鼓励|支持|严格|明确|发挥|利用|结合|围绕|关于|打造|构建|优化|聚焦|坚持|做强|做优|深化|培育|配置|设置|增设|清理|拓展|疏通|封闭|出新|让|使|给|被|新建|改建|扩建|新增|建成|修建|整治|更新|改造|维护|保障|支撑|服务(?!中心|局)|第[一二三四五六七八九十])/u

/** A name that can only be a unit: short, with a unit's ending, no verb in front. */
export function isUnitName(surface: string): boolean {
  const name = withoutBlanks(surface).replace(/^[*★▲☆※△#]+|[*★▲☆※△#]+$/gu, '')
  if (name.length < 2 || name.length > 32) return false
  if (notUnit.test(name)) return false
  const bare = name.replace(/\([^()]{0,24}\)|〔[^〔〕]{0,24}〕|<[^<>]{0,24}>|〈[^〈〉]{0,24}〉|\[[^[\]]{0,24}\]/gu, '')
  return (
    ending.test(bare) || (opening.test(bare) && bare.length <= 12 && ending.test(bare.replace(/(?:等|等等)$/u, '')))
  )
}

/** Whether the letters are nothing but names of units. */
export function isUnitList(letters: string): boolean {
  if (/[。:!?]|\d{2}/u.test(letters) || letters.length > 600) return false
  const parts = splitUnits(letters)
  // 水、电、气等管线单位: the last words say that the short ones are units.
  const trades = /等[\p{Script=Han}]{0,6}(?:单位|企业|公司)$/u.test(letters.trim())
  return (
    parts.length > 0 &&
    parts.every(({ from, to }) => {
      const name = letters.slice(from, to)
      return (
        isUnitName(name) ||
        (trades && /^[水电气暖热]$|^(?:供水|供电|供气|供热|供暖|通信|通讯|排水|有线电视|管线)$/u.test(name))
      )
    })
  )
}
