// Which objects are ours: the class and the state behind each, by the object itself.
import type { ClassName, States } from './states.ts';

const owners = new WeakMap<object, { name: ClassName; state: States[ClassName] }>();

/** Notes that `made` is an object of class `name`. */
export function own<N extends ClassName>(made: object, name: N, state: States[N]): void {
  owners.set(made, { name, state });
}

/** The class of one of our objects; null for anything else. */
export function classOf(value: unknown): ClassName | null {
  return typeof value === 'object' && value !== null ? (owners.get(value)?.name ?? null) : null;
}

/** Builders that stand for what they build; whether a member takes one is said by its signatures. */
const unbuilt: Partial<Record<ClassName, ClassName>> = {
  DataValidation: 'DataValidationBuilder',
  FilterCriteria: 'FilterCriteriaBuilder',
};

/** The state behind an object of class `name`, or null when it is something else. */
export function stateOf<N extends ClassName>(name: N, value: unknown): States[N] | null {
  if (typeof value !== 'object' || value === null) return null;
  const owner = owners.get(value);
  return owner?.name === name || (owner && owner.name === unbuilt[name]) ? (owner.state as States[N]) : null;
}

/** The state behind an argument that a `handle` has let through. */
export function opened<N extends ClassName>(name: N, value: unknown): States[N] {
  const state = stateOf(name, value);
  if (!state) throw new Error(`${name} expected`);
  return state;
}
