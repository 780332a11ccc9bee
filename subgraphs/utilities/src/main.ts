import { startDepartment } from '@tongchou/department'

await startDepartment('utilities')
