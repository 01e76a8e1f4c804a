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
    add: () => add2,
    addForm: () => addForm2,
    addPayColumns: () => addPayColumns,
    advance: () => advance2,
    beginDay: () => beginDay2,
    buildCommission: () => buildCommission,
    buildFunnel: () => buildFunnel,
    buildToday: () => buildToday,
    card: () => card,
    changeLanguage: () => changeLanguage,
    clearDemo: () => clearDemo,
    details: () => details,
    fillWithDemo: () => fillWithDemo,
    find: () => find,
    importPlan: () => importPlan,
    importRows: () => importRows2,
    importTabRows: () => importTabRows,
    importTabs: () => importTabs2,
    importTwins: () => importTwins,
    imports: () => imports,
    onEdit: () => onEdit,
    onInstall: () => onInstall,
    onOpen: () => onOpen,
    openImport: () => openImport,
    openSidebar: () => openSidebar,
    refuse: () => refuse3,
    restoreClients: () => restoreClients,
    selected: () => selected,
    setUpSpreadsheet: () => setUpSpreadsheet,
    settle: () => settle3,
    showCheck: () => showCheck,
    showContacts: () => showContacts,
    showDailyMinute: () => showDailyMinute,
    showDepartments: () => showDepartments,
    showForecast: () => showForecast,
    showGuide: () => showGuide,
    showHistory: () => showHistory,
    showLists: () => showLists,
    showNewcomers: () => showNewcomers,
    showPayroll: () => showPayroll,
    showPlans: () => showPlans,
    showPlaybook: () => showPlaybook,
    showRates: () => showRates,
    showReasons: () => showReasons,
    showRepeat: () => showRepeat,
    showSections: () => showSections,
    showSettings: () => showSettings,
    showStages: () => showStages,
    showTags: () => showTags,
    showTechnology: () => showTechnology,
    showToday: () => showToday,
    start: () => start,
    sweep: () => sweep2,
    takeInChanges: () => takeInChanges,
    undoImport: () => undoImport2
  });

  // node_modules/zod/v4/core/util.js
  function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries).filter(([k2, _2]) => numericValues.indexOf(+k2) === -1).map(([_2, v]) => v);
    return values;
  }
  function jsonStringifyReplacer(_2, value) {
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
    return Object.keys(shape).filter((k2) => {
      return shape[k2]._zod.optin !== void 0 && shape[k2]._zod.optout === "optional";
    });
  }
  var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-34028234663852886e22, 34028234663852886e22],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
  }))();
  function aborted(x2, startIndex = 0) {
    var _a3;
    if (x2.aborted === true)
      return true;
    for (let i = startIndex; i < x2.issues.length; i++) {
      if (((_a3 = x2.issues[i]) == null ? void 0 : _a3.continue) !== true) {
        return true;
      }
    }
    return false;
  }
  function explicitlyAborted(x2, startIndex = 0) {
    var _a3;
    if (x2.aborted === true)
      return true;
    for (let i = startIndex; i < x2.issues.length; i++) {
      if (((_a3 = x2.issues[i]) == null ? void 0 : _a3.continue) === false) {
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
      const d2 = ch._zod.def;
      if (!/_(length|size)$|_equals$/.test(d2.check))
        break;
      const max = (_b = (_a3 = d2.maximum) != null ? _a3 : d2.length) != null ? _b : d2.size;
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
    var _a4, _b, _c, _d, _e2, _f, _g, _h, _i, _j, _k, _l, _m, _n, _o, _p, _q;
    var _a3;
    const traits = (_b = (_a4 = iss.inst) == null ? void 0 : _a4._zod) == null ? void 0 : _b.traits;
    if (traits == null ? void 0 : traits.has("$ZodType")) {
      if (traits.has("$ZodCheck"))
        (_c = (_a3 = iss).schema) != null ? _c : _a3.schema = iss.inst;
      else
        iss.schema = iss.inst;
    }
    const schemaError = iss.schema !== iss.inst ? (_e2 = (_d = iss.schema) == null ? void 0 : _d._zod.def) == null ? void 0 : _e2.error : void 0;
    const message = iss.message ? iss.message : (_p = (_o = (_m = (_k = (_i = unwrapMessage((_h = (_g = (_f = iss.inst) == null ? void 0 : _f._zod.def) == null ? void 0 : _g.error) == null ? void 0 : _h.call(_g, iss))) != null ? _i : unwrapMessage(schemaError == null ? void 0 : schemaError(iss))) != null ? _k : unwrapMessage((_j = ctx == null ? void 0 : ctx.error) == null ? void 0 : _j.call(ctx, iss))) != null ? _m : unwrapMessage((_l = config2.customError) == null ? void 0 : _l.call(config2, iss))) != null ? _o : unwrapMessage((_n = config2.localeError) == null ? void 0 : _n.call(config2, iss))) != null ? _p : "Invalid input";
    const full = {};
    for (const k2 of Object.keys(iss)) {
      if (k2 === "inst" || k2 === "schema" || k2 === "continue" || k2 === "input" || k2 === "__proto__")
        continue;
      full[k2] = iss[k2];
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
    let count4 = units;
    for (let i = 0; i < units - 1; i++) {
      if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
        count4--;
        i++;
      }
    }
    return count4;
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
    const E2 = _E;
    if (E2) {
      const saved = E2.stackTraceLimit;
      if (typeof saved === "number") {
        try {
          E2.stackTraceLimit = 0;
        } catch {
          _E = null;
          return new Definition();
        }
        try {
          return new Definition();
        } finally {
          E2.stackTraceLimit = saved;
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
      this.constr = _2;
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
      const proto2 = _2.prototype;
      for (const k2 in proto2) {
        if (!Object.prototype.hasOwnProperty.call(proto2, k2))
          continue;
        if (!(k2 in inst)) {
          inst[k2] = proto2[k2].bind(inst);
        }
      }
    }
    const Parent = (_a3 = params == null ? void 0 : params.Parent) != null ? _a3 : Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name2 });
    function _2(def) {
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
    Object.defineProperty(_2, "init", { value: init });
    Object.defineProperty(_2, Symbol.hasInstance, {
      value: (inst) => {
        var _a4, _b;
        if ((params == null ? void 0 : params.Parent) && inst instanceof params.Parent)
          return true;
        return (_b = (_a4 = inst == null ? void 0 : inst._zod) == null ? void 0 : _a4.traits) == null ? void 0 : _b.has(name2);
      }
    });
    Object.defineProperty(_2, "name", { value: name2 });
    return _2;
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
          const _2 = ch._zod.check(payload);
          if (_2 instanceof Promise && (ctx == null ? void 0 : ctx.async) === false) {
            throw new $ZodAsyncError();
          }
          if (asyncResult || _2 instanceof Promise) {
            asyncResult = (asyncResult != null ? asyncResult : Promise.resolve()).then(async () => {
              await _2;
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
        } catch (_2) {
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
    inst._zod.parse = (payload, _2) => {
      if (def.coerce)
        try {
          payload.value = String(payload.value);
        } catch (_3) {
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
        } catch (_2) {
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
        } catch (_2) {
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
    for (const k2 of allKeys) {
      if (!((_d = (_c = (_b = (_a3 = def.shape) == null ? void 0 : _a3[k2]) == null ? void 0 : _b._zod) == null ? void 0 : _c.traits) == null ? void 0 : _d.has("$ZodType"))) {
        throw new Error(`Invalid element at key "${String(k2)}": expected a Zod schema`);
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
        return new RegExp(`^(${patterns.map((p2) => cleanRegex(p2.source)).join("|")})$`);
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
          proms.push(r.then((rr2) => {
            itemResults[i] = rr2;
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
      const patternValues = getEnumValues(zod.def.entries).filter((k2) => propertyKeyTypes.has(typeof k2));
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
  var IMPORT_LOOK = 4e3;
  var CLIENTS_AT_ONCE = 500;

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
  var addInput = lazily(
    () => object({
      requestId: id.check(_minLength(1)),
      fields: record(string2(), typed),
      checked: optional(array(id)),
      /** Why it is another client, where the tax id is the same. */
      note: optional(text)
    })
  );
  var order = optional(_enum(["dmy", "mdy", "ymd"]));
  var decimal = optional(_enum([".", ","]));
  var count = int().check(_nonnegative());
  var cells = array(array(text));
  var mapping = record(string2(), union([text, array(text)]));
  var habits = record(string2(), object({ order, decimal }));
  var importPlanInput = lazily(
    () => object({
      headers: optional(array(text)),
      tab: optional(text),
      /** Row of the tab that holds the headers, 1 = the first. */
      headerRow: optional(count),
      sample: optional(cells)
    })
  );
  var importTabRowsInput = lazily(
    () => object({ tab: text, from: count, count: int().check(_positive(), _lte(IMPORT_LOOK)) })
  );
  var importTwinsInput = lazily(
    () => object({
      headers: array(text),
      rows: cells,
      lines: array(count),
      from: count,
      mapping,
      blanks: optional(array(text))
    })
  );
  var settleInput = lazily(
    () => object({ choice: _enum(["back", "out"]), request: id.check(_minLength(1)) })
  );
  var undoImportInput = lazily(
    () => object({
      importId: id.check(_minLength(1)),
      /** Clients of the import to be passed over; the answer says where to go on. */
      from: optional(count),
      /** true = only say what would happen. */
      check: optional(boolean2()),
      /** Take back the rest though some of its clients were worked with. */
      anyway: optional(boolean2())
    })
  );
  var importRowsInput = lazily(
    () => object({
      /** The rows themselves, or the tab they stand in; `from` = place of the first one, 0 = the first under the headers. */
      headers: optional(array(text)),
      rows: optional(cells.check(_maxLength(IMPORT_BATCH))),
      tab: optional(text),
      from: optional(count),
      count: optional(int().check(_positive(), _lte(IMPORT_BATCH))),
      /** Line number of the first row in the list, for the errors. */
      firstLine: optional(int()),
      /** The number of each row in the list, where rows were left out between them. */
      lines: optional(array(count).check(_maxLength(IMPORT_BATCH))),
      mapping,
      /** Our field → one value for the whole list (a label or a code). */
      constants: optional(record(string2(), text)),
      /** Our field → value in the list → our label or code. */
      values: optional(record(string2(), record(string2(), text))),
      dateOrder: order,
      decimal,
      habits: optional(habits),
      /** Words of the list that mean "nothing": Select, -, n/a. */
      blanks: optional(array(text)),
      /** What to do with a row that has the phone or e-mail of a client: ask (leave it and say so), add it, leave it. */
      duplicates: optional(_enum(["ask", "add", "leave"])),
      /** Lines that were decided one by one. */
      add: optional(array(count)),
      leave: optional(array(count)),
      /** The import this batch belongs to: its id, and what is kept of it. */
      importId: optional(id),
      about: optional(object({ name: text, list: id, total: count, setup: text })),
      /** true = only count what would happen. */
      check: optional(boolean2()),
      /** When only checking: person → clients that would go there from the rows before these. */
      given: optional(record(string2(), count))
    })
  );

  // src/sheets/schema-columns.ts
  var ADDON = { by: "addon" };
  var HIDDEN = { by: "addon", hidden: true };
  var PICK = { dropdown: true };
  var BY_CELL = { ...ADDON, ...PICK, filled: "cell" };
  var FOLLOWS = { ...ADDON, filled: "follows" };
  var BY_CARD = { ...ADDON, filled: "card" };
  var FOLD = { fold: true };
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
  var scope = plain("scope");
  var listed = (kind) => (of, key, width, extra = {}) => ({ by: "people", ...extra, kind, of, key, width });
  var ref = listed("ref");
  var refs = listed("refs");
  var word = listed("word");
  var words = listed("words");

  // src/sheets/schema-clients.ts
  var BY_CELL_DAY = { ...ADDON, filled: "cell" };
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
      text2("name", 150),
      ref("stages", "stage", 116, { ...BY_CELL, hu: 140 }),
      ref("sections", "section", 232, { ...FOLLOWS, ...PICK, hu: 244 }),
      person("manager", 116, { ...BY_CARD, ...PICK }),
      day("next_action_on", 100, BY_CELL_DAY),
      ref("reasons", "reason", 196, BY_CELL),
      day("revisit_on", 100, BY_CELL_DAY),
      day("last_contact_on", 100, { ...FOLLOWS, hu: 116 }),
      ref("departments", "department", 120, { ...BY_CARD, ...FOLD, hu: 152 }),
      integer2("cycle", 120, { ...ADDON, ...FOLD }),
      day("first_contact_on", 120, { ...FOLLOWS, ...FOLD }),
      person("acquired_by", 120, { ...ADDON, ...FOLD }),
      day("customer_since", 120, { ...ADDON, ...FOLD }),
      day("handover_on", 120, { ...BY_CARD, ...FOLD }),
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
      text2("proposal_link", 110),
      text2("decision_maker", 150),
      day("dm_reached_on", 110),
      integer2("headcount", 110),
      text2("tax_id", 110),
      integer2("order_cycle_days", 110),
      text2("note", 200),
      text2("need", 160, FOLD),
      text2("need_hidden", 160, FOLD),
      text2("client_gain", 160, FOLD),
      text2("competitor", 160, FOLD),
      word("yes_no", "short_list", 110, { ...PICK, ...FOLD }),
      money("expected_cost", 110, FOLD),
      text2("special_terms", 160, FOLD),
      ref("sale_kinds", "sale_kind", 200, { ...PICK, ...FOLD }),
      integer2("satisfaction", 144, { ...BY_CARD, ...FOLD, limits: "score" }),
      day("satisfaction_on", 100, { ...BY_CARD, ...FOLD }),
      id2("referred_by", 100, FOLD),
      text2("source_key", 100, FOLD),
      checkbox("tag_locked", 100, FOLD),
      day("created_on", 100, { ...ADDON, ...FOLD }),
      id2("merged_into", 100, { ...ADDON, ...FOLD })
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
      id2("deal_id", 84, { ...ADDON, hu: 112 }),
      id2("client_id", 80, ADDON),
      text2("name", 180, ADDON),
      ref("deal_statuses", "deal_status", 110, { ...BY_CARD, ...PICK }),
      word("revenue_kind", "revenue_kind", 110, { ...ADDON, ...PICK }),
      ref("sale_kinds", "sale_kind", 190, PICK),
      ref("channels", "channel", 110, PICK),
      money("amount", 120),
      money("paid", 120, ADDON),
      money("balance", 120, { ...ADDON, limits: "signed" }),
      ref("payment_statuses", "payment_status", 150, { ...ADDON, ...PICK }),
      person("manager", 120, { ...BY_CARD, ...PICK }),
      ref("departments", "credit_department", 150, ADDON),
      day("signed_on", 110),
      day("expected_close", 110),
      text2("contract_no", 110),
      text2("invoice_no", 110),
      day("invoice_due_on", 110),
      text2("title", 160),
      text2("partner", 110),
      word("initiative", "initiative", 110, PICK),
      person("manager2", 110, PICK),
      percent("share2_pct", 110),
      day("ordered_on", 110, FOLD),
      day("agreed_on", 110, FOLD),
      day("invoice_on", 110, FOLD),
      percent("discount_pct", 110, FOLD),
      money("cost", 110, FOLD),
      text2("document_link", 110, FOLD),
      integer2("cycle", 110, ADDON),
      ref("reasons", "reason", 240, PICK),
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
      id2("payment_id", 84, { ...ADDON, hu: 128 }),
      id2("deal_id", 84, { hu: 128 }),
      text2("name", 180, ADDON),
      day("paid_on", 100),
      money("amount", 120, { limits: "signed" }),
      word("payment_type", "payment_type", 130, PICK),
      id2("refund_of", 90),
      text2("document", 130),
      word("revenue_kind", "revenue_kind", 110, { ...ADDON, ...PICK }),
      person("manager1", 110, { ...ADDON, ...PICK }),
      ref("departments", "dept1", 150, ADDON),
      money("share1", 110, { ...ADDON, limits: "signed" }),
      person("manager2", 110, { ...ADDON, ...PICK }),
      ref("departments", "dept2", 150, ADDON),
      money("share2", 110, { ...ADDON, limits: "signed" }),
      text2("month", 80, ADDON),
      checkbox("month_closed", 80, ADDON),
      text2("note", 200)
    ]
  };
  var log = (key, width = 90) => text2(key, width, ADDON);
  var history = {
    tab: "history",
    hidden: true,
    guarded: true,
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

  // src/sheets/schema-knowledge.ts
  var DATA = { hidden: true, later: true, color: "#0B57D0", frozenColumns: 2 };
  var POLICY = { ...DATA, color: "#5F6368" };
  var UNNUMBERED = { key: "", idPrefix: "", idDigits: 0 };
  var contacts = {
    ...DATA,
    tab: "contacts",
    frozenColumns: 3,
    key: "contact_id",
    idPrefix: "K",
    idDigits: 4,
    columns: [
      id2("contact_id", 100, ADDON),
      id2("client_id", 100),
      text2("person_name", 170),
      text2("contact_position", 140),
      word("decision_role", "decision_role", 190, PICK),
      text2("phone", 140),
      text2("email", 170),
      day("reached_on", 100),
      integer2("approval_order", 100),
      word("approval", "approval", 100, PICK),
      day("approved_on", 100),
      text2("interests", 220),
      text2("note", 220)
    ]
  };
  var playbook = {
    ...POLICY,
    tab: "playbook",
    key: "line_id",
    idPrefix: "B",
    idDigits: 3,
    columns: [
      id2("line_id", 80, ADDON),
      ref("stages", "stage", 140, PICK),
      word("block", "block", 262, PICK),
      text2("text", 460),
      text2("answer", 460),
      word("material_kind", "material_kind", 190, PICK),
      text2("link", 130),
      ref("categories", "category", 130, PICK),
      id2("client_id", 130),
      ref("roles", "role", 260, PICK),
      integer2("order", 70),
      day("updated_on", 100, ADDON),
      checkbox("active", 70)
    ]
  };
  var plans = {
    ...POLICY,
    ...UNNUMBERED,
    tab: "plans",
    columns: [text2("month", 100), scope("scope", 170, PICK), word("measure", "measure", 215, PICK), number3("value", 120)]
  };
  var minutes = {
    ...DATA,
    ...UNNUMBERED,
    tab: "daily_minute",
    columns: [
      day("event_on", 100),
      person("person", 140, PICK),
      person("head", 140, { ...ADDON, ...PICK }),
      integer2("mood", 100, { limits: "score" }),
      text2("difficulty", 260),
      text2("help", 260),
      checkbox("help_done", 100)
    ]
  };
  var payroll = {
    ...DATA,
    ...UNNUMBERED,
    tab: "payroll",
    guarded: true,
    columns: [
      text2("month", 90, ADDON),
      person("person", 140, { ...ADDON, ...PICK }),
      ref("departments", "department", 170, { ...ADDON, ...PICK }),
      word("line", "line_kind", 190, { ...ADDON, ...PICK }),
      id2("payment_id", 90, ADDON),
      integer2("line_no", 90, ADDON),
      word("revenue_kind", "revenue_kind", 90, { ...ADDON, ...PICK }),
      money("base", 110, { ...ADDON, limits: "signed" }),
      percent("rate", 90, { ...ADDON, limits: "signed" }),
      money("amount", 110, { ...ADDON, limits: "signed" }),
      text2("closed_at", 140, ADDON),
      text2("closed_by", 140, ADDON),
      day("superseded_on", 110, ADDON),
      text2("note", 220)
    ]
  };

  // src/sheets/schema-policy.ts
  var POLICY2 = "#5F6368";
  var PAY = { onRequest: true };
  var team = {
    tab: "team",
    hidden: false,
    color: POLICY2,
    frozenColumns: 2,
    key: "person_id",
    idPrefix: "M",
    idDigits: 2,
    columns: [
      id2("person_id", 84, ADDON),
      text2("person", 160),
      text2("email", 190),
      ref("departments", "department", 190, PICK),
      ref("roles", "role", 260, PICK),
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
    return { tab, columns: columns6, hidden: true, color: POLICY2, frozenColumns: 2, key: "code", idPrefix: "", idDigits: 0 };
  }
  var head = () => [
    id2("code", 120, ADDON),
    text2("label", 275),
    id2("label_in_cells", 250, HIDDEN),
    integer2("order", 70)
  ];
  var active = () => checkbox("active", 70);
  var stages = dictionary("stages", [
    ...head(),
    word("kind", "stage_kind", 110, ADDON),
    ref("sections", "default_section", 240, PICK),
    word("step", "process_step", 260, PICK),
    percent("probability", 90),
    integer2("max_days", 80),
    integer2("next_action_days", 90),
    words("requirement", "requires", 480),
    active()
  ]);
  var sections = dictionary("sections", [
    ...head(),
    word("section_kind", "section_kind", 230, ADDON),
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
    ref("sections", "default_section", 240, PICK),
    words("applies_to", "applies_to", 240),
    integer2("revisit_days", 90),
    checkbox("counts_as_loss", 90),
    active()
  ]);
  var lists = dictionary("lists", [
    word("list", "list", 160, ADDON),
    ...head(),
    integer2("cycle_days", 100),
    word("initiative", "initiative", 100, PICK),
    person("owner", 120),
    text2("how", 160),
    word("channel_kind", "channel_kind", 100, PICK),
    refs("stages", "may_skip", 280),
    text2("also_requires", 280),
    active()
  ]);
  var rates = {
    tab: "rates",
    hidden: true,
    color: POLICY2,
    frozenColumns: 0,
    key: "",
    idPrefix: "",
    idDigits: 0,
    columns: [
      ref("departments", "department", 170, PICK),
      word("revenue_kind", "revenue_kind", 110, PICK),
      word("element", "element", 110, PICK),
      word("basis", "basis", 200, PICK),
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
    color: POLICY2,
    frozenColumns: 1,
    key: "key",
    idPrefix: "",
    idDigits: 0,
    columns: [id2("key", 190, ADDON), text2("value", 190), text2("meaning", 600, ADDON)]
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
    rates,
    contacts,
    plans,
    playbook,
    daily_minute: minutes,
    payroll
  };
  var TAB_KEYS = Object.keys(TABS);
  var FIRST_TABS = TAB_KEYS.filter((key) => !TABS[key].later);
  function columnOf(tab, key) {
    const column = TABS[tab].columns.find((candidate) => candidate.key === key);
    if (!column) throw new Error(`no column ${key} in ${tab}`);
    return column;
  }

  // src/sheets/state.ts
  var STATE_KEY = "state";
  var STATE_ROW = 2;
  var ACCEPTED_KEY = "accepted";
  var STATE_NAME = "Clientbase_state";
  var SCHEMA_VERSION = 2;
  var REQUESTS_KEPT = 30;
  var PAGES = [
    "guide",
    "today",
    "funnel",
    "commission",
    "forecast",
    "departments",
    "repeat",
    "newcomers",
    "check",
    "technology"
  ];
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
      const state = JSON.parse(text4);
      return typeof state.schema === "number" ? state : null;
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
  var isClientId = (text4) => /^C-\d+$/.test(text4);
  function idOf(prefix, digits, number4) {
    return `${prefix}-${String(number4).padStart(digits, "0")}`;
  }

  // src/sheets/selection.ts
  function selectedClientId(book) {
    var _a3, _b, _c, _d;
    const range = SpreadsheetApp.getActiveRange();
    const row = (_a3 = range == null ? void 0 : range.getRow()) != null ? _a3 : 0;
    if (!range || row < FIRST_ROW) return "";
    const sheet = range.getSheet();
    if (((_b = book == null ? void 0 : book.sheetOf("clients")) == null ? void 0 : _b.getSheetId()) === sheet.getSheetId()) {
      return (_c = book.tab("clients").ids()[row - FIRST_ROW]) != null ? _c : "";
    }
    const head2 = (_d = sheet.getRange("1:1").getValues()[0]) != null ? _d : [];
    const isToday = head2.some((cell2) => String(cell2).startsWith('{"report":"today"'));
    const at4 = isToday ? 1 : head2.indexOf("client_id") + 1;
    const id3 = at4 === 0 ? "" : String(sheet.getRange(row, at4).getValue()).trim();
    return isToday && !isClientId(id3) ? "" : id3;
  }
  function showIfHidden(book, row) {
    const clients2 = book.tab("clients");
    if (!clients2.sheet.isRowHiddenByFilter(row)) return false;
    clients2.range(row, clients2.at("client_id")).activate();
    return true;
  }

  // src/server/actor.ts
  var BY_CELL2 = "cell";
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
    if (actor === BY_CELL2) return book.locale.messages.cell.actor;
    return (_a3 = row == null ? void 0 : row.person) != null ? _a3 : actor.replace(/^unknown:/, "");
  }

  // src/domain/name-words.ts
  function distance(a, b2, limit) {
    if (Math.abs(a.length - b2.length) > limit) return limit + 1;
    let start2 = 0;
    let [endA, endB] = [a.length, b2.length];
    while (start2 < endA && start2 < endB && a.charCodeAt(start2) === b2.charCodeAt(start2)) start2 += 1;
    while (endA > start2 && endB > start2 && a.charCodeAt(endA - 1) === b2.charCodeAt(endB - 1)) {
      endA -= 1;
      endB -= 1;
    }
    const [width, height] = [endA - start2, endB - start2];
    if (width <= 1 && height <= 1) return Math.max(width, height);
    if (limit === 1) return width === 2 && height === 2 && a[start2] === b2[start2 + 1] && a[start2 + 1] === b2[start2] ? 1 : 2;
    return Math.min(steps(a.slice(start2, endA), b2.slice(start2, endB)), limit + 1);
  }
  function steps(a, b2) {
    let beforeLast = [];
    let last = Array.from({ length: b2.length + 1 }, (_2, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j2 = 1; j2 <= b2.length; j2 += 1) {
        const same4 = a[i - 1] === b2[j2 - 1];
        let cost = Math.min(
          last[j2] + 1,
          row[j2 - 1] + 1,
          last[j2 - 1] + (same4 ? 0 : 1)
        );
        const swapped = i > 1 && j2 > 1 && a[i - 1] === b2[j2 - 2] && a[i - 2] === b2[j2 - 1];
        if (swapped) cost = Math.min(cost, beforeLast[j2 - 2] + 1);
        row.push(cost);
      }
      beforeLast = last;
      last = row;
    }
    return last[b2.length];
  }
  var NUMBER = /\d/;
  function agreement(a, b2) {
    if (a === b2) return 1;
    const shorter = Math.min(a.length, b2.length);
    if (shorter < 3 || NUMBER.test(a) || NUMBER.test(b2)) return 0;
    const limit = shorter < 5 ? 0 : shorter < 8 ? 1 : 2;
    const far = limit === 0 ? 1 : distance(a, b2, limit);
    if (far <= limit) return far === 1 ? 0.9 : 0.8;
    return a.startsWith(b2) || b2.startsWith(a) ? 0.7 : 0;
  }
  function compareWords(a, b2) {
    const openA = /* @__PURE__ */ new Set();
    const openB = new Set(b2.keys());
    let shared = 0;
    let chance = 1;
    for (const [at4, word2] of a.entries()) {
      let best2 = null;
      let place2 = -1;
      let most = 0;
      for (const index of openB) {
        const other = b2[index];
        const score = agreement(word2.sound, other.sound);
        if (score > most) [best2, place2, most] = [other, index, score];
      }
      if (best2) {
        shared += most * Math.min(word2.weight, best2.weight);
        chance *= Math.max(word2.share, best2.share);
        openB.delete(place2);
      } else openA.add(at4);
    }
    shared += joined(a, openA, b2, openB) + joined(b2, openB, a, openA);
    const rest = (words2, open) => [...open].reduce((total, index) => total + words2[index].weight, 0);
    return { shared, onlyA: rest(a, openA), onlyB: rest(b2, openB), chance };
  }
  function joined(a, openA, b2, openB) {
    let shared = 0;
    for (const at4 of [...openA]) {
      if (!openA.has(at4) || !openA.has(at4 + 1)) continue;
      const both2 = a[at4].sound + a[at4 + 1].sound;
      const match = [...openB].find((index) => agreement(both2, b2[index].sound) >= 0.8);
      if (match === void 0) continue;
      shared += b2[match].weight;
      openA.delete(at4);
      openA.delete(at4 + 1);
      openB.delete(match);
    }
    return shared;
  }

  // src/domain/normal-forms.ts
  var FORMS = new Set(
    "ооо оао зао пао нао одо тоо чуп ооод оод еоод еад кд сд kft zrt nyrt kkt rt srl srld snc sca pfa ltd llc llp plc inc gmbh mbh jsc ojsc cjsc pjsc ohg kgaa ug sarl sasu eurl spa bv nv aps oyj sro spzoo doo eood ood ead zao oao ooo pao corp pty pvt limited incorporated corporation".split(" ")
  );
  var EDGE_FORMS = new Set(
    "ао ип чп нко ад ет ii if bt ev ec sa sas se ag kg ab as oy ao ip et ad co company lp sc".split(" ")
  );
  var LONG_FORMS = [
    "общество с ограниченной ответственностью",
    "публичное акционерное общество",
    "открытое акционерное общество",
    "закрытое акционерное общество",
    "акционерное общество",
    "индивидуальный предприниматель",
    "еднолично дружество с ограничена отговорност",
    "дружество с ограничена отговорност",
    "еднолично акционерно дружество",
    "акционерно дружество",
    "едноличен търговец",
    "korlátolt felelősségű társaság",
    "zártkörűen működő részvénytársaság",
    "nyilvánosan működő részvénytársaság",
    "részvénytársaság",
    "betéti társaság",
    "egyéni vállalkozó",
    "societate cu răspundere limitată",
    "societate pe acțiuni",
    "persoană fizică autorizată",
    "întreprindere individuală",
    "limited liability company",
    "public limited company",
    "joint stock company",
    "gesellschaft mit beschränkter haftung",
    "sp z o o",
    "sp z oo",
    "srl d",
    "gmbh co kg"
  ];
  var LONG = new RegExp(` (?:${LONG_FORMS.join("|")})(?= )`, "g");
  var ONE_LETTER = { ё: "е", ş: "ș", ţ: "ț" };
  function bare(name2) {
    const text4 = name2.normalize("NFKC").toLowerCase().replace(/[ёşţ]/g, (letter) => ONE_LETTER[letter]).replace(/(?<![\p{L}\p{N}])(\p{L})\s*[./]\s*(?=\p{L}(?:[^\p{L}\p{N}]|$))/gu, "$1").replace(/[’'`´"]/g, "").replace(/&/g, " ");
    return text4.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  }
  function nameForm(name2) {
    let text4 = ` ${bare(name2)} `;
    text4 = text4.replace(LONG, " ");
    const all = text4.trim().split(" ");
    const words2 = all.filter((word2) => !FORMS.has(word2));
    while (words2.length > 1 && EDGE_FORMS.has(words2[words2.length - 1])) words2.pop();
    while (words2.length > 1 && EDGE_FORMS.has(words2[0])) words2.shift();
    return (words2.length > 0 ? words2 : all).join(" ");
  }
  var CYRILLIC = Object.fromEntries(
    "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:c ч:ch ш:sh щ:sh ъ:a ы:i ь: э:e ю:iu я:ia і:i ї:i є:e ґ:g ў:u ј:i љ:l њ:n ћ:ch ђ:d џ:zh".split(" ").map((pair) => pair.split(":"))
  );
  var LATIN = { ß: "ss", æ: "ae", ø: "o", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
  var SOUNDS = [
    [/sch|shch|sc?z/g, "sh"],
    [/[yj]/g, "i"],
    [/kh/g, "h"],
    [/x/g, "ks"],
    [/ts|tz|cz/g, "c"],
    [/ph/g, "f"],
    [/ck|q/g, "k"],
    [/w/g, "v"],
    [/([^\d])\1+/g, "$1"]
  ];
  function latinOf(word2) {
    var _a3, _b;
    let text4 = "";
    for (const letter of word2.normalize("NFD")) text4 += (_b = (_a3 = CYRILLIC[letter]) != null ? _a3 : LATIN[letter]) != null ? _b : letter;
    return text4.replace(/\p{M}/gu, "");
  }
  function soundOf(word2) {
    let text4 = latinOf(word2);
    for (const [spelling, sound] of SOUNDS) text4 = text4.replace(spelling, sound);
    return text4;
  }
  var PUBLIC_MAIL = /^(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|proton|protonmail|mail|inbox|list|bk|internet|rambler|lenta|yandex|ya|abv|dir|freemail|citromail|indamail|t-online|upcmail|vipmail)\.[a-z.]+$/;
  var isPublicMail = (domain) => PUBLIC_MAIL.test(domain);
  var GMAIL = /* @__PURE__ */ new Set(["gmail.com", "googlemail.com"]);
  var YANDEX = /^(ya\.ru|yandex\.(ru|ua|kz|com|by))$/;
  function emailForm(email2) {
    const text4 = email2.normalize("NFKC").trim().toLowerCase();
    const at4 = text4.lastIndexOf("@");
    if (at4 < 1) return "";
    const [box, domain] = [text4.slice(0, at4), text4.slice(at4 + 1)];
    if (GMAIL.has(domain)) return `${box.replace(/\+.*$/, "").replace(/(?<!\.)\.(?!\.)/g, "")}@gmail.com`;
    return YANDEX.test(domain) ? `${box}@yandex.ru` : text4;
  }
  function taxIdForm(taxId) {
    var _a3, _b, _c;
    const text4 = taxId.normalize("NFKC").trim().toUpperCase();
    const hungarian = (_a3 = /^(?:HU)?\s*(\d{8})\s*-\s*\d\s*-\s*\d\d$/.exec(text4)) != null ? _a3 : /^HU\s*(\d{8})\d{3}$/.exec(text4);
    if (hungarian) return hungarian[1];
    const foreign = (_c = (_b = /^(?!BG|RO|HU|RU)[A-Z]{2,3}(?=.*\d)/.exec(text4)) == null ? void 0 : _b[0]) != null ? _c : "";
    const digits = text4.replace(/\D/g, "");
    return digits === "" || /^0+$/.test(digits) ? "" : foreign + digits;
  }
  var WEIGHTS = {
    inn10: [2, 4, 10, 3, 5, 9, 4, 6, 8],
    inn11: [7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
    inn12: [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
    cui: [7, 5, 3, 2, 1, 7, 5, 3, 2],
    adoszam: [9, 7, 3, 1, 9, 7, 3, 1]
  };
  var sum = (digits, weights) => weights.reduce((total, weight, at4) => {
    var _a3;
    return total + weight * ((_a3 = digits[at4]) != null ? _a3 : 0);
  }, 0);
  function isInn(digits) {
    const fits = (weights) => sum(digits, weights) % 11 % 10 === digits[weights.length];
    if (digits.length === 10) return fits(WEIGHTS.inn10);
    return digits.length === 12 && fits(WEIGHTS.inn11) && fits(WEIGHTS.inn12);
  }
  function bulgarianDigit(digits, first, second) {
    const rest = sum(digits, first) % 11;
    return rest < 10 ? rest : sum(digits, second) % 11 % 10;
  }
  function isEik(digits) {
    if (digits.length !== 9 && digits.length !== 13) return false;
    if (bulgarianDigit(digits, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]) !== digits[8]) return false;
    return digits.length === 9 || bulgarianDigit(digits.slice(8), [2, 7, 3, 5], [4, 9, 5, 7]) === digits[12];
  }
  function isCui(digits) {
    if (digits.length < 2 || digits.length > 10) return false;
    const padded2 = [...new Array(10 - digits.length).fill(0), ...digits];
    return sum(padded2, WEIGHTS.cui) * 10 % 11 % 10 === padded2[9];
  }
  var CHECKS = {
    RU: isInn,
    BG: isEik,
    HU: (digits) => (digits.length === 8 || digits.length === 11) && sum(digits, WEIGHTS.adoszam) % 10 === 0,
    RO: isCui
  };
  function isTaxId(taxId, country) {
    var _a3, _b;
    const text4 = taxId.normalize("NFKC").trim().toUpperCase();
    const written = (_b = (_a3 = /^[A-Z]{2}/.exec(text4)) == null ? void 0 : _a3[0]) != null ? _b : country;
    const check = CHECKS[written];
    return check ? check([...text4.replace(/\D/g, "")].map(Number)) : null;
  }

  // src/domain/likeness.ts
  var LIKELY = 0.5;
  var WEIGHT = {
    taxId: 1,
    phoneAndMail: 0.97,
    mail: 0.95,
    phone: 0.93,
    /** A tax id with one typing error, and names that agree, or an equal phone or e-mail. */
    mistyped: 0.8,
    /** Names that agree, and phones of one area, one contact person or one mail domain. */
    nameAndNear: 0.8,
    /** An equal phone or e-mail, and no name to compare. */
    unnamed: 0.7,
    /** A tax id with one typing error, and part of the name. */
    mistypedPart: 0.7,
    name: 0.6,
    /** The same words in another order, alphabet or spelling. */
    spelling: 0.5,
    /** An equal phone or e-mail, names that agree, and two tax ids: a second firm of one owner, or one of them is wrong. */
    otherId: 0.5,
    /** An equal phone or e-mail under another name. */
    otherName: 0.4,
    /** An equal name with another phone or tax id. */
    namesake: 0.3
  };
  var WEIGHTY = 0.4;
  var SAME = 0.85;
  var TELLING_WORD = 0.8;
  var BY_CHANCE = 0.02;
  var SMALL_BASE = 300;
  var SHORTEST_MISTYPED_ID = 6;
  var LOCAL_DIGITS = 7;
  var LINKS = new Set("and i und et es si the of de der di da la le el by na za".split(" "));
  var setOf = (sounds) => [...sounds].sort().join(" ");
  function known(identity, hear) {
    var _a3;
    const { id: id3, name: given, contactName, phones, emails, taxId } = identity;
    const soundsOf = (form) => form.split(" ").map(hear);
    const named4 = given.trim() === "" ? contactName : given;
    const name2 = nameForm(named4);
    const sounds = name2 === "" ? [] : soundsOf(name2);
    const telling = sounds.filter((sound) => !LINKS.has(sound));
    const person2 = contactName === "" ? [] : soundsOf(nameForm(contactName));
    return {
      id: id3,
      name: name2,
      sounds: telling.length > 0 ? telling : sounds,
      remarks: !named4.includes("(") ? [] : ((_a3 = named4.match(/\([^)]*\)?/g)) != null ? _a3 : []).flatMap((remark) => soundsOf(nameForm(remark))),
      contact: person2.length > 1 ? setOf(person2) : "",
      phones,
      emails: emails.map(emailForm).filter((email2) => email2 !== ""),
      taxId: taxIdForm(taxId)
    };
  }
  function relationOf(a, b2, { shared, onlyA, onlyB }) {
    if (a.name === "" || b2.name === "") return "unknown";
    if (a.name === b2.name) return "equal";
    if (shared === 0) return "apart";
    if (shared / (shared + onlyA + onlyB) >= SAME) return "same";
    const less = Math.min(onlyA, onlyB);
    return less < WEIGHTY && shared > less ? "within" : "apart";
  }
  var meet = (a, b2) => a.some((item) => b2.includes(item));
  function isMistyped(a, b2) {
    if (a.length !== b2.length) return distance(a, b2, 2) <= 2;
    return [...a].filter((digit, at4) => digit !== b2[at4]).length <= 3;
  }
  var isOneArea = (a, b2) => a.length > LOCAL_DIGITS + 2 && a.slice(0, -LOCAL_DIGITS) === b2.slice(0, -LOCAL_DIGITS);
  var domains = (emails) => emails.map((email2) => email2.slice(email2.lastIndexOf("@") + 1)).filter((domain) => !isPublicMail(domain));
  function judge(a, words2, b2, others, clients2) {
    const bothIds = a.taxId !== "" && b2.taxId !== "";
    const mistyped = bothIds && a.taxId.length >= SHORTEST_MISTYPED_ID && distance(a.taxId, b2.taxId, 1) === 1;
    const as = (sign2, weight, more = {}) => ({
      id: b2.id,
      sign: sign2,
      weight,
      near: mistyped ? "tax_id" : "",
      but: "",
      ...more
    });
    if (bothIds && a.taxId === b2.taxId) return as("tax_id", WEIGHT.taxId);
    const otherId = bothIds && !mistyped;
    const compared = compareWords(words2, others);
    const relation = relationOf(a, b2, compared);
    const whole = relation === "equal" || relation === "same";
    const person2 = a.contact !== "" && a.contact === b2.contact;
    const [phone, mail] = [meet(a.phones, b2.phones), meet(a.emails, b2.emails)];
    if (phone || mail) {
      const sign2 = phone ? "phone" : "email";
      if (mistyped) return as(sign2, WEIGHT.mistyped);
      if (relation === "apart" && !person2) return as(sign2, WEIGHT.otherName, { but: "name" });
      if (otherId) return as(sign2, whole ? WEIGHT.otherId : WEIGHT.otherName, { but: "tax_id" });
      if (relation === "unknown") return as(sign2, WEIGHT.unnamed);
      return as(sign2, phone && mail ? WEIGHT.phoneAndMail : WEIGHT[phone ? "phone" : "mail"]);
    }
    if (relation === "apart" || relation === "unknown") {
      return mistyped && compared.shared > 0 ? as("alike", WEIGHT.mistypedPart) : null;
    }
    const sign = relation === "equal" ? "name" : "alike";
    if (mistyped) return as(sign, WEIGHT.mistyped);
    const found = nearness(a, b2, relation, compared, otherId, clients2);
    if (found) return as(sign, found.weight, found);
    return relation === "equal" ? as("name", WEIGHT.namesake, { but: otherId ? "tax_id" : "" }) : null;
  }
  function nearness(a, b2, relation, { shared, chance }, otherId, clients2) {
    const pairs = a.phones.flatMap((one) => b2.phones.map((other) => [one, other]));
    const several = a.sounds.length > 1 && b2.sounds.length > 1;
    const whole = relation !== "within";
    if (!otherId) {
      const beside = (near) => ({ weight: WEIGHT.nameAndNear, near, but: "" });
      if (shared >= TELLING_WORD && pairs.some(([one, other]) => isMistyped(one, other))) return beside("phone");
      const oneArea = pairs.some(([one, other]) => isOneArea(one, other));
      if (oneArea && whole && (relation === "equal" || several)) return beside("phone");
      if (whole && meet(domains(a.emails), domains(b2.emails))) return beside("email");
      if (whole && a.contact !== "" && a.contact === b2.contact) return beside("contact_name");
    }
    if (!whole || pairs.length > 0) return null;
    const single = several && chance * Math.max(clients2, SMALL_BASE) <= BY_CHANCE;
    if (!single && (otherId || setOf(a.sounds) !== setOf(b2.sounds))) return null;
    const weight = relation === "equal" && !otherId ? WEIGHT.name : WEIGHT.spelling;
    return { weight, near: "", but: otherId ? "tax_id" : "" };
  }

  // src/domain/duplicates.ts
  var SIGNS = ["tax_id", "phone", "email", "name", "alike"];
  var FREQUENT = 150;
  var NAMESAKES = 500;
  var HALF_ID = 5;
  var REMARK = 0.2;
  var pairsOf = (sounds) => sounds.slice(1).map((sound, index) => sounds[index] + sound);
  var shortened = (text4) => text4.length < 4 ? [] : [...new Set(Array.from(text4, (_2, at4) => text4.slice(0, at4) + text4.slice(at4 + 1)))];
  var rarity = (frequency, clients2) => Math.log(1 + (clients2 + 1) / Math.max(1, frequency)) / Math.log(2 + clients2);
  function createIndex(list2) {
    const clients2 = [];
    const places = /* @__PURE__ */ new Map();
    const variants = /* @__PURE__ */ new Map();
    const heard = /* @__PURE__ */ new Map();
    const hear = (word2) => {
      var _a3;
      const sound = (_a3 = heard.get(word2)) != null ? _a3 : soundOf(word2);
      heard.set(word2, sound);
      return sound;
    };
    const keep = (map, key, value) => {
      const there = map.get(key);
      if (there) there.push(value);
      else map.set(key, [value]);
    };
    const add3 = (identity) => {
      const client = known(identity, hear);
      const at4 = clients2.push(client) - 1;
      for (const key of keysOf(client)) keep(places, key, at4);
      for (const word2 of new Set(client.sounds)) {
        if (!places.has(`w${word2}`) && word2.length >= 4) {
          for (const key of [word2, ...shortened(word2)]) keep(variants, key, word2);
        }
        keep(places, `w${word2}`, at4);
      }
      for (const pair of pairsOf(client.sounds)) keep(places, `2${pair}`, at4);
    };
    for (const identity of list2) add3(identity);
    const weighed = ({ sounds, remarks }) => sounds.map((sound) => {
      var _a3, _b;
      const frequency = Math.max(1, (_b = (_a3 = places.get(`w${sound}`)) == null ? void 0 : _a3.length) != null ? _b : 0);
      const weight = rarity(frequency, clients2.length) * (remarks.includes(sound) ? REMARK : 1);
      return { sound, weight, share: frequency / Math.max(clients2.length, SMALL_BASE) };
    });
    const candidates = (client) => {
      const found = /* @__PURE__ */ new Set();
      const take = (key, most) => {
        var _a3;
        const there = (_a3 = places.get(key)) != null ? _a3 : [];
        if (there.length <= most) for (const at4 of there) found.add(at4);
      };
      for (const key of keysOf(client)) take(key, NAMESAKES);
      for (const word2 of new Set(client.sounds)) {
        const near = word2.length < 4 ? [] : [word2, ...shortened(word2)].flatMap((key) => {
          var _a3;
          return (_a3 = variants.get(key)) != null ? _a3 : [];
        });
        for (const variant of /* @__PURE__ */ new Set([word2, ...near])) take(`w${variant}`, FREQUENT);
        take(`2${word2}`, FREQUENT);
      }
      for (const pair of pairsOf(client.sounds)) take(`w${pair}`, FREQUENT);
      return found;
    };
    return {
      add: add3,
      find(identity) {
        const client = known(identity, hear);
        const words2 = weighed(client);
        const found = [];
        for (const at4 of candidates(client)) {
          const other = clients2[at4];
          if (other.id === client.id) continue;
          const likeness2 = judge(client, words2, other, weighed(other), clients2.length);
          if (likeness2) found.push(likeness2);
        }
        return found.sort((a, b2) => b2.weight - a.weight || SIGNS.indexOf(a.sign) - SIGNS.indexOf(b2.sign));
      }
    };
  }
  function keysOf({ phones, emails, taxId, sounds }) {
    return /* @__PURE__ */ new Set([
      ...phones.map((phone) => `p${phone}`),
      ...emails.map((email2) => `e${email2}`),
      ...sounds.length > 0 ? [`n${setOf(sounds)}`] : [],
      ...taxId === "" ? [] : [`t${taxId}`, `h${taxId.slice(0, HALF_ID)}`, `h${taxId.slice(-HALF_ID)}`]
    ]);
  }

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
    const count4 = Number(day3.slice(0, 4)) * 12 + Number(day3.slice(5, 7)) - 1 + months2;
    const year = Math.floor(count4 / 12);
    const longest = new Date(Date.UTC(year, count4 % 12 + 1, 0)).getUTCDate();
    return fromNumber(Date.UTC(year, count4 % 12, Math.min(Number(day3.slice(8, 10)), longest)) / DAY_MS);
  }
  function monthsBetween(from, to) {
    const months2 = [];
    const last = monthOf(to);
    for (let month = monthOf(from); month <= last; month = monthOf(addMonths(firstDay(month), 1))) months2.push(month);
    return months2;
  }

  // src/domain/intake-left.ts
  function leftOver(row, { state, deal, payment }, expectedAmount) {
    var _a3, _b;
    const before = payment && row.lastOrderOn ? payment : null;
    const given = [
      ["stage_on", row.stageOn, row.stageDays[row.stage]],
      ["section", row.section, state.section],
      ["reason", row.reason, state.reason],
      ["revisit_on", row.revisitOn, state.revisit_on],
      ["customer_since", row.customerSince, state.customer_since],
      ["amount", row.amount, deal ? deal.amount : (_a3 = row.expectedAmount) != null ? _a3 : expectedAmount],
      ["channel", row.channel, deal == null ? void 0 : deal.channel],
      ["paid_amount", row.paid, payment == null ? void 0 : payment.amount],
      ["paid_on", row.paidOn, payment == null ? void 0 : payment.paid_on],
      ["last_order_on", row.lastOrderOn, (_b = before == null ? void 0 : before.paid_on) != null ? _b : deal == null ? void 0 : deal.signed_on],
      ["paid_before", row.paidBefore, before == null ? void 0 : before.amount]
    ];
    const isFilled = (told4) => told4 !== void 0 && told4 !== null && told4 !== "" && told4 !== 0;
    return given.flatMap(([field, told4, arrived]) => isFilled(told4) && told4 !== arrived ? [field] : []);
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
    return digits >= 5;
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
    var _a3, _b, _c, _d, _e2;
    if (!isRequirement(requirement)) return true;
    const filled3 = (field) => client[field] !== "" && client[field] !== null;
    switch (requirement) {
      case "manager":
        return client.manager !== "" && now.managerActive;
      case "contact_details":
        return isPhone(client.phone) || isEmail(client.email);
      case "assessed":
        return filled3("tag") && client.tag !== NON_PROFILE || filled3("potential_year");
      case "proposal":
        return filled3("proposal_sent_on") && client.proposal_sent_on <= now.on && client.proposal_sent_on >= startOf(client);
      case "all_reached":
        return filled3("decision_maker") && filled3("dm_reached_on");
      case "expected_amount":
        return ((_a3 = client.expected_amount) != null ? _a3 : 0) > 0;
      case "expected_close":
        return filled3("expected_close") && client.expected_close >= now.on;
      case "amount":
        return ((_c = (_b = now.deal) == null ? void 0 : _b.amount) != null ? _c : 0) > 0;
      case "sale_kind":
        return ((_e2 = (_d = now.deal) == null ? void 0 : _d.sale_kind) != null ? _e2 : "") !== "";
      case "document":
        return now.deal !== null && documentGiven(now.deal, now.document);
      default:
        return filled3(requirement);
    }
  }
  var startOf = (client) => client.cycle > 1 ? client.first_contact_on : "";
  function way(stages2, from, to) {
    var _a3, _b;
    const after = (_a3 = from.order) != null ? _a3 : 0;
    const until = (_b = to.order) != null ? _b : 0;
    return stages2.filter((stage2) => stage2.active || stage2.code === to.code).filter((stage2) => stage2.order !== null && stage2.order > after && stage2.order <= until).sort((a, b2) => {
      var _a4, _b2;
      return ((_a4 = a.order) != null ? _a4 : 0) - ((_b2 = b2.order) != null ? _b2 : 0);
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
  var NOT_NEGATIVE = ["potential_year", "expected_cost", "headcount"];
  var RANGES = {
    order_cycle_days: [1, 1095],
    satisfaction: [1, 5]
  };
  function checkField(field, value, today) {
    var _a3;
    if (value === "" || value === null) return null;
    if (field === "email" && !isEmail(String(value))) return { code: "bad_email", field, typed: value };
    if ((field === "proposal_sent_on" || field === "dm_reached_on") && String(value) > today) {
      return { code: "future_date", field, date: value };
    }
    if ((field === "expected_amount" || field === "amount") && Number(value) <= 0) return { code: "not_positive", field };
    if (NOT_NEGATIVE.includes(field) && Number(value) < 0) return { code: "negative", field };
    const [from, to] = (_a3 = RANGES[field]) != null ? _a3 : [];
    if (from !== void 0 && to !== void 0 && (Number(value) < from || Number(value) > to)) {
      return { code: "out_of_range", field, from, to };
    }
    if (field === "name" && String(value).trim().length > 200) return { code: "too_long", field, limit: 200 };
    return null;
  }
  function untimely(lacking, client, on) {
    const found = /* @__PURE__ */ new Map();
    const tell3 = (requirement, field, code) => {
      const date2 = client[field];
      if (lacking.includes(requirement) && date2 !== "") found.set(requirement, { code, field, date: date2, on });
    };
    tell3("expected_close", "expected_close", "close_before_event");
    if (client.proposal_sent_on > on) tell3("proposal", "proposal_sent_on", "proposal_after_event");
    return found;
  }

  // src/domain/intake-section.ts
  var STAGES_OF = {
    to_call: ["new"],
    in_work: ["contact"],
    customer: ["won"],
    archive: ["contact", "won"],
    soft_refusal: ["lost"],
    hard_refusal: ["lost"]
  };
  function impliedBy(row, dated, section, rules) {
    const of = (kind) => {
      var _a3, _b;
      return (_b = (_a3 = rules.stages.find((stage3) => stage3.kind === kind)) == null ? void 0 : _a3.code) != null ? _b : "";
    };
    const { tag, reason, stage: stage2 } = row;
    const open = stage2 === "" || stage2 === of("new") || stage2 === of("lost");
    if (tag === NON_PROFILE && dated === 0 && open && reason === "") return { stage: of("lost"), reason: NON_PROFILE };
    const kinds = section ? STAGES_OF[section.kind] : [];
    const only = kinds.length === 1 && kinds[0] !== "contact" ? of(kinds[0]) : "";
    return { stage: stage2 || (dated === 0 ? only : ""), reason };
  }
  function checkSection(section, reached, row, rules) {
    if (!section) return null;
    if (!reached) return { code: "section_needs_stage", section: section.code };
    if (!STAGES_OF[section.kind].includes(reached.kind)) {
      return { code: "section_conflict", section: section.code, stage: reached.code };
    }
    const reason = rules.reasons.find(({ code }) => code === row.reason);
    const fits = !reason || reason.applies_to.includes("archive");
    return section.kind === "archive" && !fits ? { code: "reason_not_for_archive", reason: row.reason } : null;
  }
  function checkLastOrder(row, won2, { today, goLive = "" }) {
    const { lastOrderOn = "", customerSince = "", paidBefore = null } = row;
    if (customerSince > today) return { code: "future_date", field: "customer_since", date: customerSince };
    if ((paidBefore != null ? paidBefore : 0) < 0) return { code: "negative", field: "paid_before" };
    if ((paidBefore != null ? paidBefore : 0) > 0 && lastOrderOn === "") return { code: "paid_before_without_date" };
    if (lastOrderOn === "") return null;
    if (!won2) return { code: "order_without_deal" };
    if (lastOrderOn > today) return { code: "future_date", field: "last_order_on", date: lastOrderOn };
    if (customerSince > lastOrderOn) return { code: "order_before_client", date: lastOrderOn };
    return goLive !== "" && lastOrderOn >= goLive ? { code: "order_after_start", date: lastOrderOn, start: goLive } : null;
  }
  var isArchive = (row, rules) => rules.sections.some(({ code, kind }) => code === row.section && kind === "archive");
  function parking(row, on, { rules, today }) {
    var _a3;
    const { section = "", reason, revisitOn = "" } = row;
    const days = (of) => {
      var _a4;
      return (_a4 = of == null ? void 0 : of.revisit_days) != null ? _a4 : null;
    };
    const wait = (_a3 = days(rules.reasons.find(({ code }) => code === reason))) != null ? _a3 : days(rules.sections.find(({ code }) => code === section));
    const usual = wait === null ? "" : addDays(on, wait);
    const revisit = revisitOn || (usual > today ? usual : addDays(today, wait != null ? wait : USUAL_WAIT));
    return { section_to: section, reason, revisit_on: revisit, next_action_on: "" };
  }
  var USUAL_WAIT = 90;

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
        const beginning2 = (_b = (_a3 = stages2.find((stage2) => stage2.kind === "new")) == null ? void 0 : _a3.code) != null ? _b : "";
        const start2 = { ...placed({ ...BLANK_STATE, stage: beginning2 }, line), next_action_on: line.next_action_on };
        const known4 = line.stage_to !== "" && kindOf(stages2, line.stage_to) !== "new";
        return known4 ? { ...moved(BLANK_STATE, line, stages2), handover_on: start2.handover_on } : start2;
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

  // src/domain/form-checks.ts
  function checkDate(on, { lastEventOn, today }, rules) {
    const limit = rules.backdateDays === null ? "" : addDays(today, -rules.backdateDays);
    const from = lastEventOn > limit ? lastEventOn : limit;
    if (on > today) return { code: "date_in_future", date: on, from, to: today };
    if (lastEventOn !== "" && on < lastEventOn)
      return { code: "date_before_last", date: on, last: lastEventOn, from, to: today };
    if (on < limit) return { code: "date_too_old", date: on, from, to: today };
    return null;
  }
  var REQUIRED = ["name", "source"];
  function checkFields(form, today) {
    return Object.entries(form.fields).flatMap(([field, value = ""]) => {
      var _a3;
      const blank3 = REQUIRED.includes(field) && String(value != null ? value : "").trim() === "";
      return blank3 ? { code: "required", field } : (_a3 = checkField(field, value, today)) != null ? _a3 : [];
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

  // src/domain/transitions.ts
  var refuse = (...issues) => ({ ok: false, issues });
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
  var managerFrom = (before, after) => before.manager === after.manager ? "" : before.manager;
  function targets(client, rules) {
    const from = rules.stages.find((stage2) => stage2.code === client.stage);
    if (!from || from.kind === "lost" || from.kind === "won") return [];
    const won2 = rules.stages.find((stage2) => stage2.kind === "won");
    return won2 ? way(rules.stages, from, won2).filter((stage2) => stage2.active) : [];
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
    if (no2 || !to) return refuse(no2 != null ? no2 : { code: "unknown_stage" });
    const from = rules.stages.find((stage2) => stage2.code === client.stage);
    const passed = way(rules.stages, from, to);
    const after = { ...client, ...form.fields };
    const won2 = to.kind === "won";
    const deal = won2 ? form.deal : null;
    const now = {
      on: form.on,
      managerActive: situation.managerActive,
      document: rules.document,
      deal
    };
    const kind = saleKindOf(rules.saleKinds, (deal == null ? void 0 : deal.sale_kind) || after.sale_kind);
    const lacking = missing(passed, kind, after, now);
    const late = untimely(lacking, after, form.on);
    const blank3 = lacking.filter((requirement) => !late.has(requirement));
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
      ...blank3.length > 0 ? [{ code: "missing_fields", stage: to.code, fields: blank3 }] : [],
      ...unsaid.length > 0 ? [{ code: "comment_needed", stages: unsaid.map((stage2) => stage2.code) }] : []
    ];
    if (issues.length > 0) return refuse(...issues);
    const section = won2 ? sectionOfKind(rules, "customer") : to.default_section || sectionOfKind(rules, "in_work");
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
    if (client.merged_into !== "") return refuse({ code: "merged", into: client.merged_into });
    if (kind === "lost") return refuse({ code: "already_refused" });
    if (kind === "won") return refuse({ code: "churn_instead" });
    const lost2 = rules.stages.find((stage2) => stage2.kind === "lost");
    const reason = rules.reasons.find((candidate) => candidate.code === reasonCode);
    if (!lost2 || reasonCode === "")
      return refuse({ code: "missing_fields", stage: (_a3 = lost2 == null ? void 0 : lost2.code) != null ? _a3 : "", fields: ["reason"] });
    if (!(reason == null ? void 0 : reason.applies_to.includes("refusal"))) return refuse({ code: "reason_not_for_refusal", reason: reasonCode });
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
    if (issues.length > 0) return refuse(...issues);
    const after = { ...client, ...form.fields };
    const line = lineOf(after, form.on, {
      stage_to: lost2.code,
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
    return stages2.flatMap((stage2) => row.stageDays[stage2.code] ? [{ stage: stage2, on: row.stageDays[stage2.code] }] : []).sort((a, b2) => {
      var _a3, _b;
      return ((_a3 = a.stage.order) != null ? _a3 : Number.MAX_VALUE) - ((_b = b2.stage.order) != null ? _b : Number.MAX_VALUE);
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
  function takeIn(given, around) {
    var _a3, _b, _c, _d, _e2, _f, _g, _h, _i, _j, _k;
    const { rules, today } = around;
    const of = (kind) => rules.stages.find((stage3) => stage3.kind === kind);
    const dated = datedStages(given, rules.stages);
    const section = (_a3 = rules.sections.find(({ code }) => code === given.section)) != null ? _a3 : null;
    const row = { ...given, ...impliedBy(given, dated.length, section, rules) };
    const stage2 = (_b = rules.stages.find((candidate) => candidate.code === row.stage)) != null ? _b : null;
    const kinds = new Set(dated.map((entry2) => entry2.stage.kind));
    const won2 = kinds.has("won") || (stage2 == null ? void 0 : stage2.kind) === "won";
    const lost2 = kinds.has("lost") || (stage2 == null ? void 0 : stage2.kind) === "lost";
    if (row.name.trim() === "") return no({ code: "no_name" });
    if (((_c = row.amount) != null ? _c : 0) < 0) return no({ code: "not_positive", field: "amount" });
    if (((_d = row.paid) != null ? _d : 0) < 0) return no({ code: "negative", field: "paid_amount" });
    if (won2 && lost2) return no({ code: "refused_and_won" });
    const wrong = (_e2 = checkDays(dated, row, today)) != null ? _e2 : checkLastOrder(row, won2, around);
    if (wrong) return no(wrong);
    const refused2 = (section == null ? void 0 : section.kind) === "soft_refusal" || (section == null ? void 0 : section.kind) === "hard_refusal";
    if (lost2 && row.reason === "" && !refused2) return no({ code: "no_reason" });
    const reasonFits = (_f = rules.reasons.find((reason) => reason.code === row.reason)) == null ? void 0 : _f.applies_to.includes("refusal");
    if (lost2 && row.reason !== "" && !reasonFits) return no({ code: "reason_not_for_refusal", reason: row.reason });
    if (dated.length > 0 && stage2 && stage2.kind !== "new" && !row.stageDays[stage2.code]) {
      return no({ code: "stage_without_date", stage: stage2.code });
    }
    const last = dated[dated.length - 1];
    if (stage2 && last && last.stage.code !== stage2.code) {
      return no({ code: "stage_conflict", stage: stage2.code, reached: last.stage.code });
    }
    const misplaced = checkSection(section, (_g = last == null ? void 0 : last.stage) != null ? _g : stage2, row, rules);
    if (misplaced) return no(misplaced);
    if (row.tag === NON_PROFILE && !(lost2 && row.reason === NON_PROFILE))
      return no({ code: "non_profile_needs_refusal" });
    if (!won2 && ((_h = row.paid) != null ? _h : 0) > 0) return no({ code: "amount_without_deal" });
    if (((_i = row.paid) != null ? _i : 0) > 0 && row.paidOn === "") return no({ code: "paid_without_date" });
    const known4 = dated.length === 0 && stage2 !== null && stage2.kind !== "new" ? stage2 : null;
    const since = (known4 == null ? void 0 : known4.kind) === "won" ? row.customerSince || row.lastOrderOn : "";
    const begun = row.stageDays[of("new").code] || ((_j = dated[0]) == null ? void 0 : _j.on) || since;
    const start2 = begun || today;
    const steps2 = known4 ? [] : dated.filter((entry2) => entry2.stage.kind !== "new");
    const arrival = arrive(row, start2, known4, steps2, around);
    const { event_on: on } = arrival.lines[arrival.lines.length - 1];
    const { revisitOn: date2 = "" } = row;
    if (begun !== "" && date2 !== "" && date2 === arrival.state.revisit_on && date2 <= on)
      return no({ code: "revisit_not_later", date: date2, on });
    const expectedAmount = arrival.deal === null && ((_k = row.expectedAmount) != null ? _k : null) === null ? row.amount : null;
    return { ok: true, arrival, expectedAmount, left: leftOver(row, arrival, expectedAmount) };
  }
  function arrivedTo(arrival, manager, today) {
    const { lines, state } = arrival;
    const [only] = lines;
    const given = only && lines.length === 1 ? [{ ...only, manager_to: manager }] : [...lines, lineOf(asClient({ ...state, manager, last_event: "" }), today, { event_type: "assign" })];
    return { ...arrival, lines: given, state: { ...state, manager } };
  }
  function arrive(row, start2, known4, steps2, around) {
    var _a3, _b;
    const { rules } = around;
    let state = { ...BLANK_STATE, manager: row.manager };
    const lines = [];
    const add3 = (on, to, type) => {
      const draft = pastLine(row, state, on, to, type, around);
      lines.push(draft);
      state = apply(state, { ...draft, event_id: "" }, rules.stages);
    };
    add3(start2, known4, "create");
    for (const { stage: stage2, on } of steps2) add3(on, stage2, "stage");
    const last = steps2[steps2.length - 1];
    if (last && isArchive(row, rules)) {
      const parked = lineOf(asClient(state), last.on, { event_type: "park", ...parking(row, last.on, around) });
      lines.push(parked);
      state = apply(state, { ...parked, event_id: "" }, rules.stages);
    }
    if ((known4 == null ? void 0 : known4.kind) === "won" && ((_a3 = row.lastOrderOn) != null ? _a3 : "") !== "") return withLastOrder(row, lines, state, start2, around);
    const wonOn = (last == null ? void 0 : last.stage.kind) === "won" ? last.on : (known4 == null ? void 0 : known4.kind) === "won" ? start2 : "";
    const told4 = last !== void 0 || row.amount !== null || ((_b = row.paid) != null ? _b : 0) > 0;
    const deal = wonOn !== "" && told4 ? pastDeal(row, state, wonOn, around) : null;
    const { last_event: _none, ...rest } = state;
    return { lines, state: rest, createdOn: start2, deal, payment: deal ? pastPayment(row, deal) : null };
  }
  function withLastOrder(row, lines, state, start2, around) {
    var _a3;
    const { lastOrderOn = "", paidBefore = null } = row;
    const sum3 = (_a3 = paidBefore != null ? paidBefore : row.paid) != null ? _a3 : row.amount;
    const { last_event: _none, ...rest } = state;
    const deal = {
      ...withPaid({ ...pastDeal({ ...row, amount: sum3 }, state, lastOrderOn, around) }, sum3 != null ? sum3 : 0),
      deal_status: "done",
      revenue_kind: "repeat",
      manager: "",
      credit_department: ""
    };
    const payment = pastPayment({ ...row, paid: sum3, paidOn: lastOrderOn }, deal);
    return { lines, state: rest, createdOn: start2, deal, payment };
  }
  function pastLine(row, state, on, to, type, around) {
    var _a3, _b, _c;
    const { rules } = around;
    const start2 = rules.stages.find((stage2) => stage2.kind === "new");
    const target = to != null ? to : start2;
    const section = (kind) => {
      var _a4, _b2;
      return (_b2 = (_a4 = rules.sections.find((candidate) => candidate.kind === kind)) == null ? void 0 : _a4.code) != null ? _b2 : "";
    };
    const reason = rules.reasons.find((candidate) => candidate.code === row.reason);
    const lost2 = target.kind === "lost";
    const sections2 = {
      new: section("to_call"),
      contact: target.default_section || section("in_work"),
      won: section("customer"),
      lost: (reason == null ? void 0 : reason.default_section) || ((_a3 = row.section) != null ? _a3 : "")
    };
    const paying = ((_b = row.paid) != null ? _b : 0) > 0 || type === "create";
    const handedOver = target.kind === "won" && row.managerDepartment === "client" && paying;
    const parked = type === "create" && to !== null && isArchive(row, rules) ? parking(row, on, around) : {};
    return lineOf(asClient(state), on, {
      event_type: type,
      stage_to: type === "create" && to === null ? "" : target.code,
      stage_from: type === "create" ? "" : state.stage,
      section_to: sections2[target.kind],
      section_from: state.section,
      department_to: handedOver ? "client" : state.department,
      reason: lost2 ? row.reason : "",
      revisit_on: lost2 ? row.revisitOn || (reason ? revisitDay(reason, rules, on) : "") : "",
      next_action_on: lost2 ? "" : addDays(on, (_c = target.next_action_days) != null ? _c : 1),
      note: type === "create" ? row.name : "",
      ...parked
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

  // src/domain/same-client.ts
  var ASKED = 0.7;
  function verdictOn({ sign, weight }, hard) {
    const certain = sign === "tax_id" || sign === "phone" || sign === "email";
    if (hard && certain) return "do_not_call";
    if (sign === "tax_id") return "same_tax_id";
    if (certain || weight >= ASKED) return "question";
    return sign === "name" || weight >= LIKELY ? "notice" : null;
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
  function count2(speech, n, noun) {
    var _a3;
    const forms = speech.terms.nouns[noun];
    return `${numberText(speech.language, n)} ${(_a3 = forms[category(speech.language, n)]) != null ? _a3 : forms.other}`;
  }
  function fill(speech, sentence2, blanks = {}) {
    return sentence2.replace(/\{(\w+)(?:\|(\w+))?\}/g, (whole, name2, noun) => {
      const value = blanks[name2];
      if (value === void 0) return whole;
      if (noun) return count2(speech, Number(value), noun);
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

  // src/sheets/a1.ts
  function letterOf(column) {
    let letters = "";
    for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters = String.fromCharCode(65 + (rest - 1) % 26) + letters;
    }
    return letters;
  }
  function openRange(sheet, a1) {
    try {
      return sheet.getRange(a1);
    } catch {
      return null;
    }
  }
  function inUse(cells2) {
    var _a3;
    let used = cells2.length;
    while (used > 0 && ((_a3 = cells2[used - 1]) == null ? void 0 : _a3.every((cell2) => cell2 === ""))) used -= 1;
    return cells2.slice(0, used);
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
    const sum3 = weights.reduce((all, weight) => all + BigInt(weight), ZERO);
    if (sum3 === ZERO) throw new RangeError("the weights sum to 0");
    const whole = sum3 < ZERO ? -sum3 : sum3;
    const shares = weights.map((weight) => {
      const product = BigInt(total) * BigInt(weight) * (sum3 < ZERO ? BigInt(-1) : BigInt(1));
      const rest = (product % whole + whole) % whole;
      return { part: Number((product - rest) / whole), rest };
    });
    const left = total - shares.reduce((all, share3) => all + share3.part, 0);
    const byRest = shares.map((_2, index) => index);
    byRest.sort((a, b2) => Number(shares[b2].rest > shares[a].rest) - Number(shares[b2].rest < shares[a].rest) || a - b2);
    const favoured = new Set(byRest.slice(0, left));
    return shares.map((share3, index) => share3.part + (favoured.has(index) ? 1 : 0));
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
    also_requires: "Изисква още",
    contact_id: "ID на лице за контакт",
    person_name: "Име и фамилия",
    decision_role: "Роля в решението",
    reached_on: "Осъществен контакт на",
    approval_order: "Ред на съгласуване",
    approval: "Съгласуване",
    approved_on: "Съгласувано на",
    interests: "Интереси",
    scope: "Служител или отдел",
    measure: "Показател",
    block: "Блок",
    line_id: "ID на ред",
    material_kind: "Вид материал",
    text: "Текст",
    answer: "Отговор",
    link: "Връзка",
    updated_on: "Обновено на",
    mood: "Настроение, 1–5",
    difficulty: "Трудност",
    help: "Обещана помощ",
    help_done: "Помощта е оказана",
    line_kind: "Вид ред",
    base: "База за изчисление",
    closed_at: "Приключено на",
    closed_by: "Приключено от",
    line_no: "Ред №",
    superseded_on: "Заменен на"
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
      root: "Разширения ▸ Clientbase",
      setup: "Подготви таблицата",
      sidebar: "Отвори досието на клиента",
      import: "Импортирай списък",
      today: "Състави моя ден",
      funnel: "Построй фунията",
      commission: "Изчисли комисионите",
      setup_pay: "Настрой заплащането",
      language: "Смени езика",
      sweep: "Приеми промените, направени в клетките",
      restore: "Върни изтритите клиенти",
      tabs: "Листове",
      lists: "Номенклатури и настройки",
      demo: "Попълни с примерни данни",
      demo_clear: "Изчисти примера"
    },
    setup: {
      working: "Изпълнява се. Може да отнеме минута; не затваряйте таблицата.",
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
    language: {
      bad: "Нищо не е променено: „{typed}“ не е сред петте езика. Отворете менюто отново и въведете число от 1 до 5.",
      same: "Таблицата вече е на този език.",
      done: "Таблицата вече е на български. Имената и заглавията, които сте променили, остават същите."
    },
    rule: {
      list: "Изберете стойност от списъка. Собственикът поддържа списъците в листовете „Етапи“, „Раздели“, „Етикети“, „Причини“ и „Номенклатури“.",
      person: "Изберете човек от листа „Екип“.",
      word: "Изберете една от думите в списъка.",
      day: "Въведете дата.",
      number: "Въведете число, нула или повече.",
      percent: "Въведете число от 0 до 100 без знака за процент.",
      score: "Въведете цяло число от 1 до 5."
    },
    demo: {
      filled: "Примерните данни са въведени: {clients|client}. Отчетите се отварят към {day}. От менюто може да ги изчистите.",
      cleared: "Примерът е изчистен, базата е каквато беше.",
      not_empty: "Нищо не е попълнено: примерни данни се въвеждат само в база без клиенти.",
      not_alone: "Нищо не е изчистено: в базата има и други клиенти, например {client}.",
      none: "В базата няма примерни данни за изчистване."
    },
    refusal: {
      duplicate: "Изглежда, че такъв клиент вече има: {client}. Отворете го или все пак добавете новия.",
      add_comment: "Ако въпреки това е друг клиент, напишете в коментара защо.",
      same_name: "Вече има клиент с това име: {clients}.",
      tax_id_check: "Записано е, но контролната цифра на ЕИК {typed} не излиза: сверете го още веднъж.",
      filter_hides: "Клиентът „{client}“ е добавен. Редът му е скрит от филтър; редът е избран.",
      may_not_add: "Счетоводителите не добавят клиенти. Помолете търговец или ръководител.",
      import_right: "Счетоводителят не зарежда списъци. Обърнете се към ръководител или собственика.",
      undo_import_right: "Този импорт може да отмени само този, който е заредил списъка, ръководител или собственикът.",
      undo_import_late: "Този импорт е отпреди повече от {hours} ч. Може да го отмени ръководител или собственикът.",
      restore_right: "Само ръководител, собственикът или отговорникът за базата връща или изключва клиенти.",
      restore_first: "В листа „Клиенти“ има още неприети промени. Първо отворете досието, после опитайте отново.",
      undo_import_unknown: "Този импорт не е сред последните и вече не може да се отмени.",
      undo_import_nothing: "От този импорт няма какво повече да се премахне.",
      undo_import_worked: "Нищо не е премахнато: с клиенти от този импорт вече е работено ({n|client}: {clients}). Премахнете останалите или оставете импорта, както е.",
      close_before_event: "Очакваната дата на приключване {date} е преди деня на събитието {on}.",
      proposal_after_event: "Офертата е с дата {date}, след деня на събитието {on}.",
      lost_keys: "В листа „{tab}“ ключовете на ред 1 липсват и не могат да се познаят по заглавията. Върнете листа чрез Файл ▸ История на версиите.",
      too_long_line: "Не е записано: въведеното е твърде дълго за един запис. Съкратете най-дългия текст.",
      newer_base: "Тази таблица е създадена с по-нова версия на добавката. Затворете я, обновете добавката и я отворете отново.",
      not_set_up: "Таблицата още не е подготвена: изберете „Подготви таблицата“ от менюто.",
      bad_input: "Заявката не е разпозната: {path} {why}.",
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
      out_of_range: "{field}: въведете число от {from} до {to}.",
      too_long: "{field}: твърде дълго, допустими знаци: {limit}.",
      required: "{field}: полето не може да остане празно.",
      no_answer_is_no_contact: "Щом никой не е отговорил, това още не е първи контакт. Изберете как сте говорили с клиента.",
      non_profile_is_refusal: "„Нецелеви клиент“ е отказ: запишете отказ с тази причина.",
      manager_other_department: "{field}: изберете служител от „{department}“ или от ръководството.",
      protected: "Нищо не е записано: клетките {range} са защитени. Обърнете се към собственика на таблицата.",
      not_taken: "Нищо не е записано: листът „{tab}“ е таблица на Google и в списъка на колоната „{column}“ няма стойност „{label}“. Добавете я там и опитайте отново.",
      missing_tab: "Липсва листът „{tab}“. Изберете „Подготви таблицата“ от менюто: Вашите данни не се променят.",
      missing_column: "В листа „{tab}“ липсва колоната „{column}“. За да я добавите, изберете „Подготви таблицата“ от менюто.",
      sorted_meanwhile: "Записано е, но по време на записа редове или колони в листа са били преместени. Проверете: {clients}.",
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
      last_order_on: "Последна поръчка преди тази система",
      paid_before: "Платено за нея",
      alike: "почти едно и също",
      other_name: "но името е друго",
      other_tax_id: "но ЕИК е друг",
      changed_rounded: "В колоната „{header}“ Google Таблици са закръглили дълги числа (като 7.9E+10): последните цифри са изгубени. По-добре качете файла тук.",
      changed_dates: "В колоната „{header}“ Google Таблици са превърнали част от текстовете в дати. По-добре качете файла тук.",
      changed_mixed_dates: "В колоната „{header}“ Google Таблици са приели за дати само част от стойностите: в тях денят и месецът може да са разменени. По-добре качете файла тук.",
      stage_on: "Дата на сегашния етап",
      deal_amount: "Сума на сделката",
      changed_numbers: "Google Таблици са превърнали колоната „{header}“ в числа: може да липсват водещи нули и знаци плюс. По-добре качете файла тук."
    },
    row: {
      digits_lost: "{field}: „{typed}“ е закръглено от електронна таблица, цифрите са изгубени",
      do_not_call: "Не звънете: {client} е в твърд отказ",
      same_tax_id: "Същият ЕИК има {client}",
      same_tax_id_right: "Същият ЕИК има {client}; може да го добави ръководител, собственикът или отговорникът за базата",
      section_needs_stage: "За раздела „{section}“ е нужен етап",
      section_conflict: "Разделът „{section}“ не отговаря на етапа „{stage}“",
      reason_not_for_archive: "Причината „{reason}“ не е за архива",
      paid_before_without_date: "Посочено е плащане отпреди тази система, но няма дата на последната поръчка",
      order_without_deal: "Има последна поръчка, но по етапа клиентът още не е купувал",
      order_before_client: "Последната поръчка {date} е преди първата",
      order_after_start: "Последната поръчка {date} не е преди началото на работата в системата, {start}: посочете вместо нея датата на сделката",
      error_cell: "{field}: „{typed}“ е грешка на таблицата, а не стойност.",
      no_name: "Няма име на клиента",
      totals_line: "Това е редът с общите суми",
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
      non_profile_needs_refusal: "Етикетът „Нецелеви клиент“ се поставя само при отказ по тази причина"
    },
    missing: {
      title: "Изтрити клиенти",
      ask: "Изтрити от листа „Клиенти“, но записани в историята: {n|client} ({clients}).\n\nДа: редовете се връщат в края на листа такива, каквито са записани в историята. Въведеното само в клетките не се връща; за това има „Файл ▸ История на версиите“.\nНе: остават извън листа и извън отчетите.",
      ask_left: "Всички клиенти са на място. Изключени по-рано: {n|client} ({clients}). Да се върнат ли?",
      none: "Всички клиенти са на място.",
      back: "Върнати: {n|client}.",
      out: "Изключени: {n|client}.",
      told: "В листа „Клиенти“ липсват: {n|client} ({clients}). Изберете „{item}“ в менюто."
    },
    cell: {
      actor: "в клетката",
      taken: "{client}: записано „{stage}“",
      needs_source: "За да стане клиент, новият ред трябва да има име и източник.",
      missing_fields: "За преместване в „{stage}“ попълнете: {fields}. Отворете досието.",
      not_by_cell: "Това се променя в досието. Отворете досието.",
      section_follows: "Разделът се определя от етапа.",
      manager_in_card: "Отговорникът не може да се смени в клетката.",
      owned: "Тази клетка се попълва от програмата.",
      counts: "Промени в клетките: приети {accepted}, върнати {back}.",
      many: "Още неприети: {rows|row}. Отворете досието.",
      table: "Листът „{tab}“ е преобразуван в таблица на Google: списъците в колоните {columns} остават както са.",
      added: "Добавени са липсващи колони: {columns}.",
      repaired: "Скритият първи ред на листа „{tab}“ е поправен.",
      gone: "Съдържанието на колоните в листа „{tab}“ е изтрито заедно с тях: {columns}. Можете да го върнете чрез Файл ▸ История на версиите.",
      emptied: "Съдържанието на листа „{tab}“ е изтрито. Можете да го върнете чрез Файл ▸ История на версиите.",
      refilled: "Листът „{tab}“ беше изчистен, затова стойностите му са върнати. Изключете ненужните."
    },
    list: {
      empty_label: "Името „{label}“ беше изтрито и затова е върнато. Ненужна стойност се изключва.",
      same_label: "„{label}“ вече е име на друга стойност. Изберете друго име.",
      label_comma: "„{label}“: в имената на този списък няма запетая.",
      unreadable: "„{label}“, {field}: тук не може да стои „{typed}“.",
      pasted_over: "„{label}“: върху него беше поставена друга стойност, затова редът е върнат.",
      for_good: "„{label}“, {field}: тази клетка се попълва само от програмата.",
      out_of_range: "„{label}“, {field}: въведете число от {from} до {to}.",
      not_below: "„{label}“, {field}: въведете {from} или повече.",
      always: "„{label}“, {field}: тук винаги е {value}.",
      same_order: "Ред {order} е зает от „{other}“. За да поставите „{label}“ след него, въведете {example}.",
      order_missing: "„{label}“ трябва да има число за реда.",
      order_of_lost: "„{label}“ стои извън реда.",
      order_ends: "В реда на етапите „{first}“ е винаги първи, а „{last}“ последен.",
      probability_falls: "Вероятността не може да спада от „{first}“ към „{last}“.",
      needed: "„{label}“ е нужно на програмата: може да се преименува, но не и да се изтрие или изключи.",
      wrong_section: "„{label}“ не може да води към раздел „{section}“.",
      bad_requirement: "„{label}“: на този етап не може да се изисква „{typed}“. Изберете от: {options}.",
      needs_use: "„{label}“: причината трябва да има поне едно приложение.",
      bad_pair: "„{label}“: „{typed}“ не е двойка от етап и изискване. Напишете я така: {example}.",
      fixed_list: "Списъкът „{list}“ е с постоянен брой стойности: те могат да се преименуват, но „{label}“ не може да се добави.",
      same_threshold: "Два реда от една схема започват от {value}.",
      two_bases: "Всички редове на една схема трябва да са с една и съща база на прага.",
      period_turned: "„{label}“: периодът свършва на {to}, преди да започне на {from}.",
      bad_setting: "Настройка {label}: стойността „{typed}“ не е подходяща.",
      decimals_stay: "Десетичните знаци на валутата не се променят: вече има плащания.",
      in_use: "„{label}“ се използва ({clients|client}), затова е върнато изключено.",
      in_use_rows: "„{label}“ се използва ({rows|row}), затова е върнато изключено.",
      order_changed: "Редът на етапите е променен: отчетите броят достигнатите етапи, и миналите, в новия ред."
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
      day: "Това е списъкът за {day}. Отметнете „Построй отново“.",
      base: "След {time} базата е променена. Отметнете „Построй отново“.",
      settings: "Настройките по-горе са променени. Отметнете „Построй отново“.",
      waiting: "Още не са отчетени в базата: {changes|change} в листа.",
      missing: "В историята има клиенти без ред в листа „Клиенти“, те не са отчетени: {clients}."
    },
    wrong: {
      ends_before_begins: "Периодът свършва, преди да е започнал.",
      no_date: "{control}: това не е дата.",
      unknown_word: "{control}: „{typed}“ не е в списъка."
    },
    day: {
      lists: {
        overdue_actions: "Просрочени стъпки",
        calls: "Обаждания за деня",
        invoices_overdue: "Просрочени фактури",
        to_return: "За повторен контакт",
        aftersale: "Да се попита доволен ли е клиентът",
        to_hand_over: "За предаване",
        unassigned: "Неразпределени",
        stuck: "Клиенти без движение",
        special_terms: "Специални условия",
        no_developer: "Големи без мениджър ключови клиенти"
      },
      list: "Списък",
      near: "Близка перспектива",
      far: "Далечна перспектива",
      all: "Всички",
      sentence: "Днес: {calls|call} и {overdue|overdue}.",
      quiet: "Днес няма обаждания и просрочени стъпки; в другите списъци: {tasks|task}.",
      begin: "Започнете с {client}: {action}.",
      begin_late: "Започнете с {client}: {action}, закъснение {days|day}.",
      free_calls: "За днес няма нищо насрочено. Вземете нови клиенти от „{section}“: {clients|client}.",
      free_return: "За днес няма нищо насрочено. Следващият повторен контакт: {day}.",
      free: "За днес няма нищо насрочено. Добавете клиенти или заредете списък.",
      no_clients: "Още няма клиенти. Заредете списък или добавете първия клиент в досието: тогава тази страница показва на кого да се обадите.",
      oldest: "най-старата: {days|day}",
      next: "следващ: {day}",
      unpaid: "неплатени: {amount}",
      hand_free: "За предаване, без отговорник",
      all_assigned: "всички имат отговорник",
      hand_free_note: "за предаване: {hand}, без отговорник: {free}",
      date: "Дата",
      days: "Дни",
      more: "и още {n}",
      select_row: "Изберете ред и щракнете в страничния панел: отваря се досието.",
      by_list: "По списъци",
      nothing: "Няма задачи",
      invoice: "Фактура {no}"
    },
    funnel: {
      sentence: "Първи контакти: {contacted}, сделки: {won} ({share}).",
      weakest: "Най-много губим в „{stage}“: нататък {went} от {reached}.",
      empty: "Няма първи контакти в този период. Изберете друг период или запишете първите контакти в досието.",
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
      cancelled_wins: "Анулирани сделки",
      churned: "Отпаднали след сделка",
      snapshot: "Моментна снимка към {day}: {value}",
      snapshot_note: "Етикетите, категориите, източниците и сумите са днешните",
      archived: "От тях в архив",
      touched: "Минали оттук",
      open_expected: "Очаквана сума, отворени"
    },
    pay: {
      sentence: "{month}: за изплащане {total}, от които {payable} за продажби и {salary} основни заплати.",
      sentence_head: "{month}: за изплащане {total}: {payable} за продажби, {salary} основни заплати, {head} дял на ръководителя.",
      sentence_bare: "{month}: за изплащане за продажби {payable}, без основните заплати.",
      empty: "{month}: няма нито плащания, нито служители. Въведете плащанията в листа „Плащания“ и служителите в листа „Екип“.",
      people_note: "служители: {people}",
      cap_note: "след тавана (−{cut})",
      base_note: "минус възстановеното този месец",
      net_note: "минус възстановеното за минали",
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
      plan: "План и изпълнение",
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

  // src/locales/bg/playbook-terms.ts
  var playbookTerms = {
    decision_role: {
      decision_maker: "Вземащ решения",
      influencer: "Влияещ, съюзник",
      approver: "Съгласуващ",
      user: "Ползвател",
      gatekeeper: "Секретар"
    },
    approval: {
      waiting: "Изчаква се",
      agreed: "Съгласен",
      against: "Против"
    },
    block: {
      goal: "Цел",
      action: "Ключово действие",
      material: "Какво изпращаме",
      question: "Въпрос за разкриване на нуждите",
      dm_interest: "Интерес на вземащия решения",
      dm_find: "Път до вземащия решения",
      gatekeeper: "Преминаване през секретаря",
      positioning: "Позициониране",
      objection: "Възражение",
      persuasion: "Убеждаване",
      risk: "Риск",
      approval: "Верига на съгласуване",
      result: "Измерим резултат",
      duty: "Длъжностна характеристика"
    },
    material_kind: {
      leaflet: "Листовка",
      price_list: "Ценоразпис",
      proposal: "Търговска оферта",
      sample: "Мостра",
      contract_sample: "Примерен договор",
      case: "Пример от практиката",
      review: "Отзив на клиент",
      other: "Друго"
    },
    measure: {
      revenue: "Приходи",
      revenue_new: "Приходи от нови продажби",
      revenue_repeat: "Приходи от повторни продажби",
      first_contacts: "Първи контакти",
      proposals: "Изпратени оферти",
      deals: "Сделки"
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
      reasons: "Причини",
      contacts: "Лица за контакт",
      plans: "Планове",
      playbook: "Тактика на продажбите",
      daily_minute: "Ежедневна минута",
      payroll: "Ведомост за заплати",
      today: "Моят ден",
      forecast: "Прогноза и план",
      departments: "Отдели",
      repeat: "Повторни продажби",
      newcomers: "Нови служители",
      check: "Проверка на данните",
      guide: "Ръководство",
      technology: "Технология на продажбите"
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
    ...playbookTerms,
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
      total: "Общо за изплащане",
      clawback: "Удръжка за възстановяване",
      carry: "Пренос",
      adjustment: "Корекция"
    },
    buttons: {
      add_client: "Добави клиент",
      menu: "CRM за продажби",
      setup: "Подготви таблицата",
      sidebar: "Отвори досието на клиента",
      import: "Импортирай списък",
      undo_import: "Отмени импорт",
      advance: "Премести в „%s“",
      refuse: "Запиши отказ",
      deal: "Оформи сделка",
      save: "Запази",
      cancel: "Затвори",
      reload: "Обнови досието",
      funnel: "Построй фунията",
      commission: "Изчисли комисионите",
      setup_pay: "Настрой заплащането",
      demo: "Попълни с примерни данни",
      demo_clear: "Изчисти примера"
    },
    nouns: {
      client: { one: "клиент", other: "клиенти" },
      deal: { one: "сделка", other: "сделки" },
      payment: { one: "плащане", other: "плащания" },
      row: { one: "ред", other: "реда" },
      day: { one: "ден", other: "дни" },
      change: { one: "промяна", other: "промени" },
      error: { one: "грешка", other: "грешки" },
      duplicate: { one: "дубликат", other: "дубликата" },
      call: { one: "обаждане", other: "обаждания" },
      overdue: { one: "просрочена стъпка", other: "просрочени стъпки" },
      task: { one: "задача", other: "задачи" }
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
    also_requires: "Also requires",
    contact_id: "Contact ID",
    person_name: "Full name",
    decision_role: "Role in the decision",
    reached_on: "Reached on",
    approval_order: "Approval order",
    approval: "Approval",
    approved_on: "Approved on",
    interests: "Interests",
    scope: "Person or department",
    measure: "Measure",
    block: "Block",
    line_id: "Line ID",
    material_kind: "Kind of material",
    text: "Text",
    answer: "Answer",
    link: "Link",
    updated_on: "Updated on",
    mood: "Mood, 1–5",
    difficulty: "Difficulty",
    help: "Help promised",
    help_done: "Help given",
    line_kind: "Line type",
    base: "Calculation base",
    closed_at: "Closed at",
    closed_by: "Closed by",
    line_no: "Line no.",
    superseded_on: "Superseded on"
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
      root: "Extensions ▸ Clientbase",
      setup: "Set up the spreadsheet",
      sidebar: "Open the client card",
      import: "Import a list",
      today: "Build today's list",
      funnel: "Build the funnel",
      commission: "Calculate commission",
      setup_pay: "Set up pay",
      language: "Change language",
      sweep: "Take in changes made in the cells",
      restore: "Restore deleted clients",
      tabs: "Tabs",
      lists: "Lists and settings",
      demo: "Fill with demo data",
      demo_clear: "Clear the demo data"
    },
    setup: {
      working: "Working. This may take a minute; leave the spreadsheet open.",
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
    language: {
      bad: "Nothing was changed: “{typed}” is none of the five languages. Open the menu again and type a number from 1 to 5.",
      same: "The spreadsheet is in this language already.",
      done: "The spreadsheet is in English now. Names and headers that you changed stay as they are."
    },
    rule: {
      list: "Choose from the list. The owner keeps it in the tabs Stages, Sections, Tags, Reasons and Lists.",
      person: "Choose a person from the tab Team.",
      word: "Choose one of the words in the list.",
      day: "Write a date.",
      number: "Write a number, zero or more.",
      percent: "Write a number from 0 to 100, without the percent sign.",
      score: "Write a whole number from 1 to 5."
    },
    demo: {
      filled: "The demo data are in: {clients|client}. The reports open as of {day}. The menu clears them again.",
      cleared: "The demo data are cleared; the base is as it was before.",
      not_empty: "Nothing was filled in: demo data go only into a base without clients.",
      not_alone: "Nothing was cleared: other clients stand in the base too, for example {client}.",
      none: "There are no demo data to clear."
    },
    refusal: {
      duplicate: "It looks like {client}. Open it, or add the new one anyway.",
      add_comment: "If it is another client all the same, write in the comment why.",
      same_name: "There is a client of this name already: {clients}.",
      tax_id_check: "Saved, but the tax ID {typed} does not fit its check digits: compare it once more.",
      filter_hides: "{client} is added. A filter hides its row; the row is selected.",
      may_not_add: "Bookkeepers do not add clients. Ask a seller or a head.",
      import_right: "A bookkeeper does not import lists. Ask a head or the owner.",
      undo_import_right: "Only whoever imported this list, a head or the owner may undo it.",
      undo_import_late: "This import is older than {hours} hours. A head or the owner can undo it.",
      restore_right: "Only heads, the owner and the keeper of the base put clients back or leave them out.",
      restore_first: "Some changes in the tab Clients are not taken in yet. Open the card first, then try again.",
      undo_import_unknown: "This import is not among the last ones, so it cannot be undone any more.",
      undo_import_nothing: "Nothing of this import is left to take out.",
      undo_import_worked: "Nothing was taken out: {n|client} of this import were worked with ({clients}). Take out the others, or leave the import as it is.",
      close_before_event: "The expected close date {date} is before the day of the event, {on}.",
      proposal_after_event: "The proposal is dated {date}, after the day of the event, {on}.",
      lost_keys: "Row 1 of the tab {tab} has lost its keys, and they cannot be told from the headers. Put the tab back with File ▸ Version history.",
      too_long_line: "Not saved: what was typed is too long for one entry. Shorten the longest text.",
      newer_base: "This spreadsheet was made by a newer version of the add-on. Close it, update the add-on and open it again.",
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
      out_of_range: "{field}: write a number from {from} to {to}.",
      too_long: "{field}: longer than {limit} characters.",
      required: "{field}: this cannot be blank.",
      no_answer_is_no_contact: "Nobody answered, so this is no first contact. Choose how you talked to the client.",
      non_profile_is_refusal: "“Not a fit” is a refusal: record a refusal with that reason.",
      manager_other_department: "{field}: choose somebody of “{department}” or of management.",
      protected: "Nothing was saved: the cells {range} are protected. Ask the owner of the spreadsheet.",
      not_taken: "Nothing was saved: the tab {tab} is a Google table, and the drop-down of its column {column} does not offer “{label}”. Add it there, then try again.",
      missing_tab: "The tab {tab} is missing. Choose “Set up the spreadsheet” in the menu; nothing of yours is touched.",
      missing_column: "The tab {tab} has lost its column {column}. Choose “Set up the spreadsheet” in the menu to add it.",
      sorted_meanwhile: "Saved, but rows or columns of the tab were moved during the save. Check: {clients}.",
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
      last_order_on: "Last order before this system",
      paid_before: "Paid for it",
      alike: "nearly the same",
      other_name: "but another name",
      other_tax_id: "but another tax ID",
      changed_rounded: "Sheets has rounded long numbers in the column “{header}” (such as 7.9E+10): their last digits are lost. Better upload the file here.",
      changed_dates: "Sheets has turned texts in the column “{header}” into dates. Better upload the file here.",
      changed_mixed_dates: "In the column “{header}” Sheets took only some dates for dates: in those, day and month may have changed places. Better upload the file here.",
      stage_on: "Date of the present stage",
      deal_amount: "Amount of the deal",
      changed_numbers: "Sheets has turned the column “{header}” into numbers: leading zeros and plus signs may be lost. Better upload the file here."
    },
    row: {
      digits_lost: "{field}: “{typed}” was rounded by a spreadsheet, its digits are lost",
      do_not_call: "Do not call: {client} is in hard refusal",
      same_tax_id: "{client} has the same tax ID",
      same_tax_id_right: "{client} has the same tax ID; a head, the owner or the keeper of the base may add it",
      section_needs_stage: "The section {section} needs a stage",
      section_conflict: "The section {section} does not go with the stage {stage}",
      reason_not_for_archive: "The reason {reason} is not for the archive",
      paid_before_without_date: "A sum paid before, but no day of the last order",
      order_without_deal: "A last order, but the stage is not that of a client who has bought",
      order_before_client: "The last order, {date}, is before the first one",
      order_after_start: "The last order, {date}, is not before the start of this system, {start}: give the date of the deal instead",
      error_cell: "{field}: “{typed}” is an error of the spreadsheet, not a value.",
      no_name: "No name of the client",
      totals_line: "This is the line of totals",
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
    missing: {
      title: "Deleted clients",
      ask: "Deleted from the tab Clients, but known to History: {n|client} ({clients}).\n\nYes: the rows come back at the end of the tab, as History knows them. What was only typed into cells does not come back; for that use File ▸ Version history.\nNo: they stay out of the tab and of the reports.",
      ask_left: "No client is missing. Left out earlier: {n|client} ({clients}). Put them back?",
      none: "No client is missing.",
      back: "Put back: {n|client}.",
      out: "Left out: {n|client}.",
      told: "Missing from the tab Clients: {n|client} ({clients}). Choose “{item}” in the menu."
    },
    cell: {
      actor: "in the cell",
      taken: "{client}: {stage} saved",
      needs_source: "A new row needs a name and a source to become a client.",
      missing_fields: "To move to {stage} fill: {fields}. Open the card.",
      not_by_cell: "This change is made in the card. Open the card.",
      section_follows: "The section follows from the stage.",
      manager_in_card: "The manager cannot be changed in the cell.",
      owned: "This cell is filled by the add-on.",
      counts: "Changes in the cells: {accepted} taken in, {back} put back.",
      many: "Open the card to take in {rows|row}.",
      table: "The tab {tab} is a Google table: the drop-downs of {columns} stay as you set them.",
      added: "Missing columns were added: {columns}.",
      repaired: "The hidden first row of the tab {tab} was put right.",
      gone: "What stood in {columns} of the tab {tab} went with the columns: File ▸ Version history brings it back.",
      emptied: "What stood in the tab {tab} is gone: File ▸ Version history brings it back.",
      refilled: "The tab {tab} was emptied, so its values are back. Switch off those that are not wanted."
    },
    /** What was put back in the owners' lists, and what a change there brings about. */
    list: {
      empty_label: "The name “{label}” was cleared, so it is back. A value that is not wanted any more is switched off.",
      same_label: "“{label}” is the name of another value already. Choose another name.",
      label_comma: "“{label}”: a name in this list has no comma.",
      unreadable: "“{label}”, {field}: “{typed}” cannot stand there.",
      pasted_over: "“{label}”: another value was pasted over it, so it is back.",
      for_good: "“{label}”, {field}: only the add-on fills this cell.",
      out_of_range: "“{label}”, {field}: write a number from {from} to {to}.",
      not_below: "“{label}”, {field}: write {from} or more.",
      always: "“{label}”, {field}: this is always {value}.",
      same_order: "Order {order} belongs to “{other}”. To place “{label}” behind it, write {example}.",
      order_missing: "“{label}” needs a number in the order.",
      order_of_lost: "“{label}” stands outside the order.",
      order_ends: "In the order of the stages “{first}” is the first and “{last}” the last.",
      probability_falls: "The probability must not fall from “{first}” to “{last}”.",
      needed: "“{label}” is needed by the add-on: it can be renamed, but neither deleted nor switched off.",
      wrong_section: "“{label}” cannot lead to the section “{section}”.",
      bad_requirement: "“{label}”: “{typed}” cannot be asked for at this stage. Choose from: {options}.",
      needs_use: "“{label}”: a reason is used for at least one thing.",
      bad_pair: "“{label}”: “{typed}” is not a stage and a requirement, such as {example}.",
      fixed_list: "The list “{list}” is fixed in number: its values can be renamed, but “{label}” cannot be added.",
      same_threshold: "Two rows of one scheme begin at {value}.",
      two_bases: "All rows of a scheme have one basis.",
      period_turned: "“{label}”: the period ends on {to}, before it begins on {from}.",
      bad_setting: "Setting {label}: “{typed}” cannot be used.",
      decimals_stay: "The decimals of the currency stay as they are: there are payments already.",
      in_use: "“{label}” is in use ({clients|client}), so it is back, switched off.",
      in_use_rows: "“{label}” is in use ({rows|row}), so it is back, switched off.",
      order_changed: "The order of the stages has changed: reports count the stages reached, past ones too, in the new order."
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
      day: "This is the list of {day}. Tick Rebuild.",
      base: "The base has changed since {time}. Tick Rebuild.",
      settings: "The settings above have changed. Tick Rebuild.",
      waiting: "{changes|change} in the tab are not yet taken in.",
      missing: "Clients of History without a row in Clients, not counted: {clients}."
    },
    wrong: {
      ends_before_begins: "The period ends before it begins.",
      no_date: "{control}: this is not a date.",
      unknown_word: "{control}: “{typed}” is not in the list."
    },
    day: {
      lists: {
        overdue_actions: "Overdue actions",
        calls: "Today's calls",
        invoices_overdue: "Invoices overdue",
        to_return: "To revisit",
        aftersale: "After-sale calls",
        to_hand_over: "To hand over",
        unassigned: "Unassigned",
        stuck: "Stuck clients",
        special_terms: "Special terms",
        no_developer: "Large, no key account manager"
      },
      list: "List",
      near: "Near perspective",
      far: "Far perspective",
      all: "All",
      sentence: "Today {calls|call} and {overdue|overdue}.",
      quiet: "No calls and no overdue actions today; in the other lists: {tasks|task}.",
      begin: "Begin with {client}: {action}.",
      begin_late: "Begin with {client}: {action}, {days|day} late.",
      free_calls: "Nothing is due today. Take new clients from “{section}”: {clients|client}.",
      free_return: "Nothing is due today. The next client to revisit: {day}.",
      free: "Nothing is due today. Add clients or import a list.",
      no_clients: "There are no clients yet. Import a list or add the first client in the card: then this page says whom to call.",
      oldest: "the oldest: {days|day}",
      next: "next: {day}",
      unpaid: "not paid: {amount}",
      hand_free: "To hand over, unassigned",
      all_assigned: "all have a manager",
      hand_free_note: "to hand over: {hand}, unassigned: {free}",
      date: "Date",
      days: "Days",
      more: "and {n} more",
      select_row: "Select a row and click in the sidebar: the card opens.",
      by_list: "By list",
      nothing: "No tasks",
      invoice: "Invoice {no}"
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
      open_expected: "Expected amount, open"
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

  // src/locales/en/playbook-terms.ts
  var playbookTerms2 = {
    decision_role: {
      decision_maker: "Decision maker",
      influencer: "Influencer, ally",
      approver: "Approver",
      user: "User",
      gatekeeper: "Secretary"
    },
    approval: {
      waiting: "Waiting",
      agreed: "Agreed",
      against: "Against"
    },
    block: {
      goal: "Goal",
      action: "Key action",
      material: "Material to send",
      question: "Question to uncover needs",
      dm_interest: "Decision maker's interest",
      dm_find: "Way to the decision maker",
      gatekeeper: "Getting past the secretary",
      positioning: "Positioning",
      objection: "Objection",
      persuasion: "Persuasion",
      risk: "Risk",
      approval: "Approval chain",
      result: "Measurable result",
      duty: "Job description"
    },
    material_kind: {
      leaflet: "Leaflet",
      price_list: "Price list",
      proposal: "Commercial proposal",
      sample: "Sample",
      contract_sample: "Contract sample",
      case: "Case",
      review: "Client's review",
      other: "Other"
    },
    measure: {
      revenue: "Revenue",
      revenue_new: "New revenue",
      revenue_repeat: "Repeat revenue",
      first_contacts: "First contacts",
      proposals: "Proposals sent",
      deals: "Deals"
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
      reasons: "Reasons",
      contacts: "Contacts",
      plans: "Plans",
      playbook: "Playbook",
      daily_minute: "Daily minute",
      payroll: "Payroll",
      today: "Today",
      forecast: "Forecast and plan",
      departments: "Departments",
      repeat: "Repeat sales",
      newcomers: "Newcomers",
      check: "Data check",
      guide: "Guide",
      technology: "Sales technology"
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
    ...playbookTerms2,
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
      total: "Total pay",
      clawback: "Clawback",
      carry: "Carried over",
      adjustment: "Adjustment"
    },
    buttons: {
      add_client: "Add a client",
      menu: "Sales CRM",
      setup: "Set up the spreadsheet",
      sidebar: "Open the client card",
      import: "Import a list",
      undo_import: "Undo an import",
      advance: "Advance to %s",
      refuse: "Record a refusal",
      deal: "Register a deal",
      save: "Save",
      cancel: "Cancel",
      reload: "Reload the card",
      funnel: "Build the funnel",
      commission: "Calculate commission",
      setup_pay: "Set up pay",
      demo: "Fill with demo data",
      demo_clear: "Clear the demo data"
    },
    nouns: {
      client: { one: "client", other: "clients" },
      deal: { one: "deal", other: "deals" },
      payment: { one: "payment", other: "payments" },
      row: { one: "row", other: "rows" },
      day: { one: "day", other: "days" },
      change: { one: "change", other: "changes" },
      error: { one: "error", other: "errors" },
      duplicate: { one: "duplicate", other: "duplicates" },
      call: { one: "call", other: "calls" },
      overdue: { one: "overdue action", other: "overdue actions" },
      task: { one: "task", other: "tasks" }
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
    also_requires: "Ezt is kéri",
    contact_id: "Kapcsolattartó-azonosító",
    person_name: "Név",
    decision_role: "Szerep a döntésben",
    reached_on: "Elérés dátuma",
    approval_order: "Jóváhagyási sorrend",
    approval: "Jóváhagyás",
    approved_on: "Jóváhagyva",
    interests: "Érdekek",
    scope: "Munkatárs vagy osztály",
    measure: "Mutató",
    block: "Blokk",
    line_id: "Sorazonosító",
    material_kind: "Anyag fajtája",
    text: "Szöveg",
    answer: "Válasz",
    link: "Link",
    updated_on: "Frissítve",
    mood: "Hangulat, 1–5",
    difficulty: "Nehézség",
    help: "Ígért segítség",
    help_done: "Segítség megadva",
    line_kind: "Sor típusa",
    base: "Számítási alap",
    closed_at: "Lezárás időpontja",
    closed_by: "Lezárta",
    line_no: "Sorszám",
    superseded_on: "Felülírva"
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
      root: "Bővítmények ▸ Clientbase",
      setup: "Táblázat előkészítése",
      sidebar: "Ügyféladatlap megnyitása",
      import: "Lista importálása",
      today: "Mai teendők összeállítása",
      funnel: "Tölcsér készítése",
      commission: "Jutalék számítása",
      setup_pay: "Bérezés beállítása",
      language: "Nyelv módosítása",
      sweep: "A cellákban végzett módosítások átvétele",
      restore: "Törölt ügyfelek visszahozása",
      tabs: "Lapok",
      lists: "Törzsadatok és beállítások",
      demo: "Mintaadatok betöltése",
      demo_clear: "Mintaadatok törlése"
    },
    setup: {
      working: "Folyamatban. Akár egy percig is eltarthat; hagyja nyitva a táblázatot.",
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
    language: {
      bad: "Semmi sem változott: „{typed}” nincs az öt nyelv között. Nyissa meg újra a menüt, és írjon be egy számot 1 és 5 között.",
      same: "A táblázat már ezen a nyelven van.",
      done: "A táblázat mostantól magyar nyelvű. Az Ön által átírt nevek és fejlécek változatlanok maradtak."
    },
    rule: {
      list: "Válasszon a listából. A listákat a tulajdonos vezeti a „Szakaszok”, „Besorolások”, „Címkék”, „Okok” és „Törzsadatok” lapon.",
      person: "Válasszon valakit a „Munkatársak” lapról.",
      word: "Válasszon egyet a lista szavai közül.",
      day: "Írjon be egy dátumot.",
      number: "Írjon be egy számot, amely nulla vagy több.",
      percent: "Írjon be egy számot 0 és 100 között, százalékjel nélkül.",
      score: "Írjon be egy egész számot 1 és 5 között."
    },
    demo: {
      filled: "A mintaadatok bekerültek: {clients|client}. A jelentések {day} fordulónappal nyílnak meg, a mintaadatok a menüből törölhetők.",
      cleared: "A mintaadatok törölve, a bázis olyan, mint előtte volt.",
      not_empty: "Semmi sem került be: mintaadatok csak ügyfelek nélküli bázisba tölthetők.",
      not_alone: "Semmi sem törlődött: a bázisban más ügyfelek is vannak, például {client}.",
      none: "Nincsenek mintaadatok, amelyeket törölni lehetne."
    },
    refusal: {
      duplicate: "Úgy tűnik, ez az ügyfél már megvan: {client}. Nyissa meg, vagy vegye fel mégis az újat.",
      add_comment: "Ha mégis másik ügyfélről van szó, írja a megjegyzésbe, miért.",
      same_name: "Ilyen nevű ügyfél már van: {clients}.",
      tax_id_check: "Mentve, de az adószám ({typed}) ellenőrző számjegye nem egyezik: ellenőrizze még egyszer.",
      filter_hides: "Az ügyfél felvéve: „{client}”. A sorát egy szűrő elrejti; a sor ki van jelölve.",
      may_not_add: "A könyvelő nem vehet fel ügyfelet. Kérjen meg egy értékesítőt vagy egy vezetőt.",
      import_right: "A könyvelő nem importálhat listát. Forduljon egy vezetőhöz vagy a tulajdonoshoz.",
      undo_import_right: "Ezt az importot csak az vonhatja vissza, aki betöltötte, továbbá egy vezető vagy a tulajdonos.",
      undo_import_late: "Az importálás óta több mint {hours} óra telt el. Egy vezető vagy a tulajdonos vonhatja vissza.",
      restore_right: "Ügyfelet csak vezető, a tulajdonos vagy az adatbázis-felelős hozhat vissza vagy hagyhat ki.",
      restore_first: "Az „Ügyfelek” lapon még át nem vett módosítások vannak. Előbb nyissa meg az adatlapot, aztán próbálja újra.",
      undo_import_unknown: "Ez az import nincs az utolsók között, már nem vonható vissza.",
      undo_import_nothing: "Ebből az importból már nincs mit visszavonni.",
      undo_import_worked: "Nem történt visszavonás: az import egyes ügyfeleivel azóta dolgoztak ({n|client}: {clients}). Vonja vissza a többit, vagy hagyja az importot így.",
      close_before_event: "A várható zárás ({date}) korábbi az esemény napjánál ({on}).",
      proposal_after_event: "Az ajánlat dátuma ({date}) későbbi az esemény napjánál ({on}).",
      lost_keys: "Ennek a lapnak az 1. sorából eltűntek a kulcsok: „{tab}”; a fejlécekből sem ismerhetők fel. Állítsa vissza a lapot: Fájl ▸ Korábbi verziók.",
      too_long_line: "Nincs mentve: a beírt szöveg túl hosszú egyetlen bejegyzéshez. Rövidítse a leghosszabb szöveget.",
      newer_base: "Ezt a táblázatot a bővítmény újabb változata hozta létre. Zárja be, frissítse a bővítményt, majd nyissa meg újra.",
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
      already_won: "Ennek az ügyfélnek már van ügylete. Rögzítsen ismételt ügyletet.",
      reopen_first: "Előbb nyissa újra az ügyfelet, majd rögzítse az ügyletet.",
      refused_client: "Az ügyfél szakasza: „Elutasítás”. Előbb nyissa újra.",
      already_refused: "Az ügyfél szakasza már „Elutasítás”.",
      churn_instead: "Az ügyfél már vásárolt: elutasítás csak olyan ügyfélnél rögzíthető, aki még nem vásárolt.",
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
      out_of_range: "{field}: írjon be egy számot {from} és {to} között.",
      too_long: "{field}: hosszabb {limit} karakternél.",
      required: "{field}: nem maradhat üresen.",
      no_answer_is_no_contact: "Ha senki sem válaszolt, ez még nem első kapcsolatfelvétel. Válassza ki, hogyan beszélt az ügyféllel.",
      non_profile_is_refusal: "A „Nem célcsoport” elutasítást jelent: rögzítsen elutasítást ezzel az okkal.",
      manager_other_department: "{field}: olyan munkatársat válasszon, aki itt dolgozik: „{department}”, vagy a vezetőség tagja.",
      protected: "Semmi sem lett mentve, mert ezek a cellák védettek: {range}. Forduljon a táblázat tulajdonosához.",
      not_taken: "A mentés elmaradt. Ez a lap Google-táblázat: „{tab}”, és ennek az oszlopnak a legördülő listájában: „{column}” nincs ilyen érték: „{label}”. Vegye fel oda, majd próbálja újra.",
      missing_tab: "Hiányzik ez a lap: „{tab}”. Válassza a menüben: „Táblázat előkészítése”; az Ön adatai érintetlenek maradnak.",
      missing_column: "Hiányzik egy oszlop. Lap: „{tab}”, oszlop: „{column}”. A pótlásához válassza a menüben: „Táblázat előkészítése”.",
      sorted_meanwhile: "Mentve, de mentés közben valaki sorokat vagy oszlopokat helyezett át a lapon. Ellenőrizze: {clients}.",
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
      last_order_on: "Utolsó rendelés e rendszer előtt",
      paid_before: "Az érte fizetett összeg",
      alike: "majdnem ugyanaz",
      other_name: "de más a név",
      other_tax_id: "de más az adószám",
      changed_rounded: "A Google Táblázatok ebben az oszlopban kerekítette a hosszú számokat (például 7.9E+10): „{header}”. Az utolsó számjegyek elvesztek. Inkább töltse fel itt a fájlt.",
      changed_dates: "A Google Táblázatok ebben az oszlopban szövegeket alakított dátummá: „{header}”. Inkább töltse fel itt a fájlt.",
      changed_mixed_dates: "Ebben az oszlopban a Google Táblázatok csak néhány értéket vett dátumnak: „{header}”. Ezekben felcserélődhetett a nap és a hónap. Inkább töltse fel itt a fájlt.",
      stage_on: "A jelenlegi szakasz dátuma",
      deal_amount: "Az ügylet összege",
      changed_numbers: "A Google Táblázatok számmá alakította ezt az oszlopot: „{header}”. A kezdő nullák és a pluszjelek elveszhettek. Inkább töltse fel itt a fájlt."
    },
    row: {
      digits_lost: "{field}: ezt az értéket egy táblázatkezelő kerekítette, számjegyek vesztek el: „{typed}”",
      do_not_call: "Ne hívja, végleges elutasítás: {client}",
      same_tax_id: "Ugyanez az adószáma ennek az ügyfélnek: {client}",
      same_tax_id_right: "Ugyanez az adószáma ennek az ügyfélnek: {client}; egy vezető, a tulajdonos vagy az adatbázis-felelős veheti fel",
      section_needs_stage: "Ehhez a besoroláshoz szakasz kell: {section}",
      section_conflict: "Ez a besorolás nem illik a szakaszhoz: {section}, {stage}",
      reason_not_for_archive: "Ez az ok nem archiváláshoz való: {reason}",
      paid_before_without_date: "Van korábban fizetett összeg, de nincs meg az utolsó rendelés napja",
      order_without_deal: "Van utolsó rendelés, de a szakasz szerint az ügyfél még nem vásárolt",
      order_before_client: "Az utolsó rendelés napja korábbi az elsőnél: {date}",
      order_after_start: "Az utolsó rendelés ({date}) nem korábbi a rendszer indulásánál ({start}): adja meg helyette az ügylet dátumát",
      error_cell: "{field}: „{typed}” a táblázat hibajelzése, nem érték.",
      no_name: "Hiányzik az ügyfél neve",
      totals_line: "Ez az összesítő sor",
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
    missing: {
      title: "Törölt ügyfelek",
      ask: "Az „Ügyfelek” lapról törölve, de az előzményekben megvan: {n|client} ({clients}).\n\nIgen: a sorok a lap végére kerülnek vissza úgy, ahogy az előzményekben szerepelnek. Amit csak a cellákba írtak, nem jön vissza; arra a Fájl ▸ Korábbi verziók való.\nNem: a lapról és a jelentésekből is kimaradnak.",
      ask_left: "Egyetlen ügyfél sem hiányzik. Korábban kihagyva: {n|client} ({clients}). Visszahozza őket?",
      none: "Egyetlen ügyfél sem hiányzik.",
      back: "Visszahozva: {n|client}.",
      out: "Kihagyva: {n|client}.",
      told: "Az „Ügyfelek” lapról hiányzik: {n|client} ({clients}). Válassza a menüben: „{item}”."
    },
    cell: {
      actor: "a cellában",
      taken: "{client}: {stage} rögzítve",
      needs_source: "Az új sorból akkor lesz ügyfél, ha van neve és forrása.",
      missing_fields: "A továbblépéshez („{stage}”) töltse ki: {fields}. Nyissa meg az adatlapot.",
      not_by_cell: "Ez az adatlapon módosítható. Nyissa meg az adatlapot.",
      section_follows: "A besorolás a szakaszból következik.",
      manager_in_card: "A felelős nem módosítható a cellában.",
      owned: "Ezt a cellát a bővítmény tölti ki.",
      counts: "Változások a cellákban: átvéve {accepted}, visszaállítva {back}.",
      many: "Még nincs átvéve: {rows|row}. Nyissa meg az adatlapot.",
      table: "Ezt a lapot táblázattá alakították: „{tab}”. Ezeknek az oszlopoknak a legördülő listája úgy marad, ahogy van: {columns}.",
      added: "A hiányzó oszlopok visszakerültek: {columns}.",
      repaired: "Ennek a lapnak a rejtett első sora ki lett javítva: „{tab}”.",
      gone: "Az oszlopokkal együtt a tartalmuk is törlődött. Lap: „{tab}”, oszlopok: {columns}. Visszaállítás: Fájl ▸ Korábbi verziók.",
      emptied: "Ennek a lapnak a tartalma törlődött: „{tab}”. Visszaállítás: Fájl ▸ Korábbi verziók.",
      refilled: "Ezt a lapot kiürítették, ezért az értékei visszakerültek: „{tab}”. Kapcsolja ki azokat, amelyek nem kellenek."
    },
    list: {
      empty_label: "„{label}”: a név törölve lett, ezért visszakerült. Amelyik értékre már nincs szükség, az kikapcsolható.",
      same_label: "„{label}” már egy másik érték neve. Válasszon más nevet.",
      label_comma: "„{label}”: ebben a listában a névben nem lehet vessző.",
      unreadable: "„{label}”, {field}: itt nem állhat „{typed}”.",
      pasted_over: "„{label}”: egy másik értéket illesztettek be a helyére, ezért visszakerült.",
      for_good: "„{label}”, {field}: ezt a cellát csak a bővítmény tölti ki.",
      out_of_range: "„{label}”, {field}: írjon be egy számot {from} és {to} között.",
      not_below: "„{label}”, {field}: legalább {from} legyen.",
      always: "„{label}”, {field}: az érték itt mindig {value}.",
      same_order: "Ez a sorszám foglalt: {order} („{other}”). Ha „{label}” kerüljön utána, {example} legyen a sorszáma.",
      order_missing: "„{label}”: adjon meg egy sorszámot.",
      order_of_lost: "„{label}” a sorrenden kívül áll.",
      order_ends: "A szakaszok sorrendjében „{first}” az első és „{last}” az utolsó.",
      probability_falls: "A valószínűség nem csökkenhet „{first}” és „{last}” között.",
      needed: "„{label}”: erre az értékre a bővítménynek szüksége van; átnevezhető, de nem törölhető és nem kapcsolható ki.",
      wrong_section: "„{label}” nem vezethet ebbe a besorolásba: „{section}”.",
      bad_requirement: "„{label}”: „{typed}” ennél a szakasznál nem kérhető. Választható: {options}.",
      needs_use: "„{label}”: adjon meg legalább egy helyet, ahol az ok használható.",
      bad_pair: "„{label}”: „{typed}” nem szakaszból és követelményből álló pár (példa: {example}).",
      fixed_list: "A lista („{list}”) értékeinek száma kötött: az értékek átnevezhetők, de „{label}” nem vehető fel.",
      same_threshold: "Ugyanannak a jutalékrendszernek két sora kezdődik ugyanott: {value}.",
      two_bases: "Egy jutalékrendszer minden sorában ugyanaz a küszöb alapja.",
      period_turned: "„{label}”: az időszak vége ({to}) a kezdete ({from}) előtt van.",
      bad_setting: "Beállítás: {label}. Itt nem állhat „{typed}”.",
      decimals_stay: "A pénznem tizedesjegyei nem változnak: már vannak befizetések.",
      in_use: "„{label}” használatban van ({clients|client}), ezért kikapcsolva visszakerült.",
      in_use_rows: "„{label}” használatban van ({rows|row}), ezért kikapcsolva visszakerült.",
      order_changed: "A szakaszok sorrendje megváltozott: a jelentések az elért szakaszokat, a múltbelieket is, az új sorrendben számolják."
    },
    sidebar: {
      title: "Clientbase",
      stale: "Ez az oldal a bővítmény egy régebbi változatából való. Zárja be, és nyissa meg újra."
    },
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
      day: "A lista napja: {day} Jelölje be: Újraszámítás.",
      base: "{time} óta változott a bázis. Jelölje be: Újraszámítás.",
      settings: "A fenti beállítások megváltoztak. Jelölje be: Újraszámítás.",
      waiting: "A lapon még feldolgozásra vár: {changes|change}.",
      missing: "Az előzményekben olyan ügyfél van, amelynek nincs sora az „Ügyfelek” lapon, nem számít bele: {clients}."
    },
    wrong: {
      ends_before_begins: "Az időszak előbb ér véget, mint ahogy elkezdődik.",
      no_date: "{control}: ez nem dátum.",
      unknown_word: "{control}: „{typed}” nincs a listában."
    },
    day: {
      lists: {
        overdue_actions: "Lejárt lépések",
        calls: "Mai hívások",
        invoices_overdue: "Lejárt számlák",
        to_return: "Újra megkeresendők",
        aftersale: "Elégedett-e az ügyfél",
        to_hand_over: "Átadandók",
        unassigned: "Kiosztatlanok",
        stuck: "Elakadt ügyfelek",
        special_terms: "Különleges feltételek",
        no_developer: "Nagy ügyfelek kiemeltügyfél-menedzser nélkül"
      },
      list: "Lista",
      near: "Közeli kilátás",
      far: "Távoli kilátás",
      all: "Mind",
      sentence: "Mára {calls|call} és {overdue|overdue} vár.",
      quiet: "Ma nincs hívás és nincs lejárt lépés; a többi listán: {tasks|task}.",
      begin: "Kezdje ezzel: {client}, {action}.",
      begin_late: "Kezdje ezzel: {client}, {action} ({days|day} késés).",
      free_calls: "Mára nincs teendő. Vegyen elő új ügyfeleket innen: „{section}” ({clients|client}).",
      free_return: "Mára nincs teendő. A következő újbóli megkeresés: {day}",
      free: "Mára nincs teendő. Vegyen fel ügyfeleket, vagy importáljon egy listát.",
      no_clients: "Még nincsenek ügyfelek. Importáljon egy listát, vagy vegye fel az első ügyfelet az adatlapon: akkor ez a lap megmutatja, kit hívjon.",
      oldest: "a legrégebbi: {days|day}",
      next: "a következő: {day}",
      unpaid: "kifizetetlen: {amount}",
      hand_free: "Átadandó, kiosztatlan",
      all_assigned: "mindenkinek van felelőse",
      hand_free_note: "átadandó: {hand}, kiosztatlan: {free}",
      date: "Dátum",
      days: "Nap",
      more: "és még {n}",
      select_row: "Jelöljön ki egy sort, és kattintson az oldalsávba: megnyílik az adatlap.",
      by_list: "Listánként",
      nothing: "Nincs teendő",
      invoice: "Számla: {no}"
    },
    funnel: {
      sentence: "{contacted} első kapcsolatfelvételből {won} üzletkötés lett ({share}).",
      weakest: "A legtöbbet itt veszítjük el: „{stage}”, továbbjutott {went} / {reached}.",
      empty: "Ebben az időszakban nem volt első kapcsolatfelvétel. Válasszon másik időszakot, vagy rögzítse az első kapcsolatfelvételeket az adatlapon.",
      added: "Felvett",
      added_note: "új próbálkozás",
      contacts: "Első kapcsolatfelvétel",
      contacts_note: "a felvettek közül {share}",
      deals: "Üzletkötés",
      deals_note: "az első kapcsolatokból {share}",
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
      open_expected: "Várható összeg, nyitott"
    },
    pay: {
      sentence: "{month}: kifizetendő {total}, ebből értékesítésért {payable}, alapbér {salary}.",
      sentence_head: "{month}: kifizetendő {total}: értékesítésért {payable}, alapbér {salary}, vezetői rész {head}.",
      sentence_bare: "{month}: értékesítésért kifizetendő {payable}, alapbérek nélkül.",
      empty: "{month}: nincs befizetés és nincs munkatárs. Rögzítse a befizetéseket a „Befizetések”, a munkatársakat a „Munkatársak” lapon.",
      people_note: "munkatársak: {people}",
      cap_note: "a plafon után (−{cut})",
      base_note: "a havi visszatérítéseket levonva",
      net_note: "a korábbiakat is levonva",
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
      refunds: "Korábbi visszatérítések",
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

  // src/locales/hu/playbook-terms.ts
  var playbookTerms3 = {
    decision_role: {
      decision_maker: "Döntéshozó",
      influencer: "Befolyásoló, szövetséges",
      approver: "Jóváhagyó",
      user: "Felhasználó",
      gatekeeper: "Titkárság"
    },
    approval: {
      waiting: "Várakozik",
      agreed: "Egyetért",
      against: "Ellenzi"
    },
    block: {
      goal: "Cél",
      action: "Kulcslépés",
      material: "Mit küldünk",
      question: "Igényfeltáró kérdés",
      dm_interest: "A döntéshozó érdeke",
      dm_find: "Út a döntéshozóhoz",
      gatekeeper: "Átjutás a titkárságon",
      positioning: "Pozicionálás",
      objection: "Kifogás",
      persuasion: "Meggyőzés",
      risk: "Kockázat",
      approval: "Jóváhagyási lánc",
      result: "Mérhető eredmény",
      duty: "Munkaköri leírás"
    },
    material_kind: {
      leaflet: "Szórólap",
      price_list: "Árlista",
      proposal: "Árajánlat",
      sample: "Minta",
      contract_sample: "Szerződésminta",
      case: "Esettanulmány",
      review: "Ügyfélvélemény",
      other: "Egyéb"
    },
    measure: {
      revenue: "Bevétel",
      revenue_new: "Bevétel új ügyletekből",
      revenue_repeat: "Bevétel ismételt ügyletekből",
      first_contacts: "Első kapcsolatfelvételek",
      proposals: "Elküldött ajánlatok",
      deals: "Üzletkötések"
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
      reasons: "Okok",
      contacts: "Kapcsolattartók",
      plans: "Tervek",
      playbook: "Értékesítési taktika",
      daily_minute: "Napi egy perc",
      payroll: "Bérelszámolás",
      today: "Mai teendők",
      forecast: "Előrejelzés és terv",
      departments: "Osztályok",
      repeat: "Ismételt értékesítés",
      newcomers: "Új munkatársak",
      check: "Adatellenőrzés",
      guide: "Útmutató",
      technology: "Értékesítési technológia"
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
    ...playbookTerms3,
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
      total: "Összesen kifizetendő",
      clawback: "Visszavont jutalék",
      carry: "Áthozat",
      adjustment: "Korrekció"
    },
    buttons: {
      add_client: "Új ügyfél felvétele",
      menu: "Értékesítési CRM",
      setup: "Táblázat előkészítése",
      sidebar: "Ügyféladatlap megnyitása",
      import: "Lista importálása",
      undo_import: "Importálás visszavonása",
      advance: "Tovább: %s",
      refuse: "Elutasítás rögzítése",
      deal: "Ügylet rögzítése",
      save: "Mentés",
      cancel: "Mégse",
      reload: "Adatlap frissítése",
      funnel: "Tölcsér készítése",
      commission: "Jutalék számítása",
      setup_pay: "Bérezés beállítása",
      demo: "Mintaadatok betöltése",
      demo_clear: "Mintaadatok törlése"
    },
    nouns: {
      client: { one: "ügyfél", other: "ügyfél" },
      deal: { one: "ügylet", other: "ügylet" },
      payment: { one: "befizetés", other: "befizetés" },
      row: { one: "sor", other: "sor" },
      day: { one: "nap", other: "nap" },
      change: { one: "módosítás", other: "módosítás" },
      error: { one: "hiba", other: "hiba" },
      duplicate: { one: "duplikátum", other: "duplikátum" },
      call: { one: "hívás", other: "hívás" },
      overdue: { one: "lejárt lépés", other: "lejárt lépés" },
      task: { one: "teendő", other: "teendő" }
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
    also_requires: "Cere în plus",
    contact_id: "ID persoană de contact",
    person_name: "Nume și prenume",
    decision_role: "Rol în decizie",
    reached_on: "Contactat la",
    approval_order: "Ordine de aprobare",
    approval: "Aprobare",
    approved_on: "Aprobat la",
    interests: "Interese",
    scope: "Angajat sau departament",
    measure: "Indicator",
    block: "Bloc",
    line_id: "ID rând",
    material_kind: "Tip de material",
    text: "Text",
    answer: "Răspuns",
    link: "Link",
    updated_on: "Actualizat la",
    mood: "Dispoziție, 1–5",
    difficulty: "Dificultate",
    help: "Ajutor promis",
    help_done: "Ajutor acordat",
    line_kind: "Tip rând",
    base: "Bază de calcul",
    closed_at: "Închis la",
    closed_by: "Închis de",
    line_no: "Nr. rând",
    superseded_on: "Înlocuit la"
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
      root: "Extensii ▸ Clientbase",
      setup: "Pregătește foaia de calcul",
      sidebar: "Deschide fișa clientului",
      import: "Importă o listă",
      today: "Pregătește ziua mea",
      funnel: "Generează pâlnia de vânzări",
      commission: "Calculează comisioanele",
      setup_pay: "Configurează plata",
      language: "Schimbă limba",
      sweep: "Preia modificările făcute în celule",
      restore: "Restaurează clienții șterși",
      tabs: "Foi",
      lists: "Nomenclatoare și setări",
      demo: "Completează cu date demo",
      demo_clear: "Șterge exemplele"
    },
    setup: {
      working: "Se lucrează. Poate dura un minut; lăsați foaia de calcul deschisă.",
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
    language: {
      bad: "Nu s-a schimbat nimic: „{typed}” nu este una dintre cele cinci limbi. Deschideți din nou meniul și scrieți un număr de la 1 la 5.",
      same: "Foaia de calcul este deja în această limbă.",
      done: "Foaia de calcul este acum în română. Denumirile și anteturile schimbate de dumneavoastră au rămas la fel."
    },
    rule: {
      list: "Alegeți din listă. Proprietarul ține listele în foile „Etape”, „Secțiuni”, „Etichete”, „Motive” și „Nomenclatoare”.",
      person: "Alegeți o persoană din foaia „Echipă”.",
      word: "Alegeți unul dintre cuvintele din listă.",
      day: "Scrieți o dată.",
      number: "Scrieți un număr, zero sau mai mare.",
      percent: "Scrieți un număr de la 0 la 100, fără semnul procent.",
      score: "Scrieți un număr întreg de la 1 la 5."
    },
    demo: {
      filled: "Datele demo sunt introduse: {clients|client}. Rapoartele se deschid la data de {day}. Datele demo se pot șterge din meniu.",
      cleared: "Datele demo au fost șterse, baza este ca înainte.",
      not_empty: "Nu s-a completat nimic: datele demo intră numai într-o bază fără clienți.",
      not_alone: "Nu s-a șters nimic: în bază sunt și alți clienți, de exemplu {client}.",
      none: "Nu există date demo de șters."
    },
    refusal: {
      duplicate: "Se pare că acest client există deja: {client}. Deschideți-l sau adăugați-l totuși pe cel nou.",
      add_comment: "Dacă totuși este alt client, scrieți în notă de ce.",
      same_name: "Există deja un client cu acest nume: {clients}.",
      tax_id_check: "Salvat, dar cifra de control a codului fiscal {typed} nu se potrivește: verificați-l încă o dată.",
      filter_hides: "Clientul „{client}” este adăugat. Un filtru îi ascunde rândul; rândul este selectat.",
      may_not_add: "Contabilii nu adaugă clienți. Adresați-vă unui reprezentant de vânzări sau unui șef.",
      import_right: "Contabilul nu importă liste. Adresați-vă unui șef sau proprietarului.",
      undo_import_right: "Acest import poate fi anulat numai de cel care l-a făcut, de un șef sau de proprietar.",
      undo_import_late: "Acest import este mai vechi de {hours} h. Îl poate anula un șef sau proprietarul.",
      restore_right: "Numai un șef, proprietarul sau responsabilul bazei de date poate restaura ori lăsa deoparte clienți.",
      restore_first: "În foaia „Clienți” sunt modificări încă nepreluate. Deschideți întâi fișa, apoi încercați din nou.",
      undo_import_unknown: "Acest import nu mai este printre ultimele și nu mai poate fi anulat.",
      undo_import_nothing: "Din acest import nu mai este nimic de anulat.",
      undo_import_worked: "Nu s-a anulat nimic: cu unii clienți din acest import s-a lucrat deja ({n|client}: {clients}). Anulați restul sau lăsați importul așa cum este.",
      close_before_event: "Data estimată a închiderii, {date}, este înainte de ziua evenimentului, {on}.",
      proposal_after_event: "Oferta are data {date}, după ziua evenimentului, {on}.",
      lost_keys: "Rândul 1 din foaia „{tab}” și-a pierdut cheile, iar după antete nu pot fi recunoscute. Restaurați foaia din Fișier ▸ Istoricul versiunilor.",
      too_long_line: "Nesalvat: textul introdus este prea lung pentru o singură înregistrare. Scurtați textul cel mai lung.",
      newer_base: "Această foaie de calcul a fost creată cu o versiune mai nouă a suplimentului. Închideți-o, actualizați suplimentul și deschideți-o din nou.",
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
      refused_client: "Clientul este la etapa „Refuz”. Redeschideți-l mai întâi.",
      already_refused: "Clientul este deja la etapa „Refuz”.",
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
      out_of_range: "{field}: scrieți un număr de la {from} la {to}.",
      too_long: "{field}: text prea lung, limita de caractere: {limit}.",
      required: "{field}: câmpul nu poate rămâne gol.",
      no_answer_is_no_contact: "Dacă nu a răspuns nimeni, nu este încă primul contact. Alegeți cum ați vorbit cu clientul.",
      non_profile_is_refusal: "„Client nepotrivit” înseamnă refuz: înregistrați un refuz cu acest motiv.",
      manager_other_department: "{field}: alegeți pe cineva din „{department}” sau din conducere.",
      protected: "Nu s-a salvat nimic: celulele {range} sunt protejate. Adresați-vă proprietarului foii de calcul.",
      not_taken: "Nu s-a salvat nimic: foaia „{tab}” este un tabel Google, iar lista derulantă a coloanei „{column}” nu conține „{label}”. Adăugați valoarea acolo și încercați din nou.",
      missing_tab: "Lipsește foaia „{tab}”. Alegeți din meniu „Pregătește foaia de calcul”; datele dumneavoastră rămân neatinse.",
      missing_column: "Din foaia „{tab}” lipsește coloana „{column}”. Pentru a o adăuga, alegeți din meniu „Pregătește foaia de calcul”.",
      sorted_meanwhile: "Salvat, dar în timpul salvării au fost mutate rânduri sau coloane ale foii. Verificați: {clients}.",
      import_no_name: "Nicio coloană nu este asociată cu numele clientului.",
      import_no_source: "Sursa nu este indicată: asociați o coloană cu „Sursă” sau alegeți una pentru toată lista.",
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
      last_order_on: "Ultima comandă înainte de acest sistem",
      paid_before: "Plătit pentru ea",
      alike: "aproape același",
      other_name: "dar numele este altul",
      other_tax_id: "dar CUI-ul este altul",
      changed_rounded: "Foi de calcul Google a rotunjit numerele lungi din coloana „{header}” (de exemplu 7.9E+10): ultimele cifre s-au pierdut. Mai bine încărcați fișierul aici.",
      changed_dates: "Foi de calcul Google a transformat texte din coloana „{header}” în date calendaristice. Mai bine încărcați fișierul aici.",
      changed_mixed_dates: "În coloana „{header}” Foi de calcul Google a luat drept date calendaristice doar o parte din valori: la acestea ziua și luna pot fi inversate. Mai bine încărcați fișierul aici.",
      stage_on: "Data etapei actuale",
      deal_amount: "Suma tranzacției",
      changed_numbers: "Foi de calcul Google a transformat coloana „{header}” în numere: zerourile de la început și semnele plus s-ar fi putut pierde. Mai bine încărcați fișierul aici."
    },
    row: {
      digits_lost: "{field}: „{typed}” a fost rotunjit de o foaie de calcul, cifrele s-au pierdut",
      do_not_call: "Nu sunați: {client} este la refuz ferm",
      same_tax_id: "{client} are același cod fiscal",
      same_tax_id_right: "{client} are același cod fiscal; îl poate adăuga un șef, proprietarul sau responsabilul bazei de date",
      section_needs_stage: "Secțiunea {section} cere o etapă",
      section_conflict: "Secțiunea {section} nu se potrivește cu etapa {stage}",
      reason_not_for_archive: "Motivul {reason} nu este pentru arhivă",
      paid_before_without_date: "Există o sumă plătită anterior, dar lipsește data ultimei comenzi",
      order_without_deal: "Există o ultimă comandă, dar, după etapă, clientul nu a cumpărat încă",
      order_before_client: "Ultima comandă, {date}, este anterioară primei",
      order_after_start: "Ultima comandă, {date}, nu este anterioară pornirii sistemului, {start}: indicați în schimb data tranzacției",
      error_cell: "{field}: „{typed}” este o eroare a foii, nu o valoare.",
      no_name: "Lipsește numele clientului",
      totals_line: "Acesta este rândul cu totaluri",
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
    missing: {
      title: "Clienți șterși",
      ask: "Șterși din foaia „Clienți”, dar prezenți în istoric: {n|client} ({clients}).\n\nDa: rândurile revin la sfârșitul foii, așa cum apar în istoric. Ce s-a scris doar în celule nu revine; pentru aceasta există Fișier ▸ Istoricul versiunilor.\nNu: rămân în afara foii și a rapoartelor.",
      ask_left: "Nu lipsește niciun client. Lăsați deoparte anterior: {n|client} ({clients}). Îi restaurați?",
      none: "Nu lipsește niciun client.",
      back: "Restaurați: {n|client}.",
      out: "Lăsați deoparte: {n|client}.",
      told: "Lipsă din foaia „Clienți”: {n|client} ({clients}). Alegeți din meniu „{item}”."
    },
    cell: {
      actor: "în celulă",
      taken: "{client}: {stage}, înregistrat",
      needs_source: "Un rând nou are nevoie de nume și sursă ca să devină client.",
      missing_fields: "Pentru a avansa la „{stage}”, completați: {fields}. Deschideți fișa.",
      not_by_cell: "Această modificare se face în fișă. Deschideți fișa.",
      section_follows: "Secțiunea rezultă din etapă.",
      manager_in_card: "Responsabilul nu se poate schimba în celulă.",
      owned: "Această celulă este completată de supliment.",
      counts: "Modificări în celule: preluate {accepted}, anulate {back}.",
      many: "Încă nepreluate: {rows|row}. Deschideți fișa.",
      table: "Foaia „{tab}” este un tabel Google: listele derulante din coloanele {columns} rămân așa cum le-ați setat.",
      added: "Au fost adăugate coloanele lipsă: {columns}.",
      repaired: "Primul rând ascuns al foii „{tab}” a fost corectat.",
      gone: "Conținutul coloanelor din foaia „{tab}” a dispărut odată cu ele: {columns}. Îl puteți restaura din Fișier ▸ Istoricul versiunilor.",
      emptied: "Conținutul foii „{tab}” a dispărut. Îl puteți restaura din Fișier ▸ Istoricul versiunilor.",
      refilled: "Foaia „{tab}” a fost golită, așa că valorile ei au fost restaurate. Dezactivați-le pe cele de prisos."
    },
    list: {
      empty_label: "Numele „{label}” a fost șters, de aceea a revenit. O valoare nedorită se dezactivează.",
      same_label: "„{label}” este deja numele altei valori. Alegeți alt nume.",
      label_comma: "„{label}”: numele din această listă nu conțin virgulă.",
      unreadable: "„{label}”, {field}: aici nu poate sta „{typed}”.",
      pasted_over: "„{label}”: peste ea a fost lipită altă valoare, așa că a fost readusă.",
      for_good: "„{label}”, {field}: această celulă este completată numai de supliment.",
      out_of_range: "„{label}”, {field}: scrieți un număr de la {from} la {to}.",
      not_below: "„{label}”, {field}: scrieți {from} sau mai mult.",
      always: "„{label}”, {field}: aici este întotdeauna {value}.",
      same_order: "Poziția {order} este ocupată de „{other}”. Pentru a pune „{label}” după aceasta, scrieți {example}.",
      order_missing: "„{label}” are nevoie de un număr de ordine.",
      order_of_lost: "„{label}” rămâne în afara ordinii.",
      order_ends: "În ordinea etapelor „{first}” este prima, iar „{last}” ultima.",
      probability_falls: "Probabilitatea nu poate scădea de la „{first}” la „{last}”.",
      needed: "„{label}”: valoarea îi este necesară suplimentului; poate fi redenumită, dar nu ștearsă sau dezactivată.",
      wrong_section: "„{label}” nu poate duce în secțiunea „{section}”.",
      bad_requirement: "„{label}”: „{typed}” nu poate fi cerut în această etapă. Alegeți din: {options}.",
      needs_use: "„{label}”: motivul trebuie să fie folosit pentru cel puțin un lucru.",
      bad_pair: "„{label}”: „{typed}” nu este o pereche formată din etapă și cerință, de exemplu {example}.",
      fixed_list: "Lista „{list}” are un număr fix de valori: pot fi redenumite, dar „{label}” nu poate fi adăugată.",
      same_threshold: "Două rânduri ale aceleiași scheme încep de la {value}.",
      two_bases: "Toate rândurile unei scheme trebuie să aibă aceeași bază.",
      period_turned: "„{label}”: perioada se termină la {to}, înainte de a începe la {from}.",
      bad_setting: "Setarea {label}: „{typed}” nu poate fi folosit.",
      decimals_stay: "Zecimalele monedei nu se schimbă: există deja încasări.",
      in_use: "„{label}” este folosită ({clients|client}), de aceea a revenit, dezactivată.",
      in_use_rows: "„{label}” este folosită ({rows|row}), de aceea a revenit, dezactivată.",
      order_changed: "Ordinea etapelor s-a schimbat: rapoartele numără etapele atinse, inclusiv cele din trecut, în noua ordine."
    },
    sidebar: {
      title: "Clientbase",
      stale: "Această pagină este dintr-o versiune mai veche a suplimentului. Închideți-o și deschideți-o din nou."
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
      own: "Interval propriu"
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
      day: "Aceasta este lista din {day}. Bifați „Reconstruiește”.",
      base: "Baza s-a schimbat după {time}. Bifați „Reconstruiește”.",
      settings: "Setările de mai sus s-au schimbat. Bifați „Reconstruiește”.",
      waiting: "Încă nepreluate din foaie: {changes|change}.",
      missing: "În istoric există clienți fără rând în foaia „Clienți”, care nu sunt numărați: {clients}."
    },
    wrong: {
      ends_before_begins: "Perioada se încheie înainte să înceapă.",
      no_date: "{control}: aceasta nu este o dată.",
      unknown_word: "{control}: „{typed}” nu este în listă."
    },
    day: {
      lists: {
        overdue_actions: "Pași restanți",
        calls: "Apelurile zilei",
        invoices_overdue: "Facturi restante",
        to_return: "De recontactat",
        aftersale: "De întrebat dacă e mulțumit",
        to_hand_over: "De predat",
        unassigned: "Fără responsabil",
        stuck: "Clienți fără progres",
        special_terms: "Condiții speciale",
        no_developer: "Mari, fără manager clienți-cheie"
      },
      list: "Lista",
      near: "Perspectivă apropiată",
      far: "Perspectivă îndepărtată",
      all: "Toate",
      sentence: "Astăzi: {calls|call} și {overdue|overdue}.",
      quiet: "Astăzi nu sunt apeluri și nici pași restanți; în celelalte liste: {tasks|task}.",
      begin: "Începeți cu {client}: {action}.",
      begin_late: "Începeți cu {client}: {action}, întârziere: {days|day}.",
      free_calls: "Pentru astăzi nu este nimic programat. Luați clienți noi din „{section}”: {clients|client}.",
      free_return: "Pentru astăzi nu este nimic programat. Următoarea recontactare: {day}.",
      free: "Pentru astăzi nu este nimic programat. Adăugați clienți sau importați o listă.",
      no_clients: "Încă nu există clienți. Importați o listă sau adăugați primul client în fișă: apoi foaia aceasta arată pe cine să sunați.",
      oldest: "cel mai vechi: {days|day}",
      next: "următorul: {day}",
      unpaid: "neîncasat: {amount}",
      hand_free: "De predat, fără responsabil",
      all_assigned: "toți au responsabil",
      hand_free_note: "de predat: {hand}, fără responsabil: {free}",
      date: "Data",
      days: "Zile",
      more: "și încă {n}",
      select_row: "Selectați un rând și faceți clic în bara laterală: se deschide fișa.",
      by_list: "Pe liste",
      nothing: "Nicio sarcină",
      invoice: "Factura {no}"
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
      open_expected: "Sumă estimată, în lucru"
    },
    pay: {
      sentence: "De plată pentru {month}: {total}, din care {payable} pentru vânzări și {salary} salarii de bază.",
      sentence_head: "De plată pentru {month}: {total}, din care {payable} pentru vânzări, {salary} salarii de bază, {head} partea șefului.",
      sentence_bare: "De plată pentru vânzări, {month}: {payable}, fără salariile de bază.",
      empty: "Pentru {month} nu există nici încasări, nici angajați. Introduceți încasările în foaia „Încasări” și angajații în foaia „Echipă”.",
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
      refunds: "Rambursări anterioare",
      bands: "Cum s-a calculat comisionul",
      bands_note: "La fiecare treaptă contează doar partea din bază care cade în ea",
      revenue: "Venituri",
      basis: "Bază de calcul",
      from: "De la",
      in_band: "În treaptă",
      rate: "Procent",
      remark: "Observații",
      own_rate: "Procent personal",
      no_rate: "Fără procent",
      of_plan: "De la {percent} % din plan",
      pivot: "Sinteză: {value}",
      pivot_note: "Rândurile, coloanele și valorile se aleg în celulele albastre de sus",
      outside_revenue: "Salariu și partea șefului",
      clawbacks: "Recuperările de comision nu sunt încă incluse pentru: {payments}.",
      skipped: "Nenumărate, o celulă este goală sau nu poate fi citită: {payments}.",
      no_plan: "Fără plan: {people}; se aplică doar primul procent.",
      no_rates: "Fără procente: {people}.",
      below_zero: "Rezultat sub zero, de aceea nu se plătește nimic și deocamdată nu se reportează: {people}."
    }
  };

  // src/locales/ro/playbook-terms.ts
  var playbookTerms4 = {
    decision_role: {
      decision_maker: "Factor de decizie",
      influencer: "Persoană de influență, aliat",
      approver: "Aprobator",
      user: "Utilizator",
      gatekeeper: "Secretariat"
    },
    approval: {
      waiting: "În așteptare",
      agreed: "De acord",
      against: "Împotrivă"
    },
    block: {
      goal: "Scop",
      action: "Acțiune-cheie",
      material: "Ce trimitem",
      question: "Întrebare de identificare a nevoilor",
      dm_interest: "Interesul factorului de decizie",
      dm_find: "Cale spre factorul de decizie",
      gatekeeper: "Trecerea de secretariat",
      positioning: "Poziționare",
      objection: "Obiecție",
      persuasion: "Persuasiune",
      risk: "Risc",
      approval: "Lanț de aprobare",
      result: "Rezultat măsurabil",
      duty: "Fișa postului"
    },
    material_kind: {
      leaflet: "Pliant",
      price_list: "Listă de prețuri",
      proposal: "Ofertă comercială",
      sample: "Mostră",
      contract_sample: "Model de contract",
      case: "Studiu de caz",
      review: "Părerea unui client",
      other: "Altele"
    },
    measure: {
      revenue: "Venituri",
      revenue_new: "Venituri din vânzări noi",
      revenue_repeat: "Venituri din vânzări repetate",
      first_contacts: "Primele contacte",
      proposals: "Oferte trimise",
      deals: "Tranzacții"
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
      reasons: "Motive",
      contacts: "Persoane de contact",
      plans: "Planuri",
      playbook: "Tactici de vânzare",
      daily_minute: "Minutul zilnic",
      payroll: "Stat de plată",
      today: "Ziua mea",
      forecast: "Prognoză și plan",
      departments: "Departamente",
      repeat: "Vânzări repetate",
      newcomers: "Angajați noi",
      check: "Verificarea datelor",
      guide: "Ghid",
      technology: "Tehnologia vânzărilor"
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
    ...playbookTerms4,
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
      total: "Total de plată",
      clawback: "Recuperare comision",
      carry: "Sold reportat",
      adjustment: "Ajustare"
    },
    buttons: {
      add_client: "Adaugă un client",
      menu: "CRM vânzări",
      setup: "Pregătește foaia de calcul",
      sidebar: "Deschide fișa clientului",
      import: "Importă o listă",
      undo_import: "Anulează un import",
      advance: "Avansează la „%s”",
      refuse: "Înregistrează un refuz",
      deal: "Înregistrează o tranzacție",
      save: "Salvează",
      cancel: "Renunță",
      reload: "Reîncarcă fișa",
      funnel: "Generează pâlnia de vânzări",
      commission: "Calculează comisioanele",
      setup_pay: "Configurează plata",
      demo: "Completează cu date demo",
      demo_clear: "Șterge exemplele"
    },
    nouns: {
      client: { one: "client", few: "clienți", other: "de clienți" },
      deal: { one: "tranzacție", few: "tranzacții", other: "de tranzacții" },
      payment: { one: "încasare", few: "încasări", other: "de încasări" },
      row: { one: "rând", few: "rânduri", other: "de rânduri" },
      day: { one: "zi", few: "zile", other: "de zile" },
      change: { one: "modificare", few: "modificări", other: "de modificări" },
      error: { one: "eroare", few: "erori", other: "de erori" },
      duplicate: { one: "duplicat", few: "duplicate", other: "de duplicate" },
      call: { one: "apel", few: "apeluri", other: "de apeluri" },
      overdue: { one: "pas restant", few: "pași restanți", other: "de pași restanți" },
      task: { one: "sarcină", few: "sarcini", other: "de sarcini" }
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
    also_requires: "Дополнительно требуется",
    contact_id: "ID контактного лица",
    person_name: "ФИО",
    decision_role: "Роль в решении",
    reached_on: "Контакт состоялся",
    approval_order: "Порядок согласования",
    approval: "Согласование",
    approved_on: "Согласовано",
    interests: "Интересы",
    scope: "Сотрудник или отдел",
    measure: "Показатель",
    block: "Блок",
    line_id: "ID строки",
    material_kind: "Вид материала",
    text: "Текст",
    answer: "Ответ",
    link: "Ссылка",
    updated_on: "Обновлено",
    mood: "Настроение, 1–5",
    difficulty: "Трудность",
    help: "Обещанная помощь",
    help_done: "Помощь оказана",
    line_kind: "Вид строки",
    base: "База расчёта",
    closed_at: "Когда закрыто",
    closed_by: "Кто закрыл",
    line_no: "№ строки",
    superseded_on: "Заменено"
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
      root: "Расширения ▸ Clientbase",
      setup: "Подготовить таблицу",
      sidebar: "Открыть карточку клиента",
      import: "Импортировать список",
      today: "Собрать мой день",
      funnel: "Построить воронку",
      commission: "Рассчитать комиссионные",
      setup_pay: "Настроить оплату труда",
      language: "Сменить язык",
      sweep: "Принять изменения, сделанные в ячейках",
      restore: "Вернуть удалённых клиентов",
      tabs: "Листы",
      lists: "Справочники и настройки",
      demo: "Заполнить примером",
      demo_clear: "Убрать пример"
    },
    setup: {
      working: "Идёт работа. Это может занять минуту; не закрывайте таблицу.",
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
    language: {
      bad: "Ничего не изменено: среди пяти языков нет «{typed}». Откройте меню ещё раз и введите число от 1 до 5.",
      same: "Таблица уже на этом языке.",
      done: "Теперь таблица на русском языке. Названия и заголовки, которые вы меняли, остались прежними."
    },
    rule: {
      list: "Выберите значение из списка. Списки ведёт владелец на листах «Состояния», «Разделы», «Метки», «Причины» и «Справочники».",
      person: "Выберите сотрудника с листа «Сотрудники».",
      word: "Выберите одно из слов списка.",
      day: "Укажите дату.",
      number: "Укажите число не меньше нуля.",
      percent: "Укажите число от 0 до 100 без знака процента.",
      score: "Укажите целое число от 1 до 5."
    },
    demo: {
      filled: "Пример загружен: {clients|client}. Отчёты откроются по состоянию на {day}. Убрать пример можно через меню.",
      cleared: "Пример убран, база снова такая, какой была.",
      not_empty: "Ничего не заполнено: пример загружается только в базу без клиентов.",
      not_alone: "Ничего не убрано: в базе есть и другие клиенты, например {client}.",
      none: "Примера в базе нет, убирать нечего."
    },
    refusal: {
      duplicate: "Похоже, такой клиент уже есть: {client}. Откройте его или всё равно добавьте нового.",
      add_comment: "Если это всё же другой клиент, напишите в комментарии почему.",
      same_name: "Клиент с таким названием уже есть: {clients}.",
      tax_id_check: "Сохранено, но у ИНН {typed} не сходится контрольная цифра: сверьте его ещё раз.",
      filter_hides: "Клиент «{client}» добавлен. Его строка скрыта фильтром; она выделена.",
      may_not_add: "Бухгалтер не добавляет клиентов. Попросите продавца или руководителя.",
      import_right: "Бухгалтер не загружает списки. Обратитесь к руководителю или владельцу.",
      undo_import_right: "Отменить этот импорт может тот, кто загрузил список, руководитель или владелец.",
      undo_import_late: "Этот импорт старше {hours} ч. Отменить его может руководитель или владелец.",
      restore_right: "Вернуть или исключить клиентов может руководитель, владелец или ответственный за базу.",
      restore_first: "На листе «Клиенты» есть ещё не принятые изменения. Сначала откройте карточку, затем повторите.",
      undo_import_unknown: "Этого импорта нет среди последних, отменить его уже нельзя.",
      undo_import_nothing: "От этого импорта убирать уже нечего.",
      undo_import_worked: "Ничего не убрано: с клиентами этого импорта уже работали ({n|client}: {clients}). Уберите остальных или оставьте импорт как есть.",
      close_before_event: "Ожидаемая дата закрытия {date} раньше дня события {on}.",
      proposal_after_event: "Дата отправки КП {date} позже дня события {on}.",
      lost_keys: "На листе «{tab}» в строке 1 пропали ключи, и по заголовкам их не узнать. Верните лист через Файл ▸ История версий.",
      too_long_line: "Не сохранено: введённое слишком длинно для одной записи. Сократите самый длинный текст.",
      newer_base: "Эту таблицу создала более новая версия дополнения. Закройте её, обновите дополнение и откройте снова.",
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
      churn_instead: "Клиент уже покупал. Отказ оформляют, только пока клиент не купил.",
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
      out_of_range: "{field}: введите число от {from} до {to}.",
      too_long: "{field}: слишком длинно, допустимо символов: {limit}.",
      required: "{field}: поле нельзя оставить пустым.",
      no_answer_is_no_contact: "Если никто не ответил, это ещё не первый контакт. Выберите, как вы говорили с клиентом.",
      non_profile_is_refusal: "«Непрофильный клиент» — это отказ: оформите отказ с этой причиной.",
      manager_other_department: "{field}: выберите сотрудника из «{department}» или руководства.",
      protected: "Ничего не сохранено: ячейки {range} защищены. Обратитесь к владельцу таблицы.",
      not_taken: "Ничего не сохранено: лист «{tab}» — таблица Google, и в списке столбца «{column}» нет значения «{label}». Добавьте его туда и повторите.",
      missing_tab: "Нет листа «{tab}». Выберите в меню «Подготовить таблицу»: ваши данные останутся как есть.",
      missing_column: "На листе «{tab}» пропал столбец «{column}». Чтобы добавить его, выберите в меню «Подготовить таблицу».",
      sorted_meanwhile: "Сохранено, но во время записи на листе переместили строки или столбцы. Проверьте: {clients}.",
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
      last_order_on: "Последний заказ до этой системы",
      paid_before: "Оплачено по нему",
      alike: "почти одно и то же",
      other_name: "но название другое",
      other_tax_id: "но ИНН другой",
      changed_rounded: "В столбце «{header}» Google Таблицы округлили длинные числа (вида 7.9E+10): последние цифры потеряны. Лучше загрузите файл здесь.",
      changed_dates: "В столбце «{header}» Google Таблицы превратили часть текстов в даты. Лучше загрузите файл здесь.",
      changed_mixed_dates: "В столбце «{header}» Google Таблицы приняли за даты только часть значений: в них день и месяц могли поменяться местами. Лучше загрузите файл здесь.",
      stage_on: "Дата текущего состояния",
      deal_amount: "Сумма сделки",
      changed_numbers: "Google Таблицы превратили столбец «{header}» в числа: могли пропасть нули в начале и знаки «плюс». Лучше загрузите файл здесь."
    },
    row: {
      digits_lost: "{field}: «{typed}» — число округлено электронной таблицей, цифры потеряны",
      do_not_call: "Не звонить: {client} в жёстком отказе",
      same_tax_id: "Тот же ИНН у клиента {client}",
      same_tax_id_right: "Тот же ИНН у клиента {client}; добавить может руководитель, владелец или ответственный за базу",
      section_needs_stage: "Для раздела «{section}» нужно состояние",
      section_conflict: "Раздел «{section}» не подходит к состоянию «{stage}»",
      reason_not_for_archive: "Причина «{reason}» не для архива",
      paid_before_without_date: "Указана оплата до этой системы, но нет даты последнего заказа",
      order_without_deal: "Указан последний заказ, но по состоянию клиент ещё не покупал",
      order_before_client: "Последний заказ {date} раньше первого",
      order_after_start: "Последний заказ {date} не раньше начала работы в системе, {start}: укажите вместо него дату сделки",
      error_cell: "{field}: «{typed}» — это ошибка таблицы, а не значение.",
      no_name: "Нет названия клиента",
      totals_line: "Это строка итогов",
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
    missing: {
      title: "Удалённые клиенты",
      ask: "Удалены с листа «Клиенты», но есть в истории: {n|client} ({clients}).\n\nДа: строки вернутся в конец листа такими, какими они записаны в истории. Введённое только в ячейки не вернётся; для этого есть «Файл ▸ История версий».\nНет: их не будет ни на листе, ни в отчётах.",
      ask_left: "Все клиенты на месте. Ранее исключены: {n|client} ({clients}). Вернуть их?",
      none: "Все клиенты на месте.",
      back: "Возвращено: {n|client}.",
      out: "Исключено: {n|client}.",
      told: "На листе «Клиенты» не хватает: {n|client} ({clients}). Выберите в меню «{item}»."
    },
    cell: {
      actor: "в ячейке",
      taken: "{client}: записано «{stage}»",
      needs_source: "Новой строке нужны название и источник, чтобы стать клиентом.",
      missing_fields: "Чтобы перевести в «{stage}», заполните: {fields}. Откройте карточку.",
      not_by_cell: "Это меняется в карточке. Откройте карточку.",
      section_follows: "Раздел определяется состоянием.",
      manager_in_card: "Менеджера нельзя сменить в ячейке.",
      owned: "Эту ячейку заполняет программа.",
      counts: "Изменения в ячейках: принято {accepted}, возвращено {back}.",
      many: "Ещё не принято: {rows|row}. Откройте карточку.",
      table: "Лист «{tab}» преобразован в таблицу Google: списки в столбцах {columns} остаются как есть.",
      added: "Добавлены недостающие столбцы: {columns}.",
      repaired: "Скрытая первая строка листа «{tab}» исправлена.",
      gone: "Содержимое столбцов на листе «{tab}» удалено вместе с ними: {columns}. Вернуть его можно через Файл ▸ История версий.",
      emptied: "Содержимое листа «{tab}» удалено. Вернуть его можно через Файл ▸ История версий.",
      refilled: "Лист «{tab}» был очищен, поэтому его значения возвращены. Ненужные выключите."
    },
    list: {
      empty_label: "Название «{label}» было стёрто, поэтому возвращено. Ненужное значение выключают.",
      same_label: "«{label}» уже называется другое значение. Выберите другое название.",
      label_comma: "«{label}»: в названиях этого списка не бывает запятой.",
      unreadable: "«{label}», {field}: здесь не может стоять «{typed}».",
      pasted_over: "«{label}»: поверх вставили другое значение, поэтому строка возвращена.",
      for_good: "«{label}», {field}: эту ячейку заполняет только программа.",
      out_of_range: "«{label}», {field}: введите число от {from} до {to}.",
      not_below: "«{label}», {field}: введите {from} или больше.",
      always: "«{label}», {field}: здесь всегда {value}.",
      same_order: "Порядок {order} занят значением «{other}». Чтобы поставить «{label}» за ним, введите {example}.",
      order_missing: "Для «{label}» нужно число в столбце порядка.",
      order_of_lost: "«{label}» стоит вне порядка.",
      order_ends: "В порядке состояний «{first}» всегда первое, а «{last}» последнее.",
      probability_falls: "Вероятность не может снижаться от «{first}» к «{last}».",
      needed: "«{label}» нужно программе: его можно переименовать, но нельзя удалить или выключить.",
      wrong_section: "«{label}» не может вести в раздел «{section}».",
      bad_requirement: "«{label}»: на этом состоянии нельзя требовать «{typed}». Выберите из: {options}.",
      needs_use: "«{label}»: у причины должно быть хотя бы одно применение.",
      bad_pair: "«{label}»: «{typed}» — не пара из состояния и требования. Напишите так: {example}.",
      fixed_list: "В списке «{list}» постоянное число значений: их можно переименовать, но «{label}» добавить нельзя.",
      same_threshold: "Две строки одной схемы начинаются с {value}.",
      two_bases: "У всех строк одной схемы должна быть одна база порога.",
      period_turned: "«{label}»: период кончается {to}, раньше, чем начинается ({from}).",
      bad_setting: "Настройка {label}: значение «{typed}» не подходит.",
      decimals_stay: "Число знаков валюты не меняется: уже есть оплаты.",
      in_use: "«{label}» используется ({clients|client}), поэтому возвращено выключенным.",
      in_use_rows: "«{label}» используется ({rows|row}), поэтому возвращено выключенным.",
      order_changed: "Порядок состояний изменён: отчёты считают пройденные состояния, и прошлые тоже, в новом порядке."
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
      day: "Это список на {day}. Отметьте «Построить заново».",
      base: "После {time} база изменилась. Отметьте «Построить заново».",
      settings: "Настройки выше изменились. Отметьте «Построить заново».",
      waiting: "Ещё не учтено в базе: {changes|change} на листе.",
      missing: "В истории есть клиенты, которых нет на листе «Клиенты», они не учтены: {clients}."
    },
    wrong: {
      ends_before_begins: "Период заканчивается раньше, чем начинается.",
      no_date: "{control}: это не дата.",
      unknown_word: "{control}: «{typed}» нет в списке."
    },
    day: {
      lists: {
        overdue_actions: "Просроченные шаги",
        calls: "Звонки на сегодня",
        invoices_overdue: "Просроченные счета",
        to_return: "Вернуться к клиенту",
        aftersale: "Спросить, доволен ли клиент",
        to_hand_over: "К передаче",
        unassigned: "Без менеджера",
        stuck: "Зависшие клиенты",
        special_terms: "Особые условия",
        no_developer: "Крупные без менеджера по развитию"
      },
      list: "Список",
      near: "Ближайшая перспектива",
      far: "Дальняя перспектива",
      all: "Все",
      sentence: "Сегодня {calls|call} и {overdue|overdue}.",
      quiet: "Сегодня нет ни звонков, ни просроченных шагов; в других списках: {tasks|task}.",
      begin: "Начните с клиента {client}: {action}.",
      begin_late: "Начните с клиента {client}: {action}, просрочено на {days|day}.",
      free_calls: "На сегодня ничего не назначено. Возьмите новых клиентов из раздела «{section}»: {clients|client}.",
      free_return: "На сегодня ничего не назначено. Ближайший возврат к клиенту: {day}.",
      free: "На сегодня ничего не назначено. Добавьте клиентов или загрузите список.",
      no_clients: "Клиентов пока нет. Загрузите список или добавьте первого клиента в карточке: тогда этот лист покажет, кому звонить.",
      oldest: "самый давний: {days|day}",
      next: "ближайший: {day}",
      unpaid: "не оплачено: {amount}",
      hand_free: "К передаче, без менеджера",
      all_assigned: "все распределены",
      hand_free_note: "к передаче: {hand}, без менеджера: {free}",
      date: "Дата",
      days: "Дней",
      more: "и ещё {n}",
      select_row: "Выберите строку и щёлкните в боковой панели: откроется карточка клиента.",
      by_list: "По спискам",
      nothing: "Задач нет",
      invoice: "Счёт {no}"
    },
    funnel: {
      sentence: "Первых контактов: {contacted}, сделок: {won} ({share}).",
      weakest: "Больше всего теряем в состоянии «{stage}»: дальше {went} из {reached}.",
      empty: "За этот период первых контактов не было. Выберите другой период или запишите первые контакты в карточке.",
      added: "Добавлено",
      added_note: "новые заходы",
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
      open_expected: "Ожидаемая сумма, в работе"
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

  // src/locales/ru/playbook-terms.ts
  var playbookTerms5 = {
    decision_role: {
      decision_maker: "ЛПР",
      influencer: "Влияющее лицо, союзник",
      approver: "Согласующий",
      user: "Пользователь",
      gatekeeper: "Секретарь"
    },
    approval: {
      waiting: "Ожидается",
      agreed: "Согласен",
      against: "Против"
    },
    block: {
      goal: "Цель",
      action: "Ключевое действие",
      material: "Что отправляем",
      question: "Вопрос для выявления потребностей",
      dm_interest: "Интерес ЛПР",
      dm_find: "Способ выхода на ЛПР",
      gatekeeper: "Проход секретаря",
      positioning: "Позиционирование",
      objection: "Возражение",
      persuasion: "Как убеждаем",
      risk: "Риск",
      approval: "Цепочка согласования",
      result: "Измеримый результат",
      duty: "Должностная инструкция"
    },
    material_kind: {
      leaflet: "Листовка",
      price_list: "Прейскурант",
      proposal: "Коммерческое предложение",
      sample: "Образец",
      contract_sample: "Образец договора",
      case: "Кейс",
      review: "Отзыв клиента",
      other: "Другое"
    },
    measure: {
      revenue: "Выручка",
      revenue_new: "Выручка от новых продаж",
      revenue_repeat: "Выручка от повторных продаж",
      first_contacts: "Первые контакты",
      proposals: "Отправленные КП",
      deals: "Сделки"
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
      reasons: "Причины",
      contacts: "Контактные лица",
      plans: "Планы",
      playbook: "Тактика продаж",
      daily_minute: "Минута внимания",
      payroll: "Зарплатная ведомость",
      today: "Мой день",
      forecast: "Прогноз и план",
      departments: "Отделы",
      repeat: "Повторные продажи",
      newcomers: "Новички",
      check: "Проверка данных",
      guide: "Руководство",
      technology: "Технология продаж"
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
    ...playbookTerms5,
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
      total: "Итого к выплате",
      clawback: "Удержание за возврат",
      carry: "Перенос",
      adjustment: "Корректировка"
    },
    buttons: {
      add_client: "Добавить клиента",
      menu: "CRM для продаж",
      setup: "Подготовить таблицу",
      sidebar: "Открыть карточку клиента",
      import: "Импортировать список",
      undo_import: "Отменить импорт",
      advance: "Перевести в «%s»",
      refuse: "Оформить отказ",
      deal: "Оформить сделку",
      save: "Сохранить",
      cancel: "Отмена",
      reload: "Обновить карточку",
      funnel: "Построить воронку",
      commission: "Рассчитать комиссионные",
      setup_pay: "Настроить оплату труда",
      demo: "Заполнить примером",
      demo_clear: "Убрать пример"
    },
    nouns: {
      client: { one: "клиент", few: "клиента", many: "клиентов", other: "клиента" },
      deal: { one: "сделка", few: "сделки", many: "сделок", other: "сделки" },
      payment: { one: "оплата", few: "оплаты", many: "оплат", other: "оплаты" },
      row: { one: "строка", few: "строки", many: "строк", other: "строки" },
      day: { one: "день", few: "дня", many: "дней", other: "дня" },
      change: { one: "изменение", few: "изменения", many: "изменений", other: "изменения" },
      error: { one: "ошибка", few: "ошибки", many: "ошибок", other: "ошибки" },
      duplicate: { one: "дубль", few: "дубля", many: "дублей", other: "дубля" },
      call: { one: "звонок", few: "звонка", many: "звонков", other: "звонка" },
      overdue: {
        one: "просроченный шаг",
        few: "просроченных шага",
        many: "просроченных шагов",
        other: "просроченного шага"
      },
      task: { one: "задача", few: "задачи", many: "задач", other: "задачи" }
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

  // src/sheets/lexicon.ts
  var DICTIONARY_TABS = ["sections", "stages", "tags", "reasons", "lists", "team", "settings"];
  var isDictionary = (tab) => DICTIONARY_TABS.includes(tab);
  var SETTINGS = {
    language: "en",
    country: "",
    currency: "EUR",
    decimals: "2",
    go_live: "",
    base_keeper: "",
    technology_version: "0",
    technology_approved_on: "",
    technology_hash: "",
    closed_through: "",
    backdate_days: "7",
    undo_hours: "24",
    stage_edit_in_cell: "on",
    deal_document: "contract_or_invoice",
    invoice_due_days: "14",
    discount_max_pct: "10",
    min_margin_pct: "0",
    split_departments: "on",
    handover_when: "first_payment",
    handover_mode: "auto",
    handover_days: "3",
    assign_new: "round_robin",
    assign_client: "round_robin",
    large_to_developer: "yes",
    new_means: "first_deal",
    returning_after_months: "12",
    leaver_days: "30",
    leaver_credit: "house",
    clawback_method: "original_rate",
    clawback_days: "180",
    negative_commission: "carry",
    churn_monthly: "3",
    fixed_costs_month: "0",
    ratio_low: "0.50",
    ratio_high: "0.60",
    sellers_min: "4",
    sellers_max: "5",
    heads_min: "1",
    heads_max: "2",
    head_min_fte: "80",
    due_lead_days: "7",
    due_grace_days: "5",
    repeat_open_probability: "50",
    at_risk_factor: "2",
    dormant_factor: "3",
    same_order_days: "3",
    order_last_n: "8",
    order_min_intervals: "2",
    newcomer_months: "3",
    valley_from: "2",
    valley_to: "3",
    probation_months: "3",
    soften_newcomers: "yes",
    cold_drop_pct: "30",
    concentration_pct: "30",
    big_client_silence_days: "30",
    near_days: "90",
    satisfaction_days: "90",
    holidays: "",
    stuck_new_counts: "yes"
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
  var countryIn = (lexicon) => setting(lexicon, "country").toUpperCase();
  var countryOf = (language) => language === "en" ? "" : language.toUpperCase();
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
  var byOrder = (entries) => [...entries].sort((a, b2) => {
    var _a3, _b;
    return ((_a3 = a.order) != null ? _a3 : Number.MAX_VALUE) - ((_b = b2.order) != null ? _b : Number.MAX_VALUE);
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
      const list2 = textIn(row, "list");
      found[list2] = [...(_a3 = found[list2]) != null ? _a3 : [], named(row)];
    }
    for (const list2 of Object.keys(found)) found[list2] = byOrder((_b = found[list2]) != null ? _b : []);
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
      const known4 = people.get(row.person_id);
      const valid = worksOn(row, today);
      people.set(row.person_id, {
        code: row.person_id,
        label: row.person,
        email: row.email || (known4 == null ? void 0 : known4.email) || "",
        department: valid || !known4 ? row.department : known4.department,
        active: valid || (known4 == null ? void 0 : known4.active) === true
      });
    }
    return [...people.values()];
  }
  function worksOn(row, day3) {
    return (row.valid_from === "" || row.valid_from <= day3) && (row.valid_to === "" || day3 <= row.valid_to);
  }

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
      const known4 = (_a3 = made.get(of)) != null ? _a3 : both(values(of));
      made.set(of, known4);
      return known4;
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
        var _a3, _b, _c, _d;
        if (label2.trim() === "") return "";
        const { toCode, toLabel } = table(of);
        const code = (_d = (_c = (_b = toCode.get(plain2(label2))) != null ? _b : (_a3 = older[of]) == null ? void 0 : _a3[plain2(label2)]) != null ? _c : elsewhere(of, plain2(label2))) != null ? _d : label2.trim();
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
  function elsewhere(of, word2) {
    if (!isWordGroup(of)) return void 0;
    for (const locale of Object.values(locales)) {
      const found = Object.entries(wordsOf(locale, of)).find(([, text4]) => plain2(text4) === word2);
      if (found) return found[0];
    }
    return void 0;
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
    "list",
    "decision_role",
    "approval",
    "block",
    "material_kind",
    "measure",
    "line"
  ];
  function isWordGroup(of) {
    return WORD_GROUPS.includes(of);
  }

  // src/sheets/zone.ts
  function zone(timeZone) {
    const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    const seen = /* @__PURE__ */ new Map();
    return {
      dayOf(instant) {
        const key = instant.getTime();
        const known4 = seen.get(key);
        if (known4 !== void 0) return known4;
        const parts2 = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
        const day3 = `${parts2.year}-${parts2.month}-${parts2.day}`;
        seen.set(key, day3);
        return day3;
      }
    };
  }

  // src/sheets/codec.ts
  var ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
  function isDate(cell2) {
    return Object.prototype.toString.call(cell2) === "[object Date]";
  }
  var parts = (text4) => text4.split(",").map((part) => part.trim()).filter((part) => part !== "");
  function codecOf(names2, decimals, timeZone) {
    const days = zone(timeZone);
    const unit = 10 ** decimals;
    const group = (column) => column.kind === "person" ? "people" : "of" in column ? column.of : null;
    const textOf2 = (cell2) => isDate(cell2) ? days.dayOf(cell2) : String(cell2);
    const dayOf2 = (cell2) => {
      if (isDate(cell2)) return days.dayOf(cell2);
      return typeof cell2 === "string" && ISO_DAY.test(cell2.trim()) ? cell2.trim() : "";
    };
    return {
      names: names2,
      decimals,
      decode(column, cell2) {
        var _a3;
        switch (column.kind) {
          case "day":
            return dayOf2(cell2);
          case "money":
            return typeof cell2 === "number" ? minorOf(cell2, decimals) : null;
          case "integer":
          case "number":
          case "percent":
            return typeof cell2 === "number" ? cell2 : null;
          case "checkbox":
            return cell2 === true;
          case "id":
          case "text":
            return textOf2(cell2);
          case "person":
          case "ref":
          case "word":
            return names2.code((_a3 = group(column)) != null ? _a3 : "people", textOf2(cell2));
          case "scope": {
            const person2 = names2.code("people", textOf2(cell2));
            return isKnown(person2) ? person2 : names2.code("departments", textOf2(cell2));
          }
          case "refs":
          case "words":
            return parts(textOf2(cell2)).map((label2) => names2.code(column.of, label2)).join(",");
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
            return names2.label((_a3 = group(column)) != null ? _a3 : "people", String(value));
          case "scope": {
            const person2 = names2.label("people", String(value));
            return person2 === value ? names2.label("departments", String(value)) : person2;
          }
          case "refs":
          case "words":
            return parts(String(value)).map((code) => names2.label(column.of, code)).join(", ");
          default:
            return value;
        }
      },
      format: (column) => formatOf(column, decimals, names2.locale.messages.format.day)
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
        return "0.##";
      // In a cell without a format of its own 9% brings one, by which it is told from 0.09 (rules 1.1).
      case "percent":
      case "checkbox":
        return "General";
      default:
        return "@";
    }
  }

  // src/sheets/refused-looks.ts
  function setLooks(looks) {
    if (looks.length === 0) return [];
    const all = () => {
      for (const look of looks) look.set();
    };
    if (isAllowed(all)) return [];
    return looks.filter((look) => !isAllowed(look.set)).map(({ key }) => key);
  }
  function isAllowed(run) {
    try {
      run();
      SpreadsheetApp.flush();
      return true;
    } catch {
      return false;
    }
  }

  // src/sheets/cell-words.ts
  function rewriteColumns(tab, columns6) {
    const count4 = tab.lastRow() - FIRST_ROW + 1;
    if (count4 < 1) return;
    for (const { first, keys } of blocksOf(tab, [...columns6.keys()], count4)) {
      const rows = tab.range(FIRST_ROW, first, count4, keys.length).getValues();
      for (const [offset, key] of keys.entries()) {
        const change = key === null ? void 0 : columns6.get(key);
        if (!change) continue;
        const cells2 = rows.map((row) => row[offset]);
        const after = cells2.map((cell2, index) => {
          const text4 = change(String(cell2), index);
          return text4 === String(cell2) ? cell2 : text4;
        });
        write(tab, first + offset, cells2, after);
      }
    }
    tab.reread();
  }
  var SMALL = 2e4;
  function blocksOf(tab, keys, count4) {
    const there = keys.filter((key) => tab.has(key));
    if (there.length === 0) return [];
    const places = there.map((key) => tab.at(key));
    const first = Math.min(...places);
    const width = Math.max(...places) - first + 1;
    if (width * count4 > SMALL) {
      return tab.runs(there).map((run) => ({ first: run.first, keys: run.columns.map(({ key }) => key) }));
    }
    const block = new Array(width).fill(null);
    for (const key of there) block[tab.at(key) - first] = key;
    return [{ first, keys: block }];
  }
  var FEW = 5;
  function write(tab, at4, before, after) {
    const found = stretches(before, after);
    let pieces2 = found;
    if (found.length > FEW) {
      const formulas = tab.range(FIRST_ROW, at4, before.length, 1).getFormulas();
      const isPlain = (cell2, index) => {
        var _a3;
        return typeof cell2 === "string" && !mayBeParsed(cell2) && ((_a3 = formulas[index]) == null ? void 0 : _a3[0]) === "";
      };
      pieces2 = joined2(found, (from, to) => before.slice(from, to).every((cell2, index) => isPlain(cell2, from + index)));
    }
    for (const [from, to] of pieces2) {
      const range = tab.range(FIRST_ROW + from, at4, to - from, 1);
      const texts = after.slice(from, to);
      const isRisky2 = texts.some((text4) => typeof text4 === "string" && mayBeParsed(text4));
      if (isRisky2) setLooks([{ key: "", set: () => void range.setNumberFormat("@") }]);
      range.setValues(texts.map((text4) => [text4]));
    }
  }
  function joined2(found, mayBridge) {
    const pieces2 = [];
    for (const [from, to] of found) {
      const last = pieces2[pieces2.length - 1];
      if (last && mayBridge(last[1], from)) last[1] = to;
      else pieces2.push([from, to]);
    }
    return pieces2;
  }
  function renamedIn(cell2, words2) {
    const whole = words2.get(cell2.trim());
    if (whole !== void 0) return whole;
    if (!cell2.includes(",")) return cell2;
    const parts2 = cell2.split(",").map((part) => part.trim());
    return parts2.some((part) => words2.has(part)) ? parts2.map((part) => {
      var _a3;
      return (_a3 = words2.get(part)) != null ? _a3 : part;
    }).join(", ") : cell2;
  }
  function stretches(before, after) {
    const found = [];
    for (const [index, cell2] of after.entries()) {
      if (cell2 === before[index]) continue;
      const last = found[found.length - 1];
      if (last && last[1] === index) last[1] = index + 1;
      else found.push([index, index + 1]);
    }
    return found;
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

  // src/sheets/conditions.ts
  var { new: fresh, contact, won, lost, archive } = TONES;
  var WARNING = { background: COLORS.warning, color: COLORS.warningText };
  var LATE = { color: COLORS.error, bold: true };
  var DUE = { color: COLORS.primary, bold: true };
  var WRONG = { background: "#FCE8E6", color: COLORS.error };
  var FAINT = { color: COLORS.third };
  var TONE_OF = { new: fresh, contact, won, lost };
  var quoted = (text4) => `"${text4.replace(/"/g, '""')}"`;
  var isOne = (key, labels) => `OR(${labels.map((label2) => `{${key}}=${quoted(label2)}`).join(";")})`;
  function clientConditions({ lexicon: { stages: stages2, sections: sections2, tags: tags2 } }) {
    const stagesOf2 = (...kinds) => stages2.filter(({ kind }) => kinds.includes(kind)).map(({ label: label2 }) => label2);
    const sectionsOf2 = (kind) => sections2.filter((section) => section.kind === kind).map(({ label: label2 }) => label2);
    const largest = tags2.filter(({ order: order2 }) => order2 !== null).slice(0, 1);
    const open = isOne("stage", stagesOf2("new", "contact"));
    return [
      ...Object.keys(TONE_OF).map((kind) => ({
        from: "stage",
        when: isOne("stage", stagesOf2(kind)),
        look: TONE_OF[kind]
      })),
      { from: "section", when: isOne("section", sectionsOf2("archive")), look: archive },
      { from: "section", when: isOne("section", sectionsOf2("hard_refusal")), look: { color: lost.color } },
      { from: "next_action_on", when: `AND({next_action_on}<>"";{next_action_on}<TODAY();${open})`, look: LATE },
      { from: "next_action_on", when: "{next_action_on}=TODAY()", look: DUE },
      { from: "revisit_on", when: 'AND({revisit_on}<>"";{revisit_on}<=TODAY())', look: LATE },
      ...largest.map(({ label: label2 }) => ({
        from: "tag",
        when: `{tag}=${quoted(label2)}`,
        look: { color: COLORS.text, bold: true }
      })),
      // A row typed by hand that is no client yet (BI-16).
      { from: "client_id", to: "name", when: 'AND({client_id}="";{name}<>"")', look: WRONG },
      { from: "client_id", when: '{merged_into}<>""', look: { ...FAINT, strike: true } },
      { from: "client_id", to: "source", when: isOne("stage", stagesOf2("lost")), look: FAINT }
    ];
  }
  function dealConditions({ names: names2 }) {
    const status = (code) => quoted(names2.label("deal_statuses", code));
    const paid = (code) => quoted(names2.label("payment_statuses", code));
    return [
      {
        from: "deal_status",
        when: `OR({deal_status}=${status("open")};{deal_status}=${status("signed")})`,
        look: contact
      },
      { from: "deal_status", when: `{deal_status}=${status("done")}`, look: won },
      { from: "deal_status", when: `{deal_status}=${status("cancelled")}`, look: FAINT },
      { from: "payment_status", when: `{payment_status}=${paid("partial")}`, look: WARNING },
      { from: "payment_status", when: `{payment_status}=${paid("paid")}`, look: won },
      {
        from: "payment_status",
        when: `OR({payment_status}=${paid("overpaid")};{payment_status}=${paid("refunded")})`,
        look: lost
      },
      {
        from: "expected_close",
        when: `AND({expected_close}<>"";{expected_close}<TODAY();{deal_status}=${status("open")})`,
        look: LATE
      }
    ];
  }
  function kindConditions(key, word2, looks) {
    return Object.entries(looks).map(([code, look]) => ({
      from: "label",
      when: `{${key}}=${quoted(word2(code))}`,
      look
    }));
  }
  var SECTION_LOOKS = {
    to_call: fresh,
    in_work: contact,
    customer: won,
    archive,
    soft_refusal: lost,
    hard_refusal: lost
  };
  var OFF = { from: "code", to: "label", when: 'AND({label}<>"";{active}=FALSE)', look: FAINT };
  function conditionsOf(tab, known4) {
    const { names: names2 } = known4;
    switch (tab) {
      case "clients":
        return clientConditions(known4);
      case "deals":
        return dealConditions(known4);
      case "payments":
        return [
          { from: "payment_id", to: "note", when: "{month_closed}=TRUE", look: FAINT },
          { from: "amount", when: "{amount}<0", look: { color: lost.color } }
        ];
      case "stages":
        return [OFF, ...kindConditions("stage_kind", (code) => names2.label("kind", code), TONE_OF)];
      case "sections":
        return [OFF, ...kindConditions("section_kind", (code) => names2.label("section_kind", code), SECTION_LOOKS)];
      case "reasons": {
        const { archive: later, soft_refusal, hard_refusal } = SECTION_LOOKS;
        const looks = { archive: later, soft_refusal, hard_refusal };
        return [OFF, ...kindConditions("default_section", (code) => names2.label("sections", code), looks)];
      }
      case "tags":
      case "lists":
        return [OFF];
      case "playbook":
        return [{ ...OFF, from: "line_id", to: "answer", when: 'AND({text}<>"";{active}=FALSE)' }];
      case "daily_minute":
        return [
          { from: "mood", when: 'AND({mood}<>"";{mood}<=2)', look: lost },
          { from: "mood", when: "{mood}=3", look: WARNING },
          { from: "mood", when: "{mood}>=4", look: won }
        ];
      default:
        return [];
    }
  }
  function ruleOf(sheet, { from, to = from, when, look }, at4) {
    const keys = [...new Set([...when.matchAll(/\{(\w+)\}/g)].map(([, key = ""]) => key))];
    const columns6 = [from, to, ...keys].map(at4);
    if (columns6.some((column) => column === null)) return null;
    const letter = (key) => {
      var _a3;
      return letterOf((_a3 = at4(key)) != null ? _a3 : 1);
    };
    const guards = keys.map((key) => `$${letter(key)}$1=${quoted(key)}`).join(";");
    const formula = when.replace(/\{(\w+)\}/g, (_2, key) => `$${letter(key)}${FIRST_ROW}`);
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(`=AND(${guards};${formula})`).setRanges([sheet.getRange(`${letter(from)}${FIRST_ROW}:${letter(to)}`)]).setFontColor(look.color);
    if (look.background) builder.setBackground(look.background);
    if (look.bold) builder.setBold(true);
    if (look.strike) builder.setStrikethrough(true);
    return builder.build();
  }
  var OURS = /^=AND\(\$[A-Z]+\$1="[a-z_0-9]+"/;
  function isOurs(rule) {
    var _a3, _b;
    const [formula] = (_b = (_a3 = rule.getBooleanCondition()) == null ? void 0 : _a3.getCriteriaValues()) != null ? _b : [];
    return OURS.test(String(formula != null ? formula : ""));
  }
  function setConditions(sheet, tab, at4, known4, isNew) {
    const ours = conditionsOf(tab, known4).flatMap((condition) => {
      var _a3;
      return (_a3 = ruleOf(sheet, condition, at4)) != null ? _a3 : [];
    });
    if (ours.length === 0) return;
    const theirs = isNew ? [] : sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
    sheet.setConditionalFormatRules([...ours, ...theirs]);
  }

  // src/sheets/hash.ts
  function hashOf(text4) {
    let hash = 0;
    for (let index = 0; index < text4.length; index += 1) hash = hash * 31 + text4.charCodeAt(index) | 0;
    return String(hash);
  }

  // src/sheets/rights.ts
  var known2 = /* @__PURE__ */ new WeakMap();
  function mayWrite(tab) {
    var _a3;
    const may = (_a3 = known2.get(tab.sheet)) != null ? _a3 : tab.range(FIRST_ROW, 1, 1, tab.width()).canEdit();
    known2.set(tab.sheet, may);
    return may;
  }

  // src/sheets/dropdowns.ts
  function offeredBy(names2, column) {
    if (column.kind === "ref" || column.kind === "refs") return names2.entries(column.of);
    if (column.kind === "person") return names2.people();
    if (column.kind !== "scope") return [];
    const departments = names2.entries("departments").filter(({ code }) => code !== "management");
    return [...names2.people(), ...departments];
  }
  function optionsOf({ names: names2, locale }, column, inUse2 = []) {
    const labels = column.kind === "word" || column.kind === "words" ? Object.values(wordsOf(locale, column.of)) : offeredBy(names2, column).filter(({ active: active2 }) => active2).map(({ label: label2 }) => label2);
    const all = new Set(labels);
    for (const label2 of inUse2) if (label2 !== "") all.add(label2);
    return [...all];
  }
  function setDropdowns(book, tab, keys, more = /* @__PURE__ */ new Map()) {
    const columns6 = tab.present().filter((column) => keys.includes(column.key));
    const inUse2 = labelsIn(
      tab,
      columns6.filter((column) => column.dropdown)
    );
    const looks = columns6.map((column) => {
      var _a3, _b;
      const letter = letterOf(tab.at(column.key));
      const range = tab.sheet.getRange(`${letter}${FIRST_ROW}:${letter}`);
      const { key } = column;
      const rule = plainRule(book, column, [...(_a3 = inUse2.get(key)) != null ? _a3 : [], ...(_b = more.get(key)) != null ? _b : []]);
      return { key, set: () => void range.setDataValidation(rule) };
    });
    const left = setLooks(looks);
    for (const key of left) tab.refused.add(key);
    return left;
  }
  function labelsIn(tab, columns6) {
    const count4 = columns6.length === 0 ? 0 : tab.lastRow() - FIRST_ROW + 1;
    if (count4 < 1) return /* @__PURE__ */ new Map();
    const rows = count4 * tab.width() <= SMALL ? tab.rows(FIRST_ROW, count4) : null;
    const read2 = rows ? null : tab.columns(columns6.map(({ key }) => key));
    return new Map(
      columns6.map((column) => {
        var _a3;
        const codes = new Set(rows ? rows.map((row) => {
          var _a4;
          return (_a4 = row[column.key]) != null ? _a4 : "";
        }) : (_a3 = read2 == null ? void 0 : read2[column.key]) != null ? _a3 : []);
        return [column.key, [...codes].map((code) => String(tab.codec.encode(column, code)))];
      })
    );
  }
  function plainRule(words2, column, inUse2 = []) {
    const builder = SpreadsheetApp.newDataValidation();
    const { rule } = words2.locale.messages;
    if (column.kind === "checkbox") return builder.requireCheckbox().build();
    if (column.dropdown) {
      const options = optionsOf(words2, column, inUse2);
      if (options.length === 0) return null;
      const help = column.kind === "person" ? rule.person : column.kind === "word" ? rule.word : rule.list;
      return builder.requireValueInList(options, true).setAllowInvalid(false).setHelpText(help).build();
    }
    if (column.by === "addon" || column.limits === "signed") return null;
    builder.setAllowInvalid(true);
    if (column.kind === "day") return builder.requireDate().setHelpText(rule.day).build();
    if (column.limits === "score") return builder.requireNumberBetween(1, 5).setHelpText(rule.score).build();
    if (column.kind === "percent") return builder.requireNumberBetween(0, 100).setHelpText(rule.percent).build();
    if (column.kind !== "money" && column.kind !== "integer" && column.kind !== "number") return null;
    return builder.requireNumberGreaterThanOrEqualTo(0).setHelpText(rule.number).build();
  }
  function allowLabels(book, lines, events) {
    var _a3, _b;
    const wanted2 = /* @__PURE__ */ new Map();
    const want = (key, columnKey, value) => {
      var _a4, _b2;
      if (typeof value !== "string" || value === "") return;
      const columns6 = (_a4 = wanted2.get(key)) != null ? _a4 : /* @__PURE__ */ new Map();
      columns6.set(columnKey, ((_b2 = columns6.get(columnKey)) != null ? _b2 : /* @__PURE__ */ new Set()).add(value));
      wanted2.set(key, columns6);
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
    for (const [key, columns6] of wanted2) {
      const rows = [...columns6].flatMap(([column, values]) => [...values].map((value) => ({ [column]: value })));
      offerLabels(book, book.tab(key), [...columns6.keys()], rows);
    }
  }
  function offerLabels(book, tab, keys, rows) {
    var _a3;
    for (const column of tab.present().filter((candidate) => candidate.dropdown && keys.includes(candidate.key))) {
      const offered = new Set(optionsOf(book, column));
      const labels = new Set(rows.map((row) => {
        var _a4;
        return String(tab.codec.encode(column, (_a4 = row[column.key]) != null ? _a4 : ""));
      }));
      const lacking = [...labels].filter((label2) => label2 !== "" && !offered.has(label2));
      if (lacking.length > 0) setDropdowns(book, tab, [column.key], /* @__PURE__ */ new Map([[column.key, lacking]]));
      if ((_a3 = book.state.tables) == null ? void 0 : _a3.includes(tab.spec.tab)) checkTaken(tab, column, labels);
    }
  }
  var NotTaken = class extends Error {
    constructor(tab, column, label2) {
      super(`${tab}.${column} does not take ${label2}`);
      __publicField(this, "tab", tab);
      __publicField(this, "column", column);
      __publicField(this, "label", label2);
    }
  };
  function checkTaken(tab, column, labels) {
    const rule = tab.range(FIRST_ROW, tab.at(column.key)).getDataValidation();
    if (!rule || rule.getAllowInvalid() || rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) {
      return;
    }
    const [offered = []] = rule.getCriteriaValues();
    const refused2 = [...labels].find((label2) => label2 !== "" && !offered.includes(label2));
    if (refused2 !== void 0) throw new NotTaken(tab.spec.tab, column.key, refused2);
  }
  function fingerprint(book) {
    const { stages: stages2, sections: sections2, tags: tags2, reasons: reasons2, lists: lists2 } = book.lexicon;
    const entries = [stages2, sections2, tags2, reasons2, ...Object.values(lists2)].flat();
    const text4 = [...entries, ...book.names.people()].map(({ code, label: label2, active: active2 }) => `${code}|${label2}|${active2}`).join("\n");
    return hashOf(text4);
  }
  var WITH_LISTS = [
    "clients",
    "deals",
    "payments",
    "team",
    "stages",
    "reasons",
    "lists",
    "sections",
    "tags",
    "rates",
    "contacts",
    "playbook",
    "plans",
    "daily_minute",
    "payroll"
  ];
  var WARNED = ["day", "money", "integer", "number", "percent"];
  function refreshDropdowns(book, whole = false) {
    const now = fingerprint(book);
    if (!whole && now === book.state.labels) return true;
    const tabs = WITH_LISTS.filter((key) => book.has(key)).map((key) => book.tab(key));
    if (!tabs.every(mayWrite)) return false;
    const { names: names2, lexicon } = book;
    for (const tab of tabs) {
      const isRuled = ({ kind, by, dropdown }) => dropdown || kind === "checkbox" || whole && by === "people" && WARNED.includes(kind);
      const ruled = tab.present().filter(isRuled);
      setDropdowns(
        book,
        tab,
        ruled.map(({ key }) => key)
      );
      const at4 = (key) => tab.has(key) ? tab.at(key) : null;
      setConditions(tab.sheet, tab.spec.tab, at4, { names: names2, lexicon }, false);
    }
    book.saveState({ ...book.state, labels: now });
    return true;
  }

  // src/sheets/marks.ts
  var MARK = "▸";
  var BEARERS = ["client_id", "stage"];
  function markRows(book, marks, judged, whole) {
    var _a3;
    if (marks.size === 0 && !book.state.marked) return;
    const clients2 = book.tab("clients");
    const ids = clients2.ids();
    const isOver = (row, bearer) => bearer === "client_id" ? whole || judged.has(row) : whole && !ids[row - FIRST_ROW];
    const marked = rewrite(clients2, FIRST_ROW, clients2.maxRow(), (row, bearer, note2) => {
      const mark = marks.get(row);
      if ((mark == null ? void 0 : mark.at) === bearer) return `${MARK} ${mark.reason}`;
      return isOver(row, bearer) ? "" : note2;
    });
    if (marked !== ((_a3 = book.state.marked) != null ? _a3 : false)) book.saveState({ ...book.state, marked });
  }
  function unmark(book, rows) {
    if (!book.state.marked || rows.length === 0) return;
    const moved2 = new Set(rows);
    rewrite(
      book.tab("clients"),
      Math.min(...rows),
      Math.max(...rows),
      (row, _bearer, note2) => moved2.has(row) ? "" : note2
    );
  }
  function rewrite(clients2, first, last, noteOf2) {
    let marked = false;
    for (const bearer of BEARERS) {
      const range = clients2.range(first, clients2.at(bearer), last - first + 1, 1);
      const before = range.getNotes().map(([note2 = ""]) => note2);
      const after = before.map(
        (note2, index) => note2 === "" || note2.startsWith(MARK) ? noteOf2(first + index, bearer, note2) : note2
      );
      marked || (marked = after.some((note2) => note2.startsWith(MARK)));
      const changed = after.flatMap((note2, index) => note2 === before[index] ? [] : [index]);
      const [top, bottom] = [changed[0], changed.at(-1)];
      if (top === void 0 || bottom === void 0) continue;
      range.offset(top, 0, bottom - top + 1, 1).setNotes(after.slice(top, bottom + 1).map((note2) => [note2 || null]));
    }
    return marked;
  }

  // src/sheets/head.ts
  var Head = class {
    constructor(sheet) {
      __publicField(this, "sheet", sheet);
      __publicField(this, "texts", null);
      __publicField(this, "positions", /* @__PURE__ */ new Map());
      /** What row 2 said over each column. */
      __publicField(this, "headers", []);
    }
    /** Row 1 as everything was read and written by it; read at the first use. */
    get row() {
      var _a3;
      (_a3 = this.texts) != null ? _a3 : this.texts = this.take(this.readNow());
      return this.texts;
    }
    /** Key → 1-based column. */
    get keys() {
      void this.row;
      return this.positions;
    }
    /** What row 2 said over each column. */
    get said() {
      void this.row;
      return this.headers.map((header) => String(header).trim());
    }
    /** Key and header of each column: by both a column of people's own is known again when it was moved. */
    get labels() {
      return this.row.map((key, index) => {
        var _a3;
        return `${key}
${String((_a3 = this.headers[index]) != null ? _a3 : "").trim()}`;
      });
    }
    /** Row 1 as it stands now. */
    readNow() {
      const [keys = [], headers = []] = this.sheet.getRange("1:2").getValues();
      this.headers = headers;
      return keys.map((cell2) => String(cell2).trim());
    }
    /** The columns as they were just written from column A on. */
    begin(columns6) {
      this.texts = this.take(columns6.map(({ key }) => key));
    }
    forget() {
      this.texts = null;
    }
    /** Whether somebody moved columns since row 1 was read; if so the new row 1 counts from now on. */
    hasMoved() {
      const before = this.row;
      const now = this.readNow();
      if (isSameHead(before, now)) return false;
      this.texts = this.take(now);
      return true;
    }
    take(texts) {
      this.positions.clear();
      for (const [index, key] of texts.entries()) {
        if (key !== "" && !this.positions.has(key)) this.positions.set(key, index + 1);
      }
      return texts;
    }
  };
  function isSameHead(one, other) {
    const [longer, shorter] = one.length < other.length ? [other, one] : [one, other];
    return longer.every((key, index) => {
      var _a3;
      return key === ((_a3 = shorter[index]) != null ? _a3 : "");
    });
  }
  function columnsBefore(before, now) {
    const first = now.findIndex((label2, index) => label2 !== before[index]);
    const more = now.length - before.length;
    const same4 = (from) => from.every((was, index) => was < 0 || now[index] === before[was]);
    const indexes = now.map((_2, index) => index);
    if (first < 0) return indexes;
    if (more !== 0) {
      const from = indexes.map((index) => index < first ? index : index < first + more ? -1 : index - more);
      return same4(from) ? from : null;
    }
    const last = Math.max(...indexes.filter((index) => now[index] !== before[index]));
    const size = last - first + 1;
    for (let step = 1; step < size; step += 1) {
      const from = indexes.map(
        (index) => index < first || index > last ? index : first + (index - first + step) % size
      );
      if (same4(from)) return from;
    }
    return null;
  }

  // src/domain/list-model.ts
  var LIST_TABS = [
    "sections",
    "stages",
    "tags",
    "reasons",
    "lists",
    "team",
    "settings",
    "rates"
  ];
  var sameText = (a, b2) => bare2(a) === bare2(b2);
  var bare2 = (text4) => String(text4 != null ? text4 : "").replace(/\u00a0/g, " ").trim().toLowerCase();
  var isBlank = (value) => value === void 0 || value === null || value === "" || value === false;
  function identityOf(tab, values) {
    const text4 = (key) => {
      var _a3;
      return String((_a3 = values[key]) != null ? _a3 : "").trim();
    };
    switch (tab) {
      case "rates":
        return "";
      case "team":
        return text4("person_id");
      case "settings":
        return text4("key");
      case "lists":
        return text4("code") === "" ? "" : `${text4("list")}/${text4("code")}`;
      default:
        return text4("code");
    }
  }
  var isDictionaryTab = (tab) => tab !== "rates" && tab !== "team" && tab !== "settings";

  // src/sheets/list-cells.ts
  var LONGEST = 49e3;
  var UNKEPT = ["label_in_cells", "meaning", "last_turn"];
  function formerCodec(book, before = null) {
    var _a3;
    const back = (entry2) => ({
      ...entry2,
      label: entry2.former || entry2.label,
      former: entry2.label
    });
    const { lexicon } = book;
    const gone = (entries, rows = []) => rows.filter(({ code }) => !isBlank(code) && !entries.some((entry2) => entry2.code === code)).map((row) => {
      var _a4;
      return { ...row, label: String((_a4 = row.label) != null ? _a4 : row.code), active: false };
    });
    const listed2 = /* @__PURE__ */ new Set([...Object.keys(lexicon.lists), ...((_a3 = before == null ? void 0 : before.lists) != null ? _a3 : []).map(({ list: list2 }) => String(list2))]);
    const lists2 = Object.fromEntries(
      [...listed2].map((name2) => {
        var _a4, _b;
        const entries = (_a4 = lexicon.lists[name2]) != null ? _a4 : [];
        const rows = (_b = before == null ? void 0 : before.lists) == null ? void 0 : _b.filter(({ list: list2 }) => list2 === name2);
        return [name2, [...entries.map(back), ...gone(entries, rows)]];
      })
    );
    const former = {
      ...lexicon,
      stages: [...lexicon.stages.map(back), ...gone(lexicon.stages, before == null ? void 0 : before.stages)],
      sections: [...lexicon.sections.map(back), ...gone(lexicon.sections, before == null ? void 0 : before.sections)],
      reasons: [...lexicon.reasons.map(back), ...gone(lexicon.reasons, before == null ? void 0 : before.reasons)],
      tags: [...lexicon.tags.map(back), ...gone(lexicon.tags, before == null ? void 0 : before.tags)],
      lists: lists2
    };
    return codecOf(namesIn(book.locale, former, book.today, book.state.people), book.decimals, book.timeZone);
  }
  function rowsIn(tab, cells2, codec) {
    var _a3;
    const keys = ((_a3 = cells2[0]) != null ? _a3 : []).map((cell2) => String(cell2).trim());
    const columns6 = TABS[tab].columns.filter(({ key }) => keys.includes(key));
    return cells2.slice(FIRST_ROW - 1).map((line, index) => {
      var _a4;
      const row = { at: FIRST_ROW + index, values: {}, unread: {} };
      for (const column of columns6) {
        const cell2 = (_a4 = line[keys.indexOf(column.key)]) != null ? _a4 : "";
        const value = codec.decode(column, cell2);
        row.values[column.key] = value;
        if (!UNKEPT.includes(column.key) && isUnread(column, cell2, value)) row.unread[column.key] = String(cell2);
      }
      return row;
    });
  }
  function isUnread(column, cell2, value) {
    if (typeof cell2 === "string" && cell2.trim() === "") return false;
    switch (column.kind) {
      case "integer":
        return value === null || column.key !== "order" && !Number.isInteger(value);
      case "number":
      case "percent":
      case "money":
        return value === null;
      case "day":
        return value === "";
      case "checkbox":
        return typeof cell2 !== "boolean";
      case "person":
      case "ref":
      case "word":
        return !isKnown(String(value));
      case "refs":
      case "words":
        return String(value).split(",").some((code) => !isKnown(code));
      default:
        return false;
    }
  }
  function readPercents(sheet, tab, cells2, rows) {
    var _a3;
    const keys = ((_a3 = cells2[0]) != null ? _a3 : []).map((cell2) => String(cell2).trim());
    const doubtful = TABS[tab].columns.flatMap(
      ({ kind, key }) => kind === "percent" && rows.some(({ values }) => isFraction(values[key])) ? [key] : []
    );
    return doubtful.flatMap((key) => {
      const formats = sheet.getRange(FIRST_ROW, keys.indexOf(key) + 1, rows.length, 1).getNumberFormats();
      return rows.flatMap((row, index) => {
        var _a4;
        const value = row.values[key];
        if (!isFraction(value) || !String((_a4 = formats[index]) == null ? void 0 : _a4[0]).includes("%")) return [];
        const percent2 = Math.round(Number(value) * 1e8) / 1e6;
        row.values[key] = percent2;
        return [{ at: row.at, key, value: percent2 }];
      });
    });
  }
  var isFraction = (value) => typeof value === "number" && value > 0 && value <= 1;
  function readAccepted([keys = [], second = []]) {
    const column = keys.findIndex((key) => String(key) === ACCEPTED_KEY) + 1;
    const text4 = column > 0 ? String(second[column - 1]) : "";
    let lists2 = null;
    try {
      lists2 = text4 === "" ? null : JSON.parse(text4);
    } catch {
    }
    return { lists: lists2, column: column > 0 ? column : null, text: text4 };
  }
  function acceptedText(lists2) {
    const bare4 = (values) => Object.fromEntries(
      Object.entries(values).filter(([key, value]) => !UNKEPT.includes(key) && value !== "" && value !== null)
    );
    const kept = Object.entries(lists2).map(([tab, rows]) => [tab, (rows != null ? rows : []).map(bare4)]);
    const text4 = (entries2) => JSON.stringify(Object.fromEntries(entries2));
    const byLength = [...kept].sort((a, b2) => JSON.stringify(a[1]).length - JSON.stringify(b2[1]).length);
    let entries = kept;
    while (text4(entries).length > LONGEST) {
      const longest = byLength.pop();
      entries = entries.filter((entry2) => entry2 !== longest);
    }
    return text4(entries);
  }
  function writeAccepted(sheet, column, text4) {
    if (column !== null) {
      sheet.getRange(STATE_ROW, column).setValue(text4);
      return;
    }
    const at4 = sheet.getLastColumn() + 1;
    if (at4 > sheet.getMaxColumns()) sheet.insertColumnsAfter(at4 - 1, 1);
    const head2 = sheet.getRange(1, at4, STATE_ROW, 1);
    head2.setNumberFormat("@");
    head2.setValues([[ACCEPTED_KEY], [text4]]);
    sheet.hideColumns(at4);
  }

  // src/sheets/remembered.ts
  var CACHE_SECONDS = 600;
  var CACHE_KEY = "clientbase-2";
  var CACHE_BYTES = 1e5;
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
  function recalled() {
    var _a3;
    const text4 = (_a3 = CacheService.getDocumentCache()) == null ? void 0 : _a3.get(CACHE_KEY);
    return text4 ? JSON.parse(text4) : null;
  }
  function forget() {
    var _a3;
    (_a3 = CacheService.getDocumentCache()) == null ? void 0 : _a3.remove(CACHE_KEY);
  }

  // src/sheets/small-tabs.ts
  var BESIDE = { settings: [STATE_KEY, ACCEPTED_KEY] };
  var SmallTabs = class {
    /** @param sheetOf the sheet of a tab; throws when there is none */
    constructor(sheetOf2) {
      __publicField(this, "sheetOf", sheetOf2);
      __publicField(this, "known", /* @__PURE__ */ new Map());
    }
    has(key) {
      return this.known.has(key);
    }
    /** All cells down to the last one in use; the first row holds the keys. */
    cells(key) {
      var _a3;
      const cells2 = (_a3 = this.known.get(key)) != null ? _a3 : read(this.sheetOf(key), key);
      this.known.set(key, cells2);
      return cells2;
    }
    /** The rows from row 3 on, decoded; blank for a column that is not there. */
    rows(key, codec) {
      const cells2 = this.cells(key);
      const keys = keysIn(cells2);
      const columns6 = TABS[key].columns.map((column) => ({ column, index: keys.indexOf(column.key) }));
      return cells2.slice(FIRST_ROW - 1).map((line) => {
        var _a3;
        const row = {};
        for (const { column, index } of columns6) {
          row[column.key] = codec.decode(column, index < 0 ? "" : (_a3 = line[index]) != null ? _a3 : "");
        }
        return row;
      });
    }
    /** Cells of one of them, or of all, were written, or somebody else may have changed them. */
    forget(key) {
      if (key) this.known.delete(key);
      else this.known.clear();
    }
  };
  var keysIn = (cells2) => {
    var _a3;
    return ((_a3 = cells2[0]) != null ? _a3 : []).map((cell2) => String(cell2).trim());
  };
  function read(sheet, key) {
    var _a3, _b;
    const { columns: columns6 } = TABS[key];
    const wanted2 = [...columns6.map((column) => column.key), ...(_a3 = BESIDE[key]) != null ? _a3 : []];
    if (!columns6.some((column) => column.onRequest)) {
      const range = openRange(sheet, `A:${letterOf(wanted2.length)}`);
      const cells2 = inUse((_b = range == null ? void 0 : range.getValues()) != null ? _b : []);
      const keys = keysIn(cells2);
      if (wanted2.every((name2) => keys.includes(name2))) return cells2;
    }
    return sheet.getDataRange().getValues();
  }

  // src/sheets/repair.ts
  var STEPS = 8;
  var ENOUGH = 3;
  var wanted = (tab) => TABS[tab].columns.filter((column) => !column.onRequest).map((column) => column.key);
  var owned = (tab) => TABS[tab].columns.map((column) => column.key);
  var isEmpty = (row) => (row != null ? row : []).every((cell2) => cell2 === "" || cell2 === "false" || readState(cell2) !== null);
  function layoutOf(tab, keys) {
    const own2 = owned(tab);
    const text4 = keys.map((key) => own2.includes(key) ? key : "").join(",").replace(/,+$/, "");
    return own2.join(",").startsWith(text4) ? "" : text4;
  }
  function isHeadWhole(tab, keys, headers) {
    const own2 = owned(tab);
    const found = keys.filter((key) => own2.includes(key));
    return wanted(tab).every((key) => found.includes(key)) && new Set(found).size === found.length && keys.filter((key, index) => {
      var _a3;
      return key !== "" && keyNamed(tab, (_a3 = headers[index]) != null ? _a3 : "") === key;
    }).length >= Math.min(ENOUGH, wanted(tab).length / 2);
  }
  function mendHead(sheet, tab, layout, locale) {
    let moved2 = false;
    for (let step = 0; step < STEPS; step += 1) {
      const grid = gridOf(sheet);
      if (tab !== "settings" && grid.every(isEmpty)) {
        writeHead(
          sheet,
          wanted(tab),
          wanted(tab).map((key) => headerIn(locale, key))
        );
        return "emptied";
      }
      const order2 = moveRows(sheet, tab, grid, layout);
      if (order2 === "lost") return "lost";
      if (order2 === "done") return fillHead(sheet, tab, grid, layout, locale) || moved2 ? "mended" : "whole";
      moved2 = true;
    }
    return "lost";
  }
  function gridOf(sheet) {
    return sheet.getDataRange().getValues().map((row) => row.map((cell2) => String(cell2).trim()));
  }
  function moveRows(sheet, tab, grid, layout) {
    var _a3, _b, _c, _d;
    const keys = keysIn2(tab, grid);
    if (keys > 0) {
      lift(sheet, grid, keys, 0);
      return "again";
    }
    const headers = headersIn(tab, grid, keys);
    if (keys < 0) {
      const isKnown3 = headers >= 0 || isDataIn(tab, grid, layout);
      if (!isKnown3) return "lost";
      if (!isEmpty(grid[0])) {
        sheet.insertRowsBefore(1, 1);
        return "again";
      }
    }
    if (headers > 1) {
      lift(sheet, grid, headers, 1);
      return "again";
    }
    const order2 = keys < 0 ? keysBy(tab, [], (_a3 = grid[1]) != null ? _a3 : [], layout) : (_b = grid[0]) != null ? _b : [];
    const own2 = ((_c = grid[1]) != null ? _c : []).filter((cell2) => keyNamed(tab, cell2) !== "");
    if (headers < 0 && own2.length < 2 && isDataRow(tab, order2, (_d = grid[1]) != null ? _d : [])) {
      sheet.insertRowsAfter(1, 1);
      return "again";
    }
    return "done";
  }
  function lift(sheet, grid, from, to) {
    if (grid.slice(to, from).every(isEmpty)) sheet.deleteRows(to + 1, from - to);
    else sheet.moveRows(sheet.getRange(`${from + 1}:${from + 1}`), to + 1);
  }
  function fillHead(sheet, tab, grid, layout, locale) {
    const [before = [], headers = []] = grid;
    const keys = keysBy(tab, before, headers, layout);
    if (tab === "settings") keepState(keys, headers);
    const isBare2 = isEmpty(headers);
    const isSame = keys.every((key, index) => {
      var _a3;
      return key === ((_a3 = before[index]) != null ? _a3 : "");
    });
    if (isSame && !isBare2) return false;
    if (isBare2)
      writeHead(
        sheet,
        keys,
        keys.map((key) => owned(tab).includes(key) ? headerIn(locale, key) : "")
      );
    else if (!isSame) writeHead(sheet, keys);
    return true;
  }
  function writeHead(sheet, ...rows) {
    var _a3, _b;
    const range = sheet.getRange(1, 1, rows.length, (_b = (_a3 = rows[0]) == null ? void 0 : _a3.length) != null ? _b : 1);
    range.clearDataValidations().setValues(rows);
    if (rows.length > 1) sheet.getRange("2:2").setFontWeight("bold").setVerticalAlignment("middle").setWrap(true);
    sheet.hideRows(1);
  }
  function keysIn2(tab, grid) {
    const own2 = wanted(tab);
    return best(grid, (row) => own2.filter((key) => row.includes(key)).length, own2.length / 2);
  }
  function headersIn(tab, grid, keys) {
    const others = grid.map((row, index) => index === keys ? [] : row);
    const half = best(others, (row) => row.filter((cell2) => keyNamed(tab, cell2) !== "").length, wanted(tab).length / 2);
    if (half >= 0 || keys < 0) return half;
    const named4 = wanted(tab).slice(0, 2).map((key) => {
      var _a3, _b;
      return { key, at: (_b = (_a3 = grid[keys]) == null ? void 0 : _a3.indexOf(key)) != null ? _b : -1 };
    }).filter(({ at: at4 }) => at4 >= 0);
    return others.findIndex(
      (row) => named4.length > 0 && named4.every(({ key, at: at4 }) => {
        var _a3;
        return keyNamed(tab, (_a3 = row[at4]) != null ? _a3 : "") === key;
      })
    );
  }
  function best(grid, count4, least) {
    const counts2 = grid.map(count4);
    const most = Math.max(0, ...counts2);
    return most > 0 && most >= least ? counts2.indexOf(most) : -1;
  }
  function keysBy(tab, before, headers, layout) {
    var _a3;
    const own2 = owned(tab);
    const keys = Array.from({ length: Math.max(before.length, headers.length) }, (_2, index) => {
      var _a4;
      return (_a4 = before[index]) != null ? _a4 : "";
    });
    const named4 = keys.map((_2, index) => {
      var _a4;
      return keyNamed(tab, (_a4 = headers[index]) != null ? _a4 : "");
    });
    const free = () => own2.filter((key) => !keys.includes(key));
    for (const key of own2) {
      const places = keys.flatMap((text4, index) => text4 === key ? [index] : []);
      const kept = (_a3 = places.find((index) => named4[index] === key)) != null ? _a3 : places[0];
      for (const index of places) if (index !== kept) keys[index] = "";
    }
    const isOurs2 = (index) => {
      var _a4;
      return own2.includes((_a4 = keys[index]) != null ? _a4 : "");
    };
    for (const key of free()) {
      const index = named4.findIndex((name2, place2) => name2 === key && !isOurs2(place2));
      if (index >= 0) keys[index] = key;
    }
    const last = layout === "" ? own2 : layout.split(",");
    if (!keys.some((key) => own2.includes(key))) return keys.map((key, index) => last[index] || key);
    const isInPlace = keys.every((key, index) => !own2.includes(key) || last[index] === key);
    for (const key of isInPlace ? free() : []) {
      const index = last.indexOf(key);
      if (index >= 0 && !isOurs2(index) && keys.some((_2, other) => other > index && isOurs2(other))) keys[index] = key;
    }
    return keys;
  }
  function keepState(keys, cells2) {
    const state = cells2.findIndex((cell2) => readState(cell2) !== null);
    const lists2 = cells2.findIndex((cell2, index) => index !== state && cell2.startsWith("{") && readState(cell2) === null);
    for (const [key, index] of [
      [STATE_KEY, state],
      [ACCEPTED_KEY, lists2]
    ]) {
      if (index < 0) continue;
      for (const [place2, text4] of keys.entries()) if (text4 === key) keys[place2] = "";
      keys[index] = key;
    }
  }
  function isDataIn(tab, grid, layout) {
    const last = layout === "" ? owned(tab) : layout.split(",");
    const rows = grid.filter((row) => !isEmpty(row));
    return rows.filter((row) => isDataRow(tab, last, row)).length > rows.length / 2;
  }
  function isDataRow(tab, keys, row) {
    var _a3;
    const { key, idPrefix } = TABS[tab];
    const id3 = key === "" ? "" : (_a3 = row[keys.indexOf(key)]) != null ? _a3 : "";
    if (idPrefix !== "") return new RegExp(`^${idPrefix}-\\d+$`).test(id3);
    return /^[a-z0-9_]{1,30}$/.test(id3);
  }
  var headerIn = (locale, key) => {
    var _a3;
    return (_a3 = locale.columns[key]) != null ? _a3 : key;
  };
  var isHeaderId = (tab, id3) => keyNamed(tab, id3) === TABS[tab].key;
  var names = /* @__PURE__ */ new Map();
  function keyNamed(tab, header) {
    var _a3;
    let known4 = names.get(tab);
    if (!known4) {
      known4 = /* @__PURE__ */ new Map();
      for (const locale of Object.values(locales)) {
        for (const key of owned(tab)) {
          const text4 = plain2(headerIn(locale, key));
          if (!known4.has(text4)) known4.set(text4, key);
        }
      }
      names.set(tab, known4);
    }
    return header === "" ? "" : (_a3 = known4.get(plain2(header))) != null ? _a3 : "";
  }

  // src/sheets/state-cell.ts
  var stateOf = (cell2) => {
    const state = readState(String(cell2));
    return typeof (state == null ? void 0 : state.schema) === "number" ? state : null;
  };
  var newest = (states) => states.reduce(
    (best2, one) => best2 && numberOf(best2.applied) >= numberOf(one.applied) ? best2 : one,
    null
  );
  function stateIn(sheet) {
    const [keys = [], cells2 = []] = sheet.getRange("1:2").getValues();
    const position = keys.findIndex((key) => String(key) === STATE_KEY) + 1;
    if (position === 0) return null;
    const strays = /* @__PURE__ */ new Map();
    const states = cells2.flatMap((cell2, index) => {
      const state2 = stateOf(cell2);
      if (state2 && index + 1 !== position) strays.set(index + 1, String(keys[index]));
      return state2 != null ? state2 : [];
    });
    const state = newest(states);
    return state && { sheet, position, state, strays };
  }
  function searchState(sheets) {
    var _a3, _b;
    const all = sheets.map(stateIn).filter((found) => found !== null);
    return (_b = (_a3 = all.find(({ sheet, state }) => state.tabs.settings === sheet.getSheetId())) != null ? _a3 : all[0]) != null ? _b : null;
  }
  function named2(spreadsheet) {
    const cell2 = spreadsheet.getRangeByName(STATE_NAME);
    const found = cell2 ? stateIn(cell2.getSheet()) : null;
    return (found == null ? void 0 : found.state.tabs.settings) === (cell2 == null ? void 0 : cell2.getSheet().getSheetId()) ? found : null;
  }
  function findState(spreadsheet, sheets, known4) {
    var _a3, _b;
    const guess = sheets.find((sheet) => sheet.getSheetId() === known4);
    const found = (_b = (_a3 = guess ? stateIn(guess) : null) != null ? _a3 : named2(spreadsheet)) != null ? _b : searchState(sheets);
    return found != null ? found : mendState(spreadsheet) ? named2(spreadsheet) : null;
  }
  function mendState(spreadsheet) {
    var _a3, _b, _c;
    const cell2 = spreadsheet.getRangeByName(STATE_NAME);
    const sheet = cell2 == null ? void 0 : cell2.getSheet();
    if (!(sheet == null ? void 0 : sheet.getRange(1, 1).canEdit())) return false;
    const cells2 = sheet.getDataRange().getValues().flat();
    const state = newest(cells2.flatMap((text4) => {
      var _a4;
      return (_a4 = stateOf(text4)) != null ? _a4 : [];
    }));
    if (!state || mendHead(sheet, "settings", (_b = (_a3 = state.layouts) == null ? void 0 : _a3.settings) != null ? _b : "", locales[(_c = state.language) != null ? _c : "en"]) === "lost") {
      return false;
    }
    const [keys = []] = sheet.getRange("1:1").getValues();
    const position = keys.findIndex((key) => String(key) === STATE_KEY) + 1;
    if (position === 0) return false;
    const place2 = sheet.getRange(STATE_ROW, position);
    place2.setValue(JSON.stringify(state));
    spreadsheet.setNamedRange(STATE_NAME, place2);
    return true;
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
  var KEPT_ROWS = 1200;
  var Tab = class {
    constructor(spec, sheet, codec, head2 = new Head(sheet)) {
      __publicField(this, "spec", spec);
      __publicField(this, "sheet", sheet);
      __publicField(this, "codec", codec);
      __publicField(this, "head", head2);
      /** Cells of rows as they were last read: row number → the whole row. */
      __publicField(this, "raw", /* @__PURE__ */ new Map());
      __publicField(this, "puts", []);
      /** Columns whose rules Google refused to change; see refused-looks.ts. */
      __publicField(this, "refused", /* @__PURE__ */ new Set());
      __publicField(this, "extent", null);
      __publicField(this, "read", /* @__PURE__ */ new Map());
    }
    /** A tab that was just written from column A with so many rows: nothing of it need be read. */
    begin(columns6, rows) {
      this.head.begin(columns6);
      this.extent = { last: FIRST_ROW - 1 + rows, max: null, ids: null };
    }
    has(key) {
      return this.head.keys.has(key);
    }
    at(key) {
      const position = this.head.keys.get(key);
      if (position === void 0) throw new MissingColumn(this.spec.tab, key);
      return position;
    }
    /** The columns of the schema that stand in this tab. */
    present() {
      return this.spec.columns.filter((column) => this.has(column.key));
    }
    width() {
      var _a3, _b;
      const present2 = this.present();
      if (present2.length === 0) throw new MissingColumn(this.spec.tab, (_b = (_a3 = this.spec.columns[0]) == null ? void 0 : _a3.key) != null ? _b : "");
      return Math.max(...present2.map((column) => this.at(column.key)));
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
    /** The ids from a row on, as they stand now: to a row, or to the end of the grid, whose last row is told. */
    idsFrom(first, last) {
      const letter = letterOf(this.at(this.spec.key));
      const cells2 = this.sheet.getRange(`${letter}${first}:${letter}${last != null ? last : ""}`).getValues();
      return { ids: cells2.map(([id3]) => String(id3).trim()), max: first + cells2.length - 1 };
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
      const columns6 = this.spec.columns.filter((column) => keys.includes(column.key)).sort((a, b2) => this.at(a.key) - this.at(b2.key));
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
      return this.ids().flatMap((cell2, index) => cell2 === id3 ? [index + FIRST_ROW] : []);
    }
    /** Columns were added or moved since row 1 was read. */
    forgetColumns() {
      this.head.forget();
    }
    /** What is known of rows is out of date: somebody else may have sorted, or rows were added. */
    forget() {
      this.read.clear();
      this.extent = null;
    }
    /** Cells of rows that are there were written; which rows those are is known as before. */
    reread() {
      this.read.clear();
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
    /** Rows were added to the grid. */
    stretched(count4) {
      const extent = this.look();
      if (extent.max !== null) extent.max += count4;
    }
    /** One row, decoded; read once until something is written to it. */
    row(at4) {
      var _a3, _b;
      const known4 = (_b = (_a3 = this.read.get(at4)) != null ? _a3 : this.rows(at4, 1)[0]) != null ? _b : {};
      this.read.set(at4, known4);
      return known4;
    }
    /** Reads rows that will be asked for one by one: those that lie close together in one block, with some around them. */
    prefetch(rows, around = 0) {
      if (rows.length < 2 && around === 0) return;
      const top = Math.max(FIRST_ROW, Math.min(...rows) - around);
      const count4 = Math.min(this.lastRow(), Math.max(...rows) + around) - top + 1;
      if (count4 > rows.length * SPARSE + SPARSE) return;
      for (const [index, row] of this.rows(top, count4).entries()) this.read.set(top + index, row);
    }
    /** The row was written: it is read anew when asked for. */
    written(at4) {
      this.read.delete(at4);
    }
    /** Whole rows, decoded. Reads one block over all columns of the schema. */
    rows(first, count4) {
      if (count4 < 1) return [];
      return this.decoded(first, this.sheet.getRange(first, 1, count4, this.width()).getValues());
    }
    /**
     * The rows of a long tab from one near its end on, decoded. The same read tells how far tab and grid go; when the tab
     * ends above, nothing is found.
     */
    rowsFrom(first) {
      var _a3;
      if (this.extent) return this.rows(first, this.extent.last - first + 1);
      const range = openRange(this.sheet, `A${first}:${letterOf(this.width())}`);
      const cells2 = (_a3 = range == null ? void 0 : range.getValues()) != null ? _a3 : [];
      const used = inUse(cells2);
      if (!range || used.length === 0 && first > FIRST_ROW) return [];
      this.extent = { last: first - 1 + used.length, max: first - 1 + cells2.length, ids: null };
      return this.decoded(first, used);
    }
    decoded(first, cells2) {
      const present2 = this.present();
      if (cells2.length <= KEPT_ROWS) for (const [index, row] of cells2.entries()) this.raw.set(first + index, row);
      return cells2.map((row) => this.decodeRow(row, present2));
    }
    /** Writes neighbouring cells of rows that follow each other, and remembers what was written where. */
    put(row, at4, columns6, cells2, added = false) {
      var _a3, _b, _c;
      const named4 = columns6.findIndex((column) => (column == null ? void 0 : column.key) === this.spec.key);
      this.range(row, at4, cells2.length, columns6.length).setValues(cells2);
      for (const [index, line] of cells2.entries()) {
        const id3 = named4 >= 0 ? String(line[named4]) : (_c = (_b = (_a3 = this.extent) == null ? void 0 : _a3.ids) == null ? void 0 : _b[row + index - FIRST_ROW]) != null ? _c : "";
        this.puts.push({ row: row + index, at: at4, columns: columns6, cells: line, id: id3, added });
      }
    }
    /** What was written since it was asked for the last time. */
    takePuts() {
      const { puts } = this;
      this.puts = [];
      return puts;
    }
    decodeRow(cells2, columns6) {
      var _a3;
      const row = {};
      for (const column of columns6) row[column.key] = this.codec.decode(column, (_a3 = cells2[this.at(column.key) - 1]) != null ? _a3 : "");
      return row;
    }
    /** Whole columns from row 3 to the last row, decoded, in contiguous runs and blocks of at most 400,000 cells. */
    columns(keys) {
      var _a3;
      const result = {};
      for (const key of keys) result[key] = [];
      const count4 = this.lastRow() - FIRST_ROW + 1;
      if (count4 < 1) return result;
      for (const run of this.runs(keys.filter((key) => this.has(key)))) {
        const step = Math.max(1, Math.floor(BLOCK_CELLS / run.columns.length));
        for (let done = 0; done < count4; done += step) {
          const rows = Math.min(step, count4 - done);
          const cells2 = this.sheet.getRange(FIRST_ROW + done, run.first, rows, run.columns.length).getValues();
          for (const [index, column] of run.columns.entries()) {
            const list2 = result[column.key];
            for (const row of cells2) list2.push(this.codec.decode(column, (_a3 = row[index]) != null ? _a3 : ""));
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
  var Book = class {
    constructor(spreadsheet, sheets, settingsSheet, statePosition, state, clock, remembered2 = rememberedOf(spreadsheet, settingsSheet, state), strays = /* @__PURE__ */ new Map()) {
      __publicField(this, "spreadsheet", spreadsheet);
      __publicField(this, "sheets", sheets);
      __publicField(this, "settingsSheet", settingsSheet);
      __publicField(this, "statePosition", statePosition);
      __publicField(this, "state", state);
      __publicField(this, "clock", clock);
      __publicField(this, "remembered", remembered2);
      __publicField(this, "strays", strays);
      __publicField(this, "tabs", /* @__PURE__ */ new Map());
      __publicField(this, "heads", /* @__PURE__ */ new Map());
      /** What was put right in the tabs, a sentence each, until somebody is told. */
      __publicField(this, "mended", []);
      __publicField(this, "found", null);
      __publicField(this, "madeCodec", null);
      __publicField(this, "mayWrite", null);
      /** The cells of dictionaries, Team, Settings and Rates, read once. */
      __publicField(this, "small", new SmallTabs((key) => this.sheetFor(key)));
      /** The last lines of History as last read; see rows.ts. */
      __publicField(this, "tail", null);
      /** Older lines that were asked for one by one; see rows.ts. */
      __publicField(this, "lines", /* @__PURE__ */ new Map());
      /** All lines by client, when they were needed together; see rows.ts. */
      __publicField(this, "histories", null);
      __publicField(this, "today");
      this.today = zone(this.timeZone).dayOf(clock.now);
      this.found = remembered2.lexicon;
    }
    get timeZone() {
      return this.remembered.timeZone;
    }
    /** The day reports begin with: today, or the day on which the demo data stand. */
    get reportDay() {
      var _a3;
      return (_a3 = this.state.demo) != null ? _a3 : this.today;
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
      return locales[this.language];
    }
    /** The language in which the cells are written. */
    get language() {
      var _a3;
      return (_a3 = this.state.language) != null ? _a3 : languageIn(this.lexicon);
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
    /** Whether a tab is there: some are made only when they are needed. */
    has(key) {
      return this.tabs.has(key) || this.sheetOf(key) !== null;
    }
    tab(key) {
      var _a3;
      const known4 = this.tabs.get(key);
      if (known4) return known4;
      const codec = ((_a3 = this.state.tables) == null ? void 0 : _a3.includes(key)) ? formerCodec(this) : this.codec;
      const tab = new Tab(TABS[key], this.sheetFor(key), codec, this.head(key));
      this.tabs.set(key, tab);
      return tab;
    }
    /** Rows 1 and 2 of a tab; what was read of them stays known when other names are taken for its cells. */
    head(key) {
      var _a3;
      const head2 = (_a3 = this.heads.get(key)) != null ? _a3 : new Head(this.sheetFor(key));
      this.heads.set(key, head2);
      return head2;
    }
    sheetFor(key) {
      var _a3;
      const sheet = (_a3 = this.sheetOf(key)) != null ? _a3 : this.sheetWithKeys(key);
      if (!sheet) throw new MissingTab(key);
      return sheet;
    }
    /** A tab of ours whose id is not known any more is told by its keys in row 1, never by its name. */
    sheetWithKeys(key) {
      var _a3;
      const taken = new Set(Object.values(this.state.tabs));
      const free = this.sheets.filter((sheet) => !taken.has(sheet.getSheetId()));
      return (_a3 = free.find((sheet) => holdsKeys(keysOf2(sheet), key))) != null ? _a3 : null;
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
    /** Whether this person may write the state, without which nothing is written; asked once. */
    get isOpen() {
      var _a3;
      (_a3 = this.mayWrite) != null ? _a3 : this.mayWrite = this.stateCell().canEdit();
      return this.mayWrite;
    }
    saveState(state) {
      var _a3;
      this.state = state;
      this.stateCell().setValue(JSON.stringify(state));
      for (const [column, key] of this.strays) {
        const header = (_a3 = this.locale.columns[key]) != null ? _a3 : "";
        this.settingsSheet.getRange(STATE_ROW, column).setValue(header);
      }
      this.strays.clear();
    }
    /** What the cache holds of dictionaries, team and settings is thrown away; called when one of their tabs was changed. */
    forgetLexicon() {
      forget();
      this.remembered = { ...this.remembered, lexicon: null, judged: false };
      this.small.forget();
      this.found = null;
      this.madeCodec = null;
      this.tabs.clear();
      this.heads.clear();
    }
    /** Whether the lists were judged since they were read from their tabs. */
    get isJudged() {
      return this.lexicon !== null && this.remembered.judged === true;
    }
    /** The lexicon as it stands in the tabs now, even if another one was remembered. */
    readLists() {
      if (!DICTIONARY_TABS.every((key) => this.small.has(key))) this.use(this.readLexicon());
    }
    /** The lists were judged: this is what they say, now and for the next ten minutes. */
    accept(lexicon) {
      this.use(lexicon);
      this.tabs.clear();
      this.remembered = { ...this.remembered, locale: this.habits, lexicon, judged: true };
      remember(this.remembered);
    }
    /** Takes a lexicon that is known already, so that the tabs need not be read. */
    use(lexicon) {
      this.found = lexicon;
      this.madeCodec = null;
    }
    readLexicon() {
      const lexicon = lexiconOf((tab, known4) => {
        var _a3, _b, _c;
        const settings2 = (_a3 = known4.settings) != null ? _a3 : {};
        const locale = locales[(_b = this.state.language) != null ? _b : languageIn({ settings: settings2 })];
        const names2 = namesOf(locale, { ...known4.lists, ...dictionariesIn(known4) }, []);
        return this.small.rows(tab, codecOf(names2, Number((_c = settings2.decimals) != null ? _c : 2), this.timeZone));
      });
      remember({ ...this.remembered, locale: this.habits, lexicon });
      return lexicon;
    }
  };
  var NewerBase = class extends Error {
    constructor(language) {
      super("newer base");
      __publicField(this, "language", language);
    }
  };
  var MissingTab = class extends Error {
    constructor(tab) {
      super(`missing tab ${tab}`);
      __publicField(this, "tab", tab);
    }
  };
  function keysOf2(sheet) {
    var _a3;
    return ((_a3 = sheet.getRange("1:1").getValues()[0]) != null ? _a3 : []).map((cell2) => String(cell2).trim());
  }
  var OURS2 = 0.8;
  function holdsKeys(keys, key) {
    const own2 = TABS[key].columns.filter((column) => !column.onRequest);
    return own2.filter((column) => keys.includes(column.key)).length >= own2.length * OURS2;
  }
  function dictionariesIn({ sections: sections2, stages: stages2 }) {
    return { ...sections2 ? { sections: sections2 } : {}, ...stages2 ? { stages: stages2 } : {} };
  }
  function openBook(clock) {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = spreadsheet.getSheets();
    const known4 = recalled();
    const found = findState(spreadsheet, sheets, known4 == null ? void 0 : known4.settingsTab);
    if (!found) return null;
    const { sheet, position, state, strays } = found;
    if (state.schema > SCHEMA_VERSION) throw new NewerBase(state.language);
    const remembered2 = sheet.getSheetId() === (known4 == null ? void 0 : known4.settingsTab) ? known4 : void 0;
    return new Book(spreadsheet, sheets, sheet, position, state, clock, remembered2, strays);
  }
  function tabOf(book, sheet) {
    const id3 = sheet.getSheetId();
    const entry2 = Object.entries(book.state.tabs).find(([, known4]) => known4 === id3);
    return entry2 ? entry2[0] : null;
  }

  // src/sheets/draft.ts
  var NEW_COLUMNS = 26;
  var USUAL_WIDTH = 120;
  var USUAL_FROZEN = 2;
  var GREY_TAB = "#5F6368";
  var HEADER_HEIGHT = 54;
  var NAME = "Clientbase (being set up)";
  var MARK2 = '{"tab":"being set up"}';
  function freeName(wanted2, taken) {
    const used = new Set(taken.map((name3) => name3.toLowerCase()));
    let name2 = wanted2;
    for (let number4 = 1; used.has(name2.toLowerCase()); number4 += 1) {
      name2 = number4 === 1 ? `${wanted2} (CRM)` : `${wanted2} (CRM ${number4})`;
    }
    return name2;
  }
  function insertDraft(spreadsheet, names2) {
    const draft = spreadsheet.insertSheet(freeName(NAME, names2), names2.length);
    draft.getRange("A1").setValue(MARK2);
    return draft;
  }
  function layTable(sheet) {
    sheet.getRange("1:1").clearFormat();
    sheet.hideRows(1);
    sheet.setFrozenRows(FIRST_ROW - 1);
    sheet.setFrozenColumns(USUAL_FROZEN);
    sheet.setHiddenGridlines(false);
    sheet.setTabColor(GREY_TAB);
    sheet.setRowHeight(2, HEADER_HEIGHT);
    sheet.setColumnWidths(1, NEW_COLUMNS, USUAL_WIDTH);
    const last = letterOf(NEW_COLUMNS);
    sheet.getRange(`A2:${last}2`).setFontWeight("bold").setVerticalAlignment("middle").setWrap(true);
    sheet.getRange(`A${FIRST_ROW}:${last}`).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  }
  function isDraft(sheet, name2, keys) {
    if (keys[0] !== MARK2 && !(name2.startsWith(NAME) && keys[0] === "")) return false;
    return sheet.getDataRange().getValues().flat().join("").length <= MARK2.length;
  }

  // src/sheets/kit.ts
  var kitOf = (book) => {
    var _a3, _b, _c;
    return {
      spreadsheet: book.spreadsheet,
      locale: book.locale,
      names: book.names,
      codec: book.codec,
      lexicon: book.lexicon,
      texts: (_c = (_b = (_a3 = book.clock).texts) == null ? void 0 : _b.call(_a3, book.locale.language)) != null ? _c : null,
      isNamed: (name2) => book.spreadsheet.getRangeByName(name2) !== null
    };
  };
  function namedIn(spreadsheet) {
    let taken = null;
    return (name2) => {
      taken != null ? taken : taken = spreadsheet.getNamedRanges().map((range) => range.getName());
      return taken.includes(name2);
    };
  }

  // src/sheets/paint.ts
  var GREY = { background: "#E8EAED", color: "#5F6368" };
  var BLUE = { background: "#E9EEF6", color: "#1F1F1F" };
  var BAND = "#F8FAFD";
  var DESIGNED = 23;
  var slackOf = (tab, index) => TABS[tab].hidden ? 50 : tab === "clients" && index < DESIGNED ? 0 : 30;
  var headerLook = (column) => column.by === "addon" ? GREY : BLUE;
  function noteOf(tab, column, { notes, filled: filled3 }) {
    var _a3, _b, _c;
    const words2 = notes;
    const what = (_b = (_a3 = words2[`${tab}_${column.key}`]) != null ? _a3 : words2[column.key]) != null ? _b : "";
    const who = column.by === "people" ? filled3.people : filled3[(_c = column.filled) != null ? _c : "addon"];
    return `${what}
${who}`;
  }
  var placeIn = (columns6) => (key) => {
    const index = columns6.findIndex((column) => column.key === key);
    return index < 0 ? null : index + 1;
  };
  function paintTab(sheet, key, columns6, kit, isNew) {
    const { color, frozenColumns, guarded: guarded2, hidden } = TABS[key];
    paintColumns(sheet, key, columns6, kit, 1);
    setConditions(sheet, key, placeIn(columns6), kit, isNew);
    if (color !== GREY_TAB) sheet.setTabColor(color);
    if (frozenColumns !== USUAL_FROZEN) sheet.setFrozenColumns(frozenColumns);
    openTable(sheet, key, columns6.length, kit, isNew);
    if (!hidden || TABS[key].later) dress(sheet, columns6, isNew);
    if (isNew || sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length === 0) guard(sheet, guarded2 === true);
    if (hidden) sheet.hideSheet();
    paintHeaders(sheet, columns6, 1);
  }
  function paintColumns(sheet, key, columns6, kit, at4) {
    const { texts } = kit;
    const header = sheet.getRange(2, at4, 1, columns6.length);
    header.setFontColors([columns6.map((column) => headerLook(column).color)]);
    if (texts) header.setNotes([columns6.map((column) => noteOf(key, column, texts))]);
    for (const { first, count: count4, width } of widthsOf(key, columns6, kit.locale.language)) {
      if (at4 > 1 || width !== USUAL_WIDTH) sheet.setColumnWidths(at4 + first - 1, count4, width);
    }
    for (const { first, count: count4 } of runsOf(columns6, ({ hidden }) => hidden === true)) {
      sheet.hideColumns(at4 + first - 1, count4);
    }
  }
  function paintHeaders(sheet, columns6, at4) {
    const backgrounds = columns6.map((column) => headerLook(column).background);
    sheet.getRange(2, at4, 1, columns6.length).setBackgrounds([backgrounds]);
  }
  var isPainted = (sheet) => sheet.getRange("A2").getBackground().toUpperCase() !== WHITE;
  function guard(sheet, whole) {
    const protection = whole ? sheet.protect() : sheet.getRange("1:2").protect();
    protection.setWarningOnly(true);
  }
  function dress(sheet, columns6, isNew) {
    if (isNew || sheet.getBandings().length === 0) {
      const { LIGHT_GREY } = SpreadsheetApp.BandingTheme;
      const body = sheet.getRange(`A${FIRST_ROW}:${letterOf(columns6.length)}`);
      body.applyRowBanding(LIGHT_GREY, false, false).setSecondRowColor(BAND);
    }
    for (const { first, count: count4 } of runsOf(columns6, ({ fold }) => fold === true)) {
      const group = sheet.getRange(1, first, 1, count4);
      if (!isNew && sheet.getColumnGroupDepth(first) > 0) continue;
      group.shiftColumnGroupDepth(1);
      group.collapseGroups();
    }
  }
  function openTable(sheet, key, columns6, kit, isNew) {
    const table = sheet.getRange(`A2:${letterOf(columns6)}`);
    if (isNew || !sheet.getFilter()) table.createFilter();
    if (!isNew && sheet.getNamedRanges().some((range) => range.getName() !== STATE_NAME)) return;
    const name2 = rangeName(key);
    kit.spreadsheet.setNamedRange(kit.isNamed(name2) ? `${name2}_CRM` : name2, table);
  }
  var rangeName = (key) => key.charAt(0).toUpperCase() + key.slice(1);
  function runsOf(columns6, isOne2) {
    const runs = [];
    for (const [index, column] of columns6.entries()) {
      if (!isOne2(column)) continue;
      const run = runs[runs.length - 1];
      if (run && run.first + run.count === index + 1) run.count += 1;
      else runs.push({ first: index + 1, count: 1 });
    }
    return runs;
  }
  var widthOf = ({ width, hu }, language) => language === "hu" && hu ? hu : width;
  function widthsOf(key, columns6, language) {
    const runs = [];
    for (const [index, column] of columns6.entries()) {
      const run = runs[runs.length - 1];
      const wanted2 = widthOf(column, language);
      const [least, most] = column.hidden && run ? [run.least, run.width] : [wanted2, wanted2];
      if (run && Math.max(run.width, most) - Math.min(run.least, least) <= slackOf(key, index)) {
        Object.assign(run, { count: run.count + 1, width: Math.max(run.width, most), least: Math.min(run.least, least) });
      } else {
        runs.push({ first: index + 1, count: 1, width: most, least });
      }
    }
    return runs.map(({ first, count: count4, width, least }) => {
      const isUsual = width <= USUAL_WIDTH && USUAL_WIDTH - least <= slackOf(key, first - 1);
      return { first, count: count4, width: isUsual ? USUAL_WIDTH : width };
    });
  }
  function widthByKey(key, language) {
    const columns6 = TABS[key].columns.filter((column) => !column.onRequest);
    const runs = widthsOf(key, columns6, language);
    return new Map(
      runs.flatMap(
        ({ first, count: count4, width }) => columns6.slice(first - 1, first - 1 + count4).map((column) => [column.key, width])
      )
    );
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
      ([list2, words2, more]) => Object.entries(words2).map(([code, label2], index) => ({ list: list2, ...entry(code, label2, index + 1), ...more(code) }))
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
  function playbookRows({ texts, today }) {
    var _a3;
    return Object.entries((_a3 = texts == null ? void 0 : texts.playbook) != null ? _a3 : {}).map(([code, [text4 = "", answer3 = ""]], index) => {
      const [stage2 = "", block = "", more = ""] = code.split(" ");
      return {
        line_id: idOf("B", 3, index + 1),
        stage: stage2 === "any" ? "" : stage2,
        block,
        text: text4,
        answer: answer3,
        material_kind: block === "material" ? more : "",
        role: block === "material" || /^\d*$/.test(more) ? "" : more.replace(/\d+$/, ""),
        order: index + 1,
        updated_on: today,
        active: true
      };
    });
  }
  var meaningOf = (key, texts) => {
    var _a3, _b;
    return (_b = (_a3 = texts == null ? void 0 : texts.settings) == null ? void 0 : _a3[key]) != null ? _b : "";
  };
  var asWritten = (tab, rows) => rows.map((values) => {
    var _a3;
    return TABS[tab].key === "code" ? { ...values, label_in_cells: (_a3 = values.label) != null ? _a3 : "" } : { ...values };
  });
  function starterRows(tab, start2) {
    var _a3, _b;
    const { locale, decimals, today, owner } = start2;
    const kept = (_b = (_a3 = start2.kept) == null ? void 0 : _a3[tab]) != null ? _b : [];
    if (kept.length > 0) return asWritten(tab, kept);
    const { terms: terms6 } = locale;
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
        return Object.entries({
          ...SETTINGS,
          language: start2.language,
          country: countryOf(start2.language),
          go_live: today
        }).map(([key, value]) => ({ key, value, meaning: meaningOf(key, start2.texts) }));
      case "playbook":
        return playbookRows(start2);
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

  // src/sheets/make-tab.ts
  var wantedColumns = (key) => TABS[key].columns.filter((column) => !column.onRequest);
  var headerOf = (key, locale) => {
    var _a3;
    return (_a3 = locale.columns[key]) != null ? _a3 : key;
  };
  function fillTab(sheet, key, kit, start2) {
    const columns6 = wantedColumns(key);
    if (columns6.length > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, columns6.length - NEW_COLUMNS);
    formatColumns(sheet, columns6, kit, 1);
    const rows = starterRows(key, start2).map(
      (row) => columns6.map((column) => {
        var _a3;
        return kit.codec.encode(column, (_a3 = row[column.key]) != null ? _a3 : "");
      })
    );
    sheet.getRange(1, 1, rows.length + 2, columns6.length).setValues([...headOf(columns6, kit.locale), ...rows]);
  }
  var headOf = (columns6, locale) => [
    columns6.map(({ key }) => key),
    columns6.map(({ key }) => headerOf(key, locale))
  ];
  function formatColumns(sheet, columns6, kit, at4) {
    const first = sheet.getRange(FIRST_ROW, at4, 1, columns6.length);
    first.setNumberFormats([columns6.map((column) => kit.codec.format(column))]);
    const rules = columns6.map((column) => plainRule(kit, column));
    if (rules.some((rule) => rule !== null)) first.setDataValidations([rules]);
    first.copyTo(sheet.getRange(`${letterOf(at4)}${FIRST_ROW + 1}:${letterOf(at4 + columns6.length - 1)}`));
  }
  function ensureTab(book, key) {
    if (book.has(key)) return book.tab(key);
    if (!TABS[key].later) throw new MissingTab(key);
    const kit = kitOf(book);
    const names2 = book.spreadsheet.getSheets().map((sheet2) => sheet2.getName());
    const sheet = book.spreadsheet.insertSheet(freeName(book.locale.terms.tabs[key], names2), names2.length);
    const { language } = book.locale;
    const { locale, texts } = kit;
    const start2 = {
      locale,
      texts,
      language,
      decimals: book.decimals,
      today: book.today,
      owner: { name: "", email: "" }
    };
    layTable(sheet);
    fillTab(sheet, key, kit, start2);
    paintTab(sheet, key, wantedColumns(key), kit, true);
    book.adopt(key, sheet);
    return book.tab(key);
  }
  function addColumns(sheet, key, columns6, kit) {
    if (columns6.length === 0) return [];
    const { locale } = kit;
    const at4 = sheet.getLastColumn() + 1;
    const max = sheet.getMaxColumns();
    const lacking = at4 + columns6.length - 1 - max;
    if (lacking > 0) sheet.insertColumnsAfter(max, lacking);
    formatColumns(sheet, columns6, kit, at4);
    const header = sheet.getRange(2, at4, 1, columns6.length);
    header.setFontWeight("bold").setVerticalAlignment("middle").setWrap(true);
    paintColumns(sheet, key, columns6, kit, at4);
    paintHeaders(sheet, columns6, at4);
    sheet.getRange(1, at4, 2, columns6.length).setValues(headOf(columns6, locale));
    return columns6.map((column) => `${locale.terms.tabs[key]}: ${headerOf(column.key, locale)}`);
  }

  // src/domain/assignment.ts
  var LARGE = "large";
  var ALL = 100;
  function createRota(people, loads, rule) {
    const role = rule.department === "client" ? "client_manager" : "seller";
    const there = people.filter(({ department, absentUntil }) => department === rule.department && absentUntil < rule.today).map((person2) => {
      var _a3;
      return { ...person2, load: (_a3 = loads.get(person2.id)) != null ? _a3 : 0 };
    });
    let latest = Math.max(0, ...people.map(({ turn }) => turn));
    const byTurn = (a, b2) => a.turn - b2.turn || (a.id < b2.id ? -1 : 1);
    const share3 = ({ load, fte }) => load / ((fte || ALL) / ALL);
    const byLoad = (a, b2) => share3(a) - share3(b2) || byTurn(a, b2);
    const best2 = (among, order2) => {
      var _a3, _b;
      return (_b = (_a3 = among.sort(order2)[0]) == null ? void 0 : _a3.id) != null ? _b : "";
    };
    return {
      next({ tag, category: category2 }) {
        if (rule.policy === "manual") return "";
        const free = there.filter(({ load, capacity }) => capacity === null || load < capacity);
        const developers = free.filter((person2) => person2.role === "developer");
        const large = tag === LARGE && rule.largeToDeveloper && developers.length > 0;
        const candidates = large ? developers : free.filter((person2) => person2.role === role);
        if (rule.policy === "round_robin") return best2(candidates, byTurn);
        const knowing = candidates.filter(({ categories }) => categories.length === 0 || categories.includes(category2));
        const preferred = rule.policy === "by_category" && knowing.length > 0;
        return best2(preferred ? knowing : candidates, byLoad);
      },
      took(person2) {
        const taker = there.find(({ id: id3 }) => id3 === person2);
        latest += 1;
        if (!taker) return;
        taker.turn = latest;
        taker.load += 1;
      }
    };
  }
  function turnsIn(lines, before) {
    const voided = new Set(lines.filter((line) => line.event_type === "void").map((line) => line.voids));
    const turns = /* @__PURE__ */ new Map();
    let manager = before;
    for (const { event_id, event_type, manager_to } of lines) {
      if (event_type === "void" || voided.has(event_id)) continue;
      if (manager_to !== "" && manager_to !== manager) turns.set(manager_to, event_id);
      manager = manager_to;
    }
    return turns;
  }
  function managerBefore([first], recorded) {
    if (!first || first.event_type === "create") return "";
    return recorded != null ? recorded : first.manager_from || first.manager_to;
  }

  // src/sheets/rows.ts
  var TAIL = 600;
  var LAST_ROWS = 20;
  var SPARE_ROWS = 500;
  function appendRows(tab, rows) {
    if (rows.length === 0) return;
    const first = tab.spec.tab === "history" ? tab.lastRow() + 1 : freeRow(tab, rows.length);
    const max = tab.maxRow();
    const needed = first + rows.length - 1;
    if (needed > max) extend2(tab, max, Math.max(needed - max, SPARE_ROWS));
    const written = pieces(tab).map(({ at: at4, columns: columns6 }) => ({
      at: at4,
      columns: columns6,
      cells: rows.map((row) => columns6.map((column) => {
        var _a3;
        return column ? tab.codec.encode(column, (_a3 = row[column.key]) != null ? _a3 : "") : "";
      }))
    }));
    if (tab.spec.tab !== "history") setFormats(tab, first, written);
    for (const { at: at4, columns: columns6, cells: cells2 } of written) tab.put(first, at4, columns6, cells2, true);
    tab.grown(rows.map((row) => {
      var _a3;
      return String((_a3 = row[tab.spec.key]) != null ? _a3 : "");
    }));
  }
  function setFormats(tab, first, pieces2) {
    var _a3;
    const byFormat = /* @__PURE__ */ new Map();
    for (const { at: at4, columns: columns6, cells: cells2 } of pieces2) {
      for (const [index, column] of columns6.entries()) {
        if (!column || !cells2.some((line) => {
          var _a4;
          return isRisky((_a4 = line[index]) != null ? _a4 : "");
        })) continue;
        const letter = letterOf(at4 + index);
        const format = tab.codec.format(column);
        byFormat.set(format, [...(_a3 = byFormat.get(format)) != null ? _a3 : [], `${letter}${first}:${letter}${first + cells2.length - 1}`]);
      }
    }
    const look = (format, ranges) => ({
      key: format,
      set: () => void tab.sheet.getRangeList(ranges).setNumberFormat(format)
    });
    const refused2 = setLooks([...byFormat].map(([format, ranges]) => look(format, ranges)));
    setLooks(refused2.flatMap((format) => {
      var _a4;
      return ((_a4 = byFormat.get(format)) != null ? _a4 : []).map((range) => look(format, [range]));
    }));
  }
  function freeRow(tab, count4) {
    let first = tab.lastRow() + 1;
    const typed2 = tab.present().filter((column) => column.by === "people");
    const isUsed = (row) => typed2.some(({ key }) => row[key] !== "" && row[key] !== null && row[key] !== false);
    for (let there = Math.min(count4, tab.maxRow() - first + 1); there > 0; ) {
      const above2 = Math.min(first - FIRST_ROW, Math.max(count4, LAST_ROWS));
      const rows = tab.rows(first - above2, above2 + there).slice(above2);
      const used = rows.map(isUsed).lastIndexOf(true);
      if (used < 0) break;
      first += used + 1;
      tab.skipTo(first);
      there = Math.min(count4, tab.maxRow() - first + 1);
    }
    return first;
  }
  var isRisky = (cell2) => typeof cell2 === "string" && cell2 !== "" && mayBeParsed(cell2);
  function pieces(tab) {
    const present2 = tab.present();
    if (tab.spec.tab === "history") {
      const whole = new Array(tab.width()).fill(null);
      for (const column of tab.spec.columns) whole[tab.at(column.key) - 1] = column;
      return [{ at: 1, columns: whole }];
    }
    const runs = tab.runs(present2.map((column) => column.key));
    const named4 = (run) => run.columns.some((column) => column.key === tab.spec.key);
    return runs.sort((a, b2) => Number(named4(a)) - Number(named4(b2))).map((run) => ({ at: run.first, columns: run.columns }));
  }
  function extend2(tab, max, count4) {
    tab.stretched(count4);
    const width = tab.width();
    tab.sheet.insertRowsAfter(max, count4);
    const pattern = tab.range(max, 1, 1, width);
    const added = tab.range(max + 1, 1, count4, width);
    pattern.copyTo(added, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
    pattern.copyTo(added, SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
  }
  function toLine(row) {
    const { cycle, score } = row;
    return { ...row, cycle: Number(cycle), score: score === "" ? null : Number(score) };
  }
  var isLine = (row) => String(row.event_id).startsWith("H-");
  var inOrder = (rows) => rows.filter(isLine).map(toLine).sort((a, b2) => numberOf(a.event_id) - numberOf(b2.event_id));
  function tailLines(book) {
    if (!book.tail) {
      const history2 = book.tab("history");
      const from = (last) => Math.max(FIRST_ROW, last - TAIL + 1);
      const first = from(book.state.lines);
      const near = history2.rowsFrom(first);
      const rows = near.length > 0 || first === FIRST_ROW ? near : history2.rowsFrom(from(history2.lastRow()));
      book.tail = rows.filter(isLine).map(toLine);
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
    var _a3;
    const near = (_a3 = book.lines.get(id3)) != null ? _a3 : tailLines(book).find((line2) => line2.event_id === id3);
    const guess = FIRST_ROW - 1 + numberOf(id3);
    const history2 = book.tab("history");
    if (near || guess > history2.lastRow()) return near != null ? near : null;
    const [row] = history2.rows(guess, 1);
    if ((row == null ? void 0 : row.event_id) !== id3) return null;
    const line = toLine(row);
    book.lines.set(id3, line);
    return line;
  }
  function readLines(book, clientId2) {
    var _a3;
    const history2 = book.tab("history");
    const owners = (_a3 = history2.columns(["client_id"]).client_id) != null ? _a3 : [];
    const rows = owners.flatMap((owner, index) => owner === clientId2 ? [index + FIRST_ROW] : []);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === void 0 || last === void 0) return [];
    const near = last - first < TAIL;
    const found = near ? history2.rows(first, last - first + 1).filter((_2, index) => rows.includes(first + index)) : rows.flatMap((row) => history2.rows(row, 1));
    return inOrder(found);
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
  var linesByClient = (book) => byClient(linesOf(book));
  var FEW2 = 3;
  function linesOfClients(book, clientIds) {
    if (clientIds.length > FEW2) return linesByClient(book);
    return new Map(clientIds.map((id3) => [id3, readLines(book, id3)]));
  }
  function changesOf(line) {
    return line.changes === "" ? {} : JSON.parse(line.changes);
  }

  // src/sheets/returning.ts
  function returningClients(book, lines) {
    const isBack = (line) => line.event_type === "repair" && changesOf(line).back && book.tab("clients").rowsOf(line.client_id).length === 0;
    const ids = lines.filter(isBack).map(({ client_id }) => client_id);
    const all = ids.length > 0 ? linesOfClients(book, ids) : /* @__PURE__ */ new Map();
    return new Map(ids.map((id3) => {
      var _a3;
      return [id3, (_a3 = all.get(id3)) != null ? _a3 : []];
    }));
  }
  function rowsBack(book, returning) {
    const rows = [...returning].map(([id3, lines]) => rowOf(id3, lines));
    const clients2 = book.tab("clients");
    offerLabels(
      book,
      clients2,
      clients2.present().map(({ key }) => key),
      rows
    );
    return rows;
  }
  function rowOf(clientId2, lines) {
    var _a3;
    const voided = new Set(lines.flatMap(({ event_type, voids }) => event_type === "void" ? [voids] : []));
    const row = { client_id: clientId2, name: clientId2 };
    for (const line of lines.filter(({ event_id }) => !voided.has(event_id))) {
      const { rows, fields: fields2 } = changesOf(line);
      if (line.event_type === "create") Object.assign(row, { name: line.note || clientId2, created_on: line.event_on });
      Object.assign(
        row,
        (_a3 = rows == null ? void 0 : rows.clients) == null ? void 0 : _a3.find(({ client_id }) => client_id === clientId2)
      );
      for (const [key, [, after]] of Object.entries(fields2 != null ? fields2 : {})) row[key] = after;
    }
    return row;
  }

  // src/sheets/projection.ts
  var OWNED_KEYS = OWNED.map((column) => column.key);
  function stateOf2(row) {
    var _a3;
    const state = {};
    for (const key of Object.keys(BLANK_STATE)) state[key] = (_a3 = row[key]) != null ? _a3 : BLANK_STATE[key];
    return state;
  }
  var AROUND = 5;
  var TRIES = 3;
  function readAgain(clients2, clientIds) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const rows = clientIds.flatMap((id3) => clients2.rowsOf(id3).map((row) => ({ id: id3, row })));
      if (rows.length === 0) return;
      for (const { row } of rows) clients2.written(row);
      clients2.prefetch(
        rows.map(({ row }) => row),
        AROUND
      );
      const isThere = rows.every(({ id: id3, row }) => clients2.row(row).client_id === id3);
      if (!clients2.head.hasMoved() && isThere) return;
      clients2.forget();
    }
  }
  function writeCells(book, lines, again) {
    var _a3, _b, _c;
    const clients2 = book.tab("clients");
    const fresh2 = {};
    const owned2 = /* @__PURE__ */ new Map();
    const written = [];
    const managers = /* @__PURE__ */ new Map();
    const gone = goneIn(lines);
    const groups = byClient(lines.filter(({ client_id }) => {
      var _a4;
      return !((_a4 = gone.clients) == null ? void 0 : _a4.includes(client_id));
    }));
    readAgain(clients2, [...groups.keys()]);
    const returning = returningClients(book, lines);
    if (returning.size > 0) collect(fresh2, { rows: { clients: rowsBack(book, returning) } });
    for (const [clientId2, own2] of groups) {
      for (const line of own2) collect(fresh2, changesOf(line));
      const rows = clients2.rowsOf(clientId2);
      const [row] = rows;
      const known4 = row === void 0 || again ? null : readRecorded(String((_a3 = clients2.row(row).recorded) != null ? _a3 : ""));
      managers.set(clientId2, managerBefore(own2, (_b = known4 == null ? void 0 : known4.manager) != null ? _b : null));
      if (row === void 0) addState(book, fresh2, clientId2, (_c = returning.get(clientId2)) != null ? _c : own2);
      else if (rows.length === 1) {
        const values = updatedRow(book, clients2, row, clientId2, own2);
        if (values) owned2.set(row, values);
        written.push({ clientId: clientId2, row });
      }
    }
    writeOwned(book, clients2, owned2);
    const last = {};
    for (const [key, rows] of Object.entries(fresh2)) last[key] = addRows(book, key, rows, again);
    for (const [key, ids] of Object.entries(gone)) {
      book.tab(key).forget();
      removeRows(book.tab(key), ids);
    }
    return { written, last, managers };
  }
  function goneIn(lines) {
    var _a3, _b;
    const all = {};
    for (const line of lines) {
      for (const [key, ids] of Object.entries((_a3 = changesOf(line).gone) != null ? _a3 : {})) {
        all[key] = [...(_b = all[key]) != null ? _b : [], ...ids];
      }
    }
    return all;
  }
  function collect(into, { rows }) {
    for (const [tab, list2] of Object.entries(rows != null ? rows : {})) {
      const known4 = into[tab];
      if (known4) known4.push(...list2);
      else into[tab] = [...list2];
    }
  }
  function addRows(book, key, rows, again) {
    var _a3;
    const tab = book.tab(key);
    const idOf2 = (row) => String(row[tab.spec.key]);
    tab.forgetColumns();
    tab.forget();
    const given = new Set(rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== "")));
    if (tab.spec.columns.some((column) => given.has(column.key) && !tab.has(column.key))) tab.forgetColumns();
    const known4 = new Set(tab.ids());
    if (again) {
      for (const row of rows) if (known4.has(idOf2(row))) completeRow(tab, row, idOf2(row));
    }
    appendRows(
      tab,
      rows.filter((row) => !known4.has(idOf2(row)))
    );
    return rows.reduce((max, row) => Math.max(max, numberOf(idOf2(row))), (_a3 = book.state.last[key]) != null ? _a3 : 0);
  }
  function completeRow(tab, row, id3) {
    const [at4] = tab.rowsOf(id3);
    if (at4 === void 0) return;
    const there = tab.row(at4);
    const blank3 = (value) => value === void 0 || value === "" || value === null || value === false;
    const lacking = tab.present().filter(({ key }) => !OWNED_KEYS.includes(key) && blank3(there[key]) && !blank3(row[key]));
    writeFields(tab, at4, Object.fromEntries(lacking.map(({ key }) => {
      var _a3;
      return [key, (_a3 = row[key]) != null ? _a3 : ""];
    })));
  }
  function addState(book, fresh2, clientId2, lines) {
    var _a3;
    const row = (_a3 = fresh2.clients) == null ? void 0 : _a3.find((candidate) => candidate.client_id === clientId2);
    const state = replay(lines, book.lexicon.stages);
    if (row && state) Object.assign(row, state, { recorded: recordedOf(clientId2, state) });
  }
  function updatedRow(book, clients2, at4, clientId2, lines) {
    const row = clients2.row(at4);
    const before = stateOf2(row);
    const newer = lines.filter((line) => numberOf(line.event_id) > numberOf(before.last_event));
    if (newer.length === 0) return null;
    for (const line of newer) writeOpenFields(clients2, at4, row, line);
    const after = newer.reduce((state, line) => apply(state, line, book.lexicon.stages), before);
    return { ...after, ...typedMeanwhile(row, after), recorded: recordedOf(clientId2, after) };
  }
  function writeOpenFields(clients2, at4, row, line) {
    var _a3;
    const fields2 = Object.entries((_a3 = changesOf(line).fields) != null ? _a3 : {});
    const open = fields2.filter(([key, [was, after]]) => {
      var _a4;
      return was !== after && same((_a4 = row[key]) != null ? _a4 : "", was);
    });
    writeFields(clients2, at4, Object.fromEntries(open.map(([key, [, after]]) => [key, after])));
  }
  function writeFieldsAgain(book, lines) {
    const clients2 = book.tab("clients");
    for (const line of lines) {
      const [at4] = clients2.rowsOf(line.client_id);
      if (at4 !== void 0 && line.changes !== "") writeOpenFields(clients2, at4, clients2.row(at4), line);
    }
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
    const runs = clients2.runs(keys).sort((a, b2) => Number(marked(a)) - Number(marked(b2)));
    for (const run of runs) {
      for (const block of neighbours([...rows.keys()])) {
        const cells2 = block.map(
          (at4) => run.columns.map((column) => {
            var _a3, _b;
            return clients2.codec.encode(column, (_b = (_a3 = rows.get(at4)) == null ? void 0 : _a3[column.key]) != null ? _b : "");
          })
        );
        clients2.put(block[0], run.first, run.columns, cells2);
      }
    }
    for (const at4 of rows.keys()) clients2.written(at4);
  }
  function neighbours(rows) {
    const runs = [];
    for (const row of rows.sort((a, b2) => a - b2)) {
      const run = runs[runs.length - 1];
      if (run && row === run[run.length - 1] + 1) run.push(row);
      else runs.push([row]);
    }
    return runs;
  }
  function writeFields(tab, at4, fields2) {
    const keys = Object.keys(fields2).filter((key) => tab.has(key));
    for (const run of tab.runs(keys)) {
      const cells2 = run.columns.map((column) => {
        var _a3;
        return tab.codec.encode(column, (_a3 = fields2[column.key]) != null ? _a3 : "");
      });
      const risky = run.columns.some((column, index) => isPlainText(column) && mayBeParsed(String(cells2[index])));
      if (risky) setLooks(run.columns.filter(isPlainText).map((column) => textLook(tab, at4, column)));
      tab.put(at4, run.first, run.columns, [cells2]);
    }
    tab.written(at4);
  }
  var textLook = (tab, at4, column) => ({
    key: column.key,
    set: () => void tab.range(at4, tab.at(column.key)).setNumberFormat(tab.codec.format(column))
  });
  var isPlainText = ({ kind }) => kind === "text" || kind === "id";
  var same = (a, b2) => (a != null ? a : "") === (b2 != null ? b2 : "");
  function rebuild(book, clientIds) {
    var _a3;
    const clients2 = book.tab("clients");
    const lines = linesOfClients(book, clientIds);
    const owned2 = /* @__PURE__ */ new Map();
    const done = [];
    for (const clientId2 of clientIds) {
      const rows = clients2.rowsOf(clientId2);
      const state = replay((_a3 = lines.get(clientId2)) != null ? _a3 : [], book.lexicon.stages);
      if (!state || rows.length !== 1) continue;
      owned2.set(rows[0], { ...state, recorded: recordedOf(clientId2, state) });
      done.push(clientId2);
    }
    writeOwned(book, clients2, owned2);
    return done;
  }
  function takeBack(book, lines) {
    var _a3;
    const clients2 = book.tab("clients");
    const last = { ...book.state.last };
    for (const line of lines) {
      const { fields: fields2 = {}, rows = {} } = changesOf(line);
      const [at4] = clients2.rowsOf(line.client_id);
      if (at4 !== void 0) {
        const row = clients2.row(at4);
        const held = Object.entries(fields2).filter(([key, [, after]]) => {
          var _a4;
          return same((_a4 = row[key]) != null ? _a4 : "", after);
        });
        writeFields(clients2, at4, Object.fromEntries(held.map(([key, [before]]) => [key, before])));
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
    const wanted2 = new Set(ids);
    const rows = tab.ids().flatMap((id3, index) => wanted2.has(id3) ? [FIRST_ROW + index] : []);
    if (rows.length === 0) return;
    if (rows.length > tab.maxRow() - FIRST_ROW) tab.sheet.insertRowsAfter(tab.maxRow(), 1);
    for (const run of neighbours(rows).reverse()) tab.sheet.deleteRows(run[0], run.length);
    tab.forget();
  }

  // src/sheets/settling.ts
  var ANY_TEXT = { kind: "text", key: "", width: 0, by: "people" };
  var DAY_ZERO = Date.UTC(1899, 11, 30);
  var DAY = 864e5;
  function textIn2(tab, cell2) {
    const text4 = String(tab.codec.decode(ANY_TEXT, cell2)).toLowerCase();
    if (text4 === "false") return "";
    return /^\d{4}-\d{2}-\d{2}$/.test(text4) ? String((Date.parse(text4) - DAY_ZERO) / DAY) : text4;
  }
  var holds = (tab, cell2, written) => textIn2(tab, cell2) === textIn2(tab, written);
  var Aftermath = class {
    /** Two reads: row 1, and the ids beside what was written. */
    constructor(tab, puts, refused2) {
      __publicField(this, "tab", tab);
      __publicField(this, "refused", refused2);
      /** Row 1 as it was. */
      __publicField(this, "keys");
      __publicField(this, "idBefore");
      __publicField(this, "idNow");
      __publicField(this, "hasMoved");
      /** Index of each column before; null = not to be told. */
      __publicField(this, "from");
      __publicField(this, "top");
      __publicField(this, "ids");
      __publicField(this, "block", null);
      /** Rows that somebody inserted above those that we added. */
      __publicField(this, "pushed");
      var _a3, _b, _c;
      const { labels, row } = tab.head;
      this.idBefore = tab.at(tab.spec.key);
      this.hasMoved = tab.head.hasMoved();
      this.idNow = tab.at(tab.spec.key);
      const from = (_a3 = columnsBefore(labels, tab.head.labels)) != null ? _a3 : columnsBefore(row, tab.head.row);
      this.from = this.hasMoved ? from : row.map((_2, index) => index);
      this.keys = row;
      const rows = puts.map(({ row: row2 }) => row2);
      const first = Math.min(...puts.filter(({ added }) => added).map(({ row: row2 }) => row2));
      this.top = Math.max(FIRST_ROW, Math.min(...rows, first - 1));
      const { ids, max } = tab.idsFrom(this.top, first === Number.POSITIVE_INFINITY ? Math.max(...rows) : null);
      this.ids = ids;
      const last = String((_c = (_b = tab.raw.get(first - 1)) == null ? void 0 : _b[this.idBefore - 1]) != null ? _c : "").trim();
      const isLast = first === Number.POSITIVE_INFINITY || first === FIRST_ROW || this.idAt(first - 1) === last;
      this.pushed = isLast ? 0 : Math.max(0, max - tab.maxRow());
    }
    idAt(row) {
      var _a3;
      return (_a3 = this.ids[row - this.top]) != null ? _a3 : "";
    }
    keyAt(column) {
      var _a3;
      return (_a3 = this.tab.head.row[column - 1]) != null ? _a3 : "";
    }
    /** Whether the columns still are those that were meant. */
    fits({ at: at4, columns: columns6 }) {
      return !this.hasMoved || columns6.every((column, index) => !column || this.keyAt(at4 + index) === column.key);
    }
    /**
     * The indexes of the cells of a write that hold what was written to this address: all, or none because the sheet was
     * changed after the write and they went along. A write that was refused has left some.
     */
    landed({ row, at: at4, cells: cells2 }) {
      var _a3, _b;
      const { tab, top } = this;
      (_a3 = this.block) != null ? _a3 : this.block = tab.range(top, 1, this.ids.length, tab.head.row.length).getValues();
      const now = (_b = this.block[row - top]) != null ? _b : [];
      const there = [...cells2.keys()].filter((index) => {
        var _a4, _b2;
        return holds(tab, (_a4 = now[at4 - 1 + index]) != null ? _a4 : "", (_b2 = cells2[index]) != null ? _b2 : "");
      });
      return this.refused || there.length === cells2.length ? there : [];
    }
    /** Whether these cells have written over the id of their row. */
    hides({ at: at4, cells: cells2 }) {
      return this.idNow >= at4 && this.idNow < at4 + cells2.length;
    }
    /** The cells of a row as they were read before; null = it was not read. */
    rowBefore(id3) {
      var _a3;
      const all = [...this.tab.raw.values()];
      return (_a3 = all.find((cells2) => id3 !== "" && String(cells2[this.idBefore - 1]).trim() === id3)) != null ? _a3 : null;
    }
    /** What stood in a column as it is now; undefined = not known. */
    cellBefore(row, column) {
      var _a3;
      if (this.from) return this.from[column - 1] === -1 ? "" : row == null ? void 0 : row[(_a3 = this.from[column - 1]) != null ? _a3 : column];
      return row == null ? void 0 : row[this.keyAt(column) === "" ? -1 : this.keys.indexOf(this.keyAt(column))];
    }
    idIn(row) {
      var _a3;
      return String((_a3 = row == null ? void 0 : row[this.idBefore - 1]) != null ? _a3 : "").trim();
    }
  };
  function settle(tab, refused2) {
    var _a3, _b;
    const puts = tab.takePuts();
    if (puts.length === 0) return null;
    const after = new Aftermath(tab, puts, refused2);
    const isRow = (put) => put.added || put.id === "" || after.idAt(put.row) === put.id;
    if (after.pushed === 0 && puts.every((put) => isRow(put) && after.fits(put))) return null;
    const astray = { ids: /* @__PURE__ */ new Set(), lost: /* @__PURE__ */ new Set(), doubt: /* @__PURE__ */ new Map() };
    const back = /* @__PURE__ */ new Map();
    const rows = /* @__PURE__ */ new Map();
    for (const put of puts) rows.set(put.row, [...(_a3 = rows.get(put.row)) != null ? _a3 : [], put]);
    for (const own2 of rows.values()) {
      if ((_b = own2[0]) == null ? void 0 : _b.added) takeOut(after, own2, back, astray);
      else takeBack2(after, own2, back, astray);
    }
    writeBack(tab, back);
    tab.forget();
    return astray;
  }
  function takeOut(after, own2, back, astray) {
    var _a3, _b;
    if (after.pushed === 0 && own2.every((put) => after.fits(put))) return;
    const isThere = (put) => after.landed(put).length === put.cells.length;
    if (!after.refused && !own2.every(isThere)) return;
    for (const put of own2) {
      const before = (_a3 = after.tab.raw.get(put.row - after.pushed)) != null ? _a3 : [];
      const other = after.idIn(before);
      if (other !== "") astray.ids.add(other);
      if (put.id !== "") astray.lost.add(put.id);
      for (const [index, written] of put.cells.entries()) {
        const column = put.at + index;
        const was = (_b = after.cellBefore(before, column)) != null ? _b : "";
        if (after.keyAt(column) !== "" || !holds(after.tab, was, written)) note(back, column, put.row, was);
      }
    }
  }
  function takeBack2(after, own2, back, astray) {
    var _a3, _b;
    for (const put of own2) {
      const { row, at: at4, id: id3, columns: columns6 } = put;
      if (id3 !== "") astray.ids.add(id3);
      const there = after.idAt(row);
      const landed = there === id3 && after.fits(put) ? [] : after.landed(put);
      if (landed.length === 0) continue;
      const isRow = id3 === "" || there === id3 || after.hides(put);
      if (!isRow && there !== "") astray.ids.add(there);
      const before = after.rowBefore(isRow ? id3 : there);
      for (const index of landed) {
        const column = at4 + index;
        if (isRow && after.keyAt(column) === ((_a3 = columns6[index]) == null ? void 0 : _a3.key)) continue;
        const was = after.cellBefore(before, column);
        if (was === void 0) suspect(after, isRow ? id3 : there, column, astray);
        else if (!holds(after.tab, was, (_b = put.cells[index]) != null ? _b : "")) note(back, column, row, was);
      }
    }
  }
  function note(back, column, row, cell2) {
    var _a3;
    back.set(column, ((_a3 = back.get(column)) != null ? _a3 : /* @__PURE__ */ new Map()).set(row, cell2));
  }
  function suspect(after, id3, column, { doubt }) {
    var _a3;
    const key = after.keyAt(column);
    const found = after.tab.spec.columns.find((candidate) => candidate.key === key && candidate.by === "people");
    if (found) doubt.set(id3, [...(_a3 = doubt.get(id3)) != null ? _a3 : [], found]);
  }
  function writeBack(tab, back) {
    var _a3;
    for (const [column, cells2] of back) {
      const rows = [...cells2.keys()].sort((a, b2) => a - b2);
      for (let from = 0; from < rows.length; ) {
        let to = from + 1;
        while (rows[to] === ((_a3 = rows[to - 1]) != null ? _a3 : 0) + 1) to += 1;
        const values = rows.slice(from, to).map((row) => {
          var _a4;
          return [(_a4 = cells2.get(row)) != null ? _a4 : ""];
        });
        writeRun(tab, rows[from], column, values);
        from = to;
      }
    }
  }
  function writeRun(tab, row, column, values) {
    var _a3;
    const range = tab.range(row, column, values.length, 1);
    const key = (_a3 = tab.head.row[column - 1]) != null ? _a3 : "";
    const ours = tab.spec.columns.find((candidate) => candidate.key === key);
    const beside = [row + values.length, row - 1].filter((at4) => at4 >= FIRST_ROW);
    const formula = key === "" ? beside.map((at4) => tab.range(at4, column).getFormulaR1C1()).find((text4) => text4) : "";
    if (formula) {
      range.setFormulaR1C1(formula);
      return;
    }
    const risky = values.flatMap(([cell2], at4) => typeof cell2 === "string" && mayBeParsed(cell2) ? [at4] : []);
    const plain3 = risky.map((at4) => ({ key, set: () => void range.offset(at4, 0, 1, 1).setNumberFormat("@") }));
    setLooks(ours ? [{ key, set: () => void range.setNumberFormat(tab.codec.format(ours)) }] : plain3);
    range.setValues(values);
  }

  // src/sheets/turns.ts
  function teamRows(book) {
    const team2 = book.tab("team");
    const rows = team2.rows(FIRST_ROW, team2.lastRow() - FIRST_ROW + 1);
    const text4 = (row, key) => {
      var _a3;
      return String((_a3 = row[key]) != null ? _a3 : "");
    };
    return rows.map((row, index) => ({
      at: FIRST_ROW + index,
      row,
      id: text4(row, "person_id"),
      from: text4(row, "valid_from")
    }));
  }
  function assigneesOn(book, day3) {
    const rows = teamRows(book);
    const number4 = (row, key) => typeof row[key] === "number" ? row[key] : null;
    return rows.flatMap(({ row, id: id3, from }) => {
      var _a3, _b, _c, _d;
      const to = String((_a3 = row.valid_to) != null ? _a3 : "");
      if (id3 === "" || row.person === "" || from > day3 || to !== "" && to < day3) return [];
      const own2 = rows.filter((other) => other.id === id3);
      return [
        {
          id: id3,
          department: row.department || "sales",
          role: String((_b = row.role) != null ? _b : ""),
          fte: number4(row, "fte"),
          capacity: number4(row, "capacity"),
          categories: parts(String((_c = row.categories) != null ? _c : "")),
          absentUntil: String((_d = row.absent_until) != null ? _d : ""),
          turn: Math.max(...own2.map((other) => {
            var _a4;
            return numberOf(String((_a4 = other.row.last_turn) != null ? _a4 : ""));
          }))
        }
      ];
    });
  }
  function add(to, more) {
    var _a3;
    for (const [person2, event] of more) if (numberOf(event) > numberOf((_a3 = to.get(person2)) != null ? _a3 : "")) to.set(person2, event);
  }
  function writeTurns(book, lines, managers) {
    var _a3, _b, _c, _d;
    const turns = /* @__PURE__ */ new Map();
    for (const [client, own2] of byClient(lines)) add(turns, turnsIn(own2, (_a3 = managers.get(client)) != null ? _a3 : ""));
    const voided = new Set(lines.flatMap(({ event_type, voids }) => event_type === "void" ? parts(voids) : []));
    if (turns.size + voided.size === 0 || !book.has("team")) return;
    const team2 = book.tab("team");
    if (!["person_id", "person", "last_turn"].every((key) => team2.has(key))) return;
    const newest2 = /* @__PURE__ */ new Map();
    for (const entry2 of teamRows(book)) if (entry2.from >= ((_c = (_b = newest2.get(entry2.id)) == null ? void 0 : _b.from) != null ? _c : "")) newest2.set(entry2.id, entry2);
    const lost2 = [...newest2.values()].filter(({ row }) => {
      var _a4;
      return voided.has(String((_a4 = row.last_turn) != null ? _a4 : ""));
    });
    if (lost2.length > 0) {
      const earlier = new Map(lost2.map(({ id: id3 }) => [id3, ""]));
      for (const own2 of linesByClient(book).values()) add(earlier, turnsIn(own2, ""));
      for (const { id: id3 } of lost2) if (!turns.has(id3)) turns.set(id3, (_d = earlier.get(id3)) != null ? _d : "");
    }
    const rows = /* @__PURE__ */ new Map();
    for (const [person2, last_turn] of turns) {
      const entry2 = newest2.get(person2);
      if (entry2) rows.set(entry2.at, { last_turn });
    }
    const [first] = rows.keys();
    const may = first !== void 0 && team2.range(first, team2.at("last_turn")).canEdit();
    if (may) writeOwned(book, team2, rows, ["last_turn"]);
  }

  // src/sheets/placing.ts
  var WRITTEN = ["history", "clients", "deals", "payments"];
  var TRIES2 = 3;
  function place(book, lines, again) {
    const check = /* @__PURE__ */ new Set();
    for (let tries = 1; ; tries += 1) {
      let given = null;
      let failure2 = null;
      try {
        given = writeCells(book, lines, again || tries > 1);
        if (tries === 1) writeTurns(book, lines, given.managers);
        else writeAgain(book, lines);
        SpreadsheetApp.flush();
      } catch (error) {
        failure2 = error;
      }
      const astray = WRITTEN.filter((key) => book.has(key)).map((key) => ({
        key,
        found: settle(book.tab(key), failure2 !== null)
      }));
      const wrong = astray.filter(({ found }) => found !== null);
      if (wrong.length === 0 || tries === TRIES2) {
        if (failure2 !== null || given === null) throw failure2;
        return { given, check: [...check] };
      }
      for (const { key, found } of wrong) {
        if (key === "history") rewriteLines(book, lines, found);
        if (key === "clients") rebuild(book, [...found.ids]);
        for (const text4 of toCheck(book, key, found)) check.add(text4);
      }
    }
  }
  function writeAgain(book, lines) {
    writeFieldsAgain(book, lines);
    rebuild(book, [...new Set(lines.map((line) => line.client_id))]);
  }
  function rewriteLines(book, lines, { lost: lost2 }) {
    appendRows(book.tab("history"), lines.filter(({ event_id }) => lost2.has(event_id)));
  }
  function toCheck(book, key, { ids, doubt }) {
    if (key === "history") return [];
    const tab = book.tab(key);
    return [...ids].flatMap((id3) => {
      var _a3, _b;
      const [row] = tab.rowsOf(id3);
      if (row === void 0) return [];
      const fields2 = ((_a3 = doubt.get(id3)) != null ? _a3 : []).map(({ key: field }) => headerOf(field, book.locale));
      const name2 = String((_b = tab.row(row).name) != null ? _b : "") || id3;
      return [fields2.length > 0 ? `${name2} (${fields2.join(", ")})` : name2];
    });
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
  function nextIds(book, tab, count4) {
    var _a3;
    const table = book.tab(tab);
    const { idPrefix, idDigits } = table.spec;
    const given = (id3) => id3.startsWith(`${idPrefix}-`) ? numberOf(id3) : 0;
    const highest = table.ids().reduce((max, id3) => Math.max(max, given(id3)), (_a3 = book.state.last[tab]) != null ? _a3 : 0);
    return Array.from({ length: count4 }, (_2, index) => idOf(idPrefix, idDigits, highest + 1 + index));
  }
  function checkWritable(book, events) {
    const touched2 = clientRows(
      book,
      events.map((event) => event.line.client_id)
    );
    const added = new Set(
      events.flatMap(
        ({ changes: { rows, gone, back } }) => [...Object.keys({ ...rows, ...gone }), ...back ? ["clients"] : []]
      )
    );
    const ranges = [...touched2 ? [touched2] : [], ...[...added].map((key) => nextRow(book.tab(key)))];
    for (const range of ranges) checkRange(range);
    if (!book.isOpen) checkRange(book.stateCell());
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
      const text4 = Object.keys(changes).length > 0 ? JSON.stringify(changes) : "";
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
    const touched2 = clientRows(
      book,
      open.map((line) => line.client_id)
    );
    if (touched2) checkRange(touched2);
    try {
      finish(book, open, (_b = (_a3 = open.at(-1)) == null ? void 0 : _a3.request_id) != null ? _b : "", true);
    } catch (error) {
      if (error instanceof SortedMeanwhile) throw error;
      giveUp(book, open, error);
    }
    return open.length;
  }
  function giveUp(book, lines, error) {
    var _a3, _b, _c, _d, _e2;
    const first = (_b = (_a3 = lines[0]) == null ? void 0 : _a3.event_id) != null ? _b : "";
    if (book.state.failed !== first && !((_c = book.state.tables) == null ? void 0 : _c.length)) {
      book.saveState({ ...book.state, failed: first });
      SpreadsheetApp.flush();
      throw error;
    }
    const { idPrefix, idDigits } = book.tab("history").spec;
    const from = numberOf((_e2 = (_d = lines.at(-1)) == null ? void 0 : _d.event_id) != null ? _e2 : "") + 1;
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
    const { given, check } = place(book, lines, again);
    unmark(
      book,
      given.written.map(({ row }) => row)
    );
    const last = (_b = (_a3 = lines.at(-1)) == null ? void 0 : _a3.event_id) != null ? _b : book.state.applied;
    const state = {
      ...book.state,
      applied: last,
      lines: book.tab("history").lastRow(),
      last: { ...book.state.last, ...given.last, history: numberOf(last) },
      requests: withRequest(book.state, requestId)
    };
    book.saveState(state);
    if (check.length > 0) throw new SortedMeanwhile(check);
  }

  // src/sheets/day-text.ts
  var MONTHS2 = [
    "jan ian янв яну sty",
    "feb фев lut",
    "mar мар mär mrz",
    "apr апр kwi",
    "may maj mai мая май",
    "jun iun июн юни cze",
    "jul iul июл юли lip",
    "aug авг sie",
    "sep szep сен сеп wrz",
    "oct okt окт paź paz",
    "nov noi ноя ное lis",
    "dec дек dez gru"
  ].map((names2) => names2.split(" "));
  var day2 = (year, month, date2) => {
    const full = (year == null ? void 0 : year.length) === 2 ? 2e3 + Number(year) : Number(year);
    if (full < 1900 || full > 2200) return null;
    const made = new Date(Date.UTC(full, month - 1, date2));
    const real = made.getUTCFullYear() === full && made.getUTCMonth() === month - 1 && made.getUTCDate() === date2;
    return real ? made.toISOString().slice(0, 10) : null;
  };
  var ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
  var monthOf2 = (word2) => {
    if (word2.length < 3 || ROMAN.includes(word2.toLowerCase())) return ROMAN.indexOf(word2.toLowerCase()) + 1;
    const bare4 = word2.toLowerCase().replace(/[áàâ]/g, "a").replace(/[úùû]/g, "u");
    return MONTHS2.findIndex((names2) => names2.some((name2) => bare4.startsWith(name2))) + 1;
  };
  function monthIn(text4) {
    const named4 = (pattern) => {
      var _a3;
      return new Set(
        ((_a3 = text4.match(pattern)) != null ? _a3 : []).map((found) => monthOf2(found.replace(/\P{L}/gu, ""))).filter((month2) => month2 > 0)
      );
    };
    const all = named4(/\p{L}+/gu);
    const [month = 0, ...others] = all.size > 1 ? named4(/\d[\s.\-/]*\p{L}+|\p{L}+[\s.\-/]*(?=\d)/gu) : all;
    return others.length === 0 ? month : 0;
  }
  function inWords(text4) {
    var _a3;
    const month = monthIn(text4);
    const numbers = (_a3 = text4.match(/\d+/g)) != null ? _a3 : [];
    if (month === 0 || numbers.length !== 2) return null;
    const [first = "", second = ""] = numbers;
    if (first.length === 4) return day2(first, month, Number(second));
    return second.length === 2 || second.length === 4 ? day2(second, month, Number(first)) : null;
  }
  function readDay(text4, order2) {
    const bare4 = text4.trim().replace(/,?[T ]\s*\d{1,2}:\d{2}(:\d{2})?.*$/, "").trim();
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare4);
    if (iso) return day2(iso[1], Number(iso[2]), Number(iso[3]));
    const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/.exec(bare4);
    if (compact) return day2(compact[1], Number(compact[2]), Number(compact[3]));
    const found = /^(\d{1,4})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{1,4})\.?(?:\s*г\.?)?$/.exec(bare4);
    if (!found) return inWords(bare4);
    const [, first = "", middle = "", last = ""] = found;
    if (first.length === 4) return last.length <= 2 ? day2(first, Number(middle), Number(last)) : null;
    if (order2 === "ymd" || first.length > 2 || last.length !== 2 && last.length !== 4) return null;
    return order2 === "mdy" ? day2(last, Number(first), Number(middle)) : day2(last, Number(middle), Number(first));
  }

  // phone-library:core
  function W(e, t) {
    e = e.split("-"), t = t.split("-");
    for (var r = e[0].split("."), n = t[0].split("."), o = 0; o < 3; o++) {
      var a = Number(r[o]), i = Number(n[o]);
      if (a > i) return 1;
      if (i > a) return -1;
      if (!isNaN(a) && isNaN(i)) return 1;
      if (isNaN(a) && !isNaN(i)) return -1;
    }
    return e[1] && t[1] ? e[1] > t[1] ? 1 : e[1] < t[1] ? -1 : 0 : !e[1] && t[1] ? 1 : e[1] && !t[1] ? -1 : 0;
  }
  var rt = {}.constructor;
  function g(e) {
    return e != null && e.constructor === rt;
  }
  var nt = /^\d+$/;
  function $(e) {
    return nt.test(e);
  }
  function N(e) {
    "@babel/helpers - typeof";
    return N = typeof Symbol == "function" && typeof Symbol.iterator == "symbol" ? function(t) {
      return typeof t;
    } : function(t) {
      return t && typeof Symbol == "function" && t.constructor === Symbol && t !== Symbol.prototype ? "symbol" : typeof t;
    }, N(e);
  }
  function U(e, t) {
    if (!(e instanceof t)) throw new TypeError("Cannot call a class as a function");
  }
  function _e(e, t) {
    for (var r = 0; r < t.length; r++) {
      var n = t[r];
      n.enumerable = n.enumerable || false, n.configurable = true, "value" in n && (n.writable = true), Object.defineProperty(e, ot(n.key), n);
    }
  }
  function G(e, t, r) {
    return t && _e(e.prototype, t), r && _e(e, r), Object.defineProperty(e, "prototype", { writable: false }), e;
  }
  function ot(e) {
    var t = at(e, "string");
    return N(t) == "symbol" ? t : t + "";
  }
  function at(e, t) {
    if (N(e) != "object" || !e) return e;
    var r = e[Symbol.toPrimitive];
    if (r !== void 0) {
      var n = r.call(e, t || "default");
      if (N(n) != "object") return n;
      throw new TypeError("@@toPrimitive must return a primitive value.");
    }
    return (t === "string" ? String : Number)(e);
  }
  var it = "1.2.0";
  var ut = "1.7.35";
  var xe = " ext. ";
  var f = (function() {
    function e(t) {
      U(this, e), Y(t), this.metadata = t, Oe.call(this, t);
    }
    return G(e, [{ key: "getCountries", value: function() {
      return Object.keys(this.metadata.countries).filter(function(r) {
        return r !== "001";
      });
    } }, { key: "getCountryMetadata", value: function(r) {
      return this.metadata.countries[r];
    } }, { key: "nonGeographic", value: function() {
      if (!(this.v1 || this.v2 || this.v3)) return this.metadata.nonGeographic || this.metadata.nonGeographical;
    } }, { key: "hasCountry", value: function(r) {
      return this.getCountryMetadata(r) !== void 0;
    } }, { key: "hasCallingCode", value: function(r) {
      if (this.getCountryCodesForCallingCode(r)) return true;
      if (this.nonGeographic()) {
        if (this.nonGeographic()[r]) return true;
      } else {
        var n = this.countryCallingCodes()[r];
        if (n && n.length === 1 && n[0] === "001") return true;
      }
    } }, { key: "isNonGeographicCallingCode", value: function(r) {
      return this.nonGeographic() ? !!this.nonGeographic()[r] : !this.getCountryCodesForCallingCode(r);
    } }, { key: "country", value: function(r) {
      return this.selectNumberingPlan(r);
    } }, { key: "selectNumberingPlan", value: function(r, n) {
      var o, a;
      if (r && ($(r) ? a = r : o = r), n && (a = n), o && o !== "001") {
        var i = this.getCountryMetadata(o);
        if (!i) throw new Error("Unknown country: ".concat(o));
        this.numberingPlan = new Ee(i, this);
      } else if (a) {
        if (!this.hasCallingCode(a)) throw new Error("Unknown calling code: ".concat(a));
        this.numberingPlan = new Ee(this.getNumberingPlanMetadata(a), this);
      } else this.numberingPlan = void 0;
      return this;
    } }, { key: "getCountryCodesForCallingCode", value: function(r) {
      var n = this.countryCallingCodes()[r];
      if (n) return n.length === 1 && n[0].length === 3 ? void 0 : n;
    } }, { key: "getCountryCodeForCallingCode", value: function(r) {
      var n = this.getCountryCodesForCallingCode(r);
      if (n) return n[0];
    } }, { key: "getNumberingPlanMetadata", value: function(r) {
      var n = this.getCountryCodeForCallingCode(r);
      if (n) return this.getCountryMetadata(n);
      if (this.nonGeographic()) {
        var o = this.nonGeographic()[r];
        if (o) return o;
      } else {
        var a = this.countryCallingCodes()[r];
        if (a && a.length === 1 && a[0] === "001") return this.metadata.countries["001"];
      }
    } }, { key: "countryCallingCode", value: function() {
      return this.numberingPlan.callingCode();
    } }, { key: "IDDPrefix", value: function() {
      return this.numberingPlan.IDDPrefix();
    } }, { key: "defaultIDDPrefix", value: function() {
      return this.numberingPlan.defaultIDDPrefix();
    } }, { key: "nationalNumberPattern", value: function() {
      return this.numberingPlan.nationalNumberPattern();
    } }, { key: "possibleLengths", value: function() {
      return this.numberingPlan.possibleLengths();
    } }, { key: "formats", value: function() {
      return this.numberingPlan.formats();
    } }, { key: "nationalPrefixForParsing", value: function() {
      return this.numberingPlan.nationalPrefixForParsing();
    } }, { key: "nationalPrefixTransformRule", value: function() {
      return this.numberingPlan.nationalPrefixTransformRule();
    } }, { key: "leadingDigits", value: function() {
      return this.numberingPlan.leadingDigits();
    } }, { key: "hasTypes", value: function() {
      return this.numberingPlan.hasTypes();
    } }, { key: "type", value: function(r) {
      return this.numberingPlan.type(r);
    } }, { key: "ext", value: function() {
      return this.numberingPlan.ext();
    } }, { key: "countryCallingCodes", value: function() {
      return this.v1 ? this.metadata.country_phone_code_to_countries : this.metadata.country_calling_codes;
    } }, { key: "chooseCountryByCountryCallingCode", value: function(r) {
      return this.selectNumberingPlan(r);
    } }, { key: "hasSelectedNumberingPlan", value: function() {
      return this.numberingPlan !== void 0;
    } }]);
  })();
  var Ee = (function() {
    function e(t, r) {
      U(this, e), this.globalMetadataObject = r, this.metadata = t, Oe.call(this, r.metadata);
    }
    return G(e, [{ key: "callingCode", value: function() {
      return this.metadata[0];
    } }, { key: "_getDefaultCountryMetadataForThisCallingCode", value: function() {
      return this.globalMetadataObject.getNumberingPlanMetadata(this.callingCode());
    } }, { key: "getDefaultCountryMetadataForRegion", value: function() {
      return this._getDefaultCountryMetadataForThisCallingCode();
    } }, { key: "IDDPrefix", value: function() {
      if (!(this.v1 || this.v2)) return this.metadata[1];
    } }, { key: "defaultIDDPrefix", value: function() {
      if (!(this.v1 || this.v2)) return this.metadata[12];
    } }, { key: "nationalNumberPattern", value: function() {
      return this.v1 || this.v2 ? this.metadata[1] : this.metadata[2];
    } }, { key: "possibleLengths", value: function() {
      if (!this.v1) return this.metadata[this.v2 ? 2 : 3];
    } }, { key: "_getFormats", value: function(r) {
      return r[this.v1 ? 2 : this.v2 ? 3 : 4];
    } }, { key: "formats", value: function() {
      var r = this, n = this._getFormats(this.metadata) || this._getFormats(this._getDefaultCountryMetadataForThisCallingCode()) || [];
      return n.map(function(o) {
        return new lt(o, r);
      });
    } }, { key: "nationalPrefix", value: function() {
      return this.metadata[this.v1 ? 3 : this.v2 ? 4 : 5];
    } }, { key: "_getNationalPrefixFormattingRule", value: function(r) {
      return r[this.v1 ? 4 : this.v2 ? 5 : 6];
    } }, { key: "nationalPrefixFormattingRule", value: function() {
      return this._getNationalPrefixFormattingRule(this.metadata) || this._getNationalPrefixFormattingRule(this._getDefaultCountryMetadataForThisCallingCode());
    } }, { key: "_nationalPrefixForParsing", value: function() {
      return this.metadata[this.v1 ? 5 : this.v2 ? 6 : 7];
    } }, { key: "nationalPrefixForParsing", value: function() {
      return this._nationalPrefixForParsing() || this.nationalPrefix();
    } }, { key: "nationalPrefixTransformRule", value: function() {
      return this.metadata[this.v1 ? 6 : this.v2 ? 7 : 8];
    } }, { key: "_getNationalPrefixIsOptionalWhenFormatting", value: function() {
      return !!this.metadata[this.v1 ? 7 : this.v2 ? 8 : 9];
    } }, { key: "nationalPrefixIsOptionalWhenFormattingInNationalFormat", value: function() {
      return this._getNationalPrefixIsOptionalWhenFormatting(this.metadata) || this._getNationalPrefixIsOptionalWhenFormatting(this._getDefaultCountryMetadataForThisCallingCode());
    } }, { key: "leadingDigits", value: function() {
      return this.metadata[this.v1 ? 8 : this.v2 ? 9 : 10];
    } }, { key: "types", value: function() {
      return this.metadata[this.v1 ? 9 : this.v2 ? 10 : 11];
    } }, { key: "hasTypes", value: function() {
      return this.types() && this.types().length === 0 ? false : !!this.types();
    } }, { key: "type", value: function(r) {
      if (this.hasTypes() && Ie(this.types(), r)) return new st(Ie(this.types(), r), this);
    } }, { key: "ext", value: function() {
      return this.v1 || this.v2 ? xe : this.metadata[13] || xe;
    } }]);
  })();
  var lt = (function() {
    function e(t, r) {
      U(this, e), this._format = t, this.metadata = r;
    }
    return G(e, [{ key: "pattern", value: function() {
      return this._format[0];
    } }, { key: "format", value: function() {
      return this._format[1];
    } }, { key: "leadingDigitsPatterns", value: function() {
      return this._format[2] || [];
    } }, { key: "nationalPrefixFormattingRule", value: function() {
      return this._format[3] || this.metadata.nationalPrefixFormattingRule();
    } }, { key: "nationalPrefixIsOptionalWhenFormattingInNationalFormat", value: function() {
      return !!this._format[4] || this.metadata.nationalPrefixIsOptionalWhenFormattingInNationalFormat();
    } }, { key: "nationalPrefixIsMandatoryWhenFormattingInNationalFormat", value: function() {
      return this.usesNationalPrefix() && !this.nationalPrefixIsOptionalWhenFormattingInNationalFormat();
    } }, { key: "usesNationalPrefix", value: function() {
      return !!(this.nationalPrefixFormattingRule() && !ft.test(this.nationalPrefixFormattingRule()));
    } }, { key: "internationalFormat", value: function() {
      return this._format[5] || this.format();
    } }]);
  })();
  var ft = /^\(?\$1\)?$/;
  var st = (function() {
    function e(t, r) {
      U(this, e), this.type = t, this.metadata = r;
    }
    return G(e, [{ key: "pattern", value: function() {
      return this.metadata.v1 ? this.type : this.type[0];
    } }, { key: "possibleLengths", value: function() {
      if (!this.metadata.v1) return this.type[1] || this.metadata.possibleLengths();
    } }]);
  })();
  function Ie(e, t) {
    switch (t) {
      case "FIXED_LINE":
        return e[0];
      case "MOBILE":
        return e[1];
      case "TOLL_FREE":
        return e[2];
      case "PREMIUM_RATE":
        return e[3];
      case "PERSONAL_NUMBER":
        return e[4];
      case "VOICEMAIL":
        return e[5];
      case "UAN":
        return e[6];
      case "PAGER":
        return e[7];
      case "VOIP":
        return e[8];
      case "SHARED_COST":
        return e[9];
    }
  }
  function Y(e) {
    if (!e) throw new Error("[libphonenumber-js] `metadata` argument not passed. Check your arguments.");
    if (!g(e) || !g(e.countries)) throw new Error("[libphonenumber-js] `metadata` argument was passed but it's not a valid metadata. Must be an object having `.countries` child object property. Got ".concat(g(e) ? "an object of shape: { " + Object.keys(e).join(", ") + " }" : "a " + ct(e) + ": " + e, "."));
  }
  var ct = function(t) {
    return N(t);
  };
  function F(e, t) {
    var r = new f(t);
    if (r.hasCountry(e)) return r.selectNumberingPlan(e).countryCallingCode();
    throw new Error("Unknown country: ".concat(e));
  }
  function Oe(e) {
    var t = e.version;
    typeof t == "number" ? (this.v1 = t === 1, this.v2 = t === 2, this.v3 = t === 3, this.v4 = t === 4) : t ? W(t, it) === -1 ? this.v2 = true : W(t, ut) === -1 ? this.v3 = true : this.v4 = true : this.v1 = true;
  }
  function mt(e, t) {
    var r = typeof Symbol != "undefined" && e[Symbol.iterator] || e["@@iterator"];
    if (r) return (r = r.call(e)).next.bind(r);
    if (Array.isArray(e) || (r = yt(e)) || t && e && typeof e.length == "number") {
      r && (e = r);
      var n = 0;
      return function() {
        return n >= e.length ? { done: true } : { done: false, value: e[n++] };
      };
    }
    throw new TypeError(`Invalid attempt to iterate non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`);
  }
  function yt(e, t) {
    if (e) {
      if (typeof e == "string") return Fe(e, t);
      var r = {}.toString.call(e).slice(8, -1);
      return r === "Object" && e.constructor && (r = e.constructor.name), r === "Map" || r === "Set" ? Array.from(e) : r === "Arguments" || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(r) ? Fe(e, t) : void 0;
    }
  }
  function Fe(e, t) {
    (t == null || t > e.length) && (t = e.length);
    for (var r = 0, n = Array(t); r < t; r++) n[r] = e[r];
    return n;
  }
  function K(e, t) {
    for (var r = e.slice(), n = mt(t), o; !(o = n()).done; ) {
      var a = o.value;
      e.indexOf(a) < 0 && r.push(a);
    }
    return r.sort(function(i, u) {
      return i - u;
    });
  }
  function b(e, t, r) {
    return Se(e, void 0, t, r);
  }
  function Se(e, t, r, n) {
    r && (n = new f(n.metadata), n.selectNumberingPlan(r));
    var o = n.type(t), a = o && o.possibleLengths() || n.possibleLengths();
    if (!a) return "IS_POSSIBLE";
    if (t === "FIXED_LINE_OR_MOBILE") {
      if (!n.type("FIXED_LINE")) return Se(e, "MOBILE", r, n);
      var i = n.type("MOBILE");
      i && (a = K(a, i.possibleLengths()));
    } else if (t && !o) return "INVALID_LENGTH";
    var u = e.length, l = a[0];
    return l === u ? "IS_POSSIBLE" : l > u ? "TOO_SHORT" : a[a.length - 1] < u ? "TOO_LONG" : a.indexOf(u, 1) >= 0 ? "IS_POSSIBLE" : "INVALID_LENGTH";
  }
  function q(e, t, r) {
    t === void 0 && (t = {});
    var n = new f(r);
    if (t.v2) {
      if (!e.countryCallingCode) throw new Error("Invalid phone number object passed");
      n.selectNumberingPlan(e.country || e.countryCallingCode);
    } else {
      if (!e.phone) return false;
      if (e.country) {
        if (!n.hasCountry(e.country)) throw new Error("Unknown country: ".concat(e.country));
        n.selectNumberingPlan(e.country);
      } else {
        if (!e.countryCallingCode) throw new Error("Invalid phone number object passed");
        n.selectNumberingPlan(e.countryCallingCode);
      }
    }
    if (n.possibleLengths()) return z(e.phone || e.nationalNumber, n);
    if (e.countryCallingCode && n.isNonGeographicCallingCode(e.countryCallingCode)) return true;
    throw new Error('Missing "possibleLengths" in metadata. Perhaps the metadata has been generated before v1.0.18.');
  }
  function z(e, t) {
    return b(e, void 0, t) === "IS_POSSIBLE";
  }
  function y(e, t) {
    return e = e || "", new RegExp("^(?:" + t + ")$").test(e);
  }
  function pt(e, t) {
    var r = typeof Symbol != "undefined" && e[Symbol.iterator] || e["@@iterator"];
    if (r) return (r = r.call(e)).next.bind(r);
    if (Array.isArray(e) || (r = ht(e)) || t && e && typeof e.length == "number") {
      r && (e = r);
      var n = 0;
      return function() {
        return n >= e.length ? { done: true } : { done: false, value: e[n++] };
      };
    }
    throw new TypeError(`Invalid attempt to iterate non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`);
  }
  function ht(e, t) {
    if (e) {
      if (typeof e == "string") return Te(e, t);
      var r = {}.toString.call(e).slice(8, -1);
      return r === "Object" && e.constructor && (r = e.constructor.name), r === "Map" || r === "Set" ? Array.from(e) : r === "Arguments" || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(r) ? Te(e, t) : void 0;
    }
  }
  function Te(e, t) {
    (t == null || t > e.length) && (t = e.length);
    for (var r = 0, n = Array(t); r < t; r++) n[r] = e[r];
    return n;
  }
  var gt = ["MOBILE", "PREMIUM_RATE", "TOLL_FREE", "SHARED_COST", "VOIP", "PERSONAL_NUMBER", "PAGER", "UAN", "VOICEMAIL"];
  function P(e, t, r) {
    if (t = t || {}, !(!e.country && !e.countryCallingCode)) {
      var n = new f(r);
      n.selectNumberingPlan(e.country || e.countryCallingCode);
      var o = t.v2 ? e.nationalNumber : e.phone;
      if (y(o, n.nationalNumberPattern())) {
        if (Z(o, "FIXED_LINE", n)) return n.type("MOBILE") && n.type("MOBILE").pattern() === "" || !n.type("MOBILE") || Z(o, "MOBILE", n) ? "FIXED_LINE_OR_MOBILE" : "FIXED_LINE";
        for (var a = pt(gt), i; !(i = a()).done; ) {
          var u = i.value;
          if (Z(o, u, n)) return u;
        }
      }
    }
  }
  function Z(e, t, r) {
    var n = r.type(t);
    return !n || !n.pattern() || n.possibleLengths() && n.possibleLengths().indexOf(e.length) < 0 ? false : y(e, n.pattern());
  }
  function Q(e, t, r) {
    t = t || {};
    var n = new f(r);
    if (n.selectNumberingPlan(e.country || e.countryCallingCode), n.hasTypes()) return P(e, t, n.metadata) !== void 0;
    var o = t.v2 ? e.nationalNumber : e.phone;
    return y(o, n.nationalNumberPattern());
  }
  var dt = /^[A-Z]{2}$/;
  function J(e) {
    return dt.test(e);
  }
  var vt = false;
  function ee(e, t) {
    var r, n, o = new f(t);
    return J(e) ? (r = e, o.selectNumberingPlan(r), n = o.countryCallingCode()) : (n = e, vt && o.isNonGeographicCallingCode(n) && (r = "001")), { country: r, callingCode: n };
  }
  function te(e, t, r) {
    var n = new f(r), o = n.getCountryCodesForCallingCode(e);
    return o ? o.filter(function(a) {
      return bt(t, a, r);
    }) : [];
  }
  function bt(e, t, r) {
    var n = new f(r);
    return n.selectNumberingPlan(t), n.numberingPlan.possibleLengths().indexOf(e.length) >= 0;
  }
  var S = 2;
  var we = 17;
  var Ae = 3;
  var p = "0-9０-９٠-٩۰-۹";
  var Pt = "-‐-―−ー－";
  var Nt = "／/";
  var Ct = "．.";
  var _t = "  ­​⁠　";
  var xt = "()（）［］\\[\\]";
  var Et = "~⁓∼～";
  var C = "".concat(Pt).concat(Nt).concat(Ct).concat(_t).concat(xt).concat(Et);
  var T = "+＋";
  var It = new RegExp("([" + p + "])");
  function re(e, t, r, n) {
    if (t) {
      var o = new f(n);
      o.selectNumberingPlan(t || r);
      var a = new RegExp(o.IDDPrefix());
      if (e.search(a) === 0) {
        e = e.slice(e.match(a)[0].length);
        var i = e.match(It);
        if (!(i && i[1] != null && i[1].length > 0 && i[1] === "0")) return e;
      }
    }
  }
  function ne(e, t) {
    if (e && t.numberingPlan.nationalPrefixForParsing()) {
      var r = new RegExp("^(?:" + t.numberingPlan.nationalPrefixForParsing() + ")"), n = r.exec(e);
      if (n) {
        var o, a, i = n.length - 1, u = i > 0 && n[i];
        if (t.nationalPrefixTransformRule() && u) o = e.replace(r, t.nationalPrefixTransformRule()), i > 1 && (a = n[1]);
        else {
          var l = n[0];
          o = e.slice(l.length), u && (a = n[1]);
        }
        var s;
        if (u) {
          var c = e.indexOf(n[1]), m = e.slice(0, c);
          m === t.numberingPlan.nationalPrefix() && (s = t.numberingPlan.nationalPrefix());
        } else s = n[0];
        return { nationalNumber: o, nationalPrefix: s, carrierCode: a };
      }
    }
    return { nationalNumber: e };
  }
  function Ot(e, t) {
    var r = typeof Symbol != "undefined" && e[Symbol.iterator] || e["@@iterator"];
    if (r) return (r = r.call(e)).next.bind(r);
    if (Array.isArray(e) || (r = Ft(e)) || t && e && typeof e.length == "number") {
      r && (e = r);
      var n = 0;
      return function() {
        return n >= e.length ? { done: true } : { done: false, value: e[n++] };
      };
    }
    throw new TypeError(`Invalid attempt to iterate non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`);
  }
  function Ft(e, t) {
    if (e) {
      if (typeof e == "string") return Re(e, t);
      var r = {}.toString.call(e).slice(8, -1);
      return r === "Object" && e.constructor && (r = e.constructor.name), r === "Map" || r === "Set" ? Array.from(e) : r === "Arguments" || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(r) ? Re(e, t) : void 0;
    }
  }
  function Re(e, t) {
    (t == null || t > e.length) && (t = e.length);
    for (var r = 0, n = Array(t); r < t; r++) n[r] = e[r];
    return n;
  }
  function oe(e, t, r) {
    for (var n = new f(r), o = Ot(t), a; !(a = o()).done; ) {
      var i = a.value;
      if (n.selectNumberingPlan(i), n.leadingDigits()) {
        if (e && e.search(n.leadingDigits()) === 0) return i;
      } else if (P({ phone: e, country: i }, void 0, n.metadata)) return i;
    }
  }
  var St = false;
  function w(e, t) {
    var r = t.nationalNumber, n = t.metadata;
    if (St && n.isNonGeographicCallingCode(e)) return "001";
    var o = n.getCountryCodesForCallingCode(e);
    if (o) return o.length === 1 ? o[0] : oe(r, o, n.metadata);
  }
  function _(e, t, r) {
    var n = ne(e, r), o = n.carrierCode, a = n.nationalNumber;
    if (a !== e) {
      if (!Tt(e, a, r)) return { nationalNumber: e };
      if (r.numberingPlan.possibleLengths() && (t || (t = w(r.numberingPlan.callingCode(), { nationalNumber: a, metadata: r })), !wt(a, t, r))) return { nationalNumber: e };
    }
    return { nationalNumber: a, carrierCode: o };
  }
  function Tt(e, t, r) {
    return !(y(e, r.nationalNumberPattern()) && !y(t, r.nationalNumberPattern()));
  }
  function wt(e, t, r) {
    switch (b(e, t, r)) {
      case "TOO_SHORT":
      case "INVALID_LENGTH":
        return false;
      default:
        return true;
    }
  }
  function ae(e, t, r, n, o) {
    if (!(t || r || n)) return { number: e };
    var a = t || r ? F(t || r, o) : n;
    if (e.indexOf(a) === 0) {
      var i = new f(o);
      i.selectNumberingPlan(t || r || n);
      var u = e.slice(a.length), l = _(u, void 0, i), s = l.nationalNumber, c = _(e, void 0, i), m = c.nationalNumber;
      if (!y(m, i.nationalNumberPattern()) && y(s, i.nationalNumberPattern()) || b(m, void 0, i) === "TOO_LONG") return { countryCallingCode: a, number: u };
    }
    return { number: e };
  }
  function A(e, t, r, n, o) {
    if (!e) return {};
    var a;
    if (e[0] !== "+") {
      var i = re(e, t || r, n, o);
      if (i && i !== e) a = true, e = "+" + i;
      else {
        if (t || r || n) {
          var u = ae(e, t, r, n, o), l = u.countryCallingCode, s = u.number;
          if (l) return { countryCallingCodeSource: "FROM_NUMBER_WITHOUT_PLUS_SIGN", countryCallingCode: l, number: s };
        }
        return { number: e };
      }
    }
    if (e[1] === "0") return {};
    for (var c = new f(o), m = 2; m - 1 <= Ae && m <= e.length; ) {
      var h = e.slice(1, m);
      if (c.hasCallingCode(h)) return c.selectNumberingPlan(h), { countryCallingCodeSource: a ? "FROM_NUMBER_WITH_IDD" : "FROM_NUMBER_WITH_PLUS_SIGN", countryCallingCode: h, number: e.slice(m) };
      m++;
    }
    return {};
  }
  function ie(e) {
    return e.replace(new RegExp("[".concat(C, "]+"), "g"), " ").trim();
  }
  var At = /(\$\d)/;
  function ue(e, t, r) {
    var n = r.useInternationalFormat, o = r.withNationalPrefix, a = r.carrierCode, i = r.metadata, u = e.replace(new RegExp(t.pattern()), n ? t.internationalFormat() : o && t.nationalPrefixFormattingRule() ? t.format().replace(At, t.nationalPrefixFormattingRule()) : t.format());
    return n ? ie(u) : u;
  }
  var Rt = /^[\d]+(?:[~\u2053\u223C\uFF5E][\d]+)?$/;
  function le(e, t, r) {
    var n = new f(r);
    if (n.selectNumberingPlan(e || t), n.defaultIDDPrefix()) return n.defaultIDDPrefix();
    if (Rt.test(n.IDDPrefix())) return n.IDDPrefix();
  }
  var Lt = ";ext=";
  var x = function(t) {
    return "([".concat(p, "]{1,").concat(t, "})");
  };
  function R(e) {
    var t = "20", r = "15", n = "9", o = "6", a = "[  \\t,]*", i = "[:\\.．]?[  \\t,-]*", u = "#?", l = "(?:e?xt(?:ensi(?:ó?|ó))?n?|ｅ?ｘｔｎ?|доб|anexo)", s = "(?:[xｘ#＃~～]|int|ｉｎｔ)", c = "[- ]+", m = "[  \\t]*", h = "(?:,{2}|;)", I = Lt + x(t), v = a + l + i + x(t) + u, O = a + s + i + x(n) + u, Je = c + x(o) + "#", et = m + h + i + x(r) + u, tt = m + "(?:,)+" + i + x(n) + u;
    return I + "|" + v + "|" + O + "|" + Je + "|" + et + "|" + tt;
  }
  var Dt = "[" + p + "]{" + S + "}";
  var Mt = "[" + T + "]{0,1}(?:[" + C + "]*[" + p + "]){3,}[" + C + p + "]*";
  var kt = new RegExp("^[" + T + "]{0,1}(?:[" + C + "]*[" + p + "]){1,2}$", "i");
  var jt = Mt + "(?:" + R() + ")?";
  var Ut = new RegExp("^" + Dt + "$|^" + jt + "$", "i");
  function fe(e) {
    return e.length >= S && Ut.test(e);
  }
  function Le(e) {
    return kt.test(e);
  }
  function De(e) {
    var t = e.number, r = e.ext;
    if (!t) return "";
    if (t[0] !== "+") throw new Error('"formatRFC3966()" expects "number" to be in E.164 format.');
    return "tel:".concat(t).concat(r ? ";ext=" + r : "");
  }
  var Me = { formatExtension: function(t, r, n) {
    return "".concat(t).concat(n.ext()).concat(r);
  } };
  function ce(e, t, r, n) {
    r ? r = Bt({}, Me, r) : r = Me;
    var o = new f(n);
    if (e.country && e.country !== "001") {
      if (!o.hasCountry(e.country)) throw new Error("Unknown country: ".concat(e.country));
      o.selectNumberingPlan(e.country);
    } else if (e.countryCallingCode) o.selectNumberingPlan(e.countryCallingCode);
    else return e.phone || "";
    var a = o.countryCallingCode(), i = r.v2 ? e.nationalNumber : e.phone, u;
    switch (t) {
      case "NATIONAL":
        return i ? (u = H(i, e.carrierCode, "NATIONAL", o, r), se(u, e.ext, o, r.formatExtension)) : "";
      case "INTERNATIONAL":
        return i ? (u = H(i, null, "INTERNATIONAL", o, r), u = "+".concat(a, " ").concat(u), se(u, e.ext, o, r.formatExtension)) : "+".concat(a);
      case "E.164":
        return "+".concat(a).concat(i);
      case "RFC3966":
        return De({ number: "+".concat(a).concat(i), ext: e.ext });
      case "IDD":
        if (!r.fromCountry) return;
        var l = Ht(i, e.carrierCode, a, r.fromCountry, o);
        return l ? se(l, e.ext, o, r.formatExtension) : void 0;
      default:
        throw new Error('Unknown "format" argument passed to "formatNumber()": "'.concat(t, '"'));
    }
  }
  function H(e, t, r, n, o) {
    var a = Gt(n.formats(), e);
    return a ? ue(e, a, { useInternationalFormat: r === "INTERNATIONAL", withNationalPrefix: !(a.nationalPrefixIsOptionalWhenFormattingInNationalFormat() && o && o.nationalPrefix === false), carrierCode: t, metadata: n }) : e;
  }
  function Gt(e, t) {
    return Vt(e, function(r) {
      if (r.leadingDigitsPatterns().length > 0) {
        var n = r.leadingDigitsPatterns()[r.leadingDigitsPatterns().length - 1];
        if (t.search(n) !== 0) return false;
      }
      return y(t, r.pattern());
    });
  }
  function se(e, t, r, n) {
    return t ? n(e, t, r) : e;
  }
  function Ht(e, t, r, n, o) {
    var a = F(n, o.metadata);
    if (a === r) {
      var i = H(e, t, "NATIONAL", o);
      return r === "1" ? r + " " + i : i;
    }
    var u = le(n, void 0, o.metadata);
    if (u) return "".concat(u, " ").concat(r, " ").concat(H(e, null, "INTERNATIONAL", o));
  }
  function Bt() {
    for (var e = 1, t = arguments.length, r = new Array(t), n = 0; n < t; n++) r[n] = arguments[n];
    for (; e < r.length; ) {
      if (r[e]) for (var o in r[e]) r[0][o] = r[e][o];
      e++;
    }
    return r[0];
  }
  function Vt(e, t) {
    for (var r = 0; r < e.length; ) {
      if (t(e[r])) return e[r];
      r++;
    }
  }
  function L(e) {
    "@babel/helpers - typeof";
    return L = typeof Symbol == "function" && typeof Symbol.iterator == "symbol" ? function(t) {
      return typeof t;
    } : function(t) {
      return t && typeof Symbol == "function" && t.constructor === Symbol && t !== Symbol.prototype ? "symbol" : typeof t;
    }, L(e);
  }
  function ke(e, t) {
    var r = Object.keys(e);
    if (Object.getOwnPropertySymbols) {
      var n = Object.getOwnPropertySymbols(e);
      t && (n = n.filter(function(o) {
        return Object.getOwnPropertyDescriptor(e, o).enumerable;
      })), r.push.apply(r, n);
    }
    return r;
  }
  function je(e) {
    for (var t = 1; t < arguments.length; t++) {
      var r = arguments[t] != null ? arguments[t] : {};
      t % 2 ? ke(Object(r), true).forEach(function(n) {
        Xt(e, n, r[n]);
      }) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(r)) : ke(Object(r)).forEach(function(n) {
        Object.defineProperty(e, n, Object.getOwnPropertyDescriptor(r, n));
      });
    }
    return e;
  }
  function Xt(e, t, r) {
    return (t = Ge(t)) in e ? Object.defineProperty(e, t, { value: r, enumerable: true, configurable: true, writable: true }) : e[t] = r, e;
  }
  function Wt(e, t) {
    if (!(e instanceof t)) throw new TypeError("Cannot call a class as a function");
  }
  function Ue(e, t) {
    for (var r = 0; r < t.length; r++) {
      var n = t[r];
      n.enumerable = n.enumerable || false, n.configurable = true, "value" in n && (n.writable = true), Object.defineProperty(e, Ge(n.key), n);
    }
  }
  function $t(e, t, r) {
    return t && Ue(e.prototype, t), r && Ue(e, r), Object.defineProperty(e, "prototype", { writable: false }), e;
  }
  function Ge(e) {
    var t = Yt(e, "string");
    return L(t) == "symbol" ? t : t + "";
  }
  function Yt(e, t) {
    if (L(e) != "object" || !e) return e;
    var r = e[Symbol.toPrimitive];
    if (r !== void 0) {
      var n = r.call(e, t || "default");
      if (L(n) != "object") return n;
      throw new TypeError("@@toPrimitive must return a primitive value.");
    }
    return (t === "string" ? String : Number)(e);
  }
  var He = (function() {
    function e(t, r, n) {
      if (Wt(this, e), !t) throw new TypeError("First argument is required");
      if (typeof t != "string") throw new TypeError("First argument must be a string");
      if (t[0] === "+" && !r) throw new TypeError("`metadata` argument not passed");
      if (g(r) && g(r.countries)) {
        n = r;
        var o = t;
        if (!Kt.test(o)) throw new Error('Invalid `number` argument passed: must consist of a "+" followed by digits');
        var a = A(o, void 0, void 0, void 0, n), i = a.countryCallingCode, u = a.number;
        if (r = u, t = i, !r) throw new Error("Invalid `number` argument passed: too short");
      }
      if (!r) throw new TypeError("`nationalNumber` argument is required");
      if (typeof r != "string") throw new TypeError("`nationalNumber` argument must be a string");
      Y(n);
      var l = ee(t, n), s = l.country, c = l.callingCode;
      this.country = s, this.countryCallingCode = c, this.nationalNumber = r, this.number = "+" + this.countryCallingCode + this.nationalNumber, this.getMetadata = function() {
        return n;
      };
    }
    return $t(e, [{ key: "setExt", value: function(r) {
      this.ext = r;
    } }, { key: "getPossibleCountries", value: function() {
      return this.country ? [this.country] : te(this.countryCallingCode, this.nationalNumber, this.getMetadata());
    } }, { key: "isPossible", value: function() {
      return q(this, { v2: true }, this.getMetadata());
    } }, { key: "isValid", value: function() {
      return Q(this, { v2: true }, this.getMetadata());
    } }, { key: "isNonGeographic", value: function() {
      var r = new f(this.getMetadata());
      return r.isNonGeographicCallingCode(this.countryCallingCode);
    } }, { key: "isEqual", value: function(r) {
      return this.number === r.number && this.ext === r.ext;
    } }, { key: "getType", value: function() {
      return P(this, { v2: true }, this.getMetadata());
    } }, { key: "format", value: function(r, n) {
      return ce(this, r, n ? je(je({}, n), {}, { v2: true }) : { v2: true }, this.getMetadata());
    } }, { key: "formatNational", value: function(r) {
      return this.format("NATIONAL", r);
    } }, { key: "formatInternational", value: function(r) {
      return this.format("INTERNATIONAL", r);
    } }, { key: "getURI", value: function(r) {
      return this.format("RFC3966", r);
    } }]);
  })();
  var Kt = /^\+\d+$/;
  function E(e) {
    "@babel/helpers - typeof";
    return E = typeof Symbol == "function" && typeof Symbol.iterator == "symbol" ? function(t) {
      return typeof t;
    } : function(t) {
      return t && typeof Symbol == "function" && t.constructor === Symbol && t !== Symbol.prototype ? "symbol" : typeof t;
    }, E(e);
  }
  function Be(e, t) {
    for (var r = 0; r < t.length; r++) {
      var n = t[r];
      n.enumerable = n.enumerable || false, n.configurable = true, "value" in n && (n.writable = true), Object.defineProperty(e, zt(n.key), n);
    }
  }
  function qt(e, t, r) {
    return t && Be(e.prototype, t), r && Be(e, r), Object.defineProperty(e, "prototype", { writable: false }), e;
  }
  function zt(e) {
    var t = Zt(e, "string");
    return E(t) == "symbol" ? t : t + "";
  }
  function Zt(e, t) {
    if (E(e) != "object" || !e) return e;
    var r = e[Symbol.toPrimitive];
    if (r !== void 0) {
      var n = r.call(e, t || "default");
      if (E(n) != "object") return n;
      throw new TypeError("@@toPrimitive must return a primitive value.");
    }
    return (t === "string" ? String : Number)(e);
  }
  function Qt(e, t) {
    if (!(e instanceof t)) throw new TypeError("Cannot call a class as a function");
  }
  function Jt(e, t, r) {
    return t = M(t), er(e, ye() ? Reflect.construct(t, r || [], M(e).constructor) : t.apply(e, r));
  }
  function er(e, t) {
    if (t && (E(t) == "object" || typeof t == "function")) return t;
    if (t !== void 0) throw new TypeError("Derived constructors may only return object or undefined");
    return tr(e);
  }
  function tr(e) {
    if (e === void 0) throw new ReferenceError("this hasn't been initialised - super() hasn't been called");
    return e;
  }
  function rr(e, t) {
    if (typeof t != "function" && t !== null) throw new TypeError("Super expression must either be null or a function");
    e.prototype = Object.create(t && t.prototype, { constructor: { value: e, writable: true, configurable: true } }), Object.defineProperty(e, "prototype", { writable: false }), t && D(e, t);
  }
  function me(e) {
    var t = typeof Map == "function" ? /* @__PURE__ */ new Map() : void 0;
    return me = function(n) {
      if (n === null || !or(n)) return n;
      if (typeof n != "function") throw new TypeError("Super expression must either be null or a function");
      if (t !== void 0) {
        if (t.has(n)) return t.get(n);
        t.set(n, o);
      }
      function o() {
        return nr(n, arguments, M(this).constructor);
      }
      return o.prototype = Object.create(n.prototype, { constructor: { value: o, enumerable: false, writable: true, configurable: true } }), D(o, n);
    }, me(e);
  }
  function nr(e, t, r) {
    if (ye()) return Reflect.construct.apply(null, arguments);
    var n = [null];
    n.push.apply(n, t);
    var o = new (e.bind.apply(e, n))();
    return r && D(o, r.prototype), o;
  }
  function ye() {
    try {
      var e = !Boolean.prototype.valueOf.call(Reflect.construct(Boolean, [], function() {
      }));
    } catch {
    }
    return (ye = function() {
      return !!e;
    })();
  }
  function or(e) {
    try {
      return Function.toString.call(e).indexOf("[native code]") !== -1;
    } catch {
      return typeof e == "function";
    }
  }
  function D(e, t) {
    return D = Object.setPrototypeOf ? Object.setPrototypeOf.bind() : function(r, n) {
      return r.__proto__ = n, r;
    }, D(e, t);
  }
  function M(e) {
    return M = Object.setPrototypeOf ? Object.getPrototypeOf.bind() : function(t) {
      return t.__proto__ || Object.getPrototypeOf(t);
    }, M(e);
  }
  var d = (function(e) {
    function t(r) {
      var n;
      return Qt(this, t), n = Jt(this, t, [r]), Object.setPrototypeOf(n, t.prototype), n.name = n.constructor.name, n;
    }
    return rr(t, e), qt(t);
  })(me(Error));
  var Ve = new RegExp("(?:" + R() + ")$", "i");
  function pe(e) {
    var t = e.search(Ve);
    if (t < 0) return {};
    for (var r = e.slice(0, t), n = e.match(Ve), o = 1; o < n.length; ) {
      if (n[o]) return { number: r, ext: n[o] };
      o++;
    }
  }
  var ar = { 0: "0", 1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6", 7: "7", 8: "8", 9: "9", "０": "0", "１": "1", "２": "2", "３": "3", "４": "4", "５": "5", "６": "6", "７": "7", "８": "8", "９": "9", "٠": "0", "١": "1", "٢": "2", "٣": "3", "٤": "4", "٥": "5", "٦": "6", "٧": "7", "٨": "8", "٩": "9", "۰": "0", "۱": "1", "۲": "2", "۳": "3", "۴": "4", "۵": "5", "۶": "6", "۷": "7", "۸": "8", "۹": "9" };
  function Xe(e) {
    return ar[e];
  }
  function ir(e, t) {
    var r = typeof Symbol != "undefined" && e[Symbol.iterator] || e["@@iterator"];
    if (r) return (r = r.call(e)).next.bind(r);
    if (Array.isArray(e) || (r = ur(e)) || t && e && typeof e.length == "number") {
      r && (e = r);
      var n = 0;
      return function() {
        return n >= e.length ? { done: true } : { done: false, value: e[n++] };
      };
    }
    throw new TypeError(`Invalid attempt to iterate non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`);
  }
  function ur(e, t) {
    if (e) {
      if (typeof e == "string") return We(e, t);
      var r = {}.toString.call(e).slice(8, -1);
      return r === "Object" && e.constructor && (r = e.constructor.name), r === "Map" || r === "Set" ? Array.from(e) : r === "Arguments" || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(r) ? We(e, t) : void 0;
    }
  }
  function We(e, t) {
    (t == null || t > e.length) && (t = e.length);
    for (var r = 0, n = Array(t); r < t; r++) n[r] = e[r];
    return n;
  }
  function B(e) {
    for (var t = "", r = ir(e.split("")), n; !(n = r()).done; ) {
      var o = n.value;
      t += lr(o, t) || "";
    }
    return t;
  }
  function lr(e, t, r) {
    if (e === "+") {
      if (t) {
        typeof r == "function" && r("end");
        return;
      }
      return "+";
    }
    return Xe(e);
  }
  var ge = "+";
  var fr = "[\\-\\.\\(\\)]?";
  var $e = "([" + p + "]|" + fr + ")";
  var sr = "^\\" + ge + $e + "*[" + p + "]" + $e + "*$";
  var cr = new RegExp(sr, "g");
  var he = p;
  var mr = "[" + he + "]+((\\-)*[" + he + "])*";
  var yr = "a-zA-Z";
  var pr = "[" + yr + "]+((\\-)*[" + he + "])*";
  var hr = "^(" + mr + "\\.)*" + pr + "\\.?$";
  var gr = new RegExp(hr, "g");
  var de = "tel:";
  var V = ";phone-context=";
  var Ye = ";isub=";
  function ve(e) {
    var t = e.indexOf(V);
    if (t < 0) return null;
    var r = t + V.length;
    if (r >= e.length) return "";
    var n = e.indexOf(";", r);
    return n >= 0 ? e.substring(r, n) : e.substring(r);
  }
  function Ke(e) {
    return e === null ? true : e.length === 0 ? false : cr.test(e) || gr.test(e);
  }
  function be(e, t) {
    var r = t.extractFormattedPhoneNumber, n = ve(e);
    if (!Ke(n)) throw new d("NOT_A_NUMBER");
    var o;
    if (n === null) o = r(e) || "";
    else {
      o = "", n.charAt(0) === ge && (o += n);
      var a = e.indexOf(de), i;
      a >= 0 ? i = a + de.length : i = 0;
      var u = e.indexOf(V);
      o += e.substring(i, u);
    }
    var l = o.indexOf(Ye);
    if (l > 0 && (o = o.substring(0, l)), o !== "") return o;
  }
  var dr = 250;
  var vr = new RegExp("[" + T + p + "]");
  var br = new RegExp("[^" + p + "#]+$");
  var Pr = false;
  function Pe(e, t, r) {
    t = t || {};
    var n = new f(r);
    if (t.defaultCountry && !n.hasCountry(t.defaultCountry)) throw t.v2 ? new d("INVALID_COUNTRY") : new Error("Unknown country: ".concat(t.defaultCountry));
    var o = Cr(e, t.v2, t.extract), a = o.number, i = o.ext, u = o.error;
    if (!a) {
      if (t.v2) throw u === "TOO_SHORT" ? new d("TOO_SHORT") : new d("NOT_A_NUMBER");
      return {};
    }
    var l = xr(a, t.defaultCountry, t.defaultCallingCode, n), s = l.country, c = l.nationalNumber, m = l.countryCallingCode, h = l.countryCallingCodeSource, I = l.carrierCode;
    if (!n.hasSelectedNumberingPlan()) {
      if (t.v2) throw new d("INVALID_COUNTRY");
      return {};
    }
    if (!c || c.length < S) {
      if (t.v2) throw new d("TOO_SHORT");
      return {};
    }
    if (c.length > we) {
      if (t.v2) throw new d("TOO_LONG");
      return {};
    }
    if (t.v2) {
      var v = new He(m, c, n.metadata);
      return s && (v.country = s), I && (v.carrierCode = I), i && (v.ext = i), v.__countryCallingCodeSource = h, v;
    }
    var O = (t.extended ? n.hasSelectedNumberingPlan() : s) ? y(c, n.nationalNumberPattern()) : false;
    return t.extended ? { country: s, countryCallingCode: m, carrierCode: I, valid: O, possible: O ? true : !!(t.extended === true && n.possibleLengths() && z(c, n)), phone: c, ext: i } : O ? _r(s, c, i) : {};
  }
  function Nr(e, t, r) {
    if (e) {
      if (e.length > dr) {
        if (r) throw new d("TOO_LONG");
        return;
      }
      if (t === false) return e;
      var n = e.search(vr);
      if (!(n < 0)) return e.slice(n).replace(br, "");
    }
  }
  function Cr(e, t, r) {
    var n = be(e, { extractFormattedPhoneNumber: function(i) {
      return Nr(i, r, t);
    } });
    if (!n) return {};
    if (!fe(n)) return Le(n) ? { error: "TOO_SHORT" } : {};
    var o = pe(n);
    return o.ext ? o : { number: n };
  }
  function _r(e, t, r) {
    var n = { country: e, phone: t };
    return r && (n.ext = r), n;
  }
  function xr(e, t, r, n) {
    var o = A(B(e), void 0, t, r, n.metadata), a = o.countryCallingCodeSource, i = o.countryCallingCode, u = o.number, l;
    if (i) n.selectNumberingPlan(i);
    else if (u && (t || r)) t ? (l = t, n.selectNumberingPlan(t), i = n.numberingPlan.callingCode()) : (n.selectNumberingPlan(r), i = r, Pr && n.isNonGeographicCallingCode(i) && (l = "001"));
    else return {};
    if (!u) return { countryCallingCodeSource: a, countryCallingCode: i };
    var s = _(B(u), void 0, n), c = s.nationalNumber, m = s.carrierCode, h = w(i, { nationalNumber: c, metadata: n });
    return h && (l = h, h === "001" || n.selectNumberingPlan(l)), { country: l, countryCallingCode: i, countryCallingCodeSource: a, nationalNumber: c, carrierCode: m };
  }
  function k(e) {
    "@babel/helpers - typeof";
    return k = typeof Symbol == "function" && typeof Symbol.iterator == "symbol" ? function(t) {
      return typeof t;
    } : function(t) {
      return t && typeof Symbol == "function" && t.constructor === Symbol && t !== Symbol.prototype ? "symbol" : typeof t;
    }, k(e);
  }
  function qe(e, t) {
    var r = Object.keys(e);
    if (Object.getOwnPropertySymbols) {
      var n = Object.getOwnPropertySymbols(e);
      t && (n = n.filter(function(o) {
        return Object.getOwnPropertyDescriptor(e, o).enumerable;
      })), r.push.apply(r, n);
    }
    return r;
  }
  function ze(e) {
    for (var t = 1; t < arguments.length; t++) {
      var r = arguments[t] != null ? arguments[t] : {};
      t % 2 ? qe(Object(r), true).forEach(function(n) {
        Er(e, n, r[n]);
      }) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(r)) : qe(Object(r)).forEach(function(n) {
        Object.defineProperty(e, n, Object.getOwnPropertyDescriptor(r, n));
      });
    }
    return e;
  }
  function Er(e, t, r) {
    return (t = Ir(t)) in e ? Object.defineProperty(e, t, { value: r, enumerable: true, configurable: true, writable: true }) : e[t] = r, e;
  }
  function Ir(e) {
    var t = Or(e, "string");
    return k(t) == "symbol" ? t : t + "";
  }
  function Or(e, t) {
    if (k(e) != "object" || !e) return e;
    var r = e[Symbol.toPrimitive];
    if (r !== void 0) {
      var n = r.call(e, t || "default");
      if (k(n) != "object") return n;
      throw new TypeError("@@toPrimitive must return a primitive value.");
    }
    return (t === "string" ? String : Number)(e);
  }
  function Ne(e, t, r) {
    return Pe(e, ze(ze({}, t), {}, { v2: true }), r);
  }
  function j(e) {
    "@babel/helpers - typeof";
    return j = typeof Symbol == "function" && typeof Symbol.iterator == "symbol" ? function(t) {
      return typeof t;
    } : function(t) {
      return t && typeof Symbol == "function" && t.constructor === Symbol && t !== Symbol.prototype ? "symbol" : typeof t;
    }, j(e);
  }
  function Ze(e, t) {
    var r = Object.keys(e);
    if (Object.getOwnPropertySymbols) {
      var n = Object.getOwnPropertySymbols(e);
      t && (n = n.filter(function(o) {
        return Object.getOwnPropertyDescriptor(e, o).enumerable;
      })), r.push.apply(r, n);
    }
    return r;
  }
  function Fr(e) {
    for (var t = 1; t < arguments.length; t++) {
      var r = arguments[t] != null ? arguments[t] : {};
      t % 2 ? Ze(Object(r), true).forEach(function(n) {
        Sr(e, n, r[n]);
      }) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(r)) : Ze(Object(r)).forEach(function(n) {
        Object.defineProperty(e, n, Object.getOwnPropertyDescriptor(r, n));
      });
    }
    return e;
  }
  function Sr(e, t, r) {
    return (t = Tr(t)) in e ? Object.defineProperty(e, t, { value: r, enumerable: true, configurable: true, writable: true }) : e[t] = r, e;
  }
  function Tr(e) {
    var t = wr(e, "string");
    return j(t) == "symbol" ? t : t + "";
  }
  function wr(e, t) {
    if (j(e) != "object" || !e) return e;
    var r = e[Symbol.toPrimitive];
    if (r !== void 0) {
      var n = r.call(e, t || "default");
      if (j(n) != "object") return n;
      throw new TypeError("@@toPrimitive must return a primitive value.");
    }
    return (t === "string" ? String : Number)(e);
  }
  function Ar(e, t) {
    return Mr(e) || Dr(e, t) || Lr(e, t) || Rr();
  }
  function Rr() {
    throw new TypeError(`Invalid attempt to destructure non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`);
  }
  function Lr(e, t) {
    if (e) {
      if (typeof e == "string") return Qe(e, t);
      var r = {}.toString.call(e).slice(8, -1);
      return r === "Object" && e.constructor && (r = e.constructor.name), r === "Map" || r === "Set" ? Array.from(e) : r === "Arguments" || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(r) ? Qe(e, t) : void 0;
    }
  }
  function Qe(e, t) {
    (t == null || t > e.length) && (t = e.length);
    for (var r = 0, n = Array(t); r < t; r++) n[r] = e[r];
    return n;
  }
  function Dr(e, t) {
    var r = e == null ? null : typeof Symbol != "undefined" && e[Symbol.iterator] || e["@@iterator"];
    if (r != null) {
      var n, o, a, i, u = [], l = true, s = false;
      try {
        if (a = (r = r.call(e)).next, t === 0) {
          if (Object(r) !== r) return;
          l = false;
        } else for (; !(l = (n = a.call(r)).done) && (u.push(n.value), u.length !== t); l = true) ;
      } catch (c) {
        s = true, o = c;
      } finally {
        try {
          if (!l && r.return != null && (i = r.return(), Object(i) !== i)) return;
        } finally {
          if (s) throw o;
        }
      }
      return u;
    }
  }
  function Mr(e) {
    if (Array.isArray(e)) return e;
  }
  function Ce(e) {
    var t = Array.prototype.slice.call(e), r = Ar(t, 4), n = r[0], o = r[1], a = r[2], i = r[3], u, l, s;
    if (typeof n == "string") u = n;
    else throw new TypeError("A text for parsing must be a string.");
    if (!o || typeof o == "string") i ? (l = a, s = i) : (l = void 0, s = a), o && (l = Fr({ defaultCountry: o }, l));
    else if (g(o)) a ? (l = o, s = a) : s = o;
    else throw new Error("Invalid second argument: ".concat(o));
    return { text: u, options: l, metadata: s };
  }
  function X() {
    var e = Ce(arguments), t = e.text, r = e.options, n = e.metadata;
    return Ne(t, r, n);
  }

  // node_modules/libphonenumber-js/metadata.min.json.js
  var metadata_min_json_default = { "version": 4, "country_calling_codes": { "1": ["US", "CA"], "7": ["RU", "KZ"], "27": ["ZA"], "30": ["GR"], "31": ["NL"], "32": ["BE"], "33": ["FR"], "34": ["ES"], "36": ["HU"], "39": ["IT"], "40": ["RO"], "41": ["CH"], "43": ["AT"], "44": ["GB"], "45": ["DK"], "46": ["SE"], "47": ["NO"], "48": ["PL"], "49": ["DE"], "52": ["MX"], "55": ["BR"], "61": ["AU"], "64": ["NZ"], "81": ["JP"], "82": ["KR"], "86": ["CN"], "90": ["TR"], "91": ["IN"], "351": ["PT"], "352": ["LU"], "353": ["IE"], "354": ["IS"], "355": ["AL"], "356": ["MT"], "357": ["CY"], "358": ["FI"], "359": ["BG"], "370": ["LT"], "371": ["LV"], "372": ["EE"], "373": ["MD"], "374": ["AM"], "375": ["BY"], "380": ["UA"], "381": ["RS"], "382": ["ME"], "383": ["XK"], "385": ["HR"], "386": ["SI"], "387": ["BA"], "389": ["MK"], "420": ["CZ"], "421": ["SK"], "972": ["IL"], "992": ["TJ"], "993": ["TM"], "994": ["AZ"], "995": ["GE"], "996": ["KG"], "998": ["UZ"] }, "countries": { "AL": ["355", "00", "(?:700\\d\\d|900)\\d{3}|8\\d{5,7}|(?:[2-5]|6\\d)\\d{7}", [6, 7, 8, 9], [], "0"], "AM": ["374", "00", "(?:[1-489]\\d|55|60|77)\\d{6}", [8], [], "0"], "AT": ["43", "00", "1\\d{3,12}|2\\d{6,12}|43(?:(?:0\\d|5[02-9])\\d{3,9}|2\\d{4,5}|[3467]\\d{4}|8\\d{4,6}|9\\d{4,7})|5\\d{4,12}|8\\d{7,12}|9\\d{8,12}|(?:[367]\\d|4[0-24-9])\\d{4,11}", [4, 5, 6, 7, 8, 9, 10, 11, 12, 13], [], "0"], "AU": ["61", "001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011", "1(?:[0-79]\\d{7}(?:\\d(?:\\d{2})?)?|8[0-24-9]\\d{7})|[2-478]\\d{8}|1\\d{4,7}", [5, 6, 7, 8, 9, 10, 12], [], "0", 0, "(183[12])|0"], "AZ": ["994", "00", "365\\d{6}|(?:[124579]\\d|60|88)\\d{7}", [9], [], "0"], "BA": ["387", "00", "6\\d{8}|(?:[35689]\\d|49|70)\\d{6}", [8, 9], [], "0"], "BE": ["32", "00", "4\\d{8}|[1-9]\\d{7}", [8, 9], [], "0"], "BG": ["359", "00", "00800\\d{7}|[2-7]\\d{6,7}|[89]\\d{6,8}|2\\d{5}", [6, 7, 8, 9, 12], [], "0"], "BR": ["55", "00(?:1[245]|2[1-35]|31|4[13]|[56]5|99)", "[1-467]\\d{9,10}|55[0-46-9]\\d{8}|[34]\\d{7}|55\\d{7,8}|(?:5[0-46-9]|[89]\\d)\\d{7,9}", [8, 9, 10, 11], [], "0", 0, "(?:0|90)(?:(1[245]|2[1-35]|31|4[13]|[56]5|99)(\\d{10,11}))?", "$2"], "BY": ["375", "810", "(?:[12]\\d|33|44|902)\\d{7}|8(?:0[0-79]\\d{5,7}|[1-7]\\d{9})|8(?:1[0-489]|[5-79]\\d)\\d{7}|8[1-79]\\d{6,7}|8[0-79]\\d{5}|8\\d{5}", [6, 7, 8, 9, 10, 11], [], "8", 0, "0|80?"], "CA": ["1", "011", "[2-9]\\d{9}|3\\d{6}", [7, 10], [], "1"], "CH": ["41", "00", "8\\d{11}|[2-9]\\d{8}", [9, 12], [], "0"], "CN": ["86", "00|1(?:[12]\\d|79)\\d\\d00", "(?:(?:1[03-689]|2\\d)\\d\\d|6)\\d{8}|1\\d{10}|[126]\\d{6}(?:\\d(?:\\d{2})?)?|86\\d{5,6}|(?:[3-579]\\d|8[0-57-9])\\d{5,9}", [7, 8, 9, 10, 11, 12], [], "0", 0, "(1(?:[12]\\d|79)\\d\\d)|0"], "CY": ["357", "00", "(?:[279]\\d|[58]0)\\d{6}", [8], []], "CZ": ["420", "00", "(?:[2-578]\\d|60)\\d{7}|9\\d{8,11}", [9, 10, 11, 12], []], "DE": ["49", "00", "[2579]\\d{5,14}|49(?:[34]0|69|8\\d)\\d\\d?|49(?:37|49|60|7[089]|9\\d)\\d{1,3}|49(?:2[024-9]|3[2-689]|7[1-7])\\d{1,8}|(?:1|[368]\\d|4[0-8])\\d{3,13}|49(?:[015]\\d|2[13]|31|[46][1-8])\\d{1,9}", [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [], "0"], "DK": ["45", "00", "[2-9]\\d{7}", [8], []], "EE": ["372", "00", "8\\d{9}|[4578]\\d{7}|(?:[3-8]\\d|90)\\d{5}", [7, 8, 10], []], "ES": ["34", "00", "400\\d{6}|(?:51|[6-9]\\d)\\d{7}", [9], []], "FI": ["358", "00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))", "[1-35689]\\d{4}|7\\d{10,11}|(?:[124-7]\\d|3[0-46-9])\\d{8}|[1-9]\\d{5,8}", [5, 6, 7, 8, 9, 10, 11, 12], [], "0", 0, 0, 0, 0, "1[03-79]|[2-9]"], "FR": ["33", "00", "[1-9]\\d{8}", [9], [], "0"], "GB": ["44", "00", "[1-357-9]\\d{9}|[18]\\d{8}|8\\d{6}", [7, 9, 10], [], "0", 0, "0|180020"], "GE": ["995", "00", "(?:[3-57]\\d\\d|800)\\d{6}", [9], [], "0"], "GR": ["30", "00", "5005000\\d{3}|8\\d{9,11}|(?:[269]\\d|70)\\d{8}", [10, 11, 12], []], "HR": ["385", "00", "[2-69]\\d{8}|80\\d{5,7}|[1-79]\\d{7}|6\\d{6}", [7, 8, 9], [], "0"], "HU": ["36", "00", "[235-7]\\d{8}|[1-9]\\d{7}", [8, 9], [], "06"], "IE": ["353", "00", "(?:1\\d|[2569])\\d{6,8}|4\\d{6,9}|7\\d{8}|8\\d{8,9}", [7, 8, 9, 10], [], "0"], "IL": ["972", "0(?:0|1(?:05|[2-9]))", "1\\d{6}(?:\\d{3,5})?|[57]\\d{8}|[1-489]\\d{7}", [7, 8, 9, 10, 11, 12], [], "0"], "IN": ["91", "00", "(?:000800|[2-9]\\d\\d)\\d{7}|1\\d{7,12}", [8, 9, 10, 11, 12, 13], [], "0"], "IS": ["354", "00|1(?:0(?:01|[12]0)|100)", "(?:38\\d|[4-9])\\d{6}", [7, 9], []], "IT": ["39", "00", "0\\d{5,11}|1\\d{8,10}|3(?:[0-8]\\d{7,10}|9\\d{7,8})|(?:43|55|70)\\d{8}|8\\d{5}(?:\\d{2,4})?", [6, 7, 8, 9, 10, 11, 12], []], "JP": ["81", "010", "00[1-9]\\d{6,14}|[25-9]\\d{9}|(?:00|[1-9]\\d\\d)\\d{6}", [8, 9, 10, 11, 12, 13, 14, 15, 16, 17], [], "0", 0, "(000[2569]\\d{4,6})$|(?:(?:003768)0?)|0", "$1"], "KG": ["996", "00", "8\\d{9}|[235-9]\\d{8}", [9, 10], [], "0"], "KR": ["82", "00(?:[125689]|3(?:[46]5|91)|7(?:00|27|3|55|6[126]))", "00[1-9]\\d{8,11}|(?:[12]|5\\d{3})\\d{7}|[13-6]\\d{9}|(?:[1-6]\\d|80)\\d{7}|[3-6]\\d{4,5}|(?:00|7)0\\d{8}", [5, 6, 8, 9, 10, 11, 12, 13, 14], [], "0", 0, "0(8(?:[1-46-8]|5\\d\\d))?"], "KZ": ["7", "810", "8\\d{13}|[78]\\d{9}", [10, 14], [], "8", 0, 0, 0, 0, "7"], "LT": ["370", "00", "(?:[3469]\\d|52|[78]0)\\d{6}", [8], [], "0", 0, "[08]"], "LU": ["352", "00", "35[013-9]\\d{4,8}|6\\d{8}|35\\d{2,4}|(?:[2457-9]\\d|3[0-46-9])\\d{2,9}", [4, 5, 6, 7, 8, 9, 10, 11], [], 0, 0, "(15(?:0[06]|1[12]|[35]5|4[04]|6[26]|77|88|99)\\d)"], "LV": ["371", "00", "(?:[268]\\d|78|90)\\d{6}", [8], []], "MD": ["373", "00", "(?:[235-7]\\d|[89]0)\\d{6}", [8], [], "0"], "ME": ["382", "00", "(?:20|[3-79]\\d)\\d{6}|80\\d{6,7}", [8, 9], [], "0"], "MK": ["389", "00", "[2-578]\\d{7}", [8], [], "0"], "MT": ["356", "00", "3550\\d{4}|(?:[2579]\\d\\d|800)\\d{5}", [8], []], "MX": ["52", "0[09]", "[2-9]\\d{9}", [10], []], "NL": ["31", "00", "(?:[124-7]\\d\\d|3(?:[02-9]\\d|1[0-8]))\\d{6}|8\\d{6,9}|9\\d{6,10}|1\\d{4,5}", [5, 6, 7, 8, 9, 10, 11], [], "0"], "NO": ["47", "00", "(?:0|[2-9]\\d{3})\\d{4}", [5, 8], [], 0, 0, 0, 0, 0, "[02-689]|7[0-8]"], "NZ": ["64", "0(?:0|161)", "[1289]\\d{9}|50\\d{5}(?:\\d{2,3})?|[27-9]\\d{7,8}|(?:[34]\\d|6[0-35-9])\\d{6}|8\\d{4,6}", [5, 6, 7, 8, 9, 10], [], "0"], "PL": ["48", "00", "(?:6|8\\d\\d)\\d{7}|[1-9]\\d{6}(?:\\d{2})?|[26]\\d{5}", [6, 7, 8, 9, 10], []], "PT": ["351", "00", "1693\\d{5}|(?:[26-9]\\d|30)\\d{7}", [9], []], "RO": ["40", "00", "(?:[2378]\\d|90)\\d{7}|[23]\\d{5}", [6, 9], [], "0"], "RS": ["381", "00", "38[02-9]\\d{6,9}|6\\d{7,9}|90\\d{4,8}|38\\d{5,6}|(?:7\\d\\d|800)\\d{3,9}|(?:[12]\\d|3[0-79])\\d{5,10}", [6, 7, 8, 9, 10, 11, 12], [], "0"], "RU": ["7", "810", "8\\d{13}|[347-9]\\d{9}", [10, 14], [], "8", 0, 0, 0, 0, "[3489]"], "SE": ["46", "00", "(?:[26]\\d\\d|9)\\d{9}|[1-9]\\d{8}|[1-689]\\d{7}|[1-4689]\\d{6}|2\\d{5}", [6, 7, 8, 9, 10, 12], [], "0"], "SI": ["386", "00|10(?:22|66|88|99)", "[1-7]\\d{7}|8\\d{4,7}|90\\d{4,6}", [5, 6, 7, 8], [], "0"], "SK": ["421", "00", "[2-689]\\d{8}|[2-59]\\d{6}|[2-5]\\d{5}", [6, 7, 9], [], "0"], "TJ": ["992", "810", "(?:[0-57-9]\\d|66)\\d{7}", [9], []], "TM": ["993", "810", "[1-7]\\d{7}", [8], [], "8"], "TR": ["90", "00", "4\\d{6}|8\\d{11,12}|(?:[2-58]\\d\\d|900)\\d{7}", [7, 10, 12, 13], [], "0"], "UA": ["380", "00", "[89]\\d{9}|[3-9]\\d{8}", [9, 10], [], "0"], "US": ["1", "011", "[2-9]\\d{9}|3\\d{6}", [10], [], "1"], "UZ": ["998", "00", "(?:20|33|[5-9]\\d)\\d{7}", [9], []], "XK": ["383", "00", "2\\d{7,8}|3\\d{7,11}|(?:4\\d\\d|[89]00)\\d{5}", [8, 9, 10, 11, 12], [], "0"], "ZA": ["27", "00", "[1-79]\\d{8}|8\\d{4,9}", [5, 6, 7, 8, 9, 10], [], "0"] }, "nonGeographic": {} };

  // src/sheets/phones.ts
  var SHORTEST = 8;
  var LONGEST2 = 15;
  var SHORTEST_LOCAL = 5;
  var OWN_NUMBER = 6;
  var EXTENSION = /[\s,;(]*(?:(?<!\p{L})(?:ext(?:ension)?|x|доб(?:авочный)?|вн(?:утр)?|вътр(?:ешен)?|mell(?:ék)?|int(?:erior)?)\.?|#)\s*:?\s*\d{1,6}\)?\s*$/iu;
  var digitsOf = (text4) => text4.replace(/\D/g, "");
  function numbersIn(text4) {
    const parts2 = text4.normalize("NFKC").split(/[;,|\n]|\s\/\s|\/(?=\s*(?:\+|\d[\d\s().-]{6,}$))/);
    const whole = parts2.every((part) => digitsOf(part).length >= OWN_NUMBER) ? parts2 : [text4.normalize("NFKC")];
    return whole.map((part) => part.replace(EXTENSION, "").trim());
  }
  function normal(text4, country) {
    const bare4 = text4.replace(/^\s*tel[^\d+]*/i, "");
    const digits = digitsOf(bare4);
    if (/^[^\d]*\+/.test(bare4)) return `+${digitsOf(bare4.replace(/\(\s*0\s*\)/, ""))}`;
    if (digits.startsWith("00")) return `+${digits.slice(2)}`;
    if (!(country in metadata_min_json_default.countries)) return digits;
    try {
      return X(digits, country, metadata_min_json_default).number;
    } catch {
      return digits;
    }
  }
  var isNumber = (form, country) => {
    const shortest = form.startsWith("+") || country !== "" ? SHORTEST : SHORTEST_LOCAL;
    const count4 = digitsOf(form).length;
    return count4 >= shortest && count4 <= LONGEST2;
  };
  function phonesIn(text4, country) {
    return numbersIn(text4).map((part) => normal(part, country)).filter((form) => isNumber(form, country));
  }
  function isPhone2(text4, country) {
    const numbers = numbersIn(text4);
    return /^[\d\s()+.\-/,;:|#\p{L}]*$/u.test(text4) && phonesIn(text4, country).length === numbers.length;
  }

  // src/sheets/typed.ts
  var LONGEST_TEXT = 4e4;
  function habitsOf(locale) {
    const language = locale.slice(0, 2).toLowerCase();
    const decimal2 = ["en", "zh", "ja", "ko", "he", "th"].includes(language) ? "." : ",";
    if (["hu", "zh", "ja", "ko", "lt", "sv"].includes(language)) return { decimal: decimal2, order: "ymd" };
    return { decimal: decimal2, order: locale === "en_US" || locale === "en" ? "mdy" : "dmy" };
  }
  var GROUPED = /^[-+]?\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;
  var CODES = "EUR|USD|GBP|CHF|RUB|BGN|HUF|RON|PLN|CZK|UAH|BYN|KZT|MDL|RSD|HRK|TRY|SEK|NOK|DKK|JPY|CNY|AED|INR|CAD|AUD";
  var CODE_BEFORE = new RegExp(`^([-+]?)(?:[€$£¥₽]|${CODES})`);
  var CODE_BEHIND = new RegExp(`(?:[€$£¥₽]|${CODES})$`);
  var WORD_BEHIND = /(?:ft|лв|lei|zł|kč|kn|kr|руб|р|грн|eur|euro)\.?$/i;
  function readNumber(text4, { decimal: decimal2, sure = false }) {
    const bare4 = text4.replace(/[\s\u00a0\u202f'’]/g, "").replace(CODE_BEFORE, "$1").replace(CODE_BEHIND, "").replace(WORD_BEHIND, "").replace(/[.,][-–—]+$/, "");
    const bad = { number: null, doubtful: false };
    if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare4)) return bad;
    const separators = bare4.replace(/[^.,]/g, "");
    const kinds = new Set(separators);
    if (kinds.size === 0) return { number: Number(bare4), doubtful: false };
    const last = Math.max(bare4.lastIndexOf("."), bare4.lastIndexOf(","));
    const behind = bare4.length - last - 1;
    const sign = bare4[last];
    if (kinds.size === 1 && separators.length > 1) {
      return GROUPED.test(bare4) ? { number: Number(bare4.replace(/[.,]/g, "")), doubtful: false } : bad;
    }
    if (kinds.size === 2 && (!GROUPED.test(bare4.slice(0, last)) || behind === 0)) return bad;
    if (kinds.size === 1 && behind === 3 && sign !== decimal2) {
      const grouped = (decimal2 === "." || sure) && GROUPED.test(bare4);
      return grouped ? { number: Number(bare4.replace(/[.,]/g, "")), doubtful: false } : { number: null, doubtful: true };
    }
    const whole = bare4.slice(0, last).replace(/[.,]/g, "");
    return { number: Number(`${whole}.${bare4.slice(last + 1)}`), doubtful: false };
  }
  function tooLong(texts) {
    var _a3;
    if (JSON.stringify(texts).length <= LONGEST_TEXT) return null;
    const size = (text4) => {
      var _a4, _b;
      return (_b = (_a4 = JSON.stringify(text4)) == null ? void 0 : _a4.length) != null ? _b : 0;
    };
    const [longest] = Object.entries(texts).sort(([, a], [, b2]) => size(b2) - size(a));
    return { code: "too_long", field: (_a3 = longest == null ? void 0 : longest[0]) != null ? _a3 : "", limit: LONGEST_TEXT };
  }
  function readNumeric(column, text4, habits2, decimals) {
    const issue2 = (code) => ({ issue: { code, field: column.key, typed: text4 } });
    const { number: number4, doubtful } = readNumber(text4, habits2);
    if (doubtful) return issue2("doubtful_number");
    if (number4 === null || !Number.isFinite(number4)) return issue2("bad_number");
    if (column.kind === "integer") return Number.isInteger(number4) ? { value: number4 } : issue2("bad_integer");
    if (column.kind !== "money") return { value: number4 };
    const minor = minorOf(number4, decimals);
    return minor === null ? issue2("too_many_decimals") : { value: minor };
  }
  function readTyped(column, typed2, names2, habits2, decimals) {
    const text4 = String(typed2).replace(/\u00a0/g, " ").trim();
    if (text4 === "")
      return { value: column.kind === "checkbox" ? false : column.kind === "day" || !isNumeric(column) ? "" : null };
    const issue2 = (code) => ({ issue: { code, field: column.key, typed: text4 } });
    if (text4.length > LONGEST_TEXT) return { issue: { code: "too_long", field: column.key, limit: LONGEST_TEXT } };
    switch (column.kind) {
      case "day": {
        const read2 = readDay(text4, habits2.order);
        return read2 ? { value: read2 } : issue2("bad_date");
      }
      case "money":
      case "integer":
      case "number":
      case "percent":
        return readNumeric(
          column,
          typeof typed2 === "number" ? plainNumber(typed2) : text4,
          typeof typed2 === "number" ? POINT : habits2,
          decimals
        );
      case "checkbox":
        return { value: typed2 === true || /^(true|1|x|\+)$/i.test(text4) };
      case "person":
      case "ref":
      case "word": {
        const code = names2.code("of" in column ? column.of : "people", text4);
        return isKnown(code) ? { value: code } : issue2("unknown_value");
      }
      default:
        if (column.key === "phone" && habits2.country !== void 0 && !isPhone2(text4, habits2.country))
          return issue2("bad_phone");
        return { value: text4 };
    }
  }
  var POINT = { decimal: ".", order: "ymd" };
  var plainNumber = (number4) => Number.isInteger(number4) ? String(number4) : number4.toFixed(10).replace(/0+$/, "");
  var isNumeric = (column) => ["money", "integer", "number", "percent"].includes(column.kind);

  // src/server/assigning.ts
  function loadsOf(book, department) {
    var _a3;
    const { stages: stages2, sections: sections2 } = book.lexicon;
    const keys = ["stage", "section", "manager", "department", "merged_into"];
    const {
      stage: stage2 = [],
      section = [],
      manager = [],
      department: owner = [],
      merged_into = []
    } = book.tab("clients").columns(keys);
    const isOpen2 = (code) => ["new", "contact"].includes(kindIn(stages2, code));
    const loads = /* @__PURE__ */ new Map();
    for (const [at4, person2] of manager.map(String).entries()) {
      const kind = kindIn(sections2, section[at4]);
      const mine = department === "client" ? kind === "customer" && owner[at4] === "client" : kind !== "archive";
      const counts2 = mine && (department === "client" || isOpen2(stage2[at4])) && !merged_into[at4];
      if (person2 !== "" && counts2) loads.set(person2, ((_a3 = loads.get(person2)) != null ? _a3 : 0) + 1);
    }
    return loads;
  }
  var kindIn = (list2, code) => {
    var _a3, _b;
    return (_b = (_a3 = list2.find((entry2) => entry2.code === code)) == null ? void 0 : _a3.kind) != null ? _b : "";
  };
  function rotaOf(book, department) {
    const policy = setting(book.lexicon, department === "client" ? "assign_client" : "assign_new");
    const people = policy === "manual" ? [] : assigneesOn(book, book.today);
    const limited = people.some(({ capacity }) => capacity !== null);
    const loads = policy !== "round_robin" || limited ? loadsOf(book, department) : /* @__PURE__ */ new Map();
    const largeToDeveloper = setting(book.lexicon, "large_to_developer") === "yes";
    return createRota(people, loads, { policy, department, largeToDeveloper, today: book.today });
  }
  function assigner(book, department = "sales", given = {}) {
    const earlier = [];
    for (let round = 0; round < Math.max(0, ...Object.values(given)); round += 1) {
      for (const [person2, times] of Object.entries(given)) if (times > round) earlier.push(person2);
    }
    let rota = null;
    return (client) => {
      var _a3;
      if (client.manager === "" && !rota) {
        rota = rotaOf(book, department);
        earlier.forEach(rota.took);
      }
      const person2 = client.manager || ((_a3 = rota == null ? void 0 : rota.next(client)) != null ? _a3 : "");
      if (!rota) earlier.push(person2);
      else if (person2 !== "") rota.took(person2);
      return person2;
    };
  }
  function looksForManager(book, { state: { manager, stage: stage2 } }) {
    return manager === "" && ["new", "contact"].includes(kindIn(book.lexicon.stages, stage2));
  }
  function assigned(book, arrival, values, assign) {
    const { manager } = arrival.state;
    if (manager === "" && !looksForManager(book, arrival)) return arrival;
    const text4 = (key) => {
      var _a3;
      return String((_a3 = values[key]) != null ? _a3 : "");
    };
    const person2 = assign({ manager, tag: text4("tag"), category: text4("category") });
    return person2 === manager ? arrival : arrivedTo(arrival, person2, book.today);
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
    return fill(locale, template != null ? template : issue2.code, { ...blanks, ...words2 }).replace("….", "…");
  }
  var spoken = (locale, value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(locale, value) : String(value);
  function wordsFor(book, issue2) {
    var _a3;
    const { locale, names: names2 } = book;
    const label2 = (of, code) => names2.label(of, String(code != null ? code : ""));
    const words2 = {};
    if (issue2.stage) words2.stage = label2("stages", issue2.stage);
    if (issue2.reached) words2.reached = label2("stages", issue2.reached);
    if (issue2.section) words2.section = book.names.label("sections", String(issue2.section));
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
    const options = optionsOf(book, columnOf(tab, field));
    return [...options.slice(0, FIRST_OPTIONS), ...options.length > FIRST_OPTIONS ? ["…"] : []].join(" · ");
  }
  var FIRST_OPTIONS = 5;
  var DEAL_FIELDS = { sale_kind: true, channel: true };
  function refuse2(book, issues) {
    var _a3, _b;
    const told4 = issues.map((issue2) => {
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
      message: told4.map(({ message }) => message).join(" "),
      issues: told4
    };
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
  var TRIES3 = 3;
  function locate(book, clientId2, tries = TRIES3) {
    var _a3;
    const clients2 = book.tab("clients");
    const rows = clients2.rowsOf(clientId2.trim());
    const again = () => {
      clients2.forget();
      return locate(book, clientId2, tries - 1);
    };
    if (rows.length === 0 && tries > 1 && clients2.head.hasMoved()) return again();
    if (clientId2.trim() === "" || rows.length === 0) return { issue: "unknown_client" };
    if (rows.length > 1) return { issue: "doubled_client" };
    const row = rows[0];
    const cells2 = clients2.row(row);
    const client = cells2;
    const isTheirs = client.client_id === clientId2.trim();
    const isFine = isTheirs && isAsRecorded(client, String((_a3 = cells2.recorded) != null ? _a3 : ""));
    if (!isFine && tries > 1 && (clients2.head.hasMoved() || !isTheirs)) return again();
    return { found: { row, cells: cells2, client } };
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
    const known4 = readRecorded(recorded);
    return known4 !== null && known4.client_id === client.client_id && known4.stage === client.stage && known4.section === client.section && known4.manager === client.manager && known4.last_event === client.last_event;
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
    const known4 = asked(passed, kind).filter(isRequirement);
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
      have: known4.filter((code) => isMet(code, client, now)).map((code) => requirementText(book.locale, code)),
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
    const { names: names2, lexicon } = book;
    const stage2 = lexicon.stages.find((candidate) => candidate.code === client.stage);
    const section = lexicon.sections.find((candidate) => candidate.code === client.section);
    const label2 = (of, code) => names2.label(of, code);
    const kind = (_a3 = stage2 == null ? void 0 : stage2.kind) != null ? _a3 : "new";
    const open = client.merged_into === "" && (kind === "new" || kind === "contact");
    const steps2 = open ? targets(client, rulesOf(book)).map((to) => stepTo(book, client, to)) : [];
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
      steps: steps2,
      reasons: open ? reasonsFor(book) : [],
      contactKinds: choices(names2.entries("contact_kinds")),
      deal: steps2.some((step) => step.kind === "won") ? dealForm(book, client) : null,
      details: detailsOf(book, client)
    };
  }
  var cellText = (client, key) => {
    var _a3;
    return String((_a3 = client[key]) != null ? _a3 : "");
  };
  function dealForm(book, client) {
    const won2 = book.lexicon.stages.find((stage2) => stage2.kind === "won");
    return {
      saleKinds: choices(book.names.entries("sale_kinds")),
      channels: choices(book.names.entries("channels")),
      saleKind: client.sale_kind,
      amount: shown(book, columnOf("clients", "expected_amount"), client),
      document: (won2 == null ? void 0 : won2.requires.includes("document")) ? setting(book.lexicon, "deal_document") : "none"
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

  // src/server/identities.ts
  var KEYS = [
    "client_id",
    "name",
    "phone",
    "email",
    "tax_id",
    "contact_name",
    "stage",
    "section",
    "manager",
    "merged_into"
  ];
  function subjectOf(book, id3, values, also) {
    const text4 = (key) => {
      var _a3;
      return String((_a3 = values[key]) != null ? _a3 : "");
    };
    const cells2 = (key, more = []) => [text4(key), ...more].filter((cell2) => cell2 !== "");
    const [phones, emails] = [cells2("phone", also == null ? void 0 : also.phones), cells2("email", also == null ? void 0 : also.emails)];
    const identity = {
      id: id3,
      name: text4("name"),
      phones: phones.flatMap((cell2) => phonesIn2(book, cell2)),
      emails,
      taxId: text4("tax_id"),
      contactName: text4("contact_name")
    };
    return { identity, phones, emails };
  }
  function knownClients(book) {
    var _a3;
    const columns6 = book.tab("clients").columns(KEYS);
    const people = contactsByClient(book);
    const hard = new Set(book.lexicon.sections.filter(({ kind }) => kind === "hard_refusal").map(({ code }) => code));
    return ((_a3 = columns6.client_id) != null ? _a3 : []).flatMap((id3, at4) => {
      const values = Object.fromEntries(KEYS.map((key) => {
        var _a4, _b;
        return [key, (_b = (_a4 = columns6[key]) == null ? void 0 : _a4[at4]) != null ? _b : ""];
      }));
      if (id3 === "" || values.merged_into !== "") return [];
      const { section, stage: stage2, manager } = values;
      const subject = subjectOf(book, String(id3), values, people.get(String(id3)));
      return [{ ...subject, doNotCall: hard.has(String(section)), stage: String(stage2), manager: String(manager) }];
    });
  }
  function contactsByClient(book) {
    var _a3, _b, _c;
    const found = /* @__PURE__ */ new Map();
    if (!book.has("contacts")) return found;
    const { client_id = [], phone = [], email: email2 = [] } = book.tab("contacts").columns(["client_id", "phone", "email"]);
    for (const [at4, client] of client_id.map(String).entries()) {
      const own2 = (_a3 = found.get(client)) != null ? _a3 : { phones: [], emails: [] };
      own2.phones.push(String((_b = phone[at4]) != null ? _b : ""));
      own2.emails.push(String((_c = email2[at4]) != null ? _c : ""));
      found.set(client, own2);
    }
    return found;
  }
  var phonesIn2 = (book, text4) => phonesIn(text4, countryIn(book.lexicon));

  // src/sheets/import-lines.ts
  var IMPORT_LINE = "import:";
  function importedClients(book, importId) {
    var _a3;
    const {
      event_id = [],
      client_id = [],
      voids = [],
      request_id = []
    } = book.tab("history").columns(["event_id", "client_id", "voids", "request_id"]);
    const voided = new Set(voids.map(String).filter((id3) => id3 !== ""));
    const own2 = `${IMPORT_LINE}${importId}:`;
    const found = /* @__PURE__ */ new Map();
    const isOwn = (at4) => String(request_id[at4]).startsWith(own2) && voids[at4] === "";
    for (const [at4, id3] of event_id.entries()) {
      if (!isOwn(at4) || voided.has(String(id3))) continue;
      const client = String(client_id[at4]);
      const known4 = (_a3 = found.get(client)) != null ? _a3 : { id: client, rows: [], touched: false };
      known4.rows.push(FIRST_ROW + at4);
      found.set(client, known4);
    }
    for (const [at4, client] of client_id.entries()) {
      const imported = found.get(String(client));
      if (imported && !isOwn(at4)) imported.touched = true;
    }
    return [...found.values()];
  }
  function linesAt(book, rows) {
    const history2 = book.tab("history");
    const sorted = [...rows].sort((a, b2) => a - b2);
    const lines = /* @__PURE__ */ new Map();
    for (let from = 0; from < sorted.length; ) {
      const first = sorted[from];
      let to = from;
      while (to + 1 < sorted.length && sorted[to + 1] - sorted[to] < GAP) to += 1;
      const block = history2.rows(first, sorted[to] - first + 1);
      for (const row of sorted.slice(from, to + 1)) lines.set(row, block[row - first]);
      from = to + 1;
    }
    return lines;
  }
  var GAP = 200;

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
    { ...columnOf("deals", "channel") },
    { ...columnOf("clients", "section") },
    { ...columnOf("clients", "revisit_on") },
    { ...columnOf("clients", "customer_since") },
    { kind: "day", key: "last_order_on", width: 0, by: "people" },
    { ...columnOf("deals", "amount"), key: "paid_before" }
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
    if (key.startsWith(STAGE_DAY))
      return `${book.names.label("stages", key.slice(STAGE_DAY.length))}: ${book.locale.columns.event_on}`;
    return (_a3 = labelIn(book.locale, key)) != null ? _a3 : key;
  }
  function labelIn({ columns: columns6, messages: messages6 }, key) {
    var _a3;
    const own2 = {
      stage_on: messages6.imports.stage_on,
      amount: messages6.imports.deal_amount,
      paid_amount: columns6.paid,
      last_order_on: messages6.imports.last_order_on,
      paid_before: messages6.imports.paid_before
    };
    return (_a3 = own2[key]) != null ? _a3 : columns6[key];
  }
  var bare3 = (header) => plain2(header).replace(/\([^)]*\)|\[[^\]]*\]/g, " ").normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[*:;.,"'«»„“”_/\\#№–—-]+/g, " ").replace(/\s+/g, " ").trim();
  function usualNames(book) {
    var _a3;
    const found = /* @__PURE__ */ new Map();
    const mean = (name2, key) => {
      if (bare3(name2) !== "" && !found.has(bare3(name2))) found.set(bare3(name2), key);
    };
    const keys = fieldsOf(book).map((column) => column.key);
    for (const key of keys) mean(key, key);
    const languages = [book.locale, ...Object.values(locales)];
    for (const key of keys) mean(fieldLabel(book, key), key);
    for (const language of languages) for (const key of keys) mean((_a3 = labelIn(language, key)) != null ? _a3 : "", key);
    for (const { messages: messages6 } of languages) {
      for (const [key, names2] of Object.entries(messages6.also))
        for (const name2 of names2.split(",")) mean(name2, key);
    }
    for (const [key, names2] of Object.entries(EXPORTS)) for (const name2 of names2.split(",")) mean(name2, key);
    for (const stage2 of book.lexicon.stages) for (const name2 of stageLabels(stage2)) mean(name2, STAGE_DAY + stage2.code);
    return found;
  }
  var EXPORTS = {
    name: "organization name,deal organization,person organization,lead organization,associated company,company domain owner,account name,название компании,компания контакта,компания клиент,название лида,полное наименование,наименование,контрагент,наименование на фирмата,име на фирмата,denumire firmă,denumire,nume firmă,firma,firmenname,unternehmen,kunde,nazwa firmy,nazwa,kontrahent,име на фирма",
    contact_name: "person name,deal contact person,associated contact,full name,полное имя контакта,имя контакта,контакт клиент,ansprechpartner,kontaktperson,osoba kontaktowa,основной контакт,persoană contact,kapcsolattartó neve",
    contact_position: "job title,person job title,position,должность контакта,stanowisko",
    phone: "person phone,organization phone,mobile phone number,work phone,рабочий телефон,мобильный телефон,телефон рабочий,phone work,person phone work,person phone mobile,telefonnummer,nr telefon,număr de telefon,numer telefonu,handy",
    email: "person email,work email,e mail address,рабочий e mail,рабочий email,частный e mail,email рабочий,email work,person email work,ел поща,имейл адрес,adresă e mail,adresă de e mail,e mail adresse,adres e mail",
    stage: "deal stage,stage,status,lead status,lifecycle stage,pipeline stage,стадия,стадия сделки,этап сделки,статус,статус сделки,стадия лида,състояние,stare,stadiu,státusz,phase,etap",
    manager: "deal owner,lead owner,contact owner,company owner,account owner,record owner,ответственный за контакт,ответственный за сделку,betreuer,zuständig,opiekun,handlowiec",
    amount: "deal value,deal amount,amount,value,budget,бюджет,бюджет сделки,сумма,сумма сделки,возможная сумма,бюджет руб,сумма руб,стойност,valoare,betrag,auftragswert,wartość,kwota",
    expected_close: "deal expected close date,expected close date,close date,closing date,предполагаемая дата закрытия,дата завершения",
    source: "original source,original source type,lead source,deal source,источник сделки,источник лида,deal source channel,sursa,quelle,źródło",
    source_key: "deal id,record id,organization id,person id,lead number,prospect id,opportunity id,contact id,company id,kundennummer",
    reason: "deal lost reason,lost reason,closed lost reason,причина отказа,причина провала",
    headcount: "number of employees,employees,кол во сотрудников,количество сотрудников,mitarbeiter,liczba pracowników,nr angajați",
    category: "organization industry,industry,sector,сфера деятельности,отрасль,branche,branża",
    note: "description,deal notes,примечание,примечание 1,комментарий,дополнительно об источнике,bemerkung,notizen,uwagi",
    tax_id: "vat id,tax id,company registration number,инн кпп,еик булстат,булстат,ust idnr,ustid,nip",
    channel: "sales channel",
    paid_amount: "paid amount,amount paid,оплаченная сумма,fizetve,plătit,achitat"
  };
  var TITLES = {
    name: "contact_name",
    име: "contact_name",
    nume: "contact_name",
    nev: "contact_name",
    название: "",
    "название лида": ""
  };
  var OWNED_BY = /^(?:person|organization|company|contact|deal|lead|account|opportunity|контакт|компания|сделка|лид) /;
  var OF_OTHERS = ["phone", "email", "manager", "contact_position", "tax_id", "headcount", "category", "note"];
  function guessFields(book, headers) {
    const names2 = usualNames(book);
    const named4 = headers.map((header) => {
      var _a3;
      const own2 = names2.get(bare3(header));
      const rest = (_a3 = names2.get(bare3(header).replace(OWNED_BY, ""))) != null ? _a3 : "";
      return own2 != null ? own2 : OF_OTHERS.includes(rest) ? rest : null;
    });
    const isTitle = (at4) => {
      var _a3;
      return bare3((_a3 = headers[at4]) != null ? _a3 : "") in TITLES;
    };
    if (!named4.some((field, at4) => field === "name" && !isTitle(at4))) return named4;
    return named4.map((field, at4) => {
      var _a3, _b;
      if (field !== "name" || !isTitle(at4)) return field;
      const other = (_b = TITLES[bare3((_a3 = headers[at4]) != null ? _a3 : "")]) != null ? _b : "";
      return other === "" || named4.includes(other) ? null : other;
    });
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

  // src/server/import-action.ts
  function hashOf2(row) {
    const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, row.join(""), Utilities.Charset.UTF_8);
    return bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
  }
  function knownRows(book, importId) {
    const { source_key = [] } = book.tab("clients").columns(["source_key"]);
    const history2 = book.tab("history");
    const { voids = [], request_id = [] } = history2.columns(["voids", "request_id"]);
    const voided = new Set(voids.flatMap((ids) => parts(String(ids))));
    const { event_id = [] } = voided.size > 0 ? history2.columns(["event_id"]) : {};
    const stands = (index) => !voided.has(String(event_id[index]));
    const hashes = request_id.map(String).filter((id3, index) => id3.startsWith(IMPORT_LINE) && stands(index));
    const hashIn = (id3) => id3.slice(id3.lastIndexOf(":") + 1);
    const there = /* @__PURE__ */ new Set([...source_key.filter((key) => key !== "").map((key) => `key:${key}`), ...hashes.map(hashIn)]);
    return { there, own: new Set(hashes.filter((id3) => id3.startsWith(`${IMPORT_LINE}${importId}:`)).map(hashIn)) };
  }
  function actionOf(book, good, importId) {
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
      for (const [at4, line] of arrival.lines.entries()) {
        const last = at4 === arrival.lines.length - 1;
        const rows = {};
        if (at4 === 0) rows.clients = [clientRow(values, clientId2, arrival)];
        if (last && deal) rows.deals = [deal];
        if (last && payment) rows.payments = [payment];
        const changes = Object.keys(rows).length > 0 ? { rows } : {};
        events.push({ line: { ...line, client_id: clientId2, deal_id: last && deal ? deal.deal_id : "" }, changes });
        requestIds.push(`${IMPORT_LINE}${importId}:${hash}`);
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

  // src/server/import-reader.ts
  var SHEET_ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!)$/;
  var DIGITS_LOST = {
    phone: /^\d([.,]\d+)?E\+?\d{1,2}$/i,
    tax_id: /^\d([.,]\d+)?E\+?\d{1,2}$/i,
    source_key: /^\d([.,]\d+E\+?|E\+)\d{1,2}$/i
  };
  var ONE_LINE = ["name", "contact_name", "contact_position", "phone", "email", "tax_id", "source_key"];
  var inOneLine = (value) => typeof value === "string" ? value.replace(/\s+/g, " ") : value;
  var dayOfSerial = (text4) => /^[2-7]\d{4}([.,]\d+)?$/.test(text4) ? addDays("1899-12-30", Number.parseInt(text4, 10)) : text4;
  function keepOneEmail(values) {
    var _a3;
    const typed2 = String((_a3 = values.email) != null ? _a3 : "").replace(/mailto:/gi, "");
    const [first] = typed2.split(/[\s<>;,]+/).filter(isEmail);
    if (first === void 0) return;
    const rest = typed2.replace(first, " ").split(/[\s<>;,"]+/).filter((part) => part !== "" && part !== first);
    values.email = first;
    if (rest.length > 0) values.note = [values.note, rest.join(" ")].filter(Boolean).join("\n");
  }
  var RowReader = class {
    constructor(book, input, headers) {
      __publicField(this, "book", book);
      __publicField(this, "input", input);
      __publicField(this, "at");
      __publicField(this, "columns");
      __publicField(this, "habits");
      __publicField(this, "habitsAt", /* @__PURE__ */ new Map());
      __publicField(this, "blanks");
      const place2 = (header) => headers.findIndex((candidate) => plain2(candidate) === plain2(header));
      this.at = new Map(
        Object.entries(input.mapping).map(([field, named4]) => [
          field,
          [named4].flat().map(place2).filter((index) => index >= 0)
        ])
      );
      this.columns = new Map(fieldsOf(book).map((column) => [column.key, column]));
      const own2 = habitsOf(book.habits);
      const { decimal: decimal2, dateOrder, habits: habits2 = {}, blanks = [] } = input;
      const country = countryIn(book.lexicon);
      this.habits = {
        decimal: decimal2 != null ? decimal2 : own2.decimal,
        order: dateOrder != null ? dateOrder : own2.order,
        country,
        sure: decimal2 !== void 0
      };
      for (const [header, told4] of Object.entries(habits2)) {
        const sure = this.habits.sure || told4.decimal !== void 0;
        const { decimal: sign = this.habits.decimal, order: order2 = this.habits.order } = told4;
        this.habitsAt.set(place2(header), { decimal: sign, order: order2, country, sure: sure != null ? sure : false });
      }
      this.blanks = new Set(blanks.map(plain2));
    }
    /** Fields of the mapping and the constants that do not exist. */
    unknownFields() {
      var _a3;
      return [...Object.keys(this.input.mapping), ...Object.keys((_a3 = this.input.constants) != null ? _a3 : {})].filter(
        (key) => !this.columns.has(key)
      );
    }
    read(row) {
      var _a3, _b, _c, _d, _e2, _f, _g;
      const result = { values: {}, issues: [] };
      const fields2 = /* @__PURE__ */ new Set([...this.at.keys(), ...Object.keys((_a3 = this.input.constants) != null ? _a3 : {})]);
      for (const field of fields2) {
        const column = this.columns.get(field);
        const at4 = (_c = ((_b = this.at.get(field)) != null ? _b : []).find((index) => this.wordAt(row, index, field) !== "")) != null ? _c : -1;
        const written = at4 < 0 ? (_e2 = (_d = this.input.constants) == null ? void 0 : _d[field]) != null ? _e2 : "" : this.wordAt(row, at4, field);
        const text4 = column.kind === "day" ? dayOfSerial(written) : written;
        const spoiled = SHEET_ERROR.test(text4) ? "error_cell" : ((_f = DIGITS_LOST[field]) == null ? void 0 : _f.test(text4)) ? "digits_lost" : "";
        if (spoiled !== "") {
          result.issues.push({ code: spoiled, field, typed: text4 });
          continue;
        }
        const habits2 = (_g = this.habitsAt.get(at4)) != null ? _g : this.habits;
        const reading = readTyped(column, text4, this.book.names, habits2, this.book.decimals);
        if ("issue" in reading) result.issues.push(reading.issue);
        else result.values[field] = ONE_LINE.includes(field) ? inOneLine(reading.value) : reading.value;
      }
      if (result.values.expected_amount === 0) result.values.expected_amount = null;
      keepOneEmail(result.values);
      return result;
    }
    /** A cell of the row; spaces of every kind are spaces, and what stands for "nothing" in this list is blank. */
    textAt(row, index) {
      var _a3;
      const text4 = ((_a3 = row[index]) != null ? _a3 : "").replace(/[\u00a0\u202f]/g, " ").replace(/[\u200b-\u200d\ufeff]/g, "").trim();
      return this.blanks.has(plain2(text4)) ? "" : text4;
    }
    /** A cell in our words, as somebody said; a word that was said to mean nothing is blank. */
    wordAt(row, index, field) {
      var _a3, _b, _c;
      const text4 = this.textAt(row, index);
      const words2 = (_b = (_a3 = this.input.values) == null ? void 0 : _a3[field]) != null ? _b : {};
      const known4 = text4 === "" ? void 0 : Object.keys(words2).find((word2) => plain2(word2) === plain2(text4));
      return known4 === void 0 ? text4 : ((_c = words2[known4]) != null ? _c : text4).trim();
    }
  };

  // src/server/signs.ts
  function signText(book, { sign, near, but }, mine, other) {
    const { columns: columns6, messages: messages6 } = book.locale;
    const named4 = (field, mark) => {
      const [a, b2] = valuesOf(book, field, mine, other);
      return `${columns6[field]}: ${a === b2 ? a : `${a} ${mark} ${b2}`}`;
    };
    const what = sign === "alike" ? messages6.imports.alike : named4(sign, "=");
    const beside = near === "" ? [] : [named4(near, "≈")];
    const against = but === "" ? [] : [messages6.imports[but === "name" ? "other_name" : "other_tax_id"]];
    return [what, ...beside, ...against].join(", ");
  }
  function valuesOf(book, field, a, b2) {
    const pair = (ours, theirs, forms) => {
      var _a3, _b, _c;
      const meet2 = (one, two) => forms(one).some((form) => forms(two).includes(form));
      const found = ours.flatMap((one) => theirs.map((two) => [one, two]));
      return (_c = found.find(([one, two]) => meet2(one, two))) != null ? _c : [(_a3 = ours[0]) != null ? _a3 : "", (_b = theirs[0]) != null ? _b : ""];
    };
    if (field === "phone") return pair(a.phones, b2.phones, (cell2) => phonesIn2(book, cell2));
    if (field === "email") return pair(a.emails, b2.emails, (cell2) => [emailForm(cell2)]);
    const key = field === "tax_id" ? "taxId" : field === "contact_name" ? "contactName" : "name";
    return [a.identity[key], b2.identity[key]];
  }

  // src/server/import-duplicates.ts
  var TWIN = "line:";
  var counts = ({ sign, weight }) => sign !== "name" && sign !== "alike" || weight >= LIKELY;
  var isSure = ({ sign }) => sign === "tax_id" || sign === "phone" || sign === "email";
  var MAY_REPEAT = ["owner", "head_sales", "head_client", "data_keeper", "base_keeper"];
  var Duplicates = class {
    constructor(book, input) {
      __publicField(this, "book", book);
      __publicField(this, "input", input);
      __publicField(this, "index");
      __publicField(this, "known");
      /** Rows of this list that may come, by their line. */
      __publicField(this, "twins", /* @__PURE__ */ new Map());
      __publicField(this, "add");
      const clients2 = knownClients(book);
      this.known = new Map(clients2.map((client) => [client.identity.id, client]));
      this.index = createIndex(clients2.map(({ identity }) => identity));
      this.add = new Set(input.add);
    }
    /** Judges a row and, when it may come, remembers it for the rows behind it. */
    judge(line, values) {
      const subject = subjectOf(this.book, TWIN + line, values);
      const alike2 = this.index.find(subject.identity).filter(counts);
      const finding = this.decide(line, subject, alike2);
      if (finding.may === "come") {
        this.index.add(subject.identity);
        this.twins.set(subject.identity.id, subject);
      }
      return finding;
    }
    decide(line, subject, alike2) {
      var _a3;
      const barred = alike2.find((likeness3) => {
        var _a4;
        return isSure(likeness3) && ((_a4 = this.known.get(likeness3.id)) == null ? void 0 : _a4.doNotCall);
      });
      if (barred) return { may: "not", issue: { code: "do_not_call", ...this.named(barred.id) } };
      const [best2] = [...alike2.filter(isSure), ...alike2];
      const other = best2 && ((_a3 = this.known.get(best2.id)) != null ? _a3 : this.twins.get(best2.id));
      if (!best2 || !other) return { may: "come", likeness: null };
      const { duplicates = "ask" } = this.input;
      const wanted2 = duplicates === "add" || this.add.has(line);
      const { role } = actorOf(this.book);
      if (best2.sign === "tax_id" && !(wanted2 && MAY_REPEAT.includes(role))) {
        const code = wanted2 ? "same_tax_id_right" : "same_tax_id";
        return { may: "not", issue: { code, ...this.named(best2.id) } };
      }
      const comes = wanted2 || duplicates === "ask" && !isSure(best2);
      const likeness2 = told(this.book, line, subject, other, best2, comes);
      return comes ? { may: "come", likeness: likeness2 } : { may: "wait", likeness: likeness2 };
    }
    named(id3) {
      var _a3, _b;
      const twin = this.twins.get(id3);
      if (!twin) return { client: `${id3} ${(_b = (_a3 = this.known.get(id3)) == null ? void 0 : _a3.identity.name) != null ? _b : ""}`.trim() };
      const { locale } = this.book;
      const row = fill(locale, locale.messages.report.row, { row: id3.slice(TWIN.length) });
      return { client: `${row} (${twin.identity.name})` };
    }
  };
  function told(book, line, subject, other, likeness2, added) {
    const { id: id3 } = likeness2;
    const twin = id3.startsWith(TWIN) ? Number(id3.slice(TWIN.length)) : 0;
    return {
      line,
      name: subject.identity.name,
      id: twin > 0 ? "" : id3,
      twin,
      other: other.identity.name,
      sign: signText(book, likeness2, subject, other),
      added
    };
  }
  function findTwins(book, input) {
    var _a3;
    const { headers, rows, lines, from, mapping: mapping2, blanks = [] } = input;
    const reader = new RowReader(book, { mapping: mapping2, blanks }, headers);
    const [unknown] = reader.unknownFields();
    if (unknown !== void 0) return refuse2(book, [{ code: "unknown_field", field: unknown }]);
    const index = createIndex([]);
    const subjects = /* @__PURE__ */ new Map();
    const alike2 = [];
    for (const [at4, row] of rows.entries()) {
      const line = (_a3 = lines[at4]) != null ? _a3 : at4 + 2;
      const subject = subjectOf(book, TWIN + line, reader.read(row).values);
      const [best2] = at4 < from ? [] : index.find(subject.identity).filter(counts);
      const other = best2 && subjects.get(best2.id);
      if (best2 && other) alike2.push(told(book, line, subject, other, best2, !isSure(best2)));
      index.add(subject.identity);
      subjects.set(subject.identity.id, subject);
    }
    return { ok: true, alike: alike2 };
  }

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
  function giveIds(book, wanted2, fresh2) {
    var _a3;
    if (wanted2.size === 0) return /* @__PURE__ */ new Set();
    const clients2 = book.tab("clients");
    const before = new Map([...wanted2.keys()].map((row) => [row, clients2.ids()[row - FIRST_ROW]]));
    clients2.forget();
    const ids = new Map([...wanted2].filter(([row]) => clients2.ids()[row - FIRST_ROW] === before.get(row)));
    const blank3 = new Map([...ids.keys()].map((row) => [row, {}]));
    const named4 = new Map([...ids].map(([row, client_id]) => [row, { client_id }]));
    if (fresh2) writeBack2(book, blank3);
    writeBack2(book, named4, ["client_id"]);
    const highest = Math.max((_a3 = book.state.last.clients) != null ? _a3 : 0, ...[...ids.values()].map(numberOf));
    book.state = { ...book.state, last: { ...book.state.last, clients: highest } };
    SpreadsheetApp.flush();
    clients2.takePuts();
    clients2.forget();
    return new Set(ids.keys());
  }
  function putBack(book, rows, blank3) {
    writeBack2(book, rows, ["stage", "section", "manager"]);
    writeBack2(book, new Map(blank3.map((row) => [row, { reason: "" }])), ["reason"]);
  }
  function writeBack2(book, rows, keys = OWNED_KEYS2) {
    var _a3, _b;
    if (rows.size === 0) return;
    const clients2 = book.tab("clients");
    const foreign = refusing(clients2, rows, keys);
    if (foreign.length > 0) {
      const cells2 = foreign.map(({ at: at4, key }) => `${letterOf(clients2.at(key))}${at4}`);
      setLooks([
        { key: (_b = (_a3 = foreign[0]) == null ? void 0 : _a3.key) != null ? _b : "", set: () => void clients2.sheet.getRangeList(cells2).clearDataValidations() }
      ]);
    }
    writeOwned(book, clients2, rows, keys);
    const ruled = new Set(foreign.map(({ key }) => key));
    if (ruled.size > 0) setDropdowns(book, clients2, [...ruled]);
  }
  function refusing(clients2, rows, keys) {
    const top = Math.min(...rows.keys());
    const count4 = Math.max(...rows.keys()) - top + 1;
    return clients2.runs(keys).flatMap(({ first, columns: columns6 }) => {
      const rules = clients2.range(top, first, count4, columns6.length).getDataValidations();
      return [...rows].flatMap(
        ([at4, row]) => columns6.filter(({ key }, index) => {
          var _a3, _b;
          const rule = (_a3 = rules[at4 - top]) == null ? void 0 : _a3[index];
          if (!rule || rule.getAllowInvalid()) return false;
          const label2 = String(clients2.codec.encode(columnOf("clients", key), (_b = row[key]) != null ? _b : ""));
          const [offered] = rule.getCriteriaValues();
          return label2 !== "" && !(Array.isArray(offered) && offered.includes(label2));
        }).map(({ key }) => ({ at: at4, key }))
      );
    });
  }
  var OWNED_KEYS2 = OWNED.map(({ key }) => key);
  var SHARED = ["stage", "section", "manager", "reason", "revisit_on", "next_action_on"];
  var FILLED = OWNED.map(({ key }) => key).filter((key) => !SHARED.includes(key));
  function holdsFilled(book, first, last) {
    const clients2 = book.tab("clients");
    return FILLED.some((key) => clients2.at(key) >= first && clients2.at(key) <= last);
  }
  function restoreFilled(book, rows) {
    var _a3;
    const clients2 = book.tab("clients");
    clients2.prefetch(rows);
    const known4 = rows.filter((row) => clients2.ids()[row - FIRST_ROW]);
    const idAt = (row) => clients2.ids()[row - FIRST_ROW];
    const lines = linesOfClients(book, known4.map(idAt));
    const wrong = /* @__PURE__ */ new Map();
    for (const row of known4) {
      const state = replay((_a3 = lines.get(idAt(row))) != null ? _a3 : [], book.lexicon.stages);
      if (!state || clients2.rowsOf(idAt(row)).length !== 1) continue;
      const wanted2 = { ...state, recorded: recordedOf(idAt(row), state) };
      if (FILLED.some((key) => {
        var _a4, _b;
        return ((_a4 = clients2.row(row)[key]) != null ? _a4 : "") !== ((_b = wanted2[key]) != null ? _b : "");
      })) wrong.set(row, wanted2);
    }
    writeBack2(book, wrong, FILLED);
    return [...wrong.keys()].sort((a, b2) => a - b2).map(idAt);
  }

  // src/server/sweep.ts
  var ROWS_AT_ONCE = 200;
  var MANY = 10;
  var NOTHING = { accepted: 0, taken: [], putBack: [], notes: [], waiting: 0, missing: null };
  function sweep(book) {
    return judgeRows(book, driftedRows(book), true);
  }
  function newestLines(book) {
    return new Map(tailLines(book).map((line) => [line.client_id, line.event_id]));
  }
  var isStale = (client, newest2) => {
    var _a3;
    return numberOf((_a3 = newest2.get(client.client_id)) != null ? _a3 : "") > numberOf(client.last_event);
  };
  function driftedRows(book, first = FIRST_ROW, last = Number.MAX_SAFE_INTEGER) {
    var _a3, _b;
    const keys = ["client_id", "name", ...OWNED.map((column) => column.key)];
    const columns6 = book.tab("clients").columns(keys);
    const at4 = (key, index) => {
      var _a4, _b2;
      return (_b2 = (_a4 = columns6[key]) == null ? void 0 : _a4[index]) != null ? _b2 : "";
    };
    const newest2 = newestLines(book);
    const seen = /* @__PURE__ */ new Set();
    const rows = [];
    for (let index = 0; index < ((_b = (_a3 = columns6.client_id) == null ? void 0 : _a3.length) != null ? _b : 0); index += 1) {
      const client = Object.fromEntries(keys.map((key) => [key, at4(key, index)]));
      const id3 = client.client_id;
      const twin = id3 !== "" && seen.has(id3);
      seen.add(id3);
      const blank3 = id3 === "" && client.name === "" && at4("recorded", index) === "";
      const fine = !twin && isAsRecorded(client, String(at4("recorded", index))) && !isStale(client, newest2);
      if (!blank3 && !fine) rows.push(index + FIRST_ROW);
    }
    return rows.filter((row) => row >= first && row <= last);
  }
  function judgeRows(book, rows, whole = false) {
    const judged = rows.slice(0, ROWS_AT_ONCE);
    const plan = {
      restored: /* @__PURE__ */ new Map(),
      rebuilt: [],
      adopted: [],
      cleared: /* @__PURE__ */ new Map(),
      back: /* @__PURE__ */ new Map(),
      unreasoned: [],
      events: [],
      marks: /* @__PURE__ */ new Map(),
      told: []
    };
    const clients2 = book.tab("clients");
    if (judged.length > 0) checkRange(clients2.range(Math.min(...judged), 1, 1, clients2.width()));
    clients2.prefetch(judged);
    if (judged.length > MANY) rememberHistories(book);
    const newest2 = newestLines(book);
    for (const row of judged) {
      const cells2 = clients2.row(row);
      judgeRow(book, { row, cells: cells2, client: cells2 }, newest2, plan);
    }
    if (judged.length > 0 && clients2.head.hasMoved()) {
      clients2.forget();
      return { ...NOTHING, waiting: rows.length };
    }
    carryOut(book, plan);
    markRows(book, plan.marks, new Set(judged), whole && judged.length === rows.length);
    const [only] = plan.events;
    const taken = only && plan.events.length === 1 ? [takenText(book, only.line.client_id, only.line.stage_to)] : [];
    const waiting = rows.length - judged.length;
    return { ...NOTHING, accepted: plan.events.length, taken, putBack: plan.told, waiting };
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
    const known4 = new Set(
      rebuild(
        book,
        plan.rebuilt.map(({ clientId: clientId2 }) => clientId2)
      )
    );
    for (const { clientId: clientId2, row } of plan.rebuilt) {
      const alone = book.tab("clients").rowsOf(clientId2).length === 1;
      if (!known4.has(clientId2) && (alone || !isInHistory(book, clientId2))) adopt(book, row, plan);
    }
    giveIds(book, plan.cleared, true);
    const ids = nextIds(book, "clients", plan.adopted.length);
    const given = giveIds(book, new Map(plan.adopted.map(({ row }, index) => [row, ids[index]])), true);
    const assign = assigner(book);
    for (const [index, { client, row }] of plan.adopted.entries()) {
      if (given.has(row)) plan.events.push(creation(book, client, ids[index], assign));
    }
    putBack(book, plan.back, plan.unreasoned);
    if (plan.events.length === 0) return;
    if (plan.back.size > 0) SpreadsheetApp.flush();
    commit(book, { events: plan.events, requestId: "", actor: BY_CELL2, origin: "cell" });
  }
  function judgeRow(book, located, newest2, plan) {
    var _a3, _b;
    const { row, cells: cells2 } = located;
    if (isHeaderId("clients", located.client.client_id)) return;
    const recorded = readRecorded(String((_a3 = cells2.recorded) != null ? _a3 : ""));
    const own2 = ownId(book, located.client.client_id, recorded);
    const client = { ...located.client, client_id: own2 };
    const taken = [...plan.restored.values()].includes(own2);
    if (own2 !== located.client.client_id && !taken) plan.restored.set(row, own2);
    const copy = own2 !== "" && (taken || isCopy(book, own2, row));
    if (own2 === "" || copy) {
      if (located.client.client_id !== "" && !isWhole(client)) plan.cleared.set(row, "");
      if (copy && client.name !== "" && client.source === "") {
        plan.told.push(`${client.name}: ${book.locale.messages.cell.needs_source}`);
      }
      adopt(book, located, plan);
      return;
    }
    if (isAsRecorded(client, String((_b = cells2.recorded) != null ? _b : "")) && !isStale(client, newest2)) return;
    const trusted = (recorded == null ? void 0 : recorded.client_id) === own2 && recorded.last_event === client.last_event && !isStale(client, newest2);
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
    if (client.stage !== before.stage) plan.marks.set(row, { at: "stage", reason: why });
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
    const keeper = rows.find((at4) => {
      var _a3, _b;
      return ((_b = readRecorded(String((_a3 = clients2.row(at4).recorded) != null ? _a3 : ""))) == null ? void 0 : _b.client_id) === clientId2;
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
  function adopt(book, located, plan) {
    if (isWhole(located.client)) plan.adopted.push(located);
    else if (located.client.name !== "") {
      plan.marks.set(located.row, { at: "client_id", reason: book.locale.messages.cell.needs_source });
    }
  }
  function creation(book, client, id3, assign) {
    var _a3, _b, _c;
    const rules = rulesOf(book);
    const start2 = rules.stages.find((stage2) => stage2.kind === "new");
    const manager = assign({ ...client, manager: isKnown(client.manager) ? client.manager : "" });
    const created = { ...client, manager, client_id: id3, stage: "", section: "", department: "sales", cycle: 1 };
    const line = lineOf(created, book.today, {
      event_type: "create",
      stage_from: "",
      section_to: (_b = (_a3 = rules.sections.find((section) => section.kind === "to_call")) == null ? void 0 : _a3.code) != null ? _b : "",
      next_action_on: addDays(book.today, (_c = start2 == null ? void 0 : start2.next_action_days) != null ? _c : 1),
      note: client.name
    });
    return { line, changes: { fields: typedFields(book, client) } };
  }
  var LONGEST_KEPT = 1e3;
  function typedFields(book, client) {
    const value = (key) => {
      var _a3;
      return (_a3 = client[key]) != null ? _a3 : "";
    };
    const typed2 = book.tab("clients").present().filter(({ by, key }) => by === "people" && value(key) !== "" && value(key) !== false).filter(({ key }) => String(value(key)).length <= LONGEST_KEPT);
    return Object.fromEntries(typed2.map(({ key }) => [key, [value(key), value(key)]]));
  }
  function takeInRow(book, located) {
    var _a3;
    const fine = isAsRecorded(located.client, String((_a3 = located.cells.recorded) != null ? _a3 : ""));
    if (fine && !isStale(located.client, newestLines(book))) return located;
    judgeRows(book, [located.row]);
    const cells2 = book.tab("clients").row(located.row);
    return { row: located.row, cells: cells2, client: cells2 };
  }

  // src/server/save.ts
  var Reader = class {
    constructor(book) {
      __publicField(this, "book", book);
      __publicField(this, "issues", []);
      __publicField(this, "habits");
      this.habits = { ...habitsOf(book.habits), country: countryIn(book.lexicon) };
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
    return "found" in lookup ? answer(book, lookup.found) : refuse2(book, [{ code: lookup.issue, id: clientId2 }]);
  }
  function save(book, input, decide) {
    var _a3, _b, _c;
    if (repeated(book, input.requestId)) return present(book, input.clientId);
    const prepared = prepare(book, input);
    if ("issues" in prepared) return refuse2(book, prepared.issues);
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
    if (reader.issues.length > 0) return refuse2(book, reader.issues);
    if (!decision.ok) return refuse2(book, decision.issues);
    const changes = changesOf3(book, located, decision.move);
    const long = tooLong({ ...changes.fields, ...changes.rows ? { note: changes.rows.deals } : {} });
    if (long) return refuse2(book, [long]);
    const after = write2(book, located, decision.move, changes, input.requestId);
    return answer(book, { ...located, client: after });
  }
  function kindOfContact(book, reader, typed2) {
    const code = book.names.code("contact_kinds", typed2);
    if (isKnown(code)) return code;
    reader.issues.push({ code: "unknown_value", field: "contact_kind", typed: typed2 });
    return "";
  }
  function changesOf3(book, { client, cells: cells2 }, move) {
    const changes = {};
    const fields2 = Object.entries(move.fields).filter(([key, value]) => {
      var _a3;
      return ((_a3 = cells2[key]) != null ? _a3 : "") !== (value != null ? value : "");
    });
    if (fields2.length > 0) {
      changes.fields = Object.fromEntries(fields2.map(([key, value]) => {
        var _a3;
        return [key, [(_a3 = cells2[key]) != null ? _a3 : "", value != null ? value : ""]];
      }));
    }
    if (move.deal) {
      const [dealId = ""] = nextIds(book, "deals", 1);
      changes.rows = { deals: [{ ...move.deal, deal_id: dealId, name: client.name }] };
    }
    return changes;
  }
  function write2(book, { client, cells: cells2 }, move, changes, requestId) {
    var _a3, _b, _c, _d, _e2;
    const line = { ...move.line, deal_id: String((_d = (_c = (_b = (_a3 = changes.rows) == null ? void 0 : _a3.deals) == null ? void 0 : _b[0]) == null ? void 0 : _c.deal_id) != null ? _d : move.line.deal_id) };
    const events = [{ line, changes }];
    const [written] = commit(book, { events, requestId, actor: actorOf(book).id, origin: "sidebar" });
    const state = apply(stateOf2(cells2), written, book.lexicon.stages);
    const typed2 = Object.fromEntries(Object.entries((_e2 = changes.fields) != null ? _e2 : {}).map(([key, [, now]]) => [key, now]));
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

  // src/server/adding.ts
  var ASKED2 = [
    "name",
    "source",
    "referred_by",
    "phone",
    "email",
    "contact_name",
    "contact_position",
    "tax_id",
    "category",
    "manager",
    "note"
  ];
  var REFERRAL = "referral";
  var MAY_NOT = "bookkeeper";
  var HEADS = ["owner", "head_sales", "head_client", "assistant_head"];
  function addForm(book) {
    const view = (key) => fieldView(book, key, {});
    const onlyIf = { key: "source", value: REFERRAL };
    return { ok: true, fields: ASKED2.map((key) => key === "referred_by" ? { ...view(key), onlyIf } : view(key)) };
  }
  function addClient(book, input) {
    var _a3;
    const done = tailLines(book).find((line) => line.request_id === input.requestId);
    if (done) return answer2(book, done.client_id, []);
    const { role } = actorOf(book);
    if (role === MAY_NOT) return refuse2(book, [{ code: "may_not_add" }]);
    const reader = new Reader(book);
    const values = readValues(reader, input.fields);
    const unread = reader.issues.map(({ field }) => field);
    const issues = [...reader.issues, ...checkValues(book, values).filter(({ field }) => !unread.includes(field))];
    if (issues.length > 0) return refuse2(book, issues);
    const known4 = knownClients(book);
    const sender = senderIn(known4, String((_a3 = values.referred_by) != null ? _a3 : ""));
    if (sender === null) {
      return refuse2(book, [{ code: "unknown_client", field: "referred_by", id: String(values.referred_by) }]);
    }
    if (sender !== "") values.referred_by = sender;
    const alike2 = likeClients(book, known4, values);
    const stopped = judge2(book, alike2, input, role);
    if (stopped) return stopped;
    const clientId2 = write3(book, values, input);
    return typeof clientId2 === "string" ? answer2(book, clientId2, notices(book, values, alike2)) : refuse2(book, clientId2);
  }
  function readValues(reader, fields2) {
    const values = {};
    for (const [key, typed2] of Object.entries(fields2)) {
      if (key === "manager" || OWN_FIELDS.some((column) => column.key === key)) {
        values[key] = reader.read(columnOf("clients", key), typed2);
      } else reader.issues.push({ code: "unknown_field", field: key });
    }
    return values;
  }
  function checkValues(book, values) {
    const blank3 = ["name", "source"].filter((field) => {
      var _a3;
      return String((_a3 = values[field]) != null ? _a3 : "").trim() === "";
    });
    const wrong = Object.entries(values).flatMap(([field, value]) => {
      var _a3;
      return (_a3 = checkField(field, value, book.today)) != null ? _a3 : [];
    });
    const long = tooLong(values);
    return [...blank3.map((field) => ({ code: "required", field })), ...wrong, ...long ? [long] : []];
  }
  function senderIn(known4, typed2) {
    const text4 = typed2.trim().toLowerCase();
    if (text4 === "") return "";
    const found = (key) => known4.filter(({ identity }) => identity[key].toLowerCase() === text4);
    const [one, ...more] = [...found("id"), ...found("name")];
    return one && more.length === 0 ? one.identity.id : null;
  }
  function likeClients(book, known4, values) {
    const subject = subjectOf(book, "", values);
    const byId2 = new Map(known4.map((client) => [client.identity.id, client]));
    return createIndex(known4.map((client) => client.identity)).find(subject.identity).flatMap((likeness2) => {
      const other = byId2.get(likeness2.id);
      const verdict = other ? verdictOn(likeness2, other.doNotCall) : null;
      return other && verdict ? [{ client: told2(book, subject, other, likeness2), verdict }] : [];
    }).slice(0, SHOWN_AT_MOST);
  }
  var SHOWN_AT_MOST = 10;
  function told2(book, subject, other, likeness2) {
    var _a3, _b;
    const { identity, doNotCall, stage: stage2, manager } = other;
    return {
      clientId: identity.id,
      name: identity.name,
      stage: book.names.label("stages", stage2),
      kind: (_b = (_a3 = book.lexicon.stages.find(({ code }) => code === stage2)) == null ? void 0 : _a3.kind) != null ? _b : "new",
      manager: book.names.label("people", manager),
      doNotCall,
      sign: likeness2.sign,
      signText: signText(book, likeness2, subject, other)
    };
  }
  function judge2(book, alike2, { checked: checked2 = [], note: note2 = "" }, role) {
    const ofKind = (verdict) => alike2.filter((one) => one.verdict === verdict).map(({ client }) => client);
    const open = (clients2) => clients2.filter(({ clientId: clientId2 }) => !checked2.includes(clientId2));
    const comment = note2.trim() !== "";
    const hard = ofKind("do_not_call");
    if (hard.length > 0 && !(HEADS.includes(role) && comment && open(hard).length === 0)) {
      return duplicate(book, "do_not_call", hard, HEADS.includes(role));
    }
    const same4 = ofKind("same_tax_id");
    const may = MAY_REPEAT.includes(role);
    if (same4.length > 0 && !(may && comment && open(same4).length === 0)) {
      return duplicate(book, may ? "same_tax_id" : "same_tax_id_right", same4, may);
    }
    const asked2 = ofKind("question");
    return open(asked2).length > 0 ? duplicate(book, "duplicate", asked2, true) : null;
  }
  function duplicate(book, code, clients2, mayAdd) {
    const named4 = clients2.map(({ clientId: clientId2, name: name2 }) => `${clientId2} ${name2}`).join(", ");
    const { refusal: refusal2, row } = book.locale.messages;
    const message = sentence(book.locale, { code, client: named4 }, { ...row, ...refusal2 });
    const needsComment = mayAdd && code !== "duplicate";
    const text4 = needsComment ? `${message}. ${refusal2.add_comment}` : message;
    return {
      ok: false,
      code: code === "same_tax_id_right" ? "same_tax_id" : code,
      message: text4,
      issues: [{ code, field: "", message: text4, fields: [] }],
      alike: { clients: clients2, mayAdd, needsComment }
    };
  }
  function write3(book, values, input) {
    var _a3;
    const text4 = (key) => {
      var _a4;
      return String((_a4 = values[key]) != null ? _a4 : "");
    };
    const manager = text4("manager");
    const intaken = takeIn(
      {
        name: text4("name"),
        stage: "",
        stageDays: {},
        manager,
        managerDepartment: manager === "" ? "" : standingOf(book, manager, book.today).department,
        reason: "",
        tag: text4("tag"),
        saleKind: text4("sale_kind"),
        channel: "",
        amount: null,
        paid: null,
        paidOn: "",
        note: ""
      },
      { today: book.today, rules: rulesOf(book) }
    );
    if (!intaken.ok) return intaken.issues;
    const arrival = assigned(book, intaken.arrival, values, assigner(book));
    const [clientId2 = ""] = nextIds(book, "clients", 1);
    const [line] = arrival.lines;
    if (!line) return [{ code: "surprise" }];
    const comment = ((_a3 = input.note) != null ? _a3 : "").trim();
    const create = { ...line, client_id: clientId2, note: comment === "" ? line.note : `${line.note}: ${comment}` };
    commit(book, {
      events: [{ line: create, changes: { rows: { clients: [clientRow(values, clientId2, arrival)] } } }],
      requestId: input.requestId,
      actor: actorOf(book).id,
      origin: "sidebar"
    });
    return clientId2;
  }
  function notices(book, values, alike2) {
    var _a3;
    const { refusal: refusal2 } = book.locale.messages;
    const told4 = [];
    const names2 = alike2.filter(({ verdict }) => verdict === "notice").map(({ client }) => client);
    if (names2.length > 0) {
      const clients2 = names2.map(({ clientId: clientId2, name: name2 }) => `${clientId2} ${name2}`).join(", ");
      told4.push(fill(book.locale, refusal2.same_name, { clients: clients2 }));
    }
    const taxId = String((_a3 = values.tax_id) != null ? _a3 : "");
    if (taxId !== "" && isTaxId(taxId, countryIn(book.lexicon)) === false) {
      told4.push(fill(book.locale, refusal2.tax_id_check, { typed: taxId }));
    }
    return told4;
  }
  function answer2(book, clientId2, told4) {
    const lookup = locate(book, clientId2);
    if ("issue" in lookup) return refuse2(book, [{ code: lookup.issue, id: clientId2 }]);
    const { client, row } = lookup.found;
    const hidden = showIfHidden(book, row);
    const filtered = hidden ? [fill(book.locale, book.locale.messages.refusal.filter_hides, { client: client.name })] : [];
    return { ok: true, card: cardOf(book, client, row), hidden, notices: [...filtered, ...told4] };
  }

  // src/sheets/heads.ts
  function writeHeads(tab, from, to, bare4 = false) {
    var _a3;
    const { tab: key } = tab.spec;
    const range = tab.range(2, 1, 1, tab.width());
    const [headers = []] = range.getValues();
    const [notes = []] = range.getNotes();
    const newHeaders = /* @__PURE__ */ new Map();
    const newNotes = /* @__PURE__ */ new Map();
    for (const column of tab.present()) {
      const at4 = tab.at(column.key);
      const header = headerOf(column.key, to.locale);
      const [before, after] = [noteOf(key, column, from.texts), noteOf(key, column, to.texts)];
      const note2 = (_a3 = notes[at4 - 1]) != null ? _a3 : "";
      if (String(headers[at4 - 1]).trim() === headerOf(column.key, from.locale)) newHeaders.set(at4, header);
      if (note2 === before || bare4 && note2 === "") newNotes.set(at4, after);
    }
    const looks = (texts, write6) => runsOf2(texts).map(({ at: at4, run }) => ({ key: String(at4), set: () => write6(at4, run) }));
    setLooks([
      ...looks(newHeaders, (at4, run) => void tab.range(2, at4, 1, run.length).setValues([run])),
      ...looks(newNotes, (at4, run) => void tab.range(2, at4, 1, run.length).setNotes([run]))
    ]);
  }
  function runsOf2(texts) {
    const runs = [];
    for (const [at4, text4] of [...texts].sort(([a], [b2]) => a - b2)) {
      const last = runs[runs.length - 1];
      if (last && last.at + last.run.length === at4) last.run.push(text4);
      else runs.push({ at: at4, run: [text4] });
    }
    return runs;
  }

  // src/sheets/pages.ts
  var FIRST_PAGES = ["guide", "today", "funnel", "commission"];
  var MARK_COLUMN = 8;
  var INVISIBLE = ";;;";
  var markOf = (key) => `{"page":"${key}"}`;
  var isPage = (firstRow, key) => firstRow.some((cell2) => cell2 === markOf(key) || cell2.startsWith(`{"report":"${key}"`));
  var isEmptyPage = (firstRow, key) => firstRow.includes(markOf(key));
  function layPage(sheet) {
    sheet.setHiddenGridlines(true);
    sheet.setTabColor(COLORS.tab);
    sheet.getRange(1, MARK_COLUMN).setNumberFormat(INVISIBLE);
    sheet.getRange("A1").setTextStyle(SpreadsheetApp.newTextStyle().setFontSize(18).setBold(true).build());
  }
  function promiseOf(key, locale, texts) {
    var _a3;
    const { today, funnel: funnel2, commission: commission2 } = locale.messages.menu;
    const items = { build_day: today, build_funnel: funnel2, build_pay: commission2 };
    return fill(locale, (_a3 = texts == null ? void 0 : texts.pages[key]) != null ? _a3 : "", { ...locale.terms.tabs, ...items });
  }
  function fillPage(sheet, key, locale, texts) {
    const blank3 = Array.from({ length: MARK_COLUMN - 2 }, () => "");
    if (key === "guide") sheet.setTabColor(GREY_TAB);
    sheet.protect().setWarningOnly(true);
    sheet.getRange(1, 1, 2, MARK_COLUMN).setValues([
      [locale.terms.tabs[key], ...blank3, markOf(key)],
      [promiseOf(key, locale, texts), ...blank3, ""]
    ]);
    return sheet;
  }
  function ensurePage(book, key) {
    var _a3, _b, _c;
    const known4 = book.sheetOf(key);
    if (known4) return known4;
    const { spreadsheet, locale } = book;
    const names2 = spreadsheet.getSheets().map((sheet2) => sheet2.getName());
    const name2 = freeName(locale.terms.tabs[key], names2);
    const sheet = spreadsheet.insertSheet(name2, names2.length);
    layPage(sheet);
    fillPage(sheet, key, locale, (_c = (_b = (_a3 = book.clock).texts) == null ? void 0 : _b.call(_a3, book.language)) != null ? _c : null);
    book.adopt(key, sheet);
    return sheet;
  }

  // src/sheets/page-words.ts
  var isNamed = (name2, ours) => name2 === ours || name2.startsWith(`${ours} (CRM`) && name2.endsWith(")");
  function renameTabs(book, from, to) {
    const names2 = new Map(book.spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));
    const looks = Object.keys(book.state.tabs).flatMap((tab) => {
      const sheet = book.sheetOf(tab);
      const name2 = sheet && names2.get(sheet.getSheetId());
      if (!sheet || !name2 || from.terms.tabs[tab] === to.terms.tabs[tab] || !isNamed(name2, from.terms.tabs[tab]))
        return [];
      const others = [...names2.values()].filter((other) => other !== name2);
      return [{ key: tab, set: () => void sheet.setName(freeName(to.terms.tabs[tab], others)) }];
    });
    setLooks(looks);
  }
  function translatePages(book, { locale: from }, { locale: to, texts }) {
    var _a3;
    const looks = PAGES.flatMap((key) => {
      var _a4;
      const sheet = key === "guide" ? null : book.sheetOf(key);
      const first = ((_a4 = sheet == null ? void 0 : sheet.getRange("1:1").getValues()[0]) != null ? _a4 : []).map(String);
      if (!sheet || first[0] !== from.terms.tabs[key] || !isEmptyPage(first, key)) return [];
      const words3 = [[to.terms.tabs[key]], [promiseOf(key, to, texts)]];
      return [{ key, set: () => void sheet.getRange("A1:A2").setValues(words3) }];
    });
    const { import_errors: before } = from.messages;
    const errors = (_a3 = book.sheetOf("import_errors")) == null ? void 0 : _a3.getRange("A2:D2");
    const words2 = ({ at: at4, line, reason, row }) => [at4, line, reason, row];
    if (errors && String(errors.getValues()[0]) === String(words2(before.tab_headers))) {
      const { tab_headers } = to.messages.import_errors;
      looks.push({ key: "import_errors", set: () => void errors.setValues([words2(tab_headers)]) });
    }
    setLooks(looks);
  }

  // src/sheets/language.ts
  function languageAsked(book) {
    const asked2 = book.lexicon.settings.language;
    return asked2 === void 0 || asked2 === book.language ? null : asked2;
  }
  var tabsOf = (book) => TAB_KEYS.filter((key) => book.has(key)).map((key) => book.tab(key));
  var touched = (book) => tabsOf(book).map((tab) => tab.range(2, 1, 2, tab.width()));
  var checked = /* @__PURE__ */ new WeakSet();
  function checkLanguage(book) {
    for (const range of touched(book)) checkRange(range);
    checked.add(book);
  }
  function followLanguage(book) {
    const language = languageAsked(book);
    const { texts } = book.clock;
    if (!language || !texts) return;
    if (!checked.has(book) && !touched(book).every((range) => range.canEdit())) return;
    const from = { locale: book.locale, texts: texts(book.language) };
    const to = { locale: locales[language], texts: texts(language) };
    for (const tab of tabsOf(book)) {
      rewriteWords(book, tab, from.locale, to.locale);
      writeHeads(tab, from, to);
      rewriteDays(tab, from.locale, to.locale);
      rewriteWidths(tab, from.locale, to.locale);
      rewriteLabels(tab, from.locale, to.locale, book.today);
    }
    rewriteMeanings(book, from, to);
    rewritePlaybook(book, from, to);
    translatePages(book, from, to);
    renameTabs(book, from.locale, to.locale);
    SpreadsheetApp.flush();
    book.saveState({ ...book.state, language, renew: true, labels: "" });
    SpreadsheetApp.flush();
    book.forgetLexicon();
  }
  function rewriteWords(book, tab, from, to) {
    if (tab.lastRow() < FIRST_ROW) return;
    const changes = /* @__PURE__ */ new Map();
    const offered = /* @__PURE__ */ new Map();
    for (const column of tab.present()) {
      if (column.kind !== "word" && column.kind !== "words") continue;
      const after = wordsOf(to, column.of);
      const words2 = Object.entries(wordsOf(from, column.of)).map(([code, word2]) => {
        var _a3;
        return [word2, (_a3 = after[code]) != null ? _a3 : word2];
      });
      changes.set(column.key, new Map(words2));
      if (column.dropdown) offered.set(column.key, words2.flat());
    }
    const refused2 = offered.size > 0 ? setDropdowns(book, tab, [...offered.keys()], offered) : [];
    for (const key of refused2) changes.delete(key);
    rewriteColumns(tab, new Map([...changes].map(([key, words2]) => [key, (cell2) => renamedIn(cell2, words2)])));
  }
  function rewriteDays(tab, from, to) {
    if (from.messages.format.day === to.messages.format.day) return;
    const days = tab.present().filter(({ kind }) => kind === "day");
    if (days.length === 0) return;
    const [formats = []] = tab.range(FIRST_ROW, 1, 1, tab.width()).getNumberFormats();
    const ours = days.filter(({ key }) => formats[tab.at(key) - 1] === from.messages.format.day);
    const places = ours.map(({ key }) => letterOf(tab.at(key))).map((letter) => `${letter}${FIRST_ROW}:${letter}`);
    const set = (some) => void tab.sheet.getRangeList(some).setNumberFormat(to.messages.format.day);
    if (places.length === 0 || setLooks([{ key: "", set: () => set(places) }]).length === 0) return;
    setLooks(places.map((place2) => ({ key: place2, set: () => set([place2]) })));
  }
  var LABELLED = ["stages", "sections", "tags", "reasons", "lists"];
  function rewriteLabels(tab, from, to, today) {
    const { tab: key } = tab.spec;
    if (!LABELLED.includes(key)) return;
    const { code = [], list: list2 = [], label: label2 = [] } = tab.columns(["code", "list", "label"]);
    const place2 = (index) => {
      var _a3;
      return `${(_a3 = list2[index]) != null ? _a3 : ""} ${code[index]}`;
    };
    const starts = (locale) => {
      const { language } = locale;
      const start2 = { locale, texts: null, decimals: 0, today, owner: { name: "", email: "" }, language };
      return new Map(starterRows(key, start2).map((row) => {
        var _a3;
        return [`${(_a3 = row.list) != null ? _a3 : ""} ${row.code}`, String(row.label)];
      }));
    };
    const [before, after] = [starts(from), starts(to)];
    const isOurs2 = (index) => String(label2[index]).trim() === before.get(place2(index));
    const isTaken2 = (index, word2) => label2.some(
      (text4, at4) => at4 !== index && list2[at4] === list2[index] && !isOurs2(at4) && plain2(String(text4)) === plain2(word2)
    );
    const relabelled = (cell2, index) => {
      const word2 = after.get(place2(index));
      return word2 === void 0 || !isOurs2(index) || isTaken2(index, word2) ? cell2 : word2;
    };
    rewriteColumns(tab, /* @__PURE__ */ new Map([["label", relabelled]]));
  }
  function rewriteMeanings(book, from, to) {
    const settings2 = book.tab("settings");
    const { key: keys = [] } = settings2.columns(["key"]);
    const meaning = (cell2, index) => {
      const key = String(keys[index]);
      return cell2 === meaningOf(key, from.texts) ? meaningOf(key, to.texts) || cell2 : cell2;
    };
    rewriteColumns(settings2, /* @__PURE__ */ new Map([["meaning", meaning]]));
  }
  function rewritePlaybook(book, from, to) {
    if (!book.has("playbook")) return;
    const playbook2 = book.tab("playbook");
    const { text: text4 = [], answer: answer3 = [] } = playbook2.columns(["text", "answer"]);
    const after = to.texts.playbook;
    const lines = new Map(
      Object.entries(from.texts.playbook).map(([code, line]) => {
        var _a3;
        return [line.join(BETWEEN), (_a3 = after[code]) != null ? _a3 : line];
      })
    );
    const word2 = (place2) => (cell2, index) => {
      var _a3, _b;
      return (_b = (_a3 = lines.get(`${text4[index]}${BETWEEN}${answer3[index]}`)) == null ? void 0 : _a3[place2]) != null ? _b : cell2;
    };
    rewriteColumns(
      playbook2,
      /* @__PURE__ */ new Map([
        ["text", word2(0)],
        ["answer", word2(1)]
      ])
    );
  }
  var BETWEEN = "\0";
  function rewriteWidths(tab, from, to) {
    const { tab: key } = tab.spec;
    const [before, after] = [from, to].map(({ language }) => widthByKey(key, language));
    for (const column of tab.present()) {
      const [was, wanted2] = [before == null ? void 0 : before.get(column.key), after == null ? void 0 : after.get(column.key)];
      if (was === void 0 || wanted2 === void 0 || was === wanted2) continue;
      const at4 = tab.at(column.key);
      if (tab.sheet.getColumnWidth(at4) === was) tab.sheet.setColumnWidth(at4, wanted2);
    }
  }

  // src/domain/list-newcomers.ts
  var CODE_LENGTH = 20;
  function codeFor(label2, taken) {
    const base = latinOf(label2.trim().toLowerCase()).replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, CODE_LENGTH).replace(/_+$/, "") || "value";
    for (let number4 = 1; ; number4 += 1) {
      const tail = number4 === 1 ? "" : `_${number4}`;
      const code = base.slice(0, CODE_LENGTH - tail.length) + tail;
      if (!taken.includes(code)) return code;
    }
  }
  function beginnings(tab, values) {
    switch (tab) {
      case "stages":
        return { default_section: "in_work", next_action_days: 1 };
      case "tags":
        return { match: "any", auto: true };
      case "reasons":
        return { applies_to: "refusal", default_section: "soft_refusal", counts_as_loss: true };
      case "lists":
        if (values.list === "sources") return { initiative: "active" };
        return values.list === "channels" ? { channel_kind: "indirect" } : {};
      default:
        return {};
    }
  }
  function completed(tab, row, above2, known4) {
    var _a3;
    const mates = known4.filter((values2) => {
      var _a4, _b;
      return ((_a4 = values2.list) != null ? _a4 : "") === ((_b = row.list) != null ? _b : "");
    });
    const values = { ...row };
    for (const [key, value] of Object.entries(beginnings(tab, row))) if (isBlank(values[key])) values[key] = value;
    if (tab === "stages") values.stage_kind = "contact";
    const codes = mates.map(({ code }) => String(code));
    const own2 = String((_a3 = row.code) != null ? _a3 : "");
    const fresh2 = !/^[a-z0-9_]{1,20}$/.test(own2) || codes.includes(own2);
    if (fresh2) values.code = codeFor(String(row.label), codes);
    if (fresh2 || isBlank(row.label_in_cells)) {
      values.label_in_cells = String(row.label).trim();
      values.active = true;
    }
    const place2 = placeFor(tab, row.order, above2, mates);
    values.order = place2;
    if (tab === "stages" && isBlank(row.probability)) values.probability = probabilityAt(place2, mates);
    const moved2 = mates.some(({ order: order2 }) => order2 === place2) ? mates.flatMap(
      (mate) => typeof mate.order === "number" && mate.order >= place2 ? [{ values: mate, order: mate.order + 1 }] : []
    ) : [];
    return { values, moved: moved2 };
  }
  function placeFor(tab, asked2, above2, mates) {
    var _a3, _b;
    const orders = mates.flatMap(({ order: order2 }) => typeof order2 === "number" ? [order2] : []);
    const won2 = (_a3 = mates.find(({ stage_kind }) => stage_kind === "won")) == null ? void 0 : _a3.order;
    const first = (_b = mates.find(({ stage_kind }) => stage_kind === "new")) == null ? void 0 : _b.order;
    const last = tab === "stages" && typeof won2 === "number" ? won2 : Math.max(0, ...orders) + 1;
    const least = tab === "stages" && typeof first === "number" ? first + 1 : Number.NEGATIVE_INFINITY;
    const wanted2 = typeof asked2 === "number" ? Math.ceil(asked2) : typeof (above2 == null ? void 0 : above2.order) === "number" ? above2.order + 1 : last;
    return tab === "stages" ? Math.max(least, Math.min(wanted2, last)) : wanted2;
  }
  function probabilityAt(place2, mates) {
    const before = mates.filter(({ order: order2 }) => typeof order2 === "number" && order2 < place2).sort((a, b2) => Number(b2.order) - Number(a.order))[0];
    return typeof (before == null ? void 0 : before.probability) === "number" ? before.probability : 0;
  }

  // src/domain/list-pairs.ts
  function paired(tab, before, after) {
    var _a3;
    const free = new Set(before);
    const first = Math.min(...after.map(({ at: at4 }) => at4));
    const found = /* @__PURE__ */ new Map();
    const take = (alike2) => {
      const chances = after.filter((row) => !found.has(row)).flatMap((row) => alike2(row).map((values) => ({ row, values }))).map((chance) => ({ ...chance, likeness: likeness(chance.values, chance.row.values) })).sort((a, b2) => b2.likeness - a.likeness || a.row.at - b2.row.at);
      for (const { row, values } of chances) {
        if (found.has(row) || !free.has(values)) continue;
        found.set(row, values);
        free.delete(values);
      }
    };
    if (tab === "rates") {
      const half = (values) => Object.values(values).filter((value) => !isBlank(value)).length / 2;
      take((row) => before.filter((values) => likeness(values, row.values) >= half(values)));
    } else {
      const known4 = /* @__PURE__ */ new Map();
      for (const values of before) {
        const identity = identityOf(tab, values);
        known4.set(identity, [...(_a3 = known4.get(identity)) != null ? _a3 : [], values]);
      }
      const sameAs = (row) => known4.get(identityOf(tab, row.values));
      take((row) => {
        var _a4;
        return identityOf(tab, row.values) === "" ? [] : (_a4 = sameAs(row)) != null ? _a4 : [];
      });
      const isSettled = (row) => {
        var _a4, _b;
        return (_b = (_a4 = sameAs(row)) == null ? void 0 : _a4.some((values) => free.has(values))) != null ? _b : false;
      };
      take((row) => isSettled(row) ? [] : [...free].filter((values) => isNamedAlike(tab, values, row.values)));
    }
    const copies = new Set([...found].map(([row]) => identityOf(tab, row.values)));
    const pairs = after.map((row) => {
      const known4 = found.get(row);
      const last = before[row.at - first];
      const isCopy2 = !known4 && last && free.has(last) && isDictionaryTab(tab) && copies.has(identityOf(tab, row.values));
      if (!isCopy2) return { row, before: known4 != null ? known4 : null };
      free.delete(last);
      return { row, before: last, pastedOver: true };
    });
    return { pairs, lost: [...free] };
  }
  function likeness(a, b2) {
    return Object.keys(a).filter((key) => !isBlank(a[key]) && a[key] === b2[key]).length;
  }
  function isNamedAlike(tab, before, now) {
    const alike2 = (a, b2 = a) => !isBlank(before[a]) && sameText(before[a], now[b2]);
    if (isDictionaryTab(tab)) {
      const sameCode = alike2("code") && (tab !== "lists" || alike2("label"));
      return sameCode || alike2("label") || alike2("label", "label_in_cells");
    }
    return tab === "team" ? alike2("person") || alike2("email") : alike2("meaning");
  }

  // src/domain/list-policy.ts
  var at2 = (row, ...keys) => keys.map((key) => ({ row, key }));
  var nameOf = (values) => String(values.person || values.department || "");
  var sameScheme = (a, b2) => {
    var _a3, _b, _c, _d;
    return ["department", "revenue_kind", "element"].every((key) => {
      var _a4, _b2;
      return ((_a4 = a[key]) != null ? _a4 : "") === ((_b2 = b2[key]) != null ? _b2 : "");
    }) && String((_a3 = a.valid_from) != null ? _a3 : "") <= (String((_b = b2.valid_to) != null ? _b : "") || "9999") && String((_c = b2.valid_from) != null ? _c : "") <= (String((_d = a.valid_to) != null ? _d : "") || "9999");
  };
  function ratesIn(rows) {
    var _a3, _b, _c;
    const found = rows.flatMap((values, row) => periodIn(values, row));
    for (const [row, values] of rows.entries()) {
      for (let other = row + 1; other < rows.length; other += 1) {
        const rival = rows[other];
        if (isBlank(values.department) || !sameScheme(values, rival)) continue;
        const both2 = (key) => [...at2(row, key), ...at2(other, key)];
        if (isBlank(values.basis) || isBlank(rival.basis)) continue;
        if (values.basis !== rival.basis) found.push({ issue: { code: "two_bases" }, cells: both2("basis") });
        else if (((_a3 = values.from) != null ? _a3 : 0) === ((_b = rival.from) != null ? _b : 0)) {
          found.push({ issue: { code: "same_threshold", value: Number((_c = values.from) != null ? _c : 0) }, cells: both2("from") });
        }
      }
    }
    return found;
  }
  function periodIn(values, row) {
    var _a3, _b;
    const [from, to] = [String((_a3 = values.valid_from) != null ? _a3 : ""), String((_b = values.valid_to) != null ? _b : "")];
    if (to === "" || from <= to) return [];
    return [
      { issue: { code: "period_turned", label: nameOf(values), from, to }, cells: at2(row, "valid_from", "valid_to") }
    ];
  }
  function teamIn(rows) {
    const found = rows.flatMap((values, row) => periodIn(values, row));
    for (const [row, values] of rows.entries()) {
      if (isBlank(values.person)) found.push({ issue: { code: "empty_label" }, cells: at2(row, "person") });
      for (let other = row + 1; other < rows.length; other += 1) {
        const rival = rows[other];
        const twin = !isBlank(values.person) && sameText(values.person, rival.person);
        if (!twin || values.person_id === rival.person_id) continue;
        const issue2 = { code: "same_label", label: nameOf(values) };
        found.push({ issue: issue2, cells: [...at2(row, "person"), ...at2(other, "person")] });
      }
    }
    return found;
  }
  var CHOICES = {
    stage_edit_in_cell: "on off",
    split_departments: "on off",
    large_to_developer: "yes no",
    soften_newcomers: "yes no",
    stuck_new_counts: "yes no",
    deal_document: "contract_or_invoice contract invoice none",
    handover_when: "first_payment full_payment contract manual",
    handover_mode: "auto propose",
    assign_new: "round_robin least_loaded by_category manual",
    assign_client: "round_robin least_loaded by_category manual",
    leaver_credit: "house successor",
    clawback_method: "original_rate net",
    negative_commission: "carry floor"
  };
  function settingIn(values, row, { knows, settings: settings2 }) {
    var _a3, _b, _c, _d, _e2, _f;
    const key = String((_a3 = values.key) != null ? _a3 : "").trim();
    const value = String((_b = values.value) != null ? _b : "").trim();
    const isNumber2 = /^\d{1,12}([.,]\d{1,6})?$/.test(value);
    const readable2 = {
      language: knows.language(value),
      currency: value !== "",
      decimals: /^[0-4]$/.test(value),
      country: /^([a-z]{2})?$/i.test(value),
      closed_through: value === "" || /^\d{4}-(0[1-9]|1[0-2])(?!\d)/.test(value),
      go_live: value === "" || isDay(value),
      backdate_days: /^\d{1,5}$/.test(value),
      churn_monthly: value === "" || isNumber2,
      new_means: /^(first_deal|first_payment|days:\d+)$/.test(value)
    };
    const usual = /^\d/.test((_c = settings2[key]) != null ? _c : "") ? isNumber2 : true;
    if ((_f = (_e2 = readable2[key]) != null ? _e2 : (_d = CHOICES[key]) == null ? void 0 : _d.split(" ").includes(value)) != null ? _f : usual) return [];
    return [{ issue: { code: "bad_setting", label: key, typed: value }, cells: at2(row, "value") }];
  }

  // src/domain/list-rules.ts
  var FIXED_LISTS = ["contact_kinds", "departments", "roles", "deal_statuses", "payment_statuses"];
  function isNeeded(tab, values) {
    if (tab === "stages") return values.stage_kind !== "contact";
    if (tab === "sections" || tab === "settings") return true;
    if (tab === "lists") return FIXED_LISTS.includes(String(values.list)) || values.code === "consultative";
    return (tab === "tags" || tab === "reasons") && values.code === "non_profile";
  }
  var FOR_GOOD = {
    stages: ["code", "stage_kind"],
    sections: ["code", "section_kind"],
    tags: ["code"],
    reasons: ["code"],
    lists: ["code", "list"],
    team: ["person_id"],
    settings: ["key"]
  };
  var RANGES2 = {
    probability: [0, 100],
    max_days: [1, 3650],
    next_action_days: [0, 365],
    revisit_days: [1, 3650],
    cycle_days: [1, 3650],
    min_potential: [0, Number.MAX_SAFE_INTEGER],
    min_paid_12m: [0, Number.MAX_SAFE_INTEGER],
    min_headcount: [0, 1e7],
    fte: [1, 100],
    plan_month: [0, Number.MAX_SAFE_INTEGER],
    capacity: [0, 1e5],
    base_salary: [0, Number.MAX_SAFE_INTEGER],
    cap: [0, Number.MAX_SAFE_INTEGER],
    rate_new: [0, 100],
    rate_repeat: [0, 100],
    dept_rate: [0, 100],
    rate: [0, 100],
    from: [0, Number.MAX_SAFE_INTEGER],
    bonus_amount: [0, Number.MAX_SAFE_INTEGER]
  };
  var SECTIONS_OF = {
    new: ["to_call"],
    contact: ["in_work"],
    won: ["customer"],
    lost: ["soft_refusal", "hard_refusal"]
  };
  var DEAL_ONLY = ["amount", "document"];
  var list = (value) => String(value != null ? value : "").split(",").map((part) => part.trim()).filter((part) => part !== "");
  var at3 = (row, ...keys) => keys.map((key) => ({ row, key }));
  var nameOf2 = (values) => String(values.label || values.person || values.key || values.department || "");
  function breachesIn(tab, rows, tabs, around) {
    const found = rows.flatMap(rangesIn);
    if (isDictionaryTab(tab)) found.push(...namesIn2(tab, rows), ...ordersIn(tab, rows), ...offIn(tab, rows));
    switch (tab) {
      case "stages":
        return [...found, ...stagesIn(rows, tabs, around)];
      case "reasons":
        return [...found, ...reasonsIn(rows, tabs)];
      case "lists":
        return [...found, ...listsIn(rows, tabs, around)];
      case "rates":
        return [...found, ...ratesIn(rows)];
      case "team":
        return [...found, ...teamIn(rows)];
      case "settings":
        return rows.flatMap((values, row) => settingIn(values, row, around));
      default:
        return found;
    }
  }
  function rangesIn(values, row) {
    return Object.entries(RANGES2).flatMap(([key, [from, to]]) => {
      const value = values[key];
      if (typeof value !== "number") return [];
      if (value >= from && value <= to) return [];
      const code = to > 1e4 ? "not_below" : "out_of_range";
      return [{ issue: { code, label: nameOf2(values), field: key, from, to }, cells: at3(row, key) }];
    });
  }
  var sameList = (a, b2) => {
    var _a3, _b;
    return ((_a3 = a.list) != null ? _a3 : "") === ((_b = b2.list) != null ? _b : "");
  };
  var isListedTogether = (tab, values) => tab === "stages" || values.list === "categories";
  function namesIn2(tab, rows) {
    var _a3;
    const found = [];
    for (const [row, values] of rows.entries()) {
      const label2 = String((_a3 = values.label) != null ? _a3 : "").trim();
      if (label2 === "") found.push({ issue: { code: "empty_label" }, cells: at3(row, "label") });
      if (label2.includes(",") && isListedTogether(tab, values))
        found.push({ issue: { code: "label_comma", label: label2 }, cells: at3(row, "label") });
      for (const [other, rival] of rows.entries()) {
        if (other === row || label2 === "" || !sameList(values, rival)) continue;
        const twin = other > row && sameText(label2, rival.label);
        if (twin)
          found.push({ issue: { code: "same_label", label: label2 }, cells: [...at3(row, "label"), ...at3(other, "label")] });
        else if (label2 === rival.code) found.push({ issue: { code: "same_label", label: label2 }, cells: at3(row, "label") });
      }
    }
    return found;
  }
  function ordersIn(tab, rows) {
    const found = [];
    for (const [row, values] of rows.entries()) {
      const { order: order2 } = values;
      const label2 = nameOf2(values);
      const lost2 = tab === "stages" && values.stage_kind === "lost";
      if (lost2 && order2 !== null) found.push({ issue: { code: "order_of_lost", label: label2 }, cells: at3(row, "order") });
      if (tab === "stages" && !lost2 && order2 === null) {
        found.push({ issue: { code: "order_missing", label: label2 }, cells: at3(row, "order") });
      }
      for (const [other, rival] of rows.entries()) {
        if (other <= row || typeof order2 !== "number" || order2 !== rival.order || !sameList(values, rival)) continue;
        const issue2 = { code: "same_order", label: label2, other: nameOf2(rival), order: order2 };
        found.push({ issue: issue2, cells: [...at3(row, "order"), ...at3(other, "order")] });
      }
    }
    return found;
  }
  function offIn(tab, rows) {
    return rows.flatMap(
      (values, row) => values.active !== true && isNeeded(tab, values) ? [{ issue: { code: "needed", label: nameOf2(values) }, cells: at3(row, "active") }] : []
    );
  }
  function stagesIn(rows, { sections: sections2 = [] }, { knows }) {
    var _a3, _b, _c, _d, _e2, _f, _g, _h;
    const found = [];
    const tell3 = (issue2, cells2) => found.push({ issue: issue2, cells: cells2 });
    const placed3 = rows.map((values, row) => ({ values, row, order: values.order, kind: String(values.stage_kind) })).filter((stage2) => typeof stage2.order === "number").sort((a, b2) => Number(a.order) - Number(b2.order));
    const ends = { first: nameOf2((_a3 = rows.find(isKind("new"))) != null ? _a3 : {}), last: nameOf2((_b = rows.find(isKind("won"))) != null ? _b : {}) };
    for (const [index, { kind, row, values }] of placed3.entries()) {
      const astray = kind === "new" && index > 0 || kind === "won" && index < placed3.length - 1;
      if (!astray) continue;
      const others = placed3.slice(kind === "new" ? 0 : index + 1, kind === "new" ? index : void 0);
      const cells2 = [...at3(row, "order"), ...others.flatMap((other) => at3(other.row, "order"))];
      tell3({ code: "order_ends", label: nameOf2(values), ...ends }, cells2);
    }
    if (!rows.some((values) => values.stage_kind === "contact" && values.active === true)) {
      const cells2 = rows.flatMap((values, row) => values.stage_kind === "contact" ? at3(row, "active") : []);
      tell3({ code: "needed", label: nameOf2((_c = rows.find(isKind("contact"))) != null ? _c : {}) }, cells2);
    }
    let before = null;
    for (const { values, row } of placed3) {
      if (before && Number((_d = before.values.probability) != null ? _d : 0) > Number((_e2 = values.probability) != null ? _e2 : 0)) {
        const issue2 = { code: "probability_falls", first: nameOf2(before.values), last: nameOf2(values) };
        tell3(issue2, [...at3(before.row, "probability"), ...at3(row, "probability")]);
      }
      before = { row, values };
    }
    for (const [row, values] of rows.entries()) {
      const kind = String(values.stage_kind);
      const label2 = nameOf2(values);
      const always = kind === "won" ? 100 : kind === "lost" ? 0 : null;
      if (always !== null && ((_f = values.probability) != null ? _f : 0) !== always) {
        tell3({ code: "always", label: label2, field: "probability", value: always }, at3(row, "probability"));
      }
      const section = sections2.find(({ code }) => code === values.default_section);
      if (section && !((_g = SECTIONS_OF[kind]) == null ? void 0 : _g.includes(String(section.section_kind)))) {
        tell3({ code: "wrong_section", label: label2, section: (_h = section.code) != null ? _h : "" }, at3(row, "default_section"));
      }
      for (const code of list(values.requires)) {
        const never = kind !== "won" && kind !== "lost" && DEAL_ONLY.includes(code);
        if (!knows.requirement(code) || never) {
          tell3({ code: "bad_requirement", label: label2, typed: code.replace(/^\?/, "") }, at3(row, "requires"));
        }
      }
    }
    return found;
  }
  var isKind = (kind) => (values) => values.stage_kind === kind;
  function reasonsIn(rows, { sections: sections2 = [] }) {
    return rows.flatMap((values, row) => {
      var _a3, _b, _c;
      const label2 = nameOf2(values);
      const uses = list(values.applies_to);
      if (uses.length === 0) return [{ issue: { code: "needs_use", label: label2 }, cells: at3(row, "applies_to") }];
      const kind = String((_b = (_a3 = sections2.find(({ code }) => code === values.default_section)) == null ? void 0 : _a3.section_kind) != null ? _b : "");
      const refuses = uses.includes("refusal") || uses.includes("churn");
      const fits = values.code === "non_profile" ? kind === "hard_refusal" : kind === "archive" ? !refuses : ["soft_refusal", "hard_refusal"].includes(kind) && !uses.includes("archive");
      if (fits) return [];
      const issue2 = { code: "wrong_section", label: label2, section: (_c = values.default_section) != null ? _c : "" };
      return [{ issue: issue2, cells: at3(row, "default_section", "applies_to") }];
    });
  }
  function listsIn(rows, { stages: stages2 = [] }, { knows }) {
    const isStage = (code) => stages2.some((stage2) => stage2.code === code);
    return rows.flatMap((values, row) => {
      const label2 = nameOf2(values);
      const found = [];
      for (const pair of list(values.also_requires)) {
        const [stage2 = "", asked2 = ""] = pair.split(":").map((half) => half.trim());
        if (isStage(stage2) && knows.requirement(asked2)) continue;
        found.push({
          issue: { code: "bad_pair", label: label2, typed: pair, example: "c2:need" },
          cells: at3(row, "also_requires")
        });
      }
      return found;
    });
  }

  // src/domain/list-judge.ts
  var ROUNDS = 30;
  function vanishedFrom(before, after) {
    return LIST_TABS.flatMap((tab) => {
      var _a3;
      const rows = after[tab];
      if (!rows || tab === "rates") return [];
      return lostFrom(tab, paired(tab, (_a3 = before[tab]) != null ? _a3 : [], rows).lost, rows).map((values) => ({ tab, values }));
    });
  }
  function lostFrom(tab, lost2, rows) {
    const there = new Set(rows.map(({ values }) => identityOf(tab, values)));
    return lost2.filter((values) => tab !== "team" || !there.has(identityOf(tab, values)));
  }
  var useKey = (tab, values) => `${tab}/${identityOf(tab, values)}`;
  function judgeLists(before, after, around) {
    const tabs = { ...before };
    for (const tab of LIST_TABS) {
      const rows = after[tab];
      if (rows) tabs[tab] = rows.map(({ values }) => values);
    }
    return LIST_TABS.flatMap((tab) => {
      var _a3;
      const rows = after[tab];
      if (!rows) return [];
      const verdict = judgeTab(tab, (_a3 = before == null ? void 0 : before[tab]) != null ? _a3 : null, rows, tabs, around);
      tabs[tab] = verdict.accepted;
      return [verdict];
    });
  }
  function judgeTab(tab, before, typed2, tabs, around) {
    var _a3;
    const verdict = { tab, fixes: [], restored: [], accepted: [], issues: [], notes: [] };
    const { pairs, lost: lost2 } = paired(tab, before != null ? before : typed2.filter(isKnown2(tab)).map(({ values }) => values), typed2);
    const gone = before ? lostFrom(tab, lost2, typed2) : [];
    const restored = gone.flatMap((values) => backAgain(tab, values, around, verdict.issues)).map((values) => {
      var _a4;
      return isDictionaryTab(tab) ? { ...values, label_in_cells: (_a4 = values.label) != null ? _a4 : "" } : values;
    });
    const rows = pairs.filter(({ row }) => isListed(tab, row)).map((pair) => readable(tab, pair, verdict.issues));
    const waiting = newcomers(tab, rows, restored, verdict);
    const present2 = rows.filter((row) => !waiting.has(row));
    takeBack3(tab, present2, restored, tabs, around, before !== null, verdict);
    for (const row of rows) {
      for (const key of Object.keys(row.now)) {
        if (!same2(row.now[key], row.typed[key])) verdict.fixes.push({ at: row.at, key, value: (_a3 = row.now[key]) != null ? _a3 : "" });
      }
    }
    verdict.restored = restored;
    verdict.accepted = [
      ...present2.filter((row) => identityOf(tab, row.now) !== "" || tab === "rates").map(({ now }) => now)
    ];
    verdict.accepted.push(...restored);
    return verdict;
  }
  var NO_USE = { clients: 0, rows: 0 };
  var isKnown2 = (tab) => (row) => identityOf(tab, row.values) !== "" || tab === "rates";
  var same2 = (a, b2) => a === b2 || isBlank(a) && isBlank(b2);
  function isListed(tab, { values, unread }) {
    if (tab === "settings") return !isBlank(values.key);
    return Object.keys(unread).length > 0 || Object.values(values).some((value) => !isBlank(value));
  }
  function readable(tab, { row, before, pastedOver }, issues) {
    var _a3, _b, _c, _d, _e2, _f, _g, _h, _i, _j;
    if (before && pastedOver) {
      issues.push({ code: "pasted_over", label: String((_a3 = before.label) != null ? _a3 : "") });
      const kept = Object.fromEntries(Object.keys(row.values).map((key) => {
        var _a4;
        return [key, (_a4 = before[key]) != null ? _a4 : ""];
      }));
      return { at: row.at, before, typed: row.values, now: { ...kept, label_in_cells: (_b = before.label) != null ? _b : "" } };
    }
    const now = { ...row.values };
    const label2 = String((_g = (_f = (_e2 = (_d = (_c = before == null ? void 0 : before.label) != null ? _c : before == null ? void 0 : before.person) != null ? _d : before == null ? void 0 : before.key) != null ? _e2 : now.label) != null ? _f : now.person) != null ? _g : "");
    for (const [key, text4] of Object.entries(row.unread)) {
      now[key] = (_h = before == null ? void 0 : before[key]) != null ? _h : "";
      issues.push({ code: "unreadable", label: label2, field: key, typed: text4, ...placed2(label2, row.at) });
    }
    for (const key of before ? (_i = FOR_GOOD[tab]) != null ? _i : [] : []) {
      const was = (_j = before == null ? void 0 : before[key]) != null ? _j : "";
      if (same2(was, now[key])) continue;
      if (!(key in row.unread)) issues.push({ code: "for_good", label: label2, field: key, ...placed2(label2, row.at) });
      now[key] = was;
    }
    const typed2 = { ...row.values };
    for (const key of Object.keys(row.unread)) typed2[key] = `?${row.unread[key]}`;
    return { at: row.at, before, typed: typed2, now };
  }
  function newcomers(tab, rows, restored, verdict) {
    var _a3, _b, _c;
    const waiting = /* @__PURE__ */ new Set();
    if (!isDictionaryTab(tab)) return waiting;
    const known4 = [...rows.filter(({ before }) => before).map(({ now }) => now), ...restored];
    const wait = (row, issue2) => {
      waiting.add(row);
      if (!isBlank(row.now.code)) row.now.order = null;
      row.now.code = "";
      row.now.label_in_cells = "";
      if (issue2) verdict.issues.push(issue2);
    };
    for (const row of rows.filter(({ before }) => !before)) {
      const label2 = String((_a3 = row.now.label) != null ? _a3 : "").trim();
      const list2 = String((_b = row.now.list) != null ? _b : "");
      const kind = row.now.stage_kind;
      if (label2 === "" || tab === "lists" && list2 === "") wait(row, null);
      else if (tab === "sections" || FIXED_LISTS.includes(list2)) wait(row, { code: "fixed_list", tab, list: list2, label: label2 });
      else if (isTaken(label2, row.now, known4)) wait(row, { code: "same_label", label: label2 });
      else if (label2.includes(",") && isListedTogether(tab, row.now)) wait(row, { code: "label_comma", label: label2 });
      else {
        if (known4.some((values) => values.code === row.now.code && sameList(values, row.now))) row.now.order = null;
        if (!isBlank(kind) && kind !== "contact") verdict.issues.push({ code: "for_good", label: label2, field: "stage_kind" });
        const given = completed(tab, row.now, above(rows, row), known4);
        row.now = given.values;
        for (const { values, order: order2 } of given.moved) values.order = order2;
        known4.push(row.now);
      }
    }
    for (const row of rows.filter(({ before, now }) => before && isBetween(now.order))) {
      const given = completed(
        tab,
        row.now,
        null,
        known4.filter((values) => values !== row.now)
      );
      for (const { values, order: order2 } of given.moved) values.order = order2;
      row.now.order = (_c = given.values.order) != null ? _c : null;
    }
    return waiting;
  }
  var isTaken = (label2, row, known4) => known4.filter((values) => sameList(values, row)).some((values) => sameText(values.label, label2) || values.code === label2);
  var isBetween = (order2) => typeof order2 === "number" && !Number.isInteger(order2);
  function above(rows, row) {
    var _a3, _b;
    const higher = rows.filter(({ at: at4, before, now }) => {
      var _a4, _b2;
      return before && at4 < row.at && ((_a4 = now.list) != null ? _a4 : "") === ((_b2 = row.now.list) != null ? _b2 : "");
    }).sort((a, b2) => b2.at - a.at);
    return (_b = (_a3 = higher[0]) == null ? void 0 : _a3.now) != null ? _b : null;
  }
  function takeBack3(tab, rows, restored, tabs, around, judged, verdict) {
    var _a3, _b;
    if (!judged) return;
    for (let round = 0; round < ROUNDS; round += 1) {
      const all = [...rows.map(({ now }) => now), ...restored];
      const found = [...breachesIn(tab, all, { ...tabs, [tab]: all }, around), ...moneyIn(tab, rows, around)];
      let taken = 0;
      for (const { issue: issue2, cells: cells2 } of found) {
        const changed = cells2.filter(({ row, key }) => isChanged(rows[row], key));
        for (const { row, key } of changed) undo(rows[row], key);
        if (changed.length > 0) verdict.issues.push(named3(issue2, rows[(_b = (_a3 = changed[0]) == null ? void 0 : _a3.row) != null ? _b : 0]));
        taken += changed.length;
      }
      if (taken > 0) continue;
      tellOrder(
        tab,
        rows,
        found.map(({ issue: issue2 }) => issue2),
        verdict
      );
      return;
    }
  }
  var isChanged = (row, key) => {
    var _a3, _b;
    return row !== void 0 && !same2(row.now[key], (_b = (_a3 = row.before) == null ? void 0 : _a3[key]) != null ? _b : startOf2(key));
  };
  var startOf2 = (key) => key === "probability" ? 0 : key === "applies_to" ? "refusal" : key === "active" ? true : "";
  function undo(row, key) {
    var _a3, _b;
    row.now[key] = (_b = (_a3 = row.before) == null ? void 0 : _a3[key]) != null ? _b : startOf2(key);
  }
  var placed2 = (label2, row) => label2.trim() === "" ? { row } : {};
  function named3(issue2, row) {
    var _a3, _b, _c, _d;
    const own2 = String((row == null ? void 0 : row.now.label) || ((_a3 = row == null ? void 0 : row.before) == null ? void 0 : _a3.label) || ((_b = row == null ? void 0 : row.before) == null ? void 0 : _b.person) || ((_c = row == null ? void 0 : row.before) == null ? void 0 : _c.key) || "");
    const turned = issue2.other !== void 0 && issue2.other === own2 ? { label: own2, other: (_d = issue2.label) != null ? _d : "" } : {};
    return { ...issue2, label: issue2.label || own2, ...turned, ...row ? placed2(String(issue2.label || own2), row.at) : {} };
  }
  function moneyIn(tab, rows, { paid }) {
    return rows.flatMap(
      ({ before, now }, row) => tab === "settings" && now.key === "decimals" && paid && before && before.value !== now.value ? [{ issue: { code: "decimals_stay" }, cells: [{ row, key: "value" }] }] : []
    );
  }
  function tellOrder(tab, rows, left, verdict) {
    if (tab !== "stages") return;
    const moved2 = rows.some(({ before, now }) => !before || !same2(before.order, now.order));
    if (!moved2) return;
    verdict.notes.push({ code: "order_changed" }, ...left.filter(({ code }) => code === "probability_falls"));
  }
  function backAgain(tab, values, { uses, today }, issues) {
    var _a3, _b, _c, _d, _e2;
    const count4 = (_a3 = uses.get(useKey(tab, values))) != null ? _a3 : NO_USE;
    const inUse2 = { code: count4.clients > 0 ? "in_use" : "in_use_rows", label: "", ...count4 };
    const label2 = String((_d = (_c = (_b = values.label) != null ? _b : values.person) != null ? _c : values.key) != null ? _d : "");
    if (isDictionaryTab(tab) || tab === "settings") {
      if (isNeeded(tab, values)) {
        issues.push({ code: "needed", label: label2 });
        return [{ ...values }];
      }
      if (count4.rows === 0) return [];
      issues.push({ ...inUse2, label: label2 });
      return [{ ...values, active: false }];
    }
    if (tab !== "team" || count4.rows === 0) return [];
    const yesterday = addDays(today, -1);
    const from = String((_e2 = values.valid_from) != null ? _e2 : "");
    issues.push({ ...inUse2, label: label2 });
    return [{ ...values, valid_to: String(values.valid_to || (from > yesterday ? from : yesterday)) }];
  }

  // src/sheets/lists.ts
  function takeInLists(book, whole = false) {
    var _a3, _b, _c, _d, _e2;
    if (!whole && book.isJudged) return;
    book.readLists();
    const settings2 = book.sheetOf("settings");
    if (!settings2) return;
    const before = readAccepted(book.small.cells("settings"));
    const codec = formerCodec(book, before.lists);
    const looks = /* @__PURE__ */ new Map();
    const percents = [];
    const tabs = [...DICTIONARY_TABS];
    if (whole && book.has("rates")) tabs.push("rates");
    for (const tab of tabs) {
      const cells2 = book.small.cells(tab);
      const rows = rowsIn(tab, cells2, codec);
      looks.set(tab, { cells: cells2, rows });
      const sheet = book.sheetOf(tab);
      if (sheet) percents.push(...readPercents(sheet, tab, cells2, rows).map((cell2) => ({ tab, ...cell2 })));
    }
    const after = Object.fromEntries([...looks].map(([tab, { rows }]) => [tab, rows]));
    const vanished = before.lists ? vanishedFrom(before.lists, after) : [];
    const verdicts = judgeLists(before.lists, after, {
      today: book.today,
      paid: isPaid(book, (_a3 = before.lists) == null ? void 0 : _a3.settings, (_c = (_b = looks.get("settings")) == null ? void 0 : _b.rows) != null ? _c : []),
      settings: SETTINGS,
      knows: {
        requirement: (code) => isRequirement(code) || code in book.locale.messages.requirement,
        language: (code) => code in locales
      },
      uses: usesOf(book, vanished)
    });
    for (const cell2 of percents) {
      const verdict = verdicts.find(({ tab }) => tab === cell2.tab);
      if (verdict && !verdict.fixes.some(({ at: at4, key }) => at4 === cell2.at && key === cell2.key)) verdict.fixes.push(cell2);
    }
    const open = verdicts.filter(({ fixes, restored }) => fixes.length + restored.length > 0);
    if (!open.every(({ tab }) => book.tab(tab).range(FIRST_ROW, 1, 1, book.tab(tab).width()).canEdit())) return;
    for (const verdict of open) write4(book, verdict, codec, (_e2 = (_d = looks.get(verdict.tab)) == null ? void 0 : _d.rows) != null ? _e2 : []);
    const accepted = { ...before.lists, ...Object.fromEntries(verdicts.map(({ tab, accepted: accepted2 }) => [tab, accepted2])) };
    const text4 = acceptedText(accepted);
    if (text4 !== before.text && settings2.getRange(1, 1).canEdit()) {
      writeAccepted(settings2, before.column, text4);
      book.small.forget("settings");
    }
    if (open.length > 0) book.small.forget();
    tell(book, verdicts);
    const now = (tab) => {
      var _a4, _b2;
      return (_b2 = (_a4 = verdicts.find((verdict) => verdict.tab === tab)) == null ? void 0 : _a4.accepted) != null ? _b2 : [];
    };
    book.accept(open.length > 0 ? lexiconOf((tab) => now(tab)) : book.lexicon);
  }
  function tell(book, verdicts) {
    const untold = untoldOf(book);
    const issues = [...untold.issues, ...verdicts.flatMap((verdict) => verdict.issues.map(within(verdict.tab)))];
    const notes = [...untold.notes, ...verdicts.flatMap((verdict) => verdict.notes.map(within(verdict.tab)))];
    if (issues.length + notes.length > untold.issues.length + untold.notes.length) {
      book.saveState({ ...book.state, untold: { issues: issues.slice(-UNTOLD), notes: notes.slice(-UNTOLD) } });
    }
  }
  var UNTOLD = 20;
  var within = (tab) => (issue2) => ({ tab, ...issue2 });
  var untoldOf = (book) => {
    var _a3;
    return (_a3 = book.state.untold) != null ? _a3 : { issues: [], notes: [] };
  };
  function takeUntold(book) {
    const untold = untoldOf(book);
    if (untold.issues.length + untold.notes.length > 0) {
      book.saveState({ ...book.state, untold: { issues: [], notes: [] } });
    }
    return untold;
  }
  function isPaid(book, before, rows) {
    var _a3, _b;
    const was = (_a3 = before == null ? void 0 : before.find(({ key }) => key === "decimals")) == null ? void 0 : _a3.value;
    const now = (_b = rows.find(({ values }) => values.key === "decimals")) == null ? void 0 : _b.values.value;
    return was !== void 0 && was !== now && book.tab("payments").lastRow() >= FIRST_ROW;
  }
  function placesOf(tab, values) {
    const of = tab === "lists" ? String(values.list) : tab;
    const holds2 = (column) => tab === "team" ? column.kind === "person" : (column.kind === "ref" || column.kind === "refs") && column.of === of;
    return ["clients", "deals", "payments", "team", "lists"].map((key) => ({
      tab: key,
      columns: TABS[key].columns.filter(holds2)
    }));
  }
  var IN_HISTORY = {
    stages: ["stage_to", "stage_from"],
    reasons: ["reason"],
    team: ["manager_to", "manager_from"]
  };
  function usesOf(book, vanished) {
    var _a3, _b;
    const uses = /* @__PURE__ */ new Map();
    for (const { tab, values } of vanished) {
      const code = String(tab === "team" ? values.person_id : values.code);
      const names2 = [code, `?${String((_b = (_a3 = values.label) != null ? _a3 : values.person) != null ? _b : "").trim()}`];
      const count4 = (key, keys) => {
        const columns6 = book.tab(key).columns(keys.filter((column) => book.tab(key).has(column)));
        const rows2 = /* @__PURE__ */ new Set();
        for (const cells2 of Object.values(columns6)) {
          for (const [row, cell2] of cells2.entries()) {
            if (String(cell2).split(",").some((part) => names2.includes(part)))
              rows2.add(row);
          }
        }
        return rows2.size;
      };
      let rows = 0;
      let clients2 = 0;
      for (const place2 of placesOf(tab, values)) {
        if (place2.columns.length === 0) continue;
        const found = count4(
          place2.tab,
          place2.columns.map(({ key }) => key)
        );
        rows += found;
        if (place2.tab === "clients") clients2 = found;
      }
      if (rows === 0 && IN_HISTORY[tab]) rows = count4("history", IN_HISTORY[tab]);
      uses.set(useKey(tab, values), { clients: clients2, rows });
    }
    return uses;
  }
  function write4(book, { tab: key, fixes, restored }, codec, rows) {
    var _a3, _b, _c;
    const { sheet } = book.tab(key);
    const tab = new Tab(TABS[key], sheet, codec, book.head(key));
    const ids = tab.spec.key === "" ? null : tab.ids();
    const isThere = (at4) => {
      var _a4, _b2, _c2;
      return ids === null || ((_a4 = ids[at4 - FIRST_ROW]) != null ? _a4 : "") === String((_c2 = (_b2 = rows.find((row) => row.at === at4)) == null ? void 0 : _b2.values[tab.spec.key]) != null ? _c2 : "");
    };
    const columns6 = /* @__PURE__ */ new Map();
    for (const fix of fixes)
      if (isThere(fix.at) && tab.has(fix.key)) columns6.set(fix.key, [...(_a3 = columns6.get(fix.key)) != null ? _a3 : [], fix]);
    const picked = tab.present().filter(({ dropdown, key: name2 }) => dropdown && (restored.length > 0 || columns6.has(name2)));
    if (picked.length > 0) freeColumns(book, tab, picked);
    for (const [name2, cells2] of columns6) {
      const column = columnOf(key, name2);
      for (const run of runsOf3(cells2)) {
        const range = tab.range((_c = (_b = run[0]) == null ? void 0 : _b.at) != null ? _c : 0, tab.at(name2), run.length, 1);
        const values = run.map(({ value }) => [codec.encode(column, value)]);
        setLooks([
          { key: name2, set: () => void range.setNumberFormat(codec.format(column)) },
          { key: name2, set: () => void range.setDataValidation(column.dropdown ? null : plainRule(book, column)) }
        ]);
        range.setValues(values);
      }
    }
    appendRows(tab, key === "settings" ? explained(book, restored) : restored);
  }
  function freeColumns(book, tab, columns6) {
    const looks = columns6.map(({ key }) => {
      const letter = letterOf(tab.at(key));
      const range = tab.sheet.getRange(`${letter}${FIRST_ROW}:${letter}`);
      return { key, set: () => void range.clearDataValidations() };
    });
    setLooks(looks);
    book.state = { ...book.state, labels: "" };
  }
  function explained(book, restored) {
    var _a3, _b, _c;
    const texts = (_c = (_b = (_a3 = book.clock).texts) == null ? void 0 : _b.call(_a3, book.language)) != null ? _c : null;
    if (!texts && restored.length > 0) book.saveState({ ...book.state, renew: true });
    return restored.map((row) => ({ ...row, meaning: meaningOf(String(row.key), texts) }));
  }
  function runsOf3(cells2) {
    var _a3, _b;
    const runs = [];
    for (const cell2 of [...cells2].sort((a, b2) => a.at - b2.at)) {
      const run = runs[runs.length - 1];
      if (run && ((_b = (_a3 = run[run.length - 1]) == null ? void 0 : _a3.at) != null ? _b : 0) + 1 === cell2.at) run.push(cell2);
      else runs.push([cell2]);
    }
    return runs;
  }

  // src/sheets/report-formats.ts
  var SIGNS2 = { EUR: "€", USD: "$", GBP: "£", RUB: "₽", BGN: "лв.", HUF: "Ft", RON: "lei" };
  function formatsOf(book) {
    var _a3;
    const { day: day3, ratio: ratio2 } = book.locale.messages.format;
    const currency = setting(book.lexicon, "currency");
    const sign = `"${(_a3 = SIGNS2[currency]) != null ? _a3 : currency}"`;
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

  // src/sheets/guide-steps.ts
  var HEADS2 = ["head_sales", "head_client", "assistant_head"];
  var READ = ["tags", "lists", "rates"];
  function rowsOf(book, key, keys) {
    var _a3, _b;
    if (!book.has(key)) return [];
    if (READ.includes(key)) return book.small.rows(key, book.codec);
    const columns6 = book.tab(key).columns(keys);
    const count4 = (_b = (_a3 = columns6[keys[0]]) == null ? void 0 : _a3.length) != null ? _b : 0;
    return Array.from(
      { length: count4 },
      (_2, index) => Object.fromEntries(keys.map((column) => {
        var _a4, _b2;
        return [column, (_b2 = (_a4 = columns6[column]) == null ? void 0 : _a4[index]) != null ? _b2 : ""];
      }))
    );
  }
  var same3 = (rows, start2, keys) => {
    const plain3 = (list2) => JSON.stringify(list2.map((row) => keys.map((key) => {
      var _a3;
      return String((_a3 = row[key]) != null ? _a3 : "");
    })).filter((cells2) => cells2[0] !== ""));
    return plain3(rows) === plain3(start2);
  };
  var TAG_KEYS = ["code", "min_potential", "min_paid_12m", "min_headcount"];
  var RATE_KEYS = ["department", "revenue_kind", "element", "basis", "from", "rate", "bonus_amount"];
  function lookAt(book) {
    const { locale, lexicon, today } = book;
    const lists2 = rowsOf(book, "lists", ["list", "code", "label", "owner", "active"]);
    const labels = (list2) => lists2.filter((row) => row.list === list2 && row.active === true);
    const team2 = lexicon.team.filter((row) => row.valid_to === "" || row.valid_to >= today);
    const sources = labels("sources");
    const start2 = {
      locale,
      texts: null,
      language: locale.language,
      decimals: book.decimals,
      today,
      owner: { name: "", email: "" }
    };
    return {
      start: start2,
      team: team2,
      heads: team2.filter(
        ({ role, fte }) => HEADS2.includes(role) && (fte != null ? fte : 100) >= Number(setting(lexicon, "head_min_fte"))
      ),
      tags: rowsOf(book, "tags", TAG_KEYS),
      rates: rowsOf(book, "rates", RATE_KEYS),
      categories: labels("categories"),
      sources,
      owned: sources.filter(({ owner }) => owner !== "")
    };
  }
  function doneSteps(book, before) {
    var _a3;
    const { start: start2, team: team2, heads, tags: tags2, rates: rates2, categories, sources, owned: owned2 } = lookAt(book);
    const firstLists = starterRows("lists", start2).filter(({ list: list2 }) => list2 === "categories");
    const unless = (key, look) => {
      var _a4;
      return (_a4 = before == null ? void 0 : before.includes(key)) != null ? _a4 : look();
    };
    const isOwnPlaybook = () => {
      var _a4, _b;
      const lines = rowsOf(book, "playbook", ["line_id", "text"]);
      const texts = (_b = (_a4 = book.clock).texts) == null ? void 0 : _b.call(_a4, book.locale.language);
      return lines.length > 0 && !same3(lines, texts ? starterRows("playbook", { ...start2, texts }) : [], ["text"]);
    };
    const done = {
      people: book.names.people().filter(({ active: active2 }) => active2).length > 1,
      head: heads.length > 0,
      tags: !same3(tags2, starterRows("tags", start2), TAG_KEYS),
      categories: !same3(categories, firstLists, ["label"]),
      sources: sources.length > 0 && owned2.length === sources.length,
      rates: !same3(rates2, starterRows("rates", start2), RATE_KEYS),
      plans: team2.some(({ plan_month }) => (plan_month != null ? plan_month : 0) > 0) || unless("plans", () => rowsOf(book, "plans", ["month", "value"]).length > 0),
      playbook: unless("playbook", isOwnPlaybook),
      technology: Number((_a3 = book.lexicon.settings.technology_version) != null ? _a3 : 0) > 0,
      import: book.state.lines >= FIRST_ROW
    };
    return Object.keys(done).filter((key) => done[key]);
  }
  var PLACES = {
    people: "team",
    head: "team",
    tags: "tags",
    categories: "lists",
    sources: "lists",
    rates: "rates",
    plans: "team",
    playbook: "playbook",
    technology: "stages",
    import: "clients"
  };
  var OPTIONAL = ["playbook", "technology"];
  function stepsOf(book, { guide }, done) {
    var _a3;
    const { locale, lexicon } = book;
    const { heads, tags: tags2, rates: rates2, categories, sources, owned: owned2 } = lookAt(book);
    const { none } = locale.messages.report;
    const [largest = {}] = tags2;
    const money4 = (value) => typeof value === "number" ? moneyText(book, value).replace(/[.,]0+$/, "") : none;
    const percents = (department) => rates2.filter((row) => row.department === department && row.element === "rate").map(({ rate }) => String(rate != null ? rate : "")).join(" / ");
    const blanks = {
      percent: setting(lexicon, "head_min_fte"),
      who: [...new Set(heads.map(({ person: person2 }) => person2))].join(", ") || guide.nobody,
      potential: money4(largest.min_potential),
      paid: money4(largest.min_paid_12m),
      people: numberText2(locale.language, Number((_a3 = largest.min_headcount) != null ? _a3 : 0)),
      now: categories.map(({ label: label2 }) => String(label2)).join(", ") || none,
      owned: owned2.length,
      all: sources.length,
      sales: percents("sales"),
      client: percents("client")
    };
    return Object.keys(PLACES).map((key) => {
      const [title2 = "", text4 = ""] = guide.steps[key];
      return {
        title: fill(locale, title2, blanks),
        text: fill(locale, text4, blanks),
        state: done.includes(key) ? "done" : OPTIONAL.includes(key) ? "optional" : "todo",
        tab: PLACES[key]
      };
    });
  }

  // src/sheets/report-block.ts
  var NOTE_COLUMN = 9;
  var cellOf = (entry2) => typeof entry2 === "object" && entry2 !== null ? entry2 : { value: entry2 != null ? entry2 : "–" };
  function bodyCell(entry2, column, formats, look) {
    const cell2 = cellOf(entry2);
    const isText = column.kind === "text";
    const usual = {
      format: typeof cell2.value === "string" ? formats.text : formats[column.kind],
      align: isText ? "left" : "right",
      ...column.look,
      ...look
    };
    if (cell2.value === 0) usual.color = COLORS.zero;
    return { ...usual, ...cell2 };
  }
  function layBlock(block, formats) {
    const { columns: columns6 } = block;
    const note2 = Math.max(columns6.length, NOTE_COLUMN);
    const title2 = Array.from({ length: note2 }, () => ({ value: "", wrap: "OVERFLOW" }));
    title2[0] = { value: block.title, format: formats.text, size: 12, weight: "bold", wrap: "OVERFLOW" };
    title2[note2 - 1] = {
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
      (row, at4) => columns6.map((column, index) => bodyCell(row[index], column, formats, at4 === 0 ? { weight: "bold" } : {}))
    );
    const grey2 = (value) => ({ value, format: formats.text, color: COLORS.third, wrap: "OVERFLOW" });
    const foot = block.foot ? [[grey2(block.foot)]] : [];
    const rows = [header, ...body.length > 0 ? body : [[grey2(block.empty)]], ...totals, ...foot];
    return block.title === "" ? rows : [title2, ...rows];
  }
  function placeOf(block, title2) {
    const header = block.title === "" ? title2 : title2 + 1;
    const last = header + Math.max(1, block.rows.length);
    return {
      title: title2,
      header,
      first: header + 1,
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
      const cell2 = (_a3 = row[column - 1]) != null ? _a3 : "";
      if (options === "day") {
        const day3 = String(book.codec.decode({ key, kind: "day", width: 0, by: "people" }, cell2));
        if (day3 === "" && String(cell2).trim() !== "") {
          return { ok: false, problem: fill(book.locale, wrong.no_date, { control }) };
        }
        choices2[key] = day3 || usual;
        continue;
      }
      const typed2 = String(cell2).trim();
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
  var listsIn2 = (controls) => controls.map(({ options }) => options === "day" ? "" : options.map(({ label: label2 }) => label2).join("|")).join("\n");
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
    const row = Array.from({ length: width }, (_2, index) => {
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
  function layPage2(page, frame, formats) {
    const places = [];
    const rows = headRows(page, frame, formats);
    for (const block of page.blocks) {
      const place2 = placeOf(block, rows.length + 1);
      places.push(place2);
      rows.push(...layBlock(block, formats), []);
    }
    const width = Math.max(frame.width, ...rows.map((row) => row.length));
    const blank3 = { value: "" };
    const cells2 = rows.map((row) => Array.from({ length: width }, (_2, index) => {
      var _a3;
      return (_a3 = row[index]) != null ? _a3 : blank3;
    }));
    cells2[0][width - 1] = small(page.built, formats, "right");
    return { cells: cells2, places, width };
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
    const first = page.charts ? FIRST_BLOCK_ROW : CHART_ROW;
    const rows = Array.from({ length: first - 1 }, () => []);
    const blank3 = { value: "" };
    const put = (row, column, cell2) => {
      const cells2 = rows[row - 1];
      while (cells2.length < column) cells2.push(blank3);
      cells2[column - 1] = cell2;
    };
    put(1, 1, { value: page.title, format: formats.text, size: 18, weight: "bold", wrap: "OVERFLOW" });
    put(CONTROL_ROW - 1, REBUILD_COLUMN, small(frame.rebuild, formats));
    const box = { value: false, background: COLORS.control, align: "left" };
    put(CONTROL_ROW, REBUILD_COLUMN, box);
    const beside = Math.min(...frame.controls.map(({ column }) => column));
    for (let column = REBUILD_COLUMN + 1; column < beside; column += 1) put(CONTROL_ROW, column, { ...box, value: "" });
    for (const control of frame.controls) {
      const { column, span, label: label2, options } = control;
      const choice = frame.choices[control.key];
      const usual = choice === control.usual || options === "day";
      const cell2 = {
        value: shownChoice(control, choice),
        format: options === "day" ? formats.day : formats.text,
        background: usual ? COLORS.control : COLORS.changed,
        weight: usual ? "normal" : "bold"
      };
      put(CONTROL_ROW - 1, column, small(label2, formats));
      put(CONTROL_ROW, column, cell2);
      for (let more = 1; more < span; more += 1) put(CONTROL_ROW, column + more, { ...cell2, value: "" });
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

  // src/sheets/report-paint.ts
  function paint(sheet, cells2, relaid) {
    var _a3, _b;
    const range = sheet.getRange(1, 1, cells2.length, (_b = (_a3 = cells2[0]) == null ? void 0 : _a3.length) != null ? _b : 1);
    const looks = cells2.map((row) => row.map((cell2) => ({ ...USUAL, ...cell2 })));
    const matrix = (key) => looks.map((row) => row.map((look) => look[key]));
    range.setNumberFormats(matrix("format"));
    range.setValues(cells2.map((row) => row.map((cell2) => cell2.value)));
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
      const tables = sheet.getRange(CHART_ROW, 1, rows - CHART_ROW + 1, width);
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

  // src/sheets/guide.ts
  var WIDTHS = [44, 300, 420, 130, 170];
  var HEIGHT = { line: 25, step: 36, title: 36 };
  var COLUMNS = 8;
  var STATES = {
    done: TONES.won,
    todo: { background: COLORS.warning, color: COLORS.warningText },
    optional: TONES.new
  };
  var cell = (value, look = {}) => ({
    value,
    format: "@",
    wrap: "OVERFLOW",
    ...look
  });
  var blank = { value: "", wrap: "OVERFLOW" };
  var title = (text4) => [cell(text4, { size: 12, weight: "bold" })];
  var point = (text4) => [cell("•", { align: "right", color: COLORS.third }), cell(text4)];
  function linkTo(sheet, name2) {
    if (!sheet) return cell(name2, { color: COLORS.third });
    const label2 = sheet.getName().replace(/"/g, '""');
    return { value: `=HYPERLINK("#gid=${sheet.getSheetId()}";"${label2}")`, color: COLORS.primary, format: "General" };
  }
  function stepLines(book, texts, done) {
    const { guide } = texts;
    const head2 = { background: COLORS.header, weight: "bold", size: 9, color: COLORS.second };
    const { step, what, state, go } = guide.head;
    const header = ["", step, what, state, go].map((text4) => cell(text4, head2));
    const lines = stepsOf(book, texts, done).map((one, index) => {
      const tone = STATES[one.state];
      return [
        cell(String(index + 1), { align: "center", color: COLORS.third }),
        cell(one.title, { weight: "bold", wrap: "WRAP" }),
        cell(one.text, { wrap: "WRAP" }),
        cell(guide.states[one.state], tone),
        linkTo(book.sheetOf(one.tab), book.locale.terms.tabs[one.tab])
      ];
    });
    const first = title(guide.steps_title);
    return [
      [...first, blank, blank, blank, cell(guide.steps_note, { size: 9, color: COLORS.third, align: "right" })],
      header,
      ...lines
    ];
  }
  function wayLines({ lexicon, names: names2 }, { guide }) {
    const way2 = guide.way;
    const band = (label2, tone, text4) => [
      cell(label2, { ...TONES[tone], weight: "bold" }),
      { value: "", background: TONES[tone].background },
      cell(text4)
    ];
    const stages2 = lexicon.stages.filter(({ active: active2 }) => active2);
    const ordered = [...stages2.filter(({ kind }) => kind !== "lost")];
    const lost2 = stages2.filter(({ kind }) => kind === "lost");
    const bandOf = ({ code, label: label2, kind }) => {
      var _a3;
      return band(label2, kind, (_a3 = way2[code]) != null ? _a3 : "");
    };
    const archive2 = band(names2.label("sections", "archive"), "archive", guide.way.archive);
    return [title(guide.way_title), ...ordered.map(bandOf), archive2, ...lost2.map(bandOf)];
  }
  function roleLines({ locale }, { guide }) {
    const roles = locale.terms.role;
    const lines = Object.entries(guide.roles).map(
      ([code, text4]) => {
        var _a3;
        return [blank, cell((_a3 = roles[code]) != null ? _a3 : code, { weight: "bold" }), cell(text4)];
      }
    );
    return [title(guide.roles_title), ...lines];
  }
  var stepsBefore = (book) => {
    var _a3;
    return ((_a3 = book.state.guide) != null ? _a3 : "").split(",").filter((key) => key !== "");
  };
  function tickGuide(book) {
    const done = doneSteps(book, stepsBefore(book));
    if (done.join() !== stepsBefore(book).join()) writeAgain2(book);
  }
  function tickImport(book) {
    if (book.state.lines >= FIRST_ROW && !stepsBefore(book).includes("import")) writeAgain2(book);
  }
  function writeAgain2(book) {
    const { texts } = book.clock;
    const sheet = book.sheetOf("guide");
    if (!texts || !(sheet == null ? void 0 : sheet.getRange("A1").canEdit())) return;
    writeGuide(book, sheet, texts(book.language));
    book.saveState(book.state);
  }
  function writeGuide(book, sheet, texts) {
    const done = doneSteps(book);
    book.state = { ...book.state, guide: done.join() };
    const { guide } = texts;
    const { locale } = book;
    const gap = [[]];
    const blanks = { menu: locale.messages.menu.root, clients: locale.terms.tabs.clients };
    const lines = [
      [cell(locale.terms.tabs.guide, { size: 18, weight: "bold" })],
      [cell(fill(locale, guide.intro, blanks), { color: COLORS.second })],
      ...gap,
      ...stepLines(book, texts, done),
      ...gap,
      ...wayLines(book, texts),
      ...gap,
      ...roleLines(book, texts),
      ...gap,
      title(guide.begin_title),
      ...guide.begin.map(point),
      ...gap,
      title(guide.know_title),
      ...guide.know.map(point),
      ...gap,
      title(guide.cannot_title),
      ...guide.cannot.map(point)
    ];
    const mark = { value: '{"page":"guide"}', format: ";;;" };
    const rows = Math.max(lines.length, sheet.getLastRow());
    const cells2 = Array.from(
      { length: rows },
      (_2, row) => Array.from(
        { length: COLUMNS },
        (_unused, column) => {
          var _a3, _b;
          return row === 0 && column === COLUMNS - 1 ? mark : (_b = (_a3 = lines[row]) == null ? void 0 : _a3[column]) != null ? _b : blank;
        }
      )
    );
    paint(sheet, cells2, true);
    for (const [index, width] of WIDTHS.entries()) sheet.setColumnWidth(index + 1, width);
    sheet.setRowHeights(1, rows, HEIGHT.line);
    sheet.setRowHeight(1, HEIGHT.title);
    const isStep = (line) => {
      var _a3;
      return ((_a3 = line[2]) == null ? void 0 : _a3.wrap) === "WRAP";
    };
    sheet.setRowHeights(lines.findIndex(isStep) + 1, lines.filter(isStep).length, HEIGHT.step);
    sheet.getRange(1, 1, rows, COLUMNS).setVerticalAlignment("middle");
  }

  // src/sheets/renewal.ts
  function renew(book) {
    const { texts } = book.clock;
    if (!book.state.renew || !texts || !mayWrite(book.tab("settings")) || !refreshDropdowns(book, true)) return;
    const words2 = texts(book.language);
    fillMeanings(book, words2);
    const guide = book.sheetOf("guide");
    if (guide == null ? void 0 : guide.getRange("A1").canEdit()) writeGuide(book, guide, words2);
    SpreadsheetApp.flush();
    const { renew: _done, ...rest } = book.state;
    book.saveState(rest);
  }
  function fillMeanings(book, texts) {
    const settings2 = book.tab("settings");
    const { key: keys = [] } = settings2.columns(["key"]);
    const filled3 = (cell2, index) => cell2 || meaningOf(String(keys[index]), texts);
    rewriteColumns(settings2, /* @__PURE__ */ new Map([["meaning", filled3]]));
  }

  // src/sheets/refill.ts
  var FORGOTTEN = ["meaning", "last_turn", "label_in_cells"];
  var acceptedOf = (book, key) => {
    var _a3, _b;
    return (_b = (_a3 = readAccepted(book.small.cells("settings")).lists) == null ? void 0 : _a3[key]) != null ? _b : [];
  };
  function canRefill(book, key, keys) {
    if (key === "clients") return keys.includes("recorded");
    if (key === "history") return idsOfLines(book) !== null;
    return remembered(book, key).some((values) => values !== null);
  }
  function refillTab(book, key) {
    var _a3, _b, _c;
    const texts = (_c = (_b = (_a3 = book.clock).texts) == null ? void 0 : _b.call(_a3, book.language)) != null ? _c : null;
    const rows = asWritten(key, acceptedOf(book, key));
    const full = key === "settings" ? rows.map((row) => ({ ...row, meaning: meaningOf(String(row.key), texts) })) : rows;
    appendRows(book.tab(key), full);
  }
  function refillColumns(book, key, columns6) {
    var _a3, _b;
    if (key === "history") {
      const ids = idsOfLines(book);
      const left = columns6.filter((column) => column.key !== "event_id");
      if (ids && left.length < columns6.length) write5(book, key, TABS.history.columns[0], ids);
      return left;
    }
    const rows = remembered(book, key);
    const isKnown3 = rows.some((values) => values !== null);
    if (isKnown3) {
      for (const column of columns6) {
        const from = column.key === "label_in_cells" ? "label" : column.key;
        write5(
          book,
          key,
          column,
          rows.map((values) => {
            var _a4;
            return (_a4 = values == null ? void 0 : values[from]) != null ? _a4 : "";
          })
        );
      }
    }
    const texts = (_b = (_a3 = book.clock).texts) == null ? void 0 : _b.call(_a3, book.language);
    if (texts && columns6.some((column) => column.key === "meaning")) fillMeanings(book, texts);
    return isKnown3 ? [] : columns6.filter((column) => !FORGOTTEN.includes(column.key));
  }
  function remembered(book, key) {
    const tab = key;
    const before = acceptedOf(book, key);
    const rows = rowsIn(tab, book.small.cells(key), book.codec);
    if (before.length === 0) return rows.map(() => null);
    const isAsBefore = key === "settings" && rows.length === before.length && rows.every(({ values }, index) => {
      var _a3, _b, _c;
      return String((_a3 = values.value) != null ? _a3 : "") === String((_c = (_b = before[index]) == null ? void 0 : _b.value) != null ? _c : "");
    });
    if (isAsBefore) return before;
    return paired(tab, before, rows).pairs.map((pair) => pair.before);
  }
  function idsOfLines(book) {
    const history2 = book.tab("history");
    const { recorded_at: times = [] } = history2.columns(["recorded_at"]);
    const isInOrder = times.every((time2, index) => index === 0 || String(times[index - 1]) <= String(time2));
    if (!isInOrder || times.length !== numberOf(book.state.applied)) return null;
    const { idPrefix, idDigits } = history2.spec;
    return times.map((_2, index) => idOf(idPrefix, idDigits, index + 1));
  }
  function write5(book, key, column, values) {
    const tab = book.tab(key);
    const range = tab.range(FIRST_ROW, tab.at(column.key), values.length, 1);
    range.clearDataValidations();
    range.setValues(values.map((value) => [book.codec.encode(column, value)]));
  }

  // src/sheets/mend.ts
  var SMALL2 = ["settings", "sections", "stages", "tags", "reasons", "lists", "team", "rates"];
  var LONG2 = ["history", "clients", "deals", "payments"];
  var MENDED = [...SMALL2, ...LONG2];
  function mendTabs(book, whole) {
    var _a3;
    const looked = [...book.isJudged ? [] : SMALL2, ...whole ? LONG2 : []];
    const keys = looked.filter((key) => book.sheetOf(key) !== null);
    for (const key of keys) mendTab(book, key);
    if (!whole) return;
    const layouts = { ...book.state.layouts };
    for (const key of keys) {
      const layout = layoutOf(key, headNow(book, key).keys);
      if (layout === "") delete layouts[key];
      else layouts[key] = layout;
    }
    if (JSON.stringify(layouts) !== JSON.stringify((_a3 = book.state.layouts) != null ? _a3 : {})) book.saveState({ ...book.state, layouts });
  }
  function headNow(book, key) {
    if (!SMALL2.includes(key)) return { keys: book.head(key).row, headers: book.head(key).said };
    const [keys = [], headers = []] = book.small.cells(key).map((row) => row.map((cell2) => String(cell2).trim()));
    return { keys, headers };
  }
  function mendTab(book, key) {
    var _a3, _b, _c;
    const sheet = book.sheetOf(key);
    if (!sheet) return;
    const { keys, headers } = headNow(book, key);
    const isShown = key === "clients" && !sheet.isRowHiddenByUser(1);
    if (isHeadWhole(key, keys, headers) && !isShown && !isBare(book, key)) return;
    if (!sheet.getRange(1, 1).canEdit()) return;
    const outcome = mendHead(sheet, key, (_b = (_a3 = book.state.layouts) == null ? void 0 : _a3[key]) != null ? _b : "", book.locale);
    if (outcome === "lost") throw new LostKeys(key);
    if (isShown) sheet.hideRows(1);
    const { locale } = book;
    const { cell: cell2 } = locale.messages;
    const tab = locale.terms.tabs[key];
    if (outcome !== "whole") {
      book.mended.push(fill(locale, cell2.repaired, { tab }));
      forget2(book);
    }
    addMissing(book, key);
    if (isBare(book, key)) {
      refillTab(book, key);
      book.mended.push(fill(locale, cell2.refilled, { tab }));
      forget2(book);
    } else if (outcome === "emptied" && (LONG2.includes(key) ? ((_c = book.state.last[key]) != null ? _c : 0) > 0 : key === "rates")) {
      book.mended.push(fill(locale, cell2.emptied, { tab }));
    }
  }
  function isBare(book, key) {
    if (!SMALL2.includes(key) || key === "rates") return false;
    const { keys } = headNow(book, key);
    const own2 = TABS[key].columns.map((column) => keys.indexOf(column.key)).filter((index) => index >= 0);
    const isUsed = (row) => own2.some((index) => row[index] !== "" && row[index] !== false);
    return !book.small.cells(key).slice(FIRST_ROW - 1).some(isUsed) && acceptedOf(book, key).length > 1;
  }
  function forget2(book) {
    book.forgetLexicon();
    book.state = { ...book.state, labels: "" };
  }
  function addMissing(book, key) {
    const { keys } = headNow(book, key);
    const missing2 = wantedColumns(key).filter((column) => !keys.includes(column.key));
    const sheet = book.sheetOf(key);
    if (!sheet || missing2.length === 0) return;
    const rows = SMALL2.includes(key) ? book.small.cells(key).length : sheet.getLastRow();
    const named4 = missing2.some((column) => column.key === TABS[key].key);
    if (named4 && rows >= FIRST_ROW && !canRefill(book, key, keys)) throw new LostKeys(key);
    const added = addColumns(sheet, key, missing2, kitOf(book));
    forget2(book);
    const { locale } = book;
    const { cell: cell2 } = locale.messages;
    book.mended.push(fill(locale, cell2.added, { columns: added.join(", ") }));
    if (rows < FIRST_ROW) return;
    const left = key === "clients" ? fillOwned(book, missing2) : refillColumns(book, key, missing2);
    if (left.length > 0) {
      const columns6 = left.map((column) => headerOf(column.key, locale)).join(", ");
      book.mended.push(fill(locale, cell2.gone, { tab: locale.terms.tabs[key], columns: columns6 }));
    }
    forget2(book);
  }
  function fillOwned(book, missing2) {
    var _a3;
    const owned2 = OWNED.map(({ key }) => key);
    const filled3 = missing2.map(({ key }) => key).filter((key) => owned2.includes(key) && key !== "recorded");
    const left = missing2.filter(({ key, by }) => by === "people" && !owned2.includes(key));
    if (filled3.length === 0) return left;
    const clients2 = book.tab("clients");
    const histories = linesByClient(book);
    const rows = /* @__PURE__ */ new Map();
    for (const [index, id3] of clients2.ids().entries()) {
      const state = replay((_a3 = histories.get(id3)) != null ? _a3 : [], book.lexicon.stages);
      if (state) rows.set(FIRST_ROW + index, { ...state });
    }
    writeOwned(book, clients2, rows, filled3);
    return left;
  }

  // src/sheets/renames.ts
  var DICTIONARY_TABS2 = {
    stages: "stages",
    sections: "sections",
    tags: "tags",
    reasons: "reasons"
  };
  function followRenames(book) {
    var _a3;
    const renames = renamesOf(book);
    const halfway = (_a3 = book.state.renaming) != null ? _a3 : [];
    if (renames.size > 0 || halfway.length > 0) {
      const tabs = TAB_KEYS.filter((key) => book.has(key) || !TABS[key].later);
      if (tabs.some((key) => key !== "history" && !mayWrite(book.tab(key)))) return;
      if (!offerAll(book, tabs, renames, halfway)) return;
      const crossed = halfway.length > 0 ? halfway : [...renames.keys()].filter((name2) => isCrossed(renames.get(name2)));
      if (halfway.length === 0 && crossed.length > 0) {
        rewriteAll(book, tabs, new Map(crossed.map((name2) => [name2, codesFor(book, name2, renames)])));
        book.saveState({ ...book.state, renaming: crossed });
        SpreadsheetApp.flush();
      }
      rewriteAll(book, tabs, new Map([...renames, ...crossed.map((name2) => [name2, labelsOf(book, name2)])]));
      settle2(book, [.../* @__PURE__ */ new Set([...renames.keys(), ...crossed])]);
    }
    const people = namesNow(book.names.people());
    if (halfway.length > 0 || book.state.renaming || JSON.stringify(people) !== JSON.stringify(book.state.people)) {
      SpreadsheetApp.flush();
      const { renaming: _done, ...rest } = book.state;
      book.saveState({ ...rest, people });
    }
    if (renames.size > 0 || halfway.length > 0) {
      const { isJudged, lexicon } = book;
      book.forgetLexicon();
      if (isJudged) book.accept(withNamesSettled(lexicon));
    }
  }
  function withNamesSettled(lexicon) {
    const settled2 = (entry2) => ({ ...entry2, former: entry2.label });
    return {
      ...lexicon,
      stages: lexicon.stages.map(settled2),
      sections: lexicon.sections.map(settled2),
      reasons: lexicon.reasons.map(settled2),
      tags: lexicon.tags.map(settled2),
      lists: Object.fromEntries(Object.entries(lexicon.lists).map(([name2, entries]) => [name2, entries == null ? void 0 : entries.map(settled2)]))
    };
  }
  function renamesOf(book) {
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
    return renames;
  }
  var isCrossed = (words2) => {
    var _a3;
    return [...(_a3 = words2 == null ? void 0 : words2.values()) != null ? _a3 : []].some((label2) => words2 == null ? void 0 : words2.has(label2));
  };
  var entriesOf2 = (book, name2) => name2 === "people" ? book.names.people() : book.names.entries(name2);
  function codesFor(book, name2, renames) {
    var _a3;
    const codes = new Map(entriesOf2(book, name2).map(({ code, label: label2 }) => [label2, code]));
    return new Map([...(_a3 = renames.get(name2)) != null ? _a3 : []].map(([former, label2]) => {
      var _a4;
      return [former, (_a4 = codes.get(label2)) != null ? _a4 : former];
    }));
  }
  var labelsOf = (book, name2) => new Map(entriesOf2(book, name2).map(({ code, label: label2 }) => [code, label2]));
  function offerAll(book, tabs, renames, halfway) {
    const all = new Map(
      [.../* @__PURE__ */ new Set([...renames.keys(), ...halfway])].map((name2) => {
        var _a3;
        const codes = labelsOf(book, name2);
        return [name2, new Map([...codes, ...(_a3 = renames.get(name2)) != null ? _a3 : []])];
      })
    );
    return tabs.every((key) => {
      const tab = book.tab(key);
      if (key === "history" || tab.lastRow() < FIRST_ROW) return true;
      const offered = new Map(
        tab.present().flatMap((column) => {
          const words2 = column.dropdown ? wordsOf2(column, all) : void 0;
          return words2 ? [[column.key, [...words2.keys(), ...words2.values()]]] : [];
        })
      );
      return setDropdowns(book, tab, [...offered.keys()], offered).length === 0;
    });
  }
  function rewriteAll(book, tabs, renames) {
    for (const key of tabs) if (key !== "history") rewrite2(book, key, renames);
    SpreadsheetApp.flush();
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
    if (column.kind === "scope") {
      const both2 = [renames.get("people"), renames.get("departments")].flatMap((words2) => [...words2 != null ? words2 : []]);
      return both2.length > 0 ? new Map(both2) : void 0;
    }
    return column.kind === "ref" || column.kind === "refs" ? renames.get(column.of) : void 0;
  }
  function rewrite2(book, key, renames) {
    const tab = book.tab(key);
    const count4 = tab.lastRow() - FIRST_ROW + 1;
    const renamed = tab.present().flatMap((column) => {
      const words2 = wordsOf2(column, renames);
      return words2 && count4 > 0 ? [{ column, words: words2 }] : [];
    });
    rewriteColumns(tab, new Map(renamed.map(({ column, words: words2 }) => [column.key, (cell2) => renamedIn(cell2, words2)])));
  }
  function settle2(book, names2) {
    const tabs = new Set(
      names2.flatMap((name2) => {
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

  // src/sheets/setup.ts
  var ORDER = [
    "guide",
    "today",
    "clients",
    "deals",
    "payments",
    "team",
    "funnel",
    "commission",
    "history",
    "settings",
    ...FIRST_TABS.filter((key) => TABS[key].hidden && key !== "history" && key !== "settings")
  ];
  function setUp(input) {
    var _a3, _b, _c, _d, _e2, _f, _g, _h, _i;
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = spreadsheet.getSheets();
    const existing = (_a3 = searchState(sheets)) != null ? _a3 : mendState(spreadsheet) ? searchState(sheets) : null;
    const state = (_b = existing == null ? void 0 : existing.state) != null ? _b : freshState(spreadsheet.getId());
    const found = findTabs(sheets, state);
    const missing2 = ORDER.filter((key) => !found.has(key));
    const begun = TAB_KEYS.filter((key) => found.has(key));
    const isFresh = FIRST_TABS.every((key) => !found.has(key));
    const { kit, start: start2 } = beginning(spreadsheet, input);
    const ids = JSON.stringify(state.tabs);
    if (existing) start2.kept = (_c = readAccepted(existing.sheet.getRange("1:2").getValues()).lists) != null ? _c : {};
    const result = { added: [], columns: [] };
    for (const key of TAB_KEYS) {
      const sheet2 = found.get(key);
      if (!sheet2 || existing && MENDED.includes(key)) continue;
      if (mendHead(sheet2, key, (_e2 = (_d = state.layouts) == null ? void 0 : _d[key]) != null ? _e2 : "", kit.locale) === "lost") throw new LostKeys(key);
      const keys = keysOf2(sheet2);
      const lacking = wantedColumns(key).filter((column) => !keys.includes(column.key));
      result.columns.push(...addColumns(sheet2, key, lacking, kit));
    }
    const left = sheets.filter((sheet2) => ![...found.values()].includes(sheet2));
    result.added = makeTabs(missing2, left, found, sheets, kit, start2);
    if (!existing) for (const key of begun) finishLooks(found.get(key), key, kit);
    for (const [key, sheet2] of found) state.tabs[key] = sheet2.getSheetId();
    (_g = (_f = state.last).team) != null ? _g : _f.team = 1;
    const settings2 = found.get("settings");
    const position = (_h = existing == null ? void 0 : existing.position) != null ? _h : addStateColumn(spreadsheet, settings2);
    const clock = { now: input.now, texts: input.texts };
    const book = new Book(spreadsheet, [...found.values()], settings2, position, state, clock);
    book.forgetLexicon();
    if (isFresh) book.use(kit.lexicon);
    if (existing) mendTabs(book, true);
    (_i = state.language) != null ? _i : state.language = book.language;
    for (const key of FIRST_TABS) {
      if (missing2.includes(key)) book.tab(key).begin(wantedColumns(key), starterRows(key, start2).length);
    }
    if (!missing2.includes("settings")) addSettings(book, start2);
    const sheet = book.sheetOf("guide");
    if (sheet) writeGuide(book, sheet, input.texts(book.locale.language));
    const { emptied } = book.locale.messages.cell;
    const gone = existing ? missing2.filter((key) => {
      var _a4, _b2;
      return ((_a4 = state.last[key]) != null ? _a4 : 0) > 0 && !((_b2 = start2.kept) == null ? void 0 : _b2[key]);
    }) : [];
    for (const key of gone) book.mended.push(fill(book.locale, emptied, { tab: book.locale.terms.tabs[key] }));
    if (missing2.length > 0 || !existing || JSON.stringify(state.tabs) !== ids) {
      const labels = isFresh ? fingerprint(book) : "";
      book.saveState({ ...book.state, labels, people: namesNow(book.names.people()) });
    }
    if (isFresh) sheet == null ? void 0 : sheet.activate();
    return { ...result, book };
  }
  function findTabs(sheets, state) {
    var _a3, _b;
    const firstRows = /* @__PURE__ */ new Map();
    const keysIn3 = (sheet) => {
      var _a4;
      const keys = (_a4 = firstRows.get(sheet)) != null ? _a4 : keysOf2(sheet);
      firstRows.set(sheet, keys);
      return keys;
    };
    const found = /* @__PURE__ */ new Map();
    const known4 = (key) => sheets.find((sheet) => sheet.getSheetId() === state.tabs[key]);
    const ours = new Set(Object.values(state.tabs));
    const free = () => sheets.filter((sheet) => !ours.has(sheet.getSheetId()) && ![...found.values()].includes(sheet));
    for (const key of TAB_KEYS) {
      const sheet = (_a3 = known4(key)) != null ? _a3 : free().find((candidate) => holdsKeys(keysIn3(candidate), key));
      if (sheet) found.set(key, sheet);
    }
    for (const key of FIRST_PAGES) {
      const sheet = (_b = known4(key)) != null ? _b : free().find((candidate) => isPage(keysIn3(candidate), key));
      if (sheet) found.set(key, sheet);
    }
    return found;
  }
  function beginning(spreadsheet, input) {
    const { language, owner, today } = input;
    const locale = locales[language];
    const texts = input.texts(language);
    const start2 = { locale, texts, decimals: 2, today, owner, language };
    const lexicon = lexiconOf((tab) => starterRows(tab, start2).map((row) => ({ ...row })));
    const names2 = namesIn(locale, lexicon, today);
    const codec = codecOf(names2, start2.decimals, spreadsheet.getSpreadsheetTimeZone());
    return { start: start2, kit: { spreadsheet, locale, names: names2, codec, lexicon, texts, isNamed: namedIn(spreadsheet) } };
  }
  var isPageKey = (key) => !(key in TABS);
  function makeTabs(missing2, left, found, sheets, kit, start2) {
    const { spreadsheet, locale } = kit;
    const taken = new Map(sheets.map((sheet) => [sheet, sheet.getName()]));
    const old = left.filter((sheet) => {
      var _a3;
      return isDraft(sheet, (_a3 = taken.get(sheet)) != null ? _a3 : "", keysOf2(sheet));
    });
    if (missing2.length === 0 && old.length === 0) return [];
    const draft = insertDraft(spreadsheet, [...taken.values()]);
    for (const sheet of old) {
      spreadsheet.deleteSheet(sheet);
      taken.delete(sheet);
    }
    const line = [...taken.keys()];
    const names2 = [...taken.values()];
    const make = (key, fill2) => {
      const earlier = ORDER.slice(0, ORDER.indexOf(key)).map((other) => found.get(other));
      const place2 = Math.max(...earlier.map((sheet2) => sheet2 ? line.indexOf(sheet2) + 1 : 0), 0) || line.length;
      const name2 = freeName(locale.terms.tabs[key], names2);
      const sheet = spreadsheet.insertSheet(name2, place2, { template: draft });
      line.splice(place2, 0, sheet);
      names2.push(name2);
      fill2(sheet);
      found.set(key, sheet);
      return name2;
    };
    const pages = missing2.filter(isPageKey);
    const tables = missing2.filter((key) => !isPageKey(key));
    if (pages.length > 0) layPage(draft);
    const added = pages.map((key) => make(key, (sheet) => void fillPage(sheet, key, locale, kit.texts)));
    if (tables.length > 0) layTable(draft);
    for (const key of tables) {
      added.push(
        make(key, (sheet) => {
          fillTab(sheet, key, kit, start2);
          paintTab(sheet, key, wantedColumns(key), kit, true);
        })
      );
    }
    spreadsheet.deleteSheet(draft);
    return added;
  }
  function finishLooks(sheet, key, kit) {
    if (sheet && !isPainted(sheet)) paintTab(sheet, key, wantedColumns(key), kit, false);
  }
  function addSettings(book, start2) {
    var _a3;
    const settings2 = book.tab("settings");
    const known4 = new Set(((_a3 = settings2.columns(["key"]).key) != null ? _a3 : []).map(String));
    const fresh2 = starterRows("settings", start2).filter((row) => !known4.has(String(row.key)));
    if (fresh2.length === 0) return;
    appendRows(settings2, fresh2);
    book.forgetLexicon();
  }
  function addStateColumn(spreadsheet, sheet) {
    var _a3;
    const keys = ((_a3 = sheet.getRange("1:1").getValues()[0]) != null ? _a3 : []).map(String);
    const begun = keys.indexOf(STATE_KEY) + 1;
    const column = begun > 0 ? begun : keys.filter((key) => key !== "").length + 1;
    const made = begun > 0 ? [STATE_KEY] : [STATE_KEY, ACCEPTED_KEY];
    const head2 = sheet.getRange(1, column, STATE_ROW, made.length);
    head2.setNumberFormat("@");
    head2.setValues([made, made.map(() => "")]);
    sheet.hideColumns(column, made.length);
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
    const lacking = payColumns().filter(({ key }) => !team2.has(key));
    addColumns(team2.sheet, "team", lacking, kitOf(book));
    book.forgetLexicon();
  }

  // src/sheets/migrations.ts
  var STEPS2 = { 1: fromOne };
  var isOld = (book) => book.state.schema < SCHEMA_VERSION;
  function upgrade(clock) {
    var _a3;
    for (let book = openBook(clock); book && isOld(book); book = openBook(clock)) {
      const version2 = book.state.schema;
      (_a3 = STEPS2[version2]) == null ? void 0 : _a3.call(STEPS2, book, clock.texts);
      SpreadsheetApp.flush();
      const after = openBook(clock);
      after == null ? void 0 : after.saveState({ ...after.state, schema: version2 + 1 });
      SpreadsheetApp.flush();
    }
  }
  function fromOne(book, texts) {
    const { language, locale, today } = book;
    const tabs = TAB_KEYS.filter((key) => book.has(key)).map((key) => book.tab(key));
    for (const tab of tabs) checkRange(tab.range(1, 1, FIRST_ROW, tab.width()));
    setUp({ language, owner: { name: "", email: "" }, now: book.clock.now, today, texts });
    const spoken2 = { locale, texts: texts(language) };
    const kit = kitOf(book);
    for (const tab of tabs) {
      tab.forgetColumns();
      writeHeads(tab, spoken2, spoken2, true);
      const percents = tab.present().filter(({ kind }) => kind === "percent");
      const places = percents.map(({ key }) => letterOf(tab.at(key))).map((letter) => `${letter}${FIRST_ROW}:${letter}`);
      if (places.length > 0) tab.sheet.getRangeList(places).setNumberFormat("General");
      const { sheet, spec } = tab;
      setLooks([{ key: "", set: () => openTable(sheet, spec.tab, tab.width(), kit, false) }]);
      const isWhole2 = tab.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0;
      if (TABS[tab.spec.tab].guarded && !isWhole2) tab.sheet.protect().setWarningOnly(true);
    }
    const after = openBook(book.clock);
    after == null ? void 0 : after.saveState({ ...after.state, language, renew: true, labels: "" });
  }

  // src/server/texts.ts
  function textsOf(language) {
    var _a3;
    const lines = HtmlService.createHtmlOutputFromFile("sidebar").getContent().split("\n");
    const line = (_a3 = lines.find((candidate) => candidate.startsWith(`${language} `))) != null ? _a3 : "";
    return JSON.parse(line.slice(language.length + 1));
  }

  // src/server/endpoint.ts
  var LOCK_WAIT = 2e4;
  var userLocale = () => locales[languageOf(Session.getActiveUserLocale())];
  function endpoint({ input, writes, looksAnew, handle }) {
    return (sent) => {
      const checked2 = input ? input().safeParse(sent) : null;
      if (checked2 && !checked2.success) return badInput(checked2.error.issues[0]);
      const run = (held) => {
        const book = held ? openCurrent() : openBook({ now: /* @__PURE__ */ new Date(), texts: textsOf });
        if (!book) return refusal(userLocale(), { code: "not_set_up" });
        return guarded(book.locale, () => {
          if (held) beginWork(book, looksAnew);
          else if (isBehind(book) || writes === "finishes" && mayBeOpen(book)) return locked(() => run(true));
          return handle(book, sent);
        });
      };
      return guarded(userLocale(), () => writes === true ? locked(() => run(true)) : run(false));
    };
  }
  function openCurrent() {
    const clock = { now: /* @__PURE__ */ new Date(), texts: textsOf };
    const book = openBook(clock);
    if (!book || !isOld(book)) return book;
    upgrade(clock);
    return openBook(clock);
  }
  var isBehind = (book) => isOld(book) || book.state.renew === true || languageAsked(book) !== null;
  function beginWork(book, looksAnew = false, mends = looksAnew) {
    if (looksAnew) book.forgetLexicon();
    if (!book.isOpen) return;
    if (mends || !book.isJudged) mendTabs(book, mends);
    followLanguage(book);
    takeInLists(book, looksAnew);
    followRenames(book);
    resume(book);
    renew(book);
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
      return (_a3 = known3(locale, error)) != null ? _a3 : surprise(locale, error);
    }
  }
  function known3(locale, error) {
    var _a3, _b, _c;
    const { tabs } = locale.terms;
    if (error instanceof NewerBase) return refusal(locales[(_a3 = error.language) != null ? _a3 : locale.language], { code: "newer_base" });
    if (error instanceof Protected) return refusal(locale, { code: "protected", range: error.range });
    if (error instanceof NotTaken) {
      const column = (_b = locale.columns[error.column]) != null ? _b : error.column;
      return refusal(locale, { code: "not_taken", tab: tabs[error.tab], column, label: error.label });
    }
    if (error instanceof MissingTab) return refusal(locale, { code: "missing_tab", tab: tabs[error.tab] });
    if (error instanceof MissingColumn) {
      const column = (_c = locale.columns[error.key]) != null ? _c : error.key;
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
  function readTab(name2, from, count4, decimal2) {
    var _a3;
    const spreadsheet = SpreadsheetApp.getActive();
    const sheet = spreadsheet.getSheetByName(name2);
    if (!sheet) return null;
    const [last, width] = [sheet.getLastRow(), sheet.getLastColumn()];
    if (last < 1 || width < 1) return { headers: [], rows: [], total: 0 };
    const days = zone(spreadsheet.getSpreadsheetTimeZone());
    const text4 = (cell2) => {
      if (isDate2(cell2)) return days.dayOf(cell2);
      return typeof cell2 === "number" ? String(cell2).replace(".", decimal2) : String(cell2);
    };
    const read2 = (row, rows2) => sheet.getRange(row, 1, rows2, width).getValues().map((cells2) => cells2.map(text4));
    const rows = Math.max(0, Math.min(count4, last - 1 - from));
    return { headers: (_a3 = read2(1, 1)[0]) != null ? _a3 : [], rows: rows > 0 ? read2(2 + from, rows) : [], total: last - 1 };
  }
  var LOOKED_AT = 5e3;
  var LIKE_A_DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;
  var MANY_DIGITS = 1e15;
  function changedBySheets(name2, headerRow, isText) {
    var _a3;
    const sheet = SpreadsheetApp.getActive().getSheetByName(name2);
    const last = (_a3 = sheet == null ? void 0 : sheet.getLastRow()) != null ? _a3 : 0;
    if (!sheet || last <= headerRow) return [];
    const count4 = Math.min(last - headerRow + 1, LOOKED_AT);
    const rows = sheet.getRange(headerRow, 1, count4, sheet.getLastColumn()).getValues();
    const [headers = [], ...below] = rows;
    return headers.flatMap((header, at4) => {
      const cells2 = below.map((row) => {
        var _a4;
        return (_a4 = row[at4]) != null ? _a4 : "";
      }).filter((cell2) => cell2 !== "");
      const change = changeIn(cells2, isText(String(header)));
      return change ? [{ header: String(header), change }] : [];
    });
  }
  function changeIn(cells2, isText) {
    const dates = cells2.filter(isDate2).length;
    const numbers = cells2.filter((cell2) => typeof cell2 === "number");
    const texts = cells2.filter((cell2) => typeof cell2 === "string");
    if (isText && (numbers.some((n) => n >= MANY_DIGITS) || texts.some((text4) => ROUNDED.test(text4)))) return "rounded";
    if (isText && numbers.length > 0) return "numbers";
    if (isText && dates > 0) return "dates";
    if (dates === 0 || texts.length === 0) return null;
    if (texts.some((text4) => LIKE_A_DAY.test(text4.trim()))) return "mixed_dates";
    return texts.length > dates ? "dates" : null;
  }
  var ROUNDED = /^\d[.,]\d+E\+\d+$/i;
  var isDate2 = (cell2) => Object.prototype.toString.call(cell2) === "[object Date]";

  // src/server/import-plan.ts
  function importTabs(book) {
    return { ok: true, tabs: foreignTabs(Object.values(book.state.tabs)) };
  }
  var noTab = (book, tab) => refuse2(book, [{ code: "import_no_tab", tab }]);
  function readTabRows(book, { tab, from, count: count4 }) {
    const list2 = readTab(tab, from - 1, count4, habitsOf(book.habits).decimal);
    return list2 ? { ok: true, rows: list2.rows, total: list2.total + 1 } : noTab(book, tab);
  }
  var TEXTUAL = ["phone", "tax_id", "source_key", "name", "contact_name", "email", "note"];
  function planImport(book, input) {
    var _a3, _b, _c, _d, _e2, _f;
    const own2 = habitsOf(book.habits);
    const list2 = input.tab === void 0 || input.headers ? null : readTab(input.tab, 0, 5, own2.decimal);
    if (input.tab !== void 0 && !input.headers && !list2) return noTab(book, input.tab);
    const headers = (_b = (_a3 = list2 == null ? void 0 : list2.headers) != null ? _a3 : input.headers) != null ? _b : [];
    const sample = (_d = (_c = list2 == null ? void 0 : list2.rows) != null ? _c : input.sample) != null ? _d : [];
    const fields2 = fieldsOf(book).map(
      (column) => ({
        code: column.key,
        label: fieldLabel(book, column.key),
        kind: column.kind === "day" ? "day" : NUMERIC.includes(column.kind) ? "number" : "text",
        required: column.key === "name" || column.key === "source",
        options: optionsOf(book, column).map((label2) => ({ code: label2, label: label2 }))
      })
    );
    const guessed = guessFields(book, headers);
    const mapping2 = {};
    for (const [at4, key] of guessed.entries()) if (key && !(key in mapping2)) mapping2[key] = headers[at4];
    const plan = {
      fields: fields2,
      headers,
      rows: (_e2 = list2 == null ? void 0 : list2.total) != null ? _e2 : 0,
      mapping: mapping2,
      dateOrder: own2.order,
      decimal: own2.decimal,
      warnings: input.tab === void 0 ? [] : warningsOf(book, input.tab, (_f = input.headerRow) != null ? _f : 1),
      sample
    };
    return { ok: true, plan };
  }
  var NUMERIC = ["money", "integer", "number", "percent"];
  function warningsOf(book, tab, headerRow) {
    const isText = (header) => {
      var _a3;
      return TEXTUAL.includes((_a3 = guessFields(book, [header])[0]) != null ? _a3 : "");
    };
    return changedBySheets(tab, headerRow, isText).map(
      ({ header, change }) => sentence(book.locale, { code: `changed_${change}`, header }, book.locale.messages.imports)
    );
  }

  // src/sheets/import-record.ts
  var KEPT = 12;
  var LONGEST_SETUP = 12e3;
  var importsOf = (book) => {
    var _a3;
    return (_a3 = book.state.imports) != null ? _a3 : [];
  };
  var importById = (book, id3) => {
    var _a3;
    return (_a3 = importsOf(book).find((record2) => record2.id === id3)) != null ? _a3 : null;
  };
  function keepImport(book, record2) {
    const others = importsOf(book).filter(({ id: id3 }) => id3 !== record2.id);
    const fits = record2.setup.length <= LONGEST_SETUP;
    const imports2 = [...others.map((other) => ({ ...other, setup: "" })), { ...record2, setup: fits ? record2.setup : "" }];
    book.state = { ...book.state, imports: imports2.slice(-KEPT) };
  }

  // src/sheets/import-untouched.ts
  var MOST_RUNS = 100;
  var SCATTERED_BATCH = 150;
  function placesOf2(tab) {
    const places = /* @__PURE__ */ new Map();
    for (const [at4, id3] of tab.ids().entries()) places.set(id3, places.has(id3) ? -1 : FIRST_ROW + at4);
    return places;
  }
  function idsBy(book, tab, of, by) {
    var _a3, _b, _c, _d;
    const columns6 = book.tab(tab).columns([of, by]);
    const found = /* @__PURE__ */ new Map();
    for (const [at4, owner] of ((_a3 = columns6[by]) != null ? _a3 : []).entries()) {
      const key = String(owner);
      if (key !== "") found.set(key, [...(_b = found.get(key)) != null ? _b : [], String((_d = (_c = columns6[of]) == null ? void 0 : _c[at4]) != null ? _d : "")]);
    }
    return found;
  }
  var rowsIn2 = (line) => {
    var _a3;
    return line.changes === "" ? {} : (_a3 = JSON.parse(line.changes).rows) != null ? _a3 : {};
  };
  var blank2 = (value) => value === void 0 || value === null || value === false ? "" : String(value);
  function isAsWritten(tab, at4, written) {
    const row = tab.row(at4);
    return tab.present().every(({ key }) => blank2(row[key]) === blank2(written[key]));
  }
  function typedBeside(tab, rows) {
    const ours = new Set(tab.present().map(({ key }) => tab.at(key)));
    const width = tab.sheet.getLastColumn();
    const own2 = Array.from({ length: width }, (_2, at4) => at4 + 1).filter((column) => !ours.has(column));
    if (own2.length === 0 || rows.length === 0) return /* @__PURE__ */ new Set();
    const [top, left] = [Math.min(...rows), Math.min(...own2)];
    const block = tab.range(top, left, Math.max(...rows) - top + 1, Math.max(...own2) - left + 1);
    const [values, formulas] = [block.getValues(), block.getFormulas()];
    const isTyped = (row, column) => {
      var _a3, _b;
      const value = (_a3 = values[row - top]) == null ? void 0 : _a3[column - left];
      return value !== "" && value !== false && ((_b = formulas[row - top]) == null ? void 0 : _b[column - left]) === "";
    };
    return new Set(rows.filter((row) => own2.some((column) => isTyped(row, column))));
  }
  var runsIn = (rows) => [...rows].sort((a, b2) => a - b2).filter((row, at4, all) => at4 === 0 || row !== all[at4 - 1] + 1).length;
  function untouchedOf(book, asked2) {
    var _a3;
    const [clients2, deals2, payments2] = [book.tab("clients"), book.tab("deals"), book.tab("payments")];
    const [clientAt, dealAt, paymentAt] = [placesOf2(clients2), placesOf2(deals2), placesOf2(payments2)];
    const rowOf2 = ({ id: id3 }) => {
      var _a4;
      return (_a4 = clientAt.get(id3)) != null ? _a4 : 0;
    };
    const scattered = runsIn(asked2.map(rowOf2)) > MOST_RUNS;
    const batch = scattered ? asked2.slice(0, SCATTERED_BATCH) : asked2;
    const lines = linesAt(
      book,
      batch.flatMap(({ rows }) => rows)
    );
    const dealsOf2 = idsBy(book, "deals", "deal_id", "client_id");
    const paymentsOf = idsBy(book, "payments", "payment_id", "deal_id");
    const named4 = namedElsewhere(book);
    const rowsThere = batch.map(rowOf2).filter((row) => row > 0);
    clients2.prefetch(rowsThere);
    const beside = typedBeside(clients2, rowsThere);
    const own2 = batch.map((client) => client.rows.map((row) => lines.get(row)));
    const added = own2.map((its) => its.map(rowsIn2));
    const ids = (key, id3) => added.flat().flatMap((rows) => {
      var _a4;
      return ((_a4 = rows[key]) != null ? _a4 : []).map((row) => String(row[id3]));
    });
    deals2.prefetch(ids("deals", "deal_id").flatMap((id3) => {
      var _a4;
      return (_a4 = dealAt.get(id3)) != null ? _a4 : [];
    }));
    payments2.prefetch(ids("payments", "payment_id").flatMap((id3) => {
      var _a4;
      return (_a4 = paymentAt.get(id3)) != null ? _a4 : [];
    }));
    const isFree = (at4) => {
      var _a4;
      const client = batch[at4];
      const its = own2[at4];
      const row = rowOf2(client);
      if (client.touched || row < 0 || named4.has(client.id) || beside.has(row)) return false;
      const rows = added[at4];
      const of = (key) => rows.flatMap((changes) => {
        var _a5;
        return (_a5 = changes[key]) != null ? _a5 : [];
      });
      const state = replay(its, book.lexicon.stages);
      if (!state) return false;
      const written = { ...of("clients")[0], ...state, recorded: recordedOf(client.id, state) };
      if (row > 0 && !isAsWritten(clients2, row, written)) return false;
      const all = [
        { tab: deals2, places: dealAt, rows: of("deals"), there: (_a4 = dealsOf2.get(client.id)) != null ? _a4 : [] },
        {
          tab: payments2,
          places: paymentAt,
          rows: of("payments"),
          there: of("deals").flatMap(({ deal_id }) => {
            var _a5;
            return (_a5 = paymentsOf.get(String(deal_id))) != null ? _a5 : [];
          })
        }
      ];
      return all.every(({ tab, places, rows: brought, there }) => {
        const known4 = new Map(brought.map((one) => [String(one[tab.spec.key]), one]));
        return there.every((id3) => {
          var _a5;
          const [place2, one] = [(_a5 = places.get(id3)) != null ? _a5 : 0, known4.get(id3)];
          return one !== void 0 && place2 > 0 && isAsWritten(tab, place2, one);
        });
      });
    };
    const free = [];
    const worked = [];
    for (const [at4, client] of batch.entries()) {
      const its = own2[at4];
      if (!isFree(at4)) {
        const row = rowOf2(client);
        worked.push({ id: client.id, name: row > 0 ? String(clients2.row(row).name) : client.id });
        continue;
      }
      const gone = {};
      for (const rows of added[at4]) {
        for (const [key, list2] of Object.entries(rows)) {
          gone[key] = [...(_a3 = gone[key]) != null ? _a3 : [], ...list2.map((row) => String(row[book.tab(key).spec.key]))];
        }
      }
      free.push({ client: client.id, lines: its.map((line) => line.event_id), gone });
    }
    return { free, worked };
  }
  function namedElsewhere(book) {
    var _a3;
    const { referred_by = [], merged_into = [] } = book.tab("clients").columns(["referred_by", "merged_into"]);
    const persons = book.sheetOf("contacts") ? (_a3 = book.tab("contacts").columns(["client_id"]).client_id) != null ? _a3 : [] : [];
    return new Set([...referred_by, ...merged_into, ...persons].map(String).filter((id3) => id3 !== ""));
  }

  // src/domain/absent.ts
  var isLater = (a, b2) => a.length > b2.length || a.length === b2.length && a > b2;
  function knownClients2(lines, wanted2) {
    var _a3, _b, _c;
    const voided = new Set(lines.flatMap(({ event_type, voids }) => event_type === "void" ? voids.split(/,\s*/) : []));
    const newest2 = /* @__PURE__ */ new Map();
    const names2 = /* @__PURE__ */ new Map();
    for (const [at4, { client_id: id3, event_id, event_type, note: note2 }] of lines.entries()) {
      if (!wanted2.has(id3)) continue;
      const before = (_c = (_b = lines[(_a3 = newest2.get(id3)) != null ? _a3 : at4]) == null ? void 0 : _b.event_id) != null ? _c : "";
      if (!newest2.has(id3) || isLater(event_id, before)) newest2.set(id3, at4);
      if (event_type === "create" && !voided.has(event_id)) names2.set(id3, note2 || id3);
    }
    return [...names2].map(([id3, name2]) => {
      var _a4;
      return { id: id3, name: name2, newest: (_a4 = newest2.get(id3)) != null ? _a4 : 0 };
    }).sort((a, b2) => isLater(a.id, b2.id) ? 1 : -1);
  }

  // src/sheets/missing.ts
  var NAMED = 5;
  var LONGEST_NAME = 60;
  function absentIds(book) {
    var _a3;
    const clients2 = book.tab("clients");
    const { idPrefix, idDigits } = clients2.spec;
    const there = new Set(clients2.ids());
    const given = Array.from({ length: (_a3 = book.state.last.clients) != null ? _a3 : 0 }, (_2, at4) => idOf(idPrefix, idDigits, at4 + 1));
    return given.filter((id3) => !there.has(id3));
  }
  function fingerprintOf(ids) {
    let hash = 0;
    for (const id3 of ids) hash = hash * 31 + numberOf(id3) | 0;
    return ids.length === 0 ? "" : `${ids.length}.${hash}`;
  }
  function absentClients(book) {
    var _a3;
    const wanted2 = new Set(absentIds(book));
    if (wanted2.size === 0) return { missing: [], leftOut: [] };
    const keys = ["event_id", "event_type", "client_id", "voids", "note"];
    const columns6 = book.tab("history").columns(keys);
    const trace = ((_a3 = columns6.event_id) != null ? _a3 : []).map(
      (_2, at4) => Object.fromEntries(keys.map((key) => {
        var _a4, _b;
        return [key, String((_b = (_a4 = columns6[key]) == null ? void 0 : _a4[at4]) != null ? _b : "")];
      }))
    );
    const known4 = knownClients2(trace, wanted2);
    const repaired = known4.filter(({ newest: newest2 }) => {
      var _a4;
      return ((_a4 = trace[newest2]) == null ? void 0 : _a4.event_type) === "repair";
    });
    const lines = linesAt(
      book,
      repaired.map(({ newest: newest2 }) => FIRST_ROW + newest2)
    );
    const isLeftOut = ({ id: id3, newest: newest2 }) => {
      var _a4, _b;
      const line = lines.get(FIRST_ROW + newest2);
      return line !== void 0 && ((_b = (_a4 = changesOf(line).gone) == null ? void 0 : _a4.clients) != null ? _b : []).includes(id3);
    };
    const plain3 = ({ id: id3, name: name2 }) => ({ id: id3, name: name2 });
    return {
      missing: known4.filter((one) => !isLeftOut(one)).map(plain3),
      leftOut: known4.filter(isLeftOut).map(plain3)
    };
  }
  var namesOf2 = (gone) => gone.slice(0, NAMED).map(({ id: id3, name: name2 }) => `${id3} ${name2}`.slice(0, LONGEST_NAME));
  function missingNow(book) {
    var _a3, _b;
    const of = fingerprintOf(absentIds(book));
    const { missing: known4, ...state } = book.state;
    if (((_a3 = known4 == null ? void 0 : known4.of) != null ? _a3 : "") !== of) {
      const { missing: missing2 } = absentClients(book);
      book.saveState(of === "" ? state : { ...state, missing: { of, n: missing2.length, first: namesOf2(missing2) } });
    }
    return ((_b = book.state.missing) == null ? void 0 : _b.n) ? book.state.missing : null;
  }
  function forgetMissing(book) {
    const { missing: _past, ...state } = book.state;
    book.state = state;
  }

  // src/server/import-undo.ts
  var ANY = ["owner", "head_sales", "head_client", "assistant_head"];
  var NEVER = ["data_keeper", "base_keeper", "bookkeeper"];
  var HOUR = 36e5;
  function withoutRight(book, record2) {
    const { role, email: email2, id: id3 } = actorOf(book);
    if (ANY.includes(role)) return null;
    const hours = Number(book.lexicon.settings.undo_hours || "24");
    const own2 = email2 !== "" && id3 === record2.actor && !NEVER.includes(role);
    if (!own2) return { code: "undo_import_right" };
    const old = book.clock.now.getTime() - Date.parse(record2.at) > hours * HOUR;
    return old ? { code: "undo_import_late", hours } : null;
  }
  function showImports(book) {
    const imports2 = [...importsOf(book)].reverse().map((record2) => {
      const { at: at4, actor, ...rest } = record2;
      const mayUndo = !record2.undone && record2.added > 0 && withoutRight(book, record2) === null;
      return { ...rest, on: zone(book.timeZone).dayOf(new Date(at4)), who: whoIs(book, actor), mayUndo };
    });
    return { ok: true, imports: imports2 };
  }
  function undoImport(book, input) {
    const { importId, from = 0, check = false, anyway = false } = input;
    const record2 = importById(book, importId);
    if (!record2) return refuse2(book, [{ code: "undo_import_unknown" }]);
    const no2 = withoutRight(book, record2);
    if (no2) return refuse2(book, [no2]);
    const clients2 = importedClients(book, importId);
    if (clients2.length === 0) return refuse2(book, [{ code: "undo_import_nothing" }]);
    const batch = clients2.slice(from, from + IMPORT_BATCH);
    const { free, worked } = untouchedOf(book, batch);
    const total = clients2.length;
    const seen = from + free.length + worked.length;
    if (check) {
      return { ok: true, undo: { taken: free.length, worked, next: seen < total ? seen : -1, total } };
    }
    const touched2 = worked.length + clients2.slice(seen).filter((client) => client.touched).length;
    if (!anyway && touched2 > 0) {
      const names2 = worked.slice(0, 5).map(({ name: name2 }) => name2);
      return refuse2(book, [{ code: "undo_import_worked", n: touched2, clients: names2.join(", ") }]);
    }
    const next = seen < total ? from + worked.length : -1;
    takeOut2(book, record2, free, next < 0);
    return { ok: true, undo: { taken: free.length, worked, next, total } };
  }
  function takeOut2(book, record2, free, last) {
    var _a3, _b;
    const events = free.flatMap(
      ({ client, lines, gone }) => lines.map((voids, at4) => {
        const known4 = { client_id: client, cycle: 1, manager: "", department: "sales", stage: "" };
        const line = lineOf(known4, book.today, { event_type: "void", voids });
        return { line, changes: at4 === 0 ? { gone } : {} };
      })
    );
    forgetMissing(book);
    keepImport(book, { ...record2, undone: last });
    const requestId = `undo:${record2.id}:${(_b = (_a3 = events[0]) == null ? void 0 : _a3.line.voids) != null ? _b : ""}`;
    if (events.length > 0) commit(book, { events, requestId, actor: actorOf(book).id, origin: "import" });
    else book.saveState(book.state);
  }

  // src/sheets/import-errors.ts
  var KEYS2 = ["imported_at", "line", "reason", "row"];
  var WIDTHS2 = [130, 90, 380, 420];
  function sheetOf(book, locale) {
    const known4 = book.sheetOf("import_errors");
    if (known4) return known4;
    const { spreadsheet } = book;
    const name2 = locale.terms.tabs.import_errors;
    const sheet = spreadsheet.insertSheet(
      spreadsheet.getSheetByName(name2) ? `${name2} (CRM)` : name2,
      spreadsheet.getNumSheets()
    );
    const { at: at4, line, reason, row } = locale.messages.import_errors.tab_headers;
    const head2 = sheet.getRange(1, 1, 2, KEYS2.length);
    sheet.getRange(1, 1, sheet.getMaxRows(), KEYS2.length).setNumberFormat("@");
    head2.setValues([KEYS2, [at4, line, reason, row]]);
    sheet.getRange(2, 1, 1, KEYS2.length).setFontWeight("bold").setBackground("#E9EEF6");
    sheet.hideRows(1);
    sheet.setFrozenRows(2);
    for (const [index, width] of WIDTHS2.entries()) sheet.setColumnWidth(index + 1, width);
    sheet.setTabColor("#5F6368");
    book.adopt("import_errors", sheet);
    return sheet;
  }
  function checkErrorsTab(book) {
    const sheet = book.sheetOf("import_errors");
    if (sheet) checkRange(sheet.getRange(1, 1, sheet.getMaxRows(), KEYS2.length));
  }
  function reportBadRows(book, bad) {
    if (bad.length === 0) return;
    const sheet = sheetOf(book, book.locale);
    const last = sheet.getLastRow();
    const known4 = new Set(
      last < 3 ? [] : sheet.getRange(3, 2, last - 2, 3).getValues().map((cells2) => cells2.map(String).join("\0"))
    );
    const at4 = Utilities.formatDate(book.clock.now, book.timeZone, "yyyy-MM-dd HH:mm");
    const rows = bad.map(({ line, reason, row }) => [at4, String(line), reason, row.join(" | ").slice(0, 5e4)]).filter((cells2) => !known4.has(cells2.slice(1).join("\0")));
    if (rows.length === 0) return;
    const missing2 = last + rows.length - sheet.getMaxRows();
    if (missing2 > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing2);
    const target = sheet.getRange(Math.max(last, 2) + 1, 1, rows.length, KEYS2.length);
    target.setNumberFormat("@");
    target.setValues(rows);
  }

  // src/server/import-judge.ts
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
      stageOn: text4("stage_on"),
      manager,
      managerDepartment: manager === "" ? "" : standingOf(book, manager, wonOn != null ? wonOn : book.today).department,
      reason: text4("reason"),
      tag: text4("tag"),
      saleKind: text4("sale_kind"),
      channel: text4("channel"),
      amount: amount("amount"),
      expectedAmount: amount("expected_amount"),
      paid: amount("paid_amount"),
      paidOn: text4("paid_on"),
      note: "",
      section: text4("section"),
      revisitOn: text4("revisit_on"),
      customerSince: text4("customer_since"),
      lastOrderOn: text4("last_order_on"),
      paidBefore: amount("paid_before")
    };
  }
  function judge3(book, read2) {
    const typed2 = Object.entries(read2.values).flatMap(([field, value]) => {
      var _a3;
      return (_a3 = checkField(field, value, book.today)) != null ? _a3 : [];
    });
    const issues = [...read2.issues, ...typed2.filter((issue2) => issue2.field !== "amount")];
    if (issues.length === 0) {
      const around = { today: book.today, rules: rulesOf(book, "free"), goLive: setting(book.lexicon, "go_live") };
      const intaken = takeIn(intakeOf(book, read2.values), around);
      if (!intaken.ok) return { reason: told3(book, intaken.issues) };
      const { arrival, expectedAmount, left } = intaken;
      const values = expectedAmount === null ? read2.values : { ...read2.values, expected_amount: expectedAmount };
      const isNew = book.lexicon.stages.some(({ code, kind }) => code === arrival.state.stage && kind === "new");
      const long = tooLong(clientRow(values, "", arrival));
      if (long) issues.push(long);
      else if (isNew && !values.source) issues.push({ code: "required", field: "source" });
      else return { arrival, values, left };
    }
    return { reason: told3(book, issues) };
  }
  function told3(book, issues) {
    const tell3 = (issue2) => {
      const field = issue2.field ? { field: fieldLabel(book, String(issue2.field)) } : {};
      return sentence(book.locale, issue2, book.locale.messages.row, { ...wordsFor(book, issue2), ...field });
    };
    const [last = "", ...others] = issues.map(tell3).reverse();
    const joined3 = [...others.reverse().map((text4) => text4.replace(/\.$/, "")), last];
    return joined3.join("; ").slice(0, LONGEST_TEXT);
  }
  function remarksOn(book, good) {
    const left = good.flatMap((row) => row.left);
    const of = (what, fields2) => [...new Set(fields2)].map((field) => {
      return { what, field, label: fieldLabel(book, field), n: fields2.filter((one) => one === field).length };
    });
    const missing2 = good.flatMap(({ values }) => values.source ? [] : ["source"]);
    return [...of("not_taken", left), ...of("missing", missing2)];
  }

  // src/server/imports.ts
  function importRows(book, input) {
    var _a3, _b, _c;
    const from = (_a3 = input.from) != null ? _a3 : 0;
    const list2 = sourceOf(book, input, from);
    if (!list2) return refuse2(book, [{ code: "import_no_tab", tab: (_b = input.tab) != null ? _b : "" }]);
    const importId = input.importId || Utilities.getUuid().slice(0, 8);
    const reader = new RowReader(book, input, list2.headers);
    const [unknown] = reader.unknownFields();
    if (unknown !== void 0) return refuse2(book, [{ code: "unknown_field", field: unknown }]);
    const missing2 = (_c = missingColumns(book, input, list2.headers)) != null ? _c : withoutRight2(book);
    if (missing2) return refuse2(book, [missing2]);
    const judged = settleDuplicates(book, input, judgeRows2(book, input, list2, reader, { from, importId }));
    const { bad, alike: alike2, known: known4, left, again } = judged;
    const { good, given } = giveAway(book, judged.good, input.given);
    const done = from + list2.rows.length;
    let sofar = null;
    if (!input.check) {
      const record2 = recordAfter(book, input, importId, judged, { from, done, total: list2.total });
      sofar = countsOf(record2);
      const isNew = record2 !== importById(book, importId);
      if (bad.length > 0) checkErrorsTab(book);
      if (isNew && good.length === 0) checkRange(book.stateCell());
      if (isNew) keepImport(book, record2);
      if (good.length > 0) commit(book, actionOf(book, good, importId));
      else if (isNew) book.saveState(book.state);
      reportBadRows(book, bad);
      tickImport(book);
    }
    const next = input.tab !== void 0 && done < list2.total && list2.rows.length > 0 ? done : -1;
    const wrong = bad.map(({ line, reason }) => ({ line, reason }));
    const result = {
      added: good.length + again,
      known: known4,
      left,
      bad: wrong,
      alike: alike2,
      given,
      remarks: remarksOn(book, good),
      next,
      total: list2.total,
      importId,
      sofar
    };
    return { ok: true, result };
  }
  function giveAway(book, rows, before = {}) {
    const assign = assigner(book, "sales", before);
    const counts2 = /* @__PURE__ */ new Map();
    const good = rows.map((row) => {
      var _a3;
      const arrival = assigned(book, row.arrival, row.values, assign);
      const { manager } = arrival.state;
      if (looksForManager(book, row.arrival)) counts2.set(manager, ((_a3 = counts2.get(manager)) != null ? _a3 : 0) + 1);
      return arrival === row.arrival ? row : { ...row, arrival };
    });
    const given = [...counts2].map(([person2, n]) => ({ person: person2, name: book.names.label("people", person2), n }));
    return { good, given };
  }
  var withoutRight2 = (book) => actorOf(book).role === "bookkeeper" ? { code: "import_right" } : null;
  var TOTAL = /^(grand |sub)?totals?$|^(итого|всего|общо|всичко|összesen|mindösszesen|total general|gesamt|summe|razem|suma)$/;
  var isTotal = (values) => {
    var _a3;
    return TOTAL.test(plain2(String((_a3 = values.name) != null ? _a3 : "")).replace(/[\s:]+$/, "")) && ["phone", "email", "tax_id", "contact_name"].every((key) => !values[key]);
  };
  function judgeRows2(book, input, list2, reader, { from, importId }) {
    var _a3, _b, _c, _d, _e2, _f, _g;
    const { there, own: own2 } = knownRows(book, importId);
    const uncounted = own2.size - ((_b = (_a3 = importById(book, importId)) == null ? void 0 : _a3.added) != null ? _b : 0);
    const taken = /* @__PURE__ */ new Set();
    const judged = { good: [], bad: [], alike: [], known: 0, left: 0, again: 0 };
    const firstLine = (_c = input.firstLine) != null ? _c : from + 2;
    for (const [index, row] of list2.rows.entries()) {
      if (row.every((cell2) => cell2.trim() === "")) continue;
      const line = (_e2 = (_d = input.lines) == null ? void 0 : _d[index]) != null ? _e2 : firstLine + index;
      const read2 = reader.read(row);
      const key = String((_f = read2.values.source_key) != null ? _f : "");
      const hash = hashOf2(row);
      if (there.has(hash) || there.has(`key:${key}`)) {
        if (own2.has(hash) && judged.again < uncounted) judged.again += 1;
        else judged.known += 1;
        continue;
      }
      const total = isTotal(read2.values) ? { reason: told3(book, [{ code: "totals_line" }]) } : null;
      const twice = taken.has(key) ? { reason: told3(book, [{ code: "twice_in_list", key }]) } : null;
      const verdict = (_g = total != null ? total : twice) != null ? _g : judge3(book, read2);
      if ("arrival" in verdict) {
        there.add(hash);
        if (key !== "") taken.add(key);
        judged.good.push({ line, row, arrival: verdict.arrival, values: verdict.values, left: verdict.left, hash });
      } else judged.bad.push({ line, reason: verdict.reason, row });
    }
    return judged;
  }
  function settleDuplicates(book, input, judged) {
    if (judged.good.length === 0) return judged;
    const duplicates = new Duplicates(book, input);
    const leave = new Set(input.leave);
    const result = { ...judged, good: [], bad: [...judged.bad], alike: [] };
    for (const candidate of judged.good) {
      const { line, values, row } = candidate;
      if (leave.has(line)) {
        result.left += 1;
        continue;
      }
      const finding = duplicates.judge(line, values);
      if (finding.may === "not") {
        result.bad.push({ line, reason: told3(book, [finding.issue]), row });
        continue;
      }
      if (finding.likeness) result.alike.push(finding.likeness);
      if (finding.may === "come") result.good.push(candidate);
      else result.left += 1;
    }
    result.bad.sort((a, b2) => a.line - b2.line);
    return result;
  }
  var countsOf = ({ done, added, known: known4, left, bad }) => ({ done, added, known: known4, left, bad });
  function recordAfter(book, input, importId, { good, bad, known: known4, left, again }, place2) {
    var _a3, _b, _c, _d, _e2, _f;
    const { about } = input;
    const before = (_f = importById(book, importId)) != null ? _f : {
      id: importId,
      name: (_b = (_a3 = about == null ? void 0 : about.name) != null ? _a3 : input.tab) != null ? _b : "",
      at: book.clock.now.toISOString(),
      actor: actorOf(book).id,
      list: (_c = about == null ? void 0 : about.list) != null ? _c : "",
      setup: (_d = about == null ? void 0 : about.setup) != null ? _d : "",
      total: (_e2 = about == null ? void 0 : about.total) != null ? _e2 : place2.total,
      done: 0,
      added: 0,
      known: 0,
      left: 0,
      bad: 0,
      undone: false
    };
    if (place2.done <= before.done && good.length + again === 0) return before;
    const done = Math.max(before.done, place2.done);
    return {
      ...before,
      done,
      added: before.added + good.length + again,
      known: before.known + known4,
      left: before.left + left,
      bad: before.bad + bad.length,
      setup: done < before.total ? before.setup : ""
    };
  }
  function sourceOf(book, input, from) {
    var _a3, _b, _c;
    const { decimal: decimal2 } = habitsOf(book.habits);
    if (input.tab !== void 0) return readTab(input.tab, from, (_a3 = input.count) != null ? _a3 : IMPORT_BATCH, decimal2);
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
    const lost2 = Object.values(input.mapping).flat().find((header) => !present2.has(plain2(header)));
    if (lost2 !== void 0) return { code: "import_no_header", header: lost2 };
    for (const [field, text4] of Object.entries((_a3 = input.constants) != null ? _a3 : {})) {
      const column = fieldsOf(book).find((candidate) => candidate.key === field);
      const reading = column ? readTyped(column, text4, book.names, { decimal: ".", order: "ymd" }, book.decimals) : null;
      if (reading && "issue" in reading) return reading.issue;
    }
    return null;
  }

  // src/server/look.ts
  var FOUND_AT_MOST = 20;
  function showCard(book, clientId2) {
    if (clientId2.trim() === "") return refuse2(book, [{ code: "nothing_selected" }]);
    const lookup = locate(book, clientId2);
    if ("issue" in lookup) return refuse2(book, [{ code: lookup.issue, id: clientId2 }]);
    return { ok: true, card: cardOf(book, lookup.found.client, lookup.found.row) };
  }
  var SEARCHED = ["name", "contact_name", "phone", "email", "tax_id"];
  var SHOWN = ["client_id", "stage", "manager", "merged_into"];
  function findClients(book, { text: text4 }) {
    var _a3, _b;
    const wanted2 = text4.trim().toLowerCase();
    if (wanted2.length < 2) return { ok: true, clients: [] };
    const digits = wanted2.replace(/\D/g, "");
    const columns6 = book.tab("clients").columns([...SEARCHED, ...SHOWN]);
    const at4 = (key, index) => {
      var _a4, _b2;
      return String((_b2 = (_a4 = columns6[key]) == null ? void 0 : _a4[index]) != null ? _b2 : "");
    };
    const hits = [];
    for (let index = 0; index < ((_b = (_a3 = columns6.client_id) == null ? void 0 : _a3.length) != null ? _b : 0); index += 1) {
      if (at4("client_id", index) === "" || at4("merged_into", index) !== "") continue;
      const rank = rankOf(index, wanted2, digits, at4);
      if (rank > 0) hits.push({ index, rank });
    }
    hits.sort((a, b2) => b2.rank - a.rank || at4("name", a.index).localeCompare(at4("name", b2.index)));
    const kind = (code) => {
      var _a4, _b2;
      return (_b2 = (_a4 = book.lexicon.stages.find((stage2) => stage2.code === code)) == null ? void 0 : _a4.kind) != null ? _b2 : "new";
    };
    const clients2 = hits.slice(0, FOUND_AT_MOST).map(({ index }) => ({
      clientId: at4("client_id", index),
      name: at4("name", index),
      stage: book.names.label("stages", at4("stage", index)),
      kind: kind(at4("stage", index)),
      manager: book.names.label("people", at4("manager", index))
    }));
    return { ok: true, clients: clients2 };
  }
  function rankOf(index, wanted2, digits, at4) {
    const name2 = at4("name", index).toLowerCase();
    if (at4("client_id", index).toLowerCase() === wanted2) return 4;
    if (name2.startsWith(wanted2)) return 3;
    if (name2.includes(wanted2)) return 2;
    const elsewhere2 = SEARCHED.some((key) => at4(key, index).toLowerCase().includes(wanted2));
    const number4 = digits.length >= 3 && ["phone", "tax_id"].some((key) => at4(key, index).replace(/\D/g, "").includes(digits));
    return elsewhere2 || number4 ? 1 : 0;
  }
  function showDetails(book, clientId2) {
    const lines = readLines(book, clientId2);
    if (lines.length === 0)
      return refuse2(book, [{ code: clientId2.trim() === "" ? "nothing_selected" : "unknown_client", id: clientId2 }]);
    const voided = new Set(lines.map((line) => line.voids).filter((id3) => id3 !== ""));
    const timeline = lines.filter((line) => line.event_type !== "void").map((line) => entryOf(book, line, voided.has(line.event_id))).reverse();
    return { ok: true, details: { clientId: clientId2, timeline, deals: dealsOf(book, clientId2) } };
  }
  function entryOf(book, line, undone) {
    const { names: names2, locale } = book;
    return {
      id: line.event_id,
      on: line.event_on,
      what: locale.terms.event[line.event_type],
      from: names2.label("stages", line.stage_from),
      to: names2.label("stages", line.stage_to),
      reason: names2.label("reasons", line.reason),
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

  // src/server/missing.ts
  var MAY = ["owner", "head_sales", "head_client", "assistant_head", "data_keeper", "base_keeper"];
  function missingView(book) {
    const found = missingNow(book);
    return found && { n: found.n, clients: namesText(found.first, found.n) };
  }
  var namesText = (names2, n) => names2.join(", ") + (n > names2.length ? ", …" : "");
  function settleMissing(book, { choice, request }) {
    var _a3, _b;
    const { role, id: id3 } = actorOf(book);
    if (!MAY.includes(role)) return refuse2(book, [{ code: "restore_right" }]);
    if (sweep(book).waiting > 0) return refuse2(book, [{ code: "restore_first" }]);
    const { missing: missing2, leftOut } = absentClients(book);
    const wanted2 = missing2.length === 0 && choice === "back" ? leftOut : missing2;
    const batch = wanted2.slice(0, CLIENTS_AT_ONCE);
    if (batch.length > 0) {
      forgetMissing(book);
      const requestId = `${request}:${(_b = (_a3 = batch[0]) == null ? void 0 : _a3.id) != null ? _b : ""}`;
      commit(book, { events: eventsOf(book, batch, choice), requestId, actor: id3, origin: "repair" });
    }
    return { ok: true, settled: { n: batch.length, left: wanted2.length - batch.length } };
  }
  function eventsOf(book, batch, choice) {
    const lines = linesOfClients(
      book,
      batch.map(({ id: id3 }) => id3)
    );
    return batch.flatMap(({ id: id3, name: name2 }) => {
      var _a3;
      const state = replay((_a3 = lines.get(id3)) != null ? _a3 : [], book.lexicon.stages);
      if (!state) return [];
      const client = { ...state, client_id: id3, name: name2 };
      const line = lineOf(client, book.today, { event_type: "repair", stage_from: "" });
      return [{ line, changes: choice === "back" ? { back: true } : { gone: { clients: [id3] } } }];
    });
  }

  // src/domain/credit.ts
  function creditPayments(payments2, month, goLive, asLines) {
    const counted = payments2.filter((payment) => monthOf(payment.paid_on) === month && payment.paid_on >= goLive).sort((a, b2) => a.payment_id < b2.payment_id ? -1 : 1);
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
    const place2 = new Map(dictionary2.map((code, index) => [code, index]));
    const rank = (code) => {
      var _a3;
      return code === "" ? dictionary2.length + 1 : (_a3 = place2.get(code)) != null ? _a3 : dictionary2.length;
    };
    return [...new Set(codes)].sort((a, b2) => rank(a) - rank(b2) || (a < b2 ? -1 : a > b2 ? 1 : 0));
  }

  // src/domain/rates.ts
  function schemeOf(rates2, month, element, department, kind) {
    const first = firstDay(month);
    return rates2.filter((row) => row.element === element && row.department === department && row.revenue_kind === kind).filter((row) => row.valid_from <= first && (row.valid_to === "" || row.valid_to >= first)).sort((a, b2) => a.from - b2.from);
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
  function conditionsOf2(rows, month) {
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
      warnings: parts2.flatMap(warningsOf2)
    };
  }
  function draftPart(person2, department, rows, credit, input) {
    const { month } = input;
    const own2 = rows.filter((row) => row.department === department);
    const days = sum2(own2, (row) => daysInForce(row, month));
    const isOurs2 = (line) => line.person === person2 && line.department === department;
    const lines = credit.lines.filter(isOurs2);
    const refunds = credit.earlierRefunds.filter(isOurs2);
    const plan = sum2(own2, (row) => prorate(row.plan_month, row, month));
    const departmentBase = sum2(lines, (line) => line.amount);
    const conditions = conditionsOf2(own2, month);
    const schemes = KINDS.map((kind) => {
      var _a3, _b, _c;
      const kindLines = lines.filter((line) => line.kind === kind);
      const base = sum2(kindLines, (line) => line.amount);
      const isPaid2 = person2 !== "" && department !== "";
      const rates2 = isPaid2 ? schemeOf(input.rates, month, "rate", department, kind) : [];
      const flat = (_a3 = kind === "new" ? conditions == null ? void 0 : conditions.rate_new : conditions == null ? void 0 : conditions.rate_repeat) != null ? _a3 : null;
      const bands = bandsOf(base, plan, flat === null ? rates2 : [{ basis: "amount", from: 0, rate: flat }]);
      const bonuses = isPaid2 ? schemeOf(input.rates, month, "bonus", department, kind) : [];
      const earned = sum2(bands, (band) => band.commission);
      return {
        kind,
        lines: kindLines.map((line) => ({ ...line, commission: 0 })),
        base,
        refunds: sum2(
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
      salary: sum2(own2, (row) => prorate(row.base_salary, row, month)),
      schemes: schemes.filter((scheme) => scheme.lines.length > 0 || scheme.refunds !== 0 || scheme.bonus !== 0)
    };
  }
  function payPerson(drafts, rows, credit, month) {
    var _a3, _b;
    const schemes = drafts.flatMap((draft) => draft.schemes);
    const earned = sum2(schemes, (scheme) => scheme.commission);
    const cap = (_b = (_a3 = conditionsOf2(rows, month)) == null ? void 0 : _a3.cap) != null ? _b : Number.MAX_SAFE_INTEGER;
    if (earned > cap) {
      const shares = largestRemainder(
        cap,
        schemes.map((scheme) => scheme.commission)
      );
      for (const [index, scheme] of schemes.entries()) scheme.capped = shares[index];
    }
    const result = sum2(schemes, (scheme) => scheme.capped + scheme.bonus);
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
      const departmentBase = sum2(departmentLines, (line) => line.amount);
      const headPart = Math.min(capLeft, percentOf(departmentBase, (_b2 = (_a4 = conditionsOf2(inForce, month)) == null ? void 0 : _a4.dept_rate) != null ? _b2 : 0));
      capLeft -= headPart;
      return finishPart(draft, headPart);
    });
  }
  function finishPart({ person: person2, department, plan, salary, schemes }, headPart) {
    const base = sum2(schemes, (scheme) => scheme.base);
    const refunds = sum2(schemes, (scheme) => scheme.refunds);
    const earned = sum2(schemes, (scheme) => scheme.commission);
    const capped = sum2(schemes, (scheme) => scheme.capped);
    const payable = sum2(schemes, (scheme) => scheme.payable);
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
      bonus: sum2(schemes, (scheme) => scheme.bonus),
      payable,
      salary,
      headPart,
      total: payable + salary + headPart,
      plan,
      attainment: ratio(base, plan)
    };
  }
  var NOTHING2 = {
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
    const sums = { ...NOTHING2 };
    for (const part of parts2) for (const key of Object.keys(NOTHING2)) sums[key] += part[key];
    return { ...sums, attainment: ratio(sums.base, sums.plan) };
  }
  function warningsOf2({ person: person2, department, plan, schemes }) {
    return schemes.filter((scheme) => person2 !== "" && scheme.base !== 0).filter((scheme) => scheme.basis === "none" || scheme.basis === "attainment" && plan === 0).map((scheme) => ({
      code: scheme.basis === "none" ? "no_rates" : "no_plan",
      person: person2,
      department,
      revenue_kind: scheme.kind
    }));
  }
  function sum2(items, amountOf) {
    return items.reduce((total, item) => total + amountOf(item), 0);
  }

  // src/domain/day-lists.ts
  var RETURNS_AHEAD = 14;
  var FIRST_ASKED_AFTER = 14;
  var LARGE2 = "large";
  var byText = (a, b2) => a < b2 ? -1 : a > b2 ? 1 : 0;
  var byId = (a, b2) => a.client_id.length - b2.client_id.length || byText(a.client_id, b2.client_id);
  var byAmount = (a, b2) => {
    var _a3, _b;
    return ((_a3 = b2.amount) != null ? _a3 : -1) - ((_b = a.amount) != null ? _b : -1) || byId(a, b2);
  };
  var byDay = (a, b2) => byText(a.on || "9", b2.on || "9") || byAmount(a, b2);
  var byLate = (a, b2) => {
    var _a3, _b;
    return ((_a3 = b2.late) != null ? _a3 : 0) - ((_b = a.late) != null ? _b : 0) || byAmount(a, b2);
  };
  function listsOf2(scene) {
    const { input, clients: clients2, isIn, kindOf: kindOf2, own: own2, heads, task } = scene;
    const { today } = input;
    const pick2 = (choose) => clients2.flatMap((client) => {
      var _a3;
      return (_a3 = choose(client)) != null ? _a3 : [];
    });
    const places = new Map(input.stages.map(({ code, order: order2 }) => [code, order2 != null ? order2 : -1]));
    const placeOf2 = ({ client_id }) => {
      var _a3, _b, _c;
      return (_c = places.get((_b = (_a3 = scene.clientOf(client_id)) == null ? void 0 : _a3.stage) != null ? _b : "")) != null ? _c : -1;
    };
    return {
      overdue_actions: () => pick2((client) => {
        const isLate = hasAction(scene, client) && client.next_action_on < today;
        return isLate ? task("overdue_actions", client, client.next_action_on, [...own2(client), ...heads(client)]) : null;
      }).sort(byDay),
      calls: () => pick2((client) => {
        const isDue = hasAction(scene, client) && client.next_action_on === today;
        return isDue ? task("calls", client, today, own2(client)) : null;
      }).sort((a, b2) => placeOf2(b2) - placeOf2(a) || byAmount(a, b2)),
      invoices_overdue: () => invoices(scene).sort(byAmount),
      to_return: () => pick2((client) => {
        const { revisit_on: on } = client;
        const isDue = isIn(client, "archive", "soft_refusal") && on !== "" && on <= addDays(today, RETURNS_AHEAD);
        return isDue ? task("to_return", client, on, own2(client)) : null;
      }).sort(byDay),
      aftersale: () => pick2((client) => {
        const since = kindOf2(client) === "won" && isIn(client, "customer") ? silentSince(scene, client) : "";
        return since === "" ? null : task("aftersale", client, since, own2(client));
      }).sort(byDay),
      to_hand_over: () => pick2((client) => {
        const isSellers = scene.hasClientDepartment && client.department === "sales" && kindOf2(client) === "won";
        const due = isSellers ? handoverDue(scene, client) : "";
        return due === "" ? null : task("to_hand_over", client, due, [...own2(client), ...heads(client)]);
      }).sort(byDay),
      unassigned: () => pick2((client) => {
        const isFree = client.manager === "" && kindOf2(client) !== "lost";
        return isFree ? task("unassigned", client, client.next_action_on, heads(client)) : null;
      }).sort(byDay),
      stuck: () => input.stuck.flatMap(({ client_id, since, over }) => {
        const client = scene.clientOf(client_id);
        return client ? [{ ...task("stuck", client, since, heads(client)), late: over }] : [];
      }).sort(byLate),
      special_terms: () => {
        const last = lastContactStage(scene);
        return pick2((client) => {
          const hasTerms = client.stage === last && client.special_terms !== "" && !isIn(client, "archive");
          return hasTerms ? { ...task("special_terms", client, client.next_action_on, heads(client)), late: null } : null;
        }).sort(byAmount);
      },
      no_developer: () => {
        const isTheirs = scene.hasClientDepartment && input.policy.large_to_developer;
        return pick2((client) => {
          const isLarge = client.tag === LARGE2 && client.department === "client" && kindOf2(client) === "won";
          if (!isTheirs || !isLarge || scene.isDeveloper(client.manager)) return null;
          return task("no_developer", client, "", heads(client));
        }).sort(byAmount);
      }
    };
  }
  var hasAction = ({ isIn }, client) => client.next_action_on !== "" && !isIn(client, "archive");
  function invoices({ input, clientOf, moneyOf, own: own2, heads, bookkeepers, task }) {
    return input.deals.flatMap((deal) => {
      var _a3;
      const client = clientOf(deal.client_id);
      const isSold = deal.deal_status === "signed" || deal.deal_status === "done";
      const isLate = deal.invoice_due_on !== "" && deal.invoice_due_on < input.today;
      const balance = ((_a3 = deal.amount) != null ? _a3 : 0) - moneyOf(deal).net;
      if (!client || !isSold || !isLate || balance <= 0) return [];
      const seller = own2({ ...client, manager: deal.manager || client.manager });
      const people = [...seller, ...bookkeepers, ...heads(client)];
      return [
        { ...task("invoices_overdue", client, deal.invoice_due_on, people), deal_id: deal.deal_id, amount: balance }
      ];
    });
  }
  function silentSince({ input, dealsOf: dealsOf2, moneyOf }, client) {
    const { today, policy } = input;
    const asked2 = client.satisfaction_on;
    if (asked2 !== "") return daysBetween(asked2, today) >= policy.satisfaction_days ? asked2 : "";
    const [paid = ""] = dealsOf2(client).map((deal) => moneyOf(deal).fullOn || (deal.deal_status === "done" ? deal.signed_on : "")).filter((day3) => day3 !== "").sort();
    return paid !== "" && daysBetween(paid, today) >= FIRST_ASKED_AFTER ? paid : "";
  }
  function handoverDue({ input, dealsOf: dealsOf2, moneyOf }, client) {
    var _a3, _b, _c, _d, _e2;
    const deals2 = dealsOf2(client).filter(({ cycle }) => (cycle != null ? cycle : client.cycle) === client.cycle).sort((a, b2) => byText(a.signed_on, b2.signed_on));
    const money4 = deals2.map(moneyOf);
    switch (input.policy.handover_when) {
      case "first_payment": {
        const net = money4.reduce((sum3, one) => sum3 + one.net, 0);
        const days = money4.map(({ firstOn }) => firstOn).filter((day3) => day3 !== "");
        return net > 0 ? (_a3 = days.sort()[0]) != null ? _a3 : "" : "";
      }
      case "full_payment":
        return (_c = (_b = money4[0]) == null ? void 0 : _b.fullOn) != null ? _c : "";
      case "contract":
        return (_e2 = (_d = deals2[0]) == null ? void 0 : _d.signed_on) != null ? _e2 : "";
      default:
        return "";
    }
  }
  function lastContactStage({ input }) {
    var _a3, _b;
    const contacts2 = input.stages.filter(({ kind, active: active2 }) => kind === "contact" && active2);
    return (_b = (_a3 = contacts2.sort((a, b2) => {
      var _a4, _b2;
      return ((_a4 = b2.order) != null ? _a4 : 0) - ((_b2 = a.order) != null ? _b2 : 0);
    })[0]) == null ? void 0 : _a3.code) != null ? _b : "";
  }

  // src/domain/day-money.ts
  function moneyByDeal(deals2, payments2) {
    var _a3, _b;
    const amounts = new Map(deals2.map(({ deal_id, amount }) => [deal_id, amount]));
    const found = /* @__PURE__ */ new Map();
    for (const { deal_id, paid_on, amount } of [...payments2].sort((a, b2) => a.paid_on < b2.paid_on ? -1 : 1)) {
      const money4 = (_a3 = found.get(deal_id)) != null ? _a3 : { net: 0, firstOn: "", fullOn: "" };
      found.set(deal_id, money4);
      money4.net += amount;
      if (amount > 0) money4.firstOn || (money4.firstOn = paid_on);
      const whole = (_b = amounts.get(deal_id)) != null ? _b : 0;
      money4.fullOn = whole > 0 && money4.net >= whole ? money4.fullOn || paid_on : "";
    }
    return found;
  }

  // src/domain/day-scene.ts
  var HEADS3 = ["head_sales", "head_client", "assistant_head"];
  function sceneOf(input) {
    const sections2 = new Map(input.sections.map(({ code, kind }) => [code, kind]));
    const stages2 = new Map(input.stages.map(({ code, kind }) => [code, kind]));
    const clients2 = input.clients.filter(
      ({ merged_into, section }) => merged_into === "" && sections2.get(section) !== "hard_refusal"
    );
    const byId2 = new Map(clients2.map((client) => [client.client_id, client]));
    const money4 = moneyByDeal(input.deals, input.payments);
    const deals2 = /* @__PURE__ */ new Map();
    for (const deal of input.deals) {
      if (deal.deal_status === "cancelled") continue;
      const before = deals2.get(deal.client_id);
      if (before) before.push(deal);
      else deals2.set(deal.client_id, [deal]);
    }
    const { heads, present: present2, withRole } = staffOf(input.team);
    const takers = withRole("client_manager", "developer").filter(({ department }) => department === "client");
    const developers = new Set(withRole("developer").map(({ person_id }) => person_id));
    return {
      input,
      clients: clients2,
      clientOf: (id3) => byId2.get(id3),
      isIn: ({ section }, ...kinds) => kinds.includes(sections2.get(section)),
      kindOf: ({ stage: stage2 }) => stages2.get(stage2),
      dealsOf: ({ client_id }) => {
        var _a3;
        return (_a3 = deals2.get(client_id)) != null ? _a3 : [];
      },
      moneyOf: ({ deal_id }) => {
        var _a3;
        return (_a3 = money4.get(deal_id)) != null ? _a3 : { net: 0, firstOn: "", fullOn: "" };
      },
      own: ({ manager, department }) => present2.has(manager) ? [manager] : heads(department),
      heads: ({ department }) => heads(department),
      bookkeepers: withRole("bookkeeper").map(({ person_id }) => person_id),
      isDeveloper: (person2) => developers.has(person2),
      hasClientDepartment: input.policy.split_departments && takers.length > 0,
      task: (list2, { client_id, expected_amount }, on, people) => ({
        list: list2,
        client_id,
        deal_id: "",
        on,
        late: on === "" ? null : daysBetween(on, input.today),
        amount: expected_amount,
        people: [...new Set(people)]
      })
    };
  }
  function staffOf(team2) {
    const withRole = (...roles) => roles.flatMap((role) => team2.filter((colleague) => colleague.role === role));
    const known4 = /* @__PURE__ */ new Map();
    const findHeads = (department) => {
      const own2 = withRole(...HEADS3).filter((head2) => head2.department === department);
      return (own2.length > 0 ? own2 : withRole("owner")).map(({ person_id }) => person_id);
    };
    const heads = (department) => {
      var _a3;
      const found = (_a3 = known4.get(department)) != null ? _a3 : findHeads(department);
      known4.set(department, found);
      return found;
    };
    return { heads, withRole, present: new Set(team2.map(({ person_id }) => person_id)) };
  }

  // src/domain/day.ts
  var DAY_LISTS = [
    "overdue_actions",
    "calls",
    "invoices_overdue",
    "to_return",
    "aftersale",
    "to_hand_over",
    "unassigned",
    "stuck",
    "special_terms",
    "no_developer"
  ];
  function dayOf(input) {
    const scene = sceneOf(input);
    const lists2 = listsOf2(scene);
    return { tasks: DAY_LISTS.flatMap((list2) => lists2[list2]()), outlooks: outlooksOf(scene) };
  }
  var tasksOf = ({ tasks }, person2) => tasks.filter(({ people }) => people.includes(person2));
  function outlooksOf({ input, clients: clients2, own: own2, isIn }) {
    var _a3, _b, _c;
    const { today, policy } = input;
    const found = /* @__PURE__ */ new Map();
    for (const client of clients2) {
      const person2 = (_a3 = own2(client)[0]) != null ? _a3 : "";
      const outlook = (_b = found.get(person2)) != null ? _b : {
        person: person2,
        near: { clients: 0, amount: 0 },
        far: { clients: 0, amount: 0 },
        toCall: 0,
        nextReturn: ""
      };
      found.set(person2, outlook);
      const { revisit_on: on } = client;
      if (isIn(client, "to_call")) outlook.toCall += 1;
      if (isIn(client, "archive")) {
        const sum3 = on !== "" && on <= addDays(today, policy.near_days) ? outlook.near : outlook.far;
        sum3.clients += 1;
        sum3.amount += (_c = client.expected_amount) != null ? _c : 0;
      }
      const isLater2 = isIn(client, "archive", "soft_refusal") && on > addDays(today, RETURNS_AHEAD);
      if (isLater2 && (outlook.nextReturn === "" || on < outlook.nextReturn)) outlook.nextReturn = on;
    }
    return [...found.values()];
  }

  // src/domain/population.ts
  function populate(input, replay2) {
    var _a3, _b, _c;
    const known4 = /* @__PURE__ */ new Map();
    for (const row of input.clients) {
      const now = replay2.clients.get(row.client_id);
      if (now && row.merged_into === "") known4.set(row.client_id, { row, now });
    }
    const amounts = new Map(input.deals.map((deal) => {
      var _a4;
      return [deal.deal_id, (_a4 = deal.amount) != null ? _a4 : 0];
    }));
    const cycles = [];
    for (const cycle of replay2.cycles) {
      const client = known4.get(cycle.client_id);
      if (client) cycles.push({ client, cycle, wonAmount: (_c = amounts.get((_b = (_a3 = cycle.closed) == null ? void 0 : _a3.deal_id) != null ? _b : "")) != null ? _c : 0 });
    }
    return { input, replay: replay2, clients: [...known4.values()], cycles };
  }
  function codeOf(axis, { client, at: at4 }) {
    switch (axis) {
      case "month":
        return monthOf(at4.on);
      case "manager":
      case "department":
        return at4[axis];
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
    const ordered = [...entries[axis]].sort((a, b2) => {
      var _a3, _b;
      return ((_a3 = a.order) != null ? _a3 : last) - ((_b = b2.order) != null ? _b : last);
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
      steps: stepsOf2(members2, replay2),
      rows: [...codes].map((code) => {
        var _a3, _b;
        return condense(code, (_a3 = addedBy.get(code)) != null ? _a3 : [], (_b = membersBy.get(code)) != null ? _b : [], replay2);
      }),
      total: condense("", added, members2, replay2)
    };
  }
  function stepsOf2(members2, { steps: steps2 }) {
    const reachedStep = (index) => members2.filter(({ cycle }) => cycle.top >= index).length;
    return steps2.map((step, index) => {
      const next = steps2[index + 1];
      const reached = reachedStep(index);
      const wentOn = reachedStep(index + 1);
      const touched2 = members2.filter(({ cycle }) => cycle.visits.some((visit) => visit.stage === step.code)).length;
      const ends = countOutcomes(members2.filter(({ cycle }) => cycle.top === index));
      return {
        stage: step.code,
        reached,
        touched: touched2,
        skipped: reached - touched2,
        wentOn,
        ...ends,
        expected: next && step.probability > 0 ? ratio(step.probability, next.probability) : null,
        conversion: next ? ratio(wentOn, reached) : null,
        settled: next ? ratio(wentOn, wentOn + ends.lost) : null,
        cumulative: ratio(reached, members2.length)
      };
    });
  }
  function condense(code, added, members2, { steps: steps2 }) {
    const ends = countOutcomes(members2);
    const contacted = added.filter(({ cycle }) => cycle.top >= 0).length;
    return {
      code,
      added: added.length,
      contacted,
      contactRate: ratio(contacted, added.length),
      reached: steps2.map((_2, index) => members2.filter(({ cycle }) => cycle.top >= index).length),
      ...ends,
      winRate: ratio(ends.won, ends.won + ends.lost),
      cumulative: ratio(ends.won, members2.length)
    };
  }
  function countOutcomes(members2) {
    const count4 = (outcome) => members2.filter(({ cycle }) => cycle.outcome === outcome).length;
    return {
      won: count4("won"),
      lost: count4("lost"),
      open: count4("open"),
      parked: count4("parked"),
      dropped: count4("dropped")
    };
  }

  // src/domain/cycles.ts
  var byEventId = (a, b2) => a.event_id.length - b2.event_id.length || (a.event_id < b2.event_id ? -1 : 1);
  function eventsUpTo(lines, asOf) {
    const known4 = lines.filter((line) => line.event_on <= asOf);
    const voided = new Set(known4.filter((line) => line.event_type === "void").map((line) => line.voids));
    return known4.filter((line) => line.event_type !== "void" && !voided.has(line.event_id)).sort(byEventId);
  }
  function replayCycles(lines, dictionaries, asOf) {
    var _a3, _b, _c, _d, _e2, _f, _g, _h, _i;
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
        const known4 = line.event_type === "create" ? kind === "new" : ((_e2 = stages2.get(line.stage_from || ((_d = before == null ? void 0 : before.stage) != null ? _d : ""))) == null ? void 0 : _e2.kind) === "lost";
        const cycle = beginCycle(line, moment, !known4);
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
    const steps2 = stepsOf3(dictionaries.stages, cycles);
    const noLoss = new Set(dictionaries.reasons.filter((reason) => !reason.counts_as_loss).map((reason) => reason.code));
    for (const now of clients2.values()) if (now.cycle.outcome === "open" && now.archived) now.cycle.outcome = "parked";
    for (const cycle of cycles) {
      markReached(cycle, steps2);
      if (cycle.outcome === "lost" && noLoss.has((_i = (_h = cycle.closed) == null ? void 0 : _h.reason) != null ? _i : "")) cycle.outcome = "dropped";
      else if (cycle.outcome === "lost" && cycle.top < 0) cycle.outcome = "lost_before_contact";
    }
    return { steps: steps2, cycles, clients: clients2 };
  }
  function stepsOf3(stages2, cycles) {
    const visited = /* @__PURE__ */ new Set();
    for (const cycle of cycles) for (const visit of cycle.visits) visited.add(visit.stage);
    return stages2.filter((stage2) => (stage2.kind === "contact" || stage2.kind === "won") && (stage2.active || visited.has(stage2.code))).sort((a, b2) => {
      var _a3, _b;
      return ((_a3 = a.order) != null ? _a3 : 0) - ((_b = b2.order) != null ? _b : 0);
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
  function markReached(cycle, steps2) {
    cycle.reached = steps2.map(() => null);
    for (const visit of cycle.visits) {
      const rank = steps2.findIndex((step) => step.code === visit.stage);
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
      for (const { what, at: at4 } of happeningsOf(cycle)) {
        const event = { what, at: at4, client, wonAmount: what === "won" ? wonAmount : 0 };
        if (isInPeriod(at4.on, input) && isKept(event, input.only)) events.push(event);
      }
    }
    const rows = [...splitUp(events, input)].map(([code, group]) => condense2(code, group, replay2.steps.length));
    return { rows, total: condense2("", events, replay2.steps.length) };
  }
  var CLOSED_AS = { won: "won", lost: "lost", dropped: "dropped", lost_before_contact: "lostBeforeContact" };
  function* happeningsOf(cycle) {
    yield { what: "added", at: cycle.started };
    for (const [step, at4] of cycle.reached.entries()) if (at4) yield { what: step, at: at4 };
    for (const at4 of cycle.reentries) yield { what: "reentries", at: at4 };
    for (const at4 of cycle.cancelledWins) yield { what: "cancelledWins", at: at4 };
    if (cycle.churned) yield { what: "churned", at: cycle.churned };
    if (cycle.closed) yield { what: CLOSED_AS[cycle.outcome], at: cycle.closed };
  }
  function condense2(code, events, steps2) {
    const row = {
      code,
      added: 0,
      reached: Array.from({ length: steps2 }, () => 0),
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
    const won2 = /* @__PURE__ */ new Map();
    for (const { cycle, wonAmount } of cycles) won2.set(cycle.client_id, ((_a3 = won2.get(cycle.client_id)) != null ? _a3 : 0) + wonAmount);
    const counted = clients2.map((client) => ({ client, at: { ...client.now, on: input.asOf } }));
    const kept = counted.filter((one) => isKept(one, input.only));
    const entries = kept.map((one) => {
      var _a4, _b2;
      const { row } = one.client;
      const measures = { clients: 1, expected_amount: (_a4 = row.expected_amount) != null ? _a4 : 0, won_amount: (_b2 = won2.get(row.client_id)) != null ? _b2 : 0 };
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
      archived: withSums.reduce((sum3, row) => sum3 + row.archived, 0),
      openExpected: withSums.reduce((sum3, row) => sum3 + row.openExpected, 0)
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
      flow: flowOf(population)
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
  function monthsOf(book) {
    const start2 = setting(book.lexicon, "go_live");
    const from = isDay(start2) && start2 <= book.reportDay ? start2 : book.reportDay;
    return monthsBetween(from, book.reportDay).reverse();
  }
  function readCommission(book, month) {
    const payments2 = [];
    const skipped = [];
    for (const [index, row] of rowsOf2(book.tab("payments").columns(PAYMENT_KEYS)).entries()) {
      const { payment_id, paid_on, amount, revenue_kind } = row;
      if (Object.values(row).every((value) => value === "" || value === null)) continue;
      const known4 = revenue_kind === "new" || revenue_kind === "repeat";
      if (paid_on === "" || amount === null || !known4) {
        skipped.push(
          String(payment_id) || fill(book.locale, book.locale.messages.report.row, { row: String(index + FIRST_ROW) })
        );
      } else payments2.push(paymentOf(row, Number(amount)));
    }
    const goLive = setting(book.lexicon, "go_live");
    return {
      input: {
        month,
        // Pay is worked out from Team and Rates as they stand now, not as they were remembered some minutes ago.
        team: teamOf(book.small.rows("team", book.codec)),
        rates: book.small.rows("rates", book.codec).filter((row) => row.department !== "").map((row) => rateOf(row, 10 ** book.decimals)),
        payments: payments2,
        goLive: isDay(goLive) ? goLive : "",
        clawbackMethod: "original_rate"
      },
      skipped
    };
  }
  function rowsOf2(columns6) {
    var _a3, _b, _c;
    const keys = Object.keys(columns6);
    const count4 = (_c = (_b = columns6[(_a3 = keys[0]) != null ? _a3 : ""]) == null ? void 0 : _b.length) != null ? _c : 0;
    return Array.from(
      { length: count4 },
      (_2, index) => Object.fromEntries(keys.map((key) => {
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
  var thisMonth = (book) => monthOf(book.reportDay);

  // src/domain/pivot.ts
  var ORDER2 = ["sales", "client", "management", "new", "repeat"];
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
    const keys = rows === "department" ? inOrder2(byKey.keys(), ORDER2) : [...byKey.keys()];
    const columnCodes = inOrder2(columns6 === "none" ? [""] : entries.map((entry2) => entry2.column), ORDER2);
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
  function payColumns2({ book, bare: bare4 }) {
    const words2 = book.locale.report.pay;
    const forSales = [
      money3(book.locale.terms.line.commission),
      money3(words2.cut),
      money3(words2.bonus),
      money3(words2.payable, bare4 ? STRONG : {})
    ];
    return bare4 ? forSales : [...forSales, money3(words2.salary), money3(words2.head), money3(words2.total, STRONG)];
  }
  function payCells({ book, bare: bare4, formats }, pay) {
    const amount = (minor) => minor / 10 ** book.decimals;
    const cut = { value: amount(pay.cutByCap), format: formats.money };
    const forSales = [
      amount(pay.commission),
      pay.cutByCap > 0 ? { ...cut, align: "right", ...ATTENTION } : amount(pay.cutByCap),
      amount(pay.bonus),
      amount(pay.payable)
    ];
    return bare4 ? forSales : [...forSales, amount(pay.salary), amount(pay.headPart), amount(pay.total)];
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
    const { report: names2 } = book.locale.terms;
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
        money3(names2.credited_base),
        money3(names2.plan),
        share(names2.attainment),
        money3(words2.pay.refunds),
        money3(names2.net_cash)
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
    const sum3 = (numbers) => amount(numbers.reduce((all, one) => all + one, 0));
    const total = [
      words2.total,
      "",
      "",
      sum3(schemes.map(({ scheme }) => scheme.base)),
      "",
      "",
      "",
      sum3(bands.map((band) => band.amount)),
      "",
      sum3(bands.map((band) => band.commission)),
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
    const named4 = (codes) => {
      const [first = "", second] = codes;
      if (rows === "department") return [departmentLabel(book, first), ""];
      return [personLabel(book, first), second === void 0 ? "" : departmentLabel(book, second)];
    };
    const columnLabel = (code) => {
      if (columns6 === "department") return departmentLabel(book, code);
      return code === "" ? words2.pay.outside_revenue : book.names.label("revenue_kind", code);
    };
    const shown2 = columns6 === "none" ? [] : found.columns;
    const cells2 = (row) => columns6 === "none" ? [] : row.map((cell2) => cell2 / unit);
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
      rows: found.rows.map((row) => [...named4(row.codes), ...cells2(row.cells), row.total / unit, percent2(row.total)]),
      totals: [
        [words2.total, "", ...cells2(found.totals), found.total / unit, percent2(found.total)],
        [words2.percent, "", ...columns6 === "none" ? [] : found.totals.map(percent2), percent2(found.total), ""]
      ],
      empty: words2.nothing
    };
  }

  // src/sheets/report-charts.ts
  var madeFor = ({ title: title2, ranges }) => `${title2}|${ranges.join("|")}`;
  function drawCharts(sheet, plans2, marks, isSheetNew) {
    const isMade = (plan, index) => {
      var _a3;
      return ((_a3 = marks[index]) == null ? void 0 : _a3.made) === madeFor(plan);
    };
    if (plans2.every(isMade)) return [...marks];
    const present2 = isSheetNew ? [] : sheet.getCharts();
    const found = plans2.map((plan, index) => {
      var _a3;
      const mark = marks[index];
      const titled = (title2) => present2.find((chart) => {
        var _a4;
        return ((_a4 = chart.getOptions()) == null ? void 0 : _a4.get("title")) === title2;
      });
      if (mark) return (_a3 = present2.find((chart) => chart.getChartId() === mark.id)) != null ? _a3 : titled(mark.made.split("|")[0]);
      return titled(plan.title);
    });
    for (const [index, plan] of plans2.entries()) {
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
    return plans2.map((plan, index) => {
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
  var DAY_ZERO2 = "1899-12-30";
  var LITERAL = 250;
  function quoted2(text4) {
    var _a3;
    const pieces2 = (_a3 = text4.match(new RegExp(`[\\s\\S]{1,${LITERAL}}`, "g"))) != null ? _a3 : [""];
    return pieces2.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
  }
  function freshnessFormula(book, controls, choices2, otherwise, onlyOn = "") {
    const { fresh: fresh2 } = book.locale.report;
    const time2 = Utilities.formatDate(book.clock.now, book.timeZone, "HH:mm");
    const changed = controls.map((control) => {
      const shown2 = String(shownChoice(control, choices2[control.key]));
      const asked2 = control.options === "day" ? String(daysBetween(DAY_ZERO2, shown2)) : quoted2(shown2);
      return `$${letterOf(control.column)}$${CONTROL_ROW}<>${asked2}`;
    });
    const settings2 = `OR(${changed.join(";")})`;
    const base = `IF(${baseChanged(book)};${quoted2(fill(book.locale, fresh2.base, { time: time2 }))};${quoted2(otherwise)})`;
    const dayOver = quoted2(fill(book.locale, fresh2.day, { day: dayText(book.locale, onlyOn) }));
    const rest = onlyOn === "" ? base : `IF(TODAY()<>${daysBetween(DAY_ZERO2, onlyOn)};${dayOver};${base})`;
    return `=IF(${settings2};${quoted2(fresh2.settings)};${rest})`;
  }
  function baseChanged(book) {
    const mark = quoted2(`"applied":${JSON.stringify(book.state.applied)}`);
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
    const wanted2 = book.locale.terms.tabs[tab];
    const sheets = book.spreadsheet.getSheets();
    const { tabs } = book.state;
    const before = [tabs.clients, tabs.deals, tabs.payments, tabs.team, tabs.funnel];
    const place2 = Math.max(...sheets.map((sheet, index) => before.includes(sheet.getSheetId()) ? index + 1 : 0));
    let name2 = wanted2;
    for (let number4 = 1; book.spreadsheet.getSheetByName(name2); number4 += 1) {
      name2 = number4 === 1 ? `${wanted2} (CRM)` : `${wanted2} (CRM ${number4})`;
    }
    return book.spreadsheet.insertSheet(name2, place2);
  }
  function furnish(sheet, { wasMade, grid, controls, tiles, widths, title: title2 }) {
    const width = widths.length;
    if (wasMade.sheet) sheet.getRange(1, 1, grid.rows, grid.columns).breakApart();
    if (wasMade.sheet && !wasMade.page) undo2(sheet, grid);
    sheet.setFrozenRows(CONTROL_ROW);
    sheet.getRange(`A:${letterOf(width)}`).setVerticalAlignment("middle");
    for (const { first, count: count4, pixels } of alike(widths)) sheet.setColumnWidths(first, count4, pixels);
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
    if (!wasMade.page) {
      sheet.setTabColor(COLORS.tab);
      sheet.setHiddenGridlines(true);
    }
    const protection = sheet.protect();
    protection.setWarningOnly(true);
    protection.setDescription(title2);
    protection.setUnprotectedRanges([sheet.getRange(CONTROL_ROW, 1, 1, last)]);
  }
  function undo2(sheet, { rows, columns: columns6 }) {
    const all = sheet.getRange(1, 1, rows, columns6);
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

  // src/sheets/report-tab.ts
  var REPORTS = ["funnel", "commission", "today"];
  var isReport = (tab) => REPORTS.includes(tab);
  var TOP = "1:12";
  function openReport(book, name2, sheet = book.sheetOf(name2)) {
    var _a3, _b, _c, _d;
    const none = {
      name: name2,
      sheet,
      memory: null,
      isPage: false,
      moved: { rows: 0, columns: 0 },
      controls: [],
      ticked: false,
      columns: 0
    };
    if (!sheet) return none;
    const top = sheet.getRange(TOP).getValues();
    const columns6 = (_b = (_a3 = top[0]) == null ? void 0 : _a3.length) != null ? _b : 0;
    for (const [row, cells2] of top.entries()) {
      const column = cells2.findIndex((cell2) => String(cell2).startsWith(`{"report":"${name2}"`));
      if (column < 0) continue;
      const memory = JSON.parse(String(cells2[column]));
      const moved2 = { rows: row, columns: column - memory.width };
      if (moved2.rows !== 0 || moved2.columns !== 0) return { ...none, memory, moved: moved2, columns: columns6 };
      const controls = (_c = top[CONTROL_ROW - 1]) != null ? _c : [];
      return { ...none, memory, moved: moved2, columns: columns6, controls, ticked: controls[REBUILD_COLUMN - 1] === true };
    }
    return { ...none, columns: columns6, isPage: isPage(((_d = top[0]) != null ? _d : []).map(String), name2) };
  }
  var isMoved = ({ moved: moved2 }) => moved2.rows !== 0 || moved2.columns !== 0;
  function writeReport(book, { tab, controls, choices: choices2, page, formats, widths }) {
    var _a3, _b, _c, _d, _e2, _f, _g, _h, _i;
    const { locale } = book;
    const sheet = (_a3 = tab.sheet) != null ? _a3 : addReportSheet(book, tab.name);
    if (tab.sheet === null) book.adopt(tab.name, sheet);
    const known4 = isMoved(tab) ? null : tab.memory;
    const frame = {
      controls,
      choices: choices2,
      rebuild: locale.report.rebuild,
      width: widths.length,
      freshness: freshnessFormula(book, controls, choices2, page.warning, page.onlyOn)
    };
    const { cells: cells2, places, width } = layPage2(page, frame, formats);
    const rows = Math.max(cells2.length, ((_c = (_b = tab.memory) == null ? void 0 : _b.rows) != null ? _c : 0) + tab.moved.rows);
    const wide = Math.max(width, ((_e2 = (_d = tab.memory) == null ? void 0 : _d.width) != null ? _e2 : 0) + Math.max(0, tab.moved.columns)) + 1;
    const grid = fitGrid(sheet, rows, wide, tab.columns);
    const wasMade = { sheet: tab.sheet !== null, page: tab.isPage, report: tab.memory !== null };
    if (known4 === null) furnish(sheet, { wasMade, grid, controls, tiles: page.tiles, widths, title: page.title });
    const lists2 = listsIn2(controls);
    if ((known4 == null ? void 0 : known4.lists) !== lists2) setRules(sheet, controls);
    if ((known4 == null ? void 0 : known4.width) !== width) showMemory(sheet, width + 1, known4 ? known4.width + 1 : null);
    const charts = drawCharts(sheet, (_g = (_f = page.charts) == null ? void 0 : _f.call(page, places)) != null ? _g : [], (_i = (_h = tab.memory) == null ? void 0 : _h.charts) != null ? _i : [], tab.sheet === null);
    const memory = {
      report: tab.name,
      language: book.language,
      width,
      rows: cells2.length,
      places,
      charts,
      lists: lists2,
      choices: choices2,
      day: book.reportDay
    };
    const block = padded(cells2, rows, wide);
    block[0][width] = { value: JSON.stringify(memory), format: formats.text };
    keepLateChoice(sheet, block, tab, locale.report.fresh.settings);
    const relaid = JSON.stringify(known4 == null ? void 0 : known4.places) !== JSON.stringify(places);
    paint(sheet, block, relaid);
    if (relaid) drawLines(sheet, places, rows, wide, known4 !== null);
    return sheet;
  }
  function keepLateChoice(sheet, block, tab, settingsChanged) {
    var _a3, _b;
    if (tab.controls.length === 0) return;
    const width = (_b = (_a3 = block[0]) == null ? void 0 : _a3.length) != null ? _b : 0;
    const now = sheet.getRange(CONTROL_ROW, 1, 1, Math.min(width, tab.columns)).getValues()[0];
    const late = now.some((cell2, index) => index >= REBUILD_COLUMN && String(cell2) !== String(tab.controls[index]));
    if (!late) return;
    for (const [index, cell2] of now.entries()) {
      if (index >= REBUILD_COLUMN) block[CONTROL_ROW - 1][index].value = cell2;
    }
    block[FRESHNESS_ROW - 1][0].value = settingsChanged;
  }
  function writeProblem(tab, problem) {
    var _a3, _b;
    (_a3 = tab.sheet) == null ? void 0 : _a3.getRange(FRESHNESS_ROW, 1).setValue(problem);
    if (tab.ticked) (_b = tab.sheet) == null ? void 0 : _b.getRange(CONTROL_ROW, REBUILD_COLUMN).setValue(false);
  }
  function padded(cells2, rows, width) {
    return Array.from(
      { length: rows },
      (_2, row) => Array.from({ length: width }, (_unused, column) => {
        var _a3, _b;
        return { ...(_b = (_a3 = cells2[row]) == null ? void 0 : _a3[column]) != null ? _b : { value: "" } };
      })
    );
  }
  function fitGrid(sheet, rows, width, known4) {
    const haveRows = sheet.getMaxRows();
    if (haveRows < rows) sheet.insertRowsAfter(haveRows, rows - haveRows);
    const haveColumns = known4 || sheet.getMaxColumns();
    if (haveColumns < width) sheet.insertColumnsAfter(haveColumns, width - haveColumns);
    return { rows: Math.max(haveRows, rows), columns: Math.max(haveColumns, width) };
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
  var COLUMNS2 = ["revenue_kind", "department", "none"];
  var VALUES = ["credited_base", "commission", "net_cash", "total_pay", "payments"];
  var TOLD = 10;
  var [PERSON_WIDTH, DEPARTMENT_WIDTH, REVENUE_WIDTH] = [130, 140, 124];
  var MONEY_COLUMNS = 8;
  var LAST_WIDTH = 124;
  var GAP2 = 6;
  function widthsOf2(book) {
    var _a3;
    const { terms: terms6, report: report6 } = book.locale;
    const { cut, bonus, payable, salary, head: head2, total, refunds, in_band } = report6.pay;
    const { credited_base, net_cash, attainment } = terms6.report;
    const heads = [cut, bonus, payable, salary, head2, total, refunds, in_band, credited_base, net_cash, attainment];
    const width = widthFor([...heads, terms6.line.commission], 94, 120);
    const departments = ((_a3 = book.lexicon.lists.departments) != null ? _a3 : []).map(({ label: label2 }) => label2.replace(/\s/g, "-"));
    const names2 = widthFor(departments, 0, 172) + 8;
    const texts = [Math.max(PERSON_WIDTH, names2), Math.max(DEPARTMENT_WIDTH, names2), REVENUE_WIDTH];
    return [...texts, ...Array.from({ length: MONEY_COLUMNS }, () => width), LAST_WIDTH];
  }
  function commissionControls(book) {
    const { control, axis, value } = book.locale.report;
    const named4 = (codes, label2) => codes.map((code) => ({ code, label: label2(code) }));
    return [
      {
        key: "month",
        label: control.month,
        column: 2,
        span: 1,
        usual: thisMonth(book),
        options: named4(monthsOf(book), (code) => code)
      },
      {
        key: "rows",
        label: control.rows,
        column: 3,
        span: 2,
        usual: "person",
        options: named4(ROWS, (code) => axis[code])
      },
      {
        key: "columns",
        label: control.columns,
        column: 5,
        span: 2,
        usual: "revenue_kind",
        options: named4(COLUMNS2, (code) => axis[code])
      },
      {
        key: "values",
        label: control.values,
        column: 7,
        span: 2,
        usual: "credited_base",
        options: named4(VALUES, (code) => value[code])
      }
    ];
  }
  function writeCommission(book, { tab, choices: choices2, data, report: report6, bare: bare4, warning }) {
    const formats = formatsOf(book);
    const view = {
      book,
      report: report6,
      formats,
      bare: bare4,
      pivot: {
        rows: choices2.rows,
        columns: choices2.columns,
        values: choices2.values
      }
    };
    const page = commissionPage(view, [warning, ...warningsOf3(view, data)]);
    const controls = commissionControls(book);
    const sheet = writeReport(book, { tab, controls, choices: choices2, page, formats, widths: widthsOf2(book) });
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
  function sentenceOf({ book, report: report6, bare: bare4 }) {
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
    if (bare4) return fill(locale, words2.sentence_bare, amounts);
    return fill(locale, headPart === 0 ? words2.sentence : words2.sentence_head, amounts);
  }
  function warningsOf3({ book, report: report6 }, { skipped }) {
    const { locale } = book;
    const words2 = locale.report.pay;
    const say = (sentence2, key, named4) => {
      const names2 = [...new Set(named4)];
      const told4 = names2.length > TOLD ? [...names2.slice(0, TOLD), "…"] : names2;
      return names2.length === 0 ? "" : fill(locale, sentence2, { [key]: told4.join(", ") });
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
  function tilesOf({ book, report: report6, formats, bare: bare4 }) {
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
    const { line, report: names2 } = locale.terms;
    return [
      tile(line.total, bare4 ? total.payable : total.total, fill(locale, words2.people_note, { people: people.length })),
      tile(line.commission, total.capped, cut),
      tile(line.bonus, total.bonus, bonused.join(", ")),
      tile(names2.credited_base, total.base, words2.base_note),
      tile(names2.net_cash, total.netCash, words2.net_note)
    ].map((one, index) => ({ ...one, column: 1 + 2 * index, span: 2 }));
  }
  function chartsOf({ book, bare: bare4 }, places) {
    const words2 = book.locale.report.pay;
    const [result, , plan] = places;
    const widths = widthsOf2(book);
    const wide = (from, to) => widths.slice(from, to).reduce((sum3, width) => sum3 + width, 0) - GAP2;
    const column = (number4, { header, last }) => `${letterOf(number4)}${header}:${letterOf(number4)}${last}`;
    return [
      {
        kind: "BAR",
        title: words2.chart_pay,
        column: 1,
        width: wide(0, 6),
        height: 225,
        stacked: true,
        ranges: (bare4 ? [1, 6] : [1, 6, 7, 8]).map((number4) => column(number4, result)),
        colors: [COLORS.primary, COLORS.open, COLORS.archive].slice(0, bare4 ? 1 : 3),
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
  function rowsOf3(columns6, keys, id3) {
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
  var readReplay = (book) => rowsOf3(book.tab("history").columns(LINE_KEYS), LINE_KEYS, "event_id").map(
    (row) => ({ ...row, cycle: Number(row.cycle) })
  );
  function readFunnel(book) {
    var _a3, _b, _c;
    const lines = readReplay(book);
    const clients2 = rowsOf3(withIds(book.tab("clients"), CLIENT_KEYS), CLIENT_KEYS, "client_id");
    const deals2 = rowsOf3(withIds(book.tab("deals"), DEAL_KEYS), DEAL_KEYS, "deal_id");
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
  var ENOUGH2 = 5;
  function weakestStep(steps2) {
    const judged = steps2.filter(({ settled: settled2, wentOn, lost: lost2 }) => settled2 !== null && wentOn + lost2 >= ENOUGH2);
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
  var count3 = (head2, tone = "plain") => ({ head: head2, kind: "count", tone });
  var share2 = (head2) => ({ head: head2, kind: "ratio" });
  var label = (head2) => ({ head: head2, kind: "text" });
  function stagesBlock({ book, report: report6, formats }) {
    var _a3;
    const { report: words2, terms: terms6 } = book.locale;
    const { report: names2 } = terms6;
    const { steps: steps2, total } = report6.cohort;
    const weakest = weakestStep(steps2);
    const rows = steps2.map((step) => {
      const poor = step.conversion !== null && step.expected !== null && step.conversion < step.expected / 2;
      const shown2 = (fraction) => {
        if (fraction === null) return null;
        const cell2 = { value: fraction, format: formats.ratio };
        return step === weakest ? { ...cell2, ...ATTENTION } : cell2;
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
    const { won: won2, lost: lost2, open, parked, dropped, reached } = total;
    return {
      title: names2.cohort,
      note: words2.funnel.stages_note,
      columns: [
        label(words2.stage),
        count3(names2.reached),
        count3(words2.funnel.went_on, "contact"),
        count3(names2.won, "won"),
        count3(names2.lost, "lost"),
        count3(names2.open),
        count3(names2.parked, "archive"),
        count3(names2.dropped),
        { ...share2(words2.funnel.expected), look: { color: COLORS.third } },
        share2(names2.conversion),
        share2(names2.settled),
        share2(names2.cumulative),
        count3(names2.skipped),
        count3(words2.funnel.touched)
      ],
      rows,
      totals: [[words2.total, (_a3 = reached[0]) != null ? _a3 : 0, "", won2, lost2, open, parked, dropped, "", "", "", "", "", ""]],
      empty: words2.nothing
    };
  }
  function groupsBlock(view) {
    const { book, report: report6, input } = view;
    const { report: words2, terms: terms6 } = book.locale;
    const { report: names2 } = terms6;
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
        share2(names2.win_rate),
        share2(names2.cumulative),
        count3(words2.funnel.added, "new"),
        ...stepColumns(view),
        count3(names2.lost, "lost"),
        count3(names2.open),
        count3(names2.parked, "archive"),
        count3(names2.dropped)
      ],
      rows: report6.cohort.rows.map((row) => line(row, axisLabel(book, input.breakdown, row.code))),
      totals: [line(report6.cohort.total, words2.total)],
      empty: words2.nothing
    };
  }
  function flowBlock(view) {
    const { book, report: report6, input } = view;
    const { report: words2, terms: terms6 } = book.locale;
    const { report: names2 } = terms6;
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
      title: names2.flow,
      note: words2.funnel.flow_note,
      columns: [
        label(by),
        share2(names2.win_rate),
        count3(words2.funnel.cancelled_wins),
        count3(words2.funnel.added, "new"),
        ...stepColumns(view),
        count3(names2.lost, "lost"),
        count3(words2.funnel.reentries),
        count3(names2.lost_before_contact),
        count3(names2.dropped),
        { head: words2.funnel.won_amount, kind: "amount", tone: "won" },
        count3(words2.funnel.churned, "lost")
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
      ...row.cells.map((cell2) => cell2 / unit),
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
        count3(words2.funnel.archived, "archive"),
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
  function months(today, shift, count4) {
    const from = addMonths(firstDay(monthOf(today)), shift);
    return { from, to: lastDay(monthOf(addDays(addMonths(from, count4), -1))) };
  }

  // src/sheets/funnel-tab.ts
  var AXES = ["stage", "manager", "category", "tag", "source", "section", "department"];
  var BREAKDOWNS = ["month", "manager", "department", "category", "tag", "source", "section"];
  var MEASURES = ["clients", "expected_amount", "won_amount"];
  var FIRST_WIDTH = 184;
  var OTHER_COLUMNS = 13;
  var GAP3 = 6;
  function widthsOf3(book) {
    const stages2 = book.lexicon.stages.filter(({ active: active2 }) => active2);
    const heads = [...stages2.map(({ label: label2 }) => label2), book.locale.terms.report.settled];
    const width = widthFor(heads, 92, 120);
    return [FIRST_WIDTH, ...Array.from({ length: OTHER_COLUMNS }, () => width)];
  }
  function funnelControls(book) {
    const { locale } = book;
    const { control, preset, value } = locale.report;
    const named4 = (codes, label2) => codes.map((code) => ({ code, label: label2(code) }));
    const axis = (code) => axisName(locale, code);
    const one = (key, label2, column, usual, options) => ({
      key,
      label: label2,
      column,
      span: 1,
      usual,
      options
    });
    const presets = named4(PRESETS, (code) => preset[code]);
    const measures = named4(MEASURES, (code) => value[code]);
    return [
      { ...one("period", control.period, 2, "this_quarter", presets), span: 2 },
      one("from", control.from, 4, "", "day"),
      one("to", control.to, 5, "", "day"),
      one("as_of", control.as_of, 6, "", "day"),
      one("rows", control.rows, 7, "manager", named4(AXES, axis)),
      one("columns", control.columns, 8, "stage", named4(AXES, axis)),
      { ...one("values", control.values, 9, "clients", measures), span: 2 },
      one("breakdown", control.breakdown, 11, "month", named4(BREAKDOWNS, axis))
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
    const { oldest: _oldest, ...read2 } = data;
    return {
      ...read2,
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
    const sheet = writeReport(book, { tab, controls, choices: choices2, page, formats, widths: widthsOf3(book) });
    return { sheet, sentence: page.sentence };
  }
  function funnelPage(view, warning) {
    const { book, report: report6, input } = view;
    const { locale } = book;
    const words2 = locale.report;
    const time2 = Utilities.formatDate(book.clock.now, book.timeZone, "HH:mm:ss");
    const clients2 = input.clients.filter(({ merged_into }) => merged_into === "").length;
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
      warning
    };
  }
  function sentenceOf2({ book, report: report6 }) {
    var _a3;
    const { locale } = book;
    const words2 = locale.report.funnel;
    const { steps: steps2, total } = report6.cohort;
    const contacted = (_a3 = total.reached[0]) != null ? _a3 : 0;
    if (contacted === 0) return words2.empty;
    const first = fill(locale, words2.sentence, { contacted, won: total.won, share: ratioText(book, total.cumulative) });
    const weakest = weakestStep(steps2);
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
    const told4 = (label2, value, remark, format) => ({
      label: label2,
      value,
      remark,
      format
    });
    const tiles = [
      told4(words2.added, total.added, words2.added_note, formats.count),
      told4(
        words2.contacts,
        (_a3 = total.reached[0]) != null ? _a3 : 0,
        fill(locale, words2.contacts_note, { share: ratioText(book, total.contactRate) }),
        formats.count
      ),
      {
        ...told4(
          words2.deals,
          total.won,
          fill(locale, words2.deals_note, { share: ratioText(book, total.cumulative) }),
          formats.count
        ),
        color: COLORS.won
      },
      told4(
        locale.terms.report.win_rate,
        (_b = total.winRate) != null ? _b : "–",
        fill(locale, words2.win_rate_note, { won: total.won, lost: total.lost }),
        formats.ratio
      ),
      told4(
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
    const [first, other] = widthsOf3(book);
    return [
      {
        kind: "BAR",
        title: words2.chart_stages,
        column: 1,
        width: first + 4 * other - GAP3,
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
        width: 6 * other - GAP3,
        height: 225,
        stacked: false,
        ranges: [1, firstStep, firstStep + report6.steps.length - 1].map((number4) => column(number4, groups)),
        colors: [COLORS.primary, COLORS.won],
        format: "0"
      }
    ];
  }

  // src/domain/stuck.ts
  function stuckOf({ clients: clients2 }, { stages: stages2 }, asOf, withNew) {
    const limits = new Map(
      stages2.flatMap(
        ({ code, kind, max_days }) => max_days !== null && (kind === "contact" || kind === "new" && withNew) ? [[code, max_days]] : []
      )
    );
    const found = [];
    for (const [client_id, { stage: stage2, archived, cycle }] of clients2) {
      const limit = limits.get(stage2);
      const visit = cycle.visits[cycle.visits.length - 1];
      if (limit === void 0 || archived || !visit || visit.until !== "") continue;
      const age = daysBetween(visit.on, asOf) - parkedIn(visit, cycle.parked);
      if (age > limit) found.push({ client_id, since: visit.on, age, limit, over: age - limit });
    }
    return found.sort((a, b2) => b2.over - a.over);
  }
  var parkedIn = (visit, parked) => parked.map(({ on, until }) => daysBetween(on > visit.on ? on : visit.on, until)).filter((days) => days > 0).reduce((sum3, days) => sum3 + days, 0);

  // src/sheets/today-data.ts
  var CLIENT_KEYS2 = [
    "client_id",
    "name",
    "stage",
    "section",
    "manager",
    "next_action_on",
    "reason",
    "revisit_on",
    "department",
    "cycle",
    "next_action",
    "phone",
    "tag",
    "expected_amount",
    "special_terms",
    "satisfaction_on",
    "merged_into"
  ];
  var DEAL_KEYS2 = [
    "deal_id",
    "client_id",
    "deal_status",
    "amount",
    "manager",
    "signed_on",
    "contract_no",
    "invoice_no",
    "invoice_due_on",
    "cycle"
  ];
  var BETWEEN2 = {
    clients: ["last_contact_on", "contact_name", "sale_kind", "satisfaction"],
    deals: ["name", "credit_department", "expected_close"]
  };
  var PAYMENT_KEYS2 = ["payment_id", "deal_id", "paid_on", "amount"];
  var amountIn = (value) => typeof value === "number" ? value : null;
  function readToday(book) {
    const today = book.reportDay;
    const { stages: stages2, sections: sections2, reasons: reasons2, team: team2 } = book.lexicon;
    const read2 = (tab, keys) => withIds(book.tab(tab), [...keys, ...BETWEEN2[tab]]);
    const clients2 = rowsOf3(read2("clients", CLIENT_KEYS2), CLIENT_KEYS2, "client_id");
    const deals2 = rowsOf3(read2("deals", DEAL_KEYS2), DEAL_KEYS2, "deal_id");
    const payments2 = rowsOf3(withIds(book.tab("payments"), PAYMENT_KEYS2), PAYMENT_KEYS2, "payment_id");
    const replay2 = replayCycles(readReplay(book), { stages: stages2, sections: sections2, reasons: reasons2 }, today);
    const flag = (key) => ["on", "yes"].includes(setting(book.lexicon, key).toLowerCase());
    const days = (key) => Number(setting(book.lexicon, key)) || 0;
    return {
      today,
      clients: clients2.map((row) => ({ ...row, expected_amount: amountIn(row.expected_amount) })),
      deals: deals2.map((row) => ({ ...row, amount: amountIn(row.amount) })),
      payments: payments2.filter(({ paid_on, amount }) => paid_on !== "" && typeof amount === "number").map((row) => row),
      team: team2.filter((row) => worksOn(row, today)).map(({ person_id, department, role }) => ({ person_id, department, role })),
      stages: stages2,
      sections: sections2,
      stuck: stuckOf(replay2, { stages: stages2 }, today, flag("stuck_new_counts")),
      policy: {
        near_days: days("near_days"),
        satisfaction_days: days("satisfaction_days"),
        handover_when: setting(book.lexicon, "handover_when"),
        split_departments: flag("split_departments"),
        large_to_developer: flag("large_to_developer")
      }
    };
  }

  // src/sheets/today-blocks.ts
  var SHOWN2 = 100;
  var URGENT = ["overdue_actions", "invoices_overdue", "stuck"];
  var COLUMNS3 = 10;
  function textOf({ book, clients: clients2, deals: deals2 }, { list: list2, client_id, deal_id }) {
    const client = clients2.get(client_id);
    if (!client) return "";
    if (list2 === "to_return") return book.names.label("reasons", client.reason);
    if (list2 === "special_terms") return client.special_terms;
    if (list2 !== "invoices_overdue") return client.next_action;
    const deal = deals2.get(deal_id);
    const no2 = (deal == null ? void 0 : deal.invoice_no) || (deal == null ? void 0 : deal.contract_no) || deal_id;
    return fill(book.locale, book.locale.report.day.invoice, { no: no2 });
  }
  function tasksBlock(view) {
    const { columns: columns6, report: report6 } = view.book.locale;
    const column = (head2, kind = "text") => ({ head: head2, kind });
    const { day: words2 } = report6;
    const link = linker(view.book);
    return {
      title: "",
      note: "",
      columns: [
        column(columns6.client_id),
        { ...column(columns6.name), look: { weight: "bold" } },
        // The longest name takes two lines.
        { ...column(words2.list), look: { wrap: "WRAP" } },
        column(columns6.next_action),
        column(words2.date, "day"),
        column(words2.days, "count"),
        column(columns6.stage),
        column(columns6.phone),
        column(columns6.manager),
        column(columns6.amount, "amount")
      ],
      rows: groupsOf(view).flatMap(({ person: person2, tasks }) => [
        groupRow(view, person2, tasks.length),
        ...DAY_LISTS.flatMap(
          (list2) => listRows2(
            view,
            person2,
            tasks.filter((task) => task.list === list2),
            link
          )
        )
      ]),
      totals: [],
      empty: words2.nothing,
      ...view.tasks.length > 0 ? { foot: words2.select_row } : {}
    };
  }
  function groupsOf({ book, person: person2, tasks }) {
    var _a3, _b;
    if (person2 !== null) return tasks.length > 0 ? [{ person: person2, tasks: [...tasks] }] : [];
    const people = [...book.names.people().map(({ code }) => code), ""];
    const groups = new Map(people.map((code) => [code, []]));
    for (const task of tasks) (_b = groups.get((_a3 = task.people[0]) != null ? _a3 : "")) == null ? void 0 : _b.push(task);
    return [...groups].flatMap(([code, own2]) => own2.length > 0 ? [{ person: code, tasks: own2 }] : []);
  }
  function groupRow({ book }, person2, tasks) {
    const name2 = person2 === "" ? book.locale.terms.report.unassigned : book.names.label("people", person2);
    const ground = { background: COLORS.tile, weight: "bold", wrap: "OVERFLOW" };
    const cells2 = Array.from({ length: COLUMNS3 }, () => ({ value: "", ...ground }));
    cells2[0] = { value: `${name2} · ${tasks}`, format: "@", ...ground };
    return cells2;
  }
  function listRows2(view, person2, tasks, link) {
    const [first] = tasks;
    if (!first) return [];
    const { book } = view;
    const words2 = book.locale.report.day;
    const more = tasks.length - SHOWN2;
    const rest = more > 0 ? [["", grey(fill(book.locale, words2.more, { n: more })), grey(words2.lists[first.list])]] : [];
    const outlook = view.outlooks.find((one) => one.person === person2);
    const before = first.list === "to_return" && outlook ? outlookRows(book, outlook) : [];
    return [
      ...before,
      ...tasks.slice(0, SHOWN2).map((task) => taskRow(view, task, link(task.client_id))),
      ...filled2(rest)
    ];
  }
  var grey = (value) => ({ value, format: "@", color: COLORS.third, weight: "normal" });
  var filled2 = (rows) => rows.map((row) => Array.from({ length: COLUMNS3 }, (_2, index) => {
    var _a3;
    return (_a3 = row[index]) != null ? _a3 : "";
  }));
  function outlookRows(book, { near, far }) {
    var _a3, _b;
    const { day: words2 } = book.locale.report;
    const section = (_b = (_a3 = book.lexicon.sections.find(({ kind }) => kind === "archive")) == null ? void 0 : _a3.label) != null ? _b : "";
    const sums = [[words2.near, near], [words2.far, far]];
    return filled2(
      sums.flatMap(([label2, { clients: clients2, amount }]) => {
        if (clients2 === 0) return [];
        const row = ["", grey(section), grey(label2), grey(count2(book.locale, clients2, "client"))];
        row[COLUMNS3 - 1] = { value: amount / 10 ** book.decimals, color: COLORS.third };
        return [row];
      })
    );
  }
  function taskRow(view, task, id3) {
    var _a3, _b, _c, _d;
    const { book, clients: clients2, data, formats } = view;
    const { list: list2, client_id, on, late, amount } = task;
    const client = clients2.get(client_id);
    const { lists: lists2 } = book.locale.report.day;
    const isLate = URGENT.includes(list2) && late !== null && late > 0;
    const alarm = isLate ? { color: COLORS.error, weight: "bold" } : {};
    const today = on === data.today ? { color: COLORS.primary, weight: "bold" } : {};
    const manager = list2 === "invoices_overdue" ? (_a3 = view.deals.get(task.deal_id)) == null ? void 0 : _a3.manager : client == null ? void 0 : client.manager;
    return [
      id3,
      (_b = client == null ? void 0 : client.name) != null ? _b : "",
      { value: lists2[list2], format: "@", ...isLate ? { color: COLORS.error } : {} },
      textOf(view, task),
      { value: on, ...on === "" ? {} : { format: formats.day }, ...alarm, ...today },
      late !== null && late >= 0 ? { value: late, ...alarm } : "",
      { value: book.names.label("stages", (_c = client == null ? void 0 : client.stage) != null ? _c : ""), format: "@", ...TONES[toneOf(view, client)] },
      (_d = client == null ? void 0 : client.phone) != null ? _d : "",
      book.names.label("people", manager || (client == null ? void 0 : client.manager) || ""),
      amount === null ? "" : amount / 10 ** book.decimals
    ];
  }
  function toneOf({ book }, client) {
    var _a3, _b;
    const isParked = book.lexicon.sections.some(({ code, kind }) => code === (client == null ? void 0 : client.section) && kind === "archive");
    return isParked ? "archive" : (_b = (_a3 = book.lexicon.stages.find(({ code }) => code === (client == null ? void 0 : client.stage))) == null ? void 0 : _a3.kind) != null ? _b : "plain";
  }
  function linker(book) {
    const { sheet, at: at4 } = { sheet: book.tab("clients").sheet, at: letterOf(book.tab("clients").at("client_id")) };
    const ids = `'${sheet.getName().replace(/'/g, "''")}'!$${at4}:$${at4}`;
    const address = `"#gid=${sheet.getSheetId()}&range=${at4}"`;
    return (id3) => isClientId(id3) ? {
      value: `=IFERROR(HYPERLINK(${address}&MATCH("${id3}";${ids};0);"${id3}");"${id3}")`,
      format: "General",
      color: COLORS.primary
    } : grey(id3);
  }
  function listsBlock({ book, tasks }) {
    const { columns: columns6, report: report6, terms: terms6 } = book.locale;
    const { by_list, lists: lists2, nothing } = report6.day;
    const rows = DAY_LISTS.flatMap((list2) => {
      const own2 = tasks.filter((task) => task.list === list2);
      const amount = own2.reduce((sum3, task) => {
        var _a3;
        return sum3 + ((_a3 = task.amount) != null ? _a3 : 0);
      }, 0);
      return own2.length === 0 ? [] : [["", lists2[list2], own2.length, amount / 10 ** book.decimals]];
    });
    return {
      title: by_list,
      note: "",
      columns: [
        { head: "", kind: "text" },
        { head: report6.day.list, kind: "text" },
        { head: terms6.tabs.clients, kind: "count" },
        { head: columns6.amount, kind: "amount" }
      ],
      rows,
      totals: [],
      empty: nothing
    };
  }

  // src/sheets/today-tab.ts
  var ALL2 = "all";
  var WIDTHS3 = [72, 200, 170, 230, 96, 76, 112, 150, 96, 110];
  var STAGE_COLUMN = 6;
  var HUNGARIAN_STAGE = 140;
  var widthsOf4 = ({ language }) => language === "hu" ? WIDTHS3.map((width, index) => index === STAGE_COLUMN ? HUNGARIAN_STAGE : width) : WIDTHS3;
  function todayControls(book) {
    const { columns: columns6, report: report6 } = book.locale;
    const { all, list: list2, lists: lists2 } = report6.day;
    const first = { code: ALL2, label: all };
    const one = (key, label2, column, options) => ({
      key,
      label: label2,
      column,
      span: 1,
      usual: ALL2,
      options: [first, ...options]
    });
    const people = book.names.people().map(({ code, label: label2 }) => ({ code, label: label2 }));
    return [
      one("person", columns6.manager, 3, people),
      one(
        "list",
        list2,
        4,
        DAY_LISTS.map((code) => ({ code, label: lists2[code] }))
      )
    ];
  }
  function writeToday(book, { tab, choices: choices2, data, report: report6, warning }) {
    var _a3;
    const formats = formatsOf(book);
    const person2 = choices2.person === ALL2 ? null : (_a3 = choices2.person) != null ? _a3 : null;
    const mine = person2 === null ? report6.tasks : tasksOf(report6, person2);
    const view = {
      book,
      data,
      clients: new Map(data.clients.map((client) => [client.client_id, client])),
      deals: new Map(data.deals.map((deal) => [deal.deal_id, deal])),
      person: person2,
      tasks: mine.filter(({ list: list2 }) => choices2.list === ALL2 || list2 === choices2.list),
      outlooks: report6.outlooks.filter((outlook) => person2 === null || outlook.person === person2),
      formats
    };
    const page = todayPage(view, warning);
    const controls = todayControls(book);
    const sheet = writeReport(book, { tab, controls, choices: choices2, page, formats, widths: widthsOf4(book) });
    return { sheet, sentence: page.sentence };
  }
  function todayPage(view, warning) {
    const { book, data } = view;
    const { locale } = book;
    const time2 = Utilities.formatDate(book.clock.now, book.timeZone, "HH:mm:ss");
    return {
      title: locale.terms.tabs.today,
      built: fill(locale, locale.report.built, {
        day: dayText(locale, data.today),
        time: `${dayText(locale, book.today)} ${time2}`,
        clients: data.clients.filter(({ merged_into }) => merged_into === "").length
      }),
      sentence: sentenceOf3(view),
      tiles: tilesOf3(view),
      blocks: [tasksBlock(view), ...view.tasks.length > 0 ? [listsBlock(view)] : []],
      // Demo data stand on a day of their own, which never ends.
      ...data.today === book.today ? { onlyOn: data.today } : {},
      warning
    };
  }
  var sumOf = (outlooks) => {
    var _a3;
    return {
      toCall: outlooks.reduce((sum3, { toCall }) => sum3 + toCall, 0),
      nextReturn: (_a3 = outlooks.map(({ nextReturn }) => nextReturn).filter((day3) => day3 !== "").sort()[0]) != null ? _a3 : ""
    };
  };
  function sentenceOf3(view) {
    var _a3, _b, _c, _d;
    const { book, data, tasks, outlooks } = view;
    const { locale } = book;
    const words2 = locale.report.day;
    const { toCall, nextReturn } = sumOf(outlooks);
    const [first] = tasks;
    if (data.clients.length === 0) return words2.no_clients;
    if (!first) {
      const section = (_b = (_a3 = book.lexicon.sections.find(({ kind }) => kind === "to_call")) == null ? void 0 : _a3.label) != null ? _b : "";
      if (toCall > 0) return fill(locale, words2.free_calls, { section, clients: toCall });
      return nextReturn === "" ? words2.free : fill(locale, words2.free_return, { day: dayText(locale, nextReturn) });
    }
    const calls = countOf(tasks, "calls");
    const overdue = countOf(tasks, "overdue_actions");
    const told4 = calls + overdue > 0 ? fill(locale, words2.sentence, { calls, overdue }) : fill(locale, words2.quiet, { tasks: tasks.length });
    const { name: name2 = first.client_id, stage: stage2 = "" } = (_c = view.clients.get(first.client_id)) != null ? _c : {};
    const action = textOf(view, first) || book.names.label("stages", stage2);
    const days = first.list === "overdue_actions" ? (_d = first.late) != null ? _d : 0 : 0;
    return `${told4} ${fill(locale, days > 0 ? words2.begin_late : words2.begin, { client: name2, action, days })}`;
  }
  var countOf = (tasks, ...lists2) => tasks.filter(({ list: list2 }) => lists2.includes(list2)).length;
  function tilesOf3({ book, data, tasks, outlooks, formats }) {
    const { locale } = book;
    const words2 = locale.report.day;
    const { nextReturn } = sumOf(outlooks);
    const late = countOf(tasks, "overdue_actions");
    const oldest = Math.max(0, ...tasks.map(({ list: list2, late: days }) => list2 === "overdue_actions" ? days != null ? days : 0 : 0));
    const invoices2 = tasks.filter(({ list: list2 }) => list2 === "invoices_overdue");
    const unpaid = invoices2.reduce((sum3, { amount: amount2 }) => sum3 + (amount2 != null ? amount2 : 0), 0);
    const [hand, free] = [countOf(tasks, "to_hand_over"), countOf(tasks, "unassigned")];
    const tile = (column, span, label2, value, remark) => ({
      column,
      span,
      label: label2,
      value,
      remark,
      format: formats.count
    });
    const when = (holds2, sentence2, blanks) => holds2 ? fill(locale, sentence2, blanks) : "";
    const { lists: lists2 } = words2;
    const amount = `${moneyText(book, unpaid)} ${setting(book.lexicon, "currency")}`;
    return [
      {
        ...tile(1, 2, lists2.overdue_actions, late, when(late > 0, words2.oldest, { days: oldest })),
        ...late > 0 ? { color: COLORS.error } : {}
      },
      tile(3, 1, lists2.calls, countOf(tasks, "calls"), dayText(locale, data.today)),
      tile(
        4,
        1,
        lists2.to_return,
        countOf(tasks, "to_return"),
        when(nextReturn !== "", words2.next, { day: dayText(locale, nextReturn) })
      ),
      tile(5, 3, lists2.invoices_overdue, invoices2.length, when(invoices2.length > 0, words2.unpaid, { amount })),
      tile(
        8,
        3,
        words2.hand_free,
        hand + free,
        hand + free === 0 ? words2.all_assigned : fill(locale, words2.hand_free_note, { hand, free })
      )
    ];
  }

  // src/server/ask-language.ts
  var LANGUAGES = Object.keys(locales);
  var ENGLISH_NAMES = {
    en: "english",
    ru: "russian",
    bg: "bulgarian",
    hu: "hungarian",
    ro: "romanian"
  };
  function languageNamed(typed2) {
    var _a3;
    const text4 = typed2.trim().toLowerCase();
    const byNumber = LANGUAGES[Number(text4) - 1];
    if (byNumber) return byNumber;
    return (_a3 = LANGUAGES.find(
      (code) => code === text4 || locales[code].messages.name.toLowerCase() === text4 || ENGLISH_NAMES[code] === text4
    )) != null ? _a3 : null;
  }
  function askLanguage(locale, title2, bad, usual) {
    const ui = SpreadsheetApp.getUi();
    const list2 = LANGUAGES.map((code, index) => `${index + 1} ${locales[code].messages.name}`).join("\n");
    const asked2 = ui.prompt(title2, `${locale.messages.setup.ask_language}
${list2}`, ui.ButtonSet.OK_CANCEL);
    if (asked2.getSelectedButton() !== ui.Button.OK) return null;
    const typed2 = asked2.getResponseText();
    const language = languageNamed(typed2 || usual);
    if (!language) throw new Error(fill(locale, bad, { typed: typed2 }));
    return language;
  }

  // src/server/tabs-menu.ts
  var ITEMS = {
    tabs: {
      showGuide: "guide",
      showContacts: "contacts",
      showPlaybook: "playbook",
      showDailyMinute: "daily_minute",
      showPlans: "plans",
      showPayroll: "payroll",
      showToday: "today",
      showForecast: "forecast",
      showDepartments: "departments",
      showRepeat: "repeat",
      showNewcomers: "newcomers",
      showCheck: "check",
      showTechnology: "technology",
      showHistory: "history"
    },
    lists: {
      showStages: "stages",
      showSections: "sections",
      showTags: "tags",
      showReasons: "reasons",
      showLists: "lists",
      showRates: "rates",
      showSettings: "settings"
    }
  };
  function tabsMenu(group, { messages: messages6, terms: terms6 }) {
    const menu = SpreadsheetApp.getUi().createMenu(messages6.menu[group]);
    for (const [name2, tab] of Object.entries(ITEMS[group])) menu.addItem(terms6.tabs[tab], name2);
    return menu;
  }

  // src/sheets/client-names.ts
  function followClientNames(book) {
    const [clients2, deals2, payments2] = [book.tab("clients"), book.tab("deals"), book.tab("payments")];
    if (deals2.lastRow() < FIRST_ROW) return;
    const { client_id: ids = [], name: name2 = [] } = clients2.columns(["client_id", "name"]);
    const names2 = new Map(ids.map((id3, index) => [String(id3), String(name2[index])]));
    const now = hashOf(JSON.stringify([[...names2], deals2.lastRow(), payments2.lastRow()]));
    if (now === book.state.names || !mayWrite(deals2) || !mayWrite(payments2)) return;
    const { deal_id = [], client_id = [] } = deals2.columns(["deal_id", "client_id"]);
    const ofDeal = new Map(deal_id.map((id3, index) => [String(id3), names2.get(String(client_id[index]))]));
    rename(deals2, (index) => names2.get(String(client_id[index])));
    const { deal_id: paid = [] } = payments2.columns(["deal_id"]);
    rename(payments2, (index) => ofDeal.get(String(paid[index])));
    book.saveState({ ...book.state, names: now });
  }
  function rename(tab, nameAt) {
    rewriteColumns(tab, /* @__PURE__ */ new Map([["name", (cell2, index) => nameAt(index) || cell2]]));
  }

  // src/sheets/team.ts
  function nameTeam(book) {
    var _a3, _b;
    const isNameless = ({ person: person3, person_id: person_id2 }) => person3 !== "" && person_id2 === "";
    if (!book.small.rows("team", book.codec).some(isNameless)) return 0;
    const team2 = book.tab("team");
    const {
      person_id = [],
      person: person2 = [],
      department = [],
      role = []
    } = team2.columns(["person_id", "person", "department", "role"]);
    const { idPrefix, idDigits } = team2.spec;
    const known4 = new Map(person2.map((name2, index) => [String(name2), String(person_id[index])]));
    let highest = person_id.reduce((max, id3) => Math.max(max, numberOf(String(id3))), (_a3 = book.state.last.team) != null ? _a3 : 0);
    const ids = /* @__PURE__ */ new Map();
    const departments = /* @__PURE__ */ new Map();
    const roles = /* @__PURE__ */ new Map();
    for (const [index, name2] of person2.map(String).entries()) {
      if (name2 === "" || person_id[index] !== "") continue;
      if (!known4.get(name2)) {
        highest += 1;
        known4.set(name2, idOf(idPrefix, idDigits, highest));
      }
      const row = FIRST_ROW + index;
      ids.set(row, { person_id: (_b = known4.get(name2)) != null ? _b : "" });
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

  // src/server/list-words.ts
  function untoldText(book) {
    const { issues, notes } = takeUntold(book);
    const say = (issue2) => sentence(book.locale, issue2, book.locale.messages.list, wordsOf3(book, issue2));
    return { putBack: issues.map(say), notes: notes.map(say) };
  }
  function wordsOf3(book, issue2) {
    var _a3, _b;
    const { locale } = book;
    const words2 = {};
    if (issue2.field) words2.field = (_a3 = locale.columns[issue2.field]) != null ? _a3 : String(issue2.field);
    if (issue2.row !== void 0) {
      const tab = locale.terms.tabs[issue2.tab];
      words2.label = `${tab}, ${fill(locale, locale.messages.report.row, { row: Number(issue2.row) })}`;
    }
    if (issue2.section !== void 0) words2.section = book.names.label("sections", String(issue2.section));
    if (issue2.code === "fixed_list") {
      const { lists: lists2, tabs } = locale.terms;
      words2.list = (_b = lists2[issue2.list]) != null ? _b : tabs[issue2.tab];
    }
    if (issue2.code === "same_order") words2.example = `${issue2.order}${habitsOf(book.habits).decimal}5`;
    if (issue2.code === "bad_requirement") words2.options = Object.values(locale.messages.requirement).join(", ");
    return words2;
  }

  // src/server/upkeep.ts
  function openUp(book) {
    const swept = upkeep(book);
    tickGuide(book);
    return swept;
  }
  function upkeep(book) {
    if (nameTeam(book) > 0) {
      book.saveState(book.state);
      book.forgetLexicon();
    }
    refreshDropdowns(book);
    const swept = sweep(book);
    followClientNames(book);
    const { putBack: putBack2, notes } = untoldText(book);
    notes.push(...tablesText(book));
    const missing2 = swept.waiting > 0 ? null : missingView(book);
    const mended = book.mended.splice(0);
    return { ...swept, missing: missing2, putBack: [...putBack2, ...swept.putBack], notes: [...mended, ...swept.notes, ...notes] };
  }
  function tablesText(book) {
    var _a3;
    const known4 = (_a3 = book.state.tables) != null ? _a3 : [];
    const { locale } = book;
    const found = ["clients", "deals", "payments", "team"].filter(
      (key) => book.tab(key).refused.size > 0 && !known4.includes(key)
    );
    if (found.length > 0) book.saveState({ ...book.state, tables: [...known4, ...found] });
    return found.map((key) => {
      const columns6 = [...book.tab(key).refused].map(
        (column) => {
          var _a4;
          return (_a4 = locale.columns[column]) != null ? _a4 : column;
        }
      );
      return fill(locale, locale.messages.cell.table, { tab: locale.terms.tabs[key], columns: columns6.join(", ") });
    });
  }
  function sweepView({ accepted, putBack: putBack2, notes, waiting, missing: missing2 }) {
    return { accepted, putBack: putBack2, notes, waiting, missing: missing2 };
  }

  // src/server/menu.ts
  function onOpen() {
    const { menu } = userLocale().messages;
    SpreadsheetApp.getUi().createAddonMenu().addItem(menu.sidebar, "openSidebar").addItem(menu.import, "openImport").addSeparator().addItem(menu.today, "buildToday").addItem(menu.funnel, "buildFunnel").addItem(menu.commission, "buildCommission").addItem(menu.sweep, "takeInChanges").addItem(menu.restore, "restoreClients").addSeparator().addSubMenu(tabsMenu("tabs", userLocale())).addSubMenu(tabsMenu("lists", userLocale())).addSeparator().addItem(menu.setup, "setUpSpreadsheet").addItem(menu.setup_pay, "addPayColumns").addItem(menu.language, "changeLanguage").addItem(menu.demo, "fillWithDemo").addItem(menu.demo_clear, "clearDemo").addToUi();
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
  function onBook(run, looksAnew = false) {
    const answer3 = guarded(
      userLocale(),
      () => locked(() => {
        const book = openCurrent();
        if (!book) return refusal(userLocale(), { code: "not_set_up" });
        return guarded(book.locale, () => {
          beginWork(book, looksAnew, true);
          const message = run(book);
          return { ok: true, message: [...book.mended, message].join(" ").trim() };
        });
      })
    );
    if (answer3.ok) {
      if (answer3.message !== "") SpreadsheetApp.getActive().toast(answer3.message);
    } else throw new Error(answer3.message);
  }
  function takeInChanges() {
    onBook((book) => sweptText(book, upkeep(book)), true);
  }
  function sweptText(book, { accepted, taken, putBack: putBack2, notes, waiting, missing: missing2 }) {
    const { locale } = book;
    const { counts: counts2, many } = locale.messages.cell;
    const waits = waiting > 0 ? fill(locale, many, { rows: waiting }) : "";
    const { menu, missing: words2 } = locale.messages;
    const lost2 = missing2 ? fill(locale, words2.told, { ...missing2, item: menu.restore }) : "";
    const told4 = [...notes, waits, lost2].join(" ").trim();
    if (accepted + putBack2.length === 1) return [...taken, ...putBack2, told4].join(" ").trim();
    if (accepted + putBack2.length === 0 && told4 !== "") return told4;
    return [fill(locale, counts2, { accepted, back: putBack2.length }), ...putBack2.slice(0, 5), told4].join(" ").trim();
  }
  function opened(now) {
    const answer3 = guarded(userLocale(), () => ({ ok: true, book: openBook({ now }) }));
    if (!answer3.ok) throw new Error(answer3.message);
    return answer3.book;
  }
  var WORKING = 60;
  function tellWorking({ messages: messages6 }) {
    SpreadsheetApp.getActive().toast(messages6.setup.working, messages6.menu.root, WORKING);
  }
  function setUpSpreadsheet() {
    var _a3;
    const now = /* @__PURE__ */ new Date();
    const book = opened(now);
    const answers = (_a3 = book && settled(book)) != null ? _a3 : askForSetUp();
    if (!answers) return;
    const locale = locales[answers.language];
    tellWorking(locale);
    const email2 = Session.getActiveUser().getEmail();
    const today = zone(SpreadsheetApp.getActive().getSpreadsheetTimeZone()).dayOf(now);
    const done = guarded(
      locale,
      () => locked(() => {
        const made = setUp({
          language: answers.language,
          owner: { name: answers.owner, email: email2 },
          now,
          today,
          texts: textsOf
        });
        beginDay(made.book, true);
        return { ok: true, ...made };
      })
    );
    if (!done.ok) throw new Error(done.message);
    const { setup } = locale.messages;
    const added = [...done.added, ...done.columns];
    const again = fill(locale, setup.again, { added: added.join(", ") || locale.messages.report.none });
    const { mended } = done.book;
    const parts2 = mended.length > 0 && added.length === 0 ? mended : [again, ...mended];
    const text4 = book ? parts2.join(" ") : setup.done;
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
    const { setup } = userLocale().messages;
    const language = askLanguage(
      userLocale(),
      setup.title,
      setup.bad_language,
      languageOf(Session.getActiveUserLocale())
    );
    if (!language) return null;
    const locale = locales[language];
    const named4 = ui.prompt(locale.messages.setup.title, locale.messages.setup.ask_owner, ui.ButtonSet.OK_CANCEL);
    if (named4.getSelectedButton() !== ui.Button.OK) return null;
    const owner = named4.getResponseText().trim();
    if (owner === "") throw new Error(locale.messages.setup.no_owner);
    return { language, owner };
  }
  function addPayColumns() {
    const ui = SpreadsheetApp.getUi();
    const book = opened(/* @__PURE__ */ new Date());
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

  // src/server/reports.ts
  var LINES_AT_ONCE = 15e3;
  function buildFunnel() {
    onBook((book) => show(rebuildFunnel(book, openReport(book, "funnel"))));
  }
  function buildCommission() {
    onBook((book) => show(rebuildCommission(book, openReport(book, "commission"))));
  }
  function buildToday() {
    onBook((book) => show(rebuildToday(book, openReport(book, "today"))));
  }
  var isOld2 = (book, { memory }) => (memory == null ? void 0 : memory.day) !== book.reportDay || memory.language !== book.language;
  var isDayOld = (book) => isOld2(book, openReport(book, "today"));
  function beginDay(book, onlyNew = false) {
    const tab = openReport(book, "today");
    if (onlyNew ? !tab.memory : isOld2(book, tab)) rebuildToday(book, tab);
  }
  function show({ sheet, told: told4 }) {
    sheet == null ? void 0 : sheet.activate();
    return told4;
  }
  function controlChanged(book, name2, range) {
    if (range.getRow() > CONTROL_ROW || range.getLastRow() < CONTROL_ROW) return "";
    const tab = openReport(book, name2, range.getSheet());
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
  function rebuildBuilt(book) {
    for (const name2 of REPORTS) {
      const tab = openReport(book, name2);
      if (tab.memory) REBUILD[name2](book, tab);
    }
  }
  var CONTROLS = { funnel: funnelControls, commission: commissionControls, today: todayControls };
  var REBUILD = { funnel: rebuildFunnel, commission: rebuildCommission, today: rebuildToday };
  function chosen(book, tab) {
    var _a3;
    const { memory } = tab;
    if (memory && (isMoved(tab) || ((_a3 = memory.language) != null ? _a3 : book.language) !== book.language)) {
      return { ok: true, choices: memory.choices };
    }
    const asked2 = readChoices(book, CONTROLS[tab.name](book), tab.controls);
    return !asked2.ok && memory && !memory.language ? { ok: true, choices: memory.choices } : asked2;
  }
  function refused(tab, problem) {
    writeProblem(tab, problem);
    return { sheet: tab.sheet, told: problem };
  }
  function waitingText(book) {
    const { waiting, missing: missing2 } = upkeep(book);
    const { fresh: fresh2 } = book.locale.report;
    if (waiting > 0) return fill(book.locale, fresh2.waiting, { changes: waiting });
    return missing2 ? fill(book.locale, fresh2.missing, { clients: missing2.clients }) : "";
  }
  function rebuildFunnel(book, tab) {
    const asked2 = chosen(book, tab);
    if (!asked2.ok) return refused(tab, asked2.problem);
    const warning = waitingText(book);
    const data = readFunnel(book);
    const choices2 = settleDates(asked2.choices, tab, book.reportDay, data.oldest);
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
  function rebuildToday(book, tab) {
    const asked2 = chosen(book, tab);
    if (!asked2.ok) return refused(tab, asked2.problem);
    const warning = waitingText(book);
    const data = readToday(book);
    const { choices: choices2 } = asked2;
    const { sheet, sentence: sentence2 } = writeToday(book, { tab, choices: choices2, data, report: dayOf(data), warning });
    return { sheet, told: sentence2 };
  }

  // src/server/api.ts
  var start = endpoint({
    writes: true,
    looksAnew: true,
    handle(book) {
      const swept = sweepView(openUp(book));
      const actor = actorOf(book);
      return {
        ok: true,
        language: book.language,
        today: book.today,
        user: actor.person === "" ? null : { name: actor.name, role: book.names.label("roles", actor.role) },
        clientId: selectedClientId(book),
        isCopy: book.state.spreadsheet !== book.spreadsheet.getId(),
        dayIsOld: isDayOld(book),
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
  var addForm2 = endpoint({ writes: false, handle: addForm });
  var add2 = endpoint({ input: addInput, writes: true, handle: addClient });
  var advance2 = endpoint({
    input: advanceInput,
    writes: true,
    handle: saveAdvance
  });
  var refuse3 = endpoint({ input: refuseInput, writes: true, handle: saveRefusal });
  var beginDay2 = endpoint({
    writes: true,
    handle(book) {
      beginDay(book);
      return { ok: true };
    }
  });
  var sweep2 = endpoint({
    writes: true,
    looksAnew: true,
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
  var importTabRows = endpoint({
    input: importTabRowsInput,
    writes: false,
    handle: readTabRows
  });
  var importTwins = endpoint({
    input: importTwinsInput,
    writes: false,
    handle: findTwins
  });
  var imports = endpoint({ writes: false, handle: showImports });
  var undoImport2 = endpoint({
    input: undoImportInput,
    writes: true,
    handle: undoImport
  });
  var settle3 = endpoint({
    input: settleInput,
    writes: true,
    handle: settleMissing
  });

  // src/domain/demo-story.ts
  var DEMO_DAY = "2026-06-30";
  var DEMO_SETTINGS = { go_live: "2026-04-01", fixed_costs_month: "400000" };
  var DEMO_TEAM = {
    Ivan: ["sales", "seller", 15e4],
    Maria: ["sales", "seller", 1e5],
    Olga: ["client", "client_manager", 0],
    Petr: ["client", "client_manager", 0]
  };
  var FUNNEL = [
    [
      "Alfa",
      "production",
      "large",
      "cold_call",
      "Ivan",
      "04-28 new, 05-04 c1, 05-08 c2, 05-15 c3, 05-25 deal 120000, 06-02 paid 120000, 06-02 handover Olga"
    ],
    ["Beta", "trade", "medium", "website", "Ivan", "05-02 new, 05-05 c1, 05-12 c2, 05-19 c3, 05-27 refusal no_money"],
    [
      "Gamma",
      "production",
      "small",
      "referral",
      "Ivan",
      "05-04 new, 05-06 c1, 05-13 c3, 06-03 deal 30000, 06-05 paid 30000, 06-05 handover Petr"
    ],
    [
      "Delta",
      "trade",
      "medium",
      "cold_call",
      "Ivan",
      "05-05 new, 05-07 c1, 05-11 c2, 05-18 c3, 05-25 c2, 06-01 c3, 06-10 deal 50000, 06-15 paid 20000, 06-15 handover Olga"
    ],
    [
      "Epsilon",
      "production",
      "large",
      "exhibition",
      "Maria",
      "05-06 new, 05-08 c1, 05-14 c2, 05-21 park later",
      { expected_amount: 2e5 }
    ],
    ["Zeta", "trade", "non_profile", "cold_call", "Maria", "05-11 new, 05-12 c1, 05-14 refusal non_profile"],
    [
      "Eta",
      "trade",
      "medium",
      "cold_call",
      "Maria",
      "04-10 new, 04-13 c1, 04-20 c2, 04-27 refusal crisis, 05-18 c1, 05-22 c2, 06-15 deal 40000"
    ],
    [
      "Theta",
      "production",
      "medium",
      "website",
      "Maria",
      "05-18 new, 05-19 c1, 06-01 c2",
      { expected_amount: 6e4, expected_close: "2026-07-15" }
    ],
    ["Iota", "trade", "small", "cold_call", "Ivan", "06-01 new, 06-04 c1, 06-11 c2, 06-18 refusal too_expensive"],
    [
      "Kappa",
      "production",
      "medium",
      "exhibition",
      "Maria",
      "06-01 new, 06-02 c1, 06-09 c2, 06-11 park later, 06-18 unpark, 06-22 c3",
      { expected_amount: 9e4, expected_close: "2026-07-31" }
    ],
    ["Lambda", "production", "large", "purchased_list", "Ivan", "06-15 new, 06-20 undone c1"],
    [
      "Mu",
      "trade",
      "small",
      "website",
      "Maria",
      "06-22 new, 06-24 c1",
      { expected_amount: 2e4, expected_close: "2026-08-15" }
    ]
  ];
  var REGULARS = [
    ["Nu", "production", "Olga", 6e4, "2026-01-10 2026-02-09 2026-03-12 2026-04-10 2026-05-11"],
    ["Xi", "trade", "Petr", 3e5, "2025-12-01 2025-12-29 2026-01-27 2026-05-15 2026-06-12"],
    ["Omicron", "trade", "Olga", 4e4, "2026-04-01 2026-05-20"],
    ["Pi", "production", "Petr", 5e4, "2026-02-01"],
    ["Rho", "services", "Olga", 8e4, "2025-06-20 2025-09-19 2025-12-20"],
    ["Sigma", "services", "Petr", 5e4, "2026-03-05 2026-05-05", { order_cycle_days: 60 }],
    ["Tau", "trade", "Olga", 15e4, "2026-05-28 2026-06-04 2026-06-05 2026-06-11 2026-06-18"],
    ["Upsilon", "services", "Petr", 45e3, "2025-09-01 2025-10-01 2025-11-01 2025-12-01"]
  ];

  // src/domain/demo.ts
  function demoClients(around) {
    return [...FUNNEL.map((story) => tell2(story, around)), ...REGULARS.map((regular) => tellRegular(regular, around))];
  }
  var asClient2 = (state) => ({ ...state, client_id: "", special_terms: "" });
  var MONEY = ["expected_amount"];
  function fieldsIn(fields2, unit) {
    return Object.fromEntries(
      Object.entries(fields2).map(([key, value]) => [key, MONEY.includes(key) ? Number(value) * unit : value])
    );
  }
  var stepsIn = (text4) => text4.split(", ").map((step) => {
    const [day3 = "", word2 = "", more = ""] = step.split(" ");
    return { on: `2026-${day3}`, word: word2, more };
  });
  function straight(steps2, rules) {
    const orderOf = (word2) => {
      var _a3, _b;
      return (_b = (_a3 = rules.stages.find(({ code }) => code === word2)) == null ? void 0 : _a3.order) != null ? _b : Number.MAX_VALUE;
    };
    const isStage = (word2) => rules.stages.some(({ code }) => code === word2);
    const end = steps2.findIndex(
      ({ word: word2 }, index) => {
        var _a3, _b;
        return !isStage(word2) || index > 0 && orderOf(word2) <= orderOf((_b = (_a3 = steps2[index - 1]) == null ? void 0 : _a3.word) != null ? _b : "");
      }
    );
    return end < 0 ? steps2.length : end;
  }
  var BLANK_ROW = { stage: "", reason: "", saleKind: "", channel: "", paid: null, paidOn: "", note: "" };
  function tell2([name2, category2, tag, source, manager, told4, more = {}], around) {
    var _a3;
    const { rules, people, unit } = around;
    const steps2 = stepsIn(told4);
    const from = straight(steps2, rules);
    const first = steps2.slice(0, from);
    const last = first[first.length - 1];
    const won2 = (last == null ? void 0 : last.word) === "deal";
    const lost2 = (last == null ? void 0 : last.word) === "refusal";
    const intaken = takeIn(
      {
        ...BLANK_ROW,
        name: name2,
        tag: lost2 ? tag : tag === "non_profile" ? "" : tag,
        stageDays: Object.fromEntries(first.map(({ on, word: word2 }) => [word2, on])),
        manager: people[manager],
        managerDepartment: "sales",
        reason: lost2 ? last.more : "",
        amount: won2 ? Number(last.more) * unit : null
      },
      { rules, today: DEMO_DAY }
    );
    if (!intaken.ok) throw new Error(`demo: ${name2}: ${(_a3 = intaken.issues[0]) == null ? void 0 : _a3.code}`);
    const { lines, deal, state } = intaken.arrival;
    const events = lines.map((line) => ({ line }));
    const end = events[events.length - 1];
    if (deal && end) end.deal = deal;
    const teller = new Teller({ ...state, last_event: "" }, events, around);
    for (const step of steps2.slice(from)) teller.tell(step);
    const fields2 = { name: name2, category: category2, tag, source, ...fieldsIn(more, unit), created_on: intaken.arrival.createdOn };
    return { fields: fields2, events };
  }
  var Teller = class {
    constructor(state, events, around) {
      __publicField(this, "state", state);
      __publicField(this, "events", events);
      __publicField(this, "around", around);
    }
    tell({ on, word: word2, more }) {
      const { rules, people, unit } = this.around;
      const client = asClient2(this.state);
      const section = (kind) => {
        var _a3, _b;
        return (_b = (_a3 = rules.sections.find((one) => one.kind === kind)) == null ? void 0 : _a3.code) != null ? _b : "";
      };
      switch (word2) {
        case "park": {
          const reason = rules.reasons.find(({ code }) => code === more);
          const archive2 = { ...reason, default_section: section("archive") };
          this.add(
            lineOf(client, on, {
              event_type: "park",
              stage_from: "",
              section_to: section("archive"),
              section_from: this.state.section,
              reason: more,
              revisit_on: revisitDay(archive2, rules, on)
            })
          );
          return;
        }
        case "unpark":
          this.add(
            lineOf(client, on, {
              event_type: "unpark",
              stage_from: "",
              section_to: section("in_work"),
              section_from: this.state.section,
              next_action_on: addDays(on, 1)
            })
          );
          return;
        case "handover":
          this.add(
            lineOf(client, on, {
              event_type: "handover",
              stage_from: "",
              manager_to: people[more],
              manager_from: this.state.manager,
              department_to: "client",
              department_from: this.state.department
            })
          );
          return;
        case "paid":
          this.pay(on, Number(more) * unit);
          return;
        default:
          this.move(on, word2 === "undone" ? more : word2, word2 === "undone" ? "" : more, word2 === "undone");
      }
    }
    move(on, code, more, undone) {
      var _a3, _b;
      const { rules, unit } = this.around;
      const to = rules.stages.find((stage2) => stage2.code === code);
      const from = rules.stages.find((stage2) => stage2.code === this.state.stage);
      const cycle = this.state.cycle + ((from == null ? void 0 : from.kind) === "lost" ? 1 : 0);
      const client = { ...asClient2(this.state), cycle };
      const won2 = (to == null ? void 0 : to.kind) === "won";
      const line = lineOf(client, on, {
        stage_to: code,
        section_to: (_a3 = to == null ? void 0 : to.default_section) != null ? _a3 : "",
        section_from: this.state.section,
        next_action_on: addDays(on, (_b = to == null ? void 0 : to.next_action_days) != null ? _b : 1)
      });
      if (!won2) {
        this.add(line, undone ? { undone } : {});
        return;
      }
      const form = {
        amount: Number(more) * unit,
        sale_kind: "consultative",
        channel: "direct",
        contract_no: "",
        invoice_no: "",
        signed_on: on,
        note: ""
      };
      const situation = { client, lastEventOn: "", today: on, managerActive: true, managerDepartment: "sales" };
      this.add(line, { deal: dealOf(client, form, situation) });
    }
    /** The first deal's money: the deal's own sums are those of its end. */
    pay(on, amount) {
      const sold = this.events.find(({ deal }) => deal);
      if (!(sold == null ? void 0 : sold.deal)) return;
      sold.deal = withPaid(sold.deal, amount);
      const line = lineOf(asClient2(this.state), on, { event_type: "payment", stage_from: "" });
      this.add(line, { payment: paymentOf2(sold.deal, on, amount) });
    }
    add(line, more = {}) {
      this.events.push({ line, ...more });
      if (more.undone) return;
      this.state = apply(this.state, { ...line, event_id: "" }, this.around.rules.stages);
    }
  };
  var paymentOf2 = (deal, on, amount) => ({
    paid_on: on,
    amount,
    payment_type: "payment",
    refund_of: "",
    revenue_kind: deal.revenue_kind,
    manager1: deal.manager,
    dept1: deal.credit_department,
    share1: amount,
    manager2: "",
    dept2: "",
    share2: 0
  });
  function tellRegular([name2, category2, manager, units, days, more = {}], around) {
    var _a3, _b, _c;
    const { rules, people, unit } = around;
    const orders = days.split(" ");
    const [start2 = DEMO_DAY] = orders;
    const won2 = (_b = (_a3 = rules.stages.find(({ kind }) => kind === "won")) == null ? void 0 : _a3.code) != null ? _b : "";
    const row = {
      ...BLANK_ROW,
      name: name2,
      tag: "medium",
      stage: won2,
      stageDays: {},
      manager: people[manager],
      managerDepartment: "client",
      amount: null
    };
    const intaken = takeIn(row, { rules, today: start2 });
    if (!intaken.ok) throw new Error(`demo: ${name2}: ${(_c = intaken.issues[0]) == null ? void 0 : _c.code}`);
    const { lines, state } = intaken.arrival;
    const events = lines.map((line) => ({ line: { ...line, department_to: "client" } }));
    const client = asClient2({ ...state, department: "client", last_event: "" });
    const amount = units * unit;
    for (const on of orders) {
      const form = {
        amount,
        sale_kind: "transactional",
        channel: "direct",
        contract_no: "",
        invoice_no: "",
        signed_on: on,
        note: ""
      };
      const situation = { client, lastEventOn: "", today: on, managerActive: true, managerDepartment: "client" };
      const deal = withPaid({ ...dealOf(client, form, situation), revenue_kind: "repeat" }, amount);
      events.push({ line: lineOf(client, on, { event_type: "deal", stage_from: "" }), deal });
      const paid = lineOf(client, on, { event_type: "payment", stage_from: "" });
      events.push({ line: paid, payment: paymentOf2(deal, on, amount) });
    }
    const fields2 = { name: name2, category: category2, tag: "medium", source: "cold_call", ...more, created_on: start2 };
    return { fields: fields2, events };
  }

  // src/sheets/demo-rows.ts
  function addTeam(book, people) {
    var _a3, _b, _c;
    const taken = new Set(book.names.people().map(({ label: label2 }) => label2));
    const ids = nextIds(book, "team", people.length);
    const rows = people.map((row, index) => {
      var _a4;
      const name2 = String(row.person);
      return { ...row, person_id: (_a4 = ids[index]) != null ? _a4 : "", person: taken.has(name2) ? `${name2} 2` : name2 };
    });
    appendRows(book.tab("team"), rows);
    const last = Number((_c = (_b = /\d+$/.exec((_a3 = ids[ids.length - 1]) != null ? _a3 : "")) == null ? void 0 : _b[0]) != null ? _c : 0);
    book.state = { ...book.state, last: { ...book.state.last, team: last } };
    book.forgetLexicon();
    return rows;
  }
  function changeSettings(book, wanted2) {
    var _a3;
    const settings2 = book.tab("settings");
    const { key: keys = [], value: values = [] } = settings2.columns(["key", "value"]);
    const changed = {};
    for (const [key, value] of Object.entries(wanted2)) {
      const index = keys.indexOf(key);
      if (index < 0) continue;
      changed[key] = [String((_a3 = values[index]) != null ? _a3 : ""), value];
      settings2.range(FIRST_ROW + index, settings2.at("value")).setNumberFormat("@").setValue(value);
    }
    book.forgetLexicon();
    return changed;
  }
  var RATES_FROM = "rates.valid_from";
  function moveRates(book, to) {
    var _a3;
    const rates2 = book.tab("rates");
    const days = ((_a3 = rates2.columns(["valid_from"]).valid_from) != null ? _a3 : []).map(String);
    const [from = ""] = days;
    if (from === "" || from <= to || days.some((day3) => day3 !== from)) return {};
    rates2.range(FIRST_ROW, rates2.at("valid_from"), days.length).setValues(days.map(() => [to]));
    book.forgetLexicon();
    return { [RATES_FROM]: [from, to] };
  }
  function moveRatesBack(book, [from, to]) {
    var _a3;
    const rates2 = book.tab("rates");
    const days = ((_a3 = rates2.columns(["valid_from"]).valid_from) != null ? _a3 : []).map(String);
    if (days.length === 0 || days.some((day3) => day3 !== to)) return;
    rates2.range(FIRST_ROW, rates2.at("valid_from"), days.length).setValues(days.map(() => [from]));
  }
  function traceDemo(book) {
    var _a3;
    const trace = { clients: /* @__PURE__ */ new Set(), team: [], settings: {} };
    for (const line of linesOf(book)) {
      if (line.origin !== "demo") continue;
      if (line.event_type === "create") trace.clients.add(line.client_id);
      const { rows, settings: settings2 } = changesOf(line);
      trace.team.push(...((_a3 = rows == null ? void 0 : rows.team) != null ? _a3 : []).map(({ person_id }) => String(person_id)));
      Object.assign(trace.settings, settings2);
    }
    return trace;
  }
  function removeDemo(book, { clients: clients2, team: team2, settings: settings2 }) {
    var _a3;
    const isTheirs = (client) => clients2.has(String(client));
    const deals2 = book.tab("deals").columns(["deal_id", "client_id"]);
    const dealIds = new Set(((_a3 = deals2.deal_id) != null ? _a3 : []).filter((_2, index) => {
      var _a4;
      return isTheirs((_a4 = deals2.client_id) == null ? void 0 : _a4[index]);
    }));
    removeWhere(book, "payments", "deal_id", (deal) => dealIds.has(deal));
    for (const key of ["deals", "contacts", "playbook", "clients", "history"]) {
      if (book.has(key)) removeWhere(book, key, "client_id", isTheirs);
    }
    removeWhere(book, "team", "person_id", (id3) => team2.includes(String(id3)));
    const values = book.lexicon.settings;
    const rates2 = settings2[RATES_FROM];
    if (rates2) moveRatesBack(book, rates2);
    const untouched = Object.entries(settings2).filter(([key, [, after]]) => {
      var _a4;
      return ((_a4 = values[key]) != null ? _a4 : "") === after;
    });
    changeSettings(book, Object.fromEntries(untouched.map(([key, [before]]) => [key, before])));
    const { demo: _gone, ...state } = book.state;
    book.saveState({ ...state, lines: book.tab("history").lastRow(), people: namesNow(book.names.people()) });
    refreshDropdowns(book);
  }
  function removeWhere(book, key, column, fits) {
    var _a3;
    const tab = book.tab(key);
    const rows = ((_a3 = tab.columns([column])[column]) != null ? _a3 : []).flatMap(
      (value, index) => fits(value) ? [FIRST_ROW + index] : []
    );
    if (rows.length === 0) return;
    const { sheet } = tab;
    const max = sheet.getMaxRows();
    if (rows.length >= max - FIRST_ROW + 1) sheet.insertRowsAfter(max, 1);
    let last = rows.length - 1;
    for (let index = last; index >= 0; index -= 1) {
      if (index > 0 && rows[index - 1] + 1 === rows[index]) continue;
      sheet.deleteRows(rows[index], last - index + 1);
      last = index - 1;
    }
    tab.forget();
    if (key === "history") book.tail = null;
  }

  // src/server/demo.ts
  var fillWithDemo = () => onBook(fillIn);
  var clearDemo = () => onBook(clear);
  var BEFORE_THE_STORY = "2025-01-01";
  function fillIn(book) {
    var _a3, _b, _c, _d;
    const { demo } = book.locale.messages;
    if (book.tab("clients").lastRow() > 2) return demo.not_empty;
    const unit = 10 ** book.decimals;
    const team2 = addTeam(
      book,
      Object.entries(DEMO_TEAM).map(([person2, [department, role, plan]]) => ({
        person: person2,
        department,
        role,
        hired_on: BEFORE_THE_STORY,
        valid_from: BEFORE_THE_STORY,
        fte: 100,
        plan_month: plan * unit
      }))
    );
    const settings2 = { ...changeSettings(book, DEMO_SETTINGS), ...moveRates(book, DEMO_SETTINGS.go_live) };
    const names2 = Object.keys(DEMO_TEAM);
    const people = Object.fromEntries(names2.map((name2, index) => {
      var _a4;
      return [name2, String((_a4 = team2[index]) == null ? void 0 : _a4.person_id)];
    }));
    const clients2 = demoClients({ rules: rulesOf(book, "free"), people, unit });
    const { events, undone } = eventsOf2(book, clients2);
    const [first] = events;
    if (first) first.changes = { ...first.changes, settings: settings2, rows: { ...first.changes.rows, team: team2 } };
    const actor = actorOf(book).id;
    const lines = commit(book, { events, requestId: "", actor, origin: "demo" });
    for (const index of undone) undo3(book, (_b = (_a3 = lines[index]) == null ? void 0 : _a3.event_id) != null ? _b : "", (_d = (_c = lines[index]) == null ? void 0 : _c.client_id) != null ? _d : "", actor);
    book.saveState({ ...book.state, demo: DEMO_DAY });
    rebuildBuilt(book);
    return fill(book.locale, demo.filled, { clients: clients2.length, day: dayText(book.locale, DEMO_DAY) });
  }
  function eventsOf2(book, clients2) {
    var _a3, _b, _c;
    const all = clients2.flatMap((client) => client.events);
    const ids = (tab, count4) => nextIds(book, tab, count4);
    const clientIds = nextIds(book, "clients", clients2.length);
    const dealIds = ids("deals", all.filter(({ deal }) => deal).length);
    const paymentIds = ids("payments", all.filter(({ payment }) => payment).length);
    const events = [];
    const undone = [];
    for (const [index, { fields: fields2, events: told4 }] of clients2.entries()) {
      const client_id = (_a3 = clientIds[index]) != null ? _a3 : "";
      const { name: name2 = "" } = fields2;
      let deal_id = "";
      for (const [at4, event] of told4.entries()) {
        const rows = {};
        if (at4 === 0) rows.clients = [{ sale_kind: "consultative", ...fields2, client_id }];
        if (event.deal) {
          deal_id = (_b = dealIds.shift()) != null ? _b : "";
          rows.deals = [{ ...event.deal, client_id, deal_id, name: name2 }];
        }
        if (event.payment) {
          const month = event.payment.paid_on.slice(0, 7);
          rows.payments = [
            { ...event.payment, payment_id: (_c = paymentIds.shift()) != null ? _c : "", deal_id, name: name2, month }
          ];
        }
        if (event.undone) undone.push(events.length);
        const isSale = event.deal !== void 0 || event.payment !== void 0;
        events.push({
          line: { ...event.line, client_id, deal_id: isSale ? deal_id : "" },
          changes: Object.keys(rows).length > 0 ? { rows } : {}
        });
      }
    }
    return { events, undone };
  }
  function undo3(book, voids, clientId2, actor) {
    const lookup = locate(book, clientId2);
    if (!("found" in lookup)) return;
    const line = lineOf(lookup.found.client, "2026-06-20", { event_type: "void", stage_from: "", voids });
    commit(book, { events: [{ line, changes: {} }], requestId: "", actor, origin: "demo" });
    rebuild(book, [clientId2]);
  }
  function clear(book) {
    const { demo } = book.locale.messages;
    const trace = traceDemo(book);
    if (trace.clients.size === 0) return demo.none;
    const { client_id = [], name: name2 = [] } = book.tab("clients").columns(["client_id", "name"]);
    const other = client_id.findIndex((id3, index) => !trace.clients.has(String(id3)) && (id3 !== "" || name2[index] !== ""));
    if (other >= 0) return fill(book.locale, demo.not_alone, { client: String(name2[other] || client_id[other]) });
    removeDemo(book, trace);
    rebuildBuilt(book);
    return demo.cleared;
  }

  // src/sheets/copied-report.ts
  var CONTROLS_AT = 3;
  function copiedReport(range) {
    var _a3, _b;
    if (range.getRow() > CONTROLS_AT || range.getLastRow() < CONTROLS_AT) return null;
    const first = (_a3 = range.getSheet().getRange("1:1").getValues()[0]) != null ? _a3 : [];
    return (_b = REPORTS.find((name2) => first.some((cell2) => String(cell2).startsWith(`{"report":"${name2}"`)))) != null ? _b : null;
  }

  // src/sheets/watched.ts
  var WATCHED = ["client_id", "name", "source", ...OWNED.map((column) => column.key)];
  function mayConcern(range) {
    const known4 = recalled();
    if (!known4) return true;
    const { tabs } = known4;
    const sheet = range.getSheet();
    const id3 = sheet.getSheetId();
    if (!Object.values(tabs).includes(id3)) return copiedReport(range) !== null;
    if (id3 !== tabs.clients) return true;
    const edited2 = keysOf2(sheet).slice(range.getColumn() - 1, range.getLastColumn());
    return edited2.some((key) => WATCHED.includes(key));
  }

  // src/server/edits.ts
  var LOCK_WAIT2 = 5e3;
  var FEW3 = 20;
  function onEdit(event) {
    if (event.range.getLastRow() < FIRST_ROW || !mayConcern(event.range)) return;
    const answer3 = guarded(userLocale(), () => locked(() => edited(event), LOCK_WAIT2));
    const told4 = answer3.ok ? answer3.text : answer3.code === "busy" ? "" : answer3.message;
    if (told4 !== "") SpreadsheetApp.getActive().toast(told4);
  }
  function edited(event) {
    var _a3;
    const book = openBook({ now: /* @__PURE__ */ new Date() });
    const tab = book ? (_a3 = tabOf(book, event.range.getSheet())) != null ? _a3 : copiedReport(event.range) : null;
    if (!book || !tab || isOld(book)) return { ok: true, text: "" };
    return guarded(book.locale, () => ({ ok: true, text: react(book, tab, event) }));
  }
  function react(book, tab, event) {
    const isList = isDictionary(tab) || tab === "rates";
    beginWork(book, isList);
    if (tab === "clients") return clientsEdited(book, event);
    if (isReport(tab)) return controlChanged(book, tab, event.range);
    if (!isList) return "";
    const swept = upkeep(book);
    return swept.accepted + swept.putBack.length + swept.notes.length > 0 ? sweptText(book, swept) : "";
  }
  function clientsEdited(book, { range }) {
    const first = Math.max(FIRST_ROW, range.getRow());
    const last = Math.min(range.getLastRow(), book.tab("clients").maxRow());
    const all = Array.from({ length: Math.max(0, last - first + 1) }, (_2, index) => first + index);
    const rows = all.length > FEW3 ? driftedRows(book, first, last) : all;
    const swept = rows.length > ROWS_AT_ONCE ? { ...NOTHING, waiting: rows.length } : judgeRows(book, rows);
    const restored = all.length <= ROWS_AT_ONCE && holdsFilled(book, range.getColumn(), range.getLastColumn()) ? restoreFilled(book, all).map((id3) => `${id3}: ${book.locale.messages.cell.owned}`) : [];
    const name2 = book.tab("clients").at("name");
    if (name2 >= range.getColumn() && name2 <= range.getLastColumn()) followClientNames(book);
    const told4 = { ...swept, putBack: [...restored, ...swept.putBack] };
    return told4.accepted + told4.putBack.length + told4.waiting > 0 ? sweptText(book, told4) : "";
  }

  // src/server/language.ts
  function changeLanguage() {
    const book = opened(/* @__PURE__ */ new Date());
    if (!book) throw new Error(refusal(userLocale(), { code: "not_set_up" }).message);
    const { locale } = book;
    const { language: words2, menu } = locale.messages;
    const language = askLanguage(locale, menu.language, words2.bad, "");
    if (!language) return;
    onBook((open) => {
      if (language === open.language) return words2.same;
      checkLanguage(open);
      tellWorking(open.locale);
      changeSettings(open, { language });
      beginWork(open, true);
      rebuildBuilt(open);
      return open.locale.messages.language.done;
    }, true);
  }

  // src/server/restore.ts
  function restoreClients() {
    const book = opened(/* @__PURE__ */ new Date());
    const absent = book ? absentClients(book) : { missing: [], leftOut: [] };
    const found = absent.missing.length > 0 ? absent.missing : absent.leftOut;
    if (!book || found.length === 0) {
      onBook((open) => open.locale.messages.missing.none);
      return;
    }
    const { missing: words2 } = book.locale.messages;
    const blanks = { n: found.length, clients: namesText(namesOf2(found), found.length) };
    const ui = SpreadsheetApp.getUi();
    const isAsked = absent.missing.length > 0;
    const text4 = fill(book.locale, isAsked ? words2.ask : words2.ask_left, blanks);
    const buttons = isAsked ? ui.ButtonSet.YES_NO_CANCEL : ui.ButtonSet.YES_NO;
    const pressed = ui.alert(words2.title, text4, buttons);
    if (pressed !== ui.Button.YES && !(isAsked && pressed === ui.Button.NO)) return;
    const choice = pressed === ui.Button.YES ? "back" : "out";
    const request = Utilities.getUuid();
    onBook((open) => {
      let n = 0;
      for (let left = 1; left > 0; ) {
        const answer3 = settleMissing(open, { choice, request });
        if (!answer3.ok) return answer3.message;
        n += answer3.settled.n;
        left = answer3.settled.left;
      }
      return fill(open.locale, open.locale.messages.missing[choice], { n });
    });
  }

  // src/server/tabs.ts
  var isTable = (key) => key in TABS;
  function sheetFor(book, key) {
    if (isTable(key)) return ensureTab(book, key).sheet;
    const sheet = ensurePage(book, key);
    if (key === "guide") {
      writeGuide(book, sheet, textsOf(book.locale.language));
      book.saveState(book.state);
    }
    return sheet;
  }
  var show2 = (key) => () => onBook((book) => {
    sheetFor(book, key).showSheet().activate();
    return "";
  });
  var showGuide = show2(ITEMS.tabs.showGuide);
  var showContacts = show2(ITEMS.tabs.showContacts);
  var showPlaybook = show2(ITEMS.tabs.showPlaybook);
  var showDailyMinute = show2(ITEMS.tabs.showDailyMinute);
  var showPlans = show2(ITEMS.tabs.showPlans);
  var showPayroll = show2(ITEMS.tabs.showPayroll);
  var showToday = show2(ITEMS.tabs.showToday);
  var showForecast = show2(ITEMS.tabs.showForecast);
  var showDepartments = show2(ITEMS.tabs.showDepartments);
  var showRepeat = show2(ITEMS.tabs.showRepeat);
  var showNewcomers = show2(ITEMS.tabs.showNewcomers);
  var showCheck = show2(ITEMS.tabs.showCheck);
  var showTechnology = show2(ITEMS.tabs.showTechnology);
  var showHistory = show2(ITEMS.tabs.showHistory);
  var showStages = show2(ITEMS.lists.showStages);
  var showSections = show2(ITEMS.lists.showSections);
  var showTags = show2(ITEMS.lists.showTags);
  var showReasons = show2(ITEMS.lists.showReasons);
  var showLists = show2(ITEMS.lists.showLists);
  var showRates = show2(ITEMS.lists.showRates);
  var showSettings = show2(ITEMS.lists.showSettings);
  return __toCommonJS(entry_exports);
})();
/*! libphonenumber-js, MIT, https://gitlab.com/catamphetamine/libphonenumber-js */
function add() { return app_.add.apply(this, arguments); }
function addForm() { return app_.addForm.apply(this, arguments); }
function addPayColumns() { return app_.addPayColumns.apply(this, arguments); }
function advance() { return app_.advance.apply(this, arguments); }
function beginDay() { return app_.beginDay.apply(this, arguments); }
function buildCommission() { return app_.buildCommission.apply(this, arguments); }
function buildFunnel() { return app_.buildFunnel.apply(this, arguments); }
function buildToday() { return app_.buildToday.apply(this, arguments); }
function card() { return app_.card.apply(this, arguments); }
function changeLanguage() { return app_.changeLanguage.apply(this, arguments); }
function clearDemo() { return app_.clearDemo.apply(this, arguments); }
function details() { return app_.details.apply(this, arguments); }
function fillWithDemo() { return app_.fillWithDemo.apply(this, arguments); }
function find() { return app_.find.apply(this, arguments); }
function importPlan() { return app_.importPlan.apply(this, arguments); }
function importRows() { return app_.importRows.apply(this, arguments); }
function importTabRows() { return app_.importTabRows.apply(this, arguments); }
function importTabs() { return app_.importTabs.apply(this, arguments); }
function importTwins() { return app_.importTwins.apply(this, arguments); }
function imports() { return app_.imports.apply(this, arguments); }
function onEdit() { return app_.onEdit.apply(this, arguments); }
function onInstall() { return app_.onInstall.apply(this, arguments); }
function onOpen() { return app_.onOpen.apply(this, arguments); }
function openImport() { return app_.openImport.apply(this, arguments); }
function openSidebar() { return app_.openSidebar.apply(this, arguments); }
function refuse() { return app_.refuse.apply(this, arguments); }
function restoreClients() { return app_.restoreClients.apply(this, arguments); }
function selected() { return app_.selected.apply(this, arguments); }
function setUpSpreadsheet() { return app_.setUpSpreadsheet.apply(this, arguments); }
function settle() { return app_.settle.apply(this, arguments); }
function showCheck() { return app_.showCheck.apply(this, arguments); }
function showContacts() { return app_.showContacts.apply(this, arguments); }
function showDailyMinute() { return app_.showDailyMinute.apply(this, arguments); }
function showDepartments() { return app_.showDepartments.apply(this, arguments); }
function showForecast() { return app_.showForecast.apply(this, arguments); }
function showGuide() { return app_.showGuide.apply(this, arguments); }
function showHistory() { return app_.showHistory.apply(this, arguments); }
function showLists() { return app_.showLists.apply(this, arguments); }
function showNewcomers() { return app_.showNewcomers.apply(this, arguments); }
function showPayroll() { return app_.showPayroll.apply(this, arguments); }
function showPlans() { return app_.showPlans.apply(this, arguments); }
function showPlaybook() { return app_.showPlaybook.apply(this, arguments); }
function showRates() { return app_.showRates.apply(this, arguments); }
function showReasons() { return app_.showReasons.apply(this, arguments); }
function showRepeat() { return app_.showRepeat.apply(this, arguments); }
function showSections() { return app_.showSections.apply(this, arguments); }
function showSettings() { return app_.showSettings.apply(this, arguments); }
function showStages() { return app_.showStages.apply(this, arguments); }
function showTags() { return app_.showTags.apply(this, arguments); }
function showTechnology() { return app_.showTechnology.apply(this, arguments); }
function showToday() { return app_.showToday.apply(this, arguments); }
function start() { return app_.start.apply(this, arguments); }
function sweep() { return app_.sweep.apply(this, arguments); }
function takeInChanges() { return app_.takeInChanges.apply(this, arguments); }
function undoImport() { return app_.undoImport.apply(this, arguments); }
