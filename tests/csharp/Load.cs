// Says why the library cannot be loaded: Load. Prints the reason, the exception inside, the message and the hint.
using System;
using IdcasCloud;

static class Load
{
    static int Main()
    {
        try
        {
            Console.WriteLine("loaded " + IdcasClient.Version);
            return 0;
        }
        catch (IdcasLoadException failure)
        {
            Console.WriteLine("{0} {1} {2}\n{3}\n{4}", failure.Reason, failure.Kind, failure.InnerException == null ? "nothing" : failure.InnerException.GetType().Name, failure.Message, failure.Hint);
            if (failure.InnerException != null) Console.WriteLine(failure.InnerException.Message);
            return 1;
        }
    }
}
