// Functions that tell what a value is: ISBLANK, ISNUMBER, ISDATE, ISEMAIL, ISFORMULA and the like.
import { isDateFormat } from '../../../values/display.ts';
import { typedNumber } from '../../../values/typed.ts';
import type { Scope } from '../evaluate.ts';
import { evaluate, placedOf } from '../evaluate.ts';
import { formatOfNode } from '../result-format.ts';
import type { Node } from '../syntax.ts';
import type { Value } from '../value.ts';
import { isFault, isReference, notThere, spread } from '../value.ts';
import { counted, given, type SheetFunction } from './kinds.ts';

/** Errors are looked at, not passed on. */
function telling(test: (value: Value) => Value): SheetFunction {
  return counted(1, 1, ([of], scope) => spread([placedOf(evaluate(of as Node, scope), scope)], test));
}

const address = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}$/;
const link = /^(?:(?:https?|ftp):\/\/|mailto:)?(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/;

function isDate([of]: Node[], scope: Scope): Value {
  const value = placedOf(evaluate(of as Node, scope), { ...scope, whole: false });
  if (typeof value === 'number') return isDateFormat(formatOfNode(of as Node, scope));
  if (typeof value !== 'string') return false;
  const typed = typedNumber(value.trim(), scope.world.locale, scope.world.locale.thisYear);
  return typed !== null && isDateFormat(typed.format ?? undefined);
}

const errorNumbers = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

export const kindsOfValues: Record<string, SheetFunction> = {
  ISBLANK: telling((value) => value === null),
  ISNUMBER: telling((value) => typeof value === 'number'),
  ISTEXT: telling((value) => typeof value === 'string'),
  ISNONTEXT: telling((value) => typeof value !== 'string'),
  ISLOGICAL: telling((value) => typeof value === 'boolean'),
  ISERROR: telling(isFault),
  ISERR: telling((value) => isFault(value) && value.fault !== '#N/A'),
  ISNA: telling((value) => isFault(value) && value.fault === '#N/A'),
  ISEMAIL: telling((value) => typeof value === 'string' && address.test(value)),
  ISURL: telling((value) => typeof value === 'string' && link.test(value)),
  ISDATE: counted(1, 1, isDate),
  ISREF: given(1, 1, ([result]) => isReference(result ?? null)),
  ISFORMULA: given(1, 1, ([result]) => {
    if (result === undefined || !isReference(result)) return notThere;
    const content = result.sheet.rows[result.area.row - 1]?.c[result.area.column - 1];
    return typeof content === 'object' && content !== null && content.f !== '';
  }),
  N: telling((value) => (typeof value === 'number' || isFault(value) ? value : value === true ? 1 : 0)),
  T: telling((value) => (typeof value === 'string' || isFault(value) ? value : '')),
  'ERROR.TYPE': telling((value) => (isFault(value) ? errorNumbers.indexOf(value.fault) + 1 || 8 : notThere)),
};
