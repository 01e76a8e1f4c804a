// Demo data by the menu (rules 1.14): a base without clients is filled with a worked example, and cleared of it again.
import { demoClients } from '../domain/demo.ts';
import { DEMO_DAY, DEMO_SETTINGS, DEMO_TEAM, type DemoName } from '../domain/demo-story.ts';
import { lineOf } from '../domain/transitions.ts';
import { dayText, fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { commit, type Event, nextIds } from '../sheets/commit.ts';
import { addTeam, changeSettings, moveRates, removeDemo, traceDemo } from '../sheets/demo-rows.ts';
import { closedThrough } from '../sheets/lock.ts';
import { rebuild } from '../sheets/projection.ts';
import { monthLabel } from '../sheets/report-words.ts';
import type { Row } from '../sheets/tab.ts';
import { actorOf } from './actor.ts';
import { rebuildBuilt } from './building.ts';
import { onBook, openedFor } from './menu.ts';
import { locate, rulesOf } from './situation.ts';

/** What it says; `done` = all that reports show has come or gone. */
interface Outcome {
  told: string;
  done?: true;
}

const byKeepers = (run: (book: Book) => Outcome) => (): void => {
  openedFor('set_up');
  let isDone = false;
  onBook((book) => {
    const { told, done = false } = run(book);
    isDone = done;
    return told;
  });
  if (isDone) rebuildBuilt();
};
export const fillWithDemo = byKeepers(fillIn);
export const clearDemo = byKeepers(clear);

const BEFORE_THE_STORY = '2025-01-01';

function fillIn(book: Book): Outcome {
  const { demo } = book.locale.messages;
  if (book.tab('clients').lastRow() > 2) return { told: demo.not_empty };
  const unit = 10 ** book.decimals;
  const team = addTeam(
    book,
    Object.entries(DEMO_TEAM).map(([person, [department, role, plan]]) => ({
      person,
      department,
      role,
      hired_on: BEFORE_THE_STORY,
      valid_from: BEFORE_THE_STORY,
      fte: 100,
      plan_month: plan * unit,
    })),
  );
  const settings = { ...changeSettings(book, DEMO_SETTINGS), ...moveRates(book, DEMO_SETTINGS.go_live) };
  const names = Object.keys(DEMO_TEAM) as DemoName[];
  const people = Object.fromEntries(names.map((name, index) => [name, String(team[index]?.person_id)]));
  const clients = demoClients({ rules: rulesOf(book, 'free'), people: people as Record<DemoName, string>, unit });
  const { events, undone } = eventsOf(book, clients);
  const [first] = events;
  if (first) first.changes = { ...first.changes, settings, rows: { ...first.changes.rows, team } };
  const actor = actorOf(book).id;
  const lines = commit(book, { events, requestId: '', actor, origin: 'demo' });
  for (const index of undone) undo(book, lines[index]?.event_id ?? '', lines[index]?.client_id ?? '', actor);
  book.saveState({ ...book.state, demo: DEMO_DAY });
  const told = fill(book.locale, demo.filled, { clients: clients.length, day: dayText(book.locale, DEMO_DAY) });
  return { told, done: true };
}

/** All events under the ids of their clients, deals and payments; `undone` = places of those that are undone afterwards. */
function eventsOf(book: Book, clients: ReturnType<typeof demoClients>): { events: Event[]; undone: number[] } {
  const all = clients.flatMap((client) => client.events);
  const ids = (tab: 'deals' | 'payments', count: number) => nextIds(book, tab, count);
  const clientIds = nextIds(book, 'clients', clients.length);
  const dealIds = ids('deals', all.filter(({ deal }) => deal).length);
  const paymentIds = ids('payments', all.filter(({ payment }) => payment).length);
  const events: Event[] = [];
  const undone: number[] = [];
  for (const [index, { fields, events: told }] of clients.entries()) {
    const client_id = clientIds[index] ?? '';
    const { name = '' } = fields;
    let deal_id = '';
    for (const [at, event] of told.entries()) {
      const rows: Record<string, Row[]> = {};
      if (at === 0) rows.clients = [{ sale_kind: 'consultative', ...fields, client_id }];
      if (event.deal) {
        deal_id = dealIds.shift() ?? '';
        rows.deals = [{ ...(event.deal as unknown as Row), client_id, deal_id, name }];
      }
      if (event.payment) {
        const month = event.payment.paid_on.slice(0, 7);
        rows.payments = [
          { ...(event.payment as unknown as Row), payment_id: paymentIds.shift() ?? '', deal_id, name, month },
        ];
      }
      if (event.undone) undone.push(events.length);
      const isSale = event.deal !== undefined || event.payment !== undefined;
      events.push({
        line: { ...event.line, client_id, deal_id: isSale ? deal_id : '' },
        changes: Object.keys(rows).length > 0 ? { rows } : {},
      });
    }
  }
  return { events, undone };
}

/** The entry made by mistake: a line that voids it, and the row as History then has it. */
function undo(book: Book, voids: string, clientId: string, actor: string): void {
  const lookup = locate(book, clientId);
  if (!('found' in lookup)) return;
  const line = lineOf(lookup.found.client, '2026-06-20', { event_type: 'void', stage_from: '', voids });
  commit(book, { events: [{ line, changes: {} }], requestId: '', actor, origin: 'demo' });
  rebuild(book, [clientId]);
}

function clear(book: Book): Outcome {
  const { demo } = book.locale.messages;
  const trace = traceDemo(book);
  if (trace.clients.size === 0) return { told: demo.none };
  const month = closedThrough(book);
  if (month !== '') {
    const { reopen: item, demo_stays } = book.locale.deeds.month;
    return { told: fill(book.locale, demo_stays, { month: monthLabel(book.locale, month), item }) };
  }
  const { client_id = [], name = [] } = book.tab('clients').columns(['client_id', 'name']);
  const other = client_id.findIndex((id, index) => !trace.clients.has(String(id)) && (id !== '' || name[index] !== ''));
  if (other >= 0) {
    return { told: fill(book.locale, demo.not_alone, { client: String(name[other] || client_id[other]) }) };
  }
  removeDemo(book, trace);
  return { told: demo.cleared, done: true };
}
