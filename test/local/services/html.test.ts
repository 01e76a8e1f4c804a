// HtmlService: pages, templates, and values that cannot break out of where they stand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../../src/local/services/script/html-escape.ts';
import { feed, type HtmlPlace, pageStart } from '../../../src/local/services/script/html-place.ts';
import { openDesk, thrown } from './desk.ts';

type Html = GoogleAppsScript.HTML.HtmlService;
const htmlOf = (globals: Record<string, unknown>): Html => globals.HtmlService as Html;
const open = (): Html => htmlOf(openDesk().globals);

/** The page of a template whose only property is `value`. */
function filled(source: string, value: unknown): string {
  const template = open().createTemplate(source);
  template.value = value;
  return template.evaluate().getContent();
}

describe('pages', () => {
  test('a page has content, title, size, icon and meta tags; none is set at first', () => {
    const page = open().createHtmlOutput('<h1>Title</h1>');
    expect([page.getTitle(), page.getWidth(), page.getHeight(), page.getFaviconUrl()]).toEqual(['', null, null, null]);
    page.setTitle('My page').setHeight(100).setWidth(200).setFaviconUrl('https://x.example/i.ico').append('<p>');
    page.setSandboxMode(open().SandboxMode.IFRAME).setXFrameOptionsMode(open().XFrameOptionsMode.ALLOWALL);
    expect([page.getTitle(), page.getHeight(), page.getWidth(), page.getFaviconUrl(), page.getContent()]).toEqual([
      'My page',
      100,
      200,
      'https://x.example/i.ico',
      '<h1>Title</h1><p>',
    ]);
    const [tag] = page.addMetaTag('viewport', 'width=device-width').getMetaTags();
    expect([tag?.getName(), tag?.getContent()]).toEqual(['viewport', 'width=device-width']);
    expect(thrown(() => page.addMetaTag('robots', 'none'))).toBe(
      'Exception: The meta tag you specified is not allowed in this context.',
    );
    expect([page.clear().getContent(), page.setContent('<b>').getContent()]).toEqual(['', '<b>']);
  });

  test('a page is a blob, is made of one, and turns into a template', () => {
    const { globals } = openDesk();
    const blob = htmlOf(globals).createHtmlOutput('<b>é</b>').getBlob();
    expect([blob.getContentType(), blob.getDataAsString()]).toEqual(['text/html', '<b>é</b>']);
    expect(htmlOf(globals).createHtmlOutput(blob).getContent()).toBe('<b>é</b>');
    expect(htmlOf(globals).createHtmlOutput('<?= 1 + 1 ?>').asTemplate().evaluate().getContent()).toBe('2');
  });

  test('3.10 a missing file is refused', () => {
    const html = open();
    expect(html.createHtmlOutputFromFile('sidebar').getContent()).toBe('<p>hello</p>');
    expect(html.createTemplateFromFile('sidebar.html').getRawContent()).toBe('<p>hello</p>');
    for (const make of [() => html.createHtmlOutputFromFile('none'), () => html.createTemplateFromFile('none')]) {
      expect(thrown(make)).toBe('Exception: No HTML file named none was found.');
    }
    expect(thrown(() => html.createHtmlOutput(5 as unknown as string))).toContain("don't match the method signature");
  });

  test('appendUntrusted escapes for where the page stands', () => {
    const html = open();
    expect(html.createHtmlOutput('<h1>T</h1>').appendUntrusted('<script>alert(1)</script>').getContent()).toBe(
      '<h1>T</h1>&lt;script&gt;alert(1)&lt;/script&gt;',
    );
    expect(html.createHtmlOutput('<a title="').appendUntrusted('"><b>').getContent()).toBe(
      '<a title="&quot;&gt;&lt;b&gt;',
    );
  });
});

describe('templates', () => {
  test('<? ?> runs, <?= ?> writes escaped, <?!= ?> writes as it is', () => {
    const html = open();
    const list = html.createTemplate(
      '<h1><?= title ?></h1><? for (var i = 0; i < rows.length; i++) { // a comment ?><li><?!= rows[i]; ?></li><? } ?>\n',
    );
    list.title = 'My & Title';
    list.rows = ['<i>1</i>', 2];
    expect(list.evaluate().getContent()).toBe('<h1>My &amp; Title</h1><li><i>1</i></li><li>2</li>\n');
    expect(html.createTemplate('a<? var x = 42; ?>b<?= x ?>').evaluate().getContent()).toBe('ab42');
  });

  test('a name that nobody set is a ReferenceError of the script', () => {
    expect(thrown(() => open().createTemplate('<?= nobody ?>').evaluate())).toBe(
      'ReferenceError: nobody is not defined',
    );
  });

  test('getCode is what Google shows for it, and evaluating it gives the page', () => {
    const html = open();
    const template = html.createTemplate("<b>it's <?= 1 ?></b>\n<i>");
    const code = template.getCode();
    expect(code).toMatch(/^\(function\(\) \{ var output = HtmlService\.initTemplate\(\);/);
    expect(code).toContain("output._ =  '<b>it\\'s ';");
    expect(code).toContain('output._$ =   1');
    expect(code).toContain("output._ =  '</b>\\n' +\n    '<i>';");
    expect(code).toMatch(/return output\.\$out\.append\(''\);\n\}\)\(\);$/);
    const page = new Function('HtmlService', `return ${code}`)(html) as GoogleAppsScript.HTML.HtmlOutput;
    expect(page.getContent()).toBe("<b>it's 1</b>\n<i>");
    expect(template.getCodeWithComments()).toContain('// <i>');
  });

  test('a template keeps any property, its methods stay', () => {
    const template = open().createTemplate('<?= data.name ?>');
    template.data = { name: 'Ann' };
    template.data.name = 'Bob';
    expect([template.evaluate().getContent(), template.getRawContent()]).toEqual(['Bob', '<?= data.name ?>']);
  });
});

describe('3.10 <?= ?> escapes by context', () => {
  test.each([
    ['text', '<p><?= value ?></p>', '<b>&"\'', '<p>&lt;b&gt;&amp;&quot;&#39;</p>'],
    ['an attribute', '<p title="<?= value ?>">', '"x" y', '<p title="&quot;x&quot; y">'],
    ['an attribute without quotes', '<p title=<?= value ?>>', 'a b=c', '<p title=a&#32;b&#61;c>'],
    ['an address', '<a href="<?= value ?>">', 'javascript:alert(1)', '<a href="#">'],
    [
      'a good address',
      '<a href="<?= value ?>">',
      'https://x.example/?a=1&b=2',
      '<a href="https://x.example/?a=1&amp;b=2">',
    ],
    ['the rest of an address', '<a href="/x?<?= value ?>">', 'a:b', '<a href="/x?a:b">'],
    [
      'a string in a script',
      "<script>var a = '<?= value ?>';</script>",
      "'</script>",
      "<script>var a = '\\x27\\x3c\\x2fscript\\x3e';</script>",
    ],
    [
      'a value in a script',
      '<script>var a = <?= value ?>;</script>',
      '{"a":1}',
      "<script>var a = '{\\x22a\\x22:1}';</script>",
    ],
    ['a number in a script', '<script>var a = <?= value ?>;</script>', 5, '<script>var a = 5;</script>'],
    ['an event handler', '<b onclick="go(\'<?= value ?>\')">', "');x('", '<b onclick="go(\'\\x27);x(\\x27\')">'],
    [
      'after a script',
      '<script>if (a < b) "</b>";</script><p><?= value ?>',
      '<',
      '<script>if (a < b) "</b>";</script><p>&lt;',
    ],
    ['a comment', '<!-- <?= value ?> -->', '--><b>', '<!-- &#45;&#45;&gt;&lt;b&gt; -->'],
    ['a style', '<style>p { color: <?= value ?> }</style>', 'red;}', '<style>p { color: red\\3b \\7d  }</style>'],
  ])('%s', (_place, source, value, page) => {
    expect(filled(source, value)).toBe(page);
  });
});

/** Where a page stands after this markup, as far as a value could change it. */
function standing(markup: string): Partial<HtmlPlace> {
  const place = pageStart();
  feed(place, markup);
  const { mode, tag, quote, script } = place;
  return { mode, tag, quote, script };
}

test.each([
  '<p>',
  '<p title="',
  "<p title='",
  '<a href="',
  '<b onclick="go(\'',
  '<script>var a = ',
  "<script>var a = '",
  '<script>var a = `',
  '<script>// ',
  '<style>p { color: ',
  '<!-- ',
])('no value leaves the place it stands in: %s', (before) => {
  const nasty = fc.string({
    unit: fc.constantFrom(...'\'"`<>/\\-=&;\n $(){}s!', '</script>', '</style>', '-->', '*/'),
  });
  fc.assert(
    fc.property(nasty, (value) => {
      const page = pageOf(before);
      page.value(value);
      expect(standing(page.content())).toEqual(standing(before));
    }),
  );
});
