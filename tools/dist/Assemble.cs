// Makes the assembly of the NuGet package from the one that Mono's compiler wrote: what may be null is written as C# 8 reads
// it, the references are those of the target, it is signed, and the same sources give the same bytes.
//
//     Assemble IN.dll OUT.dll KEY.snk net48|netstandard2.0
//
// IN.xml beside the first becomes OUT.xml beside the second: what is public, and nothing else.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Xml;
using Mono.Cecil;

static class Assemble
{
    const byte Never = 1, Maybe = 2;

    static MethodDefinition Constructor(ModuleDefinition module, string type, bool list)
    {
        return module.GetType("System.Runtime.CompilerServices", type).Methods.Single(method => method.IsConstructor && !method.IsStatic && method.Parameters[0].ParameterType.IsArray == list);
    }

    static void Mark(ModuleDefinition module, Mono.Cecil.ICustomAttributeProvider where, TypeReference type)
    {
        if (type.IsValueType) return;
        var generic = type as GenericInstanceType;
        var bytes = module.TypeSystem.Byte;
        CustomAttribute mark;
        if (generic == null)
        {
            mark = new CustomAttribute(Constructor(module, "NullableAttribute", false));
            mark.ConstructorArguments.Add(new CustomAttributeArgument(bytes, Maybe));
        }
        else
        {
            // The type itself may be null, what it is made of never is.
            var flags = new[] { Maybe }.Concat(generic.GenericArguments.Where(argument => !argument.IsValueType).Select(argument => Never));
            mark = new CustomAttribute(Constructor(module, "NullableAttribute", true));
            mark.ConstructorArguments.Add(new CustomAttributeArgument(new ArrayType(bytes), flags.Select(flag => new CustomAttributeArgument(bytes, flag)).ToArray()));
        }
        where.CustomAttributes.Add(mark);
    }

    static bool MayBeNull(Mono.Cecil.ICustomAttributeProvider where)
    {
        return where.HasCustomAttributes && where.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "MayBeNullAttribute");
    }

    static void Nullable(ModuleDefinition module)
    {
        var context = Constructor(module, "NullableContextAttribute", false);
        foreach (var type in module.GetTypes().Where(type => type.Namespace == "IdcasCloud" || type.IsNested))
        {
            if (type.Name.StartsWith("<", StringComparison.Ordinal)) continue;
            var whole = new CustomAttribute(context);
            whole.ConstructorArguments.Add(new CustomAttributeArgument(module.TypeSystem.Byte, Never));
            type.CustomAttributes.Add(whole);
            foreach (var property in type.Properties.Where(MayBeNull))
            {
                Mark(module, property, property.PropertyType);
                if (property.GetMethod != null) Mark(module, property.GetMethod.MethodReturnType, property.PropertyType);
                if (property.SetMethod != null) Mark(module, property.SetMethod.Parameters.Last(), property.PropertyType);
            }
            foreach (var method in type.Methods)
            {
                if (MayBeNull(method.MethodReturnType)) Mark(module, method.MethodReturnType, method.ReturnType);
                foreach (var parameter in method.Parameters.Where(MayBeNull)) Mark(module, parameter, parameter.ParameterType);
            }
        }
    }

    /// Every type that is used lies in netstandard.dll there.
    static void Retarget(ModuleDefinition module)
    {
        var standard = new AssemblyNameReference("netstandard", new Version(2, 0, 0, 0)) { PublicKeyToken = new byte[] { 0xcc, 0x7b, 0x13, 0xff, 0xcd, 0x2d, 0xdd, 0x51 } };
        var old = module.AssemblyReferences.ToArray();
        module.AssemblyReferences.Add(standard);
        foreach (var type in module.GetTypeReferences()) if (type.Scope is AssemblyNameReference) type.Scope = standard;
        foreach (var reference in old) module.AssemblyReferences.Remove(reference);
    }

    static void Target(ModuleDefinition module, string framework, string name)
    {
        var attribute = module.Assembly.CustomAttributes.Single(each => each.AttributeType.Name == "TargetFrameworkAttribute");
        var text = module.TypeSystem.String;
        attribute.ConstructorArguments[0] = new CustomAttributeArgument(text, framework);
        attribute.Properties.Clear();
        attribute.Properties.Add(new Mono.Cecil.CustomAttributeNamedArgument("FrameworkDisplayName", new CustomAttributeArgument(text, name)));
    }

    static bool IsPublic(TypeDefinition type)
    {
        return type.IsPublic || type.IsNestedPublic && IsPublic(type.DeclaringType);
    }

    /// Whether a member's name in the documentation, such as M:IdcasCloud.IdcasClient.Call(System.String), is seen outside.
    static bool IsPublic(ModuleDefinition module, string name)
    {
        string whole = name.Substring(2).Split('(')[0];
        if (name[0] == 'T') return IsPublic(module.GetTypes().Single(type => type.FullName.Replace('/', '.') == whole));
        int dot = whole.LastIndexOf('.');
        string member = whole.Substring(dot + 1).Split('`')[0].Replace('#', '.');
        var owner = module.GetTypes().Single(type => type.FullName.Replace('/', '.') == whole.Substring(0, dot));
        if (!IsPublic(owner)) return false;
        return owner.Fields.Any(field => field.Name == member && (field.IsPublic || field.IsFamily))
            || owner.Methods.Any(method => (method.Name == member || method.Name == "get_" + member) && (method.IsPublic || method.IsFamily));
    }

    static void Documentation(ModuleDefinition module, string from, string to)
    {
        var all = new XmlDocument { PreserveWhitespace = true };
        all.Load(from);
        foreach (XmlElement member in all.SelectNodes("/doc/members/member").Cast<XmlElement>().ToArray())
        {
            if (IsPublic(module, member.GetAttribute("name"))) continue;
            if (member.PreviousSibling is XmlWhitespace) member.ParentNode.RemoveChild(member.PreviousSibling);
            member.ParentNode.RemoveChild(member);
        }
        all.Save(to);
    }

    static void Main(string[] arguments)
    {
        var key = new StrongNameKeyPair(File.ReadAllBytes(arguments[2]));
        using (var assembly = AssemblyDefinition.ReadAssembly(arguments[0]))
        {
            var module = assembly.MainModule;
            Documentation(module, Path.ChangeExtension(arguments[0], ".xml"), Path.ChangeExtension(arguments[1], ".xml"));
            Nullable(module);
            if (arguments[3] == "netstandard2.0") Target(module, ".NETStandard,Version=v2.0", ".NET Standard 2.0");
            else Target(module, ".NETFramework,Version=v4.8", ".NET Framework 4.8");
            if (arguments[3] == "netstandard2.0") Retarget(module);
            // What tells two builds apart comes from what the assembly holds: its own bytes with that left out.
            module.Mvid = Guid.Empty;
            var written = new MemoryStream();
            assembly.Write(written, new WriterParameters { Timestamp = 0 });
            using (var hash = SHA256.Create()) module.Mvid = new Guid(hash.ComputeHash(written.ToArray()).Take(16).ToArray());
            assembly.Write(arguments[1], new WriterParameters { StrongNameKeyPair = key, Timestamp = 0 });
        }
    }
}
