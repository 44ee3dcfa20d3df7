// Does what each row of table.json says and prints what it saw: see driver.c.
//
//     driver TABLE.json CONFIG.json SILENT.json
using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using IdcasCloud;

static class Driver
{
    static readonly Stream Out = Console.OpenStandardOutput();

    static void Write(string text)
    {
        var bytes = new UTF8Encoding(false).GetBytes(text);
        Out.Write(bytes, 0, bytes.Length);
        Out.Flush();
    }

    static void Show(IdcasDocument table, string row, Func<string, string> answer)
    {
        for (int index = 0; index < table.Count(row + "/shows"); index++) Write("\t" + answer(table[row + "/shows/" + index]));
    }

    /// Parameters of a row by name, for the methods that take an object.
    static IdcasParameters Parameters(IdcasDocument table, string row, params string[] names)
    {
        var parameters = new IdcasParameters();
        foreach (string name in names) parameters.Set(name, table[row + "/params/" + name]);
        return parameters;
    }

    static string Background(IdcasClient client, string operation, IdcasParameters parameters, bool cancelled)
    {
        using (var source = new CancellationTokenSource())
        {
            var seen = new Progress<IdcasProgress>();
            var task = client.CallAsync(operation, parameters, source.Token, seen);
            if (cancelled)
            {
                if (task.IsCompleted) throw new InvalidOperationException("the job is done before it is cancelled");
                source.Cancel();
            }
            try
            {
                task.Wait();
                return task.Result.Json;
            }
            catch (AggregateException failures)
            {
                // A cancelled task has no answer; this is what it stands for.
                if (failures.InnerException is TaskCanceledException) return "{\"code\":-1105,\"error\":{\"kind\":\"cancelled\"}}";
                return ((IdcasException)failures.InnerException).Answer;
            }
        }
    }

    static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using (var process = System.Diagnostics.Process.GetCurrentProcess()) return process.WorkingSet64 / 1024;
    }

    static void Run(IdcasDocument table, string row, string config, string silent)
    {
        string does = table[row + "/does"], operation = table[row + "/operation"], parameters = table[row + "/params"];
        // The class sets the encoding that it passes, whatever the row names.
        var client = new IdcasClient(table[row + "/client"] == "silent" ? silent : config);
        Write(table[row + "/name"]);
        switch (does)
        {
            case "call":
                {
                    var answer = client.TryCall(operation, parameters);
                    Show(table, row, pointer => answer[pointer]);
                    break;
                }
            case "job":
            case "cancel":
                using (var answer = new IdcasDocument(Background(client, operation,
                    Parameters(table, row, "time_type", "start_time", "end_time"), does == "cancel")))
                {
                    Show(table, row, pointer => answer[pointer]);
                }
                break;
            case "closed":
                {
                    client.Dispose();
                    // An object that is disposed says so as .NET does; this is what it stands for.
                    string json = "";
                    try
                    {
                        json = client.TryCall(operation, parameters).Json;
                    }
                    catch (ObjectDisposedException)
                    {
                        json = "{\"code\":-1003,\"error\":{\"kind\":\"invalid_handle\"}}";
                    }
                    var answer = new IdcasDocument(json);
                    Show(table, row, pointer => answer[pointer]);
                    break;
                }
            case "document":
                {
                    var answer = client.QueryExams(new QueryExamsParameters
                    {
                        TimeType = int.Parse(table[row + "/params/time_type"]),
                        StartTime = DateTime.Parse(table[row + "/params/start_time"]),
                        EndTime = DateTime.Parse(table[row + "/params/end_time"]),
                        PageIndex = int.Parse(table[row + "/params/page_index"]),
                        PageSize = int.Parse(table[row + "/params/page_size"]),
                        ExamType = table[row + "/params/exam_type"],
                    });
                    Show(table, row, pointer => answer[pointer]);
                    break;
                }
            case "thousand":
                {
                    long before = 0;
                    for (int index = 0; index < 1200; index++)
                    {
                        if (index == 200) before = Memory();
                        client.TryCall(operation, parameters);
                    }
                    // The collector's own arenas come and go by a few megabytes.
                    Write(Memory() - before < 8192 ? "\tflat" : "\tgrown");
                    break;
                }
            default:
                throw new InvalidOperationException(does);
        }
        Write("\n");
        client.Dispose();
    }

    static int Main(string[] arguments)
    {
        string config = File.ReadAllText(arguments[1]), silent = File.ReadAllText(arguments[2]);
        using (var table = new IdcasDocument(File.ReadAllText(arguments[0])))
        {
            for (int index = 0; index < table.Count(""); index++) Run(table, "/" + index, config, silent);
        }
        return 0;
    }
}
