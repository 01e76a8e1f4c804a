// How libphonenumber-js gets into dist: minified, and of its numbering plans only what reading a number needs.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const NOTICE = '/*! libphonenumber-js, MIT, https://gitlab.com/catamphetamine/libphonenumber-js */\n';

/** Places in a country's plan: ways of writing a number, and kinds of numbers; both are not asked for. */
const FORMATS = 4;
const TYPES = 11;

/** Where a base may be kept (Settings, country): Europe, its neighbours, and the large English-speaking countries. */
const COUNTRIES = new Set(
  (
    'AL AM AT AU AZ BA BE BG BR BY CA CH CN CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IN IS IT JP KG KR KZ LT LU LV ' +
    'MD ME MK MT MX NL NO NZ PL PT RO RS RU SE SI SK TJ TM TR UA US UZ XK ZA'
  ).split(' '),
);

function trimmed(plans) {
  const plan = ([...parts]) => {
    parts[FORMATS] = [];
    while (parts.length > TYPES || parts.at(-1) === 0) parts.pop();
    return parts;
  };
  const countries = Object.entries(plans.countries).filter(([country]) => COUNTRIES.has(country));
  const codes = Object.entries(plans.country_calling_codes)
    .map(([code, all]) => [code, all.filter((country) => COUNTRIES.has(country))])
    .filter(([, kept]) => kept.length > 0);
  return {
    ...plans,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(countries.map(([country, parts]) => [country, plan(parts)])),
    nonGeographic: {},
  };
}

async function minifiedCore() {
  const result = await build({
    stdin: { contents: "export { parsePhoneNumber } from 'libphonenumber-js/core';", resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  return NOTICE + result.outputFiles[0].text;
}

/** For esbuild: takes the place of the library and of its metadata. */
export const phoneLibrary = {
  name: 'phone-library',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^libphonenumber-js\/core$/ }, () => ({ path: 'core', namespace: 'phone-library' }));
    onLoad({ filter: /^core$/, namespace: 'phone-library' }, async () => ({ contents: await minifiedCore() }));
    onLoad({ filter: /libphonenumber-js[/\\]metadata\.min\.json(\.js)?$/ }, () => {
      const whole = readFileSync('node_modules/libphonenumber-js/metadata.min.json', 'utf8');
      return { contents: `export default ${JSON.stringify(trimmed(JSON.parse(whole)))}`, loader: 'js' };
    });
  },
};
