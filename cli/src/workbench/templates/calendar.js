// A date picked from a month: by mouse, or by the arrow keys, Page Up and Page Down, Enter and Escape.
idcas.calendar = (function () {
  "use strict";
  var at = idcas.at, t = idcas.t, make = idcas.make, add = idcas.add;
  var box = at("calendar"), input, opener, shown;

  function two(number) { return (number < 10 ? "0" : "") + number; }
  function text(date) { return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate()); }
  function read(value) {
    var found = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(value);
    return found ? new Date(+found[1], +found[2] - 1, +found[3]) : new Date();
  }
  function moved(date, days) { return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days); }
  // The same day of another month, or that month's last.
  function month(date, months) {
    var last = new Date(date.getFullYear(), date.getMonth() + months + 1, 0);
    return new Date(last.getFullYear(), last.getMonth(), Math.min(date.getDate(), last.getDate()));
  }

  function close(back) {
    box.setAttribute("hidden", "hidden");
    if (back && opener) { opener.focus(); }
    input = null;
  }
  function pick(date) {
    var time = /\d{1,2}:\d{2}(:\d{2})?\s*$/.exec(input.value);
    input.value = text(date) + (input.getAttribute("data-time") ? " " + (time ? time[0] : input.getAttribute("data-time")) : "");
    if (input.oninput) { input.oninput(); }
    close(true);
  }
  function day(date) {
    var cell = make("td"), pressed = idcas.button(String(date.getDate()), function () { pick(date); });
    pressed.setAttribute("aria-label", text(date));
    pressed.setAttribute("data-date", text(date));
    pressed.tabIndex = text(date) === text(shown) ? 0 : -1;
    if (date.getMonth() !== shown.getMonth()) { pressed.className = "quiet"; }
    if (text(date) === text(shown)) { pressed.setAttribute("aria-pressed", "true"); }
    return add(cell, pressed);
  }
  function draw(focus) {
    var head = make("p", null, "head"), table = make("table"), body = make("tbody"), week, i, row;
    var first = new Date(shown.getFullYear(), shown.getMonth(), 1);
    var title = shown.getFullYear() + "-" + two(shown.getMonth() + 1);
    function turn(label, name, months) {
      var made = idcas.button(label, function () { shown = month(shown, months); draw(true); });
      made.setAttribute("aria-label", name);
      return made;
    }
    add(head, turn("«", t("上一年", "Previous year"), -12), " ", turn("‹", t("上个月", "Previous month"), -1), " ",
      make("strong", title), " ", turn("›", t("下个月", "Next month"), 1), " ", turn("»", t("下一年", "Next year"), 12));
    row = make("tr");
    idcas.each(t("一 二 三 四 五 六 日", "Mo Tu We Th Fr Sa Su").split(" "), function (name) { add(row, make("th", name)); });
    add(body, row);
    first = moved(first, -((first.getDay() + 6) % 7));
    for (week = 0; week < 6; week += 1) {
      row = make("tr");
      for (i = 0; i < 7; i += 1) { add(row, day(moved(first, week * 7 + i))); }
      add(body, row);
    }
    add(idcas.empty(box), head, add(table, body));
    if (focus) { box.querySelector('[tabindex="0"][data-date]').focus(); }
  }
  box.onkeydown = function (event) {
    var keys = { ArrowLeft: -1, Left: -1, ArrowRight: 1, Right: 1, ArrowUp: -7, Up: -7, ArrowDown: 7, Down: 7 };
    if (event.key === "Escape" || event.key === "Esc") { close(true); return false; }
    if (event.key === "Tab") { close(true); return false; }
    if (event.key === "PageUp") { shown = month(shown, -1); }
    else if (event.key === "PageDown") { shown = month(shown, 1); }
    else if (keys[event.key]) { shown = moved(shown, keys[event.key]); }
    else { return true; }
    draw(true);
    return false;
  };
  document.addEventListener("mousedown", function (event) {
    var node = event.target;
    while (node && node !== box && node !== opener) { node = node.parentNode; }
    if (!node && input) { close(false); }
  });

  // The button beside a field. `time`: what follows the date.
  return function (field, time) {
    var opens = idcas.button(t("选择", "Pick"), function () {
      var place = field.getBoundingClientRect();
      input = field;
      opener = opens;
      shown = read(field.value);
      box.removeAttribute("hidden");
      box.style.left = Math.max(0, place.left + window.pageXOffset) + "px";
      box.style.top = place.bottom + window.pageYOffset + 2 + "px";
      draw(true);
    });
    if (time) { field.setAttribute("data-time", time); }
    opens.setAttribute("aria-label", t("选择日期", "Pick a date"));
    opens.setAttribute("aria-haspopup", "dialog");
    return opens;
  };
}());
