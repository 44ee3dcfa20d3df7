// Uses the example's window as somebody at the screen does: FormTest CONFIG.json SILENT.json ID_CARD_NO FOLDER [PICTURE.png]
// Reads the grid, not only that a window opened.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Drawing;
using System.IO;
using System.Linq;
using System.Threading;
using System.Windows.Forms;
using IdcasCloud;

static class FormTest
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

    static T Find<T>(Control window, string name) where T : Control
    {
        return (T)window.Controls.Find(name, true).Single();
    }

    /// The window's messages are handled until something is so.
    static void Until(Func<bool> condition, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(60))
            {
                Check(false, "waited in vain: " + what);
                return;
            }
            Application.DoEvents();
            Thread.Sleep(5);
        }
        Application.DoEvents();
    }

    static string[] Column(DataGridView grid, string name)
    {
        return grid.Rows.Cast<DataGridViewRow>().Select(row => Convert.ToString(row.Cells[name].FormattedValue)).ToArray();
    }

    static void Doctor(ClinicForm window, string card, string folder, string picture)
    {
        var grid = Find<DataGridView>(window, "grid");
        var told = Find<TextBox>(window, "told");
        var find = Find<Button>(window, "find");
        Find<DateTimePicker>(window, "from").Value = new DateTime(2021, 1, 1);
        Find<DateTimePicker>(window, "to").Value = new DateTime(2021, 12, 31);
        Find<TextBox>(window, "card").Text = card;
        find.PerformClick();
        Check(!find.Enabled && Find<Button>(window, "cancel").Enabled, "busy while it is searching");
        Until(() => find.Enabled, "the patient's exams");
        Check(grid.Rows.Count > 0, "rows in the grid: " + told.Text);
        Check(Column(grid, "PatientName").All(name => name == "黄娟"), "the patient's name in every row");
        Check(Column(grid, "AccessionNumber").Contains("SD-53242"), "the exam's number");
        Check(Column(grid, "PerformTime").All(time => time.StartsWith("2021-") && time.Length == 16), "times as the column formats them");
        Check(Column(grid, "Id").Contains("1394827364510000001"), "an id with all its digits");

        using (var plain = new DataGridView())
        {
            window.Controls.Add(plain);
            plain.DataSource = IdcasAnswer.FromJson<IdcasRows<QueryExamsRow>>("{\"code\":0,\"data\":[{\"id\":7,\"patient_name\":\"张示例\"}]}");
            Application.DoEvents();
            Check(plain.Rows.Count == 1 && plain.Rows[0].Cells.Cast<DataGridViewCell>().Any(cell => Equals(cell.Value, 7L)), "rows themselves in a grid");
            plain.DataSource = grid.DataSource;
            Application.DoEvents();
            var titles = plain.Columns.Cast<DataGridViewColumn>().Select(column => column.HeaderText).ToArray();
            Check(titles.Contains("患者姓名") && titles.Contains("检查归档业务唯一号"), "a grid that makes its own columns names them in Chinese: " + string.Join(" ", titles));
            window.Controls.Remove(plain);
        }
        grid.Sort(grid.Columns["AccessionNumber"], System.ComponentModel.ListSortDirection.Descending);
        Check(Column(grid, "AccessionNumber").SequenceEqual(Column(grid, "AccessionNumber").OrderByDescending(text => text)), "sorted by a column");
        grid.CurrentCell = grid.Rows[Array.IndexOf(Column(grid, "AccessionNumber"), "SD-53242")].Cells[0];
        if (picture != null) Picture(window, picture);
        var open = Find<Button>(window, "open");
        open.PerformClick();
        Until(() => open.Enabled, "the link");
        Check(told.Text.Contains("/clinicview/index.html?"), "the clinic page's link: " + told.Text);
        var print = Find<Button>(window, "print");
        print.PerformClick();
        Until(() => print.Enabled, "the report");
        Check(told.Text.StartsWith("已保存并登记打印") && Directory.GetFiles(folder).Length > 0, "the report: " + told.Text);

        Find<TextBox>(window, "card").Text = "990101190001010000";
        find.PerformClick();
        Until(() => find.Enabled, "a patient without exams");
        Check(grid.Rows.Count == 0 && told.Text == "没有符合条件的检查。", "a patient without exams is not an error: " + told.Text);
        open.PerformClick();
        Until(() => open.Enabled, "nothing to open");
        Check(told.Text == "请先查询，并选择一个检查。", "nothing is chosen: " + told.Text);

        Find<TextBox>(window, "card").Text = "";
        find.PerformClick();
        Until(() => find.Enabled, "everybody's exams");
        Check(grid.Rows.Count > 100, "more than one page");
        Find<DateTimePicker>(window, "from").Value = new DateTime(2022, 1, 1);
        find.PerformClick();
        Until(() => find.Enabled, "dates the wrong way round");
        Check(told.Text.Contains("start_time") && told.Text.Contains("-1001"), "what is wrong is shown: " + told.Text);
        var diagnose = Find<Button>(window, "diagnose");
        diagnose.PerformClick();
        Until(() => diagnose.Enabled, "the diagnosis");
        Check(told.Text.Length > 500, "the diagnosis");
    }

    static void Silence(ClinicForm window)
    {
        var told = Find<TextBox>(window, "told");
        var find = Find<Button>(window, "find");
        find.PerformClick();
        Until(() => find.Enabled, "no answer");
        Check(told.Text.Contains("-1102") && told.Lines.Length >= 3, "a timeout with its hint: " + told.Text);
        find.PerformClick();
        var cancel = Find<Button>(window, "cancel");
        Check(cancel.Enabled, "it can be cancelled");
        cancel.PerformClick();
        Until(() => find.Enabled, "the cancellation");
        Check(told.Text == "已取消。", "cancelled: " + told.Text);
        // Closed while it is searching: whatever comes then finds no window, and does no harm.
        find.PerformClick();
        window.Close();
        var clock = Stopwatch.StartNew();
        Until(() => clock.ElapsedMilliseconds > 1500, "the end of a search that nobody sees");
    }

    static void Picture(Form window, string path)
    {
        window.Refresh();
        Application.DoEvents();
        using (var bitmap = new Bitmap(window.ClientSize.Width, window.ClientSize.Height))
        {
            using (var graphics = Graphics.FromImage(bitmap)) graphics.CopyFromScreen(window.PointToScreen(Point.Empty), Point.Empty, window.ClientSize);
            bitmap.Save(path);
        }
    }

    static void With(string config, string folder, Action<ClinicForm> use)
    {
        using (var idcas = IdcasClient.FromFile(Path.GetFullPath(config)))
        using (var window = new ClinicForm(idcas, folder))
        {
            window.Show();
            Application.DoEvents();
            use(window);
        }
    }

    [STAThread]
    static int Main(string[] arguments)
    {
        Application.ThreadException += (sender, e) => Check(false, "an exception in an event: " + e.Exception);
        With(arguments[0], arguments[3], window => Doctor(window, arguments[2], arguments[3], arguments.Length > 4 ? arguments[4] : null));
        With(arguments[1], arguments[3], Silence);
        Console.WriteLine("{0} checks of the window hold, {1} do not", passed, failed);
        return failed == 0 ? 0 : 1;
    }
}
