import { loadDemo } from '@tongchou/department/load-demo'

await loadDemo('water')
