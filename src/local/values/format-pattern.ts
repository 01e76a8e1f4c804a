// A number format taken apart: sections, their conditions, and the pieces each is made of.

export type Piece =
  | { kind: 'literal'; text: string }
  /** Letters of a date or clock ('yyyy', 'mm', 'ap' for AM/PM); 'minutes' are told from months here. */
  | { kind: 'date'; text: string }
  | { kind: 'minutes'; text: string }
  /** Hours, minutes or seconds counted through: '[h]'. */
  | { kind: 'elapsed'; text: string }
  /** Digits of a second after its point. */
  | { kind: 'parts'; digits: number; point: boolean }
  | { kind: 'number'; pattern: string }
  | { kind: 'general' }
  | { kind: 'text' };

export interface Section {
  pieces: Piece[];
  condition: { sign: string; bound: number } | null;
  isDate: boolean;
  /** What a number is multiplied by before it is shown: 100 for each '%', a thousandth for each trailing ','. */
  scale: number;
}

const scanner =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(general)|(am\/pm|a\/p)|(y+|m+|d+|h+|s+)(\.0+)?|((?:[0#?]+ +)?[0#?]+\/[0#?\d]+|[0#?][0#?,]*(?:\.[0#?]*,*)?(?:E[+-][0#?]+)?|\.[0#?]+(?:E[+-][0#?]+)?)|(;)|(@)|(.)/giu;

const known = new Map<string, Section[]>();

/** Which 'm' are minutes: those next to hours before them or seconds behind them. */
function tellMinutes(pieces: Piece[]): void {
  const clock = pieces
    .map((piece, at) => ({ piece, at }))
    .filter(({ piece }) => piece.kind === 'date' || piece.kind === 'elapsed');
  const letter = (i: number): string | undefined => {
    const piece = clock[i]?.piece;
    return piece && 'text' in piece ? piece.text.replace('[', '')[0] : undefined;
  };
  clock.forEach(({ piece, at }, i) => {
    if (piece.kind !== 'date' || !/^mm?$/.test(piece.text)) return;
    if (letter(i - 1) === 'h' || letter(i + 1) === 's') pieces[at] = { kind: 'minutes', text: piece.text };
  });
}

function closed(pieces: Piece[], condition: Section['condition']): Section {
  tellMinutes(pieces);
  const isDate = pieces.some((piece) => piece.kind === 'date' || piece.kind === 'elapsed' || piece.kind === 'minutes');
  let scale = 1;
  if (isDate) return { pieces, condition, isDate, scale };
  const scaled = pieces.map((piece): Piece => {
    if (piece.kind === 'literal' && piece.text === '%') scale *= 100;
    if (piece.kind !== 'number') return piece;
    const pattern = piece.pattern.replace(/,+(?=\.|$)/g, (commas) => {
      scale /= 1000 ** commas.length;
      return '';
    });
    return { kind: 'number', pattern };
  });
  return { pieces: scaled, condition, isDate, scale };
}

function bracket(text: string, pieces: Piece[]): Section['condition'] {
  if (/^(h+|m+|s+)$/i.test(text)) pieces.push({ kind: 'elapsed', text: text.toLowerCase() });
  else if (text.startsWith('$')) pieces.push({ kind: 'literal', text: text.slice(1).replace(/-[\da-z_-]*$/i, '') });
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(text);
  return condition ? { sign: condition[1] ?? '', bound: Number(condition[2]) } : null;
}

/** Splits a format into its sections (parted by ';'); colours in brackets are passed over, for they show nothing. */
export function sectionsOf(format: string): Section[] {
  const found = known.get(format);
  if (found) return found;
  const sections: Section[] = [];
  let pieces: Piece[] = [];
  let condition: Section['condition'] = null;
  const literal = (text: string): void => {
    pieces.push({ kind: 'literal', text });
  };
  for (const m of format.matchAll(scanner)) {
    if (m[1] !== undefined || m[2] !== undefined) literal(m[1] ?? m[2] ?? '');
    else if (m[3] !== undefined) literal(' ');
    else if (m[4] !== undefined) continue;
    else if (m[5] !== undefined) condition = bracket(m[5], pieces) ?? condition;
    else if (m[6]) pieces.push({ kind: 'general' });
    else if (m[7]) pieces.push({ kind: 'date', text: m[7].length > 3 ? 'ap' : 'a' });
    else if (m[8]) {
      pieces.push({ kind: 'date', text: m[8].toLowerCase() });
      if (m[9]) pieces.push({ kind: 'parts', digits: m[9].length - 1, point: true });
    } else if (m[10]) pieces.push({ kind: 'number', pattern: m[10] });
    else if (m[11]) {
      sections.push(closed(pieces, condition));
      pieces = [];
      condition = null;
    } else if (m[12]) pieces.push({ kind: 'text' });
    else if (m[13] !== undefined) literal(m[13]);
  }
  sections.push(closed(pieces, condition));
  known.set(format, sections);
  return sections;
}
