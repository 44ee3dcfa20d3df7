// The configuration's form. A secret never comes here: the program says that it is set, and is told a new one or to keep it.
(function () {
  "use strict";
  var at = idcas.at, t = idcas.t, make = idcas.make, add = idcas.add, each = idcas.each;
  var fields = {}, drafts = {}, newest = idcas.latest(), again = false, typed = false;

  // Names and values as pairs of inputs, one empty pair behind them.
  function pairs(changed, secret) {
    var box = make("div", null, "pair");
    function pair(name, value) {
      var line = make("div"), from = make("input"), to = make("input");
      from.value = name;
      to.value = value;
      if (secret) { to.type = "password"; }
      each([from, to], function (input) {
        input.autocomplete = "off";
        input.spellcheck = false;
        input.oninput = function () {
          if (line === box.lastChild && input.value) { pair("", ""); }
          changed();
        };
      });
      from.setAttribute("aria-label", secret ? t("参数名", "parameter") : t("原地址", "address in answers"));
      to.setAttribute("aria-label", secret ? t("值", "value") : t("替换为", "given instead"));
      add(box, add(line, from, to));
    }
    box.fill = function (values) {
      var name;
      idcas.empty(box);
      for (name in values) { if (Object.prototype.hasOwnProperty.call(values, name)) { pair(name, values[name]); } }
      pair("", "");
    };
    box.read = function () {
      var found = {};
      each(box.childNodes, function (line) {
        if (line.firstChild.value) { found[line.firstChild.value] = line.lastChild.value; }
      });
      return found;
    };
    box.fill({});
    return box;
  }

  // A key whose value is not shown.
  function hidden(key, state) {
    var several = key.type === "object", beside = [], notes = [], gone, input;
    input = several ? pairs(changed, true) : make("input");
    if (!several) {
      input.type = key.type === "addresses" ? "text" : "password";
      input.autocomplete = "new-password";
      input.oninput = changed;
    }
    if (state.set) {
      gone = make("input");
      gone.type = "checkbox";
      gone.onchange = changed;
      beside.push(add(make("label"), gone, " " + t("清除", "remove")));
      notes.push(several ? t("已设置（不显示）；填写即全部替换。", "Is set (not shown); what is filled in replaces all of it.")
        : t("已设置（不显示）；留空即保留。", "Is set (not shown); leave it empty to keep it."));
    }
    drafts[key.name] = function () {
      var typed = several ? input.read() : input.value, any = several ? JSON.stringify(typed) !== "{}" : typed !== "";
      if (any) { return { value: typed }; }
      return state.set && !gone.checked ? {} : null;
    };
    return { input: input, beside: beside, notes: notes };
  }

  function plain(key, state) {
    var input, wanted = state.value === undefined ? "" : state.value;
    if (key.type === "addresses") {
      input = pairs(changed, false);
      input.fill(wanted || {});
      drafts[key.name] = function () { return { value: input.read() }; };
      return { input: input };
    }
    if (key.type === "choice") {
      input = idcas.choices(make("select"), key.values, t("（默认）", "(default) ") + key["default"]);
      // One that the library does not know is shown all the same.
      if (wanted && !input.querySelector('option[value="' + String(wanted).replace(/["\\]/g, "") + '"]')) {
        add(input, idcas.option(wanted, wanted));
      }
    } else {
      input = make(key.type === "rsa_public_key" ? "textarea" : "input");
      input.autocomplete = "off";
      input.spellcheck = false;
      if (key["default"] !== undefined) { input.placeholder = t("默认 ", "default ") + key["default"]; }
    }
    input.value = wanted;
    input.oninput = input.onchange = changed;
    drafts[key.name] = function () { return input.value === "" ? null : { value: input.value }; };
    return { input: input };
  }

  function notes(key) {
    var found = [];
    if (key.type === "number") {
      found.push(key.least + " – " + key.most + " " + (key.unit || ""));
    }
    if (key.one_of) { found.push(t("二者只配置一个：", "Give one of: ") + key.one_of.join(", ")); }
    if (key.needed_by && key.needed_by.length) {
      found.push(t("所需操作：", "Needed by ") + (key.needed_by.length > 3
        ? t(key.needed_by.length + " 个", key.needed_by.length + " operations") : key.needed_by.join(", ")));
    }
    return found;
  }

  function draw(told) {
    var card = make("div", null, "card");
    fields = {};
    drafts = {};
    each(told.unknown, function (name) {
      var row = make("p", name + " ", "bad");
      drafts[name] = function () { return {}; };
      add(card, add(row, t("不是配置项，值不显示。", "is not a key; its value is not shown. "), idcas.button(t("删除", "Remove"), function () {
        delete drafts[name];
        card.removeChild(row);
        changed();
      })));
    });
    each(told.keys, function (key) {
      var state = told.values[key.name] || { set: false };
      var made = key.secret || (state.set && state.value === undefined) ? hidden(key, state) : plain(key, state);
      var field = idcas.field(key.name, key.title, made.input, { beside: made.beside, notes: (made.notes || []).concat(notes(key)) });
      fields[key.name] = field;
      add(card, field.row);
    });
    add(idcas.empty(at("keys")), card);
  }

  function draft() {
    var found = {}, name, value;
    for (name in drafts) {
      if (Object.prototype.hasOwnProperty.call(drafts, name)) {
        value = drafts[name]();
        if (value) { found[name] = value; }
      }
    }
    return found;
  }

  function judge(found) {
    at("configuration-state").className = "";
    var rest = idcas.mark(fields, found.faults), box = idcas.empty(at("configuration-state"));
    if (!found.ok) {
      add(box, make("span", "✗ " + (rest.length ? rest.join(" ") : t("有问题的项已用红色标出。", "What is wrong is marked in red.")), "bad"));
    } else {
      add(box, make("span", "✓ " + t("配置没有错误。", "The configuration has no faults."), "good"));
    }
    each(found.warnings, function (warning) {
      add(box, make("div", "! " + warning.param + ": " + warning.msg + " " + warning.hint, "warn"));
    });
    idcas.say(at("configuration-json"), found.json);
  }

  var check = idcas.rests(function () {
    idcas.ask("POST", "/api/configuration/check", { draft: draft() }, newest(function (found, ok) {
      if (ok) { judge(found); }
    }));
  });
  function changed() { again = false; typed = true; check(); }
  // What was typed and not used yet would be lost.
  window.onbeforeunload = function () { return typed ? t("填写的内容还没有使用。", "What you typed is not in use yet.") : undefined; };

  function load() {
    idcas.ask("GET", "/api/configuration", null, newest(function (told, ok) {
      // What was typed meanwhile stays.
      if (!ok || typed) { return; }
      draw(told);
      if (told.path) { at("path").value = told.path; }
      if (told.unreadable) {
        idcas.say(at("configuration-state"), "✗ " + told.unreadable.msg);
        at("configuration-state").className = "bad";
      } else {
        judge(told.found);
      }
    }));
  }

  function apply(save) {
    var body = { draft: draft() }, before = typed;
    if (save) {
      body.path = at("path").value;
      if (again) { body.replace = "yes"; }
    }
    typed = false;
    idcas.ask("POST", "/api/configuration", body, function (told, ok) {
      again = !ok && told.again === true;
      idcas.say(at("save-problem"), ok ? "" : told.problem);
      if (!ok) { typed = typed || before; check(); return; }
      load();
      idcas.tell(save ? t("已保存，并已使用。", "Saved, and in use.") : t("已使用，未保存到文件。", "In use, not saved to a file."));
    });
  }
  at("configuration-form").onsubmit = function () { apply(false); return false; };
  at("save").onclick = function () { apply(true); };
  at("path").oninput = function () { again = false; idcas.say(at("save-problem"), ""); };
  load();
}());
