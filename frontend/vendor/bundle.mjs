// Brings what the pages need from npm into target/vendor: installs by the lock file if that has
// not been done yet, then bundles. Runs in `mvn package`; works on Node 18 and later.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} file the packages that a lock file names, with their versions */
function packages(file) {
  const locked = JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  return new Map(Object.entries(locked).filter(([name]) => name !== '').map(([name, p]) => [name, p]));
}

/** npm keeps a copy of the lock of what it installed; packages of other platforms are not in it. */
function installed() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record))) {
    return false;
  }
  const have = packages(record);
  return [...packages('package-lock.json')].every(
    ([name, p]) => have.get(name)?.version === p.version || (p.optional && !have.has(name)));
}

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${command} ${args[0]} failed${error ? `: ${error.message}` : ''}. Needed: Node 18 or later with npm, and the npm registry in reach.`);
    process.exit(1);
  }
}

if (!installed()) {
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
}
const { build } = await import('esbuild');

/** @param {string} name of the module @param {import('esbuild').BuildOptions} [more] */
async function bundle(name, more = {}) {
  await build({
    absWorkingDir: root,
    entryPoints: [`vendor/${name}-entry.mjs`],
    outfile: `target/vendor/${name}.js`,
    bundle: true,
    format: 'esm',
    legalComments: 'inline',
    logLevel: 'warning',
    ...more,
  });
}

await bundle('jssip');
// protomaps-leaflet looks for Leaflet in a global L; the page has it as a module.
await bundle('protomaps-leaflet', { inject: ['vendor/leaflet-global.mjs'], external: ['leaflet'] });
