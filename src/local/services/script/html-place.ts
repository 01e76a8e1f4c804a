// Where in a page the next text would land: in text, a tag, an attribute, a script or a style. Fed with what is written.

export interface HtmlPlace {
  mode: 'text' | 'tagName' | 'tag' | 'beforeValue' | 'value' | 'script' | 'style' | 'comment';
  /** Of the tag that is open, lower case, '/script' for an end tag. */
  tag: string;
  attribute: string;
  /** Around the attribute value: '"', "'" or '' for none. */
  quote: string;
  /** Whether the attribute value has begun. */
  begun: boolean;
  /** In a script: the quote of the string that is open, '//' or '/*' of a comment, or ''. */
  script: string;
  /** The last characters read, for marks of several characters. */
  tail: string;
}

/** The beginning of a page. */
export function pageStart(): HtmlPlace {
  return { mode: 'text', tag: '', attribute: '', quote: '', begun: false, script: '', tail: '' };
}

const isSpace = (c: string): boolean => /\s/.test(c);

/** Moves the place over a piece of markup. */
export function feed(place: HtmlPlace, markup: string): void {
  for (const c of markup) {
    const before = place.tail;
    place.tail = (place.tail + c.toLowerCase()).slice(-9);
    step[place.mode](place, c, before);
  }
}

function leaveTag(place: HtmlPlace): void {
  place.mode = place.tag === 'script' ? 'script' : place.tag === 'style' ? 'style' : 'text';
  place.script = '';
}

function enterTag(place: HtmlPlace, tag = ''): void {
  Object.assign(place, { mode: tag === '' ? 'tagName' : 'tag', tag, attribute: '' });
}

const step: Record<HtmlPlace['mode'], (place: HtmlPlace, c: string, before: string) => void> = {
  text(place, c) {
    if (c === '<') enterTag(place);
  },
  tagName(place, c) {
    if (c === '>') leaveTag(place);
    else if (isSpace(c)) place.mode = place.tag === '' ? 'text' : 'tag';
    else place.tag += c.toLowerCase();
    if (place.tag === '!--') place.mode = 'comment';
  },
  tag(place, c, before) {
    if (c === '>') leaveTag(place);
    else if (c === '=') Object.assign(place, { mode: 'beforeValue', begun: false });
    else if (!isSpace(c)) place.attribute = (/\s$/.test(before) ? '' : place.attribute) + c.toLowerCase();
  },
  beforeValue(place, c) {
    if (isSpace(c)) return;
    if (c === '>') leaveTag(place);
    else if (c === '"' || c === "'") Object.assign(place, { mode: 'value', quote: c, script: '' });
    else Object.assign(place, { mode: 'value', quote: '', begun: true, script: '' });
  },
  value(place, c, before) {
    if (c === place.quote || (place.quote === '' && isSpace(c))) Object.assign(place, { mode: 'tag', attribute: '' });
    else if (place.quote === '' && c === '>') leaveTag(place);
    else {
      place.begun = true;
      if (place.attribute.startsWith('on')) readScript(place, c, before);
    }
  },
  script(place, c, before) {
    readScript(place, c, before);
    if (place.tail.endsWith('</script')) enterTag(place, '/script');
  },
  style(place) {
    if (place.tail.endsWith('</style')) enterTag(place, '/style');
  },
  comment(place) {
    if (place.tail.endsWith('-->')) Object.assign(place, { mode: 'text', tag: '' });
  },
};

function readScript(place: HtmlPlace, c: string, before: string): void {
  const pair = before.slice(-1) + c;
  if (place.script === '') {
    if (pair === '//' || pair === '/*') place.script = pair;
    else if (c === '"' || c === "'" || c === '`') place.script = c;
  } else if (place.script === '//') {
    if (c === '\n') place.script = '';
  } else if (place.script === '/*') {
    if (pair === '*/') place.script = '';
  } else if (c === place.script && !/(?:^|[^\\])(?:\\\\)*\\$/.test(before)) place.script = '';
}
