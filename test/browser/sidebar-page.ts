// The built sidebar page in a browser, in front of a small server that answers with cards.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type {
  AddAnswer,
  AddInput,
  AdvanceInput,
  Answer,
  Card,
  CardInput,
  DayView,
  DeedInput,
  Details,
  FieldView,
  FindInput,
  ImportLikeness,
  ImportPlan,
  ImportPlanInput,
  ImportResult,
  ImportRowsInput,
  ImportTabRowsInput,
  ImportTwinsInput,
  ImportUndo,
  ImportView,
  IntroduceInput,
  MergePlan,
  PlaybookView,
  Reassigned,
  ReassignInput,
  ReassignPlan,
  ReassignPlanInput,
  Refusal,
  RefuseInput,
  SearchHit,
  Settled,
  SettleInput,
  Start,
  Step,
  SweepView,
  UndoAnswer,
  UndoImportInput,
  UndoInput,
  User,
} from '../../src/contract/answers.ts';

/** What is known of a client about whom nothing is known. */
export const noDetails: Omit<Details, 'clientId'> = {
  stageDay: null,
  reached: {},
  goal: '',
  sent: [],
  timeline: [],
  deals: [],
  order: null,
  handover: null,
  revenue: 'new',
  refunded: false,
};

export const noDay: DayView = {
  date: '2026-06-30',
  groups: [],
  done: 0,
  total: 0,
  more: [],
  moreIn: 'To call',
  next: { on: '', tasks: [] },
};

type May<T> = Answer<T> | Promise<Answer<T>>;

export interface Doors {
  start(): May<Start>;
  selected(): May<{ clientId: string }>;
  card(input: CardInput): May<{ card: Card }>;
  details(input: CardInput): May<{ details: Details }>;
  find(input: FindInput): May<{ clients: SearchHit[] }>;
  playbook(input: CardInput): May<{ playbook: PlaybookView }>;
  myDay(): May<{ day: DayView }>;
  introduce(input: IntroduceInput): May<{ user: User | null }>;
  takeCopy(): May<object>;
  /** A test that merges says what it would do. */
  mergePlan?(): May<{ plan: MergePlan }>;
  addForm(): May<{ fields: FieldView[] }>;
  add(input: AddInput): May<AddAnswer>;
  advance(input: AdvanceInput): May<{ card: Card }>;
  refuse(input: RefuseInput): May<{ card: Card }>;
  contact(input: DeedInput): May<{ card: Card }>;
  plan(input: DeedInput): May<{ card: Card }>;
  showRow(input: CardInput): May<object>;
  park(input: DeedInput): May<{ card: Card }>;
  churn(input: DeedInput): May<{ card: Card }>;
  person(input: DeedInput): May<{ card: Card }>;
  undo(input: UndoInput): May<UndoAnswer>;
  sweep(): May<{ swept: SweepView }>;
  importTabs(): May<{ tabs: string[] }>;
  importPlan(input: ImportPlanInput): May<{ plan: ImportPlan }>;
  importRows(input: ImportRowsInput): May<{ result: ImportResult }>;
  importTabRows(input: ImportTabRowsInput): May<{ rows: string[][]; total: number }>;
  importTwins(input: ImportTwinsInput): May<{ alike: ImportLikeness[] }>;
  imports(): May<{ imports: ImportView[] }>;
  undoImport(input: UndoImportInput): May<{ undo: ImportUndo }>;
  settle(input: SettleInput): May<{ settled: Settled }>;
  handover(input: DeedInput): May<{ card: Card }>;
  reassignPlan(input: ReassignPlanInput): May<{ plan: ReassignPlan }>;
  reassign(input: ReassignInput): May<{ reassigned: Reassigned }>;
}

export interface Sidebar {
  page: Page;
  /** The server: a test may put another answer behind a door, or another client into the sheet. */
  doors: Doors;
  cards: Map<string, Card>;
  sheet: Sheet;
  complaints: string[];
  close(): Promise<void>;
}

/** What happens outside of the page: the row that is selected, and whether Google carries anything out. */
interface Sheet {
  selected: string;
  unreachable: boolean;
}

interface Opening {
  unreachable?: boolean;
  /** The mark that the spreadsheet's menu leaves in the page. */
  screen?: string;
  language?: string;
  cards?: Card[];
  selected?: string;
  width?: number;
  height?: number;
}

const PAGE = readFileSync('dist/sidebar.html', 'utf8');
export const ADDRESS = 'http://sidebar.test/';

/** Google's side of the page: callable names, one argument, plain data both ways. */
const GOOGLE = `
  const runner = (done, failed) => new Proxy({}, {
    get: (_, name) =>
      name === 'withSuccessHandler' ? (next) => runner(next, failed)
      : name === 'withFailureHandler' ? (next) => runner(done, next)
      : (input) => { serve(name, input === undefined ? null : input).then((answer) => done(JSON.parse(answer)), failed); },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;

/** The page itself, with any server behind it; `complaints` are its own errors. */
export async function openPage(
  browser: Browser,
  { language = 'en', width = 300, height = 760, screen = '' }: Opening,
  serve: (name: string, input: unknown) => Promise<unknown>,
): Promise<Pick<Sidebar, 'page' | 'complaints' | 'close'>> {
  const context = await browser.newContext({ viewport: { width, height }, locale: language });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('serve', async (name: string, input: unknown) => JSON.stringify(await serve(name, input)));
  await page.addInitScript(GOOGLE);
  const mark = screen && `<script>window.clientbaseScreen = '${screen}';</script>`;
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: PAGE + mark }));
  await page.goto(ADDRESS);
  return { page, complaints, close: () => context.close() };
}

export async function openSidebar(browser: Browser, opening: Opening = {}): Promise<Sidebar> {
  const { language = 'en', cards: given = [], selected = '', unreachable = false } = opening;
  const cards = new Map(given.map((card) => [card.clientId, card]));
  const sheet = { selected, unreachable };
  const doors = usualDoors(cards, sheet, language);
  const opened = await openPage(browser, opening, async (name, input) => {
    if (sheet.unreachable) throw new Error('PERMISSION_DENIED');
    return (doors[name as keyof Doors] as (input: unknown) => unknown)(input);
  });
  return { ...opened, doors, cards, sheet };
}

export const refusal = (code: string, message: string, issues: Refusal['issues'] = []): Refusal => ({
  ok: false,
  code,
  message,
  issues,
});

function usualDoors(cards: Map<string, Card>, sheet: Sheet, language: string): Doors {
  const cardOf = (clientId: string): Answer<{ card: Card }> => {
    const card = cards.get(clientId);
    return card ? { ok: true, card } : refusal('unknown_client', `There is no client ${clientId}`);
  };
  const nothing: SweepView = { accepted: 0, putBack: [], notes: [], waiting: 0, missing: null };
  return {
    start: () => ({
      ok: true,
      language,
      today: '2026-06-30',
      user: { name: 'Olga', role: 'Owner', introduced: false, adds: true },
      people: [],
      clientId: sheet.selected,
      isCopy: false,
      dayIsOld: false,
      swept: nothing,
    }),
    selected: () => ({ ok: true, clientId: sheet.selected }),
    card: ({ clientId }) => cardOf(clientId),
    details: ({ clientId }) => ({ ok: true, details: { ...noDetails, clientId } }),
    find: ({ text }) => ({
      ok: true,
      clients: [...cards.values()]
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
        .map(({ clientId, name, stage, section, manager }) => ({
          clientId,
          name,
          stage: stage.label,
          kind: stage.kind,
          manager,
          section,
          hit: null,
        })),
    }),
    playbook: () => refusal('surprise', 'no playbook'),
    myDay: () => ({ ok: true, day: noDay }),
    introduce: () => ({ ok: true, user: null }),
    takeCopy: () => ({ ok: true }),
    addForm: () => refusal('surprise', 'no form'),
    add: () => refusal('surprise', 'no form'),
    advance: ({ clientId }) => cardOf(clientId),
    refuse: ({ clientId }) => cardOf(clientId),
    contact: ({ clientId }) => cardOf(clientId),
    plan: ({ clientId }) => cardOf(clientId),
    showRow: () => ({ ok: true }),
    park: ({ clientId }) => cardOf(clientId),
    churn: ({ clientId }) => cardOf(clientId),
    person: ({ clientId }) => cardOf(clientId),
    undo: ({ clientId }) => ({ ...cardOf(clientId), kept: [] }) as Answer<UndoAnswer>,
    sweep: () => ({ ok: true, swept: nothing }),
    importTabs: () => ({ ok: true, tabs: [] }),
    importPlan: () => refusal('import_no_tab', 'no list'),
    importRows: () => refusal('import_no_tab', 'no list'),
    importTabRows: () => refusal('import_no_tab', 'no list'),
    importTwins: () => ({ ok: true, alike: [] }),
    imports: () => ({ ok: true, imports: [] }),
    undoImport: () => refusal('undo_import_unknown', 'no import'),
    settle: () => ({ ok: true, settled: { n: 0, left: 0 } }),
    handover: ({ clientId }) => cardOf(clientId),
    reassignPlan: () => refusal('no_right', 'not this person'),
    reassign: () => refusal('no_right', 'not this person'),
  };
}

const STAGES = [
  { code: 'new', label: 'New client', kind: 'new' },
  { code: 'c1', label: '1st contact', kind: 'contact' },
  { code: 'c2', label: '2nd contact', kind: 'contact' },
  { code: 'c3', label: '3rd contact', kind: 'contact' },
  { code: 'deal', label: 'Deal', kind: 'won' },
] as const;

/** A client in the 2nd contact, as of 30 June 2026. */
export function sampleCard(changes: Partial<Card> = {}): Card {
  return {
    clientId: 'C-0001',
    name: 'Alfa',
    seen: 'E-000007',
    row: 3,
    stage: STAGES[2],
    section: { code: 'in_work', label: 'In progress', kind: 'in_work' },
    path: STAGES.map((stage, at) => ({ ...stage, reached: at <= 2 })),
    tag: '',
    category: 'Trade',
    manager: 'Ivan',
    acquiredBy: '',
    phone: '+7 921 771-65-11',
    email: '',
    contact: 'Elena, purchasing',
    nextAction: { on: '2026-06-16', text: 'Call back' },
    firstContactOn: '2026-06-01',
    lastContactOn: '2026-06-09',
    reason: '',
    revisitOn: '',
    doNotCall: false,
    mergedInto: null,
    handedOver: false,
    today: '2026-06-30',
    currency: 'EUR',
    steps: [sampleStep()],
    reasons: { refusal: [], archive: [], cancel: [], churn: [] },
    ways: [
      { deed: 'advance', to: 'c3', label: 'Advance to 3rd contact' },
      { deed: 'contact', to: '', label: 'Record a contact' },
    ],
    denied: [],
    backTo: [],
    managers: [],
    undoable: null,
    stageLimit: null,
    nearDays: 90,
    persons: [],
    approvals: { makers: 0, reached: 0, chain: 0, approved: 0, next: '' },
    personFields: [],
    contactKinds: [
      { code: 'call', label: 'Call' },
      { code: 'meeting', label: 'Meeting' },
    ],
    deal: null,
    need: '',
    details: [{ label: 'Source', value: 'Website' }],
    needs: [],
    benefit: null,
    ...changes,
  };
}

/** To the 3rd contact; the decision maker and the expected amount are missing. */
export function sampleStep(changes: Partial<Step> = {}): Step {
  const field = { value: '', options: [] };
  return {
    to: 'c3',
    label: '3rd contact',
    kind: 'contact',
    missing: [
      {
        requirement: 'decision_maker',
        label: 'decision maker',
        stage: '3rd contact',
        fields: [{ ...field, key: 'decision_maker', label: 'Decision maker', type: 'text' }],
      },
      {
        requirement: 'expected_amount',
        label: 'expected amount',
        stage: '3rd contact',
        fields: [{ ...field, key: 'expected_amount', label: 'Expected amount', type: 'money' }],
      },
    ],
    have: ['manager', 'category'],
    skips: [],
    nextActionOn: '2026-07-03',
    ...changes,
  };
}
