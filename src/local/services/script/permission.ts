// What the authorization mode and the manifest's scopes let a script call, and the words of a refusal.
import type { HostEnv } from '../../host.ts';

const auth = 'https://www.googleapis.com/auth/';
const currentOnly = `${auth}spreadsheets.currentonly`;
const allSheets = `${auth}spreadsheets`;
const container = `${auth}script.container.ui`;
const scriptapp = `${auth}script.scriptapp`;
const email = `${auth}userinfo.email`;

/** What a script gets that lists no scopes and says @OnlyCurrentDoc: all but other spreadsheets (facts 4.9). */
export const currentDocScopes: readonly string[] = [currentOnly, container, scriptapp, email];

/** What runs before a person has used the add-on in the file: menu, locale, Logger, Utilities. */
const freeInNone =
  /^(?:SpreadsheetApp\.getUi|Ui\.create\w*Menu|Menu\.\w+|Session\.getActiveUserLocale|(?:Logger|Utilities|Blob)\.\w+)$/;

const dialogs = /^(?:Ui\.(?:show\w+|alert|prompt)|Browser\.\w+)$/;
const triggers =
  /^(?:ScriptApp\.(?:newTrigger|deleteTrigger|get(?:Project|Script|User)Triggers)|\w*TriggerBuilder\.\w+)$/;

/** What reaches beyond the file that a simple trigger belongs to. */
const beyondFile = /^(?:SpreadsheetApp\.(?:open\w*|create)|Spreadsheet\.(?:copy|(?:add|remove)(?:Editor|Viewer)s?))$/;

/** The calls that need a scope, by the names in which they are told; any one of the scopes will do. */
const scoped: [RegExp, readonly string[]][] = [
  [dialogs, [container]],
  [triggers, [scriptapp]],
  [/^SpreadsheetApp\.(?:open\w*|create)$/, [allSheets]],
  [/^SpreadsheetApp\.[gs]et(?:Active|Current|Selection)\w*$/, [currentOnly, allSheets]],
  [/^User\.\w+$/, [email]],
];

const neededBy = (name: string): readonly string[] => scoped.find(([calls]) => calls.test(name))?.[1] ?? [];

const listed = (scopes: readonly string[]): string =>
  scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes.join('');

const insufficient = (name: string, scopes: readonly string[]): string =>
  `Specified permissions are not sufficient to call ${name}. Required permissions: ${listed(scopes)}`;

/**
 * null when allowed; else the text of the exception. NONE: menu and locale only. LIMITED: no dialogs, no triggers, no other file.
 * In every mode: nothing whose scope the manifest leaves out (`scopes`; a manifest without a list gets what it needs).
 */
export function refusalOf(
  { authMode, scopes, tellsEmail }: Pick<HostEnv, 'authMode' | 'scopes' | 'tellsEmail'>,
  name: string,
): string | null {
  if (authMode === 'NONE' && !freeInNone.test(name)) return `You do not have permission to call ${name}.`;
  const needed = neededBy(name);
  if (authMode === 'LIMITED' && (dialogs.test(name) || triggers.test(name))) return insufficient(name, needed);
  if (authMode === 'LIMITED' && beyondFile.test(name)) {
    return `You do not have permission to call ${name}. Required permissions: ${allSheets}`;
  }
  // Where Google hides the address anyway, it is empty and nothing is refused.
  if (needed.includes(email) && !tellsEmail) return null;
  if (scopes === undefined || needed.length === 0) return null;
  return needed.some((scope) => scopes.includes(scope)) ? null : insufficient(name, needed);
}
