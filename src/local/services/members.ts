// How a Google class is declared here: a table of members, each with its signatures, what it costs and what it does.
import type { CallKind } from '../host.ts';
import type { Enum, EnumName } from './enums.ts';
import { isEnum } from './enums.ts';
import type { ClassName, Host, States } from './states.ts';

/** One kind of argument: how it is told, and its name for the reader. `T` is what the member gets. */
export interface Kind<T> {
  matches(value: unknown): value is T;
}

type Values<T extends readonly Kind<unknown>[]> = { -readonly [I in keyof T]: T[I] extends Kind<infer V> ? V : never };
type Arguments<O extends readonly (readonly Kind<unknown>[])[]> = Values<O[number]>;

export interface Member<S> {
  kind: CallKind | 'local';
  signatures: readonly (readonly Kind<unknown>[])[];
  /** Checks at once; a returned function (kinds write and format) is queued, anything else is the answer. */
  run(state: S, args: unknown[]): unknown;
  /** Gives nothing back, where Google gives nothing: a script must not chain on it. */
  silent?: boolean;
}

export type Members<S> = Record<string, Member<S>>;

/** A kind of argument told by a test of its own. */
export function kindOf<T>(matches: (value: unknown) => boolean): Kind<T> {
  return { matches: matches as (value: unknown) => value is T };
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** A date of whichever realm. */
export function isDate(value: unknown): value is Date {
  return tagOf(value) === 'Date';
}

function isCellValue(value: unknown): boolean {
  return (
    value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value) || isDate(value)
  );
}

const isString = (value: unknown): boolean => typeof value === 'string';
const isInteger = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value);
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isNothing = (value: unknown): boolean => value === null || value === undefined;
const isList = (value: unknown, item: (v: unknown) => boolean): boolean => Array.isArray(value) && value.every(item);
const isGrid = (value: unknown, item: (v: unknown) => boolean): boolean => isList(value, (row) => isList(row, item));

/** What a cell may be given: a scalar, a date, or nothing. */
export type CellInput = string | number | boolean | Date | null | undefined;

export const string = kindOf<string>(isString);
export const stringOrNull = kindOf<string | null>((v) => isString(v) || isNothing(v));
export const integer = kindOf<number>(isInteger);
export const number = kindOf<number>(isNumber);
export const boolean = kindOf<boolean>((v) => typeof v === 'boolean');
export const booleanOrNull = kindOf<boolean | null>((v) => typeof v === 'boolean' || isNothing(v));
export const date = kindOf<Date>(isDate);
export const cell = kindOf<CellInput>(isCellValue);
export const cells = kindOf<CellInput[]>((v) => isList(v, isCellValue));
export const cellGrid = kindOf<CellInput[][]>((v) => isGrid(v, isCellValue));
export const strings = kindOf<string[]>((v) => isList(v, isString));
export const stringGrid = kindOf<(string | null)[][]>((v) => isGrid(v, (x) => isString(x) || isNothing(x)));
export const numberGrid = kindOf<number[][]>((v) => isGrid(v, isNumber));
export const anything = kindOf<unknown>(() => true);
export const plain = kindOf<Record<string, unknown>>((v) => tagOf(v) === 'Object');

export function enumOf(name: EnumName): Kind<Enum> {
  return kindOf<Enum>((v) => isEnum(v, name));
}

export function enumGrid(name: EnumName): Kind<Enum[][]> {
  return kindOf<Enum[][]>((v) => isGrid(v, (x) => isEnum(x, name)));
}

/** An object of one of our classes; the member gets the object itself, `stateOf` opens it. */
export function handle(...names: ClassName[]): Kind<object> {
  return kindOf<object>((v) => names.some((name) => stateOf(name, v) !== null));
}

export function handles(...names: ClassName[]): Kind<object[]> {
  return kindOf<object[]>((v) => isList(v, (x) => names.some((name) => stateOf(name, x) !== null)));
}

export function handleOrNull(name: ClassName): Kind<object | null> {
  return kindOf<object | null>((v) => isNothing(v) || stateOf(name, v) !== null);
}

export function handleGrid(name: ClassName): Kind<(object | null)[][]> {
  return kindOf<(object | null)[][]>((v) => isGrid(v, (x) => isNothing(x) || stateOf(name, x) !== null));
}

type Declare<S> = <const O extends readonly (readonly Kind<unknown>[])[]>(
  signatures: O,
  run: (state: S, ...args: Arguments<O>) => unknown,
) => Member<S>;

/** The declarers of one class: `read([[integer]], (state, n) => …)`. */
export function membersOf<S>(): Record<CallKind | 'local', Declare<S>> {
  const declare =
    (callKind: CallKind | 'local'): Declare<S> =>
    (signatures, run) => ({
      kind: callKind,
      signatures,
      run: (state, args) => (run as (state: S, ...args: unknown[]) => unknown)(state, ...args),
    });
  return {
    local: declare('local'),
    read: declare('read'),
    write: declare('write'),
    format: declare('format'),
    structure: declare('structure'),
    flush: declare('flush'),
    lock: declare('lock'),
    property: declare('property'),
    cache: declare('cache'),
    session: declare('session'),
    ui: declare('ui'),
  };
}

/** A write that Google answers with nothing instead of with the object itself. */
export function silent<S>(member: Member<S>): Member<S> {
  return { ...member, silent: true };
}

const owners = new WeakMap<object, { name: ClassName; state: States[ClassName] }>();

/** The state behind an object of class `name`, or null when it is something else. */
export function stateOf<N extends ClassName>(name: N, value: unknown): States[N] | null {
  if (typeof value !== 'object' || value === null) return null;
  const owner = owners.get(value);
  return owner?.name === name ? (owner.state as States[N]) : null;
}

/** The state behind an argument that a `handle` has let through. */
export function opened<N extends ClassName>(name: N, value: unknown): States[N] {
  const state = stateOf(name, value);
  if (!state) throw new Error(`${name} expected`);
  return state;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : describe(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'function') return 'Function';
  if (isDate(value)) return 'Date';
  return '(class)';
}

// What JavaScript itself asks of any object; Google's objects have none of them and nobody means a member by them.
const askedByTheLanguage = new Set([
  'then',
  'toJSON',
  'constructor',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '$$typeof',
]);

function absentMembers(name: string): object {
  return new Proxy(Object.create(Object.prototype) as object, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || askedByTheLanguage.has(key) || key in Object.prototype) {
        return Reflect.get(target, key, receiver);
      }
      throw new Error(`not in the local Google Sheets: ${name}.${key}`);
    },
    set(_target, key) {
      throw new Error(`not in the local Google Sheets: setting ${name}.${String(key)}`);
    },
  });
}

interface ClassOptions<S> {
  /** The service as Google's error texts name it; default SpreadsheetApp. */
  service?: string;
  /** Cells a call touches, for the meter; default 1. */
  cells?(state: S): number;
  /** Enums and the like. */
  constants?: Record<string, unknown>;
}

const prototypes = new Map<ClassName, object>();

/** Declares a Google class once: checks, meter, queue and `toString` are derived from the table. */
export function defineClass<N extends ClassName>(
  name: N,
  members: Members<States[N]>,
  options: ClassOptions<States[N]> = {},
): void {
  const prototype = Object.create(absentMembers(name)) as object;
  const service = options.service ?? 'SpreadsheetApp';
  const fixed = (value: unknown) => ({ value, enumerable: true, writable: false });
  Object.defineProperty(prototype, 'toString', { value: () => name });
  for (const [key, value] of Object.entries(options.constants ?? {}))
    Object.defineProperty(prototype, key, fixed(value));
  for (const [key, member] of Object.entries(members)) {
    const label = service === name ? `${service}.${key}` : `${service}.${name}.${key}`;
    const callName = `${name}.${key}`;
    const method = function (this: object, ...args: unknown[]): unknown {
      const state = opened(name, this);
      const host: Host = state.host;
      const fits = member.signatures.some((s) => s.length === args.length && s.every((k, i) => k.matches(args[i])));
      if (!fits) {
        const given = args.map(describe).join(',');
        throw host.error(`The parameters (${given}) don't match the method signature for ${label}.`);
      }
      const cellCount = options.cells?.(state) ?? 1;
      const answer = host.invoke(member.kind, callName, cellCount, this, () => member.run(state, args));
      return member.silent ? undefined : answer;
    };
    Object.defineProperty(prototype, key, fixed(method));
  }
  prototypes.set(name, prototype);
}

/** A new object of a declared class. */
export function make<N extends ClassName>(name: N, state: States[N]): object {
  const prototype = prototypes.get(name);
  if (!prototype) throw new Error(`class ${name} is not declared`);
  const made = Object.create(prototype) as object;
  owners.set(made, { name, state });
  return Object.preventExtensions(made);
}
