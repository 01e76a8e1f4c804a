// What may be done to a client now (rules 2.3 and 1.12), in the order in which the card offers it.
import type { Client, Stage } from './model.ts';
import { kindOf } from './projection.ts';
import { firstContact, stagesBack } from './returning.ts';
import { type Deed, may, type Who } from './rights.ts';
import { type Rules, sectionKindOf, targets } from './transitions.ts';

export interface Way {
  deed: Deed;
  /** The stage, where the deed has a choice of them. */
  to?: string;
}

/** What the row does not say; what is not known is offered, and the deed itself looks (whether a win was paid). */
export interface Known {
  /** There is an entry to undo. */
  undoable?: boolean;
  /** It is an entry of this person, young enough. */
  mine?: boolean;
  /** Clients who have bought have a department of their own, with people in it. */
  split?: boolean;
}

/** The ways on, and those that the rules allow but not to this person: the deed and who may (1.12). */
export interface Ways {
  ways: Way[];
  denied: { deed: Deed; roles: string[]; manager: string }[];
}

/** The first one is the button of the card, the next ones its tools, the rest its menu. */
export function waysOf(client: Client, rules: Rules, who: Who, known: Known = {}): Ways {
  const result: Ways = { ways: [], denied: [] };
  for (const way of possible(client, rules, known)) {
    const no = may(way.deed, who, client, rules, { mine: known.mine ?? false });
    if (!no) result.ways.push(way);
    else if (!result.denied.some(({ deed }) => deed === way.deed)) {
      result.denied.push({ deed: way.deed, roles: no.roles as string[], manager: String(no.manager ?? '') });
    }
  }
  return result;
}

function possible(client: Client, rules: Rules, { undoable = true, split = false }: Known): Way[] {
  if (client.merged_into !== '') return [];
  const kind = kindOf(rules.stages, client.stage);
  const section = sectionKindOf(rules, client.section);
  const to = (deed: Deed, stages: readonly Stage[]): Way[] => stages.map(({ code }) => ({ deed, to: code }));
  const of = (...deeds: Deed[]): Way[] => deeds.map((deed) => ({ deed }));
  const undo = undoable ? of('undo') : [];
  const handover = split && kind === 'won' && client.department === 'sales' ? of('handover') : [];
  const rest = [...handover, ...of(...(section === 'hard_refusal' ? [] : (['assign'] as const)), 'person', 'merge')];
  const [next, ...later] = targets(client, rules);
  const forward = to('advance', next ? [next] : []);
  const win = to(
    'advance',
    later.filter((stage) => stage.kind === 'won'),
  );
  const skips = to(
    'advance',
    later.filter((stage) => stage.kind !== 'won'),
  );
  const returns = to('back', stagesBack(client, rules));
  // Deals and money go on when a client rests or has left.
  const money = client.customer_since === '' ? [] : of('pay', 'amend', 'cancelDeal', 'credit');

  if (kind === 'new') return [...forward, ...of('contact', 'refuse'), ...win, ...skips, ...undo, ...rest];
  if (kind === 'lost') {
    const first = firstContact(rules);
    const stages = [...rules.stages].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    const others = stages.filter((stage) => stage.active && stage !== first && ['contact', 'won'].includes(stage.kind));
    const tools = section === 'soft_refusal' ? of('contact', 'notYet') : of('contact');
    return [
      ...to('reopen', first ? [first] : []),
      ...tools,
      ...undo,
      ...to('reopen', others),
      ...of('recycle'),
      ...money,
      ...rest,
    ];
  }
  if (section === 'archive') {
    const tools = of('unpark', 'contact', 'notYet');
    if (kind === 'won')
      return [...tools, ...of('deal', 'sign'), ...money, ...of('churn'), ...undo, ...of('cancelWin'), ...rest];
    // The last contact stage leads straight to the deal.
    const [deal, onward] = next?.kind === 'won' ? [forward, []] : [win, [...forward, ...skips]];
    return [...tools, ...deal, ...of('refuse'), ...undo, ...onward, ...returns, ...rest];
  }
  if (kind === 'won') {
    // Sales waits for the money of the first deal, the client department for the next one (ui 4.2).
    const [pay, ...others] = money;
    const first = pay ? [pay] : [];
    const begin = client.department === 'client' ? of('deal', 'contact') : [...first, ...of('contact', 'deal')];
    const later = client.department === 'client' ? first : [];
    const rare = [...of('sign'), ...others, ...of('park', 'churn')];
    return [...begin, ...later, ...rare, ...undo, ...of('cancelWin'), ...rest];
  }
  return [...forward, ...of('contact', 'refuse'), ...win, ...skips, ...of('park'), ...returns, ...undo, ...rest];
}
