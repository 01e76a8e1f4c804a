// The workbench's server: who may speak to it, what travels, how a dialog reaches a sleeping script.
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../../src/local/workbench/server.ts';
import { openTrialWorkbench } from '../browser/trial-workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openTrialWorkbench();
});
afterAll(() => workbench.close());

interface Reply {
  status: number;
  body: string;
}

/** Plain HTTP, because fetch does not let a caller lie about Host and Origin. */
function send(path: string, body: string | null, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const method = body === null ? 'GET' : 'POST';
    const sent = request(new URL(path, workbench.url), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

async function ask(verb: string, take: object): Promise<{ status: number; give: unknown }> {
  const { status, body } = await send(`/api/${verb}`, JSON.stringify(take), JSON_TYPE);
  return { status, give: JSON.parse(body) };
}

test('another host name is refused, as a rebound address of a foreign site would send', async () => {
  expect((await send('/', null, { host: 'evil.example:8420' })).status).toBe(403);
  expect((await send('/', null)).status).toBe(200);
});

test('another site in the same browser is refused, and so is a form it could post', async () => {
  expect((await send('/api/tabs', '{}', { ...JSON_TYPE, origin: 'http://evil.example' })).status).toBe(403);
  expect((await send('/api/tabs', '{}', { ...JSON_TYPE, origin: 'null' })).status).toBe(403);
  expect((await send('/api/tabs', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
});

test('the page may load nothing from elsewhere', async () => {
  const response = await fetch(workbench.url);
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self' data: blob:;/);
});

test('a second workbench takes the next free port', async () => {
  const port = Number(new URL(workbench.url).port);
  const second = await openTrialWorkbench(port);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});

test('only the cells asked for travel', async () => {
  const { give } = await ask('window', { tab: 'Clients', top: 3, left: 1, rows: 2, columns: 2 });
  expect(give).toEqual([
    [{ text: 'C-1', color: '#5f6368' }, { text: 'Client 1' }],
    [{ text: 'C-2', color: '#5f6368' }, { text: 'Client 2' }],
  ]);
});

test('a hidden row has no height, other heights are listed', async () => {
  const { give } = await ask('layout', { tab: 'Clients' });
  expect(give).toMatchObject({
    rowHeight: 21,
    otherRows: [
      [1, 0],
      [2, 54],
    ],
    frozenRows: 2,
    frozenColumns: 2,
  });
});

test('a row without a height of its own grows with large letters', async () => {
  await ask('addSheet', { name: 'Plain', rows: [['one']], text: true, by: {} });
  const plain = (await ask('layout', { tab: 'Plain' })).give as { otherRows: number[][] };
  expect(plain.otherRows).toEqual([]);
  const funnel = (await ask('layout', { tab: 'Funnel' })).give as { otherRows: number[][] };
  // 18 points are 24 pixels, a line of them is 27.6; the merged cell of row 5 makes nothing grow.
  expect(funnel.otherRows).toEqual([[1, 33]]);
});

test('people come from the tab with the keys of Team', async () => {
  expect((await ask('people', {})).give).toEqual([
    { email: 'olga@example.com', name: 'Olga', role: 'head' },
    { email: 'ivan@example.com', name: 'Ivan', role: 'seller' },
  ]);
});

test('the page may call functions only, and no private ones', async () => {
  expect((await ask('info', {})).give).toMatchObject({
    name: 'trial',
    functions: expect.arrayContaining(['hello', 'fail', 'rename']),
  });
  expect(((await ask('info', {})).give as { functions: string[] }).functions).not.toContain('secret_');
});

test('an error of the book comes back as its sentence', async () => {
  expect(await ask('layout', { tab: 'Nowhere' })).toEqual({
    status: 409,
    give: { error: 'There is no tab "Nowhere".' },
  });
});

test('a verb that is not for the page is refused', async () => {
  expect((await ask('exportXlsx', { file: '/tmp/x' })).status).toBe(404);
  expect((await ask('constructor', {})).status).toBe(404);
});

test('a book name cannot leave the folder', async () => {
  const { status, give } = await ask('book', { fresh: '../outside', language: 'en' });
  expect(status).toBe(409);
  expect(give).toEqual({ error: 'A name of a book is up to 80 letters, digits, spaces, dots and hyphens.' });
});

test('a script sleeps in a prompt until the page answers', async () => {
  const events = await fetch(new URL('/api/events', workbench.url));
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  const ran = ask('menu', { path: 'Clientbase ▸ More ▸ Rename the first client', by: {} });
  let heard = '';
  while (!heard.includes('"ask"')) heard += (await reader.read()).value ?? '';
  expect(heard).toContain('New name of the first client?');
  await ask('answer', { button: 'OK', text: 'Zed GmbH' });
  expect((await ran).give).toMatchObject({ ok: true });
  while (!heard.includes('"changed"')) heard += (await reader.read()).value ?? '';
  expect(heard).toContain('Renamed to Zed GmbH');
  expect((await ask('cells', { a1: 'Clients!B3', raw: false })).give).toEqual([['Zed GmbH']]);
  await reader.cancel();
});

test('cancelling wakes nobody: the script that waits is ended and the book is open again', async () => {
  const ran = ask('menu', { path: 'Clientbase ▸ More ▸ Rename the first client', by: {} });
  await new Promise((later) => setTimeout(later, 300));
  expect((await ask('cancel', {})).status).toBe(200);
  expect(await ran).toEqual({ status: 409, give: { error: 'The script was stopped.' } });
  expect((await ask('tabs', {})).status).toBe(200);
});
