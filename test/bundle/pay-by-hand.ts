// The pay of rules 5.1 reckoned a second time and in another way than the program does it, for one small team: bands as sums of
// steps of the rate, the allocation unit by unit, the months as a stack that closing pushes and reopening pops. All amounts are
// whole hundreds and all rates whole percents, so that nothing but allocations and clawbacks is ever rounded.

/** A row of Payments as the test has entered it; minor units. */
export interface Paid {
  id: string;
  month: string;
  amount: number;
  person: 'Ann' | 'Bob' | 'Kate';
  /** '' = no refund. */
  refundOf: string;
}
export interface Terms {
  /** Percent of the three steps of sales, new. */
  sales: [number, number, number];
  bobRate: number;
  bobCap: number;
  katePlan: number;
  salary: number;
}
export interface Entered {
  month: string;
  person: string;
  amount: number;
}
/** What closed months leave behind. */
export interface Left {
  month: string;
  /** Per payment: what it earned, its amount, what went back of it and what that took. */
  paid: Map<string, { earned: number; amount: number; back: number; taken: number }>;
  /** Below zero. */
  carried: Map<string, number>;
  totals: Map<string, number>;
}

const STEPS = [0, 10_000_000, 20_000_000];
const KATE_FIRST = 3;
const KATE_STEP = 1;
const BONUS = 30_000;
const HEAD_RATE = 1.5;
const PEOPLE = ['Ann', 'Bob', 'Kate', 'Max'] as const;

export const NOTHING: Left = { month: '', paid: new Map(), carried: new Map(), totals: new Map() };

const hundredths = (amount: number, percent: number): number => (amount / 100) * percent;

/** Commission on a base: each step adds its rise of the rate to all that lies above it. */
function stepped(base: number, steps: readonly [from: number, rise: number][]): number {
  if (base < 0) return hundredths(base, steps[0]?.[1] ?? 0);
  return steps.reduce((sum, [from, rise]) => sum + hundredths(Math.max(0, base - from), rise), 0);
}

/** Unit by unit to whoever is furthest below the exact share; ties to the smaller id. */
function divided(total: number, lines: readonly Paid[]): Map<string, number> {
  const whole = lines.reduce((sum, { amount }) => sum + amount, 0);
  const exact = (amount: number): number => (total * amount) / whole;
  const given = new Map(lines.map(({ id, amount }) => [id, total === 0 ? 0 : Math.floor(exact(amount) + 1e-9)]));
  let rest = total - [...given.values()].reduce((sum, part) => sum + part, 0);
  for (; rest > 0; rest -= 1) {
    const [next] = [...lines].sort((a, b) => {
      const lack = (line: Paid): number => exact(line.amount) - (given.get(line.id) ?? 0);
      return Math.abs(lack(b) - lack(a)) > 1e-9 ? lack(b) - lack(a) : a.id < b.id ? -1 : 1;
    });
    if (next) given.set(next.id, (given.get(next.id) ?? 0) + 1);
  }
  return given;
}

/** A month after those that `left` is of; `left` itself is not touched. */
export function reckon(
  month: string,
  all: readonly Paid[],
  terms: Terms,
  entered: readonly Entered[],
  left: Left,
): Left {
  const own = all.filter((one) => one.month === month).sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Set(own.map(({ id }) => id));
  const counts = ({ refundOf }: Paid): boolean => refundOf === '' || ids.has(refundOf);
  const paid = new Map([...left.paid].map(([id, one]) => [id, { ...one }]));
  const carried = new Map<string, number>();
  const totals = new Map<string, number>();
  const lines = own.filter(counts);
  const baseOf = (who: string): number =>
    lines.filter(({ person }) => person === who).reduce((sum, { amount }) => sum + amount, 0);
  const [first, second, third] = terms.sales;
  const ann: [number, number][] = [first, second - first, third - second].map((rise, at) => [STEPS[at] ?? 0, rise]);
  const earnings = {
    Ann: stepped(baseOf('Ann'), ann),
    Bob: Math.min(terms.bobCap, hundredths(baseOf('Bob'), terms.bobRate)),
    Kate: stepped(baseOf('Kate'), [
      [0, KATE_FIRST],
      [terms.katePlan, KATE_STEP],
    ]),
    Max: 0,
  };
  const estimates = { Ann: first, Bob: terms.bobRate, Kate: KATE_FIRST, Max: 0 };
  for (const person of PEOPLE) {
    const mine = lines.filter((line) => line.person === person);
    const shares = divided(earnings[person], mine);
    for (const { id, amount, refundOf } of mine) {
      const earned = shares.get(id) ?? 0;
      if (refundOf === '') paid.set(id, { earned, amount, back: 0, taken: 0 });
    }
    for (const { id, amount, refundOf } of mine) {
      const of = paid.get(refundOf);
      if (!of || refundOf === '') continue;
      of.back -= amount;
      of.taken -= shares.get(id) ?? 0;
    }
    let back = 0;
    for (const refund of own.filter((one) => one.person === person && !counts(one))) {
      const of = paid.get(refund.refundOf);
      if (!of) {
        back += hundredths(0 - refund.amount, estimates[person]);
        continue;
      }
      of.back -= refund.amount;
      const [part, whole] = [BigInt(of.earned) * BigInt(of.back), BigInt(of.amount)];
      const due = Number((BigInt(2) * part + whole) / (BigInt(2) * whole));
      back += due - of.taken;
      of.taken = due;
    }
    const bonus = person === 'Kate' && terms.katePlan > 0 && baseOf('Kate') >= terms.katePlan ? BONUS : 0;
    const added = entered
      .filter((one) => one.month === month && one.person === person)
      .reduce((sum, { amount }) => sum + amount, 0);
    const result = earnings[person] + bonus - back + added + (left.carried.get(person) ?? 0);
    if (result < 0) carried.set(person, result);
    const head = person === 'Max' ? hundredths(baseOf('Ann') + baseOf('Bob'), HEAD_RATE) : 0;
    totals.set(person, Math.max(0, result) + (person === 'Ann' ? terms.salary : 0) + head);
  }
  return { month, paid, carried, totals };
}
