// What google.script.run accepts as an argument, checked in the page before anything is sent (facts 3.2–3.4).

/**
 * The arguments as they travel: plain JSON.
 * @throws TypeError with Google's own text for a value that may not cross, synchronously in the caller
 */
export function plainArguments(args: unknown[]): unknown[] {
  const form = args.find((one) => one instanceof HTMLFormElement);
  if (form instanceof HTMLFormElement) {
    const hasFile = form.querySelector('input[type=file]') !== null;
    if (hasFile && args.length > 1) throw new TypeError('Forms with file inputs must be the only parameter.');
    if (args.length === 1) return [formValues(form)];
  }
  const checked = args.map((value, index) => plain(value, String(index), []));
  return JSON.parse(JSON.stringify(checked));
}

function plain(value: unknown, name: string, parents: object[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint' || typeof value === 'symbol') throw new TypeError(`Unknown type: ${typeof value}`);
  if (typeof value === 'function') throw illegal(name);
  if (parents.includes(value)) throw new TypeError('Failed due to circular reference.');
  const within = [...parents, value];
  if (Array.isArray(value)) return value.map((one, index) => plain(one, String(index), within));
  if (Object.prototype.toString.call(value) !== '[object Object]') throw illegal(name);
  const entries = Object.entries(value).filter(([key, one]) => !key.endsWith('__') && one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, plain(one, key, within)]));
}

function illegal(name: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${name}`);
}

/** Fields of a form: texts, arrays where a name repeats; unchecked boxes and buttons are left out. */
function formValues(form: HTMLFormElement): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw illegal(name);
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}
