// Keeps other sites away from the workbench: only pages served from this machine's own address may speak to it.
import type { MiddlewareHandler } from 'hono';

const LOCAL_NAMES = ['127.0.0.1', 'localhost'];
/** Inline scripts stay allowed because the add-on's page inherits this policy in its frame; nothing comes from outside. */
const POLICY = "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'";

/**
 * Refuses a foreign Host (DNS rebinding) or Origin (another site in the same browser) with 403.
 * @param port asked at each request, because the port is known only once the server listens
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = LOCAL_NAMES.map((name) => `${name}:${port()}`);
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    // The frame of the add-on's page has no origin and must load its half of the wire, which holds no secret.
    const isFrameScript = origin === 'null' && context.req.path === '/bridge.js';
    const foreign = origin !== undefined && !hosts.some((one) => origin === `http://${one}`);
    if (!hosts.includes(host) || (foreign && !isFrameScript)) return context.text('Only from this machine.', 403);
    await next();
    context.header('Content-Security-Policy', POLICY);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-store');
  };
}
