// The tables F1–F6 of the second reckoning (rules 4.2), and the same figures taken out of the report of funnel().
import type { FunnelReport } from '../../src/domain/funnel.ts';
import {
  type Attempt,
  count,
  type Facts,
  type Figures,
  type Person,
  peopleOf,
  reachOf,
  repeats,
  type Stay,
  share,
  stayFigures,
  steps,
  workedDays,
} from './funnel-reckoner.ts';

/** What happened to an attempt at a moment, and whose line it is counted in. */
interface Happened {
  what: string;
  on: string;
  manager: string;
  department: string;
  person: Person;
  attempt: Attempt;
}

/** Every figure by name, zeros of tables with free rows left out. */
export function reckon(facts: Facts): Figures {
  const { dictionaries, only = {}, group, from, to, asOf } = facts;
  const everybody = peopleOf(facts);
  const people = everybody.filter(
    ({ row, section }) =>
      (['category', 'tag', 'source'] as const).every((key) => only[key] === undefined || only[key] === row[key]) &&
      (only.section === undefined || only.section === section),
  );
  const isHis = (who: { manager: string; department: string }) =>
    (only.manager === undefined || only.manager === who.manager) &&
    (only.department === undefined || only.department === who.department);
  const isNow = (on: string) => from <= on && on <= to;
  const dealOf = (attempt: Attempt | undefined) => facts.deals.find(({ deal_id }) => deal_id === attempt?.won?.deal);
  const groupOf = (person: Person, attempt: Attempt | undefined, who: { manager: string; department: string }) => {
    if (group === 'manager' || group === 'department') return who[group];
    if (group === 'section') return person.section;
    return group === 'channel' ? (dealOf(attempt)?.channel ?? '') : person.row[group];
  };
  const visited = (code: string) =>
    peopleOf({ ...facts, clients: allOf(facts) }).some(({ attempts }) =>
      attempts.some(({ stays }) => stays.some(({ stage }) => stage === code)),
    );
  const ladder = dictionaries.stages
    .filter(({ kind, active, code }) => (kind === 'contact' || kind === 'won') && (active || visited(code)))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));

  // F1
  const here = people.filter(isHis);
  const snapshot: Record<string, number> = {};
  const beside: Record<string, number[]> = {};
  for (const person of here) {
    const code = groupOf(person, person.attempts.at(-1), person);
    const amount = person.row.expected_amount ?? 0;
    const cell = `${code} × ${person.stage}`;
    snapshot[cell] = (snapshot[cell] ?? 0) + (facts.values === 'clients' ? 1 : amount);
    const [archived = 0, open = 0] = beside[code] ?? [];
    const isOpen = person.attempts.at(-1)?.outcome === 'open';
    beside[code] = [archived + Number(person.archived), open + (isOpen ? amount : 0)];
  }

  const all = people.flatMap((person) => person.attempts.map((attempt) => ({ person, attempt })));
  const whole = all.filter(({ attempt }) => !attempt.imported);

  // F2
  const cohort = whole.flatMap(({ person, attempt }) => {
    const first = steps(attempt)[0];
    return first && isNow(first.on) && isHis(first) ? [{ person, attempt, first }] : [];
  });
  const added = whole.flatMap(({ person, attempt }) => {
    const { on } = attempt.start;
    const owner = steps(attempt)[0] ?? attempt.end;
    return isNow(on) && isHis(owner) ? [{ person, attempt, owner, on }] : [];
  });
  const topOf = (attempt: Attempt) => Math.max(...steps(attempt).map(({ order }) => order));
  const ends = (list: { attempt: Attempt }[]) =>
    Object.fromEntries(
      (['won', 'lost', 'open', 'parked', 'dropped'] as const).map((outcome) => [
        outcome,
        count(list, ({ attempt }) => attempt.outcome === outcome),
      ]),
    ) as Record<'won' | 'lost' | 'open' | 'parked' | 'dropped', number>;
  const reachedBy = (list: { attempt: Attempt }[], order: number) =>
    count(list, ({ attempt }) => topOf(attempt) >= order);
  const cohortRow = (isIn: (person: Person, attempt: Attempt, who: Stay | Attempt['end'], on: string) => boolean) => {
    const mine = cohort.filter(({ person, attempt, first }) => isIn(person, attempt, first, first.on));
    const begun = added.filter(({ person, attempt, owner, on }) => isIn(person, attempt, owner, on));
    const contacted = count(begun, ({ attempt }) => steps(attempt).length > 0);
    const { won, lost, ...others } = ends(mine);
    const reached = ladder.map(({ order }) => reachedBy(mine, order ?? 0));
    return {
      added: begun.length,
      contacted,
      contactRate: share(contacted, begun.length),
      reached,
      won,
      lost,
      ...others,
      winRate: share(won, won + lost),
      cumulative: share(won, mine.length),
    };
  };
  const cohortCodes = new Set([
    ...cohort.map(({ person, attempt, first }) => groupOf(person, attempt, first)),
    ...added.map(({ person, attempt, owner }) => groupOf(person, attempt, owner)),
  ]);
  const funnelSteps = ladder.map(({ code, order, probability }, index) => {
    const next = ladder[index + 1];
    const reached = reachedBy(cohort, order ?? 0);
    const touched = count(cohort, ({ attempt }) => attempt.stays.some(({ stage }) => stage === code));
    const stopped = ends(cohort.filter(({ attempt }) => topOf(attempt) === order));
    const on = next ? reachedBy(cohort, next.order ?? 0) : 0;
    return {
      stage: code,
      reached,
      touched,
      skipped: reached - touched,
      wentOn: on,
      ...stopped,
      expected: next && probability > 0 && next.probability > 0 ? probability / next.probability : null,
      conversion: next ? share(on, reached) : null,
      settled: next ? share(on, on + stopped.lost) : null,
      cumulative: share(reached, cohort.length),
    };
  });

  // F3
  const happened: Happened[] = [];
  for (const { person, attempt } of whole) {
    const tell = (what: string, at?: { on: string; manager: string; department: string } | null) => {
      if (at && isNow(at.on) && isHis(at)) happened.push({ ...at, what, person, attempt });
    };
    tell('added', attempt.start);
    for (const { code, order } of ladder) tell(code, reachOf(attempt, order ?? 0));
    for (const stay of repeats(attempt)) tell('reentries', stay);
    for (const at of attempt.cancelled) tell('cancelledWins', at);
    const refusal = attempt.refusals.at(-1);
    if (attempt.outcome === 'won') tell('won', attempt.won);
    if (attempt.outcome === 'won') tell('churned', refusal);
    if (attempt.outcome === 'lost') tell('lost', refusal);
    if (attempt.outcome === 'before') tell('lostBeforeContact', refusal);
    if (attempt.outcome === 'dropped') tell('dropped', refusal);
  }
  const flowRow = (mine: Happened[]) => {
    const of = (name: string) => count(mine, ({ what }) => what === name);
    return {
      added: of('added'),
      reached: ladder.map(({ code }) => of(code)),
      won: of('won'),
      lost: of('lost'),
      lostBeforeContact: of('lostBeforeContact'),
      dropped: of('dropped'),
      cancelledWins: of('cancelledWins'),
      reentries: of('reentries'),
      churned: of('churned'),
      winRate: share(of('won'), of('won') + of('lost')),
      wonAmount: mine
        .filter(({ what }) => what === 'won')
        .reduce((sum, { attempt }) => sum + (dealOf(attempt)?.amount ?? 0), 0),
    };
  };
  const flowCodes = new Set(happened.map((one) => groupOf(one.person, one.attempt, one)));

  // F4: every refusal, that of an imported client too.
  const refusals = all
    .flatMap(({ attempt }) => attempt.refusals)
    .filter((refusal) => isNow(refusal.on) && isHis(refusal));

  const months = monthsIn(from, to);
  return {
    steps: ladder.map(({ code }) => code),
    snapshot: withoutZeros(snapshot),
    beside,
    clients: here.length,
    funnelSteps,
    cohort: cohortRow(() => true),
    cohortMonths: tableOf(months, (code) => cohortRow((_person, _attempt, _who, on) => on.slice(0, 7) === code)),
    cohortGroups: tableOf(cohortCodes, (code) =>
      cohortRow((person, attempt, who) => groupOf(person, attempt, who) === code),
    ),
    flow: flowRow(happened),
    flowMonths: tableOf(months, (code) => flowRow(happened.filter(({ on }) => on.slice(0, 7) === code))),
    flowGroups: tableOf(flowCodes, (code) =>
      flowRow(happened.filter((one) => groupOf(one.person, one.attempt, one) === code)),
    ),
    losses: tally(refusals.map(({ reason, from: stage }) => `${reason} × ${stage}`)),
    lossShares: tableOf(new Set(refusals.map(({ reason }) => reason)), (code) => [
      share(
        count(refusals, ({ reason }) => reason === code),
        refusals.length,
      ),
      dictionaries.reasons.find((one) => one.code === code)?.counts_as_loss ?? true,
    ]),
    ...stayFigures(facts, whole, isHis, isNow),
    stuck: stuckOf(facts, here),
    open: count(here, ({ attempts }) => attempts.at(-1)?.outcome === 'open'),
  };

  function allOf({ lines }: Facts) {
    const row = { tag: '', category: '', source: '', expected_amount: null, merged_into: '' };
    return [...new Set(lines.map(({ client_id }) => client_id))].map((client_id) => ({ client_id, ...row }));
  }
  function stuckOf({ stuckNew }: Facts, waiting: Person[]): Figures {
    const found: Figures = {};
    for (const person of waiting) {
      const stay = person.attempts.at(-1)?.stays.at(-1);
      const stage = dictionaries.stages.find(({ code }) => code === person.stage);
      const counts = stage?.kind === 'contact' || (stage?.kind === 'new' && stuckNew);
      if (!stay || !counts || person.archived || stage.max_days === null) continue;
      const age = workedDays(person, stay, asOf);
      if (age <= stage.max_days) continue;
      const [since, limit] = [stay.on, stage.max_days];
      found[person.row.client_id] = {
        stage: stage.code,
        manager: person.manager,
        since,
        age,
        limit,
        over: age - limit,
      };
    }
    return found;
  }
}

/** The figures of the report in the same shape. */
export function figuresOf(report: FunnelReport): Figures {
  const { snapshot, cohort, flow, losses, days, movements, stuck } = report;
  const cells = (matrix: { columns: string[]; rows: { code: string; cells: number[] }[] }) =>
    withoutZeros(
      Object.fromEntries(
        matrix.rows.flatMap(({ code, cells: row }) => row.map((cell, at) => [`${code} × ${matrix.columns[at]}`, cell])),
      ),
    );
  const byCode = <R extends { code: string }>(rows: R[]) =>
    Object.fromEntries(rows.map(({ code, ...row }) => [code, row]));
  const { code: _all, ...cohortTotal } = cohort.total;
  const { code: _every, ...flowTotal } = flow.total;
  return {
    steps: report.steps,
    snapshot: cells(snapshot),
    beside: Object.fromEntries(
      snapshot.rows.map(({ code, archived, openExpected }) => [code, [archived, openExpected]]),
    ),
    clients: snapshot.clients,
    funnelSteps: cohort.steps,
    cohort: cohortTotal,
    cohortMonths: byCode(cohort.months),
    cohortGroups: byCode(cohort.groups),
    flow: flowTotal,
    flowMonths: byCode(flow.months),
    flowGroups: byCode(flow.groups),
    losses: cells(losses),
    lossShares: Object.fromEntries(losses.rows.map(({ code, share: part, counts }) => [code, [part, counts]])),
    days: Object.fromEntries(days.filter((row) => row.count > 0).map(({ stage, ...row }) => [stage, row])),
    balance: Object.fromEntries(movements.filter((row) => row.entered > 0).map(({ stage, ...row }) => [stage, row])),
    stuck: Object.fromEntries(stuck.map(({ client_id, ...row }) => [client_id, row])),
    open: report.open,
  };
}

const withoutZeros = (cells: Record<string, number>) =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== 0));
const tableOf = <T>(codes: Iterable<string>, row: (code: string) => T): Record<string, T> =>
  Object.fromEntries([...codes].map((code) => [code, row(code)]));
function tally(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
function monthsIn(from: string, to: string): string[] {
  const months: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) {
    const month = new Date(time).toISOString().slice(0, 7);
    if (!months.includes(month)) months.push(month);
  }
  return months;
}
