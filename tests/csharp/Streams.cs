// Rows by `await foreach`, as its compiler writes it, where the target has asynchronous streams: Streams CONFIG.json
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using IdcasCloud;

static class Streams
{
    static async Task Work(IdcasClient idcas)
    {
        var parameters = new QueryExamsParameters { TimeType = 0, StartTime = new DateTime(2021, 1, 1), EndTime = new DateTime(2021, 12, 31), PageSize = 50 };
        int total = idcas.QueryExams(parameters).TotalCount.Value, seen = 0;
        var rows = idcas.QueryExamsRowsAsync(parameters).GetAsyncEnumerator();
        while (await rows.MoveNextAsync()) if (rows.Current.Id > 0) seen++;
        if (await rows.MoveNextAsync()) throw new Exception("a row after the last");
        await rows.DisposeAsync();
        if (seen != total || total < 100) throw new Exception(seen + " of " + total);

        using (var cancel = new CancellationTokenSource())
        {
            var some = idcas.QueryExamsRowsAsync(parameters).GetAsyncEnumerator(cancel.Token);
            for (int index = 0; index < 50; index++) if (!await some.MoveNextAsync()) throw new Exception("too few");
            cancel.Cancel();
            try
            {
                await some.MoveNextAsync();
                throw new Exception("a page after it was cancelled");
            }
            catch (OperationCanceledException) { }
            await some.DisposeAsync();
        }
        Console.WriteLine(total + " rows");
    }

    static void Main(string[] arguments)
    {
        using (var idcas = new IdcasClient(File.ReadAllText(arguments[0]))) Work(idcas).GetAwaiter().GetResult();
    }
}
