// What each authorization mode lets an add-on call, and the words of a refusal.
import type { HostEnv } from '../../host.ts';

const container = 'https://www.googleapis.com/auth/script.container.ui';
const scriptapp = 'https://www.googleapis.com/auth/script.scriptapp';

/** What runs before a person has used the add-on in the file: menu, locale, Logger, Utilities. */
const freeInNone =
  /^(?:SpreadsheetApp\.getUi|Ui\.create\w*Menu|Menu\.\w+|Session\.getActiveUserLocale|(?:Logger|Utilities)\.\w+)$/;
const dialogs = /^Ui\.(?:show\w+|alert|prompt)$/;
const triggers = /^(?:ScriptApp\.(?!getAuthorizationInfo)\w+|\w*TriggerBuilder\.\w+)$/;

/** null when allowed; else the text of the exception. NONE: menu and locale only. LIMITED: no dialogs, no triggers. */
export function refusalOf(mode: HostEnv['authMode'], name: string): string | null {
  if (mode === 'FULL') return null;
  if (mode === 'NONE') return freeInNone.test(name) ? null : `You do not have permission to call ${name}.`;
  const scope = dialogs.test(name) ? container : triggers.test(name) ? scriptapp : null;
  return scope && `Specified permissions are not sufficient to call ${name}. Required permissions: ${scope}`;
}
