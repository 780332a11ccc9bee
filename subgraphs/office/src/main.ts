import { endWithSignals, readEnvironment } from '@tongchou/runtime'
import { startOffice } from './service.js'

endWithSignals(await startOffice(readEnvironment()))
