// The event objects that Google hands to triggers, made of the script's own objects.
import type { Area, SheetArea } from './model.ts';
import type { Stage } from './runtime.ts';
import { opened, own } from './services/owned.ts';

interface ScriptGlobals {
  SpreadsheetApp: {
    getActiveSpreadsheet(): {
      getSheetById(id: number): { getRange(row: number, column: number, rows: number, columns: number): object };
    };
  };
  Session: { getActiveUser(): unknown };
  ScriptApp: { AuthMode: Record<Stage['authMode'], unknown> };
}

/** What a person did; texts only where Google tells them: for a single cell, and only what was not empty. */
export interface Deed {
  target?: SheetArea;
  value?: string;
  oldValue?: string;
  changeType?: string;
}

/**
 * The event of a trigger (facts 4.2, 4.3): authMode, source, user, and of the deed only what is there.
 * `triggerUid` marks an installed trigger; without it the trigger is a simple one.
 */
export function eventOf(stage: Stage, deed: Deed, triggerUid?: string): object {
  const { SpreadsheetApp, Session, ScriptApp } = stage.globals as unknown as ScriptGlobals;
  const source = SpreadsheetApp.getActiveSpreadsheet();
  const event: Record<string, unknown> = new stage.realm.Object() as Record<string, unknown>;
  event.authMode = ScriptApp.AuthMode[stage.authMode];
  event.source = source;
  event.user = Session.getActiveUser();
  if (triggerUid !== undefined) event.triggerUid = triggerUid;
  if (deed.target !== undefined) {
    const { row, column, rows, columns } = deed.target.area;
    event.range = withCorners(
      source.getSheetById(deed.target.sheet).getRange(row, column, rows, columns),
      deed.target.area,
    );
  }
  for (const key of ['value', 'oldValue', 'changeType'] as const) if (deed[key] !== undefined) event[key] = deed[key];
  return event;
}

/** The range of an event carries its corners as plain numbers too, which many scripts read. */
function withCorners(range: object, { row, column, rows, columns }: Area): object {
  const corners = {
    columnEnd: column + columns - 1,
    columnStart: column,
    rowEnd: row + rows - 1,
    rowStart: row,
  };
  const fixed = Object.entries(corners).map(([key, value]) => [key, { value, enumerable: true }] as const);
  const told: object = Object.create(range, Object.fromEntries(fixed));
  own(told, 'Range', opened('Range', range));
  return told;
}
