import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fail, filesBelow, hashOf, node24, ownEnvironment, packages, tell, unlessFresh } from './project.mjs'

/** Transpiles every package file by file; what lies beside the sources and is no source is copied. */
export async function build() {
  const sources = packages
    .filter((folder) => existsSync(`${folder}/src`))
    .map((folder) => ({ folder, files: filesBelow(`${folder}/src`) }))
  const inputs = ['local/setup/build.mjs', 'pnpm-lock.yaml', ...sources.flatMap(({ files }) => files)]
  const made = sources.map(({ folder }) => `${folder}/dist`)
  await unlessFresh('build', hashOf(inputs), made, async () => {
    tell('Building …')
    const esbuild = await import('esbuild')
    for (const { folder, files } of sources) {
      const isCode = (file) => /\.ts$/.test(file) && !/\.(d|test)\.ts$/.test(file)
      const target = (file) => join(folder, 'dist', relative(join(folder, 'src'), file))
      await esbuild.build({
        entryPoints: files.filter(isCode),
        outdir: `${folder}/dist`,
        outbase: `${folder}/src`,
        format: 'esm',
        platform: 'node',
        target: 'node24',
        sourcemap: true,
        logLevel: 'error',
        tsconfigRaw: {
          compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true },
        },
      })
      const others = files.filter((file) => !/\.tsx?$/.test(file))
      for (const file of others) {
        mkdirSync(dirname(target(file)), { recursive: true })
        copyFileSync(file, target(file))
      }
      const expected = new Set(
        files.flatMap((file) =>
          isCode(file) ? ['js', 'js.map'].map((end) => target(file).replace(/ts$/, end)) : [target(file)],
        ),
      )
      for (const file of filesBelow(`${folder}/dist`)) if (!expected.has(file)) rmSync(file)
    }
    // Else its process stays as long as the platform runs.
    await esbuild.stop()
  })
}

/** Vite bundles the pages, the one part that is bundled. */
export async function buildWeb() {
  if (!existsSync('web/index.html')) return
  const inputs = filesBelow('web').filter((file) => !file.startsWith(join('web', 'test')))
  await unlessFresh('web', hashOf([...inputs, 'pnpm-lock.yaml']), ['web/dist/index.html'], () => {
    tell('Building the web pages …')
    const vite = join('node_modules', 'vite', 'bin', 'vite.js')
    const done = spawnSync(node24, [vite, 'build', '--logLevel', 'warn'], {
      cwd: 'web',
      stdio: ['ignore', 2, 2],
      env: ownEnvironment(),
    })
    if (done.status !== 0) fail('The web pages could not be built, see above.')
  })
}
