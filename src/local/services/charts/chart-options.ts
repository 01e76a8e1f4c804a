// The options of a chart by their dotted names, as setOption and the setters of the builders leave them.

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The value at 'legend.position', whether it was set under that name or inside an object 'legend'; undefined when unset. */
export function optionAt(options: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(options, path)) return options[path];
  const parts = path.split('.');
  for (let length = parts.length - 1; length > 0; length--) {
    const outer = options[parts.slice(0, length).join('.')];
    const inner = isRecord(outer) ? optionAt(outer, parts.slice(length).join('.')) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
