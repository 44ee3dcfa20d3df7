// The diagnosis, each step when it is there.
(function () {
  "use strict";
  var at = idcas.at, t = idcas.t, make = idcas.make, add = idcas.add, each = idcas.each;
  var words = { ok: t("通过", "ok"), failed: t("失败", "failed"), skipped: t("未检查", "not checked") };
  var kinds = { ok: "good", failed: "bad", skipped: "quiet" }, marks = { ok: "✓ ", failed: "✗ ", skipped: "– " };

  function draw(told) {
    var body = idcas.empty(at("steps").tBodies[0]), skipped = 0;
    each(told.steps, function (step) {
      if (step.status === "skipped") { skipped += 1; }
      var about = make("td", step.msg), name = make("td", step.title || step.step);
      if (step.target) { add(name, make("br"), make("small", step.target)); }
      if (step.advice) { add(about, make("div", step.advice, step.status === "failed" ? "bad" : "warn")); }
      if (step.detail) { add(about, make("div", step.detail, "quiet")); }
      var row = add(make("tr"), make("td", step.number), name, make("td", marks[step.status] + words[step.status], kinds[step.status]),
        make("td", step.ms), about);
      row.setAttribute("data-status", step.status);
      add(body, row);
    });
    if (!told.done) {
      idcas.say(at("diagnosis-state"), t("正在检查……", "Checking ..."));
      return;
    }
    at("diagnose").disabled = false;
    at("diagnosis-state").className = told.failed ? "bad" : "good";
    if (String(told.code) !== "0") {
      at("diagnosis-state").className = "bad";
      idcas.say(at("diagnosis-state"), "✗ " + told.msg);
    } else if (told.failed) {
      idcas.say(at("diagnosis-state"), "✗ " + t(told.failed + " 步失败", told.failed + (told.failed === 1 ? " step failed" : " steps failed")));
    } else if (skipped) {
      at("diagnosis-state").className = "warn";
      idcas.say(at("diagnosis-state"), t("没有失败，有 " + skipped + " 步未检查", "Nothing failed; " + skipped + (skipped === 1 ? " step was" : " steps were") + " not checked"));
    } else {
      idcas.say(at("diagnosis-state"), "✓ " + t("全部通过", "All is well"));
    }
    if (told.report) {
      idcas.say(at("report"), told.report);
      at("report-card").removeAttribute("hidden");
    }
  }
  function look() {
    idcas.ask("GET", "/api/diagnosis", null, function (told, ok) {
      if (!ok) { at("diagnose").disabled = false; return; }
      draw(told);
      if (!told.done) { setTimeout(look, 150); }
    });
  }
  at("diagnose").onclick = function () {
    at("diagnose").disabled = true;
    at("report-card").setAttribute("hidden", "hidden");
    idcas.say(at("report"), "");
    at("diagnosis-state").className = "";
    idcas.say(at("diagnosis-state"), t("正在检查……", "Checking ..."));
    idcas.ask("POST", "/api/diagnosis", {}, function (told, ok) {
      if (!ok) { at("diagnose").disabled = false; return; }
      draw(told);
      if (!told.done) { look(); }
    });
  };
  at("copy-report").onclick = function () { idcas.copy(at("report").textContent); };
}());
