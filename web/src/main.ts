import './first'
import { DefaultApolloClient } from '@vue/apollo-composable'
import { createApp } from 'vue'
import App from './App.vue'
import { apollo } from './graph/client'
import { i18n, rememberedLocale, speak } from './locale/i18n'
import { router } from './router'
import { whenIdle } from './ui/lazily'
import './styles/tokens.css'
import './styles/base.css'
import './styles/page.css'
import './styles/button.css'
import './styles/form.css'
import './styles/print.css'
import './styles/health.css'

await speak(rememberedLocale())
createApp(App).use(i18n).use(router).provide(DefaultApolloClient, apollo).mount('#app')

// Computers without a Chinese font get one, after what everybody waits for; browsers fetch only the slices whose
// characters appear.
whenIdle(() => void import('@fontsource-variable/noto-sans-sc'))
