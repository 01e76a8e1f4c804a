// Clientbase. Built from src by `npm run build`; do not edit here.
"use strict";
var app_ = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
  var __export = (target, all) => {
    for (var name2 in all)
      __defProp(target, name2, { get: all[name2], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
  var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);

  // src/server/entry.ts
  var entry_exports = {};
  __export(entry_exports, {
    addPayColumns: () => addPayColumns,
    advance: () => advance2,
    buildCommission: () => buildCommission,
    buildFunnel: () => buildFunnel,
    card: () => card,
    details: () => details,
    find: () => find,
    importPlan: () => importPlan,
    importRows: () => importRows2,
    importTabs: () => importTabs2,
    onEdit: () => onEdit,
    onInstall: () => onInstall,
    onOpen: () => onOpen,
    openImport: () => openImport,
    openSidebar: () => openSidebar,
    refuse: () => refuse3,
    selected: () => selected,
    setUpSpreadsheet: () => setUpSpreadsheet,
    start: () => start,
    sweep: () => sweep2,
    takeInChanges: () => takeInChanges
  });

  // node_modules/zod/v4/core/util.js
  function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
    return values;
  }
  function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
      return value.toString();
    return value;
  }
  var Cached = class {
    constructor(getter) {
      this._getter = getter;
      this._value = void 0;
    }
    get value() {
      const getter = this._getter;
      if (getter !== void 0) {
        this._value = getter();
        this._getter = void 0;
      }
      return this._value;
    }
  };
  function cached(getter) {
    return new Cached(getter);
  }
  function nullish(input) {
    return input === null || input === void 0;
  }
  function cleanRegex(source) {
    const start2 = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start2, end);
  }
  function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
      value,
      writable: true,
      enumerable: true,
      configurable: true
    });
  }
  var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
  };
  function isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
  }
  function isPlainObject(o) {
    if (isObject(o) === false)
      return false;
    const ctor = o.constructor;
    if (ctor === void 0)
      return true;
    if (typeof ctor !== "function")
      return true;
    const prot = ctor.prototype;
    if (isObject(prot) === false)
      return false;
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
      return false;
    }
    return true;
  }
  var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
  function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }
  function clone(inst, def, params) {
    const cl = new inst._zod.constr(def != null ? def : inst._zod.def);
    if (!def || (params == null ? void 0 : params.parent))
      cl._zod.parent = inst;
    return cl;
  }
  function normalizeParams(_params) {
    const params = _params;
    if (!params)
      return {};
    if (typeof params === "string")
      return { error: () => params };
    if ((params == null ? void 0 : params.message) !== void 0) {
      if ((params == null ? void 0 : params.error) !== void 0)
        throw new Error("Cannot specify both `message` and `error` params");
      params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
      return { ...params, error: () => params.error };
    return params;
  }
  function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
      return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
    });
  }
  var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-34028234663852886e22, 34028234663852886e22],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
  }))();
  function aborted(x, startIndex = 0) {
    var _a3;
    if (x.aborted === true)
      return true;
    for (let i = startIndex; i < x.issues.length; i++) {
      if (((_a3 = x.issues[i]) == null ? void 0 : _a3.continue) !== true) {
        return true;
      }
    }
    return false;
  }
  function explicitlyAborted(x, startIndex = 0) {
    var _a3;
    if (x.aborted === true)
      return true;
    for (let i = startIndex; i < x.issues.length; i++) {
      if (((_a3 = x.issues[i]) == null ? void 0 : _a3.continue) === false) {
        return true;
      }
    }
    return false;
  }
  function prefixIssues(path, issues) {
    return issues.map((iss) => {
      var _a4;
      var _a3;
      (_a4 = (_a3 = iss).path) != null ? _a4 : _a3.path = [];
      iss.path.unshift(path);
      return iss;
    });
  }
  function unwrapMessage(message) {
    return typeof message === "string" ? message : message == null ? void 0 : message.message;
  }
  function sizeCaps(defChecks) {
    var _a3, _b;
    const caps = [];
    for (const ch of defChecks != null ? defChecks : []) {
      const d = ch._zod.def;
      if (!/_(length|size)$|_equals$/.test(d.check))
        break;
      const max = (_b = (_a3 = d.maximum) != null ? _a3 : d.length) != null ? _b : d.size;
      if (max >= 0)
        caps.push([max, ch]);
    }
    return caps;
  }
  function attachSchema(issues, start2, inst) {
    var _a4;
    var _a3;
    for (let i = start2; i < issues.length; i++) {
      (_a4 = (_a3 = issues[i]).schema) != null ? _a4 : _a3.schema = inst;
    }
  }
  function finalizeIssue(iss, ctx, config2) {
    var _a4, _b, _c, _d, _e, _f, _g, _h, _i, _j, _k, _l, _m, _n, _o, _p, _q;
    var _a3;
    const traits = (_b = (_a4 = iss.inst) == null ? void 0 : _a4._zod) == null ? void 0 : _b.traits;
    if (traits == null ? void 0 : traits.has("$ZodType")) {
      if (traits.has("$ZodCheck"))
        (_c = (_a3 = iss).schema) != null ? _c : _a3.schema = iss.inst;
      else
        iss.schema = iss.inst;
    }
    const schemaError = iss.schema !== iss.inst ? (_e = (_d = iss.schema) == null ? void 0 : _d._zod.def) == null ? void 0 : _e.error : void 0;
    const message = iss.message ? iss.message : (_p = (_o = (_m = (_k = (_i = unwrapMessage((_h = (_g = (_f = iss.inst) == null ? void 0 : _f._zod.def) == null ? void 0 : _g.error) == null ? void 0 : _h.call(_g, iss))) != null ? _i : unwrapMessage(schemaError == null ? void 0 : schemaError(iss))) != null ? _k : unwrapMessage((_j = ctx == null ? void 0 : ctx.error) == null ? void 0 : _j.call(ctx, iss))) != null ? _m : unwrapMessage((_l = config2.customError) == null ? void 0 : _l.call(config2, iss))) != null ? _o : unwrapMessage((_n = config2.localeError) == null ? void 0 : _n.call(config2, iss))) != null ? _p : "Invalid input";
    const full = {};
    for (const k of Object.keys(iss)) {
      if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
        continue;
      full[k] = iss[k];
    }
    (_q = full.path) != null ? _q : full.path = [];
    full.message = message;
    if (ctx == null ? void 0 : ctx.reportInput) {
      full.input = iss.input;
    }
    return full;
  }
  var highSurrogate = /[\uD800-\uDBFF]/;
  function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
      return units;
    let count3 = units;
    for (let i = 0; i < units - 1; i++) {
      if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
        count3--;
        i++;
      }
    }
    return count3;
  }
  function getLengthableOrigin(input) {
    if (Array.isArray(input))
      return "array";
    if (typeof input === "string")
      return "string";
    return "unknown";
  }
  function members(proto, table) {
    for (const key in table) {
      const desc = Object.getOwnPropertyDescriptor(table, key);
      if (desc.get)
        Object.defineProperty(proto, key, { ...desc, enumerable: false });
      else
        defineBound(proto, key, desc.value);
    }
  }
  function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
  }
  function hide(inst, key, value) {
    return own(inst, key, value, false);
  }
  function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
      configurable: true,
      get() {
        return this == null ? fn : own(this, key, fn.bind(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    return sentinel in proto ? void 0 : proto;
  }
  var installing;
  var broke = false;
  var breaker = {
    configurable: true,
    get() {
      broke = true;
      return void 0;
    }
  };
  function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
      installing = void 0;
      return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
      configurable: true,
      get() {
        Object.defineProperty(this, key, breaker);
        const outer = broke;
        broke = false;
        try {
          const value = compute(this);
          if (broke)
            delete this[key];
          else
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
          broke = broke || outer;
          return value;
        } catch (err) {
          delete this[key];
          broke = broke || outer;
          throw err;
        }
      },
      set(value) {
        Object.defineProperty(this, key, { configurable: true, writable: true, value });
      }
    });
  }
  function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
      return;
    Object.defineProperty(proto, key, {
      configurable: true,
      get() {
        const desc = { configurable: true, writable: true, enumerable, value: void 0 };
        Object.defineProperty(this, key, desc);
        desc.value = make(this);
        Object.defineProperty(this, key, desc);
        return desc.value;
      },
      set(value) {
        Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
      }
    });
  }

  // node_modules/zod/v4/core/core.js
  var _a;
  var _zodDesc = { value: void 0, enumerable: false };
  var _E = "captureStackTrace" in Error ? Error : null;
  function newError(Definition) {
    const E = _E;
    if (E) {
      const saved = E.stackTraceLimit;
      if (typeof saved === "number") {
        try {
          E.stackTraceLimit = 0;
        } catch {
          _E = null;
          return new Definition();
        }
        try {
          return new Definition();
        } finally {
          E.stackTraceLimit = saved;
        }
      }
    }
    return new Definition();
  }
  // @__NO_SIDE_EFFECTS__
  function $constructor(name2, initializer2, proto, params) {
    var _a3;
    const zodProto = {};
    function Internals(def) {
      this.def = def;
      this.constr = _;
      this.traits = /* @__PURE__ */ new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
    function init(inst, def) {
      if (!inst._zod) {
        _zodDesc.value = new Internals(def);
        try {
          Object.defineProperty(inst, "_zod", _zodDesc);
        } finally {
          _zodDesc.value = void 0;
        }
      } else if (inst._zod.traits.has(name2)) {
        return;
      }
      inst._zod.traits.add(name2);
      initializer2(inst, def);
      if (initialized) {
        const own2 = Object.getPrototypeOf(inst);
        const ctorProto = inst._zod.constr.prototype;
        let up = own2;
        while (up && up !== ctorProto)
          up = Object.getPrototypeOf(up);
        const target = up != null ? up : own2;
        if (!initialized.has(target)) {
          initialized.add(target);
          members(target, protoMembers);
        }
      }
      const proto2 = _.prototype;
      for (const k in proto2) {
        if (!Object.prototype.hasOwnProperty.call(proto2, k))
          continue;
        if (!(k in inst)) {
          inst[k] = proto2[k].bind(inst);
        }
      }
    }
    const Parent = (_a3 = params == null ? void 0 : params.Parent) != null ? _a3 : Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name2 });
    function _(def) {
      var _a4;
      const inst = (params == null ? void 0 : params.Parent) ? newError(Definition) : this;
      init(inst, def);
      const deferred = inst._zod.deferred;
      if (deferred) {
        for (const fn of deferred) {
          fn();
        }
        inst._zod.deferred = void 0;
      }
      const pp = (_a4 = globalThis.__zod_globalConfig) == null ? void 0 : _a4.postProcessor;
      if (pp)
        pp(inst);
      return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
      value: (inst) => {
        var _a4, _b;
        if ((params == null ? void 0 : params.Parent) && inst instanceof params.Parent)
          return true;
        return (_b = (_a4 = inst == null ? void 0 : inst._zod) == null ? void 0 : _a4.traits) == null ? void 0 : _b.has(name2);
      }
    });
    Object.defineProperty(_, "name", { value: name2 });
    return _;
  }
  var $ZodAsyncError = class extends Error {
    constructor() {
      super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
  };
  var _a2;
  (_a2 = (_a = globalThis).__zod_globalConfig) != null ? _a2 : _a.__zod_globalConfig = {};
  var globalConfig = globalThis.__zod_globalConfig;
  function config(newConfig) {
    if (newConfig)
      Object.assign(globalConfig, newConfig);
    return globalConfig;
  }

  // node_modules/zod/v4/core/errors.js
  function _getMessage() {
    var _a3;
    const internals = this._zod;
    (_a3 = internals.message) != null ? _a3 : internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2);
    return internals.message;
  }
  function _setMessage(value) {
    this._zod.message = value;
  }
  var _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true
  };
  var _issuesDesc = { value: void 0, enumerable: false };
  var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
  var initializer = (inst, def) => {
    inst.name = "$ZodError";
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    _issuesDesc.value = void 0;
    Object.defineProperty(inst, "message", _messageDesc);
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
      _installedToString.add(proto);
      Object.defineProperty(proto, "toString", {
        configurable: true,
        enumerable: false,
        get() {
          const value = () => this.message;
          Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
          return value;
        },
        set(value) {
          Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        }
      });
    }
  };
  var $ZodError = $constructor("$ZodError", initializer);
  var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
    Parent: Error
  });

  // node_modules/zod/v4/core/parse.js
  var _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
      var _a3, _b;
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      if (result.issues.length) {
        const e = new ((_a3 = _params == null ? void 0 : _params.Err) != null ? _a3 : _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
        captureStackTrace(e, (_b = _params == null ? void 0 : _params.callee) != null ? _b : fn);
        throw e;
      }
      return result.value;
    };
    return fn;
  };
  var parse = /* @__PURE__ */ _parse($ZodRealError);
  var _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
      var _a3, _b;
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      if (result.issues.length) {
        const e = new ((_a3 = params == null ? void 0 : params.Err) != null ? _a3 : _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
        captureStackTrace(e, (_b = params == null ? void 0 : params.callee) != null ? _b : fn);
        throw e;
      }
      return result.value;
    };
    return fn;
  };
  var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
  var _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
  };
  var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
  function failure(Err, issues, ctx) {
    let error;
    return {
      success: false,
      get error() {
        if (!error) {
          error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
          issues = void 0;
          ctx = void 0;
        }
        return error;
      },
      set error(e) {
        error = e;
        issues = void 0;
        ctx = void 0;
      }
    };
  }
  var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
  };
  var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);

  // node_modules/zod/v4/core/regexes.js
  var anyString = /^[\s\S]{0,}$/;
  var number = /^-?\d+(?:\.\d+)?$/;
  var boolean = /^(?:true|false)$/i;

  // node_modules/zod/v4/core/checks.js
  var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
    var _a4, _b;
    var _a3;
    (_a4 = inst._zod) != null ? _a4 : inst._zod = {};
    inst._zod.def = def;
    (_b = (_a3 = inst._zod).onattach) != null ? _b : _a3.onattach = [];
  });
  var _whenHasLength = (payload) => {
    const val = payload.value;
    return !nullish(val) && val.length !== void 0;
  };
  var numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date"
  };
  var $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
      var _a3;
      if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
        return;
      }
      payload.issues.push({
        origin: (_a3 = numericOriginMap[typeof payload.value]) != null ? _a3 : origin,
        code: "too_big",
        maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
        input: payload.value,
        inclusive: def.inclusive,
        inst,
        continue: !def.abort
      });
    };
  });
  var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
      var _a3;
      if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
        return;
      }
      payload.issues.push({
        origin: (_a3 = numericOriginMap[typeof payload.value]) != null ? _a3 : origin,
        code: "too_small",
        minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
        input: payload.value,
        inclusive: def.inclusive,
        inst,
        continue: !def.abort
      });
    };
  });
  var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
    var _a3;
    $ZodCheck.init(inst, def);
    def.format = def.format || "float64";
    const isInt = (_a3 = def.format) == null ? void 0 : _a3.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
      const input = payload.value;
      if (isInt) {
        if (!Number.isInteger(input)) {
          payload.issues.push({
            expected: origin,
            format: def.format,
            code: "invalid_type",
            continue: false,
            input,
            inst
          });
          return;
        }
        if (!Number.isSafeInteger(input)) {
          if (input > 0) {
            payload.issues.push({
              input,
              code: "too_big",
              maximum: Number.MAX_SAFE_INTEGER,
              note: "Integers must be within the safe integer range.",
              inst,
              origin,
              inclusive: true,
              continue: !def.abort
            });
          } else {
            payload.issues.push({
              input,
              code: "too_small",
              minimum: Number.MIN_SAFE_INTEGER,
              note: "Integers must be within the safe integer range.",
              inst,
              origin,
              inclusive: true,
              continue: !def.abort
            });
          }
          return;
        }
      }
      if (input < minimum) {
        payload.issues.push({
          origin: "number",
          input,
          code: "too_small",
          minimum,
          inclusive: true,
          inst,
          continue: !def.abort
        });
      }
      if (input > maximum) {
        payload.issues.push({
          origin: "number",
          input,
          code: "too_big",
          maximum,
          inclusive: true,
          inst,
          continue: !def.abort
        });
      }
    };
  });
  var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a4;
    var _a3;
    $ZodCheck.init(inst, def);
    (_a4 = (_a3 = inst._zod.def).when) != null ? _a4 : _a3.when = _whenHasLength;
    inst._zod.check = (payload) => {
      const input = payload.value;
      const units = input.length;
      const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
      if (length <= def.maximum)
        return;
      const origin = getLengthableOrigin(input);
      payload.issues.push({
        origin,
        code: "too_big",
        maximum: def.maximum,
        inclusive: true,
        input,
        inst,
        continue: !def.abort
      });
    };
  });
  var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a4;
    var _a3;
    $ZodCheck.init(inst, def);
    (_a4 = (_a3 = inst._zod.def).when) != null ? _a4 : _a3.when = _whenHasLength;
    inst._zod.check = (payload) => {
      const input = payload.value;
      const units = input.length;
      const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
      if (length >= def.minimum)
        return;
      const origin = getLengthableOrigin(input);
      payload.issues.push({
        origin,
        code: "too_small",
        minimum: def.minimum,
        inclusive: true,
        input,
        inst,
        continue: !def.abort
      });
    };
  });

  // node_modules/zod/v4/core/versions.js
  var version = {
    major: 4,
    minor: 6,
    patch: 7
  };

  // node_modules/zod/v4/core/schemas.js
  var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
    var _a4, _b;
    var _a3;
    inst != null ? inst : inst = {};
    inst._zod.def = def;
    inst._zod.bag = inst._zod.bag || {};
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks != null ? defChecks : []] : (defChecks == null ? void 0 : defChecks.length) ? [...defChecks] : [];
    for (const ch of checks) {
      for (const fn of ch._zod.onattach) {
        fn(inst);
      }
    }
    if (checks.length === 0) {
      (_a4 = (_a3 = inst._zod).deferred) != null ? _a4 : _a3.deferred = [];
      (_b = inst._zod.deferred) == null ? void 0 : _b.push(() => {
        inst._zod.run = inst._zod.parse;
      });
    } else {
      const runChecks = (payload, checks2, ctx) => {
        if (payload.memo)
          return payload;
        let isAborted = aborted(payload);
        let asyncResult;
        for (const ch of checks2) {
          if (ch._zod.def.when) {
            if (explicitlyAborted(payload))
              continue;
            const shouldRun = ch._zod.def.when(payload);
            if (!shouldRun)
              continue;
          } else if (isAborted) {
            continue;
          }
          const currLen = payload.issues.length;
          const _ = ch._zod.check(payload);
          if (_ instanceof Promise && (ctx == null ? void 0 : ctx.async) === false) {
            throw new $ZodAsyncError();
          }
          if (asyncResult || _ instanceof Promise) {
            asyncResult = (asyncResult != null ? asyncResult : Promise.resolve()).then(async () => {
              await _;
              const nextLen = payload.issues.length;
              if (nextLen === currLen)
                return;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload, currLen);
            });
          } else {
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              continue;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          }
        }
        if (asyncResult) {
          return asyncResult.then(() => {
            return payload;
          });
        }
        return payload;
      };
      const handleCanaryResult = (canary, payload, ctx) => {
        if (aborted(canary)) {
          canary.aborted = true;
          return canary;
        }
        const checkResult = runChecks(payload, checks, ctx);
        if (checkResult instanceof Promise) {
          if (ctx.async === false)
            throw new $ZodAsyncError();
          return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
        }
        return inst._zod.parse(checkResult, ctx);
      };
      inst._zod.run = (payload, ctx) => {
        if (ctx.skipChecks) {
          return inst._zod.parse(payload, ctx);
        }
        if (ctx.direction === "backward") {
          const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
          if (canary instanceof Promise) {
            return canary.then((canary2) => {
              return handleCanaryResult(canary2, payload, ctx);
            });
          }
          return handleCanaryResult(canary, payload, ctx);
        }
        const result = inst._zod.parse(payload, ctx);
        if (result instanceof Promise) {
          if (ctx.async === false)
            throw new $ZodAsyncError();
          return result.then((result2) => runChecks(result2, checks, ctx));
        }
        return runChecks(result, checks, ctx);
      };
    }
  }, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
      return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
      own(this, "~standard", value);
    }
  });
  var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
  async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
  }
  function standardProps(inst) {
    return {
      validate: (value) => {
        const ctx = { async: false };
        try {
          const r = inst._zod.run({ value, issues: [] }, ctx);
          if (!(r instanceof Promise))
            return toStandardResult(r, ctx);
        } catch (_) {
        }
        return validateAsync(inst, value);
      },
      vendor: "zod",
      version: 1
    };
  }
  var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
    var _a3;
    $ZodType.init(inst, def);
    inst._zod.pattern = (_a3 = def.pattern) != null ? _a3 : anyString;
    inst._zod.parse = (payload, _) => {
      if (def.coerce)
        try {
          payload.value = String(payload.value);
        } catch (_2) {
        }
      if (typeof payload.value === "string")
        return payload;
      payload.issues.push({
        expected: "string",
        code: "invalid_type",
        input: payload.value,
        inst
      });
      return payload;
    };
  });
  var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
      if (def.coerce)
        try {
          payload.value = Number(payload.value);
        } catch (_) {
        }
      const input = payload.value;
      if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
        return payload;
      }
      const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
      payload.issues.push({
        expected: "number",
        code: "invalid_type",
        input,
        inst,
        ...received ? { received } : {}
      });
      return payload;
    };
  });
  var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
    $ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def);
  });
  var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = boolean;
    inst._zod.parse = (payload, _ctx) => {
      if (def.coerce)
        try {
          payload.value = Boolean(payload.value);
        } catch (_) {
        }
      const input = payload.value;
      if (typeof input === "boolean")
        return payload;
      payload.issues.push({
        expected: "boolean",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    };
  });
  function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
      return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse2 = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
      const n = size(payload.value);
      if (n > cap && !(ctx == null ? void 0 : ctx.skipChecks) && (ctx == null ? void 0 : ctx.direction) !== "backward") {
        for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
          if (n > max && ch._zod.def.when(payload)) {
            const start2 = payload.issues.length;
            ch._zod.check(payload);
            payload.issues[start2].continue = false;
            attachSchema(payload.issues, start2, inst);
            return payload;
          }
        }
      }
      return parse2(payload, ctx);
    };
  }
  var arraySize = (input) => Array.isArray(input) ? input.length : -1;
  function handleArrayResult(result, final, index) {
    if (result.issues.length) {
      final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
  }
  var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo == null ? void 0 : memo.attach(inst);
    inst._zod.parse = (payload, ctx) => {
      const input = payload.value;
      if (!Array.isArray(input)) {
        payload.issues.push({
          expected: "array",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      }
      payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
      const proms = [];
      const abortEarly = ctx == null ? void 0 : ctx.abortEarly;
      for (let i = 0; i < input.length; i++) {
        const item = input[i];
        const result = def.element._zod.run({
          value: item,
          issues: []
        }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
        } else {
          handleArrayResult(result, payload, i);
          if (abortEarly && result.issues.length !== 0 && aborted(result))
            break;
        }
      }
      if (proms.length) {
        return Promise.all(proms).then(() => payload);
      }
      return payload;
    };
    capSize(inst, arraySize);
  });
  function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    if (!isPresent && isOptionalOut && optin === "optional") {
      return;
    }
    if (result.issues.length) {
      if (optin !== void 0 && isOptionalOut && !isPresent) {
        return;
      }
      final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === void 0) {
      if (!result.issues.length) {
        final.issues.push({
          code: "invalid_type",
          expected: "nonoptional",
          input: void 0,
          path: [key]
        });
      }
      return;
    }
    if (result.value === void 0) {
      if (isPresent || optin === "defaulted" && !isOptionalOut) {
        final.value[key] = void 0;
      }
    } else {
      final.value[key] = result.value;
    }
  }
  var NO_SYMBOL_KEYS = [];
  function normalizeDef(def) {
    var _a3, _b, _c, _d;
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
      if (!((_d = (_c = (_b = (_a3 = def.shape) == null ? void 0 : _a3[k]) == null ? void 0 : _b._zod) == null ? void 0 : _c.traits) == null ? void 0 : _d.has("$ZodType"))) {
        throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
      }
    }
    const okeys = optionalKeys(def.shape);
    return {
      ...def,
      allKeys,
      symbolKeys,
      // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
      keySet: new Set(keys),
      numKeys: keys.length,
      optionalKeys: new Set(okeys)
    };
  }
  function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    let seen = 0;
    for (const key in input) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (keySet.has(key))
        continue;
      if (key === "__proto__") {
        if (t === "never")
          unrecognized.push(key);
        continue;
      }
      if (t === "never") {
        unrecognized.push(key);
        continue;
      }
      const r = _catchall.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (unrecognized.length) {
      payload.issues.push({
        code: "unrecognized_keys",
        keys: unrecognized,
        input,
        inst,
        // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
        continue: true
      });
    }
    if (!proms.length)
      return payload;
    return Promise.all(proms).then(() => {
      return payload;
    });
  }
  var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
    var _a3;
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    const sh = (desc == null ? void 0 : desc.get) ? desc.get.raw : (_a3 = def.shape) != null ? _a3 : {};
    if (sh) {
      const get = () => {
        const newSh = { ...sh };
        Object.defineProperty(def, "shape", { value: newSh });
        get.raw = newSh;
        return newSh;
      };
      get.raw = sh;
      Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
      const shape = zod.def.shape;
      const propValues = {};
      for (const key in shape) {
        const field = shape[key]._zod;
        if (field.values) {
          if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
            assignProp(propValues, key, /* @__PURE__ */ new Set());
          }
          for (const v of field.values)
            propValues[key].add(v);
          if (field.optin !== void 0)
            propValues[key].add(void 0);
        }
      }
      return propValues;
    });
    const isObject2 = isObject;
    const catchall = def.catchall;
    let value;
    const memo = globalConfig.memoizer;
    memo == null ? void 0 : memo.attach(inst);
    inst._zod.parse = (payload, ctx) => {
      value != null ? value : value = _normalized.value;
      const input = payload.value;
      if (!isObject2(input)) {
        payload.issues.push({
          expected: "object",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      }
      payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
      const proms = [];
      const shape = value.shape;
      const abortEarly = ctx == null ? void 0 : ctx.abortEarly;
      let seen = payload.issues.length;
      for (const key of value.allKeys) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        if (key === "__proto__")
          continue;
        const el = shape[key];
        const optin = el._zod.optin;
        const optout = el._zod.optout;
        const r = el._zod.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
          proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
        } else {
          handlePropertyResult(r, payload, key, input, optin, optout);
        }
      }
      if (!catchall) {
        return proms.length ? Promise.all(proms).then(() => payload) : payload;
      }
      return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
  });
  function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
      if (result.issues.length === 0) {
        final.value = result.value;
        return final;
      }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
      final.value = nonaborted[0].value;
      return nonaborted[0];
    }
    final.issues.push({
      code: "invalid_union",
      input: final.value,
      inst,
      errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
    });
    return final;
  }
  var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
    defineLazyInternal(inst, "values", (zod) => {
      if (zod.def.options.every((o) => o._zod.values)) {
        return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
      }
      return void 0;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
      if (zod.def.options.every((o) => o._zod.pattern)) {
        const patterns = zod.def.options.map((o) => o._zod.pattern);
        return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
      }
      return void 0;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
      if (first) {
        return first(payload, ctx);
      }
      let async = false;
      const results = [];
      for (const option of def.options) {
        const result = option._zod.run({
          value: payload.value,
          issues: []
        }, ctx);
        if (result instanceof Promise) {
          results.push(result);
          async = true;
        } else {
          if (result.issues.length === 0)
            return result;
          results.push(result);
        }
      }
      if (!async)
        return handleUnionResults(results, payload, inst, ctx);
      return Promise.all(results).then((results2) => {
        return handleUnionResults(results2, payload, inst, ctx);
      });
    };
  });
  var $ZodTuple = /* @__PURE__ */ $constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = globalConfig.memoizer;
    memo == null ? void 0 : memo.attach(inst);
    inst._zod.parse = (payload, ctx) => {
      const input = payload.value;
      if (!Array.isArray(input)) {
        payload.issues.push({
          input,
          inst,
          expected: "tuple",
          code: "invalid_type"
        });
        return payload;
      }
      payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
      const proms = [];
      const optinStart = getTupleOptStart(items, "optin");
      const optoutStart = getTupleOptStart(items, "optout");
      if (!def.rest) {
        if (input.length < optinStart) {
          payload.issues.push({
            code: "too_small",
            minimum: optinStart,
            inclusive: true,
            input,
            inst,
            origin: "array"
          });
          return payload;
        }
        if (input.length > items.length) {
          payload.issues.push({
            code: "too_big",
            maximum: items.length,
            inclusive: true,
            input,
            inst,
            origin: "array"
          });
        }
      }
      const itemResults = new Array(items.length);
      const abortEarly = def.rest ? ctx == null ? void 0 : ctx.abortEarly : void 0;
      let itemAborted = false;
      for (let i = 0; i < items.length; i++) {
        const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
        if (r instanceof Promise) {
          proms.push(r.then((rr) => {
            itemResults[i] = rr;
          }));
        } else {
          itemResults[i] = r;
          if (abortEarly && !itemAborted && r.issues.length)
            itemAborted = aborted(r);
        }
      }
      if (def.rest && !itemAborted) {
        let i = items.length - 1;
        const rest = input.slice(items.length);
        let seen = payload.issues.length;
        for (const el of rest) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          i++;
          const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((r) => handleTupleResult(r, payload, i)));
          } else {
            handleTupleResult(result, payload, i);
          }
        }
      }
      if (proms.length) {
        return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
      }
      return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
  });
  function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
      const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
      if (!omittable)
        return i + 1;
    }
    return 0;
  }
  function handleTupleResult(result, final, index) {
    if (result.issues.length) {
      final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
  }
  function handleTupleResults(itemResults, final, items, input, optoutStart) {
    for (let i = 0; i < items.length; i++) {
      const r = itemResults[i];
      const isPresent = i < input.length;
      if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
        final.value.length = i;
        break;
      }
      if (r.issues.length) {
        if (!isPresent && i >= optoutStart) {
          final.value.length = i;
          break;
        }
        final.issues.push(...prefixIssues(i, r.issues));
      }
      final.value[i] = r.value;
    }
    for (let i = final.value.length - 1; i >= input.length; i--) {
      if (items[i]._zod.optout === "optional" && final.value[i] === void 0) {
        final.value.length = i;
      } else {
        break;
      }
    }
    return final;
  }
  var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo == null ? void 0 : memo.attach(inst);
    inst._zod.parse = (payload, ctx) => {
      const input = payload.value;
      if (!isPlainObject(input)) {
        payload.issues.push({
          expected: "record",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      }
      const proms = [];
      const values = def.keyType._zod.values;
      if (values && !def.partial) {
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const recordKeys = /* @__PURE__ */ new Set();
        for (const key of values) {
          if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
            recordKeys.add(typeof key === "number" ? key.toString() : key);
            if (key === "__proto__")
              continue;
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            if (keyResult instanceof Promise) {
              throw new Error("Async schemas not supported in object keys currently");
            }
            if (keyResult.issues.length) {
              payload.issues.push({
                code: "invalid_key",
                origin: "record",
                issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                input: key,
                path: [key],
                inst
              });
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__")
              continue;
            const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
            if (result instanceof Promise) {
              proms.push(result.then((result2) => {
                if (result2.issues.length) {
                  payload.issues.push(...prefixIssues(key, result2.issues));
                }
                payload.value[outKey] = result2.value;
              }));
            } else {
              if (result.issues.length) {
                payload.issues.push(...prefixIssues(key, result.issues));
              }
              payload.value[outKey] = result.value;
            }
          }
        }
        let unrecognized;
        for (const key in input) {
          if (!recordKeys.has(key)) {
            if (def.mode === "loose") {
              if (key === "__proto__")
                continue;
              payload.value[key] = input[key];
            } else {
              unrecognized = unrecognized != null ? unrecognized : [];
              unrecognized.push(key);
            }
          }
        }
        if (unrecognized && unrecognized.length > 0) {
          payload.issues.push({
            code: "unrecognized_keys",
            input,
            inst,
            keys: unrecognized,
            continue: true
          });
        }
      } else {
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        let unrecognized;
        for (const key of Reflect.ownKeys(input)) {
          if (key === "__proto__")
            continue;
          if (!Object.prototype.propertyIsEnumerable.call(input, key))
            continue;
          let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
          if (checkNumericKey) {
            const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
            if (retryResult instanceof Promise) {
              throw new Error("Async schemas not supported in object keys currently");
            }
            if (retryResult.issues.length === 0) {
              keyResult = retryResult;
            }
          }
          if (keyResult.issues.length) {
            if (def.mode === "loose") {
              payload.value[key] = input[key];
            } else if (values) {
              unrecognized = unrecognized != null ? unrecognized : [];
              unrecognized.push(key);
            } else {
              payload.issues.push({
                code: "invalid_key",
                origin: "record",
                issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                input: key,
                path: [key],
                inst
              });
            }
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
        if (unrecognized && unrecognized.length > 0) {
          payload.issues.push({
            code: "unrecognized_keys",
            input,
            inst,
            keys: unrecognized,
            continue: true
          });
        }
      }
      if (proms.length) {
        return Promise.all(proms).then(() => payload);
      }
      return payload;
    };
  });
  var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
      const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
      return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
      const input = payload.value;
      if (valuesSet.has(input)) {
        return payload;
      }
      payload.issues.push({
        code: "invalid_value",
        values,
        input,
        inst
      });
      return payload;
    };
  });
  function handleOptionalResult(payload, result) {
    payload.value = result.issues.length ? void 0 : result.value;
    return payload;
  }
  var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
      const values = zod.def.innerType._zod.values;
      return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
      const pattern = zod.def.innerType._zod.pattern;
      return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
    });
    inst._zod.parse = (payload, ctx) => {
      if (payload.value === void 0) {
        if (def.innerType._zod.optin !== "defaulted")
          return payload;
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise)
          return result.then((result2) => handleOptionalResult(payload, result2));
        return handleOptionalResult(payload, result);
      }
      return def.innerType._zod.run(payload, ctx);
    };
  });

  // node_modules/zod/v4/core/api.js
  function snapshotChecks(def) {
    if (def.checks)
      def.checks = [...def.checks];
    return def;
  }
  // @__NO_SIDE_EFFECTS__
  function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
  }
  // @__NO_SIDE_EFFECTS__
  function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
  }
  // @__NO_SIDE_EFFECTS__
  function _int(Class, params) {
    return new Class({
      type: "number",
      check: "number_format",
      abort: false,
      format: "safeint",
      ...normalizeParams(params)
    });
  }
  // @__NO_SIDE_EFFECTS__
  function _boolean(Class, params) {
    return new Class({
      type: "boolean",
      ...normalizeParams(params)
    });
  }
  // @__NO_SIDE_EFFECTS__
  function _lte(value, params) {
    return new $ZodCheckLessThan({
      check: "less_than",
      ...normalizeParams(params),
      value,
      inclusive: true
    });
  }
  // @__NO_SIDE_EFFECTS__
  function _gt(value, params) {
    return new $ZodCheckGreaterThan({
      check: "greater_than",
      ...normalizeParams(params),
      value,
      inclusive: false
    });
  }
  // @__NO_SIDE_EFFECTS__
  function _gte(value, params) {
    return new $ZodCheckGreaterThan({
      check: "greater_than",
      ...normalizeParams(params),
      value,
      inclusive: true
    });
  }
  // @__NO_SIDE_EFFECTS__
  function _positive(params) {
    return /* @__PURE__ */ _gt(0, params);
  }
  // @__NO_SIDE_EFFECTS__
  function _nonnegative(params) {
    return /* @__PURE__ */ _gte(0, params);
  }
  // @__NO_SIDE_EFFECTS__
  function _maxLength(maximum, params) {
    const ch = new $ZodCheckMaxLength({
      check: "max_length",
      ...normalizeParams(params),
      maximum
    });
    return ch;
  }
  // @__NO_SIDE_EFFECTS__
  function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
      check: "min_length",
      ...normalizeParams(params),
      minimum
    });
  }

  // node_modules/zod/v4/mini/schemas.js
  var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
    if (!inst._zod)
      throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
  }, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
      return this.check;
    },
    set with(value) {
      own(this, "with", value);
    },
    parse(data, params) {
      return parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
      return parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
      return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
      return safeParseAsync(this, data, params);
    },
    check(...checks) {
      var _a3;
      const def = this.def;
      return this.clone({
        ...def,
        checks: [
          ...(_a3 = def.checks) != null ? _a3 : [],
          ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
        ]
      }, { parent: true });
    },
    clone(_def, params) {
      return clone(this, _def, params);
    },
    brand() {
      return this;
    },
    register(reg, meta2) {
      reg.add(this, meta2);
      return this;
    },
    apply(fn, ...args) {
      return args.length === 0 ? fn(this) : fn(this, ...args);
    }
  });
  var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
  });
  // @__NO_SIDE_EFFECTS__
  function string2(params) {
    return _string(ZodMiniString, params);
  }
  var ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
  });
  // @__NO_SIDE_EFFECTS__
  function number2(params) {
    return _number(ZodMiniNumber, params);
  }
  var ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodMiniNumber.init(inst, def);
  });
  function int(params) {
    return _int(ZodMiniNumberFormat, params);
  }
  var ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
  });
  // @__NO_SIDE_EFFECTS__
  function boolean2(params) {
    return _boolean(ZodMiniBoolean, params);
  }
  var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
    $ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
  });
  // @__NO_SIDE_EFFECTS__
  function array(element, params) {
    return new ZodMiniArray({
      type: "array",
      element,
      ...normalizeParams(params)
    });
  }
  var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
    $ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
  });
  // @__NO_SIDE_EFFECTS__
  function object(shape, params) {
    const def = {
      type: "object",
      shape: shape != null ? shape : {},
      ...normalizeParams(params)
    };
    return new ZodMiniObject(def);
  }
  var ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
  });
  // @__NO_SIDE_EFFECTS__
  function union(options, params) {
    return new ZodMiniUnion({
      type: "union",
      options,
      ...normalizeParams(params)
    });
  }
  var ZodMiniTuple = /* @__PURE__ */ $constructor("ZodMiniTuple", (inst, def) => {
    $ZodTuple.init(inst, def);
    ZodMiniType.init(inst, def);
  });
  // @__NO_SIDE_EFFECTS__
  function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof $ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
      type: "tuple",
      items,
      rest,
      ...normalizeParams(params)
    });
  }
  var ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
    $ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
  });
  // @__NO_SIDE_EFFECTS__
  function record(keyType, valueType, params) {
    if (!valueType || !valueType._zod) {
      return new ZodMiniRecord({
        type: "record",
        keyType: /* @__PURE__ */ string2(),
        valueType: keyType,
        ...normalizeParams(valueType)
      });
    }
    return new ZodMiniRecord({
      type: "record",
      keyType,
      valueType,
      ...normalizeParams(params)
    });
  }
  var ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    inst.options = [...inst._zod.values];
  });
  // @__NO_SIDE_EFFECTS__
  function _enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
      type: "enum",
      entries,
      ...normalizeParams(params)
    });
  }
  var ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodMiniType.init(inst, def);
  });
  // @__NO_SIDE_EFFECTS__
  function optional(innerType) {
    return new ZodMiniOptional({
      type: "optional",
      innerType
    });
  }

  // src/contract/limits.ts
  var IMPORT_BATCH = 500;

  // src/contract/schemas.ts
  var text = string2().check(_maxLength(2e5));
  var id = string2().check(_maxLength(200));
  var typed = union([text, number2(), boolean2()]);
  var fields = record(string2(), tuple([typed, typed]));
  function lazily(make) {
    let made = null;
    return () => {
      made != null ? made : made = make();
      return made;
    };
  }
  var clientId = () => object({ clientId: id });
  var cardInput = lazily(clientId);
  var detailsInput = lazily(clientId);
  var findInput = lazily(() => object({ text }));
  var click = {
    clientId: id,
    seen: id,
    requestId: id.check(_minLength(1)),
    on: optional(text),
    note: optional(text),
    contactKind: optional(text),
    fields: optional(fields)
  };
  var advanceInput = lazily(
    () => object({
      ...click,
      to: optional(text),
      nextActionOn: optional(text),
      deal: optional(
        object({
          amount: optional(typed),
          sale_kind: optional(text),
          channel: optional(text),
          contract_no: optional(text),
          invoice_no: optional(text),
          signed_on: optional(text)
        })
      )
    })
  );
  var refuseInput = lazily(() => object({ ...click, reason: optional(text), revisitOn: optional(text) }));
  var order = optional(_enum(["dmy", "mdy", "ymd"]));
  var decimal = optional(_enum([".", ","]));
  var importPlanInput = lazily(
    () => object({ headers: optional(array(text)), tab: optional(text), sample: optional(array(array(text))) })
  );
  var importRowsInput = lazily(
    () => object({
      /** The rows themselves, or the tab they stand in (with `from`, 0 = the first row under its headers). */
      headers: optional(array(text)),
      rows: optional(array(array(text)).check(_maxLength(IMPORT_BATCH))),
      tab: optional(text),
      from: optional(int().check(_nonnegative())),
      count: optional(int().check(_positive(), _lte(IMPORT_BATCH))),
      /** Line number of the first row in the list, for the errors. */
      firstLine: optional(int()),
      /** Our field → header, or several headers: the first filled one counts (fallback). */
      mapping: record(string2(), union([text, array(text)])),
      /** Our field → one value for the whole list (a label or a code). */
      constants: optional(record(string2(), text)),
      /** Our field → value in the list → our label or code. */
      values: optional(record(string2(), record(string2(), text))),
      dateOrder: order,
      decimal,
      /** true = only count what would happen. */
      check: optional(boolean2())
    })
  );

  // src/domain/calendar.ts
  var DAY_MS = 864e5;
  var toNumber = (day3) => Date.UTC(Number(day3.slice(0, 4)), Number(day3.slice(5, 7)) - 1, Number(day3.slice(8, 10))) / DAY_MS;
  var fromNumber = (days) => new Date(days * DAY_MS).toISOString().slice(0, 10);
  function isDay(text4) {
    if (!/^\d{4}-\d\d-\d\d$/.test(text4)) return false;
    const days = toNumber(text4);
    return !Number.isNaN(days) && fromNumber(days) === text4;
  }
  function addDays(day3, days) {
    return fromNumber(toNumber(day3) + days);
  }
  function daysBetween(from, to) {
    return toNumber(to) - toNumber(from);
  }
  function monthOf(day3) {
    return day3.slice(0, 7);
  }
  function firstDay(month) {
    return `${month}-01`;
  }
  function lastDay(month) {
    return addDays(addMonths(firstDay(month), 1), -1);
  }
  function daysInMonth(month) {
    return Number(lastDay(month).slice(8));
  }
  function addMonths(day3, months2) {
    const count3 = Number(day3.slice(0, 4)) * 12 + Number(day3.slice(5, 7)) - 1 + months2;
    const year = Math.floor(count3 / 12);
    const longest = new Date(Date.UTC(year, count3 % 12 + 1, 0)).getUTCDate();
    return fromNumber(Date.UTC(year, count3 % 12, Math.min(Number(day3.slice(8, 10)), longest)) / DAY_MS);
  }
  function monthsBetween(from, to) {
    const months2 = [];
    const last = monthOf(to);
    for (let month = monthOf(from); month <= last; month = monthOf(addMonths(firstDay(month), 1))) months2.push(month);
    return months2;
  }

  // src/locales/bg/columns.ts
  var columns = {
    client_id: "ID на клиент",
    name: "Клиент",
    section: "Раздел",
    stage: "Етап",
    tag: "Етикет",
    category: "Категория",
    source: "Източник",
    referred_by: "Препоръчан от",
    source_key: "Ключ в изходния списък",
    manager: "Отговорник",
    department: "Отдел",
    contact_name: "Лице за контакт",
    contact_position: "Длъжност",
    phone: "Телефон",
    email: "Имейл",
    tax_id: "ЕИК",
    decision_maker: "Вземащ решения",
    dm_reached_on: "Контакт с вземащия решения",
    potential_year: "Годишен потенциал",
    headcount: "Брой служители",
    need: "Нужда",
    need_hidden: "Скрита нужда",
    client_gain: "Полза за клиента",
    competitor: "Оферта на конкурент",
    short_list: "В краткия списък",
    proposal_sent_on: "Оферта изпратена на",
    proposal_link: "Връзка към офертата",
    expected_amount: "Очаквана сума",
    expected_close: "Очаквана дата на сделката",
    expected_cost: "Очаквани разходи",
    special_terms: "Специални условия",
    first_contact_on: "Дата на първия контакт",
    last_contact_on: "Дата на последния контакт",
    next_action_on: "Дата на следващата стъпка",
    next_action: "Следваща стъпка",
    reason: "Причина",
    revisit_on: "Повторен контакт на",
    acquired_by: "Привлечен от",
    customer_since: "Клиент от",
    satisfaction: "Удовлетвореност, 1–5",
    satisfaction_on: "Попитан на",
    handover_on: "Дата на предаване",
    order_cycle_days: "Цикъл на поръчките, дни",
    cycle: "Опит",
    tag_locked: "Етикетът е фиксиран",
    note: "Бележка",
    created_on: "Добавен на",
    merged_into: "Обединен с",
    last_event: "Последно събитие",
    recorded: "Последен запис на програмата",
    deal_id: "ID на сделка",
    deal_status: "Статус",
    revenue_kind: "Нова или повторна",
    sale_kind: "Вид продажба",
    channel: "Канал",
    partner: "Партньор",
    title: "Предмет на сделката",
    amount: "Сума",
    discount_pct: "Отстъпка, %",
    cost: "Разходи",
    signed_on: "Дата на подписване",
    ordered_on: "Поръчано на",
    agreed_on: "Договорено на",
    contract_no: "Договор №",
    invoice_no: "Фактура №",
    invoice_on: "Дата на фактурата",
    invoice_due_on: "Платимо до",
    document_link: "Връзка към документ",
    credit_department: "Зачетено на отдел",
    manager2: "Втори отговорник",
    share2_pct: "Дял на втория, %",
    paid: "Платено",
    balance: "Остатък за плащане",
    payment_status: "Статус на плащане",
    payment_id: "ID на плащане",
    paid_on: "Дата на плащане",
    payment_type: "Вид",
    refund_of: "Възстановяване по плащане",
    document: "Документ",
    manager1: "Зачетено на",
    share1: "Дял 1",
    share2: "Дял 2",
    dept1: "Отдел 1",
    dept2: "Отдел 2",
    month: "Месец",
    month_closed: "Месецът е приключен",
    event_id: "ID на събитие",
    recorded_at: "Записано на",
    event_on: "Дата",
    event_type: "Събитие",
    stage_from: "Етап преди",
    stage_to: "Етап след",
    section_from: "Раздел преди",
    section_to: "Раздел след",
    manager_from: "Отговорник преди",
    manager_to: "Отговорник след",
    department_from: "Отдел преди",
    department_to: "Отдел след",
    contact_kind: "Вид контакт",
    lines: "Редове от тактиката",
    score: "Оценка, 1–5",
    actor: "Въведено от",
    origin: "Начин на въвеждане",
    voids: "Отменя събитие",
    other_client: "Друг клиент",
    request_id: "ID на заявка",
    changes: "Промени",
    person_id: "ID на служител",
    person: "Служител",
    role: "Роля",
    hired_on: "Назначен на",
    valid_from: "В сила от",
    valid_to: "В сила до",
    fte: "Заетост, %",
    base_salary: "Основна заплата",
    plan_month: "Месечен план",
    rate_new: "Лична ставка, нови, %",
    rate_repeat: "Лична ставка, повторни, %",
    dept_rate: "Ставка от отдела, %",
    cap: "Таван на комисионите",
    capacity: "Лимит на клиенти",
    categories: "Категории",
    absent_until: "Отсъства до (вкл.)",
    head: "Ръководител",
    job_description: "Длъжностна характеристика",
    trained_on: "Обучен на",
    last_turn: "Последно получен клиент",
    value: "Стойност",
    element: "Вид начисление",
    basis: "База на прага",
    from: "От",
    rate: "Ставка, %",
    bonus_amount: "Сума на бонуса",
    code: "Код",
    key: "Настройка",
    meaning: "Пояснение",
    list: "Номенклатура",
    label: "Наименование",
    label_in_cells: "Наименование в клетките",
    order: "Пореден №",
    stage_kind: "Тип",
    section_kind: "Вид раздел",
    default_section: "Раздел по подразбиране",
    process_step: "Стъпка от процеса",
    probability: "Вероятност, %",
    max_days: "Макс. дни",
    next_action_days: "Следваща стъпка след, дни",
    requires: "Изисква",
    active: "Активно",
    revisit_days: "Повторен контакт след, дни",
    applies_to: "Използва се за",
    counts_as_loss: "Отчита се като загуба",
    min_potential: "Потенциал от",
    min_paid_12m: "Платено за 12 мес. от",
    min_headcount: "Брой служители от",
    match: "Поне едно или всички",
    auto: "Автоматично",
    cycle_days: "Типичен цикъл, дни",
    initiative: "Активна или пасивна",
    owner: "Кой привлича",
    how: "По какъв начин",
    channel_kind: "Директен или индиректен",
    may_skip: "Може да пропусне",
    also_requires: "Изисква още"
  };

  // src/locales/bg/messages.ts
  var messages = {
    name: "Български",
    format: { day: "dd.mm.yyyy", ratio: "0.0%" },
    requirement: {
      manager: "отговорник",
      contact_details: "телефон или имейл",
      category: "категория",
      need: "нужда",
      assessed: "етикет или годишен потенциал",
      proposal: "дата на изпращане на офертата",
      decision_maker: "вземащ решения",
      all_reached: "контакт с вземащия решения",
      approved: "съгласувания",
      expected_amount: "очаквана сума",
      expected_close: "очаквана дата на сделката",
      amount: "сума на сделката",
      sale_kind: "вид продажба",
      document: "номер на договор или фактура",
      reason: "причина"
    },
    menu: {
      root: "CRM за продажби",
      setup: "Подготви таблицата",
      sidebar: "Отвори досието на клиента",
      import: "Импортирай списък",
      funnel: "Построй фунията",
      commission: "Изчисли комисионите",
      setup_pay: "Настрой заплащането",
      sweep: "Приеми промените, направени в клетките"
    },
    setup: {
      complete: "Всичко вече е на място, нищо не е променено.",
      title: "Подготви таблицата",
      ask_language: "На какъв език? Въведете номера или името му:",
      ask_owner: "Вашето име, както Ви познава екипът (ще станете първият собственик в листа „Екип“):",
      bad_language: "Нищо не е подготвено: „{typed}“ не е сред петте езика. Отворете менюто отново и въведете число от 1 до 5.",
      no_owner: "Нищо не е подготвено: липсва името на собственика. Отворете менюто отново и въведете име.",
      done: "Таблицата е готова. Започнете от листа „Екип“: запишете кой продава. После импортирайте списък или отворете досие на клиент.",
      again: "Таблицата вече е подготвена. Добавени липсващи части: {added}.",
      pay_title: "Настрой заплащането",
      pay_question: "В листа „Екип“ ще се добавят колони за заплати и лични ставки. Който може да отвори тази таблица, може да чете всички нейни листове, включително скритите. Да се добавят ли?",
      pay_done: "Колоните за заплащането са добавени в края на листа „Екип“.",
      pay_there: "Колоните за заплащането вече са в листа „Екип“."
    },
    setting: {
      language: "Език на листовете и съобщенията: en, ru, bg, hu, ro",
      currency: "Единствената валута на тази таблица",
      decimals: "Брой десетични знаци на валутата",
      go_live: "Първият ден, който влиза в приходите, плановете и комисионите (YYYY-MM-DD)",
      backdate_days: "С колко дни назад може да се датира събитие",
      stage_edit_in_cell: "on: етап, избран в клетката, се приема; off: винаги се връща предишният",
      deal_document: "Какво е нужно за сделка: contract_or_invoice, contract, invoice, none"
    },
    refusal: {
      close_before_event: "Очакваната дата на приключване {date} е преди деня на събитието {on}.",
      proposal_after_event: "Офертата е с дата {date}, след деня на събитието {on}.",
      lost_keys: "В листа „{tab}“ ключовете на ред 1 липсват и не могат да се познаят по заглавията. Върнете листа чрез Файл ▸ История на версиите.",
      too_long_line: "Не е записано: въведеното е твърде дълго за един запис. Съкратете най-дългия текст.",
      not_set_up: "Таблицата още не е подготвена: изберете „Подготви таблицата“ от менюто.",
      bad_input: "Заявката е неразбираема: {path} {why}.",
      busy: "Не е записано: в момента се прави друг запис. Въведеното е тук, опитайте отново.",
      surprise: "Възникна грешка. Започнатото ще бъде довършено или отменено при следващото отваряне. Код за поддръжка: {code}.",
      nothing_selected: "Няма избран клиент: щракнете върху ред в листа „Клиенти“ или потърсете по име.",
      unknown_client: "В листа „Клиенти“ няма клиент {id}.",
      doubled_client: "ID {id} стои на два реда в листа „Клиенти“. Премахнете единия и опитайте отново.",
      conflict: "Досието „{client}“ е променено в {time}: {who}, „{stage}“. Бележката Ви е запазена. Обновете досието и запишете отново.",
      field_changed: "Междувременно „{field}“ е променено в листа на „{now}“. Обновете досието и запишете отново.",
      missing_fields: "За преместване в „{stage}“ попълнете: {fields}.",
      comment_needed: "Напишете бележка: прескачат се етапи ({stages}).",
      unknown_stage: "Няма такъв етап.",
      unknown_value: "{field}: „{typed}“ не е в списъка. Изберете едно от: {options}.",
      unknown_field: "Във формата няма поле {field}.",
      not_forward: "Клиентът вече е на този етап или след него. За връщане назад изберете „Върни“.",
      back_to_new: "Ако е станала грешка, натиснете „Отмени“.",
      back_from_won: "Ако е станала грешка, натиснете „Отмени“.",
      already_won: "С клиента вече има сделка. Добавете повторна сделка.",
      reopen_first: "Първо подновете работата с клиента, после оформете сделката.",
      refused_client: "Клиентът е в „Отказ“. Първо подновете работата с него.",
      already_refused: "Клиентът вече е в „Отказ“.",
      churn_instead: "Клиентът вече е купувал: отказ се записва само за клиенти, които не са купили.",
      use_refusal: "За отказ изберете „Запиши отказ“ и причина.",
      reason_not_for_refusal: "Тази причина не е за откази. Изберете друга.",
      merged: "Този клиент е обединен с {into}. Отворете другото досие.",
      date_in_future: "Датата {date} е в бъдещето, изберете в рамките на {from}–{to}.",
      date_before_last: "Последното събитие на този клиент е от {last}, изберете в рамките на {from}–{to}.",
      date_too_old: "Датата {date} е твърде назад, изберете в рамките на {from}–{to}.",
      future_date: "{field}: {date} е в бъдещето.",
      next_before_event: "{field}: {date} е преди датата на събитието.",
      revisit_not_later: "Датата за повторен контакт {date} трябва да е след {on}.",
      bad_date: "{field}: „{typed}“ не е дата. Напишете я така: {example}.",
      bad_number: "{field}: „{typed}“ не е число.",
      bad_integer: "{field}: „{typed}“ не е цяло число.",
      too_many_decimals: "{field}: „{typed}“ има повече десетични знаци от валутата.",
      doubtful_number: "{field}: „{typed}“ може да се прочете по два начина. Напишете го без разделители за хилядите.",
      bad_email: "{field}: „{typed}“ не е имейл адрес.",
      bad_phone: "{field}: „{typed}“ не е телефонен номер.",
      not_positive: "{field}: въведете сума над нула.",
      negative: "{field}: въведете нула или повече.",
      too_long: "{field}: твърде дълго, допустими знаци: {limit}.",
      required: "{field}: полето не може да остане празно.",
      no_answer_is_no_contact: "Щом никой не е отговорил, това още не е първи контакт. Изберете как сте говорили с клиента.",
      non_profile_is_refusal: "„Нецелеви клиент“ е отказ: запишете отказ с тази причина.",
      manager_other_department: "{field}: изберете служител от „{department}“ или от ръководството.",
      protected: "Нищо не е записано: клетките {range} са защитени. Обърнете се към собственика на таблицата.",
      missing_tab: "Липсва листът „{tab}“. Изберете „Подготви таблицата“ от менюто: Вашите данни не се променят.",
      missing_column: "В листа „{tab}“ липсва колоната „{column}“. За да я добавите, изберете „Подготви таблицата“ от менюто.",
      sorted_meanwhile: "Записано е, но по време на записа листът е бил сортиран. Проверете тези клиенти: {clients}.",
      import_no_name: "Не е посочена колона за името на клиента.",
      import_no_source: "Не е посочен източник: изберете колона за „Източник“ или една стойност за целия списък.",
      import_no_tab: "Няма лист „{tab}“, от който да се импортира.",
      import_no_header: "В списъка няма колона „{header}“."
    },
    /** Other names that lists give to our columns, comma-separated. */
    also: {
      name: "фирма, компания, име, наименование, организация",
      phone: "тел, мобилен, телефонен номер",
      email: "имейл, поща, електронна поща",
      contact_name: "контакт, лице за контакт",
      manager: "отговорник, търговец",
      note: "коментар, бележка, забележка",
      tax_id: "еик, булстат",
      category: "отрасъл, сектор",
      source: "канал",
      source_key: "ключ, id, код"
    },
    imports: {
      stage_on: "Дата на сегашния етап",
      deal_amount: "Сума на сделката",
      changed_by_sheets: "Google Таблици са превърнали колоната „{header}“ в числа: може да липсват водещи нули и знаци плюс. По-добре качете файла тук."
    },
    row: {
      error_cell: "{field}: „{typed}“ е грешка на таблицата, а не стойност.",
      no_name: "Няма име на клиента",
      dates_out_of_order: "Датите нарушават реда на етапите: {stage} {date} е преди {before}",
      date_in_future: "{stage}: {date} е в бъдещето",
      paid_in_future: "Датата на плащане {date} е в бъдещето",
      refused_and_won: "Редът има и дата на сделка, и дата на отказ",
      no_reason: "Отказ без причина",
      stage_without_date: "Етапът „{stage}“ е без дата",
      amount_without_deal: "Има платена сума, но няма дата на сделка",
      paid_without_date: "Платена сума без дата",
      twice_in_list: "Ключът {key} се среща два пъти в списъка",
      stage_conflict: "Посочен е етап „{stage}“, но последната дата е за „{reached}“",
      non_profile_needs_refusal: "Етикетът „Нецелеви клиент“ върви само с отказ по тази причина"
    },
    cell: {
      actor: "в клетката",
      taken: "{client}: записано „{stage}“",
      needs_source: "Новият ред се нуждае от име и източник, за да стане клиент.",
      need: "За преместване в „{stage}“ попълнете: {fields}. Отворете досието.",
      put_back: "{client}: {why}",
      not_by_cell: "Това се променя в досието. Отворете досието.",
      section_follows: "Разделът се определя от етапа.",
      manager_in_card: "Мениджърът не може да се смени в клетката.",
      owned: "Тази клетка се попълва от програмата.",
      counts: "Промени в клетките: приети {accepted}, върнати {back}.",
      many: "Още неприети: {rows|row}. Отворете досието."
    },
    sidebar: { title: "Clientbase", stale: "Тази страница е по-стара от програмата. Затворете я и я отворете отново." },
    import_errors: {
      tab_headers: {
        at: "Импортирано на",
        line: "Ред в списъка",
        reason: "Какво да се поправи",
        row: "Първоначалният ред"
      }
    },
    report: {
      none: "–",
      row: "ред {row}"
    }
  };

  // src/locales/bg/report.ts
  var report = {
    rebuild: "Построй отново",
    built: "към {day} · построено {time} · {clients|client}",
    built_month: "плащания до {day} · построено {time}",
    total: "Общо",
    percent: "% от общото",
    stage: "Етап",
    nothing: "Няма данни за този период",
    control: {
      period: "Период",
      from: "от",
      to: "до",
      as_of: "Към дата",
      rows: "Редове",
      columns: "Колони",
      values: "Стойности",
      breakdown: "Разбивка по",
      month: "Месец"
    },
    preset: {
      this_month: "Този месец",
      last_month: "Миналият месец",
      this_quarter: "Това тримесечие",
      last_quarter: "Миналото тримесечие",
      this_year: "Тази година",
      last_year: "Миналата година",
      everything: "Всичко",
      own: "Собствени дати"
    },
    value: {
      clients: "Клиенти",
      expected_amount: "Очаквана сума",
      won_amount: "Сума на сделките",
      credited_base: "Зачетена база",
      commission: "Комисиона",
      net_cash: "Нетни постъпления",
      total_pay: "Общо за изплащане",
      payments: "Брой плащания"
    },
    axis: {
      person: "Служител",
      department: "Отдел",
      person_department: "Служител и отдел",
      revenue_kind: "Приходи: нови, повторни",
      none: "Няма"
    },
    month_name: {
      m01: "Януари",
      m02: "Февруари",
      m03: "Март",
      m04: "Април",
      m05: "Май",
      m06: "Юни",
      m07: "Юли",
      m08: "Август",
      m09: "Септември",
      m10: "Октомври",
      m11: "Ноември",
      m12: "Декември"
    },
    month_year: "{month} {year}",
    fresh: {
      base: "След {time} базата е променена. Отметнете „Построй отново“.",
      settings: "Настройките по-горе са променени. Отметнете „Построй отново“.",
      waiting: "Още не са отчетени в базата: {changes|change} в листа."
    },
    wrong: {
      ends_before_begins: "Периодът свършва, преди да е започнал.",
      no_date: "{control}: това не е дата.",
      unknown_word: "{control}: „{typed}“ не е в списъка."
    },
    funnel: {
      sentence: "Първи контакти: {contacted}, сделки: {won} ({share}).",
      weakest: "Най-много губим в „{stage}“: нататък {went} от {reached}.",
      empty: "Няма първи контакти в този период. Изберете друг период или запишете първите контакти в картата.",
      added: "Добавени",
      added_note: "нови опити",
      contacts: "Първи контакти",
      contacts_note: "{share} от добавените",
      deals: "Сделки",
      deals_note: "{share} от първите контакти",
      win_rate_note: "спечелени: {won}, загубени: {lost}",
      won_amount: "Сума на сделките",
      won_amount_note: "за периода: {deals|deal}",
      chart_stages: "Докъде стигнаха клиентите и какво стана с останалите",
      chart_groups: "Първи контакти и сделки: {by}",
      stages_note: "Достигнали = продължили + спечелени + загубени + отворени + в архив + не се отчита",
      went_on: "Продължили",
      expected: "Очаквана към следващия",
      groups: "По първи контакт: {by}",
      groups_note: "Последните месеци още не са приключили: сравнявайте дела на спечелените",
      flow_note: "В колоните са клиенти от различни месеци: тук няма конверсии",
      reentries: "Повторни влизания",
      cancelled_wins: "Отменени сделки",
      churned: "Напуснали след сделка",
      snapshot: "Моментна снимка към {day}: {value}",
      snapshot_note: "Етикетите, категориите, източниците и сумите са днешните",
      archived: "От тях в архив",
      touched: "Минали оттук",
      open_expected: "Очаквана сума, отворени",
      missing: "В историята има клиенти без ред в листа „Клиенти“, те не са отчетени: {clients}."
    },
    pay: {
      sentence: "{month}: за изплащане {total}, от тях {payable} за продажби и {salary} основни заплати.",
      sentence_head: "{month}: за изплащане {total}: {payable} за продажби, {salary} основни заплати, {head} дял на ръководителя.",
      sentence_bare: "{month}: за изплащане за продажби {payable}, без основните заплати.",
      empty: "{month}: няма нито плащания, нито служители. Въведете плащанията в листа „Плащания“ и служителите в листа „Екип“.",
      people_note: "служители: {people}",
      cap_note: "след тавана (−{cut})",
      base_note: "без възстановеното през месеца",
      net_note: "и без това за предишни месеци",
      chart_pay: "Общо за изплащане по служители",
      chart_plan: "Зачетена база и план",
      result: "Резултат за месеца",
      result_note: "Чете се отляво надясно: всяка колона се прибавя към предишната или се изважда от нея",
      cut: "− Намаление поради таван",
      bonus: "+ Бонус за план",
      payable: "= За изплащане за продажби",
      salary: "+ Основна заплата",
      head: "+ Дял на ръководителя",
      total: "= Общо за изплащане",
      departments: "По отдели",
      plan: "План и факт",
      plan_note: "Изпълнението се смята по зачетената база; сумите, възстановени за предишни месеци, намаляват само нетните постъпления",
      refunds: "Възстановени за предишни месеци",
      bands: "Как е начислена комисионата",
      bands_note: "Към всяка степен се отнася само нейната част от базата",
      revenue: "Приходи",
      basis: "Основа",
      from: "От",
      in_band: "В степента",
      rate: "Ставка",
      remark: "Забележка",
      own_rate: "Лична ставка",
      no_rate: "Няма ставка",
      of_plan: "От {percent}% от плана",
      pivot: "Обобщение: {value}",
      pivot_note: "Редовете, колоните и стойностите се избират в сините клетки горе",
      outside_revenue: "Заплата и дял на ръководителя",
      clawbacks: "Още не са отчетени удръжките за: {payments}.",
      skipped: "Не са отчетени, клетката е празна или нечетима: {payments}.",
      no_plan: "Няма план: {people}; важи само първата ставка.",
      no_rates: "Няма ставки: {people}.",
      below_zero: "Резултатът е под нулата, затова нищо не се изплаща и засега не се прехвърля: {people}."
    }
  };

  // src/locales/bg/terms.ts
  var terms = {
    tabs: {
      clients: "Клиенти",
      deals: "Сделки",
      payments: "Плащания",
      history: "История",
      team: "Екип",
      stages: "Етапи",
      lists: "Номенклатури",
      rates: "Ставки",
      settings: "Настройки",
      funnel: "Фуния на продажбите",
      commission: "Комисиони",
      import_errors: "Грешки при импорт",
      sections: "Раздели",
      tags: "Етикети",
      reasons: "Причини"
    },
    lists: {
      categories: "Категории",
      sources: "Източници",
      sale_kinds: "Видове продажби",
      channels: "Канали за продажби",
      deal_statuses: "Статуси на сделките",
      payment_statuses: "Статуси на плащанията",
      contact_kinds: "Видове контакти",
      departments: "Отдели",
      roles: "Роли"
    },
    section: {
      to_call: "База за обаждания",
      in_work: "В работа",
      customer: "Действащи клиенти",
      archive: "Стратегически архив",
      soft_refusal: "Отказ, за повторен контакт",
      hard_refusal: "Твърд отказ и нецелеви"
    },
    tag: {
      large: "Голям клиент",
      medium: "Среден клиент",
      small: "Малък клиент",
      non_profile: "Нецелеви клиент"
    },
    category: {
      production: "Производство",
      trade: "Търговия",
      services: "Услуги",
      construction: "Строителство",
      public: "Публичен сектор"
    },
    stage: {
      new: "Нов клиент",
      c1: "1-ви контакт",
      c2: "2-ри контакт",
      c3: "3-ти контакт",
      deal: "Сделка",
      refusal: "Отказ"
    },
    kind: {
      new: "Незапочнат",
      contact: "Контакт",
      won: "Спечелен",
      lost: "Загубен"
    },
    step: {
      search: "1. Търсене на клиенти",
      evaluation: "2. Взаимна оценка",
      proposal: "3. Разработване на оферта",
      decision: "4. Вземане на решение",
      repeat: "5. Осигуряване на повторни продажби"
    },
    reason: {
      non_profile: "Нецелеви клиент",
      conflict: "Негативно отношение, риск от конфликт",
      closed: "Фирмата е закрита",
      no_money: "Няма пари",
      crisis: "Криза",
      too_expensive: "Твърде скъпо",
      competitor: "Работи с конкурент",
      no_need: "Няма нужда в момента",
      no_dm: "Няма достъп до вземащия решения",
      no_answer: "Не отговаря",
      later: "Проявява интерес, но по-късно",
      budget: "Бюджет през следващия период",
      season: "Сезонна пауза",
      no_stock: "Няма наличност, не можем да доставим",
      changed_mind: "Клиентът се отказа",
      quality: "Недоволен от качеството",
      small_concession: "Отказана малка отстъпка",
      no_demand: "Няма търсене на продукта",
      not_profitable: "Разходите не се оправдават",
      mistake: "Въведен по погрешка"
    },
    source: {
      cold_call: "Студено обаждане",
      purchased_list: "Списък с фирми",
      exhibition: "Изложение, семинар, конференция",
      website: "Уебсайт",
      inbound: "Входящо обаждане",
      referral: "Препоръка",
      advert: "Реклама",
      partner: "Партньор, дилър"
    },
    sale_kind: {
      transactional: "Транзакционна",
      consultative: "Консултативна",
      project: "Проектна (стратегическа)"
    },
    channel: {
      direct: "Директен",
      partner: "Партньор",
      agent: "Агент",
      dealer: "Дилър",
      reseller: "Препродавач"
    },
    channel_kind: {
      direct: "Директен",
      indirect: "Индиректен"
    },
    initiative: {
      active: "Активна",
      passive: "Пасивна"
    },
    revenue_kind: {
      new: "Нова",
      repeat: "Повторна"
    },
    deal_status: {
      open: "Отворена",
      signed: "Подписана",
      done: "Приключена",
      cancelled: "Анулирана"
    },
    payment_status: {
      unpaid: "Неплатено",
      partial: "Частично платено",
      paid: "Платено",
      overpaid: "Надплатено",
      refunded: "Възстановено"
    },
    payment_type: {
      payment: "Плащане",
      refund: "Възстановяване",
      adjustment: "Корекция"
    },
    contact_kind: {
      call: "Обаждане",
      meeting: "Среща",
      email: "Имейл",
      message: "Съобщение",
      proposal: "Изпратена оферта",
      materials: "Изпратени материали, мостри",
      aftersale: "Следпродажбено обаждане",
      no_answer: "Без отговор"
    },
    department: {
      sales: "Отдел продажби",
      client: "Клиентски отдел",
      management: "Ръководство"
    },
    role: {
      owner: "Собственик",
      head_sales: "Ръководител продажби",
      head_client: "Ръководител клиентски отдел",
      assistant_head: "Помощник-ръководител",
      seller: "Търговски представител",
      client_manager: "Мениджър клиенти",
      developer: "Мениджър ключови клиенти",
      data_keeper: "Отговорник за базата данни",
      bookkeeper: "Счетоводител"
    },
    element: {
      rate: "Ставка",
      bonus: "Бонус"
    },
    basis: {
      amount: "По сума",
      attainment: "По изпълнение на плана"
    },
    match: {
      any: "Поне едно",
      all: "Всички"
    },
    applies_to: {
      refusal: "Отказ",
      archive: "Архив",
      cancel: "Анулирана сделка",
      churn: "Отпаднал клиент"
    },
    yes_no: {
      yes: "Да",
      no: "Не"
    },
    event: {
      create: "Добавен клиент",
      stage: "Смяна на етап",
      contact: "Контакт",
      park: "Преместване в стратегическия архив",
      unpark: "Връщане от архива",
      assign: "Смяна на отговорник",
      handover: "Предаване на клиент",
      deal: "Събитие по сделка",
      payment: "Плащане",
      person: "Лице за контакт",
      merge: "Обединяване",
      void: "Отменен запис",
      repair: "Поправка"
    },
    credit: { house: "Фирмата (без отговорник)" },
    report: {
      as_of: "Към дата",
      period: "Период",
      snapshot: "Моментна снимка",
      cohort: "Достигнати етапи, по първи контакт",
      flow: "Събития за периода",
      reached: "Достигнали",
      skipped: "Прескочили",
      conversion: "Конверсия към следващия етап",
      settled: "Конверсия на приключените",
      cumulative: "Кумулативна конверсия",
      win_rate: "Дял спечелени",
      won: "Спечелени",
      lost: "Загубени",
      open: "Отворени",
      parked: "В архив",
      plan: "План",
      attainment: "Изпълнение на плана",
      net_cash: "Нетни постъпления",
      credited_base: "Зачетена база",
      dropped: "Не се отчита",
      added: "Добавени",
      contacted: "С първи контакт",
      contact_rate: "Дял с първи контакт",
      lost_before_contact: "Отказ преди контакт",
      expected: "Очаквано",
      not_assessed: "Неоценени",
      unassigned: "Неразпределени"
    },
    line: {
      commission: "Комисиона",
      bonus: "Бонус за план",
      cap_cut: "Намаление поради таван",
      salary: "Основна заплата",
      dept: "Дял на ръководителя",
      total: "Общо за изплащане"
    },
    buttons: {
      menu: "CRM за продажби",
      setup: "Подготви таблицата",
      sidebar: "Отвори досието на клиента",
      import: "Импортирай списък",
      advance: "Премести в „%s“",
      refuse: "Запиши отказ",
      deal: "Оформи сделка",
      save: "Запази",
      cancel: "Затвори",
      reload: "Обнови досието",
      funnel: "Построй фунията",
      commission: "Изчисли комисионите",
      setup_pay: "Настрой заплащането"
    },
    nouns: {
      client: { one: "клиент", other: "клиенти" },
      deal: { one: "сделка", other: "сделки" },
      payment: { one: "плащане", other: "плащания" },
      row: { one: "ред", other: "реда" },
      day: { one: "ден", other: "дни" },
      change: { one: "промяна", other: "промени" },
      error: { one: "грешка", other: "грешки" },
      duplicate: { one: "дубликат", other: "дубликата" }
    }
  };

  // src/locales/en/columns.ts
  var columns2 = {
    client_id: "Client ID",
    name: "Client",
    section: "Section",
    stage: "Stage",
    tag: "Tag",
    category: "Category",
    source: "Source",
    referred_by: "Referred by",
    source_key: "Key in the source list",
    manager: "Manager",
    department: "Department",
    contact_name: "Contact person",
    contact_position: "Position",
    phone: "Phone",
    email: "E-mail",
    tax_id: "Tax ID",
    decision_maker: "Decision maker",
    dm_reached_on: "Decision maker reached on",
    potential_year: "Yearly potential",
    headcount: "Employees",
    need: "Need",
    need_hidden: "Hidden need",
    client_gain: "Client's gain",
    competitor: "Competitor's offer",
    short_list: "On the short list",
    proposal_sent_on: "Proposal sent on",
    proposal_link: "Proposal link",
    expected_amount: "Expected amount",
    expected_close: "Expected close date",
    expected_cost: "Expected cost",
    special_terms: "Special terms",
    first_contact_on: "First contact on",
    last_contact_on: "Last contact on",
    next_action_on: "Next action on",
    next_action: "Next action",
    reason: "Reason",
    revisit_on: "Revisit on",
    acquired_by: "Acquired by",
    customer_since: "Client since",
    satisfaction: "Satisfaction, 1–5",
    satisfaction_on: "Asked on",
    handover_on: "Handed over on",
    order_cycle_days: "Order cycle, days",
    cycle: "Attempt",
    tag_locked: "Tag locked",
    note: "Note",
    created_on: "Added on",
    merged_into: "Merged into",
    last_event: "Last event",
    recorded: "As last written",
    deal_id: "Deal ID",
    deal_status: "Status",
    revenue_kind: "New or repeat",
    sale_kind: "Sale type",
    channel: "Channel",
    partner: "Partner",
    title: "Subject",
    amount: "Amount",
    discount_pct: "Discount, %",
    cost: "Cost",
    signed_on: "Signed on",
    ordered_on: "Ordered on",
    agreed_on: "Agreed on",
    contract_no: "Contract no.",
    invoice_no: "Invoice no.",
    invoice_on: "Invoice date",
    invoice_due_on: "Invoice due on",
    document_link: "Document link",
    credit_department: "Credited department",
    manager2: "Second manager",
    share2_pct: "Second manager's share, %",
    paid: "Paid",
    balance: "Balance due",
    payment_status: "Payment status",
    payment_id: "Payment ID",
    paid_on: "Paid on",
    payment_type: "Type",
    refund_of: "Refund of",
    document: "Document",
    manager1: "Credited to",
    share1: "Share 1",
    share2: "Share 2",
    dept1: "Department 1",
    dept2: "Department 2",
    month: "Month",
    month_closed: "Month closed",
    event_id: "Event ID",
    recorded_at: "Recorded at",
    event_on: "Date",
    event_type: "Event",
    stage_from: "Stage before",
    stage_to: "Stage after",
    section_from: "Section before",
    section_to: "Section after",
    manager_from: "Manager before",
    manager_to: "Manager after",
    department_from: "Department before",
    department_to: "Department after",
    contact_kind: "Contact type",
    lines: "Playbook lines",
    score: "Score, 1–5",
    actor: "Entered by",
    origin: "Entered via",
    voids: "Undoes event",
    other_client: "Other client",
    request_id: "Request ID",
    changes: "Changes",
    person_id: "Person ID",
    person: "Employee",
    role: "Role",
    hired_on: "Hired on",
    valid_from: "Valid from",
    valid_to: "Valid to",
    fte: "Share of time, %",
    base_salary: "Base salary",
    plan_month: "Monthly plan",
    rate_new: "Own rate, new, %",
    rate_repeat: "Own rate, repeat, %",
    dept_rate: "Rate on department, %",
    cap: "Commission cap",
    capacity: "Client limit",
    categories: "Works with categories",
    absent_until: "Absent through",
    head: "Head",
    job_description: "Job description",
    trained_on: "Trained on",
    last_turn: "Last client received",
    value: "Value",
    element: "Pay element",
    basis: "Threshold basis",
    from: "From",
    rate: "Rate, %",
    bonus_amount: "Bonus amount",
    code: "Code",
    key: "Setting",
    meaning: "Meaning",
    list: "List",
    label: "Name",
    label_in_cells: "Name in cells",
    order: "Order",
    stage_kind: "Type",
    section_kind: "Kind of section",
    default_section: "Section by default",
    process_step: "Process step",
    probability: "Probability, %",
    max_days: "Max days",
    next_action_days: "Next action in, days",
    requires: "Requires",
    active: "Active",
    revisit_days: "Revisit in, days",
    applies_to: "Used for",
    counts_as_loss: "Counts as a loss",
    min_potential: "Min. potential",
    min_paid_12m: "Min. paid in 12 months",
    min_headcount: "Min. employees",
    match: "Match any or all",
    auto: "Set automatically",
    cycle_days: "Typical order cycle, days",
    initiative: "Active or passive",
    owner: "Brought in by",
    how: "In which way",
    channel_kind: "Direct or indirect",
    may_skip: "May skip",
    also_requires: "Also requires"
  };

  // src/locales/en/messages.ts
  var messages2 = {
    name: "English",
    format: { day: "d mmm yyyy", ratio: "0.0%" },
    requirement: {
      manager: "manager",
      contact_details: "phone or e-mail",
      category: "category",
      need: "need",
      assessed: "tag or yearly potential",
      proposal: "date the proposal was sent",
      decision_maker: "decision maker",
      all_reached: "decision maker reached",
      approved: "approvals",
      expected_amount: "expected amount",
      expected_close: "expected close date",
      amount: "deal amount",
      sale_kind: "sale type",
      document: "contract or invoice number",
      reason: "reason"
    },
    menu: {
      root: "Sales CRM",
      setup: "Set up the spreadsheet",
      sidebar: "Open the client card",
      import: "Import a list",
      funnel: "Build the funnel",
      commission: "Calculate commission",
      setup_pay: "Set up pay",
      sweep: "Take in changes made in the cells"
    },
    setup: {
      complete: "Everything is there already; nothing was changed.",
      title: "Set up the spreadsheet",
      ask_language: "In which language? Type its number or its name:",
      ask_owner: "Your name, as the team knows you (you become the first owner in the tab Team):",
      bad_language: "Nothing was set up: “{typed}” is none of the five languages. Open the menu again and type a number from 1 to 5.",
      no_owner: "Nothing was set up: the owner’s name is missing. Open the menu again and type a name.",
      done: "The spreadsheet is ready. Begin in the tab Team: write down who sells. Then import a list, or open the client card.",
      again: "Everything was there already; missing parts added: {added}.",
      pay_title: "Set up pay",
      pay_question: "This adds the columns for salaries and own rates to the tab Team. Whoever can open this spreadsheet can read every tab of it, hidden or not. Add them?",
      pay_done: "The pay columns stand at the end of the tab Team.",
      pay_there: "The pay columns are in the tab Team already."
    },
    setting: {
      language: "Language of the tabs and messages: en, ru, bg, hu, ro",
      currency: "The one currency of this spreadsheet",
      decimals: "Decimals of the currency",
      go_live: "First day that counts for revenue, plans and commission (YYYY-MM-DD)",
      backdate_days: "How many days back an event may be dated",
      stage_edit_in_cell: "on: a stage picked in the cell is taken in; off: it is always put back",
      deal_document: "What a deal needs: contract_or_invoice, contract, invoice, none"
    },
    refusal: {
      close_before_event: "The expected close date {date} is before the day of the event, {on}.",
      proposal_after_event: "The proposal is dated {date}, after the day of the event, {on}.",
      lost_keys: "Row 1 of the tab {tab} has lost its keys, and they cannot be told from the headers. Put the tab back with File ▸ Version history.",
      too_long_line: "Not saved: what was typed is too long for one entry. Shorten the longest text.",
      not_set_up: "This spreadsheet is not set up yet: choose “Set up the spreadsheet” in the menu.",
      bad_input: "The call is not understood: {path} {why}.",
      busy: "Not saved: another save is running. Everything you typed is still here, try again.",
      surprise: "Something went wrong. What was begun is finished or taken back at the next opening. Code for support: {code}.",
      nothing_selected: "No client is selected: click a row in the tab Clients, or search by name.",
      unknown_client: "There is no client {id} in the tab Clients.",
      doubled_client: "The id {id} stands in two rows of Clients. Remove one of them, then try again.",
      conflict: "{who} moved {client} to {stage} at {time}. Your note is kept. Reload the card and save again.",
      field_changed: "{field} was changed to “{now}” in the tab meanwhile. Reload the card and save again.",
      missing_fields: "To move to {stage} fill: {fields}.",
      comment_needed: "Write a comment: stages are skipped ({stages}).",
      unknown_stage: "There is no such stage.",
      unknown_value: "{field}: “{typed}” is not in the list. Choose one of: {options}.",
      unknown_field: "There is no field {field} in the form.",
      not_forward: "The client is at this stage already or past it. To go back, use “Return”.",
      back_to_new: "Use Undo if this was a mistake.",
      back_from_won: "Use Undo if this was a mistake.",
      already_won: "The client is already won. Add a repeat deal.",
      reopen_first: "Reopen the client first, then register the deal.",
      refused_client: "The client is in Refusal. Reopen it first.",
      already_refused: "The client is in Refusal already.",
      churn_instead: "The client has bought: a refusal is for clients who have not.",
      use_refusal: "For a refusal choose “Record a refusal” and a reason.",
      reason_not_for_refusal: "This reason is not for refusals. Choose another one.",
      merged: "This client was merged into {into}. Open that one.",
      date_in_future: "The date {date} is in the future; choose {from}–{to}.",
      date_before_last: "The last event of this client is dated {last}; choose {from}–{to}.",
      date_too_old: "The date {date} is too far back; choose {from}–{to}.",
      future_date: "{field}: {date} is in the future.",
      next_before_event: "{field}: {date} is before the date of the event.",
      revisit_not_later: "The return date {date} is not later than {on}.",
      bad_date: "{field}: “{typed}” is not a date. Write it as {example}.",
      bad_number: "{field}: “{typed}” is not a number.",
      bad_integer: "{field}: “{typed}” is not a whole number.",
      too_many_decimals: "{field}: “{typed}” has more decimals than the currency.",
      doubtful_number: "{field}: “{typed}” can be read in two ways. Write it without separators of thousands.",
      bad_email: "{field}: “{typed}” is not an e-mail address.",
      bad_phone: "{field}: “{typed}” is not a phone number.",
      not_positive: "{field}: write an amount above zero.",
      negative: "{field}: write zero or more.",
      too_long: "{field}: longer than {limit} characters.",
      required: "{field}: this cannot be blank.",
      no_answer_is_no_contact: "Nobody answered, so this is no first contact. Choose how you talked to the client.",
      non_profile_is_refusal: "“Not a fit” is a refusal: record a refusal with that reason.",
      manager_other_department: "{field}: choose somebody of “{department}” or of management.",
      protected: "Nothing was saved: the cells {range} are protected. Ask the owner of the spreadsheet.",
      missing_tab: "The tab {tab} is missing. Choose “Set up the spreadsheet” in the menu; nothing of yours is touched.",
      missing_column: "The tab {tab} has lost its column {column}. Choose “Set up the spreadsheet” in the menu to add it.",
      sorted_meanwhile: "Saved, but the tab was sorted during the save. Check these clients: {clients}.",
      import_no_name: "No column is mapped to the client’s name.",
      import_no_source: "No source is given: map a column to Source or choose one for the whole list.",
      import_no_tab: "There is no tab “{tab}” to import from.",
      import_no_header: "The list has no column “{header}”."
    },
    /** Other names that lists give to our columns, comma-separated. */
    also: {
      name: "company, name, company name, organization, organisation, account, customer, business",
      phone: "telephone, tel, mobile, phone number",
      email: "email, mail, email address",
      contact_name: "contact, contact name, person",
      manager: "sales agent, salesperson, owner, responsible, agent",
      note: "comment, comments, notes, remark",
      tax_id: "vat, vat number, tax number",
      category: "industry, sector",
      source: "lead source, channel",
      source_key: "id, key, opportunity id, lead id"
    },
    imports: {
      stage_on: "Date of the present stage",
      deal_amount: "Amount of the deal",
      changed_by_sheets: "Sheets has turned the column “{header}” into numbers: leading zeros and plus signs may be lost. Better upload the file here."
    },
    row: {
      error_cell: "{field}: “{typed}” is an error of the spreadsheet, not a value.",
      no_name: "No name of the client",
      dates_out_of_order: "The dates break the order of the stages: {stage} {date} is before {before}",
      date_in_future: "{stage}: {date} is in the future",
      paid_in_future: "The payment date {date} is in the future",
      refused_and_won: "The row has a date of Deal and a date of Refusal",
      no_reason: "A refusal without a reason",
      stage_without_date: "The stage {stage} has no date",
      amount_without_deal: "A paid amount, but no date of Deal",
      paid_without_date: "A paid amount without a date",
      twice_in_list: "The key {key} stands twice in the list",
      stage_conflict: "The stage is {stage}, but the last date is that of {reached}",
      non_profile_needs_refusal: "The tag “Not a fit” goes only with a refusal for that reason"
    },
    cell: {
      actor: "in the cell",
      taken: "{client}: {stage} saved",
      needs_source: "A new row needs a name and a source to become a client.",
      need: "To move to {stage} fill: {fields}. Open the card.",
      put_back: "{client}: {why}",
      not_by_cell: "This change is made in the card. Open the card.",
      section_follows: "The section follows from the stage.",
      manager_in_card: "The manager cannot be changed in the cell.",
      owned: "This cell is filled by the add-on.",
      counts: "Changes in the cells: {accepted} taken in, {back} put back.",
      many: "Open the card to take in {rows|row}."
    },
    sidebar: { title: "Clientbase", stale: "This page is older than the program. Close it and open it again." },
    import_errors: {
      tab_headers: { at: "Imported at", line: "Line in the list", reason: "What to correct", row: "The row as it was" }
    },
    report: {
      none: "–",
      row: "row {row}"
    }
  };

  // src/locales/en/report.ts
  var report2 = {
    rebuild: "Rebuild: tick",
    built: "as of {day} · built {time} · {clients|client}",
    built_month: "payments to {day} · built {time}",
    total: "Total",
    percent: "% of total",
    stage: "Stage",
    nothing: "Nothing in this period",
    control: {
      period: "Period",
      from: "from",
      to: "to",
      as_of: "As of",
      rows: "Rows",
      columns: "Columns",
      values: "Values",
      breakdown: "Break down by",
      month: "Month"
    },
    preset: {
      this_month: "This month",
      last_month: "Last month",
      this_quarter: "This quarter",
      last_quarter: "Last quarter",
      this_year: "This year",
      last_year: "Last year",
      everything: "Everything",
      own: "Own dates"
    },
    value: {
      clients: "Clients",
      expected_amount: "Expected amount",
      won_amount: "Won amount",
      credited_base: "Credited base",
      commission: "Commission",
      net_cash: "Net cash",
      total_pay: "Total pay",
      payments: "Number of payments"
    },
    axis: {
      person: "Employee",
      department: "Department",
      person_department: "Employee and department",
      revenue_kind: "Revenue: new, repeat",
      none: "None"
    },
    month_name: {
      m01: "January",
      m02: "February",
      m03: "March",
      m04: "April",
      m05: "May",
      m06: "June",
      m07: "July",
      m08: "August",
      m09: "September",
      m10: "October",
      m11: "November",
      m12: "December"
    },
    month_year: "{month} {year}",
    fresh: {
      base: "The base has changed since {time}. Tick Rebuild.",
      settings: "The settings above have changed. Tick Rebuild.",
      waiting: "{changes|change} in the tab are not yet taken in."
    },
    wrong: {
      ends_before_begins: "The period ends before it begins.",
      no_date: "{control}: this is not a date.",
      unknown_word: "{control}: “{typed}” is not in the list."
    },
    funnel: {
      sentence: "Of {contacted} first contacts, {won} became deals ({share}).",
      weakest: "Most are lost in “{stage}”: {went} of {reached} went on.",
      empty: "No first contacts in this period. Choose another period, or record the first contacts in the card.",
      added: "Added",
      added_note: "new attempts",
      contacts: "First contacts",
      contacts_note: "{share} of those added",
      deals: "Deals",
      deals_note: "{share} of first contacts",
      win_rate_note: "{won} won, {lost} lost",
      won_amount: "Won amount",
      won_amount_note: "{deals|deal} of the period",
      chart_stages: "How far clients came, and what became of the others",
      chart_groups: "First contacts and deals: {by}",
      stages_note: "Reached = went on + won + lost + open + in archive + not counted",
      went_on: "Went on",
      expected: "Expected to next",
      groups: "By first contact: {by}",
      groups_note: "The last months are not finished yet: compare the win rate",
      flow_note: "The columns come from different generations of clients: no conversions here",
      reentries: "Re-entries",
      cancelled_wins: "Cancelled wins",
      churned: "Clients lost after a deal",
      snapshot: "Snapshot on {day}: {value}",
      snapshot_note: "Tags, categories, sources and amounts are those of today",
      archived: "Of them in archive",
      touched: "Touched",
      open_expected: "Expected amount, open",
      missing: "Clients of History without a row in Clients, not counted: {clients}."
    },
    pay: {
      sentence: "{month}: {total} to pay, of it {payable} for sales and {salary} base salary.",
      sentence_head: "{month}: {total} to pay: {payable} for sales, {salary} base salary, {head} head’s part.",
      sentence_bare: "{month}: {payable} to pay for sales, without base salaries.",
      empty: "{month}: no payments and nobody to pay. Enter payments in the tab Payments and people in the tab Team.",
      people_note: "employees: {people}",
      cap_note: "after the cap (−{cut})",
      base_note: "less refunds of the month",
      net_note: "less refunds of earlier months",
      chart_pay: "Total pay by employee",
      chart_plan: "Credited base and plan",
      result: "Result of the month",
      result_note: "Read from left to right: each column is added to or taken from the one before",
      cut: "− Cut by cap",
      bonus: "+ Plan bonus",
      payable: "= To pay",
      salary: "+ Base salary",
      head: "+ Head’s part",
      total: "= Total pay",
      departments: "By department",
      plan: "Plan and fact",
      plan_note: "Attainment counts the credited base; refunds of earlier months only lower net cash",
      refunds: "Refunds of earlier months",
      bands: "How the commission was earned",
      bands_note: "Each band counts only the part of the base that falls into it",
      revenue: "Revenue",
      basis: "Basis",
      from: "From",
      in_band: "In the band",
      rate: "Rate",
      remark: "Remark",
      own_rate: "Own rate",
      no_rate: "No rate",
      of_plan: "From {percent}% of the plan",
      pivot: "Pivot: {value}",
      pivot_note: "Rows, columns and values are chosen in the blue cells above",
      outside_revenue: "Salary and head’s part",
      clawbacks: "Not yet in these figures: clawbacks for {payments}.",
      skipped: "Not counted, a cell is blank or unreadable: {payments}.",
      no_plan: "No plan: {people}; only the first rate applies.",
      no_rates: "No rates: {people}.",
      below_zero: "Below zero, so nothing is paid and nothing is carried over yet: {people}."
    }
  };

  // src/locales/en/terms.ts
  var terms2 = {
    tabs: {
      clients: "Clients",
      deals: "Deals",
      payments: "Payments",
      history: "History",
      team: "Team",
      stages: "Stages",
      lists: "Lists",
      rates: "Rates",
      settings: "Settings",
      funnel: "Funnel",
      commission: "Commission",
      import_errors: "Import errors",
      sections: "Sections",
      tags: "Tags",
      reasons: "Reasons"
    },
    lists: {
      categories: "Categories",
      sources: "Sources",
      sale_kinds: "Sale types",
      channels: "Channels",
      deal_statuses: "Deal statuses",
      payment_statuses: "Payment statuses",
      contact_kinds: "Contact types",
      departments: "Departments",
      roles: "Roles"
    },
    section: {
      to_call: "To call",
      in_work: "In progress",
      customer: "Active clients",
      archive: "Strategic archive",
      soft_refusal: "Refusal, follow up later",
      hard_refusal: "Hard refusal or not a fit"
    },
    tag: {
      large: "Large client",
      medium: "Medium client",
      small: "Small client",
      non_profile: "Not a fit"
    },
    category: {
      production: "Production",
      trade: "Trade",
      services: "Services",
      construction: "Construction",
      public: "Public sector"
    },
    stage: {
      new: "New client",
      c1: "1st contact",
      c2: "2nd contact",
      c3: "3rd contact",
      deal: "Deal",
      refusal: "Refusal"
    },
    kind: {
      new: "Not started",
      contact: "Contact",
      won: "Won",
      lost: "Lost"
    },
    step: {
      search: "1. Search for clients",
      evaluation: "2. Mutual evaluation",
      proposal: "3. Proposal development",
      decision: "4. Decision making",
      repeat: "5. Securing repeat sales"
    },
    reason: {
      non_profile: "Not a fit",
      conflict: "Negative attitude, conflict risk",
      closed: "Company closed",
      no_money: "No money",
      crisis: "Crisis",
      too_expensive: "Too expensive",
      competitor: "Works with a competitor",
      no_need: "No need at the moment",
      no_dm: "Decision maker not reached",
      no_answer: "No answer",
      later: "Interested, but later",
      budget: "Budget in the next period",
      season: "Seasonal pause",
      no_stock: "Cannot deliver, no stock",
      changed_mind: "Client changed its mind",
      quality: "Unhappy with quality",
      small_concession: "Small concession not given",
      no_demand: "No demand for the product",
      not_profitable: "Not worth the cost",
      mistake: "Entered by mistake"
    },
    source: {
      cold_call: "Cold call",
      purchased_list: "List of companies",
      exhibition: "Exhibition, seminar, conference",
      website: "Website",
      inbound: "Inbound call",
      referral: "Referral",
      advert: "Advertising",
      partner: "Partner, dealer"
    },
    sale_kind: {
      transactional: "Transactional",
      consultative: "Consultative",
      project: "Project (strategic)"
    },
    channel: {
      direct: "Direct",
      partner: "Partner",
      agent: "Agent",
      dealer: "Dealer",
      reseller: "Reseller"
    },
    channel_kind: {
      direct: "Direct",
      indirect: "Indirect"
    },
    initiative: {
      active: "Active",
      passive: "Passive"
    },
    revenue_kind: {
      new: "New",
      repeat: "Repeat"
    },
    deal_status: {
      open: "Open",
      signed: "Signed",
      done: "Completed",
      cancelled: "Cancelled"
    },
    payment_status: {
      unpaid: "Unpaid",
      partial: "Partly paid",
      paid: "Paid",
      overpaid: "Overpaid",
      refunded: "Refunded"
    },
    payment_type: {
      payment: "Payment",
      refund: "Refund",
      adjustment: "Adjustment"
    },
    contact_kind: {
      call: "Call",
      meeting: "Meeting",
      email: "E-mail",
      message: "Message",
      proposal: "Proposal sent",
      materials: "Materials, samples sent",
      aftersale: "After-sale call",
      no_answer: "No answer"
    },
    department: {
      sales: "Sales department",
      client: "Client department",
      management: "Management"
    },
    role: {
      owner: "Owner",
      head_sales: "Head of sales",
      head_client: "Head of the client department",
      assistant_head: "Assistant head",
      seller: "Sales representative",
      client_manager: "Client manager",
      developer: "Key account manager",
      data_keeper: "Database manager",
      bookkeeper: "Bookkeeper"
    },
    element: {
      rate: "Rate",
      bonus: "Bonus"
    },
    basis: {
      amount: "By amount",
      attainment: "By plan attainment"
    },
    match: {
      any: "Any",
      all: "All"
    },
    applies_to: {
      refusal: "Refusal",
      archive: "Archive",
      cancel: "Cancelled deal",
      churn: "Client churn"
    },
    yes_no: {
      yes: "Yes",
      no: "No"
    },
    event: {
      create: "Client added",
      stage: "Stage changed",
      contact: "Contact",
      park: "Moved to strategic archive",
      unpark: "Returned from archive",
      assign: "Manager changed",
      handover: "Handover",
      deal: "Deal event",
      payment: "Payment",
      person: "Contact person",
      merge: "Merged",
      void: "Entry undone",
      repair: "Repair"
    },
    credit: { house: "House (no manager)" },
    report: {
      as_of: "As of",
      period: "Period",
      snapshot: "Snapshot",
      cohort: "Stages reached, by first contact",
      flow: "Events of the period",
      reached: "Reached",
      skipped: "Skipped",
      conversion: "Conversion to next stage",
      settled: "Settled conversion",
      cumulative: "Cumulative conversion",
      win_rate: "Win rate",
      won: "Won",
      lost: "Lost",
      open: "Open",
      parked: "In archive",
      plan: "Plan",
      attainment: "Plan attainment",
      net_cash: "Net cash",
      credited_base: "Credited base",
      dropped: "Not counted",
      added: "Added",
      contacted: "Contacted",
      contact_rate: "Contact rate",
      lost_before_contact: "Lost before contact",
      expected: "Expected",
      not_assessed: "Not assessed",
      unassigned: "Unassigned"
    },
    line: {
      commission: "Commission",
      bonus: "Plan bonus",
      cap_cut: "Cut by cap",
      salary: "Base salary",
      dept: "Head's part",
      total: "Total pay"
    },
    buttons: {
      menu: "Sales CRM",
      setup: "Set up the spreadsheet",
      sidebar: "Open the client card",
      import: "Import a list",
      advance: "Advance to %s",
      refuse: "Record a refusal",
      deal: "Register a deal",
      save: "Save",
      cancel: "Cancel",
      reload: "Reload the card",
      funnel: "Build the funnel",
      commission: "Calculate commission",
      setup_pay: "Set up pay"
    },
    nouns: {
      client: { one: "client", other: "clients" },
      deal: { one: "deal", other: "deals" },
      payment: { one: "payment", other: "payments" },
      row: { one: "row", other: "rows" },
      day: { one: "day", other: "days" },
      change: { one: "change", other: "changes" },
      error: { one: "error", other: "errors" },
      duplicate: { one: "duplicate", other: "duplicates" }
    }
  };

  // src/locales/hu/columns.ts
  var columns3 = {
    client_id: "Ügyfél-azonosító",
    name: "Ügyfél",
    section: "Besorolás",
    stage: "Szakasz",
    tag: "Címke",
    category: "Kategória",
    source: "Forrás",
    referred_by: "Ajánlotta",
    source_key: "Forráslista kulcsa",
    manager: "Felelős",
    department: "Osztály",
    contact_name: "Kapcsolattartó",
    contact_position: "Beosztás",
    phone: "Telefon",
    email: "E-mail",
    tax_id: "Adószám",
    decision_maker: "Döntéshozó",
    dm_reached_on: "Döntéshozó elérve",
    potential_year: "Éves potenciál",
    headcount: "Létszám",
    need: "Igény",
    need_hidden: "Rejtett igény",
    client_gain: "Az ügyfél haszna",
    competitor: "Versenytárs ajánlata",
    short_list: "A szűkített listán",
    proposal_sent_on: "Ajánlatküldés dátuma",
    proposal_link: "Ajánlat linkje",
    expected_amount: "Várható összeg",
    expected_close: "Várható zárás",
    expected_cost: "Várható költség",
    special_terms: "Különleges feltételek",
    first_contact_on: "Első kapcsolatfelvétel",
    last_contact_on: "Utolsó kapcsolatfelvétel",
    next_action_on: "Következő lépés dátuma",
    next_action: "Következő lépés",
    reason: "Ok",
    revisit_on: "Újbóli megkeresés",
    acquired_by: "Ügyfélszerző",
    customer_since: "Ügyfélkapcsolat kezdete",
    satisfaction: "Elégedettség, 1–5",
    satisfaction_on: "Megkérdezve",
    handover_on: "Átadás dátuma",
    order_cycle_days: "Rendelési ciklus, nap",
    cycle: "Kör",
    tag_locked: "Címke zárolva",
    note: "Megjegyzés",
    created_on: "Felvétel dátuma",
    merged_into: "Egyesítve ezzel",
    last_event: "Utolsó esemény",
    recorded: "Utoljára beírt érték",
    deal_id: "Ügyletazonosító",
    deal_status: "Állapot",
    revenue_kind: "Új vagy ismételt",
    sale_kind: "Értékesítés típusa",
    channel: "Csatorna",
    partner: "Partner",
    title: "Ügylet tárgya",
    amount: "Összeg",
    discount_pct: "Kedvezmény, %",
    cost: "Költség",
    signed_on: "Aláírás dátuma",
    ordered_on: "Megrendelve",
    agreed_on: "Egyeztetve",
    contract_no: "Szerződésszám",
    invoice_no: "Számla sorszáma",
    invoice_on: "Számla dátuma",
    invoice_due_on: "Fizetési határidő",
    document_link: "Dokumentum linkje",
    credit_department: "Jóváírás osztálynak",
    manager2: "Második felelős",
    share2_pct: "Második felelős része, %",
    paid: "Befizetve",
    balance: "Még fizetendő",
    payment_status: "Fizetési állapot",
    payment_id: "Befizetésazonosító",
    paid_on: "Befizetés dátuma",
    payment_type: "Típus",
    refund_of: "Visszatérített befizetés",
    document: "Bizonylat",
    manager1: "Jóváírás felelősnek",
    share1: "1. rész",
    share2: "2. rész",
    dept1: "1. osztály",
    dept2: "2. osztály",
    month: "Hónap",
    month_closed: "Hónap lezárva",
    event_id: "Eseményazonosító",
    recorded_at: "Rögzítés időpontja",
    event_on: "Dátum",
    event_type: "Esemény",
    stage_from: "Szakasz előtte",
    stage_to: "Szakasz utána",
    section_from: "Besorolás előtte",
    section_to: "Besorolás utána",
    manager_from: "Felelős előtte",
    manager_to: "Felelős utána",
    department_from: "Osztály előtte",
    department_to: "Osztály utána",
    contact_kind: "Kapcsolatfelvétel módja",
    lines: "Taktikai sorok",
    score: "Értékelés, 1–5",
    actor: "Rögzítette",
    origin: "Rögzítés módja",
    voids: "Visszavont esemény",
    other_client: "Másik ügyfél",
    request_id: "Kérésazonosító",
    changes: "Változások",
    person_id: "Munkatárs-azonosító",
    person: "Munkatárs",
    role: "Szerepkör",
    hired_on: "Belépés dátuma",
    valid_from: "Érvényesség kezdete",
    valid_to: "Érvényesség vége",
    fte: "Munkaidőarány, %",
    base_salary: "Alapbér",
    plan_month: "Havi terv",
    rate_new: "Egyéni kulcs, új, %",
    rate_repeat: "Egyéni kulcs, ismételt, %",
    dept_rate: "Kulcs az osztály után, %",
    cap: "Jutalékplafon",
    capacity: "Ügyféllimit",
    categories: "Kategóriák",
    absent_until: "Távollét utolsó napja",
    head: "Vezető",
    job_description: "Munkaköri leírás",
    trained_on: "Képzés dátuma",
    last_turn: "Utoljára kapott ügyfél",
    value: "Érték",
    element: "Jutalékelem",
    basis: "Küszöb alapja",
    from: "Ettől",
    rate: "Jutalékkulcs, %",
    bonus_amount: "Bónusz összege",
    code: "Kód",
    key: "Beállítás",
    meaning: "Magyarázat",
    list: "Törzslista",
    label: "Megnevezés",
    label_in_cells: "Megnevezés a cellákban",
    order: "Sorrend",
    stage_kind: "Típus",
    section_kind: "Besorolás típusa",
    default_section: "Alapértelmezett besorolás",
    process_step: "Folyamatlépés",
    probability: "Valószínűség, %",
    max_days: "Max. nap",
    next_action_days: "Következő lépés, nap múlva",
    requires: "Kötelező adatok",
    active: "Aktív",
    revisit_days: "Újbóli megkeresés, nap múlva",
    applies_to: "Hol használható",
    counts_as_loss: "Elvesztettnek számít",
    min_potential: "Minimális potenciál",
    min_paid_12m: "Min. befizetés, 12 hónap",
    min_headcount: "Minimális létszám",
    match: "Bármelyik vagy mind",
    auto: "Automatikus",
    cycle_days: "Jellemző ciklus, nap",
    initiative: "Aktív vagy passzív",
    owner: "Ki hozza",
    how: "Milyen módon",
    channel_kind: "Közvetlen vagy közvetett",
    may_skip: "Kihagyható",
    also_requires: "Ezt is kéri"
  };

  // src/locales/hu/messages.ts
  var messages3 = {
    name: "Magyar",
    format: { day: "yyyy. mm. dd.", ratio: "0.0%" },
    requirement: {
      manager: "felelős",
      contact_details: "telefon vagy e-mail",
      category: "kategória",
      need: "igény",
      assessed: "címke vagy éves potenciál",
      proposal: "ajánlatküldés dátuma",
      decision_maker: "döntéshozó",
      all_reached: "döntéshozó elérve",
      approved: "jóváhagyások",
      expected_amount: "várható összeg",
      expected_close: "várható zárás",
      amount: "ügylet összege",
      sale_kind: "értékesítés típusa",
      document: "szerződésszám vagy számla sorszáma",
      reason: "ok"
    },
    menu: {
      root: "Értékesítési CRM",
      setup: "Táblázat előkészítése",
      sidebar: "Ügyféladatlap megnyitása",
      import: "Lista importálása",
      funnel: "Tölcsér készítése",
      commission: "Jutalék számítása",
      setup_pay: "Bérezés beállítása",
      sweep: "A cellákban végzett módosítások átvétele"
    },
    setup: {
      complete: "Minden megvan már, semmi sem változott.",
      title: "Táblázat előkészítése",
      ask_language: "Milyen nyelven? Írja be a nyelv számát vagy nevét:",
      ask_owner: "Az Ön neve, ahogy a kollégák ismerik (Ön lesz az első tulajdonos a „Munkatársak” lapon):",
      bad_language: "Semmi sem készült el: „{typed}” nincs az öt nyelv között. Nyissa meg újra a menüt, és írjon be egy számot 1 és 5 között.",
      no_owner: "Semmi sem készült el: hiányzik a tulajdonos neve. Nyissa meg újra a menüt, és írjon be egy nevet.",
      done: "A táblázat kész. Kezdje a „Munkatársak” lapon: írja be, ki értékesít. Ezután importáljon egy listát, vagy nyissa meg az ügyféladatlapot.",
      again: "A táblázat már elő volt készítve. Pótolt részek: {added}.",
      pay_title: "Bérezés beállítása",
      pay_question: "A „Munkatársak” lapra bekerülnek az alapbérek és az egyéni kulcsok oszlopai. Aki meg tudja nyitni ezt a táblázatot, minden lapját el tudja olvasni, a rejtetteket is. Hozzáadja őket?",
      pay_done: "A bérezés oszlopai a „Munkatársak” lap végén vannak.",
      pay_there: "A bérezés oszlopai már ott vannak a „Munkatársak” lapon."
    },
    setting: {
      language: "A lapok és az üzenetek nyelve: en, ru, bg, hu, ro",
      currency: "Ennek a táblázatnak az egyetlen pénzneme",
      decimals: "A pénznem tizedesjegyeinek száma",
      go_live: "Az első nap, amely beleszámít a bevételbe, a tervekbe és a jutalékba (YYYY-MM-DD)",
      backdate_days: "Hány nappal korábbra keltezhető egy esemény",
      stage_edit_in_cell: "on: a cellában választott szakaszt a program átveszi; off: mindig visszaáll az előző",
      deal_document: "Mi kell az ügylethez: contract_or_invoice, contract, invoice, none"
    },
    refusal: {
      close_before_event: "A várható zárás ({date}) az esemény napja ({on}) előtt van.",
      proposal_after_event: "Az ajánlat dátuma ({date}) az esemény napja ({on}) utáni.",
      lost_keys: "A(z) „{tab}” lap 1. sorából eltűntek a kulcsok, és a fejlécekből sem ismerhetők fel. Állítsa vissza a lapot: Fájl ▸ Korábbi verziók.",
      too_long_line: "Nincs mentve: a beírt szöveg túl hosszú egyetlen bejegyzéshez. Rövidítse a leghosszabb szöveget.",
      not_set_up: "Ez a táblázat még nincs előkészítve: válassza a menüben: „Táblázat előkészítése”.",
      bad_input: "A kérés nem értelmezhető: {path} {why}.",
      busy: "Nincs mentve: éppen egy másik mentés fut. Minden beírt adat megmaradt, próbálja újra.",
      surprise: "Hiba történt. A megkezdett művelet a következő megnyitáskor befejeződik vagy visszavonódik. Kód az ügyfélszolgálatnak: {code}.",
      nothing_selected: "Nincs kijelölt ügyfél: kattintson egy sorra az „Ügyfelek” lapon, vagy keressen név szerint.",
      unknown_client: "Nincs ilyen ügyfél az „Ügyfelek” lapon: {id}.",
      doubled_client: "Ez az azonosító két sorban is szerepel az „Ügyfelek” lapon: {id}. Törölje az egyiket, majd próbálja újra.",
      conflict: "{who} módosította az adatlapot ({time}): „{client}”, most {stage}. A megjegyzése megmaradt. Frissítse az adatlapot, és mentsen újra.",
      field_changed: "„{field}” közben megváltozott a lapon, az új érték: „{now}”. Frissítse az adatlapot, és mentsen újra.",
      missing_fields: "A továbblépéshez („{stage}”) töltse ki: {fields}.",
      comment_needed: "Írjon megjegyzést: szakaszok maradnak ki ({stages}).",
      unknown_stage: "Nincs ilyen szakasz.",
      unknown_value: "{field}: „{typed}” nincs a listán. Válasszon ezek közül: {options}.",
      unknown_field: "Az űrlapon nincs ilyen mező: {field}.",
      not_forward: "Az ügyfél már ebben a szakaszban van, vagy túl van rajta. Visszalépéshez válassza ezt: „Vissza”.",
      back_to_new: "Ha ez tévedés volt, használja ezt: „Visszavonás”.",
      back_from_won: "Ha ez tévedés volt, használja ezt: „Visszavonás”.",
      already_won: "Az ügyféllel már van ügylet. Rögzítsen ismételt ügyletet.",
      reopen_first: "Előbb nyissa újra az ügyfelet, majd rögzítse az ügyletet.",
      refused_client: "Az ügyfél szakasza: „Elutasítás”. Előbb nyissa újra.",
      already_refused: "Az ügyfél szakasza már „Elutasítás”.",
      churn_instead: "Az ügyfél már vásárolt: elutasítás csak olyan ügyfélnél rögzíthető, aki még nem.",
      use_refusal: "Elutasításhoz válassza ezt: „Elutasítás rögzítése”, és adjon meg okot.",
      reason_not_for_refusal: "Ez az ok elutasításhoz nem használható. Válasszon másikat.",
      merged: "Ezt az ügyfelet egyesítették ezzel: {into}. Azt az adatlapot nyissa meg.",
      date_in_future: "Ez a dátum jövőbeli: {date} Válasszon {from} és {to} között.",
      date_before_last: "Az ügyfél utolsó eseményének napja: {last} Válasszon {from} és {to} között.",
      date_too_old: "Ez a dátum túl régi: {date} Válasszon {from} és {to} között.",
      future_date: "{field}: {date} jövőbeli dátum.",
      next_before_event: "{field}: {date} korábbi az esemény dátumánál.",
      revisit_not_later: "Az újbóli megkeresés ({date}) legyen {on} utáni.",
      bad_date: "{field}: „{typed}” nem dátum. Írja be ilyen alakban: {example}",
      bad_number: "{field}: „{typed}” nem szám.",
      bad_integer: "{field}: „{typed}” nem egész szám.",
      too_many_decimals: "{field}: „{typed}” több tizedesjegyet tartalmaz, mint amennyi a pénznemnek van.",
      doubtful_number: "{field}: „{typed}” kétféleképpen olvasható. Írja be ezreselválasztó nélkül.",
      bad_email: "{field}: „{typed}” nem e-mail-cím.",
      bad_phone: "{field}: „{typed}” nem telefonszám.",
      not_positive: "{field}: nullánál nagyobb összeget írjon be.",
      negative: "{field}: nullát vagy nagyobb számot írjon be.",
      too_long: "{field}: hosszabb {limit} karakternél.",
      required: "{field}: nem maradhat üresen.",
      no_answer_is_no_contact: "Ha senki sem válaszolt, ez még nem első kapcsolatfelvétel. Válassza ki, hogyan beszélt az ügyféllel.",
      non_profile_is_refusal: "A „Nem célcsoport” elutasítást jelent: rögzítsen elutasítást ezzel az okkal.",
      manager_other_department: "{field}: olyan munkatársat válasszon, aki itt dolgozik: „{department}”, vagy a vezetőség tagja.",
      protected: "Semmi sem lett mentve: védett cellák: {range}. Forduljon a táblázat tulajdonosához.",
      missing_tab: "Hiányzik ez a lap: „{tab}”. Válassza a menüben: „Táblázat előkészítése”; az Ön adatai érintetlenek maradnak.",
      missing_column: "Hiányzik egy oszlop. Lap: „{tab}”, oszlop: „{column}”. A pótlásához válassza a menüben: „Táblázat előkészítése”.",
      sorted_meanwhile: "Mentve, de mentés közben valaki rendezte a lapot. Ellenőrizze ezeket az ügyfeleket: {clients}.",
      import_no_name: "Nincs oszlop rendelve az ügyfél nevéhez.",
      import_no_source: "Nincs forrás: rendeljen oszlopot a „Forrás” mezőhöz, vagy válasszon egyet az egész listához.",
      import_no_tab: "Nincs ilyen lap, amelyről importálni lehetne: „{tab}”.",
      import_no_header: "A listában nincs ilyen oszlop: „{header}”."
    },
    /** Other names that lists give to our columns, comma-separated. */
    also: {
      name: "cég, cégnév, név, vállalat, partner, megnevezés",
      phone: "telefonszám, tel, mobil",
      email: "e-mail cím, email, levél",
      contact_name: "kapcsolattartó, kontakt",
      manager: "felelős, értékesítő, ügyintéző",
      note: "megjegyzések, komment",
      tax_id: "adószám",
      category: "iparág, ágazat",
      source: "csatorna",
      source_key: "azonosító, kulcs, id"
    },
    imports: {
      stage_on: "A jelenlegi szakasz dátuma",
      deal_amount: "Az ügylet összege",
      changed_by_sheets: "A Google Táblázatok számmá alakította ezt az oszlopot: „{header}”. A kezdő nullák és a pluszjelek elveszhettek. Inkább töltse fel itt a fájlt."
    },
    row: {
      error_cell: "{field}: a(z) „{typed}” a táblázat hibája, nem érték.",
      no_name: "Hiányzik az ügyfél neve",
      dates_out_of_order: "A dátumok nem követik a szakaszok sorrendjét: {stage} {date} korábbi, mint {before}",
      date_in_future: "{stage}: {date} jövőbeli dátum",
      paid_in_future: "A befizetés dátuma ({date}) jövőbeli",
      refused_and_won: "A sorban üzletkötés és elutasítás dátuma is van",
      no_reason: "Elutasítás ok nélkül",
      stage_without_date: "Ennek a szakasznak nincs dátuma: „{stage}”",
      amount_without_deal: "Van befizetett összeg, de nincs dátuma az üzletkötésnek",
      paid_without_date: "Befizetett összeg dátum nélkül",
      twice_in_list: "Ez a kulcs kétszer szerepel a listán: {key}",
      stage_conflict: "A megadott szakasz „{stage}”, de az utolsó dátum ehhez tartozik: „{reached}”",
      non_profile_needs_refusal: "A „Nem célcsoport” címke csak ilyen okú elutasítással együtt adható meg"
    },
    cell: {
      actor: "a cellában",
      taken: "{client}: {stage} rögzítve",
      needs_source: "Az új sorból akkor lesz ügyfél, ha van neve és forrása.",
      need: "A továbblépéshez („{stage}”) töltse ki: {fields}. Nyissa meg az adatlapot.",
      put_back: "{client}: {why}",
      not_by_cell: "Ez az adatlapon módosítható. Nyissa meg az adatlapot.",
      section_follows: "A besorolás a szakaszból következik.",
      manager_in_card: "A felelős nem módosítható a cellában.",
      owned: "Ezt a cellát a program tölti ki.",
      counts: "Változások a cellákban: átvéve {accepted}, visszaállítva {back}.",
      many: "Még nincs átvéve: {rows|row}. Nyissa meg az adatlapot."
    },
    sidebar: { title: "Clientbase", stale: "Ez az oldal régebbi, mint a program. Zárja be, és nyissa meg újra." },
    import_errors: {
      tab_headers: {
        at: "Importálás időpontja",
        line: "Sor a listában",
        reason: "Mit kell javítani",
        row: "Az eredeti sor"
      }
    },
    report: {
      none: "–",
      row: "{row}. sor"
    }
  };

  // src/locales/hu/report.ts
  var report3 = {
    rebuild: "Újraszámítás",
    built: "fordulónap: {day} · elkészült: {time} · {clients|client}",
    built_month: "befizetések eddig: {day} · elkészült: {time}",
    total: "Összesen",
    percent: "Arány, %",
    stage: "Szakasz",
    nothing: "Ebben az időszakban nincs adat",
    control: {
      period: "Időszak",
      from: "kezdete",
      to: "vége",
      as_of: "Fordulónap",
      rows: "Sorok",
      columns: "Oszlopok",
      values: "Értékek",
      breakdown: "Bontás",
      month: "Hónap"
    },
    preset: {
      this_month: "Ez a hónap",
      last_month: "Előző hónap",
      this_quarter: "Ez a negyedév",
      last_quarter: "Előző negyedév",
      this_year: "Ez az év",
      last_year: "Előző év",
      everything: "Minden",
      own: "Egyéni dátumok"
    },
    value: {
      clients: "Ügyfelek",
      expected_amount: "Várható összeg",
      won_amount: "Ügyletek összege",
      credited_base: "Jóváírt alap",
      commission: "Jutalék",
      net_cash: "Nettó befolyt összeg",
      total_pay: "Összesen kifizetendő",
      payments: "Befizetések száma"
    },
    axis: {
      person: "Munkatárs",
      department: "Osztály",
      person_department: "Munkatárs és osztály",
      revenue_kind: "Bevétel: új, ismételt",
      none: "Nincs"
    },
    month_name: {
      m01: "január",
      m02: "február",
      m03: "március",
      m04: "április",
      m05: "május",
      m06: "június",
      m07: "július",
      m08: "augusztus",
      m09: "szeptember",
      m10: "október",
      m11: "november",
      m12: "december"
    },
    month_year: "{year}. {month}",
    fresh: {
      base: "{time} óta változott a bázis. Jelölje be: Újraszámítás.",
      settings: "A fenti beállítások megváltoztak. Jelölje be: Újraszámítás.",
      waiting: "A lapon még feldolgozásra vár: {changes|change}."
    },
    wrong: {
      ends_before_begins: "Az időszak előbb ér véget, mint ahogy elkezdődik.",
      no_date: "{control}: ez nem dátum.",
      unknown_word: "{control}: „{typed}” nincs a listában."
    },
    funnel: {
      sentence: "{contacted} első kapcsolatfelvételből {won} üzletkötés lett ({share}).",
      weakest: "A legtöbbet itt veszítjük el: „{stage}”, továbbjutott {went} / {reached}.",
      empty: "Ebben az időszakban nem volt első kapcsolatfelvétel. Válasszon másik időszakot, vagy rögzítse az első kapcsolatfelvételeket az adatlapon.",
      added: "Felvett",
      added_note: "új próbálkozás",
      contacts: "Első kapcsolatfelvétel",
      contacts_note: "a felvettekhez képest {share}",
      deals: "Üzletkötés",
      deals_note: "az elsőkhöz képest {share}",
      win_rate_note: "{won} megnyert, {lost} elvesztett",
      won_amount: "Ügyletek összege",
      won_amount_note: "az időszakban {deals|deal}",
      chart_stages: "Meddig jutottak az ügyfelek, és mi lett a többivel",
      chart_groups: "Első kapcsolatfelvétel és üzletkötés: {by}",
      stages_note: "Elérte = továbbjutott + megnyert + elvesztett + nyitott + archívumban + nem számít bele",
      went_on: "Továbbjutott",
      expected: "Várt a következőbe",
      groups: "Első kapcsolatfelvétel szerint: {by}",
      groups_note: "Az utolsó hónapok még nem zárultak le: a nyerési arányt hasonlítsa össze",
      flow_note: "Az oszlopokban különböző hónapok ügyfelei vannak: itt nincs konverzió",
      reentries: "Újbóli belépés",
      cancelled_wins: "Visszavont üzletkötés",
      churned: "Ügylet után elvesztett ügyfelek",
      snapshot: "Pillanatkép, {day}: {value}",
      snapshot_note: "A címkék, kategóriák, források és összegek maiak",
      archived: "Ebből archívumban",
      touched: "Itt járt",
      open_expected: "Várható összeg, nyitott",
      missing: "Az előzményekben olyan ügyfél van, amelynek nincs sora az „Ügyfelek” lapon, nem számít bele: {clients}."
    },
    pay: {
      sentence: "{month}: kifizetendő {total}, ebből értékesítésért {payable}, alapbér {salary}.",
      sentence_head: "{month}: kifizetendő {total}: értékesítésért {payable}, alapbér {salary}, vezetői rész {head}.",
      sentence_bare: "{month}: értékesítésért kifizetendő {payable}, alapbérek nélkül.",
      empty: "{month}: nincs befizetés és nincs munkatárs. Rögzítse a befizetéseket a „Befizetések”, a munkatársakat a „Munkatársak” lapon.",
      people_note: "munkatársak: {people}",
      cap_note: "a plafon után (−{cut})",
      base_note: "a havi visszatérítések nélkül",
      net_note: "a korábbi hónapokéi nélkül is",
      chart_pay: "Összesen kifizetendő munkatársanként",
      chart_plan: "Jóváírt alap és terv",
      result: "A hónap eredménye",
      result_note: "Balról jobbra olvasva: minden oszlop az előzőhöz adódik, vagy abból levonódik",
      cut: "− Plafon miatti levonás",
      bonus: "+ Tervbónusz",
      payable: "= Értékesítésért jár",
      salary: "+ Alapbér",
      head: "+ Vezetői rész",
      total: "= Összesen kifizetendő",
      departments: "Osztályonként",
      plan: "Terv és tény",
      plan_note: "A teljesítés a jóváírt alapból számolódik; a korábbi hónapok visszatérítései csak a nettó befolyt összeget csökkentik",
      refunds: "Korábbi hónapok visszatérítései",
      bands: "Hogyan jött ki a jutalék",
      bands_note: "Minden sávba az alapnak csak az odaeső része számít",
      revenue: "Bevétel",
      basis: "Alap",
      from: "Ettől",
      in_band: "A sávban",
      rate: "Kulcs",
      remark: "Megjegyzés",
      own_rate: "Egyéni kulcs",
      no_rate: "Nincs kulcs",
      of_plan: "A terv {percent}%-ától",
      pivot: "Kimutatás: {value}",
      pivot_note: "A sorok, oszlopok és értékek a fenti kék cellákban választhatók",
      outside_revenue: "Alapbér és vezetői rész",
      clawbacks: "Még nincs benne a jutalék-visszavonás ezekért: {payments}.",
      skipped: "Nem számít bele, egy cella üres vagy olvashatatlan: {payments}.",
      no_plan: "Nincs terv: {people}; csak az első kulcs érvényes.",
      no_rates: "Nincs kulcs: {people}.",
      below_zero: "Nulla alatti eredmény, ezért nincs kifizetés, és egyelőre nem visszük tovább: {people}."
    }
  };

  // src/locales/hu/terms.ts
  var terms3 = {
    tabs: {
      clients: "Ügyfelek",
      deals: "Ügyletek",
      payments: "Befizetések",
      history: "Előzmények",
      team: "Munkatársak",
      stages: "Szakaszok",
      lists: "Törzsadatok",
      rates: "Jutalékkulcsok",
      settings: "Beállítások",
      funnel: "Értékesítési tölcsér",
      commission: "Jutalék",
      import_errors: "Importhibák",
      sections: "Besorolások",
      tags: "Címkék",
      reasons: "Okok"
    },
    lists: {
      categories: "Kategóriák",
      sources: "Források",
      sale_kinds: "Értékesítési típusok",
      channels: "Értékesítési csatornák",
      deal_statuses: "Ügyletállapotok",
      payment_statuses: "Fizetési állapotok",
      contact_kinds: "Kapcsolatfelvétel módjai",
      departments: "Osztályok",
      roles: "Szerepkörök"
    },
    section: {
      to_call: "Hívólista",
      in_work: "Folyamatban",
      customer: "Meglévő ügyfelek",
      archive: "Stratégiai archívum",
      soft_refusal: "Elutasítás, később újra",
      hard_refusal: "Végleges elutasítás, nem célcsoport"
    },
    tag: {
      large: "Nagy ügyfél",
      medium: "Közepes ügyfél",
      small: "Kis ügyfél",
      non_profile: "Nem célcsoport"
    },
    category: {
      production: "Gyártás",
      trade: "Kereskedelem",
      services: "Szolgáltatások",
      construction: "Építőipar",
      public: "Közszféra"
    },
    stage: {
      new: "Új ügyfél",
      c1: "1. kapcsolatfelvétel",
      c2: "2. kapcsolatfelvétel",
      c3: "3. kapcsolatfelvétel",
      deal: "Üzletkötés",
      refusal: "Elutasítás"
    },
    kind: {
      new: "Nincs elkezdve",
      contact: "Kapcsolatfelvétel",
      won: "Megnyert",
      lost: "Elvesztett"
    },
    step: {
      search: "1. Ügyfélkeresés",
      evaluation: "2. Kölcsönös értékelés",
      proposal: "3. Ajánlat kidolgozása",
      decision: "4. Döntéshozatal",
      repeat: "5. Ismételt értékesítés biztosítása"
    },
    reason: {
      non_profile: "Nem célcsoport",
      conflict: "Elutasító, konfliktusveszély",
      closed: "A cég megszűnt",
      no_money: "Nincs pénz",
      crisis: "Válság",
      too_expensive: "Túl drága",
      competitor: "Versenytárssal dolgozik",
      no_need: "Jelenleg nincs igény",
      no_dm: "A döntéshozó nem érhető el",
      no_answer: "Nem válaszol",
      later: "Érdekli, de később",
      budget: "Csak a következő időszakban lesz keret",
      season: "Szezonális szünet",
      no_stock: "Készlethiány, nem tudunk szállítani",
      changed_mind: "Az ügyfél meggondolta magát",
      quality: "Elégedetlen a minőséggel",
      small_concession: "Elmaradt apró engedmény",
      no_demand: "Nincs kereslet a termékre",
      not_profitable: "Nem éri meg a költséget",
      mistake: "Tévedésből felvéve"
    },
    source: {
      cold_call: "Hideghívás",
      purchased_list: "Céglista",
      exhibition: "Kiállítás, szeminárium, konferencia",
      website: "Weboldal",
      inbound: "Bejövő hívás",
      referral: "Ajánlás",
      advert: "Hirdetés",
      partner: "Partner, viszonteladó"
    },
    sale_kind: {
      transactional: "Tranzakciós",
      consultative: "Konzultatív",
      project: "Projektalapú (stratégiai)"
    },
    channel: {
      direct: "Közvetlen",
      partner: "Partner",
      agent: "Ügynök",
      dealer: "Kereskedő",
      reseller: "Viszonteladó"
    },
    channel_kind: {
      direct: "Közvetlen",
      indirect: "Közvetett"
    },
    initiative: {
      active: "Aktív",
      passive: "Passzív"
    },
    revenue_kind: {
      new: "Új",
      repeat: "Ismételt"
    },
    deal_status: {
      open: "Nyitott",
      signed: "Aláírt",
      done: "Teljesült",
      cancelled: "Meghiúsult"
    },
    payment_status: {
      unpaid: "Kifizetetlen",
      partial: "Részben kifizetve",
      paid: "Kifizetve",
      overpaid: "Túlfizetve",
      refunded: "Visszatérítve"
    },
    payment_type: {
      payment: "Befizetés",
      refund: "Visszatérítés",
      adjustment: "Korrekció"
    },
    contact_kind: {
      call: "Hívás",
      meeting: "Találkozó",
      email: "E-mail",
      message: "Üzenet",
      proposal: "Ajánlat elküldve",
      materials: "Anyagok, minták elküldve",
      aftersale: "Utánkövető hívás",
      no_answer: "Nem vette fel"
    },
    department: {
      sales: "Értékesítési osztály",
      client: "Ügyfélgondozási osztály",
      management: "Vezetés"
    },
    role: {
      owner: "Tulajdonos",
      head_sales: "Értékesítési osztályvezető",
      head_client: "Ügyfélgondozási osztályvezető",
      assistant_head: "Osztályvezető-helyettes",
      seller: "Értékesítő",
      client_manager: "Ügyfélmenedzser",
      developer: "Kiemeltügyfél-menedzser",
      data_keeper: "Adatbázis-felelős",
      bookkeeper: "Könyvelő"
    },
    element: {
      rate: "Jutalékkulcs",
      bonus: "Bónusz"
    },
    basis: {
      amount: "Összeg szerint",
      attainment: "Tervteljesítés szerint"
    },
    match: {
      any: "Bármelyik",
      all: "Mind"
    },
    applies_to: {
      refusal: "Elutasítás",
      archive: "Archívum",
      cancel: "Meghiúsult ügylet",
      churn: "Lemorzsolódás"
    },
    yes_no: {
      yes: "Igen",
      no: "Nem"
    },
    event: {
      create: "Ügyfél felvéve",
      stage: "Szakaszváltás",
      contact: "Kapcsolatfelvétel",
      park: "Stratégiai archívumba",
      unpark: "Vissza az archívumból",
      assign: "Felelősváltás",
      handover: "Ügyfél átadása",
      deal: "Ügyletesemény",
      payment: "Befizetés",
      person: "Kapcsolattartó",
      merge: "Egyesítés",
      void: "Visszavont bejegyzés",
      repair: "Javítás"
    },
    credit: { house: "Cég (felelős nélkül)" },
    report: {
      as_of: "Fordulónap",
      period: "Időszak",
      snapshot: "Pillanatkép",
      cohort: "Elért szakaszok, első kapcsolatfelvétel szerint",
      flow: "Időszak eseményei",
      reached: "Elérte",
      skipped: "Kihagyta",
      conversion: "Konverzió a következő szakaszba",
      settled: "Lezártak konverziója",
      cumulative: "Halmozott konverzió",
      win_rate: "Nyerési arány",
      won: "Megnyert",
      lost: "Elvesztett",
      open: "Nyitott",
      parked: "Archívumban",
      plan: "Terv",
      attainment: "Tervteljesítés",
      net_cash: "Nettó befolyt összeg",
      credited_base: "Jóváírt alap",
      dropped: "Nem számít bele",
      added: "Felvett",
      contacted: "Kapcsolatfelvétel megtörtént",
      contact_rate: "Kapcsolatfelvételi arány",
      lost_before_contact: "Kapcsolatfelvétel előtt elvesztett",
      expected: "Várt",
      not_assessed: "Nincs értékelve",
      unassigned: "Kiosztatlanok"
    },
    line: {
      commission: "Jutalék",
      bonus: "Tervbónusz",
      cap_cut: "Plafon miatti levonás",
      salary: "Alapbér",
      dept: "Vezetői rész",
      total: "Összesen kifizetendő"
    },
    buttons: {
      menu: "Értékesítési CRM",
      setup: "Táblázat előkészítése",
      sidebar: "Ügyféladatlap megnyitása",
      import: "Lista importálása",
      advance: "Tovább: %s",
      refuse: "Elutasítás rögzítése",
      deal: "Ügylet rögzítése",
      save: "Mentés",
      cancel: "Mégse",
      reload: "Adatlap frissítése",
      funnel: "Tölcsér készítése",
      commission: "Jutalék számítása",
      setup_pay: "Bérezés beállítása"
    },
    nouns: {
      client: { one: "ügyfél", other: "ügyfél" },
      deal: { one: "ügylet", other: "ügylet" },
      payment: { one: "befizetés", other: "befizetés" },
      row: { one: "sor", other: "sor" },
      day: { one: "nap", other: "nap" },
      change: { one: "módosítás", other: "módosítás" },
      error: { one: "hiba", other: "hiba" },
      duplicate: { one: "duplikátum", other: "duplikátum" }
    }
  };

  // src/locales/ro/columns.ts
  var columns4 = {
    client_id: "ID client",
    name: "Client",
    section: "Secțiune",
    stage: "Etapă",
    tag: "Etichetă",
    category: "Categorie",
    source: "Sursă",
    referred_by: "Recomandat de",
    source_key: "Cheie în lista sursă",
    manager: "Responsabil",
    department: "Departament",
    contact_name: "Persoană de contact",
    contact_position: "Funcție",
    phone: "Telefon",
    email: "E-mail",
    tax_id: "CUI",
    decision_maker: "Factor de decizie",
    dm_reached_on: "Factor de decizie contactat la",
    potential_year: "Potențial anual",
    headcount: "Număr de angajați",
    need: "Nevoie",
    need_hidden: "Nevoie latentă",
    client_gain: "Câștigul clientului",
    competitor: "Oferta concurentului",
    short_list: "Pe lista scurtă",
    proposal_sent_on: "Ofertă trimisă la",
    proposal_link: "Link ofertă",
    expected_amount: "Sumă estimată",
    expected_close: "Data estimată a închiderii",
    expected_cost: "Cost estimat",
    special_terms: "Condiții speciale",
    first_contact_on: "Data primului contact",
    last_contact_on: "Data ultimului contact",
    next_action_on: "Data pasului următor",
    next_action: "Pasul următor",
    reason: "Motiv",
    revisit_on: "Data recontactării",
    acquired_by: "Adus de",
    customer_since: "Client din",
    satisfaction: "Satisfacție, 1–5",
    satisfaction_on: "Întrebat la",
    handover_on: "Data predării",
    order_cycle_days: "Ciclu de comandă, zile",
    cycle: "Încercare",
    tag_locked: "Etichetă blocată",
    note: "Notă",
    created_on: "Adăugat la",
    merged_into: "Unificat cu",
    last_event: "Ultimul eveniment",
    recorded: "Ultima scriere a programului",
    deal_id: "ID tranzacție",
    deal_status: "Stare",
    revenue_kind: "Nouă sau repetată",
    sale_kind: "Tip de vânzare",
    channel: "Canal",
    partner: "Partener",
    title: "Obiectul tranzacției",
    amount: "Sumă",
    discount_pct: "Reducere, %",
    cost: "Cost",
    signed_on: "Data semnării",
    ordered_on: "Comandat la",
    agreed_on: "Convenit la",
    contract_no: "Nr. contract",
    invoice_no: "Nr. factură",
    invoice_on: "Data facturii",
    invoice_due_on: "Scadent la",
    document_link: "Link document",
    credit_department: "Atribuit departamentului",
    manager2: "Al doilea responsabil",
    share2_pct: "Cota celui de-al doilea, %",
    paid: "Încasat",
    balance: "Rest de încasat",
    payment_status: "Stare încasare",
    payment_id: "ID încasare",
    paid_on: "Data încasării",
    payment_type: "Tip",
    refund_of: "Rambursare pentru",
    document: "Document",
    manager1: "Atribuit responsabilului",
    share1: "Cota 1",
    share2: "Cota 2",
    dept1: "Departament 1",
    dept2: "Departament 2",
    month: "Lună",
    month_closed: "Lună închisă",
    event_id: "ID eveniment",
    recorded_at: "Înregistrat la",
    event_on: "Dată",
    event_type: "Eveniment",
    stage_from: "Etapă (înainte)",
    stage_to: "Etapă (după)",
    section_from: "Secțiune (înainte)",
    section_to: "Secțiune (după)",
    manager_from: "Responsabil (înainte)",
    manager_to: "Responsabil (după)",
    department_from: "Departament (înainte)",
    department_to: "Departament (după)",
    contact_kind: "Tip de contact",
    lines: "Rânduri din tactică",
    score: "Notă, 1–5",
    actor: "Introdus de",
    origin: "Mod de introducere",
    voids: "Anulează evenimentul",
    other_client: "Alt client",
    request_id: "ID cerere",
    changes: "Modificări",
    person_id: "ID angajat",
    person: "Angajat",
    role: "Rol",
    hired_on: "Data angajării",
    valid_from: "Valabil de la",
    valid_to: "Valabil până la",
    fte: "Normă, %",
    base_salary: "Salariu de bază",
    plan_month: "Plan lunar",
    rate_new: "Procent personal, vânzări noi",
    rate_repeat: "Procent personal, repetate",
    dept_rate: "Procent pe departament",
    cap: "Plafon comision",
    capacity: "Limită de clienți",
    categories: "Categorii",
    absent_until: "Absent până la (incl.)",
    head: "Șef direct",
    job_description: "Fișa postului",
    trained_on: "Instruit la",
    last_turn: "Ultimul client primit",
    value: "Valoare",
    element: "Element de plată",
    basis: "Baza pragului",
    from: "De la",
    rate: "Procent comision",
    bonus_amount: "Suma bonusului",
    code: "Cod",
    key: "Setare",
    meaning: "Explicație",
    list: "Nomenclator",
    label: "Denumire",
    label_in_cells: "Denumirea din celule",
    order: "Ordine",
    stage_kind: "Tip",
    section_kind: "Tip de secțiune",
    default_section: "Secțiune implicită",
    process_step: "Pas al procesului",
    probability: "Probabilitate, %",
    max_days: "Max. zile",
    next_action_days: "Pasul următor după, zile",
    requires: "Necesită",
    active: "Activ",
    revisit_days: "Recontactare după, zile",
    applies_to: "Folosit pentru",
    counts_as_loss: "Se consideră pierdere",
    min_potential: "Potențial minim",
    min_paid_12m: "Încasări minime în 12 luni",
    min_headcount: "Număr minim de angajați",
    match: "Oricare sau toate",
    auto: "Automat",
    cycle_days: "Ciclu tipic, zile",
    initiative: "Activă sau pasivă",
    owner: "Cine aduce",
    how: "În ce mod",
    channel_kind: "Direct sau indirect",
    may_skip: "Poate omite",
    also_requires: "Cere în plus"
  };

  // src/locales/ro/messages.ts
  var messages4 = {
    name: "Română",
    format: { day: "dd.mm.yyyy", ratio: "0.0 %" },
    requirement: {
      manager: "responsabil",
      contact_details: "telefon sau e-mail",
      category: "categorie",
      need: "nevoie",
      assessed: "etichetă sau potențial anual",
      proposal: "data trimiterii ofertei",
      decision_maker: "factor de decizie",
      all_reached: "factor de decizie contactat",
      approved: "aprobări",
      expected_amount: "sumă estimată",
      expected_close: "data estimată a închiderii",
      amount: "suma tranzacției",
      sale_kind: "tip de vânzare",
      document: "număr de contract sau de factură",
      reason: "motiv"
    },
    menu: {
      root: "CRM vânzări",
      setup: "Pregătește foaia de calcul",
      sidebar: "Deschide fișa clientului",
      import: "Importă o listă",
      funnel: "Generează pâlnia de vânzări",
      commission: "Calculează comisioanele",
      setup_pay: "Configurează plata",
      sweep: "Preia schimbările făcute în celule"
    },
    setup: {
      complete: "Totul există deja; nu s-a schimbat nimic.",
      title: "Pregătește foaia de calcul",
      ask_language: "În ce limbă? Scrieți numărul sau numele ei:",
      ask_owner: "Numele dumneavoastră, așa cum vă cunosc colegii (deveniți primul proprietar din foaia „Echipă”):",
      bad_language: "Nu s-a pregătit nimic: „{typed}” nu este una dintre cele cinci limbi. Deschideți din nou meniul și scrieți un număr de la 1 la 5.",
      no_owner: "Nu s-a pregătit nimic: lipsește numele proprietarului. Deschideți din nou meniul și scrieți un nume.",
      done: "Foaia de calcul este gata. Începeți din foaia „Echipă”: scrieți cine vinde. Apoi importați o listă sau deschideți fișa clientului.",
      again: "Foaia de calcul era deja pregătită. S-au adăugat părțile lipsă: {added}.",
      pay_title: "Configurează plata",
      pay_question: "În foaia „Echipă” se adaugă coloanele pentru salarii și procente personale. Oricine poate deschide acest fișier îi poate citi toate foile, inclusiv pe cele ascunse. Le adăugați?",
      pay_done: "Coloanele de plată sunt la sfârșitul foii „Echipă”.",
      pay_there: "Coloanele de plată sunt deja în foaia „Echipă”."
    },
    setting: {
      language: "Limba foilor și a mesajelor: en, ru, bg, hu, ro",
      currency: "Singura monedă a acestui fișier",
      decimals: "Numărul de zecimale ale monedei",
      go_live: "Prima zi care contează pentru venituri, planuri și comisioane (YYYY-MM-DD)",
      backdate_days: "Cu câte zile în urmă poate fi datat un eveniment",
      stage_edit_in_cell: "on: etapa aleasă în celulă este preluată; off: revine întotdeauna cea dinainte",
      deal_document: "Ce este necesar pentru o tranzacție: contract_or_invoice, contract, invoice, none"
    },
    refusal: {
      close_before_event: "Data estimată a închiderii, {date}, este înaintea zilei evenimentului, {on}.",
      proposal_after_event: "Oferta are data {date}, după ziua evenimentului, {on}.",
      lost_keys: "Rândul 1 din foaia „{tab}” și-a pierdut cheile, iar după antete nu pot fi recunoscute. Readuceți foaia din Fișier ▸ Istoricul versiunilor.",
      too_long_line: "Nesalvat: textul introdus este prea lung pentru o singură înregistrare. Scurtați textul cel mai lung.",
      not_set_up: "Foaia de calcul nu este încă pregătită: alegeți din meniu „Pregătește foaia de calcul”.",
      bad_input: "Cererea nu a fost înțeleasă: {path} {why}.",
      busy: "Nesalvat: rulează altă salvare. Tot ce ați scris a rămas aici, încercați din nou.",
      surprise: "A apărut o eroare. Ce s-a început se termină sau se retrage la următoarea deschidere. Cod pentru asistență: {code}.",
      nothing_selected: "Niciun client selectat: faceți clic pe un rând din foaia „Clienți” sau căutați după nume.",
      unknown_client: "În foaia „Clienți” nu există clientul {id}.",
      doubled_client: "ID-ul {id} apare pe două rânduri în foaia „Clienți”. Ștergeți unul dintre ele, apoi încercați din nou.",
      conflict: "{who} a mutat „{client}” în „{stage}” la {time}. Nota dumneavoastră s-a păstrat. Reîncărcați fișa și salvați din nou.",
      field_changed: "Între timp, „{field}” s-a schimbat în foaie: acum „{now}”. Reîncărcați fișa și salvați din nou.",
      missing_fields: "Pentru a avansa la „{stage}”, completați: {fields}.",
      comment_needed: "Scrieți o notă: se sare peste etape ({stages}).",
      unknown_stage: "Nu există această etapă.",
      unknown_value: "{field}: „{typed}” nu este în listă. Alegeți una dintre valorile: {options}.",
      unknown_field: "Formularul nu are câmpul {field}.",
      not_forward: "Clientul este deja în această etapă sau a depășit-o. Pentru a reveni, folosiți „Revino”.",
      back_to_new: "Dacă a fost o greșeală, folosiți „Anulează”.",
      back_from_won: "Dacă a fost o greșeală, folosiți „Anulează”.",
      already_won: "Clientul are deja o tranzacție. Adăugați o tranzacție repetată.",
      reopen_first: "Redeschideți mai întâi clientul, apoi înregistrați tranzacția.",
      refused_client: "Clientul este în „Refuz”. Redeschideți-l mai întâi.",
      already_refused: "Clientul este deja în „Refuz”.",
      churn_instead: "Clientul a cumpărat deja: refuzul este pentru clienții care nu au cumpărat.",
      use_refusal: "Pentru un refuz alegeți „Înregistrează un refuz” și un motiv.",
      reason_not_for_refusal: "Acest motiv nu este pentru refuzuri. Alegeți altul.",
      merged: "Acest client a fost unificat cu {into}. Deschideți fișa acelui client.",
      date_in_future: "Data {date} este în viitor; alegeți între {from} și {to}.",
      date_before_last: "Ultimul eveniment al acestui client este din {last}; alegeți între {from} și {to}.",
      date_too_old: "Data {date} este prea veche; alegeți între {from} și {to}.",
      future_date: "{field}: {date} este în viitor.",
      next_before_event: "{field}: {date} este înainte de data evenimentului.",
      revisit_not_later: "Data recontactării, {date}, trebuie să fie după {on}.",
      bad_date: "{field}: „{typed}” nu este o dată. Scrieți-o astfel: {example}.",
      bad_number: "{field}: „{typed}” nu este un număr.",
      bad_integer: "{field}: „{typed}” nu este un număr întreg.",
      too_many_decimals: "{field}: „{typed}” are mai multe zecimale decât moneda.",
      doubtful_number: "{field}: „{typed}” se poate citi în două feluri. Scrieți numărul fără separatori de mii.",
      bad_email: "{field}: „{typed}” nu este o adresă de e-mail.",
      bad_phone: "{field}: „{typed}” nu este un număr de telefon.",
      not_positive: "{field}: scrieți o sumă mai mare decât zero.",
      negative: "{field}: scrieți zero sau mai mult.",
      too_long: "{field}: text prea lung, limita de caractere: {limit}.",
      required: "{field}: câmpul nu poate rămâne gol.",
      no_answer_is_no_contact: "Dacă nu a răspuns nimeni, nu este încă primul contact. Alegeți cum ați vorbit cu clientul.",
      non_profile_is_refusal: "„Client nepotrivit” înseamnă refuz: înregistrați un refuz cu acest motiv.",
      manager_other_department: "{field}: alegeți pe cineva din „{department}” sau din conducere.",
      protected: "Nu s-a salvat nimic: celulele {range} sunt protejate. Adresați-vă proprietarului foii de calcul.",
      missing_tab: "Lipsește foaia „{tab}”. Alegeți din meniu „Pregătește foaia de calcul”; datele dumneavoastră rămân neatinse.",
      missing_column: "Din foaia „{tab}” lipsește coloana „{column}”. Pentru a o adăuga, alegeți din meniu „Pregătește foaia de calcul”.",
      sorted_meanwhile: "Salvat, dar foaia a fost sortată în timpul salvării. Verificați acești clienți: {clients}.",
      import_no_name: "Nicio coloană nu este asociată cu numele clientului.",
      import_no_source: "Sursa nu este dată: asociați o coloană cu „Sursă” sau alegeți una pentru toată lista.",
      import_no_tab: "Nu există foaia „{tab}” din care să se importe.",
      import_no_header: "Lista nu are coloana „{header}”."
    },
    /** Other names that lists give to our columns, comma-separated. */
    also: {
      name: "firmă, firma, companie, nume, denumire, organizație",
      phone: "tel, mobil, număr de telefon",
      email: "email, mail, adresă de e-mail",
      contact_name: "contact, persoană de contact",
      manager: "responsabil, vânzător, agent",
      note: "comentariu, observații, notă",
      tax_id: "cui, cif, cod fiscal",
      category: "domeniu, industrie",
      source: "canal",
      source_key: "cheie, id, cod"
    },
    imports: {
      stage_on: "Data etapei actuale",
      deal_amount: "Suma tranzacției",
      changed_by_sheets: "Foi de calcul Google a transformat coloana „{header}” în numere: zerourile de la început și semnele plus se pot pierde. Mai bine încărcați fișierul aici."
    },
    row: {
      error_cell: "{field}: „{typed}” este o eroare a foii, nu o valoare.",
      no_name: "Lipsește numele clientului",
      dates_out_of_order: "Datele încalcă ordinea etapelor: {stage} {date} este înainte de {before}",
      date_in_future: "{stage}: {date} este în viitor",
      paid_in_future: "Data încasării {date} este în viitor",
      refused_and_won: "Rândul are și o dată a tranzacției, și o dată a refuzului",
      no_reason: "Refuz fără motiv",
      stage_without_date: "Etapa „{stage}” nu are dată",
      amount_without_deal: "Există o sumă încasată, dar nu și data tranzacției",
      paid_without_date: "Sumă încasată fără dată",
      twice_in_list: "Cheia {key} apare de două ori în listă",
      stage_conflict: "Etapa indicată este „{stage}”, dar ultima dată este cea a etapei „{reached}”",
      non_profile_needs_refusal: "Eticheta „Client nepotrivit” se pune doar la un refuz cu acest motiv"
    },
    cell: {
      actor: "în celulă",
      taken: "{client}: {stage}, înregistrat",
      needs_source: "Un rând nou are nevoie de nume și sursă ca să devină client.",
      need: "Pentru a avansa la „{stage}”, completați: {fields}. Deschideți fișa.",
      put_back: "{client}: {why}",
      not_by_cell: "Această schimbare se face în fișă. Deschideți fișa.",
      section_follows: "Secțiunea rezultă din etapă.",
      manager_in_card: "Managerul nu se poate schimba în celulă.",
      owned: "Această celulă este completată de program.",
      counts: "Schimbări în celule: {accepted} preluate, {back} anulate.",
      many: "Încă nepreluate: {rows|row}. Deschideți fișa."
    },
    sidebar: {
      title: "Clientbase",
      stale: "Această pagină este mai veche decât programul. Închideți-o și deschideți-o din nou."
    },
    import_errors: {
      tab_headers: {
        at: "Importat la",
        line: "Rândul din listă",
        reason: "Ce trebuie corectat",
        row: "Rândul inițial"
      }
    },
    report: {
      none: "–",
      row: "rândul {row}"
    }
  };

  // src/locales/ro/report.ts
  var report4 = {
    rebuild: "Reconstruiește: bifați",
    built: "la data de {day} · construit {time} · {clients|client}",
    built_month: "încasări până la {day} · construit {time}",
    total: "Total",
    percent: "% din total",
    stage: "Etapă",
    nothing: "Nimic în această perioadă",
    control: {
      period: "Perioadă",
      from: "de la",
      to: "până la",
      as_of: "La data",
      rows: "Rânduri",
      columns: "Coloane",
      values: "Valori",
      breakdown: "Defalcare după",
      month: "Lună"
    },
    preset: {
      this_month: "Luna aceasta",
      last_month: "Luna trecută",
      this_quarter: "Trimestrul acesta",
      last_quarter: "Trimestrul trecut",
      this_year: "Anul acesta",
      last_year: "Anul trecut",
      everything: "Tot",
      own: "Date proprii"
    },
    value: {
      clients: "Clienți",
      expected_amount: "Sumă estimată",
      won_amount: "Suma tranzacțiilor",
      credited_base: "Bază atribuită",
      commission: "Comision",
      net_cash: "Încasări nete",
      total_pay: "Total de plată",
      payments: "Număr de încasări"
    },
    axis: {
      person: "Angajat",
      department: "Departament",
      person_department: "Angajat și departament",
      revenue_kind: "Venituri: noi, repetate",
      none: "Fără"
    },
    month_name: {
      m01: "ianuarie",
      m02: "februarie",
      m03: "martie",
      m04: "aprilie",
      m05: "mai",
      m06: "iunie",
      m07: "iulie",
      m08: "august",
      m09: "septembrie",
      m10: "octombrie",
      m11: "noiembrie",
      m12: "decembrie"
    },
    month_year: "{month} {year}",
    fresh: {
      base: "Baza s-a schimbat după {time}. Bifați „Reconstruiește”.",
      settings: "Setările de mai sus s-au schimbat. Bifați „Reconstruiește”.",
      waiting: "Încă nepreluate din foaie: {changes|change}."
    },
    wrong: {
      ends_before_begins: "Perioada se încheie înainte să înceapă.",
      no_date: "{control}: aceasta nu este o dată.",
      unknown_word: "{control}: „{typed}” nu este în listă."
    },
    funnel: {
      sentence: "Prime contacte: {contacted}, tranzacții: {won} ({share}).",
      weakest: "Cel mai mult pierdem la „{stage}”: mai departe {went} din {reached}.",
      empty: "Nu există prime contacte în această perioadă. Alegeți altă perioadă sau înregistrați primele contacte în fișă.",
      added: "Adăugați",
      added_note: "încercări noi",
      contacts: "Prime contacte",
      contacts_note: "{share} din cei adăugați",
      deals: "Tranzacții",
      deals_note: "{share} din primele contacte",
      win_rate_note: "câștigați: {won}, pierduți: {lost}",
      won_amount: "Suma tranzacțiilor",
      won_amount_note: "în perioadă: {deals|deal}",
      chart_stages: "Cât de departe au ajuns clienții și ce s-a întâmplat cu ceilalți",
      chart_groups: "Prime contacte și tranzacții: {by}",
      stages_note: "Au ajuns = au continuat + câștigați + pierduți + în lucru + în arhivă + nu se ia în calcul",
      went_on: "Au continuat",
      expected: "Așteptată spre următoarea",
      groups: "După primul contact: {by}",
      groups_note: "Ultimele luni nu s-au încheiat: comparați rata de câștig",
      flow_note: "Coloanele cuprind clienți din luni diferite: aici nu există conversii",
      reentries: "Reintrări",
      cancelled_wins: "Câștiguri anulate",
      churned: "Clienți pierduți după tranzacție",
      snapshot: "Situația bazei la {day}: {value}",
      snapshot_note: "Etichetele, categoriile, sursele și sumele sunt cele de azi",
      archived: "Din care în arhivă",
      touched: "Au trecut pe aici",
      open_expected: "Sumă estimată, în lucru",
      missing: "În istoric există clienți fără rând în foaia „Clienți”, care nu sunt numărați: {clients}."
    },
    pay: {
      sentence: "{month}: {total} de plată, din care {payable} pentru vânzări și {salary} salarii de bază.",
      sentence_head: "{month}: {total} de plată: {payable} pentru vânzări, {salary} salarii de bază, {head} partea șefului.",
      sentence_bare: "{month}: {payable} de plată pentru vânzări, fără salariile de bază.",
      empty: "{month}: nu există încasări și nici angajați. Introduceți încasările în foaia „Încasări” și angajații în foaia „Echipă”.",
      people_note: "angajați: {people}",
      cap_note: "după plafon (−{cut})",
      base_note: "minus rambursările lunii",
      net_note: "minus rambursările anterioare",
      chart_pay: "Total de plată pe angajați",
      chart_plan: "Baza atribuită și planul",
      result: "Rezultatul lunii",
      result_note: "Se citește de la stânga la dreapta: fiecare coloană se adună la cea dinainte sau se scade din ea",
      cut: "− Reducere prin plafonare",
      bonus: "+ Bonus de plan",
      payable: "= De plată pentru vânzări",
      salary: "+ Salariu de bază",
      head: "+ Partea șefului",
      total: "= Total de plată",
      departments: "Pe departamente",
      plan: "Plan și realizat",
      plan_note: "Realizarea se calculează din baza atribuită; rambursările din lunile anterioare scad doar încasările nete",
      refunds: "Rambursări din luni anterioare",
      bands: "Cum s-a calculat comisionul",
      bands_note: "La fiecare treaptă contează doar partea din bază care cade în ea",
      revenue: "Venituri",
      basis: "Bază de calcul",
      from: "De la",
      in_band: "În treaptă",
      rate: "Cotă",
      remark: "Observații",
      own_rate: "Cotă proprie",
      no_rate: "Fără cotă",
      of_plan: "De la {percent} % din plan",
      pivot: "Sinteză: {value}",
      pivot_note: "Rândurile, coloanele și valorile se aleg în celulele albastre de sus",
      outside_revenue: "Salariu și partea șefului",
      clawbacks: "Recuperările de comision nu sunt încă incluse pentru: {payments}.",
      skipped: "Nenumărate, o celulă este goală sau nu poate fi citită: {payments}.",
      no_plan: "Fără plan: {people}; se aplică doar prima cotă.",
      no_rates: "Fără cote: {people}.",
      below_zero: "Rezultat sub zero, de aceea nu se plătește nimic și deocamdată nu se reportează: {people}."
    }
  };

  // src/locales/ro/terms.ts
  var terms4 = {
    tabs: {
      clients: "Clienți",
      deals: "Tranzacții",
      payments: "Încasări",
      history: "Istoric",
      team: "Echipă",
      stages: "Etape",
      lists: "Nomenclatoare",
      rates: "Procente de comision",
      settings: "Setări",
      funnel: "Pâlnia de vânzări",
      commission: "Comisioane",
      import_errors: "Erori la import",
      sections: "Secțiuni",
      tags: "Etichete",
      reasons: "Motive"
    },
    lists: {
      categories: "Categorii",
      sources: "Surse",
      sale_kinds: "Tipuri de vânzare",
      channels: "Canale de vânzare",
      deal_statuses: "Stări tranzacție",
      payment_statuses: "Stări încasare",
      contact_kinds: "Tipuri de contact",
      departments: "Departamente",
      roles: "Roluri"
    },
    section: {
      to_call: "De contactat",
      in_work: "În lucru",
      customer: "Clienți activi",
      archive: "Arhivă strategică",
      soft_refusal: "Refuz cu recontactare ulterioară",
      hard_refusal: "Refuz ferm și clienți nepotriviți"
    },
    tag: {
      large: "Client mare",
      medium: "Client mediu",
      small: "Client mic",
      non_profile: "Client nepotrivit"
    },
    category: {
      production: "Producție",
      trade: "Comerț",
      services: "Servicii",
      construction: "Construcții",
      public: "Sector public"
    },
    stage: {
      new: "Client nou",
      c1: "Contact 1",
      c2: "Contact 2",
      c3: "Contact 3",
      deal: "Tranzacție",
      refusal: "Refuz"
    },
    kind: {
      new: "Neînceput",
      contact: "Contact",
      won: "Câștigat",
      lost: "Pierdut"
    },
    step: {
      search: "1. Căutarea clienților",
      evaluation: "2. Evaluare reciprocă",
      proposal: "3. Elaborarea ofertei",
      decision: "4. Luarea deciziei",
      repeat: "5. Asigurarea vânzărilor repetate"
    },
    reason: {
      non_profile: "Client nepotrivit",
      conflict: "Atitudine negativă, risc de conflict",
      closed: "Firma și-a încetat activitatea",
      no_money: "Nu are bani",
      crisis: "Criză",
      too_expensive: "Prea scump",
      competitor: "Lucrează cu un concurent",
      no_need: "Nu are nevoie acum",
      no_dm: "Factor de decizie inaccesibil",
      no_answer: "Nu răspunde",
      later: "Interesat, dar mai târziu",
      budget: "Buget în perioada următoare",
      season: "Pauză sezonieră",
      no_stock: "Lipsă stoc, nu putem livra",
      changed_mind: "Clientul s-a răzgândit",
      quality: "Nemulțumit de calitate",
      small_concession: "Mică concesie refuzată",
      no_demand: "Lipsă de cerere pentru produs",
      not_profitable: "Nu merită costul",
      mistake: "Introdus din greșeală"
    },
    source: {
      cold_call: "Apel la rece",
      purchased_list: "Listă de firme",
      exhibition: "Expoziție, seminar, conferință",
      website: "Site web",
      inbound: "Apel primit",
      referral: "Recomandare",
      advert: "Publicitate",
      partner: "Partener, dealer"
    },
    sale_kind: {
      transactional: "Tranzacțională",
      consultative: "Consultativă",
      project: "De proiect (strategică)"
    },
    channel: {
      direct: "Direct",
      partner: "Partener",
      agent: "Agent",
      dealer: "Dealer",
      reseller: "Revânzător"
    },
    channel_kind: {
      direct: "Direct",
      indirect: "Indirect"
    },
    initiative: {
      active: "Activă",
      passive: "Pasivă"
    },
    revenue_kind: {
      new: "Nouă",
      repeat: "Repetată"
    },
    deal_status: {
      open: "Deschisă",
      signed: "Semnată",
      done: "Finalizată",
      cancelled: "Anulată"
    },
    payment_status: {
      unpaid: "Neîncasat",
      partial: "Încasat parțial",
      paid: "Încasat",
      overpaid: "Încasat în plus",
      refunded: "Rambursat"
    },
    payment_type: {
      payment: "Încasare",
      refund: "Rambursare",
      adjustment: "Ajustare"
    },
    contact_kind: {
      call: "Apel",
      meeting: "Întâlnire",
      email: "E-mail",
      message: "Mesaj",
      proposal: "Ofertă trimisă",
      materials: "Materiale, mostre trimise",
      aftersale: "Apel postvânzare",
      no_answer: "Fără răspuns"
    },
    department: {
      sales: "Departament vânzări",
      client: "Departament clienți",
      management: "Conducere"
    },
    role: {
      owner: "Proprietar",
      head_sales: "Șef departament vânzări",
      head_client: "Șef departament clienți",
      assistant_head: "Adjunct șef departament",
      seller: "Reprezentant de vânzări",
      client_manager: "Manager clienți",
      developer: "Manager clienți-cheie",
      data_keeper: "Responsabil bază de date",
      bookkeeper: "Contabil"
    },
    element: {
      rate: "Procent",
      bonus: "Bonus"
    },
    basis: {
      amount: "În funcție de sumă",
      attainment: "În funcție de realizarea planului"
    },
    match: {
      any: "Oricare",
      all: "Toate"
    },
    applies_to: {
      refusal: "Refuz",
      archive: "Arhivă",
      cancel: "Tranzacție anulată",
      churn: "Client plecat"
    },
    yes_no: {
      yes: "Da",
      no: "Nu"
    },
    event: {
      create: "Client adăugat",
      stage: "Schimbare etapă",
      contact: "Contact",
      park: "Mutare în arhiva strategică",
      unpark: "Revenire din arhivă",
      assign: "Schimbare responsabil",
      handover: "Predarea clientului",
      deal: "Eveniment tranzacție",
      payment: "Încasare",
      person: "Persoană de contact",
      merge: "Unificare",
      void: "Înregistrare anulată",
      repair: "Corectare"
    },
    credit: { house: "Firma (fără responsabil)" },
    report: {
      as_of: "La data",
      period: "Perioadă",
      snapshot: "Situația bazei",
      cohort: "Etape atinse, pe cohorte de prim contact",
      flow: "Evenimentele perioadei",
      reached: "Au ajuns",
      skipped: "Au sărit etapa",
      conversion: "Conversie spre etapa următoare",
      settled: "Conversia celor finalizate",
      cumulative: "Conversie cumulată",
      win_rate: "Rata de câștig",
      won: "Câștigați",
      lost: "Pierduți",
      open: "În lucru",
      parked: "În arhivă",
      plan: "Plan",
      attainment: "Realizarea planului",
      net_cash: "Încasări nete",
      credited_base: "Bază atribuită",
      dropped: "Nu se ia în calcul",
      added: "Adăugați",
      contacted: "Contactați",
      contact_rate: "Rata de contactare",
      lost_before_contact: "Pierduți înainte de contact",
      expected: "Așteptat",
      not_assessed: "Neevaluat",
      unassigned: "Fără responsabil"
    },
    line: {
      commission: "Comision",
      bonus: "Bonus de plan",
      cap_cut: "Reducere prin plafonare",
      salary: "Salariu de bază",
      dept: "Partea șefului",
      total: "Total de plată"
    },
    buttons: {
      menu: "CRM vânzări",
      setup: "Pregătește foaia de calcul",
      sidebar: "Deschide fișa clientului",
      import: "Importă o listă",
      advance: "Avansează la „%s”",
      refuse: "Înregistrează un refuz",
      deal: "Înregistrează o tranzacție",
      save: "Salvează",
      cancel: "Renunță",
      reload: "Reîncarcă fișa",
      funnel: "Generează pâlnia de vânzări",
      commission: "Calculează comisioanele",
      setup_pay: "Configurează plata"
    },
    nouns: {
      client: { one: "client", few: "clienți", other: "de clienți" },
      deal: { one: "tranzacție", few: "tranzacții", other: "de tranzacții" },
      payment: { one: "încasare", few: "încasări", other: "de încasări" },
      row: { one: "rând", few: "rânduri", other: "de rânduri" },
      day: { one: "zi", few: "zile", other: "de zile" },
      change: { one: "modificare", few: "modificări", other: "de modificări" },
      error: { one: "eroare", few: "erori", other: "de erori" },
      duplicate: { one: "duplicat", few: "duplicate", other: "de duplicate" }
    }
  };

  // src/locales/ru/columns.ts
  var columns5 = {
    client_id: "ID клиента",
    name: "Клиент",
    section: "Раздел",
    stage: "Состояние",
    tag: "Метка",
    category: "Категория",
    source: "Источник",
    referred_by: "Кто рекомендовал",
    source_key: "Ключ в исходном списке",
    manager: "Менеджер",
    department: "Отдел",
    contact_name: "Контактное лицо",
    contact_position: "Должность",
    phone: "Телефон",
    email: "E-mail",
    tax_id: "ИНН",
    decision_maker: "ЛПР",
    dm_reached_on: "Дата выхода на ЛПР",
    potential_year: "Потенциал в год",
    headcount: "Число сотрудников",
    need: "Потребность",
    need_hidden: "Скрытая потребность",
    client_gain: "Выгода клиента",
    competitor: "Предложение конкурента",
    short_list: "В коротком списке",
    proposal_sent_on: "Дата отправки КП",
    proposal_link: "Ссылка на КП",
    expected_amount: "Ожидаемая сумма",
    expected_close: "Ожидаемая дата сделки",
    expected_cost: "Ожидаемые затраты",
    special_terms: "Особые условия",
    first_contact_on: "Дата 1-го контакта",
    last_contact_on: "Дата последнего контакта",
    next_action_on: "Дата следующего шага",
    next_action: "Следующий шаг",
    reason: "Причина",
    revisit_on: "Когда вернуться",
    acquired_by: "Кто привлёк",
    customer_since: "Клиент с",
    satisfaction: "Удовлетворённость, 1–5",
    satisfaction_on: "Дата опроса",
    handover_on: "Дата передачи клиента",
    order_cycle_days: "Периодичность заказов, дней",
    cycle: "Заход",
    tag_locked: "Метка закреплена",
    note: "Примечание",
    created_on: "Дата добавления",
    merged_into: "Объединён с",
    last_event: "Последнее событие",
    recorded: "Последняя запись программы",
    deal_id: "ID сделки",
    deal_status: "Статус",
    revenue_kind: "Новая или повторная",
    sale_kind: "Вид продажи",
    channel: "Канал",
    partner: "Партнёр",
    title: "Предмет сделки",
    amount: "Сумма",
    discount_pct: "Скидка, %",
    cost: "Затраты",
    signed_on: "Дата подписания",
    ordered_on: "Заказ оформлен",
    agreed_on: "Сделка согласована",
    contract_no: "№ договора",
    invoice_no: "№ счёта",
    invoice_on: "Дата счёта",
    invoice_due_on: "Оплатить до",
    document_link: "Ссылка на документ",
    credit_department: "Зачёт отделу",
    manager2: "Второй менеджер",
    share2_pct: "Доля второго, %",
    paid: "Оплачено",
    balance: "Остаток к оплате",
    payment_status: "Статус оплаты",
    payment_id: "ID оплаты",
    paid_on: "Дата оплаты",
    payment_type: "Вид",
    refund_of: "Возврат по оплате",
    document: "Документ",
    manager1: "Зачёт менеджеру",
    share1: "Доля 1",
    share2: "Доля 2",
    dept1: "Отдел 1",
    dept2: "Отдел 2",
    month: "Месяц",
    month_closed: "Месяц закрыт",
    event_id: "ID события",
    recorded_at: "Записано",
    event_on: "Дата",
    event_type: "Событие",
    stage_from: "Состояние до",
    stage_to: "Состояние после",
    section_from: "Раздел до",
    section_to: "Раздел после",
    manager_from: "Менеджер до",
    manager_to: "Менеджер после",
    department_from: "Отдел до",
    department_to: "Отдел после",
    contact_kind: "Вид контакта",
    lines: "Строки тактики",
    score: "Оценка, 1–5",
    actor: "Кто внёс",
    origin: "Способ внесения",
    voids: "Отменяет событие",
    other_client: "Другой клиент",
    request_id: "ID запроса",
    changes: "Изменения",
    person_id: "ID сотрудника",
    person: "Сотрудник",
    role: "Роль",
    hired_on: "Дата приёма",
    valid_from: "Действует с",
    valid_to: "Действует по",
    fte: "Занятость, %",
    base_salary: "Оклад",
    plan_month: "План на месяц",
    rate_new: "Личная ставка, новые, %",
    rate_repeat: "Личная ставка, повторные, %",
    dept_rate: "Ставка от отдела, %",
    cap: "Потолок комиссионных",
    capacity: "Лимит клиентов",
    categories: "Категории",
    absent_until: "Отсутствует по",
    head: "Руководитель",
    job_description: "Должностная инструкция",
    trained_on: "Дата обучения",
    last_turn: "Последний полученный клиент",
    value: "Значение",
    element: "Вид начисления",
    basis: "База порога",
    from: "От",
    rate: "Ставка, %",
    bonus_amount: "Сумма бонуса",
    code: "Код",
    key: "Настройка",
    meaning: "Пояснение",
    list: "Справочник",
    label: "Название",
    label_in_cells: "Название в ячейках",
    order: "Порядок",
    stage_kind: "Тип",
    section_kind: "Тип раздела",
    default_section: "Раздел по умолчанию",
    process_step: "Шаг процесса",
    probability: "Вероятность, %",
    max_days: "Макс. дней",
    next_action_days: "Следующий шаг через, дней",
    requires: "Требуется",
    active: "Активно",
    revisit_days: "Вернуться через, дней",
    applies_to: "Применяется для",
    counts_as_loss: "Считать проигрышем",
    min_potential: "Потенциал от",
    min_paid_12m: "Оплачено за 12 мес. от",
    min_headcount: "Сотрудников от",
    match: "Любое или все",
    auto: "Ставить автоматически",
    cycle_days: "Типовая периодичность, дней",
    initiative: "Активная или пассивная",
    owner: "Кто привлекает",
    how: "Каким образом",
    channel_kind: "Прямой или непрямой",
    may_skip: "Можно пропустить",
    also_requires: "Дополнительно требуется"
  };

  // src/locales/ru/messages.ts
  var messages5 = {
    name: "Русский",
    format: { day: "dd.mm.yyyy", ratio: "0.0 %" },
    requirement: {
      manager: "менеджер",
      contact_details: "телефон или e-mail",
      category: "категория",
      need: "потребность",
      assessed: "метка или потенциал в год",
      proposal: "дата отправки КП",
      decision_maker: "ЛПР",
      all_reached: "выход на ЛПР",
      approved: "согласования",
      expected_amount: "ожидаемая сумма",
      expected_close: "ожидаемая дата сделки",
      amount: "сумма сделки",
      sale_kind: "вид продажи",
      document: "номер договора или счёта",
      reason: "причина"
    },
    menu: {
      root: "CRM для продаж",
      setup: "Подготовить таблицу",
      sidebar: "Открыть карточку клиента",
      import: "Импортировать список",
      funnel: "Построить воронку",
      commission: "Рассчитать комиссионные",
      setup_pay: "Настроить оплату труда",
      sweep: "Принять изменения, сделанные в ячейках"
    },
    setup: {
      complete: "Всё уже на месте, ничего не изменено.",
      title: "Подготовить таблицу",
      ask_language: "На каком языке? Введите номер или название:",
      ask_owner: "Ваше имя, как вас знают коллеги (вы станете первым владельцем на листе «Сотрудники»):",
      bad_language: "Таблица не подготовлена: среди пяти языков нет «{typed}». Откройте меню ещё раз и введите число от 1 до 5.",
      no_owner: "Таблица не подготовлена: не указано имя владельца. Откройте меню ещё раз и введите имя.",
      done: "Таблица готова. Начните с листа «Сотрудники»: запишите, кто продаёт. Затем импортируйте список или откройте карточку клиента.",
      again: "Таблица уже была подготовлена. Добавлено недостающее: {added}.",
      pay_title: "Настроить оплату труда",
      pay_question: "На лист «Сотрудники» добавятся столбцы для окладов и личных ставок. Всем, кто может открыть эту таблицу, доступны все её листы, в том числе скрытые. Добавить столбцы?",
      pay_done: "Столбцы оплаты труда добавлены в конец листа «Сотрудники».",
      pay_there: "На листе «Сотрудники» уже есть столбцы оплаты труда."
    },
    setting: {
      language: "Язык листов и сообщений: en, ru, bg, hu, ro",
      currency: "Единственная валюта этой таблицы",
      decimals: "Число десятичных знаков у валюты",
      go_live: "Первый день, который идёт в выручку, планы и комиссионные (YYYY-MM-DD)",
      backdate_days: "На сколько дней назад можно датировать событие",
      stage_edit_in_cell: "on: состояние, выбранное в ячейке, принимается; off: всегда возвращается прежнее",
      deal_document: "Что нужно для сделки: contract_or_invoice, contract, invoice, none"
    },
    refusal: {
      close_before_event: "Ожидаемая дата закрытия {date} раньше дня события {on}.",
      proposal_after_event: "Дата отправки КП {date} позже дня события {on}.",
      lost_keys: "На листе «{tab}» в строке 1 пропали ключи, и по заголовкам их не узнать. Верните лист через Файл ▸ История версий.",
      too_long_line: "Не сохранено: введённое слишком длинно для одной записи. Сократите самый длинный текст.",
      not_set_up: "Таблица ещё не подготовлена: выберите в меню «Подготовить таблицу».",
      bad_input: "Запрос не распознан: {path} {why}.",
      busy: "Не сохранено: идёт другая запись. Всё введённое осталось в форме, попробуйте ещё раз.",
      surprise: "Произошла ошибка. Начатое завершится или отменится при следующем открытии. Код для поддержки: {code}.",
      nothing_selected: "Клиент не выбран: щёлкните строку на листе «Клиенты» или найдите клиента по названию.",
      unknown_client: "На листе «Клиенты» нет клиента {id}.",
      doubled_client: "ID {id} стоит в двух строках листа «Клиенты». Удалите одну из них и повторите.",
      conflict: "Карточку «{client}» изменили в {time}: {who}, «{stage}». Ваше примечание осталось в форме. Обновите карточку и сохраните ещё раз.",
      field_changed: "Поле «{field}» тем временем изменили на листе: теперь «{now}». Обновите карточку и сохраните ещё раз.",
      missing_fields: "Чтобы перевести в «{stage}», заполните: {fields}.",
      comment_needed: "Напишите примечание: пропускаются состояния ({stages}).",
      unknown_stage: "Такого состояния нет.",
      unknown_value: "{field}: «{typed}» нет в списке. Выберите из списка: {options}.",
      unknown_field: "В форме нет поля {field}.",
      not_forward: "Клиент уже в этом состоянии или прошёл его. Чтобы вернуться назад, выберите «Вернуть».",
      back_to_new: "Если это была ошибка, нажмите «Отменить».",
      back_from_won: "Если это была ошибка, нажмите «Отменить».",
      already_won: "Сделка с клиентом уже есть. Создайте повторную сделку.",
      reopen_first: "Сначала возобновите работу с клиентом, затем оформите сделку.",
      refused_client: "Клиент в состоянии «Отказ». Сначала возобновите работу с ним.",
      already_refused: "Клиент уже в состоянии «Отказ».",
      churn_instead: "Клиент уже покупал: отказ оформляется тем, кто ещё не купил.",
      use_refusal: "Для отказа выберите «Оформить отказ» и причину.",
      reason_not_for_refusal: "Эта причина не для отказов. Выберите другую.",
      merged: "Этот клиент объединён с {into}. Откройте карточку того клиента.",
      date_in_future: "Дата {date} ещё не наступила, выберите в пределах {from}–{to}.",
      date_before_last: "Последнее событие этого клиента: {last}. Выберите дату в пределах {from}–{to}.",
      date_too_old: "Дата {date} слишком давняя, выберите в пределах {from}–{to}.",
      future_date: "{field}: дата {date} ещё не наступила.",
      next_before_event: "{field}: {date} раньше даты события.",
      revisit_not_later: "Дата возврата {date} должна быть позже {on}.",
      bad_date: "{field}: «{typed}» — не дата. Напишите так: {example}.",
      bad_number: "{field}: «{typed}» — не число.",
      bad_integer: "{field}: «{typed}» — не целое число.",
      too_many_decimals: "{field}: в «{typed}» больше десятичных знаков, чем у валюты.",
      doubtful_number: "{field}: «{typed}» можно прочесть двояко. Напишите без разделителей тысяч.",
      bad_email: "{field}: «{typed}» — не адрес электронной почты.",
      bad_phone: "{field}: «{typed}» — не номер телефона.",
      not_positive: "{field}: укажите сумму больше нуля.",
      negative: "{field}: укажите ноль или больше.",
      too_long: "{field}: слишком длинно, допустимо символов: {limit}.",
      required: "{field}: поле нельзя оставить пустым.",
      no_answer_is_no_contact: "Если никто не ответил, это ещё не первый контакт. Выберите, как вы говорили с клиентом.",
      non_profile_is_refusal: "«Непрофильный клиент» — это отказ: оформите отказ с этой причиной.",
      manager_other_department: "{field}: выберите сотрудника из «{department}» или руководства.",
      protected: "Ничего не сохранено: ячейки {range} защищены. Обратитесь к владельцу таблицы.",
      missing_tab: "Нет листа «{tab}». Выберите в меню «Подготовить таблицу»: ваши данные останутся как есть.",
      missing_column: "На листе «{tab}» пропал столбец «{column}». Чтобы добавить его, выберите в меню «Подготовить таблицу».",
      sorted_meanwhile: "Сохранено, но во время записи лист отсортировали. Проверьте этих клиентов: {clients}.",
      import_no_name: "Не указан столбец с названием клиента.",
      import_no_source: "Не указан источник: выберите столбец для поля «Источник» или одно значение для всего списка.",
      import_no_tab: "Нет листа «{tab}», чтобы импортировать с него.",
      import_no_header: "В списке нет столбца «{header}»."
    },
    /** Other names that lists give to our columns, comma-separated. */
    also: {
      name: "компания, название, организация, фирма, наименование, контрагент",
      phone: "телефоны, тел, мобильный, номер телефона",
      email: "почта, электронная почта, эл. почта",
      contact_name: "контакт, контактное лицо, фио, лпр",
      manager: "ответственный, продавец",
      note: "комментарий, комментарии, примечания, заметка",
      tax_id: "инн",
      category: "отрасль, сфера",
      source: "канал, откуда",
      source_key: "ключ, id, код"
    },
    imports: {
      stage_on: "Дата текущего состояния",
      deal_amount: "Сумма сделки",
      changed_by_sheets: "Google Таблицы превратили столбец «{header}» в числа: могли пропасть нули в начале и знаки «плюс». Лучше загрузите файл здесь."
    },
    row: {
      error_cell: "{field}: «{typed}» — это ошибка таблицы, а не значение.",
      no_name: "Нет названия клиента",
      dates_out_of_order: "Даты нарушают порядок состояний: {stage} {date} раньше, чем {before}",
      date_in_future: "{stage}: дата {date} ещё не наступила",
      paid_in_future: "Дата оплаты {date} ещё не наступила",
      refused_and_won: "В строке есть и дата сделки, и дата отказа",
      no_reason: "Отказ без причины",
      stage_without_date: "Нет даты состояния «{stage}»",
      amount_without_deal: "Есть оплаченная сумма, но нет даты сделки",
      paid_without_date: "Оплаченная сумма без даты",
      twice_in_list: "Ключ {key} встречается в списке дважды",
      stage_conflict: "Указано состояние «{stage}», а последняя дата относится к «{reached}»",
      non_profile_needs_refusal: "Метка «Непрофильный клиент» ставится только при отказе с этой причиной"
    },
    cell: {
      actor: "в ячейке",
      taken: "{client}: записано «{stage}»",
      needs_source: "Новой строке нужны название и источник, чтобы стать клиентом.",
      need: "Чтобы перевести в «{stage}», заполните: {fields}. Откройте карточку.",
      put_back: "{client}: {why}",
      not_by_cell: "Это меняется в карточке. Откройте карточку.",
      section_follows: "Раздел определяется состоянием.",
      manager_in_card: "Менеджера нельзя сменить в ячейке.",
      owned: "Эту ячейку заполняет программа.",
      counts: "Изменения в ячейках: принято {accepted}, возвращено {back}.",
      many: "Ещё не принято: {rows|row}. Откройте карточку."
    },
    sidebar: { title: "Clientbase", stale: "Эта страница старее программы. Закройте её и откройте снова." },
    import_errors: {
      tab_headers: {
        at: "Дата импорта",
        line: "Строка в списке",
        reason: "Что исправить",
        row: "Исходная строка"
      }
    },
    report: {
      none: "–",
      row: "строка {row}"
    }
  };

  // src/locales/ru/report.ts
  var report5 = {
    rebuild: "Построить заново",
    built: "на {day} · построено {time} · {clients|client}",
    built_month: "оплаты по {day} · построено {time}",
    total: "Итого",
    percent: "% от итога",
    stage: "Состояние",
    nothing: "За этот период ничего нет",
    control: {
      period: "Период",
      from: "с",
      to: "по",
      as_of: "На дату",
      rows: "Строки",
      columns: "Столбцы",
      values: "Значения",
      breakdown: "Разбить по",
      month: "Месяц"
    },
    preset: {
      this_month: "Этот месяц",
      last_month: "Прошлый месяц",
      this_quarter: "Этот квартал",
      last_quarter: "Прошлый квартал",
      this_year: "Этот год",
      last_year: "Прошлый год",
      everything: "Всё время",
      own: "Свои даты"
    },
    value: {
      clients: "Клиенты",
      expected_amount: "Ожидаемая сумма",
      won_amount: "Сумма сделок",
      credited_base: "Зачтённая база",
      commission: "Комиссионные",
      net_cash: "Чистые поступления",
      total_pay: "Итого к выплате",
      payments: "Число оплат"
    },
    axis: {
      person: "Сотрудник",
      department: "Отдел",
      person_department: "Сотрудник и отдел",
      revenue_kind: "Выручка: новая, повторная",
      none: "Нет"
    },
    month_name: {
      m01: "Январь",
      m02: "Февраль",
      m03: "Март",
      m04: "Апрель",
      m05: "Май",
      m06: "Июнь",
      m07: "Июль",
      m08: "Август",
      m09: "Сентябрь",
      m10: "Октябрь",
      m11: "Ноябрь",
      m12: "Декабрь"
    },
    month_year: "{month} {year}",
    fresh: {
      base: "После {time} база изменилась. Отметьте «Построить заново».",
      settings: "Настройки выше изменились. Отметьте «Построить заново».",
      waiting: "Ещё не учтено в базе: {changes|change} на листе."
    },
    wrong: {
      ends_before_begins: "Период заканчивается раньше, чем начинается.",
      no_date: "{control}: это не дата.",
      unknown_word: "{control}: «{typed}» нет в списке."
    },
    funnel: {
      sentence: "Первых контактов: {contacted}, сделок: {won} ({share}).",
      weakest: "Больше всего теряем в состоянии «{stage}»: дальше {went} из {reached}.",
      empty: "За этот период первых контактов не было. Выберите другой период или запишите первые контакты в карточке.",
      added: "Добавлено",
      added_note: "новые попытки",
      contacts: "Первые контакты",
      contacts_note: "{share} от добавленных",
      deals: "Сделки",
      deals_note: "{share} от первых контактов",
      win_rate_note: "выиграно: {won}, проиграно: {lost}",
      won_amount: "Сумма сделок",
      won_amount_note: "за период: {deals|deal}",
      chart_stages: "Как далеко дошли клиенты и что стало с остальными",
      chart_groups: "Первые контакты и сделки: {by}",
      stages_note: "Дошли = прошли дальше + выиграно + проиграно + в работе + в архиве + не учитывается",
      went_on: "Прошли дальше",
      expected: "Ожидаемая в следующее",
      groups: "По первому контакту: {by}",
      groups_note: "Последние месяцы ещё не завершены: сравнивайте долю выигранных",
      flow_note: "В столбцах клиенты разных месяцев: конверсий здесь нет",
      reentries: "Повторные входы",
      cancelled_wins: "Отменённые сделки",
      churned: "Ушли после сделки",
      snapshot: "Срез базы на {day}: {value}",
      snapshot_note: "Метки, категории, источники и суммы сегодняшние",
      archived: "Из них в архиве",
      touched: "Побывали",
      open_expected: "Ожидаемая сумма, в работе",
      missing: "В истории есть клиенты, которых нет на листе «Клиенты», они не учтены: {clients}."
    },
    pay: {
      sentence: "{month}: к выплате {total}, из них {payable} за продажи и {salary} оклады.",
      sentence_head: "{month}: к выплате {total}: {payable} за продажи, {salary} оклады, {head} доля руководителя.",
      sentence_bare: "{month}: к выплате за продажи {payable}, без окладов.",
      empty: "{month}: нет ни оплат, ни сотрудников. Внесите оплаты на лист «Оплаты» и сотрудников на лист «Сотрудники».",
      people_note: "сотрудников: {people}",
      cap_note: "после потолка (−{cut})",
      base_note: "минус возвраты этого месяца",
      net_note: "минус прежние возвраты",
      chart_pay: "Итого к выплате по сотрудникам",
      chart_plan: "Зачтённая база и план",
      result: "Итог месяца",
      result_note: "Читается слева направо: каждый столбец прибавляется к предыдущему или вычитается",
      cut: "− Сверх потолка",
      bonus: "+ Бонус за план",
      payable: "= К выплате за продажи",
      salary: "+ Оклад",
      head: "+ Доля руководителя",
      total: "= Итого к выплате",
      departments: "По отделам",
      plan: "План и факт",
      plan_note: "Выполнение считается по зачтённой базе; возвраты прежних месяцев уменьшают только чистые поступления",
      refunds: "Возвраты прежних месяцев",
      bands: "Как начислены комиссионные",
      bands_note: "К каждой ступени относится только своя часть базы",
      revenue: "Выручка",
      basis: "Основа",
      from: "От",
      in_band: "В ступени",
      rate: "Ставка",
      remark: "Примечание",
      own_rate: "Личная ставка",
      no_rate: "Нет ставки",
      of_plan: "От {percent} % плана",
      pivot: "Сводка: {value}",
      pivot_note: "Строки, столбцы и значения выбираются в голубых ячейках вверху",
      outside_revenue: "Оклад и доля руководителя",
      clawbacks: "Ещё не учтены удержания по возвратам: {payments}.",
      skipped: "Не учтены, ячейка пуста или не читается: {payments}.",
      no_plan: "Нет плана: {people}; действует только первая ставка.",
      no_rates: "Нет ставок: {people}.",
      below_zero: "Итог меньше нуля, поэтому ничего не выплачивается и пока не переносится: {people}."
    }
  };

  // src/locales/ru/terms.ts
  var terms5 = {
    tabs: {
      clients: "Клиенты",
      deals: "Сделки",
      payments: "Оплаты",
      history: "История",
      team: "Сотрудники",
      stages: "Состояния",
      lists: "Справочники",
      rates: "Ставки",
      settings: "Настройки",
      funnel: "Воронка продаж",
      commission: "Комиссионные",
      import_errors: "Ошибки импорта",
      sections: "Разделы",
      tags: "Метки",
      reasons: "Причины"
    },
    lists: {
      categories: "Категории",
      sources: "Источники",
      sale_kinds: "Виды продаж",
      channels: "Каналы продаж",
      deal_statuses: "Статусы сделок",
      payment_statuses: "Статусы оплаты",
      contact_kinds: "Виды контактов",
      departments: "Отделы",
      roles: "Роли"
    },
    section: {
      to_call: "База для прозвона",
      in_work: "В работе",
      customer: "Действующие клиенты",
      archive: "Стратегический архив",
      soft_refusal: "Отказ с дальнейшей проработкой",
      hard_refusal: "Жёсткий отказ и непрофильные"
    },
    tag: {
      large: "Крупный клиент",
      medium: "Средний клиент",
      small: "Маленький клиент",
      non_profile: "Непрофильный клиент"
    },
    category: {
      production: "Производство",
      trade: "Торговля",
      services: "Услуги",
      construction: "Строительство",
      public: "Госсектор"
    },
    stage: {
      new: "Новый клиент",
      c1: "1-й контакт",
      c2: "2-й контакт",
      c3: "3-й контакт",
      deal: "Сделка",
      refusal: "Отказ"
    },
    kind: {
      new: "Не начат",
      contact: "Контакт",
      won: "Выигран",
      lost: "Проигран"
    },
    step: {
      search: "1. Поиск клиентов",
      evaluation: "2. Взаимная оценка",
      proposal: "3. Разработка предложения",
      decision: "4. Принятие решения",
      repeat: "5. Обеспечение повторных продаж"
    },
    reason: {
      non_profile: "Непрофильный",
      conflict: "Негатив, риск конфликта",
      closed: "Компания закрылась",
      no_money: "Нет денег",
      crisis: "Кризис",
      too_expensive: "Дорого",
      competitor: "Работает с конкурентом",
      no_need: "Сейчас нет потребности",
      no_dm: "Нет выхода на ЛПР",
      no_answer: "Не отвечает",
      later: "Интересно, но позже",
      budget: "Бюджет в следующем периоде",
      season: "Сезонная пауза",
      no_stock: "Нет товара, не можем поставить",
      changed_mind: "Клиент передумал",
      quality: "Недоволен качеством",
      small_concession: "Не пошли на небольшую уступку",
      no_demand: "Нет спроса на товар",
      not_profitable: "Затраты не окупаются",
      mistake: "Внесён по ошибке"
    },
    source: {
      cold_call: "Холодный звонок",
      purchased_list: "Список компаний",
      exhibition: "Выставка, семинар, конференция",
      website: "Сайт",
      inbound: "Входящий звонок",
      referral: "Рекомендация",
      advert: "Реклама",
      partner: "Партнёр, дилер"
    },
    sale_kind: {
      transactional: "Транзакционная",
      consultative: "Консультационная",
      project: "Проектная (стратегическая)"
    },
    channel: {
      direct: "Прямой",
      partner: "Партнёр",
      agent: "Агент",
      dealer: "Дилер",
      reseller: "Реселлер"
    },
    channel_kind: {
      direct: "Прямой",
      indirect: "Непрямой"
    },
    initiative: {
      active: "Активная",
      passive: "Пассивная"
    },
    revenue_kind: {
      new: "Новая",
      repeat: "Повторная"
    },
    deal_status: {
      open: "Открыта",
      signed: "Подписана",
      done: "Завершена",
      cancelled: "Отменена"
    },
    payment_status: {
      unpaid: "Не оплачено",
      partial: "Оплачено частично",
      paid: "Оплачено",
      overpaid: "Переплачено",
      refunded: "Возвращено"
    },
    payment_type: {
      payment: "Оплата",
      refund: "Возврат",
      adjustment: "Корректировка"
    },
    contact_kind: {
      call: "Звонок",
      meeting: "Встреча",
      email: "Письмо",
      message: "Сообщение",
      proposal: "КП отправлено",
      materials: "Материалы, образцы отправлены",
      aftersale: "Послепродажный звонок",
      no_answer: "Недозвон"
    },
    department: {
      sales: "Отдел продаж",
      client: "Клиентский отдел",
      management: "Руководство"
    },
    role: {
      owner: "Владелец",
      head_sales: "Руководитель отдела продаж",
      head_client: "Руководитель клиентского отдела",
      assistant_head: "Помощник руководителя",
      seller: "Менеджер по продажам",
      client_manager: "Менеджер клиентского отдела",
      developer: "Менеджер по развитию крупных клиентов",
      data_keeper: "Ответственный за базу данных",
      bookkeeper: "Бухгалтер"
    },
    element: {
      rate: "Ставка",
      bonus: "Бонус"
    },
    basis: {
      amount: "По сумме",
      attainment: "По выполнению плана"
    },
    match: {
      any: "Любое",
      all: "Все"
    },
    applies_to: {
      refusal: "Отказ",
      archive: "Архив",
      cancel: "Отмена сделки",
      churn: "Уход клиента"
    },
    yes_no: {
      yes: "Да",
      no: "Нет"
    },
    event: {
      create: "Клиент добавлен",
      stage: "Смена состояния",
      contact: "Контакт",
      park: "Перевод в стратегический архив",
      unpark: "Возврат из архива",
      assign: "Смена менеджера",
      handover: "Передача клиента",
      deal: "Событие по сделке",
      payment: "Оплата",
      person: "Контактное лицо",
      merge: "Объединение",
      void: "Отмена записи",
      repair: "Исправление"
    },
    credit: { house: "Компания (без менеджера)" },
    report: {
      as_of: "На дату",
      period: "Период",
      snapshot: "Срез базы",
      cohort: "Дошли до состояний, по дате 1-го контакта",
      flow: "События периода",
      reached: "Дошли",
      skipped: "Пропустили",
      conversion: "Конверсия в следующее состояние",
      settled: "Конверсия завершённых",
      cumulative: "Сквозная конверсия",
      win_rate: "Доля выигранных",
      won: "Выиграно",
      lost: "Проиграно",
      open: "В работе",
      parked: "В архиве",
      plan: "План",
      attainment: "Выполнение плана",
      net_cash: "Чистые поступления",
      credited_base: "Зачтённая база",
      dropped: "Не учитывается",
      added: "Добавлено",
      contacted: "Состоялся 1-й контакт",
      contact_rate: "Доля дошедших до 1-го контакта",
      lost_before_contact: "Отказ до контакта",
      expected: "Ожидалось",
      not_assessed: "Не оценено",
      unassigned: "Без менеджера"
    },
    line: {
      commission: "Комиссионные",
      bonus: "Бонус за план",
      cap_cut: "Сверх потолка",
      salary: "Оклад",
      dept: "Доля руководителя",
      total: "Итого к выплате"
    },
    buttons: {
      menu: "CRM для продаж",
      setup: "Подготовить таблицу",
      sidebar: "Открыть карточку клиента",
      import: "Импортировать список",
      advance: "Перевести в «%s»",
      refuse: "Оформить отказ",
      deal: "Оформить сделку",
      save: "Сохранить",
      cancel: "Отмена",
      reload: "Обновить карточку",
      funnel: "Построить воронку",
      commission: "Рассчитать комиссионные",
      setup_pay: "Настроить оплату труда"
    },
    nouns: {
      client: { one: "клиент", few: "клиента", many: "клиентов", other: "клиента" },
      deal: { one: "сделка", few: "сделки", many: "сделок", other: "сделки" },
      payment: { one: "оплата", few: "оплаты", many: "оплат", other: "оплаты" },
      row: { one: "строка", few: "строки", many: "строк", other: "строки" },
      day: { one: "день", few: "дня", many: "дней", other: "дня" },
      change: { one: "изменение", few: "изменения", many: "изменений", other: "изменения" },
      error: { one: "ошибка", few: "ошибки", many: "ошибок", other: "ошибки" },
      duplicate: { one: "дубль", few: "дубля", many: "дублей", other: "дубля" }
    }
  };

  // src/locales/index.ts
  var locales = {
    en: { language: "en", columns: columns2, terms: terms2, messages: messages2, report: report2 },
    ru: { language: "ru", columns: columns5, terms: terms5, messages: messages5, report: report5 },
    bg: { language: "bg", columns, terms, messages, report },
    hu: { language: "hu", columns: columns3, terms: terms3, messages: messages3, report: report3 },
    ro: { language: "ro", columns: columns4, terms: terms4, messages: messages4, report: report4 }
  };
  function languageOf(locale) {
    const short = locale.slice(0, 2).toLowerCase();
    return short in locales ? short : "en";
  }

  // src/domain/money.ts
  var PERCENT_SCALE = 1e6;
  var scaled = (percent2) => BigInt(Math.round(percent2 * PERCENT_SCALE));
  var WHOLE = BigInt(100 * PERCENT_SCALE);
  var ZERO = BigInt(0);
  function roundHalfAway(value) {
    return Math.sign(value) * Math.round(Math.abs(value)) + 0;
  }
  function minorOf(amount, decimals) {
    const exact = amount * 10 ** decimals;
    const minor = roundHalfAway(exact);
    const tolerance = Math.max(1e-4, Math.abs(minor) * Number.EPSILON * 2);
    return Math.abs(exact - minor) > tolerance ? null : minor;
  }
  function divide(numerator, denominator) {
    if (denominator < ZERO) return divide(-numerator, -denominator);
    const twice = BigInt(2) * (numerator < ZERO ? -numerator : numerator) + denominator;
    const size = Number(twice / (BigInt(2) * denominator));
    return numerator < ZERO ? 0 - size : size;
  }
  function proportion(minor, part, whole) {
    return divide(BigInt(minor) * BigInt(part), BigInt(whole));
  }
  function percentOf(minor, percent2) {
    return divide(BigInt(minor) * scaled(percent2), WHOLE);
  }
  function isAtLeast(part, percent2, whole) {
    return BigInt(part) * WHOLE >= BigInt(whole) * scaled(percent2);
  }
  function ratio(part, whole) {
    return whole === 0 ? null : part / whole;
  }
  function largestRemainder(total, weights) {
    if (total === 0) return weights.map(() => 0);
    const sum2 = weights.reduce((all, weight) => all + BigInt(weight), ZERO);
    if (sum2 === ZERO) throw new RangeError("the weights sum to 0");
    const whole = sum2 < ZERO ? -sum2 : sum2;
    const shares = weights.map((weight) => {
      const product = BigInt(total) * BigInt(weight) * (sum2 < ZERO ? BigInt(-1) : BigInt(1));
      const rest = (product % whole + whole) % whole;
      return { part: Number((product - rest) / whole), rest };
    });
    const left = total - shares.reduce((all, share3) => all + share3.part, 0);
    const byRest = shares.map((_, index) => index);
    byRest.sort((a, b) => Number(shares[b].rest > shares[a].rest) - Number(shares[b].rest < shares[a].rest) || a - b);
    const favoured = new Set(byRest.slice(0, left));
    return shares.map((share3, index) => share3.part + (favoured.has(index) ? 1 : 0));
  }

  // src/sheets/zone.ts
  function zone(timeZone) {
    const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    const seen = /* @__PURE__ */ new Map();
    return {
      dayOf(instant) {
        const key = instant.getTime();
        const known2 = seen.get(key);
        if (known2 !== void 0) return known2;
        const parts2 = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
        const day3 = `${parts2.year}-${parts2.month}-${parts2.day}`;
        seen.set(key, day3);
        return day3;
      }
    };
  }

  // src/sheets/codec.ts
  var ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
  function isDate(cell) {
    return Object.prototype.toString.call(cell) === "[object Date]";
  }
  var parts = (text4) => text4.split(",").map((part) => part.trim()).filter((part) => part !== "");
  function codecOf(names, decimals, timeZone) {
    const days = zone(timeZone);
    const unit = 10 ** decimals;
    const group = (column) => column.kind === "person" ? "people" : "of" in column ? column.of : null;
    const textOf = (cell) => isDate(cell) ? days.dayOf(cell) : String(cell);
    const dayOf = (cell) => {
      if (isDate(cell)) return days.dayOf(cell);
      return typeof cell === "string" && ISO_DAY.test(cell.trim()) ? cell.trim() : "";
    };
    return {
      names,
      decimals,
      decode(column, cell) {
        var _a3;
        switch (column.kind) {
          case "day":
            return dayOf(cell);
          case "money":
            return typeof cell === "number" ? minorOf(cell, decimals) : null;
          case "integer":
          case "number":
          case "percent":
            return typeof cell === "number" ? cell : null;
          case "checkbox":
            return cell === true;
          case "id":
          case "text":
            return textOf(cell);
          case "person":
          case "ref":
          case "word":
            return names.code((_a3 = group(column)) != null ? _a3 : "people", textOf(cell));
          case "refs":
          case "words":
            return parts(textOf(cell)).map((label2) => names.code(column.of, label2)).join(",");
        }
      },
      encode(column, value) {
        var _a3;
        if (value === null || value === "") return "";
        switch (column.kind) {
          case "money":
            return Number(value) / unit;
          case "person":
          case "ref":
          case "word":
            return names.label((_a3 = group(column)) != null ? _a3 : "people", String(value));
          case "refs":
          case "words":
            return parts(String(value)).map((code) => names.label(column.of, code)).join(", ");
          default:
            return value;
        }
      },
      format: (column) => formatOf(column, decimals, names.locale.messages.format.day)
    };
  }
  function mayBeParsed(text4) {
    return /^[\s'=+\-@]/.test(text4) || /\d/.test(text4) || /^[€$£¥₽%(]/.test(text4) || BOOLEAN_WORDS.has(text4.toLowerCase());
  }
  var BOOLEAN_WORDS = /* @__PURE__ */ new Set([
    "true",
    "false",
    "истина",
    "ложь",
    "igaz",
    "hamis",
    "adevărat",
    "fals",
    "wahr",
    "falsch",
    "doğru",
    "yanlış"
  ]);
  function formatOf(column, decimals, dayFormat) {
    switch (column.kind) {
      case "day":
        return dayFormat;
      case "money":
        return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
      case "integer":
        return "#,##0";
      case "number":
      case "percent":
        return "0.##";
      case "checkbox":
        return "General";
      default:
        return "@";
    }
  }

  // src/sheets/lexicon.ts
  var DICTIONARY_TABS = ["sections", "stages", "tags", "reasons", "lists", "team", "settings"];
  var isDictionary = (tab) => DICTIONARY_TABS.includes(tab);
  var SETTINGS = {
    language: "en",
    currency: "EUR",
    decimals: "2",
    go_live: "",
    backdate_days: "7",
    stage_edit_in_cell: "on",
    deal_document: "contract_or_invoice"
  };
  var READABLE = {
    language: (value) => Object.keys(locales).includes(value),
    decimals: (value) => /^[0-4]$/.test(value),
    go_live: (value) => value === "" || isDay(value),
    backdate_days: (value) => /^\d{1,5}$/.test(value)
  };
  function settingsOf(rows) {
    const pairs = rows.map((row) => [textIn(row, "key").trim(), textIn(row, "value").trim()]);
    return Object.fromEntries(pairs.filter(([key, value]) => {
      var _a3, _b;
      return (_b = (_a3 = READABLE[key]) == null ? void 0 : _a3.call(READABLE, value)) != null ? _b : true;
    }));
  }
  function setting(lexicon, key) {
    var _a3;
    return (_a3 = lexicon.settings[key]) != null ? _a3 : SETTINGS[key];
  }
  var languageIn = (lexicon) => setting(lexicon, "language");
  var textIn = (row, key) => {
    var _a3;
    return String((_a3 = row[key]) != null ? _a3 : "");
  };
  var numberIn = (row, key) => typeof row[key] === "number" ? row[key] : null;
  function named(row) {
    return {
      code: textIn(row, "code"),
      label: textIn(row, "label") || textIn(row, "code"),
      order: numberIn(row, "order"),
      active: row.active === true,
      former: textIn(row, "label_in_cells")
    };
  }
  var filled = (rows) => rows.filter((row) => textIn(row, "code") !== "");
  var byOrder = (entries) => [...entries].sort((a, b) => {
    var _a3, _b;
    return ((_a3 = a.order) != null ? _a3 : Number.MAX_VALUE) - ((_b = b.order) != null ? _b : Number.MAX_VALUE);
  });
  function sectionsOf(rows) {
    return byOrder(
      filled(rows).map((row) => ({
        ...named(row),
        kind: textIn(row, "section_kind"),
        revisit_days: numberIn(row, "revisit_days")
      }))
    );
  }
  function stagesOf(rows) {
    return byOrder(
      filled(rows).map((row) => {
        var _a3;
        return {
          ...named(row),
          kind: textIn(row, "stage_kind"),
          default_section: textIn(row, "default_section"),
          probability: (_a3 = numberIn(row, "probability")) != null ? _a3 : 0,
          max_days: numberIn(row, "max_days"),
          next_action_days: numberIn(row, "next_action_days"),
          requires: parts(textIn(row, "requires"))
        };
      })
    );
  }
  function reasonsOf(rows) {
    return byOrder(
      filled(rows).map((row) => ({
        ...named(row),
        default_section: textIn(row, "default_section"),
        applies_to: parts(textIn(row, "applies_to")),
        revisit_days: numberIn(row, "revisit_days"),
        counts_as_loss: row.counts_as_loss === true
      }))
    );
  }
  var entriesOf = (rows) => byOrder(filled(rows).map(named));
  function listsOf(rows) {
    var _a3, _b;
    const found = {};
    for (const row of filled(rows)) {
      const list = textIn(row, "list");
      found[list] = [...(_a3 = found[list]) != null ? _a3 : [], named(row)];
    }
    for (const list of Object.keys(found)) found[list] = byOrder((_b = found[list]) != null ? _b : []);
    return found;
  }
  function saleKindsOf(rows) {
    return filled(rows).filter((row) => textIn(row, "list") === "sale_kinds").map((row) => ({
      code: textIn(row, "code"),
      maySkip: parts(textIn(row, "may_skip")),
      alsoRequires: parts(textIn(row, "also_requires")).map((pair) => pair.split(":").map((half) => half.trim())).flatMap(([stage2 = "", requirement = ""]) => requirement === "" ? [] : [{ stage: stage2, requirement }])
    }));
  }
  function teamOf(rows) {
    return rows.filter((row) => textIn(row, "person_id") !== "" && textIn(row, "person") !== "").map((row) => ({
      person_id: textIn(row, "person_id"),
      person: textIn(row, "person"),
      email: textIn(row, "email"),
      department: textIn(row, "department") || "sales",
      role: textIn(row, "role"),
      valid_from: textIn(row, "valid_from"),
      valid_to: textIn(row, "valid_to"),
      fte: numberIn(row, "fte"),
      base_salary: numberIn(row, "base_salary"),
      plan_month: numberIn(row, "plan_month"),
      rate_new: numberIn(row, "rate_new"),
      rate_repeat: numberIn(row, "rate_repeat"),
      dept_rate: numberIn(row, "dept_rate"),
      cap: numberIn(row, "cap")
    }));
  }
  function lexiconOf(rows) {
    const settings2 = settingsOf(rows("settings", {}));
    const sections2 = sectionsOf(rows("sections", { settings: settings2 }));
    const stages2 = stagesOf(rows("stages", { settings: settings2, sections: sections2 }));
    const listed2 = rows("lists", { settings: settings2, stages: stages2 });
    const lists2 = listsOf(listed2);
    return {
      settings: settings2,
      sections: sections2,
      stages: stages2,
      lists: lists2,
      saleKinds: saleKindsOf(listed2),
      tags: entriesOf(rows("tags", { settings: settings2 })),
      reasons: reasonsOf(rows("reasons", { settings: settings2, sections: sections2 })),
      team: teamOf(rows("team", { settings: settings2, lists: lists2 }))
    };
  }
  function peopleOf(team2, today) {
    const people = /* @__PURE__ */ new Map();
    for (const row of team2) {
      const known2 = people.get(row.person_id);
      const valid = worksOn(row, today);
      people.set(row.person_id, {
        code: row.person_id,
        label: row.person,
        email: row.email || (known2 == null ? void 0 : known2.email) || "",
        department: valid || !known2 ? row.department : known2.department,
        active: valid || (known2 == null ? void 0 : known2.active) === true
      });
    }
    return [...people.values()];
  }
  function worksOn(row, day3) {
    return (row.valid_from === "" || row.valid_from <= day3) && (row.valid_to === "" || day3 <= row.valid_to);
  }

  // src/sheets/schema-columns.ts
  var ADDON = { by: "addon" };
  var HIDDEN = { by: "addon", hidden: true };
  var PICK = { dropdown: true };
  var plain = (kind) => (key, width, extra = {}) => ({ by: "people", ...extra, kind, key, width });
  var id2 = plain("id");
  var text2 = plain("text");
  var day = plain("day");
  var money = plain("money");
  var integer2 = plain("integer");
  var number3 = plain("number");
  var percent = plain("percent");
  var checkbox = plain("checkbox");
  var person = plain("person");
  var listed = (kind) => (of, key, width, extra = {}) => ({ by: "people", ...extra, kind, of, key, width });
  var ref = listed("ref");
  var refs = listed("refs");
  var word = listed("word");
  var words = listed("words");

  // src/sheets/schema-clients.ts
  var clients = {
    tab: "clients",
    hidden: false,
    color: "#0B57D0",
    frozenColumns: 2,
    key: "client_id",
    idPrefix: "C",
    idDigits: 4,
    columns: [
      id2("client_id", 72, ADDON),
      text2("name", 170),
      ref("stages", "stage", 132, { ...ADDON, ...PICK }),
      ref("sections", "section", 232, { ...ADDON, ...PICK }),
      person("manager", 120, { ...ADDON, ...PICK }),
      day("next_action_on", 100, ADDON),
      ref("reasons", "reason", 196, { ...ADDON, ...PICK }),
      day("revisit_on", 100, ADDON),
      day("last_contact_on", 100, ADDON),
      ref("departments", "department", 100, ADDON),
      integer2("cycle", 100, ADDON),
      day("first_contact_on", 100, ADDON),
      person("acquired_by", 100, ADDON),
      day("customer_since", 100, ADDON),
      day("handover_on", 100, ADDON),
      id2("last_event", 90, HIDDEN),
      id2("recorded", 90, HIDDEN),
      text2("next_action", 210),
      text2("phone", 140),
      text2("contact_name", 104),
      ref("tags", "tag", 160, PICK),
      ref("categories", "category", 120, PICK),
      ref("sources", "source", 150, PICK),
      text2("email", 180),
      text2("contact_position", 130),
      money("potential_year", 110),
      money("expected_amount", 110),
      day("expected_close", 110),
      day("proposal_sent_on", 110),
      text2("proposal_link", 120),
      text2("decision_maker", 150),
      day("dm_reached_on", 110),
      integer2("headcount", 100),
      text2("tax_id", 110),
      integer2("order_cycle_days", 100),
      text2("note", 200),
      text2("need", 160),
      text2("need_hidden", 160),
      text2("client_gain", 160),
      text2("competitor", 160),
      word("yes_no", "short_list", 100, PICK),
      money("expected_cost", 110),
      text2("special_terms", 160),
      ref("sale_kinds", "sale_kind", 130, PICK),
      integer2("satisfaction", 100, ADDON),
      day("satisfaction_on", 100, ADDON),
      id2("referred_by", 100),
      text2("source_key", 120),
      checkbox("tag_locked", 100),
      day("created_on", 100, ADDON),
      id2("merged_into", 100, ADDON)
    ]
  };
  var OWNED = clients.columns.slice(
    clients.columns.findIndex((column) => column.key === "stage"),
    clients.columns.findIndex((column) => column.key === "recorded") + 1
  );

  // src/sheets/schema-events.ts
  var deals = {
    tab: "deals",
    hidden: false,
    color: "#0B57D0",
    frozenColumns: 3,
    key: "deal_id",
    idPrefix: "D",
    idDigits: 5,
    columns: [
      id2("deal_id", 84, ADDON),
      id2("client_id", 80, ADDON),
      text2("name", 180, ADDON),
      ref("deal_statuses", "deal_status", 110, { ...ADDON, ...PICK }),
      word("revenue_kind", "revenue_kind", 110, { ...ADDON, ...PICK }),
      ref("sale_kinds", "sale_kind", 130, PICK),
      ref("channels", "channel", 110, PICK),
      money("amount", 120),
      money("paid", 120, ADDON),
      money("balance", 120, ADDON),
      ref("payment_statuses", "payment_status", 120, { ...ADDON, ...PICK }),
      person("manager", 110, { ...ADDON, ...PICK }),
      ref("departments", "credit_department", 130, ADDON),
      day("signed_on", 100),
      day("ordered_on", 100),
      day("agreed_on", 100),
      day("expected_close", 110),
      text2("contract_no", 120),
      text2("invoice_no", 120),
      day("invoice_on", 100),
      day("invoice_due_on", 100),
      text2("title", 160),
      text2("partner", 130),
      word("initiative", "initiative", 100, PICK),
      number3("discount_pct", 90),
      money("cost", 110),
      text2("document_link", 120),
      person("manager2", 110, PICK),
      number3("share2_pct", 100),
      integer2("cycle", 80, ADDON),
      ref("reasons", "reason", 160, PICK),
      text2("note", 200)
    ]
  };
  var payments = {
    tab: "payments",
    hidden: false,
    color: "#0B57D0",
    frozenColumns: 3,
    key: "payment_id",
    idPrefix: "P",
    idDigits: 5,
    columns: [
      id2("payment_id", 84, ADDON),
      id2("deal_id", 84),
      text2("name", 180, ADDON),
      day("paid_on", 100),
      money("amount", 120),
      word("payment_type", "payment_type", 110, PICK),
      id2("refund_of", 90),
      text2("document", 130),
      word("revenue_kind", "revenue_kind", 110, { ...ADDON, ...PICK }),
      person("manager1", 110, { ...ADDON, ...PICK }),
      ref("departments", "dept1", 130, ADDON),
      money("share1", 110, ADDON),
      person("manager2", 110, { ...ADDON, ...PICK }),
      ref("departments", "dept2", 130, ADDON),
      money("share2", 110, ADDON),
      text2("month", 80, ADDON),
      checkbox("month_closed", 80, ADDON),
      text2("note", 200)
    ]
  };
  var log = (key, width = 90) => text2(key, width, ADDON);
  var history = {
    tab: "history",
    hidden: true,
    color: "#0B57D0",
    frozenColumns: 1,
    key: "event_id",
    idPrefix: "H",
    idDigits: 6,
    columns: [
      id2("event_id", 90, ADDON),
      log("event_on"),
      log("event_type"),
      id2("client_id", 80, ADDON),
      log("cycle", 60),
      log("stage_to"),
      log("section_to"),
      log("manager_to"),
      log("department_to"),
      log("reason"),
      log("voids"),
      log("stage_from"),
      log("contact_kind"),
      log("deal_id"),
      log("lines"),
      log("score", 60),
      log("section_from"),
      log("manager_from"),
      log("department_from"),
      log("revisit_on"),
      log("next_action_on"),
      log("other_client"),
      log("note", 200),
      log("actor", 160),
      log("origin"),
      log("recorded_at", 150),
      log("request_id", 150),
      log("changes", 300)
    ]
  };

  // src/sheets/schema-policy.ts
  var POLICY = "#5F6368";
  var PAY = { onRequest: true };
  var team = {
    tab: "team",
    hidden: false,
    color: POLICY,
    frozenColumns: 2,
    key: "person_id",
    idPrefix: "M",
    idDigits: 2,
    columns: [
      id2("person_id", 80, ADDON),
      text2("person", 160),
      text2("email", 190),
      ref("departments", "department", 140, PICK),
      ref("roles", "role", 170, PICK),
      day("hired_on", 100),
      day("valid_from", 100),
      day("valid_to", 100),
      number3("fte", 90),
      money("plan_month", 120),
      integer2("capacity", 90),
      refs("categories", "categories", 160),
      day("absent_until", 100),
      person("head", 140),
      text2("job_description", 140),
      day("trained_on", 100),
      id2("last_turn", 90, HIDDEN),
      money("base_salary", 110, PAY),
      percent("rate_new", 90, PAY),
      percent("rate_repeat", 90, PAY),
      percent("dept_rate", 90, PAY),
      money("cap", 110, PAY)
    ]
  };
  function dictionary(tab, columns6) {
    return { tab, columns: columns6, hidden: true, color: POLICY, frozenColumns: 2, key: "code", idPrefix: "", idDigits: 0 };
  }
  var head = () => [
    id2("code", 120, ADDON),
    text2("label", 220),
    id2("label_in_cells", 220, HIDDEN),
    integer2("order", 70)
  ];
  var active = () => checkbox("active", 70);
  var stages = dictionary("stages", [
    ...head(),
    word("kind", "stage_kind", 110, ADDON),
    ref("sections", "default_section", 200, PICK),
    word("step", "process_step", 190, PICK),
    percent("probability", 90),
    integer2("max_days", 80),
    integer2("next_action_days", 90),
    words("requirement", "requires", 300),
    active()
  ]);
  var sections = dictionary("sections", [
    ...head(),
    word("section_kind", "section_kind", 200, ADDON),
    integer2("revisit_days", 90),
    active()
  ]);
  var tags = dictionary("tags", [
    ...head(),
    money("min_potential", 120),
    money("min_paid_12m", 120),
    integer2("min_headcount", 90),
    word("match", "match", 90, PICK),
    checkbox("auto", 80),
    active()
  ]);
  var reasons = dictionary("reasons", [
    ...head(),
    ref("sections", "default_section", 220, PICK),
    words("applies_to", "applies_to", 160),
    integer2("revisit_days", 90),
    checkbox("counts_as_loss", 90),
    active()
  ]);
  var lists = dictionary("lists", [
    word("list", "list", 150, ADDON),
    ...head(),
    integer2("cycle_days", 100),
    word("initiative", "initiative", 100, PICK),
    person("owner", 120),
    text2("how", 160),
    word("channel_kind", "channel_kind", 100, PICK),
    refs("stages", "may_skip", 160),
    text2("also_requires", 200),
    active()
  ]);
  var rates = {
    tab: "rates",
    hidden: true,
    color: POLICY,
    frozenColumns: 0,
    key: "",
    idPrefix: "",
    idDigits: 0,
    columns: [
      ref("departments", "department", 150, PICK),
      word("revenue_kind", "revenue_kind", 110, PICK),
      word("element", "element", 110, PICK),
      word("basis", "basis", 150, PICK),
      number3("from", 110),
      percent("rate", 90),
      money("bonus_amount", 120),
      day("valid_from", 100),
      day("valid_to", 100)
    ]
  };
  var settings = {
    tab: "settings",
    hidden: true,
    color: POLICY,
    frozenColumns: 1,
    key: "key",
    idPrefix: "",
    idDigits: 0,
    columns: [id2("key", 190, ADDON), text2("value", 190), text2("meaning", 480, ADDON)]
  };

  // src/sheets/schema.ts
  var FIRST_ROW = 3;
  var TABS = {
    clients,
    deals,
    payments,
    team,
    history,
    settings,
    stages,
    sections,
    tags,
    reasons,
    lists,
    rates
  };
  var TAB_KEYS = Object.keys(TABS);
  function columnOf(tab, key) {
    const column = TABS[tab].columns.find((candidate) => candidate.key === key);
    if (!column) throw new Error(`no column ${key} in ${tab}`);
    return column;
  }

  // src/sheets/selection.ts
  function selectedClientId() {
    var _a3, _b, _c;
    const sheet = SpreadsheetApp.getActiveSheet();
    const row = (_b = (_a3 = sheet.getActiveRange()) == null ? void 0 : _a3.getRow()) != null ? _b : 0;
    if (row < FIRST_ROW) return "";
    const at = ((_c = sheet.getRange("1:1").getValues()[0]) != null ? _c : []).indexOf("client_id") + 1;
    return at === 0 ? "" : String(sheet.getRange(row, at).getValue()).trim();
  }

  // src/server/actor.ts
  var BY_CELL = "cell";
  function actorOf(book) {
    var _a3, _b, _c;
    const email2 = Session.getActiveUser().getEmail();
    const row = email2 === "" ? void 0 : book.lexicon.team.find((member) => member.email.toLowerCase() === email2.toLowerCase());
    return {
      id: email2 || "unknown:",
      email: email2,
      person: (_a3 = row == null ? void 0 : row.person_id) != null ? _a3 : "",
      name: (_b = row == null ? void 0 : row.person) != null ? _b : email2,
      role: (_c = row == null ? void 0 : row.role) != null ? _c : ""
    };
  }
  function whoIs(book, actor) {
    var _a3;
    const row = book.lexicon.team.find(
      (member) => member.email.toLowerCase() === actor.toLowerCase() || member.person_id === actor
    );
    if (actor === BY_CELL) return book.locale.messages.cell.actor;
    return (_a3 = row == null ? void 0 : row.person) != null ? _a3 : actor.replace(/^unknown:/, "");
  }

  // src/locales/text.ts
  function category(language, n) {
    const tens = n % 100;
    const ones = n % 10;
    if (language === "ru") {
      if (ones === 1 && tens !== 11) return "one";
      return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }
    if (n === 1) return "one";
    if (language === "ro") return n === 0 || tens >= 1 && tens <= 19 ? "few" : "other";
    return "other";
  }
  var numberText = (language, n) => new Intl.NumberFormat(language).format(n);
  function count(speech, n, noun) {
    var _a3;
    const forms = speech.terms.nouns[noun];
    return `${numberText(speech.language, n)} ${(_a3 = forms[category(speech.language, n)]) != null ? _a3 : forms.other}`;
  }
  function fill(speech, sentence2, blanks = {}) {
    return sentence2.replace(/\{(\w+)(?:\|(\w+))?\}/g, (whole, name2, noun) => {
      const value = blanks[name2];
      if (value === void 0) return whole;
      if (noun) return count(speech, Number(value), noun);
      return typeof value === "number" ? numberText(speech.language, value) : value;
    });
  }
  function amountText({ language }, minor, decimals) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return new Intl.NumberFormat(language, digits).format(minor / 10 ** decimals);
  }
  var DAY_PARTS = { yyyy: 0, mm: 1, dd: 2 };
  function dayText(locale, day3) {
    const parts2 = day3.split("-");
    if (parts2.length !== 3) return day3;
    if (locale.language === "en") return `${Number(parts2[2])} ${MONTHS[Number(parts2[1]) - 1]} ${parts2[0]}`;
    return locale.messages.format.day.replace(
      /yyyy|mm|dd/g,
      (part) => {
        var _a3;
        return (_a3 = parts2[DAY_PARTS[part]]) != null ? _a3 : "";
      }
    );
  }
  var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  function timeText(instant, timeZone) {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
    return format.format(new Date(instant));
  }

  // src/locales/older.ts
  var older = {
    stages: {
      "1 контакт": "c1",
      "2 контакт": "c2",
      "3 контакт": "c3"
    },
    sections: {
      "база для прозвонить": "to_call",
      "жесткий отказ и непрофильные": "hard_refusal",
      "base to call": "to_call",
      "in work": "in_work",
      "refusal with further work": "soft_refusal",
      "hard refusal and non-profile": "hard_refusal"
    }
  };

  // src/sheets/names.ts
  var UNKNOWN = "?";
  var plain2 = (label2) => label2.replace(/\u00a0/g, " ").trim().toLowerCase();
  var isKnown = (code) => !code.startsWith(UNKNOWN);
  function both(entries) {
    const found = { toLabel: /* @__PURE__ */ new Map(), toCode: /* @__PURE__ */ new Map() };
    const mean = (label2, code) => {
      if (label2 !== "" && !found.toCode.has(plain2(label2))) found.toCode.set(plain2(label2), code);
    };
    for (const { code, label: label2 } of entries) {
      found.toLabel.set(code, label2);
      mean(label2, code);
    }
    for (const { code, former } of entries) mean(former != null ? former : "", code);
    return found;
  }
  function wordsOf(locale, group) {
    const { terms: terms6, messages: messages6 } = locale;
    switch (group) {
      case "requirement":
        return messages6.requirement;
      case "section_kind":
        return terms6.section;
      case "list":
        return terms6.lists;
      default:
        return terms6[group];
    }
  }
  function namesOf(locale, dictionaries, people) {
    const made = /* @__PURE__ */ new Map();
    const values = (of) => {
      if (of === "people") return people;
      const entries = dictionaries[of];
      if (entries) return entries;
      return isWordGroup(of) ? Object.entries(wordsOf(locale, of)).map(([code, label2]) => ({ code, label: label2 })) : [];
    };
    const table = (of) => {
      var _a3;
      const known2 = (_a3 = made.get(of)) != null ? _a3 : both(values(of));
      made.set(of, known2);
      return known2;
    };
    return {
      locale,
      entries: (of) => {
        var _a3;
        return (_a3 = dictionaries[of]) != null ? _a3 : [];
      },
      people: () => people,
      label: (of, code) => {
        var _a3;
        return isKnown(code) ? (_a3 = table(of).toLabel.get(code)) != null ? _a3 : code : code.slice(UNKNOWN.length);
      },
      code(of, label2) {
        var _a3, _b, _c;
        if (label2.trim() === "") return "";
        const { toCode, toLabel } = table(of);
        const code = (_c = (_b = toCode.get(plain2(label2))) != null ? _b : (_a3 = older[of]) == null ? void 0 : _a3[plain2(label2)]) != null ? _c : label2.trim();
        return toLabel.has(code) ? code : UNKNOWN + label2.trim();
      }
    };
  }
  function namesIn(locale, lexicon, today, formerly = {}) {
    const { stages: stages2, sections: sections2, reasons: reasons2, tags: tags2, lists: lists2, team: team2 } = lexicon;
    const people = peopleOf(team2, today).map((person2) => {
      var _a3;
      return { ...person2, former: (_a3 = formerly[person2.code]) != null ? _a3 : "" };
    });
    return namesOf(locale, { ...lists2, stages: stages2, sections: sections2, reasons: reasons2, tags: tags2 }, people);
  }
  var WORD_GROUPS = [
    "revenue_kind",
    "payment_type",
    "element",
    "basis",
    "match",
    "applies_to",
    "initiative",
    "channel_kind",
    "yes_no",
    "kind",
    "section_kind",
    "step",
    "requirement",
    "list"
  ];
  function isWordGroup(of) {
    return WORD_GROUPS.includes(of);
  }

  // src/sheets/state.ts
  var STATE_KEY = "state";
  var STATE_ROW = 2;
  var STATE_NAME = "Clientbase_state";
  var SCHEMA_VERSION = 1;
  var REQUESTS_KEPT = 30;
  function freshState(spreadsheet) {
    return {
      schema: SCHEMA_VERSION,
      spreadsheet,
      applied: "",
      lines: 2,
      last: {},
      requests: [],
      tabs: {},
      failed: "",
      people: {},
      labels: ""
    };
  }
  function readState(text4) {
    if (!text4.startsWith("{")) return null;
    try {
      return JSON.parse(text4);
    } catch {
      return null;
    }
  }
  function withRequest(state, requestId) {
    return requestId === "" ? state.requests : [...state.requests, requestId].slice(-REQUESTS_KEPT);
  }
  function numberOf(id3) {
    var _a3, _b;
    return Number((_b = (_a3 = /(\d+)$/.exec(id3)) == null ? void 0 : _a3[1]) != null ? _b : 0);
  }
  function idOf(prefix, digits, number4) {
    return `${prefix}-${String(number4).padStart(digits, "0")}`;
  }

  // src/sheets/a1.ts
  function letterOf(column) {
    let letters = "";
    for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters = String.fromCharCode(65 + (rest - 1) % 26) + letters;
    }
    return letters;
  }

  // src/sheets/tab.ts
  var BLOCK_CELLS = 4e5;
  var SPARSE = 20;
  var MissingColumn = class extends Error {
    constructor(tab, key) {
      super(`missing column ${key} in ${tab}`);
      __publicField(this, "tab", tab);
      __publicField(this, "key", key);
    }
  };
  var LostKeys = class extends Error {
    constructor(tab) {
      super(`lost keys of ${tab}`);
      __publicField(this, "tab", tab);
    }
  };
  var Tab = class {
    constructor(spec, sheet, codec) {
      __publicField(this, "spec", spec);
      __publicField(this, "sheet", sheet);
      __publicField(this, "codec", codec);
      __publicField(this, "positions", null);
      __publicField(this, "extent", null);
      __publicField(this, "read", /* @__PURE__ */ new Map());
    }
    /** Key → 1-based column, from row 1. */
    keys() {
      var _a3;
      if (!this.positions) {
        const row = (_a3 = this.sheet.getRange("1:1").getValues()[0]) != null ? _a3 : [];
        this.positions = /* @__PURE__ */ new Map();
        for (const [index, cell] of row.entries()) {
          const key = String(cell).trim();
          if (key !== "" && !this.positions.has(key)) this.positions.set(key, index + 1);
        }
      }
      return this.positions;
    }
    /** A tab that was just written from column A with so many rows: nothing of it need be read. */
    begin(columns6, rows) {
      this.positions = new Map(columns6.map((column, index) => [column.key, index + 1]));
      this.extent = { last: FIRST_ROW - 1 + rows, max: null, ids: null };
    }
    has(key) {
      return this.keys().has(key);
    }
    at(key) {
      const position = this.keys().get(key);
      if (position === void 0) throw new MissingColumn(this.spec.tab, key);
      return position;
    }
    /** The columns of the schema that stand in this tab. */
    present() {
      return this.spec.columns.filter((column) => this.has(column.key));
    }
    width() {
      return Math.max(...this.present().map((column) => this.at(column.key)));
    }
    /**
     * The id column and its neighbour from row 3 to the end of the grid, in one read. Rows below may hold people's
     * formulas or unticked boxes, so the last used row is told by these two columns and not by getLastRow.
     * History is written by the program alone and long: there only the last row is asked for.
     */
    look() {
      var _a3, _b;
      if (this.extent) return this.extent;
      const [first, second] = this.spec.columns;
      if (this.spec.key === "" || this.spec.tab === "history") {
        const last = Math.max(FIRST_ROW - 1, this.sheet.getLastRow());
        this.extent = { last, max: null, ids: null };
        return this.extent;
      }
      const ids = this.openColumn(this.at(this.spec.key), this.at(second.key) === this.at(first.key) + 1 ? 2 : 1);
      const beside = ((_a3 = ids[0]) == null ? void 0 : _a3.length) === 2 ? ids.map((row) => row[1]) : this.openColumn(this.at(second.key), 1).map((row) => row[0]);
      let used = ids.length;
      while (used > 0 && String((_b = ids[used - 1]) == null ? void 0 : _b[0]).trim() === "" && String(beside[used - 1]).trim() === "") used -= 1;
      this.extent = {
        last: FIRST_ROW - 1 + used,
        max: FIRST_ROW - 1 + ids.length,
        ids: ids.slice(0, used).map((row) => String(row[0]).trim())
      };
      return this.extent;
    }
    openColumn(first, columns6) {
      const letters = `${letterOf(first)}${FIRST_ROW}:${letterOf(first + columns6 - 1)}`;
      return this.sheet.getRange(letters).getValues();
    }
    /** The last row in use, at least 2. */
    lastRow() {
      return this.look().last;
    }
    /** The last row of the grid. */
    maxRow() {
      var _a3;
      const extent = this.look();
      (_a3 = extent.max) != null ? _a3 : extent.max = this.sheet.getMaxRows();
      return extent.max;
    }
    /** Neighbouring columns joined, so that each run is one call. */
    runs(keys) {
      const columns6 = this.spec.columns.filter((column) => keys.includes(column.key)).sort((a, b) => this.at(a.key) - this.at(b.key));
      const found = [];
      for (const column of columns6) {
        const run = found[found.length - 1];
        if (run && this.at(column.key) === run.first + run.columns.length) run.columns.push(column);
        else found.push({ first: this.at(column.key), columns: [column] });
      }
      return found;
    }
    /** The ids from row 3 on, blanks included; read once per use of the tab, and again after `forget`. */
    ids() {
      var _a3, _b, _c;
      const extent = this.look();
      (_c = extent.ids) != null ? _c : extent.ids = (_b = (_a3 = this.columns([this.spec.key])[this.spec.key]) == null ? void 0 : _a3.map(String)) != null ? _b : [];
      return extent.ids;
    }
    /** All rows that hold an id: none = unknown, two = a row was copied. */
    rowsOf(id3) {
      return this.ids().flatMap((cell, index) => cell === id3 ? [index + FIRST_ROW] : []);
    }
    /** What is known of rows is out of date: somebody else may have sorted, or rows were added. */
    forget() {
      this.read.clear();
      this.extent = null;
    }
    /** Rows up to here are in use after all. */
    skipTo(first) {
      var _a3;
      const extent = this.look();
      const skipped = first - 1 - extent.last;
      extent.last += skipped;
      (_a3 = extent.ids) == null ? void 0 : _a3.push(...new Array(skipped).fill(""));
    }
    /** Rows were appended by us: what is known of the tab grows with them. */
    grown(ids) {
      var _a3;
      if (!this.extent) return;
      this.extent.last += ids.length;
      (_a3 = this.extent.ids) == null ? void 0 : _a3.push(...ids);
      if (this.extent.max !== null) this.extent.max = Math.max(this.extent.max, this.extent.last);
    }
    /** One row, decoded; read once until something is written to it. */
    row(at) {
      var _a3, _b;
      const known2 = (_b = (_a3 = this.read.get(at)) != null ? _a3 : this.rows(at, 1)[0]) != null ? _b : {};
      this.read.set(at, known2);
      return known2;
    }
    /** Reads rows that will be asked for one by one: those that lie close together in one block. */
    prefetch(rows) {
      if (rows.length < 2) return;
      const top = Math.min(...rows);
      const count3 = Math.max(...rows) - top + 1;
      if (count3 > rows.length * SPARSE + SPARSE) return;
      for (const [index, row] of this.rows(top, count3).entries()) this.read.set(top + index, row);
    }
    /** The row was written: it is read anew when asked for. */
    written(at) {
      this.read.delete(at);
    }
    /** Whole rows, decoded. Reads one block over all columns of the schema. */
    rows(first, count3) {
      if (count3 < 1) return [];
      const width = this.width();
      const present2 = this.present();
      return this.sheet.getRange(first, 1, count3, width).getValues().map((cells) => this.decodeRow(cells, present2));
    }
    decodeRow(cells, columns6) {
      var _a3;
      const row = {};
      for (const column of columns6) row[column.key] = this.codec.decode(column, (_a3 = cells[this.at(column.key) - 1]) != null ? _a3 : "");
      return row;
    }
    /** Whole columns from row 3 to the last row, decoded, in contiguous runs and blocks of at most 400,000 cells. */
    columns(keys) {
      var _a3;
      const result = {};
      for (const key of keys) result[key] = [];
      const count3 = this.lastRow() - FIRST_ROW + 1;
      if (count3 < 1) return result;
      for (const run of this.runs(keys.filter((key) => this.has(key)))) {
        const step = Math.max(1, Math.floor(BLOCK_CELLS / run.columns.length));
        for (let done = 0; done < count3; done += step) {
          const rows = Math.min(step, count3 - done);
          const cells = this.sheet.getRange(FIRST_ROW + done, run.first, rows, run.columns.length).getValues();
          for (const [index, column] of run.columns.entries()) {
            const list = result[column.key];
            for (const row of cells) list.push(this.codec.decode(column, (_a3 = row[index]) != null ? _a3 : ""));
          }
        }
      }
      return result;
    }
    range(row, column, rows = 1, columns6 = 1) {
      return this.sheet.getRange(row, column, rows, columns6);
    }
  };

  // src/sheets/book.ts
  var CACHE_SECONDS = 600;
  var CACHE_KEY = "clientbase-2";
  var CACHE_BYTES = 1e5;
  var Book = class {
    constructor(spreadsheet, sheets, settingsSheet, statePosition, state, clock, remembered = rememberedOf(spreadsheet, settingsSheet, state)) {
      __publicField(this, "spreadsheet", spreadsheet);
      __publicField(this, "sheets", sheets);
      __publicField(this, "settingsSheet", settingsSheet);
      __publicField(this, "statePosition", statePosition);
      __publicField(this, "state", state);
      __publicField(this, "clock", clock);
      __publicField(this, "remembered", remembered);
      __publicField(this, "tabs", /* @__PURE__ */ new Map());
      __publicField(this, "found", null);
      __publicField(this, "madeCodec", null);
      /** The last lines of History as last read; see rows.ts. */
      __publicField(this, "tail", null);
      /** All lines by client, when they were needed together; see rows.ts. */
      __publicField(this, "histories", null);
      __publicField(this, "today");
      this.today = zone(this.timeZone).dayOf(clock.now);
      this.found = remembered.lexicon;
    }
    get timeZone() {
      return this.remembered.timeZone;
    }
    /** The spreadsheet's locale, such as 'ru_RU': how numbers and dates are typed. */
    get habits() {
      var _a3, _b;
      (_b = (_a3 = this.remembered).locale) != null ? _b : _a3.locale = this.spreadsheet.getSpreadsheetLocale();
      return this.remembered.locale;
    }
    get lexicon() {
      var _a3;
      (_a3 = this.found) != null ? _a3 : this.found = this.readLexicon();
      return this.found;
    }
    get locale() {
      return locales[languageIn(this.lexicon)];
    }
    get decimals() {
      return Number(setting(this.lexicon, "decimals"));
    }
    get names() {
      return this.codec.names;
    }
    get codec() {
      if (!this.madeCodec) {
        this.madeCodec = codecOf(
          namesIn(this.locale, this.lexicon, this.today, this.state.people),
          this.decimals,
          this.timeZone
        );
      }
      return this.madeCodec;
    }
    /** The rows of Team that belong to a person. */
    conditionsOf(personId) {
      return this.lexicon.team.filter((row) => row.person_id === personId);
    }
    sheetOf(tab) {
      var _a3;
      const id3 = this.state.tabs[tab];
      return (_a3 = this.sheets.find((sheet) => sheet.getSheetId() === id3)) != null ? _a3 : null;
    }
    tab(key) {
      var _a3;
      const known2 = this.tabs.get(key);
      if (known2) return known2;
      const sheet = (_a3 = this.sheetOf(key)) != null ? _a3 : this.sheetWithKeys(key);
      if (!sheet) throw new MissingTab(key);
      const tab = new Tab(TABS[key], sheet, this.codec);
      this.tabs.set(key, tab);
      return tab;
    }
    /** A tab of ours whose id is not known any more is told by its keys in row 1, never by its name. */
    sheetWithKeys(key) {
      var _a3;
      const taken = new Set(Object.values(this.state.tabs));
      const free = this.sheets.filter((sheet) => !taken.has(sheet.getSheetId()));
      return (_a3 = free.find((sheet) => holdsKeys(keysOf(sheet), key))) != null ? _a3 : null;
    }
    /** A tab made after set-up (reports, import errors) becomes ours. */
    adopt(tab, sheet) {
      this.sheets.push(sheet);
      this.saveState({ ...this.state, tabs: { ...this.state.tabs, [tab]: sheet.getSheetId() } });
      this.remembered = { ...this.remembered, tabs: this.state.tabs };
      remember({ ...this.remembered, lexicon: this.found });
    }
    /** The one cell that holds the state. */
    stateCell() {
      return this.settingsSheet.getRange(STATE_ROW, this.statePosition);
    }
    saveState(state) {
      this.state = state;
      this.stateCell().setValue(JSON.stringify(state));
    }
    /** What the cache holds of dictionaries, team and settings is thrown away; called when one of their tabs was changed. */
    forgetLexicon() {
      var _a3;
      (_a3 = CacheService.getDocumentCache()) == null ? void 0 : _a3.remove(CACHE_KEY);
      this.remembered = { ...this.remembered, lexicon: null };
      this.found = null;
      this.madeCodec = null;
      this.tabs.clear();
    }
    /** Takes a lexicon that is known already, so that the tabs need not be read. */
    use(lexicon) {
      this.found = lexicon;
      this.madeCodec = null;
    }
    readLexicon() {
      const lexicon = lexiconOf((tab, known2) => {
        var _a3, _b, _c;
        const settings2 = (_a3 = known2.settings) != null ? _a3 : {};
        const locale = (_b = locales[languageIn({ settings: settings2 })]) != null ? _b : locales.en;
        const names = namesOf(locale, { ...known2.lists, ...dictionariesIn(known2) }, []);
        return this.readSmall(tab)(codecOf(names, Number((_c = settings2.decimals) != null ? _c : 2), this.timeZone));
      });
      remember({ ...this.remembered, locale: this.habits, lexicon });
      return lexicon;
    }
    /** A small tab whole, in one read; decoded when its turn comes. */
    readSmall(key) {
      var _a3, _b;
      const sheet = (_a3 = this.sheetOf(key)) != null ? _a3 : this.sheetWithKeys(key);
      if (!sheet) throw new MissingTab(key);
      const cells = sheet.getDataRange().getValues();
      const keys = ((_b = cells[0]) != null ? _b : []).map((cell) => String(cell).trim());
      const columns6 = TABS[key].columns.map((column) => ({ column, index: keys.indexOf(column.key) }));
      return (codec) => cells.slice(FIRST_ROW - 1).map((row) => {
        var _a4;
        const decoded = {};
        for (const { column, index } of columns6) {
          decoded[column.key] = codec.decode(column, index < 0 ? "" : (_a4 = row[index]) != null ? _a4 : "");
        }
        return decoded;
      });
    }
  };
  var MissingTab = class extends Error {
    constructor(tab) {
      super(`missing tab ${tab}`);
      __publicField(this, "tab", tab);
    }
  };
  function keysOf(sheet) {
    var _a3;
    return ((_a3 = sheet.getRange("1:1").getValues()[0]) != null ? _a3 : []).map((cell) => String(cell).trim());
  }
  var OURS = 0.8;
  function holdsKeys(keys, key) {
    const own2 = TABS[key].columns.filter((column) => !column.onRequest);
    return own2.filter((column) => keys.includes(column.key)).length >= own2.length * OURS;
  }
  function dictionariesIn({ sections: sections2, stages: stages2 }) {
    return { ...sections2 ? { sections: sections2 } : {}, ...stages2 ? { stages: stages2 } : {} };
  }
  function stateIn(sheet) {
    var _a3, _b, _c;
    const rows = sheet.getRange("1:2").getValues();
    const position = ((_a3 = rows[0]) != null ? _a3 : []).findIndex((cell) => String(cell) === STATE_KEY) + 1;
    if (position === 0) return null;
    const state = readState(String((_c = (_b = rows[STATE_ROW - 1]) == null ? void 0 : _b[position - 1]) != null ? _c : ""));
    return state ? { sheet, position, state } : null;
  }
  function rememberedOf(spreadsheet, settings2, state) {
    return {
      settingsTab: settings2.getSheetId(),
      tabs: state.tabs,
      timeZone: spreadsheet.getSpreadsheetTimeZone(),
      locale: null,
      lexicon: null
    };
  }
  function remember(what) {
    var _a3;
    const text4 = JSON.stringify(what);
    if (text4.length * 2 < CACHE_BYTES) (_a3 = CacheService.getDocumentCache()) == null ? void 0 : _a3.put(CACHE_KEY, text4, CACHE_SECONDS);
  }
  var WATCHED = ["client_id", "name", "source", ...OWNED.map((column) => column.key)];
  function mayConcern(range) {
    var _a3;
    const text4 = (_a3 = CacheService.getDocumentCache()) == null ? void 0 : _a3.get(CACHE_KEY);
    if (!text4) return true;
    const { tabs } = JSON.parse(text4);
    const sheet = range.getSheet();
    const id3 = sheet.getSheetId();
    if (!Object.values(tabs).includes(id3)) return false;
    if (id3 !== tabs.clients) return true;
    const edited2 = keysOf(sheet).slice(range.getColumn() - 1, range.getLastColumn());
    return edited2.some((key) => WATCHED.includes(key));
  }
  function openBook(clock) {
    var _a3, _b;
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = spreadsheet.getSheets();
    const text4 = (_a3 = CacheService.getDocumentCache()) == null ? void 0 : _a3.get(CACHE_KEY);
    const known2 = text4 ? JSON.parse(text4) : null;
    const guess = sheets.find((sheet2) => sheet2.getSheetId() === (known2 == null ? void 0 : known2.settingsTab));
    const guessed = guess ? stateIn(guess) : null;
    const found = (_b = guessed != null ? guessed : named2(spreadsheet)) != null ? _b : searchState(sheets);
    if (!found) return null;
    const { sheet, position, state } = found;
    return new Book(spreadsheet, sheets, sheet, position, state, clock, guessed && known2 ? known2 : void 0);
  }
  function named2(spreadsheet) {
    const cell = spreadsheet.getRangeByName(STATE_NAME);
    const found = cell ? stateIn(cell.getSheet()) : null;
    return (found == null ? void 0 : found.state.tabs.settings) === (cell == null ? void 0 : cell.getSheet().getSheetId()) ? found : null;
  }
  function searchState(sheets) {
    var _a3, _b;
    const all = sheets.map(stateIn).filter((found) => found !== null);
    return (_b = (_a3 = all.find(({ sheet, state }) => state.tabs.settings === sheet.getSheetId())) != null ? _a3 : all[0]) != null ? _b : null;
  }
  function tabOf(book, sheet) {
    const id3 = sheet.getSheetId();
    const entry2 = Object.entries(book.state.tabs).find(([, known2]) => known2 === id3);
    return entry2 ? entry2[0] : null;
  }

  // src/sheets/dropdowns.ts
  function optionsOf(book, column, inUse = []) {
    const offered = column.kind === "person" ? book.names.people().filter((person2) => person2.active) : column.kind === "ref" || column.kind === "refs" ? book.names.entries(column.of).filter((entry2) => entry2.active) : [];
    const labels = column.kind === "word" || column.kind === "words" ? Object.values(wordsOf(book.locale, column.of)) : offered.map((entry2) => entry2.label);
    const all = new Set(labels);
    for (const label2 of inUse) if (label2 !== "") all.add(label2);
    return [...all];
  }
  function setDropdowns(book, tab, keys, more = []) {
    const left = [];
    for (const column of tab.present()) {
      if (!column.dropdown && column.kind !== "checkbox") continue;
      if (keys && !keys.includes(column.key)) continue;
      const letter = letterOf(tab.at(column.key));
      const range = tab.sheet.getRange(`${letter}${FIRST_ROW}:${letter}`);
      try {
        range.setDataValidation(ruleOf(book, tab, column, more));
      } catch (error) {
        if (!/typed columns/.test(String(error.message))) throw error;
        left.push(column.key);
      }
    }
    return left;
  }
  function ruleOf(book, tab, column, more) {
    var _a3;
    const known2 = column.kind === "checkbox" || tab.lastRow() < FIRST_ROW ? [] : (_a3 = tab.columns([column.key])[column.key]) != null ? _a3 : [];
    const inUse = [...new Set(known2)].map((code) => String(tab.codec.encode(column, code)));
    return plainRule(book, column, [...inUse, ...more]);
  }
  function plainRule(book, column, inUse) {
    const builder = SpreadsheetApp.newDataValidation();
    if (column.kind === "checkbox") return builder.requireCheckbox().build();
    const options = optionsOf(book, column, inUse);
    if (options.length === 0) return null;
    return builder.requireValueInList(options, true).setAllowInvalid(false).build();
  }
  function allowLabels(book, lines, events) {
    var _a3, _b;
    const wanted = /* @__PURE__ */ new Map();
    const want = (key, columnKey, value) => {
      var _a4, _b2;
      if (typeof value !== "string" || value === "") return;
      const columns6 = (_a4 = wanted.get(key)) != null ? _a4 : /* @__PURE__ */ new Map();
      columns6.set(columnKey, ((_b2 = columns6.get(columnKey)) != null ? _b2 : /* @__PURE__ */ new Set()).add(value));
      wanted.set(key, columns6);
    };
    for (const line of lines) {
      want("clients", "stage", line.stage_to);
      want("clients", "section", line.section_to);
      want("clients", "manager", line.manager_to);
      want("clients", "reason", line.reason);
    }
    for (const { changes } of events) {
      for (const [key, [, after]] of Object.entries((_a3 = changes.fields) != null ? _a3 : {})) want("clients", key, after);
      for (const [tab, rows] of Object.entries((_b = changes.rows) != null ? _b : {})) {
        for (const row of rows) for (const [key, value] of Object.entries(row)) want(tab, key, value);
      }
    }
    for (const [key, columns6] of wanted) {
      const rows = [...columns6].flatMap(([column, values]) => [...values].map((value) => ({ [column]: value })));
      offerLabels(book, book.tab(key), [...columns6.keys()], rows);
    }
  }
  function offerLabels(book, tab, keys, rows) {
    for (const column of tab.present().filter((candidate) => candidate.dropdown && keys.includes(candidate.key))) {
      const offered = new Set(optionsOf(book, column));
      const labels = new Set(rows.map((row) => {
        var _a3;
        return String(tab.codec.encode(column, (_a3 = row[column.key]) != null ? _a3 : ""));
      }));
      const lacking = [...labels].filter((label2) => label2 !== "" && !offered.has(label2));
      if (lacking.length > 0) setDropdowns(book, tab, [column.key], lacking);
    }
  }
  var SMALL_TAB_ROWS = 150;
  function dropdownsOf(book, key) {
    return {
      set(tab) {
        if (!TABS[key].hidden) {
          setDropdowns(book, tab);
          return;
        }
        const columns6 = tab.present();
        const rules = columns6.map(
          (column) => column.dropdown || column.kind === "checkbox" ? plainRule(book, column, []) : null
        );
        if (rules.every((rule) => rule === null)) return;
        const target = tab.range(FIRST_ROW, 1, SMALL_TAB_ROWS, columns6.length);
        target.setDataValidations(Array.from({ length: SMALL_TAB_ROWS }, () => rules));
      }
    };
  }
  function fingerprint(book) {
    const { stages: stages2, sections: sections2, tags: tags2, reasons: reasons2, lists: lists2 } = book.lexicon;
    const entries = [stages2, sections2, tags2, reasons2, ...Object.values(lists2)].flat();
    const text4 = [...entries, ...book.names.people()].map(({ code, label: label2, active: active2 }) => `${code}|${label2}|${active2}`).join("\n");
    let hash = 0;
    for (let index = 0; index < text4.length; index += 1) hash = hash * 31 + text4.charCodeAt(index) | 0;
    return String(hash);
  }
  function refreshDropdowns(book) {
    const now = fingerprint(book);
    if (now === book.state.labels) return;
    const tabs = ["clients", "deals", "payments", "team"].map((key) => book.tab(key));
    if (tabs.some((tab) => !tab.range(FIRST_ROW, 1, 1, tab.width()).canEdit())) return;
    for (const tab of tabs) setDropdowns(book, tab);
    book.saveState({ ...book.state, labels: now });
  }

  // src/domain/projection.ts
  var BLANK_STATE = {
    stage: "",
    section: "",
    manager: "",
    department: "sales",
    cycle: 1,
    first_contact_on: "",
    last_contact_on: "",
    next_action_on: "",
    reason: "",
    revisit_on: "",
    acquired_by: "",
    customer_since: "",
    handover_on: "",
    last_event: ""
  };
  function kindOf(stages2, code) {
    var _a3, _b;
    return (_b = (_a3 = stages2.find((stage2) => stage2.code === code)) == null ? void 0 : _a3.kind) != null ? _b : null;
  }
  function placed(state, line) {
    return {
      ...state,
      stage: line.stage_to || state.stage,
      section: line.section_to || state.section,
      manager: line.manager_to,
      department: line.department_to || state.department,
      cycle: line.cycle,
      handover_on: line.department_to === "client" && state.department !== "client" ? line.event_on : state.handover_on,
      last_event: line.event_id
    };
  }
  function moved(state, line, stages2) {
    const to = kindOf(stages2, line.stage_to);
    const reopened = line.cycle > state.cycle;
    const before = reopened ? { ...state, first_contact_on: "", acquired_by: "" } : state;
    const next = {
      ...placed(before, line),
      reason: line.reason,
      revisit_on: line.revisit_on,
      next_action_on: line.next_action_on
    };
    if (to === "lost" || to === "new") return next;
    next.last_contact_on = line.event_on;
    next.first_contact_on = before.first_contact_on || line.event_on;
    if (to === "won") {
      next.acquired_by = line.manager_to;
      next.customer_since = state.customer_since || line.event_on;
    }
    return next;
  }
  function apply(state, line, stages2) {
    var _a3, _b;
    switch (line.event_type) {
      case "create": {
        const beginning = (_b = (_a3 = stages2.find((stage2) => stage2.kind === "new")) == null ? void 0 : _a3.code) != null ? _b : "";
        const start2 = { ...placed({ ...BLANK_STATE, stage: beginning }, line), next_action_on: line.next_action_on };
        const known2 = line.stage_to !== "" && kindOf(stages2, line.stage_to) !== "new";
        return known2 ? { ...moved(BLANK_STATE, line, stages2), handover_on: start2.handover_on } : start2;
      }
      case "stage":
        return moved(state, line, stages2);
      case "contact":
        return {
          ...state,
          last_contact_on: line.contact_kind && line.contact_kind !== "no_answer" ? line.event_on : state.last_contact_on,
          next_action_on: line.next_action_on || state.next_action_on,
          revisit_on: line.revisit_on || state.revisit_on,
          last_event: line.event_id
        };
      case "park":
        return { ...placed(state, line), reason: line.reason, revisit_on: line.revisit_on, next_action_on: "" };
      case "unpark":
        return { ...placed(state, line), reason: "", revisit_on: "", next_action_on: line.next_action_on };
      case "void":
      case "merge":
        return { ...state, last_event: line.event_id };
      default:
        return placed(state, line);
    }
  }
  function replay(lines, stages2) {
    var _a3;
    const voided = new Set(lines.filter((line) => line.event_type === "void").map((line) => line.voids));
    const counted = lines.filter((line) => !voided.has(line.event_id));
    if (((_a3 = counted[0]) == null ? void 0 : _a3.event_type) !== "create") return null;
    return counted.reduce((state, line) => apply(state, line, stages2), BLANK_STATE);
  }
  function recordedOf(clientId2, state) {
    return [clientId2, state.stage, state.section, state.manager, state.last_event].join("|");
  }
  function readRecorded(text4) {
    const found = text4.split("|");
    if (found.length !== 5) return null;
    const [client_id = "", stage2 = "", section = "", manager = "", last_event = ""] = found;
    return { client_id, stage: stage2, section, manager, last_event };
  }

  // src/sheets/rows.ts
  var TAIL = 600;
  var SPARE_ROWS = 500;
  function appendRows(tab, rows) {
    if (rows.length === 0) return;
    const first = tab.spec.tab === "history" ? tab.lastRow() + 1 : freeRow(tab, rows.length);
    const max = tab.maxRow();
    const needed = first + rows.length - 1;
    if (needed > max) extend2(tab, max, Math.max(needed - max, SPARE_ROWS));
    for (const { at, columns: columns6 } of pieces(tab)) {
      const target = tab.range(first, at, rows.length, columns6.length);
      const cells = rows.map(
        (row) => columns6.map((column) => {
          var _a3;
          return column ? tab.codec.encode(column, (_a3 = row[column.key]) != null ? _a3 : "") : "";
        })
      );
      if (tab.spec.tab !== "history" && cells.some((line) => line.some(isRisky))) {
        const formats = columns6.map((column) => column ? tab.codec.format(column) : "General");
        target.setNumberFormats(cells.map(() => formats));
      }
      target.setValues(cells);
    }
    tab.grown(rows.map((row) => {
      var _a3;
      return String((_a3 = row[tab.spec.key]) != null ? _a3 : "");
    }));
  }
  function freeRow(tab, count3) {
    let first = tab.lastRow() + 1;
    const typed2 = tab.present().filter((column) => column.by === "people");
    const isUsed = (row) => typed2.some(({ key }) => row[key] !== "" && row[key] !== null && row[key] !== false);
    for (let there = Math.min(count3, tab.maxRow() - first + 1); there > 0; ) {
      const used = tab.rows(first, there).map(isUsed).lastIndexOf(true);
      if (used < 0) break;
      first += used + 1;
      tab.skipTo(first);
      there = Math.min(count3, tab.maxRow() - first + 1);
    }
    return first;
  }
  var isRisky = (cell) => typeof cell === "string" && cell !== "" && mayBeParsed(cell);
  function pieces(tab) {
    const present2 = tab.present();
    if (tab.spec.tab === "history") {
      const whole = new Array(tab.width()).fill(null);
      for (const column of present2) whole[tab.at(column.key) - 1] = column;
      return [{ at: 1, columns: whole }];
    }
    const runs = tab.runs(present2.map((column) => column.key));
    const named3 = (run) => run.columns.some((column) => column.key === tab.spec.key);
    return runs.sort((a, b) => Number(named3(a)) - Number(named3(b))).map((run) => ({ at: run.first, columns: run.columns }));
  }
  function extend2(tab, max, count3) {
    const width = tab.width();
    tab.sheet.insertRowsAfter(max, count3);
    const pattern = tab.range(max, 1, 1, width);
    const added = tab.range(max + 1, 1, count3, width);
    pattern.copyTo(added, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
    pattern.copyTo(added, SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
  }
  function toLine(row) {
    const { cycle, score } = row;
    return { ...row, cycle: Number(cycle), score: score === "" ? null : Number(score) };
  }
  var isLine = (row) => row.event_id !== "";
  var inOrder = (rows) => rows.filter(isLine).map(toLine).sort((a, b) => numberOf(a.event_id) - numberOf(b.event_id));
  function tailLines(book) {
    if (!book.tail) {
      const history2 = book.tab("history");
      const last = history2.lastRow();
      const first = Math.max(FIRST_ROW, last - TAIL + 1);
      book.tail = history2.rows(first, last - first + 1).filter(isLine).map(toLine);
    }
    return book.tail;
  }
  function appendLines(book, lines) {
    const before = tailLines(book);
    appendRows(book.tab("history"), lines);
    book.tail = [...before, ...lines];
  }
  function linesOf(book) {
    const history2 = book.tab("history");
    return history2.rows(FIRST_ROW, history2.lastRow() - FIRST_ROW + 1).filter(isLine).map(toLine);
  }
  function lineById(book, id3) {
    const near = tailLines(book).find((line) => line.event_id === id3);
    const guess = FIRST_ROW - 1 + numberOf(id3);
    const history2 = book.tab("history");
    if (near || guess > history2.lastRow()) return near != null ? near : null;
    const [row] = history2.rows(guess, 1);
    return (row == null ? void 0 : row.event_id) === id3 ? toLine(row) : null;
  }
  function readLines(book, clientId2) {
    var _a3;
    const history2 = book.tab("history");
    const owners = (_a3 = history2.columns(["client_id"]).client_id) != null ? _a3 : [];
    const rows = owners.flatMap((owner, index) => owner === clientId2 ? [index + FIRST_ROW] : []);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === void 0 || last === void 0) return [];
    const near = last - first < TAIL;
    const found = near ? history2.rows(first, last - first + 1).filter((_, index) => rows.includes(first + index)) : rows.flatMap((row) => history2.rows(row, 1));
    return inOrder(found);
  }
  function linesByClient(book) {
    var _a3;
    const groups = /* @__PURE__ */ new Map();
    for (const line of linesOf(book)) groups.set(line.client_id, [...(_a3 = groups.get(line.client_id)) != null ? _a3 : [], line]);
    return groups;
  }

  // src/sheets/projection.ts
  var OWNED_KEYS = OWNED.map((column) => column.key);
  function changesOf(line) {
    return line.changes === "" ? {} : JSON.parse(line.changes);
  }
  function byClient(lines) {
    const groups = /* @__PURE__ */ new Map();
    for (const line of lines) {
      const own2 = groups.get(line.client_id);
      if (own2) own2.push(line);
      else groups.set(line.client_id, [line]);
    }
    return groups;
  }
  function stateOf(row) {
    var _a3;
    const state = {};
    for (const key of Object.keys(BLANK_STATE)) state[key] = (_a3 = row[key]) != null ? _a3 : BLANK_STATE[key];
    return state;
  }
  function writeCells(book, lines, again) {
    const clients2 = book.tab("clients");
    const fresh = {};
    const owned = /* @__PURE__ */ new Map();
    const written = [];
    const groups = byClient(lines);
    const there = [...groups.keys()].flatMap((clientId2) => clients2.rowsOf(clientId2));
    for (const row of there) clients2.written(row);
    clients2.prefetch(there);
    for (const [clientId2, own2] of groups) {
      for (const line of own2) collect(fresh, changesOf(line));
      const rows = clients2.rowsOf(clientId2);
      const [row] = rows;
      if (row === void 0) addState(book, fresh, clientId2, own2);
      else if (rows.length === 1) {
        const values = updatedRow(book, clients2, row, clientId2, own2);
        if (values) owned.set(row, values);
        written.push({ clientId: clientId2, row });
      }
    }
    writeOwned(book, clients2, owned);
    const last = {};
    for (const [key, rows] of Object.entries(fresh)) last[key] = addRows(book, key, rows, again);
    return { written, last };
  }
  function collect(into, { rows }) {
    for (const [tab, list] of Object.entries(rows != null ? rows : {})) {
      const known2 = into[tab];
      if (known2) known2.push(...list);
      else into[tab] = [...list];
    }
  }
  function addRows(book, key, rows, again) {
    var _a3;
    const tab = book.tab(key);
    const idOf2 = (row) => String(row[tab.spec.key]);
    tab.forget();
    const known2 = new Set(tab.ids());
    if (again) {
      for (const row of rows) if (known2.has(idOf2(row))) completeRow(tab, row, idOf2(row));
    }
    appendRows(
      tab,
      rows.filter((row) => !known2.has(idOf2(row)))
    );
    return rows.reduce((max, row) => Math.max(max, numberOf(idOf2(row))), (_a3 = book.state.last[key]) != null ? _a3 : 0);
  }
  function completeRow(tab, row, id3) {
    const [at] = tab.rowsOf(id3);
    if (at === void 0) return;
    const there = tab.row(at);
    const blank = (value) => value === void 0 || value === "" || value === null || value === false;
    const lacking = tab.present().filter(({ key }) => !OWNED_KEYS.includes(key) && blank(there[key]) && !blank(row[key]));
    writeFields(tab, at, Object.fromEntries(lacking.map(({ key }) => {
      var _a3;
      return [key, (_a3 = row[key]) != null ? _a3 : ""];
    })));
  }
  function addState(book, fresh, clientId2, lines) {
    var _a3;
    const row = (_a3 = fresh.clients) == null ? void 0 : _a3.find((candidate) => candidate.client_id === clientId2);
    const state = replay(lines, book.lexicon.stages);
    if (row && state) Object.assign(row, state, { recorded: recordedOf(clientId2, state) });
  }
  function updatedRow(book, clients2, at, clientId2, lines) {
    var _a3;
    const row = clients2.row(at);
    const before = stateOf(row);
    const newer = lines.filter((line) => numberOf(line.event_id) > numberOf(before.last_event));
    if (newer.length === 0) return null;
    for (const line of newer) {
      const open = Object.entries((_a3 = changesOf(line).fields) != null ? _a3 : {}).filter(([key, [was]]) => {
        var _a4;
        return same((_a4 = row[key]) != null ? _a4 : "", was);
      });
      writeFields(clients2, at, Object.fromEntries(open.map(([key, [, after2]]) => [key, after2])));
    }
    const after = newer.reduce((state, line) => apply(state, line, book.lexicon.stages), before);
    return { ...after, ...typedMeanwhile(row, after), recorded: recordedOf(clientId2, after) };
  }
  function typedMeanwhile(row, after) {
    var _a3, _b;
    const recorded = readRecorded(String((_a3 = row.recorded) != null ? _a3 : ""));
    if (!recorded) return {};
    const typed2 = {};
    for (const key of ["stage", "section", "manager"]) {
      const now = (_b = row[key]) != null ? _b : "";
      if (now !== recorded[key] && now !== after[key]) typed2[key] = now;
    }
    return typed2;
  }
  function writeOwned(book, clients2, rows, keys = OWNED_KEYS) {
    if (rows.size === 0) return;
    offerLabels(book, clients2, keys, [...rows.values()]);
    const marked = (run) => run.columns.some((column) => column.key === "last_event");
    const runs = clients2.runs(keys).sort((a, b) => Number(marked(a)) - Number(marked(b)));
    for (const run of runs) {
      for (const block of neighbours([...rows.keys()])) {
        const cells = block.map(
          (at) => run.columns.map((column) => {
            var _a3, _b;
            return clients2.codec.encode(column, (_b = (_a3 = rows.get(at)) == null ? void 0 : _a3[column.key]) != null ? _b : "");
          })
        );
        clients2.range(block[0], run.first, block.length, run.columns.length).setValues(cells);
      }
    }
    for (const at of rows.keys()) clients2.written(at);
  }
  function neighbours(rows) {
    const runs = [];
    for (const row of rows.sort((a, b) => a - b)) {
      const run = runs[runs.length - 1];
      if (run && row === run[run.length - 1] + 1) run.push(row);
      else runs.push([row]);
    }
    return runs;
  }
  function writeFields(tab, at, fields2) {
    const keys = Object.keys(fields2).filter((key) => tab.has(key));
    for (const run of tab.runs(keys)) {
      const range = tab.range(at, run.first, 1, run.columns.length);
      const cells = run.columns.map((column) => {
        var _a3;
        return tab.codec.encode(column, (_a3 = fields2[column.key]) != null ? _a3 : "");
      });
      const risky = run.columns.some((column, index) => isPlainText(column) && mayBeParsed(String(cells[index])));
      if (risky) range.setNumberFormats([run.columns.map((column) => tab.codec.format(column))]);
      range.setValues([cells]);
    }
    tab.written(at);
  }
  var isPlainText = ({ kind }) => kind === "text" || kind === "id";
  var same = (a, b) => (a != null ? a : "") === (b != null ? b : "");
  function checkRows(book, written) {
    if (written.length === 0) return [];
    const clients2 = book.tab("clients");
    const numbers = written.map(({ row }) => row);
    const top = Math.min(...numbers);
    const ids = clients2.range(top, clients2.at("client_id"), Math.max(...numbers) - top + 1).getValues();
    const idAt = (row) => {
      var _a3, _b;
      return String((_b = (_a3 = ids[row - top]) == null ? void 0 : _a3[0]) != null ? _b : "").trim();
    };
    const astray = written.filter(({ clientId: clientId2, row }) => idAt(row) !== clientId2);
    if (astray.length === 0) return [];
    clients2.forget();
    const touched = [...new Set(astray.flatMap(({ clientId: clientId2, row }) => [clientId2, idAt(row)]))].filter((id3) => id3 !== "");
    rebuild(book, touched);
    return touched;
  }
  function rebuild(book, clientIds) {
    var _a3;
    const clients2 = book.tab("clients");
    const lines = clientIds.length > 3 ? linesByClient(book) : null;
    const owned = /* @__PURE__ */ new Map();
    const done = [];
    for (const clientId2 of clientIds) {
      const rows = clients2.rowsOf(clientId2);
      const state = replay(lines ? (_a3 = lines.get(clientId2)) != null ? _a3 : [] : readLines(book, clientId2), book.lexicon.stages);
      if (!state || rows.length !== 1) continue;
      owned.set(rows[0], { ...state, recorded: recordedOf(clientId2, state) });
      done.push(clientId2);
    }
    writeOwned(book, clients2, owned);
    return done;
  }
  function takeBack(book, lines) {
    var _a3;
    const clients2 = book.tab("clients");
    const last = { ...book.state.last };
    for (const line of lines) {
      const { fields: fields2 = {}, rows = {} } = changesOf(line);
      const [at] = clients2.rowsOf(line.client_id);
      if (at !== void 0) {
        const row = clients2.row(at);
        const held = Object.entries(fields2).filter(([key, [, after]]) => {
          var _a4;
          return same((_a4 = row[key]) != null ? _a4 : "", after);
        });
        writeFields(clients2, at, Object.fromEntries(held.map(([key, [before]]) => [key, before])));
      }
      for (const [key, added] of Object.entries(rows)) {
        const tab = book.tab(key);
        const ids = added.map((row) => String(row[tab.spec.key]));
        last[key] = ids.reduce((max, id3) => Math.max(max, numberOf(id3)), (_a3 = last[key]) != null ? _a3 : 0);
        removeRows(tab, ids);
      }
    }
    rebuild(book, [...byClient(lines).keys()]);
    return last;
  }
  function removeRows(tab, ids) {
    const rows = ids.flatMap((id3) => tab.rowsOf(id3)).sort((a, b) => b - a);
    for (const row of rows) tab.sheet.deleteRow(row);
    if (rows.length > 0) tab.forget();
  }

  // src/sheets/commit.ts
  var CELL_CHARACTERS = 5e4;
  var Protected = class extends Error {
    constructor(range) {
      super(`protected ${range}`);
      __publicField(this, "range", range);
    }
  };
  var TooLong = class extends Error {
  };
  var SortedMeanwhile = class extends Error {
    constructor(clients2) {
      super(`sorted meanwhile: ${clients2.join(", ")}`);
      __publicField(this, "clients", clients2);
    }
  };
  function nextIds(book, tab, count3) {
    var _a3;
    const table = book.tab(tab);
    const { idPrefix, idDigits } = table.spec;
    const given = (id3) => id3.startsWith(`${idPrefix}-`) ? numberOf(id3) : 0;
    const highest = table.ids().reduce((max, id3) => Math.max(max, given(id3)), (_a3 = book.state.last[tab]) != null ? _a3 : 0);
    return Array.from({ length: count3 }, (_, index) => idOf(idPrefix, idDigits, highest + 1 + index));
  }
  function checkWritable(book, events) {
    const touched = clientRows(
      book,
      events.map((event) => event.line.client_id)
    );
    const added = new Set(events.flatMap((event) => {
      var _a3;
      return Object.keys((_a3 = event.changes.rows) != null ? _a3 : {});
    }));
    const ranges = [...touched ? [touched] : [], ...[...added].map((key) => nextRow(book.tab(key))), book.stateCell()];
    for (const range of ranges) checkRange(range);
  }
  function clientRows(book, clientIds) {
    const clients2 = book.tab("clients");
    const rows = [...new Set(clientIds)].flatMap((id3) => clients2.rowsOf(id3));
    if (rows.length === 0) return null;
    const top = Math.min(...rows);
    return clients2.range(top, 1, Math.max(...rows) - top + 1, clients2.width());
  }
  var nextRow = (tab) => tab.range(Math.min(tab.lastRow() + 1, tab.maxRow()), 1, 1, tab.width());
  function checkRange(range) {
    if (!range.canEdit()) throw new Protected(`${range.getSheet().getName()}!${range.getA1Notation()}`);
  }
  function commit(book, action) {
    resume(book);
    const lines = draw(book, action);
    checkWritable(book, action.events);
    refreshDropdowns(book);
    allowLabels(book, lines, action.events);
    writeLines(book, lines);
    finish(book, lines, typeof action.requestId === "string" ? action.requestId : "", false);
    return lines;
  }
  function writeLines(book, lines) {
    const target = nextRow(book.tab("history"));
    try {
      appendLines(book, lines);
      SpreadsheetApp.flush();
    } catch (error) {
      checkRange(target);
      throw error;
    }
  }
  function draw(book, { events, actor, origin, requestId }) {
    var _a3, _b, _c;
    const { idPrefix, idDigits } = book.tab("history").spec;
    const last = (_b = (_a3 = tailLines(book).at(-1)) == null ? void 0 : _a3.event_id) != null ? _b : "";
    const first = Math.max((_c = book.state.last.history) != null ? _c : 0, numberOf(last)) + 1;
    const recordedAt = book.clock.now.toISOString();
    return events.map(({ line, changes }, index) => {
      var _a4;
      const text4 = changes.fields || changes.rows ? JSON.stringify(changes) : "";
      if (text4.length > CELL_CHARACTERS || line.note.length > CELL_CHARACTERS) throw new TooLong("too long");
      return {
        ...line,
        event_id: idOf(idPrefix, idDigits, first + index),
        actor,
        origin,
        recorded_at: recordedAt,
        request_id: typeof requestId === "string" ? requestId : (_a4 = requestId[index]) != null ? _a4 : "",
        changes: text4
      };
    });
  }
  function openLines(book) {
    var _a3, _b;
    const applied = numberOf(book.state.applied);
    const open = tailLines(book).filter((line) => numberOf(line.event_id) > applied);
    const whole = open.length === 0 || numberOf((_b = (_a3 = open[0]) == null ? void 0 : _a3.event_id) != null ? _b : "") <= applied + 1;
    return whole ? open : linesOf(book).filter((line) => numberOf(line.event_id) > applied);
  }
  function mayBeOpen(book) {
    return book.tab("history").lastRow() !== book.state.lines && openLines(book).length > 0;
  }
  function resume(book) {
    var _a3, _b;
    const open = openLines(book);
    if (open.length === 0) return 0;
    const voided = new Set(open.map((line) => line.voids));
    const given = open.filter((line) => voided.has(line.event_id));
    if (given.length > 0) {
      settleVoids(book, given, open);
      return open.length;
    }
    const touched = clientRows(
      book,
      open.map((line) => line.client_id)
    );
    if (touched) checkRange(touched);
    try {
      finish(book, open, (_b = (_a3 = open.at(-1)) == null ? void 0 : _a3.request_id) != null ? _b : "", true);
    } catch (error) {
      if (error instanceof SortedMeanwhile) throw error;
      giveUp(book, open, error);
    }
    return open.length;
  }
  function giveUp(book, lines, error) {
    var _a3, _b, _c, _d;
    const first = (_b = (_a3 = lines[0]) == null ? void 0 : _a3.event_id) != null ? _b : "";
    if (book.state.failed !== first) {
      book.saveState({ ...book.state, failed: first });
      SpreadsheetApp.flush();
      throw error;
    }
    const { idPrefix, idDigits } = book.tab("history").spec;
    const from = numberOf((_d = (_c = lines.at(-1)) == null ? void 0 : _c.event_id) != null ? _d : "") + 1;
    const voids = lines.map(
      (line, index) => ({
        ...line,
        event_id: idOf(idPrefix, idDigits, from + index),
        event_type: "void",
        voids: line.event_id,
        note: String(error.message),
        request_id: "",
        changes: ""
      })
    );
    appendLines(book, voids);
    SpreadsheetApp.flush();
    settleVoids(book, lines, voids);
  }
  function settleVoids(book, voided, open) {
    var _a3, _b;
    const last = takeBack(book, voided);
    SpreadsheetApp.flush();
    const applied = (_b = (_a3 = open.at(-1)) == null ? void 0 : _a3.event_id) != null ? _b : "";
    const rows = book.tab("history").lastRow();
    book.saveState({ ...book.state, applied, lines: rows, failed: "", last: { ...last, history: numberOf(applied) } });
    SpreadsheetApp.flush();
  }
  function finish(book, lines, requestId, again) {
    var _a3, _b;
    const given = writeCells(book, lines, again);
    SpreadsheetApp.flush();
    const wrong = checkRows(book, given.written);
    const last = (_b = (_a3 = lines.at(-1)) == null ? void 0 : _a3.event_id) != null ? _b : book.state.applied;
    const state = {
      ...book.state,
      applied: last,
      lines: book.tab("history").lastRow(),
      last: { ...book.state.last, ...given.last, history: numberOf(last) },
      requests: withRequest(book.state, requestId)
    };
    book.saveState(state);
    if (wrong.length > 0) throw new SortedMeanwhile(wrong);
  }

  // src/sheets/renames.ts
  var DICTIONARY_TABS2 = {
    stages: "stages",
    sections: "sections",
    tags: "tags",
    reasons: "reasons"
  };
  function followRenames(book) {
    const renames = /* @__PURE__ */ new Map();
    const { stages: stages2, sections: sections2, tags: tags2, reasons: reasons2, lists: lists2 } = book.lexicon;
    for (const [name2, entries] of Object.entries({ stages: stages2, sections: sections2, tags: tags2, reasons: reasons2, ...lists2 })) {
      const alone = (label2) => entries.filter((entry2) => entry2.label === label2).length === 1;
      const changed = entries.filter(({ former, label: label2 }) => former && former !== label2 && alone(label2));
      if (changed.length > 0)
        renames.set(name2, new Map(changed.map((entry2) => {
          var _a3;
          return [(_a3 = entry2.former) != null ? _a3 : "", entry2.label];
        })));
    }
    const people = renamedPeople(book);
    if (people.size > 0) renames.set("people", people);
    if (renames.size > 0) {
      if (TAB_KEYS.some((key) => !mayWrite(book, key))) return;
      for (const key of TAB_KEYS) if (key !== "history") rewrite(book, key, renames);
      SpreadsheetApp.flush();
      settle(book, [...renames.keys()]);
    }
    const now = namesNow(book.names.people());
    if (JSON.stringify(now) !== JSON.stringify(book.state.people)) book.saveState({ ...book.state, people: now });
    if (renames.size > 0) book.forgetLexicon();
  }
  function mayWrite(book, key) {
    const tab = book.tab(key);
    return key === "history" || tab.range(FIRST_ROW, 1, 1, tab.width()).canEdit();
  }
  var namesNow = (people) => Object.fromEntries(people.map(({ code, label: label2 }) => [code, label2]));
  function renamedPeople(book) {
    var _a3;
    const before = (_a3 = book.state.people) != null ? _a3 : {};
    const changed = book.names.people().filter(({ code, label: label2 }) => before[code] !== void 0 && before[code] !== label2);
    return new Map(changed.map(({ code, label: label2 }) => {
      var _a4;
      return [(_a4 = before[code]) != null ? _a4 : "", label2];
    }));
  }
  function wordsOf2(column, renames) {
    if (column.kind === "person") return renames.get("people");
    return column.kind === "ref" || column.kind === "refs" ? renames.get(column.of) : void 0;
  }
  function rewrite(book, key, renames) {
    const tab = book.tab(key);
    const count3 = tab.lastRow() - FIRST_ROW + 1;
    for (const column of tab.present()) {
      const words2 = wordsOf2(column, renames);
      if (!words2 || count3 < 1) continue;
      if (column.dropdown) setDropdowns(book, tab, [column.key], [...words2.keys(), ...words2.values()]);
      const range = tab.range(FIRST_ROW, tab.at(column.key), count3, 1);
      const cells = range.getValues().map((row) => String(row[0]));
      const renamed = cells.map((cell) => renamedIn(cell, words2));
      if (renamed.every((cell, index) => cell === cells[index])) continue;
      for (const [from, to] of stretches(cells, renamed)) {
        const part = renamed.slice(from, to).map((cell) => [cell]);
        tab.range(FIRST_ROW + from, tab.at(column.key), part.length, 1).setValues(part);
      }
      tab.forget();
    }
  }
  function renamedIn(cell, words2) {
    const whole = words2.get(cell.trim());
    if (whole !== void 0) return whole;
    if (!cell.includes(",")) return cell;
    const parts2 = cell.split(",").map((part) => part.trim());
    return parts2.some((part) => words2.has(part)) ? parts2.map((part) => {
      var _a3;
      return (_a3 = words2.get(part)) != null ? _a3 : part;
    }).join(", ") : cell;
  }
  function stretches(before, after) {
    const found = [];
    for (const [index, cell] of after.entries()) {
      if (cell === before[index]) continue;
      const last = found[found.length - 1];
      if (last && last[1] === index) last[1] = index + 1;
      else found.push([index, index + 1]);
    }
    return found;
  }
  function settle(book, names) {
    const tabs = new Set(
      names.flatMap((name2) => {
        var _a3;
        return name2 === "people" ? [] : [(_a3 = DICTIONARY_TABS2[name2]) != null ? _a3 : "lists"];
      })
    );
    for (const key of tabs) {
      const tab = book.tab(key);
      const { label: label2 = [], code = [] } = tab.columns(["label", "code"]);
      const words2 = label2.map((text4, index) => [String(text4) || String(code[index])]);
      tab.range(FIRST_ROW, tab.at("label_in_cells"), words2.length, 1).setValues(words2);
    }
  }

  // src/domain/requirements.ts
  var FIELDS = {
    manager: ["manager"],
    contact_details: ["phone", "email"],
    category: ["category"],
    need: ["need"],
    assessed: ["tag", "potential_year"],
    proposal: ["proposal_sent_on"],
    decision_maker: ["decision_maker"],
    all_reached: ["decision_maker", "dm_reached_on"],
    expected_amount: ["expected_amount"],
    expected_close: ["expected_close"],
    amount: ["amount"],
    sale_kind: ["sale_kind"],
    document: ["contract_no", "invoice_no"]
  };
  var isRequirement = (code) => code in FIELDS;
  function isPhone(text4) {
    const digits = text4.replace(/\D/g, "").length;
    return digits >= 5 && digits <= 20 && /^[\d\s()+.\-/,;:\p{L}]*$/u.test(text4);
  }
  function isEmail(text4) {
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text4);
  }
  function documentGiven(deal, asked2) {
    if (asked2 === "none") return true;
    if (asked2 === "contract") return deal.contract_no !== "";
    if (asked2 === "invoice") return deal.invoice_no !== "";
    return deal.contract_no !== "" || deal.invoice_no !== "";
  }
  var NON_PROFILE = "non_profile";
  var USUAL_SALE_KIND = "consultative";
  function saleKindOf(kinds, code) {
    var _a3;
    return (_a3 = kinds.find((kind) => kind.code === (code || USUAL_SALE_KIND))) != null ? _a3 : null;
  }
  function isMet(requirement, client, now) {
    var _a3, _b, _c, _d, _e;
    if (!isRequirement(requirement)) return true;
    const filled2 = (field) => client[field] !== "" && client[field] !== null;
    switch (requirement) {
      case "manager":
        return client.manager !== "" && now.managerActive;
      case "contact_details":
        return isPhone(client.phone) || isEmail(client.email);
      case "assessed":
        return filled2("tag") && client.tag !== NON_PROFILE || filled2("potential_year");
      case "proposal":
        return filled2("proposal_sent_on") && client.proposal_sent_on <= now.on && client.proposal_sent_on >= startOf(client);
      case "all_reached":
        return filled2("decision_maker") && filled2("dm_reached_on");
      case "expected_amount":
        return ((_a3 = client.expected_amount) != null ? _a3 : 0) > 0;
      case "expected_close":
        return filled2("expected_close") && client.expected_close >= now.on;
      case "amount":
        return ((_c = (_b = now.deal) == null ? void 0 : _b.amount) != null ? _c : 0) > 0;
      case "sale_kind":
        return ((_e = (_d = now.deal) == null ? void 0 : _d.sale_kind) != null ? _e : "") !== "";
      case "document":
        return now.deal !== null && documentGiven(now.deal, now.document);
      default:
        return filled2(requirement);
    }
  }
  var startOf = (client) => client.cycle > 1 ? client.first_contact_on : "";
  function way(stages2, from, to) {
    var _a3, _b;
    const after = (_a3 = from.order) != null ? _a3 : 0;
    const until = (_b = to.order) != null ? _b : 0;
    return stages2.filter((stage2) => stage2.active || stage2.code === to.code).filter((stage2) => stage2.order !== null && stage2.order > after && stage2.order <= until).sort((a, b) => {
      var _a4, _b2;
      return ((_a4 = a.order) != null ? _a4 : 0) - ((_b2 = b.order) != null ? _b2 : 0);
    });
  }
  function commented(stages2, kind) {
    return stages2.slice(0, -1).filter((stage2) => !(kind == null ? void 0 : kind.maySkip.includes(stage2.code)));
  }
  function asked(stages2, kind) {
    const asking = [...commented(stages2, kind), ...stages2.slice(-1)];
    const also = (stage2) => {
      var _a3;
      return (_a3 = kind == null ? void 0 : kind.alsoRequires.filter((pair) => pair.stage === stage2.code)) != null ? _a3 : [];
    };
    return [
      ...new Set(asking.flatMap((stage2) => [...stage2.requires, ...also(stage2).map(({ requirement }) => requirement)]))
    ];
  }
  function missing(stages2, kind, client, now) {
    return asked(stages2, kind).filter((requirement) => !isMet(requirement, client, now));
  }
  function checkField(field, value, today) {
    if (value === "" || value === null) return null;
    if (field === "email" && !isEmail(String(value))) return { code: "bad_email", field, typed: value };
    if (field === "phone" && !isPhone(String(value))) return { code: "bad_phone", field, typed: value };
    if ((field === "proposal_sent_on" || field === "dm_reached_on") && String(value) > today) {
      return { code: "future_date", field, date: value };
    }
    if ((field === "expected_amount" || field === "amount") && Number(value) <= 0) return { code: "not_positive", field };
    if ((field === "potential_year" || field === "expected_cost") && Number(value) < 0)
      return { code: "negative", field };
    if (field === "name" && String(value).trim().length > 200) return { code: "too_long", field, limit: 200 };
    return null;
  }
  function untimely(lacking, client, on) {
    const found = /* @__PURE__ */ new Map();
    const tell = (requirement, field, code) => {
      const date2 = client[field];
      if (lacking.includes(requirement) && date2 !== "") found.set(requirement, { code, field, date: date2, on });
    };
    tell("expected_close", "expected_close", "close_before_event");
    if (client.proposal_sent_on > on) tell("proposal", "proposal_sent_on", "proposal_after_event");
    return found;
  }

  // src/server/refusals.ts
  function refusal(locale, issue2, sentences = locale.messages.refusal) {
    const message = sentence(locale, issue2, sentences);
    return { ok: false, code: issue2.code, message, issues: [{ code: issue2.code, field: "", message, fields: [] }] };
  }
  function sentence(locale, issue2, sentences, words2 = {}) {
    var _a3;
    const blanks = {};
    for (const [name2, value] of Object.entries(issue2)) {
      if (typeof value === "string" || typeof value === "number") blanks[name2] = spoken(locale, value);
    }
    const template = (_a3 = sentences[issue2.code]) != null ? _a3 : locale.messages.refusal[issue2.code];
    return fill(locale, template != null ? template : issue2.code, { ...blanks, ...words2 });
  }
  var spoken = (locale, value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(locale, value) : String(value);
  function wordsFor(book, issue2) {
    var _a3;
    const { locale, names } = book;
    const label2 = (of, code) => names.label(of, String(code != null ? code : ""));
    const words2 = {};
    if (issue2.stage) words2.stage = label2("stages", issue2.stage);
    if (issue2.reached) words2.reached = label2("stages", issue2.reached);
    if (issue2.department) words2.department = label2("departments", issue2.department);
    if (issue2.before) words2.before = `${label2("stages", issue2.before)} ${dayText(locale, String(issue2.beforeDate))}`;
    if (issue2.reason) words2.reason = label2("reasons", issue2.reason);
    if (issue2.stages) words2.stages = issue2.stages.map((code) => label2("stages", code)).join(", ");
    if (issue2.fields) {
      words2.fields = issue2.fields.map((code) => requirementText(locale, code)).join(", ");
    }
    if (issue2.field) {
      words2.field = (_a3 = locale.columns[issue2.field]) != null ? _a3 : String(issue2.field);
      words2.example = dayText(locale, book.today);
      if (issue2.code === "unknown_value") words2.options = optionsText(book, String(issue2.field));
    }
    return words2;
  }
  function requirementText(locale, code) {
    var _a3;
    return (_a3 = locale.messages.requirement[code]) != null ? _a3 : code;
  }
  function optionsText(book, field) {
    const tab = field in DEAL_FIELDS ? "deals" : "clients";
    return optionsOf(book, columnOf(tab, field)).join(", ");
  }
  var DEAL_FIELDS = { sale_kind: true, channel: true };
  function refuse(book, issues) {
    var _a3, _b;
    const told2 = issues.map((issue2) => {
      var _a4, _b2;
      return {
        code: issue2.code,
        field: String((_a4 = issue2.field) != null ? _a4 : ""),
        message: sentence(book.locale, issue2, book.locale.messages.refusal, wordsFor(book, issue2)),
        fields: ((_b2 = issue2.fields) != null ? _b2 : []).flatMap((code) => isRequirement(code) ? [...FIELDS[code]] : [code])
      };
    });
    return {
      ok: false,
      code: (_b = (_a3 = issues[0]) == null ? void 0 : _a3.code) != null ? _b : "surprise",
      message: told2.map(({ message }) => message).join(" "),
      issues: told2
    };
  }

  // src/server/endpoint.ts
  var LOCK_WAIT = 2e4;
  var userLocale = () => locales[languageOf(Session.getActiveUserLocale())];
  function endpoint({ input, writes, handle }) {
    return (sent) => {
      const checked = input ? input().safeParse(sent) : null;
      if (checked && !checked.success) return badInput(checked.error.issues[0]);
      const run = (held) => {
        const book = openBook({ now: /* @__PURE__ */ new Date() });
        if (!book) return refusal(userLocale(), { code: "not_set_up" });
        return guarded(book.locale, () => {
          if (held) beginWork(book);
          else if (writes === "finishes" && mayBeOpen(book)) return locked(() => run(true));
          return handle(book, sent);
        });
      };
      return guarded(userLocale(), () => writes === true ? locked(() => run(true)) : run(false));
    };
  }
  function beginWork(book) {
    resume(book);
    followRenames(book);
  }
  function locked(run, wait = LOCK_WAIT) {
    const lock = LockService.getDocumentLock();
    if (lock && !lock.tryLock(wait)) return refusal(userLocale(), { code: "busy" });
    try {
      return run();
    } finally {
      SpreadsheetApp.flush();
      lock == null ? void 0 : lock.releaseLock();
    }
  }
  function badInput(issue2) {
    var _a3;
    const path = (issue2 == null ? void 0 : issue2.path.join(".")) || "input";
    return refusal(userLocale(), { code: "bad_input", path, why: (_a3 = issue2 == null ? void 0 : issue2.code) != null ? _a3 : "" });
  }
  function guarded(locale, run) {
    var _a3;
    try {
      return run();
    } catch (error) {
      return (_a3 = known(locale, error)) != null ? _a3 : surprise(locale, error);
    }
  }
  function known(locale, error) {
    var _a3;
    const { tabs } = locale.terms;
    if (error instanceof Protected) return refusal(locale, { code: "protected", range: error.range });
    if (error instanceof MissingTab) return refusal(locale, { code: "missing_tab", tab: tabs[error.tab] });
    if (error instanceof MissingColumn) {
      const column = (_a3 = locale.columns[error.key]) != null ? _a3 : error.key;
      return refusal(locale, { code: "missing_column", tab: tabs[error.tab], column });
    }
    if (error instanceof LostKeys)
      return refusal(locale, { code: "lost_keys", tab: tabs[error.tab] });
    if (error instanceof TooLong) return refusal(locale, { code: "too_long_line" });
    if (error instanceof SortedMeanwhile) {
      return refusal(locale, { code: "sorted_meanwhile", clients: error.clients.join(", ") });
    }
    return null;
  }
  function surprise(locale, error) {
    const { message, stack } = error;
    const code = Utilities.getUuid().slice(0, 8).toUpperCase();
    console.error(`${code} ${message}
${stack != null ? stack : ""}`);
    return { ok: false, code: "surprise", message: fill(locale, locale.messages.refusal.surprise, { code }), issues: [] };
  }

  // src/sheets/source-list.ts
  function foreignTabs(ours) {
    return SpreadsheetApp.getActive().getSheets().filter((sheet) => !ours.includes(sheet.getSheetId())).map((sheet) => sheet.getName());
  }
  function readTab(name2, from, count3) {
    var _a3;
    const spreadsheet = SpreadsheetApp.getActive();
    const sheet = spreadsheet.getSheetByName(name2);
    if (!sheet) return null;
    const [last, width] = [sheet.getLastRow(), sheet.getLastColumn()];
    if (last < 1 || width < 1) return { headers: [], rows: [], total: 0 };
    const days = zone(spreadsheet.getSpreadsheetTimeZone());
    const text4 = (cell) => Object.prototype.toString.call(cell) === "[object Date]" ? days.dayOf(cell) : String(cell);
    const read = (row, rows2) => sheet.getRange(row, 1, rows2, width).getValues().map((cells) => cells.map(text4));
    const rows = Math.max(0, Math.min(count3, last - 1 - from));
    return { headers: (_a3 = read(1, 1)[0]) != null ? _a3 : [], rows: rows > 0 ? read(2 + from, rows) : [], total: last - 1 };
  }
  function changedBySheets(name2, suspicious) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name2);
    if (!sheet || sheet.getLastRow() < 2) return [];
    const rows = sheet.getRange(1, 1, Math.min(sheet.getLastRow(), 200), sheet.getLastColumn()).getValues();
    const [headers = [], ...sample] = rows;
    return headers.flatMap((header, column) => {
      const changed = sample.some((row) => typeof row[column] === "number");
      return changed && suspicious(String(header)) ? [String(header)] : [];
    });
  }

  // src/sheets/typed.ts
  var LONGEST_TEXT = 4e4;
  function habitsOf(locale) {
    const language = locale.slice(0, 2).toLowerCase();
    const decimal2 = ["en", "zh", "ja", "ko", "he", "th"].includes(language) ? "." : ",";
    if (["hu", "zh", "ja", "ko", "lt", "sv"].includes(language)) return { decimal: decimal2, order: "ymd" };
    return { decimal: decimal2, order: locale === "en_US" || locale === "en" ? "mdy" : "dmy" };
  }
  var day2 = (year, month, date2) => {
    const full = (year == null ? void 0 : year.length) === 2 ? 2e3 + Number(year) : Number(year);
    if (full < 1900 || full > 2200) return null;
    const made = new Date(Date.UTC(full, month - 1, date2));
    const real = made.getUTCFullYear() === full && made.getUTCMonth() === month - 1 && made.getUTCDate() === date2;
    return real ? made.toISOString().slice(0, 10) : null;
  };
  function readDay(text4, { order: order2 }) {
    const bare = text4.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?.*$/, "").trim();
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
    if (iso) return day2(iso[1], Number(iso[2]), Number(iso[3]));
    const found = /^(\d{1,4})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{1,4})\.?$/.exec(bare);
    if (!found) return null;
    const [, first = "", middle = "", last = ""] = found;
    if (first.length === 4) return last.length <= 2 ? day2(first, Number(middle), Number(last)) : null;
    if (order2 === "ymd" || first.length > 2 || last.length !== 2 && last.length !== 4) return null;
    return order2 === "mdy" ? day2(last, Number(first), Number(middle)) : day2(last, Number(middle), Number(first));
  }
  var GROUPED = /^[-+]?\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;
  function readNumber(text4, { decimal: decimal2 }) {
    const bare = text4.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^([-+]?)(?:[€$£¥₽]|[A-Z]{3})/, "$1").replace(/(?:[€$£¥₽]|[A-Z]{3})$/, "");
    const bad = { number: null, doubtful: false };
    if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare)) return bad;
    const separators = bare.replace(/[^.,]/g, "");
    const kinds = new Set(separators);
    if (kinds.size === 0) return { number: Number(bare), doubtful: false };
    const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
    const behind = bare.length - last - 1;
    const sign = bare[last];
    if (kinds.size === 1 && separators.length > 1) {
      return GROUPED.test(bare) ? { number: Number(bare.replace(/[.,]/g, "")), doubtful: false } : bad;
    }
    if (kinds.size === 2 && (!GROUPED.test(bare.slice(0, last)) || behind === 0)) return bad;
    if (kinds.size === 1 && behind === 3 && sign !== decimal2) {
      const grouped = decimal2 === "." && GROUPED.test(bare);
      return grouped ? { number: Number(bare.replace(/,/g, "")), doubtful: false } : { number: null, doubtful: true };
    }
    const whole = bare.slice(0, last).replace(/[.,]/g, "");
    return { number: Number(`${whole}.${bare.slice(last + 1)}`), doubtful: false };
  }
  function tooLong(texts) {
    var _a3;
    if (JSON.stringify(texts).length <= LONGEST_TEXT) return null;
    const size = (text4) => {
      var _a4, _b;
      return (_b = (_a4 = JSON.stringify(text4)) == null ? void 0 : _a4.length) != null ? _b : 0;
    };
    const [longest] = Object.entries(texts).sort(([, a], [, b]) => size(b) - size(a));
    return { code: "too_long", field: (_a3 = longest == null ? void 0 : longest[0]) != null ? _a3 : "", limit: LONGEST_TEXT };
  }
  function readNumeric(column, text4, habits, decimals) {
    const issue2 = (code) => ({ issue: { code, field: column.key, typed: text4 } });
    const { number: number4, doubtful } = readNumber(text4, habits);
    if (doubtful) return issue2("doubtful_number");
    if (number4 === null || !Number.isFinite(number4)) return issue2("bad_number");
    if (column.kind === "integer") return Number.isInteger(number4) ? { value: number4 } : issue2("bad_integer");
    if (column.kind !== "money") return { value: number4 };
    const minor = minorOf(number4, decimals);
    return minor === null ? issue2("too_many_decimals") : { value: minor };
  }
  function readTyped(column, typed2, names, habits, decimals) {
    const text4 = String(typed2).replace(/\u00a0/g, " ").trim();
    if (text4 === "")
      return { value: column.kind === "checkbox" ? false : column.kind === "day" || !isNumeric(column) ? "" : null };
    const issue2 = (code) => ({ issue: { code, field: column.key, typed: text4 } });
    if (text4.length > LONGEST_TEXT) return { issue: { code: "too_long", field: column.key, limit: LONGEST_TEXT } };
    switch (column.kind) {
      case "day": {
        const read = readDay(text4, habits);
        return read ? { value: read } : issue2("bad_date");
      }
      case "money":
      case "integer":
      case "number":
      case "percent":
        return readNumeric(
          column,
          typeof typed2 === "number" ? plainNumber(typed2) : text4,
          typeof typed2 === "number" ? POINT : habits,
          decimals
        );
      case "checkbox":
        return { value: typed2 === true || /^(true|1|x|\+)$/i.test(text4) };
      case "person":
      case "ref":
      case "word": {
        const code = names.code("of" in column ? column.of : "people", text4);
        return isKnown(code) ? { value: code } : issue2("unknown_value");
      }
      default:
        return { value: text4 };
    }
  }
  var POINT = { decimal: ".", order: "ymd" };
  var plainNumber = (number4) => Number.isInteger(number4) ? String(number4) : number4.toFixed(10).replace(/0+$/, "");
  var isNumeric = (column) => ["money", "integer", "number", "percent"].includes(column.kind);

  // src/server/import-fields.ts
  var STAGE_DAY = "stage_on:";
  var EXTRA = [
    { ...columnOf("clients", "stage") },
    { kind: "day", key: "stage_on", width: 0, by: "people" },
    { ...columnOf("clients", "reason") },
    { ...columnOf("clients", "manager") },
    { ...columnOf("deals", "amount") },
    { ...columnOf("deals", "amount"), key: "paid_amount" },
    { ...columnOf("payments", "paid_on") },
    { ...columnOf("deals", "channel") }
  ];
  var isOpen = (column) => column.by === "people" && column.kind !== "checkbox";
  var OWN_FIELDS = TABS.clients.columns.filter(isOpen);
  function fieldsOf(book) {
    const stageDays = book.lexicon.stages.map(
      (stage2) => ({ kind: "day", key: STAGE_DAY + stage2.code, width: 0, by: "people" })
    );
    return [...OWN_FIELDS, ...EXTRA, ...stageDays];
  }
  function fieldLabel(book, key) {
    var _a3;
    const { columns: columns6, messages: messages6 } = book.locale;
    if (key.startsWith(STAGE_DAY))
      return `${book.names.label("stages", key.slice(STAGE_DAY.length))}: ${columns6.event_on}`;
    if (key === "stage_on") return messages6.imports.stage_on;
    if (key === "paid_amount") return columns6.paid;
    if (key === "amount") return messages6.imports.deal_amount;
    return (_a3 = columns6[key]) != null ? _a3 : key;
  }
  function guessField(book, header) {
    const text4 = plain2(header);
    const keys = fieldsOf(book).map((column) => column.key);
    if (text4 === "" || keys.includes(text4)) return text4 || null;
    const asShown = keys.find((key) => plain2(fieldLabel(book, key)) === text4);
    if (asShown) return asShown;
    for (const { columns: columns6, messages: messages6 } of Object.values(locales)) {
      const also = messages6.also;
      const names = (key) => {
        var _a3, _b;
        return [(_a3 = columns6[key]) != null ? _a3 : "", ...((_b = also[key]) != null ? _b : "").split(",")].map(plain2);
      };
      const found = keys.find((key) => names(key).includes(text4));
      if (found) return found;
    }
    const stage2 = book.lexicon.stages.find((candidate) => stageLabels(candidate).includes(text4));
    return stage2 ? STAGE_DAY + stage2.code : null;
  }
  function stageLabels({ code, label: label2 }) {
    var _a3;
    const usual = Object.values(locales).map(({ terms: terms6 }) => {
      var _a4;
      return (_a4 = terms6.stage[code]) != null ? _a4 : "";
    });
    const before = Object.entries((_a3 = older.stages) != null ? _a3 : {}).flatMap(([text4, of]) => of === code ? [text4] : []);
    return [label2, ...usual, ...before].map(plain2);
  }
  var SHEET_ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!)$/;
  var RowReader = class {
    constructor(book, input, headers) {
      __publicField(this, "book", book);
      __publicField(this, "input", input);
      __publicField(this, "at");
      __publicField(this, "columns");
      __publicField(this, "habits");
      var _a3, _b;
      const place = (header) => headers.findIndex((candidate) => plain2(candidate) === plain2(header));
      this.at = new Map(
        Object.entries(input.mapping).map(([field, named3]) => [
          field,
          [named3].flat().map(place).filter((index) => index >= 0)
        ])
      );
      this.columns = new Map(fieldsOf(book).map((column) => [column.key, column]));
      const own2 = habitsOf(book.habits);
      this.habits = {
        decimal: (_a3 = input.decimal) != null ? _a3 : own2.decimal,
        order: (_b = input.dateOrder) != null ? _b : own2.order
      };
    }
    /** Fields of the mapping and the constants that do not exist. */
    unknownFields() {
      var _a3;
      return [...Object.keys(this.input.mapping), ...Object.keys((_a3 = this.input.constants) != null ? _a3 : {})].filter(
        (key) => !this.columns.has(key)
      );
    }
    read(row) {
      var _a3, _b, _c, _d;
      const result = { values: {}, issues: [] };
      const fields2 = /* @__PURE__ */ new Set([...this.at.keys(), ...Object.keys((_a3 = this.input.constants) != null ? _a3 : {})]);
      for (const field of fields2) {
        const column = this.columns.get(field);
        const found = ((_b = this.at.get(field)) != null ? _b : []).map((index) => {
          var _a4;
          return ((_a4 = row[index]) != null ? _a4 : "").trim();
        }).find((text5) => text5 !== "");
        const text4 = found === void 0 ? (_d = (_c = this.input.constants) == null ? void 0 : _c[field]) != null ? _d : "" : this.translate(field, found);
        if (SHEET_ERROR.test(text4)) {
          result.issues.push({ code: "error_cell", field, typed: text4 });
          continue;
        }
        const reading = readTyped(column, text4, this.book.names, this.habits, this.book.decimals);
        if ("issue" in reading) result.issues.push(reading.issue);
        else result.values[field] = reading.value;
      }
      return result;
    }
    translate(field, text4) {
      var _a3, _b, _c;
      const words2 = (_b = (_a3 = this.input.values) == null ? void 0 : _a3[field]) != null ? _b : {};
      const known2 = Object.keys(words2).find((word2) => plain2(word2) === plain2(text4));
      return known2 === void 0 ? text4 : (_c = words2[known2]) != null ? _c : text4;
    }
  };

  // src/server/import-plan.ts
  function importTabs(book) {
    return { ok: true, tabs: foreignTabs(Object.values(book.state.tabs)) };
  }
  function planImport(book, input) {
    var _a3, _b, _c, _d, _e;
    const list = input.tab === void 0 ? null : readTab(input.tab, 0, 5);
    if (input.tab !== void 0 && !list) return refuse(book, [{ code: "import_no_tab", tab: input.tab }]);
    const headers = (_b = (_a3 = list == null ? void 0 : list.headers) != null ? _a3 : input.headers) != null ? _b : [];
    const sample = (_d = (_c = list == null ? void 0 : list.rows) != null ? _c : input.sample) != null ? _d : [];
    const fields2 = fieldsOf(book).map(
      (column) => ({
        code: column.key,
        label: fieldLabel(book, column.key),
        required: column.key === "name" || column.key === "source",
        options: optionsOf(book, column).map((label2) => ({ code: label2, label: label2 }))
      })
    );
    const textual = (header) => {
      var _a4;
      return ["phone", "tax_id", "source_key", "name"].includes((_a4 = guessField(book, header)) != null ? _a4 : "");
    };
    const changed = input.tab === void 0 ? [] : changedBySheets(input.tab, textual);
    const mapping = {};
    for (const header of headers) {
      const key = guessField(book, header);
      if (key && !(key in mapping)) mapping[key] = header;
    }
    const warnings = changed.map(
      (header) => sentence(book.locale, { code: "changed_by_sheets", header }, book.locale.messages.imports)
    );
    const plan = {
      fields: fields2,
      headers,
      rows: (_e = list == null ? void 0 : list.total) != null ? _e : 0,
      mapping,
      dateOrder: habitsOf(book.habits).order,
      warnings,
      sample
    };
    return { ok: true, plan };
  }

  // src/domain/transitions.ts
  var refuse2 = (...issues) => ({ ok: false, issues });
  function checkDate(on, { lastEventOn, today }, rules) {
    const limit = rules.backdateDays === null ? "" : addDays(today, -rules.backdateDays);
    const from = lastEventOn > limit ? lastEventOn : limit;
    if (on > today) return { code: "date_in_future", date: on, from, to: today };
    if (lastEventOn !== "" && on < lastEventOn)
      return { code: "date_before_last", date: on, last: lastEventOn, from, to: today };
    if (on < limit) return { code: "date_too_old", date: on, from, to: today };
    return null;
  }
  function lineOf(client, on, change) {
    return {
      event_on: on,
      event_type: "stage",
      client_id: client.client_id,
      cycle: client.cycle,
      stage_to: "",
      section_to: "",
      manager_to: client.manager,
      department_to: client.department,
      reason: "",
      voids: "",
      stage_from: client.stage,
      contact_kind: "",
      deal_id: "",
      lines: "",
      score: null,
      section_from: "",
      manager_from: "",
      department_from: "",
      revisit_on: "",
      next_action_on: "",
      other_client: "",
      note: "",
      ...change
    };
  }
  function peoplesOwn({ manager: _inTheLine, ...fields2 }) {
    return fields2;
  }
  var sectionOfKind = (rules, kind) => {
    var _a3, _b;
    return (_b = (_a3 = rules.sections.find((section) => section.kind === kind)) == null ? void 0 : _a3.code) != null ? _b : "";
  };
  var REQUIRED = ["name", "source"];
  function checkFields(form, today) {
    return Object.entries(form.fields).flatMap(([field, value = ""]) => {
      var _a3;
      const blank = REQUIRED.includes(field) && String(value != null ? value : "").trim() === "";
      return blank ? { code: "required", field } : (_a3 = checkField(field, value, today)) != null ? _a3 : [];
    });
  }
  function checkManager({ client, managerDepartment }, form) {
    const { manager = client.manager } = form.fields;
    const fits = [client.department, "management", ""].includes(managerDepartment);
    if (manager === client.manager || manager === "" || fits) return [];
    return [{ code: "manager_other_department", field: "manager", department: client.department }];
  }
  function checkTag(form, reason) {
    const alone = form.fields.tag === NON_PROFILE && reason !== NON_PROFILE;
    return alone ? [{ code: "non_profile_is_refusal", field: "tag" }] : [];
  }
  var managerFrom = (before, after) => before.manager === after.manager ? "" : before.manager;
  function targets(client, rules) {
    const from = rules.stages.find((stage2) => stage2.code === client.stage);
    if (!from || from.kind === "lost" || from.kind === "won") return [];
    const won = rules.stages.find((stage2) => stage2.kind === "won");
    return won ? way(rules.stages, from, won).filter((stage2) => stage2.active) : [];
  }
  function forbidden(client, to, rules) {
    var _a3, _b;
    if (client.merged_into !== "") return { code: "merged", into: client.merged_into };
    const from = kindOf(rules.stages, client.stage);
    if (!to) return { code: "unknown_stage" };
    if (from === "lost") return { code: to.kind === "won" ? "reopen_first" : "refused_client" };
    if (from === "won") return { code: to.kind === "won" ? "already_won" : "back_from_won" };
    if (to.kind === "new") return { code: "back_to_new" };
    if (to.kind === "lost") return { code: "use_refusal" };
    const fromStage = rules.stages.find((stage2) => stage2.code === client.stage);
    if (!fromStage || ((_a3 = to.order) != null ? _a3 : 0) <= ((_b = fromStage.order) != null ? _b : 0)) return { code: "not_forward", stage: to.code };
    return null;
  }
  function advance(situation, toCode, form, rules) {
    var _a3;
    const { client, today } = situation;
    const to = rules.stages.find((stage2) => stage2.code === toCode);
    const no2 = forbidden(client, to, rules);
    if (no2 || !to) return refuse2(no2 != null ? no2 : { code: "unknown_stage" });
    const from = rules.stages.find((stage2) => stage2.code === client.stage);
    const passed = way(rules.stages, from, to);
    const after = { ...client, ...form.fields };
    const won = to.kind === "won";
    const deal = won ? form.deal : null;
    const now = {
      on: form.on,
      managerActive: situation.managerActive,
      document: rules.document,
      deal
    };
    const kind = saleKindOf(rules.saleKinds, (deal == null ? void 0 : deal.sale_kind) || after.sale_kind);
    const lacking = missing(passed, kind, after, now);
    const late = untimely(lacking, after, form.on);
    const blank = lacking.filter((requirement) => !late.has(requirement));
    const date2 = checkDate(form.on, situation, rules);
    const unsaid = form.note.trim() === "" ? commented(passed, kind) : [];
    const untalked = from.kind === "new" && to.kind === "contact" && form.contact_kind === "no_answer";
    const issues = [
      ...checkFields(form, today),
      ...checkManager(situation, form),
      ...checkTag(form, ""),
      ...untalked ? [{ code: "no_answer_is_no_contact", field: "contact_kind" }] : [],
      ...deal && deal.amount !== null && deal.amount <= 0 ? [{ code: "not_positive", field: "amount" }] : [],
      ...deal && deal.signed_on > today ? [{ code: "future_date", field: "signed_on", date: deal.signed_on }] : [],
      ...date2 ? [date2] : [],
      ...form.next_action_on !== "" && form.next_action_on < form.on ? [{ code: "next_before_event", field: "next_action_on", date: form.next_action_on }] : [],
      ...late.values(),
      ...blank.length > 0 ? [{ code: "missing_fields", stage: to.code, fields: blank }] : [],
      ...unsaid.length > 0 ? [{ code: "comment_needed", stages: unsaid.map((stage2) => stage2.code) }] : []
    ];
    if (issues.length > 0) return refuse2(...issues);
    const section = won ? sectionOfKind(rules, "customer") : to.default_section || sectionOfKind(rules, "in_work");
    const line = lineOf(after, form.on, {
      stage_to: to.code,
      stage_from: client.stage,
      section_to: section,
      section_from: client.section,
      manager_from: managerFrom(client, after),
      contact_kind: form.fields.proposal_sent_on && !client.proposal_sent_on ? "proposal" : form.contact_kind,
      next_action_on: form.next_action_on || addDays(form.on, (_a3 = to.next_action_days) != null ? _a3 : 1),
      note: form.note.trim()
    });
    return {
      ok: true,
      move: { line, fields: peoplesOwn(form.fields), deal: deal ? dealOf(after, deal, situation) : null }
    };
  }
  function dealOf(client, form, situation) {
    return {
      client_id: client.client_id,
      deal_status: "signed",
      revenue_kind: "new",
      sale_kind: form.sale_kind,
      channel: form.channel || "direct",
      amount: form.amount,
      signed_on: form.signed_on,
      ordered_on: form.signed_on,
      contract_no: form.contract_no,
      invoice_no: form.invoice_no,
      manager: client.manager,
      credit_department: situation.managerDepartment === "management" ? client.department : situation.managerDepartment || client.department,
      paid: 0,
      balance: form.amount,
      payment_status: "unpaid",
      cycle: client.cycle,
      note: [client.special_terms, form.note].filter((text4) => text4 !== "").join("; ")
    };
  }
  function revisitDay(reason, rules, on) {
    var _a3, _b, _c;
    const days = (_c = (_b = reason.revisit_days) != null ? _b : (_a3 = rules.sections.find((section) => section.code === reason.default_section)) == null ? void 0 : _a3.revisit_days) != null ? _c : null;
    return days === null ? "" : addDays(on, days);
  }
  function refuseClient(situation, reasonCode, revisitOn, form, rules) {
    var _a3;
    const { client } = situation;
    const kind = kindOf(rules.stages, client.stage);
    if (client.merged_into !== "") return refuse2({ code: "merged", into: client.merged_into });
    if (kind === "lost") return refuse2({ code: "already_refused" });
    if (kind === "won") return refuse2({ code: "churn_instead" });
    const lost = rules.stages.find((stage2) => stage2.kind === "lost");
    const reason = rules.reasons.find((candidate) => candidate.code === reasonCode);
    if (!lost || reasonCode === "")
      return refuse2({ code: "missing_fields", stage: (_a3 = lost == null ? void 0 : lost.code) != null ? _a3 : "", fields: ["reason"] });
    if (!(reason == null ? void 0 : reason.applies_to.includes("refusal"))) return refuse2({ code: "reason_not_for_refusal", reason: reasonCode });
    const byReason = revisitDay(reason, rules, form.on);
    const revisit = byReason === "" ? "" : revisitOn || byReason;
    const date2 = checkDate(form.on, situation, rules);
    const issues = [
      ...checkFields(form, situation.today),
      ...checkManager(situation, form),
      ...checkTag(form, reason.code),
      ...date2 ? [date2] : [],
      ...revisit !== "" && revisit <= form.on ? [{ code: "revisit_not_later", date: revisit, on: form.on }] : []
    ];
    if (issues.length > 0) return refuse2(...issues);
    const after = { ...client, ...form.fields };
    const line = lineOf(after, form.on, {
      stage_to: lost.code,
      section_to: reason.default_section,
      section_from: client.section,
      manager_from: managerFrom(client, after),
      reason: reason.code,
      revisit_on: revisit,
      contact_kind: form.contact_kind,
      note: form.note.trim()
    });
    const fields2 = {
      ...peoplesOwn(form.fields),
      next_action: "",
      ...reason.code === NON_PROFILE ? { tag: NON_PROFILE } : {}
    };
    return { ok: true, move: { line, fields: fields2, deal: null } };
  }

  // src/domain/intake.ts
  var no = (issue2) => ({ ok: false, issues: [issue2] });
  function datedStages(row, stages2) {
    return stages2.flatMap((stage2) => row.stageDays[stage2.code] ? [{ stage: stage2, on: row.stageDays[stage2.code] }] : []).sort((a, b) => {
      var _a3, _b;
      return ((_a3 = a.stage.order) != null ? _a3 : Number.MAX_VALUE) - ((_b = b.stage.order) != null ? _b : Number.MAX_VALUE);
    });
  }
  function checkDays(dated, row, today) {
    for (const [index, { stage: stage2, on }] of dated.entries()) {
      const before = dated[index - 1];
      if (on > today) return { code: "date_in_future", stage: stage2.code, date: on };
      if (before && on < before.on) {
        return {
          code: "dates_out_of_order",
          stage: stage2.code,
          date: on,
          before: before.stage.code,
          beforeDate: before.on
        };
      }
    }
    if (row.paidOn > today) return { code: "paid_in_future", date: row.paidOn };
    return null;
  }
  function takeIn(row, around) {
    var _a3, _b, _c, _d, _e, _f, _g, _h, _i;
    const { rules, today } = around;
    const of = (kind) => rules.stages.find((stage3) => stage3.kind === kind);
    const stage2 = (_a3 = rules.stages.find((candidate) => candidate.code === row.stage)) != null ? _a3 : null;
    const dated = datedStages(row, rules.stages);
    const kinds = new Set(dated.map((entry2) => entry2.stage.kind));
    const won = kinds.has("won") || (stage2 == null ? void 0 : stage2.kind) === "won";
    const lost = kinds.has("lost") || (stage2 == null ? void 0 : stage2.kind) === "lost";
    if (row.name.trim() === "") return no({ code: "no_name" });
    if (((_b = row.amount) != null ? _b : 0) < 0) return no({ code: "not_positive", field: "amount" });
    if (((_c = row.paid) != null ? _c : 0) < 0) return no({ code: "negative", field: "paid_amount" });
    if (won && lost) return no({ code: "refused_and_won" });
    const wrong = checkDays(dated, row, today);
    if (wrong) return no(wrong);
    if (lost && row.reason === "") return no({ code: "no_reason" });
    const reasonFits = (_d = rules.reasons.find((reason) => reason.code === row.reason)) == null ? void 0 : _d.applies_to.includes("refusal");
    if (lost && !reasonFits) return no({ code: "reason_not_for_refusal", reason: row.reason });
    if (dated.length > 0 && stage2 && stage2.kind !== "new" && !row.stageDays[stage2.code]) {
      return no({ code: "stage_without_date", stage: stage2.code });
    }
    const last = dated[dated.length - 1];
    if (stage2 && last && last.stage.code !== stage2.code) {
      return no({ code: "stage_conflict", stage: stage2.code, reached: last.stage.code });
    }
    if (row.tag === NON_PROFILE && !(lost && row.reason === NON_PROFILE))
      return no({ code: "non_profile_needs_refusal" });
    if (!won && ((_e = row.paid) != null ? _e : 0) > 0) return no({ code: "amount_without_deal" });
    if (((_f = row.paid) != null ? _f : 0) > 0 && row.paidOn === "") return no({ code: "paid_without_date" });
    const start2 = (_i = (_h = row.stageDays[of("new").code]) != null ? _h : (_g = dated[0]) == null ? void 0 : _g.on) != null ? _i : today;
    const known2 = dated.length === 0 && stage2 !== null && stage2.kind !== "new" ? stage2 : null;
    const steps = known2 ? [] : dated.filter((entry2) => entry2.stage.kind !== "new");
    return { ok: true, arrival: arrive(row, start2, known2, steps, around) };
  }
  function arrive(row, start2, known2, steps, around) {
    var _a3;
    const { rules } = around;
    let state = { ...BLANK_STATE, manager: row.manager };
    const lines = [];
    const add = (on, to, type) => {
      const draft = pastLine(row, state, on, to, type, around);
      lines.push(draft);
      state = apply(state, { ...draft, event_id: "" }, rules.stages);
    };
    add(start2, known2, "create");
    for (const { stage: stage2, on } of steps) add(on, stage2, "stage");
    const last = steps[steps.length - 1];
    const wonOn = (last == null ? void 0 : last.stage.kind) === "won" ? last.on : (known2 == null ? void 0 : known2.kind) === "won" ? start2 : "";
    const told2 = last !== void 0 || row.amount !== null || ((_a3 = row.paid) != null ? _a3 : 0) > 0;
    const deal = wonOn !== "" && told2 ? pastDeal(row, state, wonOn, around) : null;
    const { last_event: _none, ...rest } = state;
    return { lines, state: rest, createdOn: start2, deal, payment: deal ? pastPayment(row, deal) : null };
  }
  function pastLine(row, state, on, to, type, { rules }) {
    var _a3, _b, _c;
    const start2 = rules.stages.find((stage2) => stage2.kind === "new");
    const target = to != null ? to : start2;
    const section = (kind) => {
      var _a4, _b2;
      return (_b2 = (_a4 = rules.sections.find((candidate) => candidate.kind === kind)) == null ? void 0 : _a4.code) != null ? _b2 : "";
    };
    const reason = rules.reasons.find((candidate) => candidate.code === row.reason);
    const lost = target.kind === "lost";
    const sections2 = {
      new: section("to_call"),
      contact: target.default_section || section("in_work"),
      won: section("customer"),
      lost: (_a3 = reason == null ? void 0 : reason.default_section) != null ? _a3 : ""
    };
    const handedOver = target.kind === "won" && row.managerDepartment === "client" && ((_b = row.paid) != null ? _b : 0) > 0;
    return lineOf(asClient(state), on, {
      event_type: type,
      stage_to: type === "create" && to === null ? "" : target.code,
      stage_from: type === "create" ? "" : state.stage,
      section_to: sections2[target.kind],
      section_from: state.section,
      department_to: handedOver ? "client" : state.department,
      reason: lost ? row.reason : "",
      revisit_on: lost && reason ? revisitDay(reason, rules, on) : "",
      next_action_on: lost ? "" : addDays(on, (_c = target.next_action_days) != null ? _c : 1),
      note: type === "create" ? row.name : ""
    });
  }
  var asClient = (state) => ({ ...state, client_id: "" });
  function pastDeal(row, state, on, { today }) {
    var _a3;
    const situation = {
      client: asClient(state),
      lastEventOn: "",
      today,
      managerActive: true,
      managerDepartment: row.managerDepartment
    };
    const form = {
      amount: row.amount,
      sale_kind: row.saleKind || USUAL_SALE_KIND,
      channel: row.channel || "direct",
      contract_no: "",
      invoice_no: "",
      signed_on: on,
      note: ""
    };
    const client = { ...situation.client, special_terms: "", manager: row.manager };
    return withPaid({ ...dealOf(client, form, situation), note: row.note }, (_a3 = row.paid) != null ? _a3 : 0);
  }
  function withPaid(deal, net) {
    const { amount } = deal;
    const part = amount === null || net < amount;
    const status = net <= 0 ? "unpaid" : part ? "partial" : net === amount ? "paid" : "overpaid";
    const settled2 = status === "paid" || status === "overpaid";
    return {
      ...deal,
      paid: net,
      balance: amount === null ? null : amount - net,
      payment_status: status,
      deal_status: settled2 ? "done" : "signed"
    };
  }
  function pastPayment(row, deal) {
    var _a3, _b, _c;
    if (((_a3 = row.paid) != null ? _a3 : 0) <= 0) return null;
    return {
      paid_on: row.paidOn,
      amount: (_b = row.paid) != null ? _b : 0,
      payment_type: "payment",
      refund_of: "",
      revenue_kind: deal.revenue_kind,
      manager1: deal.manager,
      dept1: deal.credit_department,
      share1: (_c = row.paid) != null ? _c : 0,
      manager2: "",
      dept2: "",
      share2: 0
    };
  }

  // src/sheets/import-errors.ts
  var KEYS = ["imported_at", "line", "reason", "row"];
  var WIDTHS = [130, 90, 380, 420];
  function sheetOf(book, locale) {
    const known2 = book.sheetOf("import_errors");
    if (known2) return known2;
    const { spreadsheet } = book;
    const name2 = locale.terms.tabs.import_errors;
    const sheet = spreadsheet.insertSheet(
      spreadsheet.getSheetByName(name2) ? `${name2} (CRM)` : name2,
      spreadsheet.getNumSheets()
    );
    const { at, line, reason, row } = locale.messages.import_errors.tab_headers;
    const head2 = sheet.getRange(1, 1, 2, KEYS.length);
    sheet.getRange(1, 1, sheet.getMaxRows(), KEYS.length).setNumberFormat("@");
    head2.setValues([KEYS, [at, line, reason, row]]);
    sheet.getRange(2, 1, 1, KEYS.length).setFontWeight("bold").setBackground("#E9EEF6");
    sheet.hideRows(1);
    sheet.setFrozenRows(2);
    for (const [index, width] of WIDTHS.entries()) sheet.setColumnWidth(index + 1, width);
    sheet.setTabColor("#5F6368");
    book.adopt("import_errors", sheet);
    return sheet;
  }
  function reportBadRows(book, bad) {
    if (bad.length === 0) return;
    const sheet = sheetOf(book, book.locale);
    const last = sheet.getLastRow();
    const known2 = new Set(
      last < 3 ? [] : sheet.getRange(3, 2, last - 2, 3).getValues().map((cells) => cells.map(String).join("\0"))
    );
    const at = Utilities.formatDate(book.clock.now, book.timeZone, "yyyy-MM-dd HH:mm");
    const rows = bad.map(({ line, reason, row }) => [at, String(line), reason, row.join(" | ").slice(0, 5e4)]).filter((cells) => !known2.has(cells.slice(1).join("\0")));
    if (rows.length === 0) return;
    const missing2 = last + rows.length - sheet.getMaxRows();
    if (missing2 > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing2);
    const target = sheet.getRange(Math.max(last, 2) + 1, 1, rows.length, KEYS.length);
    target.setNumberFormat("@");
    target.setValues(rows);
  }

  // src/server/situation.ts
  function rulesOf(book, dated = "limited") {
    const { stages: stages2, sections: sections2, reasons: reasons2, saleKinds } = book.lexicon;
    return {
      stages: stages2,
      sections: sections2,
      reasons: reasons2,
      saleKinds,
      backdateDays: dated === "free" ? null : Number(setting(book.lexicon, "backdate_days")),
      document: setting(book.lexicon, "deal_document")
    };
  }
  function locate(book, clientId2) {
    const clients2 = book.tab("clients");
    const rows = clients2.rowsOf(clientId2.trim());
    if (clientId2.trim() === "" || rows.length === 0) return { issue: "unknown_client" };
    if (rows.length > 1) return { issue: "doubled_client" };
    const row = rows[0];
    const cells = clients2.row(row);
    return { found: { row, cells, client: cells } };
  }
  function standingOf(book, personId, on) {
    var _a3, _b, _c, _d;
    const rows = book.conditionsOf(personId);
    const row = (_a3 = rows.find((candidate) => worksOn(candidate, on))) != null ? _a3 : null;
    return { active: row !== null, department: (_d = (_c = row == null ? void 0 : row.department) != null ? _c : (_b = rows[rows.length - 1]) == null ? void 0 : _b.department) != null ? _d : "" };
  }
  function rememberHistories(book) {
    var _a3;
    (_a3 = book.histories) != null ? _a3 : book.histories = linesByClient(book);
  }
  function isInHistory(book, clientId2) {
    if (clientId2 === "") return false;
    return book.histories ? book.histories.has(clientId2) : readLines(book, clientId2).length > 0;
  }
  function lastLine(book, client) {
    var _a3, _b, _c, _d;
    if (client.last_event === "") return null;
    const isLast = (line) => line.event_id === client.last_event;
    if (book.histories) return (_b = (_a3 = book.histories.get(client.client_id)) == null ? void 0 : _a3.find(isLast)) != null ? _b : null;
    return (_d = (_c = lineById(book, client.last_event)) != null ? _c : readLines(book, client.client_id).find(isLast)) != null ? _d : null;
  }
  function asOfHistory(book, client) {
    const line = lastLine(book, client);
    return line ? { ...client, cycle: line.cycle, department: line.department_to || client.department } : client;
  }
  function situationOf(book, client, manager, on) {
    var _a3, _b;
    const standing = standingOf(book, manager, on);
    return {
      client,
      lastEventOn: (_b = (_a3 = lastLine(book, client)) == null ? void 0 : _a3.event_on) != null ? _b : "",
      today: book.today,
      managerActive: standing.active,
      managerDepartment: standing.department
    };
  }
  function isAsRecorded(client, recorded) {
    const known2 = readRecorded(recorded);
    return known2 !== null && known2.client_id === client.client_id && known2.stage === client.stage && known2.section === client.section && known2.manager === client.manager && known2.last_event === client.last_event;
  }

  // src/server/imports.ts
  function intakeOf(book, values) {
    var _a3;
    const text4 = (key) => {
      var _a4;
      return String((_a4 = values[key]) != null ? _a4 : "");
    };
    const amount = (key) => typeof values[key] === "number" && values[key] !== 0 ? values[key] : null;
    const stage2 = text4("stage");
    const stageDays = {};
    for (const { code } of book.lexicon.stages) if (text4(STAGE_DAY + code)) stageDays[code] = text4(STAGE_DAY + code);
    if (stage2 !== "" && text4("stage_on") !== "" && !stageDays[stage2]) stageDays[stage2] = text4("stage_on");
    const manager = text4("manager");
    const wonOn = (_a3 = Object.entries(stageDays).find(
      ([code]) => book.lexicon.stages.some((s) => s.code === code && s.kind === "won")
    )) == null ? void 0 : _a3[1];
    return {
      name: text4("name"),
      stage: stage2,
      stageDays,
      manager,
      managerDepartment: manager === "" ? "" : standingOf(book, manager, wonOn != null ? wonOn : book.today).department,
      reason: text4("reason"),
      tag: text4("tag"),
      saleKind: text4("sale_kind"),
      channel: text4("channel"),
      amount: amount("amount"),
      paid: amount("paid_amount"),
      paidOn: text4("paid_on"),
      note: ""
    };
  }
  function hashOf(row) {
    const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, row.join(""), Utilities.Charset.UTF_8);
    return `import:${bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("")}`;
  }
  function importRows(book, input) {
    var _a3, _b, _c, _d;
    const from = (_a3 = input.from) != null ? _a3 : 0;
    const list = sourceOf(input, from);
    if (!list) return refuse(book, [{ code: "import_no_tab", tab: (_b = input.tab) != null ? _b : "" }]);
    const reader = new RowReader(book, input, list.headers);
    const [unknown] = reader.unknownFields();
    if (unknown !== void 0) return refuse(book, [{ code: "unknown_field", field: unknown }]);
    const missing2 = missingColumns(book, input, list.headers);
    if (missing2) return refuse(book, [missing2]);
    const known2 = knownRows(book);
    const taken = /* @__PURE__ */ new Set();
    const good = [];
    const bad = [];
    let already = 0;
    const firstLine = (_c = input.firstLine) != null ? _c : from + 2;
    for (const [index, row] of list.rows.entries()) {
      if (row.every((cell) => cell.trim() === "")) continue;
      const read = reader.read(row);
      const key = String((_d = read.values.source_key) != null ? _d : "");
      const hash = hashOf(row);
      if (known2.has(hash) || known2.has(`key:${key}`)) {
        already += 1;
        continue;
      }
      const twice = taken.has(key) ? { reason: told(book, [{ code: "twice_in_list", key }]) } : null;
      const verdict = twice != null ? twice : judge(book, read);
      if ("arrival" in verdict) {
        known2.add(hash);
        if (key !== "") taken.add(key);
        good.push({ arrival: verdict.arrival, values: read.values, hash });
      } else bad.push({ line: firstLine + index, reason: verdict.reason, row });
    }
    if (!input.check) {
      reportBadRows(book, bad);
      if (good.length > 0) commit(book, actionOf(book, good));
    }
    const done = from + list.rows.length;
    const next = input.tab !== void 0 && done < list.total && list.rows.length > 0 ? done : -1;
    const wrong = bad.map(({ line, reason }) => ({ line, reason }));
    return { ok: true, result: { added: good.length, known: already, bad: wrong, next, total: list.total } };
  }
  function sourceOf(input, from) {
    var _a3, _b, _c;
    if (input.tab !== void 0) return readTab(input.tab, from, (_a3 = input.count) != null ? _a3 : IMPORT_BATCH);
    const rows = (_b = input.rows) != null ? _b : [];
    return { headers: (_c = input.headers) != null ? _c : [], rows, total: rows.length };
  }
  function missingColumns(book, input, headers) {
    var _a3;
    const given = (field) => {
      var _a4, _b;
      return field in input.mapping || ((_b = (_a4 = input.constants) == null ? void 0 : _a4[field]) != null ? _b : "") !== "";
    };
    if (!given("name")) return { code: "import_no_name" };
    if (!given("source")) return { code: "import_no_source" };
    const present2 = new Set(headers.map(plain2));
    const lost = Object.values(input.mapping).flat().find((header) => !present2.has(plain2(header)));
    if (lost !== void 0) return { code: "import_no_header", header: lost };
    for (const [field, text4] of Object.entries((_a3 = input.constants) != null ? _a3 : {})) {
      const column = fieldsOf(book).find((candidate) => candidate.key === field);
      const reading = column ? readTyped(column, text4, book.names, { decimal: ".", order: "ymd" }, book.decimals) : null;
      if (reading && "issue" in reading) return reading.issue;
    }
    return null;
  }
  function knownRows(book) {
    const { source_key = [] } = book.tab("clients").columns(["source_key"]);
    const {
      event_id = [],
      voids = [],
      request_id = []
    } = book.tab("history").columns(["event_id", "voids", "request_id"]);
    const voided = new Set(voids.flatMap((ids) => parts(String(ids))));
    const stands = (index) => !voided.has(String(event_id[index]));
    return /* @__PURE__ */ new Set([
      ...source_key.filter((key) => key !== "").map((key) => `key:${key}`),
      ...request_id.map(String).filter((id3, index) => id3.startsWith("import:") && stands(index))
    ]);
  }
  function judge(book, read) {
    const typed2 = Object.entries(read.values).flatMap(([field, value]) => {
      var _a3;
      return (_a3 = checkField(field, value, book.today)) != null ? _a3 : [];
    });
    const issues = [...read.issues, ...typed2.filter((issue2) => issue2.field !== "amount")];
    if (issues.length === 0) {
      const intaken = takeIn(intakeOf(book, read.values), { today: book.today, rules: rulesOf(book, "free") });
      const long = intaken.ok ? tooLong(clientRow(read.values, "", intaken.arrival)) : null;
      if (intaken.ok && !long) return { arrival: intaken.arrival };
      issues.push(...intaken.ok ? [] : intaken.issues, ...long ? [long] : []);
    }
    return { reason: told(book, issues) };
  }
  function told(book, issues) {
    const tell = (issue2) => {
      const field = issue2.field ? { field: fieldLabel(book, String(issue2.field)) } : {};
      return sentence(book.locale, issue2, book.locale.messages.row, { ...wordsFor(book, issue2), ...field });
    };
    return issues.map(tell).join("; ").slice(0, LONGEST_TEXT);
  }
  function actionOf(book, good) {
    var _a3, _b, _c, _d;
    const clientIds = nextIds(book, "clients", good.length);
    const dealIds = nextIds(book, "deals", good.filter(({ arrival }) => arrival.deal).length);
    const paymentIds = nextIds(book, "payments", good.filter(({ arrival }) => arrival.payment).length);
    const events = [];
    const requestIds = [];
    for (const [index, { arrival, values, hash }] of good.entries()) {
      const clientId2 = clientIds[index];
      const deal = arrival.deal ? { ...arrival.deal, client_id: clientId2, deal_id: (_a3 = dealIds.shift()) != null ? _a3 : "", name: (_b = values.name) != null ? _b : "" } : null;
      const payment = arrival.payment && deal ? {
        ...arrival.payment,
        payment_id: (_c = paymentIds.shift()) != null ? _c : "",
        deal_id: deal.deal_id,
        name: (_d = values.name) != null ? _d : "",
        month: arrival.payment.paid_on.slice(0, 7)
      } : null;
      for (const [at, line] of arrival.lines.entries()) {
        const last = at === arrival.lines.length - 1;
        const rows = {};
        if (at === 0) rows.clients = [clientRow(values, clientId2, arrival)];
        if (last && deal) rows.deals = [deal];
        if (last && payment) rows.payments = [payment];
        const changes = Object.keys(rows).length > 0 ? { rows } : {};
        events.push({ line: { ...line, client_id: clientId2, deal_id: last && deal ? deal.deal_id : "" }, changes });
        requestIds.push(hash);
      }
    }
    return { events, requestId: requestIds, actor: actorOf(book).id, origin: "import" };
  }
  function clientRow(values, clientId2, arrival) {
    const row = { client_id: clientId2, created_on: arrival.createdOn, sale_kind: "consultative" };
    for (const { key } of OWN_FIELDS) {
      const value = values[key];
      if (value !== void 0 && value !== "" && value !== null) row[key] = value;
    }
    if (arrival.state.reason === "non_profile") row.tag = "non_profile";
    return row;
  }

  // src/server/card.ts
  var IN_DEAL_FORM = ["amount", "sale_kind", "document"];
  var DETAILS = [
    "source",
    "email",
    "tax_id",
    "contact_position",
    "headcount",
    "potential_year",
    "expected_amount",
    "expected_close",
    "decision_maker",
    "need",
    "note"
  ];
  var choices = (entries) => entries.filter((entry2) => entry2.active).map(({ code, label: label2 }) => ({ code, label: label2 }));
  function shown(book, column, client) {
    var _a3;
    const value = (_a3 = client[column.key]) != null ? _a3 : "";
    return column.kind === "money" && typeof value === "number" ? String(value / 10 ** book.decimals) : String(value);
  }
  function fieldView(book, key, client) {
    const column = columnOf("clients", key);
    const type = column.kind === "day" || column.kind === "money" ? column.kind : column.kind === "integer" ? "number" : "text";
    const options = column.kind === "person" ? choices(book.names.people()) : column.kind === "ref" ? choices(book.names.entries(column.of)) : [];
    return {
      key,
      label: labelOf(book, key),
      type: options.length > 0 ? "choice" : key === "need" ? "longtext" : type,
      value: shown(book, column, client),
      options
    };
  }
  var labelOf = (book, key) => {
    var _a3;
    return (_a3 = book.locale.columns[key]) != null ? _a3 : key;
  };
  function stepTo(book, client, to) {
    var _a3;
    const rules = rulesOf(book);
    const from = rules.stages.find((stage2) => stage2.code === client.stage);
    const passed = way(rules.stages, from, to);
    const now = {
      on: book.today,
      managerActive: standingOf(book, client.manager, book.today).active,
      document: rules.document,
      deal: null
    };
    const kind = saleKindOf(rules.saleKinds, client.sale_kind);
    const known2 = asked(passed, kind).filter(isRequirement);
    const open = missing(passed, kind, client, now).filter((code) => !IN_DEAL_FORM.includes(code));
    return {
      to: to.code,
      label: book.names.label("stages", to.code),
      kind: to.kind,
      missing: open.map((requirement) => ({
        requirement,
        label: requirementText(book.locale, requirement),
        fields: isRequirement(requirement) ? FIELDS[requirement].map((key) => fieldView(book, key, client)) : []
      })),
      have: known2.filter((code) => isMet(code, client, now)).map((code) => requirementText(book.locale, code)),
      skips: commented(passed, kind).map((stage2) => book.names.label("stages", stage2.code)),
      nextActionOn: addDays(book.today, (_a3 = to.next_action_days) != null ? _a3 : 1)
    };
  }
  function reasonsFor(book) {
    const rules = rulesOf(book);
    return book.lexicon.reasons.filter((reason) => reason.active && reason.applies_to.includes("refusal")).map((reason) => {
      var _a3, _b;
      return {
        code: reason.code,
        label: reason.label,
        section: reason.default_section,
        sectionLabel: book.names.label("sections", reason.default_section),
        sectionKind: (_b = (_a3 = book.lexicon.sections.find((section) => section.code === reason.default_section)) == null ? void 0 : _a3.kind) != null ? _b : "soft_refusal",
        revisitOn: revisitDay(reason, rules, book.today)
      };
    });
  }
  function cardOf(book, client, row) {
    var _a3, _b;
    const { names, lexicon } = book;
    const stage2 = lexicon.stages.find((candidate) => candidate.code === client.stage);
    const section = lexicon.sections.find((candidate) => candidate.code === client.section);
    const label2 = (of, code) => names.label(of, code);
    const kind = (_a3 = stage2 == null ? void 0 : stage2.kind) != null ? _a3 : "new";
    const open = client.merged_into === "" && (kind === "new" || kind === "contact");
    const steps = open ? targets(client, rulesOf(book)).map((to) => stepTo(book, client, to)) : [];
    const path = lexicon.stages.filter((candidate) => candidate.order !== null && candidate.active);
    return {
      clientId: client.client_id,
      name: client.name,
      seen: client.last_event,
      row,
      stage: { code: client.stage, label: label2("stages", client.stage), kind },
      section: { code: client.section, label: label2("sections", client.section), kind: (_b = section == null ? void 0 : section.kind) != null ? _b : "to_call" },
      path: path.map(({ code, label: text4, kind: stepKind, order: order2 }) => {
        var _a4;
        return {
          code,
          label: text4,
          kind: stepKind,
          reached: (order2 != null ? order2 : 0) <= ((_a4 = stage2 == null ? void 0 : stage2.order) != null ? _a4 : -1)
        };
      }),
      tag: label2("tags", client.tag),
      category: label2("categories", client.category),
      manager: label2("people", client.manager),
      acquiredBy: label2("people", client.acquired_by),
      phone: client.phone,
      email: client.email,
      contact: [cellText(client, "contact_name"), cellText(client, "contact_position")].filter((text4) => text4 !== "").join(", "),
      nextAction: { on: client.next_action_on, text: cellText(client, "next_action") },
      firstContactOn: client.first_contact_on,
      lastContactOn: client.last_contact_on,
      reason: label2("reasons", client.reason),
      revisitOn: client.revisit_on,
      doNotCall: (section == null ? void 0 : section.kind) === "hard_refusal",
      today: book.today,
      currency: setting(lexicon, "currency"),
      steps,
      reasons: open ? reasonsFor(book) : [],
      contactKinds: choices(names.entries("contact_kinds")),
      deal: steps.some((step) => step.kind === "won") ? dealForm(book, client) : null,
      details: detailsOf(book, client)
    };
  }
  var cellText = (client, key) => {
    var _a3;
    return String((_a3 = client[key]) != null ? _a3 : "");
  };
  function dealForm(book, client) {
    const won = book.lexicon.stages.find((stage2) => stage2.kind === "won");
    return {
      saleKinds: choices(book.names.entries("sale_kinds")),
      channels: choices(book.names.entries("channels")),
      saleKind: client.sale_kind,
      amount: shown(book, columnOf("clients", "expected_amount"), client),
      document: (won == null ? void 0 : won.requires.includes("document")) ? setting(book.lexicon, "deal_document") : "none"
    };
  }
  function detailsOf(book, client) {
    return TABS.clients.columns.filter((column) => DETAILS.includes(column.key)).map((column) => ({
      label: labelOf(book, column.key),
      value: cellText(client, column.key) === "" ? "" : display(book, column, client)
    })).filter(({ value }) => value !== "");
  }
  function display(book, column, client) {
    var _a3;
    const value = (_a3 = client[column.key]) != null ? _a3 : "";
    if (column.kind === "day") return dayText(book.locale, String(value));
    if (column.kind !== "money") return String(book.codec.encode(column, value));
    return `${amountText(book.locale, Number(value), book.decimals)} ${setting(book.lexicon, "currency")}`;
  }

  // src/server/look.ts
  var FOUND_AT_MOST = 20;
  function showCard(book, clientId2) {
    if (clientId2.trim() === "") return refuse(book, [{ code: "nothing_selected" }]);
    const lookup = locate(book, clientId2);
    if ("issue" in lookup) return refuse(book, [{ code: lookup.issue, id: clientId2 }]);
    return { ok: true, card: cardOf(book, lookup.found.client, lookup.found.row) };
  }
  var SEARCHED = ["name", "contact_name", "phone", "email", "tax_id"];
  var SHOWN = ["client_id", "stage", "manager", "merged_into"];
  function findClients(book, { text: text4 }) {
    var _a3, _b;
    const wanted = text4.trim().toLowerCase();
    if (wanted.length < 2) return { ok: true, clients: [] };
    const digits = wanted.replace(/\D/g, "");
    const columns6 = book.tab("clients").columns([...SEARCHED, ...SHOWN]);
    const at = (key, index) => {
      var _a4, _b2;
      return String((_b2 = (_a4 = columns6[key]) == null ? void 0 : _a4[index]) != null ? _b2 : "");
    };
    const hits = [];
    for (let index = 0; index < ((_b = (_a3 = columns6.client_id) == null ? void 0 : _a3.length) != null ? _b : 0); index += 1) {
      if (at("client_id", index) === "" || at("merged_into", index) !== "") continue;
      const rank = rankOf(index, wanted, digits, at);
      if (rank > 0) hits.push({ index, rank });
    }
    hits.sort((a, b) => b.rank - a.rank || at("name", a.index).localeCompare(at("name", b.index)));
    const kind = (code) => {
      var _a4, _b2;
      return (_b2 = (_a4 = book.lexicon.stages.find((stage2) => stage2.code === code)) == null ? void 0 : _a4.kind) != null ? _b2 : "new";
    };
    const clients2 = hits.slice(0, FOUND_AT_MOST).map(({ index }) => ({
      clientId: at("client_id", index),
      name: at("name", index),
      stage: book.names.label("stages", at("stage", index)),
      kind: kind(at("stage", index)),
      manager: book.names.label("people", at("manager", index))
    }));
    return { ok: true, clients: clients2 };
  }
  function rankOf(index, wanted, digits, at) {
    const name2 = at("name", index).toLowerCase();
    if (at("client_id", index).toLowerCase() === wanted) return 4;
    if (name2.startsWith(wanted)) return 3;
    if (name2.includes(wanted)) return 2;
    const elsewhere = SEARCHED.some((key) => at(key, index).toLowerCase().includes(wanted));
    const number4 = digits.length >= 3 && ["phone", "tax_id"].some((key) => at(key, index).replace(/\D/g, "").includes(digits));
    return elsewhere || number4 ? 1 : 0;
  }
  function showDetails(book, clientId2) {
    const lines = readLines(book, clientId2);
    if (lines.length === 0)
      return refuse(book, [{ code: clientId2.trim() === "" ? "nothing_selected" : "unknown_client", id: clientId2 }]);
    const voided = new Set(lines.map((line) => line.voids).filter((id3) => id3 !== ""));
    const timeline = lines.filter((line) => line.event_type !== "void").map((line) => entryOf(book, line, voided.has(line.event_id))).reverse();
    return { ok: true, details: { clientId: clientId2, timeline, deals: dealsOf(book, clientId2) } };
  }
  function entryOf(book, line, undone) {
    const { names, locale } = book;
    return {
      id: line.event_id,
      on: line.event_on,
      what: locale.terms.event[line.event_type],
      from: names.label("stages", line.stage_from),
      to: names.label("stages", line.stage_to),
      reason: names.label("reasons", line.reason),
      note: line.note,
      who: whoIs(book, line.actor),
      undone
    };
  }
  function dealsOf(book, clientId2) {
    var _a3;
    const tab = book.tab("deals");
    const keys = ["deal_id", "client_id", "amount", "deal_status", "signed_on", "paid", "balance"];
    const columns6 = tab.columns(keys);
    const text4 = (key, index) => {
      var _a4;
      const value = (_a4 = columns6[key]) == null ? void 0 : _a4[index];
      const column = columnOf("deals", key);
      return column.kind === "money" ? money2(book, value) : String(book.codec.encode(column, value));
    };
    return ((_a3 = columns6.client_id) != null ? _a3 : []).flatMap(
      (owner, index) => {
        var _a4, _b;
        return owner === clientId2 ? [
          {
            id: text4("deal_id", index),
            amount: text4("amount", index),
            status: text4("deal_status", index),
            signedOn: String((_b = (_a4 = columns6.signed_on) == null ? void 0 : _a4[index]) != null ? _b : ""),
            paid: text4("paid", index),
            balance: text4("balance", index)
          }
        ] : [];
      }
    );
  }
  var money2 = (book, value) => typeof value === "number" ? (value / 10 ** book.decimals).toFixed(book.decimals) : "";

  // src/domain/by-cell.ts
  function judgeByCell(now, situation, rules, allowed) {
    var _a3;
    const before = situation.client;
    const no2 = (code) => ({ ok: false, issues: [{ code }] });
    if (now.stage === before.stage) return no2(now.section === before.section ? "manager_in_card" : "section_follows");
    if (!allowed) return no2("not_by_cell");
    const form = { on: situation.today, fields: {}, note: "", contact_kind: "", next_action_on: "", deal: null };
    const to = kindOf(rules.stages, now.stage);
    if (to === "lost") return refuseClient(situation, now.reason, "", form, rules);
    if (to !== "contact" || ((_a3 = targets(before, rules)[0]) == null ? void 0 : _a3.code) !== now.stage) return no2("not_by_cell");
    return advance(situation, now.stage, form, rules);
  }
  function bearsReason({ stage: stage2, section }, rules) {
    var _a3;
    const kind = (_a3 = rules.sections.find((candidate) => candidate.code === section)) == null ? void 0 : _a3.kind;
    return kindOf(rules.stages, stage2) === "lost" || kind === "archive";
  }

  // src/sheets/hand.ts
  function giveIds(book, wanted, fresh) {
    var _a3;
    if (wanted.size === 0) return /* @__PURE__ */ new Set();
    const clients2 = book.tab("clients");
    const before = new Map([...wanted.keys()].map((row) => [row, clients2.ids()[row - FIRST_ROW]]));
    clients2.forget();
    const ids = new Map([...wanted].filter(([row]) => clients2.ids()[row - FIRST_ROW] === before.get(row)));
    const blank = new Map([...ids.keys()].map((row) => [row, {}]));
    const named3 = new Map([...ids].map(([row, client_id]) => [row, { client_id }]));
    if (fresh) writeOwned(book, clients2, blank);
    writeOwned(book, clients2, named3, ["client_id"]);
    const highest = Math.max((_a3 = book.state.last.clients) != null ? _a3 : 0, ...[...ids.values()].map(numberOf));
    book.state = { ...book.state, last: { ...book.state.last, clients: highest } };
    SpreadsheetApp.flush();
    clients2.forget();
    return new Set(ids.keys());
  }
  function putBack(book, rows, blank) {
    const clients2 = book.tab("clients");
    writeOwned(book, clients2, rows, ["stage", "section", "manager"]);
    writeOwned(book, clients2, new Map(blank.map((row) => [row, { reason: "" }])), ["reason"]);
  }

  // src/server/sweep.ts
  var ROWS_AT_ONCE = 200;
  var MANY = 10;
  function sweep(book) {
    return judgeRows(book, driftedRows(book));
  }
  function newestLines(book) {
    return new Map(tailLines(book).map((line) => [line.client_id, line.event_id]));
  }
  var isStale = (client, newest) => {
    var _a3;
    return numberOf((_a3 = newest.get(client.client_id)) != null ? _a3 : "") > numberOf(client.last_event);
  };
  function driftedRows(book) {
    var _a3, _b;
    const keys = ["client_id", "name", ...OWNED.map((column) => column.key)];
    const columns6 = book.tab("clients").columns(keys);
    const at = (key, index) => {
      var _a4, _b2;
      return (_b2 = (_a4 = columns6[key]) == null ? void 0 : _a4[index]) != null ? _b2 : "";
    };
    const newest = newestLines(book);
    const seen = /* @__PURE__ */ new Set();
    const rows = [];
    for (let index = 0; index < ((_b = (_a3 = columns6.client_id) == null ? void 0 : _a3.length) != null ? _b : 0); index += 1) {
      const client = Object.fromEntries(keys.map((key) => [key, at(key, index)]));
      const id3 = client.client_id;
      const twin = id3 !== "" && seen.has(id3);
      seen.add(id3);
      const blank = id3 === "" && client.name === "" && at("recorded", index) === "";
      const fine = !twin && isAsRecorded(client, String(at("recorded", index))) && !isStale(client, newest);
      if (!blank && !fine) rows.push(index + FIRST_ROW);
    }
    return rows;
  }
  function judgeRows(book, rows) {
    const judged = rows.slice(0, ROWS_AT_ONCE);
    const plan = {
      restored: /* @__PURE__ */ new Map(),
      rebuilt: [],
      adopted: [],
      cleared: /* @__PURE__ */ new Map(),
      back: /* @__PURE__ */ new Map(),
      unreasoned: [],
      events: [],
      told: []
    };
    const clients2 = book.tab("clients");
    if (judged.length > 0) checkRange(clients2.range(Math.min(...judged), 1, 1, clients2.width()));
    clients2.prefetch(judged);
    if (judged.length > MANY) rememberHistories(book);
    const newest = newestLines(book);
    for (const row of judged) {
      const cells = clients2.row(row);
      judgeRow(book, { row, cells, client: cells }, newest, plan);
    }
    carryOut(book, plan);
    const [only] = plan.events;
    const taken = only && plan.events.length === 1 ? [takenText(book, only.line.client_id, only.line.stage_to)] : [];
    return { accepted: plan.events.length, taken, putBack: plan.told, waiting: rows.length - judged.length };
  }
  function takenText(book, clientId2, stage2) {
    var _a3, _b, _c, _d;
    const clients2 = book.tab("clients");
    const client = String((_b = clients2.row((_a3 = clients2.rowsOf(clientId2)[0]) != null ? _a3 : FIRST_ROW).name) != null ? _b : clientId2);
    const start2 = (_d = (_c = book.lexicon.stages.find((candidate) => candidate.kind === "new")) == null ? void 0 : _c.code) != null ? _d : "";
    return fill(book.locale, book.locale.messages.cell.taken, {
      client,
      stage: book.names.label("stages", stage2 || start2)
    });
  }
  function carryOut(book, plan) {
    giveIds(book, plan.restored, false);
    const known2 = new Set(
      rebuild(
        book,
        plan.rebuilt.map(({ clientId: clientId2 }) => clientId2)
      )
    );
    for (const { clientId: clientId2, row } of plan.rebuilt) {
      if (!known2.has(clientId2) && !isInHistory(book, clientId2)) adopt(row, plan);
    }
    giveIds(book, plan.cleared, true);
    const ids = nextIds(book, "clients", plan.adopted.length);
    const given = giveIds(book, new Map(plan.adopted.map(({ row }, index) => [row, ids[index]])), true);
    for (const [index, { client, row }] of plan.adopted.entries()) {
      if (given.has(row)) plan.events.push(creation(book, client, ids[index]));
    }
    putBack(book, plan.back, plan.unreasoned);
    if (plan.events.length === 0) return;
    if (plan.back.size > 0) SpreadsheetApp.flush();
    commit(book, { events: plan.events, requestId: "", actor: BY_CELL, origin: "cell" });
  }
  function judgeRow(book, located, newest, plan) {
    var _a3, _b;
    const { row, cells } = located;
    const recorded = readRecorded(String((_a3 = cells.recorded) != null ? _a3 : ""));
    const own2 = ownId(book, located.client.client_id, recorded);
    const client = { ...located.client, client_id: own2 };
    const taken = [...plan.restored.values()].includes(own2);
    if (own2 !== located.client.client_id && !taken) plan.restored.set(row, own2);
    const copy = own2 !== "" && (taken || isCopy(book, own2, row));
    if (own2 === "" || copy) {
      if (copy && !isWhole(client)) plan.cleared.set(row, "");
      if (copy && client.name !== "" && client.source === "") {
        plan.told.push(`${client.name}: ${book.locale.messages.cell.needs_source}`);
      }
      adopt(located, plan);
      return;
    }
    if (isAsRecorded(client, String((_b = cells.recorded) != null ? _b : "")) && !isStale(client, newest)) return;
    const trusted = (recorded == null ? void 0 : recorded.client_id) === own2 && recorded.last_event === client.last_event && !isStale(client, newest);
    if (!recorded || !trusted) {
      plan.rebuilt.push({ clientId: own2, row: { ...located, client } });
      return;
    }
    const before = asOfHistory(book, {
      ...client,
      stage: recorded.stage,
      section: recorded.section,
      manager: recorded.manager
    });
    const rules = rulesOf(book);
    const allowed = setting(book.lexicon, "stage_edit_in_cell") === "on";
    const decision = judgeByCell(client, situationOf(book, before, before.manager, book.today), rules, allowed);
    if (decision.ok) {
      if (client.section !== before.section || client.manager !== before.manager) plan.back.set(row, before);
      plan.events.push({ line: decision.move.line, changes: changesOf2(decision.move, client) });
      return;
    }
    plan.back.set(row, before);
    if (client.reason !== "" && !bearsReason(before, rules)) plan.unreasoned.push(row);
    const [issue2] = decision.issues;
    const why = sentence(book.locale, issue2, book.locale.messages.cell, wordsFor(book, issue2));
    plan.told.push(`${client.name}: ${why}`);
  }
  function ownId(book, typed2, recorded) {
    var _a3;
    const { idPrefix, idDigits } = book.tab("clients").spec;
    const given = (id3) => {
      var _a4;
      return id3 === idOf(idPrefix, idDigits, numberOf(id3)) && numberOf(id3) <= ((_a4 = book.state.last.clients) != null ? _a4 : 0);
    };
    const before = (_a3 = recorded == null ? void 0 : recorded.client_id) != null ? _a3 : "";
    if (before !== typed2 && given(before) && book.tab("clients").rowsOf(before).length === 0) return before;
    return given(typed2) || isInHistory(book, typed2) ? typed2 : "";
  }
  function isCopy(book, clientId2, row) {
    const clients2 = book.tab("clients");
    const rows = clients2.rowsOf(clientId2);
    if (rows.length < 2) return false;
    const keeper = rows.find((at) => {
      var _a3, _b;
      return ((_b = readRecorded(String((_a3 = clients2.row(at).recorded) != null ? _a3 : ""))) == null ? void 0 : _b.client_id) === clientId2;
    });
    return row !== (keeper != null ? keeper : rows[0]);
  }
  function changesOf2(move, client) {
    const value = (key) => {
      var _a3;
      return (_a3 = client[key]) != null ? _a3 : "";
    };
    const fields2 = Object.entries(move.fields).filter(([key, after]) => value(key) !== after);
    if (fields2.length === 0) return {};
    return { fields: Object.fromEntries(fields2.map(([key, after]) => [key, [value(key), after != null ? after : ""]])) };
  }
  var isWhole = ({ name: name2, source }) => name2 !== "" && source !== "";
  function adopt(located, plan) {
    if (isWhole(located.client)) plan.adopted.push(located);
  }
  function creation(book, client, id3) {
    var _a3, _b, _c;
    const rules = rulesOf(book);
    const start2 = rules.stages.find((stage2) => stage2.kind === "new");
    const manager = isKnown(client.manager) ? client.manager : "";
    const created = { ...client, manager, client_id: id3, stage: "", section: "", department: "sales", cycle: 1 };
    const line = lineOf(created, book.today, {
      event_type: "create",
      stage_from: "",
      section_to: (_b = (_a3 = rules.sections.find((section) => section.kind === "to_call")) == null ? void 0 : _a3.code) != null ? _b : "",
      next_action_on: addDays(book.today, (_c = start2 == null ? void 0 : start2.next_action_days) != null ? _c : 1),
      note: client.name
    });
    return { line, changes: {} };
  }
  function takeInRow(book, located) {
    var _a3;
    const fine = isAsRecorded(located.client, String((_a3 = located.cells.recorded) != null ? _a3 : ""));
    if (fine && !isStale(located.client, newestLines(book))) return located;
    judgeRows(book, [located.row]);
    const cells = book.tab("clients").row(located.row);
    return { row: located.row, cells, client: cells };
  }

  // src/server/save.ts
  var Reader = class {
    constructor(book) {
      __publicField(this, "book", book);
      __publicField(this, "issues", []);
      __publicField(this, "habits");
      this.habits = habitsOf(book.habits);
    }
    read(column, typed2) {
      const reading = readTyped(column, typed2, this.book.names, this.habits, this.book.decimals);
      if ("value" in reading) return reading.value;
      this.issues.push(reading.issue);
      return "";
    }
    /** A cell's meaning as people read it. */
    told(column, value) {
      return column.kind === "day" ? String(value != null ? value : "") : String(this.book.codec.encode(column, value));
    }
    day(field, typed2, otherwise) {
      return typed2 ? String(this.read({ kind: "day", key: field, width: 0, by: "people" }, typed2)) : otherwise;
    }
  };
  var isPeoples = (key) => key === "manager" || TABS.clients.columns.some((column) => column.key === key && column.by === "people");
  function readFields(reader, fields2, client) {
    var _a3;
    const values = {};
    for (const [key, [shown2, typed2]] of Object.entries(fields2)) {
      if (!isPeoples(key)) {
        reader.issues.push({ code: "unknown_field", field: key });
        continue;
      }
      if (String(shown2) === String(typed2)) continue;
      const column = columnOf("clients", key);
      const before = readSilently(reader, column, shown2);
      const now = (_a3 = client[key]) != null ? _a3 : "";
      if ((before != null ? before : "") !== (now != null ? now : "")) {
        reader.issues.push({ code: "field_changed", field: key, now: reader.told(column, now) });
        continue;
      }
      values[key] = reader.read(column, typed2);
    }
    return values;
  }
  function readSilently(reader, column, shown2) {
    const before = reader.issues.length;
    const value = reader.read(column, shown2);
    reader.issues.length = before;
    return value;
  }
  function readDeal(reader, input, client) {
    var _a3, _b, _c;
    const { deal = {} } = input;
    const word2 = (key, otherwise) => deal[key] === void 0 ? otherwise : String(reader.read(columnOf("deals", key), deal[key]));
    const amount = deal.amount === void 0 ? client.expected_amount : reader.read(columnOf("deals", "amount"), deal.amount);
    return {
      amount: typeof amount === "number" ? amount : null,
      sale_kind: word2("sale_kind", client.sale_kind),
      channel: word2("channel", "direct"),
      contract_no: String(reader.read(columnOf("deals", "contract_no"), (_a3 = deal.contract_no) != null ? _a3 : "")),
      invoice_no: String(reader.read(columnOf("deals", "invoice_no"), (_b = deal.invoice_no) != null ? _b : "")),
      signed_on: reader.day("signed_on", deal.signed_on, ""),
      note: ((_c = input.note) != null ? _c : "").trim()
    };
  }
  function prepare(book, input) {
    if (input.clientId.trim() === "") return { issues: [{ code: "nothing_selected" }] };
    const lookup = locate(book, input.clientId);
    if ("issue" in lookup) return { issues: [{ code: lookup.issue, id: input.clientId }] };
    const taken = takeInRow(book, lookup.found);
    const located = { ...taken, client: asOfHistory(book, taken.client) };
    if (located.client.last_event !== input.seen) return { issues: [conflict(book, located.client)] };
    return { located };
  }
  function conflict(book, client) {
    const line = lastLine(book, client);
    return {
      code: "conflict",
      who: line ? whoIs(book, line.actor) : "",
      client: client.name,
      stage: client.stage,
      time: line ? timeText(line.recorded_at, book.timeZone) : ""
    };
  }
  function repeated(book, requestId) {
    const voided = new Set(tailLines(book).map((line) => line.voids));
    const done = tailLines(book).some((line) => line.request_id === requestId && !voided.has(line.event_id));
    return done || book.state.requests.includes(requestId);
  }
  function answer(book, located) {
    return { ok: true, card: cardOf(book, located.client, located.row) };
  }
  function present(book, clientId2) {
    const lookup = locate(book, clientId2);
    return "found" in lookup ? answer(book, lookup.found) : refuse(book, [{ code: lookup.issue, id: clientId2 }]);
  }
  function save(book, input, decide) {
    var _a3, _b, _c;
    if (repeated(book, input.requestId)) return present(book, input.clientId);
    const prepared = prepare(book, input);
    if ("issues" in prepared) return refuse(book, prepared.issues);
    const { located } = prepared;
    const reader = new Reader(book);
    const form = {
      on: reader.day("event_on", input.on, book.today),
      fields: readFields(reader, (_a3 = input.fields) != null ? _a3 : {}, located.cells),
      note: String(reader.read(columnOf("history", "note"), (_b = input.note) != null ? _b : "")),
      contact_kind: kindOfContact(book, reader, (_c = input.contactKind) != null ? _c : ""),
      next_action_on: "",
      deal: null
    };
    const decision = decide(located, form, reader);
    if (reader.issues.length > 0) return refuse(book, reader.issues);
    if (!decision.ok) return refuse(book, decision.issues);
    const changes = changesOf3(book, located, decision.move);
    const long = tooLong({ ...changes.fields, ...changes.rows ? { note: changes.rows.deals } : {} });
    if (long) return refuse(book, [long]);
    const after = write(book, located, decision.move, changes, input.requestId);
    return answer(book, { ...located, client: after });
  }
  function kindOfContact(book, reader, typed2) {
    const code = book.names.code("contact_kinds", typed2);
    if (isKnown(code)) return code;
    reader.issues.push({ code: "unknown_value", field: "contact_kind", typed: typed2 });
    return "";
  }
  function changesOf3(book, { client, cells }, move) {
    const changes = {};
    const fields2 = Object.entries(move.fields).filter(([key, value]) => {
      var _a3;
      return ((_a3 = cells[key]) != null ? _a3 : "") !== (value != null ? value : "");
    });
    if (fields2.length > 0) {
      changes.fields = Object.fromEntries(fields2.map(([key, value]) => {
        var _a3;
        return [key, [(_a3 = cells[key]) != null ? _a3 : "", value != null ? value : ""]];
      }));
    }
    if (move.deal) {
      const [dealId = ""] = nextIds(book, "deals", 1);
      changes.rows = { deals: [{ ...move.deal, deal_id: dealId, name: client.name }] };
    }
    return changes;
  }
  function write(book, { client, cells }, move, changes, requestId) {
    var _a3, _b, _c, _d, _e;
    const line = { ...move.line, deal_id: String((_d = (_c = (_b = (_a3 = changes.rows) == null ? void 0 : _a3.deals) == null ? void 0 : _b[0]) == null ? void 0 : _c.deal_id) != null ? _d : move.line.deal_id) };
    const events = [{ line, changes }];
    const [written] = commit(book, { events, requestId, actor: actorOf(book).id, origin: "sidebar" });
    const state = apply(stateOf(cells), written, book.lexicon.stages);
    const typed2 = Object.fromEntries(Object.entries((_e = changes.fields) != null ? _e : {}).map(([key, [, now]]) => [key, now]));
    return { ...client, ...typed2, ...state };
  }
  function saveAdvance(book, input) {
    return save(book, input, ({ client }, form, reader) => {
      var _a3, _b, _c;
      const rules = rulesOf(book);
      const to = input.to ? book.names.code("stages", input.to) : (_b = (_a3 = targets(client, rules)[0]) == null ? void 0 : _a3.code) != null ? _b : client.stage;
      const stage2 = rules.stages.find((candidate) => candidate.code === to);
      const whole = { ...form, next_action_on: reader.day("next_action_on", input.nextActionOn, "") };
      if ((stage2 == null ? void 0 : stage2.kind) === "won") {
        const deal = readDeal(reader, input, { ...client, ...form.fields });
        whole.deal = { ...deal, signed_on: deal.signed_on || form.on };
      }
      const manager = String((_c = form.fields.manager) != null ? _c : client.manager);
      return advance(situationOf(book, client, manager, form.on), to, whole, rules);
    });
  }
  function saveRefusal(book, input) {
    return save(book, input, ({ client }, form, reader) => {
      var _a3, _b;
      const reason = book.names.code("reasons", (_a3 = input.reason) != null ? _a3 : "");
      const revisit = reader.day("revisit_on", input.revisitOn, "");
      const manager = String((_b = form.fields.manager) != null ? _b : client.manager);
      return refuseClient(situationOf(book, client, manager, form.on), reason, revisit, form, rulesOf(book));
    });
  }

  // src/sheets/team.ts
  function nameTeam(book) {
    var _a3, _b;
    const team2 = book.tab("team");
    const {
      person_id = [],
      person: person2 = [],
      department = [],
      role = []
    } = team2.columns(["person_id", "person", "department", "role"]);
    const { idPrefix, idDigits } = team2.spec;
    const known2 = new Map(person2.map((name2, index) => [String(name2), String(person_id[index])]));
    let highest = person_id.reduce((max, id3) => Math.max(max, numberOf(String(id3))), (_a3 = book.state.last.team) != null ? _a3 : 0);
    const ids = /* @__PURE__ */ new Map();
    const departments = /* @__PURE__ */ new Map();
    const roles = /* @__PURE__ */ new Map();
    for (const [index, name2] of person2.map(String).entries()) {
      if (name2 === "" || person_id[index] !== "") continue;
      if (!known2.get(name2)) {
        highest += 1;
        known2.set(name2, idOf(idPrefix, idDigits, highest));
      }
      const row = FIRST_ROW + index;
      ids.set(row, { person_id: (_b = known2.get(name2)) != null ? _b : "" });
      if (department[index] === "") departments.set(row, { department: "sales" });
      if (role[index] === "") roles.set(row, { role: "seller" });
    }
    if (ids.size === 0 || !team2.range(FIRST_ROW, 1, 1, team2.width()).canEdit()) return 0;
    writeOwned(book, team2, ids, ["person_id"]);
    writeOwned(book, team2, departments, ["department"]);
    writeOwned(book, team2, roles, ["role"]);
    book.state = { ...book.state, last: { ...book.state.last, team: highest } };
    return ids.size;
  }

  // src/server/upkeep.ts
  function upkeep(book) {
    if (nameTeam(book) > 0) {
      book.saveState(book.state);
      book.forgetLexicon();
    }
    refreshDropdowns(book);
    return sweep(book);
  }
  function sweepView({ accepted, putBack: putBack2, waiting }) {
    return { accepted, putBack: putBack2, waiting };
  }

  // src/server/api.ts
  var start = endpoint({
    writes: true,
    handle(book) {
      const swept = sweepView(upkeep(book));
      const actor = actorOf(book);
      return {
        ok: true,
        language: languageIn(book.lexicon),
        today: book.today,
        user: actor.person === "" ? null : { name: actor.name, role: book.names.label("roles", actor.role) },
        clientId: selectedClientId(),
        isCopy: book.state.spreadsheet !== book.spreadsheet.getId(),
        swept
      };
    }
  });
  var selected = () => guarded(userLocale(), () => ({ ok: true, clientId: selectedClientId() }));
  var card = endpoint({
    input: cardInput,
    writes: "finishes",
    handle: (book, { clientId: clientId2 }) => showCard(book, clientId2)
  });
  var details = endpoint({
    input: detailsInput,
    writes: false,
    handle: (book, { clientId: clientId2 }) => showDetails(book, clientId2)
  });
  var find = endpoint({
    input: findInput,
    writes: false,
    handle: findClients
  });
  var advance2 = endpoint({
    input: advanceInput,
    writes: true,
    handle: saveAdvance
  });
  var refuse3 = endpoint({ input: refuseInput, writes: true, handle: saveRefusal });
  var sweep2 = endpoint({
    writes: true,
    handle: (book) => ({ ok: true, swept: sweepView(upkeep(book)) })
  });
  var importTabs2 = endpoint({ writes: false, handle: importTabs });
  var importPlan = endpoint({
    input: importPlanInput,
    writes: false,
    handle: planImport
  });
  var importRows2 = endpoint({
    input: importRowsInput,
    writes: true,
    handle: importRows
  });

  // src/sheets/paint.ts
  var GREY = { background: "#E8EAED", color: "#5F6368" };
  var BLUE = { background: "#E9EEF6", color: "#1F1F1F" };
  var HEADER_HEIGHT = 54;
  var WIDTH_STEP = { daily: 30, seldom: 120 };
  function formatColumns(sheet, columns6, codec) {
    var _a3;
    const places = /* @__PURE__ */ new Map();
    for (const [index, column] of columns6.entries()) {
      const letter = letterOf(index + 1);
      const format = codec.format(column);
      places.set(format, [...(_a3 = places.get(format)) != null ? _a3 : [], `${letter}${FIRST_ROW}:${letter}`]);
    }
    for (const [format, ranges] of places) sheet.getRangeList(ranges).setNumberFormat(format);
  }
  function paintTab(tab, spreadsheet, dropdowns) {
    const { sheet, spec } = tab;
    const columns6 = tab.present();
    const width = columns6.length;
    const looks = columns6.map((column) => column.by === "addon" ? GREY : BLUE);
    const header = sheet.getRange(2, 1, 1, width);
    header.setBackgrounds([looks.map((look) => look.background)]);
    header.setFontWeight("bold");
    setWidths(sheet, columns6, spec.hidden ? WIDTH_STEP.seldom : WIDTH_STEP.daily);
    sheet.hideRows(1);
    sheet.setFrozenRows(2);
    const hidden = columns6.filter((column) => column.hidden);
    if (hidden[0]) sheet.hideColumns(tab.at(hidden[0].key), hidden.length);
    const protection = spec.tab === "history" ? sheet.protect() : sheet.getRange("1:2").protect();
    protection.setWarningOnly(true);
    dropdowns.set(tab);
    if (spec.hidden) sheet.hideSheet();
    else {
      header.setFontColors([looks.map((look) => look.color)]);
      dress(tab, width, spreadsheet);
    }
  }
  function dress(tab, width, spreadsheet) {
    const { sheet, spec } = tab;
    const all = `A2:${letterOf(width)}`;
    sheet.setFrozenColumns(spec.frozenColumns);
    sheet.setTabColor(spec.color);
    sheet.getRange(2, 1, 1, width).setWrap(true).setVerticalAlignment("middle");
    sheet.setRowHeight(2, HEADER_HEIGHT);
    sheet.getRange(`A${FIRST_ROW}:${letterOf(width)}`).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
    if (!sheet.getFilter()) sheet.getRange(all).createFilter();
    spreadsheet.setNamedRange(`Clientbase_${spec.tab}`, sheet.getRange(all));
  }
  function setWidths(sheet, columns6, step) {
    var _a3, _b, _c, _d, _e;
    const counts = /* @__PURE__ */ new Map();
    for (const { width } of columns6) counts.set(width, ((_a3 = counts.get(width)) != null ? _a3 : 0) + 1);
    const [usual = 100] = (_b = [...counts.entries()].sort((a, b) => b[1] - a[1])[0]) != null ? _b : [];
    sheet.setColumnWidths(1, columns6.length, usual);
    const far = (width) => Math.abs(width - usual) > step;
    let first = 0;
    for (let index = 1; index <= columns6.length; index += 1) {
      const width = (_d = (_c = columns6[first]) == null ? void 0 : _c.width) != null ? _d : usual;
      if (index < columns6.length && ((_e = columns6[index]) == null ? void 0 : _e.width) === width) continue;
      if (far(width)) sheet.setColumnWidths(first + 1, index - first, width);
      first = index;
    }
  }

  // src/sheets/repair.ts
  var LOOK_DOWN = 5;
  function repairKeys(sheet, key) {
    var _a3, _b, _c;
    const { columns: columns6 } = TABS[key];
    const first = (_b = (_a3 = columns6[0]) == null ? void 0 : _a3.key) != null ? _b : "";
    if (keysOf(sheet).includes(first)) return true;
    const rows = sheet.getRange(1, 1, LOOK_DOWN, sheet.getMaxColumns()).getValues();
    const text4 = rows.map((row) => row.map((cell) => String(cell).trim()));
    const at = text4.findIndex((row) => row.includes(first));
    if (at > 0) {
      const above = text4.slice(0, at);
      if (above.some((row) => row.some((cell) => cell !== ""))) return false;
      sheet.deleteRows(1, at);
      return true;
    }
    const keys = (row) => row.map((header) => keyNamed(key, header));
    const headed = text4.findIndex((row) => keys(row).filter((found2) => found2 !== "").length >= columns6.length / 2);
    if (headed < 0 || headed > 1) return false;
    if (headed === 0) sheet.insertRowsBefore(1, 1);
    const found = keys((_c = text4[headed]) != null ? _c : []);
    sheet.getRange(1, 1, 1, found.length).setValues([found]);
    sheet.hideRows(1);
    return found.includes(first);
  }
  function keyNamed(tab, header) {
    var _a3, _b;
    const text4 = plain2(header);
    if (text4 === "") return "";
    const named3 = (key) => Object.values(locales).some(({ columns: columns6 }) => {
      var _a4;
      return plain2((_a4 = columns6[key]) != null ? _a4 : "") === text4;
    });
    return (_b = (_a3 = TABS[tab].columns.find((column) => named3(column.key))) == null ? void 0 : _a3.key) != null ? _b : "";
  }

  // src/sheets/starters.ts
  var stage = (code, order2, stage_kind, default_section, process_step, probability, max_days, next_action_days, requires) => ({
    code,
    order: order2,
    stage_kind,
    default_section,
    process_step,
    probability,
    max_days,
    next_action_days,
    requires
  });
  var STAGES = [
    stage("new", 0, "new", "to_call", "search", 0, 7, 1, ""),
    stage("c1", 1, "contact", "in_work", "evaluation", 10, 10, 3, "manager,contact_details"),
    stage("c2", 2, "contact", "in_work", "proposal", 30, 14, 5, "category,assessed,proposal"),
    stage("c3", 3, "contact", "in_work", "decision", 60, 21, 3, "decision_maker,expected_amount,expected_close"),
    stage("deal", 4, "won", "customer", "repeat", 100, null, 3, "amount,sale_kind,document"),
    stage("refusal", null, "lost", "", "", 0, null, null, "reason")
  ];
  var SECTIONS = [
    ["to_call", null],
    ["in_work", null],
    ["customer", null],
    ["archive", 90],
    ["soft_refusal", 60],
    ["hard_refusal", null]
  ];
  var TAGS = [
    ["large", 1e6, 5e5, 250],
    ["medium", 2e5, 1e5, 50],
    ["small", 0, 0, 0]
  ];
  var REASONS = [
    ["non_profile", "hard_refusal", "refusal", null, true],
    ["conflict", "hard_refusal", "refusal,churn", null, true],
    ["closed", "hard_refusal", "refusal,churn", null, true],
    ["no_money", "soft_refusal", "refusal,churn", 60, true],
    ["crisis", "soft_refusal", "refusal,churn", 90, true],
    ["too_expensive", "soft_refusal", "refusal,churn", 60, true],
    ["competitor", "soft_refusal", "refusal,churn", 90, true],
    ["no_need", "soft_refusal", "refusal,churn", 90, true],
    ["no_dm", "soft_refusal", "refusal", 30, true],
    ["no_answer", "soft_refusal", "refusal", 30, true],
    ["later", "archive", "archive", 90, false],
    ["budget", "archive", "archive", 90, false],
    ["season", "archive", "archive", 120, false],
    ["no_stock", "soft_refusal", "refusal,cancel", 30, true],
    ["changed_mind", "soft_refusal", "cancel,churn", 60, true],
    ["quality", "soft_refusal", "churn,cancel", 60, true],
    ["small_concession", "soft_refusal", "refusal,cancel", 30, true],
    ["no_demand", "soft_refusal", "refusal,cancel", 90, true],
    ["not_profitable", "soft_refusal", "refusal", 180, true],
    ["mistake", "hard_refusal", "refusal", null, false]
  ];
  var ACTIVE_SOURCES = ["cold_call", "purchased_list", "exhibition", "partner"];
  var CYCLE_DAYS = { production: 90, trade: 45, services: 30, construction: 90, public: 180 };
  var SKIPS = { transactional: "c2,c3" };
  var ALSO = {
    consultative: "c2:need",
    project: "c2:need, deal:all_reached, deal:approved"
  };
  function listRows({ terms: terms6 }) {
    const groups = [
      ["categories", terms6.category, (code) => {
        var _a3;
        return { cycle_days: (_a3 = CYCLE_DAYS[code]) != null ? _a3 : null };
      }],
      ["sources", terms6.source, (code) => ({ initiative: ACTIVE_SOURCES.includes(code) ? "active" : "passive" })],
      ["sale_kinds", terms6.sale_kind, (code) => {
        var _a3, _b;
        return { may_skip: (_a3 = SKIPS[code]) != null ? _a3 : "", also_requires: (_b = ALSO[code]) != null ? _b : "" };
      }],
      ["channels", terms6.channel, (code) => ({ channel_kind: code === "direct" ? "direct" : "indirect" })],
      ["contact_kinds", terms6.contact_kind, () => ({})],
      ["departments", terms6.department, () => ({})],
      ["roles", terms6.role, () => ({})],
      ["deal_statuses", terms6.deal_status, () => ({})],
      ["payment_statuses", terms6.payment_status, () => ({})]
    ];
    return groups.flatMap(
      ([list, words2, more]) => Object.entries(words2).map(([code, label2], index) => ({ list, ...entry(code, label2, index + 1), ...more(code) }))
    );
  }
  var entry = (code, label2, order2) => ({
    code,
    label: label2,
    label_in_cells: label2,
    order: order2,
    active: true
  });
  var RATES = [
    ["sales", "new", "rate", "amount", 0, 8, null],
    ["sales", "new", "rate", "amount", 1e5, 10, null],
    ["sales", "new", "rate", "amount", 2e5, 12, null],
    ["sales", "repeat", "rate", "amount", 0, 4, null],
    ["client", "repeat", "rate", "attainment", 0, 3, null],
    ["client", "repeat", "rate", "attainment", 100, 4, null],
    ["client", "new", "rate", "amount", 0, 5, null],
    ["client", "repeat", "bonus", "attainment", 100, null, 300]
  ];
  function starterRows(tab, start2) {
    const { locale, decimals, today, owner } = start2;
    const { terms: terms6, messages: messages6 } = locale;
    const minor = (units) => units === null ? null : units * 10 ** decimals;
    switch (tab) {
      case "stages":
        return STAGES.map((row) => ({
          ...entry(row.code, terms6.stage[row.code], row.order),
          ...row
        }));
      case "sections":
        return SECTIONS.map(([code, revisit_days], index) => ({
          ...entry(code, terms6.section[code], index + 1),
          section_kind: code,
          revisit_days
        }));
      case "tags":
        return [
          ...TAGS.map(([code, potential, paid, headcount], index) => ({
            ...entry(code, terms6.tag[code], index + 1),
            min_potential: minor(potential),
            min_paid_12m: minor(paid),
            min_headcount: headcount,
            match: "any",
            auto: true
          })),
          { ...entry("non_profile", terms6.tag.non_profile, null), match: "any", auto: false }
        ];
      case "reasons":
        return REASONS.map(([code, default_section, applies_to, revisit_days, counts_as_loss], index) => ({
          ...entry(code, terms6.reason[code], index + 1),
          default_section,
          applies_to,
          revisit_days,
          counts_as_loss
        }));
      case "lists":
        return listRows(locale);
      case "rates":
        return RATES.map(([department, revenue_kind, element, basis, from, rate, bonus]) => ({
          department,
          revenue_kind,
          element,
          basis,
          from,
          rate,
          bonus_amount: minor(bonus),
          valid_from: `${today.slice(0, 7)}-01`,
          valid_to: ""
        }));
      case "settings":
        return Object.entries({ ...SETTINGS, language: start2.language, go_live: today }).map(([key, value]) => ({
          key,
          value,
          meaning: messages6.setting[key]
        }));
      case "team":
        return [
          {
            person_id: "M-01",
            person: owner.name,
            email: owner.email,
            department: "management",
            role: "owner",
            hired_on: today,
            valid_from: today,
            fte: 100
          }
        ];
      default:
        return [];
    }
  }

  // src/sheets/setup.ts
  var NEW_COLUMNS = 26;
  function setUp(input) {
    var _a3, _b, _c, _d, _e;
    const spreadsheet = SpreadsheetApp.getActive();
    liftState(spreadsheet);
    const sheets = spreadsheet.getSheets();
    const existing = searchState(sheets);
    const locale = locales[input.language];
    const start2 = { locale, decimals: 2, today: input.today, owner: input.owner, language: input.language };
    const state = (_a3 = existing == null ? void 0 : existing.state) != null ? _a3 : freshState(spreadsheet.getId());
    const firstRows = /* @__PURE__ */ new Map();
    const keysIn = (sheet) => {
      var _a4;
      const keys = (_a4 = firstRows.get(sheet)) != null ? _a4 : keysOf(sheet);
      firstRows.set(sheet, keys);
      return keys;
    };
    const mine = (key) => {
      var _a4;
      return (_a4 = sheets.find((sheet) => sheet.getSheetId() === state.tabs[key])) != null ? _a4 : sheets.find((sheet) => holdsKeys(keysIn(sheet), key));
    };
    const known2 = new Map(TAB_KEYS.map((key) => [key, mine(key)]));
    const missing2 = TAB_KEYS.filter((key) => !known2.get(key));
    const result = { added: [], columns: [] };
    for (const [key, sheet] of known2) {
      if (!sheet) continue;
      if (!repairKeys(sheet, key)) throw new LostKeys(key);
      result.columns.push(...addColumns(sheet, keysOf(sheet), key, locale));
    }
    if (missing2.length === 0 && existing) return result;
    const lexicon = missing2.length === TAB_KEYS.length ? startLexicon(start2) : null;
    const names = sheets.map((sheet) => sheet.getName());
    const beginning = namesIn(locale, lexicon != null ? lexicon : startLexicon(start2), input.today);
    const codec = codecOf(beginning, start2.decimals, spreadsheet.getSpreadsheetTimeZone());
    let last = sheets.length;
    for (const key of missing2) {
      const name2 = freeName(locale.terms.tabs[key], names);
      names.push(name2);
      known2.set(key, spreadsheet.insertSheet(name2, last));
      last += 1;
      result.added.push(name2);
      fill2(known2.get(key), key, start2, codec);
    }
    for (const [key, sheet] of known2) if (sheet) state.tabs[key] = sheet.getSheetId();
    (_c = (_b = state.last).team) != null ? _c : _b.team = 1;
    const settings2 = known2.get("settings");
    const position = (_d = existing == null ? void 0 : existing.position) != null ? _d : addStateColumn(spreadsheet, settings2);
    const book = new Book(spreadsheet, [...known2.values()], settings2, position, state, { now: input.now });
    book.forgetLexicon();
    if (lexicon) book.use(lexicon);
    const unfinished = existing ? missing2 : TAB_KEYS;
    for (const key of unfinished) {
      if (missing2.includes(key)) book.tab(key).begin(wantedColumns(key), starterRows(key, start2).length);
      paintTab(book.tab(key), spreadsheet, dropdownsOf(book, key));
    }
    book.saveState({ ...state, labels: fingerprint(book), people: namesNow(book.names.people()) });
    if (missing2.length === TAB_KEYS.length) (_e = known2.get("clients")) == null ? void 0 : _e.activate();
    return result;
  }
  function freeName(wanted, taken) {
    const used = new Set(taken.map((name3) => name3.toLowerCase()));
    let name2 = wanted;
    for (let number4 = 1; used.has(name2.toLowerCase()); number4 += 1) {
      name2 = number4 === 1 ? `${wanted} (CRM)` : `${wanted} (CRM ${number4})`;
    }
    return name2;
  }
  var wantedColumns = (key) => TABS[key].columns.filter((column) => !column.onRequest);
  function fill2(sheet, key, start2, codec) {
    const columns6 = wantedColumns(key);
    if (columns6.length > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, columns6.length - NEW_COLUMNS);
    formatColumns(sheet, columns6, codec);
    const rows = starterRows(key, start2).map(
      (row) => columns6.map((column) => {
        var _a3;
        return codec.encode(column, (_a3 = row[column.key]) != null ? _a3 : "");
      })
    );
    const head2 = [columns6.map((column) => column.key), columns6.map((column) => headerOf(column.key, start2.locale))];
    sheet.getRange(1, 1, rows.length + 2, columns6.length).setValues([...head2, ...rows]);
  }
  var headerOf = (key, locale) => {
    var _a3;
    return (_a3 = locale.columns[key]) != null ? _a3 : key;
  };
  var startLexicon = (start2) => lexiconOf((tab) => starterRows(tab, start2).map((row) => ({ ...row })));
  function addColumns(sheet, present2, key, locale) {
    const missing2 = wantedColumns(key).filter((column) => !present2.includes(column.key));
    return missing2.map((column) => addColumn(sheet, key, column, locale).told);
  }
  function addColumn(sheet, key, column, locale) {
    const at = sheet.getLastColumn() + 1;
    if (at > sheet.getMaxColumns()) sheet.insertColumnsAfter(at - 1, 1);
    sheet.getRange(1, at, 2, 1).setValues([[column.key], [headerOf(column.key, locale)]]);
    sheet.setColumnWidth(at, column.width);
    return { at, told: `${locale.terms.tabs[key]}: ${headerOf(column.key, locale)}` };
  }
  function liftState(spreadsheet) {
    var _a3;
    const cell = spreadsheet.getRangeByName(STATE_NAME);
    const above = ((_a3 = cell == null ? void 0 : cell.getRow()) != null ? _a3 : 0) - STATE_ROW;
    if (!cell || above < 1) return;
    const sheet = cell.getSheet();
    const rows = sheet.getRange(1, 1, above, sheet.getMaxColumns()).getValues();
    if (rows.every((row) => row.every((value) => value === ""))) sheet.deleteRows(1, above);
  }
  function addStateColumn(spreadsheet, sheet) {
    var _a3;
    const keys = ((_a3 = sheet.getRange("1:1").getValues()[0]) != null ? _a3 : []).map(String);
    const begun = keys.indexOf(STATE_KEY) + 1;
    const column = begun > 0 ? begun : keys.filter((key) => key !== "").length + 1;
    const head2 = sheet.getRange(1, column, STATE_ROW, 1);
    head2.setNumberFormat("@");
    head2.setValues([[STATE_KEY], [""]]);
    sheet.hideColumns(column);
    spreadsheet.setNamedRange(STATE_NAME, sheet.getRange(STATE_ROW, column));
    return column;
  }
  var payColumns = () => TABS.team.columns.filter((column) => column.onRequest);
  function hasPay(book) {
    const team2 = book.tab("team");
    return payColumns().every((column) => team2.has(column.key));
  }
  function setUpPay(book) {
    const team2 = book.tab("team");
    const { sheet, codec } = team2;
    for (const column of payColumns().filter(({ key }) => !team2.has(key))) {
      const { at } = addColumn(sheet, "team", column, book.locale);
      sheet.getRange(`${letterOf(at)}${FIRST_ROW}:${letterOf(at)}`).setNumberFormat(codec.format(column));
    }
    book.forgetLexicon();
  }

  // src/server/menu.ts
  function onOpen() {
    const { menu } = userLocale().messages;
    SpreadsheetApp.getUi().createAddonMenu().addItem(menu.sidebar, "openSidebar").addItem(menu.import, "openImport").addSeparator().addItem(menu.funnel, "buildFunnel").addItem(menu.commission, "buildCommission").addItem(menu.sweep, "takeInChanges").addSeparator().addItem(menu.setup, "setUpSpreadsheet").addItem(menu.setup_pay, "addPayColumns").addToUi();
  }
  function onInstall() {
    onOpen();
  }
  function openSidebar() {
    showPage("");
  }
  function openImport() {
    showPage("import");
  }
  function showPage(screen) {
    const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle(userLocale().messages.sidebar.title);
    if (screen !== "") page.append(`<script>window.clientbaseScreen = '${screen}';<\/script>`);
    SpreadsheetApp.getUi().showSidebar(page);
  }
  function onBook(run) {
    const answer2 = guarded(
      userLocale(),
      () => locked(() => {
        const book = openBook({ now: /* @__PURE__ */ new Date() });
        if (!book) return refusal(userLocale(), { code: "not_set_up" });
        return guarded(book.locale, () => {
          beginWork(book);
          return { ok: true, message: run(book) };
        });
      })
    );
    if (answer2.ok) {
      if (answer2.message !== "") SpreadsheetApp.getActive().toast(answer2.message);
    } else throw new Error(answer2.message);
  }
  function takeInChanges() {
    onBook((book) => sweptText(book, upkeep(book)));
  }
  function sweptText(book, { accepted, taken, putBack: putBack2, waiting }) {
    const { locale } = book;
    const { counts, many } = locale.messages.cell;
    const waits = waiting > 0 ? fill(locale, many, { rows: waiting }) : "";
    if (accepted + putBack2.length === 1) return [...taken, ...putBack2, waits].join(" ").trim();
    return [fill(locale, counts, { accepted, back: putBack2.length }), ...putBack2.slice(0, 5), waits].join(" ").trim();
  }
  var LANGUAGES = Object.keys(locales);
  function languageNamed(typed2) {
    var _a3;
    const text4 = typed2.trim().toLowerCase();
    const byNumber = LANGUAGES[Number(text4) - 1];
    if (byNumber) return byNumber;
    return (_a3 = LANGUAGES.find(
      (code) => code === text4 || locales[code].messages.name.toLowerCase() === text4 || ENGLISH_NAMES[code] === text4
    )) != null ? _a3 : null;
  }
  var ENGLISH_NAMES = {
    en: "english",
    ru: "russian",
    bg: "bulgarian",
    hu: "hungarian",
    ro: "romanian"
  };
  function setUpSpreadsheet() {
    var _a3;
    const now = /* @__PURE__ */ new Date();
    const book = openBook({ now });
    const answers = (_a3 = book && settled(book)) != null ? _a3 : askForSetUp();
    if (!answers) return;
    const locale = locales[answers.language];
    const email2 = Session.getActiveUser().getEmail();
    const today = zone(SpreadsheetApp.getActive().getSpreadsheetTimeZone()).dayOf(now);
    const done = guarded(
      locale,
      () => locked(() => ({
        ok: true,
        ...setUp({ language: answers.language, owner: { name: answers.owner, email: email2 }, now, today })
      }))
    );
    if (!done.ok) throw new Error(done.message);
    const { setup } = locale.messages;
    const added = [...done.added, ...done.columns];
    const text4 = book ? fill(locale, setup.again, { added: added.join(", ") || locale.messages.report.none }) : setup.done;
    SpreadsheetApp.getUi().alert(text4);
  }
  function settled(book) {
    const lacks = book.sheetOf("team") === null || book.sheetOf("settings") === null;
    if (lacks) return null;
    try {
      return { language: book.locale.language, owner: "" };
    } catch (error) {
      if (error instanceof MissingTab) return null;
      throw error;
    }
  }
  function askForSetUp() {
    const ui = SpreadsheetApp.getUi();
    const first = userLocale();
    const list = LANGUAGES.map((code, index) => `${index + 1} ${locales[code].messages.name}`).join("\n");
    const asked2 = ui.prompt(
      first.messages.setup.title,
      `${first.messages.setup.ask_language}
${list}`,
      ui.ButtonSet.OK_CANCEL
    );
    if (asked2.getSelectedButton() !== ui.Button.OK) return null;
    const typed2 = asked2.getResponseText();
    const language = languageNamed(typed2 || languageOf(Session.getActiveUserLocale()));
    if (!language) throw new Error(fill(first, first.messages.setup.bad_language, { typed: typed2 }));
    const locale = locales[language];
    const named3 = ui.prompt(locale.messages.setup.title, locale.messages.setup.ask_owner, ui.ButtonSet.OK_CANCEL);
    if (named3.getSelectedButton() !== ui.Button.OK) return null;
    const owner = named3.getResponseText().trim();
    if (owner === "") throw new Error(locale.messages.setup.no_owner);
    return { language, owner };
  }
  function addPayColumns() {
    const ui = SpreadsheetApp.getUi();
    const book = openBook({ now: /* @__PURE__ */ new Date() });
    if (!book) throw new Error(refusal(userLocale(), { code: "not_set_up" }).message);
    const { setup } = book.locale.messages;
    if (hasPay(book)) {
      ui.alert(setup.pay_there);
      return;
    }
    if (ui.alert(setup.pay_title, setup.pay_question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
    onBook((open) => {
      setUpPay(open);
      return setup.pay_done;
    });
  }

  // src/domain/credit.ts
  function creditPayments(payments2, month, goLive, asLines) {
    const counted = payments2.filter((payment) => monthOf(payment.paid_on) === month && payment.paid_on >= goLive).sort((a, b) => a.payment_id < b.payment_id ? -1 : 1);
    const own2 = new Set(counted.map((payment) => payment.payment_id));
    const lines = [];
    const earlierRefunds = [];
    for (const payment of counted) {
      const takesBack = payment.payment_type === "refund" || payment.payment_type === "adjustment" && payment.amount < 0 && payment.refund_of !== "";
      const isLine2 = !takesBack || asLines || own2.has(payment.refund_of);
      for (const share3 of sharesOf(payment)) {
        if (isLine2) lines.push(share3);
        else earlierRefunds.push({ ...share3, refund_of: payment.refund_of });
      }
    }
    return { lines, earlierRefunds };
  }
  function sharesOf(payment) {
    const { payment_id, revenue_kind: kind } = payment;
    const first = { payment_id, person: payment.manager1, department: payment.dept1, kind, amount: payment.share1 };
    if (payment.manager2 === "" && payment.share2 === 0) return [first];
    return [first, { payment_id, person: payment.manager2, department: payment.dept2, kind, amount: payment.share2 }];
  }

  // src/domain/matrix.ts
  function sumMatrix(entries, rowCodes, columnCodes) {
    const columnAt = new Map(columnCodes.map((code, index) => [code, index]));
    const rows = new Map(rowCodes.map((code) => [code, { code, cells: columnCodes.map(() => 0), total: 0 }]));
    const totals = columnCodes.map(() => 0);
    let total = 0;
    for (const { row, column, value } of entries) {
      const target = rows.get(row);
      const index = columnAt.get(column);
      if (target === void 0 || index === void 0) throw new RangeError(`no cell ${row} × ${column}`);
      target.cells[index] += value;
      target.total += value;
      totals[index] += value;
      total += value;
    }
    return { columns: [...columnCodes], rows: [...rows.values()], totals, total };
  }
  function inOrder2(codes, dictionary2) {
    const place = new Map(dictionary2.map((code, index) => [code, index]));
    const rank = (code) => {
      var _a3;
      return code === "" ? dictionary2.length + 1 : (_a3 = place.get(code)) != null ? _a3 : dictionary2.length;
    };
    return [...new Set(codes)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  }

  // src/domain/rates.ts
  function schemeOf(rates2, month, element, department, kind) {
    const first = firstDay(month);
    return rates2.filter((row) => row.element === element && row.department === department && row.revenue_kind === kind).filter((row) => row.valid_from <= first && (row.valid_to === "" || row.valid_to >= first)).sort((a, b) => a.from - b.from);
  }
  function bandsOf(base, plan, scheme) {
    var _a3, _b;
    const thresholds = scheme.filter((row, index) => index === 0 || row.basis === "amount" || plan > 0).map((row) => {
      var _a4;
      return {
        from: row.basis === "amount" ? row.from : percentOf(plan, row.from),
        percent: row.basis === "amount" ? null : row.from,
        rate: (_a4 = row.rate) != null ? _a4 : 0
      };
    });
    const bands = [];
    for (const [index, threshold] of thresholds.entries()) {
      const end = (_b = (_a3 = thresholds[index + 1]) == null ? void 0 : _a3.from) != null ? _b : Number.MAX_SAFE_INTEGER;
      const amount = base < 0 && index === 0 ? base : Math.max(0, Math.min(base, end) - threshold.from);
      if (amount !== 0) bands.push({ ...threshold, amount, commission: percentOf(amount, threshold.rate) });
    }
    return bands;
  }
  function bonusOf(scheme, base, departmentBase, plan) {
    var _a3, _b;
    const reached = scheme.filter(
      (row) => row.basis === "amount" ? row.from <= base : plan > 0 && isAtLeast(departmentBase, row.from, plan)
    );
    return (_b = (_a3 = reached[reached.length - 1]) == null ? void 0 : _a3.bonus_amount) != null ? _b : 0;
  }
  function daysInForce(row, month) {
    const from = row.valid_from > firstDay(month) ? row.valid_from : firstDay(month);
    const to = row.valid_to !== "" && row.valid_to < lastDay(month) ? row.valid_to : lastDay(month);
    return Math.max(0, daysBetween(from, to) + 1);
  }
  function prorate(amount, row, month) {
    return proportion(amount != null ? amount : 0, daysInForce(row, month), daysInMonth(month));
  }
  function conditionsOf(rows, month) {
    const begun = rows.filter((row) => row.valid_from <= lastDay(month));
    return begun.reduce(
      (last, row) => last && last.valid_from > row.valid_from ? last : row,
      void 0
    );
  }

  // src/domain/commission.ts
  var KINDS = ["new", "repeat"];
  var DEPARTMENTS = ["sales", "client", "management"];
  function commission(input) {
    const { month } = input;
    const credit = creditPayments(input.payments, month, input.goLive, input.clawbackMethod === "net");
    const team2 = input.team.filter((row) => row.person_id !== "");
    const working = team2.filter((row) => daysInForce(row, month) > 0);
    const credited = [...credit.lines, ...credit.earlierRefunds];
    const persons = inOrder2([...credited.map((line) => line.person), ...working.map((row) => row.person_id)], []);
    const parts2 = persons.flatMap((person2) => {
      const found = [
        ...credited.filter((line) => line.person === person2).map((line) => line.department),
        ...working.filter((row) => row.person_id === person2).map((row) => row.department)
      ];
      const departments2 = inOrder2(found, DEPARTMENTS);
      const rows = team2.filter((row) => row.person_id === person2);
      return payPerson(
        departments2.map((department) => draftPart(person2, department, rows, credit, input)),
        rows,
        credit,
        month
      );
    });
    const departments = inOrder2([...DEPARTMENTS.slice(0, 2), ...parts2.map((part) => part.department)], DEPARTMENTS);
    return {
      month,
      parts: parts2,
      persons: persons.map((person2) => ({ person: person2, ...sumPay(parts2.filter((part) => part.person === person2)) })),
      departments: departments.map((department) => ({
        department,
        ...sumPay(parts2.filter((part) => part.department === department))
      })),
      total: sumPay(parts2),
      earlierRefunds: credit.earlierRefunds,
      notYet: [...new Set(credit.earlierRefunds.map((refund) => refund.payment_id))],
      warnings: parts2.flatMap(warningsOf)
    };
  }
  function draftPart(person2, department, rows, credit, input) {
    const { month } = input;
    const own2 = rows.filter((row) => row.department === department);
    const days = sum(own2, (row) => daysInForce(row, month));
    const isOurs = (line) => line.person === person2 && line.department === department;
    const lines = credit.lines.filter(isOurs);
    const refunds = credit.earlierRefunds.filter(isOurs);
    const plan = sum(own2, (row) => prorate(row.plan_month, row, month));
    const departmentBase = sum(lines, (line) => line.amount);
    const conditions = conditionsOf(own2, month);
    const schemes = KINDS.map((kind) => {
      var _a3, _b, _c;
      const kindLines = lines.filter((line) => line.kind === kind);
      const base = sum(kindLines, (line) => line.amount);
      const isPaid = person2 !== "" && department !== "";
      const rates2 = isPaid ? schemeOf(input.rates, month, "rate", department, kind) : [];
      const flat = (_a3 = kind === "new" ? conditions == null ? void 0 : conditions.rate_new : conditions == null ? void 0 : conditions.rate_repeat) != null ? _a3 : null;
      const bands = bandsOf(base, plan, flat === null ? rates2 : [{ basis: "amount", from: 0, rate: flat }]);
      const bonuses = isPaid ? schemeOf(input.rates, month, "bonus", department, kind) : [];
      const earned = sum(bands, (band) => band.commission);
      return {
        kind,
        lines: kindLines.map((line) => ({ ...line, commission: 0 })),
        base,
        refunds: sum(
          refunds.filter((line) => line.kind === kind),
          (line) => line.amount
        ),
        basis: flat === null ? (_c = (_b = rates2[0]) == null ? void 0 : _b.basis) != null ? _c : "none" : "own",
        bands,
        commission: earned,
        capped: earned,
        bonus: proportion(bonusOf(bonuses, base, departmentBase, plan), days, daysInMonth(month)),
        payable: 0
      };
    });
    return {
      person: person2,
      department,
      plan,
      salary: sum(own2, (row) => prorate(row.base_salary, row, month)),
      schemes: schemes.filter((scheme) => scheme.lines.length > 0 || scheme.refunds !== 0 || scheme.bonus !== 0)
    };
  }
  function payPerson(drafts, rows, credit, month) {
    var _a3, _b;
    const schemes = drafts.flatMap((draft) => draft.schemes);
    const earned = sum(schemes, (scheme) => scheme.commission);
    const cap = (_b = (_a3 = conditionsOf(rows, month)) == null ? void 0 : _a3.cap) != null ? _b : Number.MAX_SAFE_INTEGER;
    if (earned > cap) {
      const shares = largestRemainder(
        cap,
        schemes.map((scheme) => scheme.commission)
      );
      for (const [index, scheme] of schemes.entries()) scheme.capped = shares[index];
    }
    const result = sum(schemes, (scheme) => scheme.capped + scheme.bonus);
    for (const scheme of schemes) {
      scheme.payable = result < 0 ? 0 : scheme.capped + scheme.bonus;
      const shares = largestRemainder(
        scheme.capped,
        scheme.lines.map((line) => line.amount)
      );
      for (const [index, line] of scheme.lines.entries()) line.commission = shares[index];
    }
    let capLeft = cap - Math.max(0, Math.min(earned, cap));
    return drafts.map((draft) => {
      var _a4, _b2;
      const inForce = rows.filter((row) => row.department === draft.department && daysInForce(row, month) > 0);
      const departmentLines = credit.lines.filter((line) => line.department === draft.department);
      const departmentBase = sum(departmentLines, (line) => line.amount);
      const headPart = Math.min(capLeft, percentOf(departmentBase, (_b2 = (_a4 = conditionsOf(inForce, month)) == null ? void 0 : _a4.dept_rate) != null ? _b2 : 0));
      capLeft -= headPart;
      return finishPart(draft, headPart);
    });
  }
  function finishPart({ person: person2, department, plan, salary, schemes }, headPart) {
    const base = sum(schemes, (scheme) => scheme.base);
    const refunds = sum(schemes, (scheme) => scheme.refunds);
    const earned = sum(schemes, (scheme) => scheme.commission);
    const capped = sum(schemes, (scheme) => scheme.capped);
    const payable = sum(schemes, (scheme) => scheme.payable);
    return {
      person: person2,
      department,
      schemes,
      base,
      refunds,
      netCash: base + refunds,
      commission: earned,
      cutByCap: earned - capped,
      capped,
      bonus: sum(schemes, (scheme) => scheme.bonus),
      payable,
      salary,
      headPart,
      total: payable + salary + headPart,
      plan,
      attainment: ratio(base, plan)
    };
  }
  var NOTHING = {
    base: 0,
    refunds: 0,
    netCash: 0,
    commission: 0,
    cutByCap: 0,
    capped: 0,
    bonus: 0,
    payable: 0,
    salary: 0,
    headPart: 0,
    total: 0,
    plan: 0
  };
  function sumPay(parts2) {
    const sums = { ...NOTHING };
    for (const part of parts2) for (const key of Object.keys(NOTHING)) sums[key] += part[key];
    return { ...sums, attainment: ratio(sums.base, sums.plan) };
  }
  function warningsOf({ person: person2, department, plan, schemes }) {
    return schemes.filter((scheme) => person2 !== "" && scheme.base !== 0).filter((scheme) => scheme.basis === "none" || scheme.basis === "attainment" && plan === 0).map((scheme) => ({
      code: scheme.basis === "none" ? "no_rates" : "no_plan",
      person: person2,
      department,
      revenue_kind: scheme.kind
    }));
  }
  function sum(items, amountOf) {
    return items.reduce((total, item) => total + amountOf(item), 0);
  }

  // src/domain/population.ts
  function populate(input, replay2) {
    var _a3, _b, _c;
    const known2 = /* @__PURE__ */ new Map();
    const missing2 = new Set(replay2.clients.keys());
    for (const row of input.clients) {
      missing2.delete(row.client_id);
      const now = replay2.clients.get(row.client_id);
      if (now && row.merged_into === "") known2.set(row.client_id, { row, now });
    }
    const amounts = new Map(input.deals.map((deal) => {
      var _a4;
      return [deal.deal_id, (_a4 = deal.amount) != null ? _a4 : 0];
    }));
    const cycles = [];
    for (const cycle of replay2.cycles) {
      const client = known2.get(cycle.client_id);
      if (client) cycles.push({ client, cycle, wonAmount: (_c = amounts.get((_b = (_a3 = cycle.closed) == null ? void 0 : _a3.deal_id) != null ? _b : "")) != null ? _c : 0 });
    }
    return { input, replay: replay2, clients: [...known2.values()], cycles, missing: [...missing2].sort() };
  }
  function codeOf(axis, { client, at }) {
    switch (axis) {
      case "month":
        return monthOf(at.on);
      case "manager":
      case "department":
        return at[axis];
      case "stage":
      case "section":
        return client.now[axis];
      default:
        return client.row[axis];
    }
  }
  function isKept(counted, only = {}) {
    return Object.keys(only).every((dimension) => codeOf(dimension, counted) === only[dimension]);
  }
  function arrange(axis, codes, dictionaries) {
    const entries = {
      manager: [],
      department: dictionaries.departments,
      stage: dictionaries.stages,
      section: dictionaries.sections,
      tag: dictionaries.tags,
      category: dictionaries.categories,
      source: dictionaries.sources
    };
    const last = Number.MAX_SAFE_INTEGER;
    const ordered = [...entries[axis]].sort((a, b) => {
      var _a3, _b;
      return ((_a3 = a.order) != null ? _a3 : last) - ((_b = b.order) != null ? _b : last);
    });
    return inOrder2(
      codes,
      ordered.map((entry2) => entry2.code)
    );
  }
  function splitUp(counted, input) {
    const { breakdown } = input;
    const groups = /* @__PURE__ */ new Map();
    const codes = counted.map((one) => codeOf(breakdown, one));
    const rows = breakdown === "month" ? monthsBetween(input.from, input.to) : arrange(breakdown, codes, input.dictionaries);
    for (const row of rows) groups.set(row, []);
    counted.forEach((one, index) => {
      groups.get(codes[index]).push(one);
    });
    return groups;
  }
  function isInPeriod(day3, input) {
    return day3 >= input.from && day3 <= input.to;
  }

  // src/domain/cohort.ts
  function cohortOf({ input, replay: replay2, cycles }) {
    const members2 = [];
    const added = [];
    for (const { client, cycle } of cycles) {
      if (cycle.imported) continue;
      const first = cycle.reached[0];
      const start2 = { client, cycle, at: { ...first != null ? first : cycle.last, on: cycle.started.on } };
      if (isInPeriod(start2.at.on, input) && isKept(start2, input.only)) added.push(start2);
      if (first && isInPeriod(first.on, input) && isKept({ client, at: first }, input.only)) {
        members2.push({ client, cycle, at: first });
      }
    }
    const addedBy = splitUp(added, input);
    const membersBy = splitUp(members2, input);
    const codes = splitUp([...added, ...members2], input).keys();
    return {
      steps: stepsOf(members2, replay2),
      rows: [...codes].map((code) => {
        var _a3, _b;
        return condense(code, (_a3 = addedBy.get(code)) != null ? _a3 : [], (_b = membersBy.get(code)) != null ? _b : [], replay2);
      }),
      total: condense("", added, members2, replay2)
    };
  }
  function stepsOf(members2, { steps }) {
    const reachedStep = (index) => members2.filter(({ cycle }) => cycle.top >= index).length;
    return steps.map((step, index) => {
      const next = steps[index + 1];
      const reached = reachedStep(index);
      const wentOn = reachedStep(index + 1);
      const touched = members2.filter(({ cycle }) => cycle.visits.some((visit) => visit.stage === step.code)).length;
      const ends = countOutcomes(members2.filter(({ cycle }) => cycle.top === index));
      return {
        stage: step.code,
        reached,
        touched,
        skipped: reached - touched,
        wentOn,
        ...ends,
        expected: next && step.probability > 0 ? ratio(step.probability, next.probability) : null,
        conversion: next ? ratio(wentOn, reached) : null,
        settled: next ? ratio(wentOn, wentOn + ends.lost) : null,
        cumulative: ratio(reached, members2.length)
      };
    });
  }
  function condense(code, added, members2, { steps }) {
    const ends = countOutcomes(members2);
    const contacted = added.filter(({ cycle }) => cycle.top >= 0).length;
    return {
      code,
      added: added.length,
      contacted,
      contactRate: ratio(contacted, added.length),
      reached: steps.map((_, index) => members2.filter(({ cycle }) => cycle.top >= index).length),
      ...ends,
      winRate: ratio(ends.won, ends.won + ends.lost),
      cumulative: ratio(ends.won, members2.length)
    };
  }
  function countOutcomes(members2) {
    const count3 = (outcome) => members2.filter(({ cycle }) => cycle.outcome === outcome).length;
    return {
      won: count3("won"),
      lost: count3("lost"),
      open: count3("open"),
      parked: count3("parked"),
      dropped: count3("dropped")
    };
  }

  // src/domain/cycles.ts
  var byEventId = (a, b) => a.event_id.length - b.event_id.length || (a.event_id < b.event_id ? -1 : 1);
  function eventsUpTo(lines, asOf) {
    const known2 = lines.filter((line) => line.event_on <= asOf);
    const voided = new Set(known2.filter((line) => line.event_type === "void").map((line) => line.voids));
    return known2.filter((line) => line.event_type !== "void" && !voided.has(line.event_id)).sort(byEventId);
  }
  function replayCycles(lines, dictionaries, asOf) {
    var _a3, _b, _c, _d, _e, _f, _g, _h, _i;
    const stages2 = new Map(dictionaries.stages.map((stage2) => [stage2.code, stage2]));
    const newStage = (_b = (_a3 = dictionaries.stages.find((stage2) => stage2.kind === "new")) == null ? void 0 : _a3.code) != null ? _b : "";
    const archives = new Set(dictionaries.sections.filter((s) => s.kind === "archive").map((s) => s.code));
    const cycles = [];
    const clients2 = /* @__PURE__ */ new Map();
    for (const line of eventsUpTo(lines, asOf)) {
      const before = clients2.get(line.client_id);
      const stageTo = line.stage_to || (line.event_type === "create" ? newStage : "");
      if (!before && stageTo === "") continue;
      const moment = momentOf(line, before);
      const kind = (_c = stages2.get(stageTo)) == null ? void 0 : _c.kind;
      let now = before;
      if (!now || stageTo !== "" && line.cycle !== now.cycle.cycle) {
        const known2 = line.event_type === "create" ? kind === "new" : ((_e = stages2.get(line.stage_from || ((_d = before == null ? void 0 : before.stage) != null ? _d : ""))) == null ? void 0 : _e.kind) === "lost";
        const cycle = beginCycle(line, moment, !known2);
        cycles.push(cycle);
        const section = (_g = (_f = stages2.get(stageTo)) == null ? void 0 : _f.default_section) != null ? _g : "";
        now = { stage: "", section, archived: false, manager: "", department: "", cycle };
        clients2.set(line.client_id, now);
      }
      if (stageTo !== "" && stageTo !== now.stage) moveTo(stageTo, kind, now, line, moment);
      now.section = line.section_to || now.section;
      markParking(now, archives.has(now.section), line.event_on);
      now.manager = moment.manager;
      now.department = moment.department;
      now.cycle.last = moment;
    }
    const steps = stepsOf2(dictionaries.stages, cycles);
    const noLoss = new Set(dictionaries.reasons.filter((reason) => !reason.counts_as_loss).map((reason) => reason.code));
    for (const now of clients2.values()) if (now.cycle.outcome === "open" && now.archived) now.cycle.outcome = "parked";
    for (const cycle of cycles) {
      markReached(cycle, steps);
      if (cycle.outcome === "lost" && noLoss.has((_i = (_h = cycle.closed) == null ? void 0 : _h.reason) != null ? _i : "")) cycle.outcome = "dropped";
      else if (cycle.outcome === "lost" && cycle.top < 0) cycle.outcome = "lost_before_contact";
    }
    return { steps, cycles, clients: clients2 };
  }
  function stepsOf2(stages2, cycles) {
    const visited = /* @__PURE__ */ new Set();
    for (const cycle of cycles) for (const visit of cycle.visits) visited.add(visit.stage);
    return stages2.filter((stage2) => (stage2.kind === "contact" || stage2.kind === "won") && (stage2.active || visited.has(stage2.code))).sort((a, b) => {
      var _a3, _b;
      return ((_a3 = a.order) != null ? _a3 : 0) - ((_b = b.order) != null ? _b : 0);
    });
  }
  function momentOf(line, before) {
    const says = line.department_to !== "" || !before;
    return {
      on: line.event_on,
      manager: says ? line.manager_to : before.manager,
      department: says ? line.department_to : before.department
    };
  }
  function beginCycle(line, started, imported) {
    return {
      client_id: line.client_id,
      cycle: line.cycle,
      imported,
      started,
      visits: [],
      parked: [],
      reached: [],
      top: -1,
      outcome: "open",
      closed: null,
      churned: null,
      cancelledWins: [],
      reentries: [],
      last: started
    };
  }
  function moveTo(stage2, kind, now, line, moment) {
    const { cycle } = now;
    const stage_from = line.stage_from || now.stage;
    now.stage = stage2;
    endVisit(cycle, moment.on);
    if (kind === "lost") {
      if (cycle.outcome === "won") cycle.churned = closingOf(line, moment, stage_from);
      else close(cycle, "lost", closingOf(line, moment, stage_from));
      return;
    }
    if (kind === "won") {
      close(cycle, "won", closingOf(line, moment, stage_from));
    } else if (cycle.outcome !== "open") {
      if (cycle.outcome === "won") {
        cycle.cancelledWins.push(moment);
        cycle.visits.pop();
      }
      close(cycle, "open", null);
    }
    const { on, manager, department } = moment;
    cycle.visits.push({ on, manager, department, stage: stage2, until: "" });
  }
  function closingOf(line, { on, manager, department }, stage_from) {
    return { on, manager, department, stage_from, reason: line.reason, deal_id: line.deal_id };
  }
  function close(cycle, outcome, closing) {
    cycle.outcome = outcome;
    cycle.closed = closing;
    cycle.churned = null;
  }
  function endVisit(cycle, on) {
    const visit = cycle.visits[cycle.visits.length - 1];
    if (visit && visit.until === "") visit.until = on;
  }
  function markParking(now, archived, on) {
    const { parked } = now.cycle;
    if (archived && !now.archived) parked.push({ on, until: "" });
    if (!archived && now.archived) parked[parked.length - 1].until = on;
    now.archived = archived;
  }
  function markReached(cycle, steps) {
    cycle.reached = steps.map(() => null);
    for (const visit of cycle.visits) {
      const rank = steps.findIndex((step) => step.code === visit.stage);
      if (rank < 0) continue;
      if (rank <= cycle.top) cycle.reentries.push(visit);
      for (let step = cycle.top + 1; step <= rank; step += 1) cycle.reached[step] = visit;
      cycle.top = Math.max(cycle.top, rank);
    }
  }

  // src/domain/flow.ts
  function flowOf({ input, replay: replay2, cycles }) {
    const events = [];
    for (const { client, cycle, wonAmount } of cycles) {
      if (cycle.imported) continue;
      for (const { what, at } of happeningsOf(cycle)) {
        const event = { what, at, client, wonAmount: what === "won" ? wonAmount : 0 };
        if (isInPeriod(at.on, input) && isKept(event, input.only)) events.push(event);
      }
    }
    const rows = [...splitUp(events, input)].map(([code, group]) => condense2(code, group, replay2.steps.length));
    return { rows, total: condense2("", events, replay2.steps.length) };
  }
  var CLOSED_AS = { won: "won", lost: "lost", dropped: "dropped", lost_before_contact: "lostBeforeContact" };
  function* happeningsOf(cycle) {
    yield { what: "added", at: cycle.started };
    for (const [step, at] of cycle.reached.entries()) if (at) yield { what: step, at };
    for (const at of cycle.reentries) yield { what: "reentries", at };
    for (const at of cycle.cancelledWins) yield { what: "cancelledWins", at };
    if (cycle.churned) yield { what: "churned", at: cycle.churned };
    if (cycle.closed) yield { what: CLOSED_AS[cycle.outcome], at: cycle.closed };
  }
  function condense2(code, events, steps) {
    const row = {
      code,
      added: 0,
      reached: Array.from({ length: steps }, () => 0),
      won: 0,
      lost: 0,
      lostBeforeContact: 0,
      dropped: 0,
      cancelledWins: 0,
      reentries: 0,
      churned: 0,
      winRate: null,
      wonAmount: 0
    };
    for (const { what, wonAmount } of events) {
      if (typeof what === "number") row.reached[what] += 1;
      else row[what] += 1;
      row.wonAmount += wonAmount;
    }
    row.winRate = ratio(row.won, row.won + row.lost);
    return row;
  }

  // src/domain/snapshot.ts
  function snapshotOf({ input, clients: clients2, cycles }) {
    var _a3, _b;
    const { rows, columns: columns6, values, dictionaries } = input;
    const won = /* @__PURE__ */ new Map();
    for (const { cycle, wonAmount } of cycles) won.set(cycle.client_id, ((_a3 = won.get(cycle.client_id)) != null ? _a3 : 0) + wonAmount);
    const counted = clients2.map((client) => ({ client, at: { ...client.now, on: input.asOf } }));
    const kept = counted.filter((one) => isKept(one, input.only));
    const entries = kept.map((one) => {
      var _a4, _b2;
      const { row } = one.client;
      const measures = { clients: 1, expected_amount: (_a4 = row.expected_amount) != null ? _a4 : 0, won_amount: (_b2 = won.get(row.client_id)) != null ? _b2 : 0 };
      return { row: codeOf(rows, one), column: codeOf(columns6, one), value: measures[values] };
    });
    const activeStages = dictionaries.stages.filter((stage2) => stage2.active).map((stage2) => stage2.code);
    const codes = (axis, found) => arrange(axis, axis === "stage" ? [...activeStages, ...found] : found, dictionaries);
    const matrix = sumMatrix(
      entries,
      codes(
        rows,
        entries.map((entry2) => entry2.row)
      ),
      codes(
        columns6,
        entries.map((entry2) => entry2.column)
      )
    );
    const beside = new Map(matrix.rows.map((row) => [row.code, { archived: 0, openExpected: 0 }]));
    for (const one of kept) {
      const sums = beside.get(codeOf(rows, one));
      if (one.client.now.archived) sums.archived += 1;
      if (one.client.now.cycle.outcome === "open") sums.openExpected += (_b = one.client.row.expected_amount) != null ? _b : 0;
    }
    const withSums = matrix.rows.map((row) => ({ ...row, ...beside.get(row.code) }));
    return {
      ...matrix,
      rows: withSums,
      archived: withSums.reduce((sum2, row) => sum2 + row.archived, 0),
      openExpected: withSums.reduce((sum2, row) => sum2 + row.openExpected, 0)
    };
  }

  // src/domain/funnel.ts
  function funnel(input) {
    const replay2 = replayCycles(input.lines, input.dictionaries, input.asOf);
    const population = populate(input, replay2);
    return {
      from: input.from,
      to: input.to,
      asOf: input.asOf,
      steps: replay2.steps.map((step) => step.code),
      snapshot: snapshotOf(population),
      cohort: cohortOf(population),
      flow: flowOf(population),
      missing: population.missing
    };
  }

  // src/sheets/commission-data.ts
  var PAYMENT_KEYS = [
    "payment_id",
    "deal_id",
    "paid_on",
    "amount",
    "payment_type",
    "refund_of",
    "revenue_kind",
    "manager1",
    "dept1",
    "share1",
    "manager2",
    "dept2",
    "share2"
  ];
  var RATE_KEYS = [
    "department",
    "revenue_kind",
    "element",
    "basis",
    "from",
    "rate",
    "bonus_amount",
    "valid_from",
    "valid_to"
  ];
  function monthsOf(book) {
    const start2 = setting(book.lexicon, "go_live");
    const from = isDay(start2) && start2 <= book.today ? start2 : book.today;
    return monthsBetween(from, book.today).reverse();
  }
  function readCommission(book, month) {
    const payments2 = [];
    const skipped = [];
    for (const [index, row] of rowsOf(book.tab("payments").columns(PAYMENT_KEYS)).entries()) {
      const { payment_id, paid_on, amount, revenue_kind } = row;
      if (Object.values(row).every((value) => value === "" || value === null)) continue;
      const known2 = revenue_kind === "new" || revenue_kind === "repeat";
      if (paid_on === "" || amount === null || !known2) {
        skipped.push(
          String(payment_id) || fill(book.locale, book.locale.messages.report.row, { row: String(index + FIRST_ROW) })
        );
      } else payments2.push(paymentOf(row, Number(amount)));
    }
    const goLive = setting(book.lexicon, "go_live");
    return {
      input: {
        month,
        team: teamNow(book),
        rates: rowsOf(book.tab("rates").columns(RATE_KEYS)).filter((row) => row.department !== "").map((row) => rateOf(row, 10 ** book.decimals)),
        payments: payments2,
        goLive: isDay(goLive) ? goLive : "",
        clawbackMethod: "original_rate"
      },
      skipped
    };
  }
  function rowsOf(columns6) {
    var _a3, _b, _c;
    const keys = Object.keys(columns6);
    const count3 = (_c = (_b = columns6[(_a3 = keys[0]) != null ? _a3 : ""]) == null ? void 0 : _b.length) != null ? _c : 0;
    return Array.from(
      { length: count3 },
      (_, index) => Object.fromEntries(keys.map((key) => {
        var _a4, _b2;
        return [key, (_b2 = (_a4 = columns6[key]) == null ? void 0 : _a4[index]) != null ? _b2 : null];
      }))
    );
  }
  function paymentOf(row, amount) {
    var _a3;
    const share22 = Number((_a3 = row.share2) != null ? _a3 : 0);
    const share1 = row.share1 === null ? amount - share22 : Number(row.share1);
    const payment_type = row.payment_type === "" ? "payment" : row.payment_type;
    return {
      ...row,
      amount,
      payment_type,
      share1,
      share2: share22
    };
  }
  function rateOf(row, unit) {
    var _a3;
    const rate = row;
    const from = Number((_a3 = row.from) != null ? _a3 : 0);
    return { ...rate, from: rate.basis === "amount" ? Math.round(from * unit) : from };
  }
  function teamNow(book) {
    const team2 = book.tab("team");
    return teamOf(team2.rows(FIRST_ROW, team2.lastRow() - FIRST_ROW + 1));
  }
  var thisMonth = (book) => monthOf(book.today);

  // src/domain/pivot.ts
  var ORDER = ["sales", "client", "management", "new", "repeat"];
  function pivot(report6, rows, columns6, value) {
    const codesOf = ({ person: person2, department }) => rows === "person" ? [person2] : rows === "department" ? [department] : [person2, department];
    const byKey = new Map(report6.parts.map((part) => [codesOf(part).join("|"), codesOf(part)]));
    const entries = report6.parts.flatMap(
      (part) => amountsOf(part, value).map(({ kind, amount }) => ({
        row: codesOf(part).join("|"),
        column: columns6 === "revenue_kind" ? kind : columns6 === "department" ? part.department : "",
        value: amount
      }))
    );
    const keys = rows === "department" ? inOrder2(byKey.keys(), ORDER) : [...byKey.keys()];
    const columnCodes = inOrder2(columns6 === "none" ? [""] : entries.map((entry2) => entry2.column), ORDER);
    const matrix = sumMatrix(entries, keys, columnCodes);
    return { ...matrix, rows: matrix.rows.map((row) => ({ ...row, codes: byKey.get(row.code) })) };
  }
  function amountsOf(part, value) {
    const amounts = part.schemes.map((scheme) => {
      const measures = {
        credited_base: scheme.base,
        commission: scheme.capped,
        net_cash: scheme.base + scheme.refunds,
        total_pay: scheme.payable,
        payments: scheme.lines.length
      };
      return { kind: scheme.kind, amount: measures[value] };
    });
    if (value === "total_pay") amounts.push({ kind: "", amount: part.salary + part.headPart });
    return amounts;
  }

  // src/sheets/report-cell.ts
  var WHITE = "#FFFFFF";
  var COLORS = {
    text: "#1F1F1F",
    second: "#444746",
    third: "#5F6368",
    zero: "#6B7074",
    band: "#F8FAFD",
    tile: "#F0F4F9",
    header: "#E9EEF6",
    line: "#E1E3E1",
    strongLine: "#9AA0A6",
    control: "#E8F0FE",
    changed: "#D3E3FD",
    primary: "#0B57D0",
    tab: "#146C2E",
    warning: "#FFEFC7",
    warningText: "#5C3B00",
    error: "#B3261E",
    lost: "#A14B36",
    won: "#146C2E",
    open: "#7F93B2",
    archive: "#7457B8"
  };
  var TONES = {
    new: { background: "#E8EAED", color: "#3C4043" },
    contact: { background: "#D3E3FD", color: "#0842A0" },
    won: { background: "#C4EED0", color: "#0D5226" },
    lost: { background: "#F6E3DD", color: "#7A2E1B" },
    archive: { background: "#ECE4FA", color: "#4A3880" },
    plain: { background: COLORS.header, color: COLORS.second }
  };
  var USUAL = {
    format: "General",
    background: WHITE,
    color: COLORS.text,
    weight: "normal",
    size: 10,
    align: "left",
    wrap: "CLIP"
  };
  var ATTENTION = { background: COLORS.warning, color: COLORS.warningText, weight: "bold" };

  // src/sheets/commission-blocks.ts
  var text3 = (head2, look = {}) => ({ head: head2, kind: "text", look });
  var name = (head2) => text3(head2, { wrap: "WRAP" });
  var money3 = (head2, look = {}) => ({ head: head2, kind: "money", look });
  var share = (head2) => ({ head: head2, kind: "ratio" });
  var STRONG = { weight: "bold", background: COLORS.band };
  function personLabel(book, person2) {
    return person2 === "" ? book.locale.terms.credit.house : book.names.label("people", person2);
  }
  function departmentLabel(book, department) {
    return department === "" ? book.locale.terms.credit.house : book.names.label("departments", department);
  }
  var partsOf = (report6, person2) => report6.parts.filter((part) => part.person === person2);
  function partLabel({ book, report: report6 }, { person: person2, department }) {
    const label2 = personLabel(book, person2);
    return partsOf(report6, person2).length > 1 ? `${label2}, ${departmentLabel(book, department)}` : label2;
  }
  function payColumns2({ book, bare }) {
    const words2 = book.locale.report.pay;
    const forSales = [
      money3(book.locale.terms.line.commission),
      money3(words2.cut),
      money3(words2.bonus),
      money3(words2.payable, bare ? STRONG : {})
    ];
    return bare ? forSales : [...forSales, money3(words2.salary), money3(words2.head), money3(words2.total, STRONG)];
  }
  function payCells({ book, bare, formats }, pay) {
    const amount = (minor) => minor / 10 ** book.decimals;
    const cut = { value: amount(pay.cutByCap), format: formats.money };
    const forSales = [
      amount(pay.commission),
      pay.cutByCap > 0 ? { ...cut, align: "right", ...ATTENTION } : amount(pay.cutByCap),
      amount(pay.bonus),
      amount(pay.payable)
    ];
    return bare ? forSales : [...forSales, amount(pay.salary), amount(pay.headPart), amount(pay.total)];
  }
  function resultBlock(view) {
    const { book, report: report6 } = view;
    const words2 = book.locale.report;
    const people = report6.persons.filter(({ person: person2 }) => person2 !== "");
    return {
      title: words2.pay.result,
      note: words2.pay.result_note,
      columns: [name(words2.axis.person), name(words2.axis.department), ...payColumns2(view)],
      rows: people.map((pay) => {
        const departments = partsOf(report6, pay.person).map(({ department }) => departmentLabel(book, department));
        return [personLabel(book, pay.person), departments.join(", "), ...payCells(view, pay)];
      }),
      totals: [[words2.total, "", ...payCells(view, report6.total)]],
      empty: words2.nothing
    };
  }
  function departmentsBlock(view) {
    const { book, report: report6 } = view;
    const words2 = book.locale.report;
    const { terms: terms6 } = book.locale;
    const amount = (minor) => minor / 10 ** book.decimals;
    const line = (name2, pay) => [
      name2,
      "",
      amount(pay.base),
      lowered(view, pay.refunds),
      amount(pay.netCash),
      ...payCells(view, pay)
    ];
    return {
      title: words2.pay.departments,
      note: "",
      columns: [
        text3(words2.axis.department),
        text3(""),
        money3(terms6.report.credited_base),
        money3(words2.pay.refunds),
        money3(terms6.report.net_cash),
        ...payColumns2(view)
      ],
      rows: report6.departments.map((pay) => line(departmentLabel(book, pay.department), pay)),
      totals: [line(words2.total, report6.total)],
      empty: words2.nothing
    };
  }
  function lowered({ book, formats }, minor) {
    const value = minor / 10 ** book.decimals;
    return minor < 0 ? { value, format: formats.money, align: "right", color: COLORS.lost } : value;
  }
  function planBlock(view) {
    const { book, report: report6, formats } = view;
    const words2 = book.locale.report;
    const { report: names } = book.locale.terms;
    const amount = (minor) => minor / 10 ** book.decimals;
    const reached = (fraction) => fraction !== null && fraction >= 1 ? { value: fraction, format: formats.ratio, align: "right", color: COLORS.won, weight: "bold" } : fraction;
    const line = (name2, department, pay) => [
      name2,
      department,
      amount(pay.base),
      amount(pay.plan),
      reached(pay.attainment),
      lowered(view, pay.refunds),
      amount(pay.netCash)
    ];
    return {
      title: words2.pay.plan,
      note: words2.pay.plan_note,
      columns: [
        name(words2.axis.person),
        name(words2.axis.department),
        money3(names.credited_base),
        money3(names.plan),
        share(names.attainment),
        money3(words2.pay.refunds),
        money3(names.net_cash)
      ],
      rows: report6.parts.map((part) => line(partLabel(view, part), departmentLabel(book, part.department), part)),
      totals: [line(words2.total, "", report6.total)],
      empty: words2.nothing
    };
  }
  function bandsBlock(view) {
    const { book, report: report6 } = view;
    const words2 = book.locale.report;
    const amount = (minor) => minor / 10 ** book.decimals;
    const schemes = report6.parts.filter(({ person: person2 }) => person2 !== "").flatMap((part) => part.schemes.filter((scheme) => scheme.lines.length > 0).map((scheme) => ({ part, scheme })));
    const rows = schemes.flatMap(({ part, scheme }) => {
      const head2 = [
        personLabel(book, part.person),
        departmentLabel(book, part.department),
        book.names.label("revenue_kind", scheme.kind),
        amount(scheme.base),
        basisLabel(book, scheme),
        ""
      ];
      if (scheme.bands.length === 0) return [[...head2, "", "", "", 0, ""]];
      return scheme.bands.map((band, index) => [
        ...index === 0 ? head2 : head2.map(() => ""),
        amount(band.from),
        amount(band.amount),
        band.rate / 100,
        amount(band.commission),
        band.percent ? fill(book.locale, words2.pay.of_plan, { percent: band.percent }) : ""
      ]);
    });
    const bands = schemes.flatMap(({ scheme }) => scheme.bands);
    const sum2 = (numbers) => amount(numbers.reduce((all, one) => all + one, 0));
    const total = [
      words2.total,
      "",
      "",
      sum2(schemes.map(({ scheme }) => scheme.base)),
      "",
      "",
      "",
      sum2(bands.map((band) => band.amount)),
      "",
      sum2(bands.map((band) => band.commission)),
      ""
    ];
    return {
      title: words2.pay.bands,
      note: words2.pay.bands_note,
      columns: [
        text3(words2.axis.person),
        text3(words2.axis.department),
        text3(words2.pay.revenue),
        money3(book.locale.terms.report.credited_base),
        text3(words2.pay.basis, { wrap: "OVERFLOW" }),
        text3(""),
        money3(words2.pay.from),
        money3(words2.pay.in_band),
        share(words2.pay.rate),
        money3(book.locale.terms.line.commission),
        text3(words2.pay.remark, { color: COLORS.third, wrap: "OVERFLOW" })
      ],
      rows,
      totals: [total],
      empty: words2.nothing
    };
  }
  function basisLabel(book, { basis }) {
    const { own_rate, no_rate } = book.locale.report.pay;
    if (basis === "own") return own_rate;
    return basis === "none" ? no_rate : book.names.label("basis", basis);
  }
  function pivotBlock(view) {
    const { book, report: report6, formats } = view;
    const { rows, columns: columns6, values } = view.pivot;
    const words2 = book.locale.report;
    const found = pivot(report6, rows, columns6, values);
    const unit = values === "payments" ? 1 : 10 ** book.decimals;
    const kind = values === "payments" ? "count" : "money";
    const percent2 = (value) => {
      var _a3;
      return {
        value: (_a3 = ratio(value, found.total)) != null ? _a3 : "–",
        format: formats.ratio,
        align: "right",
        color: COLORS.third
      };
    };
    const named3 = (codes) => {
      const [first = "", second] = codes;
      if (rows === "department") return [departmentLabel(book, first), ""];
      return [personLabel(book, first), second === void 0 ? "" : departmentLabel(book, second)];
    };
    const columnLabel = (code) => {
      if (columns6 === "department") return departmentLabel(book, code);
      return code === "" ? words2.pay.outside_revenue : book.names.label("revenue_kind", code);
    };
    const shown2 = columns6 === "none" ? [] : found.columns;
    const cells = (row) => columns6 === "none" ? [] : row.map((cell) => cell / unit);
    return {
      title: fill(book.locale, words2.pay.pivot, { value: words2.value[values] }),
      note: words2.pay.pivot_note,
      columns: [
        text3(rows === "department" ? words2.axis.department : words2.axis.person),
        text3(rows === "person_department" ? words2.axis.department : ""),
        ...shown2.map((code) => ({ head: columnLabel(code), kind })),
        { head: words2.total, kind, look: { weight: "bold" } },
        share(words2.percent)
      ],
      rows: found.rows.map((row) => [...named3(row.codes), ...cells(row.cells), row.total / unit, percent2(row.total)]),
      totals: [
        [words2.total, "", ...cells(found.totals), found.total / unit, percent2(found.total)],
        [words2.percent, "", ...columns6 === "none" ? [] : found.totals.map(percent2), percent2(found.total), ""]
      ],
      empty: words2.nothing
    };
  }

  // src/sheets/report-formats.ts
  var SIGNS = { EUR: "€", USD: "$", GBP: "£", RUB: "₽", BGN: "лв.", HUF: "Ft", RON: "lei" };
  function formatsOf(book) {
    var _a3;
    const { day: day3, ratio: ratio2 } = book.locale.messages.format;
    const currency = setting(book.lexicon, "currency");
    const sign = `"${(_a3 = SIGNS[currency]) != null ? _a3 : currency}"`;
    return {
      text: "@",
      count: "#,##0",
      amount: "#,##0",
      money: book.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(book.decimals)}`,
      signed: book.locale.language === "en" ? `${sign}#,##0` : `#,##0 ${sign}`,
      ratio: ratio2,
      day: day3,
      plain: "General"
    };
  }
  var NO_BREAK = " ";
  var MARKS = {
    en: { group: ",", decimal: ".", percent: "%" },
    ru: { group: NO_BREAK, decimal: ",", percent: `${NO_BREAK}%` },
    bg: { group: NO_BREAK, decimal: ",", percent: "%" },
    hu: { group: NO_BREAK, decimal: ",", percent: "%" },
    ro: { group: ".", decimal: ",", percent: `${NO_BREAK}%` }
  };
  function numberText2(language, value, decimals = 0) {
    const { group, decimal: decimal2 } = MARKS[language];
    const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return `${value < 0 ? "−" : ""}${grouped}${rest ? decimal2 + rest : ""}`;
  }
  function moneyText(book, minor) {
    return numberText2(book.locale.language, minor / 10 ** book.decimals, book.decimals);
  }
  function ratioText(book, fraction) {
    const { language } = book.locale;
    return fraction === null ? "–" : numberText2(language, fraction * 100, 1) + MARKS[language].percent;
  }

  // src/sheets/report-block.ts
  var NOTE_COLUMN = 9;
  var cellOf = (entry2) => typeof entry2 === "object" && entry2 !== null ? entry2 : { value: entry2 != null ? entry2 : "–" };
  function bodyCell(entry2, column, formats, look) {
    const cell = cellOf(entry2);
    const isText = column.kind === "text";
    const usual = {
      format: typeof cell.value === "string" ? formats.text : formats[column.kind],
      align: isText ? "left" : "right",
      ...column.look,
      ...look
    };
    if (cell.value === 0) usual.color = COLORS.zero;
    return { ...usual, ...cell };
  }
  function layBlock(block, formats) {
    const { columns: columns6 } = block;
    const note = Math.max(columns6.length, NOTE_COLUMN);
    const title = Array.from({ length: note }, () => ({ value: "", wrap: "OVERFLOW" }));
    title[0] = { value: block.title, format: formats.text, size: 12, weight: "bold", wrap: "OVERFLOW" };
    title[note - 1] = {
      value: block.note,
      format: formats.text,
      size: 9,
      color: COLORS.third,
      align: "right",
      wrap: "OVERFLOW"
    };
    const header = columns6.map(
      (column) => {
        var _a3;
        return {
          value: column.head,
          format: formats.text,
          size: 9,
          weight: "bold",
          wrap: "WRAP",
          align: column.kind === "text" ? "left" : "right",
          ...TONES[(_a3 = column.tone) != null ? _a3 : "plain"]
        };
      }
    );
    const body = block.rows.map((row) => columns6.map((column, index) => bodyCell(row[index], column, formats, {})));
    const totals = block.totals.map(
      (row, at) => columns6.map((column, index) => bodyCell(row[index], column, formats, at === 0 ? { weight: "bold" } : {}))
    );
    const nothing = { value: block.empty, format: formats.text, color: COLORS.third, wrap: "OVERFLOW" };
    return [title, header, ...body.length > 0 ? body : [[nothing]], ...totals];
  }
  function placeOf(block, title) {
    const last = title + 1 + Math.max(1, block.rows.length);
    return {
      title,
      header: title + 1,
      first: title + 2,
      last,
      end: last + block.totals.length,
      width: block.columns.length
    };
  }

  // src/sheets/report-controls.ts
  var CONTROL_ROW = 3;
  var REBUILD_COLUMN = 1;
  function readChoices(book, controls, row) {
    var _a3, _b;
    const { wrong } = book.locale.report;
    const choices2 = {};
    for (const { key, label: control, column, usual, options } of controls) {
      const cell = (_a3 = row[column - 1]) != null ? _a3 : "";
      if (options === "day") {
        const day3 = String(book.codec.decode({ key, kind: "day", width: 0, by: "people" }, cell));
        if (day3 === "" && String(cell).trim() !== "") {
          return { ok: false, problem: fill(book.locale, wrong.no_date, { control }) };
        }
        choices2[key] = day3 || usual;
        continue;
      }
      const typed2 = String(cell).trim();
      const found = options.find(({ code, label: label2 }) => plain2(label2) === plain2(typed2) || code === typed2);
      if (!found && typed2 !== "")
        return { ok: false, problem: fill(book.locale, wrong.unknown_word, { control, typed: typed2 }) };
      choices2[key] = (_b = found == null ? void 0 : found.code) != null ? _b : usual;
    }
    return { ok: true, choices: choices2 };
  }
  function shownChoice({ options, usual }, choice) {
    var _a3, _b;
    const code = choice != null ? choice : usual;
    return options === "day" ? code : (_b = (_a3 = options.find((option) => option.code === code)) == null ? void 0 : _a3.label) != null ? _b : code;
  }
  var listsIn = (controls) => controls.map(({ options }) => options === "day" ? "" : options.map(({ label: label2 }) => label2).join("|")).join("\n");
  function setRules(sheet, controls) {
    const rules = new Map(
      controls.map(({ column, options }) => {
        const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
        const labels = options === "day" ? [] : options.map(({ label: label2 }) => label2);
        return [column, (options === "day" ? builder.requireDate() : builder.requireValueInList(labels, true)).build()];
      })
    );
    rules.set(REBUILD_COLUMN, SpreadsheetApp.newDataValidation().requireCheckbox().build());
    const width = Math.max(...rules.keys());
    const row = Array.from({ length: width }, (_, index) => {
      var _a3;
      return (_a3 = rules.get(index + 1)) != null ? _a3 : null;
    });
    sheet.getRange(CONTROL_ROW, 1, 1, width).setDataValidations([row]);
  }

  // src/sheets/report-page.ts
  var SENTENCE_ROW = 5;
  var TILE_ROW = 6;
  var CHART_ROW = 10;
  var FIRST_BLOCK_ROW = 22;
  var FRESHNESS_ROW = 4;
  function layPage(page, frame, formats) {
    const places = [];
    const rows = headRows(page, frame, formats);
    for (const block of page.blocks) {
      const place = placeOf(block, rows.length + 1);
      places.push(place);
      rows.push(...layBlock(block, formats), []);
    }
    const width = Math.max(frame.width, ...rows.map((row) => row.length));
    const blank = { value: "" };
    const cells = rows.map((row) => Array.from({ length: width }, (_, index) => {
      var _a3;
      return (_a3 = row[index]) != null ? _a3 : blank;
    }));
    cells[0][width - 1] = small(page.built, formats, "right");
    return { cells, places, width };
  }
  var small = (value, formats, align = "left") => ({
    value,
    format: formats.text,
    size: 9,
    color: COLORS.third,
    align,
    wrap: "OVERFLOW"
  });
  function headRows(page, frame, formats) {
    const rows = Array.from({ length: FIRST_BLOCK_ROW - 1 }, () => []);
    const blank = { value: "" };
    const put = (row, column, cell) => {
      const cells = rows[row - 1];
      while (cells.length < column) cells.push(blank);
      cells[column - 1] = cell;
    };
    put(1, 1, { value: page.title, format: formats.text, size: 18, weight: "bold", wrap: "OVERFLOW" });
    put(CONTROL_ROW - 1, REBUILD_COLUMN, small(frame.rebuild, formats));
    put(CONTROL_ROW, REBUILD_COLUMN, { value: false, background: COLORS.control, align: "left" });
    for (const control of frame.controls) {
      const { column, span, label: label2, options } = control;
      const choice = frame.choices[control.key];
      const usual = choice === control.usual || options === "day";
      const cell = {
        value: shownChoice(control, choice),
        format: options === "day" ? formats.day : formats.text,
        background: usual ? COLORS.control : COLORS.changed,
        weight: usual ? "normal" : "bold"
      };
      put(CONTROL_ROW - 1, column, small(label2, formats));
      put(CONTROL_ROW, column, cell);
      for (let more = 1; more < span; more += 1) put(CONTROL_ROW, column + more, { ...cell, value: "" });
    }
    put(FRESHNESS_ROW, 1, { value: frame.freshness, wrap: "OVERFLOW", size: 9 });
    put(SENTENCE_ROW, 1, { value: page.sentence, format: formats.text, size: 13, wrap: "WRAP" });
    for (const tile of page.tiles) putTile(put, tile, formats);
    return rows;
  }
  function putTile(put, tile, formats) {
    const { column, span, label: label2, value, remark, format, color } = tile;
    const ground = { background: COLORS.tile };
    const lines = [
      { ...small(label2, formats), ...ground, color: COLORS.second },
      { value, format, ...ground, size: 18, weight: "bold", color: color != null ? color : USUAL.color },
      { ...small(remark, formats), ...ground }
    ];
    for (const [index, line] of lines.entries()) {
      for (let more = 0; more < span; more += 1) {
        put(TILE_ROW + index, column + more, more === 0 ? line : { value: "", ...ground });
      }
    }
  }

  // src/sheets/report-charts.ts
  var madeFor = ({ title, ranges }) => `${title}|${ranges.join("|")}`;
  function drawCharts(sheet, plans, marks, isSheetNew) {
    const isMade = (plan, index) => {
      var _a3;
      return ((_a3 = marks[index]) == null ? void 0 : _a3.made) === madeFor(plan);
    };
    if (plans.every(isMade)) return [...marks];
    const present2 = isSheetNew ? [] : sheet.getCharts();
    const found = plans.map((plan, index) => {
      const mark = marks[index];
      return present2.find(
        (chart) => {
          var _a3;
          return mark ? chart.getChartId() === mark.id : ((_a3 = chart.getOptions()) == null ? void 0 : _a3.get("title")) === plan.title;
        }
      );
    });
    for (const [index, plan] of plans.entries()) {
      const ranges = plan.ranges.map((range) => sheet.getRange(range));
      const chart = found[index];
      if (!chart) sheet.insertChart(newChart(sheet, plan, ranges));
      else if (!isMade(plan, index)) {
        const builder = chart.modify().clearRanges().setOption("title", plan.title);
        for (const range of ranges) builder.addRange(range);
        sheet.updateChart(builder.build());
      }
    }
    const old = new Set(present2.map((chart) => chart.getChartId()));
    const later = found.every((chart) => chart) ? [] : sheet.getCharts().map((chart) => chart.getChartId());
    const added = later.filter((id3) => !old.has(id3));
    return plans.map((plan, index) => {
      var _a3, _b, _c;
      return {
        id: (_c = (_b = (_a3 = found[index]) == null ? void 0 : _a3.getChartId()) != null ? _b : added.shift()) != null ? _c : null,
        made: madeFor(plan)
      };
    });
  }
  function newChart(sheet, plan, ranges) {
    const builder = sheet.newChart().setChartType(Charts.ChartType[plan.kind]);
    for (const range of ranges) builder.addRange(range);
    const axis = plan.kind === "BAR" ? "hAxis" : "vAxis";
    builder.setNumHeaders(1).setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS).setPosition(CHART_ROW, plan.column, 0, 0).setOption("title", plan.title).setOption("titleTextStyle", { color: COLORS.text, fontSize: 14, bold: false }).setOption("width", plan.width).setOption("height", plan.height).setOption("backgroundColor", WHITE).setOption("legend", { position: "top", textStyle: { fontSize: 12 } }).setOption("colors", plan.colors).setOption(axis, { format: plan.format, viewWindow: { min: 0 }, gridlines: { color: COLORS.line } }).setOption("series", Object.fromEntries(plan.colors.map((color, index) => [index, { color }])));
    if (plan.stacked) builder.setOption("isStacked", true);
    return builder.build();
  }

  // src/sheets/report-freshness.ts
  var DAY_ZERO = "1899-12-30";
  var LITERAL = 250;
  function quoted(text4) {
    var _a3;
    const pieces2 = (_a3 = text4.match(new RegExp(`[\\s\\S]{1,${LITERAL}}`, "g"))) != null ? _a3 : [""];
    return pieces2.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
  }
  function freshnessFormula(book, controls, choices2, otherwise) {
    const { fresh } = book.locale.report;
    const time2 = Utilities.formatDate(book.clock.now, book.timeZone, "HH:mm");
    const changed = controls.map((control) => {
      const shown2 = String(shownChoice(control, choices2[control.key]));
      const asked2 = control.options === "day" ? String(daysBetween(DAY_ZERO, shown2)) : quoted(shown2);
      return `$${letterOf(control.column)}$${CONTROL_ROW}<>${asked2}`;
    });
    const settings2 = `OR(${changed.join(";")})`;
    const base = `IF(${baseChanged(book)};${quoted(fill(book.locale, fresh.base, { time: time2 }))};${quoted(otherwise)})`;
    return `=IF(${settings2};${quoted(fresh.settings)};${base})`;
  }
  function baseChanged(book) {
    const mark = quoted(`"applied":${JSON.stringify(book.state.applied)}`);
    return `IFERROR(ERROR.TYPE(FIND(${mark};INDEX(${STATE_NAME};1;1)))=3;FALSE)`;
  }

  // src/sheets/report-furniture.ts
  var USUAL_HEIGHT = 21;
  var HEIGHTS = [
    [1, 36],
    [2, 18],
    [CONTROL_ROW, 26],
    [SENTENCE_ROW, 38],
    [TILE_ROW + 1, 32],
    [TILE_ROW + 3, 12]
  ];
  function addReportSheet(book, tab) {
    const wanted = book.locale.terms.tabs[tab];
    const sheets = book.spreadsheet.getSheets();
    const { tabs } = book.state;
    const before = [tabs.clients, tabs.deals, tabs.payments, tabs.team, tabs.funnel];
    const place = Math.max(...sheets.map((sheet, index) => before.includes(sheet.getSheetId()) ? index + 1 : 0));
    let name2 = wanted;
    for (let number4 = 1; book.spreadsheet.getSheetByName(name2); number4 += 1) {
      name2 = number4 === 1 ? `${wanted} (CRM)` : `${wanted} (CRM ${number4})`;
    }
    return book.spreadsheet.insertSheet(name2, place);
  }
  function furnish(sheet, { wasMade, controls, tiles, widths, title }) {
    const width = widths.length;
    if (wasMade.sheet) undo(sheet);
    sheet.setFrozenRows(CONTROL_ROW);
    sheet.getRange(`A:${letterOf(width)}`).setVerticalAlignment("middle");
    for (const { first, count: count3, pixels } of alike(widths)) sheet.setColumnWidths(first, count3, pixels);
    for (const [row, pixels] of HEIGHTS) sheet.setRowHeight(row, pixels);
    for (const { column, span } of controls) if (span > 1) sheet.getRange(CONTROL_ROW, column, 1, span).merge();
    sheet.getRange(SENTENCE_ROW, 1, 1, width).merge();
    for (const { column, span } of tiles) if (span > 1) sheet.getRange(TILE_ROW + 1, column, 1, span).merge();
    const { SOLID_MEDIUM, SOLID_THICK } = SpreadsheetApp.BorderStyle;
    const last = Math.max(REBUILD_COLUMN, ...controls.map(({ column, span }) => column + span - 1));
    sheet.getRange(CONTROL_ROW, 1, 1, last).setBorder(null, null, true, null, null, null, COLORS.primary, SOLID_MEDIUM);
    const edges = tiles.map(({ column, span }) => {
      const letter = letterOf(column + span - 1);
      return `${letter}${TILE_ROW}:${letter}${TILE_ROW + 2}`;
    });
    sheet.getRangeList(edges).setBorder(null, null, null, true, null, null, WHITE, SOLID_THICK);
    warnWhenStale(sheet, width);
    if (wasMade.report) return;
    sheet.setTabColor(COLORS.tab);
    sheet.setHiddenGridlines(true);
    const protection = sheet.protect();
    protection.setWarningOnly(true);
    protection.setDescription(title);
    protection.setUnprotectedRanges([sheet.getRange(CONTROL_ROW, 1, 1, last)]);
  }
  function undo(sheet) {
    const rows = sheet.getMaxRows();
    const columns6 = sheet.getMaxColumns();
    const all = sheet.getRange(1, 1, rows, columns6);
    all.breakApart();
    all.clearDataValidations();
    all.setBorder(false, false, false, false, false, false);
    sheet.showColumns(1, columns6);
    sheet.setRowHeights(1, FIRST_BLOCK_ROW, USUAL_HEIGHT);
  }
  function warnWhenStale(sheet, width) {
    const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(`=$A$${FRESHNESS_ROW}<>""`).setBackground(COLORS.warning).setFontColor(COLORS.warningText).setRanges([sheet.getRange(FRESHNESS_ROW, 1, 1, width)]).build();
    sheet.setConditionalFormatRules([rule]);
  }
  function showMemory(sheet, column, before) {
    if (before !== null) sheet.showColumns(before);
    sheet.hideColumns(column);
  }
  function alike(widths) {
    const runs = [];
    for (const [index, pixels] of widths.entries()) {
      const run = runs[runs.length - 1];
      if ((run == null ? void 0 : run.pixels) === pixels) run.count += 1;
      else runs.push({ first: index + 1, count: 1, pixels });
    }
    return runs;
  }

  // src/sheets/report-paint.ts
  function paint(sheet, cells, relaid) {
    var _a3, _b;
    const range = sheet.getRange(1, 1, cells.length, (_b = (_a3 = cells[0]) == null ? void 0 : _a3.length) != null ? _b : 1);
    const looks = cells.map((row) => row.map((cell) => ({ ...USUAL, ...cell })));
    const matrix = (key) => looks.map((row) => row.map((look) => look[key]));
    range.setNumberFormats(matrix("format"));
    range.setValues(cells.map((row) => row.map((cell) => cell.value)));
    range.setBackgrounds(matrix("background"));
    range.setFontColors(matrix("color"));
    range.setFontWeights(matrix("weight"));
    if (!relaid) return;
    range.setFontSizes(matrix("size"));
    range.setHorizontalAlignments(matrix("align"));
    range.setWrapStrategies(matrix("wrap").map((row) => row.map((wrap) => SpreadsheetApp.WrapStrategy[wrap])));
  }
  function drawLines(sheet, places, rows, width, hasOld) {
    if (hasOld) {
      const tables = sheet.getRange(FIRST_BLOCK_ROW, 1, rows - FIRST_BLOCK_ROW + 1, width);
      tables.setBorder(false, false, false, false, false, false);
    }
    if (places.length === 0) return;
    const { SOLID } = SpreadsheetApp.BorderStyle;
    const bodies = places.map(({ first, end, width: wide }) => `A${first}:${letterOf(wide)}${end}`);
    sheet.getRangeList(bodies).setBorder(null, null, true, null, null, true, COLORS.line, SOLID);
    const ends = places.filter(({ end, last }) => end > last);
    if (ends.length === 0) return;
    sheet.getRangeList(ends.map(({ end, width: wide }) => `A${end}:${letterOf(wide)}${end}`)).setBorder(null, null, true, null, null, null, COLORS.strongLine, SOLID);
  }

  // src/sheets/report-tab.ts
  var TOP = "1:12";
  function openReport(book, name2) {
    var _a3, _b, _c;
    const sheet = book.sheetOf(name2);
    const none = {
      name: name2,
      sheet,
      memory: null,
      moved: { rows: 0, columns: 0 },
      controls: [],
      ticked: false,
      columns: 0
    };
    if (!sheet) return none;
    const top = sheet.getRange(TOP).getValues();
    const columns6 = (_b = (_a3 = top[0]) == null ? void 0 : _a3.length) != null ? _b : 0;
    for (const [row, cells] of top.entries()) {
      const column = cells.findIndex((cell) => String(cell).startsWith(`{"report":"${name2}"`));
      if (column < 0) continue;
      const memory = JSON.parse(String(cells[column]));
      const moved2 = { rows: row, columns: column - memory.width };
      if (moved2.rows !== 0 || moved2.columns !== 0) return { ...none, memory, moved: moved2, columns: columns6 };
      const controls = (_c = top[CONTROL_ROW - 1]) != null ? _c : [];
      return { ...none, memory, moved: moved2, columns: columns6, controls, ticked: controls[REBUILD_COLUMN - 1] === true };
    }
    return { ...none, columns: columns6 };
  }
  var isMoved = ({ moved: moved2 }) => moved2.rows !== 0 || moved2.columns !== 0;
  function writeReport(book, { tab, controls, choices: choices2, page, formats, widths }) {
    var _a3, _b, _c, _d, _e, _f, _g;
    const { locale } = book;
    const sheet = (_a3 = tab.sheet) != null ? _a3 : addReportSheet(book, tab.name);
    if (tab.sheet === null) book.adopt(tab.name, sheet);
    const known2 = isMoved(tab) ? null : tab.memory;
    const frame = {
      controls,
      choices: choices2,
      rebuild: locale.report.rebuild,
      width: widths.length,
      freshness: freshnessFormula(book, controls, choices2, page.warning)
    };
    const { cells, places, width } = layPage(page, frame, formats);
    const rows = Math.max(cells.length, ((_c = (_b = tab.memory) == null ? void 0 : _b.rows) != null ? _c : 0) + tab.moved.rows);
    const wide = Math.max(width, ((_e = (_d = tab.memory) == null ? void 0 : _d.width) != null ? _e : 0) + Math.max(0, tab.moved.columns)) + 1;
    fitGrid(sheet, rows, wide, tab.columns);
    const wasMade = { sheet: tab.sheet !== null, report: tab.memory !== null };
    if (known2 === null) furnish(sheet, { wasMade, controls, tiles: page.tiles, widths, title: page.title });
    const lists2 = listsIn(controls);
    if ((known2 == null ? void 0 : known2.lists) !== lists2) setRules(sheet, controls);
    if ((known2 == null ? void 0 : known2.width) !== width) showMemory(sheet, width + 1, known2 ? known2.width + 1 : null);
    const charts = drawCharts(sheet, page.charts(places), (_g = (_f = tab.memory) == null ? void 0 : _f.charts) != null ? _g : [], tab.sheet === null);
    const memory = {
      report: tab.name,
      width,
      rows: cells.length,
      places,
      charts,
      lists: lists2,
      choices: choices2,
      day: book.today
    };
    const block = padded(cells, rows, wide);
    block[0][width] = { value: JSON.stringify(memory), format: formats.text };
    keepLateChoice(sheet, block, tab, locale.report.fresh.settings);
    const relaid = JSON.stringify(known2 == null ? void 0 : known2.places) !== JSON.stringify(places);
    paint(sheet, block, relaid);
    if (relaid) drawLines(sheet, places, rows, wide, known2 !== null);
    return sheet;
  }
  function keepLateChoice(sheet, block, tab, settingsChanged) {
    var _a3, _b;
    if (tab.controls.length === 0) return;
    const width = (_b = (_a3 = block[0]) == null ? void 0 : _a3.length) != null ? _b : 0;
    const now = sheet.getRange(CONTROL_ROW, 1, 1, Math.min(width, tab.columns)).getValues()[0];
    const late = now.some((cell, index) => index >= REBUILD_COLUMN && String(cell) !== String(tab.controls[index]));
    if (!late) return;
    for (const [index, cell] of now.entries()) {
      if (index >= REBUILD_COLUMN) block[CONTROL_ROW - 1][index].value = cell;
    }
    block[FRESHNESS_ROW - 1][0].value = settingsChanged;
  }
  function writeProblem(tab, problem) {
    var _a3, _b;
    (_a3 = tab.sheet) == null ? void 0 : _a3.getRange(FRESHNESS_ROW, 1).setValue(problem);
    if (tab.ticked) (_b = tab.sheet) == null ? void 0 : _b.getRange(CONTROL_ROW, REBUILD_COLUMN).setValue(false);
  }
  function padded(cells, rows, width) {
    return Array.from(
      { length: rows },
      (_, row) => Array.from({ length: width }, (_unused, column) => {
        var _a3, _b;
        return { ...(_b = (_a3 = cells[row]) == null ? void 0 : _a3[column]) != null ? _b : { value: "" } };
      })
    );
  }
  function fitGrid(sheet, rows, width, known2) {
    const haveRows = sheet.getMaxRows();
    if (haveRows < rows) sheet.insertRowsAfter(haveRows, rows - haveRows);
    const haveColumns = known2 || sheet.getMaxColumns();
    if (haveColumns < width) sheet.insertColumnsAfter(haveColumns, width - haveColumns);
  }

  // src/sheets/report-words.ts
  var GROUPS = {
    stage: "stages",
    manager: "people",
    department: "departments",
    category: "categories",
    tag: "tags",
    source: "sources",
    section: "sections"
  };
  function axisLabel(book, axis, code) {
    const { unassigned, not_assessed } = book.locale.terms.report;
    if (axis === "month") return monthLabel(book.locale, code);
    if (code === "") return axis === "manager" || axis === "department" ? unassigned : not_assessed;
    return book.names.label(GROUPS[axis], code);
  }
  function axisName(locale, axis) {
    return locale.columns[axis];
  }
  function monthLabel(locale, month) {
    const { month_name, month_year } = locale.report;
    const name2 = month_name[`m${month.slice(5, 7)}`];
    return fill(locale, month_year, { month: name2 != null ? name2 : month.slice(5), year: month.slice(0, 4) });
  }
  function widthFor(labels, least, most) {
    const words2 = labels.flatMap((label2) => label2.split(/\s+/));
    const needed = words2.map((word2) => word2.length * (/[\u0400-\u04ff]/.test(word2) ? 7.5 : 6) + 10);
    return Math.round(Math.min(most, Math.max(least, ...needed)));
  }

  // src/sheets/commission-tab.ts
  var ROWS = ["person", "department", "person_department"];
  var COLUMNS = ["revenue_kind", "department", "none"];
  var VALUES = ["credited_base", "commission", "net_cash", "total_pay", "payments"];
  var TOLD = 10;
  var TEXT_WIDTHS = [130, 140, 124];
  var MONEY_COLUMNS = 8;
  var LAST_WIDTH = 124;
  var GAP = 6;
  function widthsOf(book) {
    const { terms: terms6, report: report6 } = book.locale;
    const { cut, bonus, payable, salary, head: head2, total, refunds, in_band } = report6.pay;
    const { credited_base, net_cash, attainment } = terms6.report;
    const heads = [cut, bonus, payable, salary, head2, total, refunds, in_band, credited_base, net_cash, attainment];
    const width = widthFor([...heads, terms6.line.commission], 94, 120);
    return [...TEXT_WIDTHS, ...Array.from({ length: MONEY_COLUMNS }, () => width), LAST_WIDTH];
  }
  function commissionControls(book) {
    const { control, axis, value } = book.locale.report;
    const named3 = (codes, label2) => codes.map((code) => ({ code, label: label2(code) }));
    return [
      {
        key: "month",
        label: control.month,
        column: 2,
        span: 1,
        usual: thisMonth(book),
        options: named3(monthsOf(book), (code) => code)
      },
      {
        key: "rows",
        label: control.rows,
        column: 3,
        span: 2,
        usual: "person",
        options: named3(ROWS, (code) => axis[code])
      },
      {
        key: "columns",
        label: control.columns,
        column: 5,
        span: 2,
        usual: "revenue_kind",
        options: named3(COLUMNS, (code) => axis[code])
      },
      {
        key: "values",
        label: control.values,
        column: 7,
        span: 2,
        usual: "credited_base",
        options: named3(VALUES, (code) => value[code])
      }
    ];
  }
  function writeCommission(book, { tab, choices: choices2, data, report: report6, bare, warning }) {
    const formats = formatsOf(book);
    const view = {
      book,
      report: report6,
      formats,
      bare,
      pivot: {
        rows: choices2.rows,
        columns: choices2.columns,
        values: choices2.values
      }
    };
    const page = commissionPage(view, [warning, ...warningsOf2(view, data)]);
    const controls = commissionControls(book);
    const sheet = writeReport(book, { tab, controls, choices: choices2, page, formats, widths: widthsOf(book) });
    return { sheet, sentence: page.sentence };
  }
  function commissionPage(view, warnings) {
    const { book, report: report6 } = view;
    const { locale } = book;
    const time2 = Utilities.formatDate(book.clock.now, book.timeZone, "HH:mm:ss");
    const end = lastDay(report6.month);
    return {
      title: locale.terms.tabs.commission,
      built: fill(locale, locale.report.built_month, {
        day: dayText(locale, end < book.today ? end : book.today),
        time: `${dayText(locale, book.today)} ${time2}`
      }),
      sentence: sentenceOf(view),
      tiles: tilesOf(view),
      blocks: [resultBlock(view), departmentsBlock(view), planBlock(view), bandsBlock(view), pivotBlock(view)],
      charts: (places) => chartsOf(view, places),
      warning: warnings.filter((text4) => text4 !== "").join(" ")
    };
  }
  function sentenceOf({ book, report: report6, bare }) {
    const { locale } = book;
    const words2 = locale.report.pay;
    const month = monthLabel(locale, report6.month);
    const { total, payable, salary, headPart } = report6.total;
    if (report6.parts.length === 0) return fill(locale, words2.empty, { month });
    const amounts = {
      month,
      total: moneyText(book, total),
      payable: moneyText(book, payable),
      salary: moneyText(book, salary),
      head: moneyText(book, headPart)
    };
    if (bare) return fill(locale, words2.sentence_bare, amounts);
    return fill(locale, headPart === 0 ? words2.sentence : words2.sentence_head, amounts);
  }
  function warningsOf2({ book, report: report6 }, { skipped }) {
    const { locale } = book;
    const words2 = locale.report.pay;
    const say = (sentence2, key, named3) => {
      const names = [...new Set(named3)];
      const told2 = names.length > TOLD ? [...names.slice(0, TOLD), "…"] : names;
      return names.length === 0 ? "" : fill(locale, sentence2, { [key]: told2.join(", ") });
    };
    const warned = (code) => report6.warnings.filter((issue2) => issue2.code === code).map((issue2) => personLabel(book, String(issue2.person)));
    const below = report6.persons.filter(({ capped, bonus }) => capped + bonus < 0);
    return [
      say(words2.clawbacks, "payments", report6.notYet),
      say(words2.skipped, "payments", skipped),
      say(words2.no_plan, "people", warned("no_plan")),
      say(words2.no_rates, "people", warned("no_rates")),
      say(
        words2.below_zero,
        "people",
        below.map(({ person: person2 }) => personLabel(book, person2))
      )
    ];
  }
  function tilesOf({ book, report: report6, formats, bare }) {
    const { locale } = book;
    const words2 = locale.report.pay;
    const { total, persons } = report6;
    const people = persons.filter(({ person: person2 }) => person2 !== "");
    const bonused = people.filter(({ bonus }) => bonus > 0).map(({ person: person2 }) => personLabel(book, person2));
    const tile = (label2, minor, remark) => ({
      label: label2,
      value: minor / 10 ** book.decimals,
      remark,
      format: formats.money
    });
    const cut = total.cutByCap === 0 ? "" : fill(locale, words2.cap_note, { cut: moneyText(book, total.cutByCap) });
    const { line, report: names } = locale.terms;
    return [
      tile(line.total, bare ? total.payable : total.total, fill(locale, words2.people_note, { people: people.length })),
      tile(line.commission, total.capped, cut),
      tile(line.bonus, total.bonus, bonused.join(", ")),
      tile(names.credited_base, total.base, words2.base_note),
      tile(names.net_cash, total.netCash, words2.net_note)
    ].map((one, index) => ({ ...one, column: 1 + 2 * index, span: 2 }));
  }
  function chartsOf({ book, bare }, places) {
    const words2 = book.locale.report.pay;
    const [result, , plan] = places;
    const widths = widthsOf(book);
    const wide = (from, to) => widths.slice(from, to).reduce((sum2, width) => sum2 + width, 0) - GAP;
    const column = (number4, { header, last }) => `${letterOf(number4)}${header}:${letterOf(number4)}${last}`;
    return [
      {
        kind: "BAR",
        title: words2.chart_pay,
        column: 1,
        width: wide(0, 6),
        height: 225,
        stacked: true,
        ranges: (bare ? [1, 6] : [1, 6, 7, 8]).map((number4) => column(number4, result)),
        colors: [COLORS.primary, COLORS.open, COLORS.archive].slice(0, bare ? 1 : 3),
        format: "#,##0"
      },
      {
        kind: "COLUMN",
        title: words2.chart_plan,
        column: 7,
        width: wide(6, 12),
        height: 225,
        stacked: false,
        ranges: [1, 3, 4].map((number4) => column(number4, plan)),
        colors: [COLORS.primary, COLORS.open],
        format: "#,##0"
      }
    ];
  }

  // src/sheets/funnel-data.ts
  var LINE_KEYS = [
    "event_id",
    "event_on",
    "event_type",
    "client_id",
    "cycle",
    "stage_to",
    "section_to",
    "manager_to",
    "department_to",
    "reason",
    "voids",
    "stage_from",
    "deal_id"
  ];
  var CLIENT_KEYS = [
    "client_id",
    "tag",
    "category",
    "source",
    "expected_amount",
    "merged_into"
  ];
  var DEAL_KEYS = ["deal_id", "amount"];
  function withIds(tab, keys) {
    const { key } = tab.spec;
    return { ...tab.columns(keys.filter((other) => other !== key)), [key]: tab.ids() };
  }
  function rowsOf2(columns6, keys, id3) {
    var _a3;
    const ids = (_a3 = columns6[id3]) != null ? _a3 : [];
    return ids.flatMap((value, index) => {
      var _a4, _b;
      if (value === "" || value === null) return [];
      const row = {};
      for (const key of keys) row[key] = (_b = (_a4 = columns6[key]) == null ? void 0 : _a4[index]) != null ? _b : "";
      return [row];
    });
  }
  function readFunnel(book) {
    var _a3, _b, _c;
    const lines = rowsOf2(book.tab("history").columns(LINE_KEYS), LINE_KEYS, "event_id").map(
      (row) => ({ ...row, cycle: Number(row.cycle) })
    );
    const clients2 = rowsOf2(withIds(book.tab("clients"), CLIENT_KEYS), CLIENT_KEYS, "client_id");
    const deals2 = rowsOf2(withIds(book.tab("deals"), DEAL_KEYS), DEAL_KEYS, "deal_id");
    const amount = (value) => typeof value === "number" ? value : null;
    const { stages: stages2, sections: sections2, reasons: reasons2, tags: tags2, lists: lists2 } = book.lexicon;
    const dictionaries = {
      stages: stages2,
      sections: sections2,
      reasons: reasons2,
      tags: tags2,
      categories: (_a3 = lists2.categories) != null ? _a3 : [],
      sources: (_b = lists2.sources) != null ? _b : [],
      departments: (_c = lists2.departments) != null ? _c : []
    };
    return {
      lines,
      clients: clients2.map((row) => ({ ...row, expected_amount: amount(row.expected_amount) })),
      deals: deals2.map((row) => ({ ...row, amount: amount(row.amount) })),
      dictionaries,
      oldest: lines.reduce((oldest, { event_on: on }) => on !== "" && (oldest === "" || on < oldest) ? on : oldest, "")
    };
  }

  // src/sheets/funnel-blocks.ts
  var ENOUGH = 5;
  function weakestStep(steps) {
    const judged = steps.filter(({ settled: settled2, wentOn, lost }) => settled2 !== null && wentOn + lost >= ENOUGH);
    const lowest = judged.reduce(
      (low, step) => low && low.settled <= step.settled ? low : step,
      null
    );
    return lowest && lowest.settled < 1 ? lowest : null;
  }
  var stageLabel = (book, code) => book.names.label("stages", code);
  function stepColumns({ book, report: report6 }) {
    const kinds = new Map(book.lexicon.stages.map(({ code, kind }) => [code, kind]));
    return report6.steps.map((code) => ({
      head: stageLabel(book, code),
      kind: "count",
      tone: kinds.get(code) === "won" ? "won" : "contact"
    }));
  }
  var count2 = (head2, tone = "plain") => ({ head: head2, kind: "count", tone });
  var share2 = (head2) => ({ head: head2, kind: "ratio" });
  var label = (head2) => ({ head: head2, kind: "text" });
  function stagesBlock({ book, report: report6, formats }) {
    var _a3;
    const { report: words2, terms: terms6 } = book.locale;
    const { report: names } = terms6;
    const { steps, total } = report6.cohort;
    const weakest = weakestStep(steps);
    const rows = steps.map((step) => {
      const poor = step.conversion !== null && step.expected !== null && step.conversion < step.expected / 2;
      const shown2 = (fraction) => {
        if (fraction === null) return null;
        const cell = { value: fraction, format: formats.ratio };
        return step === weakest ? { ...cell, ...ATTENTION } : cell;
      };
      const conversion = shown2(step.conversion);
      return [
        stageLabel(book, step.stage),
        { value: step.reached, weight: "bold" },
        step.wentOn,
        step.won,
        step.lost,
        step.open,
        step.parked,
        step.dropped,
        step.expected,
        poor && conversion ? { ...conversion, color: COLORS.error, weight: "bold" } : conversion,
        shown2(step.settled),
        step.cumulative,
        step.skipped,
        step.touched
      ];
    });
    const { won, lost, open, parked, dropped, reached } = total;
    return {
      title: names.cohort,
      note: words2.funnel.stages_note,
      columns: [
        label(words2.stage),
        count2(names.reached),
        count2(words2.funnel.went_on, "contact"),
        count2(names.won, "won"),
        count2(names.lost, "lost"),
        count2(names.open),
        count2(names.parked, "archive"),
        count2(names.dropped),
        { ...share2(words2.funnel.expected), look: { color: COLORS.third } },
        share2(names.conversion),
        share2(names.settled),
        share2(names.cumulative),
        count2(names.skipped),
        count2(words2.funnel.touched)
      ],
      rows,
      totals: [[words2.total, (_a3 = reached[0]) != null ? _a3 : 0, "", won, lost, open, parked, dropped, "", "", "", "", "", ""]],
      empty: words2.nothing
    };
  }
  function groupsBlock(view) {
    const { book, report: report6, input } = view;
    const { report: words2, terms: terms6 } = book.locale;
    const { report: names } = terms6;
    const by = axisName(book.locale, input.breakdown);
    const line = (row, name2) => [
      name2,
      row.winRate,
      row.cumulative,
      row.added,
      ...row.reached,
      row.lost,
      row.open,
      row.parked,
      row.dropped
    ];
    return {
      title: fill(book.locale, words2.funnel.groups, { by }),
      note: input.breakdown === "month" ? words2.funnel.groups_note : "",
      columns: [
        label(by),
        share2(names.win_rate),
        share2(names.cumulative),
        count2(words2.funnel.added, "new"),
        ...stepColumns(view),
        count2(names.lost, "lost"),
        count2(names.open),
        count2(names.parked, "archive"),
        count2(names.dropped)
      ],
      rows: report6.cohort.rows.map((row) => line(row, axisLabel(book, input.breakdown, row.code))),
      totals: [line(report6.cohort.total, words2.total)],
      empty: words2.nothing
    };
  }
  function flowBlock(view) {
    const { book, report: report6, input } = view;
    const { report: words2, terms: terms6 } = book.locale;
    const { report: names } = terms6;
    const by = axisName(book.locale, input.breakdown);
    const unit = 10 ** book.decimals;
    const line = (row, name2) => [
      name2,
      row.winRate,
      row.cancelledWins,
      row.added,
      ...row.reached,
      row.lost,
      row.reentries,
      row.lostBeforeContact,
      row.dropped,
      row.wonAmount / unit,
      row.churned
    ];
    return {
      title: names.flow,
      note: words2.funnel.flow_note,
      columns: [
        label(by),
        share2(names.win_rate),
        count2(words2.funnel.cancelled_wins),
        count2(words2.funnel.added, "new"),
        ...stepColumns(view),
        count2(names.lost, "lost"),
        count2(words2.funnel.reentries),
        count2(names.lost_before_contact),
        count2(names.dropped),
        { head: words2.funnel.won_amount, kind: "amount", tone: "won" },
        count2(words2.funnel.churned, "lost")
      ],
      rows: report6.flow.rows.map((row) => line(row, axisLabel(book, input.breakdown, row.code))),
      totals: [line(report6.flow.total, words2.total)],
      empty: words2.nothing
    };
  }
  function snapshotBlock({ book, report: report6, input, formats }) {
    const { locale } = book;
    const { report: words2 } = locale;
    const { snapshot } = report6;
    const unit = input.values === "clients" ? 1 : 10 ** book.decimals;
    const kind = input.values === "clients" ? "count" : "amount";
    const kinds = new Map(book.lexicon.stages.map((stage2) => [stage2.code, stage2.kind]));
    const tone = (code) => {
      var _a3;
      return input.columns === "stage" ? (_a3 = kinds.get(code)) != null ? _a3 : "plain" : "plain";
    };
    const percent2 = (value) => {
      var _a3;
      return {
        value: (_a3 = ratio(value, snapshot.total)) != null ? _a3 : "–",
        format: formats.ratio,
        color: COLORS.third
      };
    };
    const line = (name2, row) => [
      name2,
      { value: row.total / unit, weight: "bold" },
      input.values === "clients" ? row.archived : "",
      ...row.cells.map((cell) => cell / unit),
      percent2(row.total),
      row.openExpected / 10 ** book.decimals
    ];
    const total = { ...snapshot, cells: snapshot.totals };
    return {
      title: fill(locale, words2.funnel.snapshot, { day: dayText(locale, report6.asOf), value: words2.value[input.values] }),
      note: words2.funnel.snapshot_note,
      columns: [
        label(axisName(locale, input.rows)),
        { head: words2.total, kind },
        count2(words2.funnel.archived, "archive"),
        ...snapshot.columns.map(
          (code) => ({ head: axisLabel(book, input.columns, code), kind, tone: tone(code) })
        ),
        share2(words2.percent),
        { head: words2.funnel.open_expected, kind: "amount" }
      ],
      rows: snapshot.rows.map((row) => line(axisLabel(book, input.rows, row.code), row)),
      totals: [
        line(words2.total, total),
        [words2.percent, percent2(snapshot.total), "", ...snapshot.totals.map(percent2), "", ""]
      ],
      empty: words2.nothing
    };
  }

  // src/sheets/report-period.ts
  var PRESETS = [
    "this_month",
    "last_month",
    "this_quarter",
    "last_quarter",
    "this_year",
    "last_year",
    "everything",
    "own"
  ];
  function periodOf(preset, today, oldest) {
    const quarter = (Number(today.slice(5, 7)) - 1) % 3;
    const year = Number(today.slice(5, 7)) - 1;
    switch (preset) {
      case "this_month":
        return months(today, 0, 1);
      case "last_month":
        return months(today, -1, 1);
      case "this_quarter":
        return months(today, -quarter, 3);
      case "last_quarter":
        return months(today, -quarter - 3, 3);
      case "this_year":
        return months(today, -year, 12);
      case "last_year":
        return months(today, -year - 12, 12);
      case "everything":
        return { from: oldest === "" || oldest > today ? today : oldest, to: today };
      case "own":
        return null;
    }
  }
  function months(today, shift, count3) {
    const from = addMonths(firstDay(monthOf(today)), shift);
    return { from, to: lastDay(monthOf(addDays(addMonths(from, count3), -1))) };
  }

  // src/sheets/funnel-tab.ts
  var AXES = ["stage", "manager", "category", "tag", "source", "section", "department"];
  var BREAKDOWNS = ["month", "manager", "department", "category", "tag", "source", "section"];
  var MEASURES = ["clients", "expected_amount", "won_amount"];
  var TOLD2 = 10;
  var FIRST_WIDTH = 184;
  var OTHER_COLUMNS = 13;
  var GAP2 = 6;
  function widthsOf2(book) {
    const stages2 = book.lexicon.stages.filter(({ active: active2 }) => active2);
    const width = widthFor(
      stages2.map(({ label: label2 }) => label2),
      92,
      120
    );
    return [FIRST_WIDTH, ...Array.from({ length: OTHER_COLUMNS }, () => width)];
  }
  function funnelControls(book) {
    const { locale } = book;
    const { control, preset, value } = locale.report;
    const named3 = (codes, label2) => codes.map((code) => ({ code, label: label2(code) }));
    const axis = (code) => axisName(locale, code);
    const one = (key, label2, column, usual, options) => ({
      key,
      label: label2,
      column,
      span: 1,
      usual,
      options
    });
    const presets = named3(PRESETS, (code) => preset[code]);
    const measures = named3(MEASURES, (code) => value[code]);
    return [
      { ...one("period", control.period, 2, "this_quarter", presets), span: 2 },
      one("from", control.from, 4, "", "day"),
      one("to", control.to, 5, "", "day"),
      one("as_of", control.as_of, 6, "", "day"),
      one("rows", control.rows, 7, "manager", named3(AXES, axis)),
      one("columns", control.columns, 8, "stage", named3(AXES, axis)),
      { ...one("values", control.values, 9, "clients", measures), span: 2 },
      one("breakdown", control.breakdown, 11, "month", named3(BREAKDOWNS, axis))
    ];
  }
  function settleDates(choices2, { memory }, today, oldest) {
    var _a3, _b;
    const before = memory == null ? void 0 : memory.choices;
    const typed2 = before !== void 0 && choices2.period === before.period && (choices2.from !== before.from || choices2.to !== before.to);
    const period = typed2 ? "own" : choices2.period;
    const dates = (_a3 = periodOf(period, today, oldest)) != null ? _a3 : {
      from: choices2.from || oldest || today,
      to: choices2.to || today
    };
    const as_of = choices2.as_of === "" || choices2.as_of === (memory == null ? void 0 : memory.day) ? today : (_b = choices2.as_of) != null ? _b : today;
    return { ...choices2, period, ...dates, as_of };
  }
  function funnelProblem(book, { from = "", to = "" }) {
    return from > to ? book.locale.report.wrong.ends_before_begins : "";
  }
  function funnelInput(data, choices2) {
    var _a3, _b, _c;
    const { oldest: _oldest, ...read } = data;
    return {
      ...read,
      from: (_a3 = choices2.from) != null ? _a3 : "",
      to: (_b = choices2.to) != null ? _b : "",
      asOf: (_c = choices2.as_of) != null ? _c : "",
      rows: choices2.rows,
      columns: choices2.columns,
      values: choices2.values,
      breakdown: choices2.breakdown
    };
  }
  function writeFunnel(book, { tab, choices: choices2, input, report: report6, warning }) {
    const formats = formatsOf(book);
    const page = funnelPage({ book, report: report6, input, formats }, warning);
    const controls = funnelControls(book);
    const sheet = writeReport(book, { tab, controls, choices: choices2, page, formats, widths: widthsOf2(book) });
    return { sheet, sentence: page.sentence };
  }
  function funnelPage(view, warning) {
    const { book, report: report6, input } = view;
    const { locale } = book;
    const words2 = locale.report;
    const time2 = Utilities.formatDate(book.clock.now, book.timeZone, "HH:mm:ss");
    const clients2 = input.clients.filter(({ merged_into }) => merged_into === "").length;
    const named3 = report6.missing.slice(0, TOLD2).join(", ") + (report6.missing.length > TOLD2 ? ", …" : "");
    const lost = fill(locale, words2.funnel.missing, { clients: named3 });
    return {
      title: locale.terms.tabs.funnel,
      built: fill(locale, words2.built, {
        day: dayText(locale, report6.asOf),
        time: `${dayText(locale, book.today)} ${time2}`,
        clients: clients2
      }),
      sentence: sentenceOf2(view),
      tiles: tilesOf2(view),
      blocks: [stagesBlock(view), groupsBlock(view), flowBlock(view), snapshotBlock(view)],
      charts: (places) => chartsOf2(view, places),
      warning: [warning, report6.missing.length > 0 ? lost : ""].filter((text4) => text4 !== "").join(" ")
    };
  }
  function sentenceOf2({ book, report: report6 }) {
    var _a3;
    const { locale } = book;
    const words2 = locale.report.funnel;
    const { steps, total } = report6.cohort;
    const contacted = (_a3 = total.reached[0]) != null ? _a3 : 0;
    if (contacted === 0) return words2.empty;
    const first = fill(locale, words2.sentence, { contacted, won: total.won, share: ratioText(book, total.cumulative) });
    const weakest = weakestStep(steps);
    if (!weakest) return first;
    const stage2 = book.names.label("stages", weakest.stage);
    return `${first} ${fill(locale, words2.weakest, { stage: stage2, went: weakest.wentOn, reached: weakest.reached })}`;
  }
  function tilesOf2({ book, report: report6, formats }) {
    var _a3, _b;
    const { locale } = book;
    const words2 = locale.report.funnel;
    const { total } = report6.cohort;
    const { flow } = report6;
    const told2 = (label2, value, remark, format) => ({
      label: label2,
      value,
      remark,
      format
    });
    const tiles = [
      told2(words2.added, total.added, words2.added_note, formats.count),
      told2(
        words2.contacts,
        (_a3 = total.reached[0]) != null ? _a3 : 0,
        fill(locale, words2.contacts_note, { share: ratioText(book, total.contactRate) }),
        formats.count
      ),
      {
        ...told2(
          words2.deals,
          total.won,
          fill(locale, words2.deals_note, { share: ratioText(book, total.cumulative) }),
          formats.count
        ),
        color: COLORS.won
      },
      told2(
        locale.terms.report.win_rate,
        (_b = total.winRate) != null ? _b : "–",
        fill(locale, words2.win_rate_note, { won: total.won, lost: total.lost }),
        formats.ratio
      ),
      told2(
        words2.won_amount,
        flow.total.wonAmount / 10 ** book.decimals,
        fill(locale, words2.won_amount_note, { deals: flow.total.won }),
        formats.signed
      )
    ];
    return tiles.map((tile, index) => ({ ...tile, column: Math.max(1, index * 2), span: index === 0 ? 1 : 2 }));
  }
  function chartsOf2({ book, report: report6, input }, places) {
    const [stages2, groups] = places;
    const words2 = book.locale.report.funnel;
    const column = (number4, { header, last }) => `${letterOf(number4)}${header}:${letterOf(number4)}${last}`;
    const firstStep = 5;
    const [first, other] = widthsOf2(book);
    return [
      {
        kind: "BAR",
        title: words2.chart_stages,
        column: 1,
        width: first + 4 * other - GAP2,
        height: 225,
        stacked: true,
        ranges: [1, 3, 4, 5, 6, 7].map((number4) => column(number4, stages2)),
        colors: [COLORS.primary, COLORS.won, COLORS.lost, COLORS.open, COLORS.archive],
        format: "0"
      },
      {
        kind: "COLUMN",
        title: fill(book.locale, words2.chart_groups, { by: axisName(book.locale, input.breakdown) }),
        column: 6,
        width: 6 * other - GAP2,
        height: 225,
        stacked: false,
        ranges: [1, firstStep, firstStep + report6.steps.length - 1].map((number4) => column(number4, groups)),
        colors: [COLORS.primary, COLORS.won],
        format: "0"
      }
    ];
  }

  // src/server/reports.ts
  var LINES_AT_ONCE = 15e3;
  function buildFunnel() {
    onBook((book) => show(rebuildFunnel(book, openReport(book, "funnel"))));
  }
  function buildCommission() {
    onBook((book) => show(rebuildCommission(book, openReport(book, "commission"))));
  }
  function show({ sheet, told: told2 }) {
    sheet == null ? void 0 : sheet.activate();
    return told2;
  }
  function controlChanged(book, name2, range) {
    if (range.getRow() > CONTROL_ROW || range.getLastRow() < CONTROL_ROW) return "";
    const tab = openReport(book, name2);
    const controls = CONTROLS[name2](book);
    const last = Math.max(...controls.map(({ column, span }) => column + span - 1));
    if (range.getColumn() > last) return "";
    const isBox = range.getLastColumn() === REBUILD_COLUMN;
    if (isBox && !tab.ticked) return "";
    if (!tab.ticked && book.tab("history").lastRow() >= LINES_AT_ONCE) {
      writeProblem(tab, book.locale.report.fresh.settings);
      return "";
    }
    return REBUILD[name2](book, tab).told;
  }
  var CONTROLS = { funnel: funnelControls, commission: commissionControls };
  var REBUILD = { funnel: rebuildFunnel, commission: rebuildCommission };
  function chosen(book, tab) {
    if (tab.memory && isMoved(tab)) return { ok: true, choices: tab.memory.choices };
    return readChoices(book, CONTROLS[tab.name](book), tab.controls);
  }
  function refused(tab, problem) {
    writeProblem(tab, problem);
    return { sheet: tab.sheet, told: problem };
  }
  function waitingText(book) {
    const { waiting } = upkeep(book);
    return waiting > 0 ? fill(book.locale, book.locale.report.fresh.waiting, { changes: waiting }) : "";
  }
  function rebuildFunnel(book, tab) {
    const asked2 = chosen(book, tab);
    if (!asked2.ok) return refused(tab, asked2.problem);
    const warning = waitingText(book);
    const data = readFunnel(book);
    const choices2 = settleDates(asked2.choices, tab, book.today, data.oldest);
    const problem = funnelProblem(book, choices2);
    if (problem !== "") return refused(tab, problem);
    const input = funnelInput(data, choices2);
    const { sheet, sentence: sentence2 } = writeFunnel(book, { tab, choices: choices2, input, report: funnel(input), warning });
    return { sheet, told: sentence2 };
  }
  function rebuildCommission(book, tab) {
    var _a3;
    const asked2 = chosen(book, tab);
    if (!asked2.ok) return refused(tab, asked2.problem);
    const warning = waitingText(book);
    const { choices: choices2 } = asked2;
    const data = readCommission(book, (_a3 = choices2.month) != null ? _a3 : "");
    const report6 = commission(data.input);
    const { sheet, sentence: sentence2 } = writeCommission(book, { tab, choices: choices2, data, report: report6, bare: !hasPay(book), warning });
    return { sheet, told: sentence2 };
  }

  // src/server/edits.ts
  var LOCK_WAIT2 = 5e3;
  var ROWS_AT_ONCE2 = 100;
  var SHARED = ["stage", "section", "manager", "reason", "revisit_on", "next_action_on"];
  function onEdit(event) {
    if (event.range.getLastRow() < FIRST_ROW || !mayConcern(event.range)) return;
    const answer2 = guarded(userLocale(), () => locked(() => edited(event), LOCK_WAIT2));
    const told2 = answer2.ok ? answer2.text : answer2.code === "busy" ? "" : answer2.message;
    if (told2 !== "") SpreadsheetApp.getActive().toast(told2);
  }
  function edited(event) {
    const book = openBook({ now: /* @__PURE__ */ new Date() });
    const tab = book ? tabOf(book, event.range.getSheet()) : null;
    if (!book || !tab) return { ok: true, text: "" };
    return guarded(book.locale, () => ({ ok: true, text: react(book, tab, event) }));
  }
  function react(book, tab, event) {
    beginWork(book);
    if (tab === "clients") return clientsEdited(book, event);
    if (tab === "funnel" || tab === "commission") return controlChanged(book, tab, event.range);
    if (isDictionary(tab)) {
      book.forgetLexicon();
      followRenames(book);
      const swept = upkeep(book);
      return swept.accepted + swept.putBack.length > 0 ? sweptText(book, swept) : "";
    }
    return "";
  }
  function clientsEdited(book, { range }) {
    const first = Math.max(FIRST_ROW, range.getRow());
    const count3 = range.getLastRow() - first + 1;
    const rows = Array.from({ length: Math.min(count3, ROWS_AT_ONCE2) }, (_, index) => first + index);
    if (count3 > ROWS_AT_ONCE2) return sweptText(book, { accepted: 0, taken: [], putBack: [], waiting: count3 });
    const swept = judgeRows(book, rows);
    const restored = restoreOwned(book, range, rows);
    const putBack2 = [...restored, ...swept.putBack];
    const told2 = { ...swept, putBack: putBack2 };
    return swept.accepted + putBack2.length > 0 ? sweptText(book, told2) : "";
  }
  function restoreOwned(book, range, rows) {
    const clients2 = book.tab("clients");
    const touched = OWNED.filter(({ key }) => !SHARED.includes(key)).some(({ key }) => {
      const at = clients2.at(key);
      return at >= range.getColumn() && at <= range.getLastColumn();
    });
    if (!touched) return [];
    const ids = rows.map((row) => {
      var _a3;
      return (_a3 = clients2.ids()[row - FIRST_ROW]) != null ? _a3 : "";
    }).filter((id3) => id3 !== "");
    return rebuild(book, ids).map((id3) => `${id3}: ${book.locale.messages.cell.owned}`);
  }
  return __toCommonJS(entry_exports);
})();
function addPayColumns() { return app_.addPayColumns.apply(this, arguments); }
function advance() { return app_.advance.apply(this, arguments); }
function buildCommission() { return app_.buildCommission.apply(this, arguments); }
function buildFunnel() { return app_.buildFunnel.apply(this, arguments); }
function card() { return app_.card.apply(this, arguments); }
function details() { return app_.details.apply(this, arguments); }
function find() { return app_.find.apply(this, arguments); }
function importPlan() { return app_.importPlan.apply(this, arguments); }
function importRows() { return app_.importRows.apply(this, arguments); }
function importTabs() { return app_.importTabs.apply(this, arguments); }
function onEdit() { return app_.onEdit.apply(this, arguments); }
function onInstall() { return app_.onInstall.apply(this, arguments); }
function onOpen() { return app_.onOpen.apply(this, arguments); }
function openImport() { return app_.openImport.apply(this, arguments); }
function openSidebar() { return app_.openSidebar.apply(this, arguments); }
function refuse() { return app_.refuse.apply(this, arguments); }
function selected() { return app_.selected.apply(this, arguments); }
function setUpSpreadsheet() { return app_.setUpSpreadsheet.apply(this, arguments); }
function start() { return app_.start.apply(this, arguments); }
function sweep() { return app_.sweep.apply(this, arguments); }
function takeInChanges() { return app_.takeInChanges.apply(this, arguments); }
