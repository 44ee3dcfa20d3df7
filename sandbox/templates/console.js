// For the developer's own browser; the pages that a HIS shows have older script.
const at = id => document.getElementById(id);
const make = (tag, text, kind) => {
  const e = document.createElement(tag);
  e.textContent = text;
  if (kind) e.className = kind;
  return e;
};
const english = text => { const e = make("span", text, "en"); e.lang = "en"; return e; };
const button = (zh, en, then) => {
  const b = make("button", zh + " ");
  const small = make("small", en);
  small.lang = "en";
  b.append(small);
  b.type = "button";
  b.onclick = then;
  return b;
};
const tell = (zh, en) => { at("told").textContent = `${zh} ${en}`; };
// Also where the page does not come from this machine: then there is no `navigator.clipboard`.
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const focused = document.activeElement, box = make("textarea", text);
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    focused?.focus();
    if (!done) return tell("浏览器不允许复制，请手动选择。", "The browser does not allow copying: select the text yourself.");
  }
  tell("已复制到剪贴板。", "Copied to the clipboard.");
}
class Unreachable extends Error {}
async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    tell("模拟平台没有响应，请检查它是否仍在运行。", "The sandbox does not answer: is it still running?");
    throw new Unreachable();
  }
  return { ok: response.ok, body: await response.json() };
}
// Of what is asked one after another only the answer to the newest counts, or null: an earlier one may come later.
const latest = () => {
  let newest = 0;
  return async asked => {
    const number = newest += 1, answer = await asked;
    return number === newest ? answer : null;
  };
};
window.addEventListener("unhandledrejection", event => { if (event.reason instanceof Unreachable) event.preventDefault(); });

// Requests
const shown = new Map();
const marks = v => v.ok ? (v.notice ? "–" : "✓") : (v.notice ? "!" : "✗");
function verdict(v, tag) {
  const e = make(tag, `${marks(v)} ${v.zh} `, v.ok ? (v.notice ? "" : "good") : "bad");
  e.append(english(v.en));
  return e;
}
function parameters(params) {
  const list = document.createElement("dl");
  for (const [name, value] of Object.entries(params)) list.append(make("dt", name), make("dd", value));
  return list;
}
function summary(r) {
  const flaws = r.verdicts.filter(v => !v.ok);
  const fine = r.status >= 200 && r.status < 400 && !flaws.length && (r.code === null || r.code === 0);
  const mark = r.status === null ? "…" : fine ? "✓" : "✗";
  const parts = [make("span", `${r.status ?? "…"} ${mark}`, "status " + (fine ? "good" : r.status === null ? "" : "bad")),
    make("small", r.time + " "), make("b", r.method + " "), r.path];
  if (r.code !== null) parts.push(make("small", " code " + r.code));
  if (r.patient) parts.push(" ", make("small", "患者 Patient "), make("b", r.patient));
  if (r.faults.length) parts.push(make("span", " 故障 fault: " + r.faults.join(", "), "bad"));
  if (flaws.length) {
    const reason = verdict(flaws[0], "span");
    reason.classList.add("reason");
    if (flaws.length > 1) reason.append(` （共 ${flaws.length} 项 of ${flaws.length}）`);
    parts.push(reason);
  }
  return parts;
}
function body(r) {
  const parts = r.verdicts.map(v => verdict(v, "div"));
  parts.push(parameters(r.params));
  if (r.query) parts.push(make("small", "?"), make("pre", r.query));
  if (r.body) parts.push(make("pre", r.body));
  parts.push(make("pre", r.headers.map(h => h.join(": ")).join("\n"), "en"));
  return parts;
}
// An entry that changes stays the same element, so that it stays open and keeps the keyboard's focus.
function show(r) {
  let box = shown.get(r.seq);
  const known = !!box;
  if (!known) {
    box = document.createElement("details");
    box.className = "request";
    box.dataset.seq = r.seq;
    box.append(make("summary", ""), make("div", "", "body"));
    at("requests").prepend(box);
    shown.set(r.seq, box);
  }
  box.record = r;
  box.firstChild.replaceChildren(...summary(r));
  box.lastChild.replaceChildren(...body(r));
  if (!known && shown.size > 500) {
    const [first, oldest] = shown.entries().next().value;
    oldest.remove();
    shown.delete(first);
  }
}
function wipe() { shown.clear(); at("requests").replaceChildren(); }
// What arrived live while the list was loading is newer than the list, and stays on top.
async function reload() {
  const all = (await ask("/sandbox/requests")).body;
  const last = Math.max(0, ...all.map(r => r.seq));
  const late = [...shown.values()].map(box => box.record).filter(r => r.seq > last);
  wipe();
  [...all, ...late].forEach(show);
}
at("clear").onclick = async () => { await ask("/sandbox/requests", { method: "DELETE" }); wipe(); };

// Faults
let active = [];
// As the sandbox reads it.
const prefix = () => {
  const path = at("path").value.trim().replace(/^[a-z]+:\/\/[^/]*/i, "");
  return path === "" || path === "/" ? "" : "/" + path.replace(/^\/+/, "");
};
const isOn = b => active.some(({ fault: f }) => f.kind === b.dataset.kind
  && (!b.dataset.status || f.status === +b.dataset.status)
  && (f.kind === "clock" || (f.path ?? "") === prefix()));
const switches = () => document.querySelectorAll("#switches [data-kind]");
const press = () => { for (const b of switches()) b.setAttribute("aria-pressed", isOn(b)); };
function sentence({ fault, zh, en }) {
  const line = make("li", zh + " ");
  const path = fault.kind === "clock" ? "" : "&path=" + encodeURIComponent(fault.path ?? "");
  const off = button("关闭", "Switch off", async () => {
    await faults("DELETE", undefined, `&kind=${fault.kind}${path}`);
    at("calm").focus();
  });
  line.append(english(en), " ", off);
  return line;
}
// One after another: the last answer tells how it is.
let turn = Promise.resolve();
const faults = (...change) => turn = turn.catch(() => {}).then(() => changed(...change));
async function changed(method, fault, query = "") {
  const { ok, body } = await ask("/sandbox/faults?described=true" + query, { method, body: fault && JSON.stringify(fault) });
  at("wrong").textContent = ok ? "" : `${body.zh}。 ${body.en}.`;
  if (!ok) return;
  active = body;
  at("active").replaceChildren(...active.map(sentence));
  if (fault?.path) at("path").value = active.at(-1)?.fault.path ?? at("path").value;
  press();
}
const number = id => at(id).validity.badInput ? at(id).value || "?" : Number(at(id).value);
for (const b of switches()) b.onclick = () => {
  const kind = b.dataset.kind, clock = kind === "clock";
  if (isOn(b)) return faults("DELETE", undefined, `&kind=${kind}` + (clock ? "" : "&path=" + encodeURIComponent(prefix())));
  const fault = { kind };
  if (kind === "delay") fault.delay_ms = number("ms");
  if (clock) fault.minutes = number("minutes");
  if (b.dataset.status) fault.status = +b.dataset.status;
  if (!clock && at("path").value.trim()) fault.path = at("path").value;
  if (!clock && (at("count").value || at("count").validity.badInput)) fault.count = number("count");
  return faults("PUT", fault);
};
at("path").oninput = press;
at("calm").onclick = () => faults("DELETE");
at("expire").onclick = async () => {
  await ask("/sandbox/expire-tokens", { method: "POST" });
  tell("此前签发的访问令牌均已失效。", "Access tokens issued so far are refused from now on.");
};

// Links
const links = async () => (await ask("/sandbox/links?exam=" + at("exam").value)).body;
const linksShown = latest(), linkChecked = latest();
const fresh = async page => (await links()).find(link => link.page === page).url;
async function ready() {
  const made = await linksShown(links());
  if (!made) return;
  const lines = made.map(({ page, zh, en }) => {
    const line = make("li", "");
    line.dataset.page = page;
    const open = make("a", zh + " ");
    open.append(english(en));
    open.href = `/sandbox/links/${page}?exam=${at("exam").value}`;
    open.target = "_blank";
    const label = b => { b.setAttribute("aria-label", `${b.textContent} ${zh} ${en}`); return b; };
    line.append(open, " ", label(button("复制", "Copy", async () => copy(await fresh(page)))), " ",
      label(button("检查", "Check", async () => { at("link").value = await fresh(page); at("check").requestSubmit(); })));
    return line;
  });
  at("links").replaceChildren(...lines);
}
at("exam").onchange = ready;
at("copy-config").onclick = () => copy(at("config").textContent);
at("check").onsubmit = async event => {
  event.preventDefault();
  const asked = { link: at("link").value };
  for (const field of at("other").querySelectorAll("input")) asked[field.name] = field.value;
  const answer = await linkChecked(ask("/sandbox/check-link", { method: "POST", body: JSON.stringify(asked) }));
  if (!answer) return;
  const { ok, body: found } = answer;
  const said = make("p", `${ok && found.ok ? "✓" : "✗"} ${found.zh} `, ok && found.ok ? "good" : "bad");
  said.append(english(found.en));
  at("outcome").replaceChildren(said);
  if (!ok) return;
  if (found.page) {
    const page = make("p", `页面：${found.page.zh} `);
    page.append(english("Page: " + found.page.en), " ", make("code", found.page.path));
    at("outcome").append(page);
  }
  const list = make("ul", "", "plain");
  const order = v => v.ok ? 2 : v.notice ? 1 : 0;
  for (const v of [...found.verdicts].sort((a, b) => order(a) - order(b))) {
    const line = verdict(v, "li");
    line.dataset.check = v.check;
    list.append(line);
  }
  at("outcome").append(list, parameters(found.params));
};

// ?still shows the requests so far and is not updated, for printing.
if (location.search === "?still") {
  reload().then(() => document.querySelectorAll("#requests details:has(.bad)").forEach(box => { box.open = true; }));
} else {
  const feed = new EventSource("/sandbox/events");
  feed.onopen = () => { at("live").textContent = "● 实时更新 live"; reload(); };
  feed.onerror = () => { at("live").textContent = "○ 连接已断开 disconnected"; };
  feed.onmessage = event => { const r = JSON.parse(event.data); show(r); if (r.faults.length) faults("GET"); };
}
faults("GET");
ready();
