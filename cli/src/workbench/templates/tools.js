// Links that are inspected, the algorithms step by step, the log.
(function () {
  "use strict";
  var at = idcas.at, t = idcas.t, make = idcas.make, add = idcas.add, each = idcas.each;

  // Links
  var inspected = idcas.latest();
  function inspect() {
    idcas.call("inspect_url", { url: at("link").value }, function () { return; }, inspected(function (told, ok) {
      if (ok) { idcas.answer(at("inspect-answer"), told, {}); } else { idcas.tell(told.problem); }
    }));
  }
  at("inspect").onsubmit = function () { inspect(); return false; };
  idcas.inspect = function (address) {
    at("link").value = address;
    if (idcas.showing !== "links") { location.hash = "links"; }
    inspect();
  };

  // Cryptography
  var names = {
    text: t("明文；解密时为 Base64 密文", "plaintext; of a decryption the ciphertext in Base64"),
    token: t("token，编码前的原值", "token, raw, before URL encoding"), sev: t("sev，编码前的原值", "sev, raw, before URL encoding"),
    timestamp: t("时间戳", "timestamp"), sign: t("要核对的签名", "signature to verify"),
    account_id: t("医生账号ID；留空即用配置", "the doctor's account id; the configured one where empty"),
    des_key: t("TripleDES 密钥；留空即用配置", "TripleDES key; the configured one where empty"),
    des_iv: t("初始向量；留空即用配置", "initialisation vector; the configured one where empty"),
    md5_key: t("MD5 签名密钥；留空即用配置", "MD5 signature key; the configured one where empty"),
    rsa_public_key: t("RSA公钥；留空即用配置或向平台获取", "RSA public key; the configured one, or the platform's, where empty")
  };
  var tasks = {
    encrypt: ["text", "des_key", "des_iv"], decrypt: ["text", "des_key", "des_iv"],
    sign: ["token", "sev", "timestamp", "md5_key"], verify: ["token", "sev", "timestamp", "sign", "md5_key"],
    sev: ["account_id", "rsa_public_key"]
  };
  var fields = {}, newest = idcas.latest();
  function draw() {
    var box = idcas.empty(at("crypto-fields"));
    // An answer that is still to come belongs to the fields that were there.
    newest(function () { return; });
    fields = {};
    idcas.empty(at("crypto-answer"));
    each(tasks[at("task").value], function (name) {
      var long = name === "text" || name === "token";
      var input = make(long ? "textarea" : "input");
      if (name === "des_key" || name === "md5_key" || name === "account_id") { input.type = "password"; }
      input.autocomplete = long ? "off" : "new-password";
      input.spellcheck = false;
      fields[name] = idcas.field(name, names[name], input);
      add(box, fields[name].row);
    });
  }
  function worked(answer) {
    var box = idcas.empty(at("crypto-answer")), card = make("div", null, "card"), table = make("table", null, "facts"), body = make("tbody");
    var good = String(answer.code) === "0", data = answer.data || {};
    each(idcas.mark(fields, answer.error && answer.error.faults), function (text) { add(card, make("p", text, "bad")); });
    if (!good) { add(card, make("p", "✗ " + answer.msg, "verdict bad")); }
    else if (data.result === true) { add(card, make("p", "✓ " + t("验签通过", "The signature is right"), "verdict good")); }
    else if (data.result === false) { add(card, make("p", "✗ " + t("验签不通过：应为下面的 sign", "The signature is wrong: it should be sign below"), "verdict bad")); }
    each(data.steps, function (step) {
      var row = add(make("tr"), add(make("th", step.title), " ", make("small", step.name)), make("td", step.value));
      row.setAttribute("data-name", step.name);
      add(body, row);
    });
    if (good && typeof data.result === "string") {
      add(card, make("h3", t("结果", "Result")), make("pre", data.result, "result"),
        add(make("p"), idcas.button(t("复制", "Copy"), function () { idcas.copy(data.result); })));
    }
    if (data.steps && data.steps.length) { add(card, make("h3", t("中间值", "Intermediate values")), add(table, body)); }
    add(box, card);
  }
  at("task").onchange = draw;
  at("crypto-form").onsubmit = function () {
    var body = { task: at("task").value }, name;
    for (name in fields) { if (Object.prototype.hasOwnProperty.call(fields, name)) { body[name] = fields[name].input.value; } }
    idcas.ask("POST", "/api/crypto", body, newest(function (answer, ok) {
      if (ok) { worked(answer); } else { idcas.tell(answer.problem); }
    }));
    return false;
  };
  draw();

  // Log
  var from = null, path = null, follows = false, MOST = 400000;
  function look() {
    follows = idcas.showing === "log";
    if (!follows) { return; }
    idcas.ask("GET", "/api/log" + (from === null ? "" : "?from=" + from), null, function (told, ok) {
      var lines = at("log-lines"), low = lines.scrollTop + lines.clientHeight >= lines.scrollHeight - 30, text;
      if (!ok) { follows = false; return; }
      if (told.path !== path) { idcas.empty(lines); path = told.path; from = null; }
      if (!told.path) {
        idcas.say(at("log-state"), t("没有配置 log_file，因此不写日志。", "log_file is not configured, so nothing is logged."));
      } else if (told.problem) {
        idcas.say(at("log-state"), told.path + ": " + told.problem);
      } else {
        idcas.say(at("log-state"), told.path);
        if (from !== null && told.from !== from) { idcas.empty(lines); }
        if (told.text) {
          add(lines, told.text);
          text = lines.textContent;
          if (text.length > MOST) { idcas.say(lines, text.substring(text.length - MOST / 2)); }
          if (low) { lines.scrollTop = lines.scrollHeight; }
        }
        from = told.size;
      }
      setTimeout(look, 700);
    });
  }
  idcas.shows.log = function () { if (!follows) { look(); } };
}());
