// Reads Google's type declarations into src/local/services/signatures.json; with --coverage it tells what of them is offered here.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'oxc-parser';
import { openDoors } from './doors.mjs';

const TARGET = 'src/local/services/signatures.json';
// Spreadsheet comes first: where two services have a class of one name, the plain name is the spreadsheet's; the other
// one is called after its service, ChartTextStyle.
const SERVICES = [
  'spreadsheet',
  'charts',
  'base',
  'html',
  'lock',
  'properties',
  'cache',
  'script',
  'utilities',
  'content',
];
const folder = path.dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));

// Names of TypeScript that stand for a value of JavaScript; texts of a closed list are texts at Google.
const ALIASES = { FontLine: 'string', FontStyle: 'string', FontWeight: 'string', Char: 'string', BigNumber: 'any' };
// What the declarations say again of the language itself.
const OF_THE_LANGUAGE = new Set(['Date', 'DateConstructor', 'Date2']);
// What classes are by having its members, without the declarations saying so.
const FULFILLED = ['BlobSource', 'DataTableSource'];
const KEYWORDS = {
  TSAnyKeyword: 'any',
  TSStringKeyword: 'string',
  TSNumberKeyword: 'number',
  TSBooleanKeyword: 'boolean',
  TSNullKeyword: 'null',
  TSUndefinedKeyword: 'null',
  TSObjectKeyword: 'Object',
  TSTypeLiteral: 'Object',
};

/** The statements of one file of declarations, each with its namespace ('' outside of any). */
function statementsOf(file) {
  const { program, errors } = parseSync(file, readFileSync(path.join(folder, file), 'utf8'), { lang: 'dts' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const within = (statements, namespace) =>
    statements.flatMap((statement) => {
      const node = statement.declaration ?? statement;
      return node.type === 'TSModuleDeclaration' ? within(node.body.body, node.id.name) : [{ namespace, node }];
    });
  return within(program.body, '');
}

/** Google's global variables, of all its services: name → class. */
function globalsOf() {
  const files = readdirSync(folder).filter((file) => /^google-apps-script\.[a-z-]+\.d\.ts$/.test(file));
  const variables = files
    .flatMap(statementsOf)
    .filter(({ namespace, node }) => namespace === '' && node.type === 'VariableDeclaration')
    .flatMap(({ node }) =>
      node.declarations.map(({ id }) => [id.name, nameOf(id.typeAnnotation.typeAnnotation.typeName)]),
    );
  return Object.fromEntries(variables.filter(([name]) => !OF_THE_LANGUAGE.has(name)));
}

const nameOf = (node) => (node.type === 'TSQualifiedName' ? node.right.name : node.name);
const namespaceOf = (node) => (node.type === 'TSQualifiedName' ? nameOf(node.left) : null);

/** Types as one line of text: `Range`, `Integer`, `(string|null)[][]`; `keyOf` names a class or an enum. */
function typeText(node, keyOf) {
  const listOf = (item) => `${item.includes('|') && !item.endsWith(']') ? `(${item})` : item}[]`;
  if (node.type in KEYWORDS) return KEYWORDS[node.type];
  if (node.type === 'TSLiteralType') return typeof node.literal.value === 'string' ? 'string' : 'number';
  if (node.type === 'TSArrayType') return listOf(typeText(node.elementType, keyOf));
  if (node.type === 'TSUnionType') {
    const parts = node.types.map((type) => typeText(type, keyOf));
    if (parts.some((part) => part.includes('('))) throw new Error(`${parts.join(' or ')}: such a union is new here`);
    return [...new Set(parts.flatMap((part) => part.split('|')))].join('|');
  }
  if (node.type !== 'TSTypeReference') throw new Error(`a type of kind ${node.type} is new here`);
  const name = nameOf(node.typeName);
  if (name === 'Array') return listOf(typeText(node.typeArguments.params[0], keyOf));
  return ALIASES[name] ?? keyOf(namespaceOf(node.typeName), name);
}

function parameterText(parameter, keyOf) {
  const rest = parameter.type === 'RestElement';
  const { typeAnnotation } = rest ? (parameter.argument.typeAnnotation ? parameter.argument : parameter) : parameter;
  const text = typeText(typeAnnotation.typeAnnotation, keyOf);
  if (rest) return `...${text.replace(/\[\]$/, '')}`;
  return parameter.optional ? `?${text}` : text;
}

/** Google's classes as data; an object with no method is a plain one that scripts write themselves. */
function signatures() {
  const statements = SERVICES.flatMap((service) => statementsOf(`google-apps-script.${service}.d.ts`));
  const interfaces = statements.filter(({ node }) => node.type === 'TSInterfaceDeclaration');
  const enums = statements.filter(({ node }) => node.type === 'TSEnumDeclaration');
  const globals = globalsOf();
  const owners = new Map();
  for (const { namespace, node } of [...interfaces, ...enums]) {
    if (!owners.has(node.id.name)) owners.set(node.id.name, namespace);
  }
  const key = (namespace, name) => (owners.get(name) === namespace ? name : `${namespace.replace(/s$/, '')}${name}`);
  const classes = {};
  const constants = {};
  const parents = {};
  const inherited = [];
  for (const { namespace, node } of interfaces) {
    const within = (from, name) => {
      if (from) return key(from, name);
      const here = [...interfaces, ...enums].some((d) => d.namespace === namespace && d.node.id.name === name);
      return here ? key(namespace, name) : name;
    };
    const name = key(namespace, node.id.name);
    const methods = new Map();
    const properties = [];
    for (const member of node.body.body) {
      if (member.type === 'TSMethodSignature') {
        const parameters = member.params.map((parameter) => parameterText(parameter, within)).join(', ');
        methods.set(member.key.name, [...(methods.get(member.key.name) ?? []), parameters]);
      }
      if (member.type === 'TSPropertySignature') properties.push(member.key.name ?? member.key.value);
    }
    // Every object here has this one without a declaration.
    methods.delete('toString');
    if (OF_THE_LANGUAGE.has(node.id.name)) continue;
    if (methods.size === 0 && !Object.values(globals).includes(name)) continue;
    classes[name] = Object.fromEntries([...methods].map(([method, list]) => [method, list.join('; ')]));
    if (properties.length > 0) constants[name] = properties.join(' ');
    for (const { expression } of node.extends ?? []) inherited.push([name, within(null, expression.name)]);
  }
  const enumOf = ({ namespace, node }) => [
    key(namespace, node.id.name),
    `${namespace}: ${node.body.members.map((member) => member.id.name).join(' ')}`,
  ];
  for (const [name, parent] of inherited) classes[name] = { ...classes[parent], ...classes[name] };
  for (const [name, methods] of Object.entries(classes)) {
    const wider = FULFILLED.filter((wide) => Object.keys(classes[wide]).every((method) => method in methods));
    if (wider.length > 0 && !FULFILLED.includes(name)) parents[name] = wider.join(' ');
  }
  return { globals, enums: Object.fromEntries(enums.map(enumOf)), parents, constants, classes };
}

/** Writes the table when it differs: a build of unchanged types leaves the file alone. */
export function writeSignatures() {
  const text = `${JSON.stringify(signatures(), null, 2)}\n`;
  if (readFileSync(TARGET, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(TARGET, text);
}

/** Prints a line per class: how many of Google's members are here, the names of the others, and the ways of calling that are not. */
async function printCoverage() {
  const { declaredClasses, constantsOf, methodsOf, signaturesOf } = await openDoors('services', [
    'src/local/services/members.ts',
    'src/local/services/all.ts',
    'src/local/services/signatures.ts',
  ]);
  const { classes } = JSON.parse(readFileSync(TARGET, 'utf8'));
  const total = { here: 0, all: 0 };
  // Interfaces are no classes, and the console is here without being declared as one.
  const names = Object.keys(classes).filter((name) => !FULFILLED.includes(name) && name !== 'Console');
  for (const name of names) {
    const declared = declaredClasses().get(name);
    const wanted = [...methodsOf(name), ...constantsOf(name)];
    const missing = wanted.filter((member) => !declared?.members.has(member) && !declared?.constants.has(member));
    const ways = [...(declared?.members ?? [])].flatMap(([member, { signatures }]) =>
      (signaturesOf(name, member) ?? [])
        .filter(({ least, most }) => !signatures.some(({ length }) => least <= length && length <= most))
        .map(({ text }) => `${member}(${text})`),
    );
    total.here += wanted.length - missing.length;
    total.all += wanted.length;
    const absent = declared ? [...missing, ...ways].join(' ') : 'the whole class';
    console.log(
      `${name} ${wanted.length - missing.length}/${wanted.length}${absent === '' ? '' : `, not here: ${absent}`}`,
    );
  }
  console.log(`all ${total.here}/${total.all}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeSignatures();
  if (process.argv.includes('--coverage')) await printCoverage();
}
