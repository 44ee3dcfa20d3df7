// An operation as a form, its call, and the same call as code.
(function () {
  "use strict";
  var at = idcas.at, t = idcas.t, make = idcas.make, add = idcas.add, each = idcas.each;
  var chosen = "C";

  // A call that may take long: asked about until it is done.
  idcas.call = function (operation, params, progress, then) {
    var job;
    function look() {
      idcas.ask("GET", "/api/jobs/" + job, null, function (told, ok) {
        if (!ok) { then(told, false); return; }
        if (told.done) { then(told, true); return; }
        progress(told.progress);
        look();
      });
    }
    idcas.ask("POST", "/api/call", { operation: operation, params: params }, function (told, ok) {
      if (!ok || told.done) { then(told, ok); return; }
      job = told.job;
      look();
    });
    return function () { if (job) { idcas.ask("DELETE", "/api/jobs/" + job, null, function () { return; }); } };
  };

  function note(param) {
    var notes = [];
    if (param["default"] !== undefined) { notes.push(t("默认 ", "default ") + param["default"]); }
    if (param.config) { notes.push(t("不填则用配置项 ", "from the configuration where empty: ") + param.config); }
    if (param.made_by_library) { notes.push(t("不填则由本库生成", "made by the library where empty")); }
    if (param.length) { notes.push(t("最多 " + param.length + " 个字符", "at most " + param.length + " characters")); }
    if (param.rule) { notes.push(param.rule); }
    if (param.note) { notes.push(param.note); }
    return notes;
  }

  function input(param, changed) {
    var made, beside = [], values = param.values;
    if (!values && param.type === "bool") { values = [{ value: "true", title: t("是", "yes") }, { value: "false", title: t("否", "no") }]; }
    if (values) {
      made = idcas.choices(make("select"), values, t("（不填）", "(not given)"));
    } else {
      made = make("input");
      made.autocomplete = "off";
      made.spellcheck = false;
      if (param.secret && param.name !== "url") { made.type = "password"; made.autocomplete = "new-password"; }
      if (param.type === "date" || param.type === "datetime") {
        made.placeholder = param.type === "date" ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        beside.push(idcas.calendar(made, param.type === "date" ? "" : "00:00:00"));
      }
    }
    made.oninput = made.onchange = changed;
    return idcas.field(param.name, param.title, made, { required: param.required && param.settable, beside: beside, notes: note(param) });
  }

  // The code to copy, of the call as it is filled in.
  function snippets(box) {
    var bar = make("p", null, "bar"), code = make("pre", null, "code"), all = [], newest = idcas.latest();
    code.tabIndex = 0;
    code.setAttribute("aria-label", t("代码", "Code"));
    function show() {
      each(bar.childNodes, function (pressed) { pressed.setAttribute("aria-pressed", String(pressed.getAttribute("data-language") === chosen)); });
      each(all, function (snippet) { if (snippet.language === chosen) { idcas.say(code, snippet.code); } });
    }
    each(["C", "Delphi", "C#", "PowerBuilder", "VB6 / VBA", "Java", "Python"], function (name) {
      var made = idcas.button(name, function () { chosen = name; show(); });
      made.setAttribute("data-language", name);
      add(bar, made);
    });
    add(box, make("h3", t("同一调用的代码", "The same call as code")), bar,
      add(make("p"), idcas.button(t("复制代码", "Copy the code"), function () { idcas.copy(code.textContent); }), " ",
        make("span", t("密钥不会写入代码，须自行填写。", "Secrets are not written into it; put them in yourself."), "quiet")), code);
    return function (operation, params) {
      idcas.ask("POST", "/api/code", { operation: operation, params: params }, newest(function (told, ok) {
        if (ok) { all = told; show(); }
      }));
    };
  }

  // Which values the library fills in by itself.
  function filled(described) {
    var names = [];
    each(described.params, function (param) {
      if (!param.settable) { names.push(param.name + (param.fixed ? " = " + param.fixed : "")); }
    });
    return names.length ? make("p", t("由本库填写：", "Filled in by the library: ") + names.join(", "), "quiet") : null;
  }

  function form(described, select, box, answer) {
    var fields = {}, made = make("form"), card = make("div", null, "card"), code = snippets(card), sure = false, stop, newest = idcas.latest();
    var sends = make("button", t("调用", "Call")), state = make("span"), cancel;
    function params() {
      var found = {}, name;
      for (name in fields) {
        if (Object.prototype.hasOwnProperty.call(fields, name) && fields[name].input.value !== "") { found[name] = fields[name].input.value; }
      }
      return found;
    }
    var called = true;
    var check = idcas.rests(function () {
      code(described.name, params());
      // The call's own answer marks more: also what is still empty.
      if (called) { return; }
      idcas.ask("POST", "/api/check", { operation: described.name, params: params() }, newest(function (told) {
        var about = [];
        // What is still empty is not wrong yet.
        each(told.faults, function (fault) { if (fields[fault.param] && fields[fault.param].input.value) { about.push(fault); } });
        idcas.mark(fields, about);
      }));
    });
    function changed() { called = sure = false; check(); }
    function fill(values) {
      var name;
      for (name in fields) {
        if (Object.prototype.hasOwnProperty.call(fields, name)) { fields[name].input.value = values[name] === undefined ? "" : String(values[name]); }
      }
      changed();
    }
    each(described.params, function (param) {
      if (param.settable) { add(made, (fields[param.name] = input(param, changed)).row); }
    });
    each(described.rules, function (rule) {
      var shown = false;
      each(described.params, function (param) { if (param.settable && param.rule && param.rule.indexOf(rule) >= 0) { shown = true; } });
      if (!shown) { add(made, make("p", rule, "quiet")); }
    });
    cancel = idcas.button(t("取消", "Cancel"), function () { if (stop) { stop(); } });
    cancel.disabled = true;
    sends.type = "submit";
    state.setAttribute("role", "status");
    add(made, add(make("p", null, "bar"), sends, idcas.button(t("填入示例", "Fill in the example"), function () { fill(described.example || {}); }),
      idcas.button(t("清空", "Clear"), function () { fill({}); }), cancel, state));
    made.noValidate = true;
    made.onsubmit = function () {
      if (described.writes && !sure) {
        sure = true;
        idcas.say(state, t("此操作会修改平台数据，再按一次“调用”即发送。", "This changes data at the platform: press Call once more to send it."));
        return false;
      }
      sure = false;
      called = true;
      newest(function () { return; });
      // Until it is there, the answer has its place below this form.
      sends.disabled = select.disabled = true;
      cancel.disabled = false;
      idcas.say(state, t("正在调用……", "Calling ..."));
      stop = idcas.call(described.name, params(), function (progress) {
        if (progress && progress.total) { idcas.say(state, progress.done + " / " + progress.total + " " + progress.unit); }
      }, function (told, ok) {
        sends.disabled = select.disabled = false;
        cancel.disabled = true;
        idcas.say(state, ok ? "" : told.problem);
        if (ok) { idcas.answer(answer, told, fields, idcas.inspect); }
      });
      return false;
    };
    add(box, make("p", described.summary), filled(described), made, card);
    code(described.name, {});
  }

  // By the select's id: the operation to show first, while the list of them is on its way.
  var awaited = {};
  // `first`: the operation to show, or nothing for any. A part of the page may be shown again before its list has come.
  function choose(select, box, answer, wanted, first) {
    var groups = {}, newest = idcas.latest(), comes = awaited[select.id] !== undefined;
    if (select.firstChild) {
      if (!first || select.value === first) { return; }
      if (select.disabled) { idcas.tell(t("正在调用，请等待其完成或取消它。", "A call is under way: wait for it, or cancel it.")); return; }
      select.value = first;
      select.onchange();
      return;
    }
    awaited[select.id] = first || awaited[select.id] || "";
    if (comes) { return; }
    idcas.ask("GET", "/api/operations", null, function (all, ok) {
      first = awaited[select.id];
      delete awaited[select.id];
      if (!ok) { return; }
      each(all, function (operation) {
        var group = groups[operation.group];
        if (!wanted(operation)) { return; }
        if (!group) {
          group = groups[operation.group] = make("optgroup");
          group.label = operation.group;
          add(select, group);
        }
        add(group, idcas.option(operation.name, operation.name + " " + operation.title));
      });
      select.onchange = function () {
        // Nothing is called any more by the form of what was chosen before.
        idcas.empty(box);
        idcas.empty(answer);
        idcas.ask("GET", "/api/operations/" + select.value, null, newest(function (described, ok) {
          if (ok) { form(described, select, box, answer); } else { idcas.tell(described.problem); }
        }));
      };
      if (first) { select.value = first; }
      select.onchange();
    });
  }
  // `named`: that of the address, #operations/query_exams.
  idcas.shows.operations = function (named) {
    choose(at("operation"), at("call"), at("call-answer"), function () { return true; },
      named || (at("operation").firstChild || awaited.operation ? "" : "query_exams"));
  };
  idcas.shows.links = function () {
    choose(at("page"), at("build"), at("build-answer"), function (operation) { return operation.page; });
  };
}());
