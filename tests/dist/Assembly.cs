// Whether an assembly is signed as it says, and tells what may be null: Assembly IDCAS.dll [signature]
// With "signature" only the first: Mono loads no assembly for .NET Standard without a library that Debian has elsewhere.
using System;
using System.Linq;
using System.Reflection;
using Mono.Security;

static class AssemblyTest
{
    static byte[] Flags(System.Collections.Generic.IEnumerable<CustomAttributeData> attributes)
    {
        var nullable = attributes.SingleOrDefault(attribute => attribute.Constructor.DeclaringType.Name == "NullableAttribute");
        if (nullable == null) return new byte[0];
        var list = nullable.ConstructorArguments[0].Value as System.Collections.Generic.IEnumerable<CustomAttributeTypedArgument>;
        return list == null ? new[] { (byte)nullable.ConstructorArguments[0].Value } : list.Select(each => (byte)each.Value).ToArray();
    }

    static int Main(string[] arguments)
    {
        var name = AssemblyName.GetAssemblyName(arguments[0]);
        if (!new StrongName(name.GetPublicKey()).Verify(arguments[0])) throw new Exception("the signature does not hold");
        if (BitConverter.ToString(name.GetPublicKeyToken()) != "6C-33-6E-5C-A7-49-FA-1C") throw new Exception("another key");
        if (arguments.Length > 1) return 0;
        var assembly = Assembly.LoadFrom(arguments[0]);
        var parameters = assembly.GetType("IdcasCloud.QueryExamsParameters");
        if (!Flags(parameters.GetProperty("PatientName").GetCustomAttributesData()).SequenceEqual(new byte[] { 2 })) throw new Exception("a parameter may be null");
        var row = assembly.GetType("IdcasCloud.QueryExamsRow");
        if (Flags(row.GetProperty("PatientName").GetCustomAttributesData()).Length != 0) throw new Exception("a member of a row is never null");
        var call = assembly.GetType("IdcasCloud.IdcasClient").GetMethod("QueryExamsAsync").GetParameters();
        if (!Flags(call[2].GetCustomAttributesData()).SequenceEqual(new byte[] { 2, 1 })) throw new Exception("a progress may be null, what it is told is not");
        if (!row.GetCustomAttributesData().Any(attribute => attribute.Constructor.DeclaringType.Name == "NullableContextAttribute")) throw new Exception("a type without a context");
        Console.WriteLine(assembly.FullName);
        return 0;
    }
}
