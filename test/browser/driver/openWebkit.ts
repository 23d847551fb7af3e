import type { FoundBrowser } from '../../../scripts/find-browser.mjs'
import { startDisplay } from './startDisplay.ts'
import { homeIn, temporaryFolder } from './temporaryFolder.ts'
import type { Browser } from './types.ts'
import { webkitPage } from './webkitPage.ts'
import { webkitSession, type WebkitSession } from './webkitSession.ts'

/** Starts WebKitGTK on a display of its own. Its caches live in a folder that is removed at the end. */
export async function openWebkit(programs: FoundBrowser): Promise<Browser> {
  if (!programs.display) throw new Error('WebKit needs Xvfb.')
  const home = temporaryFolder()
  const display = await startDisplay(programs.display)
  const sessions = new Set<WebkitSession>()
  const quiet = { GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory', LIBGL_ALWAYS_SOFTWARE: '1' }
  const env = { ...process.env, ...quiet, ...homeIn(home.path), DISPLAY: display.name }
  const openSession = async () => {
    const session = await webkitSession(programs, env)
    sessions.add(session)
    return session
  }
  const endSession = async (session: WebkitSession) => {
    if (sessions.delete(session)) await session.end()
  }

  // The first page gets the session that told the version.
  let spare: WebkitSession | undefined = await openSession()
  return {
    engine: 'webkit',
    version: spare.version,
    async newPage() {
      const session = spare ?? (await openSession())
      spare = undefined
      return webkitPage(session, session.firstTab, () => endSession(session))
    },
    async close() {
      await Promise.all([...sessions].map(endSession))
      await display.end()
      home.remove()
    },
  }
}
