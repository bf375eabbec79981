/**
 * What `npm start` and `npm test` run first. It works on the system's Node (20 or newer) before anything is
 * installed: plain JavaScript without dependencies. It makes sure of the packages and the browsers, then hands
 * over to tools/start.ts or tools/test.ts on the Node that the packages bring.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, howToInstall } from './find-browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const onWindows = process.platform === 'win32';

const say = (text) => console.log(`newsgloss: ${text}`);
const giveUp = (text) => {
  console.error(`newsgloss: ${text}`);
  process.exit(1);
};

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;

const readLock = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/** Whether node_modules holds what package-lock.json asks for; npm notes what it installed in a lock file of its own. */
function packagesAreCurrent() {
  try {
    const wanted = readLock(join(root, 'package-lock.json'));
    const present = readLock(join(modules, '.package-lock.json'));
    return Object.entries(wanted).every(([path, { version, optional, link }]) => {
      if (path === '' || link) return true;
      const installed = present[path];
      return installed ? installed.version === version : Boolean(optional);
    });
  } catch {
    return false;
  }
}

function installPackages() {
  if (packagesAreCurrent()) return;
  say('installing packages (npm ci) …');
  // Fifty lines of warnings would say that the system's Node is older than the one that is being installed.
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (npm(['ci', ...options])) return;
  // A lock file written on one system can lack optional packages of another; npm ci then refuses, npm install does not.
  say('npm ci refused; trying npm install, which keeps the locked versions …');
  if (npm(['install', '--no-save', ...options])) return;
  giveUp('npm could not install the packages; its message is above. It needs the network once.');
}

/** npm tells its children where it is; so the same npm is used, on every system. */
function npm(args) {
  const program = process.env.npm_execpath;
  return program ? run(process.execPath, [program, ...args]) : run('npm', args, { shell: onWindows });
}

/** The Node that the `node` package brought, which is newer than the system's may be. */
function projectNode() {
  const file = join(modules, 'node', 'bin', onWindows ? 'node.exe' : 'node');
  if (!existsSync(file)) {
    giveUp(
      'the package "node" did not install its program. If npm is set to ignore install scripts, run\n' +
        '  npm ci --ignore-scripts=false',
    );
  }
  return file;
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const HAS_CJK = ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/usr/share/fonts/noto-cjk'];

function installBrowsers(kinds) {
  const missing = kinds.filter((kind) => !findBrowser(kind));
  if (missing.length === 0) return;
  if (isDebianRoot()) {
    const packages = missing.map((kind) => (kind === 'firefox' ? 'firefox-esr' : 'chromium'));
    if (!HAS_CJK.some((file) => existsSync(file))) packages.push('fonts-noto-cjk');
    say(`installing ${packages.join(', ')} (apt-get) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quietly = { env, stdio: ['ignore', 'ignore', 'inherit'] };
    run('apt-get', ['update', '-qq'], quietly);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly);
  }
  const still = missing.filter((kind) => !findBrowser(kind));
  if (still.length > 0) giveUp(still.map(howToInstall).join('\n'));
}

/** Which browsers the command will open. */
function browsersFor(command, args) {
  const value = (name) => {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    return at < 0 ? undefined : args[at].includes('=') ? args[at].split('=')[1] : args[at + 1];
  };
  if (args.includes('--help')) return [];
  if (command === 'start') {
    const wish = value('--browser');
    if (wish) return [wish === 'firefox' ? 'firefox' : 'chromium'];
    // Without a wish either will do; Chromium is preferred.
    return findBrowser('chromium') || !findBrowser('firefox') ? ['chromium'] : ['firefox'];
  }
  const only = value('--only');
  if (only === undefined || only === 'extension') return ['chromium', 'firefox'];
  return only === 'page' ? ['chromium'] : [];
}

const [command, ...args] = process.argv.slice(2);
if (command !== 'start' && command !== 'test') giveUp('usage: node tools/setup.mjs start|test [options]');
if (Number(process.versions.node.split('.')[0]) < 20) {
  giveUp(`Node 20 or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`);
}
try {
  installPackages();
  const node = projectNode();
  installBrowsers(browsersFor(command, args));
  const { status, signal } = spawnSync(node, [join(root, 'tools', `${command}.ts`), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(modules, '.bin')}${onWindows ? ';' : ':'}${process.env.PATH ?? ''}`,
    },
  });
  process.exit(status ?? (signal ? 130 : 1));
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
