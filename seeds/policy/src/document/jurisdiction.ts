/** Words that end like a place but are none. */
const noPlace =
  /(?:城市|都市|夜市|早市|集市|超市|楼市|房市|股市|门市|本市|全市|我市|小区|社区|地区|辖区|园区|街区|城区|片区|校区|高新区|城市新区|产业新区|新城区|库区|厂区|景区|郊区|牧区|林区|灾区|禁区|分区|全区|我区|本区|各区|县城|全县|我县|各县|各市|县区|市区|县市|县级市|开发区|管理区|示范区|度假区|功能区)$/u
const parts =
  /((?:内蒙古|广西壮族|宁夏回族|新疆维吾尔|西藏)自治区|\p{Script=Han}{2,3}省)?(\p{Script=Han}{2,4}?(?:市|地区|盟)|\p{Script=Han}{2,14}?自治州)?(\p{Script=Han}{1,5}?(?:自治县|自治旗|区|县|旗|市))?/u

const countyOnly = /^(\p{Script=Han}{2,3}省)?()(\p{Script=Han}{1,5}?(?:自治县|自治旗|区|县|旗))/u

/** The place a document is for: from its titles, else the place named most often in its text. */
export function jurisdictionOf(titles: string[], letters: string): string | null {
  for (const title of titles) {
    const starts = title.replace(/^(?:表\s?\d{0,2}:|关于|征求|印发|《|20\d\d年度?)+/gu, '')
    const place = placeAt(starts) ?? placeAt(starts.replace(/^.{0,40}?《/u, ''))
    if (place) return place
  }
  return mostNamed(letters)
}

function placeAt(letters: string): string | null {
  const valid = (name: string | undefined) =>
    name && !noPlace.test(name) && !/^[中国全各本]/u.test(name) ? name : undefined
  const near = letters.slice(0, 24)
  let match = parts.exec(near)
  // 泗水县城市更新: what ends in 市 is no place; the county stands before it.
  if (match?.[2] && !valid(match[2])) match = countyOnly.exec(near)
  if (!match || match.index !== 0) return null
  const [, province, city, county] = match
  const named = [province, valid(city), valid(city) || !city ? valid(county) : undefined].filter(Boolean).join('')
  return /[省市区县州旗盟]$/u.test(named) && named.length >= 2 ? named : null
}

function mostNamed(letters: string): string | null {
  const counts = new Map<string, number>()
  for (const match of letters.matchAll(
    /(?<=^|[\s,。;:、《“(])(\p{Script=Han}{2,3}(?:市|县|区))(?!局|委|政|直|级|内|域|属|长)/gu,
  )) {
    const name = match[1] ?? ''
    if (!noPlace.test(name) && !/^(?:全|各|本|我|该|由|在|对|和|及)/u.test(name))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 2 ? best[0] : null
}
