import { auditDownloads, type FileRoutes } from '@tongchou/runtime'
import { breakdownDownloads } from './breakdown/breakdown-files.js'
import { importFiles } from './import/import-files.js'
import { liaisonFiles } from './liaison/sheet/liaison-files.js'
import { matrixDownloads } from './matrix-sheet/matrix-files.js'
import { meetingDownloads } from './meeting/meeting-files.js'
import { responsibilityDownloads } from './responsibility/responsibility-files.js'

/** Everything that leaves and enters the office below `/files` (docs/contract.md, "Files"). */
export const officeFiles: FileRoutes = {
  downloads: {
    ...meetingDownloads,
    ...breakdownDownloads,
    ...responsibilityDownloads,
    ...matrixDownloads,
    ...auditDownloads,
    ...liaisonFiles.downloads,
    ...importFiles.downloads,
  },
  uploads: { ...liaisonFiles.uploads, ...importFiles.uploads },
}
