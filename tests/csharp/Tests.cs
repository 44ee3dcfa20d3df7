// What the classes promise beyond the behaviours that all languages share. Usage: Tests CONFIG.json SILENT.json [brief]
// With "brief" without what opens thousands of anything.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Data;
using System.Globalization;
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
        Check(exams.ToList().Count == 5 && exams[0].Id != exams[1].Id, "rows as a list");
        Check(detail.Count == 1 && detail[0].PatientName == "王𠮷", "a rare name");
        Check(idcas.GetToken().AccessToken.Split('.').Length == 3, "a token");
        Check(idcas.Describe("query_exams")["/data/name"] == "query_exams", "a description");
        Check(idcas.Diagnose().CountOf("/data/steps") > 5, "a diagnosis");
        Check(IdcasClient.Version.Contains("."), "the version");
    }

    /// The same silent platform, with a client that waits for so long that only a cancellation ends its call.
    static string Patient(string silent)
    {
        var config = new IdcasDocument(silent);
        config["/timeout_ms"] = "60000";
        return config.Json;
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
        using (var patient = new IdcasClient(Patient(silent)))
        using (var source = new CancellationTokenSource())
        {
            var task = patient.QueryExamsAsync(Year, source.Token);
            Check(!task.IsCompleted, "a task under way");
            source.Cancel();
            Raises<TaskCanceledException>(() => task.Wait(), "a cancelled task");
            Check(task.IsCanceled, "its state");
            var late = quiet.QueryExamsAsync(Year, source.Token);
            Check(late.IsCanceled, "a token that is cancelled before the call: a cancelled task, and nothing thrown");
            Check(Raises<TaskCanceledException>(() => late.Wait(), "its exception").CancellationToken == source.Token, "with its token");
            Check(quiet.DiagnoseAsync(source.Token).IsCanceled, "the diagnosis too");
            Check(Raises<IdcasException>(() => quiet.QueryExamsAsync(Year).Wait(), "silence").Code == IdcasCode.Timeout, "a task that runs out of time");
        }
        Task.WaitAll(Enumerable.Range(0, 16).Select(n => idcas.QueryExamsAsync(Year)).ToArray());
        Check(true, "many at once");
    }

    /// However many answers are kept, and whatever the collector does, none of them runs out of anything.
    static void Kept(IdcasClient idcas)
    {
        var link = new BuildClinicUrlParameters { WorkNo = "001", OrgCode = "2470", PatientName = "黄娟" };
        var kept = Enumerable.Range(0, 9000).Select(n => idcas.BuildClinicUrl(link)).ToList();
        Check(kept.All(answer => answer.Code == 0 && answer.Data.StartsWith("http")), "9,000 answers are kept, and read afterwards");
        var documents = Enumerable.Range(0, 9000).Select(n => new IdcasDocument("{\"n\":" + n + "}")).ToList();
        Check(documents.Select((document, n) => document["/n"] == n.ToString()).All(right => right), "9,000 documents that nobody disposes");

        // Somebody else takes all that the library has.
        int client;
        IdcasNative.idcas_free_string(IdcasNative.idcas_init(new byte[] { (byte)'{', (byte)'}', 0 }, out client));
        var taken = new List<int>();
        for (int opened; (opened = IdcasNative.idcas_json_new(client)) > 0;) taken.Add(opened);
        Check(taken.Count >= 8192 - 256, "no more than 256 documents are open: " + (8192 - taken.Count));
        var none = Raises<IdcasException>(() => { for (int n = 0; n < 257; n++) new IdcasDocument("{}").Count(""); }, "no document is left");
        Check(none.Code == IdcasCode.Exhausted && none.Kind == "exhausted", "its code: " + none.Code);
        Check(none.Message.Contains("JSON 文档过多") && none.Message.Contains("too many JSON documents") && none.Hint != "", "what ran out: " + none.Message);
        foreach (int opened in taken) IdcasNative.idcas_json_close(opened);
        IdcasNative.idcas_free_string(IdcasNative.idcas_close(client));
        Check(kept[17].Data.StartsWith("http"), "and it goes on afterwards");

        // Clients that a program forgets are closed by the collector, at the latest when there is no other.
        Action forget = () => { for (int n = 0; n < 100; n++) new IdcasClient("{}"); };
        for (int n = 0; n < 90; n++) forget();
        Check(true, "9,000 forgotten clients");
    }

    static void Disposed(string config, string silent)
    {
        var idcas = new IdcasClient(config);
        var all = idcas.QueryExamsAllAsync(new QueryExamsAllParameters { TimeType = 0, StartTime = new DateTime(2021, 1, 1), EndTime = new DateTime(2021, 12, 31) });
        var many = Enumerable.Range(0, 8).Select(n => idcas.QueryExamsAsync(Year)).ToArray();
        idcas.Dispose();
        idcas.Dispose();
        Check(all.Result.Count > 100 && many.All(task => task.Result.Count == 5), "calls in progress end with their result");
        Check(Raises<ObjectDisposedException>(() => idcas.QueryExams(Year), "a call").Message.Contains("客户端已经释放"), "in words");
        Raises<ObjectDisposedException>(() => idcas.TryCall("query_exams", "{}"), "TryCall");
        Raises<ObjectDisposedException>(() => idcas.Describe(), "Describe");
        Raises<ObjectDisposedException>(() => idcas.Diagnose(), "Diagnose");
        var task1 = idcas.QueryExamsAsync(Year);
        Raises<ObjectDisposedException>(() => task1.Wait(), "a task, not the method");
        var task2 = idcas.DiagnoseAsync();
        Raises<ObjectDisposedException>(() => task2.Wait(), "the diagnosis");
        Check(all.Result[0].AccessionNumber != "", "answers are read after their client");
        // From many threads at once, at any moment: a result or that it is disposed, nothing else.
        for (int round = 0; round < 20; round++)
        {
            var shared = new IdcasClient(config);
            var calls = Enumerable.Range(0, 4).Select(n => Task.Run(() =>
            {
                try
                {
                    for (;;) if (shared.BuildH5QualityUrl().Data == "") return false;
                }
                catch (ObjectDisposedException) { return true; }
            })).ToArray();
            Thread.Yield();
            shared.Dispose();
            if (!calls.All(call => call.Result)) Check(false, "a disposal during calls");
        }
        using (var quiet = new IdcasClient(silent))
        using (var patient = new IdcasClient(Patient(silent)))
        {
            // A source that is disposed too early, and cancellations at any moment.
            var source = new CancellationTokenSource();
            var token = source.Token;
            var early = quiet.QueryExamsAsync(Year, token);
            source.Dispose();
            Check(Raises<IdcasException>(() => early.Wait(), "its call goes on").Code == IdcasCode.Timeout, "to its own end");
            var late = quiet.QueryExamsAsync(Year, token);
            try { late.Wait(); } catch (AggregateException) { }
            Check(late.IsFaulted, "after that it is the task's failure");
            for (int round = 0; round < 50; round++)
            {
                using (var cancel = new CancellationTokenSource())
                {
                    var task = patient.QueryExamsAsync(Year, cancel.Token);
                    if (round % 2 == 0) Thread.SpinWait(round * 1000);
                    cancel.Cancel();
                    try { task.Wait(); } catch (AggregateException) { }
                    if (!task.IsCanceled) Check(false, "a cancellation at any moment: " + task.Status);
                }
            }
        }
    }

    /// Asks the sandbox itself, with no more than a connection: its controls need neither a client nor a library for HTTP.
    static string Sandbox(string config, string method, string path, string body = "")
    {
        var address = new Uri(new IdcasDocument(config)["/gateway"]);
        using (var connection = new System.Net.Sockets.TcpClient(address.Host, address.Port))
        using (var stream = connection.GetStream())
        {
            var request = System.Text.Encoding.UTF8.GetBytes(string.Format("{0} /sandbox/{1} HTTP/1.1\r\nHost: {2}\r\nContent-Length: {3}\r\nConnection: close\r\n\r\n{4}",
                method, path, address.Authority, body.Length, body));
            stream.Write(request, 0, request.Length);
            return new StreamReader(stream).ReadToEnd();
        }
    }

    /// A write that is cancelled after it has left: whether it was carried out is not known, and that is told.
    static void CancelledWrite(IdcasClient idcas, string config)
    {
        Check(Sandbox(config, "PUT", "faults", "{\"kind\":\"hang\",\"path\":\"/doc/api-document/print/print-flag\",\"count\":1}").Contains(" 200 "), "a platform that hangs");
        Sandbox(config, "DELETE", "requests");
        using (var cancel = new CancellationTokenSource())
        {
            var write = idcas.SetPrintFlagAsync(new SetPrintFlagParameters
            {
                BusinessId = 1394827364510000001, OrgCode = "2470", PrintTime = DateTime.Now, ClientHost = "10.0.0.15", ClientName = "CLINIC-01",
            }, cancel.Token);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            while (!Sandbox(config, "GET", "requests").Contains("print-flag") && clock.Elapsed < TimeSpan.FromSeconds(20)) Thread.Sleep(20);
            cancel.Cancel();
            var failure = Raises<IdcasException>(() => write.Wait(), "a cancelled write");
            Check(failure != null && failure.Code == IdcasCode.Cancelled && failure.OutcomeUnknown && failure.Hint != "", "whose outcome is not known");
        }
        Sandbox(config, "DELETE", "faults");
    }

    sealed class Thrower : IProgress<IdcasProgress>
    {
        public int Times;
        public void Report(IdcasProgress value)
        {
            Times++;
            throw new InvalidTimeZoneException("the window is gone");
        }
    }

    static void ThrowingProgress(IdcasClient idcas, string silent, int jobs)
    {
        using (var quiet = new IdcasClient(silent))
        {
            var thrower = new Thrower();
            var task = quiet.QueryExamsAsync(Year, CancellationToken.None, thrower);
            Check(Raises<InvalidTimeZoneException>(() => task.Wait(), "what a progress threw").Message == "the window is gone", "is the task's");
            Check(thrower.Times == 1, "and it is told nothing more");
        }
        // Were its job left behind, there would be none any more.
        var link = new BuildClinicUrlParameters { WorkNo = "001", OrgCode = "2470", PatientName = "黄娟" };
        int others = 0;
        for (int round = 0; round < jobs; round += 64)
        {
            var tasks = Enumerable.Range(0, 64).Select(n => idcas.BuildClinicUrlAsync(link, CancellationToken.None, new Thrower())).ToArray();
            try { Task.WaitAll(tasks); } catch (AggregateException) { }
            others += tasks.Count(task => !task.IsFaulted || !(task.Exception.InnerException is InvalidTimeZoneException));
        }
        Check(others == 0, jobs + " jobs whose progress throws are ended: " + others + " did something else");
        Check(idcas.BuildClinicUrlAsync(link).Result.Code == 0, "and jobs are left");
        var percents = new[] { new IdcasProgress(3, 0, ""), new IdcasProgress(-5, 10, ""), new IdcasProgress(30, 10, ""), new IdcasProgress(1, 3, ""), new IdcasProgress(long.MaxValue, 1, "") };
        Check(percents.Select(progress => progress.Percent).SequenceEqual(new[] { 0, 0, 100, 33, 100 }), "a percentage fits any progress bar");
    }

    static void Options(string config)
    {
        var written = new IdcasDocument(config);
        var options = new IdcasOptions
        {
            AuthCenter = written["/auth_center"], Gateway = written["/gateway"], Domain = written["/domain"],
            ClientId = written["/client_id"], ClientSecret = written["/client_secret"], Username = written["/username"], Password = written["/password"],
            TimeoutMs = 20000, Language = IdcasLanguage.En, Clock = IdcasClock.Server, LogLevel = IdcasLogLevel.Debug, Proxy = "none",
        };
        options.TokenParams["scope"] = "a/b~c";
        string shown = options.ToString();
        Check(shown.Contains("timeout_ms=20000") && shown.Contains("language=en") && shown.Contains("client_secret=***"), "options as text: " + shown);
        foreach (string secret in new[] { options.ClientSecret, options.Password, "a/b~c" }) Check(!shown.Contains(secret), "without secrets");
        Check(!new IdcasOptions { Gateway = "http://doctor:p@ss@10.0.0.1/api" }.ToString().Contains("p@ss"), "nor those in an address");
        Check(new IdcasDocument(options.ToJson())["/token_params/scope"] == "a/b~c", "an object of texts");
        using (var idcas = new IdcasClient(options))
        {
            Check(idcas.QueryExams(Year).Count == 5, "a client of options");
            Check(Raises<IdcasException>(() => idcas.QueryExams(), "its language").Hint.All(character => character < 0x2000), "is English");
            Check(idcas.Warnings.Count == 0, "no warnings");
        }
        using (var warned = new IdcasClient(new IdcasOptions { Domain = "portal.example.com", DesKey = "eWorldTomTaw#7=*" })) Check(warned.Warnings.Count == 1, "a test key in production");
        var faults = Raises<IdcasException>(() => new IdcasClient(new IdcasOptions { TimeoutMs = 0, Retries = 99 }), "options that are wrong").Faults;
        Check(faults.Count == 2 && faults.Any(fault => fault.Param == "retries"), "all faults at once");
        Raises<ArgumentNullException>(() => new IdcasClient((IdcasOptions)null), "no options");
        var missing = Raises<IdcasException>(() => IdcasClient.FromFile("not-there.json"), "no such file");
        Check(missing.Code == IdcasCode.Io && missing.Message.Contains("not-there.json"), "which is named: " + missing.Message);
        string beside = Path.Combine(AppDomain.CurrentDomain.BaseDirectory, "医院.json");
        File.WriteAllText(beside, config, System.Text.Encoding.Unicode);
        Directory.SetCurrentDirectory(Path.GetTempPath());
        using (var idcas = IdcasClient.FromFile("医院.json")) Check(idcas.GetToken().AccessToken != "", "a file beside the program, in UTF-16");
        File.Delete(beside);
    }

    static void Typed(IdcasClient idcas)
    {
        var parameters = new SavePrintFilesParameters { BusinessId = 1394827364510000001 };
        Check(parameters.BusinessId == 1394827364510000001 && parameters.Get("business_id") == "1394827364510000001", "an id is a number here and a text there");
        var query = new QueryExamsParameters { TimeType = IdcasValues.TimeType.ReportTime, StartTime = new DateTime(2021, 5, 6), ExamType = null };
        Check(query.TimeType == 1 && query.StartTime == new DateTime(2021, 5, 6) && query.ExamType == null && query.PageSize == null, "what was set is read");
        Check(IdcasValues.TimeType.Title(1) == "报告时间" && IdcasValues.TimeType.Title(99) == "99" && IdcasValues.TimeType.Title(null) == "", "titles");
        Check(IdcasValues.ExamType.All.Select(choice => choice.Title).Distinct().Count() == IdcasValues.ExamType.All.Count, "titles to choose from");
        var print = new SetPrintFlagParameters { PrintTime = new DateTime(2021, 5, 6, 20, 0, 0, DateTimeKind.Utc) };
        Check(print.Get("print_time") == "2021-05-07 04:00:00", "a time in UTC is China's: " + print.Get("print_time"));
        var culture = CultureInfo.CurrentCulture;
        foreach (string other in new[] { "th-TH", "ar-SA", "de-DE" })
        {
            try { Thread.CurrentThread.CurrentCulture = new CultureInfo(other); } catch (CultureNotFoundException) { continue; }
            print.PrintTime = new DateTime(2021, 5, 6, 7, 8, 9);
            Check(print.Get("print_time") == "2021-05-06 07:08:09" && print.PrintTime == new DateTime(2021, 5, 6, 7, 8, 9), "a time in " + other);
        }
        Thread.CurrentThread.CurrentCulture = culture;
        Raises<ArgumentException>(() => idcas.QueryExams(new QueryExamsParameters { PatientName = "\ud800" }), "half a character in a parameter");
        var half = idcas.QueryExamsAsync(new QueryExamsParameters { PatientName = "\ud800" });
        Raises<ArgumentException>(() => half.Wait(), "and in a task's");

        var made = IdcasAnswer.FromJson<IdcasRows<QueryExamsRow>>("{\"code\":0,\"msg\":\"\",\"data\":[" +
            "{\"id\":1394827364510000001,\"patient_name\":\"张示例\",\"perform_time\":\"2021-05-06 09:12:00\",\"patient_age\":99999999999}," +
            "{\"id\":2,\"patient_name\":null,\"perform_time\":\"2021/5/6 9:12\"},{\"id\":3,\"perform_time\":\"soon\"}]}");
        Check(made[0].PatientAge == null && made[0].Text("patient_age") == "99999999999", "a number that does not fit is not cut");
        Check(made[1].PerformTime == made[0].PerformTime && made[2].PerformTime == null && made[2].Text("perform_time") == "soon", "times");
        Check(IdcasAnswer.FromJson<IdcasRows<QueryExamsRow>>("{\"code\":0,\"data\":null}").Count == 0, "no rows");
        var nothing = new IdcasRows<QueryExamsRow>();
        Check(nothing.Count == 0 && nothing.Data == "" && nothing.Json == "" && nothing.Code != 0 && !nothing.Any() && new QueryExamsRow().Id == null, "an answer of nothing");

        var table = made.ToDataTable();
        Check(table.Columns["id"].DataType == typeof(long) && table.Columns["perform_time"].DataType == typeof(DateTime), "types of a table");
        Check(table.Columns["patient_name"].Caption == "患者姓名" && table.Rows.Count == 3, "its titles and rows");
        Check((long)table.Rows[0]["id"] == 1394827364510000001 && table.Rows[1]["patient_name"] is DBNull && table.Rows[2]["perform_time"] is DBNull, "its values");
        Check(made.ToDataTable(true).Columns.Contains("患者姓名"), "a table in Chinese");
        foreach (Type row in typeof(IdcasRow).Assembly.GetTypes().Where(type => type.BaseType == typeof(IdcasRow)))
        {
            var names = Columns.Of(row);
            Check(names.Count > 0 && names.All(column => column.Title != "" && column.Name != ""), "columns of " + row.Name);
        }
        var list = made.ToBindingList();
        var properties = TypeDescriptor.GetProperties(typeof(QueryExamsRow));
        Check(properties["PatientName"].DisplayName == "患者姓名" && properties.Cast<PropertyDescriptor>().All(property => property.Name != "Document"), "what a grid shows");
        ((IBindingList)list).ApplySort(properties["Id"], ListSortDirection.Ascending);
        Check(list.Select(row => row.Id.Value).SequenceEqual(new[] { 2L, 3L, 1394827364510000001L }), "sorted by a number");
        ((IBindingList)list).ApplySort(properties["PerformTime"], ListSortDirection.Descending);
        Check(list.Last().Id == 3, "sorted by a time, those without it last");
        var sum = idcas.Diagnose();
        Check(sum.Ok && sum.Steps.Count > 5 && sum.Steps[0].Status == "ok" && sum.Report.Length > 200 && !sum.Report.Contains("his-demo-secret"), "a typed diagnosis");
    }

    static void Pages(IdcasClient idcas)
    {
        var parameters = new QueryExamsParameters { TimeType = 0, StartTime = new DateTime(2021, 1, 1), EndTime = new DateTime(2021, 12, 31), PageSize = 50 };
        int total = idcas.QueryExams(parameters).TotalCount.Value;
        var pages = idcas.QueryExamsPages(parameters).ToList();
        Check(pages.Sum(page => page.Count) == total && pages.Count == (total + 49) / 50, "every page: " + total);
        Check(pages.SelectMany(page => page).Select(row => row.Id).Distinct().Count() == total, "every row once");
        Check(parameters.PageIndex == null && idcas.QueryExamsPages(parameters).First().Count == 50, "the parameters stay; as many as are asked for");
        var same = IdcasAnswer.FromJson<IdcasRows<QueryExamsRow>>("{\"code\":0,\"data\":[{\"id\":1}]}");
        Check(IdcasPaging.Pages<QueryExamsParameters, QueryExamsRow>(null, page => same).Take(9).Count() == 2, "a platform that knows no pages");
        int seen = 0;
        Check(idcas.QueryExamsPagesAsync(parameters, page => ++seen < 2).Result == 100 && seen == 2, "in the background, until it is enough");
        Check(idcas.QueryExamsPagesAsync(parameters, page => true, new CancellationToken(true)).IsCanceled, "cancelled before it began");
    }

    /// Windows' codes, each as what it means to a user.
    static void Loading()
    {
        string own = typeof(Tests).Assembly.Location, other = Path.Combine(Path.GetTempPath(), "idcas-other-" + Guid.NewGuid() + ".dll");
        var header = new byte[8192];
        header[0] = (byte)'M';
        header[1] = (byte)'Z';
        header[0x3c] = 0x80;
        header[0x80] = (byte)'P';
        header[0x81] = (byte)'E';
        header[0x84] = 0xc0; // ARM
        header[0x85] = 0x01;
        File.WriteAllBytes(other, header);
        var told = new Dictionary<int, IdcasLoadReason>
        {
            { 2, IdcasLoadReason.Missing }, { 5, IdcasLoadReason.Permission }, { 8, IdcasLoadReason.Memory }, { 1455, IdcasLoadReason.Memory },
            { 32, IdcasLoadReason.InUse }, { 126, IdcasLoadReason.Dependency }, { 127, IdcasLoadReason.Dependency }, { 193, IdcasLoadReason.Bitness },
            { 225, IdcasLoadReason.Blocked }, { 226, IdcasLoadReason.Blocked }, { 1260, IdcasLoadReason.Blocked }, { 4551, IdcasLoadReason.Blocked }, { 1114, IdcasLoadReason.Other },
        };
        var messages = new HashSet<string>();
        foreach (var each in told)
        {
            Check(LoadFailure.ReasonOf(each.Key, other) == each.Value, "code " + each.Key + " is " + LoadFailure.ReasonOf(each.Key, other));
            var failure = new LoadFailure(each.Value, each.Key, other).ToException(new DllNotFoundException("idcas"));
            Check(failure.SystemCode == each.Key && failure.Message.Contains(each.Key.ToString()) && failure.InnerException != null && failure.Hint.Contains(" / "), "its exception");
            messages.Add(new LoadFailure(each.Value, 0, other).ToException(null).Message);
        }
        Check(messages.Count == told.Values.Distinct().Count(), "each reason in words of its own");
        File.WriteAllText(other, "");
        Check(LoadFailure.ReasonOf(193, other) == IdcasLoadReason.Damaged, "a file that is cut off");
        File.Delete(other);
    }

    sealed class Listener : IProgress<IdcasProgress>
    {
        readonly List<long> pages;
        public Listener(List<long> pages) { this.pages = pages; }
        public void Report(IdcasProgress value) { pages.Add(value.Done); }
    }

    static void Part(string name, Action run)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        run();
        Console.WriteLine("{0}: {1} ms", name, clock.ElapsedMilliseconds);
    }

    static int Main(string[] arguments)
    {
        string config = File.ReadAllText(arguments[0]), silent = File.ReadAllText(arguments[1]);
        Part("loading", Loading);
        using (var idcas = new IdcasClient(config))
        {
            Part("failures", () => Failures(idcas));
            Part("rows", () => Rows(idcas));
            Part("tasks", () => Tasks(idcas, silent));
            Part("typed", () => Typed(idcas));
            Part("pages", () => Pages(idcas));
            if (arguments.Length < 3) Part("kept", () => Kept(idcas));
            Part("a throwing progress", () => ThrowingProgress(idcas, silent, arguments.Length < 3 ? 8320 : 64));
        }
        using (var idcas = new IdcasClient(config)) Part("a cancelled write", () => CancelledWrite(idcas, config));
        Part("disposed", () => Disposed(config, silent));
        Part("options", () => Options(config));
        Console.WriteLine("{0} checks hold, {1} do not", passed, failed);
        return failed == 0 ? 0 : 1;
    }
}
