import { printDepartmentSchema } from '@tongchou/department'

await printDepartmentSchema('utilities', new URL('../schema.graphql', import.meta.url))
