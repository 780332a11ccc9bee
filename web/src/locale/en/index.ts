import type { Messages } from '../zh-CN'
import { app } from './app'
import { admin } from './admin'
import { audit } from './audit'
import { begin } from './begin'
import { nav } from './nav'
import { titles } from './titles'
import { role } from './role'
import { sector } from './sector'
import { keeper } from './keeper'
import { duty } from './duty'
import { report } from './report'
import { matrix } from './matrix'
import { desk } from './desk'
import { liaison } from './liaison'
import { meeting } from './meeting'
import { overview } from './overview'
import { plan } from './plan'
import { imported } from './import'
import { comparison } from './comparison'
import { correction } from './correction'
import { finding } from './finding'
import { change } from './change'
import { task } from './task'
import { unit } from './unit'
import { signIn } from './signIn'
import { setUp } from './setUp'
import { states } from './states'
import { errors } from './errors'
import { reasons } from './reasons'
import { fields } from './fields'
import { files } from './files'

export const en: Messages = {
  app,
  admin,
  audit,
  begin,
  nav,
  titles,
  role,
  sector,
  keeper,
  duty,
  report,
  matrix,
  desk,
  liaison,
  meeting,
  overview,
  plan,
  import: imported,
  comparison,
  correction,
  finding,
  change,
  task,
  unit,
  signIn,
  setUp,
  states,
  errors,
  reasons,
  fields,
  files,
}
