// A small clinic workstation: finds a patient's exams, opens the clinic page, saves and marks a report, diagnoses.
//
//     Clinic CONFIG.json ID_CARD_NO FOLDER
//
// The page opens in the browser; without a desktop its address is printed. With windows, await the same calls in the
// handlers of buttons, as README.md beside the classes shows.
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
        Console.WriteLine("page: " + address);
        if (Environment.OSVersion.Platform == PlatformID.Win32NT && Environment.GetEnvironmentVariable("IDCAS_NO_BROWSER") == null)
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
    }

    static async Task Work(IdcasClient idcas, string card, string folder)
    {
        // Ten seconds, and the user may go on with something else meanwhile.
        IdcasRows<QueryMergedExamsRow> exams;
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10)))
        {
            exams = await idcas.QueryMergedExamsAsync(new QueryMergedExamsParameters { IdCardNo = card }, patience.Token);
        }
        Console.WriteLine("exams: " + exams.Count);
        foreach (var exam in exams)
        {
            Console.WriteLine("{0:yyyy-MM-dd HH:mm}  {1,-3}  {2}  {3}  {4}", exam.PerformTime, exam.ExamType, exam.AccessionNumber, exam.PatientName, exam.ExamItem);
        }

        var first = exams[0];
        OpenInBrowser(idcas.BuildClinicUrl(new BuildClinicUrlParameters { WorkNo = "001", OrgCode = first.PerformOrgCode, IdCardNo = card }).Data);

        string id = first.Text("id");
        foreach (var file in await idcas.SavePrintFilesAsync(new SavePrintFilesParameters { BusinessId = id, Directory = folder }))
        {
            Console.WriteLine("saved: {0} ({1} bytes)", file.Path, file.Bytes);
        }
        idcas.SetPrintFlag(new SetPrintFlagParameters
        {
            BusinessId = id,
            OrgCode = first.PerformOrgCode,
            PrintTime = DateTime.Now,
            ClientHost = "10.0.0.15",
            ClientName = "CLINIC-01",
        });
        Console.WriteLine("marked as printed");

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
        var told = failure as IdcasException;
        if (told == null) Console.WriteLine(failure.Message);
        else Console.WriteLine("{0}: {1} {2}\n{3}\n{4}", told.Operation, told.Code, told.Kind, told.Message, told.Hint);
        return 1;
    }
}
