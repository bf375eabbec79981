/**
 * Where browsers usually are. Plain JavaScript without dependencies, because tools/setup.mjs asks before anything
 * is installed; its types are in find-browsers.d.mts.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = {
  chromium: {
    variable: 'NEWSGLOSS_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
      'brave-browser',
    ],
    mac: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    windows: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
  },
  firefox: {
    variable: 'NEWSGLOSS_FIREFOX',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Every place where this kind of browser usually is on this system, likeliest first. */
function places(program) {
  if (process.platform === 'darwin') {
    const homes = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return homes.flatMap((home) => program.mac.map((path) => join(home, path)));
  }
  if (process.platform === 'win32') {
    const homes = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ].filter(Boolean);
    return program.windows.flatMap((path) => homes.map((home) => join(home, path)));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return program.commands.flatMap((command) =>
    folders.filter(Boolean).map((folder) => join(folder, command)),
  );
}

export function findBrowser(kind) {
  const program = PROGRAMS[kind];
  const named = process.env[program.variable];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${program.variable} names ${named}, which is not a program that can be run.`);
  }
  return places(program).find(runs);
}

export function howToInstall(kind) {
  const { variable } = PROGRAMS[kind];
  const [name, page, debian] =
    kind === 'firefox'
      ? ['Firefox', 'https://www.mozilla.org/firefox/', 'firefox-esr']
      : [
          'Chromium, Chrome, Edge or Brave',
          'https://www.chromium.org/getting-involved/download-chromium/',
          'chromium',
        ];
  return [
    `No ${name} was found. Do one of these, then run the command again:`,
    `  - install it: ${page}`,
    ...(process.platform === 'linux' ? [`  - on Debian: sudo apt-get install ${debian}`] : []),
    `  - name the program that you have: ${variable}=/path/to/the/browser`,
  ].join('\n');
}
