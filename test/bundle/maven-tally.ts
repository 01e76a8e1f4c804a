// A part of the opportunities of data/maven-crm, and what the Funnel must say of them, counted straight from the file.
import { readFileSync } from 'node:fs';
import { sharedFile } from '../shared.ts';
import { readCsv } from './replay-base.ts';

const pipeline = sharedFile('data/maven-crm/sales_pipeline.csv');
const accounts = sharedFile('data/maven-crm/accounts.csv');
/** Every 18th of 8,800. */
const EVERY = 18;

/** Why one was lost is not in the file: by its product. The last reason counts as no loss. */
const REASONS: Record<string, string> = {
  'GTX Basic': 'No money',
  'GTX Plus Basic': 'Crisis',
  'GTX Plus Pro': 'Too expensive',
  GTXPro: 'Too expensive',
  'MG Special': 'No need at the moment',
  'MG Advanced': 'Entered by mistake',
  'GTK 500': 'No money',
};
const MISTAKE = 'Entered by mistake';

export const SERVICES = 'Services';

export interface Opportunity {
  id: string;
  agent: string;
  sector: string;
  stage: string;
  engaged: string;
  closed: string;
  value: number;
  reason: string;
}
const sectors = new Map(
  (accounts ? readCsv(readFileSync(accounts, 'utf8')) : []).map(({ account, sector = '' }) => [account, sector]),
);
/** Empty where the data are missing. */
export const sample = (pipeline ? readCsv(readFileSync(pipeline, 'utf8')) : [])
  .filter((_, at) => at % EVERY === 0)
  .map((row): Opportunity => {
    const { opportunity_id: id = '', sales_agent: agent = '', deal_stage: stage = '', product = '' } = row;
    const reason = stage === 'Lost' ? (REASONS[product] ?? '') : '';
    const named = sectors.get(row.account) ?? '';
    const sector = named === SERVICES.toLowerCase() ? SERVICES : named;
    const { engage_date: engaged = '', close_date: closed = '' } = row;
    return { id, agent, sector, stage, engaged, closed, value: Number(row.close_value), reason };
  });

export const PERIOD = ['2017-03-01', '2017-10-31'] as const;
export const inPeriod = (day: string): boolean => day >= PERIOD[0] && day <= PERIOD[1];
export const MONTHS = ['March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
export const monthOf = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 3]} 2017`;
export const isWon = ({ stage }: Opportunity): boolean => stage === 'Won';
export const isLost = ({ stage, reason }: Opportunity): boolean => stage === 'Lost' && reason !== MISTAKE;
export const isMistake = ({ reason }: Opportunity): boolean => reason === MISTAKE;
export const isOpen = ({ stage }: Opportunity): boolean => stage === 'Engaging';
export const count = (list: readonly Opportunity[], is: (one: Opportunity) => boolean): number =>
  list.filter(is).length;
const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
export const engaged = sample.filter((one) => inPeriod(one.engaged));
export const closed = sample.filter((one) => inPeriod(one.closed));
const wonValue = (list: readonly Opportunity[]): number =>
  list.filter(isWon).reduce((sum, { value }) => sum + value, 0);

/** What became of those who were first talked to in the period. */
export const cohortOf = (mine: readonly Opportunity[]) => ({
  '1st contact': mine.length,
  // Nobody was seen in the 2nd or 3rd contact; who won has passed them.
  '2nd contact': count(mine, isWon),
  Deal: count(mine, isWon),
  Lost: count(mine, isLost),
  Open: count(mine, isOpen),
  'Not counted': count(mine, isMistake),
  'Win rate': share(count(mine, isWon), count(mine, isWon) + count(mine, isLost)),
  'Cumulative conversion': share(count(mine, isWon), mine.length),
});
/** What happened in the period, by the days on which it did. */
export const flowOf = (met: readonly Opportunity[], ended: readonly Opportunity[]) => ({
  Added: met.length,
  '1st contact': met.length,
  '3rd contact': count(ended, isWon),
  Deal: count(ended, isWon),
  Lost: count(ended, isLost),
  'Not counted': count(ended, isMistake),
  'Lost before contact': 0,
  'Won amount': wonValue(ended),
  'Win rate': share(count(ended, isWon), count(ended, isWon) + count(ended, isLost)),
});

export const grouped = (list: readonly Opportunity[], of: (one: Opportunity) => string): Map<string, Opportunity[]> => {
  const groups = new Map<string, Opportunity[]>();
  for (const one of list) groups.set(of(one), [...(groups.get(of(one)) ?? []), one]);
  return groups;
};
