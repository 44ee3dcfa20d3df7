// What a C# programmer would write for a list of exams, once there is a token: QueryExams PORT. Prints the bytes of a
// reply once, then nanoseconds a call, a line for each batch that it is asked for on standard input.

using System;
using System.Diagnostics;
using System.Net.Http;
using System.Text;

static class QueryExams
{
    static void Main(string[] arguments)
    {
        var client = new HttpClient(new HttpClientHandler { UseProxy = false });
        client.DefaultRequestHeaders.Add("Authorization", "bearer benchmark");
        string address = "http://127.0.0.1:" + arguments[0] +
            "/api/api-idcas/observations/exams?time_type=0&start_time=2021-05-01&end_time=2021-05-31&page_size=1000";
        Func<string> list = () => client.GetStringAsync(address).GetAwaiter().GetResult();
        Console.WriteLine(Encoding.UTF8.GetByteCount(list()));
        for (string asked; (asked = Console.ReadLine()) != null;)
        {
            int each = int.Parse(asked);
            var watch = Stopwatch.StartNew();
            for (int call = 0; call < each; call++) list();
            Console.WriteLine(watch.ElapsedTicks * (1000000000L / Stopwatch.Frequency) / each);
        }
    }
}
