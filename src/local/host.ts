// What an execution lends to the services of the local Google Sheets: who runs it, what time it is, and who counts.

/** Kinds of service calls that cross the wire at Google; local ones (getRange, offset, getRow …) are not counted. */
export type CallKind =
  | 'read'
  | 'write'
  | 'format'
  | 'structure'
  | 'flush'
  | 'lock'
  | 'property'
  | 'cache'
  | 'session'
  | 'ui';

/** What a person answers to a prompt or an alert: the button, and for a prompt the text. */
export interface DialogAnswer {
  button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  text: string;
}

/** Where menus, dialogs and toasts go; each front end (command line, workbench, test) brings its own. */
export interface UiPort {
  /** A modal question; returns only when it is answered. `buttons` as in Ui.ButtonSet: 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'. */
  ask(kind: 'alert' | 'prompt', title: string, text: string, buttons: string): DialogAnswer;
  toast(text: string, title: string, seconds: number): void;
  /** `kind` sidebar | modal | modeless; html is the finished page. */
  show(
    kind: 'sidebar' | 'modal' | 'modeless',
    title: string,
    html: string,
    width: number | null,
    height: number | null,
  ): void;
  /** The menu as a tree; called by Menu.addToUi(). `fn` null = separator when caption is '' or a submenu when items is set. */
  menu(caption: string, items: MenuNode[]): void;
}

export interface MenuNode {
  caption: string;
  fn: string | null;
  items: MenuNode[] | null;
}

/** The document lock as other executions see it. */
export interface LockPort {
  tryAcquire(scope: 'document' | 'script' | 'user', milliseconds: number): boolean;
  release(scope: 'document' | 'script' | 'user'): void;
}

export interface HostEnv {
  user: { email: string; locale: string };
  /** The e-mail is told to the script (Google hides it in simple triggers of other domains and from add-ons without consent). */
  tellsEmail: boolean;
  now(): number;
  authMode: 'NONE' | 'LIMITED' | 'FULL';
  /** Called by every service method that crosses the wire, BEFORE it acts. May throw: the script is cut there. `cells` = cells read or written. */
  call(kind: CallKind, name: string, cells: number): void;
  /** The script's own constructors, so that dates, arrays and errors handed to it are its own. */
  realm: { Date: DateConstructor; Array: ArrayConstructor; Object: ObjectConstructor; Error: ErrorConstructor };
  /** null where Google gives no user interface (triggers): SpreadsheetApp.getUi() throws. */
  ui: UiPort | null;
  /** The scopes of the script's manifest; absent when it lists none, so that Google finds out what the code needs. */
  scopes?: readonly string[] | undefined;
  /** The zone of the script's manifest, an IANA name; absent = the spreadsheet's. */
  timeZone?: string | undefined;
  /** false for a script bound to the spreadsheet, which may have more triggers than an add-on; absent = an add-on. */
  addOn?: boolean;
  /** The project's files without extension → text, for HtmlService (dist/sidebar.html is 'sidebar'). */
  files: Record<string, string>;
  lock: LockPort;
}
