import { defineAsyncComponent } from 'vue'
import { fetched } from './lazily'

/** Several out of many, by typing; fetched when first needed. */
export default defineAsyncComponent(() => fetched(() => import('./ChoiceList.vue')))
