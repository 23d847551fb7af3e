import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { findBrowser } from './find-browser.mjs'

const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'],
}

const variables = {
  chromium: 'CHROMIUM to the path of Chromium, Chrome, Edge or Brave',
  firefox: 'FIREFOX to the path of Firefox',
  webkit: 'WEBKIT_DRIVER, WEBKIT_BROWSER and XVFB to the paths of WebKitWebDriver, MiniBrowser and Xvfb (Linux only)',
}

/** The programs that drive an engine, installed with apt-get if need be and possible. Otherwise an error with the command to run. */
export function installBrowser(engine) {
  const found = findBrowser(engine)
  if (found) return found
  const command = `apt-get install -y --no-install-recommends ${packages[engine].join(' ')}`
  const advice = `Run "sudo apt-get update && sudo ${command}", or set ${variables[engine]}.`
  const prefix = asRoot()
  if (!prefix) throw new Error(`There is no ${engine}, and no way to install it from here. ${advice}`)
  console.log(`Installing ${engine}: ${[...prefix, command].join(' ')}`)
  for (const step of ['apt-get update', command]) {
    const [program, ...args] = [...prefix, ...step.split(' ')]
    const { status } = spawnSync(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) throw new Error(`"${step}" failed while installing ${engine}. ${advice}`)
  }
  const installed = findBrowser(engine)
  if (!installed) throw new Error(`Installed ${packages[engine].join(', ')}, but there still is no ${engine}. ${advice}`)
  return installed
}

/** What has to stand before a command so that it runs as root without a question; `undefined` if there is no way. */
function asRoot() {
  const works = (...command) => spawnSync(command[0], command.slice(1), { stdio: 'ignore' }).status === 0
  if (!works('apt-get', '--version')) return undefined
  if (process.getuid?.() === 0) return []
  // sudo hands on no variable, and without this one apt-get may ask questions.
  return works('sudo', '-n', 'true') ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'] : undefined
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const engines = process.argv.slice(2)
  for (const engine of engines.length > 0 ? engines : ['chromium']) console.log(engine, installBrowser(engine))
}
