import type { FileRoutes } from '@tongchou/runtime'
import { breakdownDownloads } from './breakdown/breakdown-files.js'
import { importFiles } from './import/import-files.js'
import { responsibilityDownloads } from './responsibility/responsibility-files.js'

/** Everything that leaves and enters the office below `/files` (docs/contract.md, "Files"). */
export const officeFiles: FileRoutes = {
  downloads: {
    ...breakdownDownloads,
    ...responsibilityDownloads,
    ...importFiles.downloads,
  },
  uploads: { ...importFiles.uploads },
}
