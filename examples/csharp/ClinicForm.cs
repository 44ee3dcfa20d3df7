// A window of a clinic workstation: finds exams in the background with progress and cancel, shows them in a grid, opens the
// clinic page, saves a report and marks it as printed, runs the diagnosis. Every failure is shown with its hint.
// 医生站窗口：在后台查询检查（可看进度、可取消），显示在表格中，打开临床调阅页面，保存报告并登记打印，运行诊断；出错时显示原因和处理建议。
//
//     ClinicForm [CONFIG.json]        idcas.json 默认在程序所在目录 / idcas.json beside the program by default
//
// .NET Framework 4.8 or Mono; in Visual Studio add it to a Windows Forms project with the reference to Idcas.
using System;
using System.Diagnostics;
using System.Drawing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using System.Windows.Forms;
using IdcasCloud;

public sealed class ClinicForm : Form
{
    /// This hospital and this doctor: a HIS knows them from its login.
    const string Hospital = "2470", Doctor = "001";

    readonly IIdcasClient idcas;
    readonly string folder;
    CancellationTokenSource running;

    readonly TextBox card = new TextBox { Name = "card", Width = 180 };
    readonly DateTimePicker from = new DateTimePicker { Name = "from", Width = 120, Format = DateTimePickerFormat.Custom, CustomFormat = "yyyy-MM-dd" };
    readonly DateTimePicker to = new DateTimePicker { Name = "to", Width = 120, Format = DateTimePickerFormat.Custom, CustomFormat = "yyyy-MM-dd" };
    readonly Button find = Command("find", "查询"), cancel = Command("cancel", "取消");
    readonly Button open = Command("open", "打开调阅页面"), print = Command("print", "保存报告并登记打印"), diagnose = Command("diagnose", "诊断");
    readonly ProgressBar bar = new ProgressBar { Name = "bar", Width = 160 };
    readonly DataGridView grid = new DataGridView
    {
        Name = "grid", Dock = DockStyle.Fill, ReadOnly = true, AutoGenerateColumns = false, AllowUserToAddRows = false, RowHeadersVisible = false,
        SelectionMode = DataGridViewSelectionMode.FullRowSelect, MultiSelect = false, BackgroundColor = Color.White,
    };
    readonly TextBox told = new TextBox { Name = "told", Dock = DockStyle.Bottom, Multiline = true, ReadOnly = true, Height = 88, ScrollBars = ScrollBars.Vertical };

    /// The interface instead of the class, so that a test can pass a client of its own.
    public ClinicForm(IIdcasClient idcas, string folder)
    {
        this.idcas = idcas;
        this.folder = folder;
        Text = "影像云调阅";
        ClientSize = new Size(980, 560);
        from.Value = DateTime.Today.AddYears(-1);

        AddColumn("检查时间", "PerformTime", 130).DefaultCellStyle.Format = "yyyy-MM-dd HH:mm";
        AddColumn("类型", "ExamType", 50);
        AddColumn("患者姓名", "PatientName", 90);
        AddColumn("检查编号", "AccessionNumber", 170);
        AddColumn("检查项目", "ExamItem", 180);
        AddColumn("检查机构", "PerformOrgName", 180);
        AddColumn("检查id", "Id", 150);

        Controls.Add(grid);
        Controls.Add(told);
        Controls.Add(Bar(DockStyle.Top, new Label { Text = "身份证号", AutoSize = true, Margin = new Padding(3, 8, 3, 3) }, card,
            new Label { Text = "检查日期", AutoSize = true, Margin = new Padding(3, 8, 3, 3) }, from, to, find, cancel, bar));
        Controls.Add(Bar(DockStyle.Bottom, open, print, diagnose));
        cancel.Enabled = false;
        AcceptButton = find;

        // An exception in an async void handler would end the program: each does no more than Run, which never throws.
        find.Click += async (sender, e) => await Run(Find);
        open.Click += async (sender, e) => await Run(Open);
        print.Click += async (sender, e) => await Run(Print);
        diagnose.Click += async (sender, e) => await Run(Diagnose);
        cancel.Click += (sender, e) => { if (running != null) running.Cancel(); };
        FormClosing += (sender, e) => { if (running != null) running.Cancel(); };
    }

    static Button Command(string name, string text)
    {
        return new Button { Name = name, Text = text, AutoSize = true };
    }

    static FlowLayoutPanel Bar(DockStyle where, params Control[] controls)
    {
        var panel = new FlowLayoutPanel { Dock = where, Height = 36, WrapContents = false };
        panel.Controls.AddRange(controls);
        return panel;
    }

    DataGridViewColumn AddColumn(string title, string property, int width)
    {
        var column = new DataGridViewTextBoxColumn { HeaderText = title, DataPropertyName = property, Name = property, Width = width };
        grid.Columns.Add(column);
        return column;
    }

    /// One piece of work at a time. Whatever goes wrong is shown, with what to do about it.
    async Task Run(Func<CancellationToken, Task> work)
    {
        if (running != null) return;
        try
        {
            using (running = new CancellationTokenSource())
            {
                Busy(true);
                told.Text = "";
                await work(running.Token);
            }
        }
        catch (OperationCanceledException) { Tell("已取消。"); }
        catch (IdcasException failure)
        {
            Tell(failure.Message + "\n" + failure.Hint + "\n（" + failure.Operation + "，返回码 " + failure.Code + " " + failure.Kind + "）\n" + string.Join("\n", failure.Faults));
        }
        catch (Exception failure) { Tell(failure.Message); }
        running = null;
        Busy(false);
    }

    void Busy(bool busy)
    {
        // The window may have been closed meanwhile.
        if (IsDisposed) return;
        foreach (var button in new[] { find, open, print, diagnose }) button.Enabled = !busy;
        cancel.Enabled = busy;
        bar.Style = busy ? ProgressBarStyle.Marquee : ProgressBarStyle.Blocks;
        if (!busy) bar.Value = 0;
    }

    void Tell(string text)
    {
        if (!IsDisposed) told.Text = text.Replace("\r\n", "\n").Replace("\n", Environment.NewLine).Trim();
    }

    async Task Find(CancellationToken cancelled)
    {
        grid.DataSource = null;
        // Created on the window's thread, so it reports there.
        var progress = new Progress<IdcasProgress>(done =>
        {
            if (running == null || IsDisposed || done.Total == 0) return;
            bar.Style = ProgressBarStyle.Blocks;
            bar.Value = done.Percent;
        });
        var parameters = new QueryExamsAllParameters
        {
            TimeType = IdcasValues.TimeType.ExamTime, StartTime = from.Value, EndTime = to.Value,
            IdCardNo = card.Text.Trim() == "" ? null : card.Text.Trim(),
        };
        var exams = await idcas.QueryExamsAllAsync(parameters, cancelled, progress);
        if (IsDisposed) return;
        grid.DataSource = exams.ToBindingList();
        Tell(exams.Count == 0 ? "没有符合条件的检查。" : "共 " + exams.Count + " 个检查。");
    }

    QueryExamsRow Selected()
    {
        var row = grid.CurrentRow == null ? null : grid.CurrentRow.DataBoundItem as QueryExamsRow;
        if (row == null) Tell("请先查询，并选择一个检查。");
        return row;
    }

    async Task Open(CancellationToken cancelled)
    {
        var exam = Selected();
        if (exam == null) return;
        var link = await idcas.BuildClinicUrlAsync(new BuildClinicUrlParameters
        {
            WorkNo = Doctor, OrgCode = Hospital, AccessionNumber = exam.AccessionNumber,
        }, cancelled);
        Tell(link.Data);
        if (Environment.OSVersion.Platform == PlatformID.Win32NT) Process.Start(new ProcessStartInfo(link.Data) { UseShellExecute = true });
    }

    async Task Print(CancellationToken cancelled)
    {
        var exam = Selected();
        if (exam == null) return;
        var files = await idcas.SavePrintFilesAsync(new SavePrintFilesParameters { BusinessId = exam.Id, Directory = folder }, cancelled);
        if (files.Count == 0)
        {
            Tell("该检查没有可打印的报告。");
            return;
        }
        await idcas.SetPrintFlagAsync(new SetPrintFlagParameters
        {
            BusinessId = exam.Id, OrgCode = Hospital, PrintTime = DateTime.Now,
            ClientHost = Environment.MachineName, ClientName = Environment.MachineName,
        }, cancelled);
        string saved = "";
        foreach (var file in files) saved += "\n" + file.Path;
        Tell("已保存并登记打印：" + saved);
    }

    async Task Diagnose(CancellationToken cancelled)
    {
        Tell((await idcas.DiagnoseAsync(cancelled)).Report);
    }

    [STAThread]
    static void Main(string[] arguments)
    {
        Application.EnableVisualStyles();
        try
        {
            using (var idcas = arguments.Length == 0 ? IdcasClient.FromFile() : IdcasClient.FromFile(Path.GetFullPath(arguments[0])))
            {
                Application.Run(new ClinicForm(idcas, Path.GetTempPath()));
            }
        }
        catch (IdcasException failure)
        {
            MessageBox.Show(failure.Message + "\n" + failure.Hint + "\n" + string.Join("\n", failure.Faults), "影像云调阅");
        }
    }
}
