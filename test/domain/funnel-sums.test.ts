// The Funnel: sums that hold for any history that the transitions of rules 2.3 allow.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/domain/funnel.ts';
import type { Group } from '../../src/domain/population.ts';
import { asColumns, buildHistory, funnelInput, type StoryEvent, story } from './golden.ts';

/** Any way a client may go by the transitions of rules 2.3, one event every few days. */
const anyClient = (id: string): fc.Arbitrary<StoryEvent[]> =>
  fc.array(fc.tuple(fc.nat(9), fc.nat(11)), { maxLength: 12 }).map((choices) => {
    const steps = ['2026-04-01 create'];
    let stage = 'new';
    let parked = false;
    let day = 0;
    for (const [choice, days] of choices) {
      const moves: Record<string, string[]> = {
        new: ['c1', 'c2', 'deal', 'refusal crisis', 'refusal mistake'],
        deal: ['c1', 'c2', 'refusal quality', 'handover Olga', 'park', 'unpark'],
        refusal: ['c1', 'c2', 'new'],
      };
      const contact = ['c1', 'c2', 'c3', 'deal', 'refusal crisis', 'refusal mistake', 'park', 'unpark', 'assign Maria'];
      const offered = (moves[stage] ?? contact).filter(
        (move) => move !== stage && move !== (parked ? 'park' : 'unpark'),
      );
      const move = offered[choice % offered.length]!;
      const word = move.split(' ')[0]!;
      day += days;
      const date = new Date(Date.UTC(2026, 3, 1 + day)).toISOString().slice(0, 10);
      steps.push(`${date} ${move}`);
      if (word === 'park') parked = true;
      else if (!['handover', 'assign'].includes(word)) parked = false;
      if (!['park', 'unpark', 'handover', 'assign'].includes(word)) stage = word;
    }
    return story(id, choices.length % 2 === 0 ? 'Ivan' : 'Maria', ...steps);
  });
const anyHistory = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyClient(`C-${i}`))));
const groups: Group[] = ['manager', 'department', 'section', 'tag', 'channel'];

describe('any history', () => {
  it('puts every client into one cell', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...groups), (clients, group) => {
        const { snapshot } = funnel(funnelInput(clients.flat(), { group }));
        expect(snapshot.total).toBe(clients.length);
        expect(snapshot.totals.reduce((sum, cell) => sum + cell, 0)).toBe(clients.length);
        for (const row of snapshot.rows) expect(row.cells.reduce((sum, cell) => sum + cell, 0)).toBe(row.total);
      }),
    );
  });

  it('loses nobody between the steps of a cohort', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...groups), (clients, group) => {
        const { cohort } = funnel(funnelInput(clients.flat(), { group }));
        for (const step of cohort.steps) {
          expect(step.wentOn + step.won + step.lost + step.open + step.parked + step.dropped).toBe(step.reached);
          expect(step.skipped).toBeGreaterThanOrEqual(0);
        }
        const { won, lost, open, parked, dropped, reached } = cohort.total;
        expect(won + lost + open + parked + dropped).toBe(reached[0]);
        for (const key of ['added', 'contacted', 'won', 'lost', 'open', 'parked', 'dropped'] as const) {
          for (const rows of [cohort.months, cohort.groups]) {
            expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(cohort.total[key]);
          }
        }
      }),
    );
  });

  it('has flows whose months and groups sum to the whole', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...groups), (clients, group) => {
        const { flow } = funnel(funnelInput(clients.flat(), { group }));
        for (const key of [
          'added',
          'won',
          'lost',
          'lostBeforeContact',
          'dropped',
          'cancelledWins',
          'reentries',
          'churned',
          'wonAmount',
        ] as const) {
          for (const rows of [flow.months, flow.groups]) {
            expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(flow.total[key]);
          }
        }
        expect(flow.total.reached[3]).toBe(flow.total.won);
      }),
    );
  });

  it('balances what enters a stage: advanced + refused + moved back + in the archive + standing', () => {
    fc.assert(
      fc.property(anyHistory, (clients) => {
        const { movements, snapshot } = funnel(funnelInput(clients.flat(), { to: '2099-12-31', asOf: '2099-12-31' }));
        for (const { entered, advanced, refused, movedBack, parked, standing } of movements) {
          expect(advanced + refused + movedBack + parked + standing).toBe(entered);
        }
        // Everybody began in the period, so who stands in a stage by the snapshot is who entered it and stands there still.
        for (const { stage, parked, standing } of movements) {
          expect(parked + standing).toBe(snapshot.totals[snapshot.columns.indexOf(stage)]);
        }
      }),
    );
  });

  it('does not care for the order of clients', () => {
    fc.assert(
      fc.property(anyHistory, (clients) => {
        const input = funnelInput(clients.flat(), { group: 'section' });
        const lines = asColumns(buildHistory(clients.flat()).lines.reverse());
        const turned = { ...input, lines, clients: [...input.clients].reverse() };
        expect(funnel(turned)).toEqual(funnel(input));
      }),
    );
  });

  it('counts as of a day exactly what was known that day', () => {
    fc.assert(
      fc.property(anyHistory, (clients) => {
        const input = funnelInput(clients.flat(), { asOf: '2026-04-20' });
        const known = buildHistory(clients.flat()).lines.filter((line) => line.event_on <= '2026-04-20');
        const lines = asColumns(known);
        expect(funnel({ ...input, lines })).toEqual(funnel(input));
      }),
    );
  });
});
