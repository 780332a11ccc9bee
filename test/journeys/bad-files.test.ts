import { readFileSync } from 'node:fs'
import excel from 'exceljs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { signIn } from '../client.js'
import { aBrowser, desk } from './browser.js'
import { accessible, signInByHand, visit } from './sign-in.js'

const { url, accounts } = inject('platform')
const office = accounts.find((one) => one.username === 'dt.office')!
const huge = Buffer.alloc(20 * 1024 * 1024, 'a')

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser?.close())

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

describe('a file of 20 MB', () => {
  test('is not read in as a plan: the page says why, keeps nothing, and takes the next file', async () => {
    const serial = Date.now()
    const { page, complaints, leave } = await visit(browser, { viewport: desk })
    await signInByHand(page, url, office)
    await page.goto(`${url}/imports`)
    await page.locator('input[type=file]').setInputFiles(file(`二十兆 ${serial}.txt`, huge))
    await page.getByRole('alert').getByText('文件超过 5 MB。请删去图片或拆分后再读入。').waitFor()
    await accessible(page)
    // What the file itself is refused for, sending it again would not change.
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0)

    await page.locator('input[type=file]').setInputFiles(file(`可用 ${serial}.txt`, Buffer.from('一、工作任务\n\n无')))
    await page.waitForURL(/\/imports\/.+/)
    const { data } = await (
      await signIn(url, office)
    ).ask<{ imports: { edges: { node: { fileName: string } }[] } }>(
      '{ imports(first: 100) { edges { node { fileName } } } }',
    )
    const names = data!.imports.edges.map(({ node }) => node.fileName).filter((name) => name.includes(String(serial)))
    expect(names).toEqual([`可用 ${serial}.txt`])
    expect(complaints).toEqual([])
    await leave()
  })
})

describe('the list of liaisons', () => {
  /** It was understood. (Where somebody else handed a unit over meanwhile, it has something to change.) */
  const read = (dialog: Locator) =>
    dialog
      .getByText('名单与现状一致，无需导入。')
      .or(dialog.getByRole('button', { name: '确认导入' }))
      .first()
      .waitFor()
  /** The dialog of the import, and the list as the office gives it. */
  async function atImport(page: Page) {
    await signInByHand(page, url, office)
    await page.goto(`${url}/liaisons`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出名单（Excel）' }).click(),
    ])
    const list = readFileSync(await download.path())
    await page.getByRole('button', { name: '导入名单' }).click()
    const dialog = page.getByRole('dialog')
    const choose = (chosen: ReturnType<typeof file>) => dialog.locator('input[type=file]').setInputFiles(chosen)
    return { dialog, list, choose }
  }
  /** The same list with other words in its cells. */
  async function changed(list: Buffer, change: (sheet: excel.Worksheet) => void): Promise<Buffer> {
    const book = new excel.Workbook()
    await book.xlsx.load(new Uint8Array(list).buffer)
    change(book.worksheets[0]!)
    return Buffer.from(await book.xlsx.writeBuffer())
  }
  const headed = (sheet: excel.Worksheet, head: string) => {
    let found = 0
    sheet.getRow(1).eachCell((cell, at) => {
      if (cell.value === head) found = at
    })
    return sheet.getRow(1).getCell(found)
  }

  /** A wrong list is refused by a sentence and cannot be written; the right one goes in after it. */
  async function refused(wrongOf: (list: Buffer) => Buffer | Promise<Buffer>, sentence: string) {
    const { page, complaints, leave } = await visit(browser, { viewport: desk })
    const { dialog, list, choose } = await atImport(page)
    await choose(file('名单.xlsx', await wrongOf(list)))
    await dialog.getByText(sentence).waitFor()
    await accessible(page)
    expect(await dialog.getByRole('button', { name: '确认导入' }).count()).toBe(0)
    await choose(file('名单.xlsx', list))
    await read(dialog)
    expect(complaints).toEqual([])
    await leave()
  }

  test('of 20 MB is refused in words, and the right list goes in after it', () =>
    refused(() => huge, '文件超过 5 MB。请压缩或拆分后再上传。'))

  test('with wrong heads is refused with the names of those that are lacking, and nothing of it is written', () =>
    refused(
      (list) =>
        changed(list, (sheet) => {
          headed(sheet, '联络员').value = '负责人'
          headed(sheet, '替补电话').value = '手机'
        }),
      '首行缺少以下各列：联络员、替补电话。请使用导出的名单填写。',
    ))

  test('with lines that cannot be understood names each by its line; until all are right nothing is written', async () => {
    const { page, complaints, leave } = await visit(browser, { viewport: desk })
    const { dialog, list, choose } = await atImport(page)
    const wrong = await changed(list, (sheet) => {
      const at = sheet.rowCount + 1
      sheet.getRow(at).getCell(headed(sheet, '单位').col).value = '不存在的单位𠮷'
      sheet.getRow(at).getCell(headed(sheet, '联络员').col).value = '甲'
    })
    await choose(file('名单.xlsx', wrong))
    await dialog.getByText(/\d+ 行有误。改正后重新选择文件/).waitFor()
    const line = dialog.locator('li', { hasText: '不存在的单位𠮷' })
    expect(await line.innerText()).toMatch(/第 \d+ 行[\s\S]*没有这个单位。请核对全称或简称。/)
    await accessible(page)
    expect(await dialog.getByRole('button', { name: '确认导入' }).count()).toBe(0)
    expect(complaints).toEqual([])
    await leave()
  })
})
