import { defineAsyncComponent } from 'vue'
import { fetched } from './lazily'

/** The dialog's programs: the component library is no part of the first page. */
export const fetchDialog = () => import('./DialogWindow.vue')

/** The dialog, fetched when the first one opens. */
export default defineAsyncComponent(() => fetched(fetchDialog))
