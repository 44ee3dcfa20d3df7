// What a script gets wrong, and what it may give: each an error in words, or right.
//
//     cscript //nologo hostile.js CONFIG.json OUT
//
// OUT gets a line for each check and `end` as its last: a script that stops at an error says nothing under Wine.
var files = new ActiveXObject("Scripting.FileSystemObject");
var out = files.CreateTextFile(WScript.Arguments(1), true, true);
var client = new ActiveXObject("Idcas.Client");

function refused(name, code, what) {
    try {
        what();
        out.WriteLine("FAILED " + name + ": not refused");
    } catch (error) {
        if (code && error.number != (0x80040200 | 0) - code) out.WriteLine("FAILED " + name + ": number " + error.number + " " + error.description);
        else if (!/\S/.test(error.description)) out.WriteLine("FAILED " + name + ": no words");
        else if (code && !/[\u4e00-\u9fff]/.test(error.description)) out.WriteLine("FAILED " + name + ": " + error.description);
        else out.WriteLine("ok " + name);
    }
}

function right(name, what) {
    try {
        out.WriteLine((what() ? "ok " : "FAILED ") + name);
    } catch (error) {
        out.WriteLine("FAILED " + name + ": " + error.number + " " + error.description);
    }
}

function either(name, what) {
    try {
        what();
        out.WriteLine("ok " + name);
    } catch (error) {
        out.WriteLine((/\S/.test(error.description) ? "ok " : "FAILED ") + name);
    }
}

refused("a call before Open", -1003, function () { client.GetToken(); });
right("Open", function () { return client.Open(WScript.Arguments(0)).Code === 0 && client.IsOpen; });
refused("no such method", 0, function () { client.noSuchMethod(); });

var patient = { work_no: "001", org_code: "2470", patient_name: "\u9ec4\u5a1f" };
right("an object", function () { return client.BuildClinicUrl(patient).Data.indexOf("clinicview") > 0; });
right("its other name", function () { return client.build_clinic_url(patient).Code === 0; });
right("undefined is left out", function () {
    return client.BuildClinicUrl({ work_no: "001", org_code: "2470", accession_number: "SD-53242", patient_name: undefined }).Code === 0;
});
right("null is left out", function () { return client.NewParams({ a: null, b: 1 }).Json == '{"b":1}'; });
right("values", function () {
    return client.NewParams({ a: "x", b: 1, c: 1.5, d: true, e: -3, f: 9007199254740991 }).Json ==
        '{"a":"x","b":1,"c":1.5,"d":true,"e":-3,"f":9007199254740991}';
});
refused("a name with half a character", -1001, function () { client.NewParams({ a: 1, "b\ud842": 2, c: 3 }); });
right("a name in Chinese", function () { return client.NewParams({ "\u59d3\u540d": "x" }).Count === 1; });
refused("an id as a number", -1001, function () { client.GetExamDetail({ id: 1394827364510000001 }); });
refused("NaN", -1001, function () { client.BuildClinicUrl({ work_no: NaN }); });
refused("Infinity", -1001, function () { client.BuildClinicUrl({ work_no: Infinity }); });
refused("an object in an object", -1001, function () { client.BuildClinicUrl({ work_no: { a: { b: 1 } } }); });
refused("an array in an object", -1001, function () { client.BuildClinicUrl({ work_no: [1, 2, [3]] }); });
var cyclic = { work_no: "001" };
cyclic.self = cyclic;
refused("an object in itself", -1001, function () { client.BuildClinicUrl(cyclic); });
var list = [1];
list.push(list);
refused("an array in itself", -1001, function () { client.BuildClinicUrl({ a: list }); });
refused("an array in itself as parameters", -1001, function () { client.BuildClinicUrl(list); });
var deep = {}, at, level = deep;
for (at = 0; at < 2000; at++) level = level.a = {};
refused("deep", -1001, function () { client.BuildClinicUrl(deep); });
var wide = {};
for (at = 0; at < 20000; at++) wide["n" + at] = at;
refused("20,000 parameters", -1001, function () { client.BuildClinicUrl(wide); });
refused("an array as parameters", -1001, function () { client.BuildClinicUrl([1, 2]); });
refused("a function as parameters", -1001, function () { client.BuildClinicUrl(function () {}); });
refused("a function in an object", -1001, function () { client.BuildClinicUrl({ work_no: function () {} }); });
either("a Date", function () { client.BuildClinicUrl({ start_time: new Date() }); });
either("an expression", function () { client.BuildClinicUrl({ work_no: /x/ }); });
refused("a number as parameters", -1001, function () { client.BuildClinicUrl(7); });
refused("true as parameters", -1001, function () { client.BuildClinicUrl(true); });
either("null as parameters", function () { client.BuildClinicUrl(null); });
refused("a client as parameters", -1001, function () { client.BuildClinicUrl(client); });
refused("a client in an object", -1001, function () { client.BuildClinicUrl({ work_no: client }); });
refused("too many arguments", -1001, function () { client.Call("a", "{}", 3); });
refused("too few arguments", -1001, function () { client.Call(); });
refused("an unknown parameter", -1001, function () { client.BuildClinicUrl({ work_no: "001", org_cod: "2470" }); });

var params = client.NewParams();
right("a parameter as a member", function () {
    params.work_no = "001";
    params.org_code = "2470";
    return params.Count === 2 && params.work_no == "001" && params("org_code") == "2470";
});
right("half a character, or refused in words", function () {
    try {
        params.patient_name = "\ud842";
        return params.patient_name.length === 1;
    } catch (error) {
        return /[\u4e00-\u9fff]/.test(error.description);
    }
});
params.Remove("patient_name");
right("a rare character", function () {
    params.patient_name = "\u738b\ud842\udfb7";
    return params.patient_name == "\u738b\ud842\udfb7";
});
right("they go out", function () { return client.BuildClinicUrl(params).Code === 0; });
refused("Count set", -1001, function () { params.Count = 3; });
refused("an object that is set", -1001, function () { params.Set("x", client); });

var result = client.QueryExams({ time_type: 0, start_time: "2021-01-01", end_time: "2021-12-31", page_size: 3, page_index: 1, exam_type: "CT" });
right("a result", function () { return result.Code === 0 && result.Count === 3; });
right("its rows", function () { return result(0).exam_type == "CT" && result.Item(1)("exam_type") == "CT" && result.data(2).exam_type == "CT"; });
right("a property called", function () { return result.Count() === 3; });
right("an id is a text", function () { return typeof result(0).id == "string" && result(0).id.length === 19; });
right("what is missing is undefined", function () { return typeof result(0).no_such_member == "undefined" && !result.Exists("/data/7"); });
right("a number is a number", function () { return typeof result.page.total_count == "number"; });
right("Enumerator", function () {
    var count = 0, each;
    for (each = new Enumerator(result); !each.atEnd(); each.moveNext()) if (each.item().exam_type == "CT") count++;
    return count === 3;
});
right("names", function () {
    var each = new Enumerator(result(0)), names = [];
    for (; !each.atEnd(); each.moveNext()) names.push(each.item());
    return names.length === result(0).Count && names.join().indexOf("patient_name") >= 0;
});
either("a row too far", function () { result(3).id; });
either("a row before the first", function () { result(-1).id; });
either("half a row", function () { result(0.5).id; });
refused("an object as a path", -1001, function () { result.Value({}); });
refused("a row's member set", -1001, function () { result(0).patient_name = "x"; });
right("a result as parameters of nothing", function () {
    try {
        client.BuildClinicUrl(result);
        return false;
    } catch (error) {
        return /[\u4e00-\u9fff]/.test(error.description);
    }
});
right("without errors", function () {
    client.RaiseErrors = false;
    var failed = client.QueryExams({ time_typ: 0 });
    client.RaiseErrors = true;
    return failed.Code === -1001 && failed.Hint && client.LastError.Code === -1001;
});
right("the next call's success", function () { return client.BuildClinicUrl(params).Code === 0 && client.LastError.Code === 0; });
client.Close();
refused("a call after Close", -1003, function () { client.QueryExams({}); });
right("a row after Close", function () { return result(0).exam_type == "CT"; });
client = null;
CollectGarbage();
right("a result without its client", function () { return result(2).exam_type == "CT"; });
out.WriteLine("end");
out.Close();
