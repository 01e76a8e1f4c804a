// Where a client stands by its lines, read off rules 2.3 and not off the program; and the invariants of 2.6 for one client.
import type { Row } from './crowd-world.ts';

/** Kinds of the stages of a new base. */
const KIND: Record<string, string> = {
  new: 'new',
  c1: 'contact',
  c2: 'contact',
  c3: 'contact',
  deal: 'won',
  refusal: 'lost',
};
/** Rules 2.5: section → kinds of stage. */
const MATRIX: Record<string, string[]> = {
  to_call: ['new'],
  in_work: ['contact'],
  customer: ['won'],
  archive: ['contact', 'won'],
  soft_refusal: ['lost'],
  hard_refusal: ['lost'],
};
const HARD = ['non_profile', 'conflict', 'closed', 'mistake'];
const ARCHIVES = ['later', 'budget', 'season'];

export interface Stand {
  [key: string]: string;
}

/** The lines that count, oldest first: what a void names never happened, unless the void itself was taken back. */
export function counting(lines: readonly Row[]): Row[] {
  const gone = new Set<string>();
  for (const line of [...lines].reverse()) {
    if (line.event_type === 'void' && !gone.has(line.event_id ?? '')) {
      for (const id of (line.voids ?? '').split(/,\s*/)) gone.add(id);
    }
  }
  return lines.filter((line) => line.event_type !== 'void' && !gone.has(line.event_id ?? ''));
}

/** Where a client stands after these lines (all of its lines, oldest first); null when nothing created it. */
export function standAfter(lines: readonly Row[]): Stand | null {
  const counted = counting(lines);
  if (counted[0]?.event_type !== 'create') return null;
  const stand: Stand = { stage: '', section: '', first_contact_on: '', last_contact_on: '', next_action_on: '' };
  for (const key of ['reason', 'revisit_on', 'acquired_by', 'customer_since', 'handover_on']) stand[key] = '';
  let firstWin = '';
  for (const line of counted) {
    if (line.event_type === 'merge') continue;
    const from = KIND[stand.stage ?? ''] ?? 'new';
    const wasClient = stand.department === 'client';
    stand.manager = line.manager_to ?? '';
    stand.department = line.department_to ?? '';
    stand.cycle = line.cycle ?? '';
    if (line.section_to) stand.section = line.section_to;
    const on = line.event_on ?? '';
    if (stand.department !== 'client') stand.handover_on = '';
    else if (!wasClient) stand.handover_on = on;
    switch (line.event_type) {
      case 'create':
        stand.stage = line.stage_to || 'new';
        stand.next_action_on = line.next_action_on ?? '';
        if (KIND[stand.stage] !== 'new') arrive(stand, line, 'new');
        break;
      case 'stage':
        stand.stage = line.stage_to ?? '';
        arrive(stand, line, from);
        break;
      case 'contact':
        if (line.contact_kind && line.contact_kind !== 'no_answer') stand.last_contact_on = on;
        if (line.next_action_on) stand.next_action_on = line.next_action_on;
        if (line.revisit_on) stand.revisit_on = line.revisit_on;
        break;
      case 'deal':
        // Signing is a talk (T20); a further deal ends a parking (T19).
        if (line.contact_kind) stand.last_contact_on = on;
        if (line.next_action_on) stand.next_action_on = line.next_action_on;
        if (line.section_to && line.section_to !== 'archive') Object.assign(stand, { reason: '', revisit_on: '' });
        break;
      case 'park':
        Object.assign(stand, { reason: line.reason, revisit_on: line.revisit_on, next_action_on: '' });
        break;
      case 'unpark':
        Object.assign(stand, { reason: '', revisit_on: '', next_action_on: line.next_action_on });
        break;
    }
    const isWon = KIND[stand.stage ?? ''] === 'won';
    if (line.stage_to && isWon && stand.customer_since === '') {
      stand.customer_since = on;
      firstWin = stand.cycle ?? '';
    }
    if (
      line.event_type === 'stage' &&
      from === 'won' &&
      KIND[stand.stage ?? ''] === 'contact' &&
      firstWin === stand.cycle
    ) {
      stand.customer_since = '';
    }
  }
  return { ...stand, last_event: lines.at(-1)?.event_id ?? '' };
}

/** What "sets" of T02–T07, T10–T13 says, beside what every line says. */
function arrive(stand: Stand, line: Row, from: string): void {
  const to = KIND[stand.stage ?? ''];
  const on = line.event_on ?? '';
  stand.next_action_on = line.next_action_on ?? '';
  stand.reason = to === 'lost' ? (line.reason ?? '') : '';
  stand.revisit_on = to === 'lost' ? (line.revisit_on ?? '') : '';
  if (to === 'lost') return;
  if (from === 'lost') Object.assign(stand, { first_contact_on: '', acquired_by: '' });
  if (to === 'new') return;
  if (from === 'won' && to === 'contact') {
    stand.acquired_by = '';
    return;
  }
  stand.last_contact_on = on;
  stand.first_contact_on ||= on;
  if (to === 'won') stand.acquired_by = line.manager_to ?? '';
}

/** Everything about one client that the invariants speak of; words are codes. */
export interface Facts {
  client: Row;
  lines: readonly Row[];
  deals: readonly Row[];
  departmentOf(person: string): string;
}

/** The numbers of the invariants of rules 2.6 that do not hold for a client that was not merged away. */
export function broken({ client, lines, deals, departmentOf }: Facts): string[] {
  const { stage = '', section = '', reason = '', manager = '', department, tag } = client;
  const kind = KIND[stage] ?? '';
  const isParked = section === 'archive';
  const counted = counting(lines);
  const imported = counted[0]?.origin === 'import';
  const ofReason = HARD.includes(reason) ? 'hard_refusal' : 'soft_refusal';
  const holds: Record<string, boolean> = {
    'INV-01': MATRIX[section]?.includes(kind) === true,
    'INV-02':
      kind === 'lost'
        ? reason !== '' && !ARCHIVES.includes(reason) && ofReason === section
        : isParked
          ? ARCHIVES.includes(reason)
          : reason === '',
    'INV-03': !(isParked || section === 'soft_refusal') || client.revisit_on !== '',
    'INV-04': !['contact', 'won'].includes(kind) || (manager !== '' && client.first_contact_on !== ''),
    'INV-05':
      kind !== 'won' ||
      (deals.some(({ deal_status }) => deal_status !== 'cancelled') &&
        (imported || client.acquired_by !== '') &&
        client.customer_since !== ''),
    'INV-06':
      department !== 'client' ||
      (client.handover_on !== '' &&
        (kind === 'won' || (client.customer_since !== '' && (kind === 'lost' || client.cycle !== '1')))),
    'INV-07': manager === '' || departmentOf(manager) === department || departmentOf(manager) === 'management',
    'INV-08': !['new', 'contact'].includes(kind) || isParked || client.next_action_on !== '',
    'INV-10': lines.every(({ event_on = '' }, at) => at === 0 || event_on >= (before(lines, at)?.event_on ?? '')),
    'INV-15': (tag === 'non_profile') === (kind === 'lost' && reason === 'non_profile'),
    'INV-17':
      section !== 'to_call' ||
      !counted.some(
        ({ cycle, event_type, contact_kind = '', stage_to = '' }) =>
          cycle === client.cycle &&
          (['contact', 'won'].includes(KIND[stage_to] ?? '') ||
            (event_type === 'contact' && !['', 'no_answer'].includes(contact_kind))),
      ),
  };
  return Object.entries(holds).flatMap(([name, is]) => (is ? [] : [name]));
}

/** The line before, of those that are not voids: a void bears the day of what it takes out. */
function before(lines: readonly Row[], at: number): Row | undefined {
  if (lines[at]?.event_type === 'void') return undefined;
  const earlier = counting(lines.slice(0, at));
  return earlier.at(-1);
}
