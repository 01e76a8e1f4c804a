// The tactics for a client's stage and category, as the tab Playbook has them (rules 1.11).
import type { Answer, CardInput, PlaybookView } from '../contract/answers.ts';
import type { Book } from '../sheets/book.ts';
import { ensureTab } from '../sheets/make-tab.ts';
import type { Row } from '../sheets/tab.ts';
import { refuse } from './refusals.ts';
import { locate } from './situation.ts';

interface Tactic {
  id: string;
  stage: string;
  block: string;
  text: string;
  answer: string;
  link: string;
  material: string;
  category: string;
  client: string;
  role: string;
  order: number;
  updatedOn: string;
  active: boolean;
}

/** The blocks of seed 003 keep their heading though nothing stands under it. */
const ALWAYS = [
  'action',
  'question',
  'dm_interest',
  'dm_find',
  'gatekeeper',
  'positioning',
  'objection',
  'risk',
  'approval',
];
/** What was done, sent, asked, heard or used is ticked in forms. */
const TICKED = ['action', 'material', 'question', 'objection', 'persuasion'];

/** All lines by their ids; none where the tab has not been made yet. */
export function tacticsOf(book: Book): Map<string, Tactic> {
  const rows = book.has('playbook') ? book.small.rows('playbook', book.codec) : [];
  return new Map(rows.flatMap((row) => (row.line_id === '' ? [] : [[String(row.line_id), tacticOf(row)] as const])));
}

function tacticOf(row: Row): Tactic {
  const text = (key: string) => String(row[key] ?? '');
  return {
    id: text('line_id'),
    stage: text('stage'),
    block: text('block'),
    text: text('text'),
    answer: text('answer'),
    link: text('link'),
    material: text('material_kind'),
    category: text('category'),
    client: text('client_id'),
    role: text('role'),
    order: typeof row.order === 'number' ? row.order : Number.MAX_SAFE_INTEGER,
    updatedOn: text('updated_on'),
    active: row.active === true,
  };
}

/** The client's own lines first, then its category's, then those for all. */
const nearness = ({ client, category }: Tactic): number => (client !== '' ? 0 : category !== '' ? 1 : 2);

function linesFor(tactics: ReadonlyMap<string, Tactic>, client: string, stage: string, category?: string): Tactic[] {
  return [...tactics.values()]
    .filter((line) => line.active && line.block !== 'duty' && line.stage === stage)
    .filter((line) => ['', client].includes(line.client))
    .filter((line) => category === undefined || ['', category].includes(line.category))
    .sort((a, b) => nearness(a) - nearness(b) || a.order - b.order);
}

/** The goal of a stage in one line; '' = the playbook has none. */
export function goalOf(tactics: ReadonlyMap<string, Tactic>, client: string, stage: string): string {
  return linesFor(tactics, client, stage).find(({ block }) => block === 'goal')?.text ?? '';
}

/** The tab is made when somebody wants to read it for the first time. */
export function showPlaybook(book: Book, { clientId }: CardInput): Answer<{ playbook: PlaybookView }> {
  ensureTab(book, 'playbook');
  const lookup = locate(book, clientId);
  if ('issue' in lookup) return refuse(book, [{ code: lookup.issue, id: clientId }]);
  const { client_id, stage, category } = lookup.found.client;
  const { names, locale } = book;
  const lines = linesFor(tacticsOf(book), client_id, stage, category);
  const blocks = Object.entries(locale.terms.block).map(([block, label]) => ({
    block,
    label,
    ticked: TICKED.includes(block),
    lines: lines
      .filter((line) => line.block === block)
      .map((line) => ({
        id: line.id,
        text: line.text,
        answer: line.answer,
        link: line.link,
        material: names.label('material_kind', line.material),
        forClient: line.client !== '',
      })),
  }));
  return {
    ok: true,
    playbook: {
      stage: names.label('stages', stage),
      category: names.label('categories', category),
      updatedOn: lines.reduce((newest, { updatedOn }) => (updatedOn > newest ? updatedOn : newest), ''),
      blocks: blocks.filter((block) => block.lines.length > 0 || ALWAYS.includes(block.block)),
    },
  };
}
