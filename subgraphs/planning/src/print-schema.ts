import { printDepartmentSchema } from '@tongchou/department'

await printDepartmentSchema('planning', new URL('../schema.graphql', import.meta.url))
