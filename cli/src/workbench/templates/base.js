// What all parts of the page use. ECMAScript 5, as old browsers know it.
var idcas = (function () {
  "use strict";
  var language = document.documentElement.getAttribute("data-language");

  function at(id) { return document.getElementById(id); }
  function t(zh, en) { return language === "zh" ? zh : en; }
  function make(tag, text, kind) {
    var made = document.createElement(tag);
    if (text !== undefined && text !== null) { made.appendChild(document.createTextNode(String(text))); }
    if (kind) { made.className = kind; }
    return made;
  }
  function add(parent) {
    for (var i = 1; i < arguments.length; i += 1) {
      var child = arguments[i];
      if (child === null || child === undefined) { continue; }
      parent.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    }
    return parent;
  }
  function empty(node) { while (node.firstChild) { node.removeChild(node.firstChild); } return node; }
  function say(node, text) { empty(node); if (text) { add(node, String(text)); } }
  function button(text, then) {
    var made = make("button", text);
    made.type = "button";
    made.onclick = then;
    return made;
  }
  function each(list, does) { for (var i = 0; list && i < list.length; i += 1) { does(list[i], i); } }
  function tell(text) { say(at("told"), text); }

  // The program has been told to end, and nothing is left of the page that an answer could change.
  var ended = false;
  // Asks the program. `then` gets the answer, and whether it is one.
  function ask(method, path, body, then) {
    var request = new XMLHttpRequest();
    request.open(method, path, true);
    request.setRequestHeader("X-Idcas-Workbench", language);
    if (body) { request.setRequestHeader("Content-Type", "application/json"); }
    request.onreadystatechange = function () {
      var answer;
      if (request.readyState !== 4 || ended) { return; }
      if (request.status === 0) {
        tell(t("工作台没有响应，idcas 可能已退出。", "The workbench does not answer: idcas may have ended."));
        then({ problem: t("没有响应", "no answer") }, false);
        return;
      }
      try { answer = JSON.parse(request.responseText); } catch (wrong) { answer = { problem: request.responseText }; }
      then(answer, request.status === 200);
    };
    request.send(body ? JSON.stringify(body) : null);
    return request;
  }

  // Of what is asked one after another only the answer to the newest counts: an earlier one may come later.
  function latest() {
    var newest = 0;
    return function (then) {
      var number = newest += 1;
      return function () { if (number === newest) { then.apply(null, arguments); } };
    };
  }

  function copy(text) {
    var focused = document.activeElement, box = make("textarea"), done;
    box.value = text;
    document.body.appendChild(box);
    box.select();
    try { done = document.execCommand("copy"); } catch (refused) { done = false; }
    document.body.removeChild(box);
    if (focused) { focused.focus(); }
    tell(done ? t("已复制到剪贴板。", "Copied to the clipboard.")
      : t("浏览器不允许复制，请手动选择。", "The browser does not allow copying: select the text yourself."));
  }

  // Marks the fields that a list of faults names, and returns the faults of no field.
  function mark(fields, faults) {
    var rest = [], name;
    for (name in fields) {
      if (Object.prototype.hasOwnProperty.call(fields, name)) {
        say(fields[name].problem, "");
        fields[name].input.removeAttribute("aria-invalid");
      }
    }
    each(faults, function (fault) {
      var field = Object.prototype.hasOwnProperty.call(fields, fault.param) && fields[fault.param];
      if (!field) { rest.push(fault.msg); return; }
      add(field.problem, (field.problem.firstChild ? " " : "") + fault.msg);
      field.input.setAttribute("aria-invalid", "true");
    });
    return rest;
  }

  var numbers = 0;
  // A row of a form: its name on the left, what is filled in on the right.
  function field(name, title, input, more) {
    var row = make("div", null, "field"), left = make("div", null, "name"), right = make("div", null, "value");
    var label = make("label", name), problem = make("span", null, "problem bad");
    numbers += 1;
    if (!input.id) { input.id = "field-" + numbers; }
    problem.id = input.id + "-problem";
    label.htmlFor = input.id;
    input.setAttribute("aria-describedby", problem.id);
    if (more && more.required) {
      add(label, " ", make("span", "* " + t("必填", "required"), "required"));
      input.setAttribute("aria-required", "true");
    }
    row.setAttribute("data-name", name);
    add(left, label, make("small", title));
    add(right, input);
    each(more && more.beside, function (node) { add(right, " ", node); });
    each(more && more.notes, function (note) { if (note) { add(right, make("div", note, "quiet")); } });
    add(right, problem);
    return { row: add(row, left, right), input: input, problem: problem };
  }

  function choices(input, values, first) {
    if (first !== undefined) { add(input, option("", first)); }
    each(values, function (value) {
      add(input, option(value.value, value.title ? value.value + " " + value.title : value.value));
    });
    return input;
  }
  function option(value, text) {
    var made = make("option", text);
    made.value = value;
    return made;
  }

  // Not at once at each key: when typing rests.
  function rests(does) {
    var waiting;
    return function () {
      clearTimeout(waiting);
      waiting = setTimeout(does, 250);
    };
  }

  at("quit").onclick = function () {
    ask("POST", "/api/quit", {}, function () {
      ended = true;
      empty(document.body);
      add(document.body, make("p", t("工作台已退出，可以关闭此页。", "The workbench has ended: close this page."), "card"));
    });
  };
  at("other").onclick = function () { this.href = this.getAttribute("href").split("#")[0] + location.hash; };

  return { at: at, t: t, make: make, add: add, empty: empty, say: say, button: button, each: each, tell: tell, ask: ask, latest: latest,
    copy: copy, mark: mark, field: field, choices: choices, option: option, rests: rests, shows: {} };
}());
