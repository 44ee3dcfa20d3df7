// idcas for C#: finds and loads the library, and says why where that fails. See Idcas.cs.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace IdcasCloud
{
    /// <summary>The library, loaded and of the right version.</summary>
    internal static class Library
    {
        private const int ExpectedAbi = 1;
        private static readonly object Lock = new object();
        private static volatile bool loaded;
        private static int reader;

        /// <summary>The client that all documents belong to; it never uses the network.</summary>
        internal static int Reader
        {
            get
            {
                lock (Lock)
                {
                    if (reader == 0)
                    {
                        Ensure();
                        int opened;
                        string answer = Utf8.Take(IdcasNative.idcas_init_text(Utf8.Pass("{}"), Utf8.Pass("utf-8"), out opened));
                        if (opened <= 0) throw IdcasException.OfNumber("init", Values.CodeOf(answer), "打开的客户端过多。 / too many clients are open.");
                        reader = opened;
                    }
                    return reader;
                }
            }
        }

        /// <summary>A failure is not remembered: the next call tries again.</summary>
        internal static void Ensure()
        {
            if (loaded) return;
            lock (Lock)
            {
                if (loaded) return;
                var places = Places();
                LoadFailure failure = IsWindows ? Preload(places) : null;
                try
                {
                    if (IdcasNative.idcas_abi_version() < ExpectedAbi || !HasEverything()) throw new EntryPointNotFoundException();
                }
                catch (DllNotFoundException inner)
                {
                    throw (failure ?? LoadFailure.Elsewhere(places)).ToException(inner);
                }
                catch (BadImageFormatException inner)
                {
                    throw (failure ?? LoadFailure.Bits(places)).ToException(inner);
                }
                catch (EntryPointNotFoundException inner)
                {
                    throw new LoadFailure(IdcasLoadReason.Outdated, 0, LoadFailure.Existing(places)).ToException(inner);
                }
                loaded = true;
            }
        }

        /// <summary>The functions that came last: an older library lacks them.</summary>
        private static bool HasEverything()
        {
            int none;
            IdcasNative.idcas_free_string(IdcasNative.idcas_init_file(null, null, out none));
            IdcasNative.idcas_free_string(IdcasNative.idcas_code_text(0, null));
            return true;
        }

        internal static bool IsWindows { get { return Path.DirectorySeparatorChar == '\\'; } }

        /// <summary>The files that may be the library, the best first.</summary>
        internal static List<string> Places()
        {
            string bits = IntPtr.Size == 8 ? "64" : "86", name = IsWindows ? "idcas.dll" : "libidcas.so";
            string[] below = IsWindows
                ? new[] { "runtimes/win-x" + bits + "/native", "x" + bits, "win" + (IntPtr.Size * 8), "" }
                : new[] { "runtimes/linux-x64/native", "" };
            var places = new List<string>();
            foreach (string folder in Folders())
            {
                foreach (string each in below)
                {
                    string place = Path.Combine(folder, each.Replace('/', Path.DirectorySeparatorChar), name);
                    if (!places.Contains(place)) places.Add(place);
                }
            }
            string path = Environment.GetEnvironmentVariable(IsWindows ? "PATH" : "LD_LIBRARY_PATH");
            foreach (string folder in (path ?? "").Split(new[] { Path.PathSeparator }, StringSplitOptions.RemoveEmptyEntries))
            {
                try
                {
                    string place = Path.Combine(folder.Trim('"'), name);
                    // Of the many folders of a search path only one that has it is worth a word.
                    if (!places.Contains(place) && (!IsWindows || File.Exists(place))) places.Add(place);
                }
                catch (ArgumentException) { /* Not a folder's name. */ }
            }
            return places;
        }

        private static IEnumerable<string> Folders()
        {
            // The assembly's own folder: of a web application it is a copy's, so where it came from is asked too.
            string own = null, origin = null;
            try
            {
                var assembly = typeof(Library).Assembly;
                own = assembly.Location;
#pragma warning disable SYSLIB0012
                origin = new Uri(assembly.CodeBase).LocalPath;
#pragma warning restore SYSLIB0012
            }
            catch (Exception) { /* An assembly in one file with the program has neither. */ }
            if (!string.IsNullOrEmpty(own)) yield return Path.GetDirectoryName(own);
            if (!string.IsNullOrEmpty(origin)) yield return Path.GetDirectoryName(origin);
            yield return AppDomain.CurrentDomain.BaseDirectory;
        }

        /// <summary>Whether there is a file, also one in a folder that this account may not look into.</summary>
        internal static bool Exists(string place)
        {
            try
            {
                return (File.GetAttributes(place) & FileAttributes.Directory) == 0;
            }
            catch (UnauthorizedAccessException) { return true; }
            catch (Exception) { return false; }
        }

        [DllImport("kernel32", CharSet = CharSet.Unicode, SetLastError = true, ExactSpelling = true)]
        private static extern IntPtr LoadLibraryExW(string path, IntPtr reserved, uint flags);

        /// <summary>Once it is loaded from wherever it lies, Windows finds it by its name. Null if it is, or if there is no
        /// file to try.</summary>
        private static LoadFailure Preload(List<string> places)
        {
            const uint withAlteredSearchPath = 8;
            LoadFailure first = null;
            foreach (string place in places)
            {
                if (!Exists(place)) continue;
                if (LoadLibraryExW(place, IntPtr.Zero, withAlteredSearchPath) != IntPtr.Zero) return null;
                int code = Marshal.GetLastWin32Error();
                first = first ?? new LoadFailure(LoadFailure.ReasonOf(code, place), code, place);
            }
            return first;
        }
    }

    /// <summary>Why a file cannot be loaded.</summary>
    internal sealed class LoadFailure
    {
        private readonly IdcasLoadReason reason;
        private readonly int code;
        private readonly string path;
        /// <summary>What the system's loader says, where it says it in words.</summary>
        private readonly string words;

        internal LoadFailure(IdcasLoadReason reason, int code, string path, string words = null)
        {
            this.reason = reason;
            this.code = code;
            this.path = path;
            this.words = words;
        }

        /// <summary>What a code of LoadLibrary means for a file that is there.</summary>
        internal static IdcasLoadReason ReasonOf(int code, string place)
        {
            switch (code)
            {
                case 2: case 3: return IdcasLoadReason.Missing;
                case 5: case 65: return IdcasLoadReason.Permission;
                case 8: case 14: case 1450: case 1455: return IdcasLoadReason.Memory;
                case 32: case 33: return IdcasLoadReason.InUse;
                case 126: case 127: case 182: case 14001: return IdcasLoadReason.Dependency;
                case 193: case 216: return IsOtherMachine(place) ? IdcasLoadReason.Bitness : IdcasLoadReason.Damaged;
                case 225: case 226: case 577: case 786: case 1260: case 4551: case 4556: return IdcasLoadReason.Blocked;
                default: return IdcasLoadReason.Other;
            }
        }

        /// <summary>Whether a file is a whole program for another processor, by the header of Windows or Linux.</summary>
        private static bool IsOtherMachine(string place)
        {
            try
            {
                using (var file = new BinaryReader(File.OpenRead(place)))
                {
                    if (file.BaseStream.Length < 4096) return false;
                    uint magic = file.ReadUInt32();
                    if (magic == 0x464c457f) return file.ReadByte() != (IntPtr.Size == 8 ? 2 : 1);
                    if ((magic & 0xffff) != 0x5a4d) return false;
                    file.BaseStream.Position = 0x3c;
                    file.BaseStream.Position = file.ReadUInt32();
                    if (file.ReadUInt32() != 0x4550) return false;
                    return file.ReadUInt16() != (IntPtr.Size == 8 ? 0x8664 : 0x14c);
                }
            }
            catch (Exception) { return false; }
        }

        internal static string Existing(List<string> places) { return places.Find(Library.Exists) ?? string.Join(", ", places.ToArray()); }

        /// <summary>The runtime says that the file is of another kind.</summary>
        internal static LoadFailure Bits(List<string> places)
        {
            string place = places.Find(Library.Exists);
            // Which file it was is not known, and what is wrong with it neither.
            return place == null ? new LoadFailure(IdcasLoadReason.Other, 193, "idcas.dll (libidcas.so)") : new LoadFailure(ReasonOf(193, place), 193, place);
        }

        /// <summary>The runtime found nothing that it could load.</summary>
        internal static LoadFailure Elsewhere(List<string> places)
        {
            string place = places.Find(Library.Exists);
            if (place == null) return new LoadFailure(IdcasLoadReason.Missing, Library.IsWindows ? 126 : 0, Existing(places));
            string said = Library.IsWindows ? null : Dlopen(place);
            if (said == null) return new LoadFailure(IdcasLoadReason.Other, 0, place);
            // It can be loaded, but does not lie where the runtime looks.
            if (said == "") return new LoadFailure(IdcasLoadReason.Missing, 0, string.Join(", ", places.ToArray()));
            return new LoadFailure(ReasonOf(said, place), 0, place, said);
        }

        private static IdcasLoadReason ReasonOf(string said, string place)
        {
            if (said.Contains("Permission denied") || said.Contains("Operation not permitted")) return IdcasLoadReason.Permission;
            if (said.Contains("wrong ELF class") || IsOtherMachine(place)) return IdcasLoadReason.Bitness;
            if (said.Contains("file too short") || said.Contains("invalid ELF header") || said.Contains("ELF load command")) return IdcasLoadReason.Damaged;
            if (said.Contains("Cannot allocate memory") || said.Contains("cannot map")) return IdcasLoadReason.Memory;
            // The file itself is there, so what is missing is something that it needs.
            if (said.Contains("cannot open shared object file") || said.Contains("not found") || said.Contains("undefined symbol")) return IdcasLoadReason.Dependency;
            return IdcasLoadReason.Other;
        }

        [DllImport("libdl.so.2")]
        private static extern IntPtr dlopen(byte[] path, int flags);

        [DllImport("libdl.so.2")]
        private static extern IntPtr dlerror();

        /// <summary>What the loader of Linux says of a file; "" if it can be loaded, null if nothing can be learnt.</summary>
        private static string Dlopen(string place)
        {
            const int lazily = 1;
            try
            {
                // Found before it is needed: looking it up would clear what it has to say.
                dlerror();
                if (dlopen(Utf8.Pass(place), lazily) != IntPtr.Zero) return "";
                return Marshal.PtrToStringAnsi(dlerror());
            }
            catch (Exception) { return null; }
        }

        internal IdcasLoadException ToException(Exception inner)
        {
            string zh, en, hint;
            Tell(out zh, out en, out hint);
            if (code != 0) { zh += "（系统错误码 " + code + "）"; en += " (system error " + code + ")"; }
            if (words != null) inner = new DllNotFoundException(words, inner);
            else if (code != 0 && Library.IsWindows) inner = new Win32Exception(code);
            return new IdcasLoadException(reason, code, path, zh + "。 / " + en + ".", hint, inner);
        }

        private void Tell(out string zh, out string en, out string hint)
        {
            string name = Library.IsWindows ? "idcas.dll" : "libidcas.so", bits = (IntPtr.Size * 8).ToString(), other = IntPtr.Size == 8 ? "32" : "64";
            switch (reason)
            {
                case IdcasLoadReason.Missing:
                    zh = "找不到 idcas.dll (libidcas.so)。查找过：" + path;
                    en = "idcas.dll (libidcas.so) is missing. Searched: " + path;
                    hint = "请把与程序位数（" + bits + " 位）相同的动态库放在程序所在目录。 / Put the " + bits + "-bit library beside the program.";
                    break;
                case IdcasLoadReason.Bitness:
                    zh = "idcas.dll (libidcas.so) 与程序的位数（32/64 位）不一致：程序为 " + bits + " 位，" + path + " 不是";
                    en = "the bitness (32/64-bit) of idcas.dll (libidcas.so) differs from the program's: the program is " + bits + "-bit, " + path + " is not";
                    hint = "请换成 " + bits + " 位的动态库，或把程序的目标平台改为" + other + " 位。 / Use the " + bits + "-bit library, or build the program for " + other + " bits.";
                    break;
                case IdcasLoadReason.Dependency:
                    zh = path + " 存在，但它所依赖的系统动态库缺少或过旧" + (words == null ? "" : "：" + words);
                    en = path + " exists, but a library of the system that it needs is missing or too old" + (words == null ? "" : ": " + words);
                    hint = "请确认系统为 Windows 7 或更高版本，文件未被改动，并从安装包重新复制。 / The system must be Windows 7 or later; copy the file again from the package.";
                    break;
                case IdcasLoadReason.Permission:
                    zh = "没有读取或执行 " + path + " 的权限";
                    en = "there is no permission to read or run " + path;
                    hint = "请检查该文件和所在目录的权限，以及杀毒软件的拦截记录；服务以其自身的账户运行。 / Check the permissions of the file and its folder for the account that runs the program, and the antivirus program's log.";
                    break;
                case IdcasLoadReason.Blocked:
                    zh = path + " 被杀毒软件或系统的应用控制策略拦截";
                    en = path + " is blocked by an antivirus program or by a policy of the system";
                    hint = "请把该文件加入杀毒软件的信任列表（或恢复被隔离的文件），或请管理员放行。 / Let the antivirus program trust or restore the file, or ask the administrator to allow it.";
                    break;
                case IdcasLoadReason.Damaged:
                    zh = path + " 已损坏、不完整，或不是动态库";
                    en = path + " is damaged, incomplete or not a library";
                    hint = "请从安装包重新复制 " + name + "，并核对 SHA256SUMS。 / Copy " + name + " again from the package, and compare SHA256SUMS.";
                    break;
                case IdcasLoadReason.InUse:
                    zh = path + " 正被其他程序占用（可能正在扫描或更新）";
                    en = "another program is using " + path + " (it may be scanning or updating it)";
                    hint = "请稍后再试。 / Try again later.";
                    break;
                case IdcasLoadReason.Memory:
                    zh = "内存不足，不能加载 " + path;
                    en = "there is not enough memory to load " + path;
                    hint = "请关闭其他程序，或重新启动本程序。 / Close other programs, or start this one again.";
                    break;
                case IdcasLoadReason.Outdated:
                    zh = "idcas.dll (libidcas.so) 的版本低于程序的要求：" + path;
                    en = "idcas.dll (libidcas.so) is older than this program requires: " + path;
                    hint = "请换成与本程序一同提供的 " + name + "。 / Use the " + name + " that came with this program.";
                    break;
                default:
                    zh = path + " 不能加载，原因未知";
                    en = path + " cannot be loaded, and the cause is not known";
                    hint = "请把系统错误码与 InnerException 告诉技术人员。 / Give the system's code and the InnerException to a technician.";
                    break;
            }
        }
    }
}
