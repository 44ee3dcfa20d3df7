// An answer: how it ended, its tables, and the text as it was received.
idcas.answer = (function () {
  "use strict";
  var t = idcas.t, make = idcas.make, add = idcas.add, each = idcas.each;
  var NUMBER = 64, LEAST = 90, MOST = 280, FIRST = 30, SLICE = 25, SHOWN = 200000;

  function heading(column) {
    var cell = make("th", column.title || column.name);
    if (column.title) { add(cell, make("br"), make("small", column.name)); }
    cell.title = column.title || column.name;
    return cell;
  }

  function facts(block) {
    var box = make("div", null, "card"), table = make("table", null, "facts"), body = make("tbody");
    if (block.title || block.name) { add(box, make("h3", block.title || block.name)); }
    each(block.rows, function (row) {
      var name = make("th", row[1] || row[0]);
      name.scope = "row";
      if (row[1]) { add(name, " ", make("small", row[0])); }
      add(body, add(make("tr"), name, make("td", row[2])));
    });
    return add(box, add(table, body));
  }

  // About as wide as a text is shown.
  function wide(text, letter) {
    var sum = 0, i;
    for (i = 0; i < text.length; i += 1) { sum += text.charCodeAt(i) > 0x2e7f ? letter * 1.75 : letter; }
    return sum;
  }
  // Wide enough for the heading and the first rows, within bounds.
  function widths(block) {
    var found = [];
    each(block.columns, function (column, i) {
      var most = Math.max(wide(column.title, 8), wide(column.name, 7.4)), row;
      for (row = 0; row < block.rows.length && row < FIRST; row += 1) { most = Math.max(most, wide(block.rows[row][i], 8.8)); }
      found.push(Math.min(MOST, Math.max(LEAST, Math.ceil(most) + 22)));
    });
    return found;
  }

  // Rows come in slices, each a table of its own with the same columns: a browser lays out one table as a whole, and a
  // long one would hold up the page.
  function rows(block) {
    var box = make("div", null, "card"), scroll = make("div", null, "scroll"), next = 0, whole = make("div", null, "whole");
    var columns = [NUMBER].concat(widths(block));
    function table() {
      var made = make("table", null, "rows"), groups = make("colgroup"), all = 0;
      each(columns, function (width) {
        var column = make("col");
        column.style.width = width + "px";
        all += width;
        add(groups, column);
      });
      made.style.width = all + "px";
      return add(made, groups);
    }
    function open(number) {
      var list = { kind: "facts", title: t("第 " + (number + 1) + " 行", "Row " + (number + 1)), rows: [] };
      each(block.columns, function (column, i) { list.rows.push([column.name, column.title, block.rows[number][i]]); });
      add(idcas.empty(whole), facts(list));
    }
    function line(number) {
      var row = make("tr"), opens = idcas.button(String(number + 1), function () { open(number); });
      opens.setAttribute("aria-label", t("显示第 " + (number + 1) + " 行的全部内容", "Show all of row " + (number + 1)));
      add(row, add(make("td"), opens));
      each(block.rows[number], function (text) { add(row, make("td", text)); });
      return row;
    }
    function more(count) {
      var end = Math.min(block.rows.length, next + count), slice = table(), body = make("tbody"), head;
      if (!next) {
        head = add(make("tr"), make("th", "#"));
        each(block.columns, function (column) { add(head, heading(column)); });
        add(slice, add(make("thead"), head));
      }
      for (; next < end; next += 1) { add(body, line(next)); }
      add(scroll, add(slice, body));
      if (next < block.rows.length) { setTimeout(function () { more(SLICE); }, 0); } else { scroll.setAttribute("data-whole", "yes"); }
    }
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", block.title);
    add(box, make("h3", block.title + " · " + t(block.count + " 行", block.count + (block.count === 1 ? " row" : " rows"))), scroll, whole);
    more(FIRST);
    return box;
  }

  function received(told) {
    var box = make("div", null, "card"), text = make("pre"), bar = make("div", null, "bar"), shown;
    text.tabIndex = 0;
    text.setAttribute("aria-label", t("收到的原文", "As received"));
    text.setAttribute("hidden", "hidden");
    function fetch(then) {
      var request = new XMLHttpRequest();
      request.open("GET", "/api/answers/" + told.number, true);
      request.setRequestHeader("X-Idcas-Workbench", document.documentElement.getAttribute("data-language"));
      request.onreadystatechange = function () {
        if (request.readyState !== 4) { return; }
        if (request.status === 200) { then(request.responseText); return; }
        idcas.tell(t("只保留最近几次的结果，请重新调用。", "Only the latest answers are kept: call again."));
      };
      request.send(null);
    }
    shown = idcas.button(t("收到的原文", "As received"), function () {
      if (!text.hasAttribute("hidden")) {
        text.setAttribute("hidden", "hidden");
        shown.setAttribute("aria-pressed", "false");
        return;
      }
      fetch(function (whole) {
        idcas.say(text, whole.length > SHOWN ? whole.substring(0, SHOWN) + "…" : whole);
        text.removeAttribute("hidden");
        shown.setAttribute("aria-pressed", "true");
      });
    });
    shown.setAttribute("aria-pressed", "false");
    add(bar, shown, idcas.button(t("复制原文", "Copy it"), function () { fetch(idcas.copy); }),
      make("span", told.bytes + " " + t("字节", "bytes"), "quiet"));
    return add(box, bar, text);
  }

  function link(address, inspect) {
    var box = make("div", null, "card"), opens = make("a", t("打开", "Open"));
    opens.href = address;
    opens.target = "_blank";
    opens.rel = "noopener noreferrer";
    return add(box, make("pre", address), add(make("p", null, "bar"), opens,
      idcas.button(t("复制", "Copy"), function () { idcas.copy(address); }),
      inspect ? idcas.button(t("检查", "Inspect"), function () { inspect(address); }) : null));
  }

  function verdict(blocks) {
    var found = {};
    each(blocks, function (block) {
      if (block.name === "data" && block.kind === "facts") { each(block.rows, function (row) { found[row[0]] = row[2]; }); }
    });
    if (found.verdict === undefined) { return null; }
    return make("p", (found.ok === "true" ? "✓ " : "✗ ") + found.verdict, "verdict " + (found.ok === "true" ? "good" : "bad"));
  }

  function first(fields) {
    var name, found = null;
    for (name in fields) {
      if (!found && Object.prototype.hasOwnProperty.call(fields, name) && fields[name].input.getAttribute("aria-invalid")) { found = fields[name].input; }
    }
    return found;
  }

  // Shows it in `box`; `fields` get the faults that are about them.
  return function (box, told, fields, inspect) {
    var answer = told.answer, good = String(answer.code) === "0", head = make("div", null, "card"), rest, ended, wrong;
    idcas.empty(box);
    rest = idcas.mark(fields, answer.faults);
    ended = make("p", (good ? "✓ " : "✗ ") + answer.code + " " + (answer.kind || "") + " " + (answer.msg || ""), "verdict " + (good ? "good" : "bad"));
    ended.tabIndex = -1;
    add(head, ended);
    // What the message says already is not said twice.
    function more(text, kind) {
      var bare = String(text || "").replace(/[.。]\s*$/, "");
      if (bare && String(answer.msg).indexOf(bare) < 0) { add(head, make("p", text, kind)); }
    }
    more(answer.hint, "");
    each(rest, function (text) { more(text, "bad"); });
    more(answer.detail, "quiet");
    each(answer.warnings, function (warning) { add(head, make("p", "! " + warning.msg + " " + warning.hint, "warn")); });
    add(head, verdict(answer.blocks));
    add(box, head);
    if (answer.link) { add(box, link(answer.link, inspect)); }
    each(answer.blocks, function (block) {
      if (answer.link && block.name === "data") { return; }
      add(box, block.kind === "facts" ? facts(block) : rows(block));
    });
    if (told.number) { add(box, received(told)); }
    // On with what is to be seen next, or to be corrected.
    wrong = first(fields);
    if (wrong) { wrong.focus(); } else { ended.focus(); }
  };
}());
