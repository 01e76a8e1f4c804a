// Finds the function that a formula names: ours, the engine's, the script's own, or one that only Google has.
import { isDateFormat } from '../../values/display.ts';
import { engineCall, engineKnows } from './engine.ts';
import type { Scope } from './evaluate.ts';
import { blockOf, evaluate, missing, placedOf } from './evaluate.ts';
import { arrays } from './functions/arrays.ts';
import type { SheetFunction } from './functions/kinds.ts';
import { kindsOfValues } from './functions/kinds-of-values.ts';
import { logic } from './functions/logic.ts';
import { lookup } from './functions/lookup.ts';
import { queries } from './functions/query.ts';
import { sums } from './functions/sums.ts';
import { texts } from './functions/texts.ts';
import { formatOfNode } from './result-format.ts';
import type { Node } from './syntax.ts';
import type { Result } from './value.ts';
import { fault, isBlock, isReference, spread } from './value.ts';

const own = new Map<string, SheetFunction>();
for (const table of [logic, kindsOfValues, sums, lookup, arrays, texts, queries]) {
  for (const [name, run] of Object.entries(table)) own.set(name, run);
}

/** Functions of Google's that need its servers, or more than this machine does; of ISOMITTED and those behind it nobody is sure. */
const atGoogle = new Set(
  `AI DETECTLANGUAGE GETPIVOTDATA GOOGLEFINANCE GOOGLETRANSLATE IMAGE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML
  IMCOTH IMLOG IMTANH MARGINOFERROR SPARKLINE INFO ISOMITTED PERCENTOF SHEET SHEETS`.split(/\s+/),
);

/** What the engine has from Excel and Google has not. */
const notAtGoogle = new Set(
  `AMORDEGRC AREAS ARRAYTOTEXT BINOM.DIST.RANGE DROP EXPAND FORECAST.ETS NUMBERVALUE ODDFPRICE ODDFYIELD ODDLPRICE ODDLYIELD
  REGEXTEST SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TRIMRANGE VALUETOTEXT`.split(/\s+/),
);

/** The engine's functions that take whole ranges; all others are applied value by value. */
const ofRanges = new Set(
  `AVEDEV AVERAGEA CHITEST CHISQ.TEST CORREL COVAR COVARIANCE.P COVARIANCE.S DAVERAGE DCOUNT DCOUNTA DEVSQ DGET DMAX DMIN
  DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP F.TEST FTEST FORECAST FORECAST.LINEAR FREQUENCY FVSCHEDULE GCD GEOMEAN GROWTH HARMEAN
  INTERCEPT IRR KURT LARGE LCM LINEST LOGEST MAXA MDETERM MEDIAN MINA MINVERSE MIRR MMULT MODE MODE.MULT MODE.SNGL MULTINOMIAL
  MUNIT NETWORKDAYS NETWORKDAYS.INTL NPV PEARSON PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK PERCENTRANK.EXC
  PERCENTRANK.INC PROB QUARTILE QUARTILE.EXC QUARTILE.INC RANDARRAY RANK RANK.AVG RANK.EQ RSQ SERIESSUM SKEW SKEW.P SLOPE SMALL STDEV
  STDEV.P STDEV.S STDEVA STDEVP STDEVPA STEYX SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 T.TEST TTEST TREND TRIMMEAN VAR VAR.P VAR.S VARA
  VARP VARPA WORKDAY WORKDAY.INTL WRAPCOLS WRAPROWS XIRR XNPV Z.TEST ZTEST`.split(/\s+/),
);

/** Whether a function is Google's own, ours or the engine's: the script need not be asked for it. */
export function isOrdinary(name: string): boolean {
  return own.has(name) || atGoogle.has(name) || (!notAtGoogle.has(name) && engineKnows(name));
}

function byEngine(name: string, args: Node[], scope: Scope): Result {
  const { locale } = scope.world;
  if (ofRanges.has(name)) {
    const taken = args.map((arg) => {
      const result = evaluate(arg, scope);
      if (!isBlock(result) && !isReference(result)) return placedOf(result, scope);
      const block = blockOf(result, scope, true);
      const [first] = block[0] ?? [];
      // The engine wants the days of NETWORKDAYS and the like as values, not as ranges of one cell.
      return block.length === 1 && block[0]?.length === 1 && typeof first === 'number' ? first : block;
    });
    return engineCall(name, taken, locale);
  }
  const placed = args.map((arg) => placedOf(evaluate(arg, scope), scope));
  return spread(placed, (...values) => {
    const result = engineCall(name, values, locale);
    return isBlock(result) ? (result[0]?.[0] ?? null) : result;
  });
}

/** What a call gives; #NAME? for a name that nobody knows. Throws a plain Error for what only Google computes. */
export function functions(name: string, args: Node[], scope: Scope): Result {
  const known = own.get(name);
  if (known) return known(args, scope);
  if (atGoogle.has(name)) throw missing(name);
  if (!notAtGoogle.has(name) && engineKnows(name)) return byEngine(name, args, scope);
  const given = args.map((arg) => {
    const result = evaluate(arg, scope);
    return isBlock(result) || (isReference(result) && result.area.rows * result.area.columns > 1)
      ? blockOf(result, scope)
      : placedOf(result, scope);
  });
  const dated = args.map((arg) => isDateFormat(formatOfNode(arg, scope)));
  return scope.world.custom(name, given, dated, scope) ?? fault('#NAME?');
}
