package cn.idcas;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Why the library does not load, in both languages and by its cause. */
final class LoadFailure {
    private static final int HEADER = 4096;

    private LoadFailure() {
    }

    static LoadException jna(LinkageError failure) {
        boolean absent = failure instanceof NoClassDefFoundError && String.valueOf(failure.getMessage()).equals("com/sun/jna/Native");
        if (absent) {
            return new LoadException("缺少 JNA。 / JNA is missing.",
                    "请把 net.java.dev.jna:jna 5 加入依赖。 / Add net.java.dev.jna:jna 5 to the dependencies.", detail(failure), failure);
        }
        return new LoadException("JNA 自身的本地库不能载入。 / JNA's own native part does not load.",
                "请检查 JNA 与本机处理器是否相符、临时目录是否允许执行文件（JNA 的系统属性 jna.tmpdir 可另指定目录）。 / Check that JNA is made for this"
                        + " processor, and that files in the temporary folder may be run (JNA's system property jna.tmpdir names another).",
                detail(failure), failure);
    }

    static LoadException missing(String path, Throwable failure) {
        return new LoadException("找不到动态库 " + path + "。 / the library " + path + " is missing.",
                "请检查系统属性 " + Library.PROPERTY + " 或环境变量 " + Library.VARIABLE + " 中的路径。 / Check the path in the system property "
                        + Library.PROPERTY + " or the environment variable " + Library.VARIABLE + ".",
                detail(failure), failure);
    }

    /** The jar has no library for this platform, and the system has none that loads. */
    static LoadException notInside(UnsatisfiedLinkError failure) {
        return new LoadException(
                "jar 中没有适用于 " + Platform.RESOURCE_PREFIX + " 的动态库，系统中也没有可用的。 / the jar has no library for " + Platform.RESOURCE_PREFIX
                        + ", and the system has none that loads.",
                "请使用带动态库的 idcas jar，或用系统属性 " + Library.PROPERTY + "、环境变量 " + Library.VARIABLE
                        + " 写明动态库文件的路径。 / Use the idcas jar with the libraries inside, or name the library's file in the system property "
                        + Library.PROPERTY + " or the environment variable " + Library.VARIABLE + ".",
                detail(failure), failure);
    }

    static LoadException damagedJar(String name) {
        return new LoadException("jar 中的动态库 " + name + " 已损坏：其 SHA-256 与记录不符。 / the library " + name
                + " inside the jar is damaged: its SHA-256 is not the recorded one.",
                "请重新获取 jar。 / Get the jar again.", "", null);
    }

    static LoadException notWritten(String tried, Throwable failure) {
        return new LoadException("没有可以存放动态库的目录。尝试过： / there is no folder to put the library into. Tried: " + tried,
                "请用系统属性 " + Unpacked.PROPERTY + " 指定一个本账户可写、允许执行文件的目录，或用 " + Library.PROPERTY
                        + " 写明动态库文件的路径。 / Name a folder in which this account may write and run files in the system property "
                        + Unpacked.PROPERTY + ", or the library's file in " + Library.PROPERTY + ".",
                detail(failure), failure);
    }

    static LoadException another(String path, Throwable failure) {
        return new LoadException("不是 idcas 的动态库：" + path + "。 / not the library of idcas: " + path + ".",
                "请写明 libidcas.so 或 idcas.dll 的路径。 / Name the path of libidcas.so or idcas.dll.", detail(failure), failure);
    }

    static LoadException outdated(String path, Throwable failure) {
        return new LoadException("动态库的版本低于本包的要求：" + path + "。 / the library is older than this package requires: " + path + ".",
                "请使用与本包版本相同的动态库，并重新启动程序。 / Use the library of this package's version, and start the program again.", detail(failure), failure);
    }

    /** Of a file that is there. */
    static LoadException of(Path file, UnsatisfiedLinkError failure) {
        String[] words = reason(file, String.valueOf(failure.getMessage()));
        return new LoadException(words[0] + "：" + file + "。 / " + words[1] + ": " + file + ".", words[2], detail(failure), failure);
    }

    private static String detail(Throwable failure) {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }

    private static String[] reason(Path file, String said) {
        String needs = isMusl()
                ? "Alpine 等使用 musl 的系统不能载入，请使用基于 glibc 的系统或镜像。 / Systems with musl, such as Alpine, cannot load it: use a system or image with glibc."
                : "请使用 SDK 中 linux-x86_64 或 linux-aarch64 的动态库，它适用于 glibc 2.17 及以上。 / Use the SDK's library from linux-x86_64 or linux-aarch64:"
                        + " it needs glibc 2.17 or later.";
        if (!Files.isReadable(file) || said.contains("Permission denied")) {
            return new String[] {"没有读取动态库的权限", "there is no permission to read the library",
                "请检查文件及其目录的权限。 / Check the permissions of the file and its folder."};
        }
        Boolean fits = fits(file);
        if (fits == null || said.contains("file too short") || said.contains("invalid ELF header")) {
            return new String[] {"动态库文件已损坏，或不是本系统的动态库", "the library's file is damaged, or not a library of this system",
                "请从安装包重新复制，并核对 SHA256SUMS。 / Copy it again from the package, and compare SHA256SUMS."};
        }
        if (!fits) {
            return new String[] {"动态库与本 JVM（" + Platform.RESOURCE_PREFIX + "）的位数或处理器不一致",
                "the library is for another bitness or processor than this JVM (" + Platform.RESOURCE_PREFIX + ")",
                "请换成与 JVM 的位数、处理器相同的动态库。 / Use the library for the JVM's bitness and processor."};
        }
        if (said.contains("Operation not permitted") || said.contains("failed to map segment")) {
            return new String[] {"系统不允许执行该目录中的文件（noexec）或安全策略拦截", "the system lets no file of this folder run (noexec), or a security policy blocks it",
                "请用系统属性 " + Unpacked.PROPERTY + " 指定允许执行文件的目录。 / Name a folder whose files may run in the system property " + Unpacked.PROPERTY + "."};
        }
        if (said.contains("GLIBC_") || said.contains("ld-linux") || said.contains("libc.so.6") || isMusl()) {
            return new String[] {"动态库需要比本机更新的 glibc，或本机没有 glibc", "the library needs a newer glibc than this system has, or the system has none", needs};
        }
        return new String[] {"动态库不能载入，原因未知", "the library does not load; why is not known",
            "getDetail() 是系统给出的原因。 / getDetail() is what the system says."};
    }

    private static boolean isMusl() {
        return Platform.isLinux() && !Files.exists(java.nio.file.Paths.get("/lib64/ld-linux-x86-64.so.2"))
                && !Files.exists(java.nio.file.Paths.get("/lib/ld-linux-aarch64.so.1")) && !Files.exists(java.nio.file.Paths.get("/lib/ld-linux.so.2"));
    }

    /** Whether a file is for this process; null where it is no library of this system at all. */
    private static Boolean fits(Path file) {
        byte[] head = head(file);
        if (Platform.isWindows()) {
            int at = head.length < HEADER || head[0] != 'M' || head[1] != 'Z' ? -1 : number(head, 0x3c, 4);
            if (at < 0 || at > HEADER - 6 || head[at] != 'P' || head[at + 1] != 'E') {
                return null;
            }
            return number(head, at + 4, 2) == (Platform.isARM() ? 0xaa64 : Native.POINTER_SIZE == 8 ? 0x8664 : 0x14c);
        }
        if (head.length < HEADER || head[0] != 0x7f || head[1] != 'E' || head[2] != 'L' || head[3] != 'F') {
            return null;
        }
        int machine = number(head, 18, 2);
        boolean bits = head[4] == (Native.POINTER_SIZE == 8 ? 2 : 1);
        // Of processors that are not listed here nothing is said.
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean other = (machine == 62 || machine == 3) && processor.startsWith("aarch64") || machine == 183 && processor.equals("amd64");
        return bits && !other;
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int index = length - 1; index >= 0; index--) {
            number = number << 8 | bytes[at + index] & 0xff;
        }
        return number;
    }

    private static byte[] head(Path file) {
        byte[] head = new byte[HEADER];
        int length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(head); read > 0; read = in.read(head, length, HEADER - length)) {
                length += read;
            }
        } catch (IOException failure) {
            length = 0;
        }
        return java.util.Arrays.copyOf(head, length);
    }
}
