// Java's format strings, as far as Apps Script knows them: %s %d %i %f %e %x %o %c %b %% with flags, width and precision.

/**
 * The template with its places filled, one value after another or by '%2$s'. A place without a value stays as it is.
 * `tell` says how %s writes a value.
 */
export function formatString(template: string, values: readonly unknown[], tell: (value: unknown) => string): string {
  let next = 0;
  return template.replace(
    /%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([sSdifeExXocbB%])/g,
    (place, position: string | undefined, flags: string, width: string | undefined, precision, letter: string) => {
      if (letter === '%') return '%';
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= values.length) return place;
      const limit = precision === undefined ? null : Number(precision);
      return padded(written(values[index], letter, flags, limit, tell), flags, Number(width ?? 0), letter);
    },
  );
}

function written(
  value: unknown,
  letter: string,
  flags: string,
  limit: number | null,
  tell: (value: unknown) => string,
): string {
  if (letter === 's' || letter === 'S') {
    const text = limit === null ? tell(value) : tell(value).slice(0, limit);
    return letter === 'S' ? text.toUpperCase() : text;
  }
  if (letter === 'c') return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
  if (letter === 'b' || letter === 'B') return String(Boolean(value));
  const number = Number(value);
  if (letter === 'x' || letter === 'X' || letter === 'o') {
    const digits = Math.trunc(number).toString(letter === 'o' ? 8 : 16);
    return letter === 'X' ? digits.toUpperCase() : digits;
  }
  return signed(decimals(number, letter, limit), flags);
}

function decimals(number: number, letter: string, limit: number | null): string {
  if (letter === 'd' || letter === 'i') return String(Math.trunc(number));
  if (letter === 'f') return number.toFixed(limit ?? 6);
  const text = number.toExponential(limit ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
  return letter === 'E' ? text.toUpperCase() : text;
}

function signed(text: string, flags: string): string {
  const grouped = flags.includes(',') ? text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : text;
  if (grouped.startsWith('-')) return grouped;
  return (flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '') + grouped;
}

function padded(text: string, flags: string, width: number, letter: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || 'sScbB'.includes(letter)) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
