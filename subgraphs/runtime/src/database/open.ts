import { MikroORM, type SqlEntityManager, type Options } from '@mikro-orm/postgresql'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { Migrator, type Migration } from '@mikro-orm/migrations'
import type { Constructor } from '@mikro-orm/core'
import { installJobs } from '../jobs/install.js'
import { tenantVariable } from './tenancy.js'
import { TenantDriver } from './tenant-driver.js'

export interface Database {
  /** Of the subgraph, and of its schema. */
  name: string
  orm: MikroORM
  /** A fork that sees one jurisdiction's rows; with null none. */
  em(jurisdiction: string | null): SqlEntityManager
  /** A fork that sees every jurisdiction's rows: for jobs, peers and the sign-in. */
  system(): SqlEntityManager
  close(): Promise<void>
}

export interface DatabaseOptions {
  name: string
  entities: Options['entities']
  /** In order; the class names are what the database remembers. */
  migrations: Constructor<Migration>[]
  /** Runtime role. */
  url: string
  /** Owner role; absent where somebody else migrates. */
  ownerUrl?: string | undefined
  poolSize?: number
}

function config(options: DatabaseOptions, url: string): Options {
  return {
    driver: TenantDriver,
    clientUrl: url,
    schema: options.name,
    entities: options.entities,
    metadataProvider: ReflectMetadataProvider,
    discovery: { warnWhenNoEntities: false },
    debug: false,
    // A connection's search path spares every raw statement the schema's name.
    driverOptions: { options: `-c search_path=${options.name},public -c timezone=UTC` },
    pool: { min: 0, max: options.poolSize ?? 8, idleTimeoutMillis: 30_000 },
    extensions: [Migrator],
    migrations: {
      migrationsList: options.migrations.map((migration) => ({ name: migration.name, class: migration })),
      tableName: 'migration',
      snapshot: false,
      allOrNothing: true,
      silent: true,
    },
  }
}

/**
 * Connects a subgraph to its schema, after bringing the schema up to date where the owner's address is given.
 *
 * @throws when the database does not answer, its schema is newer than this code, or it is older and no owner may change
 *   that
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.ownerUrl) await migrate(options, options.ownerUrl)
  // The queue is the runtime role's own, whoever migrates the rest.
  await installJobs(options.name, options.url)
  const orm = await MikroORM.init(config(options, options.url))
  await orm.em.fork().execute('select 1')
  if (!options.ownerUrl && options.migrations.length > 0) {
    const done = await orm.em.fork().execute<{ name: string }[]>('select name from migration')
    const missing = options.migrations.find(({ name }) => !done.some((one) => one.name === name))
    if (missing) throw new Error(`The schema ${options.name} lacks ${missing.name}: set OWNER_DATABASE_URL to migrate.`)
  }
  const fork = (jurisdiction: string | null): SqlEntityManager => {
    const em = orm.em.fork() as SqlEntityManager
    em.setSessionContext({ variables: { [tenantVariable]: jurisdiction ?? '' } })
    return em
  }
  return {
    name: options.name,
    orm,
    em: fork,
    system: () => fork('*'),
    close: () => orm.close(true),
  }
}

async function migrate(options: DatabaseOptions, url: string): Promise<void> {
  const orm = await MikroORM.init({ ...config(options, url), pool: { min: 0, max: 2 } })
  try {
    const done = await orm.migrator.getExecuted()
    const unknown = done.find(({ name }) => options.migrations.every((migration) => migration.name !== name))
    if (unknown) throw new Error(`The schema ${options.name} is newer than this program: it has ${unknown.name}.`)
    await orm.migrator.up()
    await orm.em.fork().execute(`grant select on migration to "${options.name}_runtime"`)
  } finally {
    await orm.close(true)
  }
}
