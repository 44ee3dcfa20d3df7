// Does what each row of the behaviour table says and writes what it saw: see tests/behaviours/driver.c.
//
//     cscript //nologo driver.js ROWS CONFIG.json SILENT.json OUT METER
//
// ROWS is what rows.py made of table.json. Both files are UTF-16; OUT too. METER is a folder where meter.py answers how much
// memory this process holds. Parameters are JScript's own objects.
var files = new ActiveXObject("Scripting.FileSystemObject");
var config = WScript.Arguments(1), silent = WScript.Arguments(2), meter = WScript.Arguments(4);
var out = files.CreateTextFile(WScript.Arguments(3), true, true);

function textOf(value) {
    if (value === null || typeof value == "undefined") return "";
    if (typeof value == "object") return value.Json;
    return String(value);
}

// In KB, from outside.
function memory() {
    var told = meter + "\\told", reader, kilobytes;
    files.CreateTextFile(meter + "\\ask", true).Close();
    while (!files.FileExists(told)) {} // Wine 8 has no WScript.Sleep
    reader = files.OpenTextFile(told, 1);
    kilobytes = parseInt(reader.ReadLine(), 10);
    reader.Close();
    files.DeleteFile(told);
    return kilobytes;
}

// The result; where the call raised an error, LastError, which must say the same.
function answer(client, call) {
    var failed;
    try {
        return call();
    } catch (error) {
        failed = client.LastError;
        if (error.number != (0x80040200 | 0) - failed.Code || error.description != failed.Msg)
            out.Write("\t(raised " + error.number + " " + error.description + ")");
        return failed;
    }
}

function inBackground(client, operation, params, cancelled) {
    var job = client.Start(operation, params);
    if (cancelled) {
        if (job.Done) out.Write("\t(done before it is cancelled)");
        job.Cancel();
    }
    while (!job.Wait(10)) if (job.Progress.total < 0) out.Write("\t(no total)");
    return answer(client, function () { return job.Finish(); });
}

function thousand(call) {
    var before, index;
    for (index = 0; index < 1200; index++) {
        if (index == 200) {
            // What the engine itself has not yet collected is not ours.
            CollectGarbage();
            before = memory();
        }
        call();
    }
    CollectGarbage();
    out.Write(memory() - before < 1024 ? "\tflat" : "\tgrown");
}

// The configuration as text that asks for GBK, which says nothing to an object whose texts are BSTR. All of it is ASCII.
function inGbk() {
    var reader = files.OpenTextFile(config, 1), text = reader.ReadAll();
    reader.Close();
    return text.replace("{", '{"encoding":"gbk",');
}

function run(row, texts) {
    var client = new ActiveXObject("Idcas.Client"), does = row[2], method = row[5], operation = row[4];
    var params = eval("(" + row[6] + ")"), name, result, paths, at;
    function call() {
        return method == "-" ? client.Call(operation, params) : client[method](params);
    }
    client.Open(row[3] == "silent" ? silent : row[3] == "gbk" ? inGbk() : config);
    if (does == "document") {
        params = client.NewParams();
        for (name in texts) params.Set(name, texts[name]);
    }
    out.Write(row[1]);
    if (does == "closed") client.Close();
    if (does == "thousand") {
        thousand(call);
    } else {
        result = does == "job" || does == "cancel" ? inBackground(client, operation, params, does == "cancel") : answer(client, call);
        paths = row[7].split(" ");
        for (at = 0; at < paths.length; at++) out.Write("\t" + textOf(result.Value(paths[at])));
    }
    out.WriteLine("");
}

(function () {
    var lines = files.OpenTextFile(WScript.Arguments(0), 1, false, -1), row = null, texts = {}, fields;
    while (!lines.AtEndOfStream) {
        fields = lines.ReadLine().split("\t");
        if (fields[0] == "arg") {
            texts[fields[1]] = fields[3];
            continue;
        }
        if (row) run(row, texts);
        row = fields;
        texts = {};
    }
    lines.Close();
})();
out.Close();
