// Who may do what (rules 1.12), and what the card offers (ui.md, "Bottom bar of the card").
import { describe, expect, test } from 'vitest';
import type { Client } from '../../src/domain/model.ts';
import { type Deed, may, type Who } from '../../src/domain/rights.ts';
import { waysOf } from '../../src/domain/ways.ts';
import { c2, handed, hard, merged, parked, parkedWon, soft, won } from './clients.ts';
import { c1, client, rules } from './rules.ts';

const who = (role: string, person = 'M-09', department: Who['department'] = 'sales'): Who => ({
  person,
  role,
  department,
});
const OWN: Deed[] = ['advance', 'back', 'contact', 'notYet', 'refuse', 'park', 'unpark', 'reopen', 'churn', 'person'];
const HEADS: Deed[] = ['recycle', 'cancelWin', 'assign'];
const all: Deed[] = [...OWN, ...HEADS, 'merge', 'undo'];
const allowed = (of: Who, to: Client): Deed[] => all.filter((deed) => may(deed, of, to, rules) === null);

describe('the table of 1.12', () => {
  test.each([
    ['a seller, his own client', who('seller', 'M-01'), c2, OWN],
    ["a seller, somebody else's", who('seller'), c2, []],
    ['a seller, a client that nobody has yet', who('seller'), client({ manager: '' }), OWN],
    ['a seller, one of the client department that nobody has', who('seller'), client({ ...handed, manager: '' }), []],
    ['a client manager, his own', who('client_manager', 'M-03', 'client'), handed, OWN],
    ['a developer, his own', who('developer', 'M-03', 'client'), handed, OWN],
    ['a head, any', who('head_sales'), handed, all],
    ['an owner, any', who('owner', 'M-04', 'management'), c2, all],
    ['an assistant, the own department', who('assistant_head'), c2, all],
    ['an assistant, the other department', who('assistant_head'), handed, []],
    ['an assistant, an own client of the other department', who('assistant_head', 'M-03'), handed, OWN],
    ['a database keeper', who('data_keeper'), c2, ['merge']],
    ['a bookkeeper', who('bookkeeper'), c2, []],
    ['nobody of Team', who('', '', ''), c2, []],
    ['nobody of Team, a client that nobody has', who('', '', ''), client({ manager: '' }), []],
    ['a role without a person', who('owner', ''), c2, []],
    ['a seller, a hard refusal of his own', who('seller', 'M-01'), hard, []],
    ['a head, a hard refusal', who('head_sales'), hard, all],
  ] as const)('%s', (_what, of, to, wanted) => expect(allowed(of, to)).toEqual(wanted));

  test('a refusal names who may: the roles, and the manager where his own may', () => {
    expect(may('advance', who('seller'), c2, rules)).toEqual({
      code: 'no_right',
      deed: 'advance',
      roles: ['owner', 'head_sales', 'head_client', 'assistant_head'],
      manager: 'M-01',
    });
    expect(may('recycle', who('seller', 'M-01'), soft, rules)).toMatchObject({ deed: 'recycle', manager: '' });
  });
  test('who answers for the base has the rights of a keeper besides', () => {
    expect(may('merge', who('seller'), c2, rules)?.code).toBe('no_right');
    expect(may('merge', { ...who('seller'), keeper: true }, c2, rules)).toBeNull();
    expect(may('assign', { ...who('seller'), keeper: true }, c2, rules)?.code).toBe('no_right');
  });
  test('a form that gives the client to somebody else is an assigning', () => {
    expect(may('advance', who('seller', 'M-01'), c2, rules, { manager: 'M-02' })).toMatchObject({ deed: 'assign' });
    expect(may('advance', who('head_sales'), c2, rules, { manager: 'M-02' })).toBeNull();
    expect(may('advance', who('seller'), client({ manager: '' }), rules, { manager: 'M-09' })).toBeNull();
    // Who may take a client that nobody has may not give it to a colleague.
    expect(may('advance', who('seller'), client({ manager: '' }), rules, { manager: 'M-02' })).toMatchObject({
      deed: 'assign',
    });
  });
  test('an entry of one’s own is undone by sellers, any by heads', () => {
    const undo = (of: Who, mine: boolean) => may('undo', of, c2, rules, { mine }) === null;
    expect(undo(who('seller'), true)).toBe(true);
    expect(undo(who('seller', 'M-01'), false)).toBe(false);
    expect(undo(who('data_keeper'), true)).toBe(false);
    expect(undo(who('head_client'), false)).toBe(true);
  });
});

describe('ways', () => {
  const seller = who('seller', 'M-01');
  const owner = who('owner', 'M-04', 'management');
  const names = (of: Client, as: Who) =>
    waysOf(of, rules, as, { mine: true }).ways.map(({ deed, to }) => [deed, to].join(' ').trim());
  const c3 = client({ ...c1, stage: 'c3' });
  /** What is done to deals that are there. */
  const RARE = ['amend', 'cancelDeal', 'credit'];
  const TAIL = ['assign', 'person', 'merge'];
  test.each([
    ['New', client(), ['advance c1', 'contact', 'refuse', 'advance deal', 'advance c2', 'advance c3', 'undo', ...TAIL]],
    ['contact', c2, ['advance c3', 'contact', 'refuse', 'advance deal', 'park', 'back c1', 'undo', ...TAIL]],
    ['the last contact', c3, ['advance deal', 'contact', 'refuse', 'park', 'back c2', 'back c1', 'undo', ...TAIL]],
    [
      'archive',
      parked,
      ['unpark', 'contact', 'notYet', 'advance deal', 'refuse', 'undo', 'advance c3', 'back c1', ...TAIL],
    ],
    [
      'archive of a customer',
      parkedWon,
      ['unpark', 'contact', 'notYet', 'deal', 'sign', 'pay', ...RARE, 'churn', 'undo', 'cancelWin', ...TAIL],
    ],
    [
      'soft refusal',
      soft,
      ['reopen c1', 'contact', 'notYet', 'undo', 'reopen c2', 'reopen c3', 'reopen deal', 'recycle', ...TAIL],
    ],
    [
      'hard refusal',
      hard,
      ['reopen c1', 'contact', 'undo', 'reopen c2', 'reopen c3', 'reopen deal', 'recycle', 'person', 'merge'],
    ],
    ['Deal of sales', won, ['pay', 'contact', 'deal', 'sign', ...RARE, 'park', 'churn', 'undo', 'cancelWin', ...TAIL]],
    [
      'Deal of the client department',
      { ...won, department: 'client' as const },
      ['deal', 'contact', 'pay', 'sign', ...RARE, 'park', 'churn', 'undo', 'cancelWin', ...TAIL],
    ],
    [
      'a client who has left',
      { ...soft, customer_since: '2026-01-01' },
      [
        'reopen c1',
        'contact',
        'notYet',
        'undo',
        'reopen c2',
        'reopen c3',
        'reopen deal',
        'recycle',
        'pay',
        ...RARE,
        ...TAIL,
      ],
    ],
    ['merged', merged, []],
  ] as const)('%s, for the owner', (_what, of, wanted) => expect(names(of, owner)).toEqual(wanted));

  test('the first entry is the button, also for the seller; what only heads may is told', () => {
    expect(names(c2, seller)[0]).toBe('advance c3');
    const { ways, denied } = waysOf(soft, rules, seller, { mine: true });
    expect(ways[0]).toEqual({ deed: 'reopen', to: 'c1' });
    expect(denied.map(({ deed }) => deed)).toEqual(['recycle', 'assign', 'merge']);
    expect(denied[0]?.roles).toContain('head_sales');
  });
  test('a hard refusal offers a seller nothing but to take back his entry', () => {
    expect(names(hard, seller)).toEqual(['undo']);
    expect(waysOf(hard, rules, seller).denied.map(({ deed }) => deed)).toEqual([
      'reopen',
      'contact',
      'undo',
      'recycle',
      'person',
      'merge',
    ]);
  });
  test('what the row does not say: nothing to undo', () => {
    const { ways } = waysOf(won, rules, owner, { undoable: false });
    expect(ways.map(({ deed }) => deed)).not.toContain('undo');
  });
});
