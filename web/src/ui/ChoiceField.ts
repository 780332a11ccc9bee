import { defineAsyncComponent } from 'vue'

/** Several out of many, by typing; fetched when first needed. */
export default defineAsyncComponent(() => import('./ChoiceList.vue'))
