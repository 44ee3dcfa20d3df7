// A small clinic workstation: finds a patient's exams, opens the clinic page, saves a report and marks it as printed, and
// runs the diagnosis. With a window: ClinicForm.cs.
// 小型临床工作站：查询患者的检查、打开临床调阅页面、保存报告并登记打印、运行诊断。带窗口的见 ClinicForm.cs。
//
//     Clinic CONFIG.json ID_CARD_NO FOLDER
//
// On Windows the page opens in the browser; its address is printed everywhere.
// Windows 上页面在浏览器中打开，地址总会打印出来。
using System;
using System.Diagnostics;
using System.Globalization;
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
            // The same on every machine, whatever its regional settings.
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd HH:mm}  {1,-3}  {2}  {3}  {4}",
                exam.PerformTime, exam.ExamType, exam.AccessionNumber, exam.PatientName, exam.ExamItem));
        }
        if (exams.Count == 0) Console.WriteLine("该患者没有检查。 / This patient has no exams.");
        else await ShowAndPrint(idcas, exams[0], card, folder);

        foreach (var step in (await idcas.DiagnoseAsync()).Steps) Console.WriteLine(step.Status + "  " + step.Step);
    }

    static async Task ShowAndPrint(IdcasClient idcas, QueryMergedExamsRow exam, string card, string folder)
    {
        OpenInBrowser(idcas.BuildClinicUrl(new BuildClinicUrlParameters { WorkNo = "001", OrgCode = exam.PerformOrgCode, IdCardNo = card }).Data);

        var files = await idcas.SavePrintFilesAsync(new SavePrintFilesParameters { BusinessId = exam.Id, Directory = folder });
        foreach (var file in files) Console.WriteLine("已保存 / saved: {0} ({1} bytes)", file.Path, file.Bytes);
        if (files.Count == 0)
        {
            Console.WriteLine("该检查没有可打印的报告。 / This exam has no report to print.");
            return;
        }
        await idcas.SetPrintFlagAsync(new SetPrintFlagParameters
        {
            BusinessId = exam.Id,
            OrgCode = exam.PerformOrgCode,
            PrintTime = DateTime.Now,
            ClientHost = "10.0.0.15",
            ClientName = "CLINIC-01",
        });
        Console.WriteLine("已登记打印 / marked as printed");
    }

    static int Main(string[] arguments)
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(false);
        }
        catch (IOException)
        {
            // There is no console, as where a service or another program started it.
            Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true });
        }
        if (arguments.Length != 3)
        {
            Console.WriteLine("用法 / usage: Clinic CONFIG.json ID_CARD_NO FOLDER");
            return 2;
        }
        try
        {
            using (var idcas = IdcasClient.FromFile(Path.GetFullPath(arguments[0])))
            {
                foreach (string warning in idcas.Warnings) Console.WriteLine(warning);
                Work(idcas, arguments[1], arguments[2]).GetAwaiter().GetResult();
            }
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("十秒内没有结果，已取消；请稍后再试。 / No result within ten seconds; try again later.");
            return 1;
        }
        catch (IdcasException failure)
        {
            Console.WriteLine("{0}: {1} {2}\n{3}\n{4}", failure.Operation, failure.Code, failure.Kind, failure.Message, failure.Hint);
            foreach (var fault in failure.Faults) Console.WriteLine("  " + fault);
            return 1;
        }
    }
}
