// 小型临床工作站，步骤与 clinic.vbs 相同；参数直接写成对象。本文件编码为 GBK。
// A small clinic workstation with the steps of clinic.vbs; parameters are written as objects. This file is in GBK.
//
//     cscript //nologo clinic.js CONFIG.json [ID_CARD_NO [FOLDER]]
//
// 指定 FOLDER 时才保存报告。 The report is saved only if a FOLDER is given.

function argument(index) {
  return index < WScript.Arguments.length ? WScript.Arguments(index) : "";
}

function showToken(client) {
  var token = client.GetToken();
  // 令牌是凭据，只显示开头。 A token is a credential: only its beginning is shown.
  WScript.Echo("令牌 / token: " + token.Value("data/access_token").substr(0, 12) + "...");
  WScript.Echo("有效秒数 / expires in: " + token.Value("data/expires_in"));
}

function showPage(client, card) {
  var exam = { work_no: "001", org_code: "2470", accession_number: "SD-53242" };
  var patient = { work_no: "001", org_code: "2470", id_card_no: card };
  WScript.Echo("临床调阅 / clinic page:\n" + client.BuildClinicUrl(card ? patient : exam).Data);
}

// 第一个检查的 id，没有检查时为 ""。 The first exam's id, "" where there is none.
function showExams(client, card) {
  var exams = client.QueryExams({
    time_type: 0, start_time: "2021-01-01", end_time: "2021-12-31", id_card_no: card, page_index: 1, page_size: 10
  });
  for (var rows = new Enumerator(exams); !rows.atEnd(); rows.moveNext()) {
    var row = rows.item();
    WScript.Echo([row.accession_number, row.patient_name, row.exam_type, row.exam_item, row.perform_time, row.perform_org_name].join("\t"));
  }
  WScript.Echo(exams.Count + " 条 / rows");
  return exams.Count > 0 ? exams.Item(0).Value("id") : "";
}

function now() {
  function two(number) {
    return (number < 10 ? "0" : "") + number;
  }
  var time = new Date();
  return time.getFullYear() + "-" + two(time.getMonth() + 1) + "-" + two(time.getDate()) + " " +
    two(time.getHours()) + ":" + two(time.getMinutes()) + ":" + two(time.getSeconds());
}

function printReport(client, id, folder) {
  var files = client.SavePrintFiles({ business_id: id, directory: folder });
  for (var index = 0; index < files.Count; index++) {
    WScript.Echo("已保存 / saved: " + files.Item(index).path);
  }
  if (files.Count === 0) {
    WScript.Echo("没有可打印的文件 / nothing to print");
    return;
  }
  client.SetPrintFlag({
    business_id: id, org_code: "2470", print_time: now(), client_host: "10.0.0.15", client_name: "CLINIC-01"
  });
  WScript.Echo("已登记打印 / marked as printed");
}

function main() {
  var client, id;
  if (WScript.Arguments.length < 1) {
    WScript.Echo("用法 / usage: cscript //nologo clinic.js CONFIG.json [ID_CARD_NO [FOLDER]]");
    return 2;
  }
  try {
    client = new ActiveXObject("Idcas.Client");
  } catch (error) {
    WScript.Echo("idcas.dll 没有注册，或位数与本脚本宿主不同；请运行 idcas register。 / idcas.dll is not registered, or has other bits than this script host: run idcas register.");
    return 1;
  }
  try {
    client.Open(argument(0));
    WScript.Echo("idcas " + client.Version);
    showToken(client);
    showPage(client, argument(1));
    id = showExams(client, argument(1));
    if (argument(2) && id) printReport(client, id, argument(2));
    WScript.Echo(client.Diagnose().Report);
    client.Close();
    return 0;
  } catch (error) {
    // 说明可以直接显示，含处理方法。 What to show, with what to do.
    WScript.Echo(client.LastError.Code + " " + error.description);
    return 1;
  }
}

WScript.Quit(main());
