// The script's own services: authorization and scopes, triggers, and what is left out.
import { describe, expect, test } from 'vitest';
import { createHost, createWorld } from '../../../src/local/services/host.ts';
import { type Desk, type DeskOptions, openDesk, thrown } from './desk.ts';

const auth = 'https://www.googleapis.com/auth/';

function open(options: DeskOptions = {}) {
  const desk = openDesk(options);
  return { ...desk, ...services(desk.globals) };
}

function services(globals: Record<string, unknown>) {
  return {
    script: globals.ScriptApp as GoogleAppsScript.Script.ScriptApp,
    session: globals.Session as GoogleAppsScript.Base.Session,
    html: globals.HtmlService as GoogleAppsScript.HTML.HtmlService,
  };
}

/** A desk whose manifest lists just these scopes, of a script that is bound to the spreadsheet when `addOn` is false. */
function withEnv(change: Partial<Desk['env']>) {
  const desk = openDesk();
  const { globals } = createHost(desk.book, { ...desk.env, ...change }, createWorld());
  return { ...desk, ...services(globals), globals, app: globals.SpreadsheetApp as Desk['app'] };
}

describe('4.7, 4.9 scopes of the manifest', () => {
  test('a method whose scope is missing is refused with the scope', () => {
    const { app, script, html, globals } = withEnv({ scopes: [`${auth}spreadsheets.currentonly`] });
    expect(app.getActive().getName()).toBe('Base');
    expect(thrown(() => app.getUi().showModalDialog(html.createHtmlOutput('x'), 'x'))).toBe(
      `Exception: Specified permissions are not sufficient to call Ui.showModalDialog. Required permissions: ${auth}script.container.ui`,
    );
    expect(thrown(() => script.getProjectTriggers())).toContain(`${auth}script.scriptapp`);
    expect(thrown(() => services(globals).session.getActiveUser().getEmail())).toContain(`${auth}userinfo.email`);
    expect(thrown(() => app.openById('x'))).toContain(`Required permissions: ${auth}spreadsheets`);
    expect(app.getUi().createMenu('M')).toBeTruthy();
  });

  test('either of two scopes will do, and both are named', () => {
    expect(
      withEnv({ scopes: [`${auth}spreadsheets`] })
        .app.getActiveSheet()
        .getName(),
    ).toBe('Sheet1');
    expect(thrown(() => withEnv({ scopes: [] }).app.getActive())).toBe(
      `Exception: Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (${auth}spreadsheets.currentonly || ${auth}spreadsheets)`,
    );
  });

  test('4.10 requireScopes and getAuthorizationInfo look at the manifest', () => {
    const { script } = withEnv({ scopes: [`${auth}spreadsheets`] });
    const { FULL } = script.AuthMode;
    script.requireScopes(FULL, [`${auth}spreadsheets`]);
    script.requireAllScopes(FULL);
    expect(thrown(() => script.requireScopes(FULL, [`${auth}drive`]))).toBe(
      'Exception: Authorization is required to perform that action.',
    );
    const info = script.getAuthorizationInfo(FULL);
    expect([String(info.getAuthorizationStatus()), info.getAuthorizationUrl()]).toEqual(['NOT_REQUIRED', null]);
    const asking = script.getAuthorizationInfo as (mode: unknown, scopes: string[]) => typeof info;
    expect(String(asking.call(script, FULL, [`${auth}drive`]).getAuthorizationStatus())).toBe('REQUIRED');
  });

  test('5.1 a token of the user is never made up', () => {
    expect(thrown(() => open().script.getOAuthToken())).toBe(
      'Error: not in the local Google Sheets: ScriptApp.getOAuthToken',
    );
  });
});

describe('4.4 triggers', () => {
  test('a script of the spreadsheet may have many, up to twenty', () => {
    const { script, file, book } = withEnv({ addOn: false });
    const make = () => script.newTrigger('f').timeBased();
    make().everyMinutes(5).create();
    make().everyHours(6).create();
    make().everyWeeks(2).onWeekDay(script.WeekDay.MONDAY).atHour(9).nearMinute(30).inTimezone('Asia/Tokyo').create();
    make().onMonthDay(31).create();
    make().after(60_000).create();
    make().at(new Date(0)).create();
    make().atDate(2027, 2, 28).create();
    const onSheet = script.newTrigger('g').forSpreadsheet(file);
    for (const builder of [onSheet.onEdit(), onSheet.onChange(), onSheet.onOpen(), onSheet.onFormSubmit()])
      builder.create();
    expect(book.triggers.map(({ id, fn, creator, ...rest }) => rest)).toEqual([
      { event: 'CLOCK', everyMinutes: 5 },
      { event: 'CLOCK', everyHours: 6 },
      { event: 'CLOCK', everyWeeks: 2, weekDay: 1, hour: 9, minute: 30, zone: 'Asia/Tokyo' },
      { event: 'CLOCK', monthDay: 31 },
      { event: 'CLOCK', at: Date.parse('2026-06-30T10:01:00Z') },
      { event: 'CLOCK', at: 0 },
      { event: 'CLOCK', onDate: '2027-02-28' },
      { event: 'ON_EDIT' },
      { event: 'ON_CHANGE' },
      { event: 'ON_OPEN' },
      { event: 'ON_FORM_SUBMIT' },
    ]);
    for (let n = 11; n < 20; n++) make().everyDays(1).create();
    expect(thrown(() => make().everyDays(1).create())).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    const [clock, , , , , , , edit] = script.getProjectTriggers();
    const told = [clock, edit].map((t) => [t?.getTriggerSource(), t?.getTriggerSourceId()].map(String));
    expect(told).toEqual([
      ['CLOCK', 'null'],
      ['SPREADSHEETS', file.getId()],
    ]);
    expect(script.getUserTriggers(file).length).toBe(4);
    const gone = script.getProjectTriggers()[0]!;
    script.deleteTrigger(gone);
    expect([script.getProjectTriggers().length, thrown(() => script.deleteTrigger(gone))]).toEqual([
      19,
      'Exception: The trigger does not exist.',
    ]);
  });

  test('values outside of Google’s are refused, and a trigger without a time', () => {
    const clock = () => open().script.newTrigger('f').timeBased();
    expect(thrown(() => clock().everyMinutes(7))).toBe(
      'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
    const wrong = [
      () => clock().everyHours(5),
      () => clock().atHour(24),
      () => clock().onMonthDay(32),
      () => clock().nearMinute(60),
      () => clock().atDate(2026, 2, 30),
      () => clock().inTimezone('Mars/Base'),
      () => clock().atHour(3).create(),
    ];
    for (const make of wrong) expect(thrown(make)).toContain('Exception');
    expect(thrown(() => clock().everyMinutes(30).create())).toContain('Exception: Add-on triggers');
    expect(thrown(() => open().script.newTrigger('f').forForm('id'))).toContain('not in the local Google Sheets');
  });

  test('a script that is not published has no address; a state token is text', () => {
    const { script } = open();
    expect([script.getService().getUrl(), script.getService().isEnabled()]).toEqual([null, false]);
    const token = script.newStateToken().withMethod('back').withArgument('a', 'b').withTimeout(120).createToken();
    expect(token).toMatch(/^[\w-]{20,}$/);
  });
});

describe('what is left out', () => {
  test('a service that is not here throws its name on use', () => {
    const { DriveApp, MailApp, UrlFetchApp } = open().globals as Record<string, Record<string, () => void>>;
    expect(thrown(() => DriveApp?.getFiles?.())).toBe('Error: not in the local Google Sheets: DriveApp.getFiles');
    expect(thrown(() => MailApp?.sendEmail?.())).toBe('Error: not in the local Google Sheets: MailApp.sendEmail');
    expect(thrown(() => UrlFetchApp?.fetch?.())).toContain('UrlFetchApp.fetch');
  });

  test('ContentService makes texts, with null after clear', () => {
    const content = open().globals.ContentService as GoogleAppsScript.Content.ContentService;
    const output = content
      .createTextOutput('a')
      .append('b')
      .setMimeType(content.MimeType.JSON)
      .downloadAsFile('d.json');
    expect([output.getContent(), output.getMimeType(), output.getFileName(), output.clear().getContent()]).toEqual([
      'ab',
      content.MimeType.JSON,
      'd.json',
      null,
    ]);
    expect(String(content.createTextOutput().getMimeType())).toBe('TEXT');
  });

  test('MimeType names types', () => {
    const { MimeType } = open().globals as { MimeType: GoogleAppsScript.Base.MimeType };
    expect([MimeType.PDF, MimeType.GOOGLE_SHEETS]).toEqual([
      'application/pdf',
      'application/vnd.google-apps.spreadsheet',
    ]);
    expect(thrown(() => (MimeType as unknown as { NONE: string }).NONE)).toContain('MimeType.NONE');
  });
});
