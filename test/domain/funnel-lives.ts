// Random lives of clients as the transitions of rules 2.3 allow them, told as the lines of History that they would have left.
import fc from 'fast-check';
import type { ReplayLine } from '../../src/domain/cycles.ts';
import type { EventType } from '../../src/domain/model.ts';
import type { FunnelClient, FunnelDeal } from '../../src/domain/population.ts';

export interface World {
  lines: ReplayLine[];
  clients: FunnelClient[];
  deals: FunnelDeal[];
}
interface State {
  stage: string;
  section: string;
  manager: string;
  department: string;
  cycle: number;
  /** The last contact stage of the attempt, and who won it: where a cancelled win goes. */
  contact: string;
  winner: string;
}
/** What a client may be born as: the state of an import, and the reason of a refusal or of the archive. */
const BIRTHS = [
  '',
  '',
  '',
  '',
  '',
  'c1',
  'c3',
  'deal',
  'refusal crisis',
  'refusal mistake',
  'c1 archive',
  'deal archive',
];
const SALES = ['Ivan', 'Maria', ''];
const CARE = ['Olga', 'Petr'];
const REASONS = ['crisis', 'no_money', 'non_profile', 'mistake', ''];
const CONTACTS = ['c1', 'c2', 'c3'];
const SECTIONS: Record<string, string> = { new: 'to_call', deal: 'customer', refusal: 'soft_refusal' };
const sectionOf = (stage: string, reason: string): string =>
  stage === 'refusal' && ['non_profile', 'mistake'].includes(reason) ? 'hard_refusal' : (SECTIONS[stage] ?? 'in_work');

/** One tick of a world: whose turn it is, what is chosen of what is possible, and how many days have gone. */
type Tick = [client: number, choice: number, days: number, more: number];

/** Deals of a world; those of undone wins stay, as the base keeps its rows. */
class Life {
  private past: { state: State; ids: string[] }[] = [];
  private day: number;
  private state: State = {
    stage: '',
    section: '',
    manager: '',
    department: 'sales',
    cycle: 1,
    contact: '',
    winner: '',
  };

  constructor(
    private readonly id: string,
    private readonly world: World,
    born: number,
    birth: string,
    manager: string,
  ) {
    this.day = born;
    const [stage = '', more = ''] = birth.split(' ');
    const section = more === 'archive' ? 'archive' : sectionOf(stage || 'new', more);
    const department = stage === 'deal' ? 'client' : 'sales';
    const contact = CONTACTS.includes(stage) ? stage : '';
    const given = { stage: stage || 'new', section, manager, department, contact };
    this.tell('create', { ...given }, { stage_to: stage, reason: stage === 'refusal' ? more : '' });
  }

  /** What may be done now: T02–T16, T18–T22 of rules 2.3. */
  private possible(contacts: readonly string[]): string[] {
    const { stage, section } = this.state;
    const always = ['assign', 'talk', 'undo'];
    const rest = section === 'archive' ? ['unpark', 'talk'] : ['park'];
    const later = contacts.filter((one) => one > stage);
    if (stage === 'new') return [...contacts, ...contacts, 'deal', 'refusal', 'refusal', ...always];
    if (stage === 'refusal') return [...contacts, 'new', 'reopen with a deal', ...always];
    if (stage === 'deal') return ['handover', 'cancel', 'refusal', 'another deal', ...rest, ...always];
    const back = contacts.filter((one) => one < stage);
    return [...later, ...later, 'deal', 'deal', 'refusal', 'refusal', ...back, ...rest, ...rest, ...always];
  }

  tick([, choice, days, more]: Tick, contacts: readonly string[]): void {
    this.day += days;
    const possible = this.possible(contacts);
    const what = possible[choice % possible.length] ?? 'talk';
    const reason = REASONS[more % REASONS.length] ?? '';
    const { stage, manager, contact, winner } = this.state;
    switch (what) {
      case 'assign':
        this.tell('assign', { manager: (stage === 'deal' ? CARE : SALES)[more % 2] ?? '' });
        break;
      case 'handover':
        this.tell('handover', { manager: CARE[more % 2] ?? '', department: 'client' });
        break;
      case 'talk':
        // Such a line says nothing about who has the client.
        this.tell('contact', {}, { manager_to: '', department_to: '' });
        break;
      case 'another deal':
        this.tell('deal', {}, { deal_id: this.sell(more), manager_to: '', department_to: '' });
        break;
      case 'park':
        this.tell('park', { section: 'archive' }, { reason: 'later' });
        break;
      case 'unpark':
        this.tell('unpark', { section: sectionOf(stage, '') });
        break;
      case 'undo':
        this.undo();
        break;
      case 'cancel':
        this.move(contact || 'c1', { department: 'sales', manager: winner || manager });
        break;
      case 'refusal':
        this.move('refusal', {}, { reason: stage === 'deal' ? 'quality' : reason });
        break;
      case 'reopen with a deal':
        this.move('c1', {});
        this.win(more);
        // One click: both are undone together.
        this.past.splice(-2, 2, { state: this.past.at(-2)!.state, ids: this.past.slice(-2).flatMap(({ ids }) => ids) });
        break;
      case 'new':
        this.move('new', { department: 'sales', manager: SALES[more % 3] ?? '' });
        break;
      case 'deal':
        this.win(more);
        break;
      default:
        this.move(what, {});
    }
  }

  private win(more: number): void {
    this.move('deal', { winner: this.state.manager }, { deal_id: more % 7 === 0 ? '' : this.sell(more) });
  }

  private sell(more: number): string {
    const deal_id = `D-${this.world.deals.length + 1}`;
    const channel = ['direct', 'partner', ''][more % 3] ?? '';
    this.world.deals.push({ deal_id, amount: more % 5 === 0 ? null : 10_000 + more * 777, channel });
    return deal_id;
  }

  private move(stage: string, change: Partial<State>, line: Partial<ReplayLine> = {}): void {
    const again = this.state.stage === 'refusal' ? { cycle: this.state.cycle + 1, contact: '' } : {};
    const met = CONTACTS.includes(stage) ? { contact: stage } : {};
    const section = sectionOf(stage, line.reason ?? '');
    const from = { stage_to: stage, stage_from: this.state.stage };
    this.tell('stage', { ...again, ...met, stage, section, ...change }, { ...from, ...line });
  }

  private undo(): void {
    // A creation is not undone (T18).
    if (this.past.length < 2) return;
    const { state, ids } = this.past.pop()!;
    this.write('void', state, { stage_to: state.stage, voids: ids.join(', ') });
    this.state = state;
  }

  tell(event_type: EventType, change: Partial<State>, line: Partial<ReplayLine> = {}): void {
    const before = this.state;
    this.state = { ...before, ...change };
    this.past.push({ state: before, ids: [this.write(event_type, this.state, line)] });
  }

  private write(event_type: EventType, state: State, line: Partial<ReplayLine>): string {
    const event_id = `H-${String(this.world.lines.length + 1).padStart(6, '0')}`;
    this.world.lines.push({
      event_id,
      event_on: dayOf(this.day),
      event_type,
      client_id: this.id,
      cycle: state.cycle,
      stage_to: '',
      section_to: state.section,
      manager_to: state.manager,
      department_to: state.department,
      reason: '',
      voids: '',
      stage_from: '',
      deal_id: '',
      ...line,
    });
    return event_id;
  }
}

/** A day of the spring or the summer of 2026. */
export const dayOf = (number: number): string => new Date(Date.UTC(2026, 3, 1 + number)).toISOString().slice(0, 10);

const anyRow = fc.record({
  tag: fc.constantFrom('large', 'small', ''),
  category: fc.constantFrom('production', 'trade', ''),
  source: fc.constantFrom('website', 'referral', ''),
  expected_amount: fc.constantFrom(null, 100, 250_000, 1_999_999),
});
const anyBirth = fc.record({
  born: fc.nat(30),
  birth: fc.constantFrom(...BIRTHS),
  manager: fc.constantFrom(...SALES),
  row: anyRow,
  /** Merged into the first client, or its row is gone (an undone import). */
  end: fc.constantFrom('', '', '', '', '', 'merged', 'gone'),
});

/** Some clients with up to `ticks` events between them; the 2nd contact may be out of use for all of them. */
export const anyWorld = (ticks: number): fc.Arbitrary<World> =>
  fc
    .tuple(
      fc.array(anyBirth, { minLength: 1, maxLength: 12, size: 'max' }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(23), fc.nat(9), fc.nat(40)) as fc.Arbitrary<Tick>, {
        maxLength: ticks,
        size: 'max',
      }),
      fc.boolean(),
    )
    .map(([births, happened, withSecond]) => {
      const world: World = { lines: [], clients: [], deals: [] };
      const contacts = withSecond ? CONTACTS : ['c1', 'c3'];
      const lives = births.map(({ born, birth, manager }, at) => new Life(`C-${at + 1}`, world, born, birth, manager));
      for (const tick of happened) lives[tick[0] % lives.length]?.tick(tick, contacts);
      for (const [at, { row, end }] of births.entries()) {
        const merged = end === 'merged' && at > 0;
        for (const life of merged ? [lives[at], lives[0]] : []) life?.tell('merge', {});
        if (end === 'gone') continue;
        world.clients.push({ client_id: `C-${at + 1}`, ...row, merged_into: merged ? 'C-1' : '' });
      }
      return world;
    });
