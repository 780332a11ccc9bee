/**
 * Whether a surface form stands for several units: 各街道, 各乡镇（街道）, 各区〔县、市〕政府, 有关部门, 县直各单位, 各成员单位.
 * The names that follow in brackets after a plain unit do not make it one.
 */
export function readsCollective(surfaceForm: string): boolean {
  const form = surfaceForm.replace(/\s/gu, '')
  return (
    /^(?:[省市县区镇]{0,2}(?:级|直|属|辖)?)?(?:各|有关|相关|其他|其它)/u.test(form) ||
    /(?:各|有关|相关)[^（(]{0,6}(?:部门|单位|企业|公司|机构|街道|乡镇|镇街|街镇|乡|镇|区|县|市|政府|管委会)$/u.test(
      form,
    )
  )
}
