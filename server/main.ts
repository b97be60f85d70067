import { join } from 'node:path'
import pino from 'pino'
import { migrations } from '../migrations/index.ts'
import { createAuth } from './accounts/auth.ts'
import { firstVisitAddress } from './accounts/firstVisit.ts'
import { createApp } from './app.ts'
import { systemClock } from './clock.ts'
import { ConfigError, projectRoot, readConfig } from './config.ts'
import { keepSpansAhead } from './conventions/horizon.ts'
import { migrate } from './database/migrate.ts'
import { DatabaseUnusable, openDatabase } from './database/open.ts'
import { keepStatistics } from './database/statistics.ts'
import { removeStranded } from './documents/fileStore.ts'
import { makeMappingsCurrent } from './domains/makeMappingsCurrent.ts'
import { keepReminding } from './reminders/schedule.ts'
import { makeIndexCurrent } from './search/makeIndexCurrent.ts'
import { listen } from './web/listen.ts'
import { loadViews } from './web/views.ts'

/** Config, database, migrations, app; then serve until told to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config.database)
  await migrate(database, migrations)
  const log = pino({ level: process.env.LOG_LEVEL ?? 'info' })
  const clock = systemClock
  const auth = createAuth(config, database)
  const views = loadViews(join(projectRoot, 'views'))
  const deps = { config, database, clock, auth, views, log }
  const daily = await keepSpansAhead(deps)
  await makeMappingsCurrent(database.db, clock.now())
  await makeIndexCurrent(database.db)
  const statistics = await keepStatistics(database)
  await removeStranded(config.dataDir, Date.parse(clock.now()))
  const server = await listen(createApp(deps), config)
  console.log(`Trait d'union: ${(await firstVisitAddress(deps)) ?? config.baseUrl}`)
  const reminding = keepReminding(deps)
  server.onStop(async () => {
    daily.stop()
    statistics.stop()
    await reminding.stop()
    await database.close()
  })
}

main().catch((error: unknown) => {
  const told = error instanceof ConfigError || error instanceof DatabaseUnusable
  console.error(told ? (error as Error).message : error)
  process.exitCode = 1
})
