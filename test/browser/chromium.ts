// A browser for the tests: the system's Chromium, else the one that comes as a package.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Starts a browser that reaches nothing but this machine's pages. */
export async function openChromium(): Promise<Browser> {
  const system = SYSTEM.find((file) => existsSync(file));
  if (system !== undefined) return chromium.launch({ executablePath: system, args: QUIET });
  // Read at import: it makes the package unpack the libraries that a bare Debian lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  // Its own arguments put all into one process, which dies with the first page that is closed.
  return chromium.launch({ executablePath: await packed.executablePath(), args: QUIET });
}
