// A small clinic workstation: finds a patient's exams, opens the clinic page, saves a report and marks it as printed, and
// runs the diagnosis.
// 小型临床工作站：查询患者的检查、打开临床调阅页面、保存报告并登记打印、运行诊断。
//
//     Clinic CONFIG.json ID_CARD_NO FOLDER
//
// On Windows the page opens in the browser; its address is printed everywhere. In a program with windows, await the same
// calls in the event handlers of buttons, as bindings/csharp/README.md shows.
// Windows 上页面在浏览器中打开，地址总会打印出来。界面程序在按钮的事件中 await 同样的调用，见 bindings/csharp/README.zh-CN.md。
using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using IdcasCloud;

static class Clinic
{
    static void OpenInBrowser(string address)
    {
        Console.WriteLine("页面 / page: " + address);
        if (Environment.OSVersion.Platform == PlatformID.Win32NT && Environment.GetEnvironmentVariable("IDCAS_NO_BROWSER") == null)
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
    }

    static async Task Work(IdcasClient idcas, string card, string folder)
    {
        // For ten seconds at most; meanwhile the user can go on with something else.
        IdcasRows<QueryMergedExamsRow> exams;
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10)))
        {
            exams = await idcas.QueryMergedExamsAsync(new QueryMergedExamsParameters { IdCardNo = card }, patience.Token);
        }
        Console.WriteLine("检查 / exams: " + exams.Count);
        foreach (var exam in exams)
        {
            Console.WriteLine("{0:yyyy-MM-dd HH:mm}  {1,-3}  {2}  {3}  {4}", exam.PerformTime, exam.ExamType, exam.AccessionNumber, exam.PatientName, exam.ExamItem);
        }

        var first = exams[0];
        OpenInBrowser(idcas.BuildClinicUrl(new BuildClinicUrlParameters { WorkNo = "001", OrgCode = first.PerformOrgCode, IdCardNo = card }).Data);

        string id = first.Text("id");
        foreach (var file in await idcas.SavePrintFilesAsync(new SavePrintFilesParameters { BusinessId = id, Directory = folder }))
        {
            Console.WriteLine("已保存 / saved: {0} ({1} bytes)", file.Path, file.Bytes);
        }
        idcas.SetPrintFlag(new SetPrintFlagParameters
        {
            BusinessId = id,
            OrgCode = first.PerformOrgCode,
            PrintTime = DateTime.Now,
            ClientHost = "10.0.0.15",
            ClientName = "CLINIC-01",
        });
        Console.WriteLine("已登记打印 / marked as printed");

        var report = idcas.Diagnose();
        for (int step = 0; step < report.CountOf("/data/steps"); step++)
        {
            Console.WriteLine(report["/data/steps/" + step + "/status"] + "  " + report["/data/steps/" + step + "/step"]);
        }
    }

    static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        try
        {
            using (var idcas = new IdcasClient(File.ReadAllText(arguments[0])))
            {
                Work(idcas, arguments[1], arguments[2]).Wait();
            }
            return 0;
        }
        catch (AggregateException failures)
        {
            return Tell(failures.InnerException);
        }
        catch (IdcasException failure)
        {
            return Tell(failure);
        }
    }

    static int Tell(Exception failure)
    {
        var known = failure as IdcasException;
        if (known == null) Console.WriteLine(failure.Message);
        else Console.WriteLine("{0}: {1} {2}\n{3}\n{4}", known.Operation, known.Code, known.Kind, known.Message, known.Hint);
        return 1;
    }
}
