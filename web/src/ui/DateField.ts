import { defineAsyncComponent } from 'vue'

/** A calendar date, "YYYY-MM-DD"; fetched when first needed. */
export default defineAsyncComponent(() => import('./DateChoice.vue'))
