// What the classes promise beyond the behaviours that all languages share. Usage: Tests CONFIG.json SILENT.json
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using IdcasCloud;

static class Tests
{
    static int passed, failed;

    static void Check(bool condition, string what)
    {
        if (condition) passed++;
        else
        {
            failed++;
            Console.WriteLine("FAILED   " + what);
        }
    }

    static T Raises<T>(Action action, string what) where T : Exception
    {
        try
        {
            action();
        }
        catch (T failure)
        {
            passed++;
            return failure;
        }
        catch (AggregateException failures)
        {
            var inner = failures.InnerException as T;
            Check(inner != null, what + ": " + failures.InnerException);
            return inner;
        }
        Check(false, what + ": nothing was raised");
        return null;
    }

    static readonly QueryExamsParameters Year = new QueryExamsParameters
    {
        TimeType = 0,
        StartTime = new DateTime(2021, 1, 1),
        EndTime = new DateTime(2021, 12, 31),
        PageSize = 5,
    };

    static void Failures(IdcasClient idcas)
    {
        var failure = Raises<IdcasException>(() => idcas.QueryExams(), "required parameters");
        Check(failure.Code == IdcasCode.InvalidArgument && failure.Kind == "invalid_argument", "code and kind");
        Check(failure.Operation == "query_exams" && failure.Hint != "" && failure.Answer.StartsWith("{"), "operation, hint, answer");
        Check(failure.Faults.Any(fault => fault.Param == "time_type" && fault.Rule == "required" && fault.Message != ""), "faults");
        var refused = Raises<IdcasPlatformException>(() => idcas.GetImageUrl(new GetImageUrlParameters
        {
            OrgCode = "2470", AccessionNumber = "none", PatientId = "none", Modality = "CT", NeedSev = true,
        }), "a refusal");
        Check(refused.Code == -1 && refused.Message.Contains("未找到"), "the platform's words");
        var nul = Raises<ArgumentException>(() => idcas.TryCall("query_exams", "a\0b"), "a NUL inside a text");
        Check(nul.Message.Contains("文本中含有 NUL 字符。 / a text contains a NUL character."), "in both languages");
        Raises<ArgumentException>(() => idcas.TryCall("query_exams", "{\"patient_name\":\"\ud800\"}"), "half a character");
        var misspelt = Raises<IdcasException>(() => new IdcasClient("{\"gatway\":\"https://idcas.example.com\"}"), "a misspelt key");
        Check(misspelt.Code == IdcasCode.InvalidConfig && misspelt.Answer.Contains("gateway"), "the nearest key is named");
        Raises<IdcasException>(() => new IdcasClient("not JSON"), "a configuration that is not JSON");
        var unread = Raises<IdcasException>(() => new IdcasDocument("{"), "a document that is not JSON");
        Check(unread.Message == "文本不是有效的 JSON。 / the text is not valid JSON.", "its message is in both languages");
        Check(unread.Hint == "请传入一个 JSON 值。 / Pass one JSON value.", "its hint is in both languages");
    }

    static void Rows(IdcasClient idcas)
    {
        var exams = idcas.QueryExams(Year);
        Check(exams.Count == 5 && exams.TotalCount > 100, "rows");
        Check(exams.All(exam => exam.Id > 0 && exam.PatientName != "" && exam.PerformTime.Value.Year == 2021), "typed members");
        Check(exams.First().Text("no_such_member") == "" && exams.First().Int("no_such_member") == null, "a member that is not there");
        Check(exams["/page/page_size"] == "5", "a member beside the rows");
        Raises<ArgumentOutOfRangeException>(() => exams[5].ToString(), "a row that is not there");
        var detail = idcas.GetExamDetail(new GetExamDetailParameters { Id = 1394827364510000295 });
        Check(detail.Count == 1 && detail[0].PatientName == "王𠮷", "a rare name");
        Check(idcas.GetToken().AccessToken.Split('.').Length == 3, "a token");
        Check(idcas.Describe("query_exams")["/data/name"] == "query_exams", "a description");
        Check(idcas.Diagnose().CountOf("/data/steps") > 5, "a diagnosis");
        Check(IdcasClient.Version.Contains("."), "the version");
    }

    static void Tasks(IdcasClient idcas, string silent)
    {
        var pages = new List<long>();
        var all = idcas.QueryExamsAllAsync(new QueryExamsAllParameters { TimeType = 0, StartTime = new DateTime(2021, 1, 1), EndTime = new DateTime(2021, 12, 31) },
            CancellationToken.None, new Listener(pages)).Result;
        Check(all.Count > 100 && all[0].AccessionNumber != "", "every page");
        Check(pages.Count > 0 && pages.Last() > 0, "progress");
        Check(Raises<IdcasException>(() => idcas.QueryExamsAsync().Wait(), "a task that fails").Code == IdcasCode.InvalidArgument, "its code");
        using (var quiet = new IdcasClient(silent))
        using (var source = new CancellationTokenSource())
        {
            var task = quiet.QueryExamsAsync(Year, source.Token);
            Check(!task.IsCompleted, "a task under way");
            source.Cancel();
            Raises<TaskCanceledException>(() => task.Wait(), "a cancelled task");
            Check(task.IsCanceled, "its state");
            Check(Raises<IdcasException>(() => quiet.QueryExamsAsync(Year).Wait(), "silence").Code == IdcasCode.Timeout, "a task that runs out of time");
        }
        Task.WaitAll(Enumerable.Range(0, 16).Select(n => idcas.QueryExamsAsync(Year)).ToArray());
        Check(true, "many at once");
    }

    sealed class Listener : IProgress<IdcasProgress>
    {
        readonly List<long> pages;
        public Listener(List<long> pages) { this.pages = pages; }
        public void Report(IdcasProgress value) { pages.Add(value.Done); }
    }

    static int Main(string[] arguments)
    {
        using (var idcas = new IdcasClient(File.ReadAllText(arguments[0])))
        {
            Failures(idcas);
            Rows(idcas);
            Tasks(idcas, File.ReadAllText(arguments[1]));
        }
        Console.WriteLine("{0} checks hold, {1} do not", passed, failed);
        return failed == 0 ? 0 : 1;
    }
}
