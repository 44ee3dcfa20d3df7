// The first look, on the sandbox: a patient, the link to the patient's page, the verdict on the link. Nothing to fill in.
(function () {
  "use strict";
  var at = idcas.at, t = idcas.t, make = idcas.make, add = idcas.add, each = idcas.each, begun = false;
  var YEAR = { time_type: "0", start_time: "2021-01-01", end_time: "2021-12-31", page_index: "1", page_size: "5" };

  function nothing() { return; }
  function step(number, title, operation) {
    var card = make("div", null, "card"), name = make("a", operation), body = make("div");
    name.href = "#operations/" + operation;
    add(at("first"), add(card, add(make("h3", number + ". " + title + " "), name), body));
    return body;
  }
  function failed(box, told) {
    var answer = told.answer || {};
    add(box, make("p", "✗ " + (answer.msg || told.problem), "bad"));
  }
  function good(told, ok) { return ok && String(told.answer.code) === "0"; }

  function rows(told) {
    var found = null;
    each(told.answer.blocks, function (block) { if (block.kind === "table") { found = block; } });
    return found;
  }
  function cell(table, row, name) {
    var text = "";
    each(table.columns, function (column, i) { if (column.name === name) { text = table.rows[row][i]; } });
    return text;
  }
  function title(table, name) {
    var text = name;
    each(table.columns, function (column) { if (column.name === name && column.title) { text = column.title; } });
    return text;
  }

  function patients(box, table) {
    var names = ["patient_name", "patient_sex", "exam_type", "exam_item", "perform_time", "accession_number"];
    var made = make("table"), head = make("tr"), body = make("tbody");
    each(names, function (name) { add(head, make("th", title(table, name))); });
    each(table.rows, function (row, i) {
      var line = make("tr");
      each(names, function (name) { add(line, make("td", cell(table, i, name))); });
      add(body, line);
    });
    add(box, add(make("div", null, "scroll"), add(made, add(make("thead"), head), body)));
  }

  function verdict(address) {
    var box = step(3, t("检查这个链接", "Inspect this link"), "inspect_url");
    idcas.call("inspect_url", { url: address }, nothing, function (told, ok) {
      if (!good(told, ok)) { failed(box, told); return; }
      each(told.answer.blocks, function (block) {
        if (block.kind !== "facts" || block.name !== "data") { return; }
        var found = {};
        each(block.rows, function (row) { found[row[0]] = row[2]; });
        add(box, make("p", (found.ok === "true" ? "✓ " : "✗ ") + found.verdict, "verdict " + (found.ok === "true" ? "good" : "bad")));
      });
      add(box, make("p", t("接着可以在“操作”中试用其他操作并复制代码，或在“配置”中换成自己的地址和密钥。",
        "Next, try other operations under Operations and copy their code, or put your own addresses and keys under Configuration."), "quiet"));
      at("first").setAttribute("data-whole", "yes");
    });
  }

  function link(table) {
    var box = step(2, t("生成临床调阅页面的链接", "Build the link to the clinic page"), "build_clinic_url");
    var params = { work_no: "001", org_code: "2470", accession_number: cell(table, 0, "accession_number") };
    idcas.call("build_clinic_url", params, nothing, function (told, ok) {
      var opens = make("a", t("打开页面", "Open the page"));
      if (!good(told, ok)) { failed(box, told); return; }
      opens.href = told.answer.link;
      opens.target = "_blank";
      opens.rel = "noopener noreferrer";
      add(box, make("pre", told.answer.link), add(make("p"), opens));
      verdict(told.answer.link);
    });
  }

  idcas.shows.start = function () {
    var box;
    if (begun) { return; }
    begun = true;
    box = step(1, t("查询检查列表", "Ask for exams"), "query_exams");
    idcas.call("query_exams", YEAR, nothing, function (told, ok) {
      var table = good(told, ok) ? rows(told) : null;
      if (!table) { failed(box, told); return; }
      patients(box, table);
      link(table);
    });
  };
}());
