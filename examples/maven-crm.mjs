// Brings the past of a sales team from another CRM into an empty book: Maven Analytics' "CRM Sales Opportunities".
// Usage: node examples/maven-crm.mjs FOLDER_WITH_THE_CSV_FILES > steps.jsonl
//        npm run -s local -- new book.json && npm run -s local -- run book.json steps.jsonl
// Each line it prints is one step, as a person would do it in the sheet.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = process.argv[2];
if (!folder || !existsSync(resolve(folder, 'sales_pipeline.csv'))) {
  console.error('usage: node examples/maven-crm.mjs FOLDER, a folder with sales_pipeline.csv and sales_teams.csv');
  process.exit(2);
}
const BATCH = 500;
const FOUNDED = { now: '2016-10-01T09:00:00' };
const TODAY = { now: '2018-01-02T09:00:00' };
const pipeline = resolve(folder, 'sales_pipeline.csv');
const rowsIn = (name) => readFileSync(resolve(folder, name), 'utf8').trim().split(/\r?\n/).slice(1);

const steps = [];
const step = (...parts) => steps.push(JSON.stringify(parts));

step('menu', 'Set up the spreadsheet', { answers: ['en', 'Owner'], ...FOUNDED });

// Team: the six heads, and the agents of each regional office in turn for sales and for the client department.
const agents = rowsIn('sales_teams.csv').map((row) => row.split(','));
const heads = [...new Set(agents.map(([, head]) => head))];
const turn = new Map();
const member = ([name, head, office]) => {
  const index = turn.get(office) ?? 0;
  turn.set(office, index + 1);
  return index % 2 === 0
    ? row(name, 'Sales department', 'Sales representative', head)
    : row(name, 'Client department', 'Client manager', head);
};
const row = (name, department, role, head) => ({ B: name, D: department, E: role, I: '100', N: head });
const team = [...heads.map((head) => row(head, 'Sales department', 'Head of sales', '')), ...agents.map(member)];
for (const [index, cells] of team.entries()) {
  for (const [column, text] of Object.entries(cells)) {
    if (text !== '') step('edit', `Team!${column}${index + 4}`, text, { ...TODAY, silent: true });
  }
}
step('menu', 'Take in changes made in the cells', TODAY);

// The pipeline becomes a tab as plain text, and the tab becomes clients with their past.
step('sheet', 'pipeline', pipeline, { text: true });
const list = {
  tab: 'pipeline',
  mapping: {
    name: ['account', 'opportunity_id'],
    source_key: 'opportunity_id',
    manager: 'sales_agent',
    note: 'product',
    stage: 'deal_stage',
    'stage_on:c1': 'engage_date',
    stage_on: 'close_date',
    amount: 'close_value',
    paid_amount: 'close_value',
    paid_on: 'close_date',
  },
  values: { stage: { Prospecting: 'New client', Engaging: '1st contact', Won: 'Deal', Lost: 'Refusal' } },
  constants: { source: 'List of companies', reason: 'No need at the moment' },
  dateOrder: 'ymd',
  decimal: '.',
};
const total = rowsIn('sales_pipeline.csv').length;
for (let from = 0; from < total; from += BATCH) step('call', 'importRows', [{ ...list, from, count: BATCH }], TODAY);

step('menu', 'Build the funnel', TODAY);
step('edit', 'Funnel!B3', 'Everything', { ...TODAY, silent: true });
step('menu', 'Build the funnel', TODAY);
step('menu', 'Calculate commission', TODAY);
step('edit', 'Commission!B3', '2017-12', { ...TODAY, silent: true });
step('menu', 'Calculate commission', TODAY);
console.log(steps.join('\n'));
