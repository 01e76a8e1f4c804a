// Who may do what to a client, and to the base as a whole (rules 1.12), as tables. Rights prevent mistakes, not malice.
import type { Client, Department, Issue } from './model.ts';
import { type Rules, sectionKindOf } from './transitions.ts';

/** What a person does to a client (rules 2.3). */
export type Deed =
  | 'advance'
  | 'back'
  | 'refuse'
  | 'park'
  | 'unpark'
  | 'notYet'
  | 'reopen'
  | 'recycle'
  | 'cancelWin'
  | 'churn'
  | 'contact'
  | 'plan'
  | 'assign'
  | 'handover'
  | 'undo'
  | 'merge'
  | 'person'
  | 'deal'
  | 'sign'
  | 'amend'
  | 'cancelDeal'
  | 'credit'
  | 'pay';

/** Who is at work. */
export interface Who {
  /** '' = nobody of Team: may look, and nothing else. */
  person: string;
  role: string;
  department: Department | '';
  /** Answers for the base (Settings.base_keeper): has the rights of a data keeper besides his own. */
  keeper?: boolean;
}

const SELLERS = ['seller', 'client_manager', 'developer'];
const HEADS = ['owner', 'head_sales', 'head_client', 'assistant_head'];
const KEEPERS = ['data_keeper', 'base_keeper'];
export const BOOKKEEPER = 'bookkeeper';

/** Roles that may with clients of their own, and with any. */
interface Right {
  own: readonly string[];
  any: readonly string[];
}
const OWN: Right = { own: SELLERS, any: HEADS };
const HEAD: Right = { own: [], any: HEADS };
const RIGHTS: Record<Deed, Right> = {
  advance: OWN,
  back: OWN,
  refuse: OWN,
  park: OWN,
  unpark: OWN,
  notYet: OWN,
  reopen: OWN,
  churn: OWN,
  contact: OWN,
  plan: OWN,
  person: OWN,
  /** An entry of one's own, whosever client it is. */
  undo: OWN,
  assign: HEAD,
  /** Sellers only what is due: `due` of `may`. */
  handover: OWN,
  recycle: HEAD,
  cancelWin: HEAD,
  merge: { own: [], any: [...HEADS, ...KEEPERS] },
  deal: OWN,
  sign: OWN,
  cancelDeal: OWN,
  /** Of the bookkeeper only the papers (rules 1.4). */
  amend: { own: SELLERS, any: [...HEADS, BOOKKEEPER] },
  credit: HEAD,
  pay: { own: [], any: [...HEADS, BOOKKEEPER] },
};

/** What a person does to the base as a whole. */
export type BaseDeed = 'add' | 'set_up' | 'settings' | 'pay' | 'repair' | 'release' | 'departments';

const OF_BASE: Record<BaseDeed, readonly string[]> = {
  /** One client or a list. */
  add: [...SELLERS, ...HEADS, ...KEEPERS],
  set_up: [...HEADS, ...KEEPERS],
  settings: HEADS,
  pay: ['owner'],
  repair: [...HEADS, ...KEEPERS],
  /** The clients of who has left are given to others. */
  release: HEADS,
  /** The client department is opened or closed. */
  departments: ['owner'],
};

/** Whether this person may do this to the base; else who may: `roles`. */
export function mayToBase(deed: BaseDeed, { person, role, keeper }: Who): Issue | null {
  const roles = OF_BASE[deed];
  const isOne = roles.includes(role) || (keeper === true && roles.includes('data_keeper'));
  return person !== '' && isOne ? null : { code: 'no_right', deed, roles: [...roles], manager: '' };
}

/** The role of who only says who he is: no head's and no owner's rights (rules 1.12). */
export const asSeller = (role: string): string => (HEADS.includes(role) ? 'seller' : role);

/** A head, or an owner; an assistant is one in the own department. */
export function isHead({ person, role, department }: Who, client: Pick<Client, 'department'>): boolean {
  const outside = role === 'assistant_head' && ![client.department, 'management'].includes(department);
  return person !== '' && HEADS.includes(role) && !outside;
}

/** One's own client, or one that nobody has yet in one's own department. */
function isOwn({ person, department }: Who, { manager, department: of }: Client): boolean {
  return person !== '' && (manager === person || (manager === '' && department === of));
}

/**
 * Whether this person may do this to this client now; else who may: `roles`, and `manager` where the client's own may.
 * @param extra manager = the one chosen in the form; mine = an undo takes back what this person did; due = a handover that is
 */
export function may(
  deed: Deed,
  who: Who,
  client: Client,
  rules: Rules,
  extra: { manager?: string; mine?: boolean; due?: boolean } = {},
): Issue | null {
  const { manager = client.manager, mine = false, due = true } = extra;
  // A client that nobody has may be taken by oneself; to somebody else it is given by who may assign.
  const given = manager !== client.manager && !(client.manager === '' && manager === who.person);
  if (given && deed !== 'assign' && may('assign', who, client, rules)) return may('assign', who, client, rules);
  const isHard = sectionKindOf(rules, client.section) === 'hard_refusal';
  const isHeads = (isHard && deed !== 'undo') || (deed === 'handover' && !due);
  const { own, any } = isHeads ? { ...RIGHTS[deed], own: [] } : RIGHTS[deed];
  const isOne = any.includes(who.role) && (!HEADS.includes(who.role) || isHead(who, client));
  const isKeeper = who.keeper === true && any.includes('data_keeper');
  if (who.person !== '' && (isOne || isKeeper)) return null;
  // An assistant of the other department sells like everybody else.
  const sells = [...own, ...(own.length > 0 ? ['assistant_head'] : [])].includes(who.role);
  const its = deed === 'undo' ? mine && who.person !== '' : isOwn(who, client);
  if (sells && its) return null;
  return { code: 'no_right', deed, roles: [...any], manager: own.length > 0 && deed !== 'undo' ? client.manager : '' };
}
