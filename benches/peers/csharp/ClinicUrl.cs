// What a C# programmer would write for the clinic page: prints the link once, then nanoseconds a link, a line for each
// batch that it is asked for on standard input.

using System;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

static class ClinicUrl
{
    static readonly string Sev = new string('A', 342) + "==";

    static string Link()
    {
        string json = string.Format(
            "{{\"work_no\":\"{0}\",\"org_code\":\"{1}\",\"med_rec_no\":\"{2}\",\"visit_id\":\"{3}\",\"accession_number\":\"{4}\"," +
            "\"id_card_no\":\"{5}\",\"patient_name\":\"{6}\",\"placer_order_no\":\"{7}\"}}", "001", "2470", "", "", "SD-53242", "", "", "");
        // 24 bytes, since Mono refuses the zero bytes that pad the platform's test key ("a known weak key").
        byte[] key = new byte[24];
        Encoding.UTF8.GetBytes("eWorldTomTaw#7=*12345678").CopyTo(key, 0);
        string token;
        using (var des = TripleDES.Create())
        {
            des.Mode = CipherMode.CBC;
            des.Padding = PaddingMode.PKCS7;
            des.Key = key;
            des.IV = Encoding.UTF8.GetBytes("TomTaw#7");
            byte[] plain = Encoding.UTF8.GetBytes(json);
            using (ICryptoTransform encryptor = des.CreateEncryptor())
                token = Convert.ToBase64String(encryptor.TransformFinalBlock(plain, 0, plain.Length));
        }
        const string timestamp = "2021-05-19 00:00:00";
        var sign = new StringBuilder();
        using (MD5 md5 = MD5.Create())
            foreach (byte each in md5.ComputeHash(Encoding.UTF8.GetBytes(token + Sev + timestamp + "TomtawMD5Key"))) sign.Append(each.ToString("x2"));
        return "https://portal.example.com/clinicview/index.html?source=his&start_time=2021-05-05&end_time=2021-05-19&token=" +
            Uri.EscapeDataString(token) + "&sev=" + Uri.EscapeDataString(Sev) + "&timestamp=" + Uri.EscapeDataString(timestamp) + "&sign=" + sign;
    }

    static void Main()
    {
        Console.WriteLine(Link());
        for (string asked; (asked = Console.ReadLine()) != null;)
        {
            int each = int.Parse(asked);
            var watch = Stopwatch.StartNew();
            for (int call = 0; call < each; call++) Link();
            Console.WriteLine(watch.ElapsedTicks * (1000000000L / Stopwatch.Frequency) / each);
        }
    }
}
