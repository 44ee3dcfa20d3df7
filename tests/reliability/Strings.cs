// A host that declares results as strings, which .NET then frees itself: Strings ROUNDS. It goes on all the same.
using System;
using System.Runtime.InteropServices;

static class Strings
{
    [DllImport("idcas", CallingConvention = CallingConvention.Cdecl)]
    static extern IntPtr idcas_init(string config, out int client);

    [DllImport("idcas", CallingConvention = CallingConvention.Cdecl)]
    static extern int idcas_free_string(IntPtr text);

    [DllImport("idcas", CallingConvention = CallingConvention.Cdecl)]
    static extern string idcas_describe(int client, string operation);

    [DllImport("idcas", CallingConvention = CallingConvention.Cdecl)]
    static extern string idcas_build_clinic_url(int client, string parameters);

    [DllImport("idcas", CallingConvention = CallingConvention.Cdecl)]
    static extern string idcas_code_text(int code, string language);

    static int Main(string[] arguments)
    {
        int client;
        if (idcas_free_string(idcas_init("{}", out client)) != 0) return 3;
        for (int round = int.Parse(arguments[0]); round > 0; round--)
        {
            string operation = round % 2 == 0 ? "query_exams" : "get_token";
            if (!idcas_describe(client, operation).StartsWith("{\"code\":0,")) return 4;
            if (!idcas_build_clinic_url(client, "{}").StartsWith("{\"code\":-1001,")) return 5;
            if (!idcas_code_text(-1102 - round % 4, "en.utf-8").StartsWith("IDCAS_")) return 6;
        }
        return 0;
    }
}
