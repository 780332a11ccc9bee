import { printDepartmentSchema } from '@tongchou/department'

await printDepartmentSchema('housing', new URL('../schema.graphql', import.meta.url))
