import { askEarly, planOfMatrix } from './graph/early'

/** Runs before everything else, while the other programs are still on their way. */
askEarly(location.pathname)
// The router asks for it again, and says so where it does not come.
if (planOfMatrix(location.pathname)) import('./matrix/MatrixPage.vue').catch(() => {})
