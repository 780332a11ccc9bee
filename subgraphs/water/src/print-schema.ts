import { printDepartmentSchema } from '@tongchou/department'

await printDepartmentSchema('water', new URL('../schema.graphql', import.meta.url))
