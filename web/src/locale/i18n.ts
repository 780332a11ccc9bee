import { createI18n } from 'vue-i18n'
import { fetched } from '../ui/lazily'
import { zhCN, type Messages } from './zh-CN'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

const remembered = 'tongchou:locale'

export const i18n = createI18n<false>({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN as never },
})

/** Chinese first; English only for who has chosen it. */
export function rememberedLocale(): Locale {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh-CN'
}

/** Speaks a language from now on, and on the next visit. English is fetched when first wanted. */
export async function speak(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18n.global.availableLocales.includes('en')) {
    const { en }: { en: Messages } = await fetched(() => import('./en'))
    i18n.global.setLocaleMessage('en', en as never)
  }
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  localStorage.setItem(remembered, locale)
}
