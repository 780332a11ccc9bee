import { defineAsyncComponent } from 'vue'

/** The dialog, fetched when the first one opens: the component library is no part of the first page. */
export default defineAsyncComponent(() => import('./DialogWindow.vue'))
