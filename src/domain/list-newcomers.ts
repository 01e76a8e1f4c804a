// A value that an owner adds to a list: its code, its place in the order and what the program fills in for it.
import { isBlank, type ListTab, type Values } from './list-model.ts';
import type { Value } from './model.ts';
import { latinOf } from './normal-forms.ts';

const CODE_LENGTH = 20;

/** The code of a new value: its name in Latin letters, unlike every code there is. */
export function codeFor(label: string, taken: readonly string[]): string {
  const base =
    latinOf(label.trim().toLowerCase())
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, CODE_LENGTH)
      .replace(/_+$/, '') || 'value';
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : `_${number}`;
    const code = base.slice(0, CODE_LENGTH - tail.length) + tail;
    if (!taken.includes(code)) return code;
  }
}

/** What a new row begins with where its cells are blank. */
function beginnings(tab: ListTab, values: Values): Values {
  switch (tab) {
    case 'stages':
      return { default_section: 'in_work', next_action_days: 1 };
    case 'tags':
      return { match: 'any', auto: true };
    case 'reasons':
      return { applies_to: 'refusal', default_section: 'soft_refusal', counts_as_loss: true };
    case 'lists':
      if (values.list === 'sources') return { initiative: 'active' };
      return values.list === 'channels' ? { channel_kind: 'indirect' } : {};
    default:
      return {};
  }
}

/**
 * A new row completed, and the values whose order must give way. A number in `order` asks for that place; without one the
 * row comes behind the one above it in the sheet, a stage never behind the win.
 * @param known the other rows of the tab
 */
export function completed(
  tab: ListTab,
  row: Values,
  above: Values | null,
  known: readonly Values[],
): { values: Values; moved: { values: Values; order: number }[] } {
  const mates = known.filter((values) => (values.list ?? '') === (row.list ?? ''));
  const values: Values = { ...row };
  for (const [key, value] of Object.entries(beginnings(tab, row))) if (isBlank(values[key])) values[key] = value;
  if (tab === 'stages') values.stage_kind = 'contact';
  const codes = mates.map(({ code }) => String(code));
  const own = String(row.code ?? '');
  const fresh = !/^[a-z0-9_]{1,20}$/.test(own) || codes.includes(own);
  if (fresh) values.code = codeFor(String(row.label), codes);
  if (fresh || isBlank(row.label_in_cells)) {
    values.label_in_cells = String(row.label).trim();
    values.active = true;
  }
  const place = placeFor(tab, row.order, above, mates);
  values.order = place;
  if (tab === 'stages' && isBlank(row.probability)) values.probability = probabilityAt(place, mates);
  const moved = mates.some(({ order }) => order === place)
    ? mates.flatMap((mate) =>
        typeof mate.order === 'number' && mate.order >= place ? [{ values: mate, order: mate.order + 1 }] : [],
      )
    : [];
  return { values, moved };
}

function placeFor(tab: ListTab, asked: Value | undefined, above: Values | null, mates: readonly Values[]): number {
  const orders = mates.flatMap(({ order }) => (typeof order === 'number' ? [order] : []));
  const won = mates.find(({ stage_kind }) => stage_kind === 'won')?.order;
  const first = mates.find(({ stage_kind }) => stage_kind === 'new')?.order;
  const last = tab === 'stages' && typeof won === 'number' ? won : Math.max(0, ...orders) + 1;
  const least = tab === 'stages' && typeof first === 'number' ? first + 1 : Number.NEGATIVE_INFINITY;
  const wanted =
    typeof asked === 'number' ? Math.ceil(asked) : typeof above?.order === 'number' ? above.order + 1 : last;
  return tab === 'stages' ? Math.max(least, Math.min(wanted, last)) : wanted;
}

/** A new stage is as likely as the one before it until its owner says otherwise. */
function probabilityAt(place: number, mates: readonly Values[]): number {
  const before = mates
    .filter(({ order }) => typeof order === 'number' && order < place)
    .sort((a, b) => Number(b.order) - Number(a.order))[0];
  return typeof before?.probability === 'number' ? before.probability : 0;
}
