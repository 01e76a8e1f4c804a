// How a Google class is declared here: a table of members, each with its signatures, what it costs and what it does.
import type { CallKind } from '../host.ts';
import type { Enum, EnumName } from './enums.ts';
import { enumNameOf, isEnum } from './enums.ts';
import { classOf, opened, own, stateOf } from './owned.ts';
import { enumLabel, type Signature, signaturesOf } from './signatures.ts';
import type { ClassName, Host, States } from './states.ts';

export { opened, stateOf } from './owned.ts';

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
  /** The last argument of a signature may be given any number of times. */
  repeats?: boolean;
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

/** The same, or nothing. */
export function orNull<T>(kind: Kind<T>): Kind<T | null> {
  return kindOf<T | null>((v) => isNothing(v) || kind.matches(v));
}

/** Rows of the same. */
export function rowsOf<T>(kind: Kind<T>): Kind<T[][]> {
  return kindOf<T[][]>((v) => isGrid(v, (x) => kind.matches(x)));
}

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

/** A member whose last argument may come any number of times, as a format's values do. */
export function repeating<S>(member: Member<S>): Member<S> {
  return { ...member, repeats: true };
}

/** An argument as Google's error texts name it: any list is number[], anything without a name (class). */
function describe(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  const name = classOf(value);
  if (name) return declared.get(name)?.label ?? name;
  const kind = enumNameOf(value);
  return kind ? enumLabel(kind) : '(class)';
}

// What JavaScript and the tools that print and compare values ask of any object; nobody means a member of Google's by them.
const askedOfAll =
  /^(?:then|toJSON|constructor|nodeType|tagName|asymmetricMatch|\$\$typeof|_isMockFunction|@@__IMMUTABLE_\w+@@)$/;

/** Members by which programs tell lists, texts, dates and errors from Google's objects, and corners, which only an event's range has. */
const corners = ['rowStart', 'rowEnd', 'columnStart', 'columnEnd'];
const others = [Array, String, Number, Date, Error, Function, Map, Set];
const askedOfOthers = new Set(others.flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)).concat(corners));

/** The end of a prototype chain on which every member throws its name; `lists` = Google's members of this class are known. */
export function absentMembers(name: string, lists = false): object {
  return new Proxy(Object.create(Object.prototype) as object, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || askedOfAll.test(key) || key in Object.prototype) {
        return Reflect.get(target, key, receiver);
      }
      if (lists && askedOfOthers.has(key) && signaturesOf(name, key) === null) return undefined;
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
  /** What the object is as text; default the name of the class. */
  text?(state: S): string;
  /** The script may put properties of its own on the object. */
  open?: boolean;
}

interface Declared {
  /** The class as Google's error texts name it: 'SpreadsheetApp.Range'. */
  label: string;
  prototype: object;
  members: ReadonlyMap<string, Member<never>>;
  constants: ReadonlySet<string>;
}

const declared = new Map<ClassName, Declared>();

/** Every class that is here, with its members. */
export function declaredClasses(): ReadonlyMap<string, Declared> {
  return declared;
}

/** The signatures Google has for a member. */
type Google = readonly Signature[] | 'unlisted';

/** Refuses what Google refuses, with its text, and what only Google can do, with its name. */
function demandSignature<S>(
  google: Google,
  member: Member<S>,
  args: readonly unknown[],
  { host, label, callName }: { host: Host; label: string; callName: string },
): void {
  const allowed = google === 'unlisted' ? null : google.find((signature) => signature.takes(args));
  const fits = allowed !== undefined && member.signatures.some((s) => fitting(s, args, member.repeats === true));
  if (fits) return;
  if (allowed) throw new Error(`not in the local Google Sheets: ${callName}(${allowed.text.replaceAll(' ', '')})`);
  throw host.error(`The parameters (${args.map(describe).join(',')}) don't match the method signature for ${label}.`);
}

const openClasses = new Set<ClassName>();

/** Declares a Google class once: checks, meter, queue and `toString` are derived from the table. */
export function defineClass<N extends ClassName>(
  name: N,
  members: Members<States[N]>,
  options: ClassOptions<States[N]> = {},
): void {
  const prototype = Object.create(absentMembers(name, true)) as object;
  const service = options.service ?? 'SpreadsheetApp';
  const classLabel = service === name ? service : `${service}.${name}`;
  const fixed = (value: unknown) => ({ value, enumerable: true, writable: false });
  const { text } = options;
  const asText = text
    ? function (this: object): string {
        return text(opened(name, this));
      }
    : () => name;
  Object.defineProperty(prototype, 'toString', { value: asText });
  for (const [key, value] of Object.entries(options.constants ?? {}))
    Object.defineProperty(prototype, key, fixed(value));
  for (const [key, member] of Object.entries(members)) {
    const label = `${classLabel}.${key}`;
    const callName = `${name}.${key}`;
    let google: Google | undefined;
    const method = function (this: object, ...args: unknown[]): unknown {
      const state = opened(name, this);
      const host: Host = state.host;
      google ??= signaturesOf(name, key) ?? 'unlisted';
      demandSignature(google, member, args, { host, label, callName });
      const cellCount = options.cells?.(state) ?? 1;
      const answer = host.invoke(member.kind, callName, cellCount, this, () => member.run(state, args));
      // What gives nothing at Google gives null.
      return member.silent ? null : (answer ?? null);
    };
    Object.defineProperty(prototype, key, fixed(method));
  }
  const constants = new Set(Object.keys(options.constants ?? {}));
  declared.set(name, { label: classLabel, prototype, members: new Map(Object.entries(members)), constants });
  if (options.open) openClasses.add(name);
}

function fitting(signature: readonly Kind<unknown>[], args: readonly unknown[], repeats: boolean): boolean {
  if (args.length < signature.length || (args.length > signature.length && !repeats)) return false;
  return args.every((arg, i) => signature[Math.min(i, signature.length - 1)]?.matches(arg));
}

/** Takes any property the script puts on it, which the prototypes would refuse. */
const keepProperties: ProxyHandler<object> = {
  set: (target, key, value) =>
    Reflect.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true }),
};

/** A new object of a declared class. */
export function make<N extends ClassName>(name: N, state: States[N]): object {
  const prototype = declared.get(name)?.prototype;
  if (!prototype) throw new Error(`class ${name} is not declared`);
  const made = Object.create(prototype) as object;
  const shown = openClasses.has(name) ? new Proxy(made, keepProperties) : Object.preventExtensions(made);
  own(shown, name, state);
  return shown;
}
