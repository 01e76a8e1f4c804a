// The tab Commission of the built program: the worked example of rules 5.5 to the cent, as it stands in the cells.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Base, copyOf } from './base.ts';
import { AT, build, payBase, payFile, tableOf } from './report-base.ts';

describe.skipIf(payFile === null)('Commission (rules 5.5)', () => {
  let june: Base;
  beforeAll(async () => {
    june = await payBase(true);
    await build(june, 'Calculate commission');
  });

  const asked = async (cells: Record<string, string>): Promise<Base> => {
    const base = copyOf(june);
    for (const [cell, text] of Object.entries(cells)) {
      const outcome = await base.session.edit(`Commission!${cell}3`, text, AT);
      if ('refused' in outcome) throw new Error(outcome.refused);
    }
    return base;
  };

  it('pays every person', () => {
    expect(tableOf(june, 'Commission', 'Result of the month')).toEqual([
      [
        'Employee',
        'Department',
        'Commission',
        '− Cut by cap',
        '+ Plan bonus',
        '− Clawback',
        '± Adjustment, carried over',
        '= To pay',
        '+ Base salary',
        '+ Head’s part',
        '= Total pay',
      ],
      [
        'Anna',
        'Sales department',
        '13,775.08',
        '0.00',
        '0.00',
        '0.00',
        '0.00',
        '13,775.08',
        '1,000.00',
        '0.00',
        '14,775.08',
      ],
      [
        'Boris',
        'Sales department',
        '4,896.00',
        '0.00',
        '0.00',
        '1,680.00',
        '0.00',
        '3,216.00',
        '1,000.00',
        '0.00',
        '4,216.00',
      ],
      ['Clara', 'Sales department', '900.00', '0.00', '0.00', '0.00', '0.00', '900.00', '666.67', '0.00', '1,566.67'],
      [
        'Dora',
        'Client department',
        '8,000.02',
        '100.02',
        '300.00',
        '0.00',
        '0.00',
        '8,200.00',
        '900.00',
        '0.00',
        '9,100.00',
      ],
      [
        'Emil',
        'Sales department, Client department',
        '5,300.00',
        '0.00',
        '150.00',
        '0.00',
        '0.00',
        '5,450.00',
        '950.00',
        '0.00',
        '6,400.00',
      ],
      ['Total', '', '32,871.10', '100.02', '450.00', '1,680.00', '0.00', '31,541.08', '4,516.67', '0.00', '36,057.75'],
    ]);
  });

  it('adds up by department', () => {
    const table = tableOf(june, 'Commission', 'By department').map((row) => row.slice(0, 4));
    expect(table).toEqual([
      ['Department', 'Credited base', 'Refunds of earlier months', 'Net cash'],
      ['Sales department', '258,950.75', '-20,000.00', '238,950.75'],
      ['Client department', '345,000.40', '0.00', '345,000.40'],
      ['Total', '603,951.15', '-20,000.00', '583,951.15'],
    ]);
  });

  it('compares plan and fact', () => {
    expect(tableOf(june, 'Commission', 'Plan and actual').slice(1)).toEqual([
      ['Anna', 'Sales department', '157,750.76', '157,750.76', '0.00', '150,000.00', '105.2%', '0.00', '157,750.76'],
      ['Boris', 'Sales department', '61,200.00', '61,200.00', '0.00', '120,000.00', '51.0%', '-20,000.00', '41,200.00'],
      ['Clara', 'Sales department', '9,999.99', '9,999.99', '0.00', '66,666.67', '15.0%', '0.00', '9,999.99'],
      ['Dora', 'Client department', '250,000.40', '0.00', '250,000.40', '200,000.00', '125.0%', '0.00', '250,000.40'],
      [
        'Emil, Sales department',
        'Sales department',
        '30,000.00',
        '30,000.00',
        '0.00',
        '50,000.00',
        '60.0%',
        '0.00',
        '30,000.00',
      ],
      [
        'Emil, Client department',
        'Client department',
        '95,000.00',
        '0.00',
        '95,000.00',
        '90,000.00',
        '105.6%',
        '0.00',
        '95,000.00',
      ],
      ['Total', '', '603,951.15', '258,950.75', '345,000.40', '676,666.67', '89.3%', '-20,000.00', '583,951.15'],
    ]);
  });

  it('shows the bands', () => {
    const rows = tableOf(june, 'Commission', 'How the commission').slice(1);
    expect(rows.map((row) => [row[0], ...row.slice(6, 10)])).toEqual([
      ['Anna', '0.00', '100,000.00', '8.0%', '8,000.00'],
      ['', '100,000.00', '57,750.76', '10.0%', '5,775.08'],
      ['Boris', '0.00', '61,200.00', '8.0%', '4,896.00'],
      ['Clara', '0.00', '9,999.99', '9.0%', '900.00'],
      ['Dora', '0.00', '200,000.00', '3.0%', '6,000.00'],
      ['', '200,000.00', '50,000.40', '4.0%', '2,000.02'],
      ['Emil', '0.00', '30,000.00', '8.0%', '2,400.00'],
      ['Emil', '0.00', '90,000.00', '3.0%', '2,700.00'],
      ['', '90,000.00', '5,000.00', '4.0%', '200.00'],
      ['Total', '', '603,951.15', '', '32,871.10'],
    ]);
    expect(rows[3]?.[4]).toBe('Own rate');
  });

  it('pivots what was chosen', async () => {
    expect(tableOf(june, 'Commission', 'Pivot: Credited base').slice(-2)).toEqual([
      ['Total', '', '258,950.75', '345,000.40', '603,951.15', '100.0%'],
      ['% of total', '', '42.9%', '57.1%', '100.0%'],
    ]);
    const base = await asked({ G: 'Department', I: 'None', K: 'Number of payments' });
    // P-103 counts for Anna and for Boris; the refund P-110 of an earlier month is no line.
    expect(tableOf(base, 'Commission', 'Pivot: Number of payments')).toEqual([
      ['Department', '', 'Total', '% of total'],
      ['Sales department', '', '7', '70.0%'],
      ['Client department', '', '3', '30.0%'],
      ['Total', '', '10', '100.0%'],
      ['% of total', '', '100.0%'],
    ]);
  });

  it('shows each payment with what it earned, and what a refund takes back', () => {
    const lines = tableOf(june, 'Commission', 'Payments of the month').slice(1);
    const anna = lines.filter(([, , , person]) => person === 'Anna').map((row) => [row[0], ...row.slice(9, 11)]);
    expect(anna).toEqual([
      ['P-101', '8.0%–10.0%', '6,326.51'],
      ['P-102', '8.0%–10.0%', '5,352.85'],
      ['P-103', '8.0%–10.0%', '2,095.72'],
    ]);
    // Dora: 6 000.00 + 2 000.02 by the bands, of which the cap leaves 7 900.00; the cut stands apart, so that the column adds up.
    expect(lines.filter(([, , , person]) => person === 'Dora').map((row) => [row[0], ...row.slice(8)])).toEqual([
      ['P-106', '250,000.40', '3.0%–4.0%', '8,000.02', 'after the cap 7,900.00'],
      ['Cut by cap', '', '', '-100.02'],
    ]);
    const shown = lines.slice(0, -1).reduce((sum, row) => sum + Number(row[10]?.replaceAll(',', '')), 0);
    expect(shown.toFixed(2)).toBe('32771.08');
    expect(lines.find(([id]) => id === 'P-109')).toMatchObject([
      'P-109',
      '',
      'Client department',
      'Emil',
      '15 Jun 2026',
      'Repeat',
      '-5,000.00',
      '100.0%',
      '-5,000.00',
      '3.0%–4.0%',
      '-152.63',
      'refund of P-108, by the department at signing',
    ]);
    expect(lines.at(-1)?.slice(8)).toEqual(['603,951.15', '', '32,771.08']);
    expect(tableOf(june, 'Commission', 'Clawbacks').slice(1)).toEqual([
      [
        'P-110',
        '',
        'Sales department',
        'Boris',
        '-20,000.00',
        'P-077',
        '60,000.00',
        '2026-05',
        '5,040.00',
        '8.4%',
        '1,680.00',
      ],
      ['Total', '', '', '', '-20,000.00', '', '', '', '', '', '1,680.00'],
    ]);
  });

  it('tells the month in a sentence, and draws two charts', () => {
    expect(june.cells('Commission!A4:A5')).toEqual([
      [''],
      ['June 2026: 36,057.75 to pay, of it 31,541.08 for sales and 4,516.67 base salary.'],
    ]);
    expect(june.cells('Commission!E1')).toEqual([['The month is not over: figures can change.']]);
    const [pay, plan] = june.session.charts('Commission');
    expect(pay).toMatchObject({ type: 'BAR', stacked: true, labels: ['Anna', 'Boris', 'Clara', 'Dora', 'Emil'] });
    expect(pay?.series.map(({ name, values }) => [name, values[3]])).toEqual([
      ['To pay', 8200],
      ['Base salary', 900],
      ["Head's part", 0],
    ]);
    expect(plan?.series.map(({ name, values }) => [name, values[0]])).toEqual([
      ['Credited base', 157_750.76],
      ['Plan', 150_000],
    ]);
  });

  it('shows another month when it is chosen', async () => {
    const base = await asked({ B: '2026-05' });
    expect(base.cells('Commission!A5')[0]?.[0]).toBe(
      'May 2026: 5,040.00 to pay, of it 5,040.00 for sales and 0.00 base salary.',
    );
    expect(base.cells('Commission!E1')).toEqual([['Closed 2 Jun 2026 by Ivan: printed from Payroll.']]);
    expect(tableOf(base, 'Commission', 'How the commission').slice(1)).toEqual([
      ['Boris', 'Sales department', 'New', '60,000.00', 'By amount', '', '0.00', '60,000.00', '8.4%', '5,040.00'],
      ['Total', '', '', '60,000.00', '', '', '', '60,000.00', '', '5,040.00'],
    ]);
  });

  it('shows one department or one person, with the same figures', async () => {
    const anna = await asked({ E: 'Anna' });
    expect(anna.cells('Commission!A5')[0]?.[0]).toMatch(/^June 2026, Anna: 14,775\.08 to pay/);
    expect(tableOf(anna, 'Commission', 'Result of the month').map(([name]) => name)).toEqual([
      'Employee',
      'Anna',
      'Total',
    ]);
    // Emil's part in the client department: 2 900.00 + 150.00 + 450.00; Dora 9 100.00. Together 12 600.00 (rules 5.7).
    const client = await asked({ C: 'Client department' });
    expect(tableOf(client, 'Commission', 'Result of the month').map((row) => [row[0], row.at(-1)])).toEqual([
      ['Employee', '= Total pay'],
      ['Dora', '9,100.00'],
      ['Emil', '3,500.00'],
      ['Total', '12,600.00'],
    ]);
  });

  it('lists all else that is paid: with payments and clawbacks it is the total', () => {
    const others = tableOf(june, 'Commission', 'Bonuses, salaries').slice(1);
    expect(others.filter(([item]) => item === 'Plan bonus')).toEqual([
      [
        'Plan bonus',
        'Dora',
        'Client department',
        'Repeat',
        '250,000.40',
        '',
        '300.00',
        'From 100% of the plan: 300.00',
      ],
      [
        'Plan bonus',
        'Emil',
        'Client department',
        'Repeat',
        '95,000.00',
        '',
        '150.00',
        'From 100% of the plan: 300.00, 15 of 30 days',
      ],
    ]);
    expect(others.find(([item, person]) => item === 'Base salary' && person === 'Clara')?.slice(6)).toEqual([
      '666.67',
      '20 of 30 days',
    ]);
    // 450.00 bonus + 4 516.67 salary; 32 771.08 commission − 1 680.00 + 4 966.67 = 36 057.75.
    expect(others.at(-1)?.[6]).toBe('4,966.67');
  });
});
