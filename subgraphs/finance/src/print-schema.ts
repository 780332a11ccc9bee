import { printDepartmentSchema } from '@tongchou/department'

await printDepartmentSchema('finance', new URL('../schema.graphql', import.meta.url))
