// Lists whose duplicates are known, read and searched: what the tests promise and scripts/duplicates.mjs prints.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { createIndex } from '../../src/domain/duplicates.ts';
import { type Identity, LIKELY } from '../../src/domain/likeness.ts';

export interface Measure {
  found: number;
  right: number;
  wrong: number;
  missed: number;
}
type Row = Record<string, string>;

export function readCsv(path: string): Row[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const { data } = Papa.parse<Row>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
  });
  return data.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value).trim()])));
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

function measured(found: ReadonlySet<string>, truth: ReadonlySet<string>): Measure {
  const right = [...found].filter((pair) => truth.has(pair)).length;
  return { found: found.size, right, wrong: found.size - right, missed: truth.size - right };
}

/** Each restaurant of Fodor's with an even (0) or odd (1) id looked for among all of Zagat's, by name and phone digits. */
export function measureFodors(folder: string, half: 0 | 1): Measure {
  const read = (file: string) => readCsv(join(folder, 'fodors-zagats', file));
  const identity = (row: Row, guide: string): Identity => ({
    id: `${guide}${row.id}`,
    name: row.name ?? '',
    phones: [(row.phone ?? '').replace(/\D/g, '').slice(0, 10)],
    emails: [],
    taxId: '',
    contactName: '',
  });
  const inHalf = (id: string | undefined) => Number(id) % 2 === half;
  const index = createIndex(read('zagats.csv').map((row) => identity(row, 'z')));
  const found = new Set<string>();
  for (const row of read('fodors.csv').filter(({ id }) => inHalf(id))) {
    for (const { id, weight } of index.find(identity(row, 'f')))
      if (weight >= LIKELY) found.add(pairOf(`f${row.id}`, id));
  }
  const truth = read('matches_fodors_zagats.csv').filter((row) => inHalf(row.fodors_id));
  return measured(found, new Set(truth.map((row) => pairOf(`f${row.fodors_id}`, `z${row.zagats_id}`))));
}

/**
 * Each person looked for among all others, by name and social security number as the tax id, and, where wished, by the
 * date of birth in place of the phone: a second thing that most rows have, that may be mistyped and that some share.
 */
export function measureFebrl(folder: string, dataset: 1 | 2, withBirth = false): Measure {
  const identities = readCsv(join(folder, 'febrl', `dataset${dataset}.csv`)).map(
    (row): Identity => ({
      id: row.rec_id ?? '',
      name: `${row.given_name} ${row.surname}`.trim(),
      phones: withBirth && row.date_of_birth ? [row.date_of_birth] : [],
      emails: [],
      taxId: row.soc_sec_id ?? '',
      contactName: '',
    }),
  );
  const index = createIndex(identities);
  const found = new Set<string>();
  for (const identity of identities) {
    for (const { id, weight } of index.find(identity)) if (weight >= LIKELY) found.add(pairOf(identity.id, id));
  }
  const truth = readCsv(join(folder, 'febrl', `febrl_dataset${dataset}_pairs.csv`));
  return measured(found, new Set(truth.map(({ a = '', b = '' }) => pairOf(a, b))));
}
