// What a program does with the package: Consumer CONFIG.json ID_CARD_NO
using System;
using System.Data;
using System.IO;
using IdcasCloud;

static class Program
{
    static int Main(string[] arguments)
    {
        using (IIdcasClient idcas = IdcasClient.FromFile(Path.GetFullPath(arguments[0])))
        {
            DataTable exams = idcas.QueryMergedExams(new QueryMergedExamsParameters { IdCardNo = arguments[1] }).ToDataTable();
            foreach (DataRow exam in exams.Rows) Console.WriteLine(exam["id"] + "  " + exam["patient_name"]);
            return exams.Rows.Count > 0 ? 0 : 1;
        }
    }
}
