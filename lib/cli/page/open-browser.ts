import { spawn } from 'node:child_process';
import { once } from 'node:events';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens a link in the person's browser: `BROWSER` where it is set, else the system's own.
 *
 * @returns false where there is none.
 */
export async function openBrowser(
  link: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const opener = openerOf(env, platform);
  if (opener === undefined) return false;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, link], { detached: true, stdio: 'ignore' });
  try {
    await once(child, 'spawn');
    child.unref();
    return true;
  } catch {
    return false;
  }
}

function openerOf(
  { BROWSER, DISPLAY, WAYLAND_DISPLAY }: Environment,
  platform: NodeJS.Platform,
): [string, ...string[]] | undefined {
  if (BROWSER) return [BROWSER];
  if (platform === 'darwin') return ['open'];
  // Not "start", which is the shell's own, and reads & in a link.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
